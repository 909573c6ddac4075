//! Intervals of 95 % for a mean and for the change of a mean, by Student's t.

use super::{
    quantile::t_quantile,
    summary::{mean, standard_deviation, variance},
};

/// Two-sided intervals of 95 % leave 2.5 % on each side.
const UPPER: f64 = 0.975;

/// An estimate with its interval of 95 %: in 95 of 100 such samples it covers the true value. In the unit of the values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end; at most the estimate.
    pub low: f64,
    /// The upper end; at least the estimate.
    pub high: f64,
    /// The estimate, in the middle until the interval is [clamped](Self::clamped).
    pub estimate: f64,
}

impl Interval {
    /// Cut to a range, such as the ends of a scale; `from` is at most `to`.
    pub fn clamped(self, from: f64, to: f64) -> Self {
        // `f64::clamp` would panic at ends in the wrong order.
        let cut = |x: f64| x.max(from).min(to);
        Self { low: cut(self.low), high: cut(self.high), estimate: cut(self.estimate) }
    }

    /// Whether a value lies in it, its ends included. If a difference contains 0, no change can be told.
    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    fn around(estimate: f64, half: f64) -> Option<Self> {
        let (low, high) = (estimate - half, estimate + half);
        (low.is_finite() && high.is_finite()).then_some(Self { low, high, estimate })
    }
}

/// The finite-population factor sqrt(1 - n/N), 0 to 1, for `n` answers of `population` people who were asked. None, which
/// counts as 1 and is to be said, if that number is not known or smaller than n.
///
/// When all have answered it is 0: there is no sampling error left, only that of measuring.
pub fn finite_factor(n: usize, population: Option<usize>) -> Option<f64> {
    let population = population.filter(|all| *all > 0)?;
    Some((population.checked_sub(n)? as f64 / population as f64).sqrt())
}

/// The mean with its interval: m -/+ t(.975, n - 1) s / sqrt(n) f, with the [`finite_factor`] f, or 1 if there is none. Not cut
/// to any range. None for fewer than two values: one view has no spread.
pub fn mean_interval(values: &[f64], population: Option<usize>) -> Option<Interval> {
    let (middle, spread) = (mean(values)?, standard_deviation(values)?);
    let n = values.len() as f64;
    let factor = finite_factor(values.len(), population).unwrap_or(1.0);
    Interval::around(middle, t_quantile(UPPER, n - 1.0)? * spread / n.sqrt() * factor)
}

/// The change from `before` to `after` of the same people, who stand in the same order in both: the mean of after - before
/// with its t interval, without a finite-population factor. None for fewer than two people or lists of unequal length.
pub fn difference_paired(before: &[f64], after: &[f64]) -> Option<Interval> {
    if before.len() != after.len() {
        return None;
    }
    let changes: Vec<f64> = before.iter().zip(after).map(|(before, after)| after - before).collect();
    mean_interval(&changes, None)
}

