//! What the page says of rounds that are made up: three departments, one of them too small, two rounds, one person alone.

use super::*;
use crate::domain::{
    assess::{
        asked::Questionnaires,
        read::Source,
        result::{IccResult, Options, Split},
        take_over::{TakeOver, take_over},
    },
    edit::{Command, Editor},
    library::kpis::Library,
    model::{
        Department, FactAnswer, OwnQuestionnaire, Perspective, PerspectiveId, QuestionnaireId, Response, ResponseId,
        RoundId, RoundMode, Scorecard, ScorecardId, Segment, SegmentId, Wording,
    },
    wording::questionnaire_problem,
};
use serde_json::{Value, json};
use std::{fs, sync::Arc};

fn file(path: &str) -> String {
    fs::read_to_string(format!("{}/src/static/content/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn questionnaires() -> Questionnaires {
    Questionnaires::new(shipped())
}

fn shipped() -> Source {
    Source::read(&file("questionnaire.json"), &|_| true).unwrap()
}

/// What a person answers: everything between 2 and 4, high words about time, the hours inside.
fn person(n: usize, round: &str, department: &str, better: f64) -> Response {
    let questionnaire = shipped().for_type(Wording::ForProfit);
    let mut response = Response::new(ResponseId::lossy(&format!("{round}-{n}")), RoundId::lossy(round));
    response.done = true;
    for (place, item) in questionnaire.items.iter().enumerate() {
        let value = f64::from(u8::try_from((n * 7 + place * 3) % 3).unwrap()) + 2.0 + better;
        let value = if matches!(item.id.as_str(), "FD1" | "FD3" | "FD4" | "FD6") { 4.0 } else { value };
        // About relations there are two camps.
        let camp = if n.is_multiple_of(2) { 1.0 } else { 5.0 };
        let value = if item.id.starts_with("CR") { camp } else { value };
        let turned = if questionnaire.is_reversed(&item.id) { 6.0 - value } else { value };
        response.answers.insert(item.id.clone(), Some(turned));
    }
    let hours = |field: &str, number: f64| FactAnswer { number: Some(number), ..FactAnswer::new("FQ1", field) };
    response.put_fact(hours("own", 6.0));
    response.put_fact(hours("others", 2.0));
    let chosen =
        |fact: &str, field: &str, choice: &str| FactAnswer { choice: choice.into(), ..FactAnswer::new(fact, field) };
    response.put_fact(chosen("FQ9", "department", department));
    response.put_fact(chosen("FQ9", "customer-contact", if n.is_multiple_of(2) { "yes" } else { "no" }));
    response.put_fact(chosen("FQ5", "", if n < 4 { "scripted" } else { "empowered" }));
    response.put_fact(FactAnswer {
        choices: vec!["payer".into(), "user".into()],
        choice: "user".into(),
        ..FactAnswer::new("FQ7", "")
    });
    response.put_fact(FactAnswer { texts: vec!["late deliveries".into()], ..FactAnswer::new("FQ3", "") });
    response
}

/// A scorecard with two rounds of 15 people of three departments; the third department has two people only.
fn card() -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
    for (id, name) in
        [("p1", "Financial"), ("p2", "Customer"), ("p3", "Internal process"), ("p4", "Learning and growth")]
    {
        card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy(id), name)));
    }
    for (id, day, better) in [("r1", "2025-10-01", 0.0), ("r2", "2026-10-01", 1.0)] {
        let mut round = Round::new(RoundId::lossy(id));
        round.mode = RoundMode::Several;
        round.date = day.parse().ok();
        for (id, name, invited) in [("a", "Sales", 8), ("b", "Works", 10), ("c", "Board", 4), ("d", "Law", 3)] {
            round.departments.push(Department { invited: Some(invited), ..Department::new(id, name) });
        }
        card.rounds.push(Arc::new(round));
        for n in 0..15 {
            let department = if n < 6 {
                "a"
            } else if n < 13 {
                "b"
            } else {
                "c"
            };
            card.responses.push(Arc::new(person(n, id, department, better)));
        }
    }
    card
}

fn look(card: &Scorecard, id: &str, split: Option<Split>, compare: Option<&str>) -> Looked {
    let compare = compare.map(RoundId::lossy);
    let options = Options { split, with_careless: false };
    looked(card, &RoundId::lossy(id), &mut questionnaires(), &options, compare.as_ref()).unwrap()
}

