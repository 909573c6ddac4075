//! Mean, spread and median, exact to the last digits also for values far from zero.

use crate::domain::gather;

/// The arithmetic mean, in the unit of the values: sum x / n. None without values, or if one is not finite.
///
/// Of equal values it is that value exactly.
pub fn mean(values: &[f64]) -> Option<f64> {
    let first = *values.first()?;
    let n = values.len() as f64;
    // Distances are summed instead of the values: the digits that all values share then take no room. The second pass takes
    // back what the first one rounded.
    let near = first + sum(values.iter().map(|x| x - first)) / n;
    let mean = near + sum(values.iter().map(|x| x - near)) / n;
    mean.is_finite().then_some(mean)
}

/// The sample variance, in the squared unit of the values, from 0: sum (x - mean)^2 / (n - 1). None for fewer than two
/// values, or if one or the result is not finite.
///
/// Computed in two passes with a correction (Chan, Golub & LeVeque 1983); of equal values it is exactly 0.
pub fn variance(values: &[f64]) -> Option<f64> {
    if values.len() < 2 {
        return None;
    }
    let middle = mean(values)?;
    let n = values.len() as f64;
    let squares = sum(values.iter().map(|x| (x - middle) * (x - middle)));
    // The mean is rounded, so the distances do not sum to quite 0.
    let rest = sum(values.iter().map(|x| x - middle));
    let variance = (squares - rest * rest / n) / (n - 1.0);
    // `max` would make a 0 of what is no number.
    variance.is_finite().then_some(variance.max(0.0))
}

/// The sample standard deviation, in the unit of the values, from 0: the root of [`variance`], so with n - 1. None for fewer
/// than two values.
pub fn standard_deviation(values: &[f64]) -> Option<f64> {
    variance(values).map(f64::sqrt)
}

/// The median, in the unit of the values: the middle one in order, or halfway between the two middle ones. None without
/// values, or if one is not finite.
pub fn median(values: &[f64]) -> Option<f64> {
    if values.iter().any(|x| !x.is_finite()) {
        return None;
    }
    let mut sorted = values.to_vec();
    gather::sort_by(&mut sorted, f64::total_cmp);
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = *sorted.get(sorted.len().checked_sub(1)? / 2)?;
    Some(f64::midpoint(lower, upper))
}

/// A sum that carries along what each step rounds away (Neumaier 1974).
pub(super) fn sum(values: impl Iterator<Item = f64>) -> f64 {
    let (mut total, mut lost) = (0.0_f64, 0.0);
    for x in values {
        let next = total + x;
        lost += if total.abs() >= x.abs() { (total - next) + x } else { (x - next) + total };
        total = next;
    }
    total + lost
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn agrees_with_the_worked_example() {
        let answers = [4.0, 4.0, 5.0, 4.0, 3.0];
        assert_eq!(mean(&answers), Some(4.0));
        assert_eq!(variance(&answers), Some(0.5));
        assert_eq!(standard_deviation(&answers), Some(0.5_f64.sqrt()));
        assert_eq!(median(&answers), Some(4.0));
        assert_eq!(median(&[3.0, 1.0, 2.0, 10.0]), Some(2.5));
    }

    #[test]
    fn keeps_its_digits_far_from_zero() {
        // The kind of numbers that the textbook formula fails on: the true variance is 30.
        let far = [4.0, 7.0, 13.0, 16.0].map(|x| x + 1e12);
        assert_eq!(mean(&far), Some(1e12 + 10.0));
        assert_eq!(variance(&far), Some(30.0));
        assert_eq!(sum([1.0, 1e100, 1.0, -1e100].into_iter()), 2.0);
        assert_eq!(variance(&[0.1; 7]), Some(0.0), "no spread is exactly none");
    }

    #[test]
    fn has_no_value_where_there_can_be_none() {
        assert_eq!((mean(&[]), variance(&[1.0]), median(&[])), (None, None, None));
        assert_eq!((mean(&[1.0]), median(&[1.0])), (Some(1.0), Some(1.0)));
        for odd in [f64::NAN, f64::INFINITY] {
            assert_eq!((mean(&[1.0, odd]), variance(&[1.0, odd]), median(&[1.0, odd])), (None, None, None));
        }
        assert_eq!(variance(&[1e300, -1e300]), None, "beyond what a number holds");
    }

    proptest! {
        #[test]
        fn the_order_does_not_matter_and_moving_moves_the_middle_only(
            (values, shuffled) in proptest::collection::vec(-1e3..1e3f64, 2..40)
                .prop_flat_map(|values| (Just(values.clone()), Just(values).prop_shuffle())),
            by in -1e3..1e3f64, times in 0.1..10.0f64,
        ) {
            let moved: Vec<f64> = values.iter().map(|x| x * times + by).collect();
            let (one, spread, middle) = (mean(&values).unwrap(), variance(&values).unwrap(), median(&values).unwrap());
            prop_assert!((mean(&shuffled).unwrap() - one).abs() <= 1e-12 * 1e3);
            prop_assert!((variance(&shuffled).unwrap() - spread).abs() <= 1e-12 * 1e6);
            prop_assert_eq!(median(&shuffled).unwrap(), middle);
            prop_assert!((mean(&moved).unwrap() - (one * times + by)).abs() <= 1e-10);
            prop_assert!((variance(&moved).unwrap() - spread * times * times).abs() <= 1e-12 * (1e6 + spread * 100.0));
            let (low, high) = values.iter().fold((f64::MAX, f64::MIN), |(l, h), x| (l.min(*x), h.max(*x)));
            prop_assert!(low <= middle && middle <= high && low - 1e-9 <= one && one <= high + 1e-9);
        }
    }
}
