//! The short ways to a score (after an edit only what it touches; many views in a row) give what scoring from nothing gives, to
//! the last bit.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

mod common;

use chrono::NaiveDate;
use common::scorecards::{number, scorecard};
use fokus::domain::{
    model::*,
    score::{Request, Scorer, View, course, default_as_of, default_view, score},
};
use proptest::{prelude::*, sample::Index};
use std::sync::Arc;

/// What is done between two looks at the scores.
#[derive(Debug, Clone)]
enum Step {
    /// A KPI gets a value in a period so many after the first of 2018.
    Value(Index, i32, Option<f64>),
    /// A KPI gets another weight, kind, target, name, or a formula that refers to others.
    Kpi(Index, u8, f64),
    /// A KPI goes to another objective, or to none.
    Belongs(Index, Option<Index>),
    /// An objective gets another weight, rule, name; or another parent.
    Objective(Index, u8, f64),
    /// A perspective gets another weight, rule, name.
    Perspective(Index, u8, f64),
    /// A setting of the scorecard.
    Setting(u8, f64),
    /// A part goes, comes twice, or moves.
    List(Index, u8),
    /// An earlier version is there again.
    Back(Index),
    /// Another view.
    Look(i32, PeriodKind, bool),
    /// Another day.
    Day(i32),
}

fn step() -> impl Strategy<Value = Step> {
    let kind = || prop::sample::select(PeriodKind::ALL.to_vec());
    prop_oneof![
        6 => (any::<Index>(), -1..42i32, proptest::option::weighted(0.8, number())).prop_map(|(k, p, v)| Step::Value(k, p, v)),
        4 => (any::<Index>(), 0..7u8, number()).prop_map(|(k, what, n)| Step::Kpi(k, what, n)),
        1 => (any::<Index>(), proptest::option::of(any::<Index>())).prop_map(|(k, o)| Step::Belongs(k, o)),
        3 => (any::<Index>(), 0..6u8, number()).prop_map(|(o, what, n)| Step::Objective(o, what, n)),
        2 => (any::<Index>(), 0..4u8, number()).prop_map(|(p, what, n)| Step::Perspective(p, what, n)),
        1 => (0..6u8, number()).prop_map(|(what, n)| Step::Setting(what, n)),
        1 => (any::<Index>(), 0..9u8).prop_map(|(at, what)| Step::List(at, what)),
        2 => any::<Index>().prop_map(Step::Back),
        1 => (0..42i32, kind(), any::<bool>()).prop_map(|(n, kind, to_date)| Step::Look(n, kind, to_date)),
        1 => (0..1_500i32).prop_map(Step::Day),
    ]
}

fn rule(n: u8) -> RollUp {
    RollUp::ALL[usize::from(n) % RollUp::ALL.len()]
}

fn weight(number: f64) -> f64 {
    number.abs().min(1e300)
}

fn edit<'a, T: Clone>(list: &'a mut [Arc<T>], at: &Index) -> Option<&'a mut T> {
    (!list.is_empty()).then(|| Arc::make_mut(at.get_mut(list)))
}

fn edit_kpi(kpi: &mut Kpi, what: u8, number: f64) {
    match what {
        0 => kpi.weight = weight(number),
        1 => kpi.kind = if kpi.kind == KpiKind::Leading { KpiKind::Lagging } else { KpiKind::Leading },
        2 => kpi.target = Some(number),
        3 => kpi.baseline = None,
        4 => kpi.cut_points = None,
        // Of another KPI, of itself, in a circle, of one that is not there.
        5 => {
            let expression = format!("kpi(\"k{}\") / 2 + prev(kpi(\"k1\"))", number.to_bits() % 5);
            kpi.calculation = Calculation::Formula { expression, inputs: Vec::new() };
        }
        _ => kpi.name.push('x'),
    }
}

fn set_value(kpi: &mut Kpi, at: i32, value: Option<f64>) {
    let period = first(kpi.frequency).plus(at);
    let series = match &mut kpi.calculation {
        Calculation::Value { values, .. } => Some(values),
        Calculation::Formula { inputs, .. } => inputs.first_mut().map(|input| &mut input.values),
    };
    let Some(series) = series.map(Arc::make_mut) else { return };
    match value {
        Some(value) => series.0.insert(period, Measurement::Value(value)),
        None => series.0.remove(&period),
    };
}

