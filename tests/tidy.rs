//! The architecture as a test: who may use whom, headers, file lengths, no markup from text, styles that are linked.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Lines a file may have.
const MAX_LINES: usize = 400;

/// Files that may be longer, with their limit. This list only ever shrinks.
const LONGER: &[(&str, usize)] = &[];

/// Who must not use whom: files under the folder (or of that name) must not contain any of the words.
const WALLS: &[(&str, &[&str])] = &[
    (
        "src/domain",
        &[
            "leptos",
            "web_sys",
            "js_sys",
            "gloo_",
            "wasm_bindgen",
            "plotters",
            "crate::render",
            "crate::web",
            "crate::state",
            "crate::ui",
        ],
    ),
    (
        "src/domain/model",
        &[
            "domain::score",
            "domain::edit",
            "domain::exchange",
            "domain::view",
            "domain::layout",
            "fokus_layout",
            "domain::keep",
            "domain::library",
            "domain::text",
        ],
    ),
    ("src/domain/layout", &["fokus::", "domain::"]),
    (
        "src/domain/score",
        &[
            "domain::edit",
            "domain::exchange",
            "domain::view",
            "domain::keep",
            "domain::library",
            "domain::layout",
            "fokus_layout",
        ],
    ),
    (
        "src/domain/edit",
        &["domain::exchange", "domain::view", "domain::keep", "domain::library", "domain::layout", "fokus_layout"],
    ),
    (
        "src/domain/explain",
        &["domain::exchange", "domain::keep", "domain::layout", "fokus_layout", "domain::text", "domain::wording"],
    ),
    ("src/domain/exchange", &["domain::edit", "domain::view", "domain::keep"]),
    ("src/domain/view", &["domain::edit", "domain::exchange", "domain::keep"]),
    ("src/render", &["leptos", "web_sys", "crate::web", "crate::state", "crate::ui"]),
    ("src/web", &["leptos", "crate::state", "crate::ui", "crate::render"]),
    ("src/state", &["crate::ui", "crate::render", "plotters"]),
    (
        "src/ui/kit",
        &[
            "crate::state",
            "crate::web",
            "domain::model",
            "domain::score",
            "domain::edit",
            "domain::view",
            "crate::render",
        ],
    ),
    ("src/ui/parts", &["crate::state", "crate::web"]),
    ("src/ui/pages", &["crate::web", "plotters"]),
    ("src/ui/app.rs", &["crate::web", "plotters"]),
    ("src/bin/worker.rs", &["leptos", "fokus::state", "fokus::ui", "fokus::render"]),
];

/// Ways to make markup of text, or to style past the content security policy. Nowhere.
const FORBIDDEN: &[&str] = &[
    "inner_html",
    "insert_adjacent_html",
    "outer_html",
    "document.write",
    "js_sys::eval",
    "js_sys::Function::new_with_args",
    " style=\"",
    "include_bytes!(\"/",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, ending, found);
            } else if path.extension().is_some_and(|e| e == ending) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), ending, &mut found);
    found.sort();
    found
}

fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/")
}

/// The code without comments, so that a comment may speak of what the code must not use.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().map(|line| line.split_once("//").map_or(line, |(code, _)| code));
    lines.collect::<Vec<_>>().join("\n")
}

