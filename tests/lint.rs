//! The quality check of the design: what it says of scorecards made by hand, that every template and sample passes it, and
//! laws for any scorecard.
//!
//! `UPDATE_GOLDEN=1 cargo test --test lint` writes the sentences in tests/golden/lint anew.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod common;
#[path = "lint/kept.rs"]
mod kept;
#[path = "lint/laws.rs"]
mod laws;
#[path = "lint/worked.rs"]
mod worked;

use chrono::NaiveDate;
use fokus::domain::{
    library::{
        SAMPLES,
        kpis::Library,
        read_sample, sample_path,
        template::{TEMPLATES, Template, path},
    },
    lint::{Group, Report, Rule, lint, says_what_we_do},
    model::{Scorecard, ScorecardId},
    score::default_as_of,
    text::Lang,
    wording::{finding_detail, finding_name, lint_title},
};
use std::fs;

fn content(path: &str) -> String {
    fs::read_to_string(format!("{}/src/static/content/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn templates(lang: Lang) -> Vec<(String, Scorecard)> {
    let library = Library::read(&content("library/kpis.json")).unwrap();
    let made = |name: &&str| {
        let template = Template::read(&content(&path(name))).unwrap();
        ((*name).to_owned(), template.scorecard(ScorecardId::lossy("c"), "C", lang, &library).unwrap())
    };
    TEMPLATES.iter().map(made).collect()
}

fn samples(lang: Lang) -> Vec<(String, Scorecard)> {
    let read = |name: &&str| ((*name).to_owned(), read_sample(&content(&sample_path(name)), lang).unwrap());
    SAMPLES.iter().map(read).collect()
}

/// The check as of the last measured day, as the app makes it of a sample.
fn checked(card: &Scorecard) -> Report {
    lint(card, default_as_of(card, NaiveDate::from_ymd_opt(2100, 1, 1).unwrap()))
}

/// The findings of a group in words.
fn told(lang: Lang, report: &Report, group: Group) -> Vec<String> {
    let of = |rule: Rule, text: String| format!("{}: {text}", lint_title(rule).text(lang));
    report
        .of(group)
        .flat_map(|found| found.findings.iter().map(|one| (found.rule, one)))
        .map(|(rule, one)| of(rule, format!("{} ({})", finding_name(lang, one), finding_detail(lang, one))))
        .collect()
}

#[test]
fn every_template_and_sample_passes_the_checks_of_structure_in_both_languages() {
    let mut broken = Vec::new();
    for lang in Lang::ALL {
        for (name, card) in templates(*lang).into_iter().chain(samples(*lang)) {
            for words in told(*lang, &checked(&card), Group::Structure) {
                broken.push(format!("{name} in {}: {words}", lang.tag()));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn a_fresh_template_has_exactly_the_open_points_that_it_should_have() {
    for (name, card) in templates(Lang::En) {
        let open: Vec<Rule> = checked(&card).of(Group::ToFillIn).map(|found| found.rule).collect();
        let bands = open.contains(&Rule::NoBand);
        let mut expected = vec![Rule::NoValues, Rule::NoTarget, Rule::NoBaseline, Rule::NoKpiOwner, Rule::NoOwner];
        if bands {
            expected.insert(3, Rule::NoBand);
        }
        expected.push(Rule::NoInitiative);
        assert_eq!(open, expected, "{name}: the customer is said, all else is to be filled in");
        for found in checked(&card).found.iter().filter(|found| found.rule == Rule::NoKpiOwner) {
            assert_eq!((found.open(), found.of), (card.kpis.len(), card.kpis.len()), "{name}");
        }
    }
}

#[test]
fn no_customer_objective_of_a_template_or_sample_is_taken_for_what_we_do() {
    for lang in Lang::ALL {
        for (name, card) in templates(*lang).into_iter().chain(samples(*lang)) {
            for objective in card.objectives.iter().filter(|o| o.concern.is_some()) {
                assert_eq!(says_what_we_do(&objective.name), None, "{name}: {}", objective.name);
            }
        }
    }
}

#[test]
fn one_flaw_in_a_sample_is_one_finding() {
    let (_, mut card) = samples(Lang::En).remove(0);
    let mut objective = (*card.objectives[3]).clone();
    objective.name = "Introduce an app for travellers".into();
    card.objectives[3] = std::sync::Arc::new(objective);
    let found = told(Lang::En, &checked(&card), Group::Structure);
    assert_eq!(
        found,
        ["Customer objectives that say what we do: Introduce an app for travellers (Because of the word “Introduce”)"]
    );
}
