//! What is looked at: one period, alone or from the start of its fiscal year.

use crate::domain::model::{FiscalYear, Kpi, Month, Period, PeriodKind, Scorecard};
use chrono::NaiveDate;

/// The viewed span of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

    /// The period of a kind that contains a day, alone.
    pub(super) fn around(kind: PeriodKind, day: NaiveDate, fiscal: FiscalYear) -> Self {
        Self::of(Period::containing(kind, Month::of(day), fiscal))
    }

    /// From the start of the fiscal year to the end of `period`.
    pub fn to_date(period: Period) -> Self {
        Self { period, to_date: true }
    }

    /// The first month of the view.
    pub fn first_month(self, fiscal: FiscalYear) -> Month {
        if self.to_date { self.period.fiscal_year(fiscal).first_month(fiscal) } else { self.period.first_month(fiscal) }
    }

    /// The last month of the view.
    pub fn last_month(self, fiscal: FiscalYear) -> Month {
        self.period.last_month(fiscal)
    }

    /// The last day of the view.
    pub fn last_day(self, fiscal: FiscalYear) -> NaiveDate {
        self.last_month(fiscal).last_day()
    }

    /// The view one period later (earlier where `n` is negative).
    pub fn plus(self, n: i32) -> Self {
        Self { period: self.period.plus(n), ..self }
    }

    /// The view so many steps before: of a period alone the period before, of a fiscal year to date the same span of the
    /// fiscal year before.
    pub fn before(self, n: u32) -> Self {
        let step = if self.to_date { self.period.kind().per_year() } else { 1 };
        self.plus(i32::try_from(n).unwrap_or(i32::MAX).saturating_mul(step).saturating_neg())
    }

    /// The own periods of a KPI that the view so many steps before takes in; where the view is shorter than an own period,
    /// the own period so many before.
    pub fn own_periods_before(self, n: u32, own: PeriodKind, fiscal: FiscalYear) -> OwnPeriods {
        let now = self.own_periods(own, fiscal);
        if n == 0 || !now.containing {
            return if n == 0 { now } else { self.before(n).own_periods(own, fiscal) };
        }
        OwnPeriods { first: now.first.plus(i32::try_from(n).unwrap_or(i32::MAX).saturating_neg()), ..now }
    }

    /// The own periods of a KPI that this view takes in.
    pub fn own_periods(self, own: PeriodKind, fiscal: FiscalYear) -> OwnPeriods {
        let (start, end) = (self.first_month(fiscal), self.last_month(fiscal));
        let mut first = Period::containing(own, start, fiscal);
        if first.first_month(fiscal) < start {
            first = first.plus(1);
        }
        let mut last = Period::containing(own, end, fiscal);
        if last.last_month(fiscal) > end {
            last = last.plus(-1);
        }
        match last.since(first) + 1 {
            count if count > 0 => OwnPeriods { first, count, containing: false },
            _ => OwnPeriods { first: Period::containing(own, end, fiscal), count: 1, containing: true },
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
    card.kpis.iter().filter_map(|kpi| last_day(kpi, fiscal)).max().map_or(today, |day| day.min(today))
}

/// The last day of the newest measured period of a KPI.
pub(super) fn last_day(kpi: &Kpi, fiscal: FiscalYear) -> Option<NaiveDate> {
    kpi.newest().map(|period| period.last_day(fiscal))
}

/// The view to begin with: the period that contains `as_of`, as short as the shortest measured KPI period.
pub fn default_view(card: &Scorecard, as_of: NaiveDate) -> View {
    View::around(card.kpis.iter().filter_map(|kpi| kind(kpi)).min().unwrap_or_default(), as_of, card.fiscal())
}

/// The kind of the newest measured period of a KPI.
pub(super) fn kind(kpi: &Kpi) -> Option<PeriodKind> {
    kpi.newest().map(Period::kind)
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

    proptest! {
        #[test]
        fn own_periods_lie_inside_the_view_unless_one_contains_it(
            year in 2000..2100i32, start in 1u8..=12, month in 1..=12i32, viewed in 0..4usize, own in 0..4usize, to_date: bool,
        ) {
            let fiscal = FiscalYear::starting(start).unwrap();
            let view = View { period: Period::containing(PeriodKind::ALL[viewed], Month::new(year, month), fiscal), to_date };
            let periods = view.own_periods(PeriodKind::ALL[own], fiscal);
            prop_assert!(periods.count >= 1);
            if periods.containing {
                prop_assert!(periods.first.last_month(fiscal) >= view.last_month(fiscal));
                prop_assert!(periods.first.first_month(fiscal) <= view.last_month(fiscal));
            } else {
                prop_assert!(periods.first.first_month(fiscal) >= view.first_month(fiscal));
                prop_assert!(periods.last().last_month(fiscal) <= view.last_month(fiscal));
            }
        }
    }
}
