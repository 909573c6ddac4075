//! Formulas that somebody writes: which of them ours can say, and what becomes of a missing input.

use super::{Line, curve, higher, kpi, month, number, request};
use fokus::domain::{
    model::{Calculation, Initiative, InitiativeId, Input, InputRule, Kpi, Preset, Scorecard, ScorecardId, Series},
    score::score_kpi,
};
use std::sync::Arc;

/// A measure by a formula; each input is measured in the viewed month, or is not.
fn by_formula(expression: &str, inputs: &[(&str, Option<f64>)]) -> Kpi {
    let input = |(name, value): &(&str, Option<f64>)| Input {
        name: (*name).to_owned(),
        label: String::new(),
        rule: InputRule::Last,
        values: Arc::new(Series::from_values(value.map(|value| (month(), value)))),
        constant: None,
    };
    let mut made = kpi("formula", higher(0.0, 1.0), None);
    made.calculation =
        Calculation::Formula { expression: expression.to_owned(), inputs: inputs.iter().map(input).collect() };
    made
}

fn value(kpi: &Kpi, others: &[Kpi]) -> Option<f64> {
    let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
    card.kpis = others.iter().cloned().map(Arc::new).collect();
    score_kpi(&card, kpi, request()).value.ok()
}

fn points(kpi: &Kpi) -> Option<f64> {
    score_kpi(&Scorecard::new(ScorecardId::lossy("c"), "C"), kpi, request()).performance.ok()
}

fn line(head: &str, pairs: Vec<super::Pair>) -> Line {
    Line { head: head.to_owned(), pairs, differs: None }
}

/// What a custom formula of BSC Designer may use: min 20, max 60, baseline 30, target 50.
fn with_reference_values(expression: &str, v: f64) -> Option<f64> {
    let inputs = [("value", v), ("mn", 20.0), ("mx", 60.0), ("baseline", 30.0), ("target", 50.0)];
    points(&by_formula(expression, &inputs.map(|(name, value)| (name, Some(value)))))
}

/// Formulas over the five names.
fn custom() -> Vec<Line> {
    type Theirs = fn(f64) -> f64;
    let each: [(&str, &str, Theirs, &[f64]); 4] = [
        ("(value - mn) / (mx - mn)", "(value - mn) / (mx - mn)", |v| (v - 20.0) / 40.0, &[20.0, 35.0, 60.0]),
        (
            "(value - baseline) / (target - baseline)",
            "(value - baseline) / (target - baseline)",
            |v| (v - 30.0) / 20.0,
            &[30.0, 42.0, 50.0],
        ),
        (
            "power((value - mn) / (mx - mn), 2)",
            "((value - mn) / (mx - mn)) ^ 2",
            |v| ((v - 20.0) / 40.0).powi(2),
            &[20.0, 35.0, 60.0],
        ),
        (
            "1 - exp(-(value - mn) / mn)",
            "1 - exp(-(value - mn) / mn)",
            |v| 1.0 - (-(v - 20.0) / 20.0).exp(),
            &[20.0, 35.0, 60.0],
        ),
    ];
    let mut lines: Vec<Line> = each
        .into_iter()
        .map(|(theirs, ours, number_of, values)| {
            let pair = |&v: &f64| number(v, Some(100.0 * number_of(v)), with_reference_values(ours, v));
            line(&format!("BSC Designer: custom formula {theirs}"), values.iter().map(pair).collect())
        })
        .collect();
    lines.push(Line {
        head: "BSC Designer: custom formula (sin(value / mx * 2.5) - mn) / (mx - mn), min 0, max 1, by a curve of 64 points"
            .to_owned(),
        pairs: [0.0, 0.25, 0.5, 1.0]
            .map(|v: f64| number(v, Some(100.0 * (v * 2.5).sin()), points(&kpi("sine", sine(), Some(v)))))
            .into(),
        differs: Some("there is no sine, cosine or tangent; straight lines between 64 points miss it by at most 0.02"),
    });
    lines
}

/// The sine of 2.5 times a value from 0 to 1, in as many points as a curve may have.
fn sine() -> Preset {
    let point = |n: i32| (f64::from(n) / 63.0, 100.0 * (2.5 * f64::from(n) / 63.0).sin());
    curve(&(0..64).map(point).collect::<Vec<_>>())
}

/// Money of what is done about it.
fn money() -> [Line; 2] {
    let mut done = Initiative::new(InitiativeId::lossy("i"), "I");
    (done.budget, done.spent, done.progress) = (Some(20_000.0), Some(9_000.0), Some(40.0));
    [
        line(
            "BSC Designer: earned value = total budget * progress, an initiative of 20000",
            vec![number("40 % done", Some(20_000.0 * 0.4), done.earned_value())],
        ),
        line(
            "BSC Designer: cost variance = earned value - actual, the same",
            vec![number("9000 spent", Some(20_000.0 * 0.4 - 9_000.0), done.cost_variance())],
        ),
    ]
}

/// An input that has no number in the viewed month.
fn missing() -> Vec<Line> {
    let of = |expression: &str| value(&by_formula(expression, &[("sold", Some(40.0)), ("returned", None)]), &[]);
    let said = |head: &str, theirs, ours, differs| Line {
        head: format!("Spider Impact: an equation with a missing value: {head}"),
        pairs: vec![number("sold 40, returned not measured", theirs, ours)],
        differs,
    };
    vec![
        said("blank, sold - returned", None, of("sold - returned"), None),
        said(
            "as 0, sold - returned",
            Some(40.0),
            of("sold - returned"),
            Some("what was not measured is never 0; who means 0 enters 0"),
        ),
        said(
            "ignored, mean of both",
            Some(40.0),
            of("(sold + returned) / 2"),
            Some("a formula has all its inputs or no value; leaving out is what scores of objectives do"),
        ),
    ]
}

/// A measure made of others.
fn of_others() -> Vec<Line> {
    let others = [kpi("a", higher(0.0, 1.0), Some(30.0)), kpi("b", higher(0.0, 1.0), Some(50.0))];
    let of = |expression: &str| value(&by_formula(expression, &[]), &others);
    vec![
        line(
            "BSC Designer: the value of a container, by a rule apart from its score: sum",
            vec![number("30 and 50", Some(80.0), of("kpi(\"a\") + kpi(\"b\")"))],
        ),
        line(
            "Perdoo: parent = sum of what is aligned",
            vec![number("30 and 50", Some(80.0), of("kpi(\"a\") + kpi(\"b\")"))],
        ),
        line(
            "Perdoo: parent = weighted mean of what is aligned, weights 3 and 1",
            vec![number("30 and 50", Some((3.0 * 30.0 + 50.0) / 4.0), of("(3 * kpi(\"a\") + kpi(\"b\")) / 4"))],
        ),
        Line {
            head: "hillfog: values grouped by MIN".to_owned(),
            pairs: vec![number("30 and 50", Some(0.0), of("min(kpi(\"a\"), kpi(\"b\"))"))],
            differs: Some(
                "theirs starts from 0, so no number above 0 is ever the smallest; ours is the smallest of them",
            ),
        },
    ]
}

/// A line for each of them.
pub fn lines() -> Vec<Line> {
    custom().into_iter().chain(money()).chain(missing()).chain(of_others()).collect()
}
