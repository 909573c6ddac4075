//! How scores went: the performances of many views in a row, without what explains them. They are those of [`super::score`], to
//! the last bit, in a small part of the time.

use super::{
    Request,
    by_id::ById,
    frame::Frame,
    kpi::{score_among, target_in_force},
    others::Others,
    performance::points,
    rollup::{fold, shares},
    score_each,
    view::View,
};
use crate::domain::model::{Calculation, Kpi, KpiId, ObjectiveId, PerspectiveId, RollUp, Scorecard, Series};

/// A performance, 0 to 100, in each view; none where there is none.
pub type Performances = Vec<Option<f64>>;

/// Performances in views that follow each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// The first view; each other one is a period later.
    pub first: View,
    /// The whole scorecard.
    pub total: Performances,
    /// The perspectives.
    pub perspectives: ById<PerspectiveId, Performances>,
    /// The objectives.
    pub objectives: ById<ObjectiveId, Performances>,
    /// The KPIs, those without an objective too.
    pub kpis: ById<KpiId, Performances>,
}

/// The performances of a scorecard in so many views from `first` on.
pub fn course(card: &Scorecard, first: View, views: u16) -> Course {
    let frame = Frame::of(card);
    let mut course = Course {
        first,
        total: Vec::new(),
        perspectives: frame.tree.perspectives.empty(),
        objectives: frame.tree.objectives.empty(),
        kpis: frame.kpis.empty(),
    };
    if card.only_lagging || !frame.is_sound() {
        follow(card, &frame, views, &mut course);
        return course;
    }
    let others = Others::of(card);
    for (at, kpi) in card.kpis.iter().enumerate() {
        frame.kpis.put(&mut course.kpis, at, of_kpi(&others, kpi, first, views));
    }
    let tree = &frame.tree;
    for at in frame.order() {
        let Some(objective) = card.objectives.get(*at) else { continue };
        let kpis = tree
            .kpis(*at)
            .iter()
            .filter_map(|kpi| Some((card.kpis.get(*kpi)?.weight, frame.kpis.of_entry(&course.kpis, *kpi)?.as_slice())));
        let inner = tree.within(*at, 0).iter().filter_map(|inner| {
            Some((
                card.objectives.get(*inner)?.weight,
                tree.objectives.of_entry(&course.objectives, *inner)?.as_slice(),
            ))
        });
        let children: Vec<Child<'_>> = kpis.chain(inner).collect();
        let performances = roll_up(objective.rule, objective.own_score, &children, views);
        tree.objectives.put(&mut course.objectives, *at, performances);
    }
    for (at, perspective) in card.perspectives.iter().enumerate() {
        let of = |at: &usize| {
            Some((card.objectives.get(*at)?.weight, tree.objectives.of_entry(&course.objectives, *at)?.as_slice()))
        };
        let children: Vec<Child<'_>> = tree.of_perspective(at).iter().filter_map(of).collect();
        let performances = roll_up(perspective.rule, perspective.own_score, &children, views);
        tree.perspectives.put(&mut course.perspectives, at, performances);
    }
    let children = card.perspectives.iter().enumerate().filter_map(|(at, perspective)| {
        Some((perspective.weight, tree.perspectives.of_entry(&course.perspectives, at)?.as_slice()))
    });
    course.total = roll_up(card.rule, card.own_score, &children.collect::<Vec<_>>(), views);
    course
}

