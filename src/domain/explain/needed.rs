//! What would it take? For a part of the scorecard and a wanted score: the nearest value of each measure that alone reaches it,
//! or why none does; and the move of several measures together with the least sum of squares.
//!
//! **Alone.** While everything else stays as it is, the score of the part is a function of one measure's performance `p` of
//! the form `max(lo, min(hi, a + b p))` with `b >= 0` (see `path.rs`). So the performance that is needed is a plain number, and
//! the values that have it are found on the measure's curve (see `invert.rs`). A measure without a value today joins the
//! others when it gets one: the shares are then those with it.
//!
//! **Together.** See `joint.rs` and `fill.rs`.

mod fill;
mod invert;
mod joint;
mod path;

pub use joint::{Fixed, Joint, Move};

use super::flat::Flat;
use crate::domain::{
    gather,
    model::{Kpi, KpiId, References, Scorecard},
    score::{KpiScore, NoPerformance, Place, Points, Scores},
    stats::TOLERANCE,
    view::NodeId,
};
use path::{Blocked, Path};

/// What it would take.
#[derive(Debug, Clone, PartialEq)]
pub struct Needed {
    /// The part.
    pub part: NodeId,
    /// The wanted score, 0 to 100.
    pub wanted: f64,
    /// Its score today.
    pub today: Option<f64>,
    /// Each measure below it alone, the least effort first, then those that cannot; empty where the score is reached.
    pub alone: Vec<Alone>,
    /// Several together; none where the score is reached.
    pub joint: Option<Joint>,
}

impl Needed {
    /// Whether the wanted score is reached today, so that nothing is needed.
    pub fn is_reached(&self) -> bool {
        self.today.is_some_and(|today| today + TOLERANCE >= self.wanted)
    }
}

/// What one measure alone would have to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Alone {
    /// The measure.
    pub kpi: KpiId,
    /// Its value today, in the view.
    pub today: Option<f64>,
    /// The nearest value that alone reaches the wanted score, or why none does.
    pub found: Result<Value, Cannot>,
}

/// A value that reaches the wanted score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Value {
    /// The value, in the measure's unit; nearest to today's, of two equally near ones the lower. Where there is no value
    /// today, nearest to the baseline; without one, the lowest.
    pub value: f64,
    /// The values end here without taking it in: it has to be *below* this number, however little. `value` is then a
    /// little below it.
    pub below: Option<f64>,
    /// The performance that is needed, 0 to 100.
    pub performance: f64,
    /// How far it is, as a share of the way from baseline to target; of the width of its curve where it has no such way. None
    /// where there is no value today, or the curve has no width.
    pub effort: Option<f64>,
}

/// Why no value of a measure alone reaches the wanted score.
#[derive(Debug, Clone, PartialEq)]
pub enum Cannot {
    /// Even at its best the part only gets this score.
    Best(f64),
    /// A weight of 0 on the way up, its own or of what it belongs to, makes it count for nothing.
    NoWeight,
    /// Something that it belongs to has a score of its own, entered by hand.
    OwnScore,
    /// Only lagging measures make the scores, and it is a leading one.
    NotLagging,
    /// It has no curve.
    NoPoints(NoPerformance),
    /// Formulas of other measures read it, so that it never moves alone.
    InFormulas,
}

/// Works out what it would take for a part to have a score of at least `wanted`; none where there is no such part.
pub fn needed(card: &Scorecard, scores: &Scores, part: &NodeId, wanted: f64) -> Option<Needed> {
    let flat = Flat::of(card, scores);
    let at = flat.nodes.iter().position(|node| is_part(node.place, part))?;
    let figures = flat.figures(&flat.weights());
    let today = figures.get(at).copied().flatten();
    let wanted = wanted.clamp(0.0, 100.0);
    let mut needed = Needed { part: part.clone(), wanted, today, alone: Vec::new(), joint: None };
    if needed.is_reached() {
        return Some(needed);
    }
    let references = References::of(card);
    let below: Vec<Below<'_>> = (0..flat.nodes.len())
        .filter_map(|leaf| {
            let Some(Place::Kpi(kpi)) = flat.nodes.get(leaf).map(|node| node.place) else { return None };
            let path = path::up(&flat, &figures, leaf, at)?;
            let in_formulas = !references.to(kpi.id.as_str()).is_empty();
            Some(Below { kpi, score: scores.kpis.get(&kpi.id)?, path, in_formulas })
        })
        .collect();
    needed.alone = gather_alone(&below, wanted);
    needed.joint = Some(joint::joint(&below, today, wanted));
    Some(needed)
}

