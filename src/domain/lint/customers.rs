//! Rules about customers: whom the measures cover, and whether customer objectives speak for customers.

use super::{Choice, Design, Facts, Finding, Findings, Fix, Rule, Subject, wording::says_what_we_do};
use crate::domain::{
    edit::{Command, Deed, ObjectiveEdit},
    gather,
    model::{PerspectiveId, Scorecard},
    view::{Group, customer_perspective, uncovered},
};

pub(super) fn check(design: &Design<'_>, all: &mut Findings) {
    let card = design.card;
    let ours = customers_in(card);
    let told = card.objectives.iter().filter(|objective| ours.as_ref() == Some(&objective.perspective));
    let guessed = told.clone().filter_map(|objective| {
        let word = says_what_we_do(&objective.name)?;
        let about = Subject::Objective(objective.id.clone());
        let finding = Finding::new(Rule::WhatWeDo, about, &objective.name).with(Facts::Word(word));
        Some((finding, objective.not_a_deed))
    });
    all.put_guesses(Rule::WhatWeDo, told.count(), guessed, |finding, kept| {
        let Subject::Objective(id) = &finding.about else { return None };
        let edit = Command::EditObjective(id.clone(), ObjectiveEdit::NotADeed(kept));
        Some(Command::Together(Deed::EditObjective, vec![edit]))
    });

    let uncovered = uncovered(card).into_iter().map(|group| {
        let names: Vec<String> = segments(card, group).map(|segment| segment.name.clone()).collect();
        let can_choose = !names.is_empty() && !card.kpis.is_empty();
        let choice = can_choose.then_some(Fix::Choose(Choice::MeasureOf(group)));
        let finding = Finding::new(Rule::Uncovered, Subject::Customers(group), "");
        finding.with(Facts::Segments(names)).mended(choice)
    });
    all.put(Rule::Uncovered, Group::ALL.len(), uncovered.collect());
}

/// The segments of a group of customers.
pub(super) fn segments(card: &Scorecard, group: Group) -> impl Iterator<Item = &crate::domain::model::Segment> {
    card.segments.iter().map(|segment| segment.as_ref()).filter(move |segment| Group::of(segment) == Some(group))
}

/// The perspective of customers, where one can be told: by the concerns that its objectives name, else by its own name. The
/// place alone is not enough: no objective is suspected for standing in the second perspective.
pub(super) fn customers_in(card: &Scorecard) -> Option<PerspectiveId> {
    if card.objectives.iter().any(|objective| objective.concern.is_some()) {
        return customer_perspective(card);
    }
    let names = |name: &str| {
        let words: Vec<String> = super::vocabulary::words(name);
        words.iter().any(|word| super::vocabulary::is_customer(word))
    };
    card.perspectives.iter().find(|perspective| names(&perspective.name)).map(|perspective| perspective.id.clone())
}

/// The measures that could cover a group, those of customers first: key and name.
pub(super) fn measures(card: &Scorecard) -> Vec<(String, String)> {
    let mut kpis: Vec<_> = card.kpis.iter().collect();
    gather::sort_by_key(&mut kpis, |kpi| !crate::domain::view::is_of_customers(card, kpi));
    kpis.into_iter().map(|kpi| (kpi.id.to_string(), kpi.name.clone())).collect()
}
