//! All messages at once: they can be filled in every language, are translated, and are used.

use super::{KEYS, Lang, Msg, list, messages::samples};
use std::{collections::BTreeSet, fs, path::Path};

/// Keys whose text is the same in both languages, and rightly so. One a line.
#[rustfmt::skip]
const SAME: &[&str] = &[
    "act-budget",
    "app-name",
    "ask-level",
    "attribute-standard",
    "card-organisation",
    "chain-end",
    "charset-utf-8",
    "column-text",
    "import-group-count",
    "import-name",
    "import-total",
    "kpi-definition",
    "kpi-definition-title",
    "kpi-formula-gives",
    "kpi-input-name",
    "kpi-name",
    "kpis-status",
    "map-since-mark",
    "measures-filter-item",
    "measures-filter-status",
    "measures-name",
    "month-april",
    "month-april-short",
    "month-august",
    "month-august-short",
    "month-february-short",
    "month-january-short",
    "month-july-short",
    "month-june-short",
    "month-november",
    "month-november-short",
    "month-september",
    "month-september-short",
    "moved-side-file",
    "nav-label",
    "number-currency",
    "number-unit",
    "overview-status",
    "part-scorecard",
    "period-half-year-short",
    "period-month",
    "period-quarter",
    "period-range",
    "result-blind",
    "result-dimension",
    "role-partner",
    "round-name",
    "settings-vision",
    "share-link-address",
    "trend-label",
    "why-status",
];

/// Keys that the code does not use yet; this list only ever shrinks. One a line.
#[rustfmt::skip]
const UNUSED: &[&str] = &[
];

#[test]
fn every_message_can_be_filled_in_every_language() {
    for lang in Lang::ALL {
        for number in [0.0, 1.0, 2.0, 1234.5, -1.0, f64::NAN] {
            for msg in samples(number, "X") {
                let text = msg.text(*lang);
                assert!(!text.trim().is_empty(), "{} is empty in {lang:?}", msg.key());
                assert!(!text.contains(['{', '}']), "{} in {lang:?}: {text}", msg.key());
            }
        }
    }
}

#[test]
fn every_message_is_translated() {
    let same = |msg: &Msg<'_>| msg.text(Lang::En) == msg.text(Lang::De);
    let same: Vec<_> = samples(3.0, "X").iter().filter(|msg| same(msg)).map(|msg| msg.key()).collect();
    let forgotten: Vec<_> = same.iter().filter(|key| !SAME.contains(key)).collect();
    assert!(forgotten.is_empty(), "English and German are the same: {forgotten:#?}");
    let stale: Vec<_> = SAME.iter().filter(|key| !same.contains(key)).collect();
    assert!(stale.is_empty(), "translated by now, or gone; take it off the list SAME: {stale:?}");
}

#[test]
fn every_message_is_used() {
    let mut used = BTreeSet::new();
    collect_used(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut used);
    let name = |msg: &Msg<'_>| format!("{msg:?}").split([' ', '{']).next().unwrap_or_default().to_owned();
    let unused: Vec<_> =
        samples(1.0, "X").iter().filter(|msg| !used.contains(&name(msg))).map(|msg| msg.key()).collect();
    assert!(used.contains("MonthMay"), "the search for used messages finds nothing");
    assert!(unused == UNUSED, "not used: {unused:#?}, allowed: {UNUSED:?}");
}

/// What is loaded first: the frame and what it stands on. Everything else is fetched, and brings the later messages.
const FIRST: &[&str] = &[
    "src/ui/shell",
    "src/ui/app.rs",
    "src/ui/context.rs",
    "src/ui/lazy.rs",
    "src/state",
    "src/domain/text/date.rs",
    "src/domain/text/mod.rs",
    "src/domain/text/number.rs",
    "src/domain/wording/keep.rs",
];

#[test]
fn the_first_load_says_nothing_that_comes_later() {
    let mut used = BTreeSet::new();
    for part in FIRST {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(part);
        if path.is_dir() { collect_used(&path, &mut used) } else { collect_from(&path, &mut used) }
    }
    let name = |msg: &Msg<'_>| format!("{msg:?}").split([' ', '{']).next().unwrap_or_default().to_owned();
    let late: Vec<_> = samples(1.0, "X")
        .into_iter()
        .filter(|msg| msg.is_later() && used.contains(&name(msg)))
        .map(|msg| msg.key())
        .collect();
    assert!(late.is_empty(), "used by the frame, but in a section that begins with `Later:`: {late:#?}");
    assert!(samples(1.0, "X").iter().filter(|msg| msg.is_later()).count() > 500, "nothing comes later");
}

/// The variants that stand behind `Msg::` in the sources, this file left out.
fn collect_used(folder: &Path, used: &mut BTreeSet<String>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            collect_used(&path, used);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("text/tests.rs") {
            collect_from(&path, used);
        }
    }
}

fn collect_from(path: &Path, used: &mut BTreeSet<String>) {
    let source = fs::read_to_string(path).unwrap();
    for after in source.split("Msg::").skip(1) {
        used.insert(after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
    }
}

#[test]
fn keys_and_messages_stand_in_the_same_order() {
    let keys: Vec<_> = samples(1.0, "X").iter().map(|msg| msg.key()).collect();
    assert_eq!(keys, KEYS);
    assert_eq!(Msg::SavedOnThisDevice.key(), "saved-on-this-device");
}

#[test]
fn the_state_of_saving_has_its_exact_words() {
    let words = |lang| [Msg::Saving, Msg::SavedOnThisDevice, Msg::KeptInThisTabOnly].map(|msg| msg.text(lang));
    assert_eq!(words(Lang::En), ["Saving…", "Saved on this device", "Kept in this tab only"]);
    assert_eq!(words(Lang::De), ["Wird gespeichert …", "Auf diesem Gerät gespeichert", "Nur in diesem Tab"]);
    assert_eq!(Msg::NotInAFileSince { when: "Mai" }.text(Lang::De), "Seit Mai nicht in einer Datei");
}

#[test]
fn counts_follow_the_plural_rules() {
    let count = |count, lang| Msg::CountKpis { count }.text(lang);
    assert_eq!(count(1.0, Lang::En), "1 measure");
    assert_eq!(count(1234.0, Lang::En), "1,234 measures");
    assert_eq!((count(1.0, Lang::De), count(0.0, Lang::De)), ("1 Kennzahl".into(), "0 Kennzahlen".into()));
    let stale = |count| Msg::KpisStale { count }.text(Lang::En);
    assert_eq!(stale(0.0), "Every measure is up to date");
    assert_eq!(stale(1.0), "1 measure is out of date");
}

#[test]
fn names_are_joined_to_a_list() {
    let names = ["a", "b", "c"];
    assert_eq!(list(Lang::En, &names), "a, b and c");
    assert_eq!(list(Lang::De, &names[..2]), "a und b");
    assert_eq!((list(Lang::De, &names[..1]), list::<&str>(Lang::De, &[])), ("a".into(), "".into()));
}