fn fail_with(broken: Vec<String>) {
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn every_part_uses_only_what_it_may() {
    let mut broken = Vec::new();
    for path in files("src", "rs") {
        let (name, code) = (name(&path), code(&path));
        for (place, words) in WALLS.iter().filter(|(place, _)| name == *place || name.starts_with(&format!("{place}/")))
        {
            for word in words.iter().filter(|word| code.contains(**word)) {
                broken.push(format!("{name} uses `{word}`, which {place} must not"));
            }
        }
    }
    fail_with(broken);
}

#[test]
fn every_rust_file_says_what_it_is_for() {
    let all = files("src", "rs").into_iter().chain(files("tests", "rs"));
    fail_with(
        all.filter(|path| !fs::read_to_string(path).unwrap().starts_with("//! "))
            .map(|path| format!("{} does not begin with `//! ` and what it is for", name(&path)))
            .collect(),
    );
}

#[test]
fn files_are_short() {
    let mut broken = Vec::new();
    for path in files("src", "rs").into_iter().chain(files("style", "css")).chain(files("tests", "rs")) {
        let (name, lines) = (name(&path), fs::read_to_string(&path).unwrap().lines().count());
        let limit = LONGER.iter().find(|(longer, _)| *longer == name).map_or(MAX_LINES, |(_, limit)| *limit);
        if lines > limit {
            broken.push(format!("{name} has {lines} lines; at most {limit} are allowed"));
        }
    }
    fail_with(broken);
}

#[test]
fn no_text_becomes_markup_and_no_style_goes_past_the_policy() {
    let mut broken = Vec::new();
    for path in files("src", "rs") {
        let code = code(&path);
        for word in FORBIDDEN.iter().filter(|word| code.contains(**word)) {
            broken.push(format!("{} uses `{word}`", name(&path)));
        }
    }
    fail_with(broken);
}

#[test]
fn every_stylesheet_is_linked_and_uses_only_defined_variables() {
    let index = fs::read_to_string(root().join("index.html")).unwrap();
    let mut broken = Vec::new();
    let mut defined = BTreeSet::new();
    let mut used = Vec::new();
    for path in files("style", "css") {
        let (name, text) = (name(&path), fs::read_to_string(&path).unwrap());
        if !index.contains(&format!("href=\"{name}\"")) {
            broken.push(format!("{name} is not linked in index.html"));
        }
        for (at, _) in text.match_indices("--") {
            let word: String = text[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            let before = text[..at].trim_end().chars().next_back();
            if text[at + word.len()..].trim_start().starts_with(':') {
                defined.insert(word);
            } else if before == Some('(') && text[..at].trim_end().ends_with("var(") {
                used.push((name.clone(), word));
            }
        }
    }
    // Set by the app through the CSS object model, on single elements.
    for path in files("src/ui", "rs") {
        let text = fs::read_to_string(&path).unwrap();
        for (at, _) in text.match_indices("style:--") {
            let word: String = text[at + 6..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            defined.insert(word);
        }
        for (at, _) in text.match_indices("style:(\"--") {
            let word: String = text[at + 8..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            defined.insert(word);
        }
    }
    for (name, word) in used.iter().filter(|(_, word)| !defined.contains(word)) {
        broken.push(format!("{name} uses var({word}), which is defined nowhere"));
    }
    fail_with(broken);
}

#[test]
fn texts_shown_come_from_the_language_files() {
    // A quoted text with a space between letters, inside a `view!`, would be a sentence that nobody translates.
    let mut broken = Vec::new();
    for path in files("src/ui", "rs") {
        for (number, line) in code(&path).lines().enumerate() {
            let trimmed = line.trim();
            let quoted_text = trimmed.starts_with('"') && trimmed.ends_with('"') && trimmed.len() > 2;
            let words =
                trimmed.trim_matches('"').split(' ').filter(|w| w.chars().all(char::is_alphabetic) && w.len() > 1);
            let in_tag = line.split_once('>').is_some_and(|(_, rest)| {
                rest.trim_start().starts_with('"') && rest.contains("\"</") && rest.chars().any(char::is_alphabetic)
            });
            if (quoted_text && words.count() > 1) || (in_tag && line.contains("</")) {
                let text = line.split('"').nth(1).unwrap_or_default();
                if text.chars().filter(|c| c.is_alphabetic()).count() > 2 && !line.contains("class=\"") {
                    broken.push(format!("{}:{}: {trimmed}", name(&path), number + 1));
                }
            }
        }
    }
    fail_with(broken);
}
