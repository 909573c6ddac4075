//! Periods as people write them, in English and German: days, weeks, months, quarters, half-years and years.
//!
//! `03/04/2026` has two readings; which one holds is told by other rows of the column, or by a person.

use super::{
    settings::DateOrder,
    written::{Marker, Parts, month_name},
};
use crate::domain::model::{FiscalYear, Month, Period, PeriodKind};
use chrono::{Days, NaiveDate};

/// When a value was measured, as exactly as the file says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// A day. An ISO week stands for its Thursday.
    Day(NaiveDate),
    /// A calendar month.
    Month(Month),
    /// A quarter, half-year or year, as the scorecard counts them.
    Long(Period),
}

impl When {
    /// The kind of period that the file is likely to be about; days count as months: most files list what happened on a day, and
    /// are read for the months.
    pub fn kind(self) -> PeriodKind {
        match self {
            Self::Day(_) | Self::Month(_) => PeriodKind::Month,
            Self::Long(period) => period.kind(),
        }
    }

    /// The period of `kind` that contains it; `None` where it is itself longer than that.
    pub fn period(self, kind: PeriodKind, fiscal: FiscalYear) -> Option<Period> {
        match self {
            Self::Day(day) => Some(Period::containing(kind, day, fiscal)),
            Self::Month(month) if kind >= PeriodKind::Month => {
                Some(Period::containing(kind, month.first_day(), fiscal))
            }
            Self::Month(_) => None,
            Self::Long(period) if period.kind() == kind => Some(period),
            Self::Long(period) if period.kind() < kind => Some(Period::containing(kind, period.anchor(fiscal), fiscal)),
            Self::Long(_) => None,
        }
    }

    pub(super) fn year(year: i32) -> Option<Self> {
        Period::new(PeriodKind::Year, year, 1).map(Self::Long)
    }

    pub(super) fn month(year: i32, month: u32) -> Option<Self> {
        Period::month(year, u8::try_from(month).ok()?).map(|_| Self::Month(Month::new(year, month.cast_signed())))
    }

    pub(super) fn day(year: i32, month: u32, day: u32) -> Option<Self> {
        let day = NaiveDate::from_ymd_opt(year, month, day)?;
        (1..=9999).contains(&year).then_some(Self::Day(day))
    }
}

/// What a text says about time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// One reading.
    When(When),
    /// Day and month in an order that the text alone does not tell.
    DayAndMonth {
        /// What stands first.
        first: u32,
        /// What stands second.
        second: u32,
        /// The year.
        year: i32,
        /// With points between, as in German: the day stands first unless other rows prove the contrary.
        dotted: bool,
    },
}

/// A text about time, read by what is known of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolved {
    /// The one reading.
    When(When),
    /// Two readings.
    Ambiguous,
    /// No reading in this order, but one in the other.
    OtherOrder,
    /// No such day.
    Nothing,
}

