//! Keeps `exchange/FORMAT.md` true: fields, choices and defaults, compared with what is really written and read.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "common/assessment_file.rs"]
mod assessment_file;
#[path = "common/customer_file.rs"]
mod customer_file;
#[path = "common/map_file.rs"]
mod map_file;
#[path = "common/score_file.rs"]
mod score_file;

use fokus::domain::exchange::{Opened, json};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const DOCUMENT: &str = include_str!("../src/domain/exchange/FORMAT.md");
const GOLDEN: &str = include_str!("golden/files/v1.fokus.json");

/// A documented field.
#[derive(Debug, Clone)]
struct Field {
    kind: String,
    default: String,
}

/// The tables under *Objects*: object -> field -> what is said about it.
fn documented() -> BTreeMap<String, BTreeMap<String, Field>> {
    let objects = DOCUMENT.split("\n## Objects\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let mut tables = BTreeMap::new();
    for section in objects.split("\n### ").skip(1) {
        let title = section.lines().next().unwrap().replace('`', "");
        let mut fields = BTreeMap::new();
        for row in section.lines().filter(|line| line.starts_with("| `")) {
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            assert_eq!(cells.len(), 7, "a row has five cells: {row}");
            let field = Field { kind: cells[2].into(), default: cells[4].into() };
            assert!(fields.insert(cells[1].replace('`', ""), field).is_none(), "twice: {row}");
        }
        assert!(tables.insert(title, fields).is_none(), "twice: {section}");
    }
    tables
}

fn choices(field: &Field) -> Option<BTreeSet<String>> {
    let list = field.kind.strip_prefix("one of ").or(field.kind.strip_prefix("always "))?;
    Some(list.split(", ").map(|choice| choice.trim_matches('`').to_owned()).collect())
}

/// The name of the object that stands at a field, as the document calls it.
fn object(parent: &str, field: &str, value: &Value) -> Option<String> {
    if let Some(name) = assessment_file::object(parent, field) {
        return Some(name.into());
    }
    let of_type = || format!("{field} of type {}", value["type"].as_str().unwrap());
    Some(match (parent, field) {
        ("envelope", "file") => "lineage".into(),
        ("envelope", "scorecard") | ("scorecard", "organisation") | (_, "cut_points") => field.into(),
        ("scorecard", "proposition" | "exercise" | "relations") => field.into(),
        ("exercise", "salespeople") => "salesperson".into(),
        ("relations", "activities") => "activity".into(),
        ("scorecard", list) => list.strip_suffix('s')?.into(),
        ("kpi", "calculation" | "preset") => of_type(),
        ("calculation of type formula", "inputs") => "input".into(),
        ("preset of type levels", "levels") => "level".into(),
        ("preset of type curve", "points") => "point".into(),
        (_, "values") => "series".into(),
        ("series", _) => "measurement".into(),
        _ => return None,
    })
}

/// What occurs in a value: (object, field, text where it is one).
fn occurring(name: &str, value: &Value, found: &mut BTreeSet<(String, String, Option<String>)>) {
    for (field, inner) in value.as_object().unwrap() {
        if name != "series" {
            found.insert((name.into(), field.clone(), inner.as_str().map(str::to_owned)));
        }
        if assessment_file::is_free(name, field) {
            continue;
        }
        let items = inner.as_array().map_or_else(|| vec![inner], |items| items.iter().collect());
        for item in items.into_iter().filter(|item| item.is_object()) {
            if let Some(object) = object(name, field, item) {
                occurring(&object, item, found);
            } else {
                assert_eq!(field, "period_targets", "an object that nobody knows: {name}.{field}");
            }
        }
    }
}

/// The golden file with one more part of each sort, so that every field and every choice occurs, as the app writes it.
fn everything() -> Value {
    let mut file: Value = serde_json::from_str(GOLDEN).unwrap();
    file["template"] = json!(true);
    let card = &mut file["scorecard"];
    let copies = [
        ("kpis", "concern", vec!["time", "quality", "service", "cost"]),
        ("initiatives", "status", vec!["planned", "running", "done", "stopped"]),
    ];
    for (list, field, values) in copies {
        for (n, value) in values.into_iter().enumerate() {
            let mut copy = card[list][0].clone();
            copy["id"] = json!(format!("copy-{n}"));
            copy[field] = json!(value);
            card[list].as_array_mut().unwrap().push(copy);
        }
    }
    for (n, rule) in ["mean", "last"].into_iter().enumerate() {
        card["kpis"][0]["calculation"]["inputs"][n]["rule"] = json!(rule);
    }
    card["organisation"]["customer"] = json!("Everybody who crosses, and the towns that pay.");
    card["cut_points"] = json!({ "watch": 60, "on_track": 85, "critical": 20.5, "exceeded": true });
    card["kpis"][0]["library"] = json!("on-time-arrival-rate");
    let mut open = card["kpis"][0].clone();
    open["id"] = json!("open-band");
    open["preset"] = json!({ "type": "open_band" });
    card["kpis"].as_array_mut().unwrap().push(open);
    customer_file::add_to(card);
    score_file::add_to(card);
    map_file::add_to(card);
    assessment_file::add_to(card);
    // Each other rule in a KPI of its own: one plain, one with a formula.
    for (n, rule) in ["sum", "mean", "last", "first", "min", "max", "none"].into_iter().enumerate() {
        let mut plain = card["kpis"][0].clone();
        plain["id"] = json!(format!("plain-{n}"));
        plain["calculation"] = json!({ "type": "value", "rule": rule, "values": {} });
        let mut formula = plain.clone();
        formula["id"] = json!(format!("formula-{n}"));
        formula["calculation"] =
            json!({ "type": "formula", "expression": "a", "inputs": [{ "name": "a", "rule": rule, "values": {} }] });
        card["kpis"].as_array_mut().unwrap().extend([plain, formula]);
    }
    for (kind, period) in [("day", "2026-11-21"), ("week", "2026-W47")] {
        let values = json!({ "type": "value", "rule": "sum", "values": { period: 3 } });
        let short = json!({ "id": format!("each-{kind}"), "name": kind, "frequency": kind, "calculation": values });
        card["kpis"].as_array_mut().unwrap().push(short);
    }
    // Written out, so that a variant added to the model has to be added here: the compiler asks for it below.
    card["kpis"][1]["preset"] = json!({ "type": "lower", "floor": 3, "ceiling": 2 });
    let opened = json::read(file.to_string()).unwrap();
    every_variant_occurs(&opened);
    serde_json::from_str(&json::write(&opened.scorecard, &opened.envelope)).unwrap()
}

/// Fails to compile when the model gets a new variant, and fails when one does not occur.
fn every_variant_occurs(opened: &Opened) {
    use fokus::domain::model::*;
    let mut seen = BTreeSet::new();
    for kpi in &opened.scorecard.kpis {
        seen.insert(match &kpi.preset {
            Preset::Higher { .. } => "higher",
            Preset::Lower { .. } => "lower",
            Preset::Band { .. } => "band",
            Preset::OpenBand => "open band",
            Preset::Reached { side: Side::AtLeast } => "at least",
            Preset::Reached { side: Side::AtMost } => "at most",
            Preset::Levels { .. } => "levels",
            Preset::Curve { .. } => "curve",
        });
        seen.insert(match kpi.kind {
            KpiKind::Leading => "leading",
            KpiKind::Lagging => "lagging",
        });
        seen.insert(match kpi.concern {
            None => "no concern",
            Some(Concern::Time) => "time",
            Some(Concern::Quality) => "quality",
            Some(Concern::Service) => "service",
            Some(Concern::Cost) => "cost",
        });
        seen.insert(match kpi.frequency {
            PeriodKind::Day => "day",
            PeriodKind::Week => "week",
            PeriodKind::Month => "month",
            PeriodKind::Quarter => "quarter",
            PeriodKind::HalfYear => "half",
            PeriodKind::Year => "year",
        });
        match &kpi.calculation {
            Calculation::Value { rule, .. } => {
                seen.insert(match rule {
                    Aggregation::Sum => "value sum",
                    Aggregation::Mean => "value mean",
                    Aggregation::Last => "value last",
                    Aggregation::First => "value first",
                    Aggregation::Min => "value min",
                    Aggregation::Max => "value max",
                    Aggregation::None => "value none",
                });
            }
            Calculation::Formula { inputs, .. } => seen.extend(inputs.iter().map(|input| match input.rule {
                InputRule::Sum => "sum",
                InputRule::Mean => "mean",
                InputRule::Last => "last",
                InputRule::First => "first",
                InputRule::Min => "min",
                InputRule::Max => "max",
                InputRule::None => "none",
                InputRule::Constant => "constant",
            })),
        }
    }
    seen.extend(opened.scorecard.links.iter().map(|link| link.kind.word()));
    seen.extend(opened.scorecard.initiatives.iter().map(|initiative| initiative.status.word()));
    let words = LinkKind::WORDS.len() + InitiativeStatus::WORDS.len();
    assert_eq!(seen.len(), 8 + 2 + 5 + 6 + 7 + 8 + words, "{seen:?}");
}

#[test]
fn every_field_that_is_written_is_described_and_the_other_way_round() {
    let mut found = BTreeSet::new();
    occurring("envelope", &everything(), &mut found);
    let written: BTreeSet<(String, String)> = found.iter().map(|(o, f, _)| (o.clone(), f.clone())).collect();
    let described: BTreeSet<(String, String)> =
        documented().into_iter().flat_map(|(o, fields)| fields.into_keys().map(move |f| (o.clone(), f))).collect();
    let missing: Vec<_> = written.difference(&described).collect();
    let invented: Vec<_> = described.difference(&written).collect();
    assert!(missing.is_empty() && invented.is_empty(), "not described: {missing:?}; do not exist: {invented:?}");
}

#[test]
fn every_choice_that_is_described_can_be_read_and_every_one_that_is_written_is_described() {
    let tables = documented();
    let mut found = BTreeSet::new();
    occurring("envelope", &everything(), &mut found);
    let mut compared = 0;
    for (object, fields) in &tables {
        for (name, field) in fields {
            let Some(described) = choices(field) else { continue };
            compared += described.len();
            let mut written: BTreeSet<String> = found
                .iter()
                .filter(|(o, f, _)| o == object && f == name)
                .map(|(_, _, text)| text.clone().expect("a choice is a text"))
                .collect();
            // The usual word need not be written.
            written.extend(serde_json::from_str::<String>(field.default.trim_matches('`')));
            // What stands in a file once has one value: the others are only tried.
            if matches!(
                (object.as_str(), name.as_str()),
                ("organisation", "kind") | ("proposition", "choice") | ("exercise", "reading") | ("scorecard", "rule")
            ) {
                assert!(written.is_subset(&described));
            } else {
                assert_eq!(written, described, "{object}.{name}");
            }
            for choice in &described {
                let (mut file, pointer) = minimal(object);
                let target = file.pointer_mut(&pointer).unwrap();
                target[name.as_str()] = json!(choice);
                if choice == "constant" {
                    target["constant"] = json!(1);
                }
                json::read(file.to_string()).unwrap_or_else(|error| panic!("{object}.{name} = {choice}: {error:?}"));
            }
        }
    }
    assert!(compared > 30, "{compared}");
}

/// A file in which one object of the named sort has its required fields only, and the pointer to it.
fn minimal(object: &str) -> (Value, String) {
    let mut file = json!({
        "format": "fokus-scorecard", "version": 1,
        "file": {},
        "scorecard": {
            "id": "c", "title": "C",
            "organisation": {},
            "cut_points": { "watch": 1, "on_track": 2 },
            "perspectives": [{ "id": "p", "name": "P" }],
            "objectives": [{ "id": "o", "perspective": "p", "name": "O" }, { "id": "q", "perspective": "p", "name": "Q" }],
            "links": [{ "id": "l", "from": "o", "to": "q" }],
            "kpis": [{ "id": "k", "name": "K" }],
            "initiatives": [{ "id": "i", "name": "I" }],
            "proposition": {},
            "segments": [{ "id": "s", "name": "S" }],
            "voices": [{ "id": "v", "text": "V" }],
            "phrases": [{ "id": "f", "text": "F" }],
            "exercise": { "salespeople": [{ "id": "a", "name": "A" }] },
            "meetings": [{ "id": "m", "number": 1 }],
            "interviews": [{ "id": "t", "salesperson": "a", "slot": 0 }],
            "relations": { "activities": [{ "id": "y", "date": "2026-01-01", "text": "Y" }] },
        },
    });
    assessment_file::add_least(&mut file["scorecard"]);
    map_file::add_least(&mut file["scorecard"]);
    let kpi = "/scorecard/kpis/0";
    let formula = json!({ "type": "formula", "expression": "x", "inputs": [{ "name": "x", "rule": "sum" }] });
    let pointer = match object {
        "envelope" => String::new(),
        "lineage" => "/file".into(),
        "scorecard" => {
            file["scorecard"] = json!({ "id": "c", "title": "C" });
            "/scorecard".into()
        }
        "organisation" | "cut_points" | "proposition" | "relations" => format!("/scorecard/{object}"),
        "exercise" => {
            // Nobody may be taken away who still has interviews.
            file["scorecard"]["interviews"] = json!([]);
            "/scorecard/exercise".into()
        }
        "salesperson" => "/scorecard/exercise/salespeople/0".into(),
        "activity" => "/scorecard/relations/activities/0".into(),
        "calculation of type value" | "measurement" => {
            file.pointer_mut(kpi).unwrap()["calculation"] = json!({ "type": "value", "rule": "sum" });
            format!("{kpi}/calculation")
        }
        "calculation of type formula" | "input" => {
            file.pointer_mut(kpi).unwrap()["calculation"] = formula;
            format!("{kpi}/calculation{}", if object == "input" { "/inputs/0" } else { "" })
        }
        "preset of type band" => {
            file.pointer_mut(kpi).unwrap()["preset"] =
                json!({ "type": "band", "outer_low": 1, "low": 2, "high": 3, "outer_high": 4 });
            format!("{kpi}/preset")
        }
        "preset of type levels" | "level" => {
            file.pointer_mut(kpi).unwrap()["preset"] =
                json!({ "type": "levels", "levels": [{ "value": 1, "name": "N", "score": 2 }] });
            format!("{kpi}/preset{}", if object == "level" { "/levels/0" } else { "" })
        }
        "preset of type curve" | "point" => {
            file.pointer_mut(kpi).unwrap()["preset"] =
                json!({ "type": "curve", "points": [{ "value": 1, "score": 2 }, { "value": 2, "score": 3 }] });
            format!("{kpi}/preset{}", if object == "point" { "/points/0" } else { "" })
        }
        preset if preset.starts_with("preset of type ") => {
            file.pointer_mut(kpi).unwrap()["preset"] = json!({ "type": preset.trim_start_matches("preset of type ") });
            format!("{kpi}/preset")
        }
        part => assessment_file::pointer(part).unwrap_or_else(|| format!("/scorecard/{part}s/0")),
    };
    if object != "measurement" {
        return (file, pointer);
    }
    file.pointer_mut(&pointer).unwrap()["values"] = json!({ "2026-01": { "value": 1, "note": "n" } });
    (file, format!("{pointer}/values/2026-01"))
}

#[test]
fn every_default_is_what_a_missing_field_means_and_required_fields_must_be_there() {
    let mut compared = [0; 2];
    for (object, fields) in documented() {
        for (name, field) in fields {
            let context = format!("{object}.{name}, default {}", field.default);
            let (mut without, pointer) = minimal(&object);
            without.pointer_mut(&pointer).unwrap().as_object_mut().unwrap().remove(&name);
            let read = json::read(without.to_string());
            if field.default == "required" {
                assert!(read.is_err(), "{context}: can be left out");
                compared[0] += 1;
                continue;
            }
            let default = match field.default.as_str() {
                "none" => Value::Null,
                "the `version`" => json!(1),
                literal => serde_json::from_str(literal.trim_matches('`')).expect(&context),
            };
            let mut with = without.clone();
            with.pointer_mut(&pointer).unwrap()[&name] = default.clone();
            let read = read.unwrap_or_else(|error| panic!("{context}: {error:?}"));
            assert_eq!(json::read(with.to_string()).expect(&context), read, "{context}");
            compared[1] += 1;
        }
    }
    assert!(compared[0] > 30 && compared[1] > 40, "{compared:?}");
}

#[test]
fn the_limits_named_in_the_text_are_those_of_the_code() {
    use fokus::domain::{exchange::link, formula, model::Limits};
    for number in [
        json::MAX_BYTES,
        link::MAX_MADE,
        link::MAX_READ,
        link::MAX_UNPACKED,
        Limits::KPIS,
        Limits::PARTS,
        Limits::MEASUREMENTS,
        Limits::TEXT,
        fokus::domain::model::Content::MAX_DEPTH,
        formula::MAX_LENGTH,
    ] {
        let digits = number.to_string();
        let grouped: Vec<String> =
            digits.as_bytes().rchunks(3).rev().map(|group| String::from_utf8(group.to_vec()).unwrap()).collect();
        assert!(DOCUMENT.contains(&grouped.join(",")), "{number}");
    }
}
