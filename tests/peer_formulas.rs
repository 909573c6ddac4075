//! The published scoring formulas of other tools beside our engine: each is either reproduced by a preset with its points, or
//! it is said why it cannot be. `golden/peers/formulas.txt` shows both numbers for every value.
//!
//! `UPDATE_GOLDEN=1 cargo test --test peer_formulas` rewrites the table; read it before committing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use fokus::domain::{
    model::{
        Aggregation, Calculation, CurvePoint, Kpi, KpiId, Level, Objective, ObjectiveId, Period, Perspective,
        PerspectiveId, Preset, RollUp, Scorecard, ScorecardId, Series, Side,
    },
    score::{KpiScore, Request, View, score, score_kpi},
};
use std::{fmt::Write, fs, path::Path, sync::Arc};

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

const PERIOD: &str = "2026-10";
const AS_OF: &str = "2026-10-31";

fn request() -> Request {
    Request { view: View { period: PERIOD.parse().unwrap(), to_date: false }, as_of: AS_OF.parse().unwrap() }
}

fn higher(floor: f64, ceiling: f64) -> Preset {
    Preset::Higher { floor: Some(floor), ceiling: Some(ceiling) }
}

fn lower(floor: f64, ceiling: f64) -> Preset {
    Preset::Lower { floor: Some(floor), ceiling: Some(ceiling) }
}

fn curve(points: &[(f64, f64)]) -> Preset {
    Preset::Curve { points: points.iter().map(|&(value, score)| CurvePoint { value, score }).collect() }
}

fn levels(levels: &[(f64, f64)]) -> Preset {
    let level = |&(value, score): &(f64, f64)| Level { value, name: format!("from {value}"), score };
    Preset::Levels { levels: levels.iter().map(level).collect() }
}

/// A KPI with one measured value in the viewed month.
fn kpi(id: &str, preset: Preset, value: Option<f64>) -> Kpi {
    let mut kpi = Kpi::new(KpiId::lossy(id), id);
    let period: Period = PERIOD.parse().unwrap();
    let values = Arc::new(Series::from_values(value.map(|value| (period, value))));
    kpi.calculation = Calculation::Value { rule: Aggregation::Last, values };
    kpi.preset = preset;
    kpi
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
        case("Spider Impact", "10 (x - 2 red + goal) / (3 (goal - red)) cut to 0..10, goal 700, red flag 500", |x| 10.0 * cut(10.0 * (x - 1_000.0 + 700.0) / 600.0 * 10.0) / 10.0, Performance, higher(300.0, 900.0), &[200.0, 300.0, 500.0, 700.0, 900.0, 950.0]),
        case("Spider Impact", "the same with lower is better, goal 5, red flag 10", |x| cut(100.0 * (x - 20.0 + 5.0) / (3.0 * (5.0 - 10.0))), Performance, lower(15.0, 0.0), &[0.0, 5.0, 10.0, 15.0, 20.0]),
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
        Case { differs: Some("the smaller number over the larger one is a hyperbola above the target; ours goes down by a straight line to the outer end"), ..case("hillfog", "objectives and key results, =: min(m, t) / max(m, t), target 10", |m: f64| 100.0 * m.min(10.0) / m.max(10.0), Performance, curve(&[(0.0, 0.0), (10.0, 100.0), (20.0, 0.0)]), &[5.0, 10.0, 15.0]) },
        case("MindScore", "bigger: min(100, a * 100 / t), target 40", |a: f64| (a * 100.0 / 40.0).min(100.0), Performance, higher(0.0, 40.0), &[0.0, 10.0, 40.0, 60.0]),
        Case { differs: Some("with a target of 0 they give 0 to every value; ours has no score and says that floor and ceiling are the same"), ..case("MindScore", "bigger, target 0", |_| 0.0, Performance, higher(0.0, 0.0), &[5.0]) },
        Case { differs: Some("target / actual is a hyperbola that never ends; ours reaches 0 at the floor, here at twice the target"), ..case("MindScore", "smaller: a <= t -> 100, else t * 100 / a, target 4", |a| if a <= 4.0 { 100.0 } else { 400.0 / a }, Performance, lower(8.0, 4.0), &[2.0, 4.0, 6.0, 8.0]) },
        Case { differs: Some("below the range both are lines; above it theirs is a hyperbola (91.67 at 120), ours a line to the outer end"), ..case("MindScore", "range 90 to 110: a < 90 -> a * 100 / 90; a > 110 -> 110 * 100 / a", |a| if a < 90.0 { a * 100.0 / 90.0 } else if a > 110.0 { 11_000.0 / a } else { 100.0 }, Performance, Preset::Band { outer_low: 0.0, low: 90.0, high: 110.0, outer_high: 130.0 }, &[45.0, 90.0, 110.0, 120.0]) },
        case("MindScore", "near the target: max(0, 100 - |a - t| * 100 / |t|), target 10", |a: f64| (100.0 - (a - 10.0).abs() * 10.0).max(0.0), Performance, curve(&[(0.0, 0.0), (10.0, 100.0), (20.0, 0.0)]), &[-5.0, 0.0, 7.0, 10.0, 14.0, 25.0]),
        case("MindScore", "recommended, bigger: (a - min) / (target - min), 20 to 60", |a| cut(linear(a, 20.0, 60.0)), Performance, higher(20.0, 60.0), &[10.0, 20.0, 50.0, 60.0, 70.0]),
        case("MindScore", "recommended, smaller: (max - a) / (max - target), 12 to 4", |a| cut(100.0 * (12.0 - a) / 8.0), Performance, lower(12.0, 4.0), &[2.0, 4.0, 6.0, 12.0, 20.0]),
        case("MindScore", "recommended, near the target: 100 within 10 % of 100, then lines to 50 and 150", |a| if a < 90.0 { cut((a - 50.0) / 40.0 * 100.0) } else if a > 110.0 { cut((150.0 - a) / 40.0 * 100.0) } else { 100.0 }, Performance, Preset::Band { outer_low: 50.0, low: 90.0, high: 110.0, outer_high: 150.0 }, &[40.0, 70.0, 90.0, 100.0, 130.0, 160.0]),
        case("operately", "line from 5 to 2, cut to 0..100", |v| cut((v - 5.0) / (2.0 - 5.0) * 100.0), Performance, lower(5.0, 2.0), &[1.0, 2.0, 4.0, 5.0, 6.0]),
        Case { differs: Some("from = to gives 0 there; ours has no score and says why"), ..case("operately", "from 5 to 5", |_| 0.0, Performance, higher(5.0, 5.0), &[5.0]) },
        case("puzzle/okr", "|v - baseline| / |stretch - baseline|, 0 on the wrong side, 10 to 30", |v: f64| if v < 10.0 { 0.0 } else { (v - 10.0).abs() / 20.0 * 100.0 }, Performance, higher(10.0, 30.0), &[5.0, 10.0, 25.0, 30.0]),
        Case { baseline: Some(10.0), target: Some(30.0), ..case("okr-tracker", "(current - start) / (target - start), not cut, 10 to 30", |v| (v - 10.0) / 20.0 * 100.0, Progress, way, &[5.0, 10.0, 25.0, 40.0]) },
        case("DHIS2 scorecard", "legend of 0, 34 and 67, as 0, 50 and 100", |v| if v >= 67.0 { 100.0 } else if v >= 34.0 { 50.0 } else { 0.0 }, Performance, levels(&[(0.0, 0.0), (34.0, 50.0), (67.0, 100.0)]), &[10.0, 34.0, 66.9, 67.0]),
        case("a spreadsheet", "two points: g (100 - 50) / (f - e) + (50 f - 100 e) / (f - e), 50 at e 20, 100 at f 60", |g| g * 50.0 / 40.0 + (50.0 * 60.0 - 100.0 * 20.0) / 40.0, Performance, higher(-20.0, 60.0), &[-20.0, 0.0, 20.0, 50.0, 60.0]),
    ]
}