/// A measure below the part, and how it makes its score.
struct Below<'a> {
    kpi: &'a Kpi,
    score: &'a KpiScore,
    path: Result<Path, Blocked>,
    in_formulas: bool,
}

impl Below<'_> {
    /// The way from the baseline to the final target, or to the target in force where there is no final one; positive.
    fn way(&self) -> Option<f64> {
        let target = self.kpi.target.map(|target| target * self.score.times).or(self.score.target);
        let way = (target? - self.score.baseline?).abs();
        (way > 0.0 && way.is_finite()).then_some(way)
    }

    fn value(&self) -> Option<f64> {
        self.score.value.as_ref().ok().copied()
    }
}

fn is_part(place: Place<'_>, part: &NodeId) -> bool {
    match (place, part) {
        (Place::Scorecard, NodeId::Total) => true,
        (Place::Perspective(perspective), NodeId::Perspective(id)) => perspective.id == *id,
        (Place::Objective(objective), NodeId::Objective(id)) => objective.id == *id,
        _ => false,
    }
}

fn gather_alone(below: &[Below<'_>], wanted: f64) -> Vec<Alone> {
    let one = |one: &Below<'_>| Alone { kpi: one.kpi.id.clone(), today: one.value(), found: alone(one, wanted) };
    let mut all: Vec<Alone> = below.iter().map(one).collect();
    // What takes the least comes first; what cannot do it, last, the best of them first.
    let key = |alone: &Alone| match &alone.found {
        Ok(value) => (0, value.effort.unwrap_or(f64::INFINITY)),
        Err(Cannot::Best(best)) => (1, -best),
        Err(_) => (2, 0.0),
    };
    gather::sort_by(&mut all, |a, b| key(a).0.cmp(&key(b).0).then(key(a).1.total_cmp(&key(b).1)));
    all
}

fn alone(below: &Below<'_>, wanted: f64) -> Result<Value, Cannot> {
    let path = below.path.as_ref().map_err(|blocked| match blocked {
        Blocked::OwnScore => Cannot::OwnScore,
        Blocked::NotLagging => Cannot::NotLagging,
    })?;
    let points = below.score.points.as_ref().map_err(|reason| Cannot::NoPoints(*reason))?;
    if path.weightless {
        return Err(Cannot::NoWeight);
    }
    if below.in_formulas {
        return Err(Cannot::InFormulas);
    }
    let best = invert::best(points);
    let reaches = path.needed(wanted).filter(|performance| *performance <= best + TOLERANCE);
    let Some(performance) = reaches.map(|performance| performance.min(best)) else {
        return Err(Cannot::Best(path.score(best)));
    };
    let from = below.value();
    let found = invert::nearest(points, performance, from.or(below.score.baseline));
    let Some(found) = found else { return Err(Cannot::Best(path.score(best))) };
    let unit = below.way().or_else(|| width(points));
    let effort =
        from.zip(unit).map(|(from, unit)| (found.value - from).abs() / unit).filter(|effort| effort.is_finite());
    Ok(Value { value: found.value, below: found.below, performance, effort })
}

/// From the first to the last point of a curve; none where that is a single value.
fn width(points: &Points) -> Option<f64> {
    let (Points::Lines(list) | Points::Levels(list)) = points else { return None };
    let width = list.last()?.0 - list.first()?.0;
    (width > 0.0 && width.is_finite()).then_some(width)
}

#[cfg(test)]
mod tests;
