//! What needs action: objectives below on track that nothing is under way for, deviations that are accepted for a while,
//! and objectives without any initiative.

use super::reaction::{Reaction, reaction};
use crate::domain::{
    model::{CutPoints, InitiativeKind, InitiativeStatus, Objective, ObjectiveId, Scorecard},
    score::{Scores, Status},
};
use chrono::NaiveDate;

/// What needs action, each list in the order of the map.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Needs {
    /// Objectives below on track without any running initiative, and without an acceptance in force.
    pub open: Vec<Need>,
    /// Objectives below on track whose deviation is accepted.
    pub accepted: Vec<Accepted>,
    /// Objectives without any initiative, those that were stopped left out; with their names.
    pub without: Vec<(ObjectiveId, String)>,
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
    /// Its status: at risk or watch.
    pub status: Status,
    /// Its performance.
    pub performance: Option<f64>,
    /// The cut points in force.
    pub cuts: CutPoints,
    /// Its initiatives that are planned but not running.
    pub planned: usize,
    /// For how long nothing has happened.
    pub reaction: Option<Reaction>,
    /// The last day of an acceptance that is over.
    pub ended: Option<NaiveDate>,
}

/// A deviation that is accepted for a while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The objective.
    pub id: ObjectiveId,
    /// Its name.
    pub name: String,
    /// Its status: at risk or watch.
    pub status: Status,
    /// Why it is accepted.
    pub reason: String,
    /// The last day.
    pub until: Option<NaiveDate>,
}

