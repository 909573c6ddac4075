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
    let free = vec![FREE; order.rows.len()];
    fit_all(levels, order, &offsets, &mut x, false, &free);
    let (left, right) = sides(levels, &x);
    x.iter_mut().for_each(|x| *x -= left);
    if right - left > snug(options)
        && let Some(bounds) = bounds(levels, order, &offsets, snug(options))
    {
        // Nearer together than they would like, but all in sight.
        fit_all(levels, order, &offsets, &mut x, false, &bounds);
        let left = sides(levels, &x).0;
        x.iter_mut().for_each(|x| *x -= left);
    }
    x
}

/// The room for boxes in a picture of the width that is wished for.
fn snug(options: &Options) -> f64 {
    if !options.snug_width.is_finite() {
        return f64::INFINITY;
    }
    length(options.snug_width) - length(options.band_label_width) - 2.0 * length(options.side_padding)
}

/// Between which places the first item of each row may stand, so that no row needs more than this width, or than the widest
/// of them needs anyway; nothing where there is no row.
fn bounds(levels: &Levels, order: &Order, offsets: &[Vec<f64>], width: f64) -> Option<Vec<(f64, f64)>> {
    let half = |item: Option<&usize>| item.map_or(0.0, |&item| at(&levels.width, item) / 2.0);
    let needs = order.rows.iter().zip(offsets).map(|(row, offsets)| {
        let before = half(row.first());
        (before, before + offsets.last().unwrap_or(&0.0) + half(row.last()))
    });
    let width = needs.clone().map(|(_, need)| need).reduce(f64::max)?.max(width);
    Some(needs.map(|(before, need)| (before, before + width - need)).collect())
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
    let free = vec![FREE; order.rows.len()];
    fit_all(levels, order, &offsets, &mut x, true, &free);
    if let (Some(boxes), Some(exact)) = (x.get_mut(..levels.boxes), exact.get(..levels.boxes)) {
        boxes.copy_from_slice(exact);
    }
    let left = sides(levels, &x).0.floor();
    x.iter_mut().for_each(|x| *x -= left);
    x
}

/// The leftmost and the rightmost border.
fn sides(levels: &Levels, x: &[f64]) -> (f64, f64) {
    let borders = x.iter().zip(&levels.width).map(|(x, w)| (x - w / 2.0, x + w / 2.0));
    borders.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or_default()
}

/// Fits all rows, downwards and upwards, until little moves. Within `bounds` stands the first item of each row.
fn fit_all(
    levels: &Levels,
    order: &Order,
    offsets: &[Vec<f64>],
    x: &mut [f64],
    only_lanes: bool,
    bounds: &[(f64, f64)],
) {
    let mut blocks = Vec::new();
    for _ in 0..ROUNDS {
        let mut moved = 0.0_f64;
        let down = order.rows.iter().zip(offsets).zip(bounds);
        for ((row, offsets), bounds) in down.clone().chain(down.rev()) {
            let wish = |i: usize, item: usize, x: &[f64]| {
                if only_lanes && !levels.is_lane(item) { (at(x, item), FIXED) } else { wish(levels, row, i, item, x) }
            };
            moved = moved.max(pool(row, offsets, x, *bounds, &mut blocks, wish));
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

/// Anywhere.
pub(super) const FREE: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);

/// Puts the items of a row as near as possible to what each wishes, by weight, in order and with the distances between
/// them; returns how far an item has moved. The first one's place and that of each other one less its distance from the
/// first stay within the bounds: that is as near as possible too, because cutting a monotone fit off keeps it the best.
pub(super) fn pool(
    row: &[usize],
    offsets: &[f64],
    x: &mut [f64],
    bounds: (f64, f64),
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
        let start = (block.wish / block.weight).max(bounds.0).min(bounds.1);
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
