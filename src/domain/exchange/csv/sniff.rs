//! A first look at the rows: which separator, which rows come before the table, whether a header names the columns.

use super::{
    dates,
    grid::{self, Grid},
    numbers,
    problem::Problems,
    settings::Separator,
};

/// How many characters and rows are looked at.
const LOOKED_AT: (usize, usize) = (64 * 1024, 100);

/// The separator that a spreadsheet's own first line `sep=;` names, and the text behind that line.
pub(super) fn named_separator(text: &str) -> Option<(Separator, &str)> {
    let (line, rest) = text.split_once('\n')?;
    let sign = line.trim_end_matches('\r').trim_matches('"').strip_prefix("sep=")?;
    let separator = Separator::ALL.into_iter().find(|s| sign.chars().eq([s.char()]))?;
    Some((separator, rest))
}

/// The separator that cuts the first rows most evenly.
pub(super) fn separator(text: &str) -> Separator {
    let mut end = text.len().min(LOOKED_AT.0);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let start = text.get(..end).unwrap_or_default();
    // The last line may be cut.
    let start = match start.rfind('\n') {
        Some(last) if end < text.len() => start.get(..=last).unwrap_or(start),
        _ => start,
    };
    let mut best = (0.0, Separator::Comma);
    for separator in Separator::ALL {
        let score = evenness(start, separator);
        // Strictly more: on ties the sign that stands least often inside cells wins.
        if score > best.0 + 1e-9 {
            best = (score, separator);
        }
    }
    best.1
}

