//! Where links run, to look up what a label would lie on: points along all of them, by the cell of a grid that they are in.

use super::graph::Rect;
use super::route::Point;
use std::collections::BTreeMap;

/// Side of a cell.
const CELL: f64 = 32.0;
/// From point to point along a link, about.
const STEP: f64 = 8.0;
/// At most so many points of a curve.
const MOST: f64 = 64.0;

/// Points along links.
#[derive(Debug, Default)]
pub(super) struct Lines {
    cells: BTreeMap<(i32, i32), Vec<(usize, Point)>>,
}

impl Lines {
    /// Notes down where a link runs: a start, then two control points and an end for each curve.
    pub(super) fn add(&mut self, link: usize, points: &[Point]) {
        let Some((&first, rest)) = points.split_first() else { return };
        let mut from = first;
        self.note(link, from);
        for &[a, b, to] in rest.as_chunks::<3>().0 {
            let long = (from.0 - to.0).abs() + (from.1 - to.1).abs();
            let count = (long / STEP).ceil().clamp(1.0, MOST);
            let mut step = 1.0;
            while step <= count {
                self.note(link, on_curve([from, a, b, to], step / count));
                step += 1.0;
            }
            from = to;
        }
    }

    fn note(&mut self, link: usize, at: Point) {
        self.cells.entry((cell(at.0), cell(at.1))).or_default().push((link, at));
    }

    /// How many points of other links lie in this rectangle.
    pub(super) fn under(&self, rect: Rect, link: usize) -> usize {
        let (right, bottom) = (rect.x + rect.width, rect.y + rect.height);
        let inside = |(other, at): &&(usize, Point)| {
            *other != link && (rect.x..=right).contains(&at.0) && (rect.y..=bottom).contains(&at.1)
        };
        (cell(rect.x)..=cell(right))
            .map(|column| {
                let cells = self.cells.range((column, cell(rect.y))..=(column, cell(bottom)));
                cells.map(|(_, points)| points.iter().filter(inside).count()).sum::<usize>()
            })
            .sum()
    }
}

/// The point at `t` of a cubic curve.
pub(super) fn on_curve([a, b, c, d]: [Point; 4], t: f64) -> Point {
    let u = 1.0 - t;
    let mix =
        |a: f64, b: f64, c: f64, d: f64| u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d;
    (mix(a.0, b.0, c.0, d.0), mix(a.1, b.1, c.1, d.1))
}

#[expect(clippy::cast_possible_truncation, reason = "measures of a picture, far below the limit")]
fn cell(at: f64) -> i32 {
    (at / CELL).floor() as i32
}
