//! Tests of formulas.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Works it out with one value for each input and none for the periods before.
fn evaluate_now(formula: &Formula, values: &BTreeMap<&str, Option<f64>>) -> Result<f64, Undefined> {
    formula.evaluate(&|read, back| {
        let Read::Input(name) = read else { return Err(Undefined::TooFar) };
        match values.get(name).copied().flatten() {
            Some(value) if back == 0 => Ok(value),
            _ if back == 0 => Err(Undefined::Missing(name.to_owned())),
            _ => Err(Undefined::MissingBefore(name.to_owned(), back)),
        }
    })
}

fn value(text: &str, values: &[(&'static str, f64)]) -> Result<f64, Undefined> {
    evaluate_now(&Formula::parse(text).unwrap(), &values.iter().map(|(n, v)| (*n, Some(*v))).collect())
}

#[test]
fn works_out_the_four_operations_in_their_order() {
    assert_eq!(value("2 + 3 * 4 - 6 / 2", &[]), Ok(11.0));
    assert_eq!(value("(2 + 3) * -4", &[]), Ok(-20.0));
    assert_eq!(value("10 - 4 - 3", &[]), Ok(3.0));
    assert_eq!(value("100 * ontime / scheduled", &[("ontime", 1104.0), ("scheduled", 1573.0)]), Ok(110_400.0 / 1573.0));
}

#[test]
fn powers_bind_from_the_right_and_tighter_than_the_sign() {
    assert_eq!(value("2 ^ 3 ^ 2", &[]), Ok(512.0));
    assert_eq!(value("-2 ^ 2", &[]), Ok(-4.0));
    assert_eq!(value("(-2) ^ 2", &[]), Ok(4.0));
    assert_eq!(value("2 ^ -1", &[]), Ok(0.5));
    assert_eq!(value("2 * 3 ^ 2 * 2", &[]), Ok(36.0));
    assert_eq!(value("-a * b", &[("a", 2.0), ("b", 3.0)]), Ok(-6.0));
    assert_eq!(value("0 ^ -1", &[]), Err(Undefined::DivisionByZero));
    assert_eq!(value("(-8) ^ 0.5", &[]), Err(Undefined::NotFinite));
}

#[test]
fn comparisons_give_one_or_zero_and_bind_loosest() {
    for (text, is) in [
        ("1 < 2", 1.0),
        ("2 <= 2", 1.0),
        ("2 ≤ 1", 0.0),
        ("3 > 4", 0.0),
        ("4 >= 4", 1.0),
        ("1 ≥ 2", 0.0),
        ("2 = 2", 1.0),
        ("2 == 3", 0.0),
        ("2 <> 3", 1.0),
        ("2 != 2", 0.0),
        ("2 ≠ 3", 1.0),
        ("1 + 1 = 2", 1.0),
        ("10 * (3 > 2) + 1", 11.0),
    ] {
        assert_eq!(value(text, &[]), Ok(is), "{text}");
    }
}

#[test]
fn functions_do_what_they_are_called() {
    for (text, is) in [
        ("min(3, 1, 2)", 1.0),
        ("max(3; 1; 2)", 3.0),
        ("abs(-2.5)", 2.5),
        ("round(2.5)", 3.0),
        ("round(-2.5)", -3.0),
        ("round(-0.4)", 0.0),
        ("sqrt(9)", 3.0),
        ("ln(exp(2))", 2.0),
        ("if(2 > 1, 10, 1 / 0)", 10.0),
        ("if(0, 1 / 0, 7)", 7.0),
        ("if(-0.1, 1, 2)", 1.0),
        ("Max(1, 2) + MIN(1, 2)", 3.0),
    ] {
        let got = value(text, &[]).unwrap();
        assert!((got - is).abs() < 1e-12, "{text} = {got}");
    }
    assert_eq!(value("sqrt(-1)", &[]), Err(Undefined::NotFinite));
    assert_eq!(value("ln(0) < 1", &[]), Err(Undefined::NotFinite), "what is no number is not compared");
    // A name without a parenthesis is an input, whatever it is called.
    assert_eq!(value("min * 2", &[("min", 4.0)]), Ok(8.0));
}

#[test]
fn prev_is_the_period_before_and_the_one_before_that() {
    let growth = Formula::parse("100 * (x - prev(x)) / prev(x) + 0 * prev(prev(y))").unwrap();
    assert_eq!(growth.uses(), [(Read::Input("x"), 0), (Read::Input("x"), 1), (Read::Input("y"), 2)]);
    assert_eq!(growth.names(), ["x", "y"]);
    let series = |read: Read<'_>, back: u32| match (read, back) {
        (Read::Input("x"), 0) => Ok(120.0),
        (Read::Input("x"), 1) => Ok(100.0),
        (Read::Input("y"), 2) => Ok(1.0),
        _ => Err(Undefined::Missing(String::new())),
    };
    assert_eq!(growth.evaluate(&series), Ok(20.0));
    // What an expression was before is the expression of what its inputs were before.
    let of_both = Formula::parse("prev(x - 20)").unwrap();
    assert_eq!(of_both.evaluate(&series), Ok(80.0));
    assert_eq!(value("x - prev(x)", &[("x", 1.0)]), Err(Undefined::MissingBefore("x".into(), 1)));
}

#[test]
fn other_kpis_are_named_by_their_id_in_quotation_marks() {
    let formula = Formula::parse("kpi(\"on-time\") - prev( KPI (“on-time”) ) + kpi('a b') * kpi").unwrap();
    assert_eq!(formula.kpis(), ["a b", "on-time"]);
    assert_eq!(formula.names(), ["kpi"], "without a parenthesis it is an input");
    let read = |read: Read<'_>, back: u32| match (read, back) {
        (Read::Kpi("on-time"), 0) => Ok(80.0),
        (Read::Kpi("on-time"), 1) => Ok(76.0),
        (Read::Kpi("a b"), 0) => Ok(3.0),
        (Read::Input("kpi"), 0) => Ok(2.0),
        _ => Err(Undefined::TooFar),
    };
    assert_eq!(formula.evaluate(&read), Ok(10.0));
    let fault = |text: &str| Formula::parse(text).unwrap_err();
    assert_eq!(fault("kpi(x)"), FormulaError { at: 4, what: Fault::Quoted });
    assert_eq!(fault("1 + \"x\""), FormulaError { at: 4, what: Fault::Quoted });
    assert_eq!(fault("kpi(\"x"), FormulaError { at: 4, what: Fault::Unclosed });
    assert_eq!(fault("kpi(\"x\", 1)"), FormulaError { at: 7, what: Fault::Unexpected(",".into()) });
    assert_eq!(fault("kpi("), FormulaError { at: 4, what: Fault::End });
}