/// Weight and performance of a part; `None` where nothing was measured.
type PartOf = (f64, Option<f64>);

/// One way to make one score of several.
struct Combined {
    tool: &'static str,
    formula: &'static str,
    rule: RollUp,
    parts: &'static [PartOf],
    theirs: fn(&[PartOf]) -> f64,
    differs: Option<&'static str>,
}

fn present(parts: &[PartOf]) -> impl Iterator<Item = (f64, f64)> + '_ {
    parts.iter().filter_map(|(weight, points)| Some((*weight, (*points)?)))
}

#[rustfmt::skip]
fn combined() -> Vec<Combined> {
    const FULL: &[PartOf] = &[(6.0, Some(80.0)), (4.0, Some(30.0))];
    const MISSING: &[PartOf] = &[(60.0, Some(80.0)), (40.0, None)];
    let all = |tool, formula, rule, parts, theirs| Combined { tool, formula, rule, parts, theirs, differs: None };
    vec![
        all("BSC Designer", "weighted average, weights of siblings 6 and 4 of 10", RollUp::Weighted, FULL, |parts| present(parts).map(|(w, p)| w * p / 10.0).sum()),
        Combined { differs: Some("their old rule divides by 10 whatever the weights add up to, so the total can be over 100; ours divides by their sum"), ..all("BSC Designer", "the same with weights 9 and 8", RollUp::Weighted, &[(9.0, Some(80.0)), (8.0, Some(70.0))], |parts| present(parts).map(|(w, p)| w * p / 10.0).sum()) },
        all("BSC Designer", "average", RollUp::Mean, FULL, |parts| present(parts).map(|(_, p)| p).sum::<f64>() / parts.len() as f64),
        all("BSC Designer", "max", RollUp::Max, FULL, |parts| present(parts).map(|(_, p)| p).fold(0.0, f64::max)),
        all("BSC Designer", "min", RollUp::Min, FULL, |parts| present(parts).map(|(_, p)| p).fold(100.0, f64::min)),
        Combined { differs: Some("a sum of scores is no score from 0 to 100; there is no such rule"), ..all("BSC Designer", "sum", RollUp::Weighted, FULL, |parts| present(parts).map(|(_, p)| p).sum()) },
        all("Spider Impact", "weighted average, what is not there is ignored", RollUp::Weighted, MISSING, |parts| present(parts).map(|(w, p)| w * p).sum::<f64>() / present(parts).map(|(w, _)| w).sum::<f64>()),
        all("Cascade", "mean of children, each at most 100: 90, 99, 100 and 68", RollUp::Mean, &[(1.0, Some(90.0)), (1.0, Some(99.0)), (1.0, Some(100.0)), (1.0, Some(68.0))], |parts| present(parts).map(|(_, p)| p.min(100.0)).sum::<f64>() / 4.0),
        all("Perdoo", "the weakest key result", RollUp::Min, &[(1.0, Some(90.0)), (1.0, Some(35.0))], |parts| present(parts).map(|(_, p)| p).fold(100.0, f64::min)),
        Combined { differs: Some("what was not measured counts as 0 there; ours leaves it out and says that 60 % is known"), ..all("hillfog", "sum of score * weight / 100, weights 60 and 40, the second not measured", RollUp::Weighted, MISSING, |parts| parts.iter().map(|(w, p)| w / 100.0 * p.unwrap_or(0.0)).sum()) },
        all("ServiceNow", "weight * bias / sum of weights, bias = sum of weights / sum of those answered", RollUp::Weighted, &[(2.0, Some(50.0)), (1.0, None), (1.0, Some(80.0))], |parts| {
            let whole: f64 = parts.iter().map(|(w, _)| w).sum();
            let bias = whole / present(parts).map(|(w, _)| w).sum::<f64>();
            present(parts).map(|(w, p)| p * w * bias / whole).sum()
        }),
    ]
}

