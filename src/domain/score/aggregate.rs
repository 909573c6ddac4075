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
}

impl Gathered {
    /// Whether some own periods of the view are not measured.
    pub fn is_partial(self) -> bool {
        self.present > 0 && self.present < self.of
    }
}

/// Puts the measured own periods together; what exists counts.
pub fn gather(series: &Series, rule: Aggregation, own: OwnPeriods) -> Gathered {
    let measured: Vec<f64> = series.0.range(own.first..=own.last()).map(|(_, m)| m.value()).collect();
    let longer = rule == Aggregation::None && own.count > 1;
    let value = combine(&measured, rule).filter(|value| value.is_finite() && !longer);
    Gathered { value, present: i32::try_from(measured.len()).unwrap_or(i32::MAX), of: own.count }
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
            assert_eq!(gather(&series, rule, own), Gathered { value: Some(value), present: 2, of: 3 });
        }
        assert_eq!(gather(&Series::default(), Aggregation::Sum, own), Gathered { value: None, present: 0, of: 3 });
    }
}