/// What needs action as of a day; of one objective alone, if one is given. The periods before are scored for the objectives
/// in the list only.
pub fn needs(card: &Scorecard, scores: &Scores, today: NaiveDate, of: Option<&ObjectiveId>) -> Needs {
    let work = |objective: &Objective, status: InitiativeStatus| {
        let own = card.initiatives.iter().filter(|i| i.objective.as_ref() == Some(&objective.id));
        own.filter(|i| i.kind == InitiativeKind::Initiative && i.status == status).count()
    };
    let mut found = Needs::default();
    for perspective in &card.perspectives {
        for objective in card.objectives_of(&perspective.id).filter(|o| of.is_none_or(|id| o.id == *id)) {
            let (id, name) = (objective.id.clone(), objective.name.clone());
            let running = work(objective, InitiativeStatus::Running);
            let planned = work(objective, InitiativeStatus::Planned);
            if running + planned + work(objective, InitiativeStatus::Done) == 0 {
                found.without.push((id.clone(), name.clone()));
            }
            let Some(score) = scores.objectives.get(&id).filter(|score| score.status.is_below()) else { continue };
            let status = score.status;
            if objective.is_accepted(today) {
                let (reason, until) = (objective.accepted_reason.clone(), objective.accepted_until);
                found.accepted.push(Accepted { id, name, status, reason, until });
            } else if running == 0 {
                let reaction = reaction(card, scores.request, &id, today);
                found.open.push(Need {
                    id,
                    name,
                    perspective: perspective.name.clone(),
                    status,
                    performance: score.performance,
                    cuts: score.cuts,
                    planned,
                    reaction,
                    ended: objective.accepted_until.filter(|_| !objective.accepted_reason.is_empty()),
                });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        model::{
            Aggregation, Calculation, Initiative, InitiativeId, Kpi, KpiId, Perspective, PerspectiveId, ScorecardId,
            Series,
        },
        score::{Request, default_as_of, default_view, score},
    };
    use InitiativeStatus::{Done, Planned, Running, Stopped};
    use std::sync::Arc;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Four objectives: `bad` at risk, `so` on watch, `good` on track, `open` without data.
    fn card(initiatives: &[(&str, InitiativeStatus)]) -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        let p = PerspectiveId::lossy("p");
        card.perspectives.push(Arc::new(Perspective::new(p.clone(), "P")));
        for (id, value) in [("bad", Some(10.0)), ("so", Some(70.0)), ("good", Some(95.0)), ("open", None)] {
            card.objectives.push(Arc::new(Objective::new(ObjectiveId::lossy(id), p.clone(), id)));
            let mut kpi = Kpi::new(KpiId::lossy(id), id);
            kpi.objective = Some(ObjectiveId::lossy(id));
            (kpi.baseline, kpi.target) = (Some(0.0), Some(100.0));
            let values = value.map(|value| ("2026-01".parse().unwrap(), value));
            let values = Arc::new(Series::from_values(values));
            kpi.calculation = Calculation::Value { rule: Aggregation::Mean, values };
            card.kpis.push(Arc::new(kpi));
        }
        for (at, (objective, status)) in initiatives.iter().enumerate() {
            let mut initiative = Initiative::new(InitiativeId::lossy(&format!("i{at}")), "I");
            initiative.objective = Some(ObjectiveId::lossy(objective));
            initiative.status = *status;
            card.initiatives.push(Arc::new(initiative));
        }
        card
    }

    fn found(card: &Scorecard, of: Option<&str>) -> Needs {
        let today = day("2026-02-10");
        let as_of = default_as_of(card, today);
        let scores = score(card, Request { view: default_view(card, as_of), as_of });
        needs(card, &scores, today, of.map(ObjectiveId::lossy).as_ref())
    }

    fn open(card: &Scorecard) -> Vec<(String, usize)> {
        found(card, None).open.iter().map(|need| (need.id.to_string(), need.planned)).collect()
    }

    #[test]
    fn an_objective_below_on_track_needs_an_initiative_until_one_runs() {
        let list = |wanted: &[(&str, usize)]| wanted.iter().map(|(id, n)| ((*id).to_owned(), *n)).collect::<Vec<_>>();
        assert_eq!(open(&card(&[])), list(&[("bad", 0), ("so", 0)]));
        assert_eq!(open(&card(&[("bad", Planned), ("so", Running)])), list(&[("bad", 1)]));
        assert_eq!(open(&card(&[("bad", Done), ("good", Running)])), list(&[("bad", 0), ("so", 0)]));
        assert_eq!(open(&card(&[("bad", Running), ("so", Running)])), []);
    }

    #[test]
    fn a_risk_or_a_rationale_is_no_work_that_is_under_way() {
        let mut card = card(&[("bad", Running), ("so", Running)]);
        Arc::make_mut(&mut card.initiatives[0]).kind = InitiativeKind::Risk;
        assert_eq!(open(&card), [("bad".to_owned(), 0)]);
        let without: Vec<String> = found(&card, None).without.into_iter().map(|(id, _)| id.to_string()).collect();
        assert_eq!(without, ["bad", "good", "open"]);
    }

    #[test]
    fn every_need_says_since_when_nothing_happened() {
        let needs = found(&card(&[]), None).open;
        let clocks: Vec<_> = needs.iter().map(|need| need.reaction.map(|r| (r.reacted, r.days))).collect();
        assert_eq!(clocks, [Some((None, 10)), Some((None, 10))], "31 January to 10 February");
        assert_eq!(needs.iter().map(|need| need.status).collect::<Vec<_>>(), [Status::AtRisk, Status::Watch]);
    }

    #[test]
    fn an_accepted_deviation_leaves_the_list_up_to_its_last_day_and_then_comes_back() {
        let accepted = |until: &str, reason: &str| {
            let mut card = card(&[]);
            for objective in card.objectives.iter_mut().filter(|o| ["bad", "good"].contains(&o.id.as_str())) {
                let objective = Arc::make_mut(objective);
                objective.accepted_reason = reason.to_owned();
                objective.accepted_until = Some(day(until));
            }
            let found = found(&card, None);
            let names: Vec<_> = found.accepted.iter().map(|one| format!("{} {}", one.id, one.reason)).collect();
            let open: Vec<_> = found.open.iter().map(|need| (need.id.to_string(), need.ended)).collect();
            (names, open)
        };
        let so = ("so".to_owned(), None);
        assert_eq!(accepted("2026-02-10", "why"), (vec!["bad why".to_owned()], vec![so.clone()]), "its last day");
        let ended = ("bad".to_owned(), Some(day("2026-02-09")));
        assert_eq!(accepted("2026-02-09", "why"), (vec![], vec![ended, so.clone()]), "it is over");
        assert_eq!(accepted("2026-02-10", ""), (vec![], vec![("bad".to_owned(), None), so]), "not without a reason");
    }

    #[test]
    fn objectives_without_initiative_are_listed_below_on_track_or_not() {
        let card = card(&[("bad", Done), ("so", Planned), ("good", Stopped)]);
        let without: Vec<_> = found(&card, None).without.into_iter().map(|(id, _)| id.to_string()).collect();
        assert_eq!(without, ["good", "open"]);
    }

    #[test]
    fn one_objective_shows_its_own_need_alone() {
        let card = card(&[]);
        assert_eq!(found(&card, Some("good")).open, []);
        assert_eq!(found(&card, Some("so")).open.len(), 1);
    }
}
