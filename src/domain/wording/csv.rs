//! Why a CSV file cannot be read, and what is to be known about its cells and rows, in sentences that say what and where.

use crate::domain::{
    exchange::csv::{CsvError, LooksLike, Problem, What},
    text::{Lang, Msg},
};

/// Why a CSV file cannot be read at all.
pub fn csv_error(lang: Lang, error: &CsvError) -> String {
    let msg = match error {
        CsvError::TooLarge { bytes, limit } => {
            Msg::CsvTooLarge { size: *bytes as f64 / 1_048_576.0, limit: *limit as f64 / 1_048_576.0 }
        }
        CsvError::Empty => Msg::CsvEmpty,
        CsvError::NotCsv { what } => match what {
            LooksLike::Zip => Msg::CsvLooksLikeZip,
            LooksLike::OldWorkbook => Msg::CsvLooksLikeWorkbook,
            LooksLike::Pdf => Msg::CsvLooksLikePdf,
            LooksLike::Markup => Msg::CsvLooksLikeMarkup,
            LooksLike::Json => Msg::CsvLooksLikeJson,
            LooksLike::Picture => Msg::CsvLooksLikePicture,
            LooksLike::Compressed => Msg::CsvLooksLikeCompressed,
            LooksLike::Binary => Msg::CsvLooksLikeBinary,
        },
        CsvError::TooManyColumns { row, columns, limit } => {
            Msg::CsvTooManyColumns { row: *row as f64, columns: *columns as f64, limit: *limit as f64 }
        }
        CsvError::TooManyCells { limit } => Msg::CsvTooManyCells { limit: *limit as f64 },
        CsvError::WrongCharset { .. } => Msg::CsvWrongCharset,
    };
    msg.text(lang)
}

/// A problem with its place: line, column and text.
pub fn csv_problem(lang: Lang, problem: &Problem) -> String {
    let text = problem.text.as_str();
    let what = match problem.what {
        What::TooManyCells { expected, found } => Msg::CsvRowTooLong { expected: expected as f64, found: found as f64 },
        What::TooFewCells { expected, found } => Msg::CsvRowTooShort { expected: expected as f64, found: found as f64 },
        What::BeforeTable => Msg::CsvBeforeTable,
        What::UnclosedQuote => Msg::CsvUnclosedQuote,
        What::DuplicateHeader => Msg::CsvDuplicateHeader,
        What::NotANumber => Msg::CsvNotANumber { text },
        What::AmbiguousNumber => Msg::CsvAmbiguousNumber { text },
        What::OtherDecimalSign => Msg::CsvOtherDecimalSign { text },
        What::NoPercentSign => Msg::CsvNoPercentSign { text },
        What::OtherCurrency => Msg::CsvOtherCurrency { text },
        What::NotAPeriod => Msg::CsvNotAPeriod { text },
        What::AmbiguousDate => Msg::CsvAmbiguousDate { text },
        What::OtherDateOrder => Msg::CsvOtherDateOrder { text },
        What::PeriodTooLong => Msg::CsvPeriodTooLong { text },
        What::ReplacedCharacters { count } => Msg::CsvReplacedCharacters { count: count as f64 },
        What::OneColumn => Msg::CsvOneColumn,
        What::NoPeriodFound => Msg::CsvNoPeriodFound,
        What::NoNumbersFound => Msg::CsvNoNumbersFound,
        What::UnknownField => Msg::CsvUnknownField { text },
    }
    .text(lang);
    let column = problem.column_name.as_str();
    match (problem.row, problem.column) {
        (Some(row), Some(_)) => Msg::CsvAtCell { row: row as f64, column, what: &what }.text(lang),
        (Some(row), None) => Msg::CsvAtRow { row: row as f64, what: &what }.text(lang),
        (None, Some(_)) => Msg::CsvAtColumn { column, what: &what }.text(lang),
        (None, None) => what,
    }
}
