//! The tree of a scorecard on a flat list, for answers that roll the same figures up many times: with other weights, or along
//! one path only. It gives the very numbers of the score engine; `tests/robust.rs` compares the two.
//!
//! Where only lagging KPIs make the scores, other KPIs have no figure here, and a score of its own stays where it is, as the
//! engine has it.

use crate::domain::{
    gather,
    model::{CutPoints, Kpi, KpiKind, ObjectiveId, PerspectiveId, RollUp, Scorecard},
    score::{Place, Scores, walk},
};
use std::collections::BTreeMap;

/// A part of the tree.
#[derive(Debug, Clone)]
pub(super) struct Node<'a> {
    /// What it is.
    pub(super) place: Place<'a>,
    /// The place on the list of what it belongs to; none for the scorecard.
    pub(super) above: Option<usize>,
    /// Its weight among its siblings.
    pub(super) weight: f64,
    /// How its parts make its score; none for a KPI.
    pub(super) rule: Option<RollUp>,
    /// The figure that it has of itself: the performance of a KPI, a score of its own.
    own: Option<f64>,
    /// What belongs to it, as a stretch of the list of parts.
    parts: (usize, usize),
}

/// The tree. Each part stands behind the one that it belongs to: depth first, siblings in their order, the KPIs of an objective
/// before the objectives within it.
#[derive(Debug, Clone)]
pub(super) struct Flat<'a> {
    /// The parts of the scorecard.
    pub(super) nodes: Vec<Node<'a>>,
    /// The parts of each container, one container behind the other.
    parts: Vec<usize>,
    /// Only lagging KPIs make the scores.
    only_lagging: bool,
    /// The cut points of everything above the KPIs.
    pub(super) cuts: CutPoints,
}

impl<'a> Flat<'a> {
    /// The tree of a scorecard with its scores. KPIs without an objective make no score and are not in it.
    pub(super) fn of(card: &'a Scorecard, scores: &Scores) -> Self {
        Self::given(card, &|kpi| scores.kpis.get(&kpi.id).and_then(|score| score.performance.ok()))
    }

    /// The tree of a scorecard with given performances of its KPIs.
    pub(super) fn given(card: &'a Scorecard, performance: &dyn Fn(&Kpi) -> Option<f64>) -> Self {
        let mut nodes: Vec<Node<'a>> = Vec::new();
        let mut perspectives: BTreeMap<&PerspectiveId, usize> = BTreeMap::new();
        let mut objectives: BTreeMap<&ObjectiveId, usize> = BTreeMap::new();
        for place in walk(card) {
            let at = nodes.len();
            let (above, weight, rule, own) = match place {
                Place::Scorecard => (None, 1.0, Some(card.rule), card.own_score),
                Place::Perspective(perspective) => {
                    perspectives.insert(&perspective.id, at);
                    (Some(0), perspective.weight, Some(perspective.rule), perspective.own_score)
                }
                Place::Objective(objective) => {
                    let above = match &objective.parent {
                        Some(parent) => objectives.get(parent),
                        None => perspectives.get(&objective.perspective),
                    };
                    let above = above.copied();
                    objectives.insert(&objective.id, at);
                    (above, objective.weight, Some(objective.rule), objective.own_score)
                }
                Place::Kpi(kpi) => {
                    let Some(above) = kpi.objective.as_ref().and_then(|objective| objectives.get(objective)) else {
                        continue;
                    };
                    let counts = !card.only_lagging || kpi.kind == KpiKind::Lagging;
                    (Some(*above), kpi.weight, None, performance(kpi).filter(|_| counts))
                }
            };
            let own = own.filter(|_| rule.is_none_or(|rule| rule == RollUp::Own)).map(|own| own.clamp(0.0, 100.0));
            nodes.push(Node { place, above, weight, rule, own, parts: (0, 0) });
        }
        let mut flat = Self { nodes, parts: Vec::new(), only_lagging: card.only_lagging, cuts: card.cut_points };
        flat.join();
        flat
    }

    /// Lists the parts of each container.
    fn join(&mut self) {
        let mut below: Vec<Vec<usize>> = vec![Vec::new(); self.nodes.len()];
        for (at, node) in self.nodes.iter().enumerate() {
            if let Some(list) = node.above.and_then(|above| below.get_mut(above)) {
                list.push(at);
            }
        }
        for (node, list) in self.nodes.iter_mut().zip(below) {
            node.parts = (self.parts.len(), self.parts.len() + list.len());
            self.parts.extend(list);
        }
    }

    /// What belongs to a container, in order.
    pub(super) fn parts_of(&self, at: usize) -> &[usize] {
        self.nodes.get(at).and_then(|node| self.parts.get(node.parts.0..node.parts.1)).unwrap_or_default()
    }

    /// The weights as they are.
    pub(super) fn weights(&self) -> Vec<f64> {
        self.nodes.iter().map(|node| node.weight).collect()
    }

    /// The figures of all parts with these weights.
    pub(super) fn figures(&self, weights: &[f64]) -> Vec<Option<f64>> {
        let mut figures = gather_own(&self.nodes);
        self.roll_up(weights, &mut figures);
        figures
    }

