//! How links run. Through a row of boxes a link goes straight up in its lane, or over its own box; it only bends in
//! the channels between the rows, where no box is. So no link passes through a box it does not belong to.

use super::cross::Order;
use super::graph::{Graph, Options, Rect, Route, at, length};
use super::label::Labels;
use super::levels::{Bundle, Levels};
use super::lines::{Lines, on_curve};
use super::ports::{ports, strand_shift, touching};
use super::stack::Stack;

pub(super) type Point = (f64, f64);

/// The routes of all links, in the order of the graph's edges.
pub(super) fn routes(
    graph: &Graph,
    levels: &Levels,
    order: &Order,
    x: &[f64],
    boxes: &[Rect],
    stack: &Stack,
    options: &Options,
) -> Vec<Route> {
    let ends = ports(levels, order, x, boxes, graph.edges.len());
    let mut paths = vec![Path::default(); graph.edges.len()];
    let margin = length(options.lane_gap) / 3.0;
    for bundle in &levels.bundles {
        let (first, last) = (bundle.upper, bundle.lower);
        for (strand, &edge) in levels.edges(bundle).iter().enumerate() {
            let (start, end) = at(&ends, edge);
            let row = at(&levels.row_of, first);
            let mut path = Path::from(start, bundle.lanes.len());
            if row != at(&levels.row_of, last) {
                through_lanes(&mut path, levels, x, stack, bundle, strand, margin);
                path.last_bend(end, stack.rows.get(at(&levels.row_of, last)).map_or(end.1, |r| r.top));
            } else if touching(order, first, last) {
                path.curve_sideways(end);
            } else {
                over_the_row(&mut path, end, stack.channel(row), stack.rows.get(row).map_or(end.1, |r| r.top));
            }
            if let Some(slot) = paths.get_mut(edge) {
                *slot = path;
            }
        }
    }
    let mut routes = labelled(graph, levels, boxes, stack, options, &paths);
    for ((route, path), edge) in routes.iter_mut().zip(paths).zip(&graph.edges) {
        route.points = path.points;
        let rows = (at(&levels.row_of, edge.from), at(&levels.row_of, edge.to));
        // Drawn from the upper box down, in a row from the first box on.
        if rows.0 > rows.1 || rows.0 == rows.1 && edge.from > edge.to {
            route.points.reverse();
        }
    }
    routes
}

/// Routes with the places of their labels alone; the bundles' order is that in which they choose.
fn labelled(
    graph: &Graph,
    levels: &Levels,
    boxes: &[Rect],
    stack: &Stack,
    options: &Options,
    paths: &[Path],
) -> Vec<Route> {
    let mut routes = vec![Route::default(); graph.edges.len()];
    let size = |edge: usize| graph.edges.get(edge).map_or((0.0, 0.0), |e| (length(e.label.0), length(e.label.1)));
    let mut lines = Lines::default();
    if (0..graph.edges.len()).any(|edge| size(edge).0 > 0.0) {
        paths.iter().enumerate().for_each(|(edge, path)| lines.add(edge, &path.points));
    }
    let mut labels = Labels::new(levels, boxes, stack, (length(options.band_label_width), stack.width), lines);
    for &edge in levels.bundles.iter().flat_map(|bundle| levels.edges(bundle)) {
        if let (Some(path), Some(route)) = (paths.get(edge), routes.get_mut(edge)) {
            (route.label_at, route.label) = labels.place(edge, path, size(edge));
        }
    }
    routes
}

/// From the upper box down through the lanes, up to the channel above the lower box.
fn through_lanes(
    path: &mut Path,
    levels: &Levels,
    x: &[f64],
    stack: &Stack,
    bundle: &Bundle,
    strand: usize,
    margin: f64,
) {
    let row_of = |item: usize| stack.rows.get(at(&levels.row_of, item));
    if let Some(row) = row_of(bundle.upper) {
        path.line((path.end().0, row.bottom));
    }
    for item in bundle.lanes.clone() {
        let Some(row) = row_of(item) else { continue };
        let lane = at(x, item) + strand_shift(levels, item, strand, bundle.links());
        // A kink of a few pixels looks like a mistake: the lane's free margin takes it up.
        let x = if (path.end().0 - lane).abs() <= margin { path.end().0 } else { lane };
        path.bend((x, row.top));
        path.line((x, row.bottom));
    }
}

/// From box to box of one row, over the boxes between: the wider, the higher, within the channel above.
fn over_the_row(path: &mut Path, end: Point, channel: (f64, f64), row_top: f64) {
    let start = path.end();
    path.line((start.0, row_top));
    let room = (channel.1 - channel.0).max(0.0) * 0.9;
    let width = (end.0 - start.0).abs();
    let height = room * (width / (width + 400.0)).max(0.3);
    // A cubic curve rises to three quarters of its handles.
    let handle = row_top - height / 0.75;
    path.bends.push(path.points.len());
    path.points.extend([(start.0, handle), (end.0, handle), (end.0, row_top)]);
    path.line(end);
}

/// A route while it grows.
#[derive(Clone, Default)]
pub(super) struct Path {
    pub(super) points: Vec<Point>,
    /// Where the bends begin: a label stands on a bend, because bends lie in the channels.
    pub(super) bends: Vec<usize>,
}

impl Path {
    fn from(start: Point, lanes: usize) -> Self {
        let mut points = Vec::with_capacity(10 + 6 * lanes);
        points.push(start);
        Self { points, bends: Vec::with_capacity(1 + lanes) }
    }

    pub(super) fn end(&self) -> Point {
        self.points.last().copied().unwrap_or_default()
    }

    fn line(&mut self, to: Point) {
        let from = self.end();
        if (from.1 - to.1).abs() > 1e-9 || (from.0 - to.0).abs() > 1e-9 {
            let third = |t: f64| (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t);
            self.points.extend([third(1.0 / 3.0), third(2.0 / 3.0), to]);
        }
    }

    /// An S that leaves and arrives upright.
    fn bend(&mut self, to: Point) {
        let from = self.end();
        let middle = (from.1 + to.1) / 2.0;
        self.bends.push(self.points.len());
        self.points.extend([(from.0, middle), (to.0, middle), to]);
    }

    fn last_bend(&mut self, end: Point, row_top: f64) {
        self.bend((end.0, row_top));
        self.line(end);
    }

    fn curve_sideways(&mut self, to: Point) {
        let from = self.end();
        let middle = (from.0 + to.0) / 2.0;
        self.bends.push(self.points.len());
        self.points.extend([(middle, from.1), (middle, to.1), to]);
    }

    /// The point at `t` of the bend that begins at index `i`.
    pub(super) fn on_bend(&self, i: usize, t: f64) -> Point {
        on_curve([0, 1, 2, 3].map(|k| at(&self.points, (i + k).saturating_sub(1))), t)
    }
}
