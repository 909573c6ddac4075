//! Periods and days in words: `November 2026`, `Q4 2025/26`, `2. Halbjahr 2026`, `22. November 2026`.
//!
//! The wording comes from the language files, the order of day and month included.

use super::{Lang, Msg};
use crate::domain::model::{FiscalYear, Month, Period, PeriodKind};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

/// A period in full: `November 2026`, `Q4 2026`, `2. Halbjahr 2026`, `2026`. Where the fiscal year is not the calendar
/// year, quarters, halves and years are named `… 2025/26`.
pub fn period(lang: Lang, period: Period, fiscal: FiscalYear) -> String {
    let index = period.index().to_string();
    match period.kind() {
        PeriodKind::Day => day(lang, period.anchor(fiscal)),
        PeriodKind::Week => Msg::PeriodWeek { index: &index, year: &period.year().to_string() }.text(lang),
        PeriodKind::Month => {
            let month = month(lang, period.index());
            Msg::PeriodMonth { month: &month, year: &period.year().to_string() }.text(lang)
        }
        PeriodKind::Quarter => Msg::PeriodQuarter { index: &index, year: &year(period, fiscal) }.text(lang),
        PeriodKind::HalfYear => Msg::PeriodHalfYear { index: &index, year: &year(period, fiscal) }.text(lang),
        PeriodKind::Year => year(period, fiscal),
    }
}

/// A period for an axis or a narrow column: `21 Nov 26`, `W47 26`, `Nov 26`, `Q4 26`, `H2 25/26`; years stay in full.
pub fn period_short(lang: Lang, period: Period, fiscal: FiscalYear) -> String {
    let index = period.index().to_string();
    let full = year(period, fiscal);
    // The century goes, and nothing else: 2026 -> 26, 2025/26 -> 25/26.
    let brief = full.get(2..).filter(|_| period.year() >= 1000).unwrap_or(&full);
    match period.kind() {
        PeriodKind::Day => {
            let month = month_short(lang, period.first_month(fiscal).month());
            Msg::Day { day: &index, month: &month, year: &two_digits(period.year()) }.text(lang)
        }
        PeriodKind::Week => Msg::PeriodWeekShort { index: &index, year: &two_digits(period.year()) }.text(lang),
        PeriodKind::Month => {
            let brief = two_digits(period.year());
            Msg::PeriodMonth { month: &month_short(lang, period.index()), year: &brief }.text(lang)
        }
        PeriodKind::Quarter => Msg::PeriodQuarter { index: &index, year: brief }.text(lang),
        PeriodKind::HalfYear => Msg::PeriodHalfYearShort { index: &index, year: brief }.text(lang),
        PeriodKind::Year => full,
    }
}

/// What is looked at: the period itself, or the fiscal year up to its end (`2025/26 up to February 2026`).
pub fn view(lang: Lang, viewed: Period, to_date: bool, fiscal: FiscalYear) -> String {
    let own = period(lang, viewed, fiscal);
    if !to_date || viewed.kind() == PeriodKind::Year {
        return own;
    }
    Msg::PeriodToDate { period: &own, year: &year(viewed.fiscal_year(fiscal), fiscal) }.text(lang)
}

/// From one period to another, in short: `Jan 13 – Dec 13`; one period alone stands in full.
pub fn range(lang: Lang, first: Period, last: Period, fiscal: FiscalYear) -> String {
    if first == last {
        return period(lang, first, fiscal);
    }
    let (first, last) = (period_short(lang, first, fiscal), period_short(lang, last, fiscal));
    Msg::PeriodRange { first: &first, last: &last }.text(lang)
}

/// A day in full: `22 November 2026`, `22. November 2026`.
pub fn day(lang: Lang, day: NaiveDate) -> String {
    day_with(lang, day, &month(lang, Month::of(day).month()))
}

/// A day in short: `22 Nov 2026`, `22. Nov 2026`.
pub fn day_short(lang: Lang, day: NaiveDate) -> String {
    day_with(lang, day, &month_short(lang, Month::of(day).month()))
}

/// A day with the time: `22 Nov 2026, 14:03`, `22. Nov 2026, 14:03 Uhr`.
pub fn moment(lang: Lang, moment: NaiveDateTime) -> String {
    let time = format!("{:02}:{:02}", moment.hour(), moment.minute());
    Msg::Moment { day: &day_short(lang, moment.date()), time: &time }.text(lang)
}

/// The name of a month, 1 to 12; empty outside.
pub fn month(lang: Lang, month: u8) -> String {
    name(lang, month, &MONTHS)
}

/// The short name of a month, 1 to 12; empty outside.
pub fn month_short(lang: Lang, month: u8) -> String {
    name(lang, month, &SHORT)
}

const MONTHS: [Msg<'static>; 12] = [
    Msg::MonthJanuary,
    Msg::MonthFebruary,
    Msg::MonthMarch,
    Msg::MonthApril,
    Msg::MonthMay,
    Msg::MonthJune,
    Msg::MonthJuly,
    Msg::MonthAugust,
    Msg::MonthSeptember,
    Msg::MonthOctober,
    Msg::MonthNovember,
    Msg::MonthDecember,
];

