//! How one measure makes the score of something above it.
//!
//! With all else fixed, each step up keeps the form `max(lo, min(hi, a + b p))` with `b >= 0`. At the measure itself it is
//! `a = 0, b = 1, lo = 0, hi = 100`. A mean in which the part below has the share `s` and the others add `r` makes
//! `r + s a, s b, r + s lo, r + s hi` of it. The lowest of several, the others' lowest being `m`, caps `lo` and `hi` at `m`; the
//! highest raises both to `m`.

use crate::domain::{explain::flat::Flat, model::RollUp, stats::TOLERANCE};

/// The score of a part as a function of one measure's performance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Path {
    start: f64,
    slope: f64,
    low: f64,
    high: f64,
    /// Whether every step is a mean, so that the score is the straight line `start + slope p`.
    pub(super) means: bool,
    /// Whether a weight of 0 on the way takes all influence from it.
    pub(super) weightless: bool,
}

/// Why a measure has no influence at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Blocked {
    /// A score of its own stands in between, or at the top.
    OwnScore,
    /// Only lagging measures count.
    NotLagging,
}

/// The way from the measure at `leaf` up to `top`; none where it is not below it.
pub(super) fn up(flat: &Flat<'_>, figures: &[Option<f64>], leaf: usize, top: usize) -> Option<Result<Path, Blocked>> {
    let mut path = Path { start: 0.0, slope: 1.0, low: 0.0, high: 100.0, means: true, weightless: false };
    let mut blocked = (!flat.is_of_kind(leaf)).then_some(Blocked::NotLagging);
    let mut at = leaf;
    while at != top {
        let beside = flat.shares_beside(at, figures);
        match beside.rule {
            RollUp::Weighted | RollUp::Mean => {
                let line = |value: f64| beside.rest + beside.share * value;
                path.start = line(path.start);
                path.slope *= beside.share;
                (path.low, path.high) = (line(path.low), line(path.high));
                path.weightless |= beside.share == 0.0;
            }
            RollUp::Min => {
                (path.low, path.high) = (path.low.min(beside.lowest), path.high.min(beside.lowest));
                path.means = false;
            }
            RollUp::Max => {
                (path.low, path.high) = (path.low.max(beside.highest), path.high.max(beside.highest));
                path.means = false;
            }
            RollUp::Own => blocked = blocked.or(Some(Blocked::OwnScore)),
        }
        at = flat.nodes.get(at)?.above?;
    }
    Some(blocked.map_or(Ok(path), Err))
}

impl Path {
    /// The score of the part at a performance of the measure.
    pub(super) fn score(&self, performance: f64) -> f64 {
        (self.start + self.slope * performance).min(self.high).max(self.low).clamp(0.0, 100.0)
    }

    /// Points of the part for each point of the measure, where every step is a mean.
    pub(super) fn share(&self) -> f64 {
        self.slope
    }

    /// The least performance at which the score is at least `wanted`; none where no performance is enough.
    pub(super) fn needed(&self, wanted: f64) -> Option<f64> {
        if self.low >= wanted {
            return Some(0.0);
        }
        if self.high + TOLERANCE < wanted || self.slope <= 0.0 {
            return None;
        }
        let performance = (wanted.min(self.high) - self.start) / self.slope;
        (performance <= 100.0 + TOLERANCE).then_some(performance.clamp(0.0, 100.0))
    }
}
