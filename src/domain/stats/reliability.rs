//! Cronbach's alpha of a dimension, and the intraclass correlation of groups.

use super::{
    columns,
    summary::{mean, sum, variance},
};

/// Shares of a variance below this are rounding and count as 0.
const NOTHING: f64 = 1e-12;

/// Intraclass correlations of a one-way analysis of variance (Shrout & Fleiss 1979, Bliese 2000).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Icc {
    /// ICC(1) = (MSB - MSW) / (MSB + (c - 1) MSW), at most 1, negative if groups differ less than chance would have it: the
    /// share of an answer's variance that its group explains.
    pub icc1: f64,
    /// ICC(2) = (MSB - MSW) / MSB, at most 1, without a lower bound: how reliable the groups' means are; customary from .70.
    pub icc2: f64,
    /// Mean square between the groups, in the squared unit of the answers, above 0.
    pub msb: f64,
    /// Mean square within the groups, in the squared unit of the answers, from 0.
    pub msw: f64,
    /// Groups that counted: those with at least two answers.
    pub groups: usize,
    /// Answers in these groups.
    pub n: usize,
}

/// Cronbach's raw alpha of k items, at most 1 and without a lower bound: k/(k - 1) (1 - sum of item variances / variance of
/// the sums) (Cronbach 1951). A row is a person who answered all items, turned the same way and in the same order. None for
/// fewer than two people or items, rows of unequal length, or sums that do not differ between people.
///
/// It rises with k, and is no proof that the items measure one thing.
pub fn cronbach_alpha(rows: &[Vec<f64>]) -> Option<f64> {
    let items = columns(rows).filter(|items| items.len() > 1)?;
    let k = items.len() as f64;
    let spreads = items.iter().map(|item| variance(item)).collect::<Option<Vec<f64>>>()?;
    let of_items = sum(spreads.into_iter());
    let of_sums = variance(&rows.iter().map(|row| sum(row.iter().copied())).collect::<Vec<f64>>())?;
    // Sums of fractions may differ by their rounding where they are in truth the same.
    if of_sums <= of_items * NOTHING {
        return None;
    }
    Some(k / (k - 1.0) * (1.0 - of_items / of_sums)).filter(|alpha| alpha.is_finite())
}

