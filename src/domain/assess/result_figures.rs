//! The figures of a group: dimensions, parts, items, questions of fact.

use super::{
    questionnaire::{FacetId, Measure},
    result::GroupKey,
};

/// Why there is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Nobody answered enough.
    Nobody,
    /// Too few answered, or the figure would give away a few others.
    Hidden,
}

/// A dimension of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct DimensionResult {
    /// Its id.
    pub id: String,
    /// People with a score; 0 where the figure is hidden.
    pub n: usize,
    /// The mean of their scores, 0 to 100.
    pub score: Result<f64, Missing>,
    /// The standard deviation of their scores, divisor n-1; none for one person.
    pub sd: Option<f64>,
    /// The 95 % interval of the score, cut to 0 to 100; none for one person.
    pub interval: Option<Interval>,
    /// The interval takes into account that most of those asked answered; where not, how many were asked is not known.
    pub finite: bool,
    /// One person only: one view.
    pub one_view: bool,
    /// The level.
    pub level: Option<LevelRange>,
    /// Agreement of the group, r_wg(j); with facets the lower one.
    pub agreement: Option<f64>,
    /// Agreement and reliability: one entry, or with facets customer and business.
    pub consistency: Vec<Consistency>,
    /// Items asked.
    pub items: usize,
    /// Its parts, in the order of the questionnaire.
    pub parts: Vec<PartResult>,
    /// The parts with the lowest figure; empty where none has one.
    pub weakest: Vec<String>,
    /// Flags of scope group or whole, raised or not.
    pub flags: Vec<FlagResult>,
    /// Front line minus back office, for dimensions that report it; only for the whole and only if both may be shown.
    pub gap: Option<Gap>,
    /// Whether departments differ; only for the whole, and only if at least two of them may be shown.
    pub icc: Option<IccResult>,
}

/// An interval, both ends included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The level of a group, or two levels if the interval crosses a cut point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelRange {
    /// The lower level, after caps.
    pub low: u16,
    /// The higher level, after caps.
    pub high: u16,
    /// Both before caps.
    pub before_caps: (u16, u16),
    /// Caps that lowered one of them, by id.
    pub caps: Vec<String>,
    /// Caps none of whose figures can be seen, as nobody answered or they are hidden: they are not applied.
    pub untested: Vec<String>,
}

impl LevelRange {
    /// Whether a cap lowered it.
    pub fn capped(&self) -> bool {
        !self.caps.is_empty()
    }
}

/// Agreement between people and reliability of items, over those who answered all of the items.
#[derive(Debug, Clone, PartialEq)]
pub struct Consistency {
    /// The facet, where there are two.
    pub facet: Option<FacetId>,
    /// Items.
    pub items: usize,
    /// People who answered all of them; 0 where hidden.
    pub n: usize,
    /// r_wg(j), 0 to 1, against a uniform null; none for fewer than two people, or hidden.
    pub r_wg_j: Option<f64>,
    /// Cronbach's alpha.
    pub alpha: Alpha,
}

/// Cronbach's alpha.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Alpha {
    /// The value; below [`Alpha::ONE_THING`] the dimension is not one thing.
    Value(f64),
    /// Fewer than [`Alpha::LEAST`] people answered all items.
    TooFew,
    /// One item only, or no spread.
    None,
    /// Hidden.
    Hidden,
}

impl Alpha {
    /// The fewest people it is shown for.
    pub const LEAST: usize = 10;
    /// Below this a dimension is not to be read as one thing, but item by item.
    pub const ONE_THING: f64 = 0.60;

    /// Whether it is too low for the dimension to be read as one thing.
    pub fn is_low(self) -> bool {
        matches!(self, Self::Value(value) if value < Self::ONE_THING - super::TOLERANCE)
    }
}

/// A part of a dimension in a group: a topic, a stage, a process.
#[derive(Debug, Clone, PartialEq)]
pub struct PartResult {
    /// Its id.
    pub id: String,
    /// Its figure: the group mean, or the lower of both facets; none without answers, or hidden.
    pub figure: Option<f64>,
    /// The level of the figure.
    pub level: Option<u16>,
    /// People with a figure; with facets the fewer of both; 0 where hidden.
    pub n: usize,
    /// The group mean of the customer facet.
    pub customer: Option<f64>,
    /// The group mean of the business facet.
    pub business: Option<f64>,
    /// Customer minus business, -100 to 100.
    pub orientation: Option<f64>,
    /// Something of it is hidden.
    pub hidden: bool,
    /// Flags of scope part, raised or not.
    pub flags: Vec<FlagResult>,
    /// Facets that ought to be answered here, and are not by all; none whose answers are hidden.
    pub required: Vec<RequiredMissing>,
}

/// A facet that ought to be answered, and by how many it is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequiredMissing {
    /// The facet.
    pub facet: FacetId,
    /// Its place in the dimension's `required_facets`, for the reason.
    pub place: usize,
    /// People of the group who did not answer it, or cannot say.
    pub missing: usize,
    /// People of the group.
    pub of: usize,
}

