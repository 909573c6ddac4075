//! Invitations and answers on their way between people without a server: laws of files and blocks, and what is left out.
//!
//! `UPDATE_GOLDEN=1 cargo test --test answer_files` rewrites the sentences in tests/golden/assess; read them before committing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "answer_files/invitations.rs"]
mod invitations;
#[path = "answer_files/laws.rs"]
mod laws;

use fokus::domain::{
    assess::{
        questionnaire::{FactKind, Questionnaire},
        read::Source,
    },
    exchange::assess::{
        Collected, Invitation, InvitationError, Why, answers,
        collect::{self, collect},
        invitation,
    },
    jobs,
    model::{
        Department, FactAnswer, OwnQuestionnaire, QuestionnaireId, Response, ResponseId, Round, RoundId, RoundMode,
        Scorecard, ScorecardId, Wording,
    },
    text::Lang,
    wording,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::{
    fs,
    path::Path,
    sync::{Arc, LazyLock},
};

const TEXT: &str = include_str!("../src/static/content/questionnaire.json");
const DEPARTMENTS: [&str; 3] = ["planning", "marketing", "it"];

static QUESTIONNAIRE: LazyLock<Arc<Questionnaire>> =
    LazyLock::new(|| Source::read(TEXT, &|_| true).unwrap().for_type(Wording::ForProfit));

fn questionnaire() -> Questionnaire {
    Questionnaire::clone(&QUESTIONNAIRE)
}

fn round() -> Round {
    let mut round = Round::new(RoundId::lossy("r1"));
    round.name = "Autumn".into();
    round.mode = RoundMode::Several;
    round.departments =
        DEPARTMENTS.map(|id| Department { invited: Some(12), ..Department::new(id, id.to_uppercase()) }).into();
    round
}

/// A full set of answers, different for each number.
fn answers_of(n: usize) -> Response {
    let asked = &QUESTIONNAIRE;
    let mut response = Response::new(ResponseId::lossy(&format!("person-{n:05}")), RoundId::lossy("r1"));
    response.done = true;
    response.code = format!("code {n}");
    for (i, item) in asked.items.iter().enumerate() {
        let value = (n * 7 + i * 3 + n * i) % 6;
        response.answers.insert(item.id.clone(), (value > 0).then_some(value as f64));
    }
    response.notes.insert("FD1".into(), format!("Note “{n}”\nin two lines"));
    for fact in &asked.facts {
        let mut put = |field: &str, fill: &dyn Fn(&mut FactAnswer)| {
            let mut answer = FactAnswer::new(&fact.id, field);
            fill(&mut answer);
            response.put_fact(answer);
        };
        match &fact.kind {
            FactKind::HoursPair { fields, .. } => {
                fields.iter().for_each(|field| put(&field.id, &|answer| answer.number = Some(n as f64 + 0.5)));
            }
            FactKind::TextList { .. } => put("", &|answer| answer.texts = vec![format!("Issue {n}"), "Delays".into()]),
            FactKind::Count { .. } => put("", &|answer| answer.number = Some((n % 40) as f64)),
            FactKind::Choice { choices } => put("", &|answer| answer.choice = choices[n % choices.len()].id.clone()),
            FactKind::MultiChoice { choices, main } => put("", &|answer| {
                answer.choices = choices.iter().take(2).map(|choice| choice.id.clone()).collect();
                answer.choice = if main.is_some() { choices[1].id.clone() } else { String::new() };
            }),
            FactKind::Profile { fields, .. } => {
                for field in fields {
                    let choice = match field.choices.as_slice() {
                        [] => DEPARTMENTS[n % 3].to_owned(),
                        choices => choices[n % choices.len()].id.clone(),
                    };
                    put(&field.id, &|answer| answer.choice.clone_from(&choice));
                }
            }
        }
    }
    response
}

fn file(response: &Response) -> String {
    answers::file(response, &QUESTIONNAIRE)
}

/// The file after a change of its fields, with a checksum that fits: one who writes such a file can write that too.
fn forged(n: usize, change: impl FnOnce(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(&file(&answers_of(n))).unwrap();
    change(&mut value);
    sealed(&mut value)
}

fn sealed(value: &mut Value) -> String {
    let mut text = String::from("{");
    for (name, field) in value.as_object().unwrap().iter().filter(|(name, _)| *name != "checksum") {
        text.push_str(&format!("{}:{field},", Value::from(name.as_str())));
    }
    value["checksum"] = format!("{:08x}", crc32(text.as_bytes())).into();
    value.to_string()
}

/// The checksum, worked out bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
    })
}