/// Removes an entry, doubles it under the same id, or turns the list round.
fn edit_list<T>(list: &mut Vec<Arc<T>>, at: &Index, how: u8) {
    match how {
        _ if list.is_empty() => {}
        0 => drop(list.remove(at.index(list.len()))),
        1 => list.push(Arc::clone(at.get(list))),
        _ => list.reverse(),
    }
}

fn apply(card: &mut Scorecard, step: &Step) {
    match step {
        Step::Value(at, period, value) => {
            edit(&mut card.kpis, at).into_iter().for_each(|kpi| set_value(kpi, *period, *value));
        }
        Step::Kpi(at, what, number) => {
            edit(&mut card.kpis, at).into_iter().for_each(|kpi| edit_kpi(kpi, *what, *number));
        }
        Step::Belongs(at, to) => {
            let to = to.as_ref().filter(|_| !card.objectives.is_empty()).map(|to| to.get(&card.objectives).id.clone());
            edit(&mut card.kpis, at).into_iter().for_each(|kpi| kpi.objective.clone_from(&to));
        }
        Step::Objective(at, what, number) => {
            let first = card.objectives.first().map(|first| first.id.clone());
            let Some(objective) = edit(&mut card.objectives, at) else { return };
            match what {
                0 => objective.weight = weight(*number),
                1 => objective.own_score = Some(number.clamp(0.0, 100.0)),
                2 => objective.parent = None,
                // May make a circle, which no sound scorecard has: it must end nevertheless.
                3 => objective.parent = first,
                4 => objective.name.push('x'),
                _ => objective.rule = rule(number.to_bits() as u8),
            }
        }
        Step::Perspective(at, what, number) => {
            let Some(perspective) = edit(&mut card.perspectives, at) else { return };
            match what {
                0 => perspective.weight = weight(*number),
                1 => perspective.own_score = Some(number.clamp(0.0, 100.0)),
                2 => perspective.name.push('x'),
                _ => perspective.rule = rule(number.to_bits() as u8),
            }
        }
        Step::Setting(what, number) => match what {
            0 => card.title.push('x'),
            1 => card.only_lagging = !card.only_lagging,
            2 => card.rule = rule(number.to_bits() as u8),
            3 => card.own_score = Some(number.clamp(0.0, 100.0)),
            4 => card.fiscal_year_start = 1 + (number.to_bits() % 12) as u8,
            _ => {
                card.cut_points =
                    CutPoints { watch: 10.0, on_track: 20.0 + number.abs().min(80.0), ..CutPoints::DEFAULT }
            }
        },
        Step::List(at, what) => match what / 3 {
            0 => edit_list(&mut card.kpis, at, what % 3),
            1 => edit_list(&mut card.objectives, at, what % 3),
            _ => edit_list(&mut card.perspectives, at, what % 3),
        },
        Step::Back(_) | Step::Look(..) | Step::Day(_) => {}
    }
}

/// The first period of 2018.
fn first(kind: PeriodKind) -> Period {
    Period::containing(kind, day(0), FiscalYear::JANUARY)
}

/// The day so many after the first of 2018.
fn day(n: i32) -> NaiveDate {
    NaiveDate::from_yo_opt(2018, 1).unwrap() + chrono::Days::new(u64::try_from(n).unwrap())
}

