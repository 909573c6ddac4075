//! What explains the scores, as people read it: the samples in both languages, `golden/explain/*.txt`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use fokus::domain::{
    explain::{
        compare,
        needed::{Needed, needed},
        robust::{DRAWS, SPREAD, performances, robustness},
        scenario::{Change, Scenario, apply},
        value_change,
    },
    library::{read_sample, sample_path},
    model::{KpiId, ObjectiveId, PerspectiveId, Scorecard},
    score::{Request, View, default_as_of, default_view, score},
    text::Lang,
    view::NodeId,
    wording,
};
use std::{fs, path::Path, sync::Arc};

fn airline(lang: Lang) -> Arc<Scorecard> {
    sample("airline", lang)
}

fn sample(name: &str, lang: Lang) -> Arc<Scorecard> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/static/content").join(sample_path(name));
    Arc::new(read_sample(&fs::read_to_string(path).unwrap(), lang).unwrap())
}

fn request(card: &Scorecard) -> Request {
    Request { view: View::of("2013-12".parse().unwrap()), as_of: default_as_of(card, "2100-01-01".parse().unwrap()) }
}

/// Compares with the golden text, or writes it.
fn golden(name: &str, lang: Lang, text: &str) {
    let file = format!("tests/golden/explain/{name}.{}.txt", lang.tag());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&file);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    assert!(known == text, "{file} says otherwise; look at the difference after UPDATE_GOLDEN=1:\n{text}");
}

/// What it would take in the city: for the whole, for a perspective, for the weakest of three, and for what is reached.
fn asked(card: &Scorecard) -> Vec<Needed> {
    let scores = score(card, newest(card));
    let perspective = NodeId::Perspective(card.perspectives[1].id.clone());
    let objective = |n: usize| NodeId::Objective(card.objectives[n].id.clone());
    let ask = |(part, wanted): (NodeId, f64)| needed(card, &scores, &part, wanted).unwrap();
    [(NodeId::Total, 70.0), (perspective, 85.0), (objective(3), 85.0), (objective(0), 80.0)].map(ask).into()
}

/// The newest measured period.
fn newest(card: &Scorecard) -> Request {
    let as_of = default_as_of(card, "2100-01-01".parse().unwrap());
    Request { view: default_view(card, as_of), as_of }
}

#[test]
fn what_it_would_take_reads_as_golden() {
    for lang in Lang::ALL.iter().copied() {
        let card = sample("city", lang);
        let text = |needed: &Needed| wording::needed_text(lang, &card, newest(&card).view, needed);
        let texts: Vec<String> = asked(&card).iter().map(text).collect();
        golden("needed", lang, &texts.join("\n---\n\n"));
    }
}

#[test]
fn scenarios_read_as_golden() {
    for lang in Lang::ALL.iter().copied() {
        let card = airline(lang);
        let kpi = |id: &str| KpiId::new(id).unwrap();
        let mut punctual = Scenario::new(if lang == Lang::De { "Pünktlich" } else { "Punctual" });
        punctual.set(value_change(&card, &kpi("on-time"), request(&card), 80.0).unwrap());
        punctual.set(value_change(&card, &kpi("trained"), request(&card), 65.0).unwrap());
        punctual.set(Change::Target { kpi: kpi("arrival-delay"), period: None, value: 10.0 });
        let mut weights = Scenario::new(if lang == Lang::De { "Kunden doppelt" } else { "Customers twice" });
        weights.set(Change::PerspectiveWeight { perspective: PerspectiveId::new("customer").unwrap(), weight: 8.0 });
        weights.set(Change::ObjectiveWeight { objective: ObjectiveId::new("come-back").unwrap(), weight: 0.5 });
        weights.set(Change::KpiWeight { kpi: kpi("gone"), weight: 1.0 });
        let both = [punctual, weights];
        let skipped = both.each_ref().map(|scenario| apply(&card, scenario).skipped);
        let parts: Vec<_> = both.iter().zip(skipped.iter().map(Vec::as_slice)).collect();
        let found = compare(&card, request(&card), &both);
        golden("scenario", lang, &wording::comparison_text(lang, &card, request(&card).view, &parts, &found));
    }
}

#[test]
fn how_robust_it_is_reads_as_golden() {
    for lang in Lang::ALL.iter().copied() {
        let card = sample("city", lang);
        let found = robustness(&card, &performances(&card, &score(&card, newest(&card))), SPREAD, DRAWS, &mut |_| ());
        golden("robust", lang, &wording::robust_text(lang, &card, &found));
    }
}

/// What the page makes of an answer: a scenario that reaches what was asked for, the joint one and each alone.
#[test]
fn what_it_would_take_can_be_tried_as_a_scenario() {
    let card = sample("city", Lang::En);
    let mut tried = 0;
    for needed in asked(&card) {
        let with = |values: &[(KpiId, f64)]| {
            let mut scenario = Scenario::new("S");
            for (kpi, value) in values {
                scenario.set(value_change(&card, kpi, newest(&card), *value)?);
            }
            let applied = apply(&card, &scenario);
            assert!(applied.skipped.is_empty());
            needed.part.score(&score(&applied.card, newest(&card))).unwrap().performance
        };
        for alone in &needed.alone {
            let Ok(value) = &alone.found else { continue };
            let Some(reached) = with(&[(alone.kpi.clone(), value.value)]) else { continue };
            assert!(reached >= needed.wanted - 1e-9, "{alone:?}: {reached}");
            tried += 1;
        }
        let Some(joint) = needed.joint.as_ref().filter(|joint| joint.reaches()) else { continue };
        let moves: Vec<(KpiId, f64)> = joint.moves.iter().map(|one| (one.kpi.clone(), one.to)).collect();
        let reached = with(&moves).unwrap();
        assert!((reached - needed.wanted).abs() <= 1e-9, "{reached}");
        tried += 1;
    }
    assert!(tried > 5, "{tried}");
}
