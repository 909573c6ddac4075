//! Tables to CSV text. Texts that a spreadsheet would run as a formula get an apostrophe in front, numbers never do.
//! Our import takes exactly that apostrophe off again.

use super::settings::{Decimal, Separator};
use csv::{QuoteStyle, Terminator, WriterBuilder};
use std::borrow::Cow;

/// A cell to be written.
#[derive(Debug, Clone, PartialEq)]
pub enum Out {
    /// A text, guarded where needed.
    Text(String),
    /// A number in the shortest form that reads back equal; empty where it is not finite.
    Number(f64),
    /// Nothing.
    Empty,
}

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Between cells.
    pub separator: Separator,
    /// In numbers.
    pub decimal: Decimal,
    /// Begins with a byte order mark, without which Excel takes UTF-8 for something else.
    pub mark: bool,
}

impl Default for Style {
    /// Comma, decimal point, no mark.
    fn default() -> Self {
        Self { separator: Separator::Comma, decimal: Decimal::Point, mark: false }
    }
}

/// Whether a spreadsheet, or our own import, would take the text for more than a text.
///
/// True for texts that begin with `= + - @`, a tab or a line break, and for such texts behind apostrophes.
pub fn looks_like_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// A table as CSV text, each row ended by LF. NUL characters, which no CSV can carry, become U+FFFD.
pub fn write<'a>(rows: impl IntoIterator<Item = &'a [Out]>, style: Style) -> String {
    let mut writer = WriterBuilder::new()
        .flexible(true)
        .has_headers(false)
        .delimiter(style.separator.byte())
        .quote_style(QuoteStyle::Necessary)
        .terminator(Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    for row in rows {
        let cells = row.iter().map(|cell| cell_text(cell, style));
        // Writing into memory cannot fail; a row that did would be missing, so stop there.
        if writer.write_record(cells.map(|cell| cell.into_owned())).is_err() {
            break;
        }
    }
    let text = writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    if style.mark { format!("\u{FEFF}{text}") } else { text }
}

fn cell_text(cell: &Out, style: Style) -> Cow<'_, str> {
    match cell {
        Out::Empty => Cow::Borrowed(""),
        Out::Number(n) if !n.is_finite() => Cow::Borrowed(""),
        Out::Number(n) if style.decimal == Decimal::Comma => Cow::Owned(n.to_string().replace('.', ",")),
        Out::Number(n) => Cow::Owned(n.to_string()),
        Out::Text(text) => {
            let guard = if looks_like_formula(text) { "'" } else { "" };
            let text =
                if text.contains('\0') { Cow::Owned(text.replace('\0', "\u{FFFD}")) } else { Cow::Borrowed(&**text) };
            if guard.is_empty() { text } else { Cow::Owned(format!("{guard}{text}")) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exchange::csv::{grid, problem::Problems};
    use proptest::prelude::*;

    fn read_back(text: &str, separator: Separator) -> Vec<Vec<String>> {
        let grid = grid::parse(text, separator, &mut Problems::default()).unwrap();
        (0..grid.len()).map(|row| grid.cells(row).map(str::to_owned).collect()).collect()
    }

    #[test]
    fn formulas_become_texts_and_numbers_stay_numbers() {
        let rows = [vec![
            Out::Text("=HYPERLINK(\"x\")".into()),
            Out::Number(-5.0),
            Out::Text("@SUM(1)".into()),
            Out::Text("'-1".into()),
            Out::Text("it's".into()),
            Out::Number(f64::NAN),
        ]];
        let text = write(rows.iter().map(Vec::as_slice), Style::default());
        assert_eq!(text, "\"'=HYPERLINK(\"\"x\"\")\",-5,'@SUM(1),''-1,it's,\n");
        let comma = Style { separator: Separator::Semicolon, decimal: Decimal::Comma, mark: true };
        assert_eq!(write([[Out::Number(0.1)].as_slice()], comma), "\u{FEFF}0,1\n");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            rows in proptest::collection::vec(proptest::collection::vec("['=+@\\-\t\r\n\";,|a-zäö0-9 ]{0,8}", 1..5), 0..6),
            separator in proptest::sample::select(Separator::ALL.as_slice()),
        ) {
            let out: Vec<Vec<Out>> = rows.iter().map(|row| row.iter().cloned().map(Out::Text).collect()).collect();
            let text = write(out.iter().map(Vec::as_slice), Style { separator, ..Style::default() });
            prop_assert_eq!(read_back(&text, separator), rows);
        }

        #[test]
        fn a_number_is_read_back_as_it_was(n in proptest::num::f64::NORMAL) {
            let text = write([[Out::Number(n), Out::Empty].as_slice()], Style::default());
            prop_assert_eq!(read_back(&text, Separator::Comma)[0][0].parse::<f64>().unwrap(), n);
        }
    }
}