/// The slow way, for what the fast one leaves out: all scores, one view after the other.
fn follow(card: &Scorecard, frame: &Frame, views: u16, course: &mut Course) {
    let fiscal = card.fiscal();
    let request = |view: View| Request { view, as_of: view.last_day(fiscal) };
    let requests = (0..views).map(|n| request(course.first.plus(i32::from(n))));
    let scores: Vec<_> = score_each(card, requests).collect();
    course.total = scores.iter().map(|scores| scores.total.performance).collect();
    for (at, kpi) in card.kpis.iter().enumerate() {
        let of = scores.iter().map(|scores| scores.kpis.get(&kpi.id)?.performance.ok());
        frame.kpis.put(&mut course.kpis, at, of.collect());
    }
    for at in frame.order() {
        let Some(objective) = card.objectives.get(*at) else { continue };
        let of = scores.iter().map(|scores| scores.objectives.get(&objective.id)?.performance);
        frame.tree.objectives.put(&mut course.objectives, *at, of.collect());
    }
    for (at, perspective) in card.perspectives.iter().enumerate() {
        let of = scores.iter().map(|scores| scores.perspectives.get(&perspective.id)?.performance);
        frame.tree.perspectives.put(&mut course.perspectives, at, of.collect());
    }
}

/// The weight and the performances of a part.
type Child<'a> = (f64, &'a [Option<f64>]);

/// What parts come to in each view.
fn roll_up(rule: RollUp, own: Option<f64>, children: &[Child<'_>], views: u16) -> Performances {
    let in_view = |view: usize| children.iter().map(move |(weight, of)| (*weight, of.get(view).copied().flatten()));
    let views = 0..usize::from(views);
    match rule {
        RollUp::Own => views.map(|_| own.map(|own| own.clamp(0.0, 100.0))).collect(),
        RollUp::Min | RollUp::Max => views.map(|view| fold(rule, &in_view(view).collect::<Vec<_>>()).value).collect(),
        RollUp::Weighted | RollUp::Mean => {
            let weight = |weight: f64| if rule == RollUp::Mean { 1.0 } else { weight };
            // Most often nothing is missing, and then the shares are the same in all views.
            let (whole, _) = shares(children.iter().map(|(w, _)| Some(weight(*w))));
            let add = |view: usize, shares: &[f64]| {
                let parts = in_view(view).zip(shares).filter_map(|((_, figure), share)| Some(figure? * share));
                parts.sum::<f64>().clamp(0.0, 100.0)
            };
            let of = |view: usize| {
                let known = in_view(view).filter(|(_, figure)| figure.is_some()).count();
                match known {
                    0 => None,
                    _ if known == children.len() => Some(add(view, &whole)),
                    _ => {
                        let known = in_view(view).map(|(w, figure)| figure.map(|_| weight(w)));
                        Some(add(view, &shares(known).0))
                    }
                }
            };
            views.map(of).collect()
        }
    }
}

/// The performances of a KPI.
fn of_kpi(others: &Others<'_>, kpi: &Kpi, first: View, views: u16) -> Performances {
    match &kpi.calculation {
        Calculation::Value { values, .. }
            if kpi.carry_forward == 0 && !first.to_date && first.period.kind() == kpi.frequency =>
        {
            of_own_periods(kpi, values, first, views)
        }
        _ => {
            let of = |n: u16| {
                let view = first.plus(i32::from(n));
                score_among(others, kpi, Request { view, as_of: view.last_day(others.fiscal) }).performance.ok()
            };
            (0..views).map(of).collect()
        }
    }
}

/// Of a KPI whose views are its own periods: whatever its rule, the value is the one measured, and points are those of one period.
fn of_own_periods(kpi: &Kpi, values: &Series, first: View, views: u16) -> Performances {
    let mut performances = vec![None; usize::from(views)];
    let Some(last) = views.checked_sub(1).map(|n| first.period.plus(i32::from(n))) else { return performances };
    let always = points(&kpi.preset, kpi.baseline, kpi.target, 1.0);
    for (period, measured) in values.0.range(first.period..=last) {
        let value = Some(measured.value()).filter(|value| value.is_finite());
        let at = usize::try_from(period.since(first.period)).ok().and_then(|at| performances.get_mut(at));
        let (Some(value), Some(at)) = (value, at) else { continue };
        *at = if kpi.period_targets.is_empty() {
            always.as_ref().ok().and_then(|points| points.score(value).ok())
        } else {
            let points = points(&kpi.preset, kpi.baseline, target_in_force(kpi, *period), 1.0);
            points.ok().and_then(|points| points.score(value).ok())
        };
    }
    performances
}
