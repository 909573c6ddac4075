//! Ten thousand draws: each is scored as the score engine scores a scorecard with these weights, and no draw is left out.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod common;

use common::trees::{node, request, trees};
use fokus::domain::{
    exchange::json,
    explain::robust::{Robustness, STATUSES, SplitMix64, bare, performances, robustness},
    model::{ObjectiveId, Scorecard},
    score::{Place, Scores, score, walk},
    view::NodeId,
};
use proptest::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

/// The scorecard with the weights of one draw: one number for each part that makes a score, depth first.
fn drawn(card: &Scorecard, random: &mut SplitMix64, spread: f64) -> Scorecard {
    let mut factors = BTreeMap::new();
    for place in walk(card) {
        let name = match place {
            Place::Scorecard => continue,
            Place::Perspective(perspective) => format!("p {}", perspective.id),
            Place::Objective(objective) => format!("o {}", objective.id),
            Place::Kpi(kpi) if kpi.objective.is_none() => continue,
            Place::Kpi(kpi) => format!("k {}", kpi.id),
        };
        factors.insert(name, 1.0 - spread + 2.0 * spread * random.next_share());
    }
    let mut card = card.clone();
    card.perspectives.iter_mut().for_each(|p| Arc::make_mut(p).weight *= factors[&format!("p {}", p.id)]);
    card.objectives.iter_mut().for_each(|o| Arc::make_mut(o).weight *= factors[&format!("o {}", o.id)]);
    for kpi in card.kpis.iter_mut().filter(|kpi| kpi.objective.is_some()) {
        Arc::make_mut(kpi).weight *= factors[&format!("k {}", kpi.id)];
    }
    card
}

/// The rank of each objective: how many are better, or as good with a lower id.
fn ranks(scores: &Scores) -> BTreeMap<ObjectiveId, u32> {
    let key =
        |id: &ObjectiveId| (scores.objectives[id].performance.map_or(1, |p| -((p * 1e9).round() as i64)), id.clone());
    let rank = |id: &ObjectiveId| scores.objectives.keys().filter(|other| key(other) <= key(id)).count() as u32;
    scores.objectives.keys().map(|id| (id.clone(), rank(id))).collect()
}

fn of<'a>(found: &'a Robustness, part: &NodeId) -> &'a fokus::domain::explain::robust::Robust {
    found.parts.iter().find(|one| one.part().as_ref() == Some(part)).unwrap()
}

proptest! {
    #[test]
    fn every_draw_is_what_the_engine_says_of_these_weights(card in trees(), spread in 0.05..0.5f64) {
        const DRAWS: u32 = 7;
        let today = score(&card, request());
        let found = robustness(&card, &performances(&card, &today), spread, DRAWS, &mut |_| ());
        let mut random = SplitMix64::seeded(1);
        let draws: Vec<Scores> = (0..DRAWS).map(|_| score(&drawn(&card, &mut random, spread), request())).collect();
        for one in &found.parts {
            let part = one.part().unwrap();
            let all = || draws.iter().map(|draw| node(draw, &part));
            for (status, count) in STATUSES.iter().zip(one.counts) {
                prop_assert_eq!(count as usize, all().filter(|node| node.status == *status).count(), "{:?}", part);
            }
            prop_assert_eq!(one.status(), node(&today, &part).status);
            let scores = || all().filter_map(|node| node.performance);
            let extent = (scores().fold(f64::INFINITY, f64::min), scores().fold(f64::NEG_INFINITY, f64::max));
            prop_assert_eq!(one.extent, scores().next().map(|_| extent), "{:?}: the very same numbers", part);
            prop_assert_eq!(one.rank.is_some(), matches!(part, NodeId::Objective(_)));
        }
        let (now, then) = (ranks(&today), draws.iter().map(ranks).collect::<Vec<_>>());
        for objective in &card.objectives {
            let rank = of(&found, &NodeId::Objective(objective.id.clone())).rank.unwrap();
            let of_all = || then.iter().map(|ranks| ranks[&objective.id]);
            prop_assert_eq!(rank.today, now[&objective.id]);
            prop_assert_eq!(rank.other as usize, of_all().filter(|other| *other != rank.today).count());
            prop_assert_eq!((rank.best, rank.worst), (of_all().chain([rank.today]).min().unwrap(), of_all().chain([rank.today]).max().unwrap()));
        }
    }

    #[test]
    fn every_part_is_counted_in_every_draw_and_the_same_again(card in trees()) {
        let scores = score(&card, request());
        let found = robustness(&card, &performances(&card, &scores), 0.3, 40, &mut |_| ());
        prop_assert!(found.parts.iter().all(|part| part.counts.iter().sum::<u32>() == 40));
        prop_assert_eq!(&found, &robustness(&card, &performances(&card, &scores), 0.3, 40, &mut |_| ()));
        let read: Robustness = serde_json::from_str(&serde_json::to_string(&found).unwrap()).unwrap();
        prop_assert_eq!(&found, &read, "what the worker sends is what it found");
        let sent = json::canonical(&bare(&card));
        let bare = json::read_canonical(&sent).unwrap();
        let performances: Vec<Option<f64>> =
            serde_json::from_str(&serde_json::to_string(&performances(&card, &scores)).unwrap()).unwrap();
        prop_assert_eq!(found, robustness(&bare, &performances, 0.3, 40, &mut |_| ()), "from what is sent to it, too");
    }
}

