//! From a performance back to the values that have at least that: straight lines, flat parts, targets, levels, bands, curves
//! that rise and fall.

use crate::domain::{
    explain::cell::tidied,
    score::{Points, REACH},
};

/// A value with at least the wanted performance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Found {
    pub(super) value: f64,
    /// The number that it has to stay below, however little; only at levels.
    pub(super) below: Option<f64>,
}

/// How much lower than wanted a performance may be by rounding.
const SLIP: f64 = 1e-11;

/// The highest performance of a curve.
pub(super) fn best(points: &Points) -> f64 {
    match points {
        Points::Lines(list) | Points::Levels(list) => list.iter().map(|(_, score)| *score).fold(0.0, f64::max),
        Points::AtLeast(_) | Points::AtMost(_) => 100.0,
    }
}

/// The value with a performance of at least `wanted` that is nearest to `from`, of two equally near ones the lower; without
/// `from` the lowest that is finite. None where no value has it.
pub(super) fn nearest(points: &Points, wanted: f64, from: Option<f64>) -> Option<Found> {
    let mut best: Option<Found> = None;
    for stretch in stretches(points, wanted) {
        let Some(found) = stretch.nearest(points, wanted, from) else { continue };
        let distance = |found: &Found| from.map_or(found.value, |from| (found.value - from).abs());
        if best.as_ref().is_none_or(|best| {
            let (new, old) = (distance(&found), distance(best));
            new < old || (new == old && found.value < best.value)
        }) {
            best = Some(found);
        }
    }
    best
}

/// A stretch of values, both ends included unless it ends below its upper one.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    from: f64,
    to: f64,
    /// The upper end is where the next level begins.
    open: bool,
}

impl Stretch {
    fn below_open_end(self, value: f64) -> bool {
        !self.open || value < self.to
    }

    fn nearest(self, points: &Points, wanted: f64, start: Option<f64>) -> Option<Found> {
        let start = start.unwrap_or(if self.from.is_finite() { self.from } else { self.to });
        // A level begins a little below its value, so what has to stay below it stays that little further away.
        let end = if self.open { self.to - 2.0 * REACH * self.to.abs().max(1.0) } else { self.to };
        let value = start.max(self.from).min(end);
        if !value.is_finite() || value < self.from {
            return None;
        }
        let below = (self.open && start > end).then_some(self.to);
        let reaches = |value: f64| points.score(value).is_ok_and(|score| score >= wanted - SLIP);
        // The crossing of a line and a number is seldom a number of the machine: its neighbours inside are.
        let inside = if value <= self.from && value < end { f64::next_up } else { f64::next_down };
        // Today's value is shown as it is; one that was worked out, without what rounding leaves.
        let plain = tidied(value);
        if value != start && self.below_open_end(plain) && reaches(plain) {
            return Some(Found { value: plain, below });
        }
        let mut value = value;
        for _ in 0..4 {
            if reaches(value) {
                return Some(Found { value, below });
            }
            value = inside(value);
        }
        // So steep that one step of the machine's numbers is more than a slip.
        points.score(value).is_ok_and(|score| score >= wanted - 1e-6).then_some(Found { value, below })
    }
}

