//! How scores and values went in the periods before the viewed one.

use crate::domain::{
    model::{Kpi, Period, Scorecard},
    score::{Request, Scores, View, score, score_kpi},
};

/// How many periods the course of a score takes in.
pub const SCORE_PERIODS: i32 = 12;

/// The total of the scorecard in the last `count` periods up to the viewed one, oldest first.
pub fn history(card: &Scorecard, request: Request, count: i32) -> Vec<(Period, Option<f64>)> {
    past_scores(card, request, count).into_iter().map(|s| (s.request.view.period, s.total.performance)).collect()
}

/// All scores of the last `count` periods up to the viewed one, oldest first.
pub(super) fn past_scores(card: &Scorecard, request: Request, count: i32) -> Vec<Scores> {
    past(request.view, count).map(|view| score(card, Request { view, ..request })).collect()
}

/// The values of a KPI in the last `count` periods up to the viewed one, oldest first.
pub fn spark(card: &Scorecard, kpi: &Kpi, request: Request, count: i32) -> Vec<Option<f64>> {
    past(request.view, count).map(|view| score_kpi(card, kpi, Request { view, ..request }).value.ok()).collect()
}

fn past(view: View, count: i32) -> impl Iterator<Item = View> {
    (0..count).rev().map(move |n| view.plus(-n))
}

/// First, last, lowest and highest of the known values, where there are any: what a small picture says in words.
pub fn extent(values: &[Option<f64>]) -> Option<[f64; 4]> {
    let known = || values.iter().flatten().copied().filter(|value| value.is_finite());
    let (first, last) = (known().next()?, known().next_back()?);
    Some([first, last, known().fold(first, f64::min), known().fold(first, f64::max)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{Calculation, KpiId, ScorecardId, Series};
    use std::sync::Arc;

    #[test]
    fn a_course_ends_with_the_viewed_period_and_shows_gaps() {
        let mut card = Scorecard::new(ScorecardId::lossy("s"), "");
        let mut kpi = Kpi::new(KpiId::lossy("k"), "k");
        if let Calculation::Value { values, .. } = &mut kpi.calculation {
            let months = [(1, 5.0), (3, 7.0)].map(|(month, value)| (Period::month(2013, month).unwrap(), value));
            *values = Arc::new(Series::from_values(months));
        }
        card.kpis.push(Arc::new(kpi.clone()));
        let view = View::of(Period::month(2013, 3).unwrap());
        let request = Request { view, as_of: view.last_day(card.fiscal()) };
        assert_eq!(spark(&card, &kpi, request, 4), [None, Some(5.0), None, Some(7.0)]);
        let periods: Vec<Period> = history(&card, request, 2).into_iter().map(|(period, _)| period).collect();
        assert_eq!(periods, [Period::month(2013, 2).unwrap(), Period::month(2013, 3).unwrap()]);
    }

    #[test]
    fn the_extent_leaves_gaps_out() {
        assert_eq!(extent(&[None, Some(3.0), Some(9.0), None, Some(1.0), Some(4.0)]), Some([3.0, 4.0, 1.0, 9.0]));
        assert_eq!(extent(&[None, None]), None);
    }
}