fn collected(files: &[(String, String)], known: &[Arc<Response>]) -> Collected {
    collect(files, &round(), &QUESTIONNAIRE, known)
}

fn one(text: &str) -> Result<Response, Why> {
    let mut all = collected(&[("file".into(), text.into())], &[]);
    assert_eq!(all.taken.len() + all.left_out.len(), 1, "{all:?}");
    all.taken.pop().map_or_else(|| Err(all.left_out.remove(0).why), Ok)
}

/// A fact answer of the file, by its question.
fn fact<'v>(value: &'v mut Value, id: &str) -> &'v mut Value {
    let facts = value["response"]["facts"].as_array_mut().unwrap();
    facts.iter_mut().find(|fact| fact["fact"] == id).unwrap()
}

type Change = Box<dyn FnOnce(&mut Value)>;

/// Every way to be broken, with a name.
fn broken() -> Vec<(&'static str, String)> {
    let change = |change: Change| forged(900, change);
    let set = |path: &'static str, to: Value| {
        forged(900, move |value| {
            let (place, name) = path.rsplit_once('.').unwrap_or(("", path));
            let place = place.split('.').filter(|step| !step.is_empty()).fold(value, |value, step| &mut value[step]);
            place[name] = to;
        })
    };
    let fact_set =
        |id: &'static str, name: &'static str, to: Value| forged(900, move |value| fact(value, id)[name] = to);
    let whole = file(&answers_of(900));
    let block = answers::block(&answers_of(900), &QUESTIONNAIRE);
    vec![
        ("empty.json", " \n".into()),
        ("letter.txt", "Dear all,\nmy answers are above.".into()),
        ("table.csv", "a;b\n1;2".into()),
        ("page.html", "<html><script>alert(1)</script></html>".into()),
        ("list.json", "[1, 2]".into()),
        ("other.json", "{\"answers\": 5}".into()),
        ("scorecard.fokus.json", "{\"format\":\"fokus-scorecard\",\"version\":1}".into()),
        ("<img src=x onerror=alert(1)>\u{202E}.json", "{\"answers\": 5}".into()),
        ("cut.json", whole[..whole.len() / 2].into()),
        ("cut.txt", block[..block.len() / 2].into()),
        ("torn.json", whole.replacen("\": ", "\" ", 1)),
        ("twice.json", whole.replacen("\"app\"", "\"schema\"", 1)),
        ("deep.json", format!("{}{}", "[".repeat(900), "]".repeat(900)).replacen('[', "{\"a\":[", 1)),
        ("changed.json", whole.replacen("code 900", "code 901", 1)),
        ("changed.txt", block.replacen("\n", "\nA", 1)),
        ("without-checksum.json", change(Box::new(|_| {})).replacen("checksum", "checksome", 1)),
        ("newer.json", set("schema", json!(2))),
        ("newer.txt", "[fokus-answers 7 AAAA 00000000]".into()),
        ("large.json", set("response.code", json!("x".repeat(answers::MAX_BYTES)))),
        ("more.json", set("more", json!(1))),
        ("missing.json", change(Box::new(|value| drop(value["response"].as_object_mut().unwrap().remove("id"))))),
        ("id.json", set("response.id", json!("a b"))),
        ("list-of-answers.json", set("response.answers", json!([1, 2]))),
        ("text-answer.json", set("response.answers.FD1", json!("5"))),
        ("round.json", set("response.round", json!("r2"))),
        ("questionnaire.json", set("questionnaire.id", json!("maturity"))),
        ("version.json", set("questionnaire.version", json!("2.0.0"))),
        ("open.json", set("response.done", json!(false))),
        (
            "nothing.json",
            change(Box::new(|value| {
                value["response"]["answers"] = json!({});
                value["response"]["facts"] = json!([]);
            })),
        ),
        ("field.json", set("response.level", json!(5))),
        ("judged.json", fact_set("FQ3", "accepted", json!([0]))),
        ("fact-field.json", fact_set("FQ3", "weight", json!(9))),
        ("item.json", set("response.answers.XX1", json!(3))),
        ("note-item.json", set("response.notes.XX2", json!("n"))),
        ("too-high.json", set("response.answers.FD1", json!(6))),
        ("too-low.json", set("response.answers.FD2", json!(-1e300))),
        ("between.json", set("response.answers.FD3", json!(3.5))),
        ("zero.json", set("response.answers.FD4", json!(0))),
        ("fact.json", fact_set("FQ4", "fact", json!("FQ99"))),
        (
            "fact-twice.json",
            change(Box::new(|value| {
                let copy = fact(value, "FQ4").clone();
                value["response"]["facts"].as_array_mut().unwrap().push(copy);
            })),
        ),
        ("fact-kind.json", fact_set("FQ4", "choice", json!("yes"))),
        ("fact-other-field.json", fact_set("FQ1", "field", json!("third"))),
        ("hours.json", fact_set("FQ1", "number", json!(-1))),
        ("many-hours.json", fact_set("FQ1", "number", json!(1e9))),
        ("count.json", fact_set("FQ4", "number", json!(1000))),
        ("half.json", fact_set("FQ4", "number", json!(1.5))),
        ("choice.json", fact_set("FQ10", "choice", json!("perhaps"))),
        ("main.json", fact_set("FQ8", "choice", json!("nobody"))),
        ("choices-twice.json", forged(900, |value| fact(value, "FQ8")["choices"] = json!(["payer", "payer"]))),
        ("department.json", fact_set("FQ9", "choice", json!("<b>board</b>"))),
        ("entries.json", fact_set("FQ3", "texts", json!(["a", "b", "c", "d", "e", "f"]))),
        ("entry.json", fact_set("FQ3", "texts", json!(["x".repeat(121)]))),
        ("note.json", set("response.notes.FD1", json!("x".repeat(1001)))),
        ("code.json", set("response.code", json!("x".repeat(65)))),
        ("control.json", set("response.notes.FD1", json!("a\u{0}b"))),
        ("bell.json", fact_set("FQ3", "texts", json!(["a\u{7}b"]))),
    ]
}

