//! Initiatives over time: bars from start to due, in percent of a span of whole periods. Pure numbers; the page draws them.

use super::act::{ActModel, ActRow};
use crate::domain::{
    gather,
    model::{FiscalYear, Period, PeriodKind},
};
use chrono::NaiveDate;

/// The plan.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Gantt {
    /// The heads of the columns, from left to right.
    pub heads: Vec<GanttHead>,
    /// Where today is, in percent of the span; none where it lies outside.
    pub today: Option<f64>,
    /// The bars: what starts first on top, then what is due first.
    pub bars: Vec<GanttBar>,
    /// What has neither start nor due day.
    pub without: Vec<ActRow>,
}

/// The head of a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GanttHead {
    /// The first period under it.
    pub period: Period,
    /// Where it begins, in percent of the span.
    pub left: f64,
}

/// An initiative with at least one day.
#[derive(Debug, Clone, PartialEq)]
pub struct GanttBar {
    /// The initiative.
    pub row: ActRow,
    /// Where it begins, in percent of the span.
    pub left: f64,
    /// How long it is, in percent of the span; one day where only one is known.
    pub width: f64,
}

/// More columns than this would be too narrow to read.
const MAX_HEADS: i32 = 15;

/// The plan of the initiatives of a page.
pub fn gantt(model: &ActModel, fiscal: FiscalYear, today: NaiveDate) -> Gantt {
    let (mut dated, mut without) = (Vec::new(), Vec::new());
    for row in model.groups.iter().flat_map(|(_, rows)| rows) {
        match days(row) {
            Some((start, end)) => dated.push((start, end, row)),
            None => without.push(row.clone()),
        }
    }
    gather::sort_by_key(&mut dated, |(start, end, _)| (*start, *end));
    let first = dated.iter().map(|(start, ..)| *start).min();
    let last = dated.iter().map(|(_, end, _)| *end).max();
    let (Some(first), Some(last)) = (first, last) else {
        return Gantt { without, ..Gantt::default() };
    };
    let span = Span::around(first, last, fiscal);
    let bars = dated.into_iter().map(|(start, end, row)| {
        let left = span.place(start);
        GanttBar { row: row.clone(), left, width: span.place(end.succ_opt().unwrap_or(end)) - left }
    });
    let bars = bars.collect();
    Gantt { heads: span.heads(), today: span.contains(today).then(|| span.place(today)), bars, without }
}

/// First and last day; where one is not known, the other stands for both.
fn days(row: &ActRow) -> Option<(NaiveDate, NaiveDate)> {
    let (start, due) = (row.initiative.start, row.initiative.due);
    let (from, to) = (start.or(due)?, due.or(start)?);
    Some((from.min(to), from.max(to)))
}

/// Whole periods around all bars: months, or quarters or years where months would be too many.
struct Span {
    first: Period,
    count: i32,
    fiscal: FiscalYear,
}

impl Span {
    fn around(first: NaiveDate, last: NaiveDate, fiscal: FiscalYear) -> Self {
        let span = |kind| {
            let first = Period::containing(kind, first, fiscal);
            let last = Period::containing(kind, last, fiscal);
            Self { first, count: last.since(first).saturating_add(1), fiscal }
        };
        let short = [PeriodKind::Month, PeriodKind::Quarter].into_iter().map(span).find(|s| s.count <= MAX_HEADS);
        short.unwrap_or_else(|| span(PeriodKind::Year))
    }

    fn begin(&self, place: i32) -> NaiveDate {
        self.first.plus(place).first_day(self.fiscal)
    }

    fn contains(&self, day: NaiveDate) -> bool {
        self.begin(0) <= day && day < self.begin(self.count)
    }

    /// Where a day begins, in percent.
    fn place(&self, day: NaiveDate) -> f64 {
        let (begin, end) = (self.begin(0), self.begin(self.count));
        100.0 * (day - begin).num_days() as f64 / (end - begin).num_days().max(1) as f64
    }

