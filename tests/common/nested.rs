//! Random scorecards of objectives within objectives, with rules, weights and gaps, for laws of scores.

#![allow(dead_code, reason = "each suite uses its own part")]

use fokus::domain::model::{
    Aggregation, Calculation, Kpi, KpiId, Objective, ObjectiveId, Period, Perspective, PerspectiveId, Preset, RollUp,
    Scorecard, ScorecardId, Series,
};
use proptest::prelude::*;
use std::sync::Arc;

/// Gives a KPI measurements, the newest of which counts.
pub fn measured(kpi: &mut Kpi, values: impl IntoIterator<Item = (Period, f64)>) {
    kpi.calculation = Calculation::Value { rule: Aggregation::Last, values: Arc::new(Series::from_values(values)) };
}

/// One KPI in a random scorecard: its objective, weight, whether more is better, and its value, if there is one.
pub type OneKpi = (usize, f64, bool, Option<f64>);

/// A rule that makes a score of parts.
pub fn rule() -> impl Strategy<Value = RollUp> {
    prop::sample::select(vec![RollUp::Weighted, RollUp::Weighted, RollUp::Mean, RollUp::Min, RollUp::Max])
}

/// A weight: now and then 0.
pub fn weight() -> impl Strategy<Value = f64> {
    prop_oneof![1 => Just(0.0), 4 => 0.1..9.0f64]
}

prop_compose! {
    /// Three perspectives and up to nine objectives, each third of which may be a part of another one of its perspective.
    pub fn cards()(
        rules in proptest::collection::vec((rule(), weight(), any::<bool>()), 1..10),
        kpis in proptest::collection::vec((0..9usize, weight(), any::<bool>(), proptest::option::weighted(0.8, -10.0..110.0f64)), 1..14),
        above in (rule(), rule()),
    ) -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        card.rule = above.0;
        for n in 0..3 {
            let mut perspective = Perspective::new(PerspectiveId::lossy(&format!("p{n}")), "P");
            perspective.rule = above.1;
            card.perspectives.push(Arc::new(perspective));
        }
        for (n, (rule, weight, within)) in rules.iter().enumerate() {
            let id = |n: usize| ObjectiveId::lossy(&format!("o{n}"));
            let mut objective = Objective::new(id(n), PerspectiveId::lossy(&format!("p{}", n % 3)), "O");
            (objective.rule, objective.weight) = (*rule, *weight);
            objective.parent = (*within && n >= 3).then(|| id(n - 3));
            card.objectives.push(Arc::new(objective));
        }
        let objectives = card.objectives.len();
        card.kpis = kpis.iter().enumerate().map(|(n, one)| Arc::new(kpi(n, objectives, *one))).collect();
        card
    }
}

/// A KPI of one of so many objectives, measured in October 2026 or not at all.
pub fn kpi(n: usize, objectives: usize, (objective, weight, rises, value): OneKpi) -> Kpi {
    let mut kpi = Kpi::new(KpiId::lossy(&format!("k{n}")), "K");
    kpi.objective = Some(ObjectiveId::lossy(&format!("o{}", objective % objectives)));
    kpi.weight = weight;
    kpi.preset = if rises {
        Preset::Higher { floor: Some(0.0), ceiling: Some(100.0) }
    } else {
        Preset::Lower { floor: Some(100.0), ceiling: Some(0.0) }
    };
    measured(&mut kpi, value.map(|value| ("2026-10".parse().unwrap(), value)));
    kpi
}
