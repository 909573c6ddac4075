//! What if? Named sets of changes that never touch the real data: they are made to a copy, by the very same commands, so that
//! limits and refusals are the same.
//!
//! Scenarios live outside the document, as one text per scorecard. The reader trusts nothing: it checks form, size and numbers
//! and refuses the whole with a reason, so that a damaged text is never taken for an empty one.

use crate::domain::{
    edit::{Cell, Command, Deed, EditError, Editor, KpiEdit, ObjectiveEdit, PerspectiveEdit},
    model::{KpiId, ObjectiveId, Period, PerspectiveId, Scorecard, ScorecardId},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Scenarios of one scorecard.
pub const MAX_SCENARIOS: usize = 50;
/// Changes of one scenario.
pub const MAX_CHANGES: usize = 5_000;
/// Characters of a name.
pub const MAX_NAME: usize = 120;
/// Bytes of the text in which the scenarios of one scorecard are kept.
pub const MAX_BYTES: usize = 1_000_000;
/// The form of the text.
const VERSION: u32 = 1;

/// The key under which the scenarios of a scorecard are kept.
pub fn key(card: &ScorecardId) -> String {
    format!("fokus:scenarios:{card}")
}

/// A named set of changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Its name: not blank, unique among the scenarios of a scorecard.
    pub name: String,
    /// The changes, at most one of each thing.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "change", deny_unknown_fields)]
pub enum Change {
    /// Another value of a KPI in one of its own periods.
    Value {
        /// The KPI.
        kpi: KpiId,
        /// The input of its formula; empty for a plain KPI.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        input: String,
        /// The own period.
        period: Period,
        /// The value, in the KPI's unit.
        value: f64,
    },
    /// Another target of a KPI.
    Target {
        /// The KPI.
        kpi: KpiId,
        /// The own period whose target it is; none for the final target.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        period: Option<Period>,
        /// The target of one own period, in the KPI's unit.
        value: f64,
    },
    /// Another weight of a KPI, >= 0.
    KpiWeight {
        /// The KPI.
        kpi: KpiId,
        /// The weight.
        weight: f64,
    },
    /// Another weight of an objective, >= 0.
    ObjectiveWeight {
        /// The objective.
        objective: ObjectiveId,
        /// The weight.
        weight: f64,
    },
    /// Another weight of a perspective, >= 0.
    PerspectiveWeight {
        /// The perspective.
        perspective: PerspectiveId,
        /// The weight.
        weight: f64,
    },
}

impl Change {
    /// The command that makes it.
    pub fn command(&self) -> Command {
        match self {
            Self::Value { kpi, input, period, value } => {
                Command::SetCells(kpi.clone(), vec![(Cell::Value(input.clone(), *period), Some(*value))])
            }
            Self::Target { kpi, period: Some(period), value } => {
                Command::SetCells(kpi.clone(), vec![(Cell::Target(*period), Some(*value))])
            }
            Self::Target { kpi, period: None, value } => Command::EditKpi(kpi.clone(), KpiEdit::Target(Some(*value))),
            Self::KpiWeight { kpi, weight } => Command::EditKpi(kpi.clone(), KpiEdit::Weight(*weight)),
            Self::ObjectiveWeight { objective, weight } => {
                Command::EditObjective(objective.clone(), ObjectiveEdit::Weight(*weight))
            }
            Self::PerspectiveWeight { perspective, weight } => {
                Command::EditPerspective(perspective.clone(), PerspectiveEdit::Weight(*weight))
            }
        }
    }

    /// Whether both change the same thing.
    pub fn is_of_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Value { kpi, input, period, .. }, Self::Value { kpi: k, input: i, period: p, .. }) => {
                (kpi, input, period) == (k, i, p)
            }
            (Self::Target { kpi, period, .. }, Self::Target { kpi: k, period: p, .. }) => (kpi, period) == (k, p),
            (Self::KpiWeight { kpi, .. }, Self::KpiWeight { kpi: k, .. }) => kpi == k,
            (Self::ObjectiveWeight { objective, .. }, Self::ObjectiveWeight { objective: o, .. }) => objective == o,
            (Self::PerspectiveWeight { perspective, .. }, Self::PerspectiveWeight { perspective: p, .. }) => {
                perspective == p
            }
            _ => false,
        }
    }

    /// The KPI that it is about.
    pub fn kpi(&self) -> Option<&KpiId> {
        match self {
            Self::Value { kpi, .. } | Self::Target { kpi, .. } | Self::KpiWeight { kpi, .. } => Some(kpi),
            Self::ObjectiveWeight { .. } | Self::PerspectiveWeight { .. } => None,
        }
    }

    /// The new number.
    pub fn number(&self) -> f64 {
        match self {
            Self::Value { value, .. } | Self::Target { value, .. } => *value,
            Self::KpiWeight { weight, .. }
            | Self::ObjectiveWeight { weight, .. }
            | Self::PerspectiveWeight { weight, .. } => *weight,
        }
    }
}

impl Scenario {
    /// One without changes.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), changes: Vec::new() }
    }

    /// Makes a change, in place of an earlier one of the same thing. Nothing happens beyond [`MAX_CHANGES`].
    pub fn set(&mut self, change: Change) {
        if let Some(old) = self.changes.iter_mut().find(|old| old.is_of_same(&change)) {
            *old = change;
        } else if self.changes.len() < MAX_CHANGES {
            self.changes.push(change);
        }
    }

    /// Takes the change of the same thing back.
    pub fn reset(&mut self, change: &Change) {
        self.changes.retain(|old| !old.is_of_same(change));
    }

    /// The change of the same thing, if there is one.
    pub fn change_of(&self, change: &Change) -> Option<&Change> {
        self.changes.iter().find(|old| old.is_of_same(change))
    }
}

