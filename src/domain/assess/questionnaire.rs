//! A questionnaire: what is asked, on which scale, and how answers become scores, levels and recommendations. All rules are
//! data; the format is that of questionnaire files, shipped or one's own.

use crate::domain::text::Lang;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A text in the languages of the questionnaire.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(transparent)]
pub struct Text(pub BTreeMap<String, String>);

impl Text {
    /// The text in this language, else in the first language it is there in.
    pub fn text(&self, lang: Lang) -> &str {
        self.0.get(lang.tag()).or_else(|| self.0.values().next()).map_or("", String::as_str)
    }
}

/// A questionnaire for one type of organisation: variants are already laid over.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Questionnaire {
    /// Its id.
    pub id: String,
    /// The version of its content.
    pub version: String,
    /// The languages that every text has.
    pub languages: Vec<String>,
    /// Its title.
    pub title: Text,
    /// What it is for.
    #[serde(default)]
    pub description: Option<Text>,
    /// What is known of its quality.
    #[serde(default)]
    pub status: Option<Validity>,
    /// How many minutes a version takes, by the version's id.
    #[serde(default)]
    pub minutes: BTreeMap<String, f64>,
    /// Its versions by id: `full`, `short`. None: everything is asked in the order of the file.
    #[serde(default)]
    pub versions: BTreeMap<String, Version>,
    /// The answer sets; items without one use the first.
    pub scales: Vec<Scale>,
    /// The levels in rising order.
    pub levels: Vec<Level>,
    /// What is asked of whoever runs a round.
    #[serde(default)]
    pub facilitator: Facilitator,
    /// Questions of fact.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// Statements to be answered on a scale.
    pub items: Vec<Item>,
    /// What the statements are scored for.
    pub dimensions: Vec<Dimension>,
    /// What to do, and when.
    #[serde(default)]
    pub recommendations: Vec<Recommendation>,
}

/// What is known of the quality of a questionnaire.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Validity {
    /// Whether it was validated.
    pub validated: bool,
    /// What that means.
    pub note: Text,
    /// Instruments it is related to.
    #[serde(default)]
    pub related: Option<Text>,
}

/// What a version of a questionnaire asks and scores.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Version {
    /// Its name.
    pub name: Text,
    /// Ids of items and facts in the order in which they are asked.
    pub asks: Vec<String>,
    /// The dimensions that get a score.
    pub scores: Vec<String>,
    /// Items whose answers are shown without a score.
    #[serde(default)]
    pub single_answers: Vec<String>,
    /// What is to be known about it.
    #[serde(default)]
    pub note: Option<Text>,
}

/// A set of answers to choose from.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Scale {
    /// Its id.
    pub id: String,
    /// The answers, values rising.
    pub options: Vec<ScaleOption>,
    /// The answer of somebody who cannot say: never a number.
    #[serde(default)]
    pub missing: Option<Missing>,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ScaleOption {
    /// Its value.
    pub value: f64,
    /// What it says.
    pub label: Text,
}

/// "Cannot say".
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Missing {
    /// Its id.
    pub id: String,
    /// What it says.
    pub label: Text,
}

/// A level: `from <= score < below`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Level {
    /// Its number.
    pub level: u16,
    /// Where it begins, on 0 to 100.
    pub from: f64,
    /// Where the next begins; none for the last.
    #[serde(default)]
    pub below: Option<f64>,
    /// Its name.
    pub name: Text,
}

/// What is asked of whoever runs a round: of the fields in the file, the list of departments to start from.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct Facilitator {
    /// The fields.
    #[serde(default)]
    pub fields: Vec<FacilitatorField>,
}

/// A field that whoever runs a round fills in.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct FacilitatorField {
    /// Its id: `organisation-name`, `organisation-type`, `departments`, `minimum-group`.
    pub id: String,
    /// Its label.
    pub label: Text,
    /// What is to be known about it.
    #[serde(default)]
    pub note: Option<Text>,
    /// The types of organisation to choose from.
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// Departments to start from.
    #[serde(default)]
    pub defaults: Vec<DepartmentDefault>,
}

/// A department to start from.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct DepartmentDefault {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its functions: parts of the dimension with two facets.
    #[serde(default)]
    pub functions: Vec<String>,
}

