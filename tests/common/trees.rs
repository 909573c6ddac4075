//! Random scorecards for what explains scores: objectives within objectives, every rule, every preset, gaps, weights of 0.

#![allow(dead_code, reason = "each suite uses its own part")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use fokus::domain::{
    model::{
        Aggregation, Calculation, CurvePoint, Kpi, KpiId, KpiKind, Level, Objective, ObjectiveId, Perspective,
        PerspectiveId, Preset, RollUp, Scorecard, ScorecardId, Series, Side,
    },
    score::{NodeScore, Request, Scores, View},
    view::NodeId,
};
use proptest::{collection, option, prelude::*, sample::select};
use std::sync::Arc;

/// The view in which all of them are measured.
pub fn request() -> Request {
    Request { view: View::of("2026-10".parse().unwrap()), as_of: "2026-10-31".parse().unwrap() }
}

fn rule() -> impl Strategy<Value = RollUp> {
    use RollUp::{Max, Mean, Min, Own, Weighted};
    select(vec![Weighted, Weighted, Weighted, Weighted, Mean, Mean, Min, Max, Own])
}

fn weight() -> impl Strategy<Value = f64> {
    prop_oneof![1 => Just(0.0), 2 => Just(1.0), 4 => 0.1..9.0f64]
}

/// Rising values from about 0 to about 100, each with a score.
fn rising(least: usize) -> impl Strategy<Value = Vec<(f64, f64)>> {
    (-20.0..20.0f64, collection::vec((1.0..60.0f64, 0.0..=100.0f64), least..5)).prop_map(|(start, steps)| {
        let mut value = start;
        let step = |(step, score): (f64, f64)| {
            value += step;
            (value, score)
        };
        steps.into_iter().map(step).collect()
    })
}

fn preset() -> impl Strategy<Value = Preset> {
    let level = |(value, score): (f64, f64)| Level { value, score, name: "L".into() };
    let point = |(value, score): (f64, f64)| CurvePoint { value, score };
    prop_oneof![
        4 => Just(Preset::Higher { floor: None, ceiling: None }),
        1 => (-30.0..10.0f64, 90.0..150.0f64).prop_map(|(f, c)| Preset::Higher { floor: Some(f), ceiling: Some(c) }),
        4 => Just(Preset::Lower { floor: None, ceiling: None }),
        1 => Just(Preset::Band { outer_low: 0.0, low: 30.0, high: 60.0, outer_high: 110.0 }),
        1 => select(vec![Side::AtLeast, Side::AtMost]).prop_map(|side| Preset::Reached { side }),
        1 => rising(1).prop_map(move |list| Preset::Levels { levels: list.into_iter().map(level).collect() }),
        1 => rising(2).prop_map(move |list| Preset::Curve { points: list.into_iter().map(point).collect() }),
    ]
}

/// Objective, weight, preset, value, and where baseline and target lie.
type OneKpi = (usize, f64, Preset, Option<f64>, (f64, f64, bool));

fn kpi(n: usize, objectives: usize, (objective, weight, preset, value, (near, far, leads)): OneKpi) -> Kpi {
    let mut kpi = Kpi::new(KpiId::lossy(&format!("k{n}")), format!("K{n}"));
    // One in twelve waits for its objective.
    kpi.objective = (objective < 11).then(|| ObjectiveId::lossy(&format!("o{}", objective % objectives)));
    kpi.weight = weight;
    let falls = matches!(preset, Preset::Lower { .. });
    (kpi.baseline, kpi.target) = if falls { (Some(far), Some(near)) } else { (Some(near), Some(far)) };
    kpi.preset = preset;
    kpi.kind = if leads { KpiKind::Leading } else { KpiKind::Lagging };
    let values = Arc::new(Series::from_values(value.map(|value| (request().view.period, value))));
    kpi.calculation = Calculation::Value { rule: Aggregation::Last, values };
    kpi
}

