//! The cells of a file, packed: one text, the ends of its cells and the line of each row.

use super::{
    problem::{CsvError, Problems, What},
    settings::Separator,
};
use csv::{ReaderBuilder, StringRecord};

/// The most cells of a file.
pub const MAX_CELLS: usize = 4_000_000;
/// The most cells of a row.
pub const MAX_COLUMNS: usize = 2_000;

/// How many open quotations are repaired; behind them quotation marks are plain characters.
const MAX_REPAIRS: usize = 20;

/// Rows of cells.
#[derive(Debug, Clone, Default)]
pub(super) struct Grid {
    text: String,
    /// Where each cell ends in `text`.
    ends: Vec<u32>,
    /// Where the cells of each row end in `ends`.
    rows: Vec<u32>,
    /// The line on which each row begins, from 1.
    lines: Vec<u32>,
}

impl Grid {
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn width(&self, row: usize) -> usize {
        let (first, end) = self.range(row);
        end - first
    }

    pub(super) fn line(&self, row: usize) -> usize {
        self.lines.get(row).map_or(0, |line| *line as usize)
    }

    /// The text of a cell, empty outside the grid.
    pub(super) fn cell(&self, row: usize, column: usize) -> &str {
        let (first, end) = self.range(row);
        let at = first + column;
        if at >= end {
            return "";
        }
        let stop = self.ends.get(at).map_or(0, |e| *e as usize);
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |e| *e as usize);
        self.text.get(start..stop).unwrap_or_default()
    }

    pub(super) fn cells(&self, row: usize) -> impl Iterator<Item = &str> {
        (0..self.width(row)).map(move |column| self.cell(row, column))
    }

    fn range(&self, row: usize) -> (usize, usize) {
        let end = self.rows.get(row).map_or(0, |e| *e as usize);
        let first = row.checked_sub(1).and_then(|before| self.rows.get(before)).map_or(0, |e| *e as usize);
        (first.min(end), end)
    }

    fn push(&mut self, line: usize, record: &StringRecord) -> Result<(), CsvError> {
        if record.len() > MAX_COLUMNS {
            return Err(CsvError::TooManyColumns { row: line, columns: record.len(), limit: MAX_COLUMNS });
        }
        if self.ends.len() + record.len() > MAX_CELLS {
            return Err(CsvError::TooManyCells { limit: MAX_CELLS });
        }
        for cell in record {
            self.text.push_str(unguarded(cell));
            self.ends.push(narrow(self.text.len()));
        }
        self.rows.push(narrow(self.ends.len()));
        self.lines.push(narrow(line));
        Ok(())
    }

    /// Counts one line more before the first row.
    pub(super) fn move_down(&mut self) {
        self.lines.iter_mut().for_each(|line| *line += 1);
    }

    fn drop_last(&mut self) {
        self.rows.pop();
        self.lines.pop();
        self.ends.truncate(self.rows.last().map_or(0, |e| *e as usize));
        self.text.truncate(self.ends.last().map_or(0, |e| *e as usize));
    }
}

/// Files end at 20 MB, so everything fits.
fn narrow(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Takes off the apostrophe that our own export puts before texts that a spreadsheet would run as a formula.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if super::write::looks_like_formula(rest) => rest,
        _ => cell,
    }
}

/// Reads all rows. Empty lines are left out.
pub(super) fn parse(text: &str, separator: Separator, problems: &mut Problems) -> Result<Grid, CsvError> {
    let mut grid = Grid { text: String::with_capacity(text.len()), ..Grid::default() };
    let (mut rest, mut line, mut repairs) = (text, 1, 0);
    loop {
        let Some(open) = append(&mut grid, rest, line, separator, repairs < MAX_REPAIRS)? else { return Ok(grid) };
        // A quotation mark that never closes has swallowed the rest of the file: read its own line without quotes,
        // then go on after it.
        repairs += 1;
        grid.drop_last();
        let tail = rest.get(open.start..).unwrap_or_default();
        let (own, after) = tail.split_at_checked(tail.find(['\n', '\r']).unwrap_or(tail.len())).unwrap_or((tail, ""));
        problems.add(Some(open.line), None, own, What::UnclosedQuote);
        append(&mut grid, own, open.line, separator, false)?;
        (rest, line) = (after, open.line);
        if after.is_empty() {
            return Ok(grid);
        }
    }
}

struct Open {
    start: usize,
    line: usize,
}

/// Reads the rows of `text`, which begins on line `line`, up to and with one whose quotation is open; tells where that is.
fn append(
    grid: &mut Grid,
    text: &str,
    mut line: usize,
    separator: Separator,
    quotes: bool,
) -> Result<Option<Open>, CsvError> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quoting(quotes)
        .delimiter(separator.byte())
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let (mut counted, mut from) = (0, 0);
    while matches!(reader.read_record(&mut record), Ok(true)) {
        let end = usize::try_from(reader.position().byte()).unwrap_or(text.len());
        let raw = text.get(from..end).unwrap_or_default();
        let start = from + raw.len() - raw.trim_start_matches(['\n', '\r']).len();
        line += breaks(text.get(counted..start).unwrap_or_default());
        counted = start;
        grid.push(line, &record)?;
        if quotes && is_open(text.get(start..end).unwrap_or_default(), separator) {
            return Ok(Some(Open { start, line }));
        }
        from = end;
    }
    Ok(None)
}

