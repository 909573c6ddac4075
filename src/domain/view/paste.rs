//! A block of cells pasted from a spreadsheet into the grid of values: which cell gets which number, and what cannot be read.
//!
//! - Cells are parted by tabs (or by `;` where there is no tab), rows by line ends. Ragged rows are fine: what is not there
//!   stays as it is. An empty cell, or a dash alone, clears.
//! - A first column, or a first row, of period names says where the values go. Without it the block is laid from the cell
//!   in which it is pasted to the right and downwards, also below the last row of the grid.
//! - A header over named columns says which column is meant; other headers are passed over.
//! - Numbers are read in the person's language, unless another language of the app reads more cells of the block: a sheet with
//!   decimal commas is often pasted into an English page. One language holds for the whole block.

use crate::domain::{
    gather,
    model::Period,
    text::{
        Lang,
        number::{self, NumberError},
    },
};
use std::collections::BTreeSet;

/// Rows read at the most; whoever has more imports a file.
pub const MAX_ROWS: usize = 1_200;

/// Where a block is pasted.
#[derive(Debug, Clone)]
pub struct PasteInto<'a> {
    /// The person's language.
    pub lang: Lang,
    /// The period of the row in which it is pasted.
    pub period: Period,
    /// The column in which it is pasted, from 0.
    pub column: usize,
    /// The columns that can be typed into, each with the names it goes by.
    pub columns: &'a [Vec<String>],
}

/// What a pasted block means.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PastePlan {
    /// The cells to set or clear.
    pub cells: Vec<PastedCell>,
    /// What cannot be taken, in the order of the block.
    pub problems: Vec<PasteProblem>,
}

impl PastePlan {
    /// How many cells get a number.
    pub fn values(&self) -> usize {
        self.cells.iter().filter(|cell| cell.value.is_some()).count()
    }

    /// The oldest and the newest period that is set or cleared.
    pub fn range(&self) -> Option<(Period, Period)> {
        let periods = || self.cells.iter().map(|cell| cell.period);
        Some((periods().min()?, periods().max()?))
    }
}

/// A cell to set or to clear.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PastedCell {
    /// Its row.
    pub period: Period,
    /// Its column, from 0.
    pub column: usize,
    /// The number; none clears it.
    pub value: Option<f64>,
}

/// A cell of the block that cannot be taken.
#[derive(Debug, Clone, PartialEq)]
pub struct PasteProblem {
    /// The row of the block, from 1.
    pub row: usize,
    /// The column of the block, from 1.
    pub column: usize,
    /// What stands there, cut short.
    pub text: String,
    /// Why it cannot be taken.
    pub why: NotTaken,
}

/// Why a cell cannot be taken.
#[derive(Debug, Clone, PartialEq)]
pub enum NotTaken {
    /// It is no number.
    Number(NumberError),
    /// It stands where a period is expected and is none of the KPI's own.
    Period,
    /// The period was there before in the block.
    Twice,
    /// The grid has no column for it.
    NoColumn,
    /// It stands below the rows that are read, or beyond the last year.
    TooFar,
}

/// Whether a text is a block of cells; else it is one value and the field takes it as any text.
pub fn is_block(text: &str) -> bool {
    text.trim_matches(['\r', '\n']).contains(['\t', '\n', '\r', ';'])
}

/// Plans what a pasted block does. `read_period` reads a text as one of the KPI's own periods.
pub fn plan_paste(text: &str, into: &PasteInto<'_>, read_period: &dyn Fn(&str) -> Option<Period>) -> PastePlan {
    let mut plan = PastePlan::default();
    let mut block = cells(text);
    if block.len() > MAX_ROWS {
        let texts = block.get(MAX_ROWS).and_then(|row| row.first()).cloned().unwrap_or_default();
        plan.problems.push(problem((MAX_ROWS, 0), &texts.text, NotTaken::TooFar));
        block.truncate(MAX_ROWS);
    }
    let mut by_period = has_periods(&block, read_period);
    if !by_period {
        let turned = turn(&block);
        if has_periods(&turned, read_period) {
            (block, by_period) = (turned, true);
        }
    }
    let header = block.first().is_some_and(|row| is_header(row, by_period, read_period));
    let first_column = usize::from(by_period);
    let places = places(block.first().filter(|_| header), first_column, into);
    let rows = block.get(usize::from(header)..).unwrap_or_default();
    let lang = language(into.lang, rows.iter().flat_map(|row| row.iter().skip(first_column)));

    let mut seen = BTreeSet::new();
    let mut period = into.period;
    for row in rows {
        let values = row.iter().skip(first_column);
        if by_period {
            let Some(name) = row.first() else { continue };
            match read_period(&name.text) {
                Some(read) if seen.insert(read) => period = read,
                other => {
                    let why = if other.is_some() { NotTaken::Twice } else { NotTaken::Period };
                    // A row without values, such as a blank line or a second heading, says nothing.
                    if values.clone().any(|cell| number::parse(lang, &cell.text).is_ok()) {
                        plan.problems.push(problem(name.at, &name.text, why));
                    }
                    continue;
                }
            }
        }
        if Period::new(period.kind(), period.year(), period.index()).is_none() {
            let first = row.first().cloned().unwrap_or_default();
            plan.problems.push(problem(first.at, &first.text, NotTaken::TooFar));
            break;
        }
        for (cell, place) in values.zip(&places) {
            let value = if is_nothing(&cell.text) { Ok(None) } else { number::parse(lang, &cell.text).map(Some) };
            match (value, *place) {
                (Ok(None), None) => {}
                (_, None) => plan.problems.push(problem(cell.at, &cell.text, NotTaken::NoColumn)),
                (Ok(value), Some(column)) => plan.cells.push(PastedCell { period, column, value }),
                (Err(error), Some(_)) => plan.problems.push(problem(cell.at, &cell.text, NotTaken::Number(error))),
            }
        }
        period = period.plus(1);
    }
    plan
}

