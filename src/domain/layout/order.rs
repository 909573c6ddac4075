//! Who stands left of whom: the search for an order with few crossings.
//!
//! Barycentre sweeps give a start, sifting (each item tries every place in its row) makes it a local best, and small
//! shakes of the best order followed by sifting go on until the budget of steps is spent. Every random choice hangs on
//! a fixed seed and on the items' keys, so the same graph always gives the same order, and a later find replaces an
//! earlier one only when it is strictly better.

use super::cross::{Near, Order, cost};
use super::graph::{at, list, put};
use super::levels::Levels;

/// The most steps a search may take, whatever the size.
const MAX_STEPS: i64 = 8_000_000;

/// Steps for an item or link of a picture of size 1; larger pictures get more for each, by the root of their size.
const EFFORT: i64 = 400;

/// Up to this many items, several good orders are kept for the placement to choose from.
const MAX_CHOICE_ITEMS: usize = 120;

/// How many crossings more than the best a good order may have.
const SLACK: i64 = 2;

/// How many good orders are kept.
const CHOICES: usize = 8;

/// Among orders with equal crossings, a pair standing against its hints weighs as much as this many half places of link
/// length. Measured: with 0 an added objective turns 18 % of the pairs of others round, with 6 it turns 6 %.
const HINT_PULL: i64 = 6;

/// The most sweeps from one start.
const SWEEPS: usize = 16;

/// The most shakes and fresh starts.
const MAX_ROUNDS: u64 = 4_000;

/// The orders with the fewest crossings found within the budget and what they cost, the best first; never empty.
pub(super) fn orders(levels: &Levels) -> Vec<(i64, Order)> {
    let mut search = Search::new(levels);
    search.run();
    search.best.face_the_hints(levels);
    search.good.iter_mut().for_each(|good| good.order.face_the_hints(levels));
    let mut found = vec![(search.best_cost, search.best)];
    for good in search.good {
        if good.cost <= search.best_cost + SLACK && found.iter().all(|(_, order)| *order != good.order) {
            found.push((good.cost, good.order));
        }
    }
    found
}

/// An order that came close to the best.
struct Good {
    cost: i64,
    length: i64,
    order: Order,
}

struct Search<'a> {
    levels: &'a Levels,
    near: Near,
    steps: i64,
    best: Order,
    best_cost: i64,
    best_length: i64,
    good: Vec<Good>,
}

impl<'a> Search<'a> {
    fn new(levels: &'a Levels) -> Self {
        let items = levels.row_of.len();
        let size = items + levels.bundles.len();
        let budget = (size as i64).saturating_mul(size.isqrt() as i64).saturating_mul(EFFORT);
        Self {
            levels,
            near: Near::new(levels),
            steps: budget.min(MAX_STEPS),
            best: Order::default(),
            best_cost: i64::MAX,
            best_length: i64::MAX,
            good: Vec::new(),
        }
    }

    fn run(&mut self) {
        let start = Order::new(self.levels.rows.clone(), self.levels.row_of.len());
        self.best = start.clone();
        let all: Vec<usize> = (0..start.rows.len()).collect();
        self.settle(start.clone(), &all, false);
        self.sweep(start, SWEEPS);
        let (settled, rows) = (self.best.clone(), &all);
        self.settle(settled, rows, true);
        let mut round = 0_u64;
        while self.steps > 0 && self.best_cost > 0 && round < MAX_ROUNDS {
            round += 1;
            let mut candidate = self.best.clone();
            if round % 16 == 1 && round < 200 {
                self.shuffle(&mut candidate, round);
                self.sweep(candidate, SWEEPS / 2);
            } else {
                let touched = self.shake(&mut candidate, round);
                self.settle(candidate, &touched, true);
            }
            self.steps -= (self.levels.row_of.len() + 8) as i64;
        }
    }

    /// Improves the given rows, and those around any row that changed, until nothing helps; keeps the result if
    /// nothing better is known. Sifting finds more than swapping neighbours and takes longer.
    fn settle(&mut self, mut order: Order, rows: &[usize], sift: bool) {
        let mut total = cost(self.levels, &order);
        self.steps -= 2 * self.levels.bundles.len() as i64;
        let count = order.rows.len();
        let mut waiting = vec![false; count];
        rows.iter().for_each(|&row| put(&mut waiting, row, true));
        for _ in 0..30 {
            let mut quiet = true;
            for row in 0..count {
                if !at(&waiting, row) || self.steps <= 0 {
                    continue;
                }
                put(&mut waiting, row, false);
                self.near.refresh(self.levels, &order, row);
                let mut change = self.swap_row(&mut order, row);
                if sift {
                    change += self.sift_row(&mut order, row);
                }
                if change < 0 {
                    quiet = false;
                    total += change;
                    put(&mut waiting, row + 1, true);
                    put(&mut waiting, row.wrapping_sub(1), true);
                }
            }
            if quiet {
                break;
            }
        }
        self.keep(order, total);
    }

