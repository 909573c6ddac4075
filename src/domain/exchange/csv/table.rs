//! A file as a table: its columns, a preview and everything that could not be read.

use super::{
    charset::decode,
    columns::{Column, ColumnKind, DateWriting, MAX_VALUES},
    dates::{self, When},
    grid::{self, Grid},
    layout,
    numbers::{self, Cell},
    problem::{CsvError, Problem, Problems, What, short},
    settings::{Layout, PeriodSource, Settings, Used},
    sniff, survey,
};
use crate::domain::gather;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Rows of the preview.
pub const PREVIEW_ROWS: usize = 20;
/// Columns of the preview.
pub const PREVIEW_COLUMNS: usize = 100;

/// A file that was read. Stays where it was read; [`Summary`] travels.
#[derive(Debug, Clone)]
pub struct Table {
    /// What is known of the file.
    pub summary: Summary,
    grid: Grid,
    /// The rows of data in the grid that can be used.
    usable: Vec<u32>,
    /// The row of the headers in the grid.
    header: Option<usize>,
    serial_days: bool,
}

/// What is known of a file, to show and to let a person correct.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// How it was read.
    pub used: Used,
    /// Its columns.
    pub columns: Vec<Column>,
    /// How periods in headers are written (wide layout).
    pub header_dates: DateWriting,
    /// What can become a KPI or an input of one, in order of the file, at most 2,000.
    pub fields: Vec<Field>,
    /// Rows of data.
    pub rows: usize,
    /// The first 20 rows of data.
    pub preview: Vec<PreviewRow>,
    /// What could not be read, the first 1,000.
    pub problems: Vec<Problem>,
    /// How many problems there are in all.
    pub problem_count: usize,
}

/// A row of the preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewRow {
    /// Its line in the file, from 1.
    pub row: usize,
    /// Its cells, each shortened to 80 characters; at most 100.
    pub cells: Vec<String>,
}

/// A series of numbers in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Where it is.
    pub field: FieldRef,
    /// Its name in the file.
    pub name: String,
}

/// Where a series of numbers is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldRef {
    /// A column of a long table, from 0.
    Column {
        /// The column.
        column: usize,
    },
    /// The rows with this name in the name column of a wide or tidy table; empty where there is no name column.
    Named {
        /// The name.
        name: String,
    },
}

/// The rows of data of a grid that can be used.
#[derive(Clone, Copy)]
pub(super) struct Rows<'a> {
    grid: &'a Grid,
    usable: &'a [u32],
}

impl<'a> Rows<'a> {
    /// The places of the rows in the grid.
    pub(super) fn places(self) -> impl Iterator<Item = usize> + 'a {
        self.usable.iter().map(|row| *row as usize)
    }

    /// The text of a cell.
    pub(super) fn cell(self, row: usize, column: usize) -> &'a str {
        self.grid.cell(row, column)
    }

    /// The cells of a column with their lines.
    pub(super) fn column(self, column: usize) -> impl Iterator<Item = (usize, &'a str)> {
        self.places().map(move |row| (self.grid.line(row), self.grid.cell(row, column)))
    }
}

/// Reads a file. Whatever the settings leave open is found by looking at it.
///
/// # Errors
/// When the file is too large, empty, or no CSV at all. Everything else is a problem in the summary.
pub fn read(bytes: &[u8], settings: &Settings) -> Result<Table, CsvError> {
    let decoded = decode(bytes, settings.charset)?;
    let mut problems = Problems::default();
    if decoded.replaced > 0 {
        problems.add(None, None, "", What::ReplacedCharacters { count: decoded.replaced });
    }
    let named = sniff::named_separator(&decoded.text);
    let (named, text) = named.map_or((None, decoded.text.as_str()), |(separator, rest)| (Some(separator), rest));
    let separator = settings.separator.or(named).unwrap_or_else(|| sniff::separator(text));
    let mut grid = grid::parse(text, separator, &mut problems)?;
    if named.is_some() {
        grid.move_down();
    }
    let charset = decoded.charset;
    drop(decoded.text);

    let skip = settings.skip.unwrap_or_else(|| sniff::rows_before_table(&grid)).min(grid.len());
    for row in (0..skip).filter(|row| !is_empty(&grid, *row)) {
        problems.add(Some(grid.line(row)), None, grid.cell(row, 0), What::BeforeTable);
    }
    let header = settings.header.unwrap_or_else(|| sniff::has_header(&grid, skip));
    let first = (skip + usize::from(header)).min(grid.len());
    let width = if header { grid.width(skip) } else { sniff::usual_width(&grid, skip) };
    let names = names(&grid, header.then_some(skip), width, &mut problems);
    if width < 2 {
        problems.add(None, None, "", What::OneColumn);
    }
    let usable = usable_rows(&grid, first, width, &mut problems);
    let rows = Rows { grid: &grid, usable: &usable };
    let columns = survey::look(&rows, names, settings, &mut problems);
    let header_dates = DateWriting::of(columns.iter().map(|c| c.name.as_str()).filter(|_| header), settings.date_order);
    let layout = settings.layout.unwrap_or_else(|| layout::layout(&columns, &header_dates, header, &rows));
    let period = match layout {
        Layout::Wide { .. } => Some(PeriodSource::Headers),
        _ => settings.period.filter(|p| *p != PeriodSource::Headers).or_else(|| layout::period_source(&columns)),
    };
    let used = Used { charset, separator, skip, header, layout, period };
    let preview = preview(&grid, first);
    let count = usable.len();
    let summary = Summary {
        used,
        columns,
        header_dates,
        fields: Vec::new(),
        rows: count,
        preview,
        problems: Vec::new(),
        problem_count: 0,
    };
    let mut table = Table { summary, grid, usable, header: header.then_some(skip), serial_days: settings.serial_days };
    table.summary.fields = table.find_fields();
    if period.is_none() {
        problems.add(None, None, "", What::NoPeriodFound);
    }
    if table.summary.fields.is_empty() {
        problems.add(None, None, "", What::NoNumbersFound);
    }
    table.list_header_problems(&mut problems);
    // In order of the file, what concerns all of it first.
    gather::sort_by_key(&mut problems.list, |problem| (problem.row, problem.column));
    (table.summary.problems, table.summary.problem_count) = (problems.list, problems.count);
    Ok(table)
}