fn whole(looked: &Looked) -> &crate::domain::assess::result::Group {
    looked.result.whole.as_ref().unwrap()
}

#[test]
fn a_dimension_says_score_uncertainty_level_with_its_cap_and_on_how_many_it_rests() {
    let looked = look(&card(), "r1", None, None);
    let rows = dimension_rows(&looked.told(Lang::En), whole(&looked), None);
    assert_eq!(rows.len(), 5);
    let focus = &rows[0];
    assert_eq!((focus.name.as_str(), focus.people.as_str()), ("Direction of focus", "15 of 25"));
    assert!(focus.score_text.contains('±'), "{}", focus.score_text);
    let level = focus.level.as_ref().unwrap();
    assert_eq!(level.text, "Level 2", "the time question caps what words say");
    assert_eq!(level.caps.len(), 1);
    assert!(focus.flags.iter().any(|flag| flag.id == "lip-service"), "{:?}", focus.flags);
    assert!(rows.iter().any(|row| !row.differs.is_empty()), "the camps do not agree");
    let german = dimension_rows(&looked.told(Lang::De), whole(&looked), None);
    assert_eq!((german[0].people.as_str(), german[0].level.as_ref().unwrap().text.as_str()), ("15 von 25", "Stufe 2"));
}

#[test]
fn an_earlier_round_stands_beside_and_change_is_told_or_said_not_to_be() {
    let card = card();
    let looked = look(&card, "r2", None, Some("r1"));
    let told = looked.told(Lang::En);
    let earlier = looked.earlier.as_ref().unwrap();
    let rows = dimension_rows(&told, whole(&looked), earlier.result.whole.as_ref());
    assert!(rows.iter().all(|row| row.earlier.is_some()));
    let table = change_rows(&told, &earlier.change);
    let sv = table.whole.iter().find(|row| row.name == "Shared vision").unwrap();
    assert_eq!((sv.verdict.as_str(), sv.better), ("higher", Some(true)));
    assert!(sv.difference.starts_with('+') && sv.basis.contains("independent"), "{sv:?}");
    let same = look(&card, "r1", None, Some("r1"));
    let none = change_rows(&told, &same.earlier.as_ref().unwrap().change);
    assert!(none.whole.iter().all(|row| row.better.is_none()));
    assert!(none.whole.iter().any(|row| row.verdict == "no change can be told"));
    assert_eq!(earlier_rounds(&card, &RoundId::lossy("r2")).len(), 1);
    assert!(earlier_rounds(&card, &RoundId::lossy("r1")).is_empty());
    assert_eq!(round_name(&card, &RoundId::lossy("r2"), Lang::De), "Runde 2");
}

#[test]
fn small_departments_are_hidden_silent_ones_are_named() {
    let looked = look(&card(), "r1", Some(Split::Departments), None);
    let told = looked.told(Lang::En);
    let table = group_table(&told, &looked.result).unwrap();
    assert_eq!(table.silent, "Law");
    let board = table.rows.iter().find(|row| row.name == "Board").unwrap();
    assert_eq!((board.people.as_str(), board.cells.len()), ("fewer than 5", 0));
    // One hidden group alone could be worked out from the total: the next smallest is hidden, too, and then only the total
    // is left.
    assert!(table.rows.iter().all(|row| row.cells.is_empty()));
    assert!(!table.none.is_empty());
    assert_eq!(split_choices(&told).len(), 4);
}

#[test]
fn the_front_line_and_the_back_office_stand_beside_each_other() {
    let looked = look(&card(), "r1", Some(Split::FrontLine), None);
    let told = looked.told(Lang::En);
    let table = group_table(&told, &looked.result).unwrap();
    let names: Vec<&str> = table.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Front line", "Back office"]);
    assert!(table.rows.iter().all(|row| row.cells.len() == 5), "{table:?}");
    let gaps = gap_sentences(&told, &looked.result);
    assert_eq!(gaps.len(), 1, "only the shared vision reports it");
    assert!(gaps[0].1.starts_with("Front line"));
}