/// The score of an objective whose KPIs have these points.
fn rolled_up(case: &Combined) -> Option<f64> {
    let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
    card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy("p"), "P")));
    let mut objective = Objective::new(ObjectiveId::lossy("o"), PerspectiveId::lossy("p"), "O");
    objective.rule = case.rule;
    card.objectives.push(Arc::new(objective));
    for (n, (weight, points)) in case.parts.iter().enumerate() {
        let mut kpi = kpi(&format!("k{n}"), higher(0.0, 100.0), *points);
        kpi.objective = Some(ObjectiveId::lossy("o"));
        kpi.weight = *weight;
        card.kpis.push(Arc::new(kpi));
    }
    score(&card, request()).objectives[&ObjectiveId::lossy("o")].performance
}

fn near(theirs: f64, ours: Option<f64>) -> bool {
    ours.is_some_and(|ours| (theirs - ours).abs() <= 1e-9 * theirs.abs().max(1.0))
}

fn shown(number: Option<f64>) -> String {
    number.map_or_else(|| "-".to_owned(), |number| format!("{}", (number * 1e4).round() / 1e4 + 0.0))
}

#[test]
fn formulas_of_others_are_reproduced_or_it_is_said_why_not() {
    let mut text = String::from(
        "# The scoring formulas that other tools publish, beside this engine. A line with = has the same number at every value; a\n\
         # line with x does not, and says why. Numbers are theirs / ours, in percent; - is no score.\n",
    );
    let mut line = |head: &str, pairs: Vec<(String, f64, Option<f64>)>, differs: Option<&str>| {
        let same = pairs.iter().all(|(_, theirs, ours)| near(*theirs, *ours));
        assert_eq!(same, differs.is_none(), "{head}: {pairs:?}");
        writeln!(text, "\n{} {head}", if same { "=" } else { "x" }).unwrap();
        for (at, theirs, ours) in pairs {
            writeln!(text, "    {at}: {} / {}", shown(Some(theirs)), shown(ours)).unwrap();
        }
        if let Some(why) = differs {
            writeln!(text, "    {why}").unwrap();
        }
    };
    for case in cases() {
        let pairs = case.values.iter().map(|&v| (v.to_string(), (case.theirs)(v), ours(&case, v))).collect();
        line(&format!("{}: {}", case.tool, case.formula), pairs, case.differs);
    }
    for case in combined() {
        let part = |(weight, points): &PartOf| format!("{} with weight {weight}", shown(*points));
        let parts: Vec<String> = case.parts.iter().map(part).collect();
        let pairs = vec![(parts.join(", "), (case.theirs)(case.parts), rolled_up(&case))];
        line(&format!("{}: {}", case.tool, case.formula), pairs, case.differs);
    }

    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/peers/formulas.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &text).unwrap();
    }
    assert!(
        fs::read_to_string(&path).unwrap_or_default() == text,
        "formulas.txt differs: read it, then UPDATE_GOLDEN=1\n{text}"
    );
}
