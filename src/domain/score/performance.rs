//! From a value to a performance of 0 to 100: straight lines between points, flat outside.

use crate::domain::gather;
use crate::domain::model::{Preset, Side};

/// How a value becomes a performance.
#[derive(Debug, Clone, PartialEq)]
pub enum Points {
    /// Values in strictly rising order, each with its score: straight lines between them, flat outside.
    Lines(Vec<(f64, f64)>),
    /// 100 from this value on, 0 below.
    AtLeast(f64),
    /// 100 up to this value, 0 above.
    AtMost(f64),
    /// Values in strictly rising order from which on their score counts; none below the first.
    Levels(Vec<(f64, f64)>),
}

/// Why a KPI has no performance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPerformance {
    /// It has no value in this view.
    NoValue,
    /// Neither a floor nor a baseline is set.
    NoFloor,
    /// Neither a ceiling nor a target is set.
    NoCeiling,
    /// There is no target that could be reached.
    NoTarget,
    /// The limits of the band are not set.
    NoBand,
    /// Floor and ceiling are the same number.
    FloorIsCeiling,
    /// Floor and ceiling stand the wrong way round for the preset.
    WrongWayRound,
    /// The value lies below the lowest level.
    BelowLevels,
}

/// How far a value may miss a target or a level and still reach it, as a share of it (of 1 where it is smaller): sums of decimal
/// numbers are seldom exact.
pub const REACH: f64 = 1e-9;

fn slack(limit: f64) -> f64 {
    REACH * limit.abs().max(1.0)
}

/// The points of a preset, with what stands in for floor and ceiling, all multiplied by `times`.
///
/// # Errors
/// Which reference value is missing, or how they do not fit.
pub fn points(
    preset: &Preset,
    baseline: Option<f64>,
    target: Option<f64>,
    times: f64,
) -> Result<Points, NoPerformance> {
    match preset {
        Preset::Higher { floor, ceiling } | Preset::Lower { floor, ceiling } => {
            // Baseline and target come in scaled already; own floor and ceiling do not.
            let floor = floor.map(|f| f * times).or(baseline).ok_or(NoPerformance::NoFloor)?;
            let ceiling = ceiling.map(|c| c * times).or(target).ok_or(NoPerformance::NoCeiling)?;
            let rising = matches!(preset, Preset::Higher { .. });
            if floor == ceiling {
                Err(NoPerformance::FloorIsCeiling)
            } else if (floor < ceiling) != rising {
                Err(NoPerformance::WrongWayRound)
            } else if rising {
                Ok(Points::Lines(vec![(floor, 0.0), (ceiling, 100.0)]))
            } else {
                Ok(Points::Lines(vec![(ceiling, 100.0), (floor, 0.0)]))
            }
        }
        Preset::OpenBand => Err(NoPerformance::NoBand),
        Preset::Band { outer_low, low, high, outer_high } => Ok(Points::Lines(vec![
            (outer_low * times, 0.0),
            (low * times, 100.0),
            (high * times, 100.0),
            (outer_high * times, 0.0),
        ])),
        Preset::Reached { side } => {
            let target = target.ok_or(NoPerformance::NoTarget)?;
            Ok(if *side == Side::AtLeast { Points::AtLeast(target) } else { Points::AtMost(target) })
        }
        Preset::Levels { levels } => {
            Ok(Points::Levels(levels.iter().map(|level| (level.value * times, level.score)).collect()))
        }
        Preset::Curve { points } => {
            Ok(Points::Lines(points.iter().map(|point| (point.value * times, point.score)).collect()))
        }
    }
}

/// The line of *higher* and *lower* without its ends, in percent: 0 at the floor, 100 at the ceiling; none for other presets.
pub fn raw_attainment(preset: &Preset, points: &Points, value: f64) -> Option<f64> {
    let Points::Lines(line) = points else { return None };
    let (&[(x0, s0), (x1, s1)], Preset::Higher { .. } | Preset::Lower { .. }) = (line.as_slice(), preset) else {
        return None;
    };
    // Halved first: the difference of two huge numbers of opposite sign would not be finite.
    let share = (value / 2.0 - x0 / 2.0) / (x1 / 2.0 - x0 / 2.0);
    Some(s0 + (s1 - s0) * share).filter(|raw| raw.is_finite())
}

