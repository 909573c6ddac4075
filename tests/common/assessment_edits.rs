//! Commands on questionnaires of one's own, rounds and answers: any of them, and what single ones do.

use super::small_card;
use fokus::domain::{
    edit::{Command, Deed, EditError, Editor},
    model::*,
};
use proptest::prelude::*;
use std::sync::Arc;

fn round_id(n: usize) -> RoundId {
    RoundId::new(format!("r{n}")).unwrap()
}

/// The questionnaire that comes with the app, or one of three others.
fn questionnaire_id(n: usize) -> QuestionnaireId {
    QuestionnaireId::new(if n == 0 { BUILT_IN_QUESTIONNAIRE.into() } else { format!("q{n}") }).unwrap()
}

fn response(n: usize, round: usize) -> Response {
    Response::new(ResponseId::new(format!("w{n}")).unwrap(), round_id(round))
}

fn put_round(n: usize, asks: usize, change: impl FnOnce(&mut Round)) -> Command {
    let mut round = Round::new(round_id(n));
    round.questionnaire = questionnaire_id(asks);
    change(&mut round);
    Command::PutRound(Box::new(round))
}

fn put_questionnaire(n: usize) -> Command {
    let content = serde_json::json!({ "items": [n] });
    Command::PutQuestionnaire(Box::new(OwnQuestionnaire::new(questionnaire_id(n), content)))
}

fn with_cause(objective: bool, n: usize, round: usize) -> Command {
    let cause = Some(Cause::new(round_id(round), "FD.2"));
    if objective {
        let perspective = PerspectiveId::new("p0").unwrap();
        let new = Objective::new(ObjectiveId::new(format!("c{n}")).unwrap(), perspective, "Listen");
        Command::AddObjective(Objective { cause, ..new })
    } else {
        let new = Initiative::new(InitiativeId::new(format!("c{n}")).unwrap(), "Ask");
        Command::AddInitiative(Initiative { cause, ..new })
    }
}

/// Any command, on ids that exist, existed or never did, with sound and unsound values.
pub fn assessment_command() -> impl Strategy<Value = Command> {
    let n = 0..4usize;
    let text = prop_oneof![1 => Just(String::new()), 4 => "[a-zäß ]{1,12}", 1 => Just("x".repeat(70_000))];
    let number = prop_oneof![Just(None), Just(Some(f64::NAN)), (1..6i32).prop_map(|n| Some(n.into()))];
    let group = prop_oneof![3 => 3..=10u16, 1 => 0..20u16];
    let answered = move |n: usize, of: usize, number: Option<f64>, text: String| {
        let mut new = response(n, of);
        new.answers.insert("FD1".into(), number);
        new.notes.insert("FD1".into(), text.clone());
        new.put_fact(FactAnswer { number, choice: text, ..FactAnswer::new("FQ1", "own") });
        new
    };
    prop_oneof![
        n.clone().prop_map(put_questionnaire),
        n.clone().prop_map(|n| Command::DeleteQuestionnaire(questionnaire_id(n))),
        (n.clone(), n.clone(), group, text.clone()).prop_map(|(n, asks, group, text)| put_round(n, asks, |round| {
            round.minimum_group = group;
            round.departments =
                ["a", if n == 3 { "a" } else { "b" }].map(|id| Department::new(id, text.as_str())).into();
        })),
        n.clone().prop_map(|n| put_round(n, 0, |_| {})),
        n.clone().prop_map(|n| Command::DeleteRound(round_id(n))),
        (n.clone(), n.clone(), number.clone(), text.clone())
            .prop_map(move |(n, of, number, text)| Command::PutResponse(Box::new(answered(n, of, number, text)))),
        n.clone().prop_map(|n| Command::DeleteResponse(response(n, 0).id)),
        (any::<bool>(), n.clone(), n.clone()).prop_map(|(objective, n, round)| with_cause(objective, n, round)),
        (n.clone(), n.clone(), number, text).prop_map(move |(n, of, number, text)| {
            let answers = (0..n).map(|n| Command::PutResponse(Box::new(answered(n, of, number, text.clone()))));
            Command::Together(Deed::TakeAnswers, answers.collect())
        }),
        (n.clone(), n).prop_map(|(n, round)| {
            let both = [true, false].map(|objective| with_cause(objective, n, round));
            Command::Together(Deed::TakeRecommendation, both.into())
        }),
    ]
}

/// Two rounds, of which the second asks a questionnaire of one's own; one answer to the first, two to the second; an
/// objective and an initiative that were taken from the second.
fn asked() -> Editor {
    let mut editor = Editor::new(Arc::new(small_card()));
    for command in [
        put_questionnaire(1),
        put_round(0, 0, |_| {}),
        put_round(1, 1, |_| {}),
        Command::PutResponse(Box::new(response(0, 0))),
        Command::PutResponse(Box::new(response(1, 1))),
        Command::PutResponse(Box::new(response(2, 1))),
        with_cause(true, 0, 1),
        with_cause(false, 0, 1),
    ] {
        editor.run(&command).unwrap();
    }
    editor
}

