//! Periods: months, quarters, half-years and years; the last three follow the fiscal year.
//!
//! Text: `2026-11`, `2026-Q4`, `2026-H2`, `2026`. Quarters, halves and years carry the calendar year in which the fiscal
//! year starts. All arithmetic runs on [`Month`], months counted from year 0.

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, str::FromStr};

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

    fn offset(self) -> i32 {
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

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum PeriodKind {
    /// A calendar month.
    #[default]
    Month,
    /// Three months of the fiscal year.
    Quarter,
    /// Six months of the fiscal year.
    HalfYear,
    /// A fiscal year.
    Year,
}

impl PeriodKind {
    /// All kinds, shortest first.
    pub const ALL: [Self; 4] = [Self::Month, Self::Quarter, Self::HalfYear, Self::Year];

    /// Months in one period of this kind.
    pub fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::HalfYear => 6,
            Self::Year => 12,
        }
    }

    /// Periods of this kind in a year.
    pub fn per_year(self) -> i32 {
        12 / self.months()
    }
}

/// One period. Periods of one kind are ordered in time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    kind: PeriodKind,
    /// Periods of this kind since year 0 (for months: `Month`; else fiscal years times periods per year).
    ordinal: i32,
}

impl Period {
    /// The `index`th (from 1) period of its kind in `year`; `None` where there is none or the year is not 1 to 9999.
    pub fn new(kind: PeriodKind, year: i32, index: u8) -> Option<Self> {
        let n = i32::from(index);
        ((1..=9999).contains(&year) && (1..=kind.per_year()).contains(&n))
            .then(|| Self { kind, ordinal: year * kind.per_year() + n - 1 })
    }

    /// The month `month` (1 to 12) of `year`.
    pub fn month(year: i32, month: u8) -> Option<Self> {
        Self::new(PeriodKind::Month, year, month)
    }

    /// The period of a kind that contains a month.
    pub fn containing(kind: PeriodKind, month: Month, fiscal: FiscalYear) -> Self {
        let shifted = if kind == PeriodKind::Month { month.0 } else { month.0 - fiscal.offset() };
        Self { kind, ordinal: shifted.div_euclid(kind.months()) }
    }

    /// Its kind.
    pub fn kind(self) -> PeriodKind {
        self.kind
    }

    /// The year in its name.
    pub fn year(self) -> i32 {
        self.ordinal.div_euclid(self.kind.per_year())
    }

    /// Its place in that year, from 1.
    pub fn index(self) -> u8 {
        u8::try_from(self.ordinal.rem_euclid(self.kind.per_year()) + 1).unwrap_or(1)
    }

    /// The period `n` periods later (earlier where negative).
    pub fn plus(self, n: i32) -> Self {
        Self { ordinal: self.ordinal.saturating_add(n), ..self }
    }

    /// How many periods of the same kind `self` is later than `earlier`.
    pub fn since(self, earlier: Self) -> i32 {
        self.ordinal.saturating_sub(earlier.ordinal)
    }

    /// The first month.
    pub fn first_month(self, fiscal: FiscalYear) -> Month {
        let months = self.ordinal.saturating_mul(self.kind.months());
        Month(if self.kind == PeriodKind::Month { months } else { months.saturating_add(fiscal.offset()) })
    }

    /// The last month.
    pub fn last_month(self, fiscal: FiscalYear) -> Month {
        self.first_month(fiscal).plus(self.kind.months() - 1)
    }

    /// The last day.
    pub fn last_day(self, fiscal: FiscalYear) -> NaiveDate {
        self.last_month(fiscal).last_day()
    }

    /// The fiscal year that contains it.
    pub fn fiscal_year(self, fiscal: FiscalYear) -> Self {
        Self::containing(PeriodKind::Year, self.first_month(fiscal), fiscal)
    }

