//! Objectives and the cause-effect links between them.

use super::{
    id::{LinkId, ObjectiveId, PerspectiveId},
    scorecard::Extra,
};
use serde::{Deserialize, Serialize};

/// What we want to reach, within a perspective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Objective {
    /// Its id.
    pub id: ObjectiveId,
    /// The perspective it belongs to.
    pub perspective: PerspectiveId,
    /// Its name.
    pub name: String,
    /// What it means, and when it is reached.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Who answers for it (a role, not personal data).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Its weight among the objectives of the perspective, >= 0. 1 by default.
    #[serde(default = "one")]
    pub weight: f64,
    /// Fields of newer versions, kept as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Objective {
    /// An objective with a name only.
    pub fn new(id: ObjectiveId, perspective: PerspectiveId, name: impl Into<String>) -> Self {
        Self {
            id,
            perspective,
            name: name.into(),
            description: String::new(),
            owner: String::new(),
            weight: 1.0,
            extra: Extra::new(),
        }
    }
}

/// A cause-effect link: `from` is the cause, `to` the effect.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Its id.
    pub id: LinkId,
    /// The cause.
    pub from: ObjectiveId,
    /// The effect.
    pub to: ObjectiveId,
    /// Supports, or pulls against.
    #[serde(default)]
    pub kind: LinkKind,
    /// Months until the effect is expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay_months: Option<u16>,
    /// Why we believe in it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Fields of newer versions, kept as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Which way a link works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// More of the cause, more of the effect.
    #[default]
    Supports,
    /// The two pull against each other, and both stay wanted.
    Conflicts,
}

fn one() -> f64 {
    1.0
}
