//! The move of several measures together with the least sum of squares, in units of each one's way from baseline to target.
//!
//! A measure takes part when it is *higher* or *lower is better*, has a value, a baseline and a target that differ, and only
//! means stand between it and the part. Then the score is `today + sum of share x 100 x way / |ceiling - floor| x u`, where `u`
//! is how far the value moves towards its ceiling, in ways: floor and ceiling of their own make the line steeper or flatter than the
//! way. `u` ends at the ceiling; below the floor the first stretch gains nothing. All others are held fixed and named.

use super::{
    Below, Blocked,
    fill::{Item, least},
};
use crate::domain::{
    model::{KpiId, Preset},
    score::{NoPerformance, Points},
    stats::TOLERANCE,
};

/// The joint move.
#[derive(Debug, Clone, PartialEq)]
pub struct Joint {
    /// The measures that move, in the order of the scorecard; empty where even all together do not reach the wanted score.
    pub moves: Vec<Move>,
    /// The sum of the squares of the efforts.
    pub squares: f64,
    /// Whether it is certain that no move has a lower sum.
    pub proven: bool,
    /// The best score that the measures which can move come to together; none without a score today.
    pub best: Option<f64>,
    /// The measures that are held fixed, with the reason, in the order of the scorecard.
    pub fixed: Vec<(KpiId, Fixed)>,
}

impl Joint {
    /// Whether it reaches the wanted score.
    pub fn reaches(&self) -> bool {
        !self.moves.is_empty()
    }
}

/// How one measure moves.
#[derive(Debug, Clone, PartialEq)]
pub struct Move {
    /// The measure.
    pub kpi: KpiId,
    /// Its value today.
    pub from: f64,
    /// Its value then.
    pub to: f64,
    /// Its performance today and then, 0 to 100.
    pub performance: (f64, f64),
    /// The distance, as a share of its way from baseline to target.
    pub effort: f64,
}

/// Why a measure is held fixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fixed {
    /// It has no value in the view.
    NoValue,
    /// It is neither *higher* nor *lower is better*.
    OtherPreset,
    /// It has no curve.
    NoPoints(NoPerformance),
    /// It has no baseline or no target.
    NoWay,
    /// Baseline and target are the same number.
    SameEnds,
    /// Something else than a mean stands between it and the part.
    NotMean,
    /// A weight of 0 makes it count for nothing.
    NoWeight,
    /// Something that it belongs to has a score of its own.
    OwnScore,
    /// Only lagging measures make the scores.
    NotLagging,
    /// It is at its best already.
    AtBest,
    /// Formulas of other measures read it, so that these would move with it.
    InFormulas,
}

/// A measure that can move.
struct Mover<'a> {
    below: &'a Below<'a>,
    item: Item,
    value: f64,
    /// What the value is at its best.
    ceiling: f64,
    /// One way, with the sign of the direction that is better.
    way: f64,
}

pub(super) fn joint(below: &[Below<'_>], today: Option<f64>, wanted: f64) -> Joint {
    let mut movers = Vec::new();
    let mut fixed = Vec::new();
    for one in below {
        match mover(one) {
            Ok(mover) => movers.push(mover),
            Err(reason) => fixed.push((one.kpi.id.clone(), reason)),
        }
    }
    let items: Vec<Item> = movers.iter().map(|mover| mover.item).collect();
    let most: f64 = items.iter().map(|item| item.gain * (item.high - item.dead)).sum();
    let best = today.map(|today| (today + most).clamp(0.0, 100.0));
    let none = Joint { moves: Vec::new(), squares: 0.0, proven: true, best, fixed };
    let Some(today) = today else { return none };
    // What rounding takes from the last of them is no reason to call it out of reach.
    let Some(filled) =
        least(&items, (wanted - today).min(if most + TOLERANCE >= wanted - today { most } else { f64::MAX }))
    else {
        return none;
    };
    let moves = movers.iter().zip(&filled.moves).filter(|(_, u)| **u > 0.0).filter_map(|(mover, u)| mover.moved(*u));
    Joint { moves: moves.collect(), squares: filled.squares, proven: filled.proven, ..none }
}

fn mover<'a>(below: &'a Below<'a>) -> Result<Mover<'a>, Fixed> {
    let path = below.path.as_ref().map_err(|blocked| match blocked {
        Blocked::OwnScore => Fixed::OwnScore,
        Blocked::NotLagging => Fixed::NotLagging,
    })?;
    if !path.means {
        return Err(Fixed::NotMean);
    }
    if !matches!(below.kpi.preset, Preset::Higher { .. } | Preset::Lower { .. }) {
        return Err(Fixed::OtherPreset);
    }
    let value = below.value().ok_or(Fixed::NoValue)?;
    let points = below.score.points.as_ref().map_err(|reason| Fixed::NoPoints(*reason))?;
    if below.score.baseline.is_none() || (below.kpi.target.is_none() && below.score.target.is_none()) {
        return Err(Fixed::NoWay);
    }
    let way = below.way().ok_or(Fixed::SameEnds)?;
    let Points::Lines(list) = points else { return Err(Fixed::OtherPreset) };
    let &[(x0, s0), (x1, _)] = list.as_slice() else { return Err(Fixed::OtherPreset) };
    let (floor, ceiling) = if s0 == 0.0 { (x0, x1) } else { (x1, x0) };
    let sign = (ceiling - floor).signum();
    let item = Item {
        gain: path.share() * 100.0 * way / (ceiling - floor).abs(),
        dead: ((floor - value) * sign / way).max(0.0),
        high: (ceiling - value) * sign / way,
    };
    if path.weightless || item.gain <= 0.0 {
        return Err(Fixed::NoWeight);
    }
    if below.in_formulas {
        return Err(Fixed::InFormulas);
    }
    if item.high <= item.dead || below.score.performance.is_ok_and(|performance| performance >= 100.0) {
        return Err(Fixed::AtBest);
    }
    if !(item.gain.is_finite() && item.high.is_finite()) {
        return Err(Fixed::SameEnds);
    }
    Ok(Mover { below, item, value, ceiling, way: way * sign })
}

impl Mover<'_> {
    fn moved(&self, u: f64) -> Option<Move> {
        let to = if u >= self.item.high { self.ceiling } else { self.value + u * self.way };
        let points = self.below.score.points.as_ref().ok()?;
        let performance = (points.score(self.value).ok()?, points.score(to).ok()?);
        Some(Move { kpi: self.below.kpi.id.clone(), from: self.value, to, performance, effort: u })
    }
}