    /// The periods of `kind` that lie wholly inside this one (none where `kind` is longer).
    pub fn parts(self, kind: PeriodKind, fiscal: FiscalYear) -> impl Iterator<Item = Self> + Clone {
        let first = Self::containing(kind, self.first_month(fiscal), fiscal);
        let count = self.kind.months() / kind.months();
        (0..count).map(move |n| first.plus(n))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, index) = (self.year(), self.index());
        match self.kind {
            PeriodKind::Month => write!(f, "{year:04}-{index:02}"),
            PeriodKind::Quarter => write!(f, "{year:04}-Q{index}"),
            PeriodKind::HalfYear => write!(f, "{year:04}-H{index}"),
            PeriodKind::Year => write!(f, "{year:04}"),
        }
    }
}

impl fmt::Debug for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is no period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a period such as 2026-11, 2026-Q4, 2026-H2 or 2026")]
pub struct PeriodParseError(pub String);

impl FromStr for Period {
    type Err = PeriodParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parse = || {
            let (year, rest) = text.split_at_checked(4)?;
            if !year.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            let year: i32 = year.parse().ok()?;
            let (kind, index) = match rest.as_bytes() {
                [] => (PeriodKind::Year, "1"),
                [b'-', b'Q', _] => (PeriodKind::Quarter, rest.get(2..)?),
                [b'-', b'H', _] => (PeriodKind::HalfYear, rest.get(2..)?),
                [b'-', a, b] if a.is_ascii_digit() && b.is_ascii_digit() => (PeriodKind::Month, rest.get(1..)?),
                _ => return None,
            };
            Self::new(kind, year, index.parse().ok()?)
        };
        parse().ok_or_else(|| PeriodParseError(text.chars().take(40).collect()))
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn p(text: &str) -> Period {
        text.parse().unwrap()
    }

    #[test]
    fn reads_and_prints_every_kind() {
        for text in ["2026-11", "2026-Q4", "2026-H2", "2026", "0001-01", "9999-12"] {
            assert_eq!(p(text).to_string(), text);
        }
        for bad in
            ["", "26-11", "2026-13", "2026-00", "2026-Q5", "2026-H3", "2026-1", "2026-11-02", "+026", "2026-Qx", "ä026"]
        {
            assert!(bad.parse::<Period>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_fiscal_year_carries_the_calendar_year_in_which_it_starts() {
        let april = FiscalYear::starting(4).unwrap();
        assert_eq!(Period::containing(PeriodKind::Year, Month::new(2026, 2), april), p("2025"));
        assert_eq!(Period::containing(PeriodKind::Quarter, Month::new(2026, 2), april), p("2025-Q4"));
        assert_eq!(Period::containing(PeriodKind::HalfYear, Month::new(2026, 4), april), p("2026-H1"));
        assert_eq!(p("2025-Q4").first_month(april), Month::new(2026, 1));
        assert_eq!(p("2025").last_day(april).to_string(), "2026-03-31");
        assert_eq!(Period::containing(PeriodKind::Month, Month::new(2026, 2), april), p("2026-02"));
    }

    #[test]
    fn a_year_has_its_parts_in_order() {
        let july = FiscalYear::starting(7).unwrap();
        let months: Vec<_> = p("2025").parts(PeriodKind::Month, july).map(|m| m.to_string()).collect();
        assert_eq!((months.len(), months[0].as_str(), months[11].as_str()), (12, "2025-07", "2026-06"));
        assert_eq!(p("2025-11").parts(PeriodKind::Quarter, july).count(), 0);
    }

    proptest! {
        #[test]
        fn next_and_previous_undo_each_other(year in 1..9999i32, start in 1u8..=12, month in 1..=12i32, n in -500i32..500) {
            let fiscal = FiscalYear::starting(start).unwrap();
            for kind in PeriodKind::ALL {
                let period = Period::containing(kind, Month::new(year, month), fiscal);
                prop_assert_eq!(period.plus(n).plus(-n), period);
                prop_assert_eq!(period.plus(n).since(period), n);
                prop_assert!(period.first_month(fiscal) <= Month::new(year, month));
                prop_assert!(period.last_month(fiscal) >= Month::new(year, month));
                prop_assert_eq!(period.plus(1).first_month(fiscal), period.last_month(fiscal).plus(1));
                if (1..=9999).contains(&period.year()) {
                    prop_assert_eq!(period.to_string().parse::<Period>().unwrap(), period);
                }
            }
        }
    }
}