prop_compose! {
    /// Three perspectives, up to nine objectives, some of which are parts of others, up to fourteen KPIs.
    pub fn trees()(
        rules in collection::vec((rule(), weight(), any::<bool>()), 1..10),
        kpis in collection::vec((0..12usize, weight(), preset(), option::weighted(0.8, -30.0..140.0f64), (-10.0..40.0f64, 60.0..110.0f64, any::<bool>())), 1..14),
        above in collection::vec((rule(), weight(), option::of(0.0..=100.0f64)), 4),
        only_lagging in proptest::bool::weighted(0.2),
        critical in option::weighted(0.3, 0.0..=60.0f64),
    ) -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        card.only_lagging = only_lagging;
        card.cut_points.critical = critical;
        (card.rule, card.own_score) = (above[0].0, above[0].2);
        for (n, (rule, weight, own)) in above.iter().skip(1).enumerate() {
            let mut perspective = Perspective::new(PerspectiveId::lossy(&format!("p{n}")), "P");
            (perspective.rule, perspective.weight, perspective.own_score) = (*rule, *weight, *own);
            card.perspectives.push(Arc::new(perspective));
        }
        for (n, (rule, weight, within)) in rules.iter().enumerate() {
            let id = |n: usize| ObjectiveId::lossy(&format!("o{n}"));
            let mut objective = Objective::new(id(n), PerspectiveId::lossy(&format!("p{}", n % 3)), "O");
            (objective.rule, objective.weight) = (*rule, *weight);
            objective.own_score = (*weight > 1.0).then_some(*weight * 10.0);
            objective.parent = (*within && n >= 3).then(|| id(n - 3));
            card.objectives.push(Arc::new(objective));
        }
        let objectives = card.objectives.len();
        card.kpis = kpis.into_iter().enumerate().map(|(n, one)| Arc::new(kpi(n, objectives, one))).collect();
        card
    }
}

/// Every part above the KPIs.
pub fn parts(card: &Scorecard) -> Vec<NodeId> {
    let perspectives = card.perspectives.iter().map(|p| NodeId::Perspective(p.id.clone()));
    let objectives = card.objectives.iter().map(|o| NodeId::Objective(o.id.clone()));
    [NodeId::Total].into_iter().chain(perspectives).chain(objectives).collect()
}

/// The score of a part.
pub fn node<'a>(scores: &'a Scores, part: &NodeId) -> &'a NodeScore {
    part.score(scores).unwrap()
}

/// The same scorecard with other values of some KPIs.
pub fn with_values(card: &Scorecard, values: &[(KpiId, f64)]) -> Scorecard {
    let mut card = card.clone();
    for (id, value) in values {
        let kpi = card.kpis.iter_mut().find(|kpi| kpi.id == *id).unwrap();
        let values = Arc::new(Series::from_values([(request().view.period, *value)]));
        Arc::make_mut(kpi).calculation = Calculation::Value { rule: Aggregation::Last, values };
    }
    card
}

/// Four perspectives with fifty objectives each, and so many KPIs spread over them.
pub fn wide(kpis: usize) -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::lossy("wide"), "Wide");
    for p in 0..4 {
        card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy(&format!("p{p}")), "P")));
    }
    for n in 0..200 {
        let perspective = PerspectiveId::lossy(&format!("p{}", n % 4));
        card.objectives.push(Arc::new(Objective::new(ObjectiveId::lossy(&format!("o{n}")), perspective, "O")));
    }
    for n in 0..kpis {
        let value = Some((n * 37 % 101) as f64);
        let one = (n % 11, 1.0 + (n % 3) as f64, Preset::default(), value, (0.0, 100.0, false));
        let mut kpi = kpi(n, 11, one);
        kpi.objective = Some(ObjectiveId::lossy(&format!("o{}", n % 200)));
        card.kpis.push(Arc::new(kpi));
    }
    card
}
