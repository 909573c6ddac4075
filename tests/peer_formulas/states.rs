//! States and arrows: where one begins and the other ends.

use super::{Line, Pair, higher, kpi, lower, month, request, word};
use fokus::domain::{
    model::{Aggregation, Calculation, CutPoints, Kpi, Preset, Scorecard, ScorecardId, Series},
    score::{Trend, score_kpi, trend},
};
use std::sync::Arc;

fn state(kpi: &Kpi) -> &'static str {
    score_kpi(&Scorecard::new(ScorecardId::lossy("c"), "C"), kpi, request()).status.token()
}

/// The state of a value that counts from 0 to 100 as it is.
fn of_points(value: f64, cuts: CutPoints) -> &'static str {
    let mut made = kpi("k", higher(0.0, 100.0), Some(value));
    made.cut_points = Some(cuts);
    state(&made)
}

fn cuts(watch: f64, on_track: f64) -> CutPoints {
    CutPoints { watch, on_track, ..CutPoints::DEFAULT }
}

fn line(head: &str, pairs: Vec<Pair>, differs: Option<&'static str>) -> Line {
    Line { head: head.to_owned(), pairs, differs }
}

/// What theirs are called here.
fn meant(theirs: &str) -> &'static str {
    match theirs {
        "target met" | "on track" | "target" => "on_track",
        "near target" | "behind" | "commit" => "watch",
        "target not met" | "at risk" | "fail" => "at_risk",
        "stretch" => "exceeded",
        "unknown" => "no_data",
        _ => "-",
    }
}

fn told(at: impl ToString, theirs: &str, ours: &str) -> Pair {
    word(at, theirs, meant(theirs), ours)
}

/// Fewer is better: met up to 10, near up to 20. The line has 85 at 10 and 60 at 20, where the states begin.
fn violations(value: Option<f64>) -> Kpi {
    kpi("k", lower(44.0, 4.0), value)
}

fn quality_time() -> Vec<Line> {
    let of = |value: f64| {
        let theirs = if value <= 10.0 {
            "target met"
        } else if value <= 20.0 {
            "near target"
        } else {
            "target not met"
        };
        told(value, theirs, state(&violations(Some(value))))
    };
    let open = |value| kpi("k", Preset::Lower { floor: None, ceiling: None }, value);
    let mut agreed = open(Some(28.0));
    (agreed.baseline, agreed.target) = (Some(44.0), Some(4.0));
    agreed.period_targets = Arc::new([(month(), 30.0)].into());
    vec![
        line(
            "Quality-time: met at the target 10, near up to 20, else not met; less is better",
            [0.0, 10.0, 10.5, 20.0, 21.0].map(of).into(),
            None,
        ),
        line(
            "Quality-time: no measurement = unknown",
            vec![told("not measured", "unknown", state(&violations(None)))],
            None,
        ),
        line(
            "Quality-time: no target = informative",
            vec![told("28 without a target", "informative", state(&open(Some(28.0))))],
            Some(
                "there is no state for it; without anything to judge by there is no score, and the value is shown alone",
            ),
        ),
        line(
            "Quality-time: a debt of 30 is accepted until a day, so 28 is debt met",
            vec![told("28, with 30 as the target of the month", "debt met", state(&agreed))],
            Some("an accepted debt has no state of its own; a target of those months does the same and is on track"),
        ),
    ]
}

