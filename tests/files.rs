//! Laws of the scorecard file and of the link, over arbitrary scorecards and over hostile input.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod common;

use common::{scorecards, svg};
use fokus::domain::exchange::{Envelope, FileError, Found, JsonProblem, LinkError, Notice, json, link, picture};
use fokus::domain::model::{Rule, Scorecard, ScorecardId, check};
use fokus::render::{role::Palette, scene::Scene, svg::to_svg};
use proptest::prelude::*;
use serde_json::{Value, json};

const GOLDEN: &str = include_str!("golden/files/v1.fokus.json");

fn envelope() -> Envelope {
    Envelope::new("file-2", vec!["file-1".into(), "file-0".into()])
}

/// The golden file as plain JSON, changed, as text.
fn golden(change: impl FnOnce(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(GOLDEN).unwrap();
    change(&mut value);
    serde_json::to_string_pretty(&value).unwrap()
}

fn refused(text: &str) -> FileError {
    json::read(text).expect_err("must be refused")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_generator_makes_sound_scorecards(card in scorecards::scorecard()) {
        prop_assert_eq!(check(&card), vec![]);
    }

    #[test]
    fn what_is_written_reads_back_equal_and_writes_the_same_bytes(card in scorecards::scorecard()) {
        let text = json::write(&card, &envelope());
        let opened = json::read(&text).unwrap();
        prop_assert_eq!(&opened.scorecard, &card);
        prop_assert_eq!(&opened.envelope, &envelope());
        prop_assert!(opened.notices.is_empty());
        prop_assert_eq!(json::write(&opened.scorecard, &opened.envelope), text);
    }

    #[test]
    fn the_canonical_text_reads_back_equal(card in scorecards::scorecard()) {
        let text = json::canonical(&card);
        let read = json::read_canonical(&text).unwrap();
        prop_assert_eq!(json::canonical(&read), text);
        prop_assert_eq!(read, card);
    }

    #[test]
    fn a_link_opens_to_an_equal_scorecard_or_says_that_it_is_too_long(card in scorecards::scorecard()) {
        match link::make(&card) {
            Ok(text) => {
                prop_assert!(text.len() <= link::MAX_MADE);
                prop_assert_eq!(text.len(), link::length(&card));
                prop_assert_eq!(link::open(&text).unwrap().scorecard, card);
            }
            Err(LinkError::TooLong { length, .. }) => prop_assert!(length > link::MAX_MADE && length == link::length(&card)),
            Err(other) => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn a_picture_holds_the_scorecard_without_answers_and_nothing_that_acts(card in scorecards::scorecard(), title in scorecards::name()) {
        let scene = Scene { width: 100.0, height: 50.0, ..Scene::default() };
        let drawn = to_svg(&scene, Palette::Light, &title, &card.title);
        let picture = picture::with_card(&drawn, &card, &envelope()).unwrap();
        prop_assert_eq!(svg::check(&picture), Ok(()));
        let opened = json::read(&picture).unwrap();
        prop_assert_eq!(opened.scorecard, card.without_responses());
        prop_assert_eq!(opened.envelope, envelope());
    }

    #[test]
    fn fields_of_newer_versions_survive_at_every_level(card in scorecards::scorecard(), salt in 0..1000u32) {
        let mut file: Value = serde_json::from_str(&json::write(&card, &envelope())).unwrap();
        add_everywhere(&mut file, &json!({ "salt": salt }));
        let text = serde_json::to_string(&file).unwrap();
        let opened = json::read(&text).unwrap();
        let written = json::write(&opened.scorecard, &opened.envelope);
        prop_assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), file);
        let again = json::read(&written).unwrap();
        prop_assert_eq!(&again, &opened);
        prop_assert_eq!(json::write(&again.scorecard, &again.envelope), written);
        // Also through storage and a link.
        let stored = json::read_canonical(&json::canonical(&opened.scorecard)).unwrap();
        prop_assert_eq!(&stored, &opened.scorecard);
        if let Ok(text) = link::make(&opened.scorecard) {
            prop_assert_eq!(link::open(&text).unwrap().scorecard, opened.scorecard);
        }
    }
}

/// Adds a field to every object whose fields are not the user's (those of a series are periods, those of answers items).
fn add_everywhere(value: &mut Value, field: &Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| add_everywhere(item, field)),
        Value::Object(map) => {
            let keys: Vec<String> = map.keys().cloned().collect();
            for key in keys.iter().filter(|key| !key.starts_with("x_")) {
                match key.as_str() {
                    "values" => {
                        map["values"]
                            .as_object_mut()
                            .unwrap()
                            .values_mut()
                            .for_each(|value| add_everywhere(value, field));
                    }
                    "period_targets" | "answers" | "notes" | "content" => {}
                    key => add_everywhere(&mut map[key], field),
                }
            }
            map.insert("later".into(), field.clone());
        }
        _ => {}
    }
}

