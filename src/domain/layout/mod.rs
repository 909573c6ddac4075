//! The project's own layered layout: boxes in given bands, ordered so that few links cross, placed near what they are
//! linked to, links led around the boxes.
//!
//! It knows nothing of scorecards: indices and pixels go in, rectangles and curves come out. The same graph always gives
//! the same picture, and the work is bounded by counted steps, whatever the graph.

mod cross;
mod graph;
mod levels;
mod order;
mod pin;
mod place;
mod ports;
mod route;
mod stack;
#[cfg(test)]
mod tests;

pub use graph::{BandBox, Edge, FARTHEST, Graph, Layout, MAX_BANDS, Node, Options, Pin, Rect, Route};

use graph::{at, length};

/// Lays the graph out. Total: bad indices, measures and sizes are bent to something that can be drawn.
pub fn layout(graph: &Graph, options: &Options) -> Layout {
    let levels = levels::Levels::new(graph, options.max_per_row);
    let (mut order, mut x) = choose(&levels, options);
    let right = |x: &[f64]| x.iter().zip(&levels.width).map(|(x, w)| x + w / 2.0).fold(0.0, f64::max);
    let margins = length(options.band_label_width) + 2.0 * length(options.side_padding);
    // In the middle of a picture that is wider than it need be.
    let spare = (length(options.min_width) - margins - right(&x)).max(0.0) / 2.0;
    x.iter_mut().for_each(|x| *x += spare);
    if let Some(pinned) = pin::pin(graph, &levels, &x, options) {
        (order, x) = pinned;
    }
    let stack = stack::Stack::new(graph, &levels, &x, options);
    let width = length(options.min_width).max(margins + right(&x));
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
    Layout { width, height: stack.height, bands: stack.bands, nodes, edges }
}

/// Of the orders with few crossings, the one whose straight connections cross least once it is placed.
fn choose(levels: &levels::Levels, options: &Options) -> (cross::Order, Vec<f64>) {
    let mut found = order::orders(levels).into_iter();
    let Some((cost, order)) = found.next() else { return Default::default() };
    let x = place::place(levels, &order, options);
    if found.len() == 0 {
        return (order, x);
    }
    let mut least = cost + cross::straight(levels, &x);
    let mut best = (order, x);
    for (cost, order) in found {
        let x = place::place(levels, &order, options);
        let both = cost + cross::straight(levels, &x);
        if both < least {
            (least, best) = (both, (order, x));
        }
    }
    best
}
