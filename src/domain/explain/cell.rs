//! Which measurement has to change for a KPI to have a value: from a value in the view back to one own period of one series.

use super::scenario::Change;
use crate::domain::{
    edit::{Cell, Command, Editor},
    model::{Calculation, KpiId, Period, Scorecard},
    score::{Request, score_kpi},
};
use std::sync::Arc;

/// How near the value has to come, as a share of it (of 1 where it is smaller).
const NEAR: f64 = 1e-12;

/// The change of one measurement that gives a KPI a value in the view: of the newest own period that can do it, those first
/// that are measured, and of the first input of a formula that can. None where no single measurement can: then more than
/// one would have to change, or the formula bends.
pub fn value_change(card: &Arc<Scorecard>, id: &KpiId, request: Request, wanted: f64) -> Option<Change> {
    let kpi = card.kpi(id)?;
    let own = request.view.own_periods(kpi.frequency, card.fiscal());
    let inputs: Vec<&str> = match &kpi.calculation {
        Calculation::Value { .. } => vec![""],
        Calculation::Formula { inputs, .. } => {
            inputs.iter().filter(|input| input.rule.aggregation().is_some()).map(|input| input.name.as_str()).collect()
        }
    };
    let measured = |input: &str, period: Period| {
        kpi.series().find(|(name, _)| *name == input).and_then(|(_, series)| series.value(period))
    };
    for with_measured in [true, false] {
        for input in &inputs {
            for period in own.iter().rev() {
                let now = measured(input, period);
                if now.is_some() != with_measured {
                    continue;
                }
                let cell = Cell::Value((*input).to_owned(), period);
                let try_one = |value: f64| value_with(card, id, request, &cell, value);
                if let Some(value) = solve(&try_one, now, wanted) {
                    let (kpi, input) = (id.clone(), (*input).to_owned());
                    return Some(Change::Value { kpi, input, period, value });
                }
            }
        }
    }
    None
}

/// The value of the KPI with another number in one cell.
fn value_with(card: &Arc<Scorecard>, id: &KpiId, request: Request, cell: &Cell, number: f64) -> Option<f64> {
    let mut editor = Editor::new(Arc::clone(card));
    editor.run(&Command::SetCells(id.clone(), vec![(cell.clone(), Some(number))])).ok()?;
    let card = editor.scorecard();
    score_kpi(card, card.kpi(id)?, request).value.ok()
}

/// The number at which `value` is `wanted`: that number itself, or where the straight line through two points meets it.
fn solve(value: &dyn Fn(f64) -> Option<f64>, now: Option<f64>, wanted: f64) -> Option<f64> {
    let is_it = |number: f64| {
        let near = |value: f64| (value - wanted).abs() <= NEAR * wanted.abs().max(1.0);
        number.is_finite() && value(number).is_some_and(near)
    };
    let plainest = |number: f64| [tidied(number), number].into_iter().find(|number| is_it(*number));
    if is_it(wanted) {
        return Some(wanted);
    }
    let first = now.unwrap_or(wanted);
    let start = value(first)?;
    let step = if wanted == start { 1.0 } else { wanted - start };
    let line = |from: f64, to: f64| {
        let (low, high) = (value(from)?, value(to)?);
        let slope = (high - low) / (to - from);
        let number = from + (wanted - low) / slope;
        (slope != 0.0 && number.is_finite()).then_some(number)
    };
    let second = line(first, first + step)?;
    if let Some(number) = plainest(second) {
        return Some(number);
    }
    // Once more from where that led: rounding, or a line that bends a little on the way.
    plainest(line(first, second)?)
}

/// A number without the last digits that rounding leaves: 7.9999999999999964 is 8.
pub(super) fn tidied(number: f64) -> f64 {
    format!("{number:.11e}").parse().unwrap_or(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        model::{Aggregation, Input, InputRule, Kpi, ScorecardId, Series},
        score::View,
    };

    fn months(values: &[(u8, f64)]) -> Arc<Series> {
        Arc::new(Series::from_values(values.iter().map(|(m, v)| (Period::month(2026, *m).unwrap(), *v))))
    }

    fn request(period: &str) -> Request {
        Request { view: View::of(period.parse().unwrap()), as_of: "2026-12-31".parse().unwrap() }
    }

    fn found(calculation: Calculation, view: &str, wanted: f64) -> Option<(String, String, f64)> {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        let mut kpi = Kpi::new(KpiId::lossy("k"), "K");
        kpi.calculation = calculation;
        card.kpis.push(Arc::new(kpi));
        match value_change(&Arc::new(card), &KpiId::lossy("k"), request(view), wanted)? {
            Change::Value { input, period, value, .. } => Some((input, period.to_string(), value)),
            _ => None,
        }
    }

    fn plain(rule: Aggregation, view: &str, wanted: f64) -> Option<(String, f64)> {
        let values = months(&[(1, 9.0), (2, 8.0), (3, 12.0)]);
        found(Calculation::Value { rule, values }, view, wanted).map(|(_, period, value)| (period, value))
    }

    #[test]
    fn one_measurement_gives_the_view_its_value() {
        let march = |value: f64| Some(("2026-03".to_owned(), value));
        assert_eq!(plain(Aggregation::Last, "2026-03", 15.0), march(15.0));
        // 9 + 8 + x = 35; (9 + 8 + x) / 3 = 11.
        assert_eq!(plain(Aggregation::Sum, "2026-Q1", 35.0), march(18.0));
        assert_eq!(plain(Aggregation::Mean, "2026-Q1", 11.0), march(16.0));
        assert_eq!(plain(Aggregation::First, "2026-Q1", 10.0), Some(("2026-01".to_owned(), 10.0)));
        assert_eq!(plain(Aggregation::Min, "2026-Q1", 8.5), Some(("2026-02".to_owned(), 8.5)));
        assert_eq!(plain(Aggregation::Min, "2026-Q1", 10.0), None, "January would have to change, too");
        assert_eq!(plain(Aggregation::None, "2026-Q1", 10.0), None);
    }

    #[test]
    fn a_formula_gets_its_value_by_one_input() {
        let input = |name: &str, value: f64| Input {
            name: name.into(),
            label: String::new(),
            rule: InputRule::Sum,
            values: months(&[(3, value)]),
            constant: None,
        };
        let formula = |expression: &str| Calculation::Formula {
            expression: expression.into(),
            inputs: vec![input("good", 76.0), input("all", 80.0)],
        };
        assert_eq!(found(formula("100 * good / all"), "2026-03", 97.5), Some(("good".into(), "2026-03".into(), 78.0)));
        assert_eq!(found(formula("good ^ 2 + 0 * all"), "2026-03", 10_000.0), None, "it bends");
    }

    #[test]
    fn what_is_not_measured_is_measured_then() {
        let values = months(&[]);
        let rule = Aggregation::Last;
        let march = Some((String::new(), "2026-03".to_owned(), 4.0));
        assert_eq!(found(Calculation::Value { rule, values }, "2026-Q1", 4.0), march);
    }
}