#[test]
fn a_file_and_a_block_bring_the_answers_back() {
    for n in 0..60 {
        let response = answers_of(n);
        assert_eq!(one(&file(&response)), Ok(response.clone()), "{n}");
        assert_eq!(one(&answers::block(&response, &QUESTIONNAIRE)), Ok(response.clone()), "{n}");
        let name = answers::file_name(&response.id);
        assert!(name.ends_with(answers::ENDING) && name.len() < 50, "{name}");
    }
}

#[test]
fn a_file_that_a_program_laid_out_anew_is_the_same() {
    let value: Value = serde_json::from_str(&file(&answers_of(3))).unwrap();
    assert_eq!(one(&value.to_string()), Ok(answers_of(3)));
    assert_eq!(
        one(&format!("\u{FEFF}{}", serde_json::to_string_pretty(&value).unwrap().replace('\n', "\r\n"))),
        Ok(answers_of(3))
    );
}

#[test]
fn of_five_hundred_files_the_hundred_broken_ones_are_named_and_the_others_taken() {
    let kinds = broken();
    let mut files: Vec<(String, String)> =
        (0..400).map(|n| (format!("answers-{n}.json"), file(&answers_of(n)))).collect();
    for n in 0..100 {
        let (name, text) = &kinds[n % kinds.len()];
        files.insert(n * 5, (format!("{n}-{name}"), text.clone()));
    }
    let all = collected(&files, &[]);
    assert_eq!((all.taken.len(), all.left_out.len()), (400, 100));
    assert_eq!(all.taken, (0..400).map(answers_of).collect::<Vec<_>>());
    for (n, left) in all.left_out.iter().enumerate() {
        assert!(left.name.starts_with(&format!("{n}-")), "{left:?}");
    }
}

#[test]
fn each_reason_has_its_sentence() {
    let known = [Arc::new(answers_of(1))];
    let mut other = answers_of(1);
    other.code = "another".into();
    let mut files: Vec<(String, String)> = broken().into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
    files.push(("again.json".into(), file(&answers_of(1))));
    files.push(("other-again.json".into(), file(&other)));
    let blocks = [answers_of(2), answers_of(2), other].map(|response| answers::block(&response, &QUESTIONNAIRE));
    let lost = answers::block(&answers_of(4), &QUESTIONNAIRE).replacen('[', "(", 1);
    files.push(("mail.txt".into(), format!("{}\n{lost}", blocks.join("\n"))));
    let all = collected(&files, &known);
    assert_eq!(all.taken, [answers_of(2)]);
    for lang in [Lang::En, Lang::De] {
        let sentences: Vec<String> = all.left_out.iter().map(|left| wording::left_out(lang, left)).collect();
        golden(&format!("left_out.{}.txt", lang.tag()), &sentences.join("\n"));
    }
}

fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/assess").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, format!("{text}\n")).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == format!("{text}\n"), "{name} differs: read it, then UPDATE_GOLDEN=1\n{text}");
}

