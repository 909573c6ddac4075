//! Calendar months as numbers, and the month in which the fiscal year starts.

use chrono::{Datelike, Days, NaiveDate};

/// The first month of the fiscal year, 1 (January, the default) to 12.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FiscalYear(u8);

impl FiscalYear {
    /// The calendar year.
    pub const JANUARY: Self = Self(1);

    /// A fiscal year that starts with `month`, 1 to 12; `None` outside.
    pub fn starting(month: u8) -> Option<Self> {
        (1..=12).contains(&month).then_some(Self(month))
    }

    /// The first month, 1 to 12.
    pub fn first_month(self) -> u8 {
        self.0
    }

    /// How many months after January it starts.
    pub(super) fn offset(self) -> i32 {
        i32::from(self.0) - 1
    }
}

impl Default for FiscalYear {
    fn default() -> Self {
        Self::JANUARY
    }
}

/// A month counted from January of year 0: `12 * year + month - 1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(pub i32);

impl Month {
    /// The month of a calendar year, `month` 1 to 12 (others run over into the neighbouring years).
    pub fn new(year: i32, month: i32) -> Self {
        Self(year.saturating_mul(12).saturating_add(month - 1))
    }

    /// The month that contains a day.
    pub fn of(day: NaiveDate) -> Self {
        Self::new(day.year(), i32::try_from(day.month()).unwrap_or(1))
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month in its calendar year, 1 to 12.
    pub fn month(self) -> u8 {
        u8::try_from(self.0.rem_euclid(12) + 1).unwrap_or(1)
    }

    /// The month `n` months later (earlier where negative).
    pub fn plus(self, n: i32) -> Self {
        Self(self.0.saturating_add(n))
    }

    /// The first day.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year(), u32::from(self.month()), 1).unwrap_or(NaiveDate::MIN)
    }

    /// The last day.
    pub fn last_day(self) -> NaiveDate {
        self.plus(1).first_day().checked_sub_days(Days::new(1)).unwrap_or(NaiveDate::MAX)
    }
}
