//! What can be wrong with a file, as data: the words for people are chosen elsewhere.

use super::settings::Charset;
use serde::{Deserialize, Serialize};

/// Why a file cannot be read at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum CsvError {
    /// The file is larger than the limit.
    #[error("the file has {bytes} bytes, more than {limit}")]
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// Nothing stands in it.
    #[error("the file is empty")]
    Empty,
    /// It is something else.
    #[error("the file is no CSV: it looks like {what:?}")]
    NotCsv {
        /// What it looks like.
        what: LooksLike,
    },
    /// A row has more cells than a table can have.
    #[error("row {row} has {columns} cells, more than {limit}")]
    TooManyColumns {
        /// The line of the row, from 1.
        row: usize,
        /// Its cells.
        columns: usize,
        /// The limit.
        limit: usize,
    },
    /// The whole file has more cells than the limit.
    #[error("the file has more than {limit} cells")]
    TooManyCells {
        /// The limit.
        limit: usize,
    },
    /// The bytes are not text in the character set that was asked for.
    #[error("the file is not {charset:?}")]
    WrongCharset {
        /// The character set.
        charset: Charset,
    },
}

/// What a file that is no CSV looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LooksLike {
    /// A zip file, such as an XLSX or ODS workbook.
    Zip,
    /// An old workbook (XLS).
    OldWorkbook,
    /// A PDF.
    Pdf,
    /// A web page or XML.
    Markup,
    /// JSON, such as a scorecard file.
    Json,
    /// A picture.
    Picture,
    /// A compressed file.
    Compressed,
    /// Some other binary file, or noise.
    Binary,
}

/// Something to know about a cell, a row or the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The line in the file as a person counts, from 1, header included; `None` for the whole file or column.
    pub row: Option<usize>,
    /// The column, from 0.
    pub column: Option<usize>,
    /// The name of the column, empty where no single column is meant.
    pub column_name: String,
    /// The text concerned, shortened to 80 characters.
    pub text: String,
    /// What is wrong.
    pub what: What,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The row has more cells than the table has columns. It is not used: its cells may have shifted.
    TooManyCells {
        /// Columns of the table.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// The row has fewer cells than the table has columns. The missing ones are taken as empty.
    TooFewCells {
        /// Columns of the table.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// A row before the table, left out.
    BeforeTable,
    /// A quotation mark opens a cell and never closes. Read as a plain character.
    UnclosedQuote,
    /// Two columns have this name.
    DuplicateHeader,
    /// No number where the column has numbers. The cell is left out.
    NotANumber,
    /// `1.234` may be a thousand or a little more than one, and nothing in the column tells. Left out until told.
    AmbiguousNumber,
    /// The decimal sign is not the one of the other cells in the column. The cell is left out.
    OtherDecimalSign,
    /// Some cells of the column have a percent sign, this one has none. Read as it stands.
    NoPercentSign,
    /// The cell has another currency than the cells before. Read as it stands.
    OtherCurrency,
    /// No period where the column has periods. The row is left out.
    NotAPeriod,
    /// `03/04/2026` may be in March or April, and nothing in the column tells. Left out until told.
    AmbiguousDate,
    /// Day and month stand in the other order than in the other rows. The row is left out.
    OtherDateOrder,
    /// The period is longer than the KPI's own periods. The row is left out.
    PeriodTooLong,
    /// Bytes that are no character of the character set, replaced by U+FFFD.
    ReplacedCharacters {
        /// How many.
        count: usize,
    },
    /// The whole file has one column: perhaps the separator is another one.
    OneColumn,
    /// Nothing in the file looks like a period.
    NoPeriodFound,
    /// Nothing in the file looks like a number.
    NoNumbersFound,
    /// A mapping names a column or a KPI that the file does not have.
    UnknownField,
}

/// Collects problems up to a limit and counts the rest, so that a broken file cannot fill the memory.
#[derive(Debug, Clone, Default)]
pub(super) struct Problems {
    pub(super) list: Vec<Problem>,
    pub(super) count: usize,
}

/// How many problems are kept one by one.
pub const PROBLEMS_KEPT: usize = 1_000;

impl Problems {
    pub(super) fn add(&mut self, row: Option<usize>, column: Option<(usize, &str)>, text: &str, what: What) {
        self.count += 1;
        if self.list.len() < PROBLEMS_KEPT {
            let (column, name) = column.map_or((None, ""), |(index, name)| (Some(index), name));
            self.list.push(Problem { row, column, column_name: name.to_owned(), text: short(text), what });
        }
    }
}

/// The text, cut after 80 characters.
pub(super) fn short(text: &str) -> String {
    match text.char_indices().nth(80) {
        Some((end, _)) => text.get(..end).unwrap_or_default().chars().chain(['…']).collect(),
        None => text.to_owned(),
    }
}
