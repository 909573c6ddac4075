//! Library files that a person opens: the library's own JSON, or a table with the columns of its CSV file. Foreign, so read
//! with suspicion, in the worker.

use super::{
    kpis::{Entry, FORMAT, Library, VERSION},
    out::HEADER,
    read::{Flaw, Problem, read_entries},
};
use crate::domain::exchange::{
    FileError, Found, Wrong,
    csv::{self, CsvError},
    json,
};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The separators that a table may have.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// The columns that a table may lack.
const OPTIONAL: [&str; 5] = ["concern", "outcome", "value_propositions", "customer_states", "source"];

/// Why nothing of a file is taken.
#[derive(Debug, Clone, PartialEq)]
pub enum OpenError {
    /// It cannot be read.
    File(FileError),
    /// It cannot be read as a table.
    Table(CsvError),
    /// It is no library file.
    Other(Found),
    /// It has these problems.
    Problems {
        /// Whether it is a table: then entries are rows and fields columns.
        table: bool,
        /// All of them.
        all: Vec<Problem>,
    },
}

/// Reads a library file whose ids must be none of `built_in`: all of it or nothing.
///
/// # Errors
/// Everything that is wrong, with its place.
pub fn open(bytes: &[u8], built_in: &BTreeSet<String>) -> Result<Vec<Entry>, OpenError> {
    match json::read_value(bytes) {
        Ok(value) => open_json(&value, built_in),
        // What is no JSON may be a table, in the character set of a spreadsheet.
        Err(FileError::NotAScorecard { found: Found::Table | Found::Text } | FileError::NotText { .. }) => {
            let decoded = csv::decode(bytes, None).map_err(OpenError::Table)?;
            open_table(&decoded.text, built_in)
        }
        Err(FileError::NotAScorecard { found }) => Err(OpenError::Other(found)),
        Err(error) => Err(OpenError::File(error)),
    }
}

fn open_json(value: &Value, built_in: &BTreeSet<String>) -> Result<Vec<Entry>, OpenError> {
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(OpenError::Other(json::found(value)));
    }
    let version = value.get("version").and_then(Value::as_u64).unwrap_or(1);
    if version > u64::from(VERSION) {
        return Err(OpenError::File(FileError::Newer { version, min_reader: version }));
    }
    match Library::of_value(value, built_in) {
        Ok(library) => Ok(library.kpis),
        Err(all) => Err(OpenError::Problems { table: false, all }),
    }
}

fn open_table(text: &str, built_in: &BTreeSet<String>) -> Result<Vec<Entry>, OpenError> {
    let refused = |all| OpenError::Problems { table: true, all };
    let separator = SEPARATORS.into_iter().find(|separator| {
        let header = records(text, *separator).into_iter().next().unwrap_or_default();
        ["id", "formula"].iter().all(|name| header.iter().any(|cell| cell == name))
    });
    let Some(separator) = separator else { return Err(OpenError::Other(Found::Table)) };
    let mut rows = (1..).zip(records(text, separator)).filter(|(_, row)| row.iter().any(|cell| !cell.is_empty()));
    let (at, header) = rows.next().unwrap_or_default();
    let missing: Vec<Problem> = HEADER
        .iter()
        .filter(|name| !OPTIONAL.contains(name) && !header.iter().any(|cell| cell == *name))
        .map(|name| Problem {
            entry: at,
            id: String::new(),
            field: (*name).to_owned(),
            what: Flaw::Wrong(Wrong::Missing { field: (*name).to_owned() }),
        })
        .collect();
    if !missing.is_empty() {
        return Err(refused(missing));
    }
    let (mut values, mut shifted) = (Vec::new(), Vec::new());
    for (n, row) in rows {
        let cells: Map<String, Value> =
            header.iter().cloned().zip(row.iter().map(|cell| Value::from(cell.as_str()))).collect();
        if row.len() != header.len() {
            let id = cells.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
            let what = Flaw::Cells { expected: header.len(), found: row.len() };
            // The first column without a cell, or the last one before what is too much.
            let field = header.get(row.len()).or(header.last()).cloned().unwrap_or_default();
            shifted.push(Problem { entry: n, id, field, what });
        } else {
            values.push((n, entry_value(&cells)));
        }
    }
    match read_entries(values.iter().map(|(n, value)| (*n, value)), built_in) {
        Ok(entries) if shifted.is_empty() => Ok(entries),
        outcome => {
            shifted.extend(outcome.err().unwrap_or_default());
            Err(refused(shifted))
        }
    }
}

