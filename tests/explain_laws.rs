//! Laws of *What moved it?* on random scorecards that differ in anything: the rows add up, the order of the factors is none.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

mod common;

use common::nested::{self, cards, measured, rule, weight};
use fokus::domain::{
    explain::{Factor, Mixed, Moved, Mover, Parts, Side, State, moved, shapley},
    model::{Kpi, KpiId, KpiKind, ObjectiveId, Period, PerspectiveId, Preset, RollUp, Scorecard},
    score::{Request, View, own_value, score},
    view::NodeId,
};
use proptest::{option, prelude::*};
use std::{collections::BTreeSet, sync::Arc};

/// A change of a scorecard. Places are taken modulo how many there are.
#[derive(Debug, Clone)]
enum Change {
    Value(usize, Option<f64>),
    Curve(usize, f64, f64),
    WeightOfKpi(usize, f64),
    WeightOfObjective(usize, f64),
    WeightOfPerspective(usize, f64),
    /// With the number in its id, which no other KPI has had.
    Add(u32, nested::OneKpi),
    Drop(usize),
    Move(usize, usize),
    Kind(usize),
    Rule(usize, RollUp, Option<f64>),
    RuleOfAll(RollUp, Option<f64>),
    OnlyLagging,
    Unnest(usize),
    Turn,
}

fn values() -> BoxedStrategy<Change> {
    (0..14usize, option::weighted(0.8, -10.0..110.0f64)).prop_map(|(n, value)| Change::Value(n, value)).boxed()
}

fn curves() -> BoxedStrategy<Change> {
    // Floor and ceiling may be equal: no points then.
    let ends = prop_oneof![4 => (-40.0..40.0f64, 41.0..150.0f64), 1 => Just((30.0, 30.0))];
    (0..14usize, ends).prop_map(|(n, (floor, ceiling))| Change::Curve(n, floor, ceiling)).boxed()
}

fn weights() -> BoxedStrategy<Change> {
    prop_oneof![
        (0..14usize, weight()).prop_map(|(n, weight)| Change::WeightOfKpi(n, weight)),
        (0..9usize, weight()).prop_map(|(n, weight)| Change::WeightOfObjective(n, weight)),
        (0..3usize, weight()).prop_map(|(n, weight)| Change::WeightOfPerspective(n, weight)),
    ]
    .boxed()
}

fn any_rule() -> impl Strategy<Value = (RollUp, Option<f64>)> {
    (prop_oneof![3 => rule(), 1 => Just(RollUp::Own)], option::weighted(0.7, 0.0..=100.0f64))
}

fn added() -> BoxedStrategy<Change> {
    let one = (0..9usize, weight(), any::<bool>(), option::weighted(0.8, -10.0..110.0f64));
    (any::<u32>(), one).prop_map(|(number, one)| Change::Add(number, one)).boxed()
}

fn scope() -> BoxedStrategy<Change> {
    prop_oneof![
        2 => added(),
        2 => (0..14usize).prop_map(Change::Drop),
        2 => (0..14usize, 0..9usize).prop_map(|(n, objective)| Change::Move(n, objective)),
        1 => (0..14usize).prop_map(Change::Kind),
        2 => (0..12usize, any_rule()).prop_map(|(n, (rule, own))| Change::Rule(n, rule, own)),
        1 => any_rule().prop_map(|(rule, own)| Change::RuleOfAll(rule, own)),
        1 => Just(Change::OnlyLagging),
        1 => (0..9usize).prop_map(Change::Unnest),
        1 => Just(Change::Turn),
    ]
    .boxed()
}

fn of_any_factor() -> BoxedStrategy<Change> {
    prop_oneof![values(), curves(), weights(), scope()].boxed()
}

fn of_factor(factor: Factor) -> BoxedStrategy<Change> {
    match factor {
        Factor::Values => values(),
        Factor::Curves => curves(),
        Factor::Weights => weights(),
        Factor::Scope => scope(),
    }
}

