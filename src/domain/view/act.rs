//! What is done: initiatives in order, what is overdue, and which objectives at risk nobody works on.

use crate::domain::{
    gather,
    model::{CutPoints, Initiative, InitiativeStatus, ObjectiveId, Scorecard},
    score::{Scores, Status},
};
use chrono::NaiveDate;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// The order in which initiatives stand: what is under way first.
const ORDER: [InitiativeStatus; 4] =
    [InitiativeStatus::Running, InitiativeStatus::Planned, InitiativeStatus::Done, InitiativeStatus::Stopped];

/// The page of initiatives.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ActModel {
    /// The initiatives by status, in the order running, planned, done, stopped; a status without any is left out. Within
    /// a status the one that is due first comes first, those without a day last.
    pub groups: Vec<(InitiativeStatus, Vec<ActRow>)>,
    /// How many are overdue.
    pub overdue: usize,
    /// Objectives at risk without any running initiative, in the order of the map.
    pub needs: Vec<Need>,
}

/// An initiative in the table.
#[derive(Debug, Clone, PartialEq)]
pub struct ActRow {
    /// The initiative.
    pub initiative: Arc<Initiative>,
    /// The name of the objective it serves, empty where it serves none.
    pub objective: String,
    /// It is planned or running, and the day it was due has passed.
    pub overdue: bool,
    /// It is planned, and the day it was to start has passed.
    pub late_start: bool,
}

/// An objective that needs an initiative.
#[derive(Debug, Clone, PartialEq)]
pub struct Need {
    /// The objective.
    pub id: ObjectiveId,
    /// Its name.
    pub name: String,
    /// The name of its perspective.
    pub perspective: String,
    /// Its performance.
    pub performance: Option<f64>,
    /// The cut points in force.
    pub cuts: CutPoints,
    /// Its initiatives that are planned but not running.
    pub planned: usize,
}

/// The page of initiatives as of a day; only those of one objective, if one is given.
pub fn act_model(card: &Scorecard, scores: &Scores, today: NaiveDate, of: Option<&ObjectiveId>) -> ActModel {
    let names: BTreeMap<&ObjectiveId, &String> = gather::map(card.objectives.iter().map(|o| (&o.id, &o.name)));
    let mut rows: Vec<ActRow> = card
        .initiatives
        .iter()
        .filter(|initiative| of.is_none() || initiative.objective.as_ref() == of)
        .map(|initiative| ActRow {
            initiative: Arc::clone(initiative),
            objective: initiative
                .objective
                .as_ref()
                .and_then(|id| names.get(id))
                .map(|name| (*name).clone())
                .unwrap_or_default(),
            overdue: is_open(initiative.status) && initiative.due.is_some_and(|due| due < today),
            late_start: initiative.status == InitiativeStatus::Planned
                && initiative.start.is_some_and(|start| start < today),
        })
        .collect();
    gather::sort_by_key(&mut rows, |row| (row.initiative.due.is_none(), row.initiative.due));
    let overdue = rows.iter().filter(|row| row.overdue).count();
    let groups = ORDER
        .into_iter()
        .filter_map(|status| {
            let own: Vec<ActRow> = rows.iter().filter(|row| row.initiative.status == status).cloned().collect();
            (!own.is_empty()).then_some((status, own))
        })
        .collect();
    ActModel { groups, overdue, needs: needs(card, scores, of) }
}

fn needs(card: &Scorecard, scores: &Scores, of: Option<&ObjectiveId>) -> Vec<Need> {
    let with = |status: InitiativeStatus| card.initiatives.iter().filter(move |i| i.status == status);
    let served: BTreeSet<&ObjectiveId> =
        gather::set(with(InitiativeStatus::Running).filter_map(|initiative| initiative.objective.as_ref()));
    card.perspectives
        .iter()
        .flat_map(|perspective| card.objectives_of(&perspective.id).map(move |objective| (perspective, objective)))
        .filter(|(_, objective)| of.is_none_or(|id| objective.id == *id) && !served.contains(&objective.id))
        .filter_map(|(perspective, objective)| {
            let score = scores.objectives.get(&objective.id).filter(|score| score.status == Status::AtRisk)?;
            Some(Need {
                id: objective.id.clone(),
                name: objective.name.clone(),
                perspective: perspective.name.clone(),
                performance: score.performance,
                cuts: score.cuts,
                planned: with(InitiativeStatus::Planned)
                    .filter(|initiative| initiative.objective.as_ref() == Some(&objective.id))
                    .count(),
            })
        })
        .collect()
}

