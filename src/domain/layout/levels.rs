//! From bands to rows: every box gets a row, every link over several rows a lane through each row it passes.

use super::graph::{Graph, MAX_BANDS, at, length, put};
use super::near::Near;
use std::collections::BTreeMap;
use std::ops::Range;

/// Links over several rows stop getting lanes when this many are given out: the rest is drawn straight.
const MAX_LANES: usize = 6_000;

/// Boxes and lanes ("items") in rows. Items below `boxes` are the graph's boxes, the others are lanes.
#[derive(Debug, Clone, Default)]
pub(super) struct Levels {
    /// How many items are boxes.
    pub(super) boxes: usize,
    /// How many bands there are.
    pub(super) bands: usize,
    /// The band of each row.
    pub(super) band_of: Vec<usize>,
    /// The items of each row, in the order of the hints.
    pub(super) rows: Vec<Vec<usize>>,
    /// The row of each item.
    pub(super) row_of: Vec<usize>,
    /// What names an item in the search: unchanged when other items come or go.
    pub(super) key: Vec<u64>,
    /// Width of each item.
    pub(super) width: Vec<f64>,
    /// Neighbours in the row above.
    pub(super) up: Near,
    /// Neighbours in the row below.
    pub(super) down: Near,
    /// Pairs of linked items in the same row.
    pub(super) arcs: Vec<(usize, usize)>,
    /// Linked items in the same row; empty without such pairs.
    pub(super) beside: Vec<Vec<usize>>,
    /// The links, with those between the same two boxes taken together.
    pub(super) bundles: Vec<Bundle>,
    /// The graph's links by index, bundle after bundle.
    edges: Vec<usize>,
}

/// All links between two boxes, whichever way they point.
#[derive(Debug, Clone, Default)]
pub(super) struct Bundle {
    /// The upper box, or one of two boxes of one row.
    pub(super) upper: usize,
    /// The lower box, or the other one.
    pub(super) lower: usize,
    /// The lanes it runs through, from the upper box down.
    pub(super) lanes: Range<usize>,
    edges: Range<usize>,
}

impl Bundle {
    /// How many links it is.
    pub(super) fn links(&self) -> usize {
        self.edges.len()
    }

    /// The item after the upper box, and the one before the lower.
    pub(super) fn inner(&self) -> (usize, usize) {
        if self.lanes.is_empty() { (self.lower, self.upper) } else { (self.lanes.start, self.lanes.end - 1) }
    }
}

/// Room between parallel links of a bundle in their lane.
pub(super) const STRAND: f64 = 7.0;

