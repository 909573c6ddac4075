//! How a file is read: what the importer found, and what a person says instead.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a person says about the file; everything left out is found by looking at the file.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The character set.
    pub charset: Option<Charset>,
    /// What stands between the cells of a row.
    pub separator: Option<Separator>,
    /// Rows before the header (or before the data), such as a title. Empty lines don't count.
    pub skip: Option<usize>,
    /// Whether the first row names the columns.
    pub header: Option<bool>,
    /// The decimal sign of the whole file.
    pub decimal: Option<Decimal>,
    /// The decimal sign of single columns (from 0); stands before `decimal`.
    #[serde(with = "pairs")]
    pub column_decimals: BTreeMap<usize, Decimal>,
    /// How periods and KPIs lie in the file.
    pub layout: Option<Layout>,
    /// Where the period of a row stands.
    pub period: Option<PeriodSource>,
    /// Whether the day or the month comes first in `03/04/2026`.
    pub date_order: Option<DateOrder>,
    /// Reads plain numbers in the period column as a spreadsheet's day numbers (46348 is 2026-11-22).
    pub serial_days: bool,
}

/// How the file was read in the end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Used {
    /// The character set.
    pub charset: Charset,
    /// What stands between the cells of a row.
    pub separator: Separator,
    /// Rows before the header or the data.
    pub skip: usize,
    /// Whether the first row names the columns.
    pub header: bool,
    /// How periods and KPIs lie in the file.
    pub layout: Layout,
    /// Where the period of a row stands; `None` where nothing looks like a period.
    pub period: Option<PeriodSource>,
}

impl From<&Used> for Settings {
    /// Says what was found: reading the file again with it gives the same, so a person can change one thing at a time.
    fn from(used: &Used) -> Self {
        Self {
            charset: Some(used.charset),
            separator: Some(used.separator),
            skip: Some(used.skip),
            header: Some(used.header),
            layout: Some(used.layout),
            period: used.period,
            ..Self::default()
        }
    }
}

/// Character sets that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Charset {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252, which contains ISO 8859-1.
    Windows1252,
}

/// What stands between the cells of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Pipe,
}

impl Separator {
    /// All, those first that stand least often inside a cell.
    pub const ALL: [Self; 4] = [Self::Tab, Self::Semicolon, Self::Pipe, Self::Comma];

    /// The character.
    pub fn char(self) -> char {
        char::from(self.byte())
    }

    /// The character as a byte.
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}

/// The sign before the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decimal {
    /// `1,234.5`
    Point,
    /// `1.234,5`
    Comma,
}

impl Decimal {
    /// The character.
    pub fn char(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }
}

/// Which comes first in `03/04/2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 3 April.
    DayFirst,
    /// March 4.
    MonthFirst,
}

/// How periods and KPIs lie in a file. Columns count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// A row per period (and group), a column per KPI.
    Long,
    /// A row per KPI (and group), a column per period.
    Wide {
        /// The column with the name of the KPI; `None` where the file has one KPI only.
        name: Option<usize>,
    },
    /// A row per period and KPI (and group), with one column of values.
    Tidy {
        /// The column with the name of the KPI.
        name: usize,
        /// The column with the value.
        value: usize,
    },
}

/// Where the period of a value stands. Columns count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PeriodSource {
    /// In one column.
    Column {
        /// The column.
        column: usize,
    },
    /// In two columns, a year and a month (number or name).
    YearMonth {
        /// The year.
        year: usize,
        /// The month.
        month: usize,
    },
    /// In two columns, a year and a quarter.
    YearQuarter {
        /// The year.
        year: usize,
        /// The quarter.
        quarter: usize,
    },
    /// In the headers of the value columns (wide layout).
    Headers,
}

impl PeriodSource {
    /// Whether a column takes part in the period.
    pub fn uses(self, index: usize) -> bool {
        match self {
            Self::Column { column } => column == index,
            Self::YearMonth { year, month: other } | Self::YearQuarter { year, quarter: other } => {
                year == index || other == index
            }
            Self::Headers => false,
        }
    }
}

/// Columns as a list of pairs: inside a tagged enum, keys that are numbers cannot be read back from JSON.
mod pairs {
    use super::Decimal;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use std::collections::BTreeMap;

    pub(super) fn serialize<S: Serializer>(map: &BTreeMap<usize, Decimal>, serializer: S) -> Result<S::Ok, S::Error> {
        map.iter().collect::<Vec<_>>().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<usize, Decimal>, D::Error> {
        Ok(Vec::<(usize, Decimal)>::deserialize(from)?.into_iter().collect())
    }
}
