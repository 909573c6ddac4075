//! The tree of a scorecard: perspectives, objectives that may nest, KPIs.

use super::rollup::{Child, How, NodeScore, roll_up};
use crate::domain::model::{Kpi, Limits, Objective, ObjectiveId, Perspective, PerspectiveId, RollUp, Scorecard};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

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
    for perspective in &card.perspectives {
        places.push(Place::Perspective(perspective));
        for objective in tree.of_perspective(&perspective.id) {
            tree.walk(objective, 0, &mut places);
        }
    }
    places.extend(card.kpis.iter().filter(|kpi| kpi.objective.is_none()).map(|kpi| Place::Kpi(kpi)));
    places
}

/// What a KPI adds to its objective; none for one that is not scored.
pub(super) type OfKpi<'f> = &'f dyn Fn(&Kpi) -> Option<Child>;

/// Who belongs to whom.
pub(super) struct Tree<'a> {
    card: &'a Scorecard,
    /// The KPIs of each objective.
    kpis: BTreeMap<&'a ObjectiveId, Vec<&'a Arc<Kpi>>>,
    /// The objectives within each objective.
    within: BTreeMap<&'a ObjectiveId, Vec<&'a Arc<Objective>>>,
}

impl<'a> Tree<'a> {
    /// Of a whole scorecard.
    pub(super) fn of(card: &'a Scorecard) -> Self {
        Self::of_those(card, |_| true)
    }

    /// Of one objective and all that is part of it.
    pub(super) fn below(card: &'a Scorecard, id: &'a ObjectiveId) -> Self {
        let mut own = BTreeSet::from([id]);
        loop {
            let is_part =
                |objective: &&Arc<Objective>| objective.parent.as_ref().is_some_and(|parent| own.contains(parent));
            let parts: Vec<&ObjectiveId> =
                card.objectives.iter().filter(is_part).map(|objective| &objective.id).collect();
            let before = own.len();
            own.extend(parts);
            if own.len() == before {
                break;
            }
        }
        Self::of_those(card, |objective| own.contains(objective))
    }

    fn of_those(card: &'a Scorecard, concerns: impl Fn(&ObjectiveId) -> bool) -> Self {
        let (mut kpis, mut within): (BTreeMap<_, Vec<_>>, BTreeMap<_, Vec<_>>) = Default::default();
        for kpi in &card.kpis {
            if let Some(objective) = kpi.objective.as_ref().filter(|objective| concerns(objective)) {
                kpis.entry(objective).or_default().push(kpi);
            }
        }
        for objective in &card.objectives {
            if let Some(parent) = objective.parent.as_ref().filter(|parent| concerns(parent)) {
                within.entry(parent).or_default().push(objective);
            }
        }
        Self { card, kpis, within }
    }

    /// How a container is scored.
    pub(super) fn how(&self, rule: RollUp, own: Option<f64>) -> How {
        How { cuts: self.card.cut_points, rule, own, only_lagging: self.card.only_lagging }
    }

    /// The objectives that stand in a perspective by themselves, in order.
    pub(super) fn of_perspective(&self, id: &'a PerspectiveId) -> impl Iterator<Item = &'a Arc<Objective>> {
        self.card.objectives_of(id).filter(|objective| objective.parent.is_none())
    }

    fn walk(&self, objective: &'a Objective, depth: usize, places: &mut Vec<Place<'a>>) {
        places.push(Place::Objective(objective));
        places.extend(self.kpis.get(&objective.id).into_iter().flatten().map(|kpi| Place::Kpi(kpi)));
        let within = self.within.get(&objective.id).filter(|_| depth < Limits::NESTING);
        within.into_iter().flatten().for_each(|inner| self.walk(inner, depth + 1, places));
    }

    /// The scores of all objectives.
    pub(super) fn objectives(&self, of_kpi: OfKpi<'_>) -> BTreeMap<ObjectiveId, NodeScore> {
        let mut scores = BTreeMap::new();
        for objective in self.card.objectives.iter().filter(|objective| objective.parent.is_none()) {
            self.add(objective, of_kpi, 0, &mut scores);
        }
        scores
    }

    /// The score of one objective.
    pub(super) fn objective(&self, id: &ObjectiveId, of_kpi: OfKpi<'_>) -> NodeScore {
        let mut scores = BTreeMap::new();
        if let Some(objective) = self.card.objective(id) {
            self.add(objective, of_kpi, 0, &mut scores);
        }
        scores.remove(id).unwrap_or_else(|| roll_up(Vec::new(), self.how(RollUp::default(), None)))
    }

    /// Scores an objective after those within it. Deeper than any sound scorecard nests, it stops.
    fn add(
        &self,
        objective: &Objective,
        of_kpi: OfKpi<'_>,
        depth: usize,
        scores: &mut BTreeMap<ObjectiveId, NodeScore>,
    ) {
        let within = self.within.get(&objective.id).filter(|_| depth < Limits::NESTING);
        let of_kpis = self.kpis.get(&objective.id).into_iter().flatten();
        let mut children: Vec<Child> = of_kpis.filter_map(|kpi| of_kpi(kpi)).collect();
        for inner in within.into_iter().flatten() {
            self.add(inner, of_kpi, depth + 1, scores);
            if let Some(node) = scores.get(&inner.id) {
                children.push(Child::of_node(inner.id.to_string(), inner.weight, node));
            }
        }
        scores.insert(objective.id.clone(), roll_up(children, self.how(objective.rule, objective.own_score)));
    }
}