fn is_open(status: InitiativeStatus) -> bool {
    matches!(status, InitiativeStatus::Planned | InitiativeStatus::Running)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        model::{
            Aggregation, Calculation, InitiativeId, Kpi, KpiId, Objective, Perspective, PerspectiveId, ScorecardId,
            Series,
        },
        score::{Request, default_as_of, default_view, score},
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Two objectives: `bad` at risk, `good` on track.
    fn card(initiatives: &[(&str, Option<&str>, InitiativeStatus, Option<&str>)]) -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy("p"), "P")));
        for (id, value) in [("bad", 10.0), ("good", 95.0)] {
            card.objectives.push(Arc::new(Objective::new(ObjectiveId::lossy(id), PerspectiveId::lossy("p"), id)));
            let mut kpi = Kpi::new(KpiId::lossy(id), id);
            kpi.objective = Some(ObjectiveId::lossy(id));
            kpi.baseline = Some(0.0);
            kpi.target = Some(100.0);
            let values = Arc::new(Series::from_values([("2026-01".parse().unwrap(), value)]));
            kpi.calculation = Calculation::Value { rule: Aggregation::Mean, values };
            card.kpis.push(Arc::new(kpi));
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

    fn model(card: &Scorecard, of: Option<&str>) -> ActModel {
        let today = day("2026-02-10");
        let as_of = default_as_of(card, today);
        let scores = score(card, Request { view: default_view(card, as_of), as_of });
        act_model(card, &scores, today, of.map(ObjectiveId::lossy).as_ref())
    }

    use InitiativeStatus::{Done, Planned, Running, Stopped};

    #[test]
    fn what_runs_comes_first_and_what_is_due_first_within() {
        let card = card(&[
            ("done", None, Done, Some("2020-01-01")),
            ("late", None, Running, Some("2026-12-01")),
            ("open", None, Running, None),
            ("soon", None, Running, Some("2026-03-01")),
            ("plan", None, Planned, None),
        ]);
        let groups: Vec<(InitiativeStatus, Vec<String>)> = model(&card, None)
            .groups
            .into_iter()
            .map(|(status, rows)| (status, rows.iter().map(|row| row.initiative.id.to_string()).collect()))
            .collect();
        let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            groups,
            [(Running, names(&["soon", "late", "open"])), (Planned, names(&["plan"])), (Done, names(&["done"]))]
        );
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
        let rows = model.groups.iter().flat_map(|(_, rows)| rows).filter(|row| row.overdue);
        let mut overdue: Vec<_> = rows.map(|row| row.initiative.id.to_string()).collect();
        overdue.sort();
        assert_eq!((overdue, model.overdue), (vec!["a".to_owned(), "c".to_owned()], 2));
    }

    #[test]
    fn an_objective_at_risk_needs_an_initiative_until_one_runs() {
        let needs = |initiatives: &[(&str, Option<&str>, InitiativeStatus, Option<&str>)]| -> Vec<(String, usize)> {
            model(&card(initiatives), None).needs.iter().map(|need| (need.id.to_string(), need.planned)).collect()
        };
        assert_eq!(needs(&[]), [("bad".to_owned(), 0)]);
        assert_eq!(needs(&[("i", Some("bad"), Planned, None)]), [("bad".to_owned(), 1)]);
        assert_eq!(
            needs(&[("i", Some("bad"), Done, None), ("j", Some("good"), Running, None)]),
            [("bad".to_owned(), 0)]
        );
        assert_eq!(needs(&[("i", Some("bad"), Running, None)]), []);
    }

    #[test]
    fn one_objective_shows_its_own_work_alone() {
        let card = card(&[("i", Some("bad"), Planned, None), ("j", Some("good"), Planned, None)]);
        let model = model(&card, Some("good"));
        let ids: Vec<_> =
            model.groups.iter().flat_map(|(_, rows)| rows).map(|row| row.initiative.id.as_str()).collect();
        assert_eq!((ids, model.needs.len()), (vec!["j"], 0));
    }
}
