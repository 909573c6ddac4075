//! One value of one measure: which number it becomes.

use super::{Line, curve, higher, kpi, levels, lower, number, request};
use fokus::domain::{
    model::{Preset, Scorecard, ScorecardId, Side},
    score::{KpiScore, score_kpi},
};

/// Which of our numbers stands beside theirs.
#[derive(Clone, Copy, PartialEq)]
enum Figure {
    Performance,
    Attainment,
    Progress,
    Pace,
}

/// One formula of one tool, for one choice of reference values.
struct Case {
    tool: &'static str,
    formula: &'static str,
    /// Theirs, in percent.
    theirs: fn(f64) -> f64,
    figure: Figure,
    preset: Preset,
    baseline: Option<f64>,
    target: Option<f64>,
    values: &'static [f64],
    /// Why ours is another number at some of the values; `None` where it is the same at all of them.
    differs: Option<&'static str>,
}

/// A way of 426 days, of which 365 have passed at the end of the viewed month.
fn scored(case: &Case, value: f64) -> KpiScore {
    let mut kpi = kpi("k", case.preset.clone(), Some(value));
    (kpi.baseline, kpi.target) = (case.baseline, case.target);
    (kpi.baseline_date, kpi.target_date) = (Some("2025-10-31".parse().unwrap()), Some("2026-12-31".parse().unwrap()));
    score_kpi(&Scorecard::new(ScorecardId::lossy("c"), "C"), &kpi, request())
}

fn ours(case: &Case, value: f64) -> Option<f64> {
    let scored = scored(case, value);
    match case.figure {
        Figure::Performance => scored.performance.ok(),
        Figure::Attainment => scored.raw,
        Figure::Progress => scored.way.progress.ok(),
        Figure::Pace => scored.way.pace.ok(),
    }
}

fn linear(value: f64, at_0: f64, at_100: f64) -> f64 {
    100.0 * (value - at_0) / (at_100 - at_0)
}

fn cut(points: f64) -> f64 {
    points.clamp(0.0, 100.0)
}

