//! Laws of scores that hold for any scorecard: of objectives within objectives, all rules, both directions, gaps.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

mod common;

use common::nested::{cards, measured};
use fokus::domain::{
    model::{Aggregation, Kpi, KpiId, Preset, Scorecard, ScorecardId},
    score::{NodeScore, Request, Scores, View, combine, score, score_kpi},
};
use proptest::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

fn request(period: &str) -> Request {
    Request { view: View { period: period.parse().unwrap(), to_date: false }, as_of: "2026-12-31".parse().unwrap() }
}

/// All scores above the KPIs, by name.
fn nodes(scores: &Scores) -> BTreeMap<String, &NodeScore> {
    let perspectives = scores.perspectives.iter().map(|(id, node)| (id.to_string(), node));
    let objectives = scores.objectives.iter().map(|(id, node)| (id.to_string(), node));
    perspectives.chain(objectives).chain([("all".to_owned(), &scores.total)]).collect()
}

/// The same scorecard with other values of one KPI.
fn with_values(card: &Scorecard, n: usize, value: Option<f64>) -> Scorecard {
    let mut card = card.clone();
    let mut kpi = Kpi::clone(&card.kpis[n]);
    measured(&mut kpi, value.map(|value| ("2026-10".parse().unwrap(), value)));
    card.kpis[n] = Arc::new(kpi);
    card
}

fn near(a: Option<f64>, b: Option<f64>) -> bool {
    a.zip(b).map_or(a.is_none() && b.is_none(), |(a, b)| (a - b).abs() <= 1e-9 * a.abs().max(1.0))
}

proptest! {
    #[test]
    fn a_better_value_never_makes_a_score_worse(card in cards(), which in 0..14usize, value in -10.0..110.0f64, by in 0.0..60.0f64) {
        let n = which % card.kpis.len();
        let rises = matches!(card.kpis[n].preset, Preset::Higher { .. });
        let better = if rises { value + by } else { value - by };
        let before = score(&with_values(&card, n, Some(value)), request("2026-10"));
        let after = score(&with_values(&card, n, Some(better)), request("2026-10"));
        for (name, node) in nodes(&before) {
            let (then, now) = (node.performance, nodes(&after)[&name].performance);
            prop_assert_eq!(then.is_some(), now.is_some(), "{}", name);
            prop_assert!(then.zip(now).is_none_or(|(then, now)| now >= then - 1e-9), "{name}: {then:?}, then {now:?}");
        }
    }

    #[test]
    fn the_order_in_the_file_changes_no_score(card in cards()) {
        let mut turned = card.clone();
        turned.kpis.reverse();
        turned.objectives.reverse();
        turned.perspectives.reverse();
        let (one, other) = (score(&card, request("2026-10")), score(&turned, request("2026-10")));
        for (name, node) in nodes(&one) {
            let same = nodes(&other)[&name];
            prop_assert!(near(node.performance, same.performance) && near(Some(node.coverage), Some(same.coverage)), "{name}");
        }
    }

    #[test]
    fn contributions_make_every_score_and_nothing_is_outside_0_and_100(card in cards()) {
        let scores = score(&card, request("2026-10"));
        for (name, node) in nodes(&scores) {
            let Some(performance) = node.performance else { continue };
            let (shares, sum) = node.terms.iter().fold((0.0, 0.0), |(s, c), term| (s + term.share, c + term.contribution));
            prop_assert!(near(Some(shares), Some(1.0)) && near(Some(sum), Some(performance)), "{name}: {shares}, {sum}");
            prop_assert!((0.0..=100.0).contains(&performance) && (0.0..=1.0 + 1e-12).contains(&node.coverage), "{name}");
        }
    }

    #[test]
    fn what_is_not_measured_is_left_out_and_makes_less_known(card in cards(), which in 0..14usize) {
        let n = which % card.kpis.len();
        let (full, gap) = (score(&card, request("2026-10")), score(&with_values(&card, n, None), request("2026-10")));
        for (id, kpi) in full.kpis.iter() {
            prop_assert!(*id == card.kpis[n].id || gap.kpis[id].performance == kpi.performance, "{id}");
        }
        for (name, node) in nodes(&full) {
            prop_assert!(nodes(&gap)[&name].coverage <= node.coverage + 1e-12, "{name}");
        }
        // The same as if the KPI were not there at all.
        let mut without = card.clone();
        without.kpis.remove(n);
        let without = score(&without, request("2026-10"));
        for (name, node) in nodes(&gap) {
            prop_assert!(near(node.performance, nodes(&without)[&name].performance), "{name}");
        }
    }

    #[test]
    fn another_unit_changes_no_score(value in -50.0..150.0f64, rises in any::<bool>(), factor in 0.001..1_000.0f64) {
        let points = |times: f64| {
            let (floor, ceiling) = if rises { (0.0, 100.0) } else { (100.0, 0.0) };
            let mut kpi = Kpi::new(KpiId::lossy("k"), "K");
            (kpi.baseline, kpi.target) = (Some(floor * times), Some(ceiling * times));
            kpi.preset = if rises {
                Preset::Higher { floor: None, ceiling: None }
            } else {
                Preset::Lower { floor: None, ceiling: None }
            };
            measured(&mut kpi, [("2026-10".parse().unwrap(), value * times)]);
            score_kpi(&Scorecard::new(ScorecardId::lossy("c"), "C"), &kpi, request("2026-10")).performance.unwrap()
        };
        prop_assert!((points(1.0) - points(factor)).abs() < 1e-9);
    }

    /// A year is the same whether it is put together from its months or from its quarters; of means, when each quarter
    /// counts as often as it was measured.
    #[test]
    fn a_year_of_quarters_is_the_year_of_its_months(months in proptest::collection::vec(proptest::option::of(-1e6..1e6f64), 12)) {
        let year: Vec<f64> = months.iter().copied().flatten().collect();
        let quarters: Vec<Vec<f64>> = months.chunks(3).map(|three| three.iter().copied().flatten().collect()).collect();
        let close = |a: Option<f64>, b: Option<f64>| {
            a.zip(b).map_or(a.is_none() && b.is_none(), |(a, b)| (a - b).abs() <= 1e-7)
        };
        for rule in [Aggregation::Sum, Aggregation::Min, Aggregation::Max, Aggregation::First, Aggregation::Last] {
            let parts: Vec<f64> = quarters.iter().filter_map(|quarter| combine(quarter, rule)).collect();
            prop_assert!(close(combine(&parts, rule), combine(&year, rule)), "{rule:?}");
        }
        let weighted: f64 = quarters
            .iter()
            .filter_map(|quarter| Some(combine(quarter, Aggregation::Mean)? * quarter.len() as f64))
            .sum();
        let mean = (!year.is_empty()).then(|| weighted / year.len() as f64);
        prop_assert!(close(mean, combine(&year, Aggregation::Mean)));
    }
}
