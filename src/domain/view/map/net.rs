//! What supports what, by the places of the boxes: what the tree and the chains are read from.

use super::MapModel;
use crate::domain::{gather, model::LinkKind};
use std::collections::BTreeSet;

/// The links that support, once for each pair, without those from an objective to itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Net {
    /// What supports each objective.
    causes: Vec<Vec<usize>>,
    /// What each objective supports.
    effects: Vec<Vec<usize>>,
    /// The objectives from the uppermost perspective to the lowest, then in the order of the document.
    pub(super) from_top: Vec<usize>,
}

impl Net {
    pub(super) fn of(model: &MapModel) -> Self {
        let count = model.boxes.len();
        let supports = model.arrows.iter().filter(|arrow| arrow.kind == LinkKind::Supports).map(|arrow| arrow.ends);
        let pairs: BTreeSet<(usize, usize)> =
            gather::set(supports.filter(|(from, to)| from != to && *from < count && *to < count));
        let (mut causes, mut effects) = (vec![Vec::new(); count], vec![Vec::new(); count]);
        for (from, to) in pairs {
            if let (Some(effects), Some(causes)) = (effects.get_mut(from), causes.get_mut(to)) {
                effects.push(to);
                causes.push(from);
            }
        }
        let mut from_top: Vec<(usize, usize)> = model.boxes.iter().enumerate().map(|(n, b)| (b.band, n)).collect();
        from_top.sort_unstable();
        Self { causes, effects, from_top: from_top.into_iter().map(|(_, n)| n).collect() }
    }

    /// What supports an objective.
    pub(super) fn causes(&self, at: usize) -> &[usize] {
        self.causes.get(at).map_or(&[], Vec::as_slice)
    }

    /// What an objective supports.
    pub(super) fn effects(&self, at: usize) -> &[usize] {
        self.effects.get(at).map_or(&[], Vec::as_slice)
    }

    /// Where to begin with what only circles lead out of: of the objectives that are not told yet, the uppermost one of a
    /// circle that supports nothing outside itself. None where all is told.
    pub(super) fn entry(&self, told: &BTreeSet<usize>) -> Option<usize> {
        let mut seen = told.clone();
        let mut last = None;
        for start in &self.from_top {
            if !seen.contains(start) {
                last = Some(*start);
                flood(*start, &mut seen, |at| self.causes(at));
            }
        }
        // What is left for the last start leads to nothing that an earlier start led back from: it is in such a circle.
        let mut circle = BTreeSet::new();
        flood(last?, &mut circle, |at| self.effects(at));
        self.from_top.iter().copied().find(|at| circle.contains(at))
    }

    /// A place for each objective so that causes come before effects, except for links that close a circle.
    pub(super) fn ranks(&self) -> Vec<usize> {
        let mut order: Vec<(usize, usize, usize)> = Vec::with_capacity(self.from_top.len());
        let mut seen = BTreeSet::new();
        // What is finished last in the direction of the effects is a first cause; from there, what leads back to it stands
        // in one circle with it.
        for (circle, start) in self.finished().into_iter().rev().enumerate() {
            let mut found = BTreeSet::new();
            flood_among(start, &mut seen, &mut found, |at| self.causes(at));
            let above = |at: usize| self.from_top.iter().position(|n| *n == at).unwrap_or_default();
            order.extend(found.into_iter().map(|at| (circle, usize::MAX - above(at), at)));
        }
        order.sort_unstable();
        let mut ranks = vec![0; order.len()];
        for (rank, (.., at)) in order.into_iter().enumerate() {
            if let Some(place) = ranks.get_mut(at) {
                *place = rank;
            }
        }
        ranks
    }

    /// The objectives in the order in which a search along the effects is done with them.
    fn finished(&self) -> Vec<usize> {
        let mut finished = Vec::with_capacity(self.from_top.len());
        let mut seen = BTreeSet::new();
        for start in self.from_top.iter().rev() {
            if !seen.insert(*start) {
                continue;
            }
            let mut open = vec![(*start, 0)];
            while let Some((at, next)) = open.pop() {
                match self.effects(at).get(next) {
                    Some(effect) => {
                        open.push((at, next + 1));
                        if seen.insert(*effect) {
                            open.push((*effect, 0));
                        }
                    }
                    None => finished.push(at),
                }
            }
        }
        finished
    }
}

/// Adds all that can be reached.
fn flood<'a>(start: usize, seen: &mut BTreeSet<usize>, ways: impl Fn(usize) -> &'a [usize]) {
    flood_among(start, seen, &mut BTreeSet::new(), ways);
}

/// Adds all that can be reached and was not seen before, to both.
fn flood_among<'a>(
    start: usize,
    seen: &mut BTreeSet<usize>,
    found: &mut BTreeSet<usize>,
    ways: impl Fn(usize) -> &'a [usize],
) {
    let mut open = vec![start];
    while let Some(at) = open.pop() {
        if seen.insert(at) {
            found.insert(at);
            open.extend(ways(at));
        }
    }
}