impl Table {
    /// The numbers of the rows of data that can be used.
    pub(super) fn rows(&self) -> impl Iterator<Item = usize> {
        self.usable.iter().map(|row| *row as usize)
    }

    /// The line of a row in the file, from 1.
    pub(super) fn line(&self, row: usize) -> usize {
        self.grid.line(row)
    }

    /// The text of a cell.
    pub(super) fn cell(&self, row: usize, column: usize) -> &str {
        self.grid.cell(row, column)
    }

    /// A cell as a number.
    pub(super) fn number(&self, row: usize, column: usize) -> Cell {
        match self.summary.columns.get(column) {
            Some(found) => numbers::read(self.cell(row, column), found.rule()),
            None => Cell::Missing,
        }
    }

    /// The period of a row; else the column concerned, its text and what is wrong with it.
    pub(super) fn when(&self, row: usize, source: PeriodSource) -> Result<When, (usize, What)> {
        match source {
            PeriodSource::Column { column } => {
                let dates = self.summary.columns.get(column).map_or(&DateWriting::Any, |c| &c.dates);
                dates.read(self.cell(row, column), self.serial_days).map_err(|what| (column, what))
            }
            PeriodSource::YearMonth { year, month } => {
                let (year_text, month_text) = (self.cell(row, year), self.cell(row, month));
                let wrong = if dates::year_alone(year_text).is_none() { year } else { month };
                dates::year_and_month(year_text, month_text).ok_or((wrong, What::NotAPeriod))
            }
            PeriodSource::YearQuarter { year, quarter } => {
                let (year_text, quarter_text) = (self.cell(row, year), self.cell(row, quarter));
                let wrong = if dates::year_alone(year_text).is_none() { year } else { quarter };
                dates::year_and_quarter(year_text, quarter_text).ok_or((wrong, What::NotAPeriod))
            }
            PeriodSource::Headers => Err((0, What::NotAPeriod)),
        }
    }

    /// The period in the header of a column.
    pub(super) fn header_when(&self, column: usize) -> Option<When> {
        let name = &self.summary.columns.get(column).filter(|_| self.summary.used.header)?.name;
        self.summary.header_dates.read(name, false).ok()
    }

    fn find_fields(&self) -> Vec<Field> {
        let summary = &self.summary;
        let name_column = match summary.used.layout {
            Layout::Long => {
                let takes = |i: usize| summary.used.period.is_some_and(|period| period.uses(i));
                let numbers = summary.columns.iter().enumerate();
                let numbers = numbers.filter(|(i, column)| column.kind == ColumnKind::Number && !takes(*i));
                return numbers
                    .map(|(column, found)| Field { field: FieldRef::Column { column }, name: found.name.clone() })
                    .collect();
            }
            Layout::Wide { name: None } => {
                return vec![Field { field: FieldRef::Named { name: String::new() }, name: String::new() }];
            }
            Layout::Wide { name: Some(name) } | Layout::Tidy { name, .. } => name,
        };
        let mut seen = BTreeSet::new();
        let names = self.rows().map(|row| self.cell(row, name_column).trim());
        let names = names.filter(|name| !name.is_empty() && seen.insert(*name));
        names
            .take(MAX_VALUES * 10)
            .map(|name| Field { field: FieldRef::Named { name: name.to_owned() }, name: name.to_owned() })
            .collect()
    }

    fn list_header_problems(&self, problems: &mut Problems) {
        if !matches!(self.summary.used.layout, Layout::Wide { .. }) {
            return;
        }
        let line = self.header.map(|row| self.line(row));
        for (index, column) in self.summary.columns.iter().enumerate() {
            if dates::find(&column.name).is_some()
                && let Err(what) = self.summary.header_dates.read(&column.name, false)
            {
                problems.add(line, Some((index, &column.name)), &column.name, what);
            }
        }
    }
}

