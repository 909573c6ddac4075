//! How scores went: the performances of many views in a row, without what explains them. They are those of [`super::score`], to
//! the last bit, in a small part of the time.

use super::{
    Request,
    by_id::Order,
    frame::Frame,
    kpi::{score_among, target_in_force},
    others::Others,
    performance::points,
    rollup::{fold, shares},
    score_each,
    view::View,
};
use crate::domain::model::{Calculation, Kpi, KpiId, ObjectiveId, PerspectiveId, RollUp, Scorecard, Series};

/// Performances in views that follow each other.
#[derive(Debug)]
pub struct Course {
    /// The first view; each other one is a period later.
    pub first: View,
    /// The whole scorecard: 0 to 100 in each view, none where there is none.
    pub total: Vec<Option<f64>>,
    /// The perspectives.
    pub perspectives: Rows<PerspectiveId>,
    /// The objectives.
    pub objectives: Rows<ObjectiveId>,
    /// The KPIs, those without an objective too.
    pub kpis: Rows<KpiId>,
}

/// The performances of several parts of a scorecard.
#[derive(Debug)]
pub struct Rows<K> {
    order: Order<K>,
    views: usize,
    /// Row by row as the parts stand in the scorecard. In here alone, NaN stands for none.
    cells: Vec<f64>,
}

impl<K: Ord + Clone> Rows<K> {
    fn of(order: Order<K>, parts: usize, views: usize) -> Self {
        Self { order, views, cells: vec![f64::NAN; parts.saturating_mul(views)] }
    }

    /// The performances of a part: 0 to 100 in each view, none where there is none; of nothing where there is no such part.
    pub fn of_id(&self, id: &K) -> impl Iterator<Item = Option<f64>> {
        self.order.entry(id).map(|at| self.row(at)).unwrap_or_default().iter().map(|cell| known(*cell))
    }