/// The intraclass correlations of groups of answers; groups with fewer than two answers are left out. With G groups of n_g
/// answers, N in all: c = (N - sum n_g^2 / N) / (G - 1), the size of each group if all are of one size. None for fewer than
/// two such groups, or if their means do not differ at all (MSB = 0).
pub fn icc(groups: &[Vec<f64>]) -> Option<Icc> {
    let counted: Vec<&Vec<f64>> = groups.iter().filter(|group| group.len() > 1).collect();
    if counted.len() < 2 {
        return None;
    }
    let all: Vec<f64> = counted.iter().flat_map(|group| group.iter().copied()).collect();
    let (g, n, middle) = (counted.len() as f64, all.len() as f64, mean(&all)?);
    let (mut between, mut within, mut squares) = (Vec::new(), Vec::new(), 0.0);
    for group in counted.iter() {
        let size = group.len() as f64;
        let off = mean(group)? - middle;
        between.push(size * off * off);
        within.push(variance(group)? * (size - 1.0));
        squares += size * size;
    }
    let (msb, msw) = (sum(between.into_iter()) / (g - 1.0), sum(within.into_iter()) / (n - g));
    // Means of the same answers in another order may differ by their rounding.
    if msb <= msw * NOTHING {
        return None;
    }
    let c = (n - squares / n) / (g - 1.0);
    let icc1 = (msb - msw) / (msb + (c - 1.0) * msw);
    let icc2 = (msb - msw) / msb;
    (icc1.is_finite() && icc2.is_finite()).then_some(Icc { icc1, icc2, msb, msw, groups: counted.len(), n: all.len() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The data set `attitude` of R: 30 departments, 7 items.
    #[rustfmt::skip]
    const ATTITUDE: [[f64; 7]; 30] = [
        [43.0, 51.0, 30.0, 39.0, 61.0, 92.0, 45.0], [63.0, 64.0, 51.0, 54.0, 63.0, 73.0, 47.0], [71.0, 70.0, 68.0, 69.0, 76.0, 86.0, 48.0],
        [61.0, 63.0, 45.0, 47.0, 54.0, 84.0, 35.0], [81.0, 78.0, 56.0, 66.0, 71.0, 83.0, 47.0], [43.0, 55.0, 49.0, 44.0, 54.0, 49.0, 34.0],
        [58.0, 67.0, 42.0, 56.0, 66.0, 68.0, 35.0], [71.0, 75.0, 50.0, 55.0, 70.0, 66.0, 41.0], [72.0, 82.0, 72.0, 67.0, 71.0, 83.0, 31.0],
        [67.0, 61.0, 45.0, 47.0, 62.0, 80.0, 41.0], [64.0, 53.0, 53.0, 58.0, 58.0, 67.0, 34.0], [67.0, 60.0, 47.0, 39.0, 59.0, 74.0, 41.0],
        [69.0, 62.0, 57.0, 42.0, 55.0, 63.0, 25.0], [68.0, 83.0, 83.0, 45.0, 59.0, 77.0, 35.0], [77.0, 77.0, 54.0, 72.0, 79.0, 77.0, 46.0],
        [81.0, 90.0, 50.0, 72.0, 60.0, 54.0, 36.0], [74.0, 85.0, 64.0, 69.0, 79.0, 79.0, 63.0], [65.0, 60.0, 65.0, 75.0, 55.0, 80.0, 60.0],
        [65.0, 70.0, 46.0, 57.0, 75.0, 85.0, 46.0], [50.0, 58.0, 68.0, 54.0, 64.0, 78.0, 52.0], [50.0, 40.0, 33.0, 34.0, 43.0, 64.0, 33.0],
        [64.0, 61.0, 52.0, 62.0, 66.0, 80.0, 41.0], [53.0, 66.0, 52.0, 50.0, 63.0, 80.0, 37.0], [40.0, 37.0, 42.0, 58.0, 50.0, 57.0, 49.0],
        [63.0, 54.0, 42.0, 48.0, 66.0, 75.0, 33.0], [66.0, 77.0, 66.0, 63.0, 88.0, 76.0, 72.0], [78.0, 75.0, 58.0, 74.0, 80.0, 78.0, 49.0],
        [48.0, 57.0, 44.0, 45.0, 51.0, 83.0, 38.0], [85.0, 85.0, 71.0, 71.0, 77.0, 74.0, 55.0], [82.0, 82.0, 39.0, 59.0, 64.0, 78.0, 39.0],
    ];
    /// Shrout & Fleiss 1979, table 2: six targets, rated by four judges.
    const TARGETS: [[f64; 4]; 6] = [
        [9.0, 2.0, 5.0, 8.0],
        [6.0, 1.0, 3.0, 2.0],
        [8.0, 4.0, 6.0, 8.0],
        [7.0, 1.0, 2.0, 6.0],
        [10.0, 5.0, 6.0, 9.0],
        [6.0, 2.0, 4.0, 7.0],
    ];

    fn rows<const K: usize>(rows: &[[f64; K]]) -> Vec<Vec<f64>> {
        rows.iter().map(|row| row.to_vec()).collect()
    }

    #[test]
    fn alpha_agrees_with_r() {
        let alpha = cronbach_alpha(&rows(&ATTITUDE)).unwrap();
        assert!((alpha - 0.843_142_769_564_759_8).abs() < 1e-12, "{alpha}");
        let same = cronbach_alpha(&rows(&[[1.0, 1.0], [2.0, 2.0], [4.0, 4.0]])).unwrap();
        assert!((same - 1.0).abs() < 1e-12);
    }

    #[test]
    fn alpha_has_no_value_where_there_can_be_none() {
        assert_eq!(cronbach_alpha(&[]), None);
        assert_eq!(cronbach_alpha(&rows(&[[1.0, 2.0]])), None, "one person");
        assert_eq!(cronbach_alpha(&rows(&[[1.0], [2.0]])), None, "one item");
        assert_eq!(cronbach_alpha(&[vec![1.0, 2.0], vec![1.0]]), None, "not complete");
        assert_eq!(cronbach_alpha(&rows(&[[1.0, 2.0], [2.0, 1.0]])), None, "the sums are the same");
        assert_eq!(cronbach_alpha(&rows(&[[0.1, 0.2, 0.3], [0.3, 0.2, 0.1]])), None, "but for rounding");
        assert_eq!(cronbach_alpha(&rows(&[[1.0, f64::NAN], [2.0, 1.0]])), None);
    }

    #[test]
    fn icc_agrees_with_shrout_and_fleiss() {
        let found = icc(&rows(&TARGETS)).unwrap();
        assert!((found.icc1 - 0.165_742).abs() < 1e-6 && (found.icc2 - 0.442_797).abs() < 1e-6, "{found:?}");
        assert!((found.msb - 11.241_667).abs() < 1e-6 && (found.msw - 6.263_889).abs() < 1e-6, "{found:?}");
        assert_eq!((found.groups, found.n), (6, 24));
    }

    #[test]
    fn icc_takes_groups_of_unequal_size_and_leaves_out_single_answers() {
        let groups = [vec![1.0, 3.0], vec![4.0, 6.0], vec![9.0], vec![4.0, 5.0, 5.0, 6.0], vec![]];
        let found = icc(&groups).unwrap();
        // By hand: means 2, 5 and 5, grand mean 34/8 = 4.25: MSB = (2*2.25^2 + 2*.75^2 + 4*.75^2)/2 = 6.75;
        // MSW = (2 + 2 + 2)/5 = 1.2; c = (8 - 24/8)/2 = 2.5.
        assert!((found.msb - 6.75).abs() < 1e-12 && (found.msw - 1.2).abs() < 1e-12, "{found:?}");
        assert!((found.icc1 - 5.55 / (6.75 + 1.5 * 1.2)).abs() < 1e-12 && (found.icc2 - 5.55 / 6.75).abs() < 1e-12);
        assert_eq!((found.groups, found.n), (3, 8));
    }

    #[test]
    fn icc_has_no_value_where_there_can_be_none() {
        assert_eq!(icc(&[]), None);
        assert_eq!(icc(&[vec![1.0, 2.0], vec![3.0]]), None, "one group that counts");
        assert_eq!(icc(&[vec![1.0, 3.0], vec![2.0, 2.0]]), None, "the same means");
        assert_eq!(icc(&[vec![0.1, 0.2, 0.4], vec![0.4, 0.2, 0.1]]), None, "but for rounding");
        assert_eq!(icc(&[vec![3.0; 4], vec![3.0; 2]]), None, "all the same");
        assert_eq!(icc(&[vec![1.0, f64::NAN], vec![2.0, 2.0]]), None);
        let apart = icc(&[vec![3.0; 4], vec![4.0; 2]]).unwrap();
        assert_eq!((apart.icc1, apart.icc2, apart.msw), (1.0, 1.0, 0.0));
    }

    fn people() -> impl Strategy<Value = (Vec<Vec<f64>>, Vec<Vec<f64>>)> {
        let rows = (2_usize..8).prop_flat_map(|items| {
            let answer = (1_u8..=5).prop_map(f64::from);
            proptest::collection::vec(proptest::collection::vec(answer, items), 2..15)
        });
        rows.prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))
    }

    fn close(one: Option<f64>, other: Option<f64>) -> bool {
        match (one, other) {
            (Some(one), Some(other)) => (one - other).abs() <= 1e-9 * one.abs().max(1.0),
            (one, other) => one == other,
        }
    }

    proptest! {
        #[test]
        fn alpha_is_the_same_in_any_order_and_on_any_scale(
            (rows, shuffled) in people(), by in -50.0..50.0f64, times in 0.1..30.0f64,
        ) {
            let alpha = cronbach_alpha(&rows);
            prop_assert!(alpha.is_none_or(|alpha| alpha <= 1.0 + 1e-12));
            prop_assert!(close(alpha, cronbach_alpha(&shuffled)));
            // Each item may move by its own distance; the unit must be the same for all.
            let moved: Vec<Vec<f64>> = rows.iter()
                .map(|row| row.iter().zip(0_u8..).map(|(x, item)| x * times + by * f64::from(item)).collect())
                .collect();
            prop_assert!(close(alpha, cronbach_alpha(&moved)), "{alpha:?} {:?}", cronbach_alpha(&moved));
        }

        #[test]
        fn icc_is_the_same_in_any_order_and_on_any_scale(
            (groups, shuffled) in people(), by in -50.0..50.0f64, times in 0.1..30.0f64,
        ) {
            let found = icc(&groups);
            let moved: Vec<Vec<f64>> = groups.iter().map(|g| g.iter().rev().map(|x| x * times + by).collect()).collect();
            for other in [icc(&shuffled), icc(&moved)] {
                prop_assert!(close(found.map(|f| f.icc1), other.map(|f| f.icc1)));
                prop_assert!(close(found.map(|f| f.icc2), other.map(|f| f.icc2)));
            }
            if let Some(found) = found {
                prop_assert!(found.icc1 <= 1.0 && found.icc2 <= 1.0 && found.msb > 0.0 && found.msw >= 0.0);
            }
        }
    }
}
