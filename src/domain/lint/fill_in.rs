//! What is still to be filled in: what a fresh scorecard or template leaves open. No fault, but nothing can be scored or
//! asked for without.

use super::{Design, Finding, Findings, Fix, MISSED_PERIODS, Rule, Subject, Writing, initiatives::is_work};
use crate::domain::{
    gather,
    model::{Calculation, InitiativeKind, InitiativeStatus, Kpi, Objective, ObjectiveId, Period, Preset},
};
use std::collections::BTreeSet;

pub(super) fn check(design: &Design<'_>, all: &mut Findings) {
    let card = design.card;
    // Not always obvious, and so asked for; an empty scorecard is not bothered with it.
    if card.organisation.customer.trim().is_empty() && !card.objectives.is_empty() {
        all.put(Rule::NoCustomer, 1, vec![Finding::new(Rule::NoCustomer, Subject::Card, &card.title)]);
    }
    let mut kpis = |rule: Rule, is_open: &dyn Fn(&Kpi) -> bool| {
        let open = card.kpis.iter().filter(|kpi| is_open(kpi));
        let found = open.map(|kpi| Finding::new(rule, Subject::Kpi(kpi.id.clone()), &kpi.name)).collect();
        all.put(rule, card.kpis.len(), found);
    };
    kpis(Rule::NoValues, &|kpi| is_measured(kpi) && kpi.newest().is_none());
    kpis(Rule::Overdue, &|kpi| is_overdue(design, kpi));
    // What only feeds the formula of another measure is not scored by itself.
    kpis(Rule::NoTarget, &|kpi| match kpi.preset {
        _ if design.only_feeds(kpi) => false,
        Preset::Higher { ceiling, .. } | Preset::Lower { ceiling, .. } => ceiling.or(kpi.target).is_none(),
        Preset::Reached { .. } => kpi.target.is_none(),
        _ => false,
    });
    kpis(Rule::NoBaseline, &|kpi| match kpi.preset {
        _ if design.only_feeds(kpi) => false,
        Preset::Higher { floor, .. } | Preset::Lower { floor, .. } => floor.or(kpi.baseline).is_none(),
        _ => false,
    });
    kpis(Rule::NoBand, &|kpi| kpi.preset == Preset::OpenBand && !design.only_feeds(kpi));
    kpis(Rule::NoKpiOwner, &|kpi| kpi.owner.trim().is_empty());

    let owners = card.objectives.iter().filter(|objective| objective.owner.trim().is_empty());
    let owners = owners.map(|o| Finding::new(Rule::NoOwner, Subject::Objective(o.id.clone()), &o.name)).collect();
    all.put(Rule::NoOwner, card.objectives.len(), owners);

    all.put(Rule::NoInitiative, card.objectives.len(), without_initiative(design));

    let open = card.initiatives.iter().filter(|initiative| is_work(initiative));
    let owners = open.clone().filter(|initiative| initiative.owner.trim().is_empty()).map(|initiative| {
        let about = Subject::Initiative(initiative.id.clone());
        let fix = Fix::Write(Writing::InitiativeOwner(initiative.id.clone()));
        Finding::new(Rule::NoInitiativeOwner, about, &initiative.name).mended([fix])
    });
    all.put(Rule::NoInitiativeOwner, open.clone().count(), owners.collect());
}

/// Whether anything of it is measured at all: a formula of constants or of other measures alone needs no values.
fn is_measured(kpi: &Kpi) -> bool {
    match &kpi.calculation {
        Calculation::Value { .. } => true,
        Calculation::Formula { inputs, .. } => inputs.iter().any(|input| input.rule.aggregation().is_some()),
    }
}

/// Whether the newest value is too old for the interval of the measure: whole own periods have gone by without one. It is
/// what scores call *stale*.
fn is_overdue(design: &Design<'_>, kpi: &Kpi) -> bool {
    let Some(newest) = kpi.newest() else { return false };
    let fiscal = design.card.fiscal();
    let today = Period::containing(kpi.frequency, design.day, fiscal);
    // The period of the day itself is not over yet, unless this is its last day.
    let over = if today.last_day(fiscal) <= design.day { 0 } else { 1 };
    today.since(newest) - over >= MISSED_PERIODS
}

