//! A questionnaire: what is asked, on which scale, and how answers become scores, levels and recommendations. All rules are
//! data; the format is that of questionnaire files, shipped or one's own.

pub use super::{dimension::*, fact::*, rule::*};
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