/// A question of fact. Never averaged into a score.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Fact {
    /// Its id.
    pub id: String,
    /// What is asked.
    pub text: Text,
    /// What is to be known about it.
    #[serde(default)]
    pub note: Option<Text>,
    /// Types of organisation that are not asked: `for-profit`, `nonprofit`, `public`.
    #[serde(default)]
    pub not_for: Vec<String>,
    /// What is answered.
    #[serde(flatten)]
    pub kind: FactKind,
}

/// What a question of fact asks for.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FactKind {
    /// Two numbers of hours.
    HoursPair {
        /// The two fields.
        fields: Vec<Field>,
        /// The field whose share of both is taken.
        share_of: String,
        /// What the share means; the first that holds.
        #[serde(default)]
        verdicts: Vec<Verdict>,
        /// A line for comparison; no norm.
        #[serde(default)]
        reference: Option<Reference>,
    },
    /// Short texts, one a line.
    TextList {
        /// How many at most.
        max_entries: usize,
        /// How long each may be, in characters.
        max_length: usize,
        /// `role`: the rate is given for each role.
        #[serde(default)]
        rate_by: Option<String>,
        /// What stands beside entries that nobody has looked at.
        #[serde(default)]
        unchecked_label: Option<Text>,
    },
    /// A whole number.
    Count {
        /// At least.
        min: f64,
        /// At most.
        max: f64,
    },
    /// One of several.
    Choice {
        /// What to choose from.
        choices: Vec<Choice>,
    },
    /// Any of several, one of them the main one.
    MultiChoice {
        /// What to choose from.
        choices: Vec<Choice>,
        /// The field of the main one.
        #[serde(default)]
        main: Option<Field>,
    },
    /// Who answers: department, customer contact, role.
    Profile {
        /// The fields.
        fields: Vec<ProfileField>,
        /// Which answer makes somebody front line.
        #[serde(default)]
        front_line: Option<FrontLine>,
    },
}

/// A named field of an answer.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Field {
    /// Its id.
    pub id: String,
    /// Its label.
    pub label: Text,
}

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// What it says.
    pub label: Text,
    /// What is to be known about it.
    #[serde(default)]
    pub note: Option<Text>,
}

/// A field of the profile.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ProfileField {
    /// Its id.
    pub id: String,
    /// Its label.
    pub label: Text,
    /// `departments`: the choices are the departments of the round.
    #[serde(default)]
    pub choices_from: Option<String>,
    /// What to choose from otherwise.
    #[serde(default)]
    pub choices: Vec<Choice>,
}

/// Which answer of the profile makes somebody front line.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct FrontLine {
    /// The field of the profile.
    pub field: String,
    /// The choice.
    pub choice: String,
}

/// What a share means.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Verdict {
    /// Its id.
    pub id: String,
    /// What it says.
    pub label: Text,
    /// When; none: otherwise.
    pub when: Option<Limit>,
}

/// A comparison with a number.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Limit {
    /// How it is compared.
    pub op: Op,
    /// With what.
    pub value: f64,
}

/// A line for comparison.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Reference {
    /// Where it stands, 0 to 1.
    pub value: f64,
    /// Whether it shows without being asked for.
    #[serde(default)]
    pub shown_by_default: bool,
    /// What it is.
    pub label: Text,
}

/// A statement to be answered on a scale.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// The statement.
    pub text: Text,
    /// Its scale; the first one where none is named.
    #[serde(default)]
    pub scale: Option<String>,
    /// The dimension it belongs to, said again for reading.
    #[serde(default)]
    pub dimension: Option<String>,
    /// The part it belongs to, said again for reading.
    #[serde(default)]
    pub part: Option<String>,
    /// The facet it belongs to, said again for reading.
    #[serde(default)]
    pub facet: Option<String>,
    /// Whether it is reversed, said again for reading.
    #[serde(default)]
    pub reverse: Option<bool>,
}

