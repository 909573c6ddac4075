//! Two sides of a score: in which factors they differ, and the tree of one with the weights of the other.

use super::mixed::{Factor, Side, State};
use crate::domain::{
    gather,
    model::{Kpi, Objective, Perspective, Scorecard},
};
use std::{collections::BTreeMap, sync::Arc};

/// In which factors the two sides differ; whether in weights is known already.
pub(super) fn differing(before: &Side, after: &Side, weights: bool) -> State {
    let (old, new) = (&before.card, &after.card);
    let pairs = || after.scores.kpis.iter().filter_map(|(id, score)| Some((before.scores.kpis.get(id)?, score)));
    let answers = [
        (Factor::Values, pairs().any(|(then, now)| then.value.as_ref().ok() != now.value.as_ref().ok())),
        (Factor::Curves, pairs().any(|(then, now)| then.points.as_ref().ok() != now.points.as_ref().ok())),
        (Factor::Weights, weights),
        (Factor::Scope, !Arc::ptr_eq(old, new) && !same_scope(old, new)),
    ];
    answers.into_iter().filter(|(_, differs)| *differs).fold(State::BEFORE, |state, (factor, _)| state.with(factor))
}

fn same_scope(old: &Scorecard, new: &Scorecard) -> bool {
    let whole = |card: &Scorecard| (card.rule, card.own_score, card.only_lagging);
    let perspectives = |a: &Perspective, b: &Perspective| (&a.id, a.rule, a.own_score) == (&b.id, b.rule, b.own_score);
    let objectives = |a: &Objective, b: &Objective| {
        (&a.id, &a.perspective, &a.parent, a.rule, a.own_score)
            == (&b.id, &b.perspective, &b.parent, b.rule, b.own_score)
    };
    let kpis = |a: &Kpi, b: &Kpi| (&a.id, &a.objective, a.kind) == (&b.id, &b.objective, b.kind);
    whole(old) == whole(new)
        && same_lists(&old.perspectives, &new.perspectives, perspectives)
        && same_lists(&old.objectives, &new.objectives, objectives)
        && same_lists(&old.kpis, &new.kpis, kpis)
}

/// Whether two lists have the same parts in the same order.
fn same_lists<T>(old: &[Arc<T>], new: &[Arc<T>], same: impl Fn(&T, &T) -> bool) -> bool {
    old.len() == new.len() && old.iter().zip(new).all(|(a, b)| Arc::ptr_eq(a, b) || same(a, b))
}

/// A scorecard with the weights of another one, as far as that has the same parts; none where no weight differs.
pub(super) fn weighed(card: &Scorecard, weights: &Scorecard) -> Option<Scorecard> {
    let mut made = None;
    if std::ptr::eq(card, weights) {
        return made;
    }
    macro_rules! take {
        ($list:ident) => {{
            let known: BTreeMap<&str, f64> =
                gather::map(weights.$list.iter().map(|part| (part.id.as_str(), part.weight)));
            for (at, part) in card.$list.iter().enumerate() {
                let Some(weight) = known.get(part.id.as_str()).filter(|weight| **weight != part.weight) else {
                    continue;
                };
                if let Some(place) = made.get_or_insert_with(|| card.clone()).$list.get_mut(at) {
                    Arc::make_mut(place).weight = *weight;
                }
            }
        }};
    }
    take!(perspectives);
    take!(objectives);
    take!(kpis);
    made
}
