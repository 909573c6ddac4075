//! The library of one's own: what is written can be read again, what is unsound is refused whole, each flaw with its place.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use base64::{Engine, engine::general_purpose::STANDARD};
use calamine::{Data, Reader, Xlsx};
use fokus::domain::{
    jobs::{Done, Job, handle},
    library::{
        kpis::{Entry, Library},
        open::open,
        out::{self, HEADER},
        own::{ids, together},
    },
    text::Lang,
};
use std::{collections::BTreeSet, fs, io::Cursor};

fn built_in() -> Library {
    Library::read(include_str!("../src/static/content/library/kpis.json")).unwrap()
}

fn file(name: &str) -> Vec<u8> {
    fs::read(format!("{}/tests/data/library/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn own() -> Vec<Entry> {
    open(&file("own.json"), &ids(&built_in())).unwrap()
}

fn ask(job: &Job, bytes: &[u8]) -> Done {
    serde_json::from_str(&handle(&serde_json::to_string(job).unwrap(), bytes)).unwrap()
}

/// What the worker says about a library file.
fn says(lang: Lang, bytes: &[u8]) -> Vec<String> {
    match ask(&Job::OpenLibrary { lang: lang.tag().to_owned(), built_in: ids(&built_in()) }, bytes) {
        Done::Problems { sentences, count } => {
            assert_eq!(sentences.len(), count);
            sentences
        }
        Done::Refused { why } => vec![why],
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_library_file_with_four_flaws_names_each_with_entry_and_field_and_gives_nothing() {
    assert_eq!(
        says(Lang::En, &file("four-flaws.json")),
        [
            "Entry 1 “own-broken”, field “formula”: Character 18: this parenthesis is never closed.",
            "Entry 2 “own-speed”, field “concern”: “speed” is none of time, quality, service and cost",
            "Entry 4 “own-twice”, field “id”: the id “own-twice” stands twice",
            "Entry 5 “own-markup”, field “definition”: texts cannot have markup such as <b>",
        ]
    );
    assert_eq!(
        says(Lang::De, &file("four-flaws.csv")),
        [
            "Zeile 2 „own-broken“, Spalte „formula“: Zeichen 18: Diese Klammer wird nicht geschlossen.",
            "Zeile 3 „own-speed“, Spalte „concern“: „speed“ ist nichts von time, quality, service und cost",
            "Zeile 5 „own-twice“, Spalte „id“: die Kennung „own-twice“ kommt doppelt vor",
            "Zeile 6 „own-markup“, Spalte „definition“: Texte dürfen keine Auszeichnungen wie <b> enthalten",
        ]
    );
}

#[test]
fn every_other_flaw_has_its_sentence_too() {
    let own = String::from_utf8(file("own.json")).unwrap();
    let with = |from: &str, to: &str| {
        assert!(own.contains(from), "{from}");
        says(Lang::En, own.replacen(from, to, 1).as_bytes()).join(" | ")
    };
    for (from, to, sentence) in [
        ("own-letters-answered", "net-promoter-score", "field “id”: this id belongs to a KPI that comes with Fokus"),
        ("own-letters-answered", "Own Letters", "field “id”: an id has small letters, digits and hyphens only"),
        ("\"en\": \"Letters answered\"", "\"en\": \" \"", "field “name”: the text is missing"),
        ("/ letters\"", "/ parcels\"", "The formula uses “parcels”, which is none of the inputs."),
        ("100 * answered / letters", "100 * answered", "the formula does not use the input “letters”"),
        ("\"name\": \"letters\"", "\"name\": \"answered\"", "field “inputs.answered”: input names are unique words"),
        ("\"rule\": \"sum\"", "\"rule\": \"constant\"", "field “inputs.answered”"),
        ("\"rule\": \"sum\"", "\"rule\": \"sun\"", "field “inputs[0].rule”: “sun” is none of sum, mean"),
        ("\"decimals\": 1", "\"decimals\": 7", "field “decimals”: decimal places are 0 to 6"),
        ("\"decimals\": 1", "\"decimals\": \"x\"", "field “decimals”: expected a whole number from 0 up, found a text"),
        ("\"perspective\": \"customer\", ", "", "Entry 1 “own-letters-answered”: the field “perspective” is missing"),
        ("\"version\":1", "\"version\":2", "made by a newer Fokus"),
        (
            "fokus-kpi-library",
            "fokus-scorecard",
            "This is not a KPI library of Fokus but a file of the kind “fokus-scorecard”.",
        ),
        ("\"kpis\":[", "\"kpis\":[,", "The file is damaged"),
    ] {
        let said = with(from, to);
        assert!(said.contains(sentence), "{to}: {said}");
    }
    let long = "x".repeat(9_000);
    assert!(with("What counts for Letters answered.", &long).contains("the text is too long"));
    assert!(says(Lang::En, b"PK\x03\x04xl/workbook.xml")[0].contains("a spreadsheet"));
    assert!(says(Lang::En, b"month,sales\n2026-01,3\n")[0].contains("a table"));
    assert_eq!(says(Lang::En, b" "), ["The file is empty."]);
    let lacking = "id,formula,name\nown-x,a,X\n";
    let said = says(Lang::En, lacking.as_bytes()).join(" | ");
    assert!(said.contains("Row 1 “”, column “inputs”: the field “inputs” is missing"), "{said}");
    let table = out::csv(&self::own().iter().collect::<Vec<_>>(), Lang::En);
    let said = says(Lang::En, table.trim_end().rsplit_once(',').unwrap().0.as_bytes()).join(" | ");
    assert!(said.contains("Row 3 “own-grusskarten”, column “source”: 15 cells in place of 16"), "{said}");
}

#[test]
fn a_damaged_library_text_is_never_an_empty_library() {
    let text = String::from_utf8(file("own.json")).unwrap();
    for damaged in ["", "{}", "null", &text[..text.len() / 2], &text.replace("100 * answered", "100 *")] {
        assert!(Library::read(damaged).is_err(), "{damaged}");
    }
}

#[test]
fn what_a_spreadsheet_saves_in_german_is_read_with_its_umlauts() {
    let read = open(&file("own-windows.csv"), &BTreeSet::new()).unwrap();
    assert_eq!(read, own());
    assert_eq!(read[1].name.de, "Grußkarten");
}

#[test]
fn the_whole_library_comes_back_from_its_own_files() {
    let library = built_in();
    let all: Vec<&Entry> = library.kpis.iter().collect();
    assert_eq!(open(out::json(&all).unwrap().as_bytes(), &BTreeSet::new()).unwrap(), library.kpis);
    for lang in [Lang::En, Lang::De] {
        let read = open(out::csv(&all, lang).as_bytes(), &BTreeSet::new()).unwrap();
        assert_eq!(read.len(), all.len());
        for (read, entry) in read.iter().zip(&library.kpis) {
            // A table has one language, and not whether it is one of the core outcomes.
            let mut expected = entry.clone();
            let one = |words: &fokus::domain::library::words::Words| {
                let text = words.get(lang).to_owned();
                fokus::domain::library::words::Words { en: text.clone(), de: text }
            };
            expected.outcome_group = false;
            for words in [&mut expected.name, &mut expected.definition, &mut expected.unit] {
                *words = one(words);
            }
            expected.inputs.iter_mut().for_each(|input| input.label = one(&input.label));
            assert_eq!(*read, expected);
        }
    }
}

/// Own entries with what a spreadsheet would run.
fn dangerous() -> Vec<Entry> {
    let mut entries = own();
    entries[0].name.en = "=HYPERLINK(\"https://example.org\",\"x\")".into();
    entries[0].name.de = "-1+1".into();
    entries[0].formula = "-answered / letters".into();
    entries
}

#[test]
fn a_csv_file_has_no_formulas_for_a_spreadsheet_and_is_read_back() {
    let entries = dangerous();
    for lang in [Lang::En, Lang::De] {
        let text = out::csv(&entries.iter().collect::<Vec<_>>(), lang);
        assert!(text.contains("'-answered / letters") && !text.contains(",-answered"), "{text}");
        let read = open(text.as_bytes(), &BTreeSet::new()).unwrap();
        assert_eq!((&read[0].formula, read[0].name.get(lang)), (&entries[0].formula, entries[0].name.get(lang)));
    }
}

#[test]
fn a_workbook_has_the_columns_of_the_csv_file_and_its_texts_stay_texts() {
    let all = together(&dangerous(), &built_in());
    let text = out::json(&all.kpis.iter().collect::<Vec<_>>()).unwrap();
    for (lang, name, sheet) in
        [(Lang::En, "KPI library", "On-time delivery rate"), (Lang::De, "Kennzahlenbibliothek", "Liefertermintreue")]
    {
        let job = Job::Workbook { lang: lang.tag().to_owned() };
        let Done::File { base64 } = ask(&job, text.as_bytes()) else { panic!("no file") };
        let bytes = STANDARD.decode(base64).unwrap();
        assert!(bytes.starts_with(b"PK"));
        let Done::File { base64: again } = ask(&job, text.as_bytes()) else { panic!("no file") };
        assert_eq!(STANDARD.decode(again).unwrap(), bytes, "the same entries, the same bytes");
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        assert_eq!(book.sheet_names(), [name]);
        assert!(book.worksheet_formula(name).unwrap().used_cells().next().is_none(), "there are formulas");
        let range = book.worksheet_range(name).unwrap();
        let rows: Vec<&[Data]> = range.rows().collect();
        assert_eq!(rows[0], HEADER.map(|column| Data::String(column.into())));
        assert_eq!(rows.len(), 1 + all.kpis.len());
        for (row, entry) in rows[1..].iter().zip(&all.kpis) {
            for (n, (cell, expected)) in row.iter().zip(out::row(entry, lang)).enumerate() {
                match cell {
                    Data::Float(number) => assert_eq!((HEADER[n], *number), ("decimals", f64::from(entry.decimals))),
                    Data::String(text) => assert_eq!(*text, expected),
                    Data::Empty => assert_eq!(expected, ""),
                    other => panic!("{}: {other:?}", HEADER[n]),
                }
            }
        }
        assert_eq!(rows[1][7], Data::String("-answered / letters".into()));
        assert_eq!(rows[1][1], Data::String(dangerous()[0].name.get(lang).to_owned()));
        assert!(rows.iter().any(|row| row[1] == Data::String(sheet.into())));
        assert!(rows.iter().any(|row| row[1] == Data::String("Grußkarten".into())));
    }
}

#[test]
fn a_template_file_is_opened_in_the_worker_and_one_with_a_missing_kpi_names_objective_and_kpi() {
    let text = out::json(&built_in().kpis.iter().collect::<Vec<_>>()).unwrap();
    let open = |lang: Lang, bytes: &[u8]| {
        ask(&Job::OpenTemplate { lang: lang.tag().to_owned(), library: text.clone() }, bytes)
    };
    let bytes = file("template-missing-kpi.json");
    let Done::Refused { why } = open(Lang::En, &bytes) else { panic!("taken") };
    let objective = serde_json::from_slice::<serde_json::Value>(&bytes).unwrap()["objectives"][1]["id"].clone();
    let objective = objective.as_str().unwrap();
    assert_eq!(why, format!("Objective “{objective}” has the KPI “no-such-kpi”, which is not in the library."));
    let Done::Refused { why } = open(Lang::De, &bytes) else { panic!("taken") };
    assert_eq!(why, format!("Das Ziel „{objective}“ hat die Kennzahl „no-such-kpi“, die nicht in der Bibliothek ist."));
    // With a KPI that is there it is taken.
    let mended = String::from_utf8(bytes).unwrap().replace("no-such-kpi", "net-promoter-score");
    let Done::Scorecard { canonical, .. } = open(Lang::De, mended.as_bytes()) else { panic!("refused") };
    assert!(canonical.contains("net-promoter-score") && canonical.contains("\"objectives\""));
    // What is wrong within is told in the language that is shown, with its place.
    let wrong = mended.replace("\"weight\": ", "\"weight\": \"x\", \"was\": ");
    let Done::Refused { why } = open(Lang::De, wrong.as_bytes()) else { panic!("taken") };
    assert!(why.starts_with("Die Datei passt nicht: erwartet: eine Zahl; gefunden: ein Text ("), "{why}");
    let Done::Refused { why } = open(Lang::En, b"{\"format\":\"other\"}") else { panic!("taken") };
    assert!(why.contains("a file of the kind “other”"), "{why}");
}
