//! Laws of the check for any scorecard: it always comes to an end, and mending mends.

use super::common::scorecards::scorecard;
use chrono::NaiveDate;
use fokus::domain::{
    edit::Editor,
    lint::{Finding, Fix, Report, Rule, lint},
    model::{Link, LinkId, LinkKind, Objective, ObjectiveId, Perspective, PerspectiveId, Scorecard, ScorecardId},
    text::Lang,
    wording::{finding_detail, finding_name, lint_line, lint_title, lint_why, mend},
};
use proptest::prelude::*;
use std::{collections::BTreeSet, sync::Arc};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, 30).unwrap()
}

/// What is found, by rule and by what it is about.
fn keys(report: &Report) -> BTreeSet<(Rule, String)> {
    let of = |finding: &Finding| (finding.rule, finding.about.key());
    report.found.iter().flat_map(|found| found.findings.iter().map(of)).collect()
}

/// What mending by a rule may bring to light: a weight that is raised lowers the share of its neighbours; where objectives
/// hang together by several circles, the next one shows; and what was held by its circle alone is held by nothing.
fn may_show(mended: Rule, new: Rule, had_circle: bool) -> bool {
    match mended {
        Rule::ZeroWeight | Rule::TinyShare => new == Rule::TinyShare,
        Rule::Circle => matches!(new, Rule::Circle | Rule::NoSupporter),
        // Told again by another objective: it was there before.
        Rule::Downward => new == Rule::Circle && had_circle,
        _ => false,
    }
}

/// Mends every finding that a click mends, each in a copy, and looks at what is found then.
fn mending_mends(card: &Scorecard) -> Result<(), TestCaseError> {
    let before = lint(card, day());
    let had_circle = has_circle(card);
    for finding in before.found.iter().flat_map(|found| &found.findings) {
        for fix in &finding.fixes {
            let Fix::Run(_, command) = fix else { continue };
            let mut editor = Editor::new(Arc::new(card.clone()));
            prop_assert!(editor.run(command).is_ok(), "{finding:?} is refused");
            let after = lint(editor.scorecard(), day());
            let same = |other: &Finding| other.about == finding.about && other.facts == finding.facts;
            let left = after.found.iter().filter(|found| found.rule == finding.rule).flat_map(|found| &found.findings);
            prop_assert!(!left.clone().any(same), "still there: {finding:?}");
            for (rule, key) in keys(&after).difference(&keys(&before)) {
                prop_assert!(may_show(finding.rule, *rule, had_circle), "{finding:?} brings {rule:?} of {key}");
            }
            editor.undo();
            prop_assert_eq!(&**editor.scorecard(), card, "one step of undo");
        }
    }
    Ok(())
}

prop_compose! {
    /// Objectives in up to three perspectives with many links among them, as no careful person draws them.
    fn tangles()(
        bands in proptest::collection::vec((0..3usize, any::<bool>()), 2..9),
        links in proptest::collection::vec((0..9usize, 0..9usize, proptest::bool::weighted(0.8)), 0..20),
    ) -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        for n in 0..3 {
            card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy(&format!("p{n}")), "P")));
        }
        let id = |n: usize| ObjectiveId::lossy(&format!("o{n}"));
        for (n, (band, within)) in bands.iter().enumerate() {
            let mut objective = Objective::new(id(n), PerspectiveId::lossy(&format!("p{band}")), format!("O{n}"));
            let above = (0..n).rev().find(|other| bands[*other].0 == *band);
            objective.parent = above.filter(|_| *within).map(id);
            card.objectives.push(Arc::new(objective));
        }
        for (n, (from, to, supports)) in links.iter().enumerate() {
            let (from, to) = (from % bands.len(), to % bands.len());
            let kind = if *supports { LinkKind::Supports } else { LinkKind::Conflicts };
            if from != to {
                card.links.push(Arc::new(Link::new(LinkId::lossy(&format!("l{n}")), id(from), id(to), kind)));
            }
        }
        card
    }
}

