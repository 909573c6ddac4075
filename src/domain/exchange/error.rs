//! What can be wrong with a scorecard file, typed, so that every language can say it in one sentence.

use crate::domain::model::Issue;
use std::fmt;

/// Why a file was not taken over. Nothing of it was.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum FileError {
    /// No character but white space.
    #[error("the file is empty")]
    Empty,
    /// More bytes than a scorecard file may have.
    #[error("the file has {bytes} bytes; at most {limit} are read")]
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// Bytes that are neither UTF-8 nor UTF-16 text.
    #[error("the file is not text: byte {offset} fits neither UTF-8 nor UTF-16")]
    NotText {
        /// The first byte that does not fit, from 0.
        offset: usize,
    },
    /// Text that breaks the rules of JSON.
    #[error("the file is damaged at {at}: {what:?}")]
    NotJson {
        /// Where.
        at: Spot,
        /// Which rule.
        what: JsonProblem,
    },
    /// Something else than a scorecard file.
    #[error("the file is no scorecard: {found:?}")]
    NotAScorecard {
        /// What it is instead, as far as can be seen.
        found: Found,
    },
    /// A file of a newer version that says this one cannot read it.
    #[error("the file has version {version} and needs a reader of version {min_reader}")]
    Newer {
        /// Its version.
        version: u64,
        /// The oldest version that may read it.
        min_reader: u64,
    },
    /// The same key twice in one object: which one counts cannot be known.
    #[error("the key `{key}` stands twice at {at}")]
    DuplicateKey {
        /// The object.
        at: FilePlace,
        /// The key.
        key: String,
    },
    /// A field that is missing or holds something else than it should.
    #[error("wrong field at {at}: {wrong:?}")]
    WrongType {
        /// The field.
        at: FilePlace,
        /// What is wrong.
        wrong: Wrong,
    },
    /// Objects or lists nested deeper than any scorecard is.
    #[error("nested deeper than {limit} at {at}")]
    TooDeep {
        /// Where the limit was passed.
        at: FilePlace,
        /// The limit.
        limit: usize,
    },
    /// A picture that was cut off or damaged, and with it the scorecard in it.
    #[error("the picture is damaged at {at:?}, and with it the scorecard in it")]
    DamagedPicture {
        /// Where it stops being an SVG picture; none where only the scorecard in it is damaged.
        at: Option<Spot>,
    },
    /// It reads well but breaks rules that every scorecard keeps.
    #[error("the scorecard breaks {} rules", issues.len())]
    Broken {
        /// All of them.
        issues: Vec<Issue>,
    },
}

/// A place in a text, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FilePlace {
    /// The fields that lead there, such as `scorecard.kpis[3].target`.
    pub path: String,
    /// The name of the nearest part that has one (a KPI, an objective, ...), else empty.
    pub part: String,
    /// Line and column, where known: not after a file was brought up from an older version.
    pub spot: Option<Spot>,
}

impl fmt::Display for FilePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.path.is_empty() { "the top" } else { &self.path })?;
        if !self.part.is_empty() {
            write!(f, " ({})", self.part)?;
        }
        match self.spot {
            Some(spot) => write!(f, ", {spot}"),
            None => Ok(()),
        }
    }
}

/// Which rule of JSON is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonProblem {
    /// The text ends too early: a file that was cut off.
    Cut,
    /// A number too large to be held (beyond about 1.8e308).
    NumberTooLarge,
    /// An escape (`\...`) that stands for no character.
    BadEscape,
    /// A line break, tab or other control character inside a text.
    ControlCharacter,
    /// A comma before a closing bracket.
    TrailingComma,
    /// More text after the end.
    TrailingText,
    /// A key without quotation marks.
    KeyNotText,
    /// A comma, colon or closing bracket is missing.
    MissingMark,
    /// Anything else that cannot stand here.
    Unexpected,
}

/// What a file is that is no scorecard file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A JSON object with other fields: the first of them.
    Object {
        /// Up to eight keys.
        keys: Vec<String>,
    },
    /// A file of this family under another `format`.
    Format {
        /// Its `format`.
        format: String,
    },
    /// JSON, but no object.
    Json(JsonKind),
    /// A table in text form (CSV).
    Table,
    /// A workbook (XLSX, XLS, ODS).
    Workbook,
    /// A PDF.
    Pdf,
    /// A web page or another XML text.
    Markup,
    /// An SVG picture that carries no scorecard.
    Drawing,
    /// A ZIP or gzip archive.
    Archive,
    /// A picture.
    Picture,
    /// Plain text.
    Text,
}

/// The kinds of JSON values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonKind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A whole number that is not negative and not too large.
    Whole,
    /// A text.
    Text,
    /// A list.
    List,
    /// An object.
    Object,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// It is missing.
    Missing {
        /// Its name.
        field: String,
    },
    /// It is of another kind.
    Kind {
        /// What stands there.
        found: JsonKind,
        /// What should.
        expected: JsonKind,
    },
    /// It is none of the words that may stand there.
    Choice {
        /// What stands there, shortened.
        found: String,
        /// What may.
        allowed: Vec<String>,
    },
    /// It is no id (1 to 64 characters of `a-z A-Z 0-9 - _ .`).
    Id {
        /// What stands there, shortened.
        found: String,
    },
    /// It is no period (`2026-11`, `2026-Q4`, `2026-H2`, `2026`).
    Period {
        /// What stands there, shortened.
        found: String,
    },
    /// It is no date (`2026-11-21`).
    Date {
        /// What stands there, shortened.
        found: String,
    },
    /// It is no measurement: neither a number nor an object with `value` and `note`.
    Measurement {
        /// What stands there.
        found: JsonKind,
    },
    /// Something else.
    Other {
        /// In English.
        message: String,
    },
}