impl Found {
    /// The order that the text itself proves.
    pub fn proves(self) -> Option<DateOrder> {
        match self {
            Self::DayAndMonth { first: 13.., second: ..=12, .. } => Some(DateOrder::DayFirst),
            Self::DayAndMonth { first: ..=12, second: 13.., .. } => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }

    /// Reads it in an order, where one is known.
    pub fn resolve(self, order: Option<DateOrder>) -> Resolved {
        let (first, second, year, dotted) = match self {
            Self::When(when) => return Resolved::When(when),
            Self::DayAndMonth { first, second, year, dotted } => (first, second, year, dotted),
        };
        let (day_first, month_first) = (When::day(year, second, first), When::day(year, first, second));
        let (wanted, other) = match order {
            Some(DateOrder::MonthFirst) => (month_first, day_first),
            Some(DateOrder::DayFirst) => (day_first, month_first),
            None if dotted || day_first == month_first || month_first.is_none() => (day_first, month_first),
            None if day_first.is_none() => (month_first, None),
            None => return Resolved::Ambiguous,
        };
        match (wanted, other) {
            (Some(when), _) => Resolved::When(when),
            (None, Some(_)) => Resolved::OtherOrder,
            (None, None) => Resolved::Nothing,
        }
    }
}

/// What a text says about time; `None` where it is no period.
pub fn find(text: &str) -> Option<Found> {
    let text = without_time(text.trim());
    if text.is_empty() || text.len() > 40 {
        return None;
    }
    let parts = Parts::of(text)?;
    if parts.words.is_empty() { parts.numeric() } else { parts.worded().map(Found::When) }
}

/// The month in a text that has no year: `11`, `Nov`, `November`, `März`.
pub fn month_alone(text: &str) -> Option<u32> {
    let text = text.trim().trim_end_matches('.').to_lowercase();
    match text.parse::<u32>() {
        Ok(number) => (1..=12).contains(&number).then_some(number),
        Err(_) => month_name(&text),
    }
}

/// The quarter in a text that has no year: `4`, `Q4`, `4. Quartal`.
pub fn quarter_alone(text: &str) -> Option<u32> {
    let parts = Parts::of(text.trim()).filter(|_| text.len() <= 20)?;
    let marked = parts.words.iter().all(|(_, word)| Marker::of(word) == Some(Marker::Quarter));
    let [number] = parts.numbers.as_slice() else { return None };
    (marked && (1..=4).contains(&number.value)).then_some(number.value)
}

/// The year in a text: `2026`.
pub fn year_alone(text: &str) -> Option<i32> {
    let text = text.trim();
    let year = text.parse::<i32>().ok().filter(|_| text.len() == 4)?;
    (1900..=2100).contains(&year).then_some(year)
}

/// A period of digits alone: `202611` or `20261122`.
pub fn compact(text: &str) -> Option<When> {
    let text = text.trim();
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let year = year_alone(text.get(..4)?)?;
    let number = |range: std::ops::Range<usize>| text.get(range)?.parse::<u32>().ok();
    match text.len() {
        6 => When::month(year, number(4..6)?),
        8 => When::day(year, number(4..6)?, number(6..8)?),
        _ => None,
    }
}

/// A spreadsheet's day number, 1 to 2,958,465 (day 60, which never was, counts as 1 March 1900).
pub fn serial(text: &str) -> Option<When> {
    let number: f64 = text.trim().parse().ok()?;
    if !(1.0..2_958_466.0).contains(&number) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is checked above")]
    let days = number as u64;
    let start = NaiveDate::from_ymd_opt(1899, 12, if days < 60 { 31 } else { 30 })?;
    start.checked_add_days(Days::new(days)).map(When::Day)
}

/// A month by its year and month cells.
pub fn year_and_month(year: &str, month: &str) -> Option<When> {
    When::month(year_alone(year)?, month_alone(month)?)
}

/// A quarter by its year and quarter cells.
pub fn year_and_quarter(year: &str, quarter: &str) -> Option<When> {
    let quarter = u8::try_from(quarter_alone(quarter)?).ok()?;
    Period::new(PeriodKind::Quarter, year_alone(year)?, quarter).map(When::Long)
}

fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else { return text };
    let before = text.get(..colon).unwrap_or_default();
    match before.rfind([' ', 'T', '\u{A0}']) {
        Some(end) => before.get(..end).unwrap_or_default().trim_end_matches([' ', ',']),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> String {
        match find(text).map(|found| found.resolve(None)) {
            Some(Resolved::When(When::Day(day))) => day.to_string(),
            Some(Resolved::When(When::Month(month))) => format!("{:04}-{:02}", month.year(), month.month()),
            Some(Resolved::When(When::Long(period))) => period.to_string(),
            Some(other) => format!("{other:?}"),
            None => "nothing".into(),
        }
    }

    #[test]
    fn reads_periods_in_both_languages() {
        let cases = [
            (
                "2026-11-22",
                "2026-11-22 2026/11/22 2026-11-22T10:30:00Z|22.11.2026|22.11.26|22.11.2026 08:15|22. 11. 2026|22/11/2026|11/22/2026|22-Nov-2026|Nov 22, 2026|22. November 2026|November 22nd 2026",
            ),
            (
                "2026-11",
                "2026-11|2026/11|11/2026|11.2026|11-2026|Nov 2026|Nov. 2026|November 2026|november 26|Nov-26|2026 Nov|NOV/2026|2026-Nov",
            ),
            ("2026-03", "Mrz 2026|März 2026|Mär 26|March 2026|MÄRZ 2026|3/2026|Maerz 2026"),
            (
                "2026-Q4",
                "2026-Q4|2026Q4|Q4 2026|Q4/2026|Q4/26|4. Quartal 2026|4Q2026|4Q26|IV. Quartal 2026|Quarter 4 2026|2026 Q4|Quartal 4/2026",
            ),
            ("2026-H2", "2026-H2|H2 2026|2. Halbjahr 2026|2H26|2026H2"),
            ("2026", "2026|FY2026|FY 26|2026/27|GJ 2026/27|Year 2026"),
            ("2026-11-19", "2026-W47|KW 47/2026|47. KW 2026"),
        ];
        for (expected, texts) in cases {
            for text in
                texts.split('|').flat_map(|t| if t.contains("10:30") { t.split(' ').collect() } else { vec![t] })
            {
                assert_eq!(read(text), expected, "{text}");
            }
        }
    }

    #[test]
    fn refuses_what_is_no_period() {
        for text in [
            "",
            "abc",
            "13/2026",
            "2026-13",
            "31.02.2026",
            "Q5 2026",
            "1234",
            "26-Nov",
            "Summe 2026",
            "2026-11-31",
            "1.5",
            "12,5",
            "Nov",
            "5 of 7",
            "2011/12",
            "-2026",
            "2026.1",
            "1 2026",
            "Nov Dez 2026",
            "99999999999999",
            "2026-00",
            "1.2.3.4",
        ] {
            assert_eq!(read(text), "nothing", "{text}");
        }
    }

    #[test]
    fn day_and_month_stay_open_until_told() {
        let found = find("03/04/2026").unwrap();
        assert_eq!((found.proves(), found.resolve(None)), (None, Resolved::Ambiguous));
        let on = |month, day| Resolved::When(When::day(2026, month, day).unwrap());
        assert_eq!(found.resolve(Some(DateOrder::DayFirst)), on(4, 3));
        assert_eq!(found.resolve(Some(DateOrder::MonthFirst)), on(3, 4));
        assert_eq!(find("04.04.2026").unwrap().resolve(None), on(4, 4));
        assert_eq!(find("03.04.2026").unwrap().resolve(None), on(4, 3));
        let american = find("11/22/2026").unwrap();
        assert_eq!(american.proves(), Some(DateOrder::MonthFirst));
        assert_eq!(american.resolve(Some(DateOrder::DayFirst)), Resolved::OtherOrder);
    }

    #[test]
    fn parts_of_a_period_stand_in_columns_of_their_own() {
        let november = Some(When::Month(Month::new(2026, 11)));
        for month in ["11", "Nov", "November", "Nov."] {
            assert_eq!(year_and_month("2026", month), november, "{month}");
        }
        for quarter in ["4", "Q4", "4. Quartal", "4Q"] {
            assert_eq!(year_and_quarter("2026", quarter), "2026-Q4".parse().ok().map(When::Long), "{quarter}");
        }
        assert_eq!(
            (year_and_month("2026", "13"), year_and_month("26", "1"), year_and_quarter("2026", "5")),
            (None, None, None)
        );
        assert_eq!(compact("202611"), november);
        assert_eq!((compact("202613"), compact("20261131"), compact("2026")), (None, None, None));
    }

    #[test]
    fn day_numbers_of_a_spreadsheet() {
        assert_eq!(serial("46348"), When::day(2026, 11, 22));
        assert_eq!(serial("1"), When::day(1900, 1, 1));
        assert_eq!(serial("61"), When::day(1900, 3, 1));
        for bad in ["0", "-5", "3000000", "x", "NaN"] {
            assert_eq!(serial(bad), None, "{bad}");
        }
    }

    #[test]
    fn longer_periods_contain_shorter_ones_and_not_the_other_way_round() {
        let april = FiscalYear::starting(4).unwrap();
        let q4 = When::Long("2025-Q4".parse().unwrap());
        assert_eq!(q4.period(PeriodKind::Year, april), "2025".parse().ok());
        assert_eq!(q4.period(PeriodKind::HalfYear, april), "2025-H2".parse().ok());
        assert_eq!(q4.period(PeriodKind::Month, april), None);
        assert_eq!(When::month(2026, 2).unwrap().period(PeriodKind::Quarter, april), "2025-Q4".parse().ok());
    }

    proptest! {
        #[test]
        fn no_text_is_a_trap(text in "\\PC{0,24}", order in proptest::option::of(Just(DateOrder::MonthFirst))) {
            if let Some(found) = find(&text) { found.resolve(order); }
            month_alone(&text);
            quarter_alone(&text);
            compact(&text);
            serial(&text);
        }

        #[test]
        fn every_day_is_read_in_every_writing(n in 0_u64..40_000) {
            let day = NaiveDate::from_ymd_opt(1950, 1, 1).unwrap() + Days::new(n);
            for format in ["%Y-%m-%d", "%d.%m.%Y", "%-d.%-m.%Y", "%Y/%m/%d"] {
                prop_assert_eq!(read(&day.format(format).to_string()), day.to_string());
            }
        }
    }
}