impl Points {
    /// The score at a value.
    ///
    /// # Errors
    /// [`NoPerformance::BelowLevels`] for a value below the lowest level.
    pub fn score(&self, value: f64) -> Result<f64, NoPerformance> {
        let all = |reached: bool| Ok(if reached { 100.0 } else { 0.0 });
        match self {
            Self::Lines(points) => Ok(on_lines(points, value)),
            Self::AtLeast(target) => all(value >= target - slack(*target)),
            Self::AtMost(target) => all(value <= target + slack(*target)),
            Self::Levels(levels) => {
                let reached = levels.iter().rev().find(|(from, _)| value >= from - slack(*from));
                reached.map(|(_, score)| *score).ok_or(NoPerformance::BelowLevels)
            }
        }
    }

    /// Puts the score of each value in its place. NaN is no value, and no score.
    pub(super) fn score_all(&self, cells: &mut [f64]) {
        let line = if let Self::Lines(points) = self { points.as_slice() } else { &[] };
        let &[(x0, s0), (x1, s1)] = line else {
            let score = |cell: f64| if cell.is_nan() { cell } else { self.score(cell).unwrap_or(f64::NAN) };
            cells.iter_mut().for_each(|cell| *cell = score(*cell));
            return;
        };
        // What does not depend on the value, of the line as it is worked out for one value.
        let (start, length, rise) = (x0 / 2.0, x1 / 2.0 - x0 / 2.0, s1 - s0);
        for cell in cells {
            *cell = if *cell <= x0 {
                s0
            } else if *cell <= x1 {
                (s0 + rise * ((*cell / 2.0 - start) / length)).clamp(0.0, 100.0)
            } else if cell.is_nan() {
                f64::NAN
            } else {
                s1
            };
        }
    }

    /// The values at which the score bends or jumps, each with its score there.
    fn knots(&self) -> Vec<(f64, f64)> {
        match self {
            Self::Lines(points) | Self::Levels(points) => points.clone(),
            Self::AtLeast(target) | Self::AtMost(target) => vec![(*target, 100.0)],
        }
    }

    /// The stretches of values whose score lies from `from` (inclusive) up to `to` (exclusive), as closed stretches.
    /// Open ends are infinite. Used to draw status bands.
    pub fn stretches(&self, from: f64, to: f64) -> Vec<(f64, f64)> {
        let mut knots = vec![f64::NEG_INFINITY];
        let mut before: Option<(f64, f64)> = None;
        for (x, score) in self.knots() {
            if let Some((x0, s0)) = before.filter(|_| matches!(self, Self::Lines(_))) {
                let mut crossings: Vec<f64> = [from, to]
                    .into_iter()
                    .filter(|cut| (s0 < *cut && *cut < score) || (score < *cut && *cut < s0))
                    .map(|cut| x0 + (x - x0) * (cut - s0) / (score - s0))
                    .collect();
                gather::sort_by(&mut crossings, f64::total_cmp);
                knots.extend(crossings);
            }
            knots.push(x);
            before = Some((x, score));
        }
        knots.push(f64::INFINITY);
        let mut stretches: Vec<(f64, f64)> = Vec::new();
        for pair in knots.windows(2) {
            let &[a, b] = pair else { continue };
            let middle = match (a.is_finite(), b.is_finite()) {
                (true, true) => a / 2.0 + b / 2.0,
                (true, false) => a + a.abs().max(1.0),
                (false, true) => b - b.abs().max(1.0),
                (false, false) => 0.0,
            };
            let Ok(score) = self.score(middle) else { continue };
            if from <= score && score < to {
                match stretches.last_mut() {
                    Some(last) if last.1 == a => last.1 = b,
                    _ => stretches.push((a, b)),
                }
            }
        }
        stretches
    }
}

