//! Rules about initiatives: each serves an objective, and one that is to lower cost says what customers will notice.

use super::{Choice, Design, Finding, Findings, Fix, Rule, Subject, Writing, customers::customers_in, says_cost};
use crate::domain::{
    edit::{Command, Deed, InitiativeEdit},
    model::{Initiative, InitiativeKind, PerspectiveId},
};
use std::sync::Arc;

pub(super) fn check(design: &Design<'_>, all: &mut Findings) {
    let card = design.card;
    let open: Vec<&Arc<Initiative>> = card.initiatives.iter().filter(|initiative| is_work(initiative)).collect();
    let ours = customers_in(card);
    let silent = open.iter().filter(|i| i.customer_effect.trim().is_empty()).filter_map(|initiative| {
        let word = cost_word(design, initiative, ours.as_ref())?;
        let about = Subject::Initiative(initiative.id.clone());
        let finding = Finding::new(Rule::NoCustomerEffect, about, &initiative.name);
        let fix = Fix::Write(Writing::CustomerEffect(initiative.id.clone()));
        Some((finding.with(super::Facts::Word(word)).mended([fix]), initiative.not_about_cost))
    });
    all.put_guesses(Rule::NoCustomerEffect, open.len(), silent, |finding, kept| {
        let Subject::Initiative(id) = &finding.about else { return None };
        let edit = Command::EditInitiative(id.clone(), InitiativeEdit::NotAboutCost(kept), design.day);
        Some(Command::Together(Deed::EditInitiative, vec![edit]))
    });

    let loose = open.iter().filter(|initiative| initiative.objective.is_none()).map(|initiative| {
        let id = initiative.id.clone();
        let choice = (!card.objectives.is_empty()).then(|| Fix::Choose(Choice::ObjectiveOfInitiative(id.clone())));
        Finding::new(Rule::LooseInitiative, Subject::Initiative(id.clone()), &initiative.name).mended(choice)
    });
    all.put(Rule::LooseInitiative, open.len(), loose.collect());
}

/// Whether it is work that is still to be done: not a risk, a hypothesis or the like, and not over.
pub(super) fn is_work(initiative: &Initiative) -> bool {
    initiative.kind == InitiativeKind::Initiative && initiative.is_open()
}

/// The word that tells that cost is to be lowered: in its own name, in that of its objective or of the measure whose gap it
/// closes. Work for a customer objective has its effect in that objective.
fn cost_word(design: &Design<'_>, initiative: &Initiative, ours: Option<&PerspectiveId>) -> Option<String> {
    let objective = initiative.objective.as_ref().and_then(|id| design.objective(id));
    if objective.is_some_and(|objective| Some(&objective.perspective) == ours) {
        return None;
    }
    let gap = initiative.gap.as_ref().and_then(|id| design.card.kpi(id));
    let names = [Some(&initiative.name), objective.map(|o| &o.name), gap.map(|kpi| &kpi.name)];
    names.into_iter().flatten().find_map(|name| says_cost(name))
}