#[test]
fn dimensions_are_told_in_their_order_with_parts_and_processes_with_both_sides() {
    let looked = look(&card(), "r1", None, None);
    let parts = dimension_parts(&looked.told(Lang::En), whole(&looked));
    let ids: Vec<&str> = parts.iter().map(|part| part.id.as_str()).collect();
    assert_eq!(ids, ["FD", "SV", "PF", "LC", "CR"]);
    assert!(parts[0].of_time && parts[1].by_department);
    assert_eq!((parts[3].parts.len(), parts[3].division), (4, None));
    assert_eq!((quadrant_of(&parts[2]).len(), parts[2].facets.0.as_str()), (7, "Customer side"));
    assert!(parts[2].parts.iter().all(|part| !part.activities.0.is_empty() && !part.by_nature.is_empty()));
}

/// The scorecard whose first round asks the shipped questionnaire as one's own, after `change`.
fn with_own(change: impl FnOnce(&mut Value)) -> Scorecard {
    let mut content: Value = serde_json::from_str(&file("questionnaire.json")).unwrap();
    content["id"] = json!("ours");
    change(&mut content);
    let mut card = card();
    let id = QuestionnaireId::lossy("ours");
    card.questionnaires.push(Arc::new(OwnQuestionnaire::new(id.clone(), content)));
    let round = card.rounds.iter_mut().find(|round| round.id.as_str() == "r1").unwrap();
    Arc::make_mut(round).questionnaire = id;
    card
}

/// The flags of the processes in a questionnaire file.
fn flags(content: &mut Value) -> &mut Vec<Value> {
    let dimensions = content["dimensions"].as_array_mut().unwrap();
    dimensions.iter_mut().find(|one| one["id"] == "PF").unwrap()["flags"].as_array_mut().unwrap()
}

fn divided(card: &Scorecard) -> Option<(f64, f64)> {
    let looked = look(card, "r1", None, None);
    let parts = dimension_parts(&looked.told(Lang::En), whole(&looked));
    parts.iter().find(|part| part.id == "PF").unwrap().division
}

#[test]
fn the_square_divides_where_the_flags_of_the_questionnaire_draw_the_line() {
    assert_eq!(divided(&card()), Some((40.0, 40.0)));
    let moved = with_own(|content| {
        for test in flags(content)[0]["when"]["all"].as_array_mut().unwrap() {
            test["value"] = if test["facet"] == "customer" { json!(55) } else { json!(30) };
        }
    });
    assert_eq!(divided(&moved), Some((55.0, 30.0)), "the flag that looks at both sides decides");
    let apart = with_own(|content| {
        let flags = flags(content);
        flags.remove(0);
        flags.remove(0);
        flags[0]["when"] = json!({ "measure": "facet_score", "facet": "customer", "op": ">=", "value": 25 });
        let business = json!({ "measure": "facet_score", "facet": "business", "op": "<", "value": 65 });
        flags.push(json!({ "id": "loose", "scope": "part", "label": { "en": "L", "de": "L" }, "text": { "en": "T", "de": "T" }, "when": business }));
    });
    assert_eq!(divided(&apart), Some((25.0, 65.0)), "flags that look at one side each");
    let none = with_own(|content| flags(content).retain(|flag| flag["scope"] == "group"));
    assert_eq!(divided(&none), None);
}

#[test]
fn an_own_questionnaire_that_cannot_be_read_is_said_with_its_reason() {
    let unseen = |card: &Scorecard| {
        looked(card, &RoundId::lossy("r1"), &mut questionnaires(), &Options::default(), None).unwrap_err()
    };
    let Unseen::NoQuestionnaire(flaws) = unseen(&with_own(|content| content["items"][3]["text"]["de"] = json!("")))
    else {
        panic!("it is not sound")
    };
    let said = questionnaire_problem(Lang::En, &flaws[0]);
    assert!(said.contains("items[3].text"), "{said}");
    assert_ne!(said, questionnaire_problem(Lang::De, &flaws[0]));
    let mut missing = with_own(|_| ());
    missing.questionnaires.clear();
    assert_eq!(unseen(&missing), Unseen::NoQuestionnaire(Vec::new()));
}

