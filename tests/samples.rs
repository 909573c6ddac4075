//! The sample scorecards: sound in both languages, built as a strategy map should be, and scored as their data say.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use chrono::NaiveDate;
use fokus::domain::{
    edit::{Cell, Command, Editor},
    library::{SAMPLES, read_sample, sample_id, sample_path},
    model::*,
    score::{Request, Scores, Status, View, default_as_of, default_view, score},
    text::Lang,
    view::{kpi_page, kpi_rows, map_model},
};
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::Path, sync::Arc};

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/static/content").join(sample_path(name));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn sample(name: &str, lang: Lang) -> Scorecard {
    read_sample(&file(name), lang).unwrap_or_else(|error| panic!("{name} in {}: {error}", lang.tag()))
}

/// Every sample in every language.
fn all() -> Vec<(&'static str, Lang, Scorecard)> {
    SAMPLES.iter().flat_map(|name| Lang::ALL.iter().map(|lang| (*name, *lang, sample(name, *lang)))).collect()
}

fn request(card: &Scorecard, period: &str) -> Request {
    let today = NaiveDate::from_ymd_opt(2100, 1, 1).unwrap();
    Request { view: View::of(period.parse().unwrap()), as_of: default_as_of(card, today) }
}

fn value(scores: &Scores, kpi: &str) -> f64 {
    *scores.kpis[&KpiId::new(kpi).unwrap()].value.as_ref().unwrap_or_else(|reason| panic!("{kpi}: {reason:?}"))
}

/// The place of an objective's perspective, 0 on top.
fn band(card: &Scorecard, objective: &ObjectiveId) -> usize {
    let perspective = &card.objective(objective).unwrap().perspective;
    card.perspectives.iter().position(|p| p.id == *perspective).unwrap()
}

#[test]
fn every_sample_reads_in_every_language_without_a_broken_rule() {
    for (name, lang, card) in all() {
        assert_eq!(check(&card), [], "{name} in {}", lang.tag());
        assert_eq!(card.id, sample_id(name));
        assert!(!card.source_note.is_empty(), "{name}");
    }
}

/// What is the same in both languages: the signs of units.
const SAME: &[&str] = &["%", "min", "USD"];

/// Fields that hold words for people.
const WORDS: &[&str] = &[
    "title",
    "name",
    "mission",
    "customer",
    "source_note",
    "question",
    "description",
    "definition",
    "owner",
    "note",
    "label",
    "source",
    "unit",
    "text",
    "agenda",
    "notes",
    "client",
    "customer_effect",
    "accepted_reason",
];

#[test]
fn every_text_is_there_in_every_language_and_differs() {
    fn walk(value: &Value, path: &str, found: &mut Vec<String>) {
        match value {
            Value::Object(map) if map.contains_key("en") || map.contains_key("de") => {
                let texts: Vec<&str> =
                    Lang::ALL.iter().map(|lang| map.get(lang.tag()).and_then(Value::as_str).unwrap_or("")).collect();
                let distinct: BTreeSet<&&str> = texts.iter().collect();
                if map.len() != Lang::ALL.len() || distinct.len() != texts.len() || texts.contains(&"") {
                    found.push(format!("{path}: {texts:?}"));
                }
                if texts.iter().any(|text| text.trim() != *text || text.contains("  ") || text.contains("TODO")) {
                    found.push(format!("{path}: untidy {texts:?}"));
                }
            }
            Value::Object(map) => map.iter().for_each(|(key, inner)| {
                // An input has a name that its formula uses, and an invented organisation has one for all languages.
                let free = path.ends_with("/organisation") || path.contains("/inputs/");
                // How a statement became known is a word of the format.
                let is_word = key == "source" && path.contains("/voices/");
                let words = WORDS.contains(&key.as_str()) && !(key == "name" && free) && !is_word;
                if let Some(text) = inner.as_str().filter(|text| words && !SAME.contains(text)) {
                    found.push(format!("{path}/{key}: only {text:?}"));
                }
                walk(inner, &format!("{path}/{key}"), found);
            }),
            Value::Array(list) => {
                list.iter().enumerate().for_each(|(n, inner)| walk(inner, &format!("{path}/{n}"), found));
            }
            _ => {}
        }
    }
    for name in SAMPLES {
        let mut found = Vec::new();
        walk(&serde_json::from_str(&file(name)).unwrap(), "", &mut found);
        assert!(found.is_empty(), "{name}:\n{}", found.join("\n"));
    }
}

