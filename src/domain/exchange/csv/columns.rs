//! What each column holds, and how its numbers and dates are written.

use super::{
    dates::{self, Resolved},
    numbers::Rule,
    problem::{What, short},
    settings::{DateOrder, Decimal},
};
use serde::{Deserialize, Serialize};

/// Values that a column is listed with at most, for choosing a group or a KPI.
pub const MAX_VALUES: usize = 200;

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Its header, or its letters as in a spreadsheet where it has none.
    pub name: String,
    /// What it holds.
    pub kind: ColumnKind,
    /// How its decimals are written.
    pub decimal: DecimalSign,
    /// How its dates are written.
    pub dates: DateWriting,
    /// Whether cells have percent signs.
    pub percent: bool,
    /// Whether all its numbers are whole.
    pub whole: bool,
    /// The currency of the first cell that has one.
    pub currency: String,
    /// The first five filled cells.
    pub samples: Vec<String>,
    /// Different texts with how often each occurs, in order of the file, at most 200; only for texts and codes.
    pub values: Vec<GroupValue>,
    /// Whether there are more of them.
    pub more_values: bool,
    /// Cells that hold something.
    pub filled: usize,
    /// Cells that could not be read.
    pub unreadable: usize,
    /// Cells with two readings, left out until a person has chosen.
    pub undecided: usize,
}

/// A text that occurs in a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupValue {
    /// The text.
    pub text: String,
    /// Its rows.
    pub rows: usize,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// Whole periods.
    Period,
    /// Years that belong to a month or quarter column.
    Year,
    /// Months without year.
    Month,
    /// Quarters without year.
    Quarter,
    /// Numbers.
    Number,
    /// Texts.
    Text,
    /// Nothing.
    Empty,
}

/// How the decimals of a column are written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecimalSign {
    /// It makes no difference.
    Any,
    /// Its own cells show it.
    Shown {
        /// The sign.
        sign: Decimal,
    },
    /// Its own cells have two readings; the other columns of the file all show this sign.
    AsOthers {
        /// The sign.
        sign: Decimal,
        /// Both readings of the first cells.
        readings: Vec<TwoReadings>,
    },
    /// A person has said so.
    Chosen {
        /// The sign.
        sign: Decimal,
    },
    /// Nothing shows it: a person must say. Until then no such cell is read.
    Ambiguous {
        /// Both readings of the first cells.
        readings: Vec<TwoReadings>,
    },
    /// Both occur. Only cells that show `sign` are read.
    Mixed {
        /// The sign that occurs more often.
        sign: Decimal,
        /// Cells that show the other.
        others: usize,
    },
}

/// A text with two readings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TwoReadings {
    /// The text.
    pub text: String,
    /// Its value if the decimal sign is a point.
    pub point: f64,
    /// Its value if the decimal sign is a comma.
    pub comma: f64,
}

/// How dates such as `03/04/2026` are written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateWriting {
    /// It makes no difference.
    Any,
    /// The column shows it.
    Shown {
        /// The order.
        order: DateOrder,
    },
    /// A person has said so.
    Chosen {
        /// The order.
        order: DateOrder,
    },
    /// Nothing shows it: a person must say. Until then no such row is read.
    Ambiguous {
        /// The first date with two readings.
        text: String,
    },
    /// Both occur. Only dates that show `order` are read.
    Mixed {
        /// The order that occurs more often.
        order: DateOrder,
        /// Dates that show the other.
        others: usize,
    },
}

impl DateWriting {
    /// The order to read with.
    pub fn order(&self) -> Option<DateOrder> {
        match self {
            Self::Shown { order } | Self::Chosen { order } | Self::Mixed { order, .. } => Some(*order),
            Self::Any | Self::Ambiguous { .. } => None,
        }
    }

    /// How the dates among `texts` are written.
    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str>, chosen: Option<DateOrder>) -> Self {
        if let Some(order) = chosen {
            return Self::Chosen { order };
        }
        let (mut day, mut month, mut open) = (0, 0, None);
        for text in texts {
            let Some(found) = dates::find(text) else { continue };
            match found.proves() {
                Some(DateOrder::DayFirst) => day += 1,
                Some(DateOrder::MonthFirst) => month += 1,
                None if open.is_none() && found.resolve(None) == Resolved::Ambiguous => open = Some(text),
                None => {}
            }
        }
        match (day, month, open) {
            (0, 0, Some(text)) => Self::Ambiguous { text: short(text) },
            (0, 0, None) => Self::Any,
            (_, 0, _) => Self::Shown { order: DateOrder::DayFirst },
            (0, _, _) => Self::Shown { order: DateOrder::MonthFirst },
            _ if day >= month => Self::Mixed { order: DateOrder::DayFirst, others: month },
            _ => Self::Mixed { order: DateOrder::MonthFirst, others: day },
        }
    }

    /// Reads a period cell; `Err` says what is wrong with it.
    pub(super) fn read(&self, text: &str, serial_days: bool) -> Result<dates::When, What> {
        if let Some(found) = dates::find(text) {
            let open = matches!(self, Self::Mixed { .. })
                && found.proves().is_none()
                && found.resolve(Some(DateOrder::DayFirst)) != found.resolve(Some(DateOrder::MonthFirst));
            return match found.resolve(self.order()) {
                _ if open => Err(What::AmbiguousDate),
                Resolved::When(when) => Ok(when),
                Resolved::Ambiguous => Err(What::AmbiguousDate),
                Resolved::OtherOrder => Err(What::OtherDateOrder),
                Resolved::Nothing => Err(What::NotAPeriod),
            };
        }
        let serial = || if serial_days { dates::serial(text) } else { None };
        dates::compact(text).or_else(serial).ok_or(What::NotAPeriod)
    }
}

impl Column {
    /// How the numbers of the column are read.
    pub fn rule(&self) -> Rule {
        match self.decimal {
            DecimalSign::Any | DecimalSign::Ambiguous { .. } => Rule::Open,
            DecimalSign::Shown { sign } | DecimalSign::AsOthers { sign, .. } | DecimalSign::Chosen { sign } => {
                Rule::Sign(sign)
            }
            DecimalSign::Mixed { sign, .. } => Rule::Mostly(sign),
        }
    }
}
