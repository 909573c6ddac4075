//! The scores above the KPIs from given performances, for who asks what they would be.

use super::{
    by_id::ById,
    frame,
    rollup::{Child, KindScore, NodeScore},
    tree::Tree,
};
use crate::domain::model::{Kpi, KpiKind, ObjectiveId, PerspectiveId, Scorecard};

/// Every score above the KPIs.
#[derive(Debug, Clone, PartialEq)]
pub struct Containers {
    /// The whole scorecard.
    pub total: NodeScore,
    /// The perspectives.
    pub perspectives: ById<PerspectiveId, NodeScore>,
    /// The objectives.
    pub objectives: ById<ObjectiveId, NodeScore>,
}

/// Rolls performances (0 to 100, none where a KPI has none) up by the weights and rules of a scorecard, as
/// [`score`](super::score) does with those that it works out. Nothing is known of freshness, progress and pace then.
pub fn roll_up_given(card: &Scorecard, performance: &dyn Fn(&Kpi) -> Option<f64>) -> Containers {
    let tree = Tree::of(card);
    let of_kpi = |at: usize| card.kpis.get(at).map(|kpi| child(kpi, performance(kpi)));
    frame::containers(card, &tree, &tree.parts_first(card), &of_kpi)
}

fn child(kpi: &Kpi, performance: Option<f64>) -> Child {
    let coverage = f64::from(u8::from(performance.is_some()));
    let own = KindScore { there: true, performance, coverage };
    let of = |kind| if kpi.kind == kind { own } else { KindScore::default() };
    Child {
        id: kpi.id.as_str().to_owned(),
        is_objective: false,
        weight: kpi.weight,
        performance,
        coverage,
        behind: None,
        progress: None,
        pace: None,
        leading: of(KpiKind::Leading),
        lagging: of(KpiKind::Lagging),
    }
}
