//! What is still to be filled in: what a fresh scorecard or template leaves open. No fault, but nothing can be scored or
//! asked for without.

use super::{Design, Finding, Findings, Fix, MISSED_PERIODS, Rule, Subject, Writing, initiatives::is_work};
use crate::domain::{
    gather,
    model::{Calculation, InitiativeKind, InitiativeStatus, Kpi, Month, Objective, ObjectiveId, Period, Preset},
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
    kpis(Rule::NoTarget, &|kpi| match kpi.preset {
        Preset::Higher { ceiling, .. } | Preset::Lower { ceiling, .. } => ceiling.or(kpi.target).is_none(),
        Preset::Reached { .. } => kpi.target.is_none(),
        _ => false,
    });
    kpis(Rule::NoBaseline, &|kpi| match kpi.preset {
        Preset::Higher { floor, .. } | Preset::Lower { floor, .. } => floor.or(kpi.baseline).is_none(),
        _ => false,
    });
    kpis(Rule::NoBand, &|kpi| kpi.preset == Preset::OpenBand);
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

/// Whether anything of it is measured at all: a formula of constants alone needs no values.
fn is_measured(kpi: &Kpi) -> bool {
    match &kpi.calculation {
        Calculation::Value { .. } => true,
        Calculation::Formula { inputs, .. } => {
            inputs.is_empty() || inputs.iter().any(|input| input.rule.aggregation().is_some())
        }
    }
}

/// Whether the newest value is too old for the interval of the measure: whole own periods have gone by without one. It is
/// what scores call *stale*.
fn is_overdue(design: &Design<'_>, kpi: &Kpi) -> bool {
    let Some(newest) = kpi.newest() else { return false };
    let fiscal = design.card.fiscal();
    let today = Period::containing(kpi.frequency, Month::of(design.day), fiscal);
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
