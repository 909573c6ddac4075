//! What it would take, on random scorecards: what is found is enough, nothing nearer is, and nothing cheaper together.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod common;

use common::trees::{node, parts, request, trees, with_values};
use fokus::domain::{
    explain::needed::{Cannot, Move, Needed, needed},
    model::{KpiId, Scorecard},
    score::score,
    view::NodeId,
};
use proptest::prelude::*;

/// A scorecard, one of its parts, and what it would take to score so much.
fn asked(card: &Scorecard, which: usize, wanted: f64) -> (NodeId, Needed) {
    let all = parts(card);
    let part = all[which % all.len()].clone();
    let needed = needed(card, &score(card, request()), &part, wanted).unwrap();
    (part, needed)
}

/// The score of a part with other values; none where one of them has no performance: to leave a measure out is no way to
/// reach anything.
fn scored(card: &Scorecard, part: &NodeId, values: &[(KpiId, f64)]) -> Option<f64> {
    let scores = score(&with_values(card, values), request());
    let all_count = values.iter().all(|(kpi, _)| scores.kpis[kpi].performance.is_ok());
    node(&scores, part).performance.filter(|_| all_count)
}

fn reaches(card: &Scorecard, part: &NodeId, values: &[(KpiId, f64)], wanted: f64) -> bool {
    scored(card, part, values).is_some_and(|score| score >= wanted - 1e-9)
}

fn ends(moves: &[Move]) -> Vec<(KpiId, f64)> {
    moves.iter().map(|one| (one.kpi.clone(), one.to)).collect()
}

proptest! {
    #[test]
    fn one_value_alone_is_enough_and_nothing_nearer_is(card in trees(), which in 0..13usize, wanted in 0.0..=100.0f64) {
        let (part, needed) = asked(&card, which, wanted);
        prop_assert_eq!(needed.is_reached(), needed.joint.is_none());
        for alone in &needed.alone {
            let Ok(value) = &alone.found else { continue };
            let with = |value: f64| vec![(alone.kpi.clone(), value)];
            prop_assert!(reaches(&card, &part, &with(value.value), wanted), "{alone:?}");
            let Some(today) = alone.today else { continue };
            let step = 1e-6 * value.value.abs().max(1.0);
            let distance = (value.value - today).abs();
            // Nearer on the same side, and all the way round on the other.
            let nearer = (1..=40).map(|n| (distance - step) * f64::from(n) / 40.0).filter(|nearer| *nearer > 0.0);
            for other in nearer.flat_map(|nearer| [today - nearer, today + nearer]) {
                let score = scored(&card, &part, &with(other));
                prop_assert!(score.is_none_or(|score| score < wanted), "{other} is nearer than {alone:?}: {score:?}");
            }
        }
    }

    #[test]
    fn what_cannot_do_it_alone_really_cannot(
        card in trees(), which in 0..13usize, wanted in 0.0..=100.0f64, values in proptest::collection::vec(-40.0..200.0f64, 24),
    ) {
        let (part, needed) = asked(&card, which, wanted);
        for alone in &needed.alone {
            let Err(reason) = &alone.found else { continue };
            let scores = values.iter().map(|value| scored(&card, &part, &[(alone.kpi.clone(), *value)]));
            for score in scores.flatten() {
                prop_assert!(score < wanted, "{alone:?} has {score}");
                if let Cannot::Best(best) = reason {
                    prop_assert!(score <= best + 1e-9, "{alone:?} has {score}");
                }
            }
        }
    }

    #[test]
    fn together_they_reach_it_and_no_step_aside_is_cheaper(
        card in trees(), which in 0..13usize, wanted in 0.0..=100.0f64, a in 0..14usize, b in 0..14usize, step in -0.5..0.5f64,
    ) {
        let (part, needed) = asked(&card, which, wanted);
        let Some(joint) = needed.joint.filter(|joint| joint.reaches()) else { return Ok(()) };
        prop_assert!(joint.proven);
        prop_assert!(reaches(&card, &part, &ends(&joint.moves), wanted));
        for one in &joint.moves {
            prop_assert!(one.performance.1 > one.performance.0 && one.performance.1 <= 100.0, "{one:?}");
            prop_assert!(joint.fixed.iter().all(|(fixed, _)| *fixed != one.kpi));
        }
        // One goes another way, a second one makes up for it: never cheaper while it still reaches.
        let squares = |moves: &[Move]| moves.iter().map(|one| one.effort * one.effort).sum::<f64>();
        prop_assert!((squares(&joint.moves) - joint.squares).abs() <= 1e-9 * joint.squares.max(1e-9));
        let (a, b) = (a % joint.moves.len(), b % joint.moves.len());
        let shifted = |moves: &mut Vec<Move>, n: usize, by: f64| {
            let one = &mut moves[n];
            let way = (one.to - one.from) / one.effort;
            one.effort += by;
            one.to += by * way;
        };
        for other_step in [-step, step, step / 2.0, -step / 2.0, step / 10.0, 0.0] {
            let mut other = joint.moves.clone();
            shifted(&mut other, a, step);
            shifted(&mut other, b, other_step);
            let allowed = other.iter().all(|one| one.effort >= 0.0);
            if allowed && scored(&card, &part, &ends(&other)).is_some_and(|score| score >= wanted) {
                prop_assert!(squares(&other) >= joint.squares * (1.0 - 1e-9), "{other:?}");
            }
        }
        // A single one that may move, too, is never cheaper than all together.
        for alone in &needed.alone {
            let Ok(value) = &alone.found else { continue };
            let may_move = joint.fixed.iter().all(|(fixed, _)| *fixed != alone.kpi);
            if let Some(effort) = value.effort.filter(|_| may_move) {
                prop_assert!(effort * effort >= joint.squares * (1.0 - 1e-9), "{alone:?}");
            }
        }
    }

    #[test]
    fn where_all_together_are_not_enough_their_best_is_known(card in trees(), which in 0..13usize, wanted in 0.0..=100.0f64) {
        let (part, needed) = asked(&card, which, wanted);
        let Some((joint, today)) = needed.joint.zip(needed.today).filter(|(joint, _)| !joint.reaches()) else { return Ok(()) };
        let best = joint.best.unwrap();
        prop_assert!(best < wanted && best >= today);
        let fixed = |kpi: &KpiId| joint.fixed.iter().any(|(fixed, _)| fixed == kpi);
        // Each that may move at its far end on either side: one of the two is its best.
        let movers = card.kpis.iter().filter(|kpi| needed.alone.iter().any(|one| one.kpi == kpi.id) && !fixed(&kpi.id));
        let far = movers.map(|kpi| {
            let rises = matches!(kpi.preset, fokus::domain::model::Preset::Higher { .. });
            (kpi.id.clone(), if rises { 1e4 } else { -1e4 })
        });
        let score = scored(&card, &part, &far.collect::<Vec<_>>()).unwrap();
        prop_assert!((score - best).abs() <= 1e-9 * best.max(1.0), "{score}, {best}");
    }
}
