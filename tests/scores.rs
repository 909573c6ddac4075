//! The score engine against scorecards that were worked out by hand, arithmetic and all: `golden/scores/*.txt`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use fokus::domain::{
    exchange::json,
    model::{Period, Scorecard, check},
    score::{NodeScore, Request, Scores, View, score},
};
use std::{collections::BTreeMap, fs, path::Path};

/// What a line of the golden text says, and what the engine says.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    /// `None` outside: there is no such thing at this level. `None` inside: no value.
    value: Option<Option<f64>>,
    performance: Option<f64>,
    coverage: f64,
    status: String,
    behind: Option<i32>,
}

/// The lines of one view, by level and id.
type Lines = BTreeMap<String, Line>;

fn number(text: &str) -> Option<f64> {
    (text != "-").then(|| text.parse().unwrap_or_else(|_| panic!("{text:?} is no number")))
}

/// Reads a golden text: for each view, its lines.
fn golden(text: &str) -> Vec<(Request, Lines)> {
    let mut views: Vec<(Request, Lines)> = Vec::new();
    for line in text.lines().map(|line| line.split('#').next().unwrap().trim()).filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            ["view", period, "as", "of", day] => views.push((request(period, false, day), Lines::new())),
            ["view", "to", period, "as", "of", day] => views.push((request(period, true, day), Lines::new())),
            [level, id, value, performance, coverage, status, behind] => {
                let line = Line {
                    value: (value != ".").then(|| number(value)),
                    performance: number(performance),
                    coverage: number(coverage).unwrap(),
                    status: status.to_owned(),
                    behind: (behind != "-").then(|| behind.parse().unwrap()),
                };
                let lines = &mut views.last_mut().unwrap().1;
                assert!(lines.insert(format!("{level} {id}"), line).is_none(), "{level} {id} stands twice");
            }
            _ => panic!("cannot read {line:?}"),
        }
    }
    views
}

fn request(period: &str, to_date: bool, day: &str) -> Request {
    let period: Period = period.parse().unwrap();
    Request { view: View { period, to_date }, as_of: day.parse().unwrap() }
}

/// The same lines as the engine works them out.
fn worked_out(card: &Scorecard, scores: &Scores) -> Lines {
    let node = |node: &NodeScore| Line {
        value: None,
        performance: node.performance,
        coverage: node.coverage,
        status: node.status.token().to_owned(),
        behind: node.behind,
    };
    let mut lines = Lines::from([(format!("scorecard {}", card.id), node(&scores.total))]);
    lines.extend(scores.perspectives.iter().map(|(id, n)| (format!("perspective {id}"), node(n))));
    lines.extend(scores.objectives.iter().map(|(id, n)| (format!("objective {id}"), node(n))));
    lines.extend(scores.kpis.iter().map(|(id, k)| {
        let line = Line {
            value: Some(k.value.clone().ok()),
            performance: k.performance.ok(),
            coverage: k.coverage(),
            status: k.status.token().to_owned(),
            behind: k.behind,
        };
        (format!("kpi {id}"), line)
    }));
    lines
}

fn near(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * b.abs().max(1.0),
        (a, b) => a == b,
    }
}

fn same(a: &Line, b: &Line) -> bool {
    let value = match (a.value, b.value) {
        (Some(a), Some(b)) => near(a, b),
        (a, b) => a == b,
    };
    value
        && near(a.performance, b.performance)
        && near(Some(a.coverage), Some(b.coverage))
        && a.status == b.status
        && a.behind == b.behind
}

#[test]
fn every_score_is_what_the_arithmetic_by_hand_gives() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/scores");
    let mut compared = 0;
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let card = json::read(fs::read(path.with_extension("fokus.json")).unwrap()).unwrap().scorecard;
        assert_eq!(check(&card), []);
        for (request, expected) in golden(&fs::read_to_string(&path).unwrap()) {
            let found = worked_out(&card, &score(&card, request));
            let keys = |lines: &Lines| lines.keys().cloned().collect::<Vec<_>>();
            assert_eq!(keys(&found), keys(&expected), "{request:?}");
            for (node, line) in &expected {
                assert!(
                    same(&found[node], line),
                    "{node}, {request:?}:\n by hand {line:?}\n engine  {:?}",
                    found[node]
                );
                compared += 1;
            }
        }
    }
    assert!(compared >= 90, "only {compared} lines were compared");
}

#[test]
fn shares_add_up_and_contributions_make_the_score() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/scores/hand_worked.fokus.json");
    let card = json::read(fs::read(path).unwrap()).unwrap().scorecard;
    let scores = score(&card, request("2025-Q1", false, "2025-11-30"));
    let nodes = scores.perspectives.values().chain(scores.objectives.values()).chain([&scores.total]);
    for node in nodes.filter(|node| node.performance.is_some()) {
        let shares: f64 = node.terms.iter().map(|term| term.share).sum();
        let contributions: f64 = node.terms.iter().map(|term| term.contribution).sum();
        assert!(near(Some(shares), Some(1.0)) && near(Some(contributions), node.performance), "{node:?}");
    }
    let weights: Vec<f64> = scores.total.terms.iter().map(|term| term.share).collect();
    assert_eq!(weights, [0.75, 0.25, 0.0]);
    let of_o2 = &scores.objectives.iter().find(|(id, _)| id.as_str() == "O2").unwrap().1;
    assert!(of_o2.equal_weights && of_o2.terms.iter().all(|term| term.share == 0.5));
}
