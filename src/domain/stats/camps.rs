//! Whether the answers to an item fall into two camps, so that their mean says what nobody thinks.

use super::{TOLERANCE, summary::median};

/// Fewer answers than this are not spoken of as camps.
const LEAST: usize = 5;

/// How many answers lie below, at and above the middle of the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Camps {
    /// Answers on the options below the middle: 1 and 2 of five.
    pub low: usize,
    /// Answers on the middle option: 3 of five. 0 where an even number of options leaves no option in the middle.
    pub mid: usize,
    /// Answers on the options above the middle: 4 and 5 of five.
    pub high: usize,
}

impl Camps {
    /// Counts the answers to an item. `options` are all values it can take, each once and in any order; the middle of the
    /// scale is the middle option, or between the two middle ones. Without options, and of answers that are no number, none
    /// are counted.
    pub fn count(values: &[f64], options: &[f64]) -> Self {
        let mut camps = Self::default();
        let Some(middle) = median(options) else { return camps };
        for value in values {
            // Answers of reversed items are computed, so the middle has a little width.
            let off = value - middle;
            if off.abs() <= TOLERANCE * middle.abs().max(1.0) {
                camps.mid += 1;
            } else if off < 0.0 {
                camps.low += 1;
            } else if off > 0.0 {
                camps.high += 1;
            }
        }
        camps
    }

    /// Whether these are two camps: at least 5 answers, at least 25 % of them on either side, and fewer in the middle than on
    /// either side. A rule of the project's own, made for few answers; no test of bimodality.
    pub fn are_two(self) -> bool {
        let Self { low, mid, high } = self;
        let n = low + mid + high;
        // In whole numbers, so that exactly 25 % is not lost to rounding.
        n >= LEAST && low * 4 >= n && high * 4 >= n && mid < low && mid < high
    }
}

/// Whether the answers to an item fall into [two camps](Camps::are_two). `options` are all values the item can take.
pub fn two_camps(values: &[f64], options: &[f64]) -> bool {
    Camps::count(values, options).are_two()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FIVE: [f64; 5] = [1.0, 2.0, 3.0, 4.0, 5.0];

    #[test]
    fn needs_five_answers_a_quarter_on_either_side_and_an_emptier_middle() {
        assert!(two_camps(&[1.0, 2.0, 3.0, 4.0, 5.0], &FIVE));
        assert!(!two_camps(&[1.0, 1.0, 5.0, 5.0], &FIVE), "four answers");
        assert!(two_camps(&[1.0, 2.0, 5.0, 5.0, 5.0, 4.0, 4.0, 4.0], &FIVE), "exactly a quarter");
        assert!(!two_camps(&[1.0, 2.0, 5.0, 5.0, 5.0, 4.0, 4.0, 4.0, 4.0], &FIVE), "less than a quarter");
        assert!(!two_camps(&[1.0, 2.0, 3.0, 3.0, 4.0, 4.0, 4.0], &FIVE), "as many in the middle as on one side");
        assert!(!two_camps(&[3.0; 9], &FIVE));
        assert!(!two_camps(&[], &FIVE));
    }

    #[test]
    fn the_middle_is_that_of_the_options() {
        let four = [1.0, 2.0, 3.0, 4.0];
        assert_eq!(Camps::count(&[1.0, 2.0, 3.0, 4.0, 4.0], &four), Camps { low: 2, mid: 0, high: 3 });
        let hundred = [100.0, 75.0, 50.0, 25.0, 0.0];
        assert_eq!(Camps::count(&[0.0, 25.0, 100.0 - 50.0, 75.0], &hundred), Camps { low: 2, mid: 1, high: 1 });
        let yes_no = [0.0, 1.0];
        assert!(two_camps(&[0.0, 0.0, 1.0, 1.0, 1.0], &yes_no));
        assert_eq!(Camps::count(&[1.0, f64::NAN], &FIVE), Camps { low: 1, mid: 0, high: 0 });
        assert_eq!(Camps::count(&[1.0], &[]), Camps::default());
    }

    proptest! {
        #[test]
        fn order_and_direction_do_not_matter(
            (values, shuffled) in proptest::collection::vec((1_u8..=5).prop_map(f64::from), 0..20)
                .prop_flat_map(|values| (Just(values.clone()), Just(values).prop_shuffle())),
        ) {
            let two = two_camps(&values, &FIVE);
            prop_assert_eq!(two_camps(&shuffled, &FIVE), two);
            let reversed: Vec<f64> = values.iter().map(|x| 6.0 - x).collect();
            prop_assert_eq!(two_camps(&reversed, &FIVE), two);
        }
    }
}
