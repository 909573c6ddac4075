//! How links run. Through a row of boxes a link goes straight up in its lane, or over its own box; it only bends in
//! the channels between the rows, where no box is. So no link passes through a box it does not belong to.

use super::cross::Order;
use super::graph::{Graph, Options, Rect, Route, at, length};
use super::levels::{Bundle, Levels};
use super::ports::{ports, strand_shift, touching};
use super::stack::{RowBox, Stack};

type Point = (f64, f64);

/// The place of a label may be chosen among these points of a curve.
const LABEL_SPOTS: [f64; 11] = [0.5, 0.42, 0.58, 0.36, 0.64, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8];

/// With more links than this, labels are not kept apart: nobody could read them anyway.
const MAX_LABELS: usize = 300;

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
    let mut labels = Labels::new(graph, levels, boxes, stack, options);
    for bundle in &levels.bundles {
        let [first, .., last] = bundle.items.as_slice() else { continue };
        for (strand, &edge) in bundle.edges.iter().enumerate() {
            let (start, end) = at(&ends, edge);
            let row = at(&levels.row_of, *first);
            let mut path = Path::from(start);
            if row != at(&levels.row_of, *last) {
                through_lanes(&mut path, levels, x, stack, bundle, strand, margin);
                path.last_bend(end, stack.rows.get(at(&levels.row_of, *last)).map_or(end.1, |r| r.top));
            } else if touching(order, *first, *last) {
                path.curve_sideways(end);
            } else {
                over_the_row(&mut path, end, stack.channel(row), stack.rows.get(row).map_or(end.1, |r| r.top));
            }
            let forward = graph.edges.get(edge).is_some_and(|e| e.from == *first);
            let label_at = labels.place(&path);
            if !forward {
                path.points.reverse();
            }
            if let Some(route) = routes.get_mut(edge) {
                *route = Route { points: path.points, label_at };
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
    for &item in &bundle.items {
        let Some(row) = stack.rows.get(at(&levels.row_of, item)) else { continue };
        if levels.is_lane(item) {
            let lane = at(x, item) + strand_shift(levels, item, strand, bundle.edges.len());
            // A kink of a few pixels looks like a mistake: the lane's free margin takes it up.
            let x = if (path.end().0 - lane).abs() <= margin { path.end().0 } else { lane };
            path.bend((x, row.top));
            path.line((x, row.bottom));
        } else if bundle.items.first() == Some(&item) {
            path.line((path.end().0, row.bottom));
        }
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
struct Path {
    points: Vec<Point>,
    /// Where the bends begin: a label stands on a bend, because bends lie in the channels.
    bends: Vec<usize>,
}

impl Path {
    fn from(start: Point) -> Self {
        Self { points: vec![start], bends: Vec::new() }
    }

    fn end(&self) -> Point {
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
    fn on_bend(&self, i: usize, t: f64) -> Point {
        let p = |k: usize| at(&self.points, (i + k).saturating_sub(1));
        let (a, b, c, d) = (p(0), p(1), p(2), p(3));
        let u = 1.0 - t;
        let mix =
            |a: f64, b: f64, c: f64, d: f64| u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d;
        (mix(a.0, b.0, c.0, d.0), mix(a.1, b.1, c.1, d.1))
    }
}

/// Labels given out so far, and the boxes they must not hide.
struct Labels {
    taken: Vec<Point>,
    size: Point,
    rows: Vec<(RowBox, Vec<Rect>)>,
    crowded: bool,
}

impl Labels {
    fn new(graph: &Graph, levels: &Levels, boxes: &[Rect], stack: &Stack, options: &Options) -> Self {
        let size = (length(options.link_label.0), length(options.link_label.1));
        let mut rows: Vec<(RowBox, Vec<Rect>)> = stack.rows.iter().map(|&row| (row, Vec::new())).collect();
        for (i, &rect) in boxes.iter().enumerate() {
            if let Some((_, rects)) = rows.get_mut(at(&levels.row_of, i)) {
                rects.push(rect);
            }
        }
        Self { taken: Vec::new(), size, rows, crowded: graph.edges.len() > MAX_LABELS }
    }

    /// The boxes of the rows that a label here may touch.
    fn boxes_near(&self, spot: Point) -> impl Iterator<Item = &Rect> {
        let reach = self.size.1 / 2.0;
        let near = move |row: &RowBox| spot.1 + reach > row.top && spot.1 - reach < row.bottom;
        self.rows.iter().filter(move |(row, _)| near(row)).flat_map(|(_, boxes)| boxes)
    }

    /// The spot on the path's bends that hides least, the middle bend's middle if nothing is in the way.
    fn place(&mut self, path: &Path) -> Point {
        let middle = path.bends.len() / 2;
        let bend = |offset: usize| {
            // The middle bend first, then those around it.
            let step = offset.div_ceil(2);
            if offset.is_multiple_of(2) { middle.checked_add(step) } else { middle.checked_sub(step) }
        };
        if self.crowded {
            return path.bends.get(middle).map_or(path.end(), |&start| path.on_bend(start, 0.5));
        }
        let mut best = (f64::INFINITY, path.end());
        let bends = (0..=2 * path.bends.len()).filter_map(bend).filter_map(|i| path.bends.get(i)).take(4);
        'search: for &start in bends {
            for t in LABEL_SPOTS {
                let spot = self.clear_of_boxes(path.on_bend(start, t));
                let hidden = self.hidden(spot);
                if hidden < best.0 {
                    best = (hidden, spot);
                }
                if hidden <= 0.0 {
                    break 'search;
                }
            }
        }
        self.taken.push(best.1);
        best.1
    }

    /// The spot, moved up or down past the one box it may touch (a label between two neighbours goes above them).
    fn clear_of_boxes(&self, spot: Point) -> Point {
        let mut clear = spot;
        for b in self.boxes_near(spot) {
            if overlap(clear.0, self.size.0, b.center().0, b.width)
                && overlap(clear.1, self.size.1, b.center().1, b.height)
            {
                let reach = self.size.1 / 2.0 + 2.0;
                clear.1 = if spot.1 <= b.y + b.height * 0.75 { b.y - reach } else { b.y + b.height + reach };
            }
        }
        clear
    }

    /// How much of a label here lies over other labels and boxes, in square pixels.
    fn hidden(&self, spot: Point) -> f64 {
        let shared = |a: f64, wa: f64, b: f64, wb: f64| {
            ((a + wa / 2.0).min(b + wb / 2.0) - (a - wa / 2.0).max(b - wb / 2.0)).max(0.0)
        };
        let (w, h) = self.size;
        let labels: f64 = self.taken.iter().map(|&(x, y)| shared(spot.0, w, x, w) * shared(spot.1, h, y, h)).sum();
        let boxes: f64 = self
            .boxes_near(spot)
            .map(|b| shared(spot.0, w, b.center().0, b.width) * shared(spot.1, h, b.center().1, b.height))
            .sum();
        labels + 3.0 * boxes
    }
}

fn overlap(a: f64, wa: f64, b: f64, wb: f64) -> bool {
    (a - b).abs() < (wa + wb) / 2.0
}