#[test]
fn the_head_says_how_many_answered_and_a_small_difference_is_not_rounded_to_nothing() {
    let card = card();
    let looked = look(&card, "r1", None, None);
    assert_eq!(head_facts(&looked.told(Lang::En), &looked.result), "15 of 25 people answered · 4 departments");
    let told = looked.told(Lang::De);
    let said = [7.4, -0.4, 0.0, -0.004].map(|by| change::signed(&told, by));
    assert_eq!(said, ["+7", "−0,4", "0", "−0,004"]);
    let notes = dimension_notes(&told, &looked.result);
    assert_eq!(shared_interval(&notes), Some(notes[0].interval.as_str()));
    let mut other = notes;
    other[1].interval.clear();
    assert_eq!(shared_interval(&other), None);
}

#[test]
fn hours_words_names_modes_and_roles_are_told() {
    let looked = look(&card(), "r1", None, None);
    let told = looked.told(Lang::En);
    let pairs = hours(&told, whole(&looked));
    let first = &pairs[0];
    assert_eq!((first.share_text.as_str(), first.verdict.as_str()), ("25%", "Internal focus"));
    assert_eq!((first.good, first.others.1.as_str(), first.own.1.as_str()), (Some(false), "30", "90"));
    assert_eq!(first.reference.as_ref().map(|(at, _)| *at), Some(0.75));
    let words = words_and_time(&told, whole(&looked));
    assert!(words[0].raised);
    assert!(words[0].figures.iter().any(|one| one.behaviour && one.figure == "25%"));
    assert!(words[0].figures.iter().any(|one| one.statements.len() == 4 && one.figure == "4.0 of 5"));
    let named = naming(&told, whole(&looked));
    assert_eq!((named[0].unchecked, named[0].rates[0].1.as_str()), (15, "unchecked"));
    let said = service_sentence(&told, whole(&looked)).unwrap();
    assert!(said.contains("decisions (11) · ") && said.ends_with("No way is better in itself."), "{said}");
    let mut card = card();
    let mut segment = Segment::new(SegmentId::lossy("s"), "Flyers");
    segment.role = crate::domain::model::CustomerRole::User;
    card.segments.push(Arc::new(segment));
    let roles = role_table(&told, whole(&looked), &card).unwrap();
    assert_eq!(roles.main, ["Those who use it"]);
    let user = roles.rows.iter().find(|row| row.count == 15 && row.main == 15).unwrap();
    assert_eq!(user.segments.len(), 1);
    assert_eq!(roles.rows.len(), 2, "roles that nobody marked stand together");
    assert!(roles.unmarked.starts_with("Those who benefit") && roles.unmarked.contains(" and "), "{}", roles.unmarked);
    assert!(choices(&told, whole(&looked)).iter().any(|row| row.fact.id == "FQ5" && row.counts.len() == 3));
}

#[test]
fn statements_show_their_answers_and_the_statistics_say_what_they_rest_on() {
    let mut looked = look(&card(), "r1", None, None);
    let group = looked.result.whole.as_mut().unwrap();
    assert_eq!(group.dimensions[0].icc, None, "one department is too small, so none is shown");
    group.dimensions[0].icc = Some(IccResult { one: 0.1, two: 0.75, groups: 3, n: 15, hidden_left_out: true });
    let told = looked.told(Lang::De);
    let items = item_rows(&told, whole(&looked), &looked.result);
    assert_eq!(items.len(), 40);
    assert!(items.iter().all(|row| row.counts.iter().sum::<usize>() == 15 && row.labels.len() == 5));
    assert!(items.iter().any(|row| row.reversed));
    assert!(items.iter().all(|row| row.two_camps == row.id.starts_with("CR")));
    let notes = dimension_notes(&told, &looked.result);
    assert!(notes[0].icc.ends_with("Abteilungen, die nicht gezeigt werden, zählen nicht mit."), "{}", notes[0].icc);
    assert!(
        (notes.len(), notes[4].agreement.len()) == (5, 2)
            && notes[1].interval.contains("befragt") | notes[1].interval.contains("Befragten")
    );
    assert!(result_notes(&told, &looked.result).iter().any(|note| note.starts_with("Vertraulich")));
    let total = total(&told, whole(&looked)).unwrap();
    assert!(total.lowest.contains(" und "), "{}", total.lowest);
}

