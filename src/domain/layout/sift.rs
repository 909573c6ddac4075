//! One row's best order while the rows around it stand still: every item takes the place where it costs least.
//!
//! What two items cost in either order is worked out once for all pairs of the row; after that a move is a sum.

use super::cross::Order;
use super::graph::{at, list, put};
use super::levels::Levels;

/// The most passes over the items of a row in one visit.
const PASSES: usize = 4;

/// In rows of more items each is moved once.
const MANY: usize = 300;

/// Rows with more items are left as they are: all pairs of them would take too much room.
const MAX_ITEMS: usize = 1_500;

/// Room to reckon in, kept from visit to visit.
#[derive(Debug, Default)]
pub(super) struct Sifter {
    /// Whether some items of a row are linked to each other.
    beside: Vec<bool>,
    /// For the row visited last: what it costs more when the first item stands left of the second than right of it.
    matrix: Vec<i32>,
    /// The place in the next row and the weight of each link of the row, item after item, and where each item's begin.
    links: Vec<(u32, i32)>,
    starts: Vec<u32>,
    /// Weight of an item's neighbours right of each place, less that left of it.
    balance: Vec<i32>,
    /// Items of the row by their number in the matrix, in their order now.
    order: Vec<u32>,
    items: Vec<usize>,
}

impl Sifter {
    /// Takes the neighbours over.
    pub(super) fn new(levels: &Levels) -> Self {
        let linked = |row: &Vec<usize>| row.iter().any(|&item| !list(&levels.beside, item).is_empty());
        Self { beside: levels.rows.iter().map(linked).collect(), ..Self::default() }
    }

    /// What it costs that the items at two places of a row, from the left, change places; nothing in a row with links of
    /// its own.
    pub(super) fn change(&self, levels: &Levels, order: &Order, row: usize, left: usize, right: usize) -> Option<i64> {
        if at(&self.beside, row) {
            return None;
        }
        let items = list(&order.rows, row).get(left..=right).unwrap_or_default();
        let [first, between @ .., last] = items else { return Some(0) };
        let mut change = turn(levels, order, *first, *last);
        for &item in between {
            change += turn(levels, order, *first, item) + turn(levels, order, item, *last);
        }
        Some(i64::from(change))
    }

    /// Lets the items of the row take their best places; or only its
    /// `lanes`; returns the change in cost (never above 0) and the steps it took.
    pub(super) fn visit(&mut self, levels: &Levels, order: &mut Order, row: usize, lanes: bool) -> (i64, i64) {
        let count = list(&order.rows, row).len();
        if !(2..=MAX_ITEMS).contains(&count) {
            return (0, 1);
        }
        let mut steps = self.compare(levels, order, row);
        let beside = at(&self.beside, row);
        self.items.clear();
        self.items.extend(list(&order.rows, row));
        self.order.clear();
        self.order.extend(0..count as u32);
        let mut change = 0;
        for _ in 0..if count > MANY { 1 } else { PASSES } {
            let before = change;
            for number in 0..count {
                if lanes && !levels.is_lane(at(&self.items, number)) {
                    continue;
                }
                change += if beside { self.sift_beside(levels, order, number) } else { self.sift(number) };
            }
            steps += (count * count) as i64 / 2 * if beside { 8 } else { 1 };
            if change == before {
                break;
            }
        }
        if change < 0 {
            if let Some(items) = order.rows.get_mut(row) {
                for (slot, &number) in items.iter_mut().zip(&self.order) {
                    *slot = at(&self.items, number as usize);
                }
            }
            order.renumber(row);
        }
        (change, steps)
    }

    /// Fills the matrix for a row; returns the steps it took.
    fn compare(&mut self, levels: &Levels, order: &Order, row: usize) -> i64 {
        let items = list(&order.rows, row);
        let count = items.len();
        self.matrix.clear();
        self.matrix.resize(count * count, 0);
        let mut steps = 0;
        for (side, other) in [(&levels.up, row.wrapping_sub(1)), (&levels.down, row + 1)] {
            let width = list(&order.rows, other).len();
            if width < 2 {
                continue;
            }
            self.links.clear();
            self.starts.clear();
            self.starts.push(0);
            for &item in items {
                let ends = side.of(item).iter();
                self.links.extend(ends.map(|&(end, weight)| (at(&order.place, end as usize) as u32, weight)));
                self.starts.push(self.links.len() as u32);
            }
            steps += (count * (width + self.links.len() / 2)) as i64;
            for number in 0..count {
                let range = at(&self.starts, number) as usize..at(&self.starts, number + 1) as usize;
                let Some(mine) = self.links.get(range).filter(|mine| !mine.is_empty()) else { continue };
                // Weight right of each place, less that left of it.
                self.balance.clear();
                self.balance.resize(width, 0);
                let mut total = 0;
                for &(place, weight) in mine {
                    put_add(&mut self.balance, place as usize, weight);
                    total += weight;
                }
                let mut left = 0;
                for slot in &mut self.balance {
                    let here = *slot;
                    *slot = total - left - left - here;
                    left += here;
                }
                let mut begin = at(&self.starts, number + 1) as usize;
                let ends = self.starts.get(number + 2..).unwrap_or_default();
                let Some(line) = self.matrix.get_mut(number * count + number + 1..(number + 1) * count) else {
                    continue;
                };
                for (slot, &end) in line.iter_mut().zip(ends) {
                    for &(place, weight) in self.links.get(begin..end as usize).unwrap_or_default() {
                        *slot += at(&self.balance, place as usize) * weight;
                    }
                    begin = end as usize;
                }
            }
        }
        for number in 1..count {
            for other in 0..number {
                let mirrored = -at(&self.matrix, other * count + number);
                put(&mut self.matrix, number * count + other, mirrored);
            }
        }
        steps
    }

