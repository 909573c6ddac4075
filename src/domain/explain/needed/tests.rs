//! What it would take, worked out by hand.

use super::*;
use crate::domain::{
    model::{
        Aggregation, Calculation, KpiKind, Level, Objective, ObjectiveId, Perspective, PerspectiveId, Preset, RollUp,
        ScorecardId, Series, Side,
    },
    score::{Request, View, score},
};
use std::sync::Arc;

const HIGHER: Preset = Preset::Higher { floor: None, ceiling: None };
const LOWER: Preset = Preset::Lower { floor: None, ceiling: None };

/// A KPI of the one objective, with weight, preset, baseline, target and value.
fn kpi(id: &str, weight: f64, preset: Preset, ends: (f64, f64), value: Option<f64>) -> Kpi {
    let mut kpi = Kpi::new(KpiId::lossy(id), id);
    kpi.objective = Some(ObjectiveId::lossy("o"));
    (kpi.weight, kpi.preset) = (weight, preset);
    (kpi.baseline, kpi.target) = (Some(ends.0), Some(ends.1));
    let october = "2026-10".parse().unwrap();
    let values = Arc::new(Series::from_values(value.map(|value| (october, value))));
    kpi.calculation = Calculation::Value { rule: Aggregation::Last, values };
    kpi
}

fn card(rule: RollUp, kpis: Vec<Kpi>) -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
    card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy("p"), "P")));
    let mut objective = Objective::new(ObjectiveId::lossy("o"), PerspectiveId::lossy("p"), "O");
    objective.rule = rule;
    card.objectives.push(Arc::new(objective));
    card.kpis.extend(kpis.into_iter().map(Arc::new));
    card
}

fn asked(card: &Scorecard, wanted: f64) -> Needed {
    let request = Request { view: View::of("2026-10".parse().unwrap()), as_of: "2026-10-31".parse().unwrap() };
    needed(card, &score(card, request), &NodeId::Total, wanted).unwrap()
}

fn found(needed: &Needed, id: &str) -> Result<(f64, f64), Cannot> {
    let alone = needed.alone.iter().find(|alone| alone.kpi.as_str() == id).unwrap();
    alone.found.clone().map(|value| (value.value, value.performance))
}

/// Punctuality: 40 points with weight 3; complaints: 75 points with weight 1. Together 48.75.
fn two() -> Vec<Kpi> {
    vec![kpi("on-time", 3.0, HIGHER, (70.0, 85.0), Some(76.0)), kpi("complaints", 1.0, LOWER, (12.0, 4.0), Some(6.0))]
}

#[test]
fn each_alone_by_a_weighted_mean() {
    // (3 p + 75) / 4 = 60: p = 55, value 70 + 15 x 0.55 = 78.25. (120 + p) / 4 = 60: p = 120 is more than there is.
    let needed = asked(&card(RollUp::Weighted, two()), 60.0);
    assert_eq!(needed.today, Some(48.75));
    let (value, performance) = found(&needed, "on-time").unwrap();
    assert!((value - 78.25).abs() < 1e-12 && (performance - 55.0).abs() < 1e-12);
    assert_eq!(found(&needed, "complaints"), Err(Cannot::Best(55.0)), "(120 + 100) / 4");
    let first = needed.alone.first().unwrap();
    let effort = first.found.as_ref().unwrap().effort.unwrap();
    assert!(first.kpi.as_str() == "on-time" && (effort - 2.25 / 15.0).abs() < 1e-12);
}

#[test]
fn several_together_share_by_what_they_gain() {
    // Gains for each way: 75 and 25. Wanted are 11.25 points: u = 11.25 / (75^2 + 25^2) (75, 25) = (0.135, 0.045).
    let joint = asked(&card(RollUp::Weighted, two()), 60.0).joint.unwrap();
    let moves: Vec<(f64, f64)> = joint.moves.iter().map(|m| (m.effort, m.to)).collect();
    let near = |(effort, to): (f64, f64), e: f64, t: f64| (effort - e).abs() < 1e-12 && (to - t).abs() < 1e-12;
    assert!(near(moves[0], 0.135, 76.0 + 0.135 * 15.0) && near(moves[1], 0.045, 6.0 - 0.045 * 8.0), "{moves:?}");
    assert!(joint.proven && joint.fixed.is_empty() && joint.best == Some(100.0));
    assert!((joint.squares - (0.135_f64.powi(2) + 0.045_f64.powi(2))).abs() < 1e-15);
}

#[test]
fn what_is_reached_needs_nothing() {
    let needed = asked(&card(RollUp::Weighted, two()), 48.75 + 1e-10);
    assert!(needed.is_reached() && needed.alone.is_empty() && needed.joint.is_none());
}

#[test]
fn the_weakest_caps_what_one_alone_can_do() {
    let needed = asked(&card(RollUp::Min, two()), 60.0);
    assert_eq!(found(&needed, "on-time"), Ok((79.0, 60.0)));
    assert_eq!(found(&needed, "complaints"), Err(Cannot::Best(40.0)), "punctuality stays at 40");
    assert_eq!(found(&asked(&card(RollUp::Min, two()), 80.0), "on-time"), Err(Cannot::Best(75.0)));
    let joint = needed.joint.unwrap();
    let reasons: Vec<Fixed> = joint.fixed.iter().map(|(_, reason)| *reason).collect();
    assert_eq!((joint.reaches(), reasons), (false, vec![Fixed::NotMean, Fixed::NotMean]));
    assert_eq!(found(&asked(&card(RollUp::Max, two()), 90.0), "on-time"), Ok((83.5, 90.0)));
}

