//! One way through a scorecard: the KPIs, then what they make of objectives, perspectives and the whole.

use super::{
    Request, Scores,
    by_id::{ById, Order},
    given::Containers,
    kpi::{KpiScore, score_among},
    others::Others,
    rollup::{Child, KindScore, NodeScore, roll_up},
    tree::{OfKpi, Tree, how},
};
use crate::domain::model::{Kpi, KpiId, KpiKind, ObjectiveId, PerspectiveId, RollUp, Scorecard};

/// What the scores of a scorecard have in common in all views: who belongs to whom, and the ids in order.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) tree: Tree,
    pub(super) kpis: Order<KpiId>,
    /// The objectives that are scored, those within others before these.
    pub(super) order: Vec<usize>,
}

impl Frame {
    /// Of a scorecard.
    pub(super) fn of(card: &Scorecard) -> Self {
        let tree = Tree::of(card);
        let order = tree.parts_first(card);
        Self { tree, kpis: Order::of(card.kpis.iter().map(|kpi| &kpi.id)), order }
    }

    /// Whether every id stands once, as in each sound scorecard.
    pub(super) fn is_sound(&self) -> bool {
        self.kpis.is_unique() && self.tree.objectives.is_unique() && self.tree.perspectives.is_unique()
    }

    /// All scores of its scorecard.
    pub(super) fn score(&self, others: &Others<'_>, card: &Scorecard, request: Request) -> Scores {
        let mut kpis = self.kpis.empty();
        for (at, kpi) in card.kpis.iter().enumerate() {
            self.kpis.put(&mut kpis, at, score_among(others, kpi, request));
        }
        let of_kpi = |at: usize| self.child(card, at, &kpis);
        let Containers { total, perspectives, objectives } = containers(card, &self.tree, &self.order, &of_kpi);
        Scores { request, total, perspectives, objectives, kpis }
    }

    /// What a KPI adds to its objective.
    fn child(&self, card: &Scorecard, at: usize, kpis: &ById<KpiId, KpiScore>) -> Option<Child> {
        Some(measured(card.kpis.get(at)?, self.kpis.of_entry(kpis, at)?))
    }

    /// Scores an objective anew.
    pub(super) fn put_objective(
        &self,
        card: &Scorecard,
        at: usize,
        kpis: &ById<KpiId, KpiScore>,
        objectives: &mut ById<ObjectiveId, NodeScore>,
    ) {
        put_objective(card, &self.tree, at, &|at| self.child(card, at, kpis), objectives);
    }
}

/// The scores above the KPIs; `order` has those within others before these.
pub(super) fn containers(card: &Scorecard, tree: &Tree, order: &[usize], of_kpi: OfKpi<'_>) -> Containers {
    let mut objectives = tree.objectives.empty();
    for at in order {
        put_objective(card, tree, *at, of_kpi, &mut objectives);
    }
    let mut perspectives = tree.perspectives.empty();
    for at in 0..card.perspectives.len() {
        put_perspective(card, tree, at, &objectives, &mut perspectives);
    }
    Containers { total: total(card, tree, &perspectives), perspectives, objectives }
}

/// Scores an objective from the scores of its parts.
fn put_objective(
    card: &Scorecard,
    tree: &Tree,
    at: usize,
    of_kpi: OfKpi<'_>,
    objectives: &mut ById<ObjectiveId, NodeScore>,
) {
    let score = tree.objective(card, at, of_kpi, &|at| tree.objectives.of_entry(objectives, at));
    if let Some(score) = score {
        tree.objectives.put(objectives, at, score);
    }
}

/// Scores a perspective from the scores of its objectives.
pub(super) fn put_perspective(
    card: &Scorecard,
    tree: &Tree,
    at: usize,
    objectives: &ById<ObjectiveId, NodeScore>,
    perspectives: &mut ById<PerspectiveId, NodeScore>,
) {
    let score = tree.perspective_score(card, at, &|at| tree.objectives.of_entry(objectives, at));
    if let Some(score) = score {
        tree.perspectives.put(perspectives, at, score);
    }
}

/// The score of the whole.
pub(super) fn total(card: &Scorecard, tree: &Tree, perspectives: &ById<PerspectiveId, NodeScore>) -> NodeScore {
    let children = card.perspectives.iter().enumerate().filter_map(|(at, perspective)| {
        let node = tree.perspectives.of_entry(perspectives, at)?;
        Some(Child::of_node(perspective.id.as_str().to_owned(), perspective.weight, node))
    });
    roll_up(children.collect(), how(card, card.rule, card.own_score))
}

/// Scores one objective alone.
pub(super) fn objective(card: &Scorecard, request: Request, id: &ObjectiveId) -> NodeScore {
    let (others, tree) = (Others::of(card), Tree::of(card));
    let mut scores = tree.objectives.empty();
    let of_kpi = |at: usize| card.kpis.get(at).map(|kpi| measured(kpi, &score_among(&others, kpi, request)));
    for at in tree.objectives.entry(id).into_iter().flat_map(|at| tree.parts_of(at)) {
        put_objective(card, &tree, at, &of_kpi, &mut scores);
    }
    let score = scores.get(id).cloned();
    score.unwrap_or_else(|| roll_up(Vec::new(), how(card, RollUp::default(), None)))
}

fn measured(kpi: &Kpi, score: &KpiScore) -> Child {
    let own = KindScore { there: true, performance: score.performance.ok(), coverage: score.coverage() };
    let of = |kind| if kpi.kind == kind { own } else { KindScore::default() };
    Child {
        id: kpi.id.as_str().to_owned(),
        is_objective: false,
        weight: kpi.weight,
        performance: own.performance,
        coverage: own.coverage,
        behind: score.behind,
        progress: score.way.progress.ok(),
        pace: score.way.pace.ok(),
        leading: of(KpiKind::Leading),
        lagging: of(KpiKind::Lagging),
    }
}