fn rules(error: EditError) -> Vec<(Rule, &'static str)> {
    match error {
        EditError::Broken(issues) => issues.into_iter().map(|issue| (issue.rule, issue.place.field)).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn deleting_a_round_takes_its_answers_leaves_what_was_taken_from_it_and_can_be_undone() {
    let mut editor = asked();
    let before = Arc::clone(editor.scorecard());
    editor.run(&Command::DeleteRound(round_id(1))).unwrap();
    let card = editor.scorecard();
    assert_eq!(card.rounds.iter().map(|round| round.id.as_str()).collect::<Vec<_>>(), ["r0"]);
    assert_eq!(card.responses.iter().map(|response| response.id.as_str()).collect::<Vec<_>>(), ["w0"]);
    let objective = card.objectives.iter().find(|objective| objective.id.as_str() == "c0").unwrap();
    assert_eq!((&objective.cause, &card.initiatives[0].cause), (&None, &None));
    assert_eq!(editor.next_undo(), Some(Deed::EditAssessment));
    editor.undo().unwrap();
    assert_eq!(editor.scorecard(), &before);
    assert!(before.initiatives[0].cause.is_some());
}

#[test]
fn a_questionnaire_that_a_round_asks_is_not_deleted_until_the_round_is() {
    let mut editor = asked();
    let delete = Command::DeleteQuestionnaire(questionnaire_id(1));
    let in_use = EditError::InUse { part: "round", id: "r1".into() };
    assert_eq!(editor.run(&delete).unwrap_err(), in_use);
    assert_eq!(editor.scorecard().questionnaires.len(), 1);
    editor.run(&Command::DeleteRound(round_id(1))).unwrap();
    editor.run(&delete).unwrap();
    assert!(editor.scorecard().questionnaires.is_empty());
}

#[test]
fn what_comes_twice_stands_once() {
    let mut editor = asked();
    let mut again = response(1, 1);
    again.answers.insert("FD1".into(), Some(4.0));
    editor.run(&Command::PutResponse(Box::new(again.clone()))).unwrap();
    assert_eq!(editor.scorecard().responses.len(), 3);
    assert_eq!(**editor.scorecard().response(&again.id).unwrap(), again);
    assert_eq!(editor.next_undo(), Some(Deed::AnswerQuestion));
}

#[test]
fn what_belongs_to_no_round_or_asks_what_is_not_there_is_refused() {
    let mut editor = asked();
    let before = Arc::clone(editor.scorecard());
    let lost = |field| vec![(Rule::ReferenceExists, field)];
    for (command, broken) in [
        (Command::PutResponse(Box::new(response(3, 3))), lost("round")),
        (put_round(2, 2, |_| {}), lost("questionnaire")),
        (with_cause(true, 1, 3), lost("cause")),
        (with_cause(false, 1, 3), lost("cause")),
        // What comes with the app cannot be one's own.
        (put_questionnaire(0), vec![(Rule::UniqueIds, "id")]),
        (
            // All or none: the first two are sound.
            Command::Together(
                Deed::TakeAnswers,
                [(5, 0), (6, 1), (7, 3)].map(|(n, of)| Command::PutResponse(Box::new(response(n, of)))).into(),
            ),
            lost("round"),
        ),
    ] {
        assert_eq!(rules(editor.run(&command).unwrap_err()), broken, "{command:?}");
        assert!(Arc::ptr_eq(&before, editor.scorecard()));
    }
    for command in [
        Command::DeleteRound(round_id(3)),
        Command::DeleteResponse(response(3, 0).id),
        Command::DeleteQuestionnaire(questionnaire_id(3)),
    ] {
        assert!(matches!(editor.run(&command).unwrap_err(), EditError::NotFound { .. }), "{command:?}");
    }
}

#[test]
fn the_smallest_group_shown_has_three_to_ten_people_and_departments_are_told_apart() {
    let mut editor = asked();
    for size in [0, 2, 11] {
        let error = editor.run(&put_round(0, 0, |round| round.minimum_group = size)).unwrap_err();
        assert_eq!(rules(error), [(Rule::MinimumGroup, "minimum_group")], "{size}");
    }
    for size in [3, 10] {
        editor.run(&put_round(0, 0, |round| round.minimum_group = size)).unwrap();
    }
    let departments = |ids: [&str; 2], name: &str| {
        let departments = ids.map(|id| Department::new(id, name)).into();
        put_round(0, 0, |round| round.departments = departments)
    };
    assert_eq!(rules(editor.run(&departments(["a", "a"], "Deck")).unwrap_err()), [(Rule::UniqueIds, "id")]);
    assert_eq!(rules(editor.run(&departments(["a", "b"], " ")).unwrap_err()), [(Rule::Named, "departments")]);
    editor.run(&departments(["a", "b"], "Deck")).unwrap();
}