    fn keep(&mut self, order: Order, total: i64) {
        let choice = self.levels.row_of.len() <= MAX_CHOICE_ITEMS;
        if total > self.best_cost.saturating_add(if choice { SLACK } else { 0 }) {
            return;
        }
        let length = span(self.levels, &order) + if choice { self.turned(&order) } else { 0 };
        if choice && self.good.iter().all(|g| (g.cost, g.length) != (total, length)) {
            let place = self.good.partition_point(|g| (g.cost, g.length) < (total, length));
            if place < CHOICES {
                self.good.insert(place, Good { cost: total, length, order: order.clone() });
                self.good.truncate(CHOICES);
            }
        }
        if total > self.best_cost {
            return;
        }
        if total < self.best_cost || length < self.best_length {
            (self.best, self.best_cost, self.best_length) = (order, total, length);
        }
    }

    /// How far the order is from the hints: a tie-break that keeps small edits small.
    fn turned(&self, order: &Order) -> i64 {
        let (turned, pairs) = order.turned(self.levels);
        HINT_PULL * turned.min(pairs - turned)
    }

    /// Swaps neighbours while that helps; returns the change in cost (never above 0).
    fn swap_row(&mut self, order: &mut Order, row: usize) -> i64 {
        let count = list(&order.rows, row).len();
        let links: usize = list(&order.rows, row).iter().map(|&i| 4 * list(&self.levels.beside, i).len()).sum();
        let mut change = 0;
        for _ in 0..8 {
            let before = change;
            for i in 1..count {
                let items = list(&order.rows, row);
                let (a, b) = (at(items, i - 1), at(items, i));
                let gain = self.near.gain(a, b) + self.beside(order, a, b, false);
                if gain < 0 {
                    change += gain;
                    if let Some(items) = order.rows.get_mut(row) {
                        items.swap(i - 1, i);
                    }
                    put(&mut order.place, a, i);
                    put(&mut order.place, b, i - 1);
                }
            }
            self.steps -= (4 * count + links) as i64;
            if change == before || self.steps <= 0 {
                break;
            }
        }
        change
    }

    /// Lets each item of the row take its best place; returns the change in cost (never above 0).
    fn sift_row(&mut self, order: &mut Order, row: usize) -> i64 {
        let mut queue = list(&order.rows, row).to_vec();
        queue.sort_by_key(|&item| std::cmp::Reverse(self.near.degree(item) + list(&self.levels.beside, item).len()));
        let mut change = 0;
        for item in queue {
            if self.steps <= 0 {
                break;
            }
            change += self.sift(order, row, item);
        }
        change
    }

    fn sift(&mut self, order: &mut Order, row: usize, item: usize) -> i64 {
        let home = at(&order.place, item);
        let items = list(&order.rows, row);
        let (mut best, mut target) = (0, home);
        let mut spent = 0;
        let mut sum = 0;
        for (i, &other) in items.iter().enumerate().take(home).rev() {
            sum += self.near.gain(other, item) + self.beside(order, item, other, true);
            spent += 2 + self.near.degree(other) + list(&self.levels.beside, other).len();
            if sum < best {
                (best, target) = (sum, i);
            }
        }
        sum = 0;
        for (i, &other) in items.iter().enumerate().skip(home + 1) {
            sum += self.near.gain(item, other) + self.beside(order, item, other, false);
            spent += 2 + self.near.degree(other) + list(&self.levels.beside, other).len();
            if sum < best {
                (best, target) = (sum, i);
            }
        }
        self.steps -=
            (spent + (self.near.degree(item) + 2 * list(&self.levels.beside, item).len()) * items.len() / 2) as i64;
        if target != home {
            if let Some(items) = order.rows.get_mut(row) {
                if target < home {
                    if let Some(part) = items.get_mut(target..=home) {
                        part.rotate_right(1);
                    }
                } else if let Some(part) = items.get_mut(home..=target) {
                    part.rotate_left(1);
                }
            }
            order.renumber(row);
        }
        best
    }

