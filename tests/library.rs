//! The content that comes with the app is sound: the KPI library.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use fokus::domain::{
    exchange::Wrong,
    library::{
        glossary::Glossary,
        kpis::{self, Direction, Library, Wanted},
        out,
        read::Flaw,
        trade_offs::TradeOffs,
    },
    model::{Concern, FiscalYear, InputRule, KpiId, KpiKind, Period, Preset, Scorecard, ScorecardId, Series, check},
    score::{Request, View, score_kpi},
    text::Lang,
};
use serde_json::{Value, json};
use std::{collections::BTreeSet, sync::Arc};

const KPIS: &str = include_str!("../src/static/content/library/kpis.json");
const EXAMPLES: &str = include_str!("data/library/kpi-examples.json");

fn library() -> Library {
    Library::read(KPIS).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

#[test]
fn the_library_is_sound_and_larger_than_any_peers() {
    let library = library();
    assert!(library.kpis.len() >= 119, "{}", library.kpis.len());
    for lang in [Lang::En, Lang::De] {
        let names: BTreeSet<&str> = library.kpis.iter().map(|entry| entry.name.get(lang)).collect();
        assert_eq!(names.len(), library.kpis.len(), "no name twice");
    }
    for concern in [Concern::Time, Concern::Quality, Concern::Service, Concern::Cost] {
        assert!(library.kpis.iter().filter(|entry| entry.concern == Some(concern)).count() >= 10, "{concern:?}");
    }
}

#[test]
fn every_entry_makes_a_sound_kpi_in_both_languages() {
    for lang in [Lang::En, Lang::De] {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        for entry in &library().kpis {
            let kpi = entry.kpi(KpiId::new(&entry.id).unwrap(), lang, None);
            assert_eq!(matches!(kpi.preset, Preset::OpenBand), entry.direction == Direction::Band);
            card.kpis.push(Arc::new(kpi));
        }
        assert_eq!(check(&card), []);
    }
}

/// The value of each entry was worked out by hand from what its definition says.
#[test]
fn every_formula_gives_the_value_that_was_worked_out_by_hand() {
    let library = library();
    let examples: Value = serde_json::from_str(EXAMPLES).unwrap();
    let examples = examples["examples"].as_array().unwrap();
    assert_eq!(examples.len(), library.kpis.len(), "one example for each");
    for example in examples {
        let id = example["id"].as_str().unwrap();
        let entry = library.get(id).unwrap_or_else(|| panic!("{id} is not in the library"));
        let mut kpi = entry.kpi(KpiId::new(id).unwrap(), Lang::En, None);
        let now = Period::containing(kpi.frequency, "2026-06-01".parse().unwrap(), FiscalYear::JANUARY);
        let fokus::domain::model::Calculation::Formula { inputs, .. } = &mut kpi.calculation else { panic!("{id}") };
        for input in inputs {
            let given = &example["inputs"][&input.name];
            if input.rule == InputRule::Constant {
                input.constant = given.as_f64();
                continue;
            }
            let values = match given {
                Value::Object(both) => {
                    vec![(now, both["now"].as_f64().unwrap()), (now.plus(-1), both["before"].as_f64().unwrap())]
                }
                value => vec![(now, value.as_f64().unwrap_or_else(|| panic!("{id}: {}", input.name)))],
            };
            input.values = Arc::new(Series::from_values(values));
        }
        let request = Request { view: View::of(now), as_of: now.last_day(FiscalYear::JANUARY) };
        let value = score_kpi(&Scorecard::new(ScorecardId::lossy("c"), "C"), &kpi, request).value;
        let value = value.unwrap_or_else(|why| panic!("{id}: {why:?}"));
        let by_hand = example["value"].as_f64().unwrap();
        assert!((value - by_hand).abs() <= 1e-9 * by_hand.abs().max(1.0), "{id}: {value}, by hand {by_hand}");
    }
}

#[test]
fn a_search_finds_what_is_meant_in_both_languages_and_in_spite_of_mistakes() {
    let library = library();
    let first = |lang: Lang, text: &str| {
        let wanted = Wanted { text: text.to_owned(), ..Wanted::default() };
        library.find(lang, &wanted).first().map(|entry| entry.id.clone()).unwrap_or_default()
    };
    assert_eq!(first(Lang::En, "on-time delivery"), "on-time-delivery-rate");
    assert_eq!(first(Lang::En, "delivry on time"), "on-time-delivery-rate");
    assert_eq!(first(Lang::De, "Liefertermintreue"), "on-time-delivery-rate");
    assert_eq!(first(Lang::De, "liefertreminteue"), "on-time-delivery-rate");
    assert_eq!(first(Lang::De, "on-time delivery rate"), "on-time-delivery-rate", "by its other name");
    assert_eq!(first(Lang::En, "net promoter"), "net-promoter-score");
    assert_eq!(first(Lang::En, "churn"), "customer-churn-rate");
}

#[test]
fn filters_narrow_each_other() {
    let library = library();
    let wanted = Wanted { concern: Some(Concern::Cost), kind: Some(KpiKind::Leading), ..Wanted::default() };
    let found = library.find(Lang::En, &wanted);
    assert!(!found.is_empty() && found.len() < library.kpis.len());
    assert!(found.iter().all(|entry| entry.concern == Some(Concern::Cost) && entry.kind == KpiKind::Leading));
    let unit = Wanted { unit: Some("%".into()), ..Wanted::default() };
    assert!(library.find(Lang::De, &unit).iter().all(|entry| entry.unit.de == "%"));
}

/// A file with this change in its second entry.
fn broken(change: impl FnOnce(&mut Value)) -> Vec<(usize, String, Flaw)> {
    let mut file: Value = serde_json::from_str(KPIS).unwrap();
    file["kpis"].as_array_mut().unwrap().truncate(3);
    change(&mut file["kpis"][1]);
    let problems = Library::read(&file.to_string()).unwrap_err();
    problems.into_iter().map(|problem| (problem.entry, problem.field, problem.what)).collect()
}

#[test]
fn a_broken_library_is_refused_whole_with_entry_and_field() {
    let one = |change: fn(&mut Value)| {
        let mut all = broken(change);
        assert_eq!(all.len(), 1, "{all:?}");
        let (entry, field, what) = all.remove(0);
        assert_eq!(entry, 2);
        (field, what)
    };
    let (field, what) = one(|entry| entry["concern"] = json!("speed"));
    let allowed = ["time", "quality", "service", "cost"].map(str::to_owned).to_vec();
    assert_eq!((field.as_str(), what), ("concern", Flaw::Wrong(Wrong::Choice { found: "speed".into(), allowed })));
    assert_eq!(one(|entry| entry["id"] = json!("on-time-delivery-rate")), ("id".into(), Flaw::Twice));
    assert_eq!(one(|entry| entry["id"] = json!("On time")), ("id".into(), Flaw::Id));
    assert_eq!(one(|entry| entry["name"]["de"] = json!(" ")), ("name".into(), Flaw::Empty));
    assert_eq!(one(|entry| entry["definition"]["en"] = json!("<b>bold</b>")), ("definition".into(), Flaw::Markup));
    let (field, what) = one(|entry| entry["formula"] = json!("1 +"));
    assert!(field == "formula" && matches!(what, Flaw::Formula(_)), "{what:?}");
    let unknown = broken(|entry| entry["formula"] = json!("orders_delivered / nothing"));
    assert!(unknown.contains(&(2, "formula".into(), Flaw::Unknown("nothing".into()))), "{unknown:?}");
    assert_eq!(Library::read("{").unwrap_err().len(), 1);
    assert_eq!(Library::read("{\"format\":\"other\",\"kpis\":[]}").unwrap_err()[0].field, "format");
}

#[test]
fn a_selection_is_written_as_csv_and_as_a_library_that_can_be_read_again() {
    let library = library();
    let chosen: Vec<_> = library.kpis.iter().step_by(25).collect();
    let again = Library::read(&out::json(&chosen).unwrap()).unwrap();
    assert_eq!(again.kpis.iter().collect::<Vec<_>>(), chosen);
    for lang in [Lang::En, Lang::De] {
        let text = out::csv(&chosen, lang);
        let text = text.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), chosen.len());
        for (row, entry) in rows.iter().zip(&chosen) {
            assert_eq!((&row[0], &row[1], &row[7]), (entry.id.as_str(), entry.name.get(lang), entry.formula.as_str()));
        }
    }
}

