//! Laws of the list of changes, for arbitrary scorecards: what the journal holds gives back exactly what was edited.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]

mod common;

use common::scorecards::scorecard;
use fokus::domain::{
    exchange::json,
    keep::{
        Change, Covers, apply, diff,
        envelope::{Header, SCHEMA, decode, encode},
        invert,
    },
    model::Scorecard,
};
use proptest::prelude::*;
use std::sync::Arc;

/// Any two versions: unrelated ones, or one with its parts in another order, some left out and some touched.
fn versions() -> BoxedStrategy<(Scorecard, Scorecard)> {
    let related = (scorecard(), scorecard(), any::<u64>()).prop_map(|(a, other, seed)| {
        let mut b = a.clone();
        let mut seed = seed;
        let mut next = |n: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % n.max(1)
        };
        macro_rules! stir {
            ($list:ident) => {
                for _ in 0..next(3) {
                    let (from, to) = (next(b.$list.len()), next(b.$list.len()));
                    if !b.$list.is_empty() {
                        let part = b.$list.remove(from);
                        if next(3) > 0 {
                            b.$list.insert(to.min(b.$list.len()), part);
                        }
                    }
                }
            };
        }
        stir!(perspectives);
        stir!(objectives);
        stir!(links);
        stir!(kpis);
        stir!(initiatives);
        stir!(questionnaires);
        stir!(rounds);
        stir!(responses);
        for (mine, theirs) in b.kpis.iter_mut().zip(&other.kpis) {
            let kpi = Arc::make_mut(mine);
            match next(4) {
                0 => kpi.calculation = theirs.calculation.clone(),
                1 => kpi.period_targets = Arc::clone(&theirs.period_targets),
                2 => kpi.extra = theirs.extra.clone(),
                _ => kpi.preset = theirs.preset.clone(),
            }
        }
        for (mine, theirs) in b.responses.iter_mut().zip(&other.responses) {
            let response = Arc::make_mut(mine);
            match next(4) {
                0 => response.answers = theirs.answers.clone(),
                1 => response.notes = theirs.notes.clone(),
                2 => response.facts = theirs.facts.clone(),
                _ => response.done = !response.done,
            }
        }
        (a, b)
    });
    prop_oneof![1 => (scorecard(), scorecard()), 2 => related].boxed()
}

fn through_text(changes: &[Change]) -> Vec<Change> {
    serde_json::from_str(&serde_json::to_string(changes).unwrap()).unwrap()
}

proptest! {
    #[test]
    fn the_changes_lead_from_one_version_to_the_other_and_back((a, b) in versions()) {
        let changes = through_text(&diff(&a, &b));
        let forth = apply(&a, &changes).unwrap();
        prop_assert_eq!(&forth, &b);
        prop_assert_eq!(apply(&forth, &changes).unwrap(), b.clone(), "made twice");
        prop_assert_eq!(apply(&b, &invert(&changes)).unwrap(), a);
    }

    #[test]
    fn nothing_has_changed_in_the_same_scorecard(a in scorecard()) {
        prop_assert!(diff(&a, &a.clone()).is_empty());
        let read = json::read_canonical(&json::canonical(&a)).unwrap();
        prop_assert!(diff(&a, &read).is_empty());
    }

    #[test]
    fn a_snapshot_gives_the_scorecard_back(a in scorecard(), generation in any::<u64>()) {
        let header = Header {
            doc: a.id.clone(), schema: SCHEMA, min_reader: SCHEMA, generation, lamport: 0, len: 0,
            writer: "w".into(), app: String::new(), covers: Covers::default(),
        };
        let text = encode(&header, &json::canonical(&a));
        let (read, payload) = decode(&text).unwrap();
        prop_assert_eq!(read.generation, generation);
        prop_assert_eq!(json::read_canonical(payload).unwrap(), a);
    }
}