/// A small reproducible source of change.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides.max(1)
    }

    fn damage(&mut self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        let place = self.roll(bytes.len());
        match self.roll(4) {
            0 => bytes[place] ^= 1 << self.roll(8),
            1 => bytes.truncate(place),
            2 => bytes.insert(place, b"{}[],:\"\\0-eE\n\xFF\x00A_"[self.roll(17)]),
            _ => drop(bytes.remove(place)),
        }
    }
}

#[test]
fn damaged_files_never_panic_and_what_is_taken_is_sound() {
    let mut dice = Dice(7);
    let mut outcomes = [0; 2];
    for _ in 0..600 {
        let mut bytes = GOLDEN.as_bytes().to_vec();
        for _ in 0..=dice.roll(3) {
            dice.damage(&mut bytes);
        }
        match json::read(&bytes) {
            Ok(opened) => {
                outcomes[0] += 1;
                assert_eq!(check(&opened.scorecard), vec![]);
                let text = json::write(&opened.scorecard, &opened.envelope);
                assert_eq!(json::read(text).unwrap().scorecard, opened.scorecard);
            }
            Err(_) => outcomes[1] += 1,
        }
    }
    assert!(outcomes.iter().all(|n| *n > 50), "both ways must be tried: {outcomes:?}");
}

#[test]
fn damaged_links_never_give_another_scorecard() {
    let card = json::read(GOLDEN).unwrap().scorecard;
    let sound = link::make(&card).unwrap();
    let mut dice = Dice(11);
    let mut found = 0;
    for _ in 0..1000 {
        let mut bytes = sound.clone().into_bytes();
        for _ in 0..=dice.roll(2) {
            dice.damage(&mut bytes);
        }
        match link::open(&String::from_utf8_lossy(&bytes)) {
            // White space put in is no damage.
            Ok(opened) => assert_eq!(opened.scorecard, card),
            Err(_) => found += 1,
        }
    }
    assert!(found > 700, "{found}");
    for n in 0..sound.len() {
        assert!(link::open(&sound[..n]).is_err(), "cut after {n}");
    }
}

#[test]
fn the_first_version_stays_readable_for_ever() {
    let opened = json::read(GOLDEN).unwrap();
    let card = &opened.scorecard;
    assert_eq!((card.title.as_str(), card.fiscal_year_start, card.currency.as_str()), ("Riverside Ferries", 4, "USD"));
    assert_eq!((card.perspectives.len(), card.objectives.len(), card.links.len()), (2, 3, 2));
    assert_eq!((card.kpis.len(), card.initiatives.len()), (4, 2));
    assert_eq!(opened.envelope.file.parents, vec!["f-000"]);
    assert!(opened.notices.is_empty());
    // While this version is the present one, writing gives the very same file.
    if json::VERSION == 1 {
        assert_eq!(json::write(card, &opened.envelope), GOLDEN);
    }
}

