//! What the documents for people name exists: commands, files, links, variables, suites. A document that lies fails.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

const DOCUMENTS: &[&str] = &[
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "tests/README.md",
    "tests/data/README.md",
    "tests/data/csv/README.md",
    "tests/peers/README.md",
    "src/domain/exchange/FORMAT.md",
];

/// Looks like a path and is none.
const NO_PATHS: &[&str] = &["application/wasm"];

/// A line with this word may name what does not exist yet.
const PLANNED: &str = "(planned)";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
}

/// A line of a document with what stands in it as code.
struct Line {
    document: &'static str,
    number: usize,
    text: String,
    code: Vec<String>,
}

impl Line {
    fn place(&self) -> String {
        format!("{}:{}", self.document, self.number)
    }
}

/// All lines. Blocks of `sh` count as code without their comments; other blocks are left out.
fn lines() -> Vec<Line> {
    let mut lines = Vec::new();
    for document in DOCUMENTS.iter().copied() {
        let mut block: Option<bool> = None;
        for (at, text) in read(document).lines().enumerate() {
            if let Some(kind) = text.trim_start().strip_prefix("```") {
                block = if block.is_some() { None } else { Some(kind == "sh") };
                continue;
            }
            let code = match block {
                Some(true) => vec![text.split(" #").next().unwrap_or_default().to_owned()],
                Some(false) => continue,
                None => text.split('`').skip(1).step_by(2).map(str::to_owned).collect(),
            };
            lines.push(Line { document, number: at + 1, text: text.to_owned(), code });
        }
    }
    lines
}

fn words(code: &str) -> Vec<&str> {
    code.split_whitespace().collect()
}

/// Words after each occurrence of a command, such as `make`.
fn arguments<'a>(code: &'a str, command: &[&str]) -> Option<Vec<&'a str>> {
    let words = words(code);
    let at = words.windows(command.len()).position(|window| window == command)?;
    Some(words[at + command.len()..].to_vec())
}

fn fail_with(broken: Vec<String>) {
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

fn targets() -> BTreeSet<String> {
    let makefile = read("Makefile");
    let of = |line: &str| line.split_once(": ##").map(|(target, _)| target.to_owned());
    makefile.lines().filter_map(of).collect()
}

#[test]
fn every_make_target_exists_and_is_told() {
    let targets = targets();
    let (mut broken, mut told) = (Vec::new(), BTreeSet::new());
    for line in lines() {
        for target in line.code.iter().filter_map(|code| arguments(code, &["make"])?.first().copied()) {
            told.insert(target.to_owned());
            if !targets.contains(target) {
                broken.push(format!("{}: there is no `make {target}`", line.place()));
            }
        }
    }
    broken.extend(targets.difference(&told).map(|target| format!("`make {target}` is told in no document")));
    fail_with(broken);
}

#[test]
fn every_step_and_every_cargo_test_that_is_named_exists() {
    let script = read(".ci/test");
    let steps = script.lines().find_map(|line| line.strip_prefix("STEPS=(")).unwrap().trim_end_matches(')').to_owned();
    let mut broken = Vec::new();
    for line in lines() {
        for code in &line.code {
            let mut wrong = |what: String| broken.push(format!("{}: {what}", line.place()));
            for step in arguments(code, &[".ci/test"]).into_iter().flatten() {
                if !words(&steps).contains(&step) {
                    wrong(format!(".ci/test has no step `{step}`"));
                }
            }
            if let Some(suite) = arguments(code, &["cargo", "test", "--test"]).and_then(|a| a.first().copied())
                && !root().join(format!("tests/{suite}.rs")).exists()
            {
                wrong(format!("there is no suite `{suite}`"));
            }
            if let Some(module) = arguments(code, &["cargo", "test", "--lib"]).and_then(|a| a.first().copied()) {
                let path = root().join("src").join(module.replace("::", "/"));
                if !path.is_dir() && !path.with_extension("rs").exists() {
                    wrong(format!("there is no module `{module}`"));
                }
            }
        }
    }
    fail_with(broken);
}

/// Whether a word of code means a file or folder of this repository.
fn is_path(word: &str) -> bool {
    const ENDINGS: &[&str] =
        &["rs", "mjs", "js", "md", "toml", "css", "html", "ftl", "csv", "json", "yml", "svg", "png"];
    let plain = word.chars().all(|c| c.is_ascii_alphanumeric() || "._-*/".contains(c));
    let file = word.rsplit_once('.').is_some_and(|(stem, ending)| !stem.is_empty() && ENDINGS.contains(&ending));
    plain && !word.starts_with(['/', '-']) && (word.contains('/') || file) && !NO_PATHS.contains(&word)
}

/// Whether it exists from `folder`; `*` and words in capitals stand for any name.
fn exists(folder: &Path, path: &str) -> bool {
    let mut places = vec![folder.to_owned()];
    for step in path.split('/').filter(|step| !step.is_empty()) {
        let open = step.replace("NAME", "*");
        places = match open.split_once('*') {
            None => places.into_iter().map(|place| place.join(step)).filter(|place| place.exists()).collect(),
            Some((start, end)) => {
                let entries = places.iter().flat_map(|place| fs::read_dir(place).into_iter().flatten().flatten());
                let named = |path: &PathBuf| {
                    let name = path.file_name().unwrap_or_default().to_string_lossy();
                    name.starts_with(start) && name.ends_with(end)
                };
                entries.map(|entry| entry.path()).filter(named).collect()
            }
        };
    }
    !places.is_empty()
}

#[test]
fn every_file_and_folder_that_is_named_exists() {
    // What is made by commands is not there in a fresh clone.
    let made: Vec<String> = read(".gitignore").lines().map(|line| line.trim_start_matches('/').to_owned()).collect();
    let is_made = |path: &str| made.iter().any(|made| Path::new(path).starts_with(made));
    // What tests refer to as a person's file.
    let golden = root().join("tests/golden/files");
    let mut broken = Vec::new();
    for line in lines().iter().filter(|line| !line.text.contains(PLANNED)) {
        let folder = root().join(line.document).parent().unwrap().to_owned();
        let inside = [root(), folder, root().join("src/domain/exchange"), golden.clone()];
        for word in line.code.iter().flat_map(|code| words(code)).filter(|word| is_path(word) && !is_made(word)) {
            // Pages and data of the built app stand in `src/static`.
            let built = root().join("src/static");
            if !inside.iter().chain([&built]).any(|folder| exists(folder, word)) {
                broken.push(format!("{}: there is no {word}", line.place()));
            }
        }
    }
    fail_with(broken);
}

/// The anchor of a heading, as hosts make it.
fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase().replace(' ', "-");
    kept.chars().filter(|c| c.is_alphanumeric() || *c == '-' || *c == '_').collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut broken = Vec::new();
    for line in lines() {
        let folder = root().join(line.document).parent().unwrap().to_owned();
        for link in line.text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(link, _)| link) {
            if link.starts_with("https://") {
                continue;
            }
            let (path, mark) = link.split_once('#').unwrap_or((link, ""));
            let file = if path.is_empty() { root().join(line.document) } else { folder.join(path) };
            let known = |text: String| {
                text.lines().filter(|l| l.starts_with('#')).any(|l| anchor(l.trim_start_matches('#').trim()) == mark)
            };
            if !file.exists() || !(mark.is_empty() || fs::read_to_string(&file).is_ok_and(known)) {
                broken.push(format!("{}: {link} leads nowhere", line.place()));
            }
        }
    }
    fail_with(broken);
}

