//! Whether people agree: r_wg of one item and of several, its bands, and the mean deviation.

use super::{
    TOLERANCE, columns,
    summary::{mean, variance},
};

/// How far a group agrees, by [`r_wg`] or [`r_wg_j`]. Bands are half-open (after LeBreton & Senter 2008).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// Below .30.
    None,
    /// From .30.
    Weak,
    /// From .50.
    Moderate,
    /// From .70, the customary line above which a group may be spoken of as one.
    Strong,
    /// From .90.
    VeryStrong,
}

impl Agreement {
    /// The band of a value of 0 to 1. What is within [`TOLERANCE`] below a limit counts as on it: it is there but for rounding.
    pub fn of(value: f64) -> Self {
        let from = |limit: f64| value >= limit - TOLERANCE;
        if from(0.9) {
            Self::VeryStrong
        } else if from(0.7) {
            Self::Strong
        } else if from(0.5) {
            Self::Moderate
        } else if from(0.3) {
            Self::Weak
        } else {
            Self::None
        }
    }
}

/// The variance of answers that fall on each option equally often: that of the options themselves, sum (o - mean)^2 / A. In
/// the squared unit of the scale; (A^2 - 1)/12 for the options 1 to A, so 2 for five. 0 for fewer than two options.
///
/// The uniform null is generous: people who lean to one side without having agreed seem to agree.
pub fn uniform_null_variance(options: &[f64]) -> f64 {
    let count = options.len() as f64;
    variance(options).map_or(0.0, |spread| spread * (count - 1.0) / count)
}

/// Agreement on one item, 0 (no more than by chance, or less) to 1 (all the same): 1 - s^2 / null variance, negative values
/// set to 0 (James, Demaree & Wolf 1984). `options` are all values the item can take. None for fewer than two answers or
/// options.
pub fn r_wg(values: &[f64], options: &[f64]) -> Option<f64> {
    Some(1.0 - chance_share(variance(values)?, options)?)
}

/// Agreement over the J items of a dimension, 0 to 1: J (1 - q) / (J (1 - q) + q) with q = min(1, mean item variance / null
/// variance) (James, Demaree & Wolf 1984). A row is a person who answered all items, with the items in the same order. None
/// for fewer than two people, no item, rows of unequal length or fewer than two options.
pub fn r_wg_j(rows: &[Vec<f64>], options: &[f64]) -> Option<f64> {
    let items = columns(rows)?;
    let spreads = items.iter().map(|item| variance(item)).collect::<Option<Vec<f64>>>()?;
    let by_chance = chance_share(mean(&spreads)?, options)?;
    let agreed = items.len() as f64 * (1.0 - by_chance);
    Some(agreed / (agreed + by_chance))
}

/// The mean deviation from the mean, in the unit of the scale, from 0: mean |x - mean| (Burke, Finkelstein & Dusig 1999).
/// Customary for agreement on A options 1 apart: at most A/6. None for fewer than two answers.
pub fn ad_m(values: &[f64]) -> Option<f64> {
    let middle = mean(values).filter(|_| values.len() > 1)?;
    mean(&values.iter().map(|x| (x - middle).abs()).collect::<Vec<f64>>())
}