/// Objectives that nothing is done for. What is done for the whole is done for its parts, and the other way round.
fn without_initiative(design: &Design<'_>) -> Vec<Finding> {
    let work = design.card.initiatives.iter().filter(|initiative| {
        initiative.kind == InitiativeKind::Initiative && initiative.status != InitiativeStatus::Stopped
    });
    let served: BTreeSet<&ObjectiveId> = gather::set(work.filter_map(|initiative| initiative.objective.as_ref()));
    let above: BTreeSet<&ObjectiveId> = gather::set(served.iter().flat_map(|id| design.line(id)));
    let bare = design.card.objectives.iter().filter(|objective| {
        !above.contains(&objective.id) && !design.line(&objective.id).iter().any(|id| served.contains(id))
    });
    bare.map(|objective| {
        let about = Subject::Objective(objective.id.clone());
        let mut finding = Finding::new(Rule::NoInitiative, about, &objective.name);
        finding.accepted = accepted(objective, design.day);
        finding
    })
    .collect()
}

/// Why, and up to which day, the deviation of an objective is accepted.
fn accepted(objective: &Objective, day: chrono::NaiveDate) -> Option<(String, chrono::NaiveDate)> {
    let until = objective.accepted_until.filter(|_| objective.is_accepted(day))?;
    Some((objective.accepted_reason.clone(), until))
}

#[cfg(test)]
mod tests {
    use super::super::{Group, lint};
    use super::*;
    use crate::domain::model::{
        Aggregation, Calculation, Initiative, InitiativeId, Input, InputRule, KpiId, Objective, PerspectiveId,
        Scorecard, ScorecardId, Series,
    };
    use chrono::NaiveDate;
    use std::sync::Arc;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn open_on(card: &Scorecard, on: &str) -> Vec<Rule> {
        let report = lint(card, day(on));
        report.of(Group::ToFillIn).filter(|found| found.open() > 0).map(|found| found.rule).collect()
    }

    fn open(card: &Scorecard) -> Vec<Rule> {
        open_on(card, "2026-01-31")
    }

    #[test]
    fn lists_what_is_open_until_it_is_filled_in() {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        assert_eq!(open(&card), [], "an empty scorecard lacks nothing");
        let mut kpi = Kpi::new(KpiId::lossy("k"), "K");
        let mut objective = Objective::new(ObjectiveId::lossy("o"), PerspectiveId::lossy("p"), "O");
        card.kpis.push(Arc::new(kpi.clone()));
        card.objectives.push(Arc::new(objective.clone()));
        assert_eq!(open(&card).first(), Some(&Rule::NoCustomer));
        card.organisation.customer = "Who travels, and who pays for it".into();
        let all =
            [Rule::NoValues, Rule::NoTarget, Rule::NoBaseline, Rule::NoKpiOwner, Rule::NoOwner, Rule::NoInitiative];
        assert_eq!(open(&card), all);
        kpi.target = Some(1.0);
        kpi.preset = Preset::Higher { floor: Some(0.0), ceiling: None };
        kpi.owner = "Service".into();
        let values = Arc::new(Series::from_values([("2026-01".parse().unwrap(), 1.0)]));
        kpi.calculation = Calculation::Value { rule: Aggregation::Mean, values };
        objective.owner = "Head of service".into();
        card.kpis = vec![Arc::new(kpi.clone())];
        card.objectives = vec![Arc::new(objective)];
        assert_eq!(open(&card), [Rule::NoInitiative]);
        let mut initiative = Initiative::new(InitiativeId::lossy("i"), "I");
        initiative.objective = Some(ObjectiveId::lossy("o"));
        card.initiatives = vec![Arc::new(initiative)];
        assert_eq!(open(&card), [Rule::NoInitiativeOwner]);
        Arc::make_mut(&mut card.initiatives[0]).status = InitiativeStatus::Stopped;
        assert_eq!(open(&card), [Rule::NoInitiative], "what was given up is nothing");
        Arc::make_mut(&mut card.initiatives[0]).status = InitiativeStatus::Done;
        assert_eq!(open(&card), []);
        kpi.preset = Preset::OpenBand;
        card.kpis = vec![Arc::new(kpi)];
        assert_eq!(open(&card), [Rule::NoBand]);
    }