#[test]
fn a_measure_without_a_value_joins_the_others() {
    // With it the shares are 3, 1 and 1 of 5: (120 + 75 + p) / 5 = 55 needs p = 80: 8 of 10.
    let mut kpis = two();
    kpis.push(kpi("new", 1.0, HIGHER, (0.0, 10.0), None));
    let needed = asked(&card(RollUp::Weighted, kpis), 55.0);
    let (value, performance) = found(&needed, "new").unwrap();
    assert!(value == 8.0 && (performance - 80.0).abs() < 1e-12);
    let new = needed.alone.iter().find(|alone| alone.kpi.as_str() == "new").unwrap();
    assert_eq!(new.found.as_ref().unwrap().effort, None, "from nowhere there is no distance");
    assert_eq!(needed.joint.unwrap().fixed, [(KpiId::lossy("new"), Fixed::NoValue)]);
}

#[test]
fn why_a_measure_counts_for_nothing_is_said() {
    let mut kpis = two();
    kpis.push(kpi("weightless", 0.0, HIGHER, (0.0, 10.0), Some(5.0)));
    kpis.push(kpi("reached", 1.0, Preset::Reached { side: Side::AtLeast }, (0.0, 10.0), Some(5.0)));
    let mut open = kpi("open", 1.0, HIGHER, (0.0, 10.0), Some(5.0));
    open.target = None;
    kpis.push(open);
    let mut levels = kpi("levels", 1.0, HIGHER, (0.0, 10.0), Some(0.0));
    let level = |value: f64, score: f64| Level { value, score, name: "L".into() };
    levels.preset = Preset::Levels { levels: [level(0.0, 20.0), level(10.0, 90.0)].into() };
    kpis.push(levels);
    // Shares of 6: (120 + 75 + 0 + 20) / 6 = 35.83...; with the target reached 52.5, with the level 47.5.
    let mut card = card(RollUp::Weighted, kpis);
    let needed = asked(&card, 45.0);
    assert_eq!(found(&needed, "weightless"), Err(Cannot::NoWeight));
    assert_eq!(found(&needed, "open"), Err(Cannot::NoPoints(NoPerformance::NoCeiling)));
    assert_eq!(found(&needed, "reached").unwrap().0, 10.0);
    assert_eq!(found(&needed, "levels").unwrap().0, 10.0);
    let fixed = needed.joint.unwrap().fixed;
    let reason = |id: &str| fixed.iter().find(|(kpi, _)| kpi.as_str() == id).map(|(_, reason)| *reason);
    assert_eq!(reason("weightless"), Some(Fixed::NoWeight));
    assert_eq!(reason("reached"), Some(Fixed::OtherPreset));
    assert_eq!(reason("open"), Some(Fixed::NoPoints(NoPerformance::NoCeiling)));
    card.only_lagging = true;
    Arc::make_mut(&mut card.kpis[0]).kind = KpiKind::Leading;
    assert_eq!(found(&asked(&card, 90.0), "on-time"), Err(Cannot::NotLagging));
    card.only_lagging = false;
    Arc::make_mut(&mut card.perspectives[0]).rule = RollUp::Own;
    assert_eq!(found(&asked(&card, 90.0), "on-time"), Err(Cannot::OwnScore));
}

#[test]
fn what_formulas_of_others_read_does_not_move_alone() {
    let mut kpis = two();
    let mut twice = kpi("twice", 1.0, HIGHER, (0.0, 200.0), None);
    twice.calculation = Calculation::Formula { expression: "2 * kpi(\"on-time\")".into(), inputs: Vec::new() };
    kpis.push(twice);
    let needed = asked(&card(RollUp::Weighted, kpis), 60.0);
    assert_eq!(found(&needed, "on-time"), Err(Cannot::InFormulas));
    let joint = needed.joint.unwrap();
    assert_eq!(joint.fixed, [(KpiId::lossy("on-time"), Fixed::InFormulas)]);
}

#[test]
fn own_floor_and_ceiling_make_the_line_steeper_than_the_way() {
    // The way is 60, the line 200 long: for one way the measure gains 30 points. 25 points today, 40 wanted: half a way.
    let steep = Preset::Higher { floor: Some(0.0), ceiling: Some(200.0) };
    let joint =
        asked(&card(RollUp::Weighted, vec![kpi("k", 1.0, steep, (40.0, 100.0), Some(50.0))]), 40.0).joint.unwrap();
    assert!((joint.moves[0].effort - 0.5).abs() < 1e-12 && (joint.moves[0].to - 80.0).abs() < 1e-9, "{joint:?}");
}

#[test]
fn below_the_floor_the_first_stretch_gains_nothing() {
    // One way below the floor: to have 50 points it moves by 1.5 ways.
    let joint =
        asked(&card(RollUp::Weighted, vec![kpi("k", 1.0, HIGHER, (0.0, 10.0), Some(-10.0))]), 50.0).joint.unwrap();
    assert!((joint.moves[0].effort - 1.5).abs() < 1e-12 && (joint.moves[0].to - 5.0).abs() < 1e-9);
    assert_eq!(joint.moves[0].performance.0, 0.0);
}
