//! What is looked at: one period, alone or from the start of its fiscal year.

use crate::domain::model::{FiscalYear, Period, PeriodKind, Scorecard};
use chrono::NaiveDate;

/// The viewed span of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct View {
    /// The viewed period.
    pub period: Period,
    /// From the start of the fiscal year to the end of the period, in place of the period alone.
    pub to_date: bool,
}

impl View {
    /// One period alone.
    pub fn of(period: Period) -> Self {
        Self { period, to_date: false }
    }

    /// From the start of the fiscal year to the end of `period`.
    pub fn to_date(period: Period) -> Self {
        Self { period, to_date: true }
    }

    /// The first day of the view.
    pub fn first_day(self, fiscal: FiscalYear) -> NaiveDate {
        if self.to_date { self.period.fiscal_year(fiscal).first_day(fiscal) } else { self.period.first_day(fiscal) }
    }

    /// The last day of the view.
    pub fn last_day(self, fiscal: FiscalYear) -> NaiveDate {
        self.period.last_day(fiscal)
    }

    /// The view one period later (earlier where `n` is negative).
    pub fn plus(self, n: i32) -> Self {
        Self { period: self.period.plus(n), ..self }
    }

    /// The view so many steps before: of a period alone the period before, of a fiscal year to date the same span of the
    /// fiscal year before.
    pub fn before(self, n: u32) -> Self {
        let back = i32::try_from(n).unwrap_or(i32::MAX).saturating_neg();
        if self.to_date { Self { period: self.period.years_later(back), ..self } } else { self.plus(back) }
    }

    /// The own periods of a KPI that this view takes in: those that lie wholly inside it, weeks by their Thursday; where there
    /// is none, the one that contains its end. A week that has not ended is no part of a span up to a day.
    pub fn own_periods(self, own: PeriodKind, fiscal: FiscalYear) -> OwnPeriods {
        let (start, end) = (self.first_day(fiscal), self.last_day(fiscal));
        let by_thursday = own == PeriodKind::Week && self.period.kind() != PeriodKind::Day;
        let mut first = Period::containing(own, start, fiscal);
        if first.anchor(fiscal) < start {
            first = first.plus(1);
        }
        let mut last = Period::containing(own, end, fiscal);
        if if by_thursday { last.anchor(fiscal) } else { last.last_day(fiscal) } > end {
            last = last.plus(-1);
        }
        match last.since(first) + 1 {
            count if count > 0 => OwnPeriods { first, count, containing: false },
            _ => OwnPeriods {
                first: Period::containing(own, self.period.last_anchor(fiscal), fiscal),
                count: 1,
                containing: true,
            },
        }
    }
}

/// Consecutive own periods of a KPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnPeriods {
    /// The first.
    pub first: Period,
    /// How many, at least 1.
    pub count: i32,
    /// The view is shorter than an own period: this is the one that contains it.
    pub containing: bool,
}

impl OwnPeriods {
    /// The last.
    pub fn last(self) -> Period {
        self.first.plus(self.count - 1)
    }

    /// All of them, in order.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = Period> {
        (0..self.count).map(move |n| self.first.plus(n))
    }
}

/// The last day that counts as past: the end of the newest measured period or `today`, whichever is earlier.
pub fn default_as_of(card: &Scorecard, today: NaiveDate) -> NaiveDate {
    let fiscal = card.fiscal();
    let newest = card.kpis.iter().filter_map(|k| k.newest()).map(|p| p.last_day(fiscal)).max();
    newest.map_or(today, |day| day.min(today))
}

