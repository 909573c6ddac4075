//! Several values in time: how they become one, what stands in for a gap, and what is expected by a day.

use super::{Line, Pair, higher, kpi, month, number, request};
use fokus::domain::{
    model::{Aggregation, Calculation, Input, InputRule, Kpi, Period, Scorecard, ScorecardId, Series},
    score::{KpiScore, Request, View, score_kpi},
};
use std::sync::Arc;

/// The values of a quarter: October, nothing in November, December.
const QUARTER: [Option<f64>; 3] = [Some(30.0), None, Some(50.0)];

fn series(values: impl IntoIterator<Item = Option<f64>>) -> Arc<Series> {
    let in_time = values.into_iter().enumerate();
    let values = in_time.filter_map(|(n, value)| Some((month().plus(i32::try_from(n).unwrap()), value?)));
    Arc::new(Series::from_values(values))
}

fn in_view(kpi: &Kpi, period: &str) -> KpiScore {
    let view = View::of(period.parse::<Period>().unwrap());
    let card = Scorecard::new(ScorecardId::lossy("c"), "C");
    score_kpi(&card, kpi, Request { view, as_of: view.last_day(card.fiscal()) })
}

fn quarter(kpi: &Kpi) -> Option<f64> {
    in_view(kpi, "2026-Q4").value.ok()
}

fn by_rule(rule: Aggregation) -> Option<f64> {
    let mut made = kpi("k", higher(0.0, 100.0), None);
    made.calculation = Calculation::Value { rule, values: series(QUARTER) };
    quarter(&made)
}

/// A formula over inputs that are counted elsewhere, month by month, and summed.
fn counted(expression: &str, inputs: &[(&str, [f64; 3])]) -> Option<f64> {
    let input = |(name, values): &(&str, [f64; 3])| Input {
        name: (*name).to_owned(),
        label: String::new(),
        rule: InputRule::Sum,
        values: series(values.map(Some)),
        constant: None,
    };
    let mut made = kpi("k", higher(0.0, 100.0), None);
    made.calculation =
        Calculation::Formula { expression: expression.to_owned(), inputs: inputs.iter().map(input).collect() };
    quarter(&made)
}

fn line(head: impl Into<String>, pairs: Vec<Pair>, differs: Option<&'static str>) -> Line {
    Line { head: head.into(), pairs, differs }
}

/// One number of several months.
fn aggregations() -> Vec<Line> {
    let at = "30, not measured, 50";
    let rule = |name, theirs, rule| {
        line(format!("MindScore: aggregation {name}"), vec![number(at, Some(theirs), by_rule(rule))], None)
    };
    let count = |name: &str, theirs, expression, inputs: &[(&str, [f64; 3])]| {
        let head = format!("MindScore: aggregation {name}, by inputs of ones and zeros: {expression}");
        line(head, vec![number(at, Some(theirs), counted(expression, inputs))], None)
    };
    let without = |name: &str, theirs, why| {
        line(
            format!("MindScore: aggregation {name} of the values themselves"),
            vec![number(at, Some(theirs), None)],
            Some(why),
        )
    };
    let (rows, numbers, reached) = (("rows", [1.0; 3]), ("numbers", [1.0, 0.0, 1.0]), ("reached", [0.0, 0.0, 1.0]));
    vec![
        rule("SUM", 80.0, Aggregation::Sum),
        rule("AVG", 40.0, Aggregation::Mean),
        rule("MAX", 50.0, Aggregation::Max),
        rule("MIN", 30.0, Aggregation::Min),
        rule("LATEST", 50.0, Aggregation::Last),
        rule("FIRST", 30.0, Aggregation::First),
        without(
            "CNT and NON_NULL_CNT",
            2.0,
            "no rule counts values; how many of the months are measured stands beside each value instead",
        ),
        without("DISTINCT", 2.0, "no rule counts different values, and no formula can"),
        count("CNT", 3.0, "rows", &[rows]),
        count("NON_NULL_CNT", 2.0, "numbers", &[numbers]),
        count("VALID_RATE", 200.0 / 3.0, "100 * numbers / rows", &[numbers, rows]),
        count(
            "PASS_RATE, taken as passed of measured, from 40 on",
            50.0,
            "100 * reached / numbers",
            &[reached, numbers],
        ),
        count(
            "ACHIEVEMENT_RATE, taken as reached of all, target 40",
            100.0 / 3.0,
            "100 * reached / rows",
            &[reached, rows],
        ),
        line(
            "Profit.co: in between: successful check-ins / planned check-ins",
            vec![number(
                "9 of 13 weeks, as inputs",
                Some(100.0 * 9.0 / 13.0),
                counted("100 * good / planned", &[("good", [4.0, 3.0, 2.0]), ("planned", [5.0, 4.0, 4.0])]),
            )],
            None,
        ),
    ]
}