const SHORT: [Msg<'static>; 12] = [
    Msg::MonthJanuaryShort,
    Msg::MonthFebruaryShort,
    Msg::MonthMarchShort,
    Msg::MonthAprilShort,
    Msg::MonthMayShort,
    Msg::MonthJuneShort,
    Msg::MonthJulyShort,
    Msg::MonthAugustShort,
    Msg::MonthSeptemberShort,
    Msg::MonthOctoberShort,
    Msg::MonthNovemberShort,
    Msg::MonthDecemberShort,
];

fn name(lang: Lang, month: u8, names: &[Msg<'static>; 12]) -> String {
    let msg = usize::from(month).checked_sub(1).and_then(|n| names.get(n));
    msg.map(|msg| msg.text(lang)).unwrap_or_default()
}

fn day_with(lang: Lang, day: NaiveDate, month: &str) -> String {
    Msg::Day { day: &day.day().to_string(), month, year: &day.year().to_string() }.text(lang)
}

/// `2026`, or `2025/26` where the fiscal year is not the calendar year.
fn year(period: Period, fiscal: FiscalYear) -> String {
    let year = period.year();
    if fiscal == FiscalYear::JANUARY { year.to_string() } else { format!("{year}/{}", two_digits(year + 1)) }
}

fn two_digits(year: i32) -> String {
    format!("{:02}", year.rem_euclid(100))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{De, En};

    fn p(text: &str) -> Period {
        text.parse().unwrap()
    }

    #[test]
    fn periods_have_their_names_in_both_languages() {
        let calendar = FiscalYear::JANUARY;
        for (text, english, german, short) in [
            ("2026-11", "November 2026", "November 2026", "Nov 26"),
            ("2026-Q4", "Q4 2026", "Q4 2026", "Q4 26"),
            ("2026-H2", "H2 2026", "2. Halbjahr 2026", "H2 26"),
            ("2026", "2026", "2026", "2026"),
            ("2026-11-02", "2 November 2026", "2. November 2026", "2 Nov 26"),
            ("2026-W07", "Week 7 2026", "KW 7 2026", "W7 26"),
            ("2000-01", "January 2000", "Januar 2000", "Jan 00"),
        ] {
            assert_eq!(period(En, p(text), calendar), english);
            assert_eq!(period(De, p(text), calendar), german);
            assert_eq!(period_short(En, p(text), calendar), short);
        }
        assert_eq!(period_short(De, p("2026-12"), calendar), "Dez 26");
        assert_eq!(period_short(De, p("2026-12-03"), calendar), "3. Dez 26");
        assert_eq!(period_short(De, p("2026-W53"), calendar), "KW 53 26");
    }

    #[test]
    fn fiscal_years_that_are_not_calendar_years_show_both_years() {
        let april = FiscalYear::starting(4).unwrap();
        assert_eq!(period(En, p("2025"), april), "2025/26");
        assert_eq!(period(De, p("2025-H2"), april), "2. Halbjahr 2025/26");
        assert_eq!(period_short(En, p("2025-Q4"), april), "Q4 25/26");
        assert_eq!(period(En, p("1999"), april), "1999/00");
        assert_eq!(period(En, p("2026-02"), april), "February 2026");
    }

    #[test]
    fn a_view_to_date_names_the_fiscal_year_and_its_end() {
        let april = FiscalYear::starting(4).unwrap();
        assert_eq!(view(En, p("2026-02"), true, april), "2025/26 up to February 2026");
        assert_eq!(view(De, p("2026-Q3"), true, FiscalYear::JANUARY), "2026 bis Q3 2026");
        assert_eq!(view(De, p("2026-02"), false, april), "Februar 2026");
        assert_eq!(view(En, p("2026"), true, FiscalYear::JANUARY), "2026");
    }

    #[test]
    fn a_range_of_one_period_is_that_period() {
        let calendar = FiscalYear::JANUARY;
        assert_eq!(range(En, p("2013-01"), p("2013-12"), calendar), "Jan 13 – Dec 13");
        assert_eq!(range(De, p("2013-05"), p("2013-05"), calendar), "Mai 2013");
    }

    #[test]
    fn days_follow_the_order_of_the_language() {
        let date = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        assert_eq!(day(En, date), "2 March 2026");
        assert_eq!(day(De, date), "2. März 2026");
        assert_eq!(day_short(De, date), "2. Mär 2026");
        let time = date.and_hms_opt(9, 5, 59).unwrap();
        assert_eq!(moment(En, time), "2 Mar 2026, 09:05");
        assert_eq!(moment(De, time), "2. Mär 2026, 09:05 Uhr");
    }

    #[test]
    fn months_outside_the_year_have_no_name() {
        assert_eq!((month(En, 0), month(En, 12), month_short(De, 13)), ("".into(), "December".into(), "".into()));
    }
}
