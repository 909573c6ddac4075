//! Where links touch their boxes: spread over the border in the order of the other ends, so that arrows neither cross
//! at the box nor lie on each other.

use super::cross::Order;
use super::graph::{Rect, at, put};
use super::levels::{Levels, STRAND};

/// How a bundle leaves a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Left,
    Top,
    Bottom,
    Right,
}

/// One end of one link at a box.
struct End {
    node: usize,
    side: Side,
    /// Left-hand arcs stand left of the links to other rows, right-hand arcs right of them.
    group: i8,
    /// Where the other end is (mirrored for arcs, so that they nest).
    toward: f64,
    strand: i64,
    edge: usize,
    upper: bool,
}

/// The two ends of each link: the one at its bundle's first item, and the one at its last.
pub(super) type Ends = Vec<((f64, f64), (f64, f64))>;

/// The greatest distance between two ends at the same border.
const SPREAD: f64 = 22.0;

/// Finds the ends of all links.
pub(super) fn ports(levels: &Levels, order: &Order, x: &[f64], boxes: &[Rect], edges: usize) -> Ends {
    let mut ends = Vec::with_capacity(2 * edges);
    for bundle in &levels.bundles {
        let (first, last) = (bundle.upper, bundle.lower);
        let (next, previous) = bundle.inner();
        for (strand, &edge) in levels.edges(bundle).iter().enumerate() {
            for (node, other, upper) in [(first, next, true), (last, previous, false)] {
                let (here, there) = (at(x, node), at(x, other));
                let strand = strand as i64;
                let end = if at(&levels.row_of, first) != at(&levels.row_of, last) {
                    let side = if upper { Side::Bottom } else { Side::Top };
                    End { node, side, group: 0, toward: there, strand, edge, upper }
                } else if touching(order, first, last) {
                    let side = if there < here { Side::Left } else { Side::Right };
                    End { node, side, group: 0, toward: 0.0, strand, edge, upper }
                } else {
                    let group = if there < here { -1 } else { 1 };
                    let strand = if group < 0 { strand } else { -strand };
                    End { node, side: Side::Top, group, toward: -there, strand, edge, upper }
                };
                ends.push(end);
            }
        }
    }
    ends.sort_by(|a, b| {
        (a.node, a.side, a.group)
            .cmp(&(b.node, b.side, b.group))
            .then(a.toward.total_cmp(&b.toward))
            .then((a.strand, a.edge).cmp(&(b.strand, b.edge)))
    });
    let mut found = vec![((0.0, 0.0), (0.0, 0.0)); edges];
    for chunk in ends.chunk_by(|a, b| (a.node, a.side) == (b.node, b.side)) {
        for (i, end) in chunk.iter().enumerate() {
            let at_border = spot(&at(boxes, end.node), end.side, i, chunk.len());
            let mut pair = at(&found, end.edge);
            if end.upper {
                pair.0 = at_border;
            } else {
                pair.1 = at_border;
            }
            put(&mut found, end.edge, pair);
        }
    }
    found
}

/// Whether two boxes of a row stand side by side with nothing between them.
pub(super) fn touching(order: &Order, a: usize, b: usize) -> bool {
    at(&order.place, a).abs_diff(at(&order.place, b)) == 1
}

/// The `i`th of `count` places on a side of a box.
fn spot(rect: &Rect, side: Side, i: usize, count: usize) -> (f64, f64) {
    let (middle_x, middle_y) = rect.center();
    let room = if matches!(side, Side::Top | Side::Bottom) { rect.width } else { rect.height };
    let step = SPREAD.min(room * 0.8 / count.max(1) as f64);
    let shift = (i as f64 - (count.saturating_sub(1)) as f64 / 2.0) * step;
    match side {
        Side::Top => (middle_x + shift, rect.y),
        Side::Bottom => (middle_x + shift, rect.y + rect.height),
        Side::Left => (rect.x, middle_y + shift),
        Side::Right => (rect.x + rect.width, middle_y + shift),
    }
}

/// How far strand `i` of a bundle runs from the middle of its lane.
pub(super) fn strand_shift(levels: &Levels, lane: usize, i: usize, count: usize) -> f64 {
    let room = at(&levels.width, lane);
    let step = if count > 1 { STRAND.min(room / (count - 1) as f64) } else { 0.0 };
    (i as f64 - count.saturating_sub(1) as f64 / 2.0) * step
}
