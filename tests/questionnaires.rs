//! Questionnaire files: the shipped one is sound, and what is unsound is refused whole, each flaw with its place.
//!
//! `UPDATE_GOLDEN=1 cargo test --test questionnaires` writes the sentences of the flaws in tests/golden/questionnaires anew.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use fokus::domain::{
    assess::{
        questionnaire::{FactKind, Questionnaire},
        read::{BUILT_IN, MAX_BYTES, MAX_DEPTH, MAX_TEXT, Problem, ProblemKind, Source, Thing},
    },
    exchange::{FileError, Found, JsonProblem, Wrong},
    library::kpis::Library,
    model::Wording,
    text::Lang,
    wording::questionnaire_problem,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs, sync::LazyLock};

const SHIPPED: &str = include_str!("../src/static/content/questionnaire.json");
const MATURITY: &str = include_str!("data/questionnaires/maturity.json");

static KPIS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let library = Library::read(include_str!("../src/static/content/library/kpis.json")).unwrap();
    library.kpis.into_iter().map(|entry| entry.id).collect()
});
static FILE: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(SHIPPED).unwrap());

fn read(value: &Value) -> Result<Source, Vec<Problem>> {
    Source::from_value(value, &|id| KPIS.contains(id))
}

/// What is wrong once this stands there; `None` takes away what stands there.
fn problems(edits: &[(&str, Option<Value>)]) -> Vec<Problem> {
    let mut file = FILE.clone();
    for (pointer, value) in edits {
        put(&mut file, pointer, value.clone());
    }
    read(&file).err().unwrap_or_default()
}

fn put(file: &mut Value, pointer: &str, value: Option<Value>) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).unwrap_or_else(|| panic!("there is no {parent}")) {
        Value::Object(map) => match value {
            Some(value) => drop(map.insert(name.to_owned(), value)),
            None => drop(map.remove(name)),
        },
        Value::Array(list) => match (value, name.parse::<usize>()) {
            (Some(value), Ok(n)) if n < list.len() => list[n] = value,
            (Some(value), _) => list.push(value),
            (None, n) => drop(list.remove(n.unwrap())),
        },
        other => panic!("{parent} is {other}"),
    }
}

fn at(place: &str, kind: ProblemKind) -> Problem {
    Problem { place: place.to_owned(), kind }
}

fn unknown(thing: Thing, id: &str) -> ProblemKind {
    ProblemKind::Unknown { thing, id: id.to_owned() }
}

fn twice(id: &str) -> ProblemKind {
    ProblemKind::Twice { id: id.to_owned() }
}

#[test]
fn the_shipped_questionnaire_is_sound_and_speaks_to_each_type_of_organisation() {
    let source = Source::read(SHIPPED, &|id| KPIS.contains(id)).unwrap();
    assert_eq!(source.value(), &*FILE);
    let [company, nonprofit, public] =
        [Wording::ForProfit, Wording::Nonprofit, Wording::Public].map(|wording| source.for_type(wording));
    assert_eq!((company.id.as_str(), company.items.len(), company.facts.len()), (BUILT_IN, 40, 10));
    let text = |of: &Questionnaire| of.item("FD1").unwrap().text.text(Lang::En).to_owned();
    assert!(text(&company).ends_with("our own products."), "{}", text(&company));
    assert!(text(&nonprofit).ends_with("our own programmes."), "{}", text(&nonprofit));
    assert!(text(&public).ends_with("our own services."), "{}", text(&public));
    // Objects merge: what a variant leaves alone stays.
    let made = public.recommendations[0].creates.as_ref().unwrap();
    assert!(made.objective.text.text(Lang::En).contains("our own services"));
    assert_eq!(made.objective.perspective, "learning_and_growth");
    assert_eq!(made.kpis, company.recommendations[0].creates.as_ref().unwrap().kpis);
    // A public body is not asked for its margins.
    let asks = |of: &Questionnaire| of.version("full").unwrap().asks.iter().any(|id| id == "FQ8");
    assert!(nonprofit.fact("FQ8").is_some() && asks(&nonprofit));
    assert!(public.fact("FQ8").is_none() && !asks(&public));
}

