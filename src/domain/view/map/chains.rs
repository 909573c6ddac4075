//! The map as chains of cause and effect, to be read.

use super::{MapModel, net::Net};
use crate::domain::model::LinkKind;
use std::collections::BTreeMap;

/// The most chains that are told.
pub const MOST_CHAINS: usize = 60;

/// What leads to what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MapChains {
    /// From a first cause to a last effect, the longest first.
    pub chains: Vec<Vec<ChainStep>>,
    /// How many more there are; at most what fits.
    pub more: u64,
    /// Links that lead back and so close a circle, from and to; no chain goes through them, or it would not end.
    pub back: Vec<(usize, usize)>,
    /// Objectives that pull against each other, in pairs.
    pub conflicts: Vec<(usize, usize)>,
    /// Objectives that support nothing and that nothing supports.
    pub alone: Vec<usize>,
}

/// A step of a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChainStep {
    /// The objective: its place among the boxes.
    pub at: usize,
    /// Months after the step before, where they are said.
    pub months: Option<u16>,
}

/// The rest of a chain from an objective on.
#[derive(Clone, Copy)]
struct Rest {
    length: usize,
    /// The next objective, and which of its own rests.
    next: Option<(usize, usize)>,
}

impl MapModel {
    /// The chains. They are not gone through one by one, of which there could be more than anybody can count: for each
    /// objective only the longest rests are kept, and the others counted.
    pub fn chains(&self) -> MapChains {
        let net = Net::of(self);
        let ranks = net.ranks();
        let rank = |at: usize| ranks.get(at).copied().unwrap_or_default();
        let forward = |at: usize| net.effects(at).iter().copied().filter(move |to| rank(*to) > rank(at));
        let mut last_first: Vec<usize> = (0..self.boxes.len()).collect();
        last_first.sort_by_key(|at| std::cmp::Reverse(rank(*at)));

        let mut rests: BTreeMap<usize, (Vec<Rest>, u64)> = BTreeMap::new();
        for at in last_first {
            let mut longest = Vec::new();
            let mut count = 0_u64;
            for to in forward(at) {
                let Some((of, ways)) = rests.get(&to) else { continue };
                longest.extend(of.iter().enumerate().map(|(n, r)| Rest { length: r.length + 1, next: Some((to, n)) }));
                count = count.saturating_add(*ways);
            }
            if longest.is_empty() {
                (longest, count) = (vec![Rest { length: 1, next: None }], 1);
            }
            // Stable: of two as long, the one through the earlier objective.
            longest.sort_by_key(|rest| std::cmp::Reverse(rest.length));
            longest.truncate(MOST_CHAINS);
            rests.insert(at, (longest, count));
        }

        let is_first = |at: usize| !net.causes(at).iter().any(|from| rank(*from) < rank(at));
        let starts = net.from_top.iter().rev().copied().filter(|at| is_first(*at) && forward(*at).next().is_some());
        let mut found: Vec<(usize, Rest)> = Vec::new();
        let mut all = 0_u64;
        for start in starts {
            let Some((of, ways)) = rests.get(&start) else { continue };
            found.extend(of.iter().map(|rest| (start, *rest)));
            all = all.saturating_add(*ways);
        }
        found.sort_by_key(|(_, rest)| std::cmp::Reverse(rest.length));
        found.truncate(MOST_CHAINS);
        let months = self.months();
        let chains: Vec<Vec<ChainStep>> =
            found.into_iter().map(|(start, rest)| steps(start, rest, &rests, &months)).collect();
        let more = all.saturating_sub(u64::try_from(chains.len()).unwrap_or(u64::MAX));
        let back = (0..self.boxes.len())
            .flat_map(|at| net.effects(at).iter().map(move |to| (at, *to)))
            .filter(|(from, to)| rank(*from) >= rank(*to));
        let alone = (0..self.boxes.len()).filter(|at| net.effects(*at).is_empty() && net.causes(*at).is_empty());
        let conflicts = self.arrows.iter().filter(|arrow| arrow.kind == LinkKind::Conflicts).map(|arrow| arrow.ends);
        MapChains { back: back.collect(), alone: alone.collect(), conflicts: conflicts.collect(), chains, more }
    }

    /// The months of each pair of cause and effect; the first link of a pair says them.
    fn months(&self) -> BTreeMap<(usize, usize), u16> {
        let mut months = BTreeMap::new();
        for arrow in self.arrows.iter().filter(|arrow| arrow.kind == LinkKind::Supports) {
            if let Some(delay) = arrow.delay_months.filter(|months| *months > 0) {
                months.entry(arrow.ends).or_insert(delay);
            }
        }
        months
    }
}

fn steps(
    start: usize,
    rest: Rest,
    rests: &BTreeMap<usize, (Vec<Rest>, u64)>,
    months: &BTreeMap<(usize, usize), u16>,
) -> Vec<ChainStep> {
    let mut steps = vec![ChainStep { at: start, months: None }];
    let (mut at, mut rest) = (start, rest);
    while let Some((next, n)) = rest.next {
        steps.push(ChainStep { at: next, months: months.get(&(at, next)).copied() });
        let Some(following) = rests.get(&next).and_then(|(of, _)| of.get(n)) else { break };
        (at, rest) = (next, *following);
    }
    steps
}