/// A cell of the block with its place there, from 0.
#[derive(Debug, Clone, Default)]
struct Pasted {
    at: (usize, usize),
    text: String,
}

fn cells(text: &str) -> Vec<Vec<Pasted>> {
    let separator = if text.contains('\t') { '\t' } else { ';' };
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.strip_suffix('\n').unwrap_or(&text);
    let cell = |at, text: &str| {
        let text = text.trim();
        let inner = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(text);
        Pasted { at, text: inner.trim().to_owned() }
    };
    text.split('\n')
        .enumerate()
        .map(|(row, line)| line.split(separator).enumerate().map(|(column, text)| cell((row, column), text)).collect())
        .collect()
}

fn turn(block: &[Vec<Pasted>]) -> Vec<Vec<Pasted>> {
    let width = block.iter().map(Vec::len).max().unwrap_or_default();
    (0..width).map(|column| block.iter().map(|row| row.get(column).cloned().unwrap_or_default()).collect()).collect()
}

/// Whether the first column names periods: most of its cells do; where they could be plain numbers as well (years), all
/// of them below a header, and no two the same.
fn has_periods(block: &[Vec<Pasted>], read_period: &dyn Fn(&str) -> Option<Period>) -> bool {
    if block.iter().all(|row| row.len() < 2) {
        return false;
    }
    let names: Vec<&str> = block.iter().filter_map(|row| row.first()).map(|cell| cell.text.as_str()).collect();
    let written: Vec<&str> = names.iter().copied().filter(|name| !name.is_empty()).collect();
    let periods: Vec<Period> = written.iter().filter_map(|name| read_period(name)).collect();
    let numbers = written.iter().any(|name| Lang::ALL.iter().any(|lang| number::parse(*lang, name).is_ok()));
    if numbers {
        let headers = usize::from(written.first().is_some_and(|name| read_period(name).is_none()));
        let distinct: BTreeSet<Period> = gather::set(periods.iter().copied());
        periods.len() > 1 && periods.len() + headers == written.len() && distinct.len() == periods.len()
    } else {
        !periods.is_empty() && periods.len() * 2 >= written.len()
    }
}

/// Whether the first row is a header: it names no period and holds words, but no number.
fn is_header(row: &[Pasted], by_period: bool, read_period: &dyn Fn(&str) -> Option<Period>) -> bool {
    if by_period && row.first().is_some_and(|cell| read_period(&cell.text).is_some()) {
        return false;
    }
    let values = || row.iter().skip(usize::from(by_period)).filter(|cell| !is_nothing(&cell.text));
    let is_word = |cell: &Pasted| {
        let digits = cell.text.chars().filter(char::is_ascii_digit).count();
        Lang::ALL.iter().all(|lang| number::parse(*lang, &cell.text).is_err())
            && cell.text.chars().filter(|c| c.is_alphabetic()).count() > digits
    };
    values().all(is_word) && (by_period || values().next().is_some())
}

/// The column of the grid for each column of values in the block: by the names in the header if all of them are known, else
/// one after the other from where it is pasted.
fn places(header: Option<&Vec<Pasted>>, first: usize, into: &PasteInto<'_>) -> Vec<Option<usize>> {
    let find = |name: &str| {
        let name = name.to_lowercase();
        into.columns.iter().position(|names| names.iter().any(|own| !own.is_empty() && own.to_lowercase() == name))
    };
    if let Some(header) = header {
        let named: Vec<Option<usize>> = header.iter().skip(first).map(|cell| find(&cell.text)).collect();
        let known: BTreeSet<usize> = gather::set(named.iter().flatten().copied());
        if !named.is_empty() && known.len() == named.len() {
            return named;
        }
    }
    let from = into.column..into.columns.len();
    from.map(Some).chain(std::iter::repeat_n(None, 1_000)).collect()
}

/// The language that reads most of the cells, the person's own where others read no more.
fn language<'a>(own: Lang, cells: impl Iterator<Item = &'a Pasted>) -> Lang {
    let texts: Vec<&str> = cells.map(|cell| cell.text.as_str()).filter(|text| !is_nothing(text)).collect();
    let readable = |lang: Lang| texts.iter().filter(|text| number::parse(lang, text).is_ok()).count();
    let mut best = (own, readable(own));
    for lang in Lang::ALL.iter().copied().filter(|lang| *lang != own) {
        let count = readable(lang);
        if count > best.1 {
            best = (lang, count);
        }
    }
    best.0
}

fn is_nothing(text: &str) -> bool {
    matches!(text, "" | "-" | "–" | "—" | "−")
}

fn problem((row, column): (usize, usize), text: &str, why: NotTaken) -> PasteProblem {
    PasteProblem { row: row + 1, column: column + 1, text: text.chars().take(40).collect(), why }
}

#[cfg(test)]
mod tests;