/// The view to begin with: the period that contains `as_of`, as short as the shortest measured KPI period, but not shorter than
/// a month: scores that change from day to day are for who asks for them.
pub fn default_view(card: &Scorecard, as_of: NaiveDate) -> View {
    let fiscal = card.fiscal();
    let newest = || card.kpis.iter().filter_map(|k| k.newest());
    let kind = newest().map(Period::kind).min().unwrap_or_default().max(PeriodKind::Month);
    // A week that reaches into the next month is not seen in that one.
    let last =
        newest().filter(|period| period.last_day(fiscal) == as_of).map(|period| period.last_anchor(fiscal)).max();
    View::of(Period::containing(kind, last.unwrap_or(as_of), fiscal))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn p(text: &str) -> Period {
        text.parse().unwrap()
    }

    #[test]
    fn a_view_takes_in_whole_own_periods_or_the_one_that_contains_it() {
        let jan = FiscalYear::JANUARY;
        let quarter = View::of(p("2026-Q2")).own_periods(PeriodKind::Month, jan);
        assert_eq!((quarter.first, quarter.count, quarter.containing), (p("2026-04"), 3, false));
        let month = View::of(p("2026-05")).own_periods(PeriodKind::Quarter, jan);
        assert_eq!((month.first, month.count, month.containing), (p("2026-Q2"), 1, true));
        let to_date = View::to_date(p("2026-08")).own_periods(PeriodKind::Quarter, jan);
        assert_eq!((to_date.first, to_date.count), (p("2026-Q1"), 2));
        let early = View::to_date(p("2026-02")).own_periods(PeriodKind::Quarter, jan);
        assert_eq!((early.first, early.containing), (p("2026-Q1"), true));
    }

    #[test]
    fn weeks_are_taken_in_by_their_thursday_and_days_one_by_one() {
        let jan = FiscalYear::JANUARY;
        // The Thursdays of November 2026 are 5, 12, 19 and 26; those of December 3 to 31.
        let november = View::of(p("2026-11")).own_periods(PeriodKind::Week, jan);
        assert_eq!((november.first, november.count), (p("2026-W45"), 4));
        let december = View::of(p("2026-12")).own_periods(PeriodKind::Week, jan);
        assert_eq!((december.first, december.last()), (p("2026-W49"), p("2026-W53")));
        assert_eq!(View::of(p("2026")).own_periods(PeriodKind::Week, jan).count, 53);
        assert_eq!(View::of(p("2026-02")).own_periods(PeriodKind::Day, jan).count, 28);
        let week = View::of(p("2026-W53"));
        let days = week.own_periods(PeriodKind::Day, jan);
        assert_eq!((days.first, days.last()), (p("2026-12-28"), p("2027-01-03")));
        assert_eq!(week.own_periods(PeriodKind::Month, jan).first, p("2026-12"), "the month of its Thursday");
        assert_eq!(week.own_periods(PeriodKind::Year, jan).first, p("2026"));
        // A Thursday: its week has not ended, but is the one that contains it.
        let day = View::of(p("2026-11-19")).own_periods(PeriodKind::Week, jan);
        assert_eq!((day.first, day.count, day.containing), (p("2026-W47"), 1, true));
        let to_date = View::to_date(p("2026-11-19")).own_periods(PeriodKind::Week, jan);
        assert_eq!((to_date.first, to_date.last()), (p("2026-W01"), p("2026-W46")));
        let to_date = View::to_date(p("2026-W02")).own_periods(PeriodKind::Day, jan);
        assert_eq!(
            (to_date.first, to_date.count),
            (p("2026-01-01"), 11),
            "from the year's first day to Sunday the 11th"
        );
        assert_eq!(View::to_date(p("2026-W53")).before(1), View::to_date(p("2025-W52")));
    }

    proptest! {
        #[test]
        fn own_periods_lie_inside_the_view_unless_one_contains_it(
            days in 730_000..766_000i32, start in 1u8..=12, viewed in 0..6usize, own in 0..6usize, to_date: bool,
        ) {
            let (fiscal, own) = (FiscalYear::starting(start).unwrap(), PeriodKind::ALL[own]);
            let day = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
            let view = View { period: Period::containing(PeriodKind::ALL[viewed], day, fiscal), to_date };
            let periods = view.own_periods(own, fiscal);
            prop_assert!(periods.count >= 1);
            if periods.containing {
                prop_assert!(periods.first.last_day(fiscal) >= view.period.last_anchor(fiscal));
                prop_assert!(periods.first.first_day(fiscal) <= view.last_day(fiscal));
            } else {
                // A week may reach over an edge of the view, its Thursday does not.
                let slack = chrono::Days::new(if own == PeriodKind::Week { 3 } else { 0 });
                prop_assert!(periods.first.anchor(fiscal) >= view.first_day(fiscal));
                prop_assert!(periods.first.first_day(fiscal) >= view.first_day(fiscal) - slack);
                prop_assert!(periods.last().last_day(fiscal) <= view.last_day(fiscal) + slack);
                prop_assert!(periods.first.plus(-1).anchor(fiscal) < view.first_day(fiscal), "none is left out");
            }
        }

        /// Every week and every day of a fiscal year belongs to one month of it, and to no other.
        #[test]
        fn months_share_out_the_weeks_and_days_of_their_year(year in 1950..2100i32, start in 1u8..=12) {
            let fiscal = FiscalYear::starting(start).unwrap();
            let year = View::of(Period::new(PeriodKind::Year, year, 1).unwrap());
            for kind in [PeriodKind::Day, PeriodKind::Week] {
                let months = year.own_periods(PeriodKind::Month, fiscal);
                let shared: Vec<Period> =
                    months.iter().flat_map(|month| View::of(month).own_periods(kind, fiscal).iter().collect::<Vec<_>>()).collect();
                prop_assert_eq!(shared, year.own_periods(kind, fiscal).iter().collect::<Vec<_>>());
            }
        }
    }
}
