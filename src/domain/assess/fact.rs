//! Questions of fact of a questionnaire: hours, counts, texts, choices, and who answers. Never averaged into a score.

use super::questionnaire::{Op, Text};
use serde::Deserialize;

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