#[test]
fn has_no_value_where_something_is_missing_or_divided_by_zero() {
    assert_eq!(value("a / b", &[("a", 1.0), ("b", 0.0)]), Err(Undefined::DivisionByZero));
    assert_eq!(value("a / b", &[("a", 1.0)]), Err(Undefined::Missing("b".into())));
    assert_eq!(value("if(a, 1, b)", &[("a", 1.0)]), Ok(1.0), "the branch that is not taken may lack its input");
    let large = "9".repeat(300);
    assert_eq!(value(&format!("{large} * {large}"), &[]), Err(Undefined::NotFinite));
}

#[test]
fn says_what_is_wrong_and_where() {
    let fault = |text: &str| Formula::parse(text).unwrap_err();
    assert_eq!(fault("  "), FormulaError { at: 0, what: Fault::Empty });
    assert_eq!(fault("1 + "), FormulaError { at: 4, what: Fault::End });
    assert_eq!(fault("1 2"), FormulaError { at: 2, what: Fault::Unexpected("2".into()) });
    assert_eq!(fault("(1 + 2"), FormulaError { at: 0, what: Fault::Unclosed });
    assert_eq!(fault("1 & 2"), FormulaError { at: 2, what: Fault::Character('&') });
    assert_eq!(fault("1.2.3"), FormulaError { at: 0, what: Fault::Number("1.2.3".into()) });
    assert_eq!(fault("2 * median(1)"), FormulaError { at: 4, what: Fault::Function("median".into()) });
    assert_eq!(fault("if(1, 2)"), FormulaError { at: 0, what: Fault::Arguments { name: "if", takes: 3, got: 2 } });
    assert_eq!(fault("abs()"), FormulaError { at: 0, what: Fault::Arguments { name: "abs", takes: 1, got: 0 } });
    assert_eq!(fault("sqrt(1, 2)").what, Fault::Arguments { name: "sqrt", takes: 1, got: 2 });
    assert_eq!(fault("min(1, 2"), FormulaError { at: 3, what: Fault::Unclosed });
    assert_eq!(fault("1, 2"), FormulaError { at: 1, what: Fault::Unexpected(",".into()) });
    assert_eq!(fault(&"(".repeat(500)).what, Fault::TooDeep);
    assert_eq!(fault(&"-".repeat(1_500)).what, Fault::TooDeep);
    assert_eq!(fault(&"abs(".repeat(400)).what, Fault::TooDeep);
    assert_eq!(fault(&format!("{}2", "2^".repeat(100))).what, Fault::TooDeep);
    assert_eq!(fault(&"1+".repeat(600)).what, Fault::TooLarge);
    assert_eq!(fault(&"1".repeat(10_000)).what, Fault::TooLong);
}

proptest! {
    #[test]
    fn never_panics(text in "([0-9a-c+*/^()<>=, .−\"“-]|min|if|prev|ln|kpi){0,60}|\\PC{0,40}") {
        if let Ok(formula) = Formula::parse(&text) {
            let values = formula.names().into_iter().map(|n| (n, Some(2.0))).collect();
            if let Ok(result) = evaluate_now(&formula, &values) {
                prop_assert!(result.is_finite());
            }
        }
    }
}