/// 0 to 1: the share of rows with the usual number of cells, less the share of cells that hold a stronger separator.
fn evenness(text: &str, separator: Separator) -> f64 {
    let Ok(grid) = grid::parse(text, separator, &mut Problems::default()) else { return 0.0 };
    let rows = grid.len().min(LOOKED_AT.1);
    let Some((width, with_width)) = usual((0..rows).map(|row| grid.width(row))) else { return 0.0 };
    if width < 2 {
        return 0.0;
    }
    let stronger: Vec<char> = Separator::ALL.iter().take_while(|s| **s != separator).map(|s| s.char()).collect();
    let (mut cells, mut torn) = (0_usize, 0_usize);
    for row in 0..rows {
        for cell in grid.cells(row) {
            cells += 1;
            torn += usize::from(cell.contains(stronger.as_slice()));
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a few thousand at most")]
    let share = |part: usize, all: usize| part as f64 / all.max(1) as f64;
    share(with_width, rows) * (1.0 - share(torn, cells))
}

/// The most frequent number (the larger on ties) and how often it occurs.
fn usual(numbers: impl Iterator<Item = usize>) -> Option<(usize, usize)> {
    let mut counts = std::collections::BTreeMap::new();
    for n in numbers {
        *counts.entry(n).or_insert(0_usize) += 1;
    }
    counts.into_iter().max_by_key(|(n, count)| (*count, *n))
}

/// How many rows stand before the table: titles and remarks, which fill the first cell only.
pub(super) fn rows_before_table(grid: &Grid) -> usize {
    let rows = grid.len().min(LOOKED_AT.1);
    let filled = |row| grid.cells(row).filter(|cell| !cell.trim().is_empty()).count();
    match usual((0..rows).map(filled)) {
        Some((2.., _)) => {
            let title = |row: &usize| filled(*row) == 0 || (filled(*row) == 1 && !grid.cell(*row, 0).trim().is_empty());
            let before = (0..rows.min(30)).take_while(title).count();
            if before == rows { 0 } else { before }
        }
        _ => 0,
    }
}

/// The usual number of cells of the rows from `first` on.
pub(super) fn usual_width(grid: &Grid, first: usize) -> usize {
    let rows = grid.len().min(first + LOOKED_AT.1);
    usual((first..rows).map(|row| grid.width(row))).map_or(0, |(width, _)| width)
}

/// Whether the row `first` names the columns: none of its cells is of the kind of the cells below it.
pub(super) fn has_header(grid: &Grid, first: usize) -> bool {
    let top: Vec<&str> = grid.cells(first).collect();
    let is_time = |text: &str| dates::find(text).is_some() || dates::compact(text).is_some();
    let is_number = |text: &str| numbers::shape(text).is_some_and(|shape| numbers::evidence(shape.body).is_some());
    let filled: Vec<&&str> = top.iter().filter(|text| !numbers::is_missing(text)).collect();
    let times = filled.iter().filter(|text| is_time(text)).count();
    let numbers = filled.iter().filter(|text| !is_time(text) && is_number(text)).count();
    // Periods as headers of a wide table.
    if times >= 2 && numbers == 0 && times * 2 >= filled.len() {
        let columns: Vec<usize> = (0..top.len()).filter(|c| top.get(*c).is_some_and(|text| is_time(text))).collect();
        let below =
            (first + 1..grid.len().min(first + 21)).flat_map(|row| columns.iter().map(move |c| grid.cell(row, *c)));
        let (all, periods) = below
            .filter(|text| !numbers::is_missing(text))
            .fold((0, 0), |(all, periods), text| (all + 1, periods + usize::from(is_time(text))));
        return periods * 2 <= all;
    }
    !top.iter().enumerate().any(|(column, text)| {
        if numbers::is_missing(text) || !(is_time(text) || is_number(text)) {
            return false;
        }
        let below = (first + 1..grid.len().min(first + 21)).map(|row| grid.cell(row, column));
        let (mut alike, mut all) = (0, 0);
        for cell in below.filter(|cell| !numbers::is_missing(cell)) {
            all += 1;
            alike += usize::from(is_time(cell) || is_number(cell));
        }
        alike * 2 >= all
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(text: &str) -> bool {
        let grid = grid::parse(text, separator(text), &mut Problems::default()).unwrap();
        has_header(&grid, rows_before_table(&grid))
    }

    #[test]
    fn the_most_even_separator_wins() {
        for (text, wanted) in [
            ("a,b,c\n1,2,3\n4,5,6\n", Separator::Comma),
            ("Monat;Wert\n2026-01;1,5\n2026-02;2,5\n", Separator::Semicolon),
            ("2026-01;1,5\n2026-02;2,5\n", Separator::Semicolon),
            ("A;1,234,567.00\nB;2,234,567.00\n", Separator::Semicolon),
            ("a\tb, c\n1\t2, 3\n", Separator::Tab),
            ("a|b\n1|2\n", Separator::Pipe),
            ("month,remark\n1,\"good; better\"\n2,fine\n3,ok\n", Separator::Comma),
            ("one column\n1\n", Separator::Comma),
        ] {
            assert_eq!(separator(text), wanted, "{text:?}");
        }
        assert_eq!(named_separator("sep=|\r\na|b\n"), Some((Separator::Pipe, "a|b\n")));
        assert_eq!(named_separator("a,b\n"), None);
    }

    #[test]
    fn a_header_is_what_differs_from_the_rows_below() {
        assert!(header("month,value\n2026-01,5\n"));
        assert!(header("KPI;2024;2025;2026\nNPS;10;20;30\n"));
        assert!(header(";Jan 2026;Feb 2026\nNPS;10;20\n"));
        assert!(header("name,city\nMeier,Bonn\n"));
        assert!(!header("2026-01,5\n2026-02,6\n"));
        assert!(!header("north,5\nsouth,6\n"));
        assert!(!header("2024,2025-01-01,x\n2025,2026-01-01,y\n"));
    }

    #[test]
    fn titles_above_the_table_are_no_rows_of_it() {
        let rows = |text: &str| {
            let grid = grid::parse(text, Separator::Semicolon, &mut Problems::default()).unwrap();
            rows_before_table(&grid)
        };
        assert_eq!(rows("Report 2026\n\nin EUR;;\nMonat;A;B\n1;2;3\n2;3;4\n"), 2);
        assert_eq!(rows("a;b\n1;2\n"), 0);
        assert_eq!(rows(";b\n1;2\n3;4\n"), 0);
        assert_eq!(rows("a\n1\n"), 0);
    }
}
