//! Periods: days, ISO weeks, months, quarters, half-years and years; the last three follow the fiscal year.
//!
//! Text: `2026-11-21`, `2026-W47`, `2026-11`, `2026-Q4`, `2026-H2`, `2026`. Quarters, halves and years carry the calendar year in
//! which the fiscal year starts. A week belongs to the month, quarter, half and year of its Thursday.

use super::month::{FiscalYear, Month};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, str::FromStr};

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum PeriodKind {
    /// A day.
    Day,
    /// An ISO week, Monday to Sunday; it belongs to the month of its Thursday.
    Week,
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
    pub const ALL: [Self; 6] = [Self::Day, Self::Week, Self::Month, Self::Quarter, Self::HalfYear, Self::Year];

    /// Months in one period of this kind; none for days and weeks.
    fn months(self) -> Option<i32> {
        match self {
            Self::Day | Self::Week => None,
            Self::Month => Some(1),
            Self::Quarter => Some(3),
            Self::HalfYear => Some(6),
            Self::Year => Some(12),
        }
    }
}

/// One period. Periods of one kind are ordered in time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    kind: PeriodKind,
    /// Days since the year 0; weeks since 1 January of year 1, a Monday; months since year 0; else fiscal years times periods
    /// per year.
    ordinal: i32,
}