#[test]
fn parts_of_a_questionnaire_are_found_by_their_ids() {
    let quest = read(&FILE).unwrap().for_type(Wording::ForProfit);
    let item = quest.item("FD2").unwrap();
    let scale = quest.scale_of(item).unwrap();
    assert_eq!((scale.min(), scale.max()), (1.0, 5.0));
    assert_eq!(scale.values().collect::<Vec<_>>(), [1.0, 2.0, 3.0, 4.0, 5.0]);
    assert!(quest.is_reversed("FD2") && !quest.is_reversed("FD1"));
    assert_eq!(quest.dimension_of("P-CS-B").unwrap().id, "PF");
    assert_eq!(quest.profile().unwrap().id, "FQ9");
    assert_eq!(quest.departments_field().unwrap().id, "department");
    assert_eq!(quest.front_line().unwrap().choice, "yes");
    assert_eq!(quest.default_departments().len(), 10);
    assert!(quest.item("FQ1").is_none() && quest.fact("FD1").is_none() && quest.dimension("XX").is_none());
    for (score, level) in
        [(0.0, 1), (19.99, 1), (20.0, 2), (20.0 - 5e-10, 2), (20.0 - 2e-9, 1), (79.9, 4), (80.0, 5), (100.0, 5)]
    {
        assert_eq!(quest.level_of_score(score), level, "{score}");
    }
    assert_eq!(quest.level_of_score(f64::NAN), 1);
}

#[test]
fn a_maturity_model_with_its_own_levels_is_sound() {
    let source = Source::read(MATURITY, &|_| false).unwrap();
    let quest = source.for_type(Wording::Public);
    assert_eq!((quest.items.len(), quest.dimensions.len()), (90, 15));
    // Without versions there is one, in the order of the file, the profile first.
    let whole = quest.version("full").unwrap();
    assert_eq!((whole.asks.len(), whole.asks[0].as_str(), whole.asks[1].as_str()), (91, "WHO", "TO-1-A1"));
    assert_eq!((whole.scores.len(), &whole.name), (15, &quest.title));
    assert!(matches!(quest.fact("WHO").unwrap().kind, FactKind::Profile { .. }));
    assert_eq!(quest.scale_of(&quest.items[0]).unwrap().values().collect::<Vec<_>>(), [0.0, 0.25, 0.5, 1.0]);
    for (score, level) in [(0.0, 0), (100.0 / 3.0, 1), (200.0 / 3.0, 2), (99.9, 2), (100.0, 3)] {
        assert_eq!(quest.level_of_score(score), level, "{score}");
    }
}

#[derive(serde::Deserialize)]
struct Flaw {
    at: String,
    #[serde(default, deserialize_with = "there")]
    set: Option<Value>,
    place: String,
    kind: String,
}

/// `null` is a value, too.
fn there<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    serde::Deserialize::deserialize(deserializer).map(Some)
}

#[test]
fn each_rule_is_checked_and_named_with_its_place() {
    let flaws: Vec<Flaw> = serde_json::from_str(include_str!("data/questionnaires/flaws.json")).unwrap();
    assert!(flaws.len() > 70);
    let mut said = String::new();
    for Flaw { at, set, place, kind } in flaws {
        let found = problems(&[(&at, set)]);
        let named = found.iter().find(|problem| problem.place == place && format!("{:?}", problem.kind) == kind);
        let named = named.unwrap_or_else(|| panic!("{at}: {kind} at {place}, but {found:#?}"));
        assert!(found.len() < 16, "{at}: {found:#?}");
        for lang in Lang::ALL {
            said += &format!("{}\n", questionnaire_problem(*lang, named));
        }
    }
    let path = format!("{}/tests/golden/questionnaires/flaws.txt", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &said).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == said, "flaws.txt differs: look at it, then UPDATE_GOLDEN=1");
}

