//! What the statements of a questionnaire are scored for: dimensions with their scoring, parts and facets.

use super::questionnaire::{Anchor, Cap, Choice, Condition, Flag, Text};
use crate::domain::text::Lang;
use serde::Deserialize;

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
    /// The items of a facet.
    pub fn items_of(&self, facet: FacetId) -> &[String] {
        match facet {
            FacetId::Customer => &self.customer_items,
            FacetId::Business => &self.business_items,
        }
    }

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