/// A flag, raised or not, with the figures it looked at: words beside behaviour.
#[derive(Debug, Clone, PartialEq)]
pub struct FlagResult {
    /// Its id.
    pub id: String,
    /// Whether it is raised.
    pub raised: bool,
    /// Whether that cannot be told, as nobody answered or the figures are hidden.
    pub untested: bool,
    /// The figures of its condition in their order, each once; none: no value, or hidden.
    pub figures: Vec<(Measure, Option<f64>)>,
}

/// Front line minus back office.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// The score of the front line.
    pub front_line: f64,
    /// The score of the back office.
    pub back_office: f64,
    /// People of the front line with a score.
    pub n_front_line: usize,
    /// People of the back office with a score.
    pub n_back_office: usize,
    /// Front line minus back office.
    pub difference: f64,
    /// Its 95 % interval (Welch); none where there is no spread to take it from.
    pub interval: Option<Interval>,
}

/// Whether departments differ, over those that are shown, each with at least two people.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IccResult {
    /// ICC(1): how much of the spread lies between departments.
    pub one: f64,
    /// ICC(2): how reliable a department's mean is.
    pub two: f64,
    /// Departments.
    pub groups: usize,
    /// People in them.
    pub n: usize,
    /// Departments are hidden and not part of it.
    pub hidden_left_out: bool,
}

/// An item in a group, on the scale as answered.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemResult {
    /// Its id.
    pub id: String,
    /// Whether high answers are bad: the figures are as answered.
    pub reversed: bool,
    /// People who chose an option; 0 where hidden.
    pub n: usize,
    /// People who cannot say; 0 where hidden.
    pub cannot_say: usize,
    /// Its figures.
    pub figures: Result<ItemFigures, Missing>,
}

/// The figures of an item.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemFigures {
    /// The mean of the answers.
    pub mean: f64,
    /// Their standard deviation, divisor n-1; none for one person.
    pub sd: Option<f64>,
    /// How many chose each option, in the order of the scale.
    pub counts: Vec<usize>,
    /// r_wg, 0 to 1; none for one person.
    pub r_wg: Option<f64>,
    /// Two camps: many low, many high, few between.
    pub two_camps: bool,
}

/// A question of fact in a group.
#[derive(Debug, Clone, PartialEq)]
pub struct FactResult {
    /// Its id.
    pub id: String,
    /// People who answered; 0 where hidden.
    pub n: usize,
    /// What they answered.
    pub figures: Result<FactFigures, Missing>,
}

/// What people answered to a question of fact.
#[derive(Debug, Clone, PartialEq)]
pub enum FactFigures {
    /// Two sums of hours, over people who gave both.
    Hours {
        /// The sum of the hours whose share is not asked for, such as those for the own products.
        own: f64,
        /// The sum of the hours whose share is asked for.
        others: f64,
        /// `others` / both, 0 to 1; none where both are 0.
        share: Option<f64>,
        /// The verdict on the share, by id; where there is no share the one that stands for all the rest.
        verdict: Option<String>,
    },
    /// Short texts.
    Texts {
        /// The texts of all people without who wrote them, sorted; only with the whole.
        entries: Vec<(String, EntryState)>,
        /// Texts that the facilitator accepts.
        accepted: usize,
        /// Texts that the facilitator refuses.
        refused: usize,
        /// Texts that nobody has looked at.
        unchecked: usize,
        /// The naming rate: people with an accepted text / people asked.
        rate: NamingRate,
        /// The same for each role that may be shown; only with the whole.
        by_role: Vec<(GroupKey, NamingRate)>,
    },
    /// A number of each person.
    Count {
        /// The mean.
        mean: f64,
        /// The sum.
        total: f64,
    },
    /// How many chose what, in the order of the questionnaire.
    Choice {
        /// Choices by id.
        counts: Vec<(String, usize)>,
    },
    /// How many chose what, several choices each.
    MultiChoice {
        /// Choices by id.
        counts: Vec<(String, usize)>,
        /// How many named it as the main one.
        main: Vec<(String, usize)>,
    },
    /// Who answered; only with the whole.
    Profile {
        /// The fields that people can be split by.
        fields: Vec<FieldCounts>,
    },
}

/// How many people belong to which group, by what they said in a field of the profile.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldCounts {
    /// The field, by id.
    pub field: String,
    /// Groups with at least one person, and how many people; none: hidden.
    pub groups: Vec<(GroupKey, Option<usize>)>,
}

/// What the facilitator says of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryState {
    /// It counts.
    Accepted,
    /// It does not.
    Refused,
    /// Nobody has looked at it.
    Unchecked,
}

/// How many can name something that counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NamingRate {
    /// People with at least one accepted text.
    pub naming: usize,
    /// People asked: all of the group.
    pub asked: usize,
    /// `naming` / `asked`, 0 to 1; none while no text of those given has been looked at.
    pub rate: Option<f64>,
}