/// What statements are scored for.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Dimension {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its name where there is little room.
    #[serde(default)]
    pub short_name: Option<Text>,
    /// How it is scored.
    pub scoring: Scoring,
    /// The rules in words.
    #[serde(default)]
    pub rule: Option<Text>,
    /// Names of the facets.
    #[serde(default)]
    pub facets: Vec<Facet>,
    /// Names of the orientations.
    #[serde(default)]
    pub orientations: Vec<Choice>,
    /// Facets that have to be answered under a condition.
    #[serde(default)]
    pub required_facets: Vec<RequiredFacet>,
    /// Its parts.
    pub parts: Vec<Part>,
    /// What limits the level.
    #[serde(default)]
    pub caps: Vec<Cap>,
    /// What is pointed out.
    #[serde(default)]
    pub flags: Vec<Flag>,
    /// Figures to show besides: `by_department`, `front_line_gap`, `quadrant`.
    #[serde(default)]
    pub report: Vec<String>,
    /// What each level looks like in behaviour.
    #[serde(default)]
    pub levels: Vec<Anchor>,
}

impl Dimension {
    /// Its name where there is little room.
    pub fn short(&self, lang: Lang) -> &str {
        self.short_name.as_ref().unwrap_or(&self.name).text(lang)
    }
}

/// How a dimension is scored.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Scoring {
    /// In what way.
    pub kind: ScoringKind,
    /// `[a, b]`: a person has a score if answered x b >= a x asked.
    pub min_answered_share: [f64; 2],
    /// Stages that must have a value, for `mean_of_stages`.
    #[serde(default)]
    pub min_stages: Option<usize>,
    /// Processes that must have both facets, for `mean_of_min_of_facets`.
    #[serde(default)]
    pub min_processes: Option<usize>,
    /// Reversed items.
    #[serde(default)]
    pub reverse: Vec<String>,
}

/// The way of scoring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScoringKind {
    /// The mean of the answered items of all parts.
    MeanOfItems,
    /// The mean of parts, each the mean of its items.
    MeanOfStages,
    /// The mean of parts, each the lower of its two facets.
    MeanOfMinOfFacets,
}

/// The name of a facet: `customer` or `business`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Facet {
    /// Its id.
    pub id: FacetId,
    /// Its name.
    pub name: Text,
}

/// One of the two sides of a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FacetId {
    /// What it does for customers.
    Customer,
    /// How economically it runs.
    Business,
}

/// A facet that has to be answered under a condition.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct RequiredFacet {
    /// The part.
    pub part: String,
    /// The facet.
    pub facet: FacetId,
    /// When.
    pub when: Condition,
    /// Why.
    pub reason: Text,
}

/// A part of a dimension: a topic, a stage, a process.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Part {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its items, for dimensions without facets.
    #[serde(default)]
    pub items: Vec<String>,
    /// The items of the customer facet.
    #[serde(default)]
    pub customer_items: Vec<String>,
    /// The items of the business facet.
    #[serde(default)]
    pub business_items: Vec<String>,
    /// What the process is by nature.
    #[serde(default)]
    pub primary_orientation: Option<Orientation>,
    /// What is done in it.
    #[serde(default)]
    pub activities: Vec<Activity>,
    /// What is to be known about it.
    #[serde(default)]
    pub note: Option<Text>,
}

impl Part {
    /// All its items, those of the customer facet first.
    pub fn all_items(&self) -> impl Iterator<Item = &String> {
        self.items.iter().chain(&self.customer_items).chain(&self.business_items)
    }
}

/// What a process is by nature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Orientation {
    /// It leads to delivering something to a customer.
    Customer,
    /// It runs the business.
    Business,
    /// Both.
    Mixed,
}

impl Orientation {
    /// Its word in the file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Business => "business",
            Self::Mixed => "mixed",
        }
    }
}

/// Something that is done in a process.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Activity {
    /// The facet it belongs to.
    pub facet: FacetId,
    /// What it is.
    pub text: Text,
}

/// What limits the level of a dimension.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Cap {
    /// Its id.
    pub id: String,
    /// For which groups it holds.
    pub scope: Scope,
    /// When; none: always.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The limit.
    pub limit: CapLimit,
    /// Why.
    pub reason: Text,
}

/// For which groups a cap or a flag holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Every group that is shown, from its own figures.
    Group,
    /// All people of the round together only.
    Whole,
    /// Every part of the dimension.
    Part,
}

/// How far the level may go.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CapLimit {
    /// At most this level.
    Level {
        /// The level.
        level: u16,
    },
    /// At most so many levels above the weakest part.
    WeakestPartPlus {
        /// How many.
        levels: u16,
    },
    /// At most so many levels above the weakest department that may be shown.
    WeakestDepartmentPlus {
        /// How many.
        levels: u16,
    },
}

