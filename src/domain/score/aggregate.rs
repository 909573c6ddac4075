//! Own periods put together: from a series to one value in a view.

use super::view::OwnPeriods;
use crate::domain::model::{Aggregation, Series};

/// What a series gives in a view.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gathered {
    /// The value; none where nothing is measured in the view.
    pub value: Option<f64>,
    /// How many own periods of the view are measured.
    pub present: i32,
    /// How many own periods the view has.
    pub of: i32,
    /// The own periods in which an older value stands in.
    pub carried: i32,
    /// How many own periods old the oldest of those values is; 0 where none stands in.
    pub age: i32,
}

impl Gathered {
    /// Whether some own periods of the view are not measured.
    pub fn is_partial(self) -> bool {
        self.present > 0 && self.present < self.of
    }
}

/// Puts the measured own periods together; what exists counts. Where nothing is measured, the newest value of at most `carry`
/// own periods before stands in; never in a `sum`.
pub fn gather(series: &Series, rule: Aggregation, own: OwnPeriods, carry: u16) -> Gathered {
    if own.count == 1 && (carry == 0 || rule == Aggregation::Sum) {
        // By far the most frequent case: one own period is what it is, whatever the rule.
        let value = series.value(own.first);
        let present = i32::from(value.is_some());
        return Gathered { value: value.filter(|value| value.is_finite()), present, of: 1, carried: 0, age: 0 };
    }
    let measured = series.0.range(own.first..=own.last());
    let mut gathered = Gathered { value: None, present: 0, of: own.count, carried: 0, age: 0 };
    let values: Vec<f64> = if carry == 0 || rule == Aggregation::Sum {
        let values: Vec<f64> = measured.map(|(_, m)| m.value()).collect();
        gathered.present = i32::try_from(values.len()).unwrap_or(i32::MAX);
        values
    } else {
        let mut values = Vec::new();
        for period in own.iter() {
            let from = period.plus(i32::from(carry).saturating_neg());
            let Some((at, found)) = series.0.range(from..=period).next_back() else { continue };
            let age = period.since(*at);
            gathered.present += i32::from(age == 0);
            gathered.carried += i32::from(age > 0);
            gathered.age = gathered.age.max(age);
            values.push(found.value());
        }
        values
    };
    let longer = rule == Aggregation::None && own.count > 1;
    gathered.value = combine(&values, rule).filter(|value| value.is_finite() && !longer);
    gathered
}

/// One value of several in order of time; none of none.
pub fn combine(values: &[f64], rule: Aggregation) -> Option<f64> {
    let last = values.last().copied()?;
    Some(match rule {
        Aggregation::Sum => values.iter().sum(),
        Aggregation::Mean => values.iter().sum::<f64>() / values.len() as f64,
        Aggregation::Last => last,
        Aggregation::First => values.first().copied()?,
        Aggregation::Min => values.iter().copied().fold(f64::INFINITY, f64::min),
        Aggregation::Max => values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        // A value of one own period is what it is; of several there is none.
        Aggregation::None if values.len() == 1 => last,
        Aggregation::None => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        model::{FiscalYear, Period, PeriodKind},
        score::View,
    };

    #[test]
    fn takes_what_exists_and_says_how_much_that_was() {
        let p = |text: &str| text.parse::<Period>().unwrap();
        let series = Series::from_values([(p("2026-01"), 9.0), (p("2026-03"), 12.0), (p("2026-04"), 99.0)]);
        let own = View::of(p("2026-Q1")).own_periods(PeriodKind::Month, FiscalYear::JANUARY);
        for (rule, value) in [(Aggregation::Sum, 21.0), (Aggregation::Mean, 10.5), (Aggregation::Last, 12.0)] {
            let gathered = Gathered { value: Some(value), present: 2, of: 3, carried: 0, age: 0 };
            assert_eq!(gather(&series, rule, own, 0), gathered);
        }
        let nothing = Gathered { value: None, present: 0, of: 3, carried: 0, age: 0 };
        assert_eq!(gather(&Series::default(), Aggregation::Sum, own, 5), nothing);
    }

    #[test]
    fn an_older_value_stands_in_for_so_many_own_periods_and_never_in_a_sum() {
        let p = |text: &str| text.parse::<Period>().unwrap();
        let series = Series::from_values([(p("2025-11"), 6.0), (p("2026-02"), 9.0)]);
        let own = View::of(p("2026-Q1")).own_periods(PeriodKind::Month, FiscalYear::JANUARY);
        // January is two months after November, March one after February.
        let mean = gather(&series, Aggregation::Mean, own, 2);
        assert_eq!(mean, Gathered { value: Some(8.0), present: 1, of: 3, carried: 2, age: 2 });
        let one = gather(&series, Aggregation::Mean, own, 1);
        assert_eq!(one, Gathered { value: Some(9.0), present: 1, of: 3, carried: 1, age: 1 });
        let sum = gather(&series, Aggregation::Sum, own, 2);
        assert_eq!(sum, Gathered { value: Some(9.0), present: 1, of: 3, carried: 0, age: 0 });
        let may = View::of(p("2026-05")).own_periods(PeriodKind::Month, FiscalYear::JANUARY);
        assert_eq!(gather(&series, Aggregation::Last, may, 2).value, None, "too old");
    }
}