#[test]
fn languages_differ_in_words_only() {
    let today = NaiveDate::from_ymd_opt(2100, 1, 1).unwrap();
    for name in SAMPLES {
        let (en, de) = (sample(name, Lang::En), sample(name, Lang::De));
        let request = Request { view: default_view(&en, default_as_of(&en, today)), as_of: default_as_of(&en, today) };
        let (a, b) = (score(&en, request), score(&de, request));
        assert_eq!((a.total, a.perspectives, a.objectives), (b.total, b.perspectives, b.objectives), "{name}");
    }
}

#[test]
fn a_sample_is_built_as_a_strategy_map_should_be() {
    for (name, _, card) in all() {
        assert!((12..=14).contains(&card.objectives.len()), "{name}: {} objectives", card.objectives.len());
        assert!((15..=25).contains(&card.kpis.len()), "{name}: {} KPIs", card.kpis.len());
        for p in &card.perspectives {
            assert!((2..=6).contains(&card.objectives_of(&p.id).count()), "{name}: {}", p.id);
        }
        for o in &card.objectives {
            assert!((1..=2).contains(&card.kpis_of(&o.id).count()), "{name}: {} has one or two KPIs", o.id);
            assert!(!o.owner.is_empty() && !o.description.is_empty(), "{name}: {}", o.id);
            let supported = card.links.iter().any(|l| l.kind == LinkKind::Supports && l.to == o.id);
            let supports = card.links.iter().any(|l| l.kind == LinkKind::Supports && l.from == o.id);
            let (top, bottom) = (band(&card, &o.id) == 0, band(&card, &o.id) + 1 == card.perspectives.len());
            assert!(supported || bottom, "{name}: nothing supports {}", o.id);
            // Saving money may be an end in itself: what stands on top or pulls against something need not support.
            assert!(supports || top, "{name}: {} supports nothing", o.id);
        }
        for l in &card.links {
            let upward = band(&card, &l.from) > band(&card, &l.to);
            assert!(upward || l.kind == LinkKind::Conflicts, "{name}: {} does not lead upward", l.id);
            assert!(l.delay_months.is_some() && !l.note.is_empty(), "{name}: {} says neither when nor why", l.id);
        }
        let pairs: BTreeSet<_> =
            card.links.iter().map(|l| (l.from.min_max(&l.to), l.kind == LinkKind::Supports)).collect();
        assert_eq!(pairs.len(), card.links.len(), "{name}: two links join the same objectives");
        assert_eq!(card.links.iter().filter(|l| l.kind == LinkKind::Conflicts).count(), 1, "{name}");
        for k in &card.kpis {
            assert!(k.objective.is_some(), "{name}: {} measures no objective", k.id);
            for text in [&k.definition, &k.owner, &k.source] {
                assert!(!text.is_empty(), "{name}: {} lacks a definition, an owner or a source", k.id);
            }
        }
        assert!(
            card.initiatives.iter().all(|i| i.objective.is_some() && i.start.is_some() && i.start < i.due),
            "{name}"
        );
        let states: BTreeSet<_> = card.initiatives.iter().map(|i| format!("{:?}", i.status)).collect();
        assert!(states.len() >= 3, "{name}: {states:?}");
        for kind in [KpiKind::Leading, KpiKind::Lagging] {
            assert!(card.kpis.iter().any(|k| k.kind == kind), "{name}: {kind:?}");
        }
        for concern in [Concern::Time, Concern::Quality, Concern::Service, Concern::Cost] {
            assert!(card.kpis.iter().any(|k| k.concern == Some(concern)), "{name}: {concern:?}");
        }
    }
}

/// A pair without order.
trait MinMax: Ord + Clone {
    fn min_max(&self, other: &Self) -> (Self, Self) {
        (self.min(other).clone(), self.max(other).clone())
    }
}
impl MinMax for ObjectiveId {}

#[test]
fn the_customer_stands_where_the_kind_of_organisation_puts_it() {
    let order = |name| sample(name, Lang::En).perspectives.iter().map(|p| p.id.to_string()).collect::<Vec<_>>();
    assert_eq!(order("airline"), ["financial", "customer", "process", "learning"]);
    assert_eq!(order("city"), ["customer", "business", "resources", "employees"]);
    assert_eq!(sample("airline", Lang::En).organisation.kind, OrganisationKind::Company);
    assert_eq!(sample("city", Lang::En).organisation.kind, OrganisationKind::PublicBody);
}

