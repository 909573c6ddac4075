//! Scenarios beside reality: the scores of every part with each of them, and by how much they differ.

use super::scenario::{Applied, Scenario, apply};
use crate::domain::{
    model::{CutPoints, Scorecard},
    score::{Place, Request, Scores, Status, score, walk},
    view::NodeId,
};
use std::sync::Arc;

/// Scenarios compared with reality.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The names of the scenarios, in their order.
    pub scenarios: Vec<String>,
    /// The whole, then each perspective with its objectives, in the order of the scorecard.
    pub rows: Vec<Row>,
}

/// One part of the scorecard.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Which.
    pub part: NodeId,
    /// Its name.
    pub name: String,
    /// How deep it stands: 0 the whole, 1 a perspective, 2 an objective, 3 one within it.
    pub depth: usize,
    /// As it really is.
    pub real: Compared,
    /// With each scenario.
    pub with: Vec<Compared>,
}

/// A score to compare.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Compared {
    /// 0 to 100.
    pub performance: Option<f64>,
    /// Its status.
    pub status: Status,
    /// The cut points of the status.
    pub cuts: CutPoints,
    /// Points more than in reality; none where one of them has none.
    pub difference: Option<f64>,
}

impl Compared {
    fn of(part: &NodeId, scores: &Scores, real: Option<f64>) -> Self {
        let node = part.score(scores);
        let performance = node.and_then(|node| node.performance);
        Self {
            performance,
            status: node.map_or(Status::NoData, |node| node.status),
            cuts: node.map(|node| node.cuts).unwrap_or_default(),
            difference: performance.zip(real).map(|(with, real)| with - real),
        }
    }
}

/// Compares scenarios with reality.
pub fn compare(card: &Arc<Scorecard>, request: Request, scenarios: &[Scenario]) -> Comparison {
    let real = score(card, request);
    let with = scenarios.iter().map(|scenario| {
        let Applied { card: copy, .. } = apply(card, scenario);
        if Arc::ptr_eq(&copy, card) { real.clone() } else { score(&copy, request) }
    });
    let with: Vec<Scores> = with.collect();
    let with: Vec<(&str, &Scores)> = scenarios.iter().map(|scenario| scenario.name.as_str()).zip(&with).collect();
    compare_scores(card, &real, &with)
}

/// Compares scores that are there already; each with the name of its scenario.
pub fn compare_scores(card: &Scorecard, real: &Scores, scenarios: &[(&str, &Scores)]) -> Comparison {
    let mut rows = Vec::new();
    for place in walk(card) {
        let (part, name, depth) = match place {
            Place::Scorecard => (NodeId::Total, card.title.clone(), 0),
            Place::Perspective(perspective) => {
                (NodeId::Perspective(perspective.id.clone()), perspective.name.clone(), 1)
            }
            Place::Objective(objective) => {
                (NodeId::Objective(objective.id.clone()), objective.name.clone(), depth_of(&rows, card, objective))
            }
            Place::Kpi(_) => continue,
        };
        let now = Compared::of(&part, real, part.score(real).and_then(|node| node.performance));
        let with = scenarios.iter().map(|(_, scores)| Compared::of(&part, scores, now.performance)).collect();
        rows.push(Row { part, name, depth, real: now, with });
    }
    Comparison { scenarios: scenarios.iter().map(|(name, _)| (*name).to_owned()).collect(), rows }
}

/// One deeper than what the objective is part of, which stands above it already.
fn depth_of(rows: &[Row], card: &Scorecard, objective: &crate::domain::model::Objective) -> usize {
    let Some(parent) = objective.parent.as_ref().filter(|parent| card.objective(parent).is_some()) else { return 2 };
    let above = rows.iter().rev().find(|row| matches!(&row.part, NodeId::Objective(id) if id == parent));
    above.map_or(2, |row| row.depth + 1)
}