/// What is pointed out under a condition.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Flag {
    /// Its id.
    pub id: String,
    /// Whether it is tested for groups or for parts.
    pub scope: Scope,
    /// Its name.
    pub label: Text,
    /// What it means.
    pub text: Text,
    /// When.
    pub when: Condition,
}

/// A condition on figures of a group or of a part.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Condition {
    /// One of them holds.
    Any {
        /// The conditions.
        any: Vec<Condition>,
    },
    /// All of them hold.
    All {
        /// The conditions.
        all: Vec<Condition>,
    },
    /// A measure compared with a value; false where the measure has none.
    Test(Test),
}

/// A measure compared with a value.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Test {
    /// What is compared.
    #[serde(flatten)]
    pub measure: Measure,
    /// How.
    pub op: Op,
    /// With what.
    pub value: TestValue,
}

/// What a measure is compared with.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum TestValue {
    /// A number.
    Number(f64),
    /// A word: an orientation.
    Word(String),
}

/// A figure that a condition looks at.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "measure", rename_all = "snake_case")]
pub enum Measure {
    /// The share of a pair of hours, 0 to 1.
    FactShare {
        /// The fact.
        fact: String,
    },
    /// The share of those answering who chose it, 0 to 1.
    ChoiceShare {
        /// The fact.
        fact: String,
        /// The field of a profile.
        #[serde(default)]
        field: Option<String>,
        /// The choice.
        choice: String,
    },
    /// The mean of the group means of items, on the scale, after reversal.
    ItemMean {
        /// The items.
        items: Vec<String>,
    },
    /// The group's figure of a facet of the part, 0 to 100.
    FacetScore {
        /// The facet.
        facet: FacetId,
    },
    /// What the process is by nature.
    PrimaryOrientation,
    /// The agreement of the group; with two facets the lower of both.
    Agreement {
        /// `r_wg_j`.
        statistic: String,
    },
}

/// How two figures are compared; figures within 1e-9 of each other are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Op {
    /// Less.
    #[serde(rename = "<")]
    Less,
    /// Less or equal.
    #[serde(rename = "<=")]
    AtMost,
    /// Equal.
    #[serde(rename = "=")]
    Equal,
    /// Greater or equal.
    #[serde(rename = ">=")]
    AtLeast,
    /// Greater.
    #[serde(rename = ">")]
    More,
}

/// What a level looks like in behaviour.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Anchor {
    /// The level.
    pub level: u16,
    /// What is seen there.
    pub anchor: Text,
}

/// What to do under a condition.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Recommendation {
    /// Its id.
    pub id: String,
    /// When it is given.
    #[serde(rename = "for")]
    pub given: Given,
    /// What to do.
    pub text: Text,
    /// What taking it over makes.
    #[serde(default)]
    pub creates: Option<Creates>,
}

/// When a recommendation is given.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Given {
    /// At this level of the dimension, after caps.
    Level {
        /// The dimension.
        dimension: String,
        /// The level.
        level: u16,
    },
    /// While the facet of the part is below.
    Facet {
        /// The dimension.
        dimension: String,
        /// The part.
        part: String,
        /// The facet.
        facet: FacetId,
        /// The limit, 0 to 100.
        below: f64,
    },
    /// While the part is below.
    Part {
        /// The dimension.
        dimension: String,
        /// The part.
        part: String,
        /// The limit, 0 to 100.
        below: f64,
    },
}

/// What taking a recommendation over makes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Creates {
    /// The initiative.
    pub initiative: NewInitiative,
    /// The objective.
    pub objective: NewObjective,
    /// KPIs of the library, one to three.
    pub kpis: Vec<String>,
}

/// The initiative that a recommendation makes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct NewInitiative {
    /// Its name.
    pub title: Text,
}

/// The objective that a recommendation makes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct NewObjective {
    /// `customer`, `internal_process`, `learning_and_growth`.
    pub perspective: String,
    /// `value_proposition`, `outcome`, `driver`.
    pub kind: String,
    /// One of the four concerns, for value propositions.
    #[serde(default)]
    pub concern: Option<String>,
    /// Its name.
    pub text: Text,
}
