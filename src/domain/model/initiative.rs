//! Initiatives: what is done about an objective.

use super::{
    id::{InitiativeId, ObjectiveId},
    scorecard::Extra,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A piece of work that serves an objective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Initiative {
    /// Its id.
    pub id: InitiativeId,
    /// Its name.
    pub name: String,
    /// The objective it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<ObjectiveId>,
    /// Who answers for it (a role, not personal data).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// How far it is.
    #[serde(default)]
    pub status: InitiativeStatus,
    /// The day it starts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<NaiveDate>,
    /// The day it is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// What is to be known about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Fields of newer versions, kept as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Initiative {
    /// A planned initiative with a name only.
    pub fn new(id: InitiativeId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            objective: None,
            owner: String::new(),
            status: InitiativeStatus::Planned,
            start: None,
            due: None,
            note: String::new(),
            extra: Extra::new(),
        }
    }
}

/// How far an initiative is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InitiativeStatus {
    /// Not started.
    #[default]
    Planned,
    /// Under way.
    Running,
    /// Finished.
    Done,
    /// Given up.
    Stopped,
}
