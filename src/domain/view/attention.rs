//! What needs attention first, by how much it counts for the whole.

use crate::domain::{
    gather,
    model::{KpiId, Limits, ObjectiveId, Period, PerspectiveId, Scorecard},
    score::{NoPerformance, NoValue, Scores, Status, Term},
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
    /// Its weight in the whole scorecard, 0 to 1; 0 also for a KPI without objective.
    pub weight: f64,
    /// The newest measured own period, where that is too old.
    pub stale_since: Option<Period>,
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
    /// This many whole own periods went by since the newest measurement.
    Stale(i32),
    /// It was never measured in this view, or cannot be worked out.
    NoValue(NoValue),
    /// It has a value but no performance.
    NoPerformance(NoPerformance),
}

/// What an unknown performance counts as: neither good nor bad.
const UNKNOWN: f64 = 50.0;

/// What needs attention: KPIs at risk, stale ones, those without value or performance; the weightiest loss first, that is
/// the weight in the whole times the points that are missing to 100. Equal losses keep the order of the document.
pub fn attention(card: &Scorecard, scores: &Scores) -> Vec<Attention> {
    let weights = weights(card, scores);
    let mut list: Vec<(f64, Attention)> = card
        .kpis
        .iter()
        .filter_map(|kpi| {
            let score = scores.kpis.get(&kpi.id)?;
            let reason = match (&score.value, &score.performance) {
                (_, Ok(performance)) if score.status.is_bad() => Reason::AtRisk(*performance),
                _ if score.is_stale() => Reason::Stale(score.behind.unwrap_or_default()),
                (Err(reason), _) => Reason::NoValue(reason.clone()),
                (_, Err(reason)) => Reason::NoPerformance(*reason),
                _ => return None,
            };
            let weight = weights.get(&kpi.id).copied().unwrap_or_default();
            let loss = weight * (100.0 - score.performance.unwrap_or(UNKNOWN));
            let attention = Attention {
                kpi: kpi.id.clone(),
                name: kpi.name.clone(),
                status: score.status,
                reason,
                weight,
                stale_since: if score.is_stale() { kpi.newest() } else { None },
                value: score.value.clone().ok(),
                target: score.target,
                unit: kpi.unit.clone(),
                decimals: kpi.decimals,
            };
            Some((loss, attention))
        })
        .collect();
    gather::sort_by(&mut list, |a, b| b.0.total_cmp(&a.0));
    list.into_iter().map(|(_, attention)| attention).collect()
}

/// The weight of each KPI in the whole: the product of its normalised weights up to the root, among all children.
fn weights(card: &Scorecard, scores: &Scores) -> BTreeMap<KpiId, f64> {
    let mut weights = BTreeMap::new();
    for (perspective, share) in shared(&scores.total.terms) {
        let node = PerspectiveId::new(perspective).ok().and_then(|id| scores.perspectives.get(&id));
        for (objective, own) in node.map(|node| shared(&node.terms)).unwrap_or_default() {
            weigh(scores, objective, share * own, 0, &mut weights);
        }
    }
    weights.retain(|id, _| card.kpi(id).is_some());
    weights
}

/// Adds the weights of what is measured in an objective and in those that are parts of it.
fn weigh(scores: &Scores, objective: &str, share: f64, depth: usize, weights: &mut BTreeMap<KpiId, f64>) {
    let node = ObjectiveId::new(objective).ok().and_then(|id| scores.objectives.get(&id));
    let terms = node.map(|node| node.terms.as_slice()).unwrap_or_default();
    for (term, (id, own)) in terms.iter().zip(shared(terms)) {
        if term.is_objective && depth < Limits::NESTING {
            weigh(scores, id, share * own, depth + 1, weights);
        } else if !term.is_objective {
            weights.insert(KpiId::lossy(id), share * own);
        }
    }
}

