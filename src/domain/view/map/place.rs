//! Where something lands that a person puts on the map by hand.

use super::{MapModel, MapSlip, plan::ROW};
use crate::domain::{
    layout::{BandBox, Rect},
    model::PerspectiveId,
};

/// Places are multiples of this, in px of the map at 100 %.
const GRID: f64 = 8.0;
/// As near to the left edge of another box, a box takes that edge.
const NEAR: f64 = 10.0;
/// How wide and high a note is drawn, for pointing at it.
pub const SLIP: (f64, f64) = (160.0, 72.0);

/// A place within a perspective.
#[derive(Debug, Clone, PartialEq)]
pub struct Drop {
    /// The perspective.
    pub perspective: PerspectiveId,
    /// From the left edge of the band's room for boxes, >= 0.
    pub x: f64,
    /// From the upper edge of that room, >= 0.
    pub y: f64,
}

impl MapModel {
    /// Where a box lands whose left upper corner is put here: in the band and row under its middle, with the left edge of a
    /// box that is near, else on the grid. `moved` is the box itself. None without a perspective.
    pub fn drop_box(&self, corner: (f64, f64), moved: usize) -> Option<Drop> {
        let size = self.layout.nodes.get(moved).map_or((0.0, 0.0), |rect| (rect.width, rect.height));
        let (left, middle) = (finite(corner.0), finite(corner.1) + size.1 / 2.0);
        let band = self.band_at(middle)?;
        let others = || {
            let nodes = self.layout.nodes.iter().zip(&self.boxes).enumerate();
            nodes.filter(move |(n, _)| *n != moved).map(|(_, (rect, map_box))| (rect, map_box.band))
        };
        let origin = self.origin(band).0;
        let distance = |edge: &f64| (edge - left).abs();
        let near = others().map(|(rect, _)| rect.x).filter(|edge| distance(edge) <= NEAR);
        let x = match near.min_by(|a, b| distance(a).total_cmp(&distance(b))) {
            Some(edge) => (edge - origin).round(),
            None => on_grid(left - origin),
        };
        let mut rows: Vec<f64> =
            others().filter(|(_, other)| *other == band).map(|(rect, _)| rect.center().1).collect();
        rows.sort_by(f64::total_cmp);
        rows.dedup_by(|a, b| (*a - *b).abs() < 1.0);
        // Half a row below the last one a new one begins.
        let below = rows.last().is_some_and(|last| middle > last + ROW / 2.0);
        let nearest = |a: &(usize, &f64), b: &(usize, &f64)| (a.1 - middle).abs().total_cmp(&(b.1 - middle).abs());
        let row = if below { rows.len() } else { rows.iter().enumerate().min_by(nearest).map_or(0, |(n, _)| n) };
        Some(Drop { perspective: self.bands.get(band)?.id.clone(), x: x.max(0.0), y: row as f64 * ROW })
    }

    /// Where a note lands whose left upper corner is put here: anywhere on the grid. None without a perspective.
    pub fn drop_note(&self, corner: (f64, f64)) -> Option<Drop> {
        let (left, top) = (finite(corner.0), finite(corner.1));
        let band = self.band_at(top + SLIP.1 / 2.0)?;
        let origin = self.origin(band);
        let (x, y) = (on_grid(left - origin.0).max(0.0), on_grid(top - origin.1).max(0.0));
        Some(Drop { perspective: self.bands.get(band)?.id.clone(), x, y })
    }

    /// Where a new note hides nothing: as far to the right and as high as it can; where all is full, at the left of the first
    /// band. None without a perspective.
    pub fn free_spot(&self) -> Option<Drop> {
        let labels = self.layout.edges.iter().filter_map(|route| route.label);
        let taken: Vec<Rect> =
            self.layout.nodes.iter().copied().chain(labels).chain(self.slips.iter().map(MapSlip::rect)).collect();
        let is_free = |spot: &Rect| !taken.iter().any(|other| touches(spot, other));
        let spots = self.layout.bands.iter().zip(&self.bands).enumerate().flat_map(|(n, (band, named))| {
            let (left, top) = self.origin(n);
            let across = steps(left, self.layout.width - SLIP.0 - GRID).rev();
            // An empty band is a little lower.
            let down = move || steps(top, band.top + band.height - SLIP.1 + GRID);
            across.flat_map(move |x| down().map(move |y| (x, y))).map(move |(x, y)| {
                let spot = Rect { x, y, width: SLIP.0, height: SLIP.1 };
                (spot, Drop { perspective: named.id.clone(), x: x - left, y: y - top })
            })
        });
        let first = || self.bands.first().map(|band| Drop { perspective: band.id.clone(), x: 0.0, y: 0.0 });
        spots.into_iter().find(|(spot, _)| is_free(spot)).map(|(_, drop)| drop).or_else(first)
    }

    /// The box at a place; of several, the one that is drawn last.
    pub fn box_at(&self, (x, y): (f64, f64)) -> Option<usize> {
        self.layout.nodes.iter().rposition(|rect| holds(rect, x, y))
    }

    /// The band at a height; above the first counts as in it, and below the last one too.
    fn band_at(&self, y: f64) -> Option<usize> {
        let inside = |band: &BandBox| y < band.top + band.height;
        self.layout.bands.iter().position(inside).or_else(|| self.layout.bands.len().checked_sub(1))
    }
}

impl MapSlip {
    /// Where it stands.
    pub fn rect(&self) -> Rect {
        Rect { x: self.at.0, y: self.at.1, width: SLIP.0, height: SLIP.1 }
    }
}

/// The places of the grid from one to the other.
fn steps(from: f64, to: f64) -> impl DoubleEndedIterator<Item = f64> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept within what a map can be")]
    let count = if to >= from { ((finite(to) - finite(from)) / GRID) as usize + 1 } else { 0 };
    (0..count).map(move |n| from + n as f64 * GRID)
}

/// Whether two things are nearer than a step of the grid.
fn touches(a: &Rect, b: &Rect) -> bool {
    a.x < b.x + b.width + GRID
        && b.x < a.x + a.width + GRID
        && a.y < b.y + b.height + GRID
        && b.y < a.y + a.height + GRID
}

fn on_grid(at: f64) -> f64 {
    (at / GRID).round() * GRID
}

fn holds(rect: &Rect, x: f64, y: f64) -> bool {
    (rect.x..=rect.x + rect.width).contains(&x) && (rect.y..=rect.y + rect.height).contains(&y)
}

/// The number, kept within what a map can be; 0 where it is none.
fn finite(number: f64) -> f64 {
    if number.is_nan() { 0.0 } else { number.clamp(-1e6, 1e6) }
}