fn glossary() -> Glossary {
    Glossary::read(include_str!("../src/static/content/library/glossary.json")).unwrap()
}

#[test]
fn every_term_is_explained_with_an_example_in_both_languages_and_leads_on() {
    let glossary = glossary();
    assert!(glossary.terms.len() >= 60, "{}", glossary.terms.len());
    let ids: BTreeSet<&str> = glossary.terms.iter().map(|term| term.id.as_str()).collect();
    assert_eq!(ids.len(), glossary.terms.len(), "no id twice");
    for term in &glossary.terms {
        assert!(glossary.categories.iter().any(|category| category.id == term.category), "{}", term.id);
        assert!(
            !term.see.is_empty() && term.see.iter().all(|id| *id != term.id && ids.contains(id.as_str())),
            "{}",
            term.id
        );
        for lang in [Lang::En, Lang::De] {
            let words =
                term.text.get(lang).split_whitespace().count() + term.example.get(lang).split_whitespace().count();
            assert!((30..=80).contains(&words), "{} has {words} words in {lang:?}", term.id);
            let texts = [term.term.get(lang), term.text.get(lang), term.example.get(lang)];
            assert!(texts.iter().all(|text| !text.trim().is_empty() && !kpis::has_markup(text)), "{}", term.id);
        }
    }
    for lang in [Lang::En, Lang::De] {
        let names: BTreeSet<&str> = glossary.terms.iter().map(|term| term.term.get(lang)).collect();
        assert_eq!(names.len(), glossary.terms.len(), "no term twice");
    }
    for card in ["why-scorecard", "history", "criticism", "background"] {
        assert!(glossary.cards.iter().any(|one| one.id == card && !one.paragraphs.is_empty()), "{card}");
    }
}