/// What stands in where nothing was measured, and what is yet to come.
fn gaps() -> Vec<Line> {
    let inherited = |carry| {
        let mut made = kpi("k", higher(0.0, 100.0), Some(21.0));
        made.carry_forward = carry;
        in_view(&made, "2026-11").value.ok()
    };
    vec![
        line(
            "BSC Designer: value inheritance: on = the last value, off = none",
            vec![
                number("on, 21 in October, in November", Some(21.0), inherited(1)),
                number("off, 21 in October, in November", None, inherited(0)),
            ],
            None,
        ),
        line(
            "BSC Designer: forecast by the straight line through the values",
            vec![number("10, 12 and 14, the month after", Some(16.0), {
                let mut made = kpi("k", higher(0.0, 100.0), None);
                made.calculation =
                    Calculation::Value { rule: Aggregation::Mean, values: series([10.0, 12.0, 14.0].map(Some)) };
                in_view(&made, "2027-01").value.ok()
            })],
            Some("a value that nobody measured is no value; no score is made of one"),
        ),
    ]
}

/// What is expected at the end of a month of a way through one year, from 0 to 120.
fn expected(steps: bool, period: &str) -> Option<f64> {
    let mut made = kpi("k", fokus::domain::model::Preset::Higher { floor: None, ceiling: None }, None);
    (made.baseline, made.target) = (Some(0.0), Some(120.0));
    (made.baseline_date, made.target_date) = (Some("2025-12-31".parse().unwrap()), Some("2026-12-31".parse().unwrap()));
    made.calculation = Calculation::Value { rule: Aggregation::Last, values: series([Some(60.0)]) };
    if steps {
        let january: Period = "2026-01".parse().unwrap();
        made.period_targets = Arc::new((0..12).map(|n| (january.plus(n), 10.0 * f64::from(n + 1))).collect());
    }
    in_view(&made, period).way.expected.ok()
}

fn plan() -> Vec<Line> {
    let both = |period: &str, share: f64, steps| number(period, Some(share), expected(steps, period));
    vec![
        line(
            "Cascade: expected = equal share for each period, by targets of the months",
            vec![both("2026-04", 400.0 / 12.0, true), both("2026-10", 1_000.0 / 12.0, true)],
            None,
        ),
        line(
            "Cascade: the same without them",
            vec![both("2026-04", 400.0 / 12.0, false), both("2026-10", 1_000.0 / 12.0, false)],
            Some("months count as equally long there; ours counts days"),
        ),
        line(
            "Cascade: expected by targets of one's own, health = progress / expected, 60 where 100 is planned for October",
            vec![number("2026-10", Some(60.0), {
                let mut made =
                    kpi("k", fokus::domain::model::Preset::Higher { floor: None, ceiling: None }, Some(60.0));
                (made.baseline, made.target) = (Some(0.0), Some(120.0));
                made.period_targets = Arc::new([(month(), 100.0)].into());
                score_kpi(&Scorecard::new(ScorecardId::lossy("c"), "C"), &made, request()).way.pace.ok()
            })],
            None,
        ),
    ]
}

/// A line for each of them.
pub fn lines() -> Vec<Line> {
    aggregations().into_iter().chain(gaps()).chain(plan()).collect()
}
