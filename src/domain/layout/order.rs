//! Who stands left of whom: the search for an order with few crossings.
//!
//! Passes that sort each row by the mean place of neighbours give a start, sifting (each item tries every place in its
//! row) makes it a local best, and small shakes of the best order followed by sifting go on until the budget of steps is spent. Every random choice hangs on
//! a fixed seed and on the items' keys, so the same graph always gives the same order, and a later find replaces an
//! earlier one only when it is strictly better.

use super::cross::{Counter, Order};
use super::graph::{at, list, put};
use super::grid::MAX_BOXES;
use super::levels::Levels;
use super::sift::{self, Sifter};

/// The most steps a search may take, whatever the size.
const MAX_STEPS: i64 = 8_000_000;

/// Steps for an item or link of a picture of size 1; larger pictures get more for each, by the root of their size.
const EFFORT: usize = 20;

/// Steps for each item or link of a map that is too large for even places.
const EFFORT_LARGE: usize = 460;

/// Up to this many items, the hints decide between orders with equal crossings.
const MAX_HINTED: usize = 120;

/// Among orders with equal crossings, a pair standing against its hints weighs as much as this many half places of link
/// length. Measured: with 0 an added objective turns 18 % of the pairs of others round, with 6 it turns 6 %.
const HINT_PULL: i64 = 6;

/// The most passes from one start.
const SWEEPS: usize = 16;

/// So many counts may bring nothing before a start is given up.
const IDLE: usize = 3;

/// How many starts a large map is given.
const STARTS: u64 = 3;

/// Every so many rounds begin afresh.
const FRESH: u64 = 16;

/// The most shakes and fresh starts.
const MAX_ROUNDS: u64 = 4_000;

/// The order with the fewest crossings found within the budget, and what it costs; nothing for no items.
pub(super) fn order(levels: &Levels) -> Option<(Order, i64)> {
    if levels.rows.is_empty() {
        return None;
    }
    let mut search = Search::new(levels);
    search.run();
    search.best.face_the_hints(levels);
    Some((search.best, search.best_cost))
}

/// How many steps the search takes.
#[cfg(test)]
pub(super) fn spent(levels: &Levels) -> i64 {
    let mut search = Search::new(levels);
    let budget = search.steps;
    search.run();
    budget - search.steps
}

struct Search<'a> {
    levels: &'a Levels,
    sifter: Sifter,
    counter: Counter,
    steps: i64,
    best: Order,
    best_cost: i64,
    best_length: i64,
    /// Rows that may have become better.
    waiting: Vec<bool>,
    sorted: Vec<u64>,
    spots: Vec<usize>,
}

impl<'a> Search<'a> {
    fn new(levels: &'a Levels) -> Self {
        let items = levels.row_of.len();
        let size = items + levels.bundles.len();
        // Small maps are looked through again on even places.
        let budget = if levels.boxes <= MAX_BOXES { size * size.isqrt() * EFFORT } else { EFFORT_LARGE * size };
        Self {
            levels,
            sifter: Sifter::new(levels),
            counter: Counter::default(),
            steps: (budget as i64).min(MAX_STEPS),
            best: Order::default(),
            best_cost: i64::MAX,
            best_length: i64::MAX,
            waiting: vec![false; levels.rows.len()],
            sorted: Vec::new(),
            spots: Vec::new(),
        }
    }

    fn run(&mut self) {
        let start = Order::new(self.levels.rows.clone(), self.levels.row_of.len());
        let mut candidate = start.clone();
        self.best = start.clone();
        let small = self.levels.boxes <= MAX_BOXES;
        if small {
            self.settle(&mut candidate, None, None);
            candidate.clone_from(&start);
        }
        // Passes are cheap and differ much: only the best of several starts is let settle.
        let mut first = (i64::MAX, start.clone());
        for number in 0..if small { 1 } else { STARTS } {
            candidate.clone_from(&start);
            if number > 0 {
                self.shuffle(&mut candidate, MAX_ROUNDS + number);
            }
            let found = self.sweep(&mut candidate, SWEEPS);
            if found < first.0 {
                first.0 = found;
                first.1.clone_from(&candidate);
            }
        }
        self.settle(&mut first.1, None, None);
        let mut round = 0_u64;
        let mut touched = Vec::new();
        while self.steps > 0 && self.best_cost > 0 && round < MAX_ROUNDS {
            round += 1;
            if round % FRESH == 1 && round < 200 {
                candidate.clone_from(&start);
                self.shuffle(&mut candidate, round);
                self.sweep(&mut candidate, SWEEPS / 2);
                self.settle(&mut candidate, None, None);
            } else {
                candidate.clone_from(&self.best);
                let change = self.shake(&mut candidate, round, &mut touched);
                self.settle(&mut candidate, Some(&touched), change.map(|change| self.best_cost + change));
            }
            self.steps -= (self.levels.row_of.len() + 8) as i64;
        }
    }

