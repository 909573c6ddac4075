//! Counting crossings: of a whole order, and of two neighbours in a row, cheaply enough to ask a million times.

use super::graph::{at, list, put};
use super::levels::Levels;
use super::near::Near;

/// So many boxes of a row say whether an order faces the hints.
const MAX_COMPARED: usize = 40;

/// The items of each row from left to right, and the place of each item.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Order {
    /// The items of each row.
    pub(super) rows: Vec<Vec<usize>>,
    /// The place of each item in its row.
    pub(super) place: Vec<usize>,
}

impl Clone for Order {
    fn clone(&self) -> Self {
        Self { rows: self.rows.clone(), place: self.place.clone() }
    }

    /// Without asking for memory, which the search would otherwise do all the time.
    fn clone_from(&mut self, other: &Self) {
        self.rows.clone_from(&other.rows);
        self.place.clone_from(&other.place);
    }
}

impl Order {
    /// The order given by `rows`.
    pub(super) fn new(rows: Vec<Vec<usize>>, items: usize) -> Self {
        let mut order = Self { rows, place: vec![0; items] };
        for row in 0..order.rows.len() {
            order.renumber(row);
        }
        order
    }

    /// An order and its mirror image cost the same: takes the one nearer to the hints, so that a small edit does not
    /// turn the picture round.
    pub(super) fn face_the_hints(&mut self, levels: &Levels) {
        let (turned, pairs) = self.turned(levels);
        if 2 * turned > pairs {
            for row in 0..self.rows.len() {
                if let Some(items) = self.rows.get_mut(row) {
                    items.reverse();
                }
                self.renumber(row);
            }
        }
    }

    /// How many pairs of boxes of a row stand against their hints, and how many pairs there are.
    pub(super) fn turned(&self, levels: &Levels) -> (i64, i64) {
        let (mut turned, mut pairs) = (0, 0);
        for row in &levels.rows {
            let boxes = row.iter().filter(|&&item| !levels.is_lane(item)).count();
            let boxes = row.get(..boxes.min(MAX_COMPARED)).unwrap_or_default();
            for (i, &a) in boxes.iter().enumerate() {
                for &b in boxes.iter().skip(i + 1) {
                    turned += i64::from(at(&self.place, a) > at(&self.place, b));
                    pairs += 1;
                }
            }
        }
        (turned, pairs)
    }

    /// Brings `place` into line with a changed row.
    pub(super) fn renumber(&mut self, row: usize) {
        for (i, &item) in list(&self.rows, row).iter().enumerate() {
            put(&mut self.place, item, i);
        }
    }
}

/// Counts what orders cost, with room that is kept from count to count.
#[derive(Debug, Default)]
pub(super) struct Counter {
    tree: Vec<i32>,
}

impl Counter {
    /// What an order costs: crossings between neighbouring rows, plus the items between linked boxes of one row.
    pub(super) fn cost(&mut self, levels: &Levels, order: &Order) -> i64 {
        let mut total = 0;
        let mut above = 0;
        for row in &order.rows {
            if above > 1 {
                total += self.crossings(&levels.up, order, row, above);
            }
            above = row.len();
        }
        for &(a, b) in &levels.arcs {
            total += at(&order.place, a).abs_diff(at(&order.place, b)) as i64 - 1;
        }
        total
    }

    /// Crossings between a row and the one above, of so many items.
    fn crossings(&mut self, up: &Near, order: &Order, row: &[usize], above: usize) -> i64 {
        self.tree.clear();
        self.tree.resize(above + 1, 0);
        let (mut total, mut seen) = (0, 0);
        for &item in row {
            let ends = up.of(item);
            for &(end, weight) in ends {
                // How many ends of earlier links are not right of this one.
                let mut i = at(&order.place, end as usize) + 1;
                let mut left = 0;
                while i > 0 {
                    left += at(&self.tree, i);
                    i &= i - 1;
                }
                total += i64::from(weight) * i64::from(seen - left);
            }
            for &(end, weight) in ends {
                let mut i = at(&order.place, end as usize) + 1;
                while let Some(slot) = self.tree.get_mut(i) {
                    *slot += weight;
                    i += i & i.wrapping_neg();
                }
                seen += weight;
            }
        }
        total
    }
}

/// Crossings of straight lines between the middles of linked boxes that stand at `x`, as an eye follows them from box to
/// box; lines that share a box don't count. Takes time by the square of the links: for small pictures.
pub(super) fn straight(levels: &Levels, x: &[f64]) -> i64 {
    // Each line: upper and lower box, their rows, x at the upper end, and by how much it moves from row to row.
    let lines: Vec<_> = levels
        .bundles
        .iter()
        .filter_map(|bundle| {
            let (a, b) = (bundle.upper, bundle.lower);
            let (top, bottom) = (at(&levels.row_of, a) as f64, at(&levels.row_of, b) as f64);
            (bottom > top)
                .then(|| (a, b, top, bottom, at(x, a), (at(x, b) - at(x, a)) / (bottom - top), bundle.links() as i64))
        })
        .collect();
    let mut total = 0;
    for (i, &(a, b, top, bottom, start, slope, links)) in lines.iter().enumerate() {
        for &(c, d, other_top, other_bottom, other_start, other_slope, other_links) in lines.iter().skip(i + 1) {
            let (high, low) = (top.max(other_top), bottom.min(other_bottom));
            if high >= low || a == c || a == d || b == c || b == d {
                continue;
            }
            let apart = |row: f64| start + slope * (row - top) - other_start - other_slope * (row - other_top);
            total += i64::from(apart(high) * apart(low) < 0.0) * links * other_links;
        }
    }
    total
}
