//! Counting crossings: of a whole order, and of two neighbours in a row, cheaply enough to ask a million times.

use super::graph::{at, list, put};
use super::levels::Levels;

/// So many boxes of a row say whether an order faces the hints.
const MAX_COMPARED: usize = 40;

/// The items of each row from left to right, and the place of each item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Order {
    /// The items of each row.
    pub(super) rows: Vec<Vec<usize>>,
    /// The place of each item in its row.
    pub(super) place: Vec<usize>,
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

/// What an order costs: crossings between neighbouring rows, plus the items between linked boxes of one row.
pub(super) fn cost(levels: &Levels, order: &Order) -> i64 {
    let mut total = 0;
    let mut tree = Vec::new();
    let mut ends: Vec<(usize, i64)> = Vec::new();
    for row in 1..order.rows.len() {
        let above = list(&order.rows, row - 1).len();
        tree.clear();
        tree.resize(above + 1, 0_i64);
        let mut seen = 0;
        for &item in list(&order.rows, row) {
            ends.clear();
            ends.extend(list(&levels.up, item).iter().map(|&(n, w)| (at(&order.place, n), i64::from(w))));
            for &(end, weight) in &ends {
                total += weight * (seen - sum(&tree, end + 1));
            }
            for &(end, weight) in &ends {
                add(&mut tree, end + 1, weight);
                seen += weight;
            }
        }
    }
    for (item, partners) in levels.beside.iter().enumerate() {
        for &partner in partners.iter().filter(|&&p| p > item) {
            total += at(&order.place, item).abs_diff(at(&order.place, partner)) as i64 - 1;
        }
    }
    total
}

fn add(tree: &mut [i64], mut i: usize, weight: i64) {
    while let Some(slot) = tree.get_mut(i) {
        *slot += weight;
        i += i & i.wrapping_neg();
    }
}

fn sum(tree: &[i64], mut i: usize) -> i64 {
    let mut total = 0;
    while i > 0 {
        total += at(tree, i);
        i &= i - 1;
    }
    total
}

/// The places of every item's neighbours, sorted: what comparing two items of a row needs.
#[derive(Debug, Default)]
pub(super) struct Near {
    up: Side,
    down: Side,
}

/// One list per item, end to end: an item's number of neighbours never changes.
#[derive(Debug, Default)]
struct Side {
    starts: Vec<usize>,
    places: Vec<(u32, u32)>,
}

impl Side {
    fn new(neighbours: &[Vec<(usize, u32)>]) -> Self {
        let mut starts = vec![0];
        let mut end = 0;
        starts.extend(neighbours.iter().map(|list| {
            end += list.len();
            end
        }));
        Self { starts, places: vec![(0, 0); end] }
    }

    fn of(&self, item: usize) -> &[(u32, u32)] {
        self.places.get(at(&self.starts, item)..at(&self.starts, item + 1)).unwrap_or_default()
    }

    fn refresh(&mut self, neighbours: &[Vec<(usize, u32)>], order: &Order, item: usize) {
        let range = at(&self.starts, item)..at(&self.starts, item + 1);
        let Some(mine) = self.places.get_mut(range) else { return };
        for (slot, &(n, w)) in mine.iter_mut().zip(list(neighbours, item)) {
            *slot = (at(&order.place, n) as u32, w);
        }
        if mine.len() > 1 {
            mine.sort_unstable();
        }
    }
}

impl Near {
    /// Room for the neighbours of all items.
    pub(super) fn new(levels: &Levels) -> Self {
        Self { up: Side::new(&levels.up), down: Side::new(&levels.down) }
    }

    /// Takes the places of the rows around `row` as they are now.
    pub(super) fn refresh(&mut self, levels: &Levels, order: &Order, row: usize) {
        for &item in list(&order.rows, row) {
            self.up.refresh(&levels.up, order, item);
            self.down.refresh(&levels.down, order, item);
        }
    }

    /// Crossings between the links of `a` and `b` gained when `a`, left of `b`, moves to its right.
    pub(super) fn gain(&self, a: usize, b: usize) -> i64 {
        gain(self.up.of(a), self.up.of(b)) + gain(self.down.of(a), self.down.of(b))
    }

    /// How many links an item has to the rows above and below.
    pub(super) fn degree(&self, a: usize) -> usize {
        self.up.of(a).len() + self.down.of(a).len()
    }
}

/// Pairs with the end of `a` left of that of `b`, less those the other way round.
fn gain(a: &[(u32, u32)], b: &[(u32, u32)]) -> i64 {
    let mut total = 0;
    if a.len() * b.len() <= 16 {
        for &(pa, wa) in a {
            for &(pb, wb) in b {
                let sign = i64::from(pa < pb) - i64::from(pa > pb);
                total += sign * i64::from(wa) * i64::from(wb);
            }
        }
        return total;
    }
    let all: i64 = b.iter().map(|&(_, w)| i64::from(w)).sum();
    let (mut left, mut upto) = (b.iter().peekable(), b.iter().peekable());
    let (mut less, mut less_or_same) = (0, 0);
    for &(pa, wa) in a {
        while let Some(&(_, w)) = left.next_if(|&&(pb, _)| pb < pa) {
            less += i64::from(w);
        }
        while let Some(&(_, w)) = upto.next_if(|&&(pb, _)| pb <= pa) {
            less_or_same += i64::from(w);
        }
        total += i64::from(wa) * (all - less_or_same - less);
    }
    total
}

/// Crossings of straight lines between the middles of linked boxes that stand at `x`, as an eye follows them from box to
/// box; lines that share a box don't count. Takes time by the square of the links: for small pictures.
pub(super) fn straight(levels: &Levels, x: &[f64]) -> i64 {
    // Each line: upper and lower box, their rows, x at the upper end, and by how much it moves from row to row.
    let lines: Vec<_> = levels
        .bundles
        .iter()
        .filter_map(|bundle| {
            let (a, b) = (*bundle.items.first()?, *bundle.items.last()?);
            let (top, bottom) = (at(&levels.row_of, a) as f64, at(&levels.row_of, b) as f64);
            (bottom > top).then(|| (a, b, top, bottom, at(x, a), (at(x, b) - at(x, a)) / (bottom - top)))
        })
        .collect();
    let mut total = 0;
    for (i, &(a, b, top, bottom, start, slope)) in lines.iter().enumerate() {
        for &(c, d, other_top, other_bottom, other_start, other_slope) in lines.iter().skip(i + 1) {
            let (high, low) = (top.max(other_top), bottom.min(other_bottom));
            if high >= low || a == c || a == d || b == c || b == d {
                continue;
            }
            let apart = |row: f64| start + slope * (row - top) - other_start - other_slope * (row - other_top);
            total += i64::from(apart(high) * apart(low) < 0.0);
        }
    }
    total
}
