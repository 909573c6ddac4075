//! Where along its row an item stands: near its neighbours above and below, in order, never overlapping.
//!
//! Row after row, each item wishes for the mean of its neighbours, and the row takes the places nearest to the wishes
//! (least squares) that keep order and distances. That fit is exact: it is an isotonic regression, done by pooling.

use super::cross::Order;
use super::graph::{Options, at, length, list, put};
use super::levels::Levels;

/// How often all rows are fitted, downwards and upwards.
const ROUNDS: usize = 16;

/// Rows are fitted no longer when nothing moves by more than this many pixels.
const STILL: f64 = 0.5;

/// How much a box matters that must not move.
const FIXED: f64 = 1e9;

/// The middle of each item; the leftmost border of all lies at 0.
pub(super) fn place(levels: &Levels, order: &Order, options: &Options) -> Vec<f64> {
    let mut x = vec![0.0; levels.row_of.len()];
    let offsets: Vec<Vec<f64>> = order.rows.iter().map(|row| offsets(levels, row, options)).collect();
    for (row, offsets) in order.rows.iter().zip(&offsets) {
        let middle = at(offsets, row.len().saturating_sub(1)) / 2.0;
        for (&item, offset) in row.iter().zip(offsets) {
            put(&mut x, item, offset - middle);
        }
    }
    fit_all(levels, order, &offsets, &mut x, false);
    let left = left(levels, &x);
    x.iter_mut().for_each(|x| *x -= left);
    x
}

/// The same with the boxes at even distances: `x` is given in half distances.
pub(super) fn place_evenly(levels: &Levels, order: &Order, mut x: Vec<f64>, options: &Options) -> Vec<f64> {
    let offsets: Vec<Vec<f64>> = order.rows.iter().map(|row| offsets(levels, row, options)).collect();
    let mut distance = 0.0_f64;
    for (row, offsets) in order.rows.iter().zip(&offsets) {
        let mut last: Option<f64> = None;
        for (&item, &offset) in row.iter().zip(offsets) {
            if !levels.is_lane(item) {
                distance = last.map_or(distance, |last| distance.max(offset - last));
                last = Some(offset);
            }
        }
    }
    // Whole numbers, so that what is exactly in line stays so.
    let half = (distance / 2.0).ceil();
    x.iter_mut().for_each(|x| *x *= half);
    let exact = x.clone();
    fit_all(levels, order, &offsets, &mut x, true);
    if let (Some(boxes), Some(exact)) = (x.get_mut(..levels.boxes), exact.get(..levels.boxes)) {
        boxes.copy_from_slice(exact);
    }
    let left = left(levels, &x).floor();
    x.iter_mut().for_each(|x| *x -= left);
    x
}

fn left(levels: &Levels, x: &[f64]) -> f64 {
    let left = x.iter().zip(&levels.width).map(|(x, w)| x - w / 2.0).fold(f64::INFINITY, f64::min);
    if left.is_finite() { left } else { 0.0 }
}

/// Fits all rows, downwards and upwards, until little moves.
fn fit_all(levels: &Levels, order: &Order, offsets: &[Vec<f64>], x: &mut [f64], only_lanes: bool) {
    let mut blocks = Vec::new();
    for _ in 0..ROUNDS {
        let mut moved = 0.0_f64;
        let down = order.rows.iter().zip(offsets);
        for (row, offsets) in down.clone().chain(down.rev()) {
            let wish = |i: usize, item: usize, x: &[f64]| {
                if only_lanes && !levels.is_lane(item) { (at(x, item), FIXED) } else { wish(levels, row, i, item, x) }
            };
            moved = moved.max(pool(row, offsets, x, &mut blocks, wish));
        }
        if moved < STILL {
            break;
        }
    }
}

/// The least distance of each item's middle from the first one's.
pub(super) fn offsets(levels: &Levels, row: &[usize], options: &Options) -> Vec<f64> {
    let mut sum = 0.0;
    let mut before = None;
    row.iter()
        .map(|&item| {
            if let Some(before) = before {
                let gap = if levels.is_lane(before) || levels.is_lane(item) {
                    length(options.lane_gap)
                } else if list(&levels.beside, item).contains(&before) {
                    length(options.link_gap).max(length(options.node_gap))
                } else {
                    length(options.node_gap)
                };
                sum += (at(&levels.width, before) + at(&levels.width, item)) / 2.0 + gap;
            }
            before = Some(item);
            sum
        })
        .collect()
}

/// A run of items that touch: the sum of weighted wishes, the weight, and how many they are.
pub(super) struct Block {
    wish: f64,
    weight: f64,
    count: usize,
}

/// Puts the items of a row as near as possible to what each wishes, by weight, in order and with the distances between
/// them; returns how far an item has moved.
pub(super) fn pool(
    row: &[usize],
    offsets: &[f64],
    x: &mut [f64],
    blocks: &mut Vec<Block>,
    wish: impl Fn(usize, usize, &[f64]) -> (f64, f64),
) -> f64 {
    blocks.clear();
    for (i, (&item, offset)) in row.iter().zip(offsets).enumerate() {
        let (wish, weight) = wish(i, item, x);
        let mut block = Block { wish: (wish - offset) * weight, weight, count: 1 };
        while let Some(last) = blocks.pop_if(|last| last.wish / last.weight >= block.wish / block.weight) {
            block.wish += last.wish;
            block.weight += last.weight;
            block.count += last.count;
        }
        blocks.push(block);
    }
    let mut moved = 0.0_f64;
    let mut places = row.iter().zip(offsets);
    for block in blocks {
        let start = block.wish / block.weight;
        for (&item, offset) in places.by_ref().take(block.count) {
            moved = moved.max((at(x, item) - start - offset).abs());
            put(x, item, start + offset);
        }
    }
    moved
}

/// Where the item would like to stand, and how much it matters. Lanes matter more: a long link should run straight.
pub(super) fn wish(levels: &Levels, row: &[usize], i: usize, item: usize, x: &[f64]) -> (f64, f64) {
    let (mut sum, mut weight) = (0.0, 0.0);
    for &(other, strands) in levels.up.of(item).iter().chain(levels.down.of(item)) {
        let pull = match (levels.is_lane(item), levels.is_lane(other as usize)) {
            (true, true) => 32.0,
            (false, false) => 1.0,
            _ => 12.0,
        } * f64::from(strands.min(3));
        sum += pull * at(x, other as usize);
        weight += pull;
    }
    for &other in list(&levels.beside, item) {
        sum += 0.5 * at(x, other);
        weight += 0.5;
    }
    // A box without links keeps company with its row, but gives way to everybody.
    for other in [i.checked_sub(1), Some(i + 1)].into_iter().flatten().filter_map(|i| row.get(i)) {
        sum += 0.02 * at(x, *other);
        weight += 0.02;
    }
    if weight > 0.0 { (sum / weight, weight) } else { (at(x, item), 1.0) }
}
