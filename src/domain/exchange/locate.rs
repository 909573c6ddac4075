//! Paths into JSON, and where in the text a path leads.

use super::error::Spot;
use std::fmt::Write as _;

/// One step from a value to a value inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// To the field of an object.
    Key(String),
    /// To the nth of a list, from 0.
    Index(usize),
}

/// A path as people write it: `scorecard.kpis[3].target`; long keys are shortened.
pub(super) fn print(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Key(key) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.extend(key.chars().take(60));
            }
            // Writing to a String cannot fail.
            Step::Index(n) => write!(text, "[{n}]").unwrap_or_default(),
        }
    }
    text
}

/// Line and column of a byte offset.
pub(super) fn spot_at(text: &str, offset: usize) -> Spot {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |n| n + 1);
    let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
    Spot { line, column: before.get(line_start..).map_or(0, |l| l.chars().count()) + 1 }
}

/// Turns a column counted in bytes, from 1, into one counted in characters.
pub(super) fn spot_of(text: &str, line: usize, byte_column: usize) -> Spot {
    let content = text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
    let end = content.floor_char_boundary(byte_column.saturating_sub(1));
    Spot { line: line.max(1), column: content.get(..end).map_or(0, |l| l.chars().count()) + 1 }
}

/// Where the value at the end of `path` stands in a text that is sound JSON.
pub(super) fn find(text: &str, path: &[Step]) -> Option<Spot> {
    let mut scan = Scanner { text, at: 0 };
    for step in path {
        match step {
            Step::Key(key) => scan.enter_field(key)?,
            Step::Index(n) => scan.enter_item(*n)?,
        }
    }
    scan.space();
    Some(spot_at(text, scan.at))
}

/// Walks over JSON without reading it into memory; never recursive.
struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scanner<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while self.peek().is_some_and(|b| b.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn take(&mut self, mark: u8) -> Option<()> {
        self.space();
        (self.peek()? == mark).then(|| self.at += 1)
    }

    /// The text with its quotation marks.
    fn string(&mut self) -> Option<&'t str> {
        let start = self.at;
        self.take(b'"')?;
        loop {
            match self.peek()? {
                b'\\' => self.at += 2,
                b'"' => break,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        self.text.get(start..self.at)
    }

    fn value(&mut self) -> Option<()> {
        let mut depth = 0usize;
        loop {
            self.space();
            match self.peek()? {
                b'"' => drop(self.string()?),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                    continue;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                b',' | b':' => {
                    self.at += 1;
                    continue;
                }
                _ => {
                    while self
                        .peek()
                        .is_some_and(|b| !matches!(b, b',' | b':' | b'}' | b']') && !b.is_ascii_whitespace())
                    {
                        self.at += 1;
                    }
                }
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    fn enter_field(&mut self, wanted: &str) -> Option<()> {
        self.take(b'{')?;
        loop {
            self.space();
            let key: String = serde_json::from_str(self.string()?).ok()?;
            self.take(b':')?;
            if key == wanted {
                return Some(());
            }
            self.value()?;
            self.take(b',')?;
        }
    }

    fn enter_item(&mut self, wanted: usize) -> Option<()> {
        self.take(b'[')?;
        for _ in 0..wanted {
            self.value()?;
            self.take(b',')?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_values_by_path() {
        let text = "{ \"a\\u0062\": [1, {\"x\": \"}],\"}],\n  \"ä\": {\"list\": [[], {}, true,\n 7]} }";
        let path = [Step::Key("ä".into()), Step::Key("list".into()), Step::Index(3)];
        assert_eq!(find(text, &path), Some(Spot { line: 3, column: 2 }));
        assert_eq!(print(&path), "ä.list[3]");
        let inner = [Step::Key("ab".into()), Step::Index(1), Step::Key("x".into())];
        assert_eq!(find(text, &inner), Some(Spot { line: 1, column: 24 }));
        assert_eq!(find(text, &[Step::Key("none".into())]), None);
        assert_eq!(find("[1, 2", &[Step::Index(5)]), None);
        assert_eq!(find("", &[]), Some(Spot { line: 1, column: 1 }));
    }

    #[test]
    fn counts_columns_in_characters() {
        assert_eq!(spot_of("{\n\"ää\" 5", 2, 8), Spot { line: 2, column: 6 });
        assert_eq!(spot_of("", 0, 0), Spot { line: 1, column: 1 });
        assert_eq!(spot_at("ab\nä5", 5), Spot { line: 2, column: 2 });
    }
}