#[test]
fn a_newer_file_is_read_only_if_it_allows_it() {
    let text = golden(|file| {
        file["version"] = json!(json::VERSION + 3);
        file["scorecard"]["mood"] = json!("new");
    });
    let opened = json::read(&text).unwrap();
    assert_eq!(opened.notices, vec![Notice::Newer { version: json::VERSION + 3 }]);
    assert_eq!(opened.scorecard.extra["mood"], json!("new"));
    let written: Value = serde_json::from_str(&json::write(&opened.scorecard, &opened.envelope)).unwrap();
    assert_eq!((&written["version"], &written["scorecard"]["mood"]), (&json!(json::VERSION + 3), &json!("new")));

    let (version, min_reader) = (json::VERSION + 3, json::VERSION + 2);
    let text = golden(|file| {
        file["version"] = json!(version);
        file["min_reader"] = json!(min_reader);
        file["scorecard"] = json!("of another shape");
    });
    assert_eq!(refused(&text), FileError::Newer { version, min_reader });
    let text = golden(|file| {
        file["version"] = json!(version);
        file.as_object_mut().unwrap().remove("min_reader");
    });
    assert_eq!(refused(&text), FileError::Newer { version, min_reader: version });
}

#[test]
fn other_files_are_named() {
    for (text, found) in [
        ("{\"name\":\"x\",\"version\":\"1\"}", Found::Object { keys: vec!["name".into(), "version".into()] }),
        ("{\"format\":\"fokus-library\"}", Found::Format { format: "fokus-library".into() }),
        ("[]", Found::Json(fokus::domain::exchange::JsonKind::List)),
        ("month;flights\n2013-01;5", Found::Table),
        ("<html></html>", Found::Markup),
        ("%PDF-1.7\nx", Found::Pdf),
        ("PK\u{3}\u{4}[Content_Types].xml", Found::Workbook),
        ("hello", Found::Text),
    ] {
        assert_eq!(refused(text), FileError::NotAScorecard { found }, "{text}");
    }
    assert_eq!(json::read("").unwrap_err(), FileError::Empty);
    assert!(matches!(json::read(vec![b'{'; json::MAX_BYTES + 1]), Err(FileError::TooLarge { .. })));
    assert!(matches!(json::read([b'{', b'"', 0xE4, b'"']), Err(FileError::NotText { offset: 2 })));
}

