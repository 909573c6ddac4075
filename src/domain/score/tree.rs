//! The tree of a scorecard: perspectives, objectives that may nest, KPIs. It knows them by where they stand in the lists of the
//! scorecard, so that it can be kept from one version of the scorecard to the next.

use super::{
    by_id::Order,
    rollup::{Child, How, NodeScore, roll_up},
};
use crate::domain::model::{Kpi, Limits, Objective, ObjectiveId, Perspective, PerspectiveId, RollUp, Scorecard};

/// A part of a scorecard that has a score.
#[derive(Debug, Clone, Copy)]
pub enum Place<'a> {
    /// The whole.
    Scorecard,
    /// A perspective.
    Perspective(&'a Perspective),
    /// An objective.
    Objective(&'a Objective),
    /// A KPI.
    Kpi(&'a Kpi),
}

/// Everything that has a score, each part below the one that it belongs to, in order; KPIs without an objective stand last.
pub fn walk(card: &Scorecard) -> Vec<Place<'_>> {
    let tree = Tree::of(card);
    let mut places = vec![Place::Scorecard];
    for (perspective, tops) in card.perspectives.iter().zip(&tree.tops) {
        places.push(Place::Perspective(perspective));
        tops.iter().for_each(|top| tree.walk(card, *top, 0, &mut places));
    }
    places.extend(card.kpis.iter().filter(|kpi| kpi.objective.is_none()).map(|kpi| Place::Kpi(kpi)));
    places
}

/// What a KPI adds to its objective; none for one that is not scored.
pub(super) type OfKpi<'f> = &'f dyn Fn(usize) -> Option<Child>;

/// The score of an objective; none for one that is not scored.
pub(super) type OfObjective<'f, 's> = &'f dyn Fn(usize) -> Option<&'s NodeScore>;

/// Who belongs to whom.
#[derive(Debug)]
pub(super) struct Tree {
    /// The ids of the objectives.
    pub(super) objectives: Order<ObjectiveId>,
    /// The ids of the perspectives.
    pub(super) perspectives: Order<PerspectiveId>,
    /// The objectives that stand in each perspective by themselves, in order.
    tops: Vec<Vec<usize>>,
    /// What each objective is made of.
    nodes: Vec<Node>,
    /// The objective of each KPI.
    of_kpis: Vec<Option<usize>>,
}

/// What an objective is made of and what it is part of.
#[derive(Debug, Clone, Default)]
struct Node {
    kpis: Vec<usize>,
    within: Vec<usize>,
    parent: Option<usize>,
    /// The perspective in which it stands by itself.
    perspective: Option<usize>,
}

impl Tree {
    /// Of a scorecard.
    pub(super) fn of(card: &Scorecard) -> Self {
        let objectives = Order::of(card.objectives.iter().map(|objective| &objective.id));
        let perspectives = Order::of(card.perspectives.iter().map(|perspective| &perspective.id));
        let mut tops = vec![Vec::new(); card.perspectives.len()];
        let mut nodes = vec![Node::default(); card.objectives.len()];
        for (at, objective) in card.objectives.iter().enumerate() {
            let parent = objective.parent.as_ref().and_then(|parent| objectives.entry(parent));
            if let Some(node) = parent.and_then(|parent| nodes.get_mut(parent)) {
                node.within.push(at);
            }
            let perspective = perspectives.entry(&objective.perspective).filter(|_| objective.parent.is_none());
            if let Some(tops) = perspective.and_then(|perspective| tops.get_mut(perspective)) {
                tops.push(at);
            }
            if let Some(node) = nodes.get_mut(at) {
                (node.parent, node.perspective) = (parent, perspective);
            }
        }
        // Most often a KPI belongs where the one before it belongs.
        let mut before = (None, None);
        let of_kpi = |kpi: &Kpi| kpi.objective.as_ref().and_then(|objective| objectives.entry(objective));
        let mut of_kpis: Vec<Option<usize>> = Vec::with_capacity(card.kpis.len());
        for kpi in &card.kpis {
            if before.0 != Some(&kpi.objective) {
                before = (Some(&kpi.objective), of_kpi(kpi));
            }
            of_kpis.push(before.1);
        }
        for (at, objective) in of_kpis.iter().enumerate() {
            if let Some(node) = objective.and_then(|objective| nodes.get_mut(objective)) {
                node.kpis.push(at);
            }
        }
        Self { objectives, perspectives, tops, nodes, of_kpis }
    }

    /// The objectives that stand in a perspective by themselves, in order.
    pub(super) fn of_perspective(&self, at: usize) -> &[usize] {
        self.tops.get(at).map(Vec::as_slice).unwrap_or_default()
    }

    /// The objective that a KPI belongs to.
    pub(super) fn of_kpi(&self, at: usize) -> Option<usize> {
        self.of_kpis.get(at).copied().flatten()
    }

    /// The objective that an objective is part of.
    pub(super) fn parent(&self, at: usize) -> Option<usize> {
        self.nodes.get(at)?.parent
    }

    /// The perspective in which an objective stands by itself.
    pub(super) fn perspective(&self, at: usize) -> Option<usize> {
        self.nodes.get(at)?.perspective
    }

    /// All objectives that are scored, those within others before these.
    pub(super) fn parts_first(&self, card: &Scorecard) -> Vec<usize> {
        let mut order = Vec::with_capacity(self.nodes.len());
        for (at, _) in card.objectives.iter().enumerate().filter(|(_, objective)| objective.parent.is_none()) {
            self.add_parts(at, 0, &mut order);
        }
        order
    }

    /// An objective after all that are part of it.
    pub(super) fn parts_of(&self, at: usize) -> Vec<usize> {
        let mut order = Vec::new();
        self.add_parts(at, 0, &mut order);
        order
    }

    /// Deeper than any sound scorecard nests, it stops.
    fn add_parts(&self, at: usize, depth: usize, order: &mut Vec<usize>) {
        self.within(at, depth).iter().for_each(|inner| self.add_parts(*inner, depth + 1, order));
        order.push(at);
    }

    /// The KPIs of an objective.
    pub(super) fn kpis(&self, at: usize) -> &[usize] {
        self.nodes.get(at).map(|node| node.kpis.as_slice()).unwrap_or_default()
    }

    /// The objectives within an objective that has so many around it.
    pub(super) fn within(&self, at: usize, depth: usize) -> &[usize] {
        let within = self.nodes.get(at).filter(|_| depth < Limits::NESTING).map(|node| node.within.as_slice());
        within.unwrap_or_default()
    }

    fn walk<'a>(&self, card: &'a Scorecard, at: usize, depth: usize, places: &mut Vec<Place<'a>>) {
        places.extend(card.objectives.get(at).map(|objective| Place::Objective(objective)));
        places.extend(self.kpis(at).iter().filter_map(|kpi| card.kpis.get(*kpi)).map(|kpi| Place::Kpi(kpi)));
        self.within(at, depth).iter().for_each(|inner| self.walk(card, *inner, depth + 1, places));
    }

    /// The score of an objective, of the scores of its parts.
    pub(super) fn objective(&self, card: &Scorecard, at: usize, of_kpi: OfKpi, of: OfObjective) -> Option<NodeScore> {
        let objective = card.objectives.get(at)?;
        let mut children: Vec<Child> = self.kpis(at).iter().filter_map(|kpi| of_kpi(*kpi)).collect();
        children.extend(self.within(at, 0).iter().filter_map(|inner| child(card, *inner, of)));
        Some(roll_up(children, how(card, objective.rule, objective.own_score)))
    }

    /// The score of a perspective, of the scores of its objectives.
    pub(super) fn perspective_score(&self, card: &Scorecard, at: usize, of: OfObjective) -> Option<NodeScore> {
        let perspective = card.perspectives.get(at)?;
        let children = self.of_perspective(at).iter().filter_map(|objective| child(card, *objective, of));
        Some(roll_up(children.collect(), how(card, perspective.rule, perspective.own_score)))
    }
}

fn child(card: &Scorecard, at: usize, of: OfObjective) -> Option<Child> {
    let objective = card.objectives.get(at)?;
    Some(Child::of_node(objective.id.as_str().to_owned(), objective.weight, of(at)?))
}

/// How a container is scored.
pub(super) fn how(card: &Scorecard, rule: RollUp, own: Option<f64>) -> How {
    How { cuts: card.cut_points, rule, own, only_lagging: card.only_lagging }
}