fn with_kpi(card: &mut Scorecard, n: usize, change: impl FnOnce(&mut Kpi)) {
    let count = card.kpis.len();
    if count > 0 {
        change(Arc::make_mut(&mut card.kpis[n % count]));
    }
}

fn changed(card: &Scorecard, changes: &[Change]) -> Scorecard {
    let mut card = card.clone();
    for change in changes {
        let objectives = card.objectives.len();
        match *change {
            Change::Value(n, value) => with_kpi(&mut card, n, |kpi| {
                measured(kpi, value.map(|value| (viewed(), value)));
            }),
            Change::Curve(n, low, high) => with_kpi(&mut card, n, |kpi| {
                kpi.preset = match kpi.preset {
                    Preset::Lower { .. } => Preset::Lower { floor: Some(high), ceiling: Some(low) },
                    _ => Preset::Higher { floor: Some(low), ceiling: Some(high) },
                };
            }),
            Change::WeightOfKpi(n, weight) => with_kpi(&mut card, n, |kpi| kpi.weight = weight),
            Change::WeightOfObjective(n, weight) => {
                Arc::make_mut(&mut card.objectives[n % objectives]).weight = weight;
            }
            Change::WeightOfPerspective(n, weight) => Arc::make_mut(&mut card.perspectives[n]).weight = weight,
            Change::Add(number, one) => {
                let mut kpi = nested::kpi(0, objectives, one);
                kpi.id = KpiId::lossy(&format!("new{number}"));
                card.kpis.push(Arc::new(kpi));
            }
            Change::Drop(_) if card.kpis.is_empty() => {}
            Change::Drop(n) => drop(card.kpis.remove(n % card.kpis.len())),
            Change::Move(n, objective) => with_kpi(&mut card, n, |kpi| {
                kpi.objective = Some(ObjectiveId::lossy(&format!("o{}", objective % objectives)));
            }),
            Change::Kind(n) => with_kpi(&mut card, n, |kpi| kpi.kind = KpiKind::Leading),
            Change::Rule(n, rule, own) if n >= 9 => {
                let perspective = Arc::make_mut(&mut card.perspectives[n - 9]);
                (perspective.rule, perspective.own_score) = (rule, own);
            }
            Change::Rule(n, rule, own) => {
                let objective = Arc::make_mut(&mut card.objectives[n % objectives]);
                (objective.rule, objective.own_score) = (rule, own);
            }
            Change::RuleOfAll(rule, own) => (card.rule, card.own_score) = (rule, own),
            Change::OnlyLagging => card.only_lagging = !card.only_lagging,
            Change::Unnest(n) => Arc::make_mut(&mut card.objectives[n % objectives]).parent = None,
            Change::Turn => {
                card.kpis.reverse();
                card.objectives.reverse();
                card.perspectives.reverse();
            }
        }
    }
    card
}

prop_compose! {
    /// A scorecard of any rules, with leading KPIs and scores of their own, and what it becomes.
    fn pairs()(
        card in cards(),
        first in proptest::collection::vec(of_any_factor(), 0..6),
        then in proptest::collection::vec(of_any_factor(), 0..8),
    ) -> (Scorecard, Scorecard) {
        let before = changed(&card, &first);
        let after = changed(&before, &then);
        (before, after)
    }
}

prop_compose! {
    /// The same where only one factor differs.
    fn pairs_by_factor()(factor in prop::sample::select(Factor::ALL.to_vec()))(
        factor in Just(factor),
        card in cards(),
        first in proptest::collection::vec(of_any_factor(), 0..6),
        then in proptest::collection::vec(of_factor(factor), 1..5),
    ) -> (Factor, Scorecard, Scorecard) {
        let before = changed(&card, &first);
        let after = changed(&before, &then);
        (factor, before, after)
    }
}

fn viewed() -> Period {
    "2026-10".parse().unwrap()
}

fn request() -> Request {
    Request { view: View::of(viewed()), as_of: "2026-12-31".parse().unwrap() }
}

