//! Scoring: from measured values to performance, coverage, freshness and status, with what explains each number.
//!
//! The rules are those of `exchange/FORMAT.md`, section *Scores*; an independent computation from a file must agree within
//! `1e-9 * max(1, |a|)`. Every number on every page comes from [`score`] on the open document.

mod aggregate;
mod kpi;
mod others;
mod performance;
mod progress;
mod rollup;
mod status;
mod tree;
mod trend;
mod view;

pub use aggregate::{Gathered, combine};
pub use kpi::{KpiScore, NoValue, Part, STALE_AFTER, Source, own_value, score_kpi, target_in_force};
pub use performance::{NoPerformance, Points, REACH};
pub use progress::{NoProgress, Way};
pub use rollup::{KindScore, NodeScore, Term};
pub use status::Status;
pub use tree::{Place, walk};
pub use trend::{TREND_LEAST, TREND_PERIODS, Trend, trend};
pub use view::{OwnPeriods, View, default_as_of, default_view};

use crate::domain::gather;
use crate::domain::model::{FiscalYear, Kpi, KpiId, KpiKind, ObjectiveId, PerspectiveId, Scorecard};
use chrono::NaiveDate;
use others::Others;
use rollup::{Child, roll_up};
use std::collections::BTreeMap;

/// What to score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    /// The viewed span of time.
    pub view: View,
    /// The last day that counts as past.
    pub as_of: NaiveDate,
}

impl Request {
    /// The last viewed day that counts as past, and the first viewed day where none does: what another view of the same time
    /// is to contain.
    pub fn last_seen(&self, fiscal: FiscalYear) -> NaiveDate {
        let last = self.view.period.last_anchor(fiscal);
        if self.as_of < last { self.as_of.max(self.view.period.anchor(fiscal)) } else { last }
    }
}

/// Every score of a scorecard in one view.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    /// What was scored.
    pub request: Request,
    /// The whole scorecard.
    pub total: NodeScore,
    /// The perspectives.
    pub perspectives: BTreeMap<PerspectiveId, NodeScore>,
    /// The objectives.
    pub objectives: BTreeMap<ObjectiveId, NodeScore>,
    /// The KPIs, those without an objective too.
    pub kpis: BTreeMap<KpiId, KpiScore>,
}

/// Scores a scorecard.
pub fn score(card: &Scorecard, request: Request) -> Scores {
    let others = Others::of(card);
    let kpis: BTreeMap<KpiId, KpiScore> =
        gather::map(card.kpis.iter().map(|kpi| (kpi.id.clone(), kpi::score_among(&others, kpi, request))));
    let tree = tree::Tree::of(card);
    let objectives = tree.objectives(&|kpi| kpis.get(&kpi.id).map(|score| measured(kpi, score)));
    let mut perspectives = BTreeMap::new();
    for perspective in &card.perspectives {
        let children = tree.of_perspective(&perspective.id).filter_map(|objective| {
            let node = objectives.get(&objective.id)?;
            Some(Child::of_node(objective.id.to_string(), objective.weight, node))
        });
        let how = tree.how(perspective.rule, perspective.own_score);
        perspectives.insert(perspective.id.clone(), roll_up(children.collect(), how));
    }
    let children = card.perspectives.iter().filter_map(|perspective| {
        let node = perspectives.get(&perspective.id)?;
        Some(Child::of_node(perspective.id.to_string(), perspective.weight, node))
    });
    let total = roll_up(children.collect(), tree.how(card.rule, card.own_score));
    Scores { request, total, perspectives, objectives, kpis }
}

/// Scores one objective alone, as [`score`] does among all.
pub fn score_objective(card: &Scorecard, request: Request, id: &ObjectiveId) -> NodeScore {
    let others = Others::of(card);
    let score = |kpi: &Kpi| Some(measured(kpi, &kpi::score_among(&others, kpi, request)));
    tree::Tree::below(card, id).objective(id, &score)
}

fn measured(kpi: &Kpi, score: &KpiScore) -> Child {
    let own = KindScore { there: true, performance: score.performance.ok(), coverage: score.coverage() };
    let of = |kind| if kpi.kind == kind { own } else { KindScore::default() };
    Child {
        id: kpi.id.to_string(),
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