impl Levels {
    /// Sorts the graph into rows of at most `max_per_row` boxes.
    pub(super) fn new(graph: &Graph, max_per_row: usize) -> Self {
        let count = graph.nodes.len();
        let bands = graph.bands.min(MAX_BANDS).max(usize::from(count > 0));
        let mut levels = Self { boxes: count, bands, row_of: vec![0; count], ..Self::default() };
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); bands];
        for (i, node) in graph.nodes.iter().enumerate() {
            if let Some(list) = members.get_mut(node.band.min(bands.saturating_sub(1))) {
                list.push(i);
            }
        }
        for (band, mut list) in members.into_iter().enumerate() {
            if list.is_empty() {
                continue;
            }
            list.sort_by_key(|&i| (graph.nodes.get(i).map(|n| n.order_hint), i));
            for row in rows_of(graph, list, max_per_row) {
                for &item in &row {
                    put(&mut levels.row_of, item, levels.rows.len());
                }
                levels.rows.push(row);
                levels.band_of.push(band);
            }
        }
        levels.width = graph.nodes.iter().map(|n| length(n.width)).collect();
        levels.key = graph.nodes.iter().map(|n| n.order_hint as u64 + 1).collect();
        levels.link(graph);
        levels
    }

    fn link(&mut self, graph: &Graph) {
        let mut ends = Vec::with_capacity(graph.edges.len());
        for (i, edge) in graph.edges.iter().enumerate() {
            if edge.from == edge.to || edge.from >= self.boxes || edge.to >= self.boxes {
                continue;
            }
            let (a, b) = (edge.from.min(edge.to), edge.from.max(edge.to));
            ends.push(if at(&self.row_of, b) < at(&self.row_of, a) { (b, a, i) } else { (a, b, i) });
        }
        ends.sort_unstable();
        self.edges.extend(ends.iter().map(|&(.., edge)| edge));
        self.bundles.reserve(ends.len());
        // What is linked from row to row: the upper item, the lower one, and by how many links.
        let mut steps = Vec::with_capacity(2 * ends.len());
        let mut done = 0;
        for bundle in ends.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let Some(&(upper, lower, _)) = bundle.first() else { continue };
            let edges = done..done + bundle.len();
            done = edges.end;
            let (top, bottom) = (at(&self.row_of, upper), at(&self.row_of, lower));
            let strands = u32::try_from(edges.len()).unwrap_or(u32::MAX).min(1_000);
            let first = self.row_of.len();
            if top == bottom {
                self.neighbour_beside(upper, lower);
            } else if first - self.boxes + (bottom - top - 1) <= MAX_LANES {
                let mut above = upper;
                for row in top + 1..=bottom {
                    let item = if row == bottom { lower } else { self.add_lane(row, upper, lower, strands) };
                    steps.push((above as u32, item as u32, strands as i32));
                    above = item;
                }
            }
            self.bundles.push(Bundle { upper, lower, lanes: first..self.row_of.len(), edges });
        }
        let items = self.row_of.len();
        self.up = Near::new(items, steps.iter().map(|&(above, item, links)| (item, (above, links))));
        self.down = Near::new(items, steps.iter().map(|&(above, item, links)| (above, (item, links))));
    }

    fn neighbour_beside(&mut self, a: usize, b: usize) {
        self.arcs.push((a, b));
        self.beside.resize(self.boxes, Vec::new());
        if let Some(list) = self.beside.get_mut(a) {
            list.push(b);
        }
        if let Some(list) = self.beside.get_mut(b) {
            list.push(a);
        }
    }

    fn add_lane(&mut self, row: usize, upper: usize, lower: usize, strands: u32) -> usize {
        let item = self.row_of.len();
        self.row_of.push(row);
        self.width.push(f64::from(strands.min(20) - 1) * STRAND);
        let ends = (at(&self.key, upper) << 24) ^ (at(&self.key, lower) << 48);
        self.key.push(ends ^ (row as u64) << 16 ^ 0xA5A5);
        if let Some(list) = self.rows.get_mut(row) {
            list.push(item);
        }
        item
    }

    /// The graph's links of a bundle, by index.
    pub(super) fn edges(&self, bundle: &Bundle) -> &[usize] {
        self.edges.get(bundle.edges.clone()).unwrap_or_default()
    }

    /// Puts the lanes of those links where the straight line from end to end passes their rows. `x` are the middles of all items.
    pub(super) fn straighten(&self, x: &mut [f64], of: impl Fn(usize, usize) -> bool) {
        for bundle in &self.bundles {
            if !of(bundle.upper, bundle.lower) {
                continue;
            }
            let (from, to, steps) = (at(x, bundle.upper), at(x, bundle.lower), bundle.lanes.len() as f64 + 1.0);
            for (i, lane) in bundle.lanes.clone().enumerate() {
                put(x, lane, from + (to - from) * (i as f64 + 1.0) / steps);
            }
        }
    }

    /// Whether the item is a link passing through.
    pub(super) fn is_lane(&self, item: usize) -> bool {
        item >= self.boxes
    }
}

/// The rows of a band: those without a place of their own in equal parts, then the pinned ones where they belong.
fn rows_of(graph: &Graph, list: Vec<usize>, max_per_row: usize) -> Vec<Vec<usize>> {
    let pin = |item: &usize| graph.nodes.get(*item).and_then(|node| node.pin);
    let (pinned, free): (Vec<usize>, Vec<usize>) = list.into_iter().partition(|item| pin(item).is_some());
    let count = free.len().div_ceil(max_per_row.max(1));
    let parts = free.chunks(free.len().div_ceil(count.max(1)).max(1));
    let mut rows: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (row, part) in parts.enumerate() {
        rows.insert(row, part.to_vec());
    }
    for item in pinned {
        rows.entry(pin(&item).map_or(0, |pin| pin.row)).or_default().push(item);
    }
    let hint = |item: &usize| (graph.nodes.get(*item).map(|node| node.order_hint), *item);
    rows.values_mut().for_each(|row| row.sort_by_key(hint));
    rows.into_values().collect()
}
