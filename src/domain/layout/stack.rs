//! How high everything is: the bands, the rows in them, and the channels between the rows where the links run.

use super::graph::{BandBox, Graph, Options, at, length, list};
use super::levels::Levels;

/// The upper and lower border of a row of boxes.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct RowBox {
    /// Upper border: that of the highest box.
    pub(super) top: f64,
    /// Lower border: that of the highest box.
    pub(super) bottom: f64,
}

/// The bands and rows from top to bottom.
#[derive(Debug, Clone, Default)]
pub(super) struct Stack {
    /// One per band.
    pub(super) bands: Vec<BandBox>,
    /// One per row.
    pub(super) rows: Vec<RowBox>,
    /// Height of the whole.
    pub(super) height: f64,
    /// Width of the whole.
    pub(super) width: f64,
}

/// Flat curves are hard to follow: a channel grows with its widest link by this share, at most by its own height.
const SLOPE: f64 = 0.04;

impl Stack {
    /// Piles up the bands of `levels`, whose items stand at `x`; `even` makes all channels as high as the highest.
    pub(super) fn new(graph: &Graph, levels: &Levels, x: &[f64], options: &Options, even: bool) -> Self {
        let tallest = |row: &Vec<usize>| {
            row.iter().filter_map(|&i| graph.nodes.get(i)).map(|n| length(n.height)).fold(0.0, f64::max)
        };
        let mut extra = extra(levels, x, options);
        if even {
            let most = extra.iter().copied().fold(0.0, f64::max).ceil();
            extra.fill(most);
        }
        let padding = length(options.band_padding);
        let mut stack = Self::default();
        let mut y = 0.0;
        let mut row = 0;
        for band in 0..levels.bands {
            let top = y;
            let mut first = true;
            while levels.band_of.get(row) == Some(&band) {
                // The room a channel needs beyond its usual height is shared by the bands above and below.
                let before =
                    if first { padding + at(&extra, row) / 2.0 } else { length(options.row_gap) + at(&extra, row) };
                let bottom = y + before + levels.rows.get(row).map_or(0.0, tallest);
                stack.rows.push(RowBox { top: y + before, bottom });
                y = bottom;
                row += 1;
                first = false;
            }
            if !first {
                y += padding + at(&extra, row) / 2.0;
            }
            y = y.max(top + length(options.min_band_height));
            stack.bands.push(BandBox { top, height: y - top });
        }
        stack.height = y;
        stack
    }

    /// The channel above a row (or, for the row after the last, below all): its upper and lower border.
    pub(super) fn channel(&self, row: usize) -> (f64, f64) {
        let top = row.checked_sub(1).and_then(|above| self.rows.get(above)).map_or(0.0, |r| r.bottom);
        (top, self.rows.get(row).map_or(self.height, |r| r.top))
    }
}

/// What the channel above each row needs beyond its usual height.
fn extra(levels: &Levels, x: &[f64], options: &Options) -> Vec<f64> {
    let usual = (2.0 * length(options.band_padding)).max(length(options.row_gap));
    let mut extra = vec![0.0_f64; levels.rows.len() + 1];
    for (row, slot) in extra.iter_mut().enumerate() {
        let mut widest = 0.0_f64;
        for &item in levels.rows.get(row).into_iter().flatten() {
            for &(above, _) in levels.up.of(item) {
                widest = widest.max((at(x, item) - at(x, above as usize)).abs());
            }
            for &other in list(&levels.beside, item) {
                widest = widest.max((at(x, item) - at(x, other)).abs());
            }
        }
        *slot = (widest * SLOPE).min(usual);
    }
    extra
}
