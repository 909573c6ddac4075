//! What is done: initiatives in order, what is overdue or blocked, and what they cost together.

use super::assess::RoundLink;
use crate::domain::{
    gather,
    model::{Initiative, InitiativeStatus, ObjectiveId, Scorecard},
};
use chrono::NaiveDate;
use std::{collections::BTreeMap, sync::Arc};

/// The order in which initiatives stand: what is under way first.
const ORDER: [InitiativeStatus; 4] =
    [InitiativeStatus::Running, InitiativeStatus::Planned, InitiativeStatus::Done, InitiativeStatus::Stopped];

/// The page of initiatives.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ActModel {
    /// The initiatives by status, in the order running, planned, done, stopped; a status without any is left out. Within
    /// a status what is overdue comes first, then what is due first, and what has no day last.
    pub groups: Vec<(InitiativeStatus, Vec<ActRow>)>,
    /// How many are overdue.
    pub overdue: usize,
    /// Which columns anybody uses.
    pub columns: ActColumns,
    /// What they cost together.
    pub sums: Sums,
}

impl ActModel {
    /// The initiatives of a status, in their order.
    pub fn of(&self, status: InitiativeStatus) -> &[ActRow] {
        self.groups.iter().find(|(own, _)| *own == status).map_or(&[], |(_, rows)| rows)
    }
}

/// An initiative in the table.
#[derive(Debug, Clone, PartialEq)]
pub struct ActRow {
    /// The initiative.
    pub initiative: Arc<Initiative>,
    /// The name of the objective it serves, empty where it serves none.
    pub objective: String,
    /// The name of the measure whose gap it closes, empty where it closes none.
    pub gap: String,
    /// The round of assessment that it comes from.
    pub cause: Option<RoundLink>,
    /// It is planned or running, and the day it was due has passed.
    pub overdue: bool,
    /// It is planned, and the day it was to start has passed.
    pub late_start: bool,
    /// The names of what has to be done before it.
    pub waits: Vec<String>,
    /// It starts before something it waits for is done.
    pub blocked: bool,
}

/// The columns that stand only where somebody has entered something for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the fields of an initiative, and its cost variance")]
pub struct ActColumns {
    pub progress: bool,
    pub budget: bool,
    pub spent: bool,
    pub variance: bool,
}

/// Sums over open and done work; what was given up is left out. None where no initiative has such a number.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sums {
    /// What it may cost.
    pub budget: Option<f64>,
    /// What it has cost so far.
    pub spent: Option<f64>,
    /// The earned value.
    pub earned: Option<f64>,
    /// The cost variance of those for which it is known.
    pub variance: Option<f64>,
    /// How many have a cost variance.
    pub known: usize,
    /// How many have a budget or have cost something.
    pub of: usize,
}

/// The page of initiatives as of a day; only those of one objective, if one is given.
pub fn act_model(card: &Scorecard, today: NaiveDate, of: Option<&ObjectiveId>) -> ActModel {
    let names: BTreeMap<&ObjectiveId, &String> = gather::map(card.objectives.iter().map(|o| (&o.id, &o.name)));
    let own = card.initiatives.iter().filter(|initiative| of.is_none() || initiative.objective.as_ref() == of);
    let mut rows: Vec<ActRow> = own
        .map(|initiative| {
            let objective = initiative.objective.as_ref().and_then(|id| names.get(id));
            let waits = initiative.after.iter().filter_map(|id| card.initiative(id));
            let gap = initiative.gap.as_ref().and_then(|id| card.kpi(id));
            ActRow {
                initiative: Arc::clone(initiative),
                gap: gap.map(|kpi| kpi.name.clone()).unwrap_or_default(),
                cause: RoundLink::of_cause(card, initiative.cause.as_ref()),
                objective: objective.map(|name| (*name).clone()).unwrap_or_default(),
                overdue: initiative.is_open() && initiative.due.is_some_and(|due| due < today),
                late_start: initiative.status == InitiativeStatus::Planned
                    && initiative.start.is_some_and(|start| start < today),
                waits: waits.map(|other| other.name.clone()).collect(),
                blocked: is_blocked(card, initiative, today),
            }
        })
        .collect();
    gather::sort_by_key(&mut rows, |row| (!row.overdue, row.initiative.due.is_none(), row.initiative.due));
    let overdue = rows.iter().filter(|row| row.overdue).count();
    let (columns, sums) = (columns(&rows), sums(&rows));
    let groups = ORDER
        .into_iter()
        .filter_map(|status| {
            let own: Vec<ActRow> = rows.iter().filter(|row| row.initiative.status == status).cloned().collect();
            (!own.is_empty()).then_some((status, own))
        })
        .collect();
    ActModel { groups, overdue, columns, sums }
}