    /// All performances, one part after the other as they stand in the scorecard.
    pub fn cells(&self) -> impl Iterator<Item = Option<f64>> {
        self.cells.iter().map(|cell| known(*cell))
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

/// The performances of a scorecard in so many views from `first` on.
pub fn course(card: &Scorecard, first: View, views: u16) -> Course {
    let Frame { tree, kpis, order } = Frame::of(card);
    if card.only_lagging || !(kpis.is_unique() && tree.objectives.is_unique() && tree.perspectives.is_unique()) {
        return one_by_one(card, first, views);
    }
    let views_in_all = usize::from(views);
    let mut kpis = Rows::of(kpis, card.kpis.len(), views_in_all);
    let others = Others::of(card);
    for (at, kpi) in card.kpis.iter().enumerate() {
        fill(kpis.row_mut(at), &others, kpi, first);
    }
    let mut objectives = Rows::of(tree.objectives.clone(), card.objectives.len(), views_in_all);
    let mut row = vec![f64::NAN; views_in_all];
    for at in order {
        let Some(objective) = card.objectives.get(at) else { continue };
        let of_kpis = tree.kpis(at).iter().filter_map(|kpi| Some((card.kpis.get(*kpi)?.weight, kpis.row(*kpi))));
        let inner = tree.within(at, 0).iter();
        let inner = inner.filter_map(|at| Some((card.objectives.get(*at)?.weight, objectives.row(*at))));
        roll_up(objective.rule, objective.own_score, &of_kpis.chain(inner).collect::<Vec<_>>(), &mut row);
        objectives.row_mut(at).copy_from_slice(&row);
    }
    let mut perspectives = Rows::of(tree.perspectives.clone(), card.perspectives.len(), views_in_all);
    for (at, perspective) in card.perspectives.iter().enumerate() {
        let tops = tree.of_perspective(at).iter();
        let children = tops.filter_map(|at| Some((card.objectives.get(*at)?.weight, objectives.row(*at))));
        let row = perspectives.row_mut(at);
        roll_up(perspective.rule, perspective.own_score, &children.collect::<Vec<_>>(), row);
    }
    let children = card.perspectives.iter().enumerate();
    let children = children.map(|(at, perspective)| (perspective.weight, perspectives.row(at)));
    roll_up(card.rule, card.own_score, &children.collect::<Vec<_>>(), &mut row);
    Course { first, total: row.into_iter().map(known).collect(), perspectives, objectives, kpis }
}

/// The slow way, for what the fast one leaves out: all scores, one view after the other.
fn one_by_one(card: &Scorecard, first: View, views: u16) -> Course {
    let fiscal = card.fiscal();
    let views_in_all = usize::from(views);
    let request = |view: View| Request { view, as_of: view.last_day(fiscal) };
    let scores: Vec<_> = score_each(card, (0..views).map(|n| request(first.plus(i32::from(n))))).collect();
    let Frame { tree, kpis, .. } = Frame::of(card);
    let mut kpis = Rows::of(kpis, card.kpis.len(), views_in_all);
    for (at, kpi) in card.kpis.iter().enumerate() {
        kpis.put(at, scores.iter().map(|scores| scores.kpis.get(&kpi.id)?.performance.ok()));
    }
    let mut objectives = Rows::of(tree.objectives, card.objectives.len(), views_in_all);
    for (at, objective) in card.objectives.iter().enumerate() {
        objectives.put(at, scores.iter().map(|scores| scores.objectives.get(&objective.id)?.performance));
    }
    let mut perspectives = Rows::of(tree.perspectives, card.perspectives.len(), views_in_all);
    for (at, perspective) in card.perspectives.iter().enumerate() {
        perspectives.put(at, scores.iter().map(|scores| scores.perspectives.get(&perspective.id)?.performance));
    }
    let total = scores.iter().map(|scores| scores.total.performance).collect();
    Course { first, total, perspectives, objectives, kpis }
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
            // Most often nothing is missing, and then the shares are the same in all views.
            let (whole, _) = shares(children.iter().map(|(w, _)| Some(weight(*w))));
            row.fill(if children.is_empty() { f64::NAN } else { -0.0 });
            for ((_, figures), share) in children.iter().zip(&whole) {
                row.iter_mut().zip(*figures).for_each(|(sum, figure)| *sum += figure * share);
            }
            for (view, cell) in row.iter_mut().enumerate() {
                *cell = if cell.is_nan() {
                    of_known(in_view(view).map(|(w, figure)| (weight(w), figure)))
                } else {
                    cell.clamp(0.0, 100.0)
                };
            }
        }
    }
}

/// The weighted mean of the known figures, in the steps of [`fold`], without its lists; NaN where none is known.
fn of_known(children: impl Iterator<Item = (f64, f64)> + Clone) -> f64 {
    let known = children.filter(|(_, figure)| !figure.is_nan());
    let Some(largest) = known.clone().map(|(weight, _)| weight).reduce(f64::max) else { return f64::NAN };
    let scaled = |weight: f64| if largest == 0.0 { 1.0 } else { weight / largest };
    let sum = known.clone().map(|(weight, _)| scaled(weight)).sum::<f64>();
    known.map(|(weight, figure)| figure * (scaled(weight) / sum)).sum::<f64>().clamp(0.0, 100.0)
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
    let Some(last) = i32::try_from(row.len()).ok().filter(|views| *views > 0) else { return };
    let always = points(&kpi.preset, kpi.baseline, kpi.target, 1.0);
    for (period, measured) in values.0.range(first.period..=first.period.plus(last - 1)) {
        let value = measured.value();
        let at = usize::try_from(period.since(first.period)).unwrap_or(usize::MAX);
        let Some(cell) = row.get_mut(at).filter(|_| value.is_finite()) else { continue };
        let performance = if kpi.period_targets.is_empty() {
            always.as_ref().map_err(|why| *why).and_then(|points| points.score(value))
        } else {
            let target = target_in_force(kpi, *period);
            points(&kpi.preset, kpi.baseline, target, 1.0).and_then(|points| points.score(value))
        };
        *cell = performance.unwrap_or(f64::NAN);
    }
}