/// A copy of a scorecard with a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Applied {
    /// The copy; the very same as the scorecard where nothing changed.
    pub card: Arc<Scorecard>,
    /// The changes that do not apply (any more), with the reason; they stay in the scenario.
    pub skipped: Vec<(Change, EditError)>,
}

/// Makes the changes of a scenario to a copy of a scorecard. What is refused is skipped and reported; all else is made.
pub fn apply(card: &Arc<Scorecard>, scenario: &Scenario) -> Applied {
    let mut editor = Editor::new(Arc::clone(card));
    let commands: Vec<Command> = scenario.changes.iter().map(Change::command).collect();
    let mut skipped = Vec::new();
    // All at once is quicker; one by one says which of them is refused.
    if editor.run(&Command::Together(Deed::EditValues, commands.clone())).is_err() {
        for (change, command) in scenario.changes.iter().zip(&commands) {
            if let Err(error) = editor.run(command) {
                skipped.push((change.clone(), error));
            }
        }
    }
    Applied { card: Arc::clone(editor.scorecard()), skipped }
}

/// Why scenarios cannot be read or taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScenarioError {
    /// It is no text of scenarios, or of a newer form.
    #[error("no scenarios: {0}")]
    Unreadable(String),
    /// The text is longer than [`MAX_BYTES`].
    #[error("{0} bytes")]
    TooLarge(usize),
    /// More than [`MAX_SCENARIOS`].
    #[error("{0} scenarios")]
    TooMany(usize),
    /// More than [`MAX_CHANGES`] in one scenario.
    #[error("{0} changes")]
    TooManyChanges(usize),
    /// A name is blank or longer than [`MAX_NAME`].
    #[error("a name is blank or too long")]
    Name,
    /// Two scenarios have this name.
    #[error("the name `{0}` is taken")]
    NameTaken(String),
    /// A number is not finite, or a weight is negative.
    #[error("a number that cannot be")]
    Number,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    version: u32,
    scenarios: Vec<Scenario>,
}

/// The text in which scenarios are kept.
///
/// # Errors
/// When they break a rule, or the text would be too large.
pub fn write(scenarios: &[Scenario]) -> Result<String, ScenarioError> {
    check(scenarios)?;
    let kept = Kept { version: VERSION, scenarios: scenarios.to_vec() };
    let text = serde_json::to_string(&kept).map_err(|error| ScenarioError::Unreadable(error.to_string()))?;
    if text.len() > MAX_BYTES { Err(ScenarioError::TooLarge(text.len())) } else { Ok(text) }
}

/// Reads scenarios.
///
/// # Errors
/// What is wrong with the text; nothing of it is taken then.
pub fn read(text: &str) -> Result<Vec<Scenario>, ScenarioError> {
    if text.len() > MAX_BYTES {
        return Err(ScenarioError::TooLarge(text.len()));
    }
    let kept: Kept = serde_json::from_str(text).map_err(|error| ScenarioError::Unreadable(error.to_string()))?;
    if kept.version != VERSION {
        return Err(ScenarioError::Unreadable(format!("version {}", kept.version)));
    }
    check(&kept.scenarios)?;
    Ok(kept.scenarios)
}

/// Checks the rules of scenarios: how many, their names, their numbers.
///
/// # Errors
/// The first rule that is broken.
pub fn check(scenarios: &[Scenario]) -> Result<(), ScenarioError> {
    if scenarios.len() > MAX_SCENARIOS {
        return Err(ScenarioError::TooMany(scenarios.len()));
    }
    for (n, scenario) in scenarios.iter().enumerate() {
        let name = scenario.name.as_str();
        if name.trim().is_empty() || name.chars().count() > MAX_NAME {
            return Err(ScenarioError::Name);
        }
        if scenarios.iter().take(n).any(|other| other.name.trim() == name.trim()) {
            return Err(ScenarioError::NameTaken(name.to_owned()));
        }
        if scenario.changes.len() > MAX_CHANGES {
            return Err(ScenarioError::TooManyChanges(scenario.changes.len()));
        }
        let is_weight = |change: &Change| !matches!(change, Change::Value { .. } | Change::Target { .. });
        let wrong = |change: &Change| !change.number().is_finite() || (is_weight(change) && change.number() < 0.0);
        if scenario.changes.iter().any(wrong) {
            return Err(ScenarioError::Number);
        }
    }
    Ok(())
}

/// A name that is free: `name` itself, else with the first number behind it that makes it so.
pub fn free_name(scenarios: &[Scenario], name: &str) -> String {
    let name: String = name.trim().chars().take(MAX_NAME - 4).collect();
    let taken = |name: &str| scenarios.iter().any(|scenario| scenario.name.trim() == name);
    let numbered = (2..=MAX_SCENARIOS + 2).map(|n| format!("{name} {n}"));
    std::iter::once(name.clone()).chain(numbered).find(|name| !taken(name)).unwrap_or(name)
}

/// What is to be stored where another tab has stored meanwhile: ours, and those of its that are new since we looked, when we
/// knew these names. Of two of one name ours counts.
pub fn merged(ours: &[Scenario], theirs: &[Scenario], known: &[String]) -> Vec<Scenario> {
    let is_new = |scenario: &&Scenario| {
        let name = scenario.name.trim();
        !known.iter().any(|known| known == name) && !ours.iter().any(|own| own.name.trim() == name)
    };
    let room = MAX_SCENARIOS.saturating_sub(ours.len());
    ours.iter().chain(theirs.iter().filter(is_new).take(room)).cloned().collect()
}

#[cfg(test)]
mod tests;