#[test]
fn what_a_scale_or_a_version_does_not_have_is_left_out() {
    let mut asked = questionnaire();
    asked.scales[0].missing = None;
    let mut response = answers_of(5);
    response.answers.insert("FD1".into(), None);
    let files = [("a".to_owned(), file(&response))];
    let why = collect(&files, &round(), &asked, &[]).left_out.remove(0).why;
    assert!(matches!(&why, Why::NoCannotSay { .. }), "{why:?}");
    let short = Round { version: "short".into(), ..round() };
    let why = collect(&files, &short, &QUESTIONNAIRE, &[]).left_out.remove(0).why;
    assert!(matches!(&why, Why::NotAsked { .. }), "{why:?}");
    // What was added to a questionnaire without changing what is there does not shut older answers out.
    asked = questionnaire();
    asked.version = "1.9.0".into();
    assert_eq!(collect(&files, &round(), &asked, &[]).taken, [response]);
}

#[test]
fn the_first_of_two_with_one_id_stays_and_what_was_accepted_makes_no_other_answer_of_it() {
    let mut known = answers_of(1);
    known.facts.iter_mut().find(|fact| fact.fact == "FQ3").unwrap().accepted = vec![0];
    let mut elsewhere = answers_of(2);
    elsewhere.round = RoundId::lossy("r0");
    let files = [1, 2, 3].map(|n| (format!("{n}"), file(&answers_of(n))));
    let all = collected(&files, &[known.into(), elsewhere.into()]);
    let why: Vec<&Why> = all.left_out.iter().map(|left| &left.why).collect();
    assert_eq!(why, [&Why::Duplicate, &Why::DuplicateOther]);
    assert_eq!(all.taken, [answers_of(3)]);
}

#[test]
fn too_much_is_refused_without_losing_the_rest() {
    let mut files: Vec<(String, Vec<u8>)> = vec![("a".into(), file(&answers_of(1)).into())];
    files.push(("large".into(), vec![b'x'; collect::MAX_TEXT + 1]));
    files.extend((0..6).map(|n| (format!("noise {n}"), vec![b'.'; collect::MAX_TEXT - n])));
    files.push(("b".into(), file(&answers_of(2)).into()));
    let all = collect(&files, &round(), &QUESTIONNAIRE, &[]);
    assert_eq!(all.taken, [answers_of(1)]);
    let why: Vec<&Why> = all.left_out.iter().map(|left| &left.why).collect();
    assert!(matches!(why[0], Why::TooLarge { .. }), "{why:?}");
    assert!(matches!(why[1], Why::NotAnAnswer { .. }), "{why:?}");
    assert_eq!(why.last(), Some(&&Why::TooLargeInAll { limit: collect::MAX_IN_ALL }));
}

#[test]
fn markup_in_every_text_stays_text() {
    let hostile = "<img src=x onerror=alert(1)>\u{202E}</script>{{x}}";
    let mut response = answers_of(1);
    response.code = hostile.into();
    for item in &QUESTIONNAIRE.items {
        response.notes.insert(item.id.clone(), hostile.into());
    }
    response
        .facts
        .iter_mut()
        .filter(|fact| !fact.texts.is_empty())
        .for_each(|fact| fact.texts = vec![hostile.into(); 5]);
    assert_eq!(one(&file(&response)), Ok(response.clone()));
    assert_eq!(one(&answers::block(&response, &QUESTIONNAIRE)), Ok(response));
    // As keys and as ids it is nothing that could be taken.
    for change in [
        Box::new(move |value: &mut Value| value["response"]["answers"][hostile] = json!(3)) as Change,
        Box::new(move |value: &mut Value| value["response"]["notes"][hostile] = json!(hostile)),
        Box::new(move |value: &mut Value| value["response"]["id"] = json!(hostile)),
        Box::new(move |value: &mut Value| value["response"][hostile] = json!(hostile)),
        Box::new(move |value: &mut Value| value[hostile] = json!(hostile)),
    ] {
        assert!(one(&forged(1, change)).is_err());
    }
}

#[test]
fn every_changed_character_of_a_file_is_noticed_or_harmless() {
    let response = answers_of(7);
    let text = file(&response);
    let letters: Vec<char> = text.chars().collect();
    for n in 0..letters.len() {
        // Each place with one of several characters, so that the test stays short.
        let new = ['5', '"', 'x', ' ', '}', '-', 'e', '\\'][n % 8];
        if letters[n] == new {
            continue;
        }
        let mut changed = letters.clone();
        changed[n] = new;
        if let Ok(taken) = one(&changed.iter().collect::<String>()) {
            assert_eq!(taken, response, "{n} {new}");
        }
    }
}