    #[test]
    fn an_interval_is_missed_after_two_whole_periods_and_a_formula_of_constants_has_none() {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        let mut kpi = Kpi::new(KpiId::lossy("k"), "K");
        kpi.preset = Preset::Band { outer_low: 0.0, low: 1.0, high: 2.0, outer_high: 3.0 };
        kpi.owner = "Service".into();
        let values = Arc::new(Series::from_values([("2026-01".parse().unwrap(), 1.0)]));
        kpi.calculation = Calculation::Value { rule: Aggregation::Mean, values };
        card.kpis = vec![Arc::new(kpi.clone())];
        for (on, missed) in [("2026-01-31", false), ("2026-03-30", false), ("2026-03-31", true), ("2026-12-31", true)] {
            assert_eq!(open_on(&card, on) == [Rule::Overdue], missed, "{on}");
        }
        let input =
            |rule, constant| Input { name: "a".into(), label: String::new(), rule, values: Arc::default(), constant };
        for (input, is_open) in [(input(InputRule::Constant, Some(1.0)), false), (input(InputRule::Sum, None), true)] {
            kpi.calculation = Calculation::Formula { expression: "a".into(), inputs: vec![input] };
            card.kpis = vec![Arc::new(kpi.clone())];
            assert_eq!(open(&card) == [Rule::NoValues], is_open);
        }
    }

    #[test]
    fn an_accepted_deviation_is_told_and_not_counted_while_it_lasts() {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        card.organisation.customer = "Who travels".into();
        for id in ["o", "part", "q"] {
            let mut objective = Objective::new(ObjectiveId::lossy(id), PerspectiveId::lossy("p"), id);
            objective.owner = "Head".into();
            card.objectives.push(Arc::new(objective));
        }
        Arc::make_mut(&mut card.objectives[1]).parent = Some(ObjectiveId::lossy("o"));
        let accepted = Arc::make_mut(&mut card.objectives[0]);
        (accepted.accepted_reason, accepted.accepted_until) = ("New site".into(), Some(day("2026-01-31")));
        let mut initiative = Initiative::new(InitiativeId::lossy("i"), "I");
        (initiative.objective, initiative.owner) = (Some(ObjectiveId::lossy("q")), "Head".into());
        card.initiatives.push(Arc::new(initiative));
        let found = |card: &Scorecard, on: &str| {
            let report = lint(card, day(on));
            let found = report.found.into_iter().find(|found| found.rule == Rule::NoInitiative).unwrap();
            (found.open(), found.findings.iter().map(|f| f.name.clone()).collect::<Vec<_>>(), found.findings)
        };
        let (open, names, findings) = found(&card, "2026-01-31");
        assert_eq!((open, names), (1, vec!["part".to_owned(), "o".to_owned()]), "accepted ones stand last");
        assert_eq!(findings[1].accepted, Some(("New site".to_owned(), day("2026-01-31"))));
        assert_eq!(found(&card, "2026-02-01").0, 2);
        // What is done for a part is done for the whole, and the other way round; not for what stands beside it.
        Arc::make_mut(&mut card.initiatives[0]).objective = Some(ObjectiveId::lossy("part"));
        assert_eq!(found(&card, "2026-02-01").1, ["q"]);
        Arc::make_mut(&mut card.initiatives[0]).objective = Some(ObjectiveId::lossy("o"));
        assert_eq!(found(&card, "2026-02-01").1, ["q"]);
    }
}
