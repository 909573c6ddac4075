//! What needs attention first, by how much it counts for the whole.

use crate::domain::{
    model::{KpiId, Scorecard},
    score::{NoPerformance, NoValue, Scores, Status},
};
use std::collections::BTreeMap;

/// Something that needs attention.
#[derive(Debug, Clone, PartialEq)]
pub struct Attention {
    /// The KPI it is about.
    pub kpi: KpiId,
    /// Its name.
    pub name: String,
    /// Its status.
    pub status: Status,
    /// Why.
    pub reason: Reason,
    /// Its weight in the whole scorecard, 0 to 1.
    pub weight: f64,
    /// Its value in the view.
    pub value: Option<f64>,
    /// The target in force.
    pub target: Option<f64>,
    /// Its unit.
    pub unit: String,
    /// Decimal places.
    pub decimals: u8,
}

/// Why something needs attention.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// Its performance, 0 to 100, is below *watch*.
    AtRisk(f64),
    /// The newest measurement is this many own periods old.
    Stale(i32),
    /// It was never measured in this view, or cannot be worked out.
    NoValue(NoValue),
    /// It has a value but no performance.
    NoPerformance(NoPerformance),
}

/// What needs attention: KPIs at risk, stale ones, those without value or performance; the weightiest loss first.
pub fn attention(card: &Scorecard, scores: &Scores) -> Vec<Attention> {
    let weights = weights(card, scores);
    let mut list: Vec<(f64, Attention)> = card
        .kpis
        .iter()
        .filter_map(|kpi| {
            let score = scores.kpis.get(&kpi.id)?;
            let reason = match (&score.value, &score.performance) {
                _ if score.is_stale() => Reason::Stale(score.behind.unwrap_or_default()),
                (Err(reason), _) => Reason::NoValue(reason.clone()),
                (_, Err(reason)) => Reason::NoPerformance(*reason),
                (_, Ok(performance)) if score.status == Status::AtRisk => Reason::AtRisk(*performance),
                _ => return None,
            };
            let weight = weights.get(&kpi.id).copied().unwrap_or_default();
            let loss = weight * (100.0 - score.performance.unwrap_or(50.0));
            let attention = Attention {
                kpi: kpi.id.clone(),
                name: kpi.name.clone(),
                status: score.status,
                reason,
                weight,
                value: score.value.clone().ok(),
                target: score.target,
                unit: kpi.unit.clone(),
                decimals: kpi.decimals,
            };
            Some((loss, attention))
        })
        .collect();
    list.sort_by(|a, b| b.0.total_cmp(&a.0));
    list.into_iter().map(|(_, attention)| attention).collect()
}

/// The weight of each KPI in the whole: the product of its normalised weights up to the root, among all children.
fn weights(card: &Scorecard, scores: &Scores) -> BTreeMap<KpiId, f64> {
    let of = |weight: f64, sum: f64, count: usize| if sum > 0.0 { weight / sum } else { 1.0 / count.max(1) as f64 };
    let mut weights = BTreeMap::new();
    let total: f64 = card.perspectives.iter().map(|p| p.weight).sum();
    for p in &card.perspectives {
        let share = of(p.weight, total, card.perspectives.len());
        let objectives: Vec<_> = card.objectives_of(&p.id).collect();
        let sum: f64 = objectives.iter().map(|o| o.weight).sum();
        for o in &objectives {
            let share = share * of(o.weight, sum, objectives.len());
            let terms = scores.objectives.get(&o.id).map(|node| node.terms.as_slice()).unwrap_or_default();
            let sum: f64 = terms.iter().map(|t| t.weight).sum();
            for term in terms {
                weights.insert(KpiId::lossy(&term.id), share * of(term.weight, sum, terms.len()));
            }
        }
    }
    weights
}