/// A variance as a share of that by chance, at most 1.
fn chance_share(variance: f64, options: &[f64]) -> Option<f64> {
    let null = uniform_null_variance(options);
    (null > 0.0).then(|| (variance / null).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FIVE: [f64; 5] = [1.0, 2.0, 3.0, 4.0, 5.0];

    fn near(value: Option<f64>, wanted: f64) {
        assert!(value.is_some_and(|v| (v - wanted).abs() < 1e-12), "{value:?}, not {wanted}");
    }

    #[test]
    fn agrees_with_the_reference_values() {
        near(r_wg(&[4.0, 4.0, 5.0, 4.0, 3.0], &FIVE), 0.75);
        near(r_wg(&[1.0, 5.0, 1.0, 5.0, 3.0], &FIVE), 0.0);
        near(r_wg(&[3.0; 5], &FIVE), 1.0);
        near(r_wg(&[4.0, 4.0, 4.0, 5.0, 5.0, 5.0], &FIVE), 0.85);
        near(ad_m(&[4.0, 4.0, 5.0, 4.0, 3.0]), 0.4);
        near(ad_m(&[1.0, 5.0, 1.0, 5.0, 3.0]), 1.6);
        // Four items with a mean variance of .5: 12/13.
        let rows: Vec<Vec<f64>> = [4.0, 4.0, 5.0, 4.0, 3.0].iter().map(|x| vec![*x, 6.0 - x, *x, *x]).collect();
        near(r_wg_j(&rows, &FIVE), 12.0 / 13.0);
    }

    #[test]
    fn chance_depends_on_the_options() {
        for count in 2..12_u32 {
            let options: Vec<f64> = (1..=count).map(f64::from).collect();
            near(Some(uniform_null_variance(&options)), (f64::from(count * count) - 1.0) / 12.0);
        }
        near(Some(uniform_null_variance(&[0.0, 25.0, 50.0, 75.0, 100.0])), 1250.0);
        assert_eq!((uniform_null_variance(&[]), uniform_null_variance(&[3.0])), (0.0, 0.0));
    }

    #[test]
    fn has_no_value_where_there_can_be_none() {
        assert_eq!((r_wg(&[4.0], &FIVE), r_wg(&[4.0, 4.0], &[1.0]), ad_m(&[4.0])), (None, None, None));
        assert_eq!(r_wg_j(&[vec![4.0, 5.0]], &FIVE), None, "one person");
        assert_eq!(r_wg_j(&[vec![4.0, 5.0], vec![4.0]], &FIVE), None, "not complete");
        assert_eq!(r_wg_j(&[vec![], vec![]], &FIVE), None, "no item");
        assert_eq!(r_wg_j(&[vec![4.0, f64::NAN], vec![4.0, 4.0]], &FIVE), None);
    }

    #[test]
    fn bands_are_half_open_but_for_rounding() {
        let bands = [
            (0.0, Agreement::None),
            (0.299_999, Agreement::None),
            (0.1 + 0.2, Agreement::Weak),
            (0.3 - 1e-10, Agreement::Weak),
            (0.5, Agreement::Moderate),
            (1.0 - 0.3, Agreement::Strong),
            (0.899_999, Agreement::Strong),
            (0.9, Agreement::VeryStrong),
            (1.0, Agreement::VeryStrong),
        ];
        for (value, band) in bands {
            assert_eq!(Agreement::of(value), band, "{value}");
        }
    }

    fn people() -> impl Strategy<Value = Vec<Vec<f64>>> {
        (1_usize..8).prop_flat_map(|items| {
            let answer = (1_u8..=5).prop_map(f64::from);
            proptest::collection::vec(proptest::collection::vec(answer, items), 2..15)
        })
    }

    proptest! {
        #[test]
        fn lies_within_0_and_1_whatever_the_order_and_direction(
            (rows, shuffled) in people().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
        ) {
            let value = r_wg_j(&rows, &FIVE).unwrap();
            prop_assert!((0.0..=1.0).contains(&value));
            prop_assert!((r_wg_j(&shuffled, &FIVE).unwrap() - value).abs() < 1e-12);
            let reversed: Vec<Vec<f64>> = rows.iter().map(|row| row.iter().map(|x| 6.0 - x).collect()).collect();
            prop_assert!((r_wg_j(&reversed, &FIVE).unwrap() - value).abs() < 1e-12);
            let first: Vec<f64> = rows.iter().map(|row| row[0]).collect();
            let one = r_wg(&first, &FIVE).unwrap();
            prop_assert!((0.0..=1.0).contains(&one) && (0.0..=4.0).contains(&ad_m(&first).unwrap()));
            let alone: Vec<Vec<f64>> = first.iter().map(|x| vec![*x]).collect();
            prop_assert!((r_wg_j(&alone, &FIVE).unwrap() - one).abs() < 1e-12, "of one item it is r_wg");
            let repeated: Vec<Vec<f64>> = first.iter().map(|x| vec![*x; 2]).collect();
            prop_assert!(r_wg_j(&repeated, &FIVE).unwrap() >= one - 1e-12, "more items alike, more agreement");
        }
    }
}
