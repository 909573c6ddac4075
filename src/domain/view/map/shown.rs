//! What part of the map is shown: by theme, owner, status, perspective, and around one objective.

use crate::domain::{
    gather,
    model::{LinkKind, MapShown, Objective, ObjectiveId, Scorecard},
    score::Scores,
};
use std::collections::{BTreeMap, BTreeSet};

/// The objectives that are visible.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Visible {
    /// All, and all perspectives.
    #[default]
    All,
    /// These, and the perspectives in which they stand.
    Some(BTreeSet<ObjectiveId>),
}

impl Visible {
    /// What a choice leaves visible.
    pub fn of(card: &Scorecard, scores: &Scores, shown: &MapShown) -> Self {
        let MapShown { style: _, columns: _, theme, owner, status, perspective, focus } = shown;
        if theme.is_none() && owner.is_empty() && status.is_none() && perspective.is_none() && focus.is_none() {
            return Self::All;
        }
        let around = focus.as_ref().map(|focus| around(card, focus));
        let is_visible = |o: &Objective| {
            theme.as_ref().is_none_or(|theme| o.theme.as_ref() == Some(theme))
                && (owner.is_empty() || o.owner.trim() == owner.trim())
                && status.is_none_or(|wanted| scores.objectives.get(&o.id).is_some_and(|score| score.status == wanted))
                && perspective.as_ref().is_none_or(|perspective| o.perspective == *perspective)
                && around.as_ref().is_none_or(|around| around.contains(&o.id))
        };
        Self::Some(gather::set(card.objectives.iter().filter(|o| is_visible(o)).map(|o| o.id.clone())))
    }

    /// Whether an objective is visible.
    pub fn has(&self, id: &ObjectiveId) -> bool {
        match self {
            Self::All => true,
            Self::Some(ids) => ids.contains(id),
        }
    }

    /// Whether a perspective, by its place, is visible.
    pub(super) fn has_band(&self, card: &Scorecard, band: usize) -> bool {
        match (self, card.perspectives.get(band)) {
            (_, None) => false,
            (Self::All, _) => true,
            (Self::Some(ids), Some(perspective)) => card.objectives_of(&perspective.id).any(|o| ids.contains(&o.id)),
        }
    }
}

/// An objective with all that leads to it and all that it leads to, by links that support. What pulls against one of
/// them is not among them: it is told at the objective.
fn around(card: &Scorecard, focus: &ObjectiveId) -> BTreeSet<ObjectiveId> {
    let mut up: BTreeMap<&ObjectiveId, Vec<&ObjectiveId>> = BTreeMap::new();
    let mut down: BTreeMap<&ObjectiveId, Vec<&ObjectiveId>> = BTreeMap::new();
    for link in card.links.iter().filter(|link| link.kind == LinkKind::Supports) {
        up.entry(&link.from).or_default().push(&link.to);
        down.entry(&link.to).or_default().push(&link.from);
    }
    let mut found: BTreeSet<&ObjectiveId> = BTreeSet::new();
    for ways in [up, down] {
        let mut seen: BTreeSet<&ObjectiveId> = gather::set([focus]);
        let mut open = vec![focus];
        while let Some(id) = open.pop() {
            for next in ways.get(id).into_iter().flatten() {
                if seen.insert(next) {
                    open.push(next);
                }
            }
        }
        found.extend(seen);
    }
    gather::set(found.into_iter().cloned())
}
