//! The project's own layered layout: boxes in given bands, ordered so that few links cross, placed near what they are
//! linked to, links led around the boxes.
//!
//! It knows nothing of scorecards: indices and pixels go in, rectangles and curves come out. The same graph always gives
//! the same picture, and the work is bounded by counted steps, whatever the graph.

mod cross;
mod graph;
mod grid;
mod label;
mod levels;
mod lines;
mod near;
mod older;
mod order;
mod pin;
mod place;
mod ports;
mod route;
mod sift;
mod stack;
#[cfg(test)]
mod tests;

pub use graph::{BandBox, Edge, FARTHEST, Graph, Layout, MAX_BANDS, Node, Options, Pin, Rect, Route};

use graph::{at, length};

/// Lays the graph out. Total: bad indices, measures and sizes are bent to something that can be drawn.
pub fn layout(graph: &Graph, options: &Options) -> Layout {
    let levels = levels::Levels::new(graph, options.max_per_row);
    let Choice { mut order, mut x, even } = choose(graph, &levels, options);
    let right = |x: &[f64]| x.iter().zip(&levels.width).map(|(x, w)| x + w / 2.0).fold(0.0, f64::max);
    let margins = length(options.band_label_width) + 2.0 * length(options.side_padding);
    // In the middle of a picture that is wider than it need be.
    let spare = (length(options.min_width) - margins - right(&x)).max(0.0) / 2.0;
    x.iter_mut().for_each(|x| *x += spare);
    if let Some(pinned) = pin::pin(graph, &levels, &x, options) {
        (order, x) = pinned;
    }
    let mut stack = stack::Stack::new(graph, &levels, &x, options, even);
    stack.width = length(options.min_width).max(margins + right(&x));
    let shift = length(options.band_label_width) + length(options.side_padding);
    x.iter_mut().for_each(|x| *x += shift);

    let nodes: Vec<Rect> = graph
        .nodes
        .iter()
        .enumerate()
        .map(|(i, node)| {
            let (width, height) = (length(node.width), length(node.height));
            let row = at(&stack.rows, at(&levels.row_of, i));
            Rect { x: at(&x, i) - width / 2.0, y: (row.top + row.bottom - height) / 2.0, width, height }
        })
        .collect();
    let edges = route::routes(graph, &levels, &order, &x, &nodes, &stack, options);
    Layout { width: stack.width, height: stack.height, bands: stack.bands, nodes, edges }
}

/// An order with its places.
#[derive(Default)]
struct Choice {
    order: cross::Order,
    x: Vec<f64>,
    /// Whether boxes and rows stand at even distances.
    even: bool,
}

/// An order with few crossings and its places. What was there at the last milestone keeps its order.
fn choose(graph: &Graph, levels: &levels::Levels, options: &Options) -> Choice {
    let Some(order) = older::older(graph).map(|older| {
        let before = choose_new(&levels::Levels::new(&older, options.max_per_row), options);
        older::grown(levels, &before.order, &before.x)
    }) else {
        return choose_new(levels, options);
    };
    finish(levels, order, 0, 0, options)
}

/// The same, all from nothing.
fn choose_new(levels: &levels::Levels, options: &Options) -> Choice {
    order::order(levels).map_or_else(Choice::default, |(order, cost)| finish(levels, order, cost, grid::TRIES, options))
}

/// Places an order: evenly, if straight connections cross less there. However it is placed, they cross about `cost` times
/// at least, as the links do that are led through its lanes: below that, even places are taken without a look.
fn finish(levels: &levels::Levels, order: cross::Order, cost: i64, tries: u64, options: &Options) -> Choice {
    let even = grid::even(levels, &order, tries);
    let sure = levels.arcs.is_empty() && even.as_ref().is_some_and(|even| even.crossings < cost);
    let x = if sure { Vec::new() } else { place::place(levels, &order, options) };
    if let Some(even) = even
        && (sure || even.crossings < cross::straight(levels, &x))
    {
        let order = even.with_lanes(levels);
        let x = place::place_evenly(levels, &order, even.places(levels), options);
        return Choice { order, x, even: true };
    }
    Choice { order, x, even: false }
}
