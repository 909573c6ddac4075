//! Where labels of links lie: on a bend of their link, over no box and no other label, and over as little of other links as
//! can be; if all of the link is taken, in the nearest free place of a channel that it bends in, or of any.

use super::graph::{Rect, at};
use super::levels::Levels;
use super::lines::Lines;
use super::route::{Path, Point};
use super::stack::{RowBox, Stack};

/// The place of a label may be chosen among these points of a curve.
const SPOTS: [f64; 11] = [0.5, 0.42, 0.58, 0.36, 0.64, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8];

/// After so many labels no free places are looked for: nobody could read them anyway.
const MAX_LABELS: usize = 300;

/// So many steps to each side a free place is looked for, and how many steps the width of a label is.
const STEPS: (i32, f64) = (160, 8.0);

/// Between two labels one above the other.
const GAP: f64 = 2.0;

/// Labels given out so far, and the boxes they must not hide.
pub(super) struct Labels {
    taken: Vec<Rect>,
    rows: Vec<(RowBox, Vec<Rect>)>,
    /// The channels above each row and below the last: upper and lower border.
    channels: Vec<(f64, f64)>,
    /// Where the picture's labels may begin and end.
    sides: (f64, f64),
    /// Where all links run.
    lines: Lines,
}

impl Labels {
    /// Nothing is taken but by the boxes.
    pub(super) fn new(levels: &Levels, boxes: &[Rect], stack: &Stack, sides: (f64, f64), lines: Lines) -> Self {
        let mut rows: Vec<(RowBox, Vec<Rect>)> = stack.rows.iter().map(|&row| (row, Vec::new())).collect();
        for (i, &rect) in boxes.iter().enumerate() {
            if let Some((_, rects)) = rows.get_mut(at(&levels.row_of, i)) {
                rects.push(rect);
            }
        }
        let channels = (0..=rows.len()).map(|row| stack.channel(row)).collect();
        Self { taken: Vec::new(), rows, channels, sides, lines }
    }

    /// The middle of a label of this size for this path, and where it lies if it hides nothing there.
    pub(super) fn place(&mut self, link: usize, path: &Path, size: Point) -> (Point, Option<Rect>) {
        let middle = path.bends.len() / 2;
        let usual = path.bends.get(middle).map_or(path.end(), |&start| path.on_bend(start, 0.5));
        if size.0 <= 0.0 || size.1 <= 0.0 || self.taken.len() >= MAX_LABELS {
            return (usual, None);
        }
        let (hidden, spot) = self.on_path(link, path, size, middle, usual);
        let found = if hidden <= 0.0 { Some(spot) } else { self.beside_path(path, size, usual) };
        let spot = found.unwrap_or(spot);
        let rect = Rect::around(spot, size);
        self.taken.push(rect);
        (spot, found.map(|_| rect))
    }

    /// The spot on the path's bends that hides least of boxes and labels, and of those the one over the least of other links;
    /// the middle bend's middle if nothing is in the way.
    fn on_path(&self, link: usize, path: &Path, size: Point, middle: usize, usual: Point) -> (f64, Point) {
        let bend = |offset: usize| {
            // The middle bend first, then those around it.
            let step = offset.div_ceil(2);
            if offset.is_multiple_of(2) { middle.checked_add(step) } else { middle.checked_sub(step) }
        };
        let mut best = (f64::INFINITY, usize::MAX, usual);
        let bends = (0..=2 * path.bends.len()).filter_map(bend).filter_map(|i| path.bends.get(i)).take(4);
        for &start in bends {
            for t in SPOTS {
                let spot = self.clear_of_boxes(path.on_bend(start, t), size);
                let rect = Rect::around(spot, size);
                let hidden = self.hidden(rect);
                if hidden > best.0 {
                    continue;
                }
                let lines = self.lines.under(rect, link);
                if hidden < best.0 || lines < best.1 {
                    best = (hidden, lines, spot);
                }
                if hidden <= 0.0 && lines == 0 {
                    return (hidden, spot);
                }
            }
        }
        (best.0, best.2)
    }

    /// The free place nearest to the path in a channel that it bends in, else in any.
    fn beside_path(&self, path: &Path, size: Point, usual: Point) -> Option<Point> {
        let mut best = None;
        for &start in &path.bends {
            let on = path.on_bend(start, 0.5);
            for channel in self.channels.iter().filter(|channel| on.1 >= channel.0 && on.1 <= channel.1) {
                self.in_channel(*channel, on.0, size, usual, &mut best);
            }
        }
        if best.is_none() {
            self.channels.iter().for_each(|channel| self.in_channel(*channel, usual.0, size, usual, &mut best));
        }
        best.map(|(_, spot)| spot)
    }

    /// Looks for a free place nearer to the usual one than the best so far.
    fn in_channel(&self, channel: Point, x: f64, size: Point, usual: Point, best: &mut Option<(f64, Point)>) {
        let inside = |x: f64| x - size.0 / 2.0 >= self.sides.0 && x + size.0 / 2.0 <= self.sides.1;
        // In half heights, from the middle of the channel up and down.
        let (middle, half) = ((channel.0 + channel.1) / 2.0, (size.1 + GAP) / 2.0);
        let rows = ((channel.1 - channel.0 - size.1) / 2.0 / half).floor().clamp(0.0, 8.0) as i32;
        for row in -rows..=rows {
            let y = middle + f64::from(row) * half;
            for step in -STEPS.0..=STEPS.0 {
                let spot = (x + f64::from(step) * size.0 / STEPS.1, y);
                let far = (spot.0 - usual.0).abs() + (spot.1 - usual.1).abs();
                if inside(spot.0)
                    && best.is_none_or(|(nearest, _)| far < nearest)
                    && self.hidden(Rect::around(spot, size)) <= 0.0
                {
                    *best = Some((far, spot));
                }
            }
        }
    }

    /// The boxes of the rows that a label here may touch.
    fn boxes_near(&self, label: Rect) -> impl Iterator<Item = &Rect> {
        let near = move |row: &RowBox| label.y + label.height > row.top && label.y < row.bottom;
        self.rows.iter().filter(move |(row, _)| near(row)).flat_map(|(_, boxes)| boxes)
    }

    /// The spot, moved up or down past the one box it may touch (a label between two neighbours goes above them).
    fn clear_of_boxes(&self, spot: Point, size: Point) -> Point {
        let mut clear = spot;
        for b in self.boxes_near(Rect::around(spot, size)) {
            if shared(Rect::around(clear, size), *b) > 0.0 {
                let reach = size.1 / 2.0 + GAP;
                clear.1 = if spot.1 <= b.y + b.height * 0.75 { b.y - reach } else { b.y + b.height + reach };
            }
        }
        clear
    }

    /// How much of a label here lies over other labels and boxes, in square pixels.
    fn hidden(&self, label: Rect) -> f64 {
        let labels: f64 = self.taken.iter().map(|&other| shared(label, other)).sum();
        let boxes: f64 = self.boxes_near(label).map(|&b| shared(label, b)).sum();
        labels + 3.0 * boxes
    }
}

/// How much of two rectangles lies on each other.
fn shared(a: Rect, b: Rect) -> f64 {
    let width = (a.x + a.width).min(b.x + b.width) - a.x.max(b.x);
    let height = (a.y + a.height).min(b.y + b.height) - a.y.max(b.y);
    width.max(0.0) * height.max(0.0)
}
