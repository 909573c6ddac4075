//! The reaction clock: for how long an objective has been below on track without a new or changed initiative.

use crate::domain::{
    model::{Initiative, InitiativeKind, ObjectiveId, Scorecard},
    score::{Request, Status, score_objective},
};
use chrono::NaiveDate;

/// How many periods are looked back at most.
pub const REACTION_PERIODS: i32 = 24;

/// How an organisation reacted when an objective fell below on track.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reaction {
    /// The last day of the first period of the present run below on track, at most the day up to which is looked.
    pub fell: NaiveDate,
    /// The newest day on which one of its initiatives was added or changed, if that was after the fall.
    pub reacted: Option<NaiveDate>,
    /// Days since the later of the two.
    pub days: i64,
}

/// The clock of an objective; none where it is not below on track in the view. Periods without data neither begin nor end a
/// run. No more periods are scored than the run has.
pub fn reaction(card: &Scorecard, request: Request, id: &ObjectiveId, today: NaiveDate) -> Option<Reaction> {
    let mut first_below = None;
    for back in 0..REACTION_PERIODS {
        let view = request.view.plus(-back);
        match score_objective(card, Request { view, ..request }, id).status {
            status if status.is_below() => first_below = Some(view),
            Status::NoData if back > 0 => {}
            _ => break,
        }
    }
    let fell = first_below?.last_day(card.fiscal()).min(request.as_of);
    let own = card.initiatives.iter().filter(|i| i.objective.as_ref() == Some(id));
    let reacted = own.filter_map(|i| touched(i, today)).max().filter(|day| *day >= fell);
    let since = reacted.unwrap_or(fell);
    Some(Reaction { fell, reacted, days: (today - since).num_days().max(0) })
}