/// The rows of a table, without the apostrophe that keeps spreadsheets from running a text, and without blanks around.
fn records(text: &str, separator: u8) -> Vec<Vec<String>> {
    let mut reader =
        ::csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let cell = |text: &str| {
        let guarded = text.strip_prefix('\'').filter(|rest| csv::looks_like_formula(rest));
        guarded.unwrap_or(text).trim().to_owned()
    };
    reader.records().map_while(Result::ok).map(|record| record.iter().map(cell).collect()).collect()
}

/// A row as an entry of a library file, wrong words and all: the reader of entries says what is wrong.
fn entry_value(cells: &Map<String, Value>) -> Value {
    let get = |name: &str| cells.get(name).and_then(Value::as_str).unwrap_or_default();
    let list = |name: &str| -> Vec<&str> { get(name).split(';').map(str::trim).filter(|t| !t.is_empty()).collect() };
    let both = |text: &str| json!({ "en": text, "de": text });
    let mut entry = Map::new();
    for name in ["id", "perspective", "kind", "formula", "direction", "frequency", "source"] {
        entry.insert(name.to_owned(), get(name).into());
    }
    for name in ["concern", "outcome"].into_iter().filter(|name| !get(name).is_empty()) {
        entry.insert(name.to_owned(), get(name).into());
    }
    for name in ["name", "definition", "unit"] {
        entry.insert(name.to_owned(), both(get(name)));
    }
    for name in ["value_propositions", "customer_states"] {
        entry.insert(name.to_owned(), list(name).into());
    }
    let decimals = get("decimals");
    entry.insert("decimals".to_owned(), decimals.parse::<u64>().map_or_else(|_| decimals.into(), Value::from));
    let inputs: Vec<Value> = inputs(get("inputs"))
        .into_iter()
        .map(|input| {
            let label = if input.label.is_empty() { input.name } else { &input.label };
            let constant = input.constant.map(|text| text.parse::<f64>().map_or_else(|_| text.into(), Value::from));
            // One that is not said is none, as in a library file.
            json!({ "name": input.name, "rule": input.rule, "label": both(label), "constant": constant })
        })
        .collect();
    entry.insert("inputs".to_owned(), inputs.into());
    entry.into()
}

struct InputText<'t> {
    name: &'t str,
    rule: &'t str,
    constant: Option<&'t str>,
    label: String,
}

/// The inputs of a cell: `name:rule:label`, for a constant `name:constant=5:label`, with semicolons between. A semicolon
/// within a label is one if what follows does not begin like an input.
fn inputs(cell: &str) -> Vec<InputText<'_>> {
    let mut found: Vec<InputText<'_>> = Vec::new();
    for part in cell.split(';') {
        match (input(part.trim()), found.last_mut()) {
            (Some(input), _) => found.push(input),
            (None, Some(before)) => {
                before.label.push(';');
                before.label.push_str(part);
            }
            // Without a rule it is an input all the same: that it has none is said then.
            (None, None) if part.trim().is_empty() => {}
            (None, None) => {
                found.push(InputText { name: part.trim(), rule: "", constant: None, label: String::new() });
            }
        }
    }
    found.iter_mut().for_each(|input| input.label = input.label.trim().to_owned());
    found
}

fn input(text: &str) -> Option<InputText<'_>> {
    let (name, rest) = text.split_once(':')?;
    let (rule, label) = rest.split_once(':').unwrap_or((rest, ""));
    let (rule, constant) = rule.split_once('=').map_or((rule, None), |(rule, number)| (rule, Some(number)));
    let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    let is_rule = !rule.is_empty() && rule.bytes().all(|b| b.is_ascii_lowercase());
    (is_name && is_rule).then(|| InputText { name, rule, constant, label: label.to_owned() })
}
