//! Themes as columns: every box of a theme stands below its name, in the band of its perspective.

use super::plan::BOX;
use crate::domain::{
    gather,
    layout::Pin,
    model::{Objective, Scorecard, ThemeId},
};
use std::{collections::BTreeMap, sync::Arc};

/// Between two boxes of a column, and at both sides of its boxes, in px of the map at 100 %.
const GAPS: (f64, f64) = (32.0, 24.0);
/// So many boxes of a theme stand side by side.
const ABREAST: usize = 2;

/// A column: a theme.
#[derive(Debug, Clone, PartialEq)]
pub struct MapColumn {
    /// The name of the theme; empty for what serves none.
    pub name: String,
    /// From the left edge of the room for boxes to its own.
    pub x: f64,
    /// Its width.
    pub width: f64,
}

/// The columns, and where each objective stands: those without a theme in a last column.
pub(super) fn columns(card: &Scorecard, shown: &[(Arc<Objective>, usize)]) -> (Vec<MapColumn>, Vec<Pin>) {
    let none = card.themes.len();
    let place: BTreeMap<&ThemeId, usize> = gather::map(card.themes.iter().enumerate().map(|(n, t)| (&t.id, n)));
    let theme = |o: &Objective| o.theme.as_ref().and_then(|theme| place.get(theme).copied()).unwrap_or(none);
    // How many stand in each cell so far, and at last.
    let mut cells: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut number = Vec::with_capacity(shown.len());
    for (objective, band) in shown {
        let count = cells.entry((theme(objective), *band)).or_default();
        number.push(*count);
        *count += 1;
    }
    let most = |column: usize| {
        cells.iter().filter(|((theme, _), _)| *theme == column).map(|(_, count)| *count).max().unwrap_or(0)
    };
    let mut columns = Vec::new();
    let mut found: BTreeMap<usize, (f64, usize)> = BTreeMap::new();
    let mut x = 0.0;
    for column in (0..=none).filter(|column| most(*column) > 0) {
        let abreast = most(column).min(ABREAST);
        let width = BOX.0 * abreast as f64 + GAPS.0 * (abreast - 1) as f64 + 2.0 * GAPS.1;
        let name = card.themes.get(column).map(|theme| theme.name.clone()).unwrap_or_default();
        columns.push(MapColumn { name, x, width });
        found.insert(column, (x + GAPS.1, abreast));
        x += width;
    }
    let pins = shown.iter().zip(number).map(|((objective, _), number)| {
        let (x, abreast) = found.get(&theme(objective)).copied().unwrap_or((0.0, 1));
        Pin { x: x + (number % abreast) as f64 * (BOX.0 + GAPS.0), row: number / abreast }
    });
    (columns, pins.collect())
}