/// The day on which an initiative was last added or changed; of one that came without that day, the day it started.
fn touched(initiative: &Initiative, today: NaiveDate) -> Option<NaiveDate> {
    let passed = |day: Option<NaiveDate>| day.filter(|day| *day <= today);
    let day = passed(initiative.changed).or(passed(initiative.start));
    day.filter(|_| initiative.kind == InitiativeKind::Initiative)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        model::{
            Aggregation, Calculation, InitiativeId, Kpi, KpiId, Objective, Period, Perspective, PerspectiveId,
            ScorecardId, Series,
        },
        score::{View, score},
    };
    use std::sync::Arc;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// An objective with values from 0 (worst) to 100 in months.
    fn card(values: &[(&str, f64)]) -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        let (p, o) = (PerspectiveId::lossy("p"), ObjectiveId::lossy("o"));
        card.perspectives.push(Arc::new(Perspective::new(p.clone(), "P")));
        card.objectives.push(Arc::new(Objective::new(o.clone(), p, "O")));
        let mut kpi = Kpi::new(KpiId::lossy("k"), "K");
        kpi.objective = Some(o);
        (kpi.baseline, kpi.target) = (Some(0.0), Some(100.0));
        let values = values.iter().map(|(period, value)| (period.parse::<Period>().unwrap(), *value));
        kpi.calculation = Calculation::Value { rule: Aggregation::Mean, values: Arc::new(Series::from_values(values)) };
        card.kpis.push(Arc::new(kpi));
        card
    }

    fn with(mut card: Scorecard, changed: Option<&str>, start: Option<&str>, kind: InitiativeKind) -> Scorecard {
        let mut initiative = Initiative::new(InitiativeId::lossy("i"), "I");
        initiative.objective = Some(ObjectiveId::lossy("o"));
        (initiative.changed, initiative.start, initiative.kind) = (changed.map(day), start.map(day), kind);
        card.initiatives.push(Arc::new(initiative));
        card
    }

    fn clock(card: &Scorecard, as_of: &str, today: &str) -> Option<Reaction> {
        let as_of = day(as_of);
        let month = Period::containing(Default::default(), as_of, card.fiscal());
        let request = Request { view: View::of(month), as_of };
        reaction(card, request, &ObjectiveId::lossy("o"), day(today))
    }

    const FELL_IN_MARCH: &[(&str, f64)] =
        &[("2026-01", 30.0), ("2026-02", 90.0), ("2026-03", 70.0), ("2026-04", 50.0), ("2026-05", 65.0)];

    #[test]
    fn the_clock_runs_from_the_end_of_the_first_period_of_the_present_run() {
        let found = clock(&card(FELL_IN_MARCH), "2026-05-31", "2026-06-10").unwrap();
        // 31 March to 10 June: 30 days of April, 31 of May, 10 of June.
        assert_eq!(found, Reaction { fell: day("2026-03-31"), reacted: None, days: 71 });
    }

    #[test]
    fn on_track_and_without_data_there_is_no_clock() {
        assert_eq!(clock(&card(&[("2026-05", 90.0)]), "2026-05-31", "2026-06-10"), None);
        assert_eq!(clock(&card(&[]), "2026-05-31", "2026-06-10"), None);
        assert_eq!(clock(&card(&[("2026-04", 20.0)]), "2026-05-31", "2026-06-10"), None, "nothing known of May");
    }

    #[test]
    fn a_period_without_data_does_not_end_the_run_and_none_is_made_of_it() {
        let gap = card(&[("2026-01", 90.0), ("2026-03", 20.0), ("2026-05", 20.0)]);
        assert_eq!(clock(&gap, "2026-05-31", "2026-05-31").unwrap().fell, day("2026-03-31"));
    }

    #[test]
    fn a_period_that_is_not_over_counts_up_to_the_day_as_of() {
        let found = clock(&card(&[("2026-04", 90.0), ("2026-05", 20.0)]), "2026-05-20", "2026-05-20").unwrap();
        assert_eq!((found.fell, found.days), (day("2026-05-20"), 0));
    }

    #[test]
    fn it_looks_back_two_years_of_months_at_most() {
        let months = |n: i32| "2026-05".parse::<Period>().unwrap().plus(-n).to_string();
        let all: Vec<String> = (0..40).map(months).collect();
        let values: Vec<(&str, f64)> = all.iter().map(|period| (period.as_str(), 10.0)).collect();
        assert_eq!(clock(&card(&values), "2026-05-31", "2026-05-31").unwrap().fell, day("2024-06-30"));
    }

    #[test]
    fn a_new_or_changed_initiative_after_the_fall_sets_the_clock_back() {
        let it = InitiativeKind::Initiative;
        let found = |changed, start, kind| {
            let found = clock(&with(card(FELL_IN_MARCH), changed, start, kind), "2026-05-31", "2026-06-10").unwrap();
            (found.reacted, found.days)
        };
        assert_eq!(found(Some("2026-06-01"), None, it), (Some(day("2026-06-01")), 9));
        assert_eq!(found(Some("2026-03-30"), None, it), (None, 71), "before the fall");
        assert_eq!(found(Some("2026-03-31"), None, it), (Some(day("2026-03-31")), 71), "on the day of the fall");
        assert_eq!(found(None, Some("2026-04-10"), it), (Some(day("2026-04-10")), 61), "known by its start alone");
        assert_eq!(found(Some("2026-03-01"), Some("2026-04-10"), it), (None, 71), "changed long ago, starts later");
        assert_eq!(found(None, Some("2026-07-01"), it), (None, 71), "not yet started");
        assert_eq!(found(Some("2026-06-01"), None, InitiativeKind::Risk), (None, 71), "to note a risk is no work");
    }

    #[test]
    fn one_objective_alone_is_scored_as_among_all() {
        let card = card(FELL_IN_MARCH);
        let request = Request { view: View::of("2026-04".parse().unwrap()), as_of: day("2026-05-31") };
        let id = ObjectiveId::lossy("o");
        assert_eq!(score_objective(&card, request, &id), score(&card, request).objectives[&id]);
    }
}