/// Whether a quotation opens a cell of the row and ends nowhere, or in a later row by accident.
fn is_open(raw: &str, separator: Separator) -> bool {
    let raw = raw.trim_end_matches(['\n', '\r']);
    let odd = raw.bytes().filter(|b| *b == b'"').count() % 2 == 1;
    odd && (raw.contains(['\n', '\r']) || !raw.ends_with('"'))
        && (raw.starts_with('"') || raw.contains(&format!("{}\"", separator.char())))
}

/// Line ends of all three kinds.
fn breaks(text: &str) -> usize {
    let bytes = text.as_bytes();
    let next = bytes.iter().skip(1).map(Some).chain([None]);
    bytes.iter().zip(next).filter(|(b, next)| **b == b'\n' || (**b == b'\r' && *next != Some(&b'\n'))).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> (Vec<(usize, Vec<String>)>, usize) {
        let mut problems = Problems::default();
        let grid = parse(text, Separator::Semicolon, &mut problems).unwrap();
        let rows = (0..grid.len()).map(|r| (grid.line(r), grid.cells(r).map(str::to_owned).collect())).collect();
        (rows, problems.count)
    }

    #[test]
    fn knows_the_line_of_every_row_whatever_ends_the_lines() {
        for end in ["\n", "\r\n", "\r"] {
            let text = format!("{end}a;b{end}{end}\"x{end}y\";2{end}3;4").replace(end, end);
            let (rows, problems) = rows(&text);
            let lines: Vec<usize> = rows.iter().map(|(line, _)| *line).collect();
            assert_eq!((lines, problems), (vec![2, 4, 6], 0), "{end:?}");
            assert_eq!(rows[1].1, [format!("x{end}y"), "2".into()]);
        }
    }

    #[test]
    fn an_open_quotation_costs_one_line_only() {
        let (rows, problems) = rows("a;b\n1;\"open\n2;\"closed\"\n3;c\n");
        assert_eq!(problems, 1);
        let last: Vec<_> = rows.iter().map(|(line, cells)| (*line, cells.join("|"))).collect();
        assert_eq!(last.len(), 4, "{last:?}");
        assert_eq!(last[1], (2, "1|\"open".to_owned()));
        assert_eq!(last[3], (4, "3|c".to_owned()));
    }

    #[test]
    fn a_quotation_mark_inside_a_cell_is_a_character() {
        let (rows, problems) = rows("a;b\nscreen 27\";1\n");
        assert_eq!((rows[1].1[0].as_str(), problems), ("screen 27\"", 0));
    }

    /// The cases of the public collection csv-spectrum, rebuilt.
    #[test]
    fn quotes_as_the_standard_has_them() {
        let cases: [(&str, &[&[&str]]); 8] = [
            ("a;b\n1;\"x;y\"\n", &[&["a", "b"], &["1", "x;y"]]),
            ("a;b\n1;\"\"\n;\"\"\n", &[&["a", "b"], &["1", ""], &["", ""]]),
            ("a;b\n1;\"ha \"\"ha\"\" ha\"\n", &[&["a", "b"], &["1", "ha \"ha\" ha"]]),
            (
                "k;v\n1;\"{\"\"t\"\": \"\"P\"\"; \"\"c\"\": [1]}\"\n",
                &[&["k", "v"], &["1", "{\"t\": \"P\"; \"c\": [1]}"]],
            ),
            ("a;b\r\n1;\"x\r\ny\"\r\n", &[&["a", "b"], &["1", "x\r\ny"]]),
            ("a;b\n1;\"x\n\"\"y\"\"\"\n", &[&["a", "b"], &["1", "x\n\"y\""]]),
            ("a;b\n1;ʤ", &[&["a", "b"], &["1", "ʤ"]]),
            ("\"a\";\"b\"\n 1 ; 2", &[&["a", "b"], &[" 1 ", " 2"]]),
        ];
        for (text, wanted) in cases {
            let (rows, problems) = rows(text);
            let cells: Vec<Vec<String>> = rows.into_iter().map(|(_, cells)| cells).collect();
            assert_eq!(
                (cells, problems),
                (wanted.iter().map(|r| r.iter().map(|c| (*c).to_owned()).collect()).collect(), 0),
                "{text:?}"
            );
        }
    }

    #[test]
    fn limits_hold() {
        let mut problems = Problems::default();
        let wide = ";".repeat(MAX_COLUMNS);
        assert!(matches!(
            parse(&wide, Separator::Semicolon, &mut problems),
            Err(CsvError::TooManyColumns { row: 1, .. })
        ));
        let many = format!("{}\n", ";".repeat(999)).repeat(MAX_CELLS / 1000 + 1);
        assert!(matches!(parse(&many, Separator::Semicolon, &mut problems), Err(CsvError::TooManyCells { .. })));
    }
}