impl Period {
    /// The `index`th (from 1) week, month, quarter, half or whole of `year`; `None` where there is none, for days, and where
    /// the year is not 1 to 9999.
    pub fn new(kind: PeriodKind, year: i32, index: u8) -> Option<Self> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        let n = i32::from(index);
        match kind.months() {
            Some(months) => {
                let per_year = 12 / months;
                (1..=per_year).contains(&n).then(|| Self { kind, ordinal: year * per_year + n - 1 })
            }
            None if kind == PeriodKind::Week => {
                NaiveDate::from_isoywd_opt(year, u32::from(index), chrono::Weekday::Mon).map(Self::week)
            }
            None => None,
        }
    }

    /// The month `month` (1 to 12) of `year`.
    pub fn month(year: i32, month: u8) -> Option<Self> {
        Self::new(PeriodKind::Month, year, month)
    }

    /// A day as a period.
    pub fn day(day: NaiveDate) -> Self {
        Self { kind: PeriodKind::Day, ordinal: day.num_days_from_ce() }
    }

    /// The ISO week of a day.
    fn week(day: NaiveDate) -> Self {
        Self { kind: PeriodKind::Week, ordinal: (day.num_days_from_ce() - 1).div_euclid(DAYS_OF_WEEK) }
    }

    /// The period of a kind that contains a day.
    pub fn containing(kind: PeriodKind, day: NaiveDate, fiscal: FiscalYear) -> Self {
        let Some(months) = kind.months() else {
            return if kind == PeriodKind::Week { Self::week(day) } else { Self::day(day) };
        };
        let month = Month::of(day).0;
        let shifted = if kind == PeriodKind::Month { month } else { month - fiscal.offset() };
        Self { kind, ordinal: shifted.div_euclid(months) }
    }

    /// Its kind.
    pub fn kind(self) -> PeriodKind {
        self.kind
    }

    /// The year in its name.
    pub fn year(self) -> i32 {
        match self.kind.months() {
            Some(months) => self.ordinal.div_euclid(12 / months),
            None => self.anchor(FiscalYear::JANUARY).year(),
        }
    }

    /// Its place in that year, from 1; of a day, its place in the month.
    pub fn index(self) -> u8 {
        let day = || self.anchor(FiscalYear::JANUARY);
        let index = match self.kind {
            PeriodKind::Day => day().day(),
            PeriodKind::Week => day().iso_week().week(),
            _ => self.ordinal.rem_euclid(12 / self.kind.months().unwrap_or(1)).unsigned_abs() + 1,
        };
        u8::try_from(index).unwrap_or(1)
    }

    /// The period `n` periods later (earlier where negative).
    pub fn plus(self, n: i32) -> Self {
        Self { ordinal: self.ordinal.saturating_add(n), ..self }
    }

    /// The same period of the year so many years later (earlier where negative): the last there is where that year is shorter.
    pub fn years_later(self, n: i32) -> Self {
        match self.kind {
            PeriodKind::Day => {
                let (day, months) = (day_at(self.ordinal), n.unsigned_abs().saturating_mul(12));
                let months = chrono::Months::new(months);
                let moved = if n < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) };
                Self::day(moved.unwrap_or(day))
            }
            PeriodKind::Week => {
                let (year, index) = (self.year().saturating_add(n), self.index());
                Self::new(self.kind, year, index).or_else(|| Self::new(self.kind, year, index - 1)).unwrap_or(self)
            }
            _ => self.plus(n.saturating_mul(12 / self.kind.months().unwrap_or(1))),
        }
    }

    /// How many periods of the same kind `self` is later than `earlier`.
    pub fn since(self, earlier: Self) -> i32 {
        self.ordinal.saturating_sub(earlier.ordinal)
    }

    /// The first day.
    pub fn first_day(self, fiscal: FiscalYear) -> NaiveDate {
        match self.kind {
            PeriodKind::Day => day_at(self.ordinal),
            PeriodKind::Week => day_at(self.ordinal.saturating_mul(DAYS_OF_WEEK).saturating_add(1)),
            _ => self.first_month(fiscal).first_day(),
        }
    }

    /// The last day.
    pub fn last_day(self, fiscal: FiscalYear) -> NaiveDate {
        match self.kind {
            PeriodKind::Day => day_at(self.ordinal),
            PeriodKind::Week => day_at(self.ordinal.saturating_mul(DAYS_OF_WEEK).saturating_add(DAYS_OF_WEEK)),
            _ => self.first_month(fiscal).plus(self.kind.months().unwrap_or(1) - 1).last_day(),
        }
    }

    /// The day by which it belongs to longer periods: the Thursday of a week, else the first day.
    pub fn anchor(self, fiscal: FiscalYear) -> NaiveDate {
        match self.kind {
            PeriodKind::Week => day_at(self.ordinal.saturating_mul(DAYS_OF_WEEK).saturating_add(THURSDAY)),
            _ => self.first_day(fiscal),
        }
    }

    /// The day by which its end belongs to longer periods: the Thursday of a week, else the last day.
    pub fn last_anchor(self, fiscal: FiscalYear) -> NaiveDate {
        if self.kind == PeriodKind::Week { self.anchor(fiscal) } else { self.last_day(fiscal) }
    }

    /// The month that it begins with; of a week, the month that it belongs to.
    pub fn first_month(self, fiscal: FiscalYear) -> Month {
        let Some(months) = self.kind.months() else { return Month::of(self.anchor(fiscal)) };
        let months = self.ordinal.saturating_mul(months);
        Month(if self.kind == PeriodKind::Month { months } else { months.saturating_add(fiscal.offset()) })
    }

    /// The fiscal year that it belongs to.
    pub fn fiscal_year(self, fiscal: FiscalYear) -> Self {
        Self::containing(PeriodKind::Year, self.anchor(fiscal), fiscal)
    }
}

const DAYS_OF_WEEK: i32 = 7;
/// The place of Thursday in the week, from 1.
const THURSDAY: i32 = 4;

