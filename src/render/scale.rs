//! From values to an axis that plotters can bear: finite, not empty, and neither huge nor tiny.
//!
//! plotters looks for round ticks with loops and absolute tolerances that fail for spans like 1e-18 or 1e300, so an axis
//! is divided by a power of ten until its span lies between 1000 and 10000, and its ends are made whole numbers there:
//! the search for ticks is then exact, and the same in the browser as elsewhere.

use plotters::coord::{
    ranged1d::{BoldPoints, DefaultFormatting, KeyPointHint, Ranged},
    types::RangedCoordf64,
};
use std::ops::Range;

/// Beyond this size a value is drawn as if it were this size.
const HUGE: f64 = 1e290;

/// A span smaller than this part of the values is no span.
const RELATIVE_SPAN: f64 = 1e-9;

/// A value axis.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueScale {
    /// The lowest value shown.
    pub from: f64,
    /// The highest value shown; always above `from`.
    pub to: f64,
    /// The same ends in the axis' own unit, whole numbers.
    ends: (f64, f64),
    unit: PowerOfTen,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct PowerOfTen {
    ten: f64,
    negative: bool,
}

impl ValueScale {
    /// An axis that shows all `values` with some air, from 0 where that costs little, and those `edges` (of bands) that
    /// lie near. Without values it goes from 0 to 1.
    pub fn covering(values: impl IntoIterator<Item = f64>, edges: impl IntoIterator<Item = f64>) -> Self {
        let finite = values.into_iter().filter(|value| value.is_finite()).map(|value| value.clamp(-HUGE, HUGE));
        let range = finite.fold(None, |range: Option<(f64, f64)>, value| match range {
            None => Some((value, value)),
            Some((low, high)) => Some((low.min(value), high.max(value))),
        });
        let Some((low, high)) = range else { return Self::fixed(0.0, 1.0) };
        let size = low.abs().max(high.abs());
        let span = high - low;
        if span <= size * RELATIVE_SPAN || span < 1.0 / HUGE {
            let air = if size < 1.0 / HUGE { 1.0 } else { size * 0.1 };
            return Self::fixed(low - air, high + air);
        }
        let (mut from, mut to) = (low, high);
        for edge in edges.into_iter().filter(|edge| edge.is_finite()) {
            if edge > low - span * 0.5 && edge < high + span * 0.5 {
                (from, to) = (from.min(edge), to.max(edge));
            }
        }
        let air = (to - from) * 0.1;
        (from, to) = (from - air, to + air);
        if low >= 0.0 && (from < 0.0 || low < high * 0.35) {
            from = 0.0;
        }
        if high <= 0.0 && (to > 0.0 || high > low * 0.35) {
            to = 0.0;
        }
        Self::fixed(from, to)
    }

    /// An axis between two values; they are put right when they are not finite, equal or the wrong way round.
    pub fn fixed(from: f64, to: f64) -> Self {
        let tame = |value: f64| if value.is_finite() { value.clamp(-HUGE, HUGE) } else { 0.0 };
        let (a, b) = (tame(from), tame(to));
        let (from, to) = (a.min(b), a.max(b));
        let enough = (from.abs().max(to.abs()) * RELATIVE_SPAN).max(1.0 / HUGE);
        let to = if to - from < enough { from + enough.max(1.0) } else { to };
        let unit = PowerOfTen::thousandth(to - from);
        let ends = (unit.divide(from).floor(), unit.divide(to).ceil());
        Self { from: without_dust(unit.multiply(ends.0)), to: without_dust(unit.multiply(ends.1)), ends, unit }
    }

    /// The ends of the axis in its own unit, for plotters.
    pub fn ends(&self) -> (f64, f64) {
        self.ends
    }

    /// Where a value lies, in the axis' own unit; values outside go to the nearer end.
    pub fn place(&self, value: f64) -> f64 {
        let (low, high) = self.ends;
        if value.is_nan() { low } else { self.unit.divide(value).max(low).min(high) }
    }

    /// The value at a place, without the dust of the division.
    pub fn value(&self, place: f64) -> f64 {
        without_dust(self.unit.multiply(place))
    }

    /// At most `wanted` round ticks as plotters finds them, in the axis' own unit.
    pub fn ticks(&self, wanted: usize) -> Vec<f64> {
        let (from, to) = self.ends();
        let ticks = RangedCoordf64::from(from..to).key_points(BoldPoints(wanted.max(2)));
        ticks.into_iter().filter(|tick| *tick >= from && *tick <= to).collect()
    }
}

impl PowerOfTen {
    /// The power of ten of which a span has 1000 to 10000. Found by printing: logarithms may differ by a hair between
    /// the browser and elsewhere.
    fn thousandth(span: f64) -> Self {
        let printed = format!("{span:e}");
        let exponent = printed.split_once('e').and_then(|(_, exponent)| exponent.parse::<i32>().ok()).unwrap_or(0) - 3;
        let ten = format!("1e{}", exponent.abs()).parse().unwrap_or(1.0);
        Self { ten, negative: exponent < 0 }
    }

