//! Scoring: from measured values to performance, coverage, freshness and status, with what explains each number.
//!
//! The rules are those of `exchange/FORMAT.md`, section *Scores*; an independent computation from a file must agree within
//! `1e-9 * max(1, |a|)`. Every number on every page comes from [`score`] on the open document.

mod aggregate;
mod formula;
mod kpi;
mod performance;
mod progress;
mod rollup;
mod status;
mod view;

pub use aggregate::{Gathered, combine};
pub use formula::{Fault, Formula, FormulaError, MAX_LENGTH as MAX_FORMULA_LENGTH, Undefined};
pub use kpi::{KpiScore, NoValue, Part, STALE_AFTER, own_value, score_kpi, target_in_force};
pub use performance::{NoPerformance, Points, REACH};
pub use progress::{NoProgress, Way};
pub use rollup::{NodeScore, Term};
pub use status::Status;
pub use view::{OwnPeriods, View, default_as_of, default_view};

use crate::domain::gather;
use crate::domain::model::{Kpi, KpiId, ObjectiveId, PerspectiveId, Scorecard};
use chrono::NaiveDate;
use rollup::{Child, roll_up};
use std::{collections::BTreeMap, sync::Arc};

/// What to score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    /// The viewed span of time.
    pub view: View,
    /// The last day that counts as past.
    pub as_of: NaiveDate,
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
    let (fiscal, cuts) = (card.fiscal(), card.cut_points);
    let kpis: BTreeMap<KpiId, KpiScore> =
        gather::map(card.kpis.iter().map(|k| (k.id.clone(), score_kpi(k, request, fiscal, cuts))));

    let mut of_objective: BTreeMap<&ObjectiveId, Vec<&Arc<Kpi>>> = BTreeMap::new();
    for kpi in &card.kpis {
        if let Some(objective) = &kpi.objective {
            of_objective.entry(objective).or_default().push(kpi);
        }
    }
    let objectives: BTreeMap<ObjectiveId, NodeScore> = card
        .objectives
        .iter()
        .map(|o| {
            let children = of_objective.get(&o.id).into_iter().flatten().filter_map(|k| {
                let score = kpis.get(&k.id)?;
                Some(measured(k, score))
            });
            (o.id.clone(), roll_up(children.collect(), cuts))
        })
        .collect();

    let mut of_perspective: BTreeMap<&PerspectiveId, Vec<Child>> = BTreeMap::new();
    for o in &card.objectives {
        if let Some(node) = objectives.get(&o.id) {
            of_perspective.entry(&o.perspective).or_default().push(child(o.id.to_string(), o.weight, node));
        }
    }
    let perspectives: BTreeMap<PerspectiveId, NodeScore> = gather::map(
        card.perspectives
            .iter()
            .map(|p| (p.id.clone(), roll_up(of_perspective.remove(&p.id).unwrap_or_default(), cuts))),
    );

    let children = card
        .perspectives
        .iter()
        .filter_map(|p| perspectives.get(&p.id).map(|node| child(p.id.to_string(), p.weight, node)));
    let total = roll_up(children.collect(), cuts);
    Scores { request, total, perspectives, objectives, kpis }
}

/// Scores one objective alone, as [`score`] does among all.
pub fn score_objective(card: &Scorecard, request: Request, id: &ObjectiveId) -> NodeScore {
    let (fiscal, cuts) = (card.fiscal(), card.cut_points);
    let children = card.kpis_of(id).map(|k| measured(k, &score_kpi(k, request, fiscal, cuts)));
    roll_up(children.collect(), cuts)
}

fn measured(kpi: &Kpi, score: &KpiScore) -> Child {
    Child {
        id: kpi.id.to_string(),
        weight: kpi.weight,
        performance: score.performance.ok(),
        coverage: score.coverage(),
        behind: score.behind,
    }
}

fn child(id: String, weight: f64, node: &NodeScore) -> Child {
    Child { id, weight, performance: node.performance, coverage: node.coverage, behind: node.behind }
}