/// Whether open work starts before something it waits for is done: it runs already, its first day has come or lies before
/// the last day of the other, or the other was given up.
fn is_blocked(card: &Scorecard, initiative: &Initiative, today: NaiveDate) -> bool {
    let too_early = |other: &Arc<Initiative>| match other.status {
        InitiativeStatus::Done => false,
        InitiativeStatus::Stopped => true,
        InitiativeStatus::Planned | InitiativeStatus::Running => {
            initiative.status == InitiativeStatus::Running
                || initiative.start.is_some_and(|start| start <= today || other.due.is_some_and(|due| start < due))
        }
    };
    initiative.is_open() && initiative.after.iter().filter_map(|id| card.initiative(id)).any(too_early)
}

fn columns(rows: &[ActRow]) -> ActColumns {
    let any = |has: fn(&Initiative) -> bool| rows.iter().any(|row| has(&row.initiative));
    ActColumns {
        progress: any(|i| i.progress.is_some()),
        budget: any(|i| i.budget.is_some()),
        spent: any(|i| i.spent.is_some()),
        variance: any(|i| i.cost_variance().is_some()),
    }
}

fn sums(rows: &[ActRow]) -> Sums {
    let counted = || rows.iter().map(|row| &row.initiative).filter(|i| i.status != InitiativeStatus::Stopped);
    let sum = |pick: fn(&Initiative) -> Option<f64>| counted().filter_map(|i| pick(i)).reduce(|a, b| a + b);
    Sums {
        budget: sum(|i| i.budget),
        spent: sum(|i| i.spent),
        earned: sum(Initiative::earned_value),
        variance: sum(Initiative::cost_variance),
        known: counted().filter(|i| i.cost_variance().is_some()).count(),
        of: counted().filter(|i| i.budget.is_some() || i.spent.is_some()).count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{InitiativeId, Kpi, KpiId, Objective, PerspectiveId, ScorecardId};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    type Entry<'a> = (&'a str, Option<&'a str>, InitiativeStatus, Option<&'a str>);

    fn card(initiatives: &[Entry<'_>]) -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        for id in ["bad", "good"] {
            card.objectives.push(Arc::new(Objective::new(ObjectiveId::lossy(id), PerspectiveId::lossy("p"), id)));
        }
        for (id, objective, status, due) in initiatives {
            let mut initiative = Initiative::new(InitiativeId::lossy(id), *id);
            initiative.objective = objective.map(ObjectiveId::lossy);
            initiative.status = *status;
            initiative.due = due.map(day);
            card.initiatives.push(Arc::new(initiative));
        }
        card
    }

    fn change(card: &mut Scorecard, id: &str, change: impl Fn(&mut Initiative)) {
        let place = card.initiatives.iter_mut().find(|i| i.id.as_str() == id).unwrap();
        change(Arc::make_mut(place));
    }

    fn model(card: &Scorecard, of: Option<&str>) -> ActModel {
        act_model(card, day("2026-02-10"), of.map(ObjectiveId::lossy).as_ref())
    }

    fn rows(model: &ActModel) -> impl Iterator<Item = &ActRow> {
        model.groups.iter().flat_map(|(_, rows)| rows)
    }

    use InitiativeStatus::{Done, Planned, Running, Stopped};

    #[test]
    fn what_runs_comes_first_and_what_is_overdue_or_due_first_within() {
        let card = card(&[
            ("done", None, Done, Some("2020-01-01")),
            ("late", None, Running, Some("2026-12-01")),
            ("open", None, Running, None),
            ("soon", None, Running, Some("2026-03-01")),
            ("plan", None, Planned, None),
            ("over", None, Running, Some("2026-02-01")),
        ]);
        let model = model(&card, None);
        let groups: Vec<(InitiativeStatus, Vec<&str>)> = model
            .groups
            .iter()
            .map(|(status, rows)| (*status, rows.iter().map(|row| row.initiative.id.as_str()).collect()))
            .collect();
        let all = [(Running, vec!["over", "soon", "late", "open"]), (Planned, vec!["plan"]), (Done, vec!["done"])];
        assert_eq!(groups, all);
        assert_eq!((model.of(Planned).len(), model.of(Stopped).len()), (1, 0));
    }

    #[test]
    fn only_open_work_is_overdue_and_not_on_its_last_day() {
        let card = card(&[
            ("a", None, Running, Some("2026-02-09")),
            ("b", None, Running, Some("2026-02-10")),
            ("c", None, Planned, Some("2026-02-09")),
            ("d", None, Done, Some("2026-02-09")),
            ("e", None, Stopped, Some("2026-02-09")),
        ]);
        let model = model(&card, None);
        let overdue: Vec<_> = rows(&model).filter(|row| row.overdue).map(|row| row.initiative.id.as_str()).collect();
        assert_eq!((overdue, model.overdue), (vec!["a", "c"], 2));
    }

    #[test]
    fn one_objective_shows_its_own_work_alone() {
        let mut card = card(&[("i", Some("bad"), Planned, None), ("j", Some("good"), Planned, None)]);
        card.kpis.push(Arc::new(Kpi::new(KpiId::lossy("k"), "On time")));
        change(&mut card, "j", |j| j.gap = Some(KpiId::lossy("k")));
        let model = model(&card, Some("good"));
        let row = |row: &ActRow| [row.initiative.id.to_string(), row.objective.clone(), row.gap.clone()];
        assert_eq!(rows(&model).map(row).collect::<Vec<_>>(), [["j", "good", "On time"].map(str::to_owned)]);
    }

    #[test]
    fn work_is_blocked_while_it_starts_before_what_it_waits_for_is_done() {
        let blocked = |status, start: Option<&str>, other, due: Option<&str>| {
            let mut card = card(&[("first", None, other, due), ("then", None, status, None)]);
            change(&mut card, "then", |then| {
                then.start = start.map(day);
                then.after = vec![InitiativeId::lossy("first")];
            });
            let model = model(&card, None);
            let then = rows(&model).find(|row| row.initiative.id.as_str() == "then").unwrap();
            assert_eq!(then.waits, ["first"]);
            then.blocked
        };
        assert!(blocked(Running, None, Running, None), "it runs although the other is not done");
        assert!(!blocked(Running, None, Done, None), "the other is done");
        assert!(blocked(Planned, Some("2026-03-01"), Running, Some("2026-03-02")), "planned to start a day too early");
        assert!(!blocked(Planned, Some("2026-03-02"), Running, Some("2026-03-02")), "handed over on the same day");
        assert!(blocked(Planned, Some("2026-02-10"), Planned, None), "its first day has come");
        assert!(!blocked(Planned, None, Planned, None), "nothing is known of its start");
        assert!(blocked(Planned, None, Stopped, None), "what it waits for will never be done");
        assert!(!blocked(Done, Some("2026-01-01"), Running, None), "it is done already");
    }

    #[test]
    fn sums_leave_out_what_was_given_up_and_say_for_how_many_they_hold() {
        let mut card = card(&[("a", None, Running, None), ("b", None, Done, None), ("c", None, Stopped, None)]);
        assert_eq!(model(&card, None).sums, Sums::default());
        assert_eq!(model(&card, None).columns, ActColumns::default());
        change(&mut card, "a", |i| (i.budget, i.progress, i.spent) = (Some(20_000.0), Some(40.0), Some(9_500.0)));
        change(&mut card, "b", |i| (i.budget, i.spent) = (Some(1_000.0), Some(700.0)));
        change(&mut card, "c", |i| (i.budget, i.spent) = (Some(5_000.0), Some(5_000.0)));
        let model = model(&card, None);
        // Of b the progress is not known: it counts for budget and spent, not for what is worked out with progress.
        let sums = Sums {
            budget: Some(21_000.0),
            spent: Some(10_200.0),
            earned: Some(8_000.0),
            variance: Some(-1_500.0),
            known: 1,
            of: 2,
        };
        assert_eq!(model.sums, sums);
        assert_eq!(model.columns, ActColumns { progress: true, budget: true, spent: true, variance: true });
    }
}