fn day_at(days: i32) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(days).unwrap_or(if days < 0 { NaiveDate::MIN } else { NaiveDate::MAX })
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, index) = (self.year(), self.index());
        match self.kind {
            PeriodKind::Day => write!(f, "{year:04}-{:02}-{index:02}", self.first_month(FiscalYear::JANUARY).month()),
            PeriodKind::Week => write!(f, "{year:04}-W{index:02}"),
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
#[error("`{0}` is not a period such as 2026-11-21, 2026-W47, 2026-11, 2026-Q4, 2026-H2 or 2026")]
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
                [b'-', b'W', a, b] if a.is_ascii_digit() && b.is_ascii_digit() => (PeriodKind::Week, rest.get(2..)?),
                [b'-', a, b, b'-', c, d] if [a, b, c, d].iter().all(|digit| digit.is_ascii_digit()) => {
                    let (month, day) = (rest.get(1..3)?.parse().ok()?, rest.get(4..)?.parse().ok()?);
                    return NaiveDate::from_ymd_opt(year, month, day).filter(|_| year > 0).map(Self::day);
                }
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

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn reads_and_prints_every_kind() {
        for text in [
            "2026-11",
            "2026-Q4",
            "2026-H2",
            "2026",
            "0001-01",
            "9999-12",
            "2026-11-21",
            "2024-02-29",
            "0001-01-01",
            "9999-12-31",
            "2026-W47",
            "2026-W53",
            "2020-W01",
        ] {
            assert_eq!(p(text).to_string(), text);
        }
        for bad in [
            "",
            "26-11",
            "2026-13",
            "2026-00",
            "2026-Q5",
            "2026-H3",
            "2026-1",
            "2026-11-2",
            "+026",
            "2026-Qx",
            "ä026",
            "2026-02-29",
            "2026-W00",
            "2026-W54",
            "2025-W53",
            "2026-W7",
            "0000-01-01",
            "2026-1x-02",
            "2026-11-+2",
        ] {
            assert!(bad.parse::<Period>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_fiscal_year_carries_the_calendar_year_in_which_it_starts() {
        let april = FiscalYear::starting(4).unwrap();
        let (february, in_april) = (day("2026-02-14"), day("2026-04-30"));
        assert_eq!(Period::containing(PeriodKind::Year, february, april), p("2025"));
        assert_eq!(Period::containing(PeriodKind::Quarter, february, april), p("2025-Q4"));
        assert_eq!(Period::containing(PeriodKind::HalfYear, in_april, april), p("2026-H1"));
        assert_eq!(p("2025-Q4").first_month(april), Month::new(2026, 1));
        assert_eq!(p("2025").last_day(april).to_string(), "2026-03-31");
        assert_eq!(Period::containing(PeriodKind::Month, february, april), p("2026-02"));
    }

    #[test]
    fn a_week_belongs_to_the_month_and_year_of_its_thursday() {
        let january = FiscalYear::JANUARY;
        // The first of January 2026 is a Thursday, that of 2027 a Friday: it is the last of the 53 weeks of 2026.
        let (first, last) = (p("2026-W01"), p("2026-W53"));
        assert_eq!((first.first_day(january), first.last_day(january)), (day("2025-12-29"), day("2026-01-04")));
        assert_eq!((last.anchor(january), last.last_day(january)), (day("2026-12-31"), day("2027-01-03")));
        assert_eq!(Period::containing(PeriodKind::Week, day("2027-01-01"), january), last);
        assert_eq!(last.plus(1), p("2027-W01"));
        assert_eq!((first.fiscal_year(january), last.fiscal_year(january)), (p("2026"), p("2026")));
        assert_eq!(last.years_later(1), p("2027-W52"), "the last there is");
        assert_eq!(p("2024-02-29").years_later(-1), p("2023-02-28"));
        assert_eq!(p("2026-Q3").years_later(-2), p("2024-Q3"));
    }

    proptest! {
        #[test]
        fn next_and_previous_undo_each_other(days in 4_000..3_640_000i32, start in 1u8..=12, n in -500i32..500) {
            let (fiscal, day) = (FiscalYear::starting(start).unwrap(), day_at(days));
            for kind in PeriodKind::ALL {
                let period = Period::containing(kind, day, fiscal);
                prop_assert_eq!(period.plus(n).plus(-n), period);
                prop_assert_eq!(period.plus(n).since(period), n);
                prop_assert!(period.first_day(fiscal) <= day && day <= period.last_day(fiscal));
                prop_assert_eq!(period.plus(1).first_day(fiscal).pred_opt().unwrap(), period.last_day(fiscal));
                prop_assert_eq!(Period::containing(kind, period.anchor(fiscal), fiscal), period);
                let (earlier, years) = (period.years_later(-1), n % 9);
                prop_assert!((350..=380).contains(&(period.anchor(fiscal) - earlier.anchor(fiscal)).num_days()));
                prop_assert_eq!(period.years_later(years).year() - period.year(), years);
                if (1..=9999).contains(&period.year()) {
                    prop_assert_eq!(period.to_string().parse::<Period>().unwrap(), period);
                }
            }
        }
    }
}