#[test]
fn all_problems_are_named_at_once() {
    let found = problems(&[
        ("/recommendations/0/for/dimension", Some(json!("XX"))),
        ("/items/1/id", Some(json!("FD1"))),
        ("/levels/2/name/de", Some(json!(""))),
        ("/dimensions/1/name/en", None),
    ]);
    for expected in [
        at("recommendations[0].for.dimension", unknown(Thing::Dimension, "XX")),
        at("items[1].id", twice("FD1")),
        at("levels[2].name.de", ProblemKind::NoText),
        at("dimensions[1].name.en", ProblemKind::NoText),
    ] {
        assert!(found.contains(&expected), "{expected:?} is not among {found:#?}");
    }
    // A wrong type in one place hides nothing elsewhere, not even within the same dimension.
    let found = problems(&[
        ("/dimensions/0/scoring/min_answered_share", Some(json!("most"))),
        ("/dimensions/0/caps/0/limit/level", Some(json!(9))),
        ("/dimensions/0/parts/0/items/0", Some(json!("XX1"))),
        ("/items/9/text", Some(json!(9))),
        ("/facts/0/kind", Some(json!("hours"))),
    ]);
    let places: BTreeSet<&str> = found.iter().map(|problem| problem.place.as_str()).collect();
    for place in [
        "dimensions[0].scoring.min_answered_share",
        "dimensions[0].caps[0].limit.level",
        "dimensions[0].parts[0].items[0]",
        "items[0]",
        "items[9].text",
        "facts[0].kind",
    ] {
        assert!(places.contains(place), "{place} is not among {places:?}");
    }
    // What all types of organisation have is named once.
    let once = problems(&[("/levels/2/name/de", Some(json!("")))]);
    assert_eq!(once, [at("levels[2].name.de", ProblemKind::NoText)]);
}

#[test]
fn what_is_too_much_or_something_else_is_refused() {
    let refused = |text: &str| Source::read(text, &|_| true).unwrap_err();
    let whole = |kind| vec![at("", kind)];
    let size = MAX_BYTES + 1;
    let large = ProblemKind::File(FileError::TooLarge { bytes: size, limit: MAX_BYTES });
    assert_eq!(refused(&" ".repeat(size)), whole(large));
    assert_eq!(refused(""), whole(ProblemKind::File(FileError::Empty)));
    assert_eq!(refused("a;b\n1;2"), whole(ProblemKind::Other(Found::Table)));
    let scorecard = Found::Format { format: "fokus-scorecard".into() };
    assert_eq!(refused(r#"{"format":"fokus-scorecard"}"#), whole(ProblemKind::Other(scorecard)));
    let cut = refused(&SHIPPED[..SHIPPED.len() / 2]);
    assert!(matches!(&cut[0].kind, ProblemKind::File(FileError::NotJson { what: JsonProblem::Cut, .. })), "{cut:?}");
    let double = SHIPPED.replacen("\"format\"", "\"id\": \"x\", \"format\"", 1);
    assert!(matches!(&refused(&double)[0].kind, ProblemKind::File(FileError::DuplicateKey { key, .. }) if key == "id"));
    // The file is a level of its own, and so is each of these.
    let nested = |levels: usize| (0..levels).fold(json!(1), |inner, _| json!([0, inner]));
    assert_eq!(problems(&[("/more", Some(nested(MAX_DEPTH - 1)))]), [], "as deep as a scorecard keeps it");
    let deep = problems(&[("/more", Some(nested(MAX_DEPTH)))]);
    assert_eq!(deep, [at(&format!("more{}", "[1]".repeat(MAX_DEPTH - 1)), ProblemKind::TooDeep)]);
    assert_eq!(
        questionnaire_problem(Lang::En, &at("a.b", ProblemKind::TooDeep)),
        "At a.b: lists and groups of fields are nested more than 24 deep."
    );
    let text = format!("{{\"format\":{}", "[".repeat(40));
    assert!(matches!(&refused(&text)[..], [Problem { kind: ProblemKind::File(FileError::TooDeep { .. }), .. }]));
    let newer = problems(&[("/schema", Some(json!(2)))]);
    assert_eq!(newer, [at("schema", ProblemKind::NewerSchema { schema: 2.0 })]);
    assert_eq!(problems(&[("/what-newer-files-may-have", Some(json!([1])))]), []);

    let many = |list: &str, most: usize| {
        let entries = vec![FILE[list][0].clone(); most + 1];
        let found = problems(&[(&format!("/{list}"), Some(entries.into()))]);
        assert!(found.contains(&at(list, ProblemKind::TooMany { most })), "{list}: {:?}", found.first());
        assert!(found.len() <= 1_000);
    };
    many("items", 500);
    many("facts", 100);
    many("dimensions", 50);
    let long = problems(&[("/items/3/text/de", Some(json!("ä".repeat(MAX_TEXT + 1))))]);
    assert_eq!(long, [at("items[3].text.de", ProblemKind::TooLong)]);
    assert_eq!(problems(&[("/items/3/text/de", Some(json!("ä".repeat(MAX_TEXT))))]), []);
}

/// Every place of the shipped file.
static PLACES: LazyLock<Vec<String>> = LazyLock::new(|| {
    fn walk(value: &Value, at: &str, found: &mut Vec<String>) {
        let children: Vec<(String, &Value)> = match value {
            Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), value)).collect(),
            Value::Array(list) => list.iter().enumerate().map(|(n, value)| (n.to_string(), value)).collect(),
            _ => Vec::new(),
        };
        for (key, value) in children {
            let at = format!("{at}/{key}");
            walk(value, &at, found);
            found.push(at);
        }
    }
    let mut found = Vec::new();
    walk(&FILE, "", &mut found);
    found
});

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        prop::sample::select(vec!["FD1", "FQ1", "en", "time", "level", "public", "customer"]).prop_map(Value::from),
        any::<prop::sample::Index>().prop_map(|n| FILE.pointer(n.get::<String>(&PLACES)).unwrap().clone()),
    ];
    let keys = vec!["id", "kind", "en", "items", "variants", "public", "nonprofit", "any", "all", "when", "level"];
    leaf.prop_recursive(4, 24, 4, move |inner| {
        let key = prop_oneof![prop::sample::select(keys.clone()).prop_map(str::to_owned), ".{0,4}"];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((key, inner), 0..4)
                .prop_map(|pairs| pairs.into_iter().collect::<serde_json::Map<_, _>>().into()),
        ]
    })
}