    /// Moves one item to its best place; returns the change in cost.
    fn sift(&mut self, number: usize) -> i64 {
        let count = self.order.len();
        let Some(home) = self.order.iter().position(|&n| n as usize == number) else { return 0 };
        let Some(more) = self.matrix.get(number * count..(number + 1) * count) else { return 0 };
        // Plain loops: the search spends its time here, and a build for size leaves chains of iterators as calls.
        let (mut best, mut target, mut sum) = (0, home, 0);
        let mut place = home;
        while place > 0 {
            place -= 1;
            sum += at(more, at(&self.order, place) as usize);
            if sum < best {
                (best, target) = (sum, place);
            }
        }
        sum = 0;
        place = home + 1;
        while place < count {
            sum -= at(more, at(&self.order, place) as usize);
            if sum < best {
                (best, target) = (sum, place);
            }
            place += 1;
        }
        move_to(&mut self.order, home, target);
        i64::from(best)
    }

    /// The same in a row with links between its own boxes: each item between two linked boxes counts one.
    fn sift_beside(&mut self, levels: &Levels, order: &mut Order, number: usize) -> i64 {
        let count = self.order.len();
        let Some(home) = self.order.iter().position(|&n| n as usize == number) else { return 0 };
        let more = |other: u32| i64::from(at(&self.matrix, number * count + other as usize));
        let item = at(&self.items, number);
        let (mut best, mut target, mut sum) = (0, home, 0);
        for (i, &other) in self.order.iter().enumerate().take(home).rev() {
            sum += more(other) + passing(levels, order, item, at(&self.items, other as usize), true);
            if sum < best {
                (best, target) = (sum, i);
            }
        }
        sum = 0;
        for (i, &other) in self.order.iter().enumerate().skip(home + 1) {
            sum += passing(levels, order, item, at(&self.items, other as usize), false) - more(other);
            if sum < best {
                (best, target) = (sum, i);
            }
        }
        if target != home {
            move_to(&mut self.order, home, target);
            for (place, &number) in self.order.iter().enumerate() {
                put(&mut order.place, at(&self.items, number as usize), place);
            }
        }
        best
    }
}

/// The mean place of an item's neighbours above (or below), if it has any, in steps of 1/1024 of a place.
pub(super) fn mean_place(levels: &Levels, order: &Order, item: usize, above: bool) -> Option<u64> {
    let (mut sum, mut total) = (0, 0);
    for &(end, weight) in if above { levels.up.of(item) } else { levels.down.of(item) } {
        sum += at(&order.place, end as usize) as u64 * weight as u64;
        total += weight as u64;
    }
    (sum * 1024).checked_div(total)
}

/// What it costs that an item stands right of another, instead of left of it.
fn turn(levels: &Levels, order: &Order, item: usize, other: usize) -> i32 {
    let mut change = 0;
    for side in [&levels.up, &levels.down] {
        for &(end, weight) in side.of(item) {
            let place = at(&order.place, end as usize);
            for &(far, many) in side.of(other) {
                let there = at(&order.place, far as usize);
                change += weight * many * (i32::from(place < there) - i32::from(place > there));
            }
        }
    }
    change
}

/// The order of boxes that stand at `x`, with the lanes: each where its straight line passes, then where it crosses least.
pub(super) fn with_lanes(levels: &Levels, mut x: Vec<f64>) -> Order {
    levels.straighten(&mut x, |_, _| true);
    let mut rows = levels.rows.clone();
    for row in &mut rows {
        row.sort_by(|&a, &b| at(&x, a).total_cmp(&at(&x, b)));
    }
    let mut order = Order::new(rows, levels.row_of.len());
    let mut sifter = Sifter::new(levels);
    for _ in 0..2 {
        for row in 0..levels.rows.len() {
            sifter.visit(levels, &mut order, row, true);
        }
    }
    order
}

/// What passing `other` changes for the links within the row.
fn passing(levels: &Levels, order: &Order, item: usize, other: usize, leftwards: bool) -> i64 {
    let mark = at(&order.place, other);
    let toward = |p: usize, left: bool| if (at(&order.place, p) < mark) == left { -1 } else { 1 };
    let mine = list(&levels.beside, item).iter().filter(|&&p| p != other);
    let theirs = list(&levels.beside, other).iter().filter(|&&p| p != item);
    mine.map(|&p| toward(p, leftwards)).sum::<i64>() + theirs.map(|&p| toward(p, !leftwards)).sum::<i64>()
}

fn move_to(items: &mut [u32], home: usize, target: usize) {
    if target < home {
        if let Some(part) = items.get_mut(target..=home) {
            part.rotate_right(1);
        }
    } else if target > home
        && let Some(part) = items.get_mut(home..=target)
    {
        part.rotate_left(1);
    }
}

fn put_add(values: &mut [i32], i: usize, more: i32) {
    if let Some(slot) = values.get_mut(i) {
        *slot += more;
    }
}
