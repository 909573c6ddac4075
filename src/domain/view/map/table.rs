//! The map as a table: perspectives as rows, themes as columns.

use super::MapModel;

/// The objectives by perspective and theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapTable {
    /// The themes, by their places; the last one, `None`, is for what serves no theme.
    pub columns: Vec<Option<usize>>,
    /// A row for each perspective, with a cell for each column: the places of its objectives among the boxes.
    pub rows: Vec<Vec<Vec<usize>>>,
}

impl MapModel {
    /// The map as a table. A theme that nothing serves has its column: the gap is to be seen. What serves no theme has one
    /// where there is such an objective.
    pub fn table(&self) -> MapTable {
        let theme = |n: usize| self.boxes.get(n).and_then(|b| b.theme).filter(|theme| *theme < self.themes.len());
        let mut columns: Vec<Option<usize>> = (0..self.themes.len()).map(Some).collect();
        if columns.is_empty() || (0..self.boxes.len()).any(|n| theme(n).is_none()) {
            columns.push(None);
        }
        let cell = |band: usize, column: &Option<usize>| {
            let boxes = self.boxes.iter().enumerate();
            boxes.filter(|(n, b)| b.band == band && theme(*n) == *column).map(|(n, _)| n).collect()
        };
        let rows =
            (0..self.bands.len()).map(|band| columns.iter().map(|column| cell(band, column)).collect()).collect();
        MapTable { columns, rows }
    }
}