#[test]
fn positions_come_from_the_layout_and_no_boxes_overlap() {
    for (name, lang, card) in all() {
        for word in ["\"x\":", "\"y\":", "\"position\":", "\"left\":", "\"top\":"] {
            assert!(!file(name).contains(word), "{name} holds {word}");
        }
        let scores = score(&card, request(&card, "2013"));
        let map = map_model(&card, &scores);
        assert_eq!((map.boxes.len(), map.arrows.len()), (card.objectives.len(), card.links.len()));
        assert_eq!(map.layout.nodes.len(), card.objectives.len());
        for (n, a) in map.layout.nodes.iter().enumerate() {
            assert!(
                a.x >= 0.0 && a.y >= 0.0 && a.x + a.width <= map.layout.width && a.y + a.height <= map.layout.height
            );
            for b in &map.layout.nodes[n + 1..] {
                let apart =
                    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
                assert!(apart, "{name} in {}: {a:?} {b:?}", lang.tag());
            }
        }
    }
}

#[test]
fn the_airline_has_the_figures_of_its_data_source() {
    let card = sample("airline", Lang::En);
    let scores = score(&card, request(&card, "2013"));
    assert_eq!(value(&scores, "flights"), 54_635.0);
    // The control figures of the data, and the plain means of the monthly figures, which are wrong.
    for (kpi, right, wrong) in [
        ("on-time", 72.27, 72.55),
        ("cancelled", 0.85, 0.87),
        ("severe-delays", 9.37, 9.21),
        ("arrival-delay", 9.46, 9.20),
        ("departure-delay", 13.02, 12.79),
    ] {
        let value = value(&scores, kpi);
        assert!((value - right).abs() <= 0.005, "{kpi}: {value}");
        assert!((value - wrong).abs() > 0.01, "{kpi}: {value} is the mean of the months");
    }
    assert!((value(&scores, "time-made-up") - (13.02 - 9.46)).abs() <= 0.01);
}

#[test]
fn the_airline_holds_every_month_of_the_file_it_comes_from() {
    let card = sample("airline", Lang::De);
    let csv = include_str!("data/nycflights13_carrier_month.csv");
    let mut lines = csv.lines();
    let header: Vec<&str> = lines.next().unwrap().split(',').collect();
    let rows: Vec<Vec<&str>> = lines.map(|l| l.split(',').collect::<Vec<_>>()).filter(|row| row[1] == "B6").collect();
    assert_eq!(rows.len(), 12);
    let measured: Vec<_> = card.kpis.iter().flat_map(|k| k.series()).filter(|(_, s)| !s.is_empty()).collect();
    assert_eq!(measured.len(), 15, "five formulas of two inputs, one of four, and one plain KPI");
    for row in &rows {
        let cell = |name: &str| row[header.iter().position(|h| *h == name).unwrap()].parse::<f64>().unwrap();
        let period = format!("{}-{:02}", row[0], row[2].parse::<u8>().unwrap()).parse().unwrap();
        for (input, series) in &measured {
            let expected = match *input {
                "" => cell("scheduled"),
                "arrival_delay_minutes" => cell("avg_arr_delay_min") * cell("arrived"),
                "departure_delay_minutes" => cell("avg_dep_delay_min") * cell("departed"),
                counted => cell(counted),
            };
            let found = series.value(period).unwrap();
            assert!((found - expected).abs() < 1e-6, "{input} {period}: {found} {expected}");
        }
    }
}

#[test]
fn what_was_not_measured_has_no_value_and_lowers_coverage() {
    let card = sample("airline", Lang::En);
    let scores = score(&card, request(&card, "2013"));
    let measured = card.kpis.iter().filter(|k| k.newest().is_some()).count();
    assert_eq!(measured, scores.kpis.values().filter(|k| k.value.is_ok()).count());
    assert_eq!(scores.kpis.values().filter(|k| k.status == Status::NoData).count(), card.kpis.len() - measured);
    assert!((0.5..0.9).contains(&scores.total.coverage), "{}", scores.total.coverage);
    assert_eq!(scores.perspectives[&PerspectiveId::new("learning").unwrap()].performance, None);
}