/// Every part of either scorecard.
fn nodes(before: &Scorecard, after: &Scorecard) -> Vec<NodeId> {
    let perspectives: BTreeSet<PerspectiveId> =
        before.perspectives.iter().chain(&after.perspectives).map(|part| part.id.clone()).collect();
    let objectives: BTreeSet<ObjectiveId> =
        before.objectives.iter().chain(&after.objectives).map(|part| part.id.clone()).collect();
    let parts = perspectives.into_iter().map(NodeId::Perspective).chain(objectives.into_iter().map(NodeId::Objective));
    [NodeId::Total].into_iter().chain(parts).collect()
}

fn between(before: &Scorecard, after: &Scorecard, node: &NodeId) -> Moved {
    moved((before, request()), (after, request()), node)
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(1.0)
}

fn same(a: Parts, b: Parts) -> bool {
    Factor::ALL.into_iter().all(|factor| near(a.of(factor), b.of(factor)))
}

fn parts_of(moved: &Moved, mover: &Mover) -> Parts {
    moved.rows.iter().find(|row| row.mover == *mover).map_or_else(Parts::default, |row| row.parts)
}

proptest! {
    #[test]
    fn rows_add_up_to_the_difference_of_every_score((before, after) in pairs()) {
        let scores = [score(&before, request()), score(&after, request())];
        for node in nodes(&before, &after) {
            let moved = between(&before, &after, &node);
            let known = scores.each_ref().map(|scores| node.score(scores).and_then(|node| node.performance));
            prop_assert_eq!([moved.before, moved.after], known, "{:?}", node);
            let difference = known[1].unwrap_or(0.0) - known[0].unwrap_or(0.0);
            let sum: f64 = moved.rows.iter().map(|row| row.parts.sum()).sum();
            prop_assert!(near(difference, sum) && near(difference, moved.totals.sum()), "{node:?}: {difference}, {sum}");
            for (later, known) in [(false, known[0]), (true, known[1])] {
                let side = |row: &fokus::domain::explain::MovedRow| if later { row.after } else { row.before };
                let sum: f64 = moved.rows.iter().map(|row| side(row).contribution()).sum();
                prop_assert!(near(known.unwrap_or(0.0), sum), "{node:?}: {known:?}, {sum}");
                prop_assert!(moved.rows.iter().all(|row| side(row).there || side(row).share == 0.0), "{node:?}");
            }
            let sizes: Vec<f64> = moved.rows.iter().map(|row| row.parts.sum().abs()).collect();
            prop_assert!(sizes.windows(2).all(|pair| pair[0] >= pair[1]), "largest first: {sizes:?}");
        }
    }

    #[test]
    fn the_order_of_the_factors_does_not_matter((before, after) in pairs(), which in 0..13usize) {
        let all = nodes(&before, &after);
        let node = &all[which % all.len()];
        let side = |card: &Scorecard| Side::of(Arc::new(card.clone()), request());
        let mixed = Mixed::of(side(&before), side(&after), node.clone());
        let moved = between(&before, &after, node);
        let states: Vec<Vec<f64>> = State::all().map(|state| mixed.contributions(state)).collect();
        for (place, mover) in mixed.movers().iter().enumerate() {
            // The mean over all 24 ways from before to after, one factor after the other.
            let mut means = [0.0; 4];
            for first in Factor::ALL {
                for second in Factor::ALL.into_iter().filter(|factor| *factor != first) {
                    for third in Factor::ALL.into_iter().filter(|factor| ![first, second].contains(factor)) {
                        let fourth = Factor::ALL.into_iter().find(|factor| ![first, second, third].contains(factor));
                        let mut state = State::BEFORE;
                        for factor in [first, second, third, fourth.unwrap()] {
                            let next = state.with(factor);
                            let step = states[next.number()][place] - states[state.number()][place];
                            means[factor as usize] += step / 24.0;
                            state = next;
                        }
                        prop_assert_eq!(state, State::AFTER);
                    }
                }
            }
            let parts = parts_of(&moved, mover);
            for factor in Factor::ALL {
                prop_assert!(near(means[factor as usize], parts.of(factor)), "{mover:?} by {factor:?}: {means:?}, {parts:?}");
            }
            prop_assert!(same(parts, shapley(&|state| states[state.number()][place])), "{mover:?}");
        }
    }

    #[test]
    fn the_way_back_is_the_way_there_with_the_other_sign((before, after) in pairs()) {
        for node in nodes(&before, &after) {
            let (there, back) = (between(&before, &after, &node), between(&after, &before, &node));
            prop_assert_eq!(there.rows.len(), back.rows.len());
            for row in &there.rows {
                let Parts { values, curves, weights, scope } = parts_of(&back, &row.mover);
                let turned = Parts { values: -values, curves: -curves, weights: -weights, scope: -scope };
                prop_assert!(same(row.parts, turned), "{node:?}, {:?}: {:?}, {turned:?}", row.mover, row.parts);
            }
        }
    }

    #[test]
    fn two_equal_sides_move_nothing((card, _) in pairs()) {
        let copy = card.clone();
        for node in nodes(&card, &copy) {
            for moved in [between(&card, &card, &node), between(&card, &copy, &node)] {
                prop_assert_eq!((moved.totals, moved.movers().count()), (Parts::default(), 0), "{:?}", node);
            }
        }
    }

    #[test]
    fn what_only_one_factor_changes_is_in_its_column_alone((factor, before, after) in pairs_by_factor()) {
        for node in nodes(&before, &after) {
            for row in between(&before, &after, &node).rows {
                for other in Factor::ALL.into_iter().filter(|other| *other != factor) {
                    prop_assert_eq!(row.parts.of(other), 0.0, "only {:?} changed: {:?}", factor, row);
                }
            }
        }
    }

    #[test]
    fn a_kpi_that_is_added_is_scope_for_itself_and_for_all_that_make_room((card, _) in pairs(), added in added()) {
        let after = changed(&card, &[added]);
        let moved = between(&card, &after, &NodeId::Total);
        let came: Vec<_> = moved.rows.iter().filter(|row| row.came()).map(|row| row.name.as_str()).collect();
        let is_in_tree = came.len() == 1;
        prop_assert!(came.len() <= 1 && moved.rows.iter().all(|row| !row.went()));
        for row in &moved.rows {
            prop_assert_eq!(Parts { scope: 0.0, ..row.parts }, Parts::default(), "{:?}", row);
            prop_assert!(is_in_tree || row.parts.scope == 0.0);
        }
    }

    /// Between two periods of one scorecard weights and scope are the same; a target of one period is curve.
    #[test]
    fn between_two_periods_only_values_and_curves_differ(
        (card, _) in pairs(),
        earlier in proptest::collection::vec(option::weighted(0.8, -10.0..110.0f64), 14),
        target in option::of((0..14usize, 60.0..140.0f64)),
    ) {
        let before: Period = "2026-09".parse().unwrap();
        let mut card = card;
        for (n, value) in earlier.iter().enumerate().take(card.kpis.len()) {
            let then = value.map(|value| (before, value));
            let now = own_value(&card, &card.kpis[n], viewed()).ok().map(|value| (viewed(), value));
            let kpi = Arc::make_mut(&mut card.kpis[n]);
            measured(kpi, then.into_iter().chain(now));
        }
        if let Some((n, target)) = target {
            with_kpi(&mut card, n, |kpi| {
                kpi.preset = Preset::Higher { floor: Some(0.0), ceiling: None };
                kpi.target = Some(150.0);
                kpi.period_targets = Arc::new([(before, target)].into());
            });
        }
        let then = Request { view: View::of(before), ..request() };
        for node in nodes(&card, &card) {
            let moved = moved((&card, then), (&card, request()), &node);
            prop_assert_eq!((moved.totals.weights, moved.totals.scope), (0.0, 0.0));
            prop_assert!(target.is_some() || moved.totals.curves == 0.0);
            let difference = moved.after.unwrap_or(0.0) - moved.before.unwrap_or(0.0);
            prop_assert!(near(difference, moved.totals.sum()), "{node:?}");
        }
    }
}
