//! What the page of a KPI shows.

use super::*;
use crate::domain::{
    model::{Aggregation, Objective, Perspective, ScorecardId, Series},
    score::score,
};
use chrono::NaiveDate;

fn p(text: &str) -> Period {
    text.parse().unwrap()
}

fn months(kpi: &str, values: &[(&str, f64)], rule: Aggregation) -> Kpi {
    let mut kpi = Kpi::new(KpiId::lossy(kpi), kpi.to_uppercase());
    let series = Series::from_values(values.iter().map(|(period, value)| (p(period), *value)));
    kpi.calculation = Calculation::Value { rule, values: Arc::new(series) };
    kpi
}

fn card(kpis: Vec<Kpi>) -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
    card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy("p"), "Customers")));
    card.objectives.push(Arc::new(Objective::new(ObjectiveId::lossy("o"), PerspectiveId::lossy("p"), "On time")));
    card.kpis = kpis.into_iter().map(Arc::new).collect();
    card
}

fn page(card: &Scorecard, view: &str, id: &str, earlier: i32) -> KpiPage {
    let as_of = NaiveDate::from_ymd_opt(2026, 5, 31).unwrap();
    let scores = score(card, Request { view: View::of(p(view)), as_of });
    kpi_page(card, &scores, &KpiId::lossy(id), earlier).unwrap()
}

#[test]
fn the_grid_has_a_row_for_the_next_period_and_can_begin_earlier() {
    let card = card(vec![months("k", &[("2025-11", 1.0), ("2026-12", 2.0)], Aggregation::Mean)]);
    let shown = page(&card, "2026-05", "k", 0);
    assert_eq!((shown.rows[0].period, shown.rows[shown.rows.len() - 1].period), (p("2025-11"), p("2027-01")));
    assert_eq!(page(&card, "2026-05", "k", 12).rows[0].period, p("2024-11"));
    assert_eq!(page(&card, "2026-05", "k", 12).rows.len(), shown.rows.len() + 12);
}

#[test]
fn a_kpi_without_measurements_has_the_rows_of_the_fiscal_year() {
    let mut card = card(vec![Kpi::new(KpiId::lossy("k"), "K")]);
    card.fiscal_year_start = 4;
    let shown = page(&card, "2026-05", "k", 0);
    assert_eq!((shown.rows.len(), shown.rows[0].period), (12, p("2026-04")));
    assert_eq!(charted(&shown.rows, 24), &[]);
    assert_eq!(shown.before, None);
}

#[test]
fn rows_never_leave_the_years_that_can_be_written() {
    let card = card(vec![months("k", &[("0001-02", 1.0)], Aggregation::Mean)]);
    let shown = page(&card, "0001-02", "k", 500);
    assert_eq!(shown.rows[0].period, p("0001-01"));
}

#[test]
fn the_change_is_that_against_the_period_before_the_view() {
    let values = [("2026-01", 1.0), ("2026-02", 2.0), ("2026-03", 3.0), ("2026-04", 5.0)];
    let card = card(vec![months("k", &values, Aggregation::Sum)]);
    assert_eq!(page(&card, "2026-04", "k", 0).before, Some(3.0));
    assert_eq!(page(&card, "2026-Q2", "k", 0).before, Some(6.0));
    assert_eq!(page(&card, "2026-01", "k", 0).before, None);
}

#[test]
fn bands_are_those_of_one_own_period_whatever_the_view() {
    let mut kpi = months("k", &[("2026-04", 10.0), ("2026-05", 10.0)], Aggregation::Sum);
    (kpi.baseline, kpi.target) = (Some(0.0), Some(100.0));
    let card = card(vec![kpi]);
    let month = page(&card, "2026-05", "k", 0).bands;
    assert_eq!(month, page(&card, "2026-Q2", "k", 0).bands);
    assert_eq!(month[1], (Status::Watch, 60.0, 85.0));
}

#[test]
fn periods_of_the_view_and_open_ones_are_marked() {
    let card = card(vec![months("k", &[("2026-03", 1.0), ("2026-06", 2.0)], Aggregation::Mean)]);
    let shown = page(&card, "2026-Q2", "k", 0);
    let of = |text: &str| shown.rows.iter().find(|row| row.period == p(text)).unwrap();
    assert!(of("2026-04").in_view && of("2026-06").in_view && !of("2026-03").in_view && !of("2026-07").in_view);
    assert!(of("2026-06").open && !of("2026-05").open);
}

#[test]
fn neighbours_follow_the_structure_and_those_without_objective_come_last() {
    let mut inside = months("b", &[], Aggregation::Mean);
    inside.objective = Some(ObjectiveId::lossy("o"));
    let card = card(vec![months("a", &[], Aggregation::Mean), inside]);
    let shown = page(&card, "2026-05", "b", 0);
    assert_eq!((shown.previous, shown.next), (None, Some((KpiId::lossy("a"), "A".into()))));
    assert_eq!(shown.place.unwrap().perspective.1, "Customers");
    let other = page(&card, "2026-05", "a", 0);
    assert_eq!((other.previous.unwrap().1, other.next, other.place), ("B".into(), None, None));
}

#[test]
fn the_chart_keeps_the_view_in_sight() {
    let all: Vec<(String, f64)> = (0..60).map(|n| (p("2021-01").plus(n).to_string(), f64::from(n))).collect();
    let values: Vec<(&str, f64)> = all.iter().map(|(period, value)| (period.as_str(), *value)).collect();
    let card = card(vec![months("k", &values, Aggregation::Mean)]);
    let newest = page(&card, "2025-12", "k", 0);
    let shown = charted(&newest.rows, 24);
    assert_eq!((shown.len(), shown[23].period), (24, p("2025-12")));
    let old = page(&card, "2021-06", "k", 0);
    let shown = charted(&old.rows, 24);
    assert!(shown.len() <= 24 && shown.iter().any(|row| row.period == p("2021-06")));
    assert_eq!(shown[0].period, p("2021-01"));
}
