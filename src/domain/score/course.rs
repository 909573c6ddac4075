//! How scores went: the performances of many views in a row, without what explains them. They are those of [`super::score`], to
//! the last bit, in a small part of the time.

use super::{
    Request,
    kpi::{score_among, target_in_force},
    others::Others,
    performance::{NoPerformance, Points, points},
    rollup::fold,
    score_each,
    tree::Tree,
    view::View,
};
use crate::domain::{
    gather,
    model::{Calculation, Kpi, KpiId, ObjectiveId, PerspectiveId, RollUp, Scorecard, Series},
};
use std::collections::BTreeMap;

/// Performances in views that follow each other.
#[derive(Debug)]
pub struct Course<'a> {
    /// The first view; each other one is a period later.
    pub first: View,
    /// The whole scorecard: 0 to 100 in each view, none where there is none.
    pub total: Vec<Option<f64>>,
    /// The perspectives.
    pub perspectives: Rows<&'a PerspectiveId>,
    /// The objectives.
    pub objectives: Rows<&'a ObjectiveId>,
    /// The KPIs, those without an objective too.
    pub kpis: Rows<&'a KpiId>,
}

/// The performances of several parts of a scorecard, as they stand there.
#[derive(Debug)]
pub struct Rows<K> {
    ids: Vec<K>,
    views: usize,
    /// Row by row; NaN where there is none.
    cells: Vec<f64>,
}

impl<K: Ord + Copy> Rows<K> {
    fn of(ids: impl Iterator<Item = K>, views: u16) -> Self {
        let (ids, views): (Vec<K>, usize) = (ids.collect(), usize::from(views));
        Self { views, cells: vec![f64::NAN; ids.len().saturating_mul(views)], ids }
    }

    /// The performances of all parts by their ids, in order of these.
    pub fn by_id(&self) -> BTreeMap<K, Vec<Option<f64>>> {
        let row = |at: usize| self.row(at).iter().map(|cell| known(*cell)).collect();
        gather::map(self.ids.iter().enumerate().map(|(at, id)| (*id, row(at))))
    }

    /// All performances, one part after the other as they stand in the scorecard, for whoever takes them as a whole: NaN where
    /// there is none.
    pub fn into_cells(self) -> Vec<f64> {
        self.cells
    }

    fn row(&self, at: usize) -> &[f64] {
        self.cells.get(at * self.views..(at + 1) * self.views).unwrap_or_default()
    }

    fn row_mut(&mut self, at: usize) -> &mut [f64] {
        self.cells.get_mut(at * self.views..(at + 1) * self.views).unwrap_or_default()
    }

    fn put(&mut self, at: usize, row: impl Iterator<Item = Option<f64>>) {
        self.row_mut(at).iter_mut().zip(row).for_each(|(cell, value)| *cell = value.unwrap_or(f64::NAN));
    }
}

fn known(cell: f64) -> Option<f64> {
    (!cell.is_nan()).then_some(cell)
}

impl<'a> Course<'a> {
    /// Nothing known yet.
    fn empty(card: &'a Scorecard, first: View, views: u16) -> Self {
        Self {
            first,
            total: vec![None; usize::from(views)],
            perspectives: Rows::of(card.perspectives.iter().map(|perspective| &perspective.id), views),
            objectives: Rows::of(card.objectives.iter().map(|objective| &objective.id), views),
            kpis: Rows::of(card.kpis.iter().map(|kpi| &kpi.id), views),
        }
    }
}

/// The performances of a scorecard in so many views from `first` on.
pub fn course(card: &Scorecard, first: View, views: u16) -> Course<'_> {
    let mut course = Course::empty(card, first, views);
    if card.only_lagging {
        one_by_one(card, views, &mut course);
        return course;
    }
    let (others, tree) = (Others::of(card), Tree::of(card));
    let Course { perspectives, objectives, kpis, total, .. } = &mut course;
    for (at, kpi) in card.kpis.iter().enumerate() {
        fill(kpis.row_mut(at), &others, kpi, first);
    }
    let mut row = vec![f64::NAN; usize::from(views)];
    for at in tree.parts_first(card) {
        let Some(objective) = card.objectives.get(at) else { continue };
        let of_kpis = tree.kpis(at).iter().filter_map(|kpi| Some((card.kpis.get(*kpi)?.weight, kpis.row(*kpi))));
        let mut children: Vec<Child<'_>> = of_kpis.collect();
        let inner = tree.within(at, 0).iter();
        children.extend(inner.filter_map(|at| Some((card.objectives.get(*at)?.weight, objectives.row(*at)))));
        roll_up(objective.rule, objective.own_score, &children, &mut row);
        objectives.row_mut(at).copy_from_slice(&row);
    }
    for (at, perspective) in card.perspectives.iter().enumerate() {
        let tops = tree.of_perspective(at).iter();
        let children = tops.filter_map(|at| Some((card.objectives.get(*at)?.weight, objectives.row(*at))));
        let row = perspectives.row_mut(at);
        roll_up(perspective.rule, perspective.own_score, &children.collect::<Vec<_>>(), row);
    }
    let children = card.perspectives.iter().enumerate();
    let children = children.map(|(at, perspective)| (perspective.weight, perspectives.row(at)));
    roll_up(card.rule, card.own_score, &children.collect::<Vec<_>>(), &mut row);
    *total = row.into_iter().map(known).collect();
    course
}