    /// Rolls the figures of the KPIs up with these weights; those of the containers are written over.
    pub(super) fn roll_up(&self, weights: &[f64], figures: &mut [Option<f64>]) {
        for (at, node) in self.nodes.iter().enumerate().rev() {
            let Some(rule) = node.rule else { continue };
            let figure = match rule {
                RollUp::Own => node.own,
                _ => {
                    let parts = self.parts_of(at).iter();
                    fold(rule, parts.map(|part| (value(weights, *part), self.counted(*part, figures))))
                }
            };
            if let Some(place) = figures.get_mut(at) {
                *place = figure;
            }
        }
    }

    /// The figure that a part gives to what it belongs to.
    fn counted(&self, part: usize, figures: &[Option<f64>]) -> Option<f64> {
        let own = self.only_lagging && self.nodes.get(part).is_some_and(|node| node.rule == Some(RollUp::Own));
        figures.get(part).copied().flatten().filter(|_| !own)
    }

    /// Whether the KPI at this place makes the scores above it, as far as its kind goes.
    pub(super) fn is_of_kind(&self, at: usize) -> bool {
        let leading =
            self.nodes.get(at).is_some_and(|n| matches!(n.place, Place::Kpi(k) if k.kind == KpiKind::Leading));
        !(self.only_lagging && leading)
    }

    /// The parts beside `part` with the shares that they have while `part` has a figure, and the share of `part` itself.
    pub(super) fn shares_beside(&self, part: usize, figures: &[Option<f64>]) -> Beside {
        let above = self.nodes.get(part).and_then(|node| node.above);
        let rule = above.and_then(|above| self.nodes.get(above)).and_then(|node| node.rule).unwrap_or_default();
        let weight = |at: usize| match (rule, self.nodes.get(at)) {
            (RollUp::Mean, Some(_)) => 1.0,
            (_, Some(node)) => sound(node.weight),
            (_, None) => 0.0,
        };
        let siblings = || above.map(|above| self.parts_of(above)).unwrap_or_default().iter().copied();
        let known = || siblings().filter(|at| *at != part).filter_map(|at| Some((at, self.counted(at, figures)?)));
        let largest = known().map(|(at, _)| weight(at)).fold(weight(part), f64::max);
        let scaled = |at: usize| if largest > 0.0 { weight(at) / largest } else { 1.0 };
        let sum = known().map(|(at, _)| scaled(at)).fold(scaled(part), |sum, weight| sum + weight);
        let rest = known().map(|(at, figure)| figure * scaled(at) / sum).fold(0.0, |sum, part| sum + part);
        let lowest = known().map(|(_, figure)| figure).fold(f64::INFINITY, f64::min);
        let highest = known().map(|(_, figure)| figure).fold(f64::NEG_INFINITY, f64::max);
        Beside { rule, share: scaled(part) / sum, rest, lowest, highest }
    }

    /// The ids of all objectives in the order of the list, by their place.
    pub(super) fn objectives(&self) -> BTreeMap<&'a ObjectiveId, usize> {
        gather::map(self.nodes.iter().enumerate().filter_map(|(at, node)| match node.place {
            Place::Objective(objective) => Some((&objective.id, at)),
            _ => None,
        }))
    }
}

/// What stands beside a part under the same container.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beside {
    /// How the container is made.
    pub(super) rule: RollUp,
    /// The share of the part itself.
    pub(super) share: f64,
    /// What the others add to a mean.
    pub(super) rest: f64,
    /// The lowest of the others; infinite where there is none.
    pub(super) lowest: f64,
    /// The highest of the others; negative infinite where there is none.
    pub(super) highest: f64,
}

fn gather_own(nodes: &[Node<'_>]) -> Vec<Option<f64>> {
    nodes.iter().map(|node| node.own).collect()
}

fn value(weights: &[f64], at: usize) -> f64 {
    weights.get(at).copied().unwrap_or(0.0)
}

fn sound(weight: f64) -> f64 {
    if weight.is_finite() { weight.max(0.0) } else { 0.0 }
}

/// Puts the figures of the parts of a container together, in the same steps as the score engine, so that the last bit agrees.
fn fold(rule: RollUp, parts: impl Iterator<Item = (f64, Option<f64>)> + Clone) -> Option<f64> {
    let known = parts.filter_map(|(weight, figure)| Some((sound(weight), figure?)));
    let weight = |weight: f64| if rule == RollUp::Mean { 1.0 } else { weight };
    match rule {
        RollUp::Own => None,
        RollUp::Min => known.map(|(_, figure)| figure).reduce(f64::min),
        RollUp::Max => known.map(|(_, figure)| figure).reduce(f64::max),
        RollUp::Weighted | RollUp::Mean => {
            let largest = known.clone().map(|(w, _)| weight(w)).reduce(f64::max)?;
            let scaled = |w: f64| if largest > 0.0 { weight(w) / largest } else { 1.0 };
            let sum: f64 = known.clone().map(|(w, _)| scaled(w)).sum();
            Some(known.map(|(w, figure)| figure * (scaled(w) / sum)).sum())
        }
    }
    .map(|figure: f64| figure.clamp(0.0, 100.0))
}