#[test]
fn what_is_taken_over_is_followed_into_the_next_round() {
    let card = card();
    let library = Library::read(&file("library/kpis.json")).unwrap();
    let first = look(&card, "r1", None, None);
    let rows = recommendation_rows(&first.told(Lang::En), &first.result, &card);
    let focus = rows.iter().find(|row| row.id == "fd-2").unwrap();
    assert!(focus.reason.starts_with("Direction of focus") && focus.reason.ends_with("level 2, capped"));
    assert_eq!((focus.caps.len(), focus.can_be_taken, focus.made_here), (1, true, false));
    let what = TakeOver {
        card: &card,
        questionnaire: &first.questionnaire,
        library: &library,
        round: &first.round,
        recommendation: "fd-2",
        lang: Lang::En,
        perspective: None,
        day: "2025-11-01".parse().unwrap(),
    };
    let mut n = 0;
    let taken = take_over(&what, &mut || {
        n += 1;
        format!("n{n}")
    })
    .unwrap();
    let mut editor = Editor::new(Arc::new(card));
    editor.run(&taken.command).unwrap();
    let card = Arc::clone(editor.scorecard());
    let again = recommendation_rows(&first.told(Lang::En), &first.result, &card);
    assert!(again.iter().find(|row| row.id == "fd-2").unwrap().made_here);

    let second = look(&card, "r2", None, Some("r1"));
    let earlier = second.earlier.as_ref().unwrap();
    let both = (earlier.result.whole.as_ref().unwrap(), whole(&second));
    let followed = follow_ups(&second.told(Lang::En), &card, &earlier.round.id, both, &earlier.change);
    assert_eq!(followed.len(), 1);
    assert_eq!(
        (followed[0].about.as_str(), followed[0].initiative.id == taken.initiative),
        ("Direction of focus", true)
    );
    assert_ne!(followed[0].then, followed[0].now);
    let since = recommendation_rows(&second.told(Lang::En), &second.result, &card);
    if let Some(row) = since.iter().find(|row| row.id == "fd-2") {
        assert!(row.made.objective.is_some() && !row.made_here);
    }
    editor.run(&Command::DeleteRound(RoundId::lossy("r1"))).unwrap();
    assert!(editor.scorecard().objectives.len() == 1, "what was taken over stays");
}

#[test]
fn too_few_answers_show_only_how_many_and_one_person_alone_sees_everything() {
    let mut card = card();
    card.responses.retain(|response| response.id.as_str() != "r1-0");
    card.responses.truncate(3);
    let few = look(&card, "r1", None, None);
    assert!(few.result.whole.is_none() && few.result.n == 3);
    assert!(result_notes(&few.told(Lang::En), &few.result).len() > 2);
    let mut alone = Round::new(RoundId::lossy("solo"));
    alone.version = "short".into();
    card.rounds.push(Arc::new(alone));
    card.responses.push(Arc::new(person(1, "solo", "", 0.0)));
    let solo = look(&card, "solo", None, None);
    let told = solo.told(Lang::En);
    let rows = dimension_rows(&told, whole(&solo), None);
    assert_eq!((rows.len(), rows[0].people.as_str(), rows[0].interval), (1, "one view", None));
    assert_eq!(head_facts(&told, &solo.result), "The view of one person");
    // Nothing is counted where there is one.
    assert!(hours(&told, whole(&solo)).iter().all(|row| row.fact.people.is_empty() && row.share_text == "25%"));
    let round = card.rounds.iter_mut().find(|round| round.id.as_str() == "solo").unwrap();
    Arc::make_mut(round).version = "full".into();
    let full = look(&card, "solo", None, None);
    let told_full = full.told(Lang::En);
    let service = choices(&told_full, whole(&full)).into_iter().find(|row| row.fact.id == "FQ5").unwrap();
    assert_eq!((service.chosen.as_str(), service.fact.people.as_str()), ("By detailed scripts", ""));
    assert!(service_sentence(&told_full, whole(&full)).unwrap().contains("steered: By detailed scripts."));
    assert!(role_table(&told_full, whole(&full), &card).unwrap().alone);
    assert!(total(&told, whole(&solo)).is_none());
    let items = item_rows(&told, whole(&solo), &solo.result);
    assert_eq!(single_answers(&told, &items).len(), 3);
    let csv = figures(&card, &RoundId::lossy("solo"), &mut questionnaires(), false).unwrap();
    assert!(csv.lines().count() > 10);
    assert_eq!(
        looked(&card, &RoundId::lossy("gone"), &mut questionnaires(), &Options::default(), None),
        Err(Unseen::NoRound)
    );
}