fn on_lines(points: &[(f64, f64)], value: f64) -> f64 {
    let mut before: Option<(f64, f64)> = None;
    for &(x, score) in points {
        if value <= x {
            return match before {
                // Halved first: the difference of two huge numbers of opposite sign would not be finite.
                Some((x0, s0)) => {
                    let share = (value / 2.0 - x0 / 2.0) / (x / 2.0 - x0 / 2.0);
                    (s0 + (score - s0) * share).clamp(0.0, 100.0)
                }
                None => score,
            };
        }
        before = Some((x, score));
    }
    before.map_or(0.0, |(_, score)| score)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{CurvePoint, Level};
    use proptest::prelude::*;
    use std::sync::Arc;

    const HIGHER: Preset = Preset::Higher { floor: None, ceiling: None };
    const LOWER: Preset = Preset::Lower { floor: None, ceiling: None };

    fn score(preset: Preset, baseline: f64, target: f64, value: f64) -> f64 {
        points(&preset, Some(baseline), Some(target), 1.0).unwrap().score(value).unwrap()
    }

    #[test]
    fn agrees_with_the_worked_examples() {
        assert_eq!(score(HIGHER, 70.0, 85.0, 76.0), 40.0);
        assert_eq!(score(LOWER, 12.0, 4.0, 6.0), 75.0);
        let own = Preset::Higher { floor: Some(0.0), ceiling: Some(200.0) };
        assert_eq!(score(own, 40.0, 100.0, 50.0), 25.0);
        let band = Preset::Band { outer_low: 80.0, low: 90.0, high: 110.0, outer_high: 130.0 };
        assert_eq!(score(band.clone(), 0.0, 0.0, 120.0), 50.0);
        assert_eq!(score(band.clone(), 0.0, 0.0, 90.0), 100.0);
        assert_eq!(score(band, 0.0, 0.0, 70.0), 0.0);
        let quarter = points(&HIGHER, Some(0.0), Some(30.0), 3.0).unwrap().score(29.0).unwrap();
        assert!((quarter - 96.666_666_666_666_67).abs() < 1e-9);
    }

    #[test]
    fn a_target_is_reached_or_not() {
        let at = |side, value| score(Preset::Reached { side }, 0.0, 0.3, value);
        for (value, least, most) in
            [(0.29, 0.0, 100.0), (0.3, 100.0, 100.0), (0.1 + 0.2, 100.0, 100.0), (0.31, 100.0, 0.0)]
        {
            assert_eq!((at(Side::AtLeast, value), at(Side::AtMost, value)), (least, most), "{value}");
        }
        let none = points(&Preset::Reached { side: Side::AtLeast }, Some(1.0), None, 1.0);
        assert_eq!(none, Err(NoPerformance::NoTarget));
    }

    #[test]
    fn the_highest_level_reached_counts() {
        let level = |value, score| Level { value, name: format!("from {value}"), score };
        let levels = Preset::Levels { levels: Arc::new([level(1.0, 0.0), level(2.0, 70.0), level(3.0, 40.0)]) };
        let levels = points(&levels, None, None, 1.0).unwrap();
        let at = |value| levels.score(value);
        assert_eq!([at(1.0), at(1.9), at(2.0), at(2.5), at(9.0)], [Ok(0.0), Ok(0.0), Ok(70.0), Ok(70.0), Ok(40.0)]);
        assert_eq!(at(0.5), Err(NoPerformance::BelowLevels));
        assert_eq!(levels.stretches(60.0, 85.0), [(2.0, 3.0)]);
    }

    #[test]
    fn a_curve_may_rise_and_fall() {
        let point = |value, score| CurvePoint { value, score };
        let curve = Preset::Curve { points: Arc::new([point(0.0, 20.0), point(10.0, 100.0), point(20.0, 50.0)]) };
        let at = |value| points(&curve, None, None, 1.0).unwrap().score(value).unwrap();
        assert_eq!([at(-5.0), at(0.0), at(5.0), at(10.0), at(15.0), at(99.0)], [20.0, 20.0, 60.0, 100.0, 75.0, 50.0]);
        let twice = points(&curve, None, None, 2.0).unwrap();
        assert_eq!(twice.score(10.0), Ok(60.0), "points of a sum grow with the view");
    }

    #[test]
    fn attainment_goes_beyond_the_ends_of_the_line_and_only_of_a_line() {
        let raw = |preset: &Preset, value| {
            raw_attainment(preset, &points(preset, Some(0.0), Some(200.0), 1.0).unwrap(), value)
        };
        assert_eq!((raw(&HIGHER, 250.0), raw(&HIGHER, -50.0)), (Some(125.0), Some(-25.0)));
        let lower = points(&LOWER, Some(12.0), Some(4.0), 1.0).unwrap();
        assert_eq!(raw_attainment(&LOWER, &lower, 2.0), Some(125.0));
        assert_eq!(raw(&Preset::Reached { side: Side::AtLeast }, 1.0), None);
    }

    #[test]
    fn works_with_zero_and_negative_targets() {
        assert_eq!(score(LOWER, 10.0, 0.0, 5.0), 50.0);
        assert_eq!(score(HIGHER, -30.0, -10.0, -20.0), 50.0);
    }

    #[test]
    fn says_what_is_missing() {
        assert_eq!(points(&HIGHER, None, Some(1.0), 1.0), Err(NoPerformance::NoFloor));
        assert_eq!(points(&HIGHER, Some(1.0), None, 1.0), Err(NoPerformance::NoCeiling));
        assert_eq!(points(&HIGHER, Some(1.0), Some(1.0), 1.0), Err(NoPerformance::FloorIsCeiling));
        assert_eq!(points(&HIGHER, Some(2.0), Some(1.0), 1.0), Err(NoPerformance::WrongWayRound));
        assert_eq!(points(&LOWER, Some(1.0), Some(2.0), 1.0), Err(NoPerformance::WrongWayRound));
    }

    #[test]
    fn finds_the_stretches_of_a_status() {
        let line = points(&HIGHER, Some(0.0), Some(200.0), 1.0).unwrap();
        assert_eq!(line.stretches(60.0, 85.0), [(120.0, 170.0)]);
        assert_eq!(line.stretches(f64::NEG_INFINITY, 60.0), [(f64::NEG_INFINITY, 120.0)]);
        assert_eq!(line.stretches(85.0, f64::INFINITY), [(170.0, f64::INFINITY)]);
        let band = Preset::Band { outer_low: 0.0, low: 10.0, high: 20.0, outer_high: 30.0 };
        let band = points(&band, None, None, 1.0).unwrap();
        assert_eq!(band.stretches(60.0, 85.0), [(6.0, 8.5), (21.5, 24.0)]);
    }

    proptest! {
        #[test]
        fn stays_within_0_and_100_and_never_falls_as_the_value_rises(
            a in -1e300..1e300f64, b in -1e300..1e300f64, x in -1e300..1e300f64, y in -1e300..1e300f64,
        ) {
            let (a, b) = if a < b { (a, b) } else { (b, a.max(b.next_up())) };
            let (low, high) = if x <= y { (x, y) } else { (y, x) };
            let rising = points(&HIGHER, Some(a), Some(b), 1.0).unwrap();
            let falling = points(&LOWER, Some(b), Some(a), 1.0).unwrap();
            for value in [low, high] {
                prop_assert!((0.0..=100.0).contains(&rising.score(value).unwrap()));
                prop_assert!((rising.score(value).unwrap() + falling.score(value).unwrap() - 100.0).abs() < 1e-6);
            }
            prop_assert!(rising.score(low).unwrap() <= rising.score(high).unwrap());
        }

        #[test]
        fn does_not_change_when_everything_is_measured_in_another_unit(
            a in -1e6..1e6f64, width in 1.0..1e6f64, value in -1e6..1e6f64, factor in 0.001..1000.0f64,
        ) {
            let one = score(HIGHER, a, a + width, value);
            let other = score(HIGHER, a * factor, (a + width) * factor, value * factor);
            prop_assert!((one - other).abs() < 1e-6);
        }
    }
}