/// The parts of a score with their weights among all of them.
fn shared(terms: &[Term]) -> Vec<(&str, f64)> {
    let sum: f64 = terms.iter().map(|term| term.weight).sum();
    let of = |weight: f64| if sum > 0.0 { weight / sum } else { 1.0 / terms.len().max(1) as f64 };
    terms.iter().map(|term| (term.id.as_str(), of(term.weight))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        model::{Calculation, Kpi, Objective, ObjectiveId, Perspective, PerspectiveId, ScorecardId, Series},
        score::{Request, View, score},
    };
    use std::sync::Arc;

    fn month(month: u8) -> Period {
        Period::month(2013, month).unwrap()
    }

    /// A KPI that runs from 0 (0 points) to 100 (100 points), measured in months.
    fn kpi(id: &str, objective: Option<&str>, weight: f64, values: &[(u8, f64)]) -> Kpi {
        let mut kpi = Kpi::new(KpiId::lossy(id), id);
        kpi.objective = objective.map(ObjectiveId::lossy);
        kpi.weight = weight;
        (kpi.baseline, kpi.target) = (Some(0.0), Some(100.0));
        if let Calculation::Value { values: series, .. } = &mut kpi.calculation {
            *series = Arc::new(Series::from_values(values.iter().map(|(m, value)| (month(*m), *value))));
        }
        kpi
    }

    fn found(kpis: Vec<Kpi>) -> Vec<Attention> {
        let mut card = Scorecard::new(ScorecardId::lossy("s"), "");
        for (perspective, objective) in [("p1", "o1"), ("p2", "o2")] {
            let id = PerspectiveId::lossy(perspective);
            card.perspectives.push(Arc::new(Perspective::new(id.clone(), perspective)));
            card.objectives.push(Arc::new(Objective::new(ObjectiveId::lossy(objective), id, objective)));
        }
        card.kpis = kpis.into_iter().map(Arc::new).collect();
        let request = Request { view: View::of(month(12)), as_of: month(12).last_day(card.fiscal()) };
        attention(&card, &score(&card, request))
    }

    fn ids(found: &[Attention]) -> Vec<&str> {
        found.iter().map(|a| a.kpi.as_str()).collect()
    }

    #[test]
    fn what_is_on_track_or_worth_watching_needs_none() {
        assert!(
            found(vec![kpi("good", Some("o1"), 1.0, &[(12, 95.0)]), kpi("watch", Some("o1"), 1.0, &[(12, 70.0)])])
                .is_empty()
        );
    }

    #[test]
    fn the_weightiest_loss_comes_first() {
        let list = found(vec![
            kpi("light", Some("o1"), 1.0, &[(12, 0.0)]),
            kpi("heavy", Some("o1"), 9.0, &[(12, 50.0)]),
            kpi("alone", Some("o2"), 1.0, &[(12, 40.0)]),
            kpi("nowhere", None, 1.0, &[(12, 0.0)]),
        ]);
        assert_eq!(ids(&list), ["alone", "heavy", "light", "nowhere"]);
        let weights: Vec<f64> = list.iter().map(|a| a.weight).collect();
        for (weight, expected) in weights.iter().zip([0.5, 0.45, 0.05, 0.0]) {
            assert!((weight - expected).abs() < 1e-12, "{weights:?}");
        }
    }

    #[test]
    fn each_reason_is_told_from_the_others() {
        let mut aimless = kpi("aimless", Some("o1"), 1.0, &[(12, 1.0)]);
        aimless.target = None;
        let list = found(vec![
            kpi("risk", Some("o1"), 1.0, &[(12, 10.0)]),
            kpi("stale", Some("o1"), 1.0, &[(9, 95.0)]),
            kpi("late", Some("o1"), 1.0, &[(11, 95.0)]),
            kpi("never", Some("o1"), 1.0, &[]),
            aimless,
        ]);
        let reason = |id: &str| list.iter().find(|a| a.kpi.as_str() == id).map(|a| a.reason.clone());
        assert_eq!(reason("risk"), Some(Reason::AtRisk(10.0)));
        assert_eq!(reason("stale"), Some(Reason::Stale(3)));
        assert_eq!(reason("late"), Some(Reason::NoValue(NoValue::NotMeasured)));
        assert_eq!(reason("never"), Some(Reason::NoValue(NoValue::NotMeasured)));
        assert_eq!(reason("aimless"), Some(Reason::NoPerformance(NoPerformance::NoCeiling)));
        let since = |id: &str| list.iter().find(|a| a.kpi.as_str() == id).and_then(|a| a.stale_since);
        assert_eq!((since("stale"), since("late")), (Some(month(9)), None));
    }
}
