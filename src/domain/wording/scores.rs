//! Why there is no table of scores.

use crate::domain::{
    exchange::scores::{MAX_ROWS, RangeError},
    text::{Lang, Msg},
};

/// Why there is no table of scores, in a sentence.
pub fn score_table_error(lang: Lang, error: RangeError) -> String {
    match error {
        RangeError::Backwards => Msg::ShareScoresBackwards.text(lang),
        RangeError::TooLong(rows) => Msg::ShareScoresTooLong { most: MAX_ROWS as f64, rows: rows as f64 }.text(lang),
    }
}
