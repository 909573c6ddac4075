//! Rules about measures: each objective has one, each belongs to one, both kinds are there, and they are not too many.

use super::{Choice, Design, Facts, Finding, Findings, Fix, MOST_MEASURES, MOST_OBJECTIVES, Rule, Subject};
use crate::domain::model::{Kpi, KpiKind, RollUp};
use std::sync::Arc;

pub(super) fn check(design: &Design<'_>, all: &mut Findings) {
    let card = design.card;
    let bare = card.objectives.iter().filter(|o| {
        let judged = o.rule == RollUp::Own && o.own_score.is_some();
        design.kpis_of(&o.id).is_empty() && design.parts_of(&o.id).is_empty() && !judged
    });
    let bare = bare.map(|o| Finding::new(Rule::NoMeasure, Subject::Objective(o.id.clone()), &o.name)).collect();
    all.put(Rule::NoMeasure, card.objectives.len(), bare);

    let loose = card.kpis.iter().filter(|kpi| kpi.objective.is_none() && !design.only_feeds(kpi)).map(|kpi| {
        let choice = (!card.objectives.is_empty()).then(|| Fix::Choose(Choice::ObjectiveOfKpi(kpi.id.clone())));
        Finding::new(Rule::NoObjective, Subject::Kpi(kpi.id.clone()), &kpi.name).mended(choice)
    });
    all.put(Rule::NoObjective, card.kpis.len(), loose.collect());

    all.put(Rule::OneKind, 0, one_kind(design));

    let many = card.perspectives.iter().filter_map(|p| {
        let count = card.objectives_of(&p.id).filter(|objective| objective.parent.is_none()).count();
        let about = Subject::Perspective(p.id.clone());
        (count > MOST_OBJECTIVES).then(|| Finding::new(Rule::ManyObjectives, about, &p.name).with(Facts::Count(count)))
    });
    all.put(Rule::ManyObjectives, card.perspectives.len(), many.collect());

    let count = card.kpis.iter().filter(|kpi| !design.only_feeds(kpi)).count();
    let many = (count > MOST_MEASURES)
        .then(|| Finding::new(Rule::ManyMeasures, Subject::Card, &card.title).with(Facts::Count(count)));
    all.put(Rule::ManyMeasures, 0, many.into_iter().collect());
}

/// Where only one kind of measure stands. Once it is told of the whole, it is not told of its parts.
fn one_kind(design: &Design<'_>) -> Vec<Finding> {
    let card = design.card;
    let of_all = card.kpis.iter().filter(|kpi| kpi.objective.is_some()).map(|kpi| kpi.as_ref());
    if let Some((kind, count)) = all_of(of_all) {
        return vec![Finding::new(Rule::OneKind, Subject::Card, &card.title).with(Facts::Kind(kind, count))];
    }
    let kinds = card.perspectives.iter().enumerate().filter_map(|(band, p)| {
        let kpis = card.objectives_of(&p.id).flat_map(|o| design.kpis_of(&o.id)).map(|kpi: &&Arc<Kpi>| kpi.as_ref());
        let (kind, count) = all_of(kpis)?;
        let expected = if band == 0 { KpiKind::Lagging } else { KpiKind::Leading };
        let about = Subject::Perspective(p.id.clone());
        (kind != expected).then(|| Finding::new(Rule::OneKind, about, &p.name).with(Facts::Kind(kind, count)))
    });
    kinds.collect()
}

/// The kind that all of these measures are of, and how many they are; none where both are there, or fewer than two.
fn all_of<'a>(kpis: impl Iterator<Item = &'a Kpi>) -> Option<(KpiKind, usize)> {
    let (mut leading, mut lagging) = (0, 0);
    for kpi in kpis {
        match kpi.kind {
            KpiKind::Leading => leading += 1,
            KpiKind::Lagging => lagging += 1,
        }
    }
    match (leading, lagging) {
        (0, count) if count > 1 => Some((KpiKind::Lagging, count)),
        (count, 0) if count > 1 => Some((KpiKind::Leading, count)),
        _ => None,
    }
}
