//! Tests of one KPI in one view.

use super::*;
use crate::domain::model::{KpiId, PeriodKind, ScorecardId, Series};
use std::sync::Arc;

type Values<'a> = &'a [(&'a str, f64)];

fn p(text: &str) -> Period {
    text.parse().unwrap()
}

fn alone() -> Scorecard {
    Scorecard::new(ScorecardId::lossy("c"), "C")
}

fn series(values: Values) -> Arc<Series> {
    Arc::new(Series::from_values(values.iter().map(|(period, value)| (p(period), *value))))
}

fn formula(expression: &str, inputs: &[(&str, InputRule, Values)]) -> Kpi {
    let mut kpi = Kpi::new(KpiId::lossy("k"), "K");
    let input = |(name, rule, values): &(&str, InputRule, Values)| Input {
        name: (*name).to_owned(),
        label: String::new(),
        rule: *rule,
        values: series(values),
        constant: None,
    };
    let inputs = inputs.iter().map(input).collect();
    kpi.calculation = Calculation::Formula { expression: expression.to_owned(), inputs };
    kpi
}

fn value_in(kpi: &Kpi, view: View) -> Result<f64, NoValue> {
    let as_of = p("2030").last_day(FiscalYear::JANUARY);
    score_kpi(&alone(), kpi, Request { view, as_of }).value
}

const SALES: Values = &[
    ("2025-01", 50.0),
    ("2025-02", 50.0),
    ("2025-03", 60.0),
    ("2025-12", 80.0),
    ("2026-01", 100.0),
    ("2026-02", 90.0),
];

#[test]
fn prev_is_the_month_before_in_a_month_and_the_same_span_a_year_before_in_a_year_to_date() {
    let growth = formula("100 * (sales - prev(sales)) / prev(sales)", &[("sales", InputRule::Sum, SALES)]);
    assert_eq!(value_in(&growth, View::of(p("2026-01"))), Ok(25.0), "100 against 80");
    assert_eq!(value_in(&growth, View::of(p("2026-02"))), Ok(-10.0), "90 against 100");
    // 190 of two months against 80 of the quarter before.
    assert_eq!(value_in(&growth, View::of(p("2026-Q1"))), Ok(137.5));
    // 190 against 100 in January and February of the year before.
    assert_eq!(value_in(&growth, View::to_date(p("2026-02"))), Ok(90.0));
    let none = NoValue::Undefined(Undefined::MissingBefore("sales".into(), 1));
    assert_eq!(value_in(&growth, View::of(p("2025-01"))), Err(none));
    let request = Request { view: View::of(p("2026-02")), as_of: p("2026-02").last_day(FiscalYear::JANUARY) };
    let score = score_kpi(&alone(), &growth, request);
    let told: Vec<_> = score.parts.iter().map(|part| (part.back, part.gathered.value)).collect();
    assert_eq!(told, [(0, Some(90.0)), (1, Some(100.0))], "what explains it has both months");
}

#[test]
fn each_rule_makes_a_quarter_of_its_months() {
    let months: Values = &[("2026-01", 9.0), ("2026-02", 4.0), ("2026-03", 8.0)];
    for (rule, value) in [
        (InputRule::Sum, Ok(21.0)),
        (InputRule::Mean, Ok(7.0)),
        (InputRule::Last, Ok(8.0)),
        (InputRule::First, Ok(9.0)),
        (InputRule::Min, Ok(4.0)),
        (InputRule::Max, Ok(9.0)),
        (InputRule::None, Err(NoValue::Undefined(Undefined::OnlyOwnPeriods("x".into())))),
    ] {
        let kpi = formula("x", &[("x", rule, months)]);
        assert_eq!(value_in(&kpi, View::of(p("2026-Q1"))), value, "{rule:?}");
        assert_eq!(value_in(&kpi, View::of(p("2026-02"))), Ok(4.0), "{rule:?} in its own period");
        if let Some(rule) = rule.aggregation() {
            let mut plain = Kpi::new(KpiId::lossy("k"), "K");
            plain.calculation = Calculation::Value { rule, values: series(months) };
            let value = value.map_err(|_| NoValue::OnlyOwnPeriods);
            assert_eq!(value_in(&plain, View::of(p("2026-Q1"))), value, "{rule:?} of a plain KPI");
        }
    }
}

#[test]
fn in_a_view_shorter_than_an_own_period_prev_is_the_own_period_before() {
    let mut kpi = formula("x - prev(x)", &[("x", InputRule::Last, &[("2025-Q4", 3.0), ("2026-Q1", 8.0)])]);
    kpi.frequency = PeriodKind::Quarter;
    assert_eq!(value_in(&kpi, View::of(p("2026-02"))), Ok(5.0));
}

/// A scorecard of KPIs, each with its formula or a series of months.
fn among(formulas: &[(&str, &str)], months: &[(&str, Values)]) -> Scorecard {
    let mut card = alone();
    for (id, expression) in formulas {
        let mut kpi = formula(expression, &[]);
        (kpi.id, kpi.name) = (KpiId::lossy(id), id.to_uppercase());
        card.kpis.push(Arc::new(kpi));
    }
    for (id, values) in months {
        let mut kpi = Kpi::new(KpiId::lossy(id), id.to_uppercase());
        kpi.calculation = Calculation::Value { rule: Aggregation::Sum, values: series(values) };
        card.kpis.push(Arc::new(kpi));
    }
    card
}

fn value_of(card: &Scorecard, id: &str, view: &str) -> Result<f64, NoValue> {
    let as_of = p("2030").last_day(FiscalYear::JANUARY);
    score_kpi(card, card.kpi(&KpiId::lossy(id)).unwrap(), Request { view: View::of(p(view)), as_of }).value
}

#[test]
fn a_formula_reads_other_kpis_in_the_same_view() {
    let costs: Values = &[("2026-01", 30.0), ("2026-02", 45.0)];
    let formulas =
        [("margin", "100 * kpi(\"profit\") / kpi(\"sales\")"), ("profit", "kpi(\"sales\") - kpi(\"costs\")")];
    let mut card = among(&formulas, &[("sales", SALES), ("costs", costs)]);
    assert_eq!(value_of(&card, "margin", "2026-02"), Ok(50.0));
    assert_eq!(value_of(&card, "margin", "2026-Q1"), Ok(100.0 * 115.0 / 190.0), "of the quarter's sums");
    let missing = NoValue::Undefined(Undefined::MissingKpi("PROFIT".into(), 0));
    assert_eq!(value_of(&card, "margin", "2025-02"), Err(missing), "costs were not measured then");
    let growth = among(&[("growth", "kpi(\"sales\") - prev(kpi(\"sales\"))")], &[("sales", SALES)]);
    assert_eq!(value_of(&growth, "growth", "2026-02"), Ok(-10.0));
    let before = NoValue::Undefined(Undefined::MissingKpi("SALES".into(), 1));
    assert_eq!(value_of(&growth, "growth", "2025-01"), Err(before));
    // A KPI of quarters shows its quarter in a month, and reads the others in that quarter.
    Arc::make_mut(&mut card.kpis[1]).frequency = PeriodKind::Quarter;
    assert_eq!(value_of(&card, "profit", "2026-02"), Ok(115.0));
}

#[test]
fn a_formula_is_as_fresh_as_the_least_fresh_that_it_reads() {
    let costs: Values = &[("2026-01", 30.0)];
    let card = among(&[("profit", "kpi(\"sales\") - kpi(\"costs\")")], &[("sales", SALES), ("costs", costs)]);
    let request = Request { view: View::of(p("2026-01")), as_of: p("2026-03").last_day(FiscalYear::JANUARY) };
    let score = score_kpi(&card, &card.kpis[0], Request { view: View::of(p("2026-03")), ..request });
    assert_eq!((score.newest, score.behind, score.is_stale()), (Some(p("2026-01")), Some(2), true));
    let never = among(&[("x", "kpi(\"costs\")")], &[("costs", &[])]);
    assert_eq!(score_kpi(&never, &never.kpis[0], request).behind, None);
}

#[test]
fn circles_and_ways_that_lead_too_far_have_no_value_and_do_not_hang() {
    let circle = among(&[("a", "kpi(\"b\")"), ("b", "kpi(\"a\")"), ("c", "kpi(\"a\") + kpi(\"lost\")")], &[]);
    for id in ["a", "b", "c"] {
        assert_eq!(value_of(&circle, id, "2026-01"), Err(NoValue::Undefined(Undefined::TooFar)), "{id}");
    }
    let lost = among(&[("x", "kpi(\"lost\")")], &[]);
    let unknown = NoValue::Undefined(Undefined::UnknownKpi("lost".into()));
    assert_eq!(value_of(&lost, "x", "2026-01"), Err(unknown));
    // Whatever the order in which they stand, a way of 32 has a value, and one of 33 has none.
    let chain: Vec<(String, String)> =
        (0..40).map(|n| (format!("k{n}"), if n == 0 { "7".into() } else { format!("kpi(\"k{}\")", n - 1) })).collect();
    for backwards in [false, true] {
        let mut named: Vec<(&str, &str)> = chain.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
        if backwards {
            named.reverse();
        }
        let card = among(&named, &[]);
        let request = Request { view: View::of(p("2026-01")), as_of: p("2026").last_day(FiscalYear::JANUARY) };
        let scores = crate::domain::score::score(&card, request);
        let valued = scores.kpis.values().filter(|score| score.value == Ok(7.0)).count();
        assert_eq!(valued, 33, "{backwards}");
        assert_eq!(value_of(&card, "k32", "2026-01"), Ok(7.0));
        assert_eq!(value_of(&card, "k33", "2026-01"), Err(NoValue::Undefined(Undefined::TooFar)));
    }
}

#[test]
fn what_many_ways_lead_to_is_worked_out_once() {
    // 30 layers of three, each of which reads all three below: as many ways as 3 to the 30th.
    let name = |layer: usize, place: usize| format!("k{layer}_{place}");
    let formulas: Vec<(String, String)> = (0..30)
        .flat_map(|layer| (0..3).map(move |place| (layer, place)))
        .map(|(layer, place)| {
            let below = (0..3).map(|place| format!("kpi(\"{}\")", name(layer - 1, place)));
            let text = if layer == 0 {
                "kpi(\"sales\") / 3".into()
            } else {
                format!("({}) / 3", below.collect::<Vec<_>>().join(" + "))
            };
            (name(layer, place), text)
        })
        .collect();
    let named: Vec<(&str, &str)> = formulas.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
    let card = among(&named, &[("sales", &[("2026-01", 6.0)])]);
    assert_eq!(crate::domain::model::check(&card), []);
    let request = Request { view: View::of(p("2026-01")), as_of: p("2026-02").last_day(FiscalYear::JANUARY) };
    let score = score_kpi(&card, card.kpi(&KpiId::lossy("k29_0")).unwrap(), request);
    assert_eq!((score.value, score.newest), (Ok(2.0), Some(p("2026-01"))));
}
