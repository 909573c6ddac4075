//! Answers of one person on their way to whoever runs the round: as a file, or as a block of text to paste.
//!
//! Format `fokus-answers`, schema 1: the questionnaire with its version, the response as in a scorecard file, and a checksum
//! over the rest. Nothing in it but the answers tells who gave them.

use super::{block, why::Why};
use crate::domain::{
    assess::questionnaire::Questionnaire,
    crc::crc32,
    exchange::{indent, json},
    model::{Response, ResponseId},
};
use serde::Deserialize;
use serde_json::{Map, Value};

/// What `format` says in every answer file.
pub const FORMAT: &str = "fokus-answers";
/// The schema that is written; higher ones are refused.
pub const SCHEMA: u64 = 1;
/// What an answer file's name ends with.
pub const ENDING: &str = ".fokus-answers.json";
/// The most bytes of one answer.
pub const MAX_BYTES: usize = 262_144;
/// The most hours that can be answered: a large department over a year.
pub const MAX_HOURS: f64 = 1_000_000.0;
/// The most characters of a note.
pub const MAX_NOTE: usize = 1_000;
/// The most characters of the code that a person keeps.
pub const MAX_CODE: usize = 64;
/// Letters of an id that are enough to tell some hundred apart.
const SHORT: usize = 8;

const KEYS: [&str; 6] = ["format", "schema", "app", "questionnaire", "response", "checksum"];

/// Answers as they came, checked for damage only.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Answers {
    /// What was asked.
    pub(super) questionnaire: Asked,
    /// What was answered.
    pub(super) response: Response,
}

/// A questionnaire as answers name it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Asked {
    /// Its id.
    pub(super) id: String,
    /// The version of its content.
    pub(super) version: String,
}

/// The text of the file with somebody's answers to this questionnaire.
pub fn file(response: &Response, questionnaire: &Questionnaire) -> String {
    let mut fields = fields(response, questionnaire);
    let checksum = checksum(&fields);
    fields.insert("checksum".to_owned(), checksum.into());
    let mut text = indent::indent(&Value::Object(fields).to_string());
    text.push('\n');
    text
}

/// The same as a block of text to paste into a mail.
pub fn block(response: &Response, questionnaire: &Questionnaire) -> String {
    let mut fields = fields(response, questionnaire);
    let checksum = checksum(&fields);
    fields.insert("checksum".to_owned(), checksum.into());
    block::write(&Value::Object(fields).to_string())
}

/// The name of the file: of the answer, not of the person.
pub fn file_name(id: &ResponseId) -> String {
    format!("answers-{}{ENDING}", short(id))
}

/// The beginning of an answer's id, to tell answers apart on a page.
pub fn short(id: &ResponseId) -> &str {
    id.as_str().get(..SHORT).unwrap_or(id.as_str())
}

fn fields(response: &Response, questionnaire: &Questionnaire) -> Map<String, Value> {
    let mut asked = Map::new();
    asked.insert("id".to_owned(), questionnaire.id.as_str().into());
    asked.insert("version".to_owned(), questionnaire.version.as_str().into());
    let mut fields = Map::new();
    fields.insert("format".to_owned(), FORMAT.into());
    fields.insert("schema".to_owned(), SCHEMA.into());
    fields.insert("app".to_owned(), env!("CARGO_PKG_VERSION").into());
    fields.insert("questionnaire".to_owned(), asked.into());
    // Only keys that are no texts could fail, and there are none.
    fields.insert("response".to_owned(), serde_json::to_value(response).unwrap_or_default());
    fields
}

/// The checksum over the fields as plain JSON with sorted keys, so that laying out a file anew does not change it.
fn checksum(fields: &Map<String, Value>) -> String {
    let mut text = String::from("{");
    for (name, value) in fields.iter().filter(|(name, _)| *name != "checksum") {
        text.push_str(&Value::from(name.as_str()).to_string());
        text.push(':');
        text.push_str(&value.to_string());
        text.push(',');
    }
    format!("{:08x}", crc32([text.as_bytes()]))
}

/// Reads what [`file()`] wrote.
///
/// # Errors
/// When it is something else, newer, or damaged.
pub(super) fn read(value: &Value) -> Result<Answers, Why> {
    let fields = match value {
        Value::Object(fields) if fields.get("format").and_then(Value::as_str) == Some(FORMAT) => fields,
        other => return Err(Why::NotAnAnswer { found: json::found(other) }),
    };
    if let Some(schema) = fields.get("schema").and_then(Value::as_f64).filter(|schema| *schema > SCHEMA as f64) {
        return Err(Why::Newer { schema });
    }
    if fields.get("checksum").and_then(Value::as_str) != Some(checksum(fields).as_str()) {
        return Err(Why::Damaged);
    }
    if let Some(unknown) = fields.keys().find(|key| !KEYS.contains(&key.as_str())) {
        return Err(Why::UnknownField { field: super::shortened(unknown) });
    }
    let answers: Answers = json::typed(value).map_err(Why::File)?;
    let response = &answers.response;
    let unknown = response.extra.keys().next().map(|key| format!("response.{key}"));
    let in_facts = response.facts.iter().enumerate().find_map(|(n, fact)| {
        // What the person who runs the round accepts is not for others to say.
        let judged = [(&fact.accepted, "accepted"), (&fact.refused, "refused")];
        let judged = judged.iter().find(|(places, _)| !places.is_empty()).map(|(_, name)| (*name).to_owned());
        let name = fact.extra.keys().next().cloned().or(judged)?;
        Some(format!("response.facts[{n}].{name}"))
    });
    match unknown.or(in_facts) {
        Some(field) => Err(Why::UnknownField { field: super::shortened(&field) }),
        None => Ok(answers),
    }
}
