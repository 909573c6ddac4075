//! Rules of a questionnaire as data: caps, flags and their conditions, anchors of levels, recommendations.

use super::questionnaire::{FacetId, Text};
use serde::Deserialize;

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