#[test]
fn versions_that_are_none_are_refused_with_their_place() {
    for version in [json!("1"), json!(0), json!(-1), json!(1.5), json!(null), json!({})] {
        match refused(&golden(|file| file["version"] = version.clone())) {
            FileError::WrongType { at, .. } => assert!(at.path == "version" && at.spot.is_some(), "{at:?}"),
            other => panic!("{other:?}"),
        }
    }
    for id in [json!("ä"), json!(7), json!("x".repeat(65))] {
        match refused(&golden(|file| file["file"]["id"] = id.clone())) {
            FileError::WrongType { at, .. } => assert_eq!(at.path, "file.id"),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_wrong_field_is_named_with_path_part_line_and_column() {
    let text = GOLDEN.replace("\"target\": 92.5", "\"target\": \"92.5\"");
    let FileError::WrongType { at, .. } = refused(&text) else { panic!() };
    let before = &text[..text.find("\"92.5\"").unwrap()];
    let line = before.matches('\n').count() + 1;
    assert_eq!((at.path.as_str(), at.part.as_str()), ("scorecard.kpis[0].target", "On time"));
    assert_eq!(at.spot.unwrap().line, line);
    assert_eq!(at.spot.unwrap().column, before.lines().last().unwrap().chars().count() + 1);
}

#[test]
fn hostile_numbers_and_texts_are_refused_or_kept_exactly() {
    let with_target = |number: &str| GOLDEN.replace("\"target\": 92.5", &format!("\"target\": {number}"));
    for (number, what) in [
        ("1e400", JsonProblem::NumberTooLarge),
        ("-1e999", JsonProblem::NumberTooLarge),
        ("NaN", JsonProblem::Unexpected),
        ("Infinity", JsonProblem::Unexpected),
        ("+1", JsonProblem::Unexpected),
        ("\"\\uD800\"", JsonProblem::BadEscape),
        ("\"\\uDC00\\uD800\"", JsonProblem::BadEscape),
        ("92.5,", JsonProblem::Unexpected),
    ] {
        match refused(&with_target(number)) {
            FileError::NotJson { what: got, at } => {
                assert!(at.line > 1);
                assert!(got == what || number == "92.5,", "{number}: {got:?}");
            }
            other => panic!("{number}: {other:?}"),
        }
    }
    for (number, value) in [
        ("1e-400", 0.0),
        ("-0.0", -0.0),
        ("9007199254740993", 9_007_199_254_740_992.0),
        ("1.7976931348623157e308", f64::MAX),
    ] {
        let opened = json::read(with_target(number)).unwrap();
        assert_eq!(opened.scorecard.kpis[0].target.unwrap().to_bits(), f64::to_bits(value), "{number}");
    }
    assert!(matches!(refused(&GOLDEN.replacen("\"weight\": 2.0", "\"weight\": null", 1)), FileError::WrongType { .. }));
    assert!(matches!(refused(&with_target("1,\n \"target\": 2")), FileError::DuplicateKey { .. }));
    for depth in [31, 1000, 100_000] {
        let deep = format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
        assert!(
            matches!(refused(&with_target(&deep)), FileError::TooDeep { .. } | FileError::WrongType { .. }),
            "{depth}"
        );
    }
    let FileError::Broken { issues } =
        refused(&golden(|file| file["scorecard"]["title"] = json!("x".repeat(1_000_000))))
    else {
        panic!()
    };
    assert_eq!(issues[0].rule, Rule::TextLength);
}

#[test]
fn marks_and_utf16_make_no_difference() {
    let expected = json::read(GOLDEN).unwrap().scorecard;
    let utf16: Vec<u8> = GOLDEN.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let crlf = GOLDEN.replace('\n', "\r\n");
    for bytes in [
        [b"\xEF\xBB\xBF", GOLDEN.as_bytes()].concat(),
        [b"\xFF\xFE", utf16.as_slice()].concat(),
        utf16,
        crlf.into_bytes(),
    ] {
        assert_eq!(json::read(bytes).unwrap().scorecard, expected);
    }
}

#[test]
fn broken_rules_are_listed_all_at_once() {
    let text = golden(|file| {
        file["scorecard"]["objectives"][0]["perspective"] = json!("nowhere");
        file["scorecard"]["kpis"][1]["id"] = file["scorecard"]["kpis"][0]["id"].clone();
        file["scorecard"]["links"][0]["to"] = file["scorecard"]["links"][0]["from"].clone();
        file["scorecard"]["kpis"][2]["weight"] = json!(-1);
    });
    let FileError::Broken { issues } = refused(&text) else { panic!() };
    let mut rules: Vec<Rule> = issues.iter().map(|issue| issue.rule).collect();
    rules.sort();
    assert_eq!(rules, vec![Rule::UniqueIds, Rule::ReferenceExists, Rule::NoSelfLink, Rule::Weight]);
}

#[test]
fn a_file_is_plain_to_compare_one_line_per_period() {
    let mut card = Scorecard::new(ScorecardId::new("c").unwrap(), "C");
    assert!(json::write(&card, &envelope()).ends_with("}\n"));
    let before = json::write(&json::read(GOLDEN).unwrap().scorecard, &envelope());
    card = json::read(GOLDEN).unwrap().scorecard;
    let mut kpi = (*card.kpis[0]).clone();
    kpi.target = Some(93.0);
    card.kpis[0] = kpi.into();
    let after = json::write(&card, &envelope());
    let changed = before.lines().zip(after.lines()).filter(|(a, b)| a != b).count();
    assert_eq!((changed, before.lines().count()), (1, after.lines().count()));
}