/// Where the performance is at least `wanted`, in rising order.
fn stretches(points: &Points, wanted: f64) -> Vec<Stretch> {
    let closed = |from: f64, to: f64| Stretch { from, to, open: false };
    match points {
        Points::AtLeast(target) => {
            vec![if wanted > 0.0 { closed(*target, f64::INFINITY) } else { closed(f64::NEG_INFINITY, f64::INFINITY) }]
        }
        Points::AtMost(target) => {
            vec![if wanted > 0.0 {
                closed(f64::NEG_INFINITY, *target)
            } else {
                closed(f64::NEG_INFINITY, f64::INFINITY)
            }]
        }
        Points::Levels(levels) => levels
            .iter()
            .enumerate()
            .filter(|(_, (_, score))| *score >= wanted)
            .map(|(n, (from, _))| match levels.get(n + 1) {
                Some((next, _)) => Stretch { from: *from, to: *next, open: true },
                None => closed(*from, f64::INFINITY),
            })
            .collect(),
        Points::Lines(list) => {
            let mut found = Vec::new();
            found.extend(list.first().filter(|(_, s)| *s >= wanted).map(|(x, _)| closed(f64::NEG_INFINITY, *x)));
            for pair in list.windows(2) {
                let &[(x0, s0), (x1, s1)] = pair else { continue };
                // Halved first: the difference of two huge numbers of opposite sign would not be finite.
                let crossing = || x0 + 2.0 * ((x1 / 2.0 - x0 / 2.0) * ((wanted - s0) / (s1 - s0)));
                match (s0 >= wanted, s1 >= wanted) {
                    (true, true) => found.push(closed(x0, x1)),
                    (false, true) => found.push(closed(crossing().clamp(x0, x1), x1)),
                    (true, false) => found.push(closed(x0, crossing().clamp(x0, x1))),
                    (false, false) => {}
                }
            }
            found.extend(list.last().filter(|(_, s)| *s >= wanted).map(|(x, _)| closed(*x, f64::INFINITY)));
            found
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(points: &Points, wanted: f64, from: f64) -> Option<f64> {
        nearest(points, wanted, Some(from)).map(|found| found.value)
    }

    #[test]
    fn lines_are_inverted_from_both_sides() {
        let rising = Points::Lines(vec![(70.0, 0.0), (85.0, 100.0)]);
        assert_eq!(
            (at(&rising, 40.0, 71.0), at(&rising, 40.0, 80.0), at(&rising, 100.0, 0.0)),
            (Some(76.0), Some(80.0), Some(85.0))
        );
        let falling = Points::Lines(vec![(4.0, 100.0), (12.0, 0.0)]);
        assert_eq!((at(&falling, 75.0, 11.0), at(&falling, 75.0, 5.0)), (Some(6.0), Some(5.0)));
        let band = Points::Lines(vec![(80.0, 0.0), (90.0, 100.0), (110.0, 100.0), (130.0, 0.0)]);
        assert_eq!(
            (at(&band, 50.0, 60.0), at(&band, 50.0, 140.0), at(&band, 50.0, 100.0)),
            (Some(85.0), Some(120.0), Some(100.0))
        );
    }

    #[test]
    fn of_two_equally_near_values_the_lower_counts() {
        let valley = Points::Lines(vec![(0.0, 100.0), (10.0, 0.0), (20.0, 100.0)]);
        assert_eq!((at(&valley, 50.0, 10.0), at(&valley, 50.0, 10.5)), (Some(5.0), Some(15.0)));
        let peak = Points::Lines(vec![(0.0, 0.0), (10.0, 80.0), (20.0, 0.0)]);
        assert_eq!((at(&peak, 80.0, 3.0), at(&peak, 80.5, 3.0), best(&peak)), (Some(10.0), None, 80.0));
        let falls = Points::Lines(vec![(0.0, 90.0), (10.0, 50.0)]);
        assert_eq!(nearest(&falls, 60.0, None).map(|found| found.value), Some(0.0), "the lowest that has an end");
    }

    #[test]
    fn levels_and_targets_are_reached_or_stayed_below() {
        let levels = Points::Levels(vec![(0.0, 100.0), (10.0, 60.0), (20.0, 80.0)]);
        let found = nearest(&levels, 90.0, Some(15.0)).unwrap();
        assert!(found.below == Some(10.0) && found.value < 10.0 && found.value > 10.0 - 1e-7);
        assert_eq!(levels.score(found.value), Ok(100.0));
        assert_eq!((at(&levels, 70.0, 18.0), at(&levels, 70.0, 12.0)), (Some(20.0), Some(found.value)));
        assert_eq!(at(&levels, 90.0, -5.0), Some(0.0), "below the lowest level there is nothing");
        assert_eq!((at(&Points::AtLeast(5.0), 1.0, 3.0), at(&Points::AtMost(5.0), 1.0, 7.0)), (Some(5.0), Some(5.0)));
    }
}
