//! Where something lands that a person puts on the map by hand.

use super::{MapModel, MapSlip};
use crate::domain::{layout::Rect, model::PerspectiveId};

/// Places are multiples of this, in px of the map at 100 %.
const GRID: f64 = 8.0;
/// As near to the edge of another box, a box takes that edge.
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
    /// Where a box lands whose left upper corner is put here: in the band under its middle, with the edge of a box that
    /// is near, else on the grid. `moved` is the box itself, which is no edge to take. None without a perspective.
    pub fn drop_at(&self, corner: (f64, f64), size: (f64, f64), moved: Option<usize>) -> Option<Drop> {
        let (left, top) = (finite(corner.0), finite(corner.1));
        let middle = top + size.1 / 2.0;
        let bands = self.layout.bands.iter().enumerate();
        // Above the first band counts as in it, and below the last one too.
        let inside = |band: &(usize, &crate::domain::layout::BandBox)| middle < band.1.top + band.1.height;
        let band = bands.clone().find(inside).or_else(|| bands.clone().next_back()).map(|(n, _)| n)?;
        let others = || {
            let nodes = self.layout.nodes.iter().zip(&self.boxes).enumerate();
            nodes.filter(move |(n, _)| Some(*n) != moved).map(|(_, (node, map_box))| (node, map_box.band))
        };
        let (origin_x, origin_y) = self.origin(band);
        let near = |here: f64, edges: &mut dyn Iterator<Item = f64>| {
            let distance = |edge: &f64| (edge - here).abs();
            edges.filter(|edge| distance(edge) <= NEAR).min_by(|a, b| distance(a).total_cmp(&distance(b)))
        };
        let x = near(left, &mut others().map(|(node, _)| node.x));
        let y = near(top, &mut others().filter(|(_, other)| *other == band).map(|(node, _)| node.y));
        let on_grid = |at: f64| (at / GRID).round() * GRID;
        let x = x.map_or_else(|| on_grid(left - origin_x), |edge| (edge - origin_x).round());
        let y = y.map_or_else(|| on_grid(top - origin_y), |edge| (edge - origin_y).round());
        Some(Drop { perspective: self.bands.get(band)?.id.clone(), x: x.max(0.0), y: y.max(0.0) })
    }

    /// The box at a place; of several, the one that is drawn last.
    pub fn box_at(&self, (x, y): (f64, f64)) -> Option<usize> {
        self.layout.nodes.iter().rposition(|rect| holds(rect, x, y))
    }
}

impl MapSlip {
    /// Where it stands.
    pub fn rect(&self) -> Rect {
        Rect { x: self.at.0, y: self.at.1, width: SLIP.0, height: SLIP.1 }
    }
}

fn holds(rect: &Rect, x: f64, y: f64) -> bool {
    (rect.x..=rect.x + rect.width).contains(&x) && (rect.y..=rect.y + rect.height).contains(&y)
}

/// The number, or 0 where it is none.
fn finite(number: f64) -> f64 {
    if number.is_finite() { number } else { 0.0 }
}