#[test]
fn every_number_of_the_city_says_that_it_is_illustrative() {
    for lang in Lang::ALL {
        let card = sample("city", *lang);
        let word = if *lang == Lang::En { "llustrative" } else { "eispiel" };
        assert!(card.source_note.contains("Charlotte") && card.source_note.contains(word));
        assert!(!card.organisation.name.contains("Charlotte"));
        let mut values = 0;
        for (kpi, series) in card.kpis.iter().flat_map(|k| k.series().map(move |(_, s)| (k, s))) {
            assert!(kpi.source.contains(word), "{}", kpi.id);
            for measurement in series.0.values() {
                assert!(measurement.note().contains(word), "{}", kpi.id);
                values += 1;
            }
        }
        assert!(values > 50);
        assert_eq!(card.fiscal_year_start, 7);
        let frequencies: BTreeSet<_> = card.kpis.iter().map(|k| k.frequency).collect();
        assert!(frequencies.contains(&PeriodKind::Quarter) && frequencies.contains(&PeriodKind::Year));
    }
}

#[test]
fn a_sample_opens_with_something_to_see() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    for (name, _, card) in all() {
        let as_of = default_as_of(&card, today);
        let request = Request { view: default_view(&card, as_of), as_of };
        let scores = score(&card, request);
        assert!(
            scores.total.performance.is_some() && !scores.total.is_stale() && !scores.total.is_provisional(),
            "{name}"
        );
        let statuses = |scores: &Scores| scores.kpis.values().map(|k| k.status).collect::<BTreeSet<_>>();
        assert!(statuses(&scores).len() >= 3, "{name}: {:?}", statuses(&scores));
        let year = (0..12).map(|n| score(&card, Request { view: request.view.plus(-n), ..request }));
        assert_eq!(year.flat_map(|s| statuses(&s)).collect::<BTreeSet<_>>().len(), 4, "{name}: every status is seen");
        let rows = kpi_rows(&card, &scores);
        assert!(rows.iter().filter(|r| r.spark.iter().flatten().count() >= 3).count() >= 6, "{name}");
    }
}

#[test]
fn one_changed_measurement_is_seen_on_overview_map_and_kpi_page() {
    let before = sample("airline", Lang::En);
    let request = request(&before, "2013-12");
    let (objective, kpi) = (ObjectiveId::new("arrive-on-time").unwrap(), KpiId::new("on-time").unwrap());
    let seen = |card: &Scorecard| {
        let scores = score(card, request);
        let map = map_model(card, &scores);
        let on_map = map.boxes.iter().find(|b| b.id == objective).unwrap().clone();
        let page = kpi_page(card, &scores, &kpi, 0).unwrap();
        let cell = page.rows.iter().find(|r| r.period == request.view.period).unwrap().clone();
        let row = kpi_rows(card, &scores).into_iter().find(|r| r.id == kpi).unwrap();
        (scores.total.performance.unwrap(), on_map, page.score.value.unwrap(), cell, row)
    };
    let (total, on_map, shown, cell, row) = seen(&before);

    let mut editor = Editor::new(Arc::new(before));
    let december = Cell::Value("ontime".into(), request.view.period);
    editor.run(&Command::SetCells(kpi.clone(), vec![(december, Some(3_779.0))])).unwrap();
    let (total2, on_map2, shown2, cell2, row2) = seen(editor.scorecard());

    assert_eq!((cell.cells[0].value, cell2.cells[0].value), (Some(2_779.0), Some(3_779.0)));
    for (old, new) in [(Some(shown), Some(shown2)), (cell.value, cell2.value), (row.value, row2.value)] {
        let (old, new) = (old.unwrap(), new.unwrap());
        assert!((old - 100.0 * 2_779.0 / 4_741.0).abs() < 1e-9 && (new - 100.0 * 3_779.0 / 4_741.0).abs() < 1e-9);
    }
    assert_eq!((row.spark.last().unwrap(), row2.spark.last().unwrap()), (&Some(shown), &Some(shown2)));
    // 58.6 % lies below the floor of 60, 79.7 % nearly reaches 80: the performance rises by this much.
    let gain = 100.0 * (shown2 - 60.0) / 20.0;
    assert!((98.0..99.0).contains(&gain));
    assert!((on_map2.performance.unwrap() - on_map.performance.unwrap() - gain * 2.0 / 3.0).abs() < 1e-9);
    assert_eq!(on_map.spark[..11], on_map2.spark[..11]);
    assert!(on_map2.spark[11] > on_map.spark[11] && total2 > total + 10.0, "{total} {total2}");
    assert_ne!(on_map.status, on_map2.status);
    assert_ne!(row.status, row2.status);

    assert!(editor.undo().is_some());
    assert_eq!(seen(editor.scorecard()).0, total);
}