/// Whether objectives support each other in a circle: what nothing supports is taken away until nothing is.
fn has_circle(card: &Scorecard) -> bool {
    let mut links: Vec<_> = card.links.iter().filter(|link| link.kind == LinkKind::Supports).collect();
    loop {
        let effects: BTreeSet<_> = links.iter().map(|link| link.to.clone()).collect();
        let before = links.len();
        links.retain(|link| effects.contains(&link.from));
        if links.len() == before {
            return before > 0;
        }
    }
}

proptest! {
    #[test]
    fn every_scorecard_can_be_checked_and_every_finding_can_be_told(card in scorecard()) {
        let report = lint(&card, day());
        prop_assert_eq!(&report, &lint(&card, day()), "the same again");
        prop_assert!(report.found.is_sorted_by_key(|found| found.rule));
        for lang in Lang::ALL {
            prop_assert!(!lint_line(*lang, &report).is_empty());
            for found in &report.found {
                prop_assert!(!lint_title(found.rule).text(*lang).is_empty() && !lint_why(*lang, found.rule).is_empty());
                prop_assert!(found.open() <= found.findings.len() && (found.of == 0 || found.findings.len() <= found.of));
                for finding in &found.findings {
                    prop_assert_eq!(finding.rule, found.rule);
                    prop_assert!(!finding_name(*lang, finding).is_empty());
                    finding_detail(*lang, finding);
                    let clicks = finding.fixes.iter().filter_map(|fix| match fix {
                        Fix::Run(click, _) => Some(mend(*lang, click)),
                        _ => None,
                    });
                    prop_assert!(clicks.into_iter().all(|words| !words.is_empty()));
                }
            }
        }
        let unique = keys(&report);
        prop_assert_eq!(unique.len(), report.found.iter().map(|found| found.findings.len()).sum::<usize>(), "each once");
    }

    #[test]
    fn mending_removes_a_finding_and_brings_no_new_one(card in scorecard()) {
        mending_mends(&card)?;
    }

    #[test]
    fn choosing_and_writing_mend_as_well(card in scorecard()) {
        let before = lint(&card, day());
        for finding in before.found.iter().flat_map(|found| &found.findings) {
            for fix in &finding.fixes {
                let command = match fix {
                    Fix::Run(..) => continue,
                    Fix::Choose(choice) => {
                        let options = choice.options(&card);
                        let last = options.last().map(|(key, _)| key.clone()).unwrap_or_default();
                        choice.command(&card, &last, day())
                    }
                    Fix::Write(writing) => writing.command(" Nothing ", day()),
                };
                let mut editor = Editor::new(Arc::new(card.clone()));
                prop_assert!(command.is_some_and(|command| editor.run(&command).is_ok()), "{finding:?}");
                let key = (finding.rule, finding.about.key());
                prop_assert!(!keys(&lint(editor.scorecard(), day())).contains(&key), "still there: {finding:?}");
            }
        }
    }

    #[test]
    fn tangled_links_are_told_and_click_by_click_come_undone(card in tangles()) {
        let told = |card: &Scorecard, rule: Rule| lint(card, day()).found.iter().any(|found| found.rule == rule);
        prop_assert_eq!(told(&card, Rule::Circle), has_circle(&card));
        mending_mends(&card)?;
        let mut editor = Editor::new(Arc::new(card.clone()));
        for _ in 0..=card.links.len() * 2 {
            let report = lint(editor.scorecard(), day());
            let first = report.found.iter().flat_map(|found| &found.findings).find_map(|finding| match finding.fixes.first() {
                Some(Fix::Run(_, command)) => Some(command.clone()),
                _ => None,
            });
            let Some(command) = first else { break };
            prop_assert!(editor.run(&command).is_ok());
        }
        prop_assert!(!has_circle(editor.scorecard()));
        prop_assert!(!told(editor.scorecard(), Rule::Circle) && !told(editor.scorecard(), Rule::Downward));
    }
}
