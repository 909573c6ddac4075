//! Boxes that a person put somewhere: they stand there, all others stay where they are as far as there is room, and links
//! find their lanes anew.

use super::cross::Order;
use super::graph::{FARTHEST, Graph, Options, at, list, put};
use super::levels::Levels;
use super::place::{FREE, offsets, pool, wish};

/// How much more the place of a pinned box matters than that of another one.
const FIRM: f64 = 1e6;
/// How much a lane matters, beside a box that would like to stay.
const LOOSE: f64 = 1e-3;
/// How often the lanes are fitted between the boxes.
const ROUNDS: usize = 4;

/// The order and the middles of all items with the pinned boxes where they were put. `x` are the middles without them, from
/// the left edge of the room for boxes. Nothing where no box is pinned.
pub(super) fn pin(graph: &Graph, levels: &Levels, x: &[f64], options: &Options) -> Option<(Order, Vec<f64>)> {
    let pinned: Vec<Option<f64>> = graph
        .nodes
        .iter()
        .enumerate()
        .map(|(i, node)| node.pin.map(|pin| clamped(pin.x) + at(&levels.width, i) / 2.0))
        .collect();
    if pinned.iter().all(Option::is_none) {
        return None;
    }
    let fixed = |item: usize| pinned.get(item).copied().flatten();
    let mut x = x.to_vec();
    for (item, place) in pinned.iter().enumerate() {
        if let Some(place) = place {
            put(&mut x, item, *place);
        }
    }
    // A lane of a link whose end has moved goes straight from one end to the other.
    levels.straighten(&mut x, |upper, lower| fixed(upper).is_some() || fixed(lower).is_some());
    let mut rows = levels.rows.clone();
    for row in &mut rows {
        row.sort_by(|a, b| at(&x, *a).total_cmp(&at(&x, *b)).then(at(&levels.key, *a).cmp(&at(&levels.key, *b))));
        make_room(levels, row, &pinned, options);
    }
    let order = Order::new(rows, levels.row_of.len());
    let homes = x.clone();
    let gaps: Vec<Vec<f64>> = order.rows.iter().map(|row| offsets(levels, row, options)).collect();
    let mut blocks = Vec::new();
    for _ in 0..ROUNDS {
        for (row, gaps) in order.rows.iter().zip(&gaps) {
            pool(row, gaps, &mut x, FREE, &mut blocks, |i, item, x| match (fixed(item), levels.is_lane(item)) {
                (Some(place), _) => (place, FIRM),
                (None, false) => (at(&homes, item), 1.0),
                (None, true) => (wish(levels, list(&order.rows, at(&levels.row_of, item)), i, item, x).0, LOOSE),
            });
        }
    }
    // Nothing stands left of the room: what would is pushed in, and pushes its neighbours. Pinned boxes have room by now.
    for (row, gaps) in order.rows.iter().zip(&gaps) {
        let mut least = row.first().map_or(0.0, |&item| at(&levels.width, item) / 2.0);
        let mut gap = 0.0;
        for (&item, next) in row.iter().zip(gaps) {
            least += next - gap;
            gap = *next;
            least = at(&x, item).max(least);
            put(&mut x, item, least);
        }
    }
    Some((order, x))
}

/// Lets what has no room left of a pinned box stand right of it, the nearest first.
fn make_room(levels: &Levels, row: &mut [usize], pinned: &[Option<f64>], options: &Options) {
    let fixed = |item: usize| pinned.get(item).copied().flatten();
    for i in 0..row.len() {
        let Some(place) = row.get(i).and_then(|&item| fixed(item)) else { continue };
        let mut here = i;
        while here > 0 {
            let first = row.first().map_or(0.0, |&item| at(&levels.width, item) / 2.0);
            let needed = first + at(&offsets(levels, row, options), here);
            let before = row.get(here - 1).copied().and_then(fixed);
            if needed <= place || before.is_some() {
                break;
            }
            row.swap(here - 1, here);
            here -= 1;
        }
    }
}

/// A place within what can be drawn; what is no number is at the left edge.
fn clamped(x: f64) -> f64 {
    if x.is_nan() { 0.0 } else { x.clamp(0.0, FARTHEST) }
}