    /// What passing `other` changes for the links within the row: each item between two linked boxes counts one.
    fn beside(&self, order: &Order, item: usize, other: usize, leftwards: bool) -> i64 {
        let mark = at(&order.place, other);
        let toward = |p: usize, left: bool| if (at(&order.place, p) < mark) == left { -1 } else { 1 };
        let mine = list(&self.levels.beside, item).iter().filter(|&&p| p != other);
        let theirs = list(&self.levels.beside, other).iter().filter(|&&p| p != item);
        mine.map(|&p| toward(p, leftwards)).sum::<i64>() + theirs.map(|&p| toward(p, !leftwards)).sum::<i64>()
    }

    /// Sorts each row by the mean place of its neighbours, downwards and upwards in turn, and swaps what helps after
    /// each pass; gives up after some passes without a gain.
    fn sweep(&mut self, mut order: Order, times: usize) {
        let rows = order.rows.len();
        let (mut best, mut best_cost, mut idle) = (order.clone(), i64::MAX, 0);
        for turn in 0..times {
            if self.steps <= 0 || idle > 3 {
                break;
            }
            for i in 1..rows {
                let (row, side) = if turn % 2 == 0 { (i, &self.levels.up) } else { (rows - 1 - i, &self.levels.down) };
                sort_by_neighbours(&mut order, row, side);
            }
            for row in 0..rows {
                self.near.refresh(self.levels, &order, row);
                self.swap_row(&mut order, row);
            }
            self.steps -= (self.levels.row_of.len() + self.levels.bundles.len()) as i64 * 4;
            let now = cost(self.levels, &order);
            if now < best_cost {
                (best, best_cost, idle) = (order.clone(), now, 0);
            } else {
                idle += 1;
            }
        }
        let all: Vec<usize> = (0..rows).collect();
        self.settle(best, &all, best_cost < self.best_cost.saturating_add(self.best_cost / 8));
    }

    /// A fresh start: rows in the order of their items' keyed random numbers.
    fn shuffle(&self, order: &mut Order, round: u64) {
        for row in 0..order.rows.len() {
            if let Some(items) = order.rows.get_mut(row) {
                items.sort_by_key(|&item| mix(at(&self.levels.key, item) ^ round.wrapping_mul(0x9E37_79B9)));
            }
            order.renumber(row);
        }
    }

    /// A small change: some items swap places within their rows.
    fn shake(&self, order: &mut Order, round: u64) -> Vec<usize> {
        let mut touched = Vec::new();
        let mut state = mix(round.wrapping_mul(0xD6E8_FEB8));
        let mut next = |below: usize| {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            if below == 0 { 0 } else { (mix(state) % below as u64) as usize }
        };
        let rows = order.rows.len();
        let swaps = 1 + next(3);
        for _ in 0..swaps {
            let row = next(rows);
            touched.push(row);
            if let Some(items) = order.rows.get_mut(row) {
                let (a, b) = (next(items.len()), next(items.len()));
                if a < items.len() && b < items.len() {
                    items.swap(a, b);
                }
            }
            order.renumber(row);
        }
        touched
    }
}

/// Sorts the items that have neighbours on this side among the places they hold; the others stay.
fn sort_by_neighbours(order: &mut Order, row: usize, side: &[Vec<(usize, u32)>]) {
    let items = list(&order.rows, row);
    let mut linked: Vec<(f64, usize, usize)> = Vec::with_capacity(items.len());
    for (i, &item) in items.iter().enumerate() {
        let near = list(side, item);
        let weight: f64 = near.iter().map(|&(_, w)| f64::from(w)).sum();
        if weight > 0.0 {
            let sum: f64 = near.iter().map(|&(n, w)| at(&order.place, n) as f64 * f64::from(w)).sum();
            linked.push((sum / weight, i, item));
        }
    }
    let places: Vec<usize> = linked.iter().map(|&(_, i, _)| i).collect();
    linked.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    if let Some(items) = order.rows.get_mut(row) {
        for (&place, &(_, _, item)) in places.iter().zip(&linked) {
            put(items, place, item);
        }
    }
    order.renumber(row);
}

/// Length of all links, in half places from the middle of the rows.
fn span(levels: &Levels, order: &Order) -> i64 {
    let x = |item: usize| {
        let row = list(&order.rows, at(&levels.row_of, item)).len() as i64;
        2 * at(&order.place, item) as i64 + 1 - row
    };
    let mut total = 0;
    for (item, near) in levels.down.iter().enumerate() {
        let here = x(item);
        total += near.iter().map(|&(n, w)| (x(n) - here).abs() * i64::from(w)).sum::<i64>();
    }
    total
}

/// SplitMix64's finisher.
pub(super) fn mix(value: u64) -> u64 {
    let mut z = value.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