    fn divide(self, value: f64) -> f64 {
        if self.negative { value * self.ten } else { value / self.ten }
    }

    fn multiply(self, value: f64) -> f64 {
        if self.negative { value / self.ten } else { value * self.ten }
    }
}

fn without_dust(value: f64) -> f64 {
    format!("{value:.11e}").parse().unwrap_or(value)
}

/// An axis for plotters with ticks where we want them.
pub struct Axis {
    line: RangedCoordf64,
    ticks: Vec<f64>,
}

impl Axis {
    /// An axis over a range that is finite and not empty.
    pub fn new(range: Range<f64>, ticks: Vec<f64>) -> Self {
        Self { line: range.into(), ticks }
    }
}

impl Ranged for Axis {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        self.line.map(value, limit)
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        // plotters asks twice, the second time for a finer mesh, which we do not draw.
        if hint.weight().allow_light_points() { Vec::new() } else { self.ticks.clone() }
    }

    fn range(&self) -> Range<f64> {
        self.line.range()
    }
}

/// Which of `count` labels to write so that none touch: every n-th, n a round number, counted back from `anchor` (the
/// label that must be there). `widest` is the widest label and `step` the distance of two places, both in px.
pub fn thinned(count: usize, anchor: usize, widest: f64, step: f64) -> Vec<usize> {
    const GAP: f64 = 10.0;
    let fits = |every: usize| {
        #[expect(clippy::cast_precision_loss, reason = "counts of labels are small")]
        let room = every as f64 * step;
        room >= widest + GAP
    };
    let every = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120, 240, 480, 960].into_iter().find(|every| fits(*every));
    let every = every.unwrap_or(count.max(1));
    let anchor = anchor.min(count.saturating_sub(1));
    (0..count).filter(|at| at % every == anchor % every).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn values(scale: &ValueScale, wanted: usize) -> Vec<f64> {
        scale.ticks(wanted).into_iter().map(|tick| scale.value(tick)).collect()
    }

    #[test]
    fn ticks_are_round_numbers() {
        assert_eq!(values(&ValueScale::fixed(0.0, 100.0), 6), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(values(&ValueScale::fixed(0.0, 0.03), 4), [0.0, 0.01, 0.02, 0.03]);
        assert_eq!(values(&ValueScale::fixed(-3e12, 1e12), 5), [-3e12, -2e12, -1e12, 0.0, 1e12]);
    }

    #[test]
    fn no_tick_is_lost_to_rounding() {
        let scale = ValueScale::fixed(76.19, 87.21);
        assert_eq!(values(&scale, 6), [78.0, 80.0, 82.0, 84.0, 86.0]);
    }

    #[test]
    fn values_without_a_span_stand_in_the_middle() {
        let scale = ValueScale::covering([80.0, 80.0], []);
        assert_eq!((scale.from, scale.to), (72.0, 88.0));
        assert_eq!(ValueScale::covering([0.0], []), ValueScale::fixed(-1.0, 1.0));
    }

    #[test]
    fn amounts_start_at_zero_when_that_costs_little() {
        assert_eq!(ValueScale::covering([2.0, 10.0], []).from, 0.0);
        assert!(ValueScale::covering([78.0, 84.0], []).from > 70.0);
    }

    #[test]
    fn only_near_edges_of_bands_widen_the_axis() {
        assert!(ValueScale::covering([78.0, 84.0], [85.0]).to >= 85.0);
        assert!(ValueScale::covering([78.0, 84.0], [1000.0]).to < 100.0);
    }

    #[test]
    fn thinned_labels_keep_the_anchor_and_a_distance() {
        assert_eq!(thinned(12, 11, 60.0, 40.0), [1, 3, 5, 7, 9, 11]);
        assert_eq!(thinned(3, 0, 20.0, 40.0), [0, 1, 2]);
        assert!(thinned(0, 0, 20.0, 40.0).is_empty());
    }

    proptest! {
        #[test]
        fn any_values_give_an_axis_with_few_rising_ticks(
            values in proptest::collection::vec(proptest::num::f64::ANY, 0..8),
            edges in proptest::collection::vec(proptest::num::f64::ANY, 0..4),
        ) {
            let scale = ValueScale::covering(values.clone(), edges);
            prop_assert!(scale.from.is_finite() && scale.to.is_finite() && scale.from < scale.to);
            let (from, to) = scale.ends();
            prop_assert!((999.0..10_003.0).contains(&(to - from)), "{from} {to}");
            let ticks = scale.ticks(6);
            prop_assert!(ticks.len() <= 8, "{ticks:?}");
            prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]));
            for value in values {
                let place = scale.place(value);
                prop_assert!(place >= from && place <= to);
            }
        }
    }
}