/// The slow way, for what the fast one leaves out: all scores, one view after the other.
fn one_by_one(card: &Scorecard, views: u16, course: &mut Course<'_>) {
    let (fiscal, first) = (card.fiscal(), course.first);
    let request = |view: View| Request { view, as_of: view.last_day(fiscal) };
    let scores: Vec<_> = score_each(card, (0..views).map(|n| request(first.plus(i32::from(n))))).collect();
    course.total = scores.iter().map(|scores| scores.total.performance).collect();
    for (at, kpi) in card.kpis.iter().enumerate() {
        course.kpis.put(at, scores.iter().map(|scores| scores.kpis.get(&kpi.id)?.performance.ok()));
    }
    for (at, objective) in card.objectives.iter().enumerate() {
        course.objectives.put(at, scores.iter().map(|scores| scores.objectives.get(&objective.id)?.performance));
    }
    for (at, perspective) in card.perspectives.iter().enumerate() {
        course.perspectives.put(at, scores.iter().map(|scores| scores.perspectives.get(&perspective.id)?.performance));
    }
}

/// The weight and the performances of a part.
type Child<'a> = (f64, &'a [f64]);

/// What parts come to in each view.
fn roll_up(rule: RollUp, own: Option<f64>, children: &[Child<'_>], row: &mut [f64]) {
    let in_view = |view: usize| children.iter().map(move |(w, of)| (*w, of.get(view).copied().unwrap_or(f64::NAN)));
    match rule {
        RollUp::Own => row.fill(own.map_or(f64::NAN, |own| own.clamp(0.0, 100.0))),
        RollUp::Min | RollUp::Max => {
            for (view, cell) in row.iter_mut().enumerate() {
                let children: Vec<_> = in_view(view).map(|(weight, figure)| (weight, known(figure))).collect();
                *cell = fold(rule, &children).value.unwrap_or(f64::NAN);
            }
        }
        RollUp::Weighted | RollUp::Mean => {
            let weight = |weight: f64| match rule {
                RollUp::Mean => 1.0,
                _ if weight.is_finite() => weight.max(0.0),
                _ => 0.0,
            };
            let weights: Vec<f64> = children.iter().map(|(w, _)| weight(*w)).collect();
            let largest = weights.iter().copied().fold(0.0, f64::max);
            let scaled: Vec<f64> = weights.iter().map(|w| if largest == 0.0 { 1.0 } else { w / largest }).collect();
            let whole = scaled.iter().sum::<f64>();
            // Most often nothing is missing, and then the shares are the same in all views.
            row.fill(if children.is_empty() { f64::NAN } else { -0.0 });
            for ((_, figures), scaled) in children.iter().zip(&scaled) {
                let share = scaled / whole;
                row.iter_mut().zip(*figures).for_each(|(sum, figure)| *sum += figure * share);
            }
            for (view, cell) in row.iter_mut().enumerate() {
                if cell.is_nan() {
                    let figures = children.iter().map(|(_, of)| of.get(view).copied().unwrap_or(f64::NAN));
                    *cell = of_known(largest, weights.iter().copied().zip(figures));
                }
                *cell = cell.clamp(0.0, 100.0);
            }
        }
    }
}

/// The weighted mean of the known figures, in the steps of [`fold`], without its lists; NaN where none is known. `likely` is what
/// the largest weight of all is.
fn of_known(likely: f64, children: impl Iterator<Item = (f64, f64)> + Clone) -> f64 {
    let known = children.filter(|(_, figure)| !figure.is_nan());
    let mut largest = likely;
    if !known.clone().any(|(weight, _)| weight == likely) {
        largest = known.clone().map(|(weight, _)| weight).fold(0.0, f64::max);
    }
    let scaled = |weight: f64| if largest == 0.0 { 1.0 } else { weight / largest };
    let (mut sum, mut count) = (0.0, 0_u32);
    known.clone().for_each(|(weight, _)| {
        sum += scaled(weight);
        count += 1;
    });
    if count == 0 {
        return f64::NAN;
    }
    known.map(|(weight, figure)| figure * (scaled(weight) / sum)).sum::<f64>()
}

/// The performances of a KPI.
fn fill(row: &mut [f64], others: &Others<'_>, kpi: &Kpi, first: View) {
    match &kpi.calculation {
        Calculation::Value { values, .. }
            if kpi.carry_forward == 0 && !first.to_date && first.period.kind() == kpi.frequency =>
        {
            fill_own_periods(row, kpi, values, first);
        }
        _ => {
            for (n, cell) in (0..).zip(row) {
                let view = first.plus(n);
                let score = score_among(others, kpi, Request { view, as_of: view.last_day(others.fiscal) });
                *cell = score.performance.unwrap_or(f64::NAN);
            }
        }
    }
}

/// Of a KPI whose views are its own periods: whatever its rule, the value is the one measured, and points are those of one period.
fn fill_own_periods(row: &mut [f64], kpi: &Kpi, values: &Series, first: View) {
    let Some(views) = i32::try_from(row.len()).ok().filter(|views| *views > 0) else { return };
    for (period, measured) in values.0.range(first.period..=first.period.plus(views - 1)) {
        let at = usize::try_from(period.since(first.period)).unwrap_or(usize::MAX);
        let value = measured.value();
        if let Some(cell) = row.get_mut(at).filter(|_| value.is_finite()) {
            *cell = value;
        }
    }
    if kpi.period_targets.is_empty() {
        score_all(points(&kpi.preset, kpi.baseline, kpi.target, 1.0), row);
        return;
    }
    for (n, cell) in (0..).zip(row) {
        let target = target_in_force(kpi, first.period.plus(n));
        score_all(points(&kpi.preset, kpi.baseline, target, 1.0), std::slice::from_mut(cell));
    }
}

/// Puts scores in the place of values.
fn score_all(points: Result<Points, NoPerformance>, cells: &mut [f64]) {
    match points {
        Ok(points) => points.score_all(cells),
        Err(_) => cells.fill(f64::NAN),
    }
}
