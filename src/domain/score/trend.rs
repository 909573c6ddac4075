//! Whether the last change of a KPI stands out from its usual ups and downs.
//!
//! The limit is that of a chart of individual values (Shewhart, Wheeler): 2.66 times the mean of the absolute changes, which is
//! three standard deviations where changes come by chance. What stays below it is noise, and gets no arrow.

use super::{Request, others::Others};
use crate::domain::{
    model::{Calculation, Kpi, Period, Preset, Scorecard, Side},
    score::kpi::value_among,
    score::view::View,
};

/// How many own periods back changes are looked at.
pub const TREND_PERIODS: i32 = 24;
/// The fewest own periods with a value from which something can be said.
pub const TREND_LEAST: usize = 8;
/// The limit, in mean absolute changes.
pub const TREND_LIMIT: f64 = 2.66;

/// What can be said of the last change of a KPI.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Trend {
    /// It stands out: by how much the value changed, and from which amount on that is clear.
    Clear {
        /// The change since the own period before.
        change: f64,
        /// The limit that it exceeds.
        limit: f64,
        /// Whether it is for the better; none where neither direction is.
        better: Option<bool>,
    },
    /// It does not.
    Unclear {
        /// The change since the own period before.
        change: f64,
        /// The limit that it does not exceed.
        limit: f64,
    },
    /// Too few own periods have a value: how many do.
    TooFew(usize),
    /// The newest own period of the view, or the one before, has no value.
    NoChange,
}

/// The trend of a KPI at the end of a view.
pub fn trend(card: &Scorecard, kpi: &Kpi, request: Request) -> Trend {
    let others = Others::of(card);
    let last = request.view.own_periods(kpi.frequency, others.fiscal).last();
    let value = |period: Period| match &kpi.calculation {
        Calculation::Value { values, .. } => values.value(period),
        Calculation::Formula { .. } => value_among(&others, kpi, View::of(period)).0.ok(),
    };
    let values: Vec<Option<f64>> = (0..TREND_PERIODS).rev().map(|back| value(last.plus(-back))).collect();
    trend_of(&values, direction(kpi))
}

/// The trend at the end of values in order of time. `good`: 1 where more is better, -1 where less is, none where neither.
pub fn trend_of(values: &[Option<f64>], good: Option<f64>) -> Trend {
    let count = values.iter().flatten().count();
    if count < TREND_LEAST {
        return Trend::TooFew(count);
    }
    let changes: Vec<Option<f64>> = values.windows(2).map(|pair| Some((*pair.last()?)? - (*pair.first()?)?)).collect();
    let known: Vec<f64> = changes.iter().flatten().map(|change| change.abs()).filter(|c| c.is_finite()).collect();
    let Some(change) = changes.last().copied().flatten().filter(|change| change.is_finite()) else {
        return Trend::NoChange;
    };
    let limit = TREND_LIMIT * known.iter().sum::<f64>() / known.len() as f64;
    if !limit.is_finite() || change.abs() <= limit {
        return Trend::Unclear { change, limit };
    }
    Trend::Clear { change, limit, better: good.map(|good| change * good > 0.0) }
}

/// 1 where more is better, -1 where less is; none where it depends.
fn direction(kpi: &Kpi) -> Option<f64> {
    match kpi.preset {
        Preset::Higher { .. } | Preset::Reached { side: Side::AtLeast } => Some(1.0),
        Preset::Lower { .. } | Preset::Reached { side: Side::AtMost } => Some(-1.0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{KpiId, ScorecardId, Series};
    use proptest::prelude::*;
    use std::sync::Arc;

    fn values(list: &[f64]) -> Vec<Option<f64>> {
        list.iter().copied().map(Some).collect()
    }

    #[test]
    fn a_change_is_clear_where_it_exceeds_the_usual_ones_by_far() {
        // Changes 1, -1, 1, -1, 1, -1 and 9: mean 15 / 7, limit 5.7.
        let far = trend_of(&values(&[5.0, 6.0, 5.0, 6.0, 5.0, 6.0, 5.0, 14.0]), Some(1.0));
        let Trend::Clear { change, limit, better } = far else { panic!("{far:?}") };
        assert_eq!((change, better), (9.0, Some(true)));
        assert!((limit - 2.66 * 15.0 / 7.0).abs() < 1e-12);
        let lower = trend_of(&values(&[5.0, 6.0, 5.0, 6.0, 5.0, 6.0, 5.0, 14.0]), Some(-1.0));
        assert!(matches!(lower, Trend::Clear { better: Some(false), .. }));
        // Changes of about 3 each way: a change of 4 is one of them.
        let near = trend_of(&values(&[5.0, 8.0, 5.0, 8.0, 5.0, 8.0, 5.0, 9.0]), None);
        assert!(matches!(near, Trend::Unclear { change: 4.0, .. }));
        let level = trend_of(&values(&[5.0; 8]), None);
        assert_eq!(level, Trend::Unclear { change: 0.0, limit: 0.0 });
    }

    #[test]
    fn gaps_make_no_changes() {
        assert_eq!(trend_of(&values(&[1.0; 7]), None), Trend::TooFew(7));
        let mut gaps = values(&[1.0; 9]);
        gaps[7] = None;
        assert_eq!(trend_of(&gaps, None), Trend::NoChange, "nothing to compare the newest with");
        gaps.push(None);
        assert_eq!(trend_of(&gaps, None), Trend::NoChange);
    }

    #[test]
    fn looks_at_own_periods_up_to_the_end_of_the_view() {
        let month = |n: i32| "2025-01".parse::<Period>().unwrap().plus(n);
        let mut kpi = Kpi::new(KpiId::lossy("k"), "K");
        let list = [5.0, 6.0, 5.0, 6.0, 5.0, 6.0, 5.0, 14.0, 0.0];
        let series = Series::from_values(list.iter().enumerate().map(|(n, v)| (month(n as i32), *v)));
        kpi.calculation = Calculation::Value { rule: Default::default(), values: Arc::new(series) };
        let card = Scorecard::new(ScorecardId::lossy("c"), "C");
        let at = |view: View| trend(&card, &kpi, Request { view, as_of: view.last_day(card.fiscal()) });
        assert!(matches!(at(View::of(month(7))), Trend::Clear { change: 9.0, .. }));
        assert!(matches!(at(View::of(month(8))), Trend::Clear { change: -14.0, better: Some(false), .. }));
        assert_eq!(at(View::of(month(6))), Trend::TooFew(7));
        assert_eq!(at(View::of("2025-Q3".parse().unwrap())), at(View::of(month(8))), "the last month of the quarter");
    }

    proptest! {
        /// Another unit, another zero: what is clear stays clear.
        #[test]
        fn is_the_same_in_another_unit(list in proptest::collection::vec(-100i32..100, 8..24), factor in 1i32..50, shift in -50i32..50) {
            let of_list = |f: &dyn Fn(i32) -> i32| {
                let told = trend_of(&list.iter().map(|v| Some(f64::from(f(*v)))).collect::<Vec<_>>(), Some(1.0));
                matches!(told, Trend::Clear { .. })
            };
            prop_assert_eq!(of_list(&|v| v), of_list(&|v| v * factor + shift));
        }
    }
}
