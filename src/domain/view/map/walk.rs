//! From box to box with the arrow keys: up and down along the links, sideways within a perspective.

use super::{MapBox, MapEnd, MapModel};
use crate::domain::layout::Rect;

/// A step on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To what the objective supports.
    Up,
    /// To what supports the objective.
    Down,
    /// To the one before it in its perspective.
    Left,
    /// To the one behind it in its perspective.
    Right,
}

impl MapModel {
    /// The box that a step leads to: of several, the nearest one. Up and down lead along links; where there is none, to
    /// the nearest box of the next perspective that has one. None at the end.
    pub fn step(&self, from: usize, step: Step) -> Option<usize> {
        let here = self.boxes.get(from)?;
        match step {
            Step::Left | Step::Right => self.beside(from, here.band, step == Step::Right),
            Step::Up => self.nearest(from, self.ends(&here.supports)).or_else(|| self.in_next_band(from, here, true)),
            Step::Down => {
                self.nearest(from, self.ends(&here.supported_by)).or_else(|| self.in_next_band(from, here, false))
            }
        }
    }

    fn ends<'a>(&'a self, ends: &'a [MapEnd]) -> impl Iterator<Item = usize> + 'a {
        ends.iter().filter_map(|end| self.boxes.iter().position(|map_box| map_box.id == end.id))
    }

    fn in_next_band(&self, from: usize, here: &MapBox, up: bool) -> Option<usize> {
        let bands = self.boxes.iter().map(|map_box| map_box.band);
        let next = if up {
            bands.filter(|band| *band < here.band).max()
        } else {
            bands.filter(|band| *band > here.band).min()
        }?;
        self.nearest(from, self.boxes.iter().enumerate().filter(|(_, b)| b.band == next).map(|(n, _)| n))
    }

    /// The box whose middle is nearest; of two as near, the first.
    fn nearest(&self, from: usize, among: impl Iterator<Item = usize>) -> Option<usize> {
        let here = self.layout.nodes.get(from)?.center();
        let distance = |n: usize| {
            self.layout.nodes.get(n).map(Rect::center).map_or(f64::MAX, |at| (at.0 - here.0).hypot(at.1 - here.1))
        };
        among.filter(|n| *n != from).min_by(|a, b| distance(*a).total_cmp(&distance(*b)))
    }

    /// The neighbour within a band, row by row.
    fn beside(&self, from: usize, band: usize, right: bool) -> Option<usize> {
        let mut row: Vec<(f64, f64, usize)> = self
            .boxes
            .iter()
            .zip(&self.layout.nodes)
            .enumerate()
            .filter(|(_, (map_box, _))| map_box.band == band)
            .map(|(n, (_, node))| (node.y, node.x, n))
            .collect();
        row.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)));
        let at = row.iter().position(|(.., n)| *n == from)?;
        let next = if right { at.checked_add(1) } else { at.checked_sub(1) }?;
        row.get(next).map(|(.., n)| *n)
    }
}