proptest! {
    #[test]
    fn scores_after_any_edits_are_those_from_nothing(card in scorecard(), steps in proptest::collection::vec(step(), 1..24)) {
        let mut scorer = Scorer::default();
        let mut versions = vec![Arc::new(card)];
        let (mut wished, mut today) = (None, day(900));
        for step in [Step::Setting(0, 0.0)].iter().chain(&steps) {
            let mut card = Scorecard::clone(versions.last().unwrap());
            match step {
                Step::Look(n, kind, to_date) => {
                    wished = Some(View { period: first(*kind).plus(*n), to_date: *to_date });
                }
                Step::Day(n) => today = day(*n),
                Step::Back(to) => card = Scorecard::clone(&versions[to.index(versions.len())]),
                _ => apply(&mut card, step),
            }
            let card = Arc::new(card);
            let as_of = default_as_of(&card, today);
            let request = Request { view: wished.unwrap_or_else(|| default_view(&card, as_of)), as_of };
            prop_assert_eq!(scorer.request(&card, wished, today), request, "after {:?}", step);
            let scores = scorer.score(&card, request);
            // As text, so that not even the sign of a zero differs.
            prop_assert_eq!(format!("{scores:?}"), format!("{:?}", score(&card, request)), "after {:?}", step);
            prop_assert!(Arc::ptr_eq(&scores, &scorer.score(&card, request)), "asked again, they are the same");
            versions.push(card);
        }
    }
}

/// A performance as text, so that not even the sign of a zero differs.
fn told(performance: Option<f64>) -> String {
    format!("{performance:?}")
}

proptest! {
    #[test]
    fn a_course_has_the_performances_of_each_view(
        card in scorecard(), start in -2..42i32, kind in prop::sample::select(PeriodKind::ALL.to_vec()), to_date: bool,
        views in 0..5u16,
    ) {
        let first = View { period: first(kind).plus(start), to_date };
        let course = course(&card, first, views);
        prop_assert_eq!(course.total.len(), usize::from(views));
        let (kpis, objectives, perspectives) = (course.kpis.by_id(), course.objectives.by_id(), course.perspectives.by_id());
        for n in 0..usize::from(views) {
            let view = first.plus(i32::try_from(n).unwrap());
            let scores = score(&card, Request { view, as_of: day(900) });
            prop_assert_eq!(told(course.total[n]), told(scores.total.performance));
            for kpi in &card.kpis {
                let performance = kpis[&kpi.id][n];
                prop_assert_eq!(told(performance), told(scores.kpis[&kpi.id].performance.ok()), "{}", kpi.id);
            }
            for objective in &card.objectives {
                let performance = objectives[&objective.id][n];
                let same = scores.objectives.get(&objective.id).and_then(|node| node.performance);
                prop_assert_eq!(told(performance), told(same), "{}", objective.id);
            }
            for perspective in &card.perspectives {
                let performance = perspectives[&perspective.id][n];
                let same = scores.perspectives[&perspective.id].performance;
                prop_assert_eq!(told(performance), told(same), "{}", perspective.id);
            }
        }
    }
}

#[test]
fn an_edit_leaves_the_scores_of_all_other_measures_as_they_are() {
    let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
    for p in ["p0", "p1"] {
        card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy(p), p)));
        let objective = Objective::new(ObjectiveId::lossy(&format!("{p}o")), PerspectiveId::lossy(p), "O");
        for n in 0..3 {
            let mut kpi = Kpi::new(KpiId::lossy(&format!("{p}k{n}")), "K");
            kpi.objective = Some(objective.id.clone());
            kpi.preset = Preset::Higher { floor: Some(0.0), ceiling: Some(100.0) };
            set_value(&mut kpi, 0, Some(50.0));
            card.kpis.push(Arc::new(kpi));
        }
        card.objectives.push(Arc::new(objective));
    }
    let (mut scorer, card) = (Scorer::default(), Arc::new(card));
    let request = scorer.request(&card, None, day(0));
    let before = scorer.score(&card, request);
    let mut edited = Scorecard::clone(&card);
    set_value(Arc::make_mut(&mut edited.kpis[1]), 0, Some(80.0));
    let after = scorer.score(&Arc::new(edited), request);
    assert!((after.total.performance.unwrap() - 55.0).abs() < 1e-9);
    let same = |n: usize| {
        let id = &card.kpis[n].id;
        std::ptr::eq(&before.kpis[id], &after.kpis[id])
    };
    assert_eq!((0..6).map(same).collect::<Vec<_>>(), [true, false, true, true, true, true]);
    let untouched = ObjectiveId::lossy("p1o");
    assert!(std::ptr::eq(&before.objectives[&untouched], &after.objectives[&untouched]));
}
