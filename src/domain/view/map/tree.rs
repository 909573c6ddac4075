//! The map as trees: what leads to each objective that supports nothing else.

use super::{MapModel, net::Net};
use std::collections::{BTreeSet, VecDeque};

/// Farther in than this, a tree goes on as one of its own: nobody reads so deep a list, and browsers have limits too.
pub const TREE_DEPTH: usize = 10;

/// A line of the trees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TreeLine {
    /// The objective: its place among the boxes.
    pub at: usize,
    /// How far in: 0 begins a tree; one more than the line of the objective that it supports.
    pub depth: usize,
    /// Whether what leads to it follows.
    pub told: Told,
}

/// How an objective is told in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// In full; what leads to it follows, one step farther in.
    Here,
    /// In full farther above.
    Above,
    /// In full farther below, as a tree of its own.
    Below,
}

impl MapModel {
    /// The trees, line by line. Each objective is told in full once; its other lines refer to that one. A circle of
    /// objectives is entered at its uppermost one. There are no more lines than objectives and links together, and one
    /// more for each tree that goes on.
    pub fn tree(&self) -> Vec<TreeLine> {
        let net = Net::of(self);
        let mut lines = Vec::new();
        let mut told = BTreeSet::new();
        for root in net.from_top.iter().filter(|at| net.effects(**at).is_empty()) {
            grow(&net, *root, &mut told, &mut lines);
        }
        while let Some(root) = net.entry(&told) {
            grow(&net, root, &mut told, &mut lines);
        }
        lines
    }
}

/// A tree with those that go on from it.
fn grow(net: &Net, root: usize, told: &mut BTreeSet<usize>, lines: &mut Vec<TreeLine>) {
    let mut roots = VecDeque::from([root]);
    while let Some(root) = roots.pop_front() {
        if told.contains(&root) {
            continue;
        }
        let mut open = vec![(root, 0)];
        while let Some((at, depth)) = open.pop() {
            let goes_on = depth >= TREE_DEPTH && !net.causes(at).is_empty();
            let how = match (told.contains(&at), goes_on) {
                (true, _) => Told::Above,
                (false, true) => Told::Below,
                (false, false) => Told::Here,
            };
            lines.push(TreeLine { at, depth, told: how });
            match how {
                Told::Above => {}
                Told::Below => roots.push_back(at),
                Told::Here => {
                    told.insert(at);
                    open.extend(net.causes(at).iter().rev().map(|cause| (*cause, depth + 1)));
                }
            }
        }
    }
}