#[test]
fn terms_are_found_by_any_of_their_names_and_sorted_as_a_dictionary_sorts() {
    let glossary = glossary();
    let first =
        |lang: Lang, typed: &str| glossary.find(lang, typed).first().map(|term| term.id.clone()).unwrap_or_default();
    assert_eq!(first(Lang::En, "customer focus"), "customer-focus");
    assert_eq!(first(Lang::En, "custmer focus"), "customer-focus");
    assert_eq!(first(Lang::De, "Kundenorientierung"), "customer-focus", "by another name of it");
    let all = glossary.find(Lang::De, "");
    assert_eq!(all.len(), glossary.terms.len());
    let names: Vec<String> = all
        .iter()
        .map(|term| term.term.de.to_lowercase().replace('ä', "a").replace('ö', "o").replace('ü', "u"))
        .collect();
    assert!(names.is_sorted());
}

#[test]
fn every_trade_off_names_two_kpis_of_the_library_and_is_watched_where_a_scorecard_has_both() {
    let (library, all) =
        (library(), TradeOffs::read(include_str!("../src/static/content/library/trade-offs.json")).unwrap());
    assert_eq!(all.pairs.len(), 15);
    let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
    for pair in &all.pairs {
        assert!(pair.delay.from <= pair.delay.to && pair.delay.to <= 36, "{}", pair.id);
        for text in [&pair.tension, &pair.mechanism, &pair.way_out] {
            assert!(text.all().iter().all(|text| !text.trim().is_empty() && !kpis::has_markup(text)), "{}", pair.id);
        }
        for id in [&pair.a, &pair.b] {
            let entry = library.get(id).unwrap_or_else(|| panic!("{}: {id}", pair.id));
            if card.kpis.iter().all(|kpi| kpi.library != *id) {
                card.kpis.push(Arc::new(entry.kpi(KpiId::new(id).unwrap(), Lang::En, None)));
            }
        }
    }
    assert_eq!(all.watched(&card).len(), 15);
    card.kpis.retain(|kpi| kpi.library != all.pairs[0].a);
    let left: Vec<String> = all.watched(&card).into_iter().map(|watched| watched.pair.id).collect();
    assert!(!left.contains(&"T1".to_owned()) && left.contains(&"T4".to_owned()), "{left:?}");
}

#[test]
fn every_word_that_a_page_explains_stands_in_the_glossary() {
    fn walk(folder: &std::path::Path, found: &mut Vec<(String, String)>) {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                walk(&path, found);
                continue;
            }
            let source = std::fs::read_to_string(&path).unwrap();
            // `<Term id="…"` in a view, or `… => "…"` in a function `term` that picks one.
            let picked = source.split("fn term(").nth(1).and_then(|code| code.split("\n}\n").next()).unwrap_or("");
            for code in source.split("<Term id=\"").skip(1).chain(picked.split("=> \"").skip(1)) {
                found.push((path.display().to_string(), code.split('"').next().unwrap().to_owned()));
            }
        }
    }
    let mut found = Vec::new();
    walk(std::path::Path::new("src/ui"), &mut found);
    assert!(found.len() > 15, "{found:?}");
    let text = std::fs::read_to_string("src/static/content/library/glossary.json").unwrap();
    let glossary = fokus::domain::library::glossary::Glossary::read(&text).unwrap();
    let unknown: Vec<_> = found.iter().filter(|(_, id)| glossary.term(id).is_none()).collect();
    assert!(unknown.is_empty(), "no such terms: {unknown:?}");
}