    /// One head a period, or one for several years where there are many.
    fn heads(&self) -> Vec<GanttHead> {
        let every = self.count.saturating_add(MAX_HEADS - 1) / MAX_HEADS;
        let places = (0..self.count).step_by(usize::try_from(every.max(1)).unwrap_or(1));
        places.map(|n| GanttHead { period: self.first.plus(n), left: self.place(self.begin(n)) }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        model::{Initiative, InitiativeId, Scorecard, ScorecardId},
        view::act_model,
    };
    use proptest::prelude::*;
    use std::sync::Arc;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn plan(entries: &[(&str, Option<&str>, Option<&str>)], today: &str) -> Gantt {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        for (id, start, due) in entries {
            let mut initiative = Initiative::new(InitiativeId::lossy(id), *id);
            (initiative.start, initiative.due) = (start.map(day), due.map(day));
            card.initiatives.push(Arc::new(initiative));
        }
        gantt(&act_model(&card, day(today), None), card.fiscal(), day(today))
    }

    fn names(rows: impl IntoIterator<Item = ActRow>) -> Vec<String> {
        rows.into_iter().map(|row| row.initiative.id.to_string()).collect()
    }

    #[test]
    fn bars_lie_in_percent_of_whole_months() {
        // April and May 2026 have 61 days.
        let found = plan(&[("a", Some("2026-04-11"), Some("2026-05-10"))], "2026-05-01");
        let heads: Vec<String> = found.heads.iter().map(|head| head.period.to_string()).collect();
        assert_eq!(heads, ["2026-04", "2026-05"]);
        let percent = |days: f64| 100.0 * days / 61.0;
        assert!((found.bars[0].left - percent(10.0)).abs() < 1e-9);
        assert!((found.bars[0].width - percent(30.0)).abs() < 1e-9, "11 April to 10 May, both days included");
        assert!((found.today.unwrap() - percent(30.0)).abs() < 1e-9);
        assert!((found.heads[1].left - percent(30.0)).abs() < 1e-9);
    }

    #[test]
    fn today_is_shown_only_within_the_span() {
        let at = |today| plan(&[("a", Some("2026-04-11"), Some("2026-05-10"))], today).today.is_some();
        assert_eq!(["2026-03-31", "2026-04-01", "2026-05-31", "2026-06-01"].map(at), [false, true, true, false]);
    }

    #[test]
    fn what_starts_first_stands_on_top_and_what_has_no_day_below() {
        let found = plan(
            &[
                ("later", Some("2026-05-01"), Some("2026-05-31")),
                ("none", None, None),
                ("first", Some("2026-04-01"), Some("2026-06-30")),
                ("short", Some("2026-04-01"), Some("2026-04-30")),
            ],
            "2026-05-01",
        );
        assert_eq!(names(found.bars.into_iter().map(|bar| bar.row)), ["short", "first", "later"]);
        assert_eq!(names(found.without), ["none"]);
    }

    #[test]
    fn one_known_day_is_a_bar_of_one_day_and_days_the_wrong_way_round_do_no_harm() {
        let found = plan(
            &[
                ("start", Some("2026-04-01"), None),
                ("due", None, Some("2026-04-30")),
                ("turned", Some("2026-04-20"), Some("2026-04-11")),
            ],
            "2026-05-01",
        );
        let widths: Vec<f64> = found.bars.iter().map(|bar| (bar.width * 30.0 / 100.0).round()).collect();
        assert_eq!(
            (names(found.bars.into_iter().map(|bar| bar.row)), widths),
            (vec!["start".to_owned(), "turned".to_owned(), "due".to_owned()], vec![1.0, 10.0, 1.0])
        );
    }

    #[test]
    fn without_any_day_there_is_no_plan() {
        let found = plan(&[("none", None, None)], "2026-05-01");
        assert_eq!((found.heads.len(), found.bars.len(), found.without.len()), (0, 0, 1));
        assert_eq!(plan(&[], "2026-05-01"), Gantt::default());
    }

    #[test]
    fn long_spans_have_quarters_and_years_and_never_too_many_heads() {
        let heads = |end| {
            let found = plan(&[("a", Some("2026-01-01"), Some(end))], "2026-05-01").heads;
            (found[0].period.kind(), found.len())
        };
        assert_eq!(heads("2027-03-31"), (PeriodKind::Month, 15));
        assert_eq!(heads("2027-04-01"), (PeriodKind::Quarter, 6));
        assert_eq!(heads("2029-10-01"), (PeriodKind::Year, 4));
        let (kind, count) = heads("9999-12-31");
        assert_eq!((kind, count <= 15), (PeriodKind::Year, true));
    }

    proptest! {
        #[test]
        fn every_bar_lies_within_the_span(days in prop::collection::vec((0_i64..9_000, -500_i64..2_000), 1..12)) {
            let begin = day("2020-01-01");
            let text = |n: i64| (begin + chrono::Duration::days(n)).to_string();
            let entries: Vec<(String, String)> = days.iter().map(|(a, b)| (text(*a), text(a + b))).collect();
            let entries: Vec<_> = entries.iter().map(|(a, b)| ("i", Some(a.as_str()), Some(b.as_str()))).collect();
            let found = plan(&entries, "2026-05-01");
            prop_assert_eq!(found.bars.len(), entries.len());
            for bar in &found.bars {
                prop_assert!(bar.left >= 0.0 && bar.width > 0.0 && bar.left + bar.width <= 100.0 + 1e-9, "{:?}", bar);
            }
            prop_assert!(found.heads.len() <= 15 && found.heads[0].left == 0.0);
        }
    }
}