#[rustfmt::skip]
fn cases() -> Vec<Case> {
    use Figure::{Attainment, Pace, Performance, Progress};
    let case = |tool, formula, theirs, figure, preset, values| Case {
        tool, formula, theirs, figure, preset, values, baseline: None, target: None, differs: None,
    };
    let way = Preset::Higher { floor: None, ceiling: None };
    vec![
        case("BSC Designer", "(value - min) / (max - min), min 0, max 200", |v| linear(v, 0.0, 200.0), Performance, higher(0.0, 200.0), &[0.0, 50.0, 120.0, 200.0]),
        case("BSC Designer", "minimise: (max - value) / (max - min), inferred", |v| 100.0 * (200.0 - v) / 200.0, Performance, lower(200.0, 0.0), &[0.0, 50.0, 120.0, 200.0]),
        Case { baseline: Some(40.0), target: Some(90.0), ..case("BSC Designer", "progress: (value - baseline) / (target - baseline), 40 to 90", |v| (v - 40.0) / (90.0 - 40.0) * 100.0, Progress, way.clone(), &[30.0, 40.0, 65.0, 90.0, 100.0]) },
        Case { target: Some(30.0), ..case("BSC Designer", "binary maximise: 100 when 30 is reached, else 0", |v| if v >= 30.0 { 100.0 } else { 0.0 }, Performance, Preset::Reached { side: Side::AtLeast }, &[29.9, 30.0, 31.0]) },
        Case { target: Some(1.0), ..case("BSC Designer", "yes or no, as 1 and 0", |v| 100.0 * v, Performance, Preset::Reached { side: Side::AtLeast }, &[0.0, 1.0]) },
        case("Spider Impact", "10 (x - 2 red + goal) / (3 (goal - red)) cut to 0..10, goal 700, red flag 500", |x| 10.0 * cut(10.0 * (x - 1_000.0 + 700.0) / 600.0 * 10.0) / 10.0, Performance, higher(300.0, 900.0), &[200.0, 300.0, 500.0, 700.0, 900.0, 950.0]),
        case("Spider Impact", "the same with lower is better, goal 5, red flag 10", |x| cut(100.0 * (x - 20.0 + 5.0) / (3.0 * (5.0 - 10.0))), Performance, lower(15.0, 0.0), &[0.0, 5.0, 10.0, 15.0, 20.0]),
        case("Spider Impact", "stabilise: the best in the middle, taken as straight lines from 40 to 60 and down to 80", |x: f64| cut(100.0 - (x - 60.0).abs() * 5.0), Performance, curve(&[(40.0, 0.0), (60.0, 100.0), (80.0, 0.0)]), &[30.0, 40.0, 50.0, 60.0, 75.0, 90.0]),
        case("ClearPoint", "above target, caution from 90 % of it, else below plan; target 50, as 100, 60 and 0", |a| if a >= 50.0 { 100.0 } else if a >= 0.9 * 50.0 { 60.0 } else { 0.0 }, Performance, levels(&[(0.0, 0.0), (45.0, 60.0), (50.0, 100.0)]), &[0.0, 44.9, 45.0, 49.9, 50.0]),
        Case { baseline: Some(0.0), target: Some(80.0), ..case("Cascade", "health = progress / expected progress, 365 of 426 days", |v| 100.0 * (v / 80.0) / (365.0 / 426.0), Pace, way.clone(), &[0.0, 40.0, 68.0, 80.0, 100.0]) },
        case("Profit.co", "at least: 100 - (target - actual) / target * 100, target 8", |a| 100.0 - (8.0 - a) / 8.0 * 100.0, Attainment, higher(0.0, 8.0), &[0.0, 4.0, 8.0, 12.0]),
        case("Profit.co", "at most: 100 + (target - actual) / target * 100, target 1", |a| 100.0 + (1.0 - a) / 1.0 * 100.0, Attainment, lower(2.0, 1.0), &[0.8, 1.0, 1.75, 2.5]),
        Case { differs: Some("their target is divided by, so below 0 the better value has the smaller score; ours has the direction from its points"), ..case("Profit.co", "at least, target -10", |a| 100.0 - (-10.0 - a) / -10.0 * 100.0, Attainment, higher(-20.0, -10.0), &[-20.0, -10.0, -5.0]) },
        Case { target: Some(30.0), ..case("Perdoo", "healthy when the target is met, else unhealthy", |v| if v >= 30.0 { 100.0 } else { 0.0 }, Performance, Preset::Reached { side: Side::AtLeast }, &[29.0, 30.0]) },
        Case { differs: Some("without a target they call everything healthy; ours has no score, because nothing is there to judge by"), ..case("Perdoo", "no target = healthy", |_| 100.0, Performance, Preset::Reached { side: Side::AtLeast }, &[1.0]) },
        case("bambooBSC", "actual / target * 100, not below 0, target 40", |a| (a / 40.0_f64).max(0.0) * 100.0, Attainment, higher(0.0, 40.0), &[0.0, 10.0, 40.0, 60.0]),
        Case { differs: Some("with a target of 0 they show the value itself as the score; ours asks for a floor that is not the ceiling"), ..case("bambooBSC", "target 0: the actual value", |a| a, Attainment, higher(0.0, 0.0), &[5.0, 250.0]) },
        case("hillfog", "a > 0, t > 0: a / t * 100; a < 0, t > 0: (a - t) / t * 100 + 100; target 20", |a| if a > 0.0 { a / 20.0 * 100.0 } else { (a - 20.0) / 20.0 * 100.0 + 100.0 }, Attainment, higher(0.0, 20.0), &[-10.0, 5.0, 20.0, 30.0]),
        case("hillfog", "t < 0: (t - a) / t * 100 + 100, target -10", |a| (-10.0 - a) / -10.0 * 100.0 + 100.0, Attainment, higher(-20.0, -10.0), &[-20.0, -15.0, -10.0, -5.0]),
        case("hillfog", "t = 0: a * 100 + 100", |a| a * 100.0 + 100.0, Attainment, higher(-1.0, 0.0), &[-1.0, -0.5, 0.0, 0.5]),
        Case { differs: Some("a share is cut to two decimals before it becomes a percentage, so there are whole percents only; ours keeps them all"), ..case("hillfog", "objectives and key results, > and >=: m / t, target 30", |m| (m / 30.0 * 100.0).round(), Attainment, higher(0.0, 30.0), &[10.0, 15.0, 30.0]) },
        Case { differs: Some("target over measure is a hyperbola; ours reaches 0 at the floor, here at twice the target"), ..case("hillfog", "objectives and key results, < and <=: t / m, target 10", |m| (10.0 / m * 100.0).round(), Attainment, lower(20.0, 10.0), &[8.0, 10.0, 16.0, 20.0]) },
        Case { differs: Some("the smaller number over the larger one is a hyperbola above the target; ours goes down by a straight line to the outer end"), ..case("hillfog", "objectives and key results, =: min(m, t) / max(m, t), target 10", |m: f64| 100.0 * m.min(10.0) / m.max(10.0), Performance, curve(&[(0.0, 0.0), (10.0, 100.0), (20.0, 0.0)]), &[5.0, 10.0, 15.0]) },
        case("MindScore", "bigger: min(100, a * 100 / t), target 40", |a: f64| (a * 100.0 / 40.0).min(100.0), Performance, higher(0.0, 40.0), &[0.0, 10.0, 40.0, 60.0]),
        Case { differs: Some("with a target of 0 they give 0 to every value; ours has no score and says that floor and ceiling are the same"), ..case("MindScore", "bigger, target 0", |_| 0.0, Performance, higher(0.0, 0.0), &[5.0]) },
        Case { differs: Some("target / actual is a hyperbola that never ends; ours reaches 0 at the floor, here at twice the target"), ..case("MindScore", "smaller: a <= t -> 100, else t * 100 / a, target 4", |a| if a <= 4.0 { 100.0 } else { 400.0 / a }, Performance, lower(8.0, 4.0), &[2.0, 4.0, 6.0, 8.0]) },
        Case { differs: Some("below the range both are lines; above it theirs is a hyperbola (91.67 at 120), ours a line to the outer end"), ..case("MindScore", "range 90 to 110: a < 90 -> a * 100 / 90; a > 110 -> 110 * 100 / a", |a| if a < 90.0 { a * 100.0 / 90.0 } else if a > 110.0 { 11_000.0 / a } else { 100.0 }, Performance, Preset::Band { outer_low: 0.0, low: 90.0, high: 110.0, outer_high: 130.0 }, &[45.0, 90.0, 110.0, 120.0]) },
        case("MindScore", "near the target: max(0, 100 - |a - t| * 100 / |t|), target 10", |a: f64| (100.0 - (a - 10.0).abs() * 10.0).max(0.0), Performance, curve(&[(0.0, 0.0), (10.0, 100.0), (20.0, 0.0)]), &[-5.0, 0.0, 7.0, 10.0, 14.0, 25.0]),
        case("MindScore", "manual: the number itself, cut to 0..100", cut, Performance, curve(&[(0.0, 0.0), (100.0, 100.0)]), &[-5.0, 0.0, 62.5, 100.0, 130.0]),
        Case { target: Some(1.0), ..case("MindScore", "boolean, as 1 and 0", |v| 100.0 * v, Performance, Preset::Reached { side: Side::AtLeast }, &[0.0, 1.0]) },
        case("MindScore", "recommended, bigger: (a - min) / (target - min), 20 to 60", |a| cut(linear(a, 20.0, 60.0)), Performance, higher(20.0, 60.0), &[10.0, 20.0, 50.0, 60.0, 70.0]),
        case("MindScore", "recommended, smaller: (max - a) / (max - target), 12 to 4", |a| cut(100.0 * (12.0 - a) / 8.0), Performance, lower(12.0, 4.0), &[2.0, 4.0, 6.0, 12.0, 20.0]),
        case("MindScore", "recommended, near the target: 100 within 10 % of 100, then lines to 50 and 150", |a| if a < 90.0 { cut((a - 50.0) / 40.0 * 100.0) } else if a > 110.0 { cut((150.0 - a) / 40.0 * 100.0) } else { 100.0 }, Performance, Preset::Band { outer_low: 50.0, low: 90.0, high: 110.0, outer_high: 150.0 }, &[40.0, 70.0, 90.0, 100.0, 130.0, 160.0]),
        case("operately", "line from 5 to 2, cut to 0..100", |v| cut((v - 5.0) / (2.0 - 5.0) * 100.0), Performance, lower(5.0, 2.0), &[1.0, 2.0, 4.0, 5.0, 6.0]),
        Case { differs: Some("from = to gives 0 there; ours has no score and says why"), ..case("operately", "from 5 to 5", |_| 0.0, Performance, higher(5.0, 5.0), &[5.0]) },
        case("puzzle/okr", "|v - baseline| / |stretch - baseline|, 0 on the wrong side, 10 to 30", |v: f64| if v < 10.0 { 0.0 } else { (v - 10.0).abs() / 20.0 * 100.0 }, Performance, higher(10.0, 30.0), &[5.0, 10.0, 25.0, 30.0]),
        case("puzzle/okr", "zone fail, as full as 100 / 30 of the percentage, 10 to 30: filled at 16", |v| cut(100.0 / 30.0 * (v - 10.0) / 20.0 * 100.0), Performance, higher(10.0, 16.0), &[10.0, 13.0, 16.0, 20.0]),
        case("puzzle/okr", "zone commit, 100 / 40 of what is above 30 %: from 16 to 24", |v| cut(100.0 / 40.0 * ((v - 10.0) / 20.0 * 100.0 - 30.0)), Performance, higher(16.0, 24.0), &[13.0, 16.0, 20.0, 24.0, 27.0]),
        case("puzzle/okr", "zone target, 100 / 30 of what is above 70 %: from 24 to the stretch goal", |v| cut(100.0 / 30.0 * ((v - 10.0) / 20.0 * 100.0 - 70.0)), Performance, higher(24.0, 30.0), &[20.0, 24.0, 27.0, 30.0]),
        Case { baseline: Some(10.0), target: Some(30.0), ..case("okr-tracker", "(current - start) / (target - start), not cut, 10 to 30", |v| (v - 10.0) / 20.0 * 100.0, Progress, way.clone(), &[5.0, 10.0, 25.0, 40.0]) },
        Case { baseline: Some(0.0), target: Some(30.0), differs: Some("they keep two decimals; ours keeps them all and shows as many as are asked for"), ..case("okr-tracker", "the same to two decimals, 0 to 30", |v| (v / 30.0 * 10_000.0).round() / 100.0, Progress, way.clone(), &[10.0, 15.0]) },
        Case { baseline: Some(30.0), target: Some(30.0), differs: Some("0 at a way without length; ours has no progress and says that baseline and target are the same"), ..case("okr-tracker", "the same, 30 to 30", |_| 0.0, Progress, way, &[30.0]) },
        case("DHIS2 scorecard", "legend of 0, 34 and 67, as 0, 50 and 100", |v| if v >= 67.0 { 100.0 } else if v >= 34.0 { 50.0 } else { 0.0 }, Performance, levels(&[(0.0, 0.0), (34.0, 50.0), (67.0, 100.0)]), &[10.0, 34.0, 66.9, 67.0]),
        case("ServiceNow", "(v - min) / (max - min), 1 to 5", |v| linear(v, 1.0, 5.0), Performance, higher(1.0, 5.0), &[1.0, 2.0, 5.0]),
        case("ServiceNow", "low is good: 1 - (v - min) / (max - min), 1 to 5", |v| 100.0 - linear(v, 1.0, 5.0), Performance, lower(5.0, 1.0), &[1.0, 2.0, 5.0]),
        case("a spreadsheet", "two points: g (100 - 50) / (f - e) + (50 f - 100 e) / (f - e), 50 at e 20, 100 at f 60", |g| g * 50.0 / 40.0 + (50.0 * 60.0 - 100.0 * 20.0) / 40.0, Performance, higher(-20.0, 60.0), &[-20.0, 0.0, 20.0, 50.0, 60.0]),
    ]
}

/// A line for each of them.
pub fn lines() -> impl Iterator<Item = Line> {
    cases().into_iter().map(|case| Line {
        pairs: case.values.iter().map(|&v| number(v, Some((case.theirs)(v)), ours(&case, v))).collect(),
        head: format!("{}: {}", case.tool, case.formula),
        differs: case.differs,
    })
}
