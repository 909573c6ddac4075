//! How links run. Through a row of boxes a link goes straight up in its lane, or over its own box; it only bends in
//! the channels between the rows, where no box is. So no link passes through a box it does not belong to.

use super::cross::Order;
use super::graph::{Graph, Options, Rect, Route, at, length};
use super::label::Labels;
use super::levels::{Bundle, Levels};
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
    let mut routes = vec![Route::default(); graph.edges.len()];
    let margin = length(options.lane_gap) / 3.0;
    let mut labels = Labels::new(levels, boxes, stack, (length(options.band_label_width), stack.width));
    let mut path = Path::default();
    for bundle in &levels.bundles {
        let (first, last) = (bundle.upper, bundle.lower);
        for (strand, &edge) in levels.edges(bundle).iter().enumerate() {
            let (start, end) = at(&ends, edge);
            let row = at(&levels.row_of, first);
            path.begin(start);
            if row != at(&levels.row_of, last) {
                through_lanes(&mut path, levels, x, stack, bundle, strand, margin);
                path.last_bend(end, stack.rows.get(at(&levels.row_of, last)).map_or(end.1, |r| r.top));
            } else if touching(order, first, last) {
                path.curve_sideways(end);
            } else {
                over_the_row(&mut path, end, stack.channel(row), stack.rows.get(row).map_or(end.1, |r| r.top));
            }
            let forward = graph.edges.get(edge).is_some_and(|e| e.from == first);
            let size = graph.edges.get(edge).map_or((0.0, 0.0), |e| (length(e.label.0), length(e.label.1)));
            let (label_at, label) = labels.place(&path, size);
            if !forward {
                path.points.reverse();
            }
            if let Some(route) = routes.get_mut(edge) {
                *route = Route { points: path.points.clone(), label_at, label };
            }
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
#[derive(Default)]
pub(super) struct Path {
    pub(super) points: Vec<Point>,
    /// Where the bends begin: a label stands on a bend, because bends lie in the channels.
    pub(super) bends: Vec<usize>,
}

impl Path {
    fn begin(&mut self, start: Point) {
        self.points.clear();
        self.points.push(start);
        self.bends.clear();
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
        let p = |k: usize| at(&self.points, (i + k).saturating_sub(1));
        let (a, b, c, d) = (p(0), p(1), p(2), p(3));
        let u = 1.0 - t;
        let mix =
            |a: f64, b: f64, c: f64, d: f64| u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d;
        (mix(a.0, b.0, c.0, d.0), mix(a.1, b.1, c.1, d.1))
    }
}
