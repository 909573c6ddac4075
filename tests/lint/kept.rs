//! A wrong guess is kept as it is, and the way back leads back.

use super::common::scorecards::scorecard;
use chrono::NaiveDate;
use fokus::domain::{
    edit::{Command, Editor, InitiativeEdit, ObjectiveEdit},
    lint::{Finding, Fix, Mend, Report, Rule, Subject, lint},
    model::{
        Initiative, InitiativeId, Objective, ObjectiveId, Perspective, PerspectiveId, Scorecard, ScorecardId, check,
    },
    text::Lang,
    wording::{finding_detail, lint_line, mend, mended},
};
use proptest::prelude::*;
use std::sync::Arc;

const DEED: &str = "Introduce a customer portal";
const SAVING: &str = "Cut the cost of the hotline";

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, 30).unwrap()
}

/// Two guesses: a customer objective that says what we do, and an initiative that is to lower cost.
fn guessed() -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
    card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy("p"), "Customers")));
    card.objectives.push(Arc::new(Objective::new(ObjectiveId::lossy("o"), PerspectiveId::lossy("p"), DEED)));
    card.initiatives.push(Arc::new(Initiative::new(InitiativeId::lossy("i"), SAVING)));
    card
}

fn found(report: &Report, rule: Rule) -> Option<&Finding> {
    report.found.iter().find(|found| found.rule == rule)?.findings.first()
}

/// The click of a finding that keeps it, or looks at it again.
fn click<'a>(finding: &'a Finding, wanted: &Mend) -> Option<&'a Command> {
    finding.fixes.iter().find_map(|fix| match fix {
        Fix::Run(mend, command) if mend == wanted => Some(&**command),
        _ => None,
    })
}

#[test]
fn a_wrong_guess_is_kept_until_somebody_looks_again_or_the_name_changes() {
    let card = guessed();
    for rule in [Rule::WhatWeDo, Rule::NoCustomerEffect] {
        let before = lint(&card, day());
        let guess = found(&before, rule).unwrap();
        let mut editor = Editor::new(Arc::new(card.clone()));
        editor.run(click(guess, &Mend::Keep).unwrap()).unwrap();
        assert_eq!(check(editor.scorecard()), []);
        let after = lint(editor.scorecard(), day());
        assert_eq!(found(&after, rule), None);
        let [kept] = after.kept.as_slice() else { panic!("{after:?}") };
        assert_eq!((kept.rule, &kept.facts, kept.fixes.len()), (rule, &guess.facts, 1));
        for lang in Lang::ALL {
            assert!(lint_line(*lang, &after) != lint_line(*lang, &before), "it is not counted any more");
            assert!(!finding_detail(*lang, kept).is_empty() && !mend(*lang, &Mend::LookAgain).is_empty());
            assert!(mended(*lang, &Mend::Keep, "it").contains("it"));
        }
        editor.run(click(kept, &Mend::LookAgain).unwrap()).unwrap();
        assert_eq!(**editor.scorecard(), card, "{rule:?}: nothing is left of it, not even a day of change");
        editor.undo();
        // The same name again is no new one.
        for (name, is_kept) in [("same", true), ("new", false)] {
            let rename = match &guess.about {
                Subject::Objective(id) => {
                    let name = if is_kept { DEED } else { "Introduce an app" };
                    Command::EditObjective(id.clone(), ObjectiveEdit::Name(name.into()))
                }
                Subject::Initiative(id) => {
                    let name = if is_kept { SAVING } else { "Cut the cost of the shop" };
                    Command::EditInitiative(id.clone(), InitiativeEdit::Name(name.into()), day())
                }
                _ => panic!("{guess:?}"),
            };
            editor.run(&rename).unwrap();
            let report = lint(editor.scorecard(), day());
            assert_eq!((report.kept.len(), found(&report, rule).is_none()), (usize::from(is_kept), is_kept), "{name}");
        }
    }
}

#[test]
fn two_rules_guess() {
    let guesses: Vec<_> = Rule::ALL.iter().filter(|rule| rule.is_guess()).map(|rule| rule.token()).collect();
    assert_eq!(guesses, ["customer-objective-what-we-do", "cost-without-customer-effect"]);
}

proptest! {
    #[test]
    fn guesses_and_only_they_can_be_kept(mut card in scorecard()) {
        for (n, perspective) in card.perspectives.iter_mut().enumerate() {
            Arc::make_mut(perspective).name = if n == 0 { "Customers".into() } else { format!("P{n}") };
        }
        for objective in &mut card.objectives {
            Arc::make_mut(objective).name = DEED.into();
        }
        for initiative in &mut card.initiatives {
            Arc::make_mut(initiative).name = SAVING.into();
        }
        let before = lint(&card, day());
        for finding in before.found.iter().flat_map(|found| &found.findings) {
            let keep = click(finding, &Mend::Keep);
            prop_assert_eq!(keep.is_some(), finding.rule.is_guess());
            let Some(keep) = keep else { continue };
            let mut editor = Editor::new(Arc::new(card.clone()));
            prop_assert!(editor.run(keep).is_ok());
            let after = lint(editor.scorecard(), day());
            prop_assert_eq!(after.kept.len(), before.kept.len() + 1);
            let kept = after.kept.iter().find(|kept| (kept.rule, &kept.about) == (finding.rule, &finding.about));
            let again = kept.and_then(|kept| click(kept, &Mend::LookAgain));
            prop_assert!(again.is_some_and(|again| editor.run(again).is_ok()));
            prop_assert_eq!(&**editor.scorecard(), &card);
        }
    }
}
