//! How scores and values went in the periods before the viewed one.

use crate::domain::{
    model::{Kpi, Period, Scorecard},
    score::{Request, Scores, View, score, score_kpi},
};

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
    let (fiscal, cuts) = (card.fiscal(), card.cut_points);
    past(request.view, count).map(|view| score_kpi(kpi, Request { view, ..request }, fiscal, cuts).value.ok()).collect()
}

fn past(view: View, count: i32) -> impl Iterator<Item = View> {
    (0..count).rev().map(move |n| view.plus(-n))
}