fn bands() -> Vec<Line> {
    let health = |at: f64, theirs: &str| told(at, theirs, of_points(at, cuts(85.0, 95.0)));
    let zone = |at: f64, theirs: &str| {
        let mut made = kpi("k", higher(10.0, 30.0), Some(at));
        made.cut_points = Some(CutPoints { exceeded: true, ..cuts(30.0, 70.0) });
        told(at, theirs, state(&made))
    };
    let colour = |at: f64, theirs: &str, meant: &str| {
        let cuts = CutPoints { critical: Some(11.0), ..cuts(60.0, 90.0) };
        word(at, theirs, meant, of_points(at, cuts))
    };
    vec![
        line(
            "Cascade: health in whole percents, 0 to 84 at risk, 85 to 94 behind, 95 to 105 on track; its number as the measure",
            vec![
                health(84.0, "at risk"),
                health(84.9, "at risk"),
                health(85.0, "behind"),
                health(94.9, "behind"),
                health(95.0, "on track"),
                health(100.0, "on track"),
            ],
            None,
        ),
        line(
            "Cascade: the state follows the pace",
            vec![told("60 of 120 where 100 is planned: 60 %", "at risk", {
                let mut made = kpi("k", higher(0.0, 60.0), Some(60.0));
                (made.baseline, made.target) = (Some(0.0), Some(120.0));
                made.period_targets = Arc::new([(month(), 100.0)].into());
                state(&made)
            })],
            Some(
                "ours follows the performance, and pace stands beside it as a number; a measure of the pace itself has the states above",
            ),
        ),
        line(
            "puzzle/okr: zones fail, commit, target and stretch, cut at 30 %, 70 % and the stretch goal, 10 to 30",
            vec![
                zone(12.0, "fail"),
                zone(16.5, "commit"),
                zone(23.0, "commit"),
                zone(24.5, "target"),
                zone(31.0, "stretch"),
            ],
            None,
        ),
        line(
            "puzzle/okr: the same where one zone ends",
            vec![zone(16.0, "fail"), zone(24.0, "commit"), zone(30.0, "stretch")],
            Some(
                "a value on a cut is in the zone below it there, except at the stretch goal; ours begins each state on its cut, and exceeded means more than reached",
            ),
        ),
        line(
            "hillfog: colours up to 0, 1 to 10, 11 to 59, 60 to 69, 70 to 79, 80 to 89, from 90; with cuts at 11, 60 and 90",
            vec![
                colour(5.0, "1 to 10", "critical"),
                colour(11.0, "11 to 59", "at_risk"),
                colour(59.5, "none", "-"),
                colour(75.0, "70 to 79", "watch"),
                colour(90.0, "from 90", "on_track"),
            ],
            Some(
                "numbers between two of their bands have no colour; ours begin where the last one ends, and are five at most",
            ),
        ),
    ]
}

/// The arrow at the last of these months, where a change of 5 or more has one there.
fn arrow(values: &[f64]) -> Pair {
    let last = i32::try_from(values.len()).unwrap() - 1;
    let at = |n: usize| month().plus(i32::try_from(n).unwrap() - last);
    let mut made = kpi("k", higher(0.0, 100.0), None);
    let series = Series::from_values(values.iter().enumerate().map(|(n, value)| (at(n), *value)));
    made.calculation = Calculation::Value { rule: Aggregation::Last, values: Arc::new(series) };
    let ours = match trend(&Scorecard::new(ScorecardId::lossy("c"), "C"), &made, request()) {
        Trend::Clear { .. } => "arrow",
        _ => "none",
    };
    let [.., before, now] = values else { panic!("two months at least") };
    let theirs = if (now - before).abs() >= 5.0 { "arrow" } else { "none" };
    let list: Vec<String> = values.iter().map(ToString::to_string).collect();
    word(list.join(" "), theirs, theirs, ours)
}

fn arrows() -> Vec<Line> {
    vec![line(
        "DHIS2 scorecard: an arrow from a change of 5 on, a gap that is set by hand",
        vec![
            arrow(&[50.0, 51.0, 50.0, 51.0, 50.0, 51.0, 50.0, 51.0]),
            arrow(&[50.0, 51.0, 50.0, 51.0, 50.0, 51.0, 50.0, 60.0]),
            arrow(&[50.0, 58.0, 50.0, 58.0, 50.0, 58.0, 50.0, 56.0]),
            arrow(&[50.0, 60.0]),
        ],
        Some("ours asks how much the measure usually goes up and down, and says nothing of fewer than 8 months"),
    )]
}

/// A line for each of them.
pub fn lines() -> Vec<Line> {
    quality_time().into_iter().chain(bands()).chain(arrows()).collect()
}