    /// Lets the given rows (or all), and those around any row that changed, settle until nothing helps; keeps the result
    /// if nothing better is known. `total` is what the order costs; without it that is counted.
    fn settle(&mut self, order: &mut Order, rows: Option<&[usize]>, total: Option<i64>) {
        let mut total = total.unwrap_or_else(|| self.counter.cost(self.levels, order));
        self.steps -= 2 * self.levels.bundles.len() as i64;
        let count = order.rows.len();
        self.waiting.fill(rows.is_none());
        rows.into_iter().flatten().for_each(|&row| put(&mut self.waiting, row, true));
        for _ in 0..30 {
            let mut quiet = true;
            for row in 0..count {
                if !at(&self.waiting, row) || self.steps <= 0 {
                    continue;
                }
                put(&mut self.waiting, row, false);
                let (change, steps) = self.sifter.visit(self.levels, order, row, false);
                self.steps -= steps;
                if change < 0 {
                    quiet = false;
                    total += change;
                    put(&mut self.waiting, row + 1, true);
                    put(&mut self.waiting, row.wrapping_sub(1), true);
                }
            }
            if quiet {
                break;
            }
        }
        self.keep(order, total);
    }

    fn keep(&mut self, order: &Order, total: i64) {
        if total > self.best_cost {
            return;
        }
        let small = self.levels.row_of.len() <= MAX_HINTED;
        let length = span(self.levels, order) + if small { self.turned(order) } else { 0 };
        if total < self.best_cost || length < self.best_length {
            (self.best_cost, self.best_length) = (total, length);
            self.best.clone_from(order);
        }
    }

    /// How far the order is from the hints: a tie-break that keeps small edits small.
    fn turned(&self, order: &Order) -> i64 {
        let (turned, pairs) = order.turned(self.levels);
        HINT_PULL * turned.min(pairs - turned)
    }

    /// Sorts each row by the mean place of its neighbours, downwards and upwards in turn, and gives up after some passes
    /// without a gain; returns what the best of these orders costs.
    fn sweep(&mut self, order: &mut Order, times: usize) -> i64 {
        let (rows, small) = (order.rows.len(), self.levels.boxes <= MAX_BOXES);
        let (mut best, mut best_cost, mut idle) = (order.clone(), i64::MAX, 0);
        for turn in 0..times {
            if self.steps <= 0 || idle > IDLE {
                break;
            }
            for i in 1..rows {
                let (row, downwards) = if turn % 2 == 0 { (i, true) } else { (rows - 1 - i, false) };
                self.sort_by_neighbours(order, row, downwards);
            }
            self.steps -= (self.levels.row_of.len() + self.levels.bundles.len()) as i64 * 4;
            // Counting takes as long as sorting: in large maps, what went downwards is looked at alone.
            if turn % 2 == 1 && turn + 1 < times && !small {
                continue;
            }
            let now = self.counter.cost(self.levels, order);
            if now < best_cost {
                (best_cost, idle) = (now, 0);
                best.clone_from(order);
            } else {
                idle += 1;
            }
        }
        order.clone_from(&best);
        best_cost
    }

    /// Sorts the items that have neighbours on this side among the places they hold; the others stay.
    fn sort_by_neighbours(&mut self, order: &mut Order, row: usize, downwards: bool) {
        let items = list(&order.rows, row);
        self.sorted.clear();
        self.spots.clear();
        for (i, &item) in items.iter().enumerate() {
            if let Some(mean) = sift::mean_place(self.levels, order, item, downwards) {
                self.sorted.push(mean << 40 | (i as u64) << 20 | item as u64);
                self.spots.push(i);
            }
        }
        self.sorted.sort_unstable();
        if let Some(items) = order.rows.get_mut(row) {
            for (&spot, &key) in self.spots.iter().zip(&self.sorted) {
                put(items, spot, (key & 0xF_FFFF) as usize);
            }
        }
        order.renumber(row);
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

    /// A small change: some items swap places within their rows. Returns what it costs, if that can be told without
    /// counting all.
    fn shake(&self, order: &mut Order, round: u64, touched: &mut Vec<usize>) -> Option<i64> {
        touched.clear();
        let mut state = mix(round.wrapping_mul(0xD6E8_FEB8));
        let mut next = |below: usize| {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            if below == 0 { 0 } else { (mix(state) % below as u64) as usize }
        };
        let rows = order.rows.len();
        let swaps = 1 + next(3);
        let mut change = Some(0);
        for _ in 0..swaps {
            let row = next(rows);
            touched.push(row);
            let count = list(&order.rows, row).len();
            let (a, b) = (next(count), next(count));
            change = change
                .zip(self.sifter.change(self.levels, order, row, a.min(b), a.max(b)))
                .map(|(sum, more)| sum + more);
            if let Some(items) = order.rows.get_mut(row)
                && a.max(b) < count
            {
                items.swap(a, b);
            }
            order.renumber(row);
        }
        change
    }
}

/// Length of all links, in half places from the middle of the rows.
fn span(levels: &Levels, order: &Order) -> i64 {
    let x = |item: usize| {
        let row = list(&order.rows, at(&levels.row_of, item)).len() as i64;
        2 * at(&order.place, item) as i64 + 1 - row
    };
    let mut total = 0;
    for item in 0..levels.row_of.len() {
        let here = x(item);
        total += levels.down.of(item).iter().map(|&(n, w)| (x(n as usize) - here).abs() * i64::from(w)).sum::<i64>();
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