#[test]
fn every_variable_that_is_named_is_read_somewhere() {
    let mut readers = String::new();
    for folder in [".ci", "tests", "tests/e2e", "tests/peers"] {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() && path.extension().is_none_or(|e| e != "md") {
                readers.push_str(&fs::read_to_string(&path).unwrap_or_default());
            }
        }
    }
    let mut broken = Vec::new();
    for line in lines() {
        for word in line.code.iter().flat_map(|code| words(code)) {
            let name = word.split('=').next().unwrap_or_default();
            let variable = name.len() > 3 && name.chars().all(|c| c.is_ascii_uppercase() || c == '_');
            let meant = word.contains('=') || line.code.iter().any(|code| code == name) && name.contains('_');
            if variable && meant && !readers.contains(name) {
                broken.push(format!("{}: nothing reads {name}", line.place()));
            }
        }
    }
    fail_with(broken);
}

#[test]
fn every_suite_is_described() {
    let described = read("tests/README.md");
    let mut broken = Vec::new();
    for (folder, ending) in [("tests", ".rs"), ("tests/web", ".rs"), ("tests/e2e", ".test.mjs")] {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let name = format!("{folder}/{}", entry.unwrap().file_name().to_string_lossy());
            if name.ends_with(ending) && !described.contains(&format!("`{name}`")) {
                broken.push(format!("tests/README.md does not describe {name}"));
            }
        }
    }
    fail_with(broken);
}

#[test]
fn every_wall_is_told() {
    let told = read("CONTRIBUTING.md");
    let tidy = read("tests/tidy.rs");
    let walls = tidy.split_once("const WALLS").and_then(|(_, rest)| rest.split_once("];")).unwrap().0;
    let places: BTreeSet<&str> = walls.split('"').skip(1).step_by(2).filter(|word| word.starts_with("src/")).collect();
    assert!(places.len() > 10, "the walls were not found: {places:?}");
    fail_with(
        places
            .into_iter()
            .filter(|place| !told.contains(&format!("`{place}`")))
            .map(|place| format!("CONTRIBUTING.md does not tell the wall of {place}"))
            .collect(),
    );
}

#[test]
fn the_headers_that_are_recommended_hold_the_whole_policy() {
    let (policy, told) = (read(".ci/policy.mjs"), read("README.md"));
    let directives: Vec<&str> =
        policy.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix("\",")).collect();
    assert!(directives.len() > 5, "the policy was not found");
    fail_with(
        directives
            .into_iter()
            .filter(|directive| !told.contains(directive))
            .map(|directive| format!("README.md does not recommend: {directive}"))
            .collect(),
    );
}