#[test]
fn two_thousand_measures_are_drawn_and_the_progress_is_told() {
    let card = common::trees::wide(2_000);
    let scores = score(&card, request());
    let mut heard = Vec::new();
    let found = robustness(&card, &performances(&card, &scores), 0.3, 500, &mut |done| heard.push(done));
    assert_eq!((found.parts.len(), heard), (1 + 4 + 200, vec![250, 500]));
}

/// The scorecard of `tests/e2e/what_if.test.mjs`, whose draws were counted by `tests/e2e/draws.mjs`.
fn small() -> Scorecard {
    let measure = |n: usize, objective: Option<&str>, weight: f64, value: Option<f64>| {
        let calculation = match value {
            Some(value) => serde_json::json!({ "type": "value", "rule": "last", "values": { "2026-10": value } }),
            None => serde_json::json!({ "type": "value", "rule": "last" }),
        };
        let preset = serde_json::json!({ "type": "higher" });
        serde_json::json!({
            "id": format!("k{n}"), "name": "M", "objective": objective, "weight": weight, "preset": preset,
            "baseline": 0, "target": 100, "calculation": calculation,
        })
    };
    let card = serde_json::json!({
        "id": "small", "title": "Small",
        "perspectives": [{ "id": "p", "name": "P", "weight": 2 }, { "id": "q", "name": "Q", "weight": 1 }],
        "objectives": [
            { "id": "a", "name": "A", "perspective": "p", "weight": 3 },
            { "id": "b", "name": "B", "perspective": "p", "parent": "a", "weight": 1 },
            { "id": "c", "name": "C", "perspective": "p", "weight": 1, "rule": "min" },
            { "id": "d", "name": "D", "perspective": "q", "weight": 0 },
            { "id": "e", "name": "E", "perspective": "q", "weight": 2 },
        ],
        "kpis": [
            measure(1, Some("a"), 1.0, Some(40.0)), measure(2, Some("a"), 2.0, Some(75.0)),
            measure(3, Some("b"), 1.0, Some(61.0)), measure(4, Some("b"), 3.0, Some(58.0)),
            measure(5, Some("c"), 1.0, Some(62.0)), measure(6, Some("c"), 1.0, Some(90.0)),
            measure(7, Some("d"), 1.0, Some(55.0)), measure(8, Some("d"), 5.0, Some(66.0)),
            measure(9, Some("e"), 1.0, None), measure(10, None, 7.0, Some(10.0)),
        ],
    });
    serde_json::from_value(card).unwrap()
}

#[test]
fn ten_thousand_draws_are_those_that_another_language_counts() {
    let card = small();
    let found = robustness(&card, &performances(&card, &score(&card, request())), 0.3, 10_000, &mut |_| ());
    let counts: Vec<[u32; 5]> = found.parts.iter().map(|part| part.counts).collect();
    // On track, watch, at risk, critical, no data: of the whole, P, A, B, C, Q, D, E.
    let wanted = [
        [0, 10_000, 0, 0, 0],
        [0, 9_703, 297, 0, 0],
        [0, 9_112, 888, 0, 0],
        [0, 0, 10_000, 0, 0],
        [0, 10_000, 0, 0, 0],
        [0, 10_000, 0, 0, 0],
        [0, 10_000, 0, 0, 0],
        [0, 0, 0, 0, 10_000],
    ];
    assert_eq!(counts, wanted);
    let ranks: Vec<(u32, u32)> =
        found.parts.iter().filter_map(|part| Some((part.rank?.today, part.rank?.other))).collect();
    assert_eq!(ranks, [(2, 5_554), (4, 61), (3, 4_483), (1, 1_071), (5, 0)], "of A, B, C, D, E");
}
