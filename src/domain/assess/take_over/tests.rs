//! Tests of taking over: what is made, in which language, where, and once only.

use super::*;
use crate::domain::{
    assess::read::Source,
    edit::Editor,
    library::template::{TEMPLATES, Template},
    model::{OrganisationKind, Wording, check},
};
use std::fs;

fn file(path: &str) -> String {
    fs::read_to_string(format!("{}/src/static/content/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn library() -> Library {
    Library::read(&file("library/kpis.json")).unwrap()
}

fn questionnaire(library: &Library, wording: Wording) -> Arc<Questionnaire> {
    let known = |id: &str| library.get(id).is_some();
    Source::read(&file("questionnaire.json"), &known).unwrap().for_type(wording)
}

fn round(id: &str) -> Round {
    Round::new(RoundId::lossy(id))
}

/// A scorecard with the perspectives of a company and one round.
fn card(names: &[&str]) -> Scorecard {
    let mut card = Scorecard::new(crate::domain::model::ScorecardId::lossy("c"), "C");
    for (n, name) in names.iter().enumerate() {
        let id = PerspectiveId::lossy(&format!("p{n}"));
        card.perspectives.push(Arc::new(Perspective::new(id, *name)));
    }
    card.rounds.push(Arc::new(round("r")));
    card
}

/// Takes one over and gives the scorecard afterwards.
fn taken(card: &Scorecard, recommendation: &str, lang: Lang, in_round: &str) -> Result<(Scorecard, Taken), NotTaken> {
    let library = library();
    let questionnaire = questionnaire(&library, Wording::ForProfit);
    let in_round = round(in_round);
    let what = TakeOver {
        card,
        questionnaire: &questionnaire,
        library: &library,
        round: &in_round,
        recommendation,
        lang,
        perspective: None,
        day: "2026-11-25".parse().unwrap(),
    };
    let mut count = card.initiatives.len() * 100;
    let taken = take_over(&what, &mut || {
        count += 1;
        format!("n{count}")
    })?;
    let mut editor = Editor::new(Arc::new(card.clone()));
    editor.run(&taken.command).unwrap();
    let after = Scorecard::clone(editor.scorecard());
    assert!(check(&after).is_empty(), "{:?}", check(&after));
    editor.undo();
    assert_eq!(**editor.scorecard(), *card, "one step takes everything back");
    Ok((after, taken))
}

#[test]
fn one_step_makes_objective_measures_and_initiative_that_know_their_cause() {
    let card = card(&["Financial", "Customer", "Internal process", "Learning and growth"]);
    let (after, taken) = taken(&card, "fd-2", Lang::En, "r").unwrap();
    let objective = after.objective(&taken.objective).unwrap();
    assert_eq!(
        objective.name,
        "Teach sales the business of each customer segment so that everyone can name its issues"
    );
    assert_eq!((objective.perspective.as_str(), objective.kind), ("p3", Some(ObjectiveKind::Driver)));
    assert_eq!(objective.cause, Some(Cause::new(RoundId::lossy("r"), "fd-2")));
    let kpis: Vec<_> = after.kpis_of(&objective.id).map(|kpi| kpi.library.as_str()).collect();
    assert_eq!(kpis, ["customer-training-hours", "issue-articulation-rate"]);
    let initiative = after.initiative(&taken.initiative).unwrap();
    assert_eq!(initiative.name, "Customer-business sessions instead of every second product training");
    assert_eq!(
        (&initiative.objective, &initiative.gap),
        (&Some(objective.id.clone()), &Some(after.kpis[0].id.clone()))
    );
    assert_eq!((&initiative.cause, initiative.changed.is_some()), (&objective.cause, true));
    assert!(initiative.note.starts_with("Replace every second product training"));
}

#[test]
fn texts_are_those_of_the_chosen_language() {
    let card = card(&["Finanzen", "Kunden", "Interne Abläufe", "Lernen und Entwicklung"]);
    let (after, taken) = taken(&card, "fd-2", Lang::De, "r").unwrap();
    assert!(after.objective(&taken.objective).unwrap().name.starts_with("Dem Vertrieb das Geschäft"));
    assert!(taken.name.starts_with("Einheiten zum Kundengeschäft"));
    assert_eq!(after.objectives[0].perspective.as_str(), "p3");
    assert_ne!(after.kpis[0].name, library().get("customer-training-hours").unwrap().name.en);
}

#[test]
fn a_measure_that_is_there_stays_where_it_is_and_is_the_gap() {
    let mut card = card(&["Financial", "Customer", "Internal process", "Learning and growth"]);
    let there = library().get("customer-training-hours").unwrap().kpi(KpiId::lossy("mine"), Lang::En, None);
    card.kpis.push(Arc::new(there));
    let (after, taken) = taken(&card, "fd-2", Lang::En, "r").unwrap();
    assert_eq!(after.kpis.len(), 2);
    assert_eq!(after.kpis[0].objective, None);
    assert_eq!(after.initiative(&taken.initiative).unwrap().gap, Some(KpiId::lossy("mine")));
}

#[test]
fn what_an_earlier_round_made_is_used_again() {
    let mut card = card(&["Financial", "Customer", "Internal process", "Learning and growth"]);
    card.rounds.push(Arc::new(round("later")));
    let (first, made) = taken(&card, "fd-2", Lang::En, "r").unwrap();
    let (second, again) = taken(&first, "fd-2", Lang::En, "later").unwrap();
    assert_eq!(made.objective, again.objective);
    assert_eq!((second.objectives.len(), second.kpis.len(), second.initiatives.len()), (1, 2, 2));
    let found = made_by(&second, &round("later"), "fd-2");
    assert_eq!((found.round, found.initiatives.len()), (Some(RoundId::lossy("later")), 2));
    assert!(made_by(&second, &round("later"), "fd-3").objective.is_none());
}

#[test]
fn a_person_is_asked_where_no_perspective_or_several_fit() {
    let odd = card(&["North", "South"]);
    assert_eq!(taken(&odd, "fd-2", Lang::En, "r").map(drop), Err(NotTaken::WhichPerspective));
    let two = card(&["Learning of staff", "Learning of managers"]);
    assert_eq!(taken(&two, "fd-2", Lang::En, "r").map(drop), Err(NotTaken::WhichPerspective));
    assert_eq!(taken(&odd, "no-such", Lang::En, "r").map(drop), Err(NotTaken::Nothing));
}

#[test]
fn a_scorecard_without_perspectives_gets_the_usual_ones() {
    for kind in [OrganisationKind::Company, OrganisationKind::Nonprofit, OrganisationKind::PublicBody] {
        let mut empty = card(&[]);
        empty.organisation.kind = kind;
        for lang in Lang::ALL {
            for recommendation in ["fd-2", "fd-5", "pf-planning-customer"] {
                let (after, _) = taken(&empty, recommendation, *lang, "r").unwrap();
                assert!(after.perspectives.len() >= 4);
            }
        }
    }
}

#[test]
fn every_recommendation_finds_its_place_in_every_template_and_wording() {
    let library = library();
    for name in TEMPLATES {
        let template = Template::read(&file(&crate::domain::library::template::path(name))).unwrap();
        for lang in Lang::ALL {
            let id = crate::domain::model::ScorecardId::lossy("c");
            let mut card = template.scorecard(id, "C", *lang, &library).unwrap();
            card.rounds.push(Arc::new(round("r")));
            let questionnaire = questionnaire(&library, card.organisation.kind.into());
            for one in &questionnaire.recommendations {
                let in_round = round("r");
                let what = TakeOver {
                    card: &card,
                    questionnaire: &questionnaire,
                    library: &library,
                    round: &in_round,
                    recommendation: &one.id,
                    lang: *lang,
                    perspective: None,
                    day: "2026-11-25".parse().unwrap(),
                };
                let mut count = 0;
                let made = take_over(&what, &mut || {
                    count += 1;
                    format!("n{count}")
                });
                let made = made.unwrap_or_else(|why| panic!("{name} {lang:?} {}: {why:?}", one.id));
                Editor::new(Arc::new(card.clone())).run(&made.command).unwrap();
            }
        }
    }
}