/// The change between two independent groups: mean after - mean before, with Welch's interval, without a finite-population
/// factor. None if a group has fewer than two values.
///
/// With u = s^2/n of each group: -/+ t(.975, df) sqrt(u1 + u2), df = (u1 + u2)^2 / (u1^2/(n1 - 1) + u2^2/(n2 - 1)) (Welch 1947,
/// Satterthwaite 1946). If neither group has any spread, df is not defined and the interval is the difference itself: nothing
/// in the values speaks against it.
pub fn difference_welch(before: &[f64], after: &[f64]) -> Option<Interval> {
    let difference = mean(after)? - mean(before)?;
    let part = |values: &[f64]| Some((variance(values)? / values.len() as f64, values.len() as f64 - 1.0));
    let ((u1, df1), (u2, df2)) = (part(before)?, part(after)?);
    let error = u1 + u2;
    if error == 0.0 {
        return Interval::around(difference, 0.0);
    }
    // By the shares of the error rather than its squares, which might be too small or too large for a number.
    let (share1, share2) = (u1 / error, u2 / error);
    let df = 1.0 / (share1 * share1 / df1 + share2 * share2 / df2);
    // It is at least that of the smaller group; rounding must not bring it below 1.
    Interval::around(difference, t_quantile(UPPER, df.max(1.0))? * error.sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn agrees_with_the_worked_example() {
        let answers = [4.0, 4.0, 5.0, 4.0, 3.0];
        let whole = mean_interval(&answers, None).unwrap();
        assert_eq!(whole.estimate, 4.0);
        assert!((whole.low - 3.122_011).abs() < 1e-6 && (whole.high - 4.877_989).abs() < 1e-6, "{whole:?}");
        let half = mean_interval(&answers, Some(10)).unwrap();
        assert!(((half.high - 4.0) / (whole.high - 4.0) - 0.5_f64.sqrt()).abs() < 1e-12);
        let everybody = Interval { low: 4.0, high: 4.0, estimate: 4.0 };
        assert_eq!(mean_interval(&answers, Some(5)), Some(everybody));
        assert_eq!(mean_interval(&answers, Some(4)), Some(whole), "more answers than people: no factor");
        assert_eq!(mean_interval(&[4.0], None), None);
    }

    #[test]
    fn says_whether_the_finite_population_counts() {
        assert_eq!(finite_factor(3, Some(4)), Some(0.5));
        assert_eq!(finite_factor(4, Some(4)), Some(0.0));
        for unused in [finite_factor(5, Some(4)), finite_factor(5, None), finite_factor(0, Some(0))] {
            assert_eq!(unused, None);
        }
    }

    #[test]
    fn is_cut_to_a_scale_only_when_asked() {
        let wide = mean_interval(&[0.0, 100.0], None).unwrap();
        assert!(wide.low < -500.0 && wide.high > 600.0);
        assert_eq!(wide.clamped(0.0, 100.0), Interval { low: 0.0, high: 100.0, estimate: 50.0 });
        assert!(wide.contains(-500.0) && !wide.clamped(0.0, 100.0).contains(-500.0));
    }

    #[test]
    fn a_change_is_taken_person_by_person_where_persons_are_known() {
        // Changes 1, 0, 2, 1: mean 1, s^2 = 2/3, t(.975, 3) = 3.182446.
        let (before, after) = ([2.0, 3.0, 1.0, 3.0], [3.0, 3.0, 3.0, 4.0]);
        let paired = difference_paired(&before, &after).unwrap();
        let half = 3.182_446_305_283_709_6 * (2.0_f64 / 3.0).sqrt() / 2.0;
        assert!(paired.estimate == 1.0 && (paired.high - 1.0 - half).abs() < 1e-12, "{paired:?}");
        // Without knowing who is who, 4.523077 degrees of freedom, and no change can be told.
        let welch = difference_welch(&before, &after).unwrap();
        assert!((welch.low + 0.433_478_391_815_988_4).abs() < 1e-12, "{welch:?}");
        assert!((welch.high - 2.433_478_391_815_988_4).abs() < 1e-12 && welch.contains(0.0) && paired.contains(0.0));
        assert_eq!(difference_paired(&before, &after[..3]), None);
        assert_eq!(difference_paired(&[1.0], &[2.0]), None);
    }
    #[test]
    fn groups_without_spread_differ_by_their_difference() {
        let bare = Interval { low: 1.0, high: 1.0, estimate: 1.0 };
        assert_eq!(difference_welch(&[3.0; 4], &[4.0; 2]), Some(bare));
        assert_eq!(difference_paired(&[3.0; 4], &[4.0; 4]), Some(bare));
        // With spread in one group only, that group's degrees of freedom.
        let one = difference_welch(&[3.0; 9], &[4.0, 4.0, 5.0, 4.0, 3.0]).unwrap();
        let alone = mean_interval(&[4.0, 4.0, 5.0, 4.0, 3.0], None).unwrap();
        assert!((one.high - (alone.high - 3.0)).abs() < 1e-12);
        assert_eq!(difference_welch(&[3.0], &[4.0, 4.0]), None);
        assert_eq!(difference_welch(&[3.0, f64::NAN], &[4.0, 4.0]), None);
    }

    proptest! {
        #[test]
        fn intervals_contain_the_mean_whatever_the_order_and_shrink_as_more_of_the_people_answer(
            (values, shuffled) in proptest::collection::vec(1.0..5.0f64, 2..30)
                .prop_flat_map(|values| (Just(values.clone()), Just(values).prop_shuffle())),
            more in 0_usize..50,
        ) {
            let whole = mean_interval(&values, None).unwrap();
            prop_assert!(whole.contains(mean(&values).unwrap()) && whole.contains(whole.estimate));
            let other = mean_interval(&shuffled, None).unwrap();
            prop_assert!((other.low - whole.low).abs() < 1e-10 && (other.high - whole.high).abs() < 1e-10);
            let part = mean_interval(&values, Some(values.len() + more)).unwrap();
            prop_assert!(whole.low <= part.low && part.high <= whole.high);
        }

        #[test]
        fn changes_turn_round_with_time(
            before in proptest::collection::vec(0.0..100.0f64, 2..12), after in proptest::collection::vec(0.0..100.0f64, 2..12),
        ) {
            let same = before.len().min(after.len());
            for (there, back) in [
                (difference_welch(&before, &after), difference_welch(&after, &before)),
                (difference_paired(&before[..same], &after[..same]), difference_paired(&after[..same], &before[..same])),
            ] {
                let (there, back) = (there.unwrap(), back.unwrap());
                prop_assert!((there.low + back.high).abs() < 1e-9 && (there.estimate + back.estimate).abs() < 1e-9);
                prop_assert!(there.contains(there.estimate));
            }
        }
    }
}