/// The names of the columns: headers, and letters as in a spreadsheet where there are none.
fn names(grid: &Grid, header: Option<usize>, width: usize, problems: &mut Problems) -> Vec<String> {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut names = Vec::with_capacity(width);
    for column in 0..width {
        let text = header.map_or("", |row| grid.cell(row, column)).split_whitespace().collect::<Vec<_>>().join(" ");
        let mut name = if text.is_empty() { letters(column) } else { text };
        if taken.contains(&name) {
            problems.add(header.map(|row| grid.line(row)), Some((column, &name)), &name, What::DuplicateHeader);
            let free = (2..=width + 2).map(|n| format!("{name} ({n})")).find(|other| !taken.contains(other));
            name = free.unwrap_or(name);
        }
        taken.insert(name.clone());
        names.push(name);
    }
    names
}

/// A, B, … Z, AA, AB, …
fn letters(mut index: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(index % 26).unwrap_or(0)));
        match (index / 26).checked_sub(1) {
            Some(next) => index = next,
            None => return letters.iter().rev().collect(),
        }
    }
}

fn is_empty(grid: &Grid, row: usize) -> bool {
    grid.cells(row).all(|cell| cell.trim().is_empty())
}

/// The rows that are not empty and have no more cells than the table has columns. Lists the ragged ones.
fn usable_rows(grid: &Grid, first: usize, expected: usize, problems: &mut Problems) -> Vec<u32> {
    let mut usable = Vec::with_capacity(grid.len().saturating_sub(first));
    for row in (first..grid.len()).filter(|row| !is_empty(grid, *row)) {
        let found = grid.width(row);
        let too_long = found > expected && grid.cells(row).skip(expected).any(|cell| !cell.trim().is_empty());
        if too_long || found < expected {
            let what =
                if too_long { What::TooManyCells { expected, found } } else { What::TooFewCells { expected, found } };
            let text: Vec<&str> = grid.cells(row).take(20).collect();
            problems.add(Some(grid.line(row)), None, &text.join(" | "), what);
        }
        if !too_long {
            usable.push(u32::try_from(row).unwrap_or(u32::MAX));
        }
    }
    usable
}

fn preview(grid: &Grid, first: usize) -> Vec<PreviewRow> {
    let last = grid.len().min(first + PREVIEW_ROWS);
    let cells = |row| grid.cells(row).take(PREVIEW_COLUMNS).map(short).collect();
    (first..last).map(|row| PreviewRow { row: grid.line(row), cells: cells(row) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exchange::csv::{columns::DecimalSign, settings::Decimal};

    fn table(text: &str) -> Summary {
        read(text.as_bytes(), &Settings::default()).unwrap().summary
    }

    #[test]
    fn columns_without_names_get_letters() {
        let got: Vec<String> = [0, 25, 26, 27, 701, 702].into_iter().map(letters).collect();
        assert_eq!(got, ["A", "Z", "AA", "AB", "ZZ", "AAA"]);
        let summary = table("2026-01;5\n2026-02;6\n");
        assert_eq!(summary.columns.iter().map(|c| c.name.as_str()).collect::<Vec<_>>(), ["A", "B"]);
    }

    #[test]
    fn a_column_with_two_readings_waits_unless_the_others_agree() {
        let alone = table("Monat;Wert\n2026-01;1.234\n2026-02;2.345\n");
        let DecimalSign::Ambiguous { readings } = &alone.columns[1].decimal else { panic!("{:?}", alone.columns[1]) };
        assert_eq!((readings[0].point, readings[0].comma), (1.234, 1234.0));
        assert_eq!((alone.columns[1].undecided, alone.problem_count), (2, 1));
        let beside = table("Monat;Wert;Quote\n2026-01;1.234;12,5\n2026-02;2.345;13,1\n");
        assert!(matches!(beside.columns[1].decimal, DecimalSign::AsOthers { sign: Decimal::Comma, .. }));
        let both = table("Monat;Wert;Quote;Rate\n2026-01;1.234;12,5;1.5\n2026-02;2.345;13,1;2.5\n");
        assert!(matches!(both.columns[1].decimal, DecimalSign::Ambiguous { .. }));
    }

    #[test]
    fn a_row_with_shifted_cells_is_not_used() {
        let summary = table("month,value\n2026-01,1,5\n2026-02,2\n2026-03\n");
        assert_eq!(summary.rows, 2);
        let what: Vec<_> = summary.problems.iter().map(|p| (p.row, p.what)).collect();
        let (expected, long, short) = (2, 3, 1);
        assert_eq!(
            what,
            [
                (Some(2), What::TooManyCells { expected, found: long }),
                (Some(4), What::TooFewCells { expected, found: short })
            ]
        );
    }
}
