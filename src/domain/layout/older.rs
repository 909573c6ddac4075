//! What a map looked like before its newest objectives and links: an added one must not throw the others around.
//!
//! The layout knows the document alone, not what was on the screen. But documents grow at the end: the search looks only
//! at the map as it was at its last milestone, which is the same before and after most additions, and what has come
//! since is put in where it fits, with no more changes than help at once.

use super::cross::Order;
use super::graph::{Graph, at, put};
use super::grid::MAX_BOXES;
use super::levels::Levels;
use super::sift;

/// Milestones: so many boxes, and every so many more after that. Between them, links count by fours.
const FIRST: usize = 6;
const BOXES: usize = 12;
const LINKS: usize = 4;

/// Larger maps are laid out from nothing: a little over what stands on even places.
const MAX_GROWN: usize = MAX_BOXES + 7;

/// The map at its last milestone; nothing where that is the map itself, and for large maps.
pub(super) fn older(graph: &Graph) -> Option<Graph> {
    let count = graph.nodes.len();
    // The oldest stand first.
    let by_age = graph.nodes.is_sorted_by_key(|node| node.order_hint);
    let boxes = if count < BOXES { FIRST } else { count - count % BOXES };
    if boxes >= count || count > MAX_GROWN || !by_age {
        return None;
    }
    let nodes = graph.nodes.get(..boxes)?.to_vec();
    let mut edges: Vec<_> = graph.edges.iter().filter(|edge| edge.from < boxes && edge.to < boxes).copied().collect();
    // Right after a milestone it is the map that was shown then, later also one that new links don't change.
    if count >= boxes + LINKS {
        edges.truncate(edges.len() - edges.len() % LINKS);
    }
    Some(Graph { bands: graph.bands, nodes, edges })
}

/// The order of all that stood in order at the milestone, with the others where their links draw them.
pub(super) fn grown(levels: &Levels, before: &Order, x: &[f64]) -> Order {
    let old = before.rows.iter().flatten().filter(|&&item| item < levels.boxes).count();
    let mut at_x = x.get(..old.min(levels.boxes)).unwrap_or_default().to_vec();
    let right = at_x.iter().copied().fold(0.0, f64::max) + 1.0;
    at_x.resize(levels.row_of.len(), f64::NAN);
    for item in old..levels.boxes {
        let (mut sum, mut count) = (0.0, 0.0);
        for bundle in &levels.bundles {
            let (a, b) = (bundle.upper, bundle.lower);
            let other = if a == item {
                b
            } else if b == item {
                a
            } else {
                continue;
            };
            let there = at(&at_x, other);
            if there.is_finite() {
                sum += there;
                count += 1.0;
            }
        }
        put(&mut at_x, item, if count > 0.0 { sum / count } else { right });
    }
    sift::with_lanes(levels, at_x)
}
