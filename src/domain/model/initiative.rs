//! Initiatives: what is done about an objective.

use super::{
    assessment::Cause,
    id::{InitiativeId, KpiId, ObjectiveId},
    record::{record, words},
    scorecard::Extra,
};
use chrono::NaiveDate;

/// A piece of work that serves an objective, or something else that is held about it: a risk, a hypothesis.
#[derive(Debug, Clone, PartialEq)]
pub struct Initiative {
    /// Its id.
    pub id: InitiativeId,
    /// Its name.
    pub name: String,
    /// What sort it is.
    pub kind: InitiativeKind,
    /// The objective it serves.
    pub objective: Option<ObjectiveId>,
    /// The measure whose gap to the target it is to close.
    pub gap: Option<KpiId>,
    /// Who answers for it (a role, not personal data).
    pub owner: String,
    /// How far it is.
    pub status: InitiativeStatus,
    /// The day it starts.
    pub start: Option<NaiveDate>,
    /// The day it is due.
    pub due: Option<NaiveDate>,
    /// How much of the work is done, 0 to 100 percent.
    pub progress: Option<f64>,
    /// What it may cost in all, in the currency of the scorecard.
    pub budget: Option<f64>,
    /// What it has cost so far, in the currency of the scorecard.
    pub spent: Option<f64>,
    /// What has to be finished before it can start.
    pub after: Vec<InitiativeId>,
    /// What customers will notice of it: asked of whatever lowers cost.
    pub customer_effect: String,
    /// Somebody has looked at it: whatever its words are, it is not to lower cost. A new name is looked at anew.
    pub not_about_cost: bool,
    /// The day on which it was last changed.
    pub changed: Option<NaiveDate>,
    /// The recommendation that it was taken over from.
    pub cause: Option<Cause>,
    /// What is to be known about it.
    pub note: String,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Initiative {
    /// A planned initiative with a name only.
    pub fn new(id: InitiativeId, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), ..Self::empty() }
    }

    fn empty() -> Self {
        Self {
            id: InitiativeId::lossy(""),
            name: String::new(),
            kind: InitiativeKind::Initiative,
            objective: None,
            gap: None,
            owner: String::new(),
            status: InitiativeStatus::Planned,
            start: None,
            due: None,
            progress: None,
            budget: None,
            spent: None,
            after: Vec::new(),
            customer_effect: String::new(),
            not_about_cost: false,
            changed: None,
            cause: None,
            note: String::new(),
            extra: Extra::new(),
        }
    }

    /// The earned value: the part of the budget that the work done was to cost, in the currency of the scorecard; budget
    /// times progress, as in earned value management (ANSI/EIA-748). None without budget or progress.
    pub fn earned_value(&self) -> Option<f64> {
        Some(self.budget? * self.progress? / 100.0)
    }

    /// The cost variance: earned value less what was spent; below zero the work costs more than it was to.
    pub fn cost_variance(&self) -> Option<f64> {
        Some(self.earned_value()? - self.spent?)
    }

    /// The planned value on a day: the part of the budget that time alone says should be earned by then, in a straight line
    /// from the start to the day it is due. None without both days or the budget.
    pub fn planned_value(&self, day: NaiveDate) -> Option<f64> {
        let (start, due) = (self.start?, self.due?);
        let whole = (due - start).num_days();
        let passed = (day - start).num_days().clamp(0, whole.max(0));
        let share = if whole > 0 { passed as f64 / whole as f64 } else { f64::from(u8::from(day >= due)) };
        Some(self.budget? * share)
    }

    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        matches!(self.status, InitiativeStatus::Planned | InitiativeStatus::Running)
    }
}

record!(Initiative {
    id: Need,
    name: Need,
    kind: Opt,
    objective: Opt,
    gap: Opt,
    owner: Opt,
    status: Always,
    start: Opt,
    due: Opt,
    progress: Opt,
    budget: Opt,
    spent: Opt,
    after: Opt,
    customer_effect: Opt,
    not_about_cost: Opt,
    changed: Opt,
    cause: Opt,
    note: Opt,
});

/// What sort of entry it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum InitiativeKind {
    /// Work with a start and an end.
    #[default]
    Initiative,
    /// What must be right for the objective to be reached.
    SuccessFactor,
    /// Why the objective is there.
    Rationale,
    /// What is believed and could be tested.
    Hypothesis,
    /// What could go wrong.
    Risk,
}

words!(InitiativeKind {
    "initiative" = Initiative,
    "success_factor" = SuccessFactor,
    "rationale" = Rationale,
    "hypothesis" = Hypothesis,
    "risk" = Risk,
});

/// How far an initiative is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
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

words!(InitiativeStatus { "planned" = Planned, "running" = Running, "done" = Done, "stopped" = Stopped });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn earned_value_cost_variance_and_planned_value_worked_out_by_hand() {
        let mut it = Initiative::new(InitiativeId::lossy("i"), "I");
        assert_eq!((it.earned_value(), it.cost_variance()), (None, None));
        it.budget = Some(20_000.0);
        it.progress = Some(40.0);
        it.spent = Some(9_500.0);
        // 40 % of 20,000 is 8,000; 9,500 were spent for it.
        assert_eq!((it.earned_value(), it.cost_variance()), (Some(8_000.0), Some(-1_500.0)));
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(it.planned_value(day("2026-01-01")), None);
        it.start = Some(day("2026-01-01"));
        it.due = Some(day("2026-04-11"));
        // 50 of 100 days have passed: half of 20,000.
        assert_eq!(it.planned_value(day("2026-02-20")), Some(10_000.0));
        assert_eq!(it.planned_value(day("2025-12-01")), Some(0.0));
        assert_eq!(it.planned_value(day("2027-01-01")), Some(20_000.0));
        it.due = it.start;
        assert_eq!(it.planned_value(day("2026-01-01")), Some(20_000.0));
    }
}
