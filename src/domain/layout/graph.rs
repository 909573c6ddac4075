//! What goes into a layout and what comes out: boxes in bands, links between them, measures in pixels.

/// Boxes in bands and the links between them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Graph {
    /// How many bands there are, 0 on top. At most [`MAX_BANDS`] are drawn.
    pub bands: usize,
    /// The boxes.
    pub nodes: Vec<Node>,
    /// The links. Links to a box that does not exist, or from a box to itself, get an empty route.
    pub edges: Vec<Edge>,
}

/// One box.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Node {
    /// The band it stands in; beyond the last band counts as the last.
    pub band: usize,
    /// Width in pixels; not a number or negative counts as 0.
    pub width: f64,
    /// Height in pixels; not a number or negative counts as 0.
    pub height: f64,
    /// Where it would stand in its band if no link had a say; ties go by index. Also names the box in the search, so
    /// that a box added with a new, higher hint leaves the others' chances alone.
    pub order_hint: usize,
    /// Where a person put it; none leaves it to the search.
    pub pin: Option<Pin>,
}

/// A place that a person chose.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Pin {
    /// From the left edge of the room for boxes to its own left edge, in pixels; kept within 0 and [`FARTHEST`], and where
    /// another pinned box of the row has that place already, beside it.
    pub x: f64,
    /// The row of its band, 0 on top. Rows that nobody stands in are left out.
    pub row: usize,
}

/// How far to the right a box can be put: a picture that is wider is none.
pub const FARTHEST: f64 = 20_000.0;

/// One link, by the indices of its boxes.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Edge {
    /// Where it starts.
    pub from: usize,
    /// Where its arrow points.
    pub to: usize,
    /// Width and height of its label in pixels; without both it has none.
    pub label: (f64, f64),
}

/// More bands than this are folded into the last one: a picture with more is none.
pub const MAX_BANDS: usize = 64;

/// Distances in pixels. What is not a number or negative counts as 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// Between two boxes side by side.
    pub node_gap: f64,
    /// Between two boxes side by side that are linked to each other: room for the arrow.
    pub link_gap: f64,
    /// Between a box and a link that passes it, and between two such links.
    pub lane_gap: f64,
    /// Left and right of the boxes.
    pub side_padding: f64,
    /// Between a band's border and its boxes, above and below.
    pub band_padding: f64,
    /// Between two rows of boxes in one band.
    pub row_gap: f64,
    /// The least height of a band (an empty one has just this).
    pub min_band_height: f64,
    /// The least width of the whole.
    pub min_width: f64,
    /// A picture that would be wider than this is drawn together, as far as its widest row lets it.
    pub snug_width: f64,
    /// Kept free at the left for the names of the bands.
    pub band_label_width: f64,
    /// More boxes than this in a band stand in several rows. 0 counts as 1.
    pub max_per_row: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            node_gap: 32.0,
            link_gap: 64.0,
            lane_gap: 20.0,
            side_padding: 24.0,
            band_padding: 34.0,
            row_gap: 64.0,
            min_band_height: 64.0,
            snug_width: f64::INFINITY,
            min_width: 0.0,
            band_label_width: 0.0,
            max_per_row: 12,
        }
    }
}

/// The finished picture.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Layout {
    /// Width of the whole in pixels.
    pub width: f64,
    /// Height of the whole in pixels.
    pub height: f64,
    /// The bands from top to bottom, without gaps between them.
    pub bands: Vec<BandBox>,
    /// The boxes, in the order of `Graph::nodes`.
    pub nodes: Vec<Rect>,
    /// The links, in the order of `Graph::edges`.
    pub edges: Vec<Route>,
}

/// Where a band lies; it is as wide as the whole.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct BandBox {
    /// Its upper border.
    pub top: f64,
    /// Its height.
    pub height: f64,
}

/// Where a box lies.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Rect {
    /// Left border.
    pub x: f64,
    /// Upper border.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Rect {
    /// The rectangle of a size around a middle.
    pub fn around((x, y): (f64, f64), (width, height): (f64, f64)) -> Self {
        Self { x: x - width / 2.0, y: y - height / 2.0, width, height }
    }

    /// The middle.
    pub fn center(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }
}

/// How a link runs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Route {
    /// Cubic Bezier pieces end to end: start, then two handles and an end for each piece (`3k + 1` points), or empty
    /// for a link that cannot be drawn. The first point lies on the border of `from`, the last on that of `to`.
    pub points: Vec<(f64, f64)>,
    /// The middle of the label; without one, where a label would be looked for.
    pub label_at: (f64, f64),
    /// Where the label lies: on no box and on no other label. None where the link has none, and where no free place is
    /// near enough: then `label_at` is where it hides least. Beyond 300 labels only those of the first 300 links are kept
    /// apart, as nobody could read more.
    pub label: Option<Rect>,
}

/// The value at `i`, or the type's default: the search never stops over an index.
#[inline(always)]
pub(super) fn at<T: Copy + Default>(values: &[T], i: usize) -> T {
    values.get(i).copied().unwrap_or_default()
}

/// Puts `value` at `i`, if there is such a place.
#[inline(always)]
pub(super) fn put<T>(values: &mut [T], i: usize, value: T) {
    if let Some(slot) = values.get_mut(i) {
        *slot = value;
    }
}

/// The list at `i`, or an empty one.
#[inline(always)]
pub(super) fn list<T>(lists: &[Vec<T>], i: usize) -> &[T] {
    lists.get(i).map_or(&[], Vec::as_slice)
}

/// A length that can be reckoned with: finite, not negative, not absurd.
pub(super) fn length(value: f64) -> f64 {
    if value.is_finite() { value.clamp(0.0, 100_000.0) } else { 0.0 }
}