/// Problems, each with its sentence, or a questionnaire that works for every type of organisation.
fn holds(outcome: Result<Source, Vec<Problem>>) {
    match outcome {
        Ok(source) => {
            for quest in Wording::WORDS.iter().map(|(_, wording)| source.for_type(*wording)) {
                for version in quest.versions.values() {
                    assert!(version.asks.iter().all(|id| quest.item(id).is_some() || quest.fact(id).is_some()));
                    assert!(version.scores.iter().all(|id| quest.dimension(id).is_some()));
                }
                for item in &quest.items {
                    assert!(quest.dimension_of(&item.id).is_some(), "{}", item.id);
                    let scale = quest.scale_of(item).unwrap();
                    assert!(scale.min() < scale.max());
                }
                let levels: Vec<u16> = (0..=100).map(|score| quest.level_of_score(f64::from(score))).collect();
                assert!(levels.is_sorted());
                assert_eq!(levels[0], quest.levels[0].level);
            }
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            // What is of the right shape can be read: the typed reader never has the last word.
            let untold = |problem: &&Problem| matches!(problem.kind, ProblemKind::Wrong(Wrong::Other { .. }));
            assert_eq!(problems.iter().find(untold), None);
            for (problem, lang) in problems.iter().flat_map(|problem| Lang::ALL.iter().map(move |lang| (problem, lang)))
            {
                assert!(questionnaire_problem(*lang, problem).ends_with('.'), "{problem:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_value_gives_problems_or_a_questionnaire_that_works(value in any_json(), text in ".{0,40}") {
        holds(read(&value));
        holds(Source::read(&text, &|_| true));
        let mut file = json!({ "format": "fokus-questionnaire", "schema": 1, "languages": ["en"] });
        for key in ["items", "facts", "dimensions", "versions", "scales", "levels", "facilitator", "recommendations"] {
            file[key] = value.clone();
        }
        holds(read(&file));
    }

    #[test]
    fn any_change_in_one_place_gives_problems_or_a_questionnaire_that_works(
        place in any::<prop::sample::Index>(),
        value in prop::option::of(any_json()),
    ) {
        let mut file = FILE.clone();
        put(&mut file, place.get::<String>(&PLACES), value);
        holds(read(&file));
    }
}
