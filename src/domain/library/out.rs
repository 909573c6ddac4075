//! The KPI library, or a selection of it, as files.

use super::kpis::{Entry, Library};
use crate::domain::text::Lang;

/// The header of the CSV file; the texts are in the language that is asked for.
const HEADER: [&str; 16] = [
    "id",
    "name",
    "definition",
    "perspective",
    "concern",
    "kind",
    "outcome",
    "formula",
    "inputs",
    "unit",
    "decimals",
    "direction",
    "frequency",
    "value_propositions",
    "customer_states",
    "source",
];

/// As CSV: UTF-8 with a mark for spreadsheets, comma, one KPI a line.
///
/// # Errors
/// When a line cannot be written, which nothing in a library can cause.
pub fn csv(entries: &[&Entry], lang: Lang) -> Result<String, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(HEADER)?;
    for entry in entries {
        let inputs: Vec<String> = entry.inputs.iter().map(|i| format!("{}:{}", i.name, token(&i.rule))).collect();
        out.write_record([
            entry.id.as_str(),
            entry.name.get(lang),
            entry.definition.get(lang),
            &token(&entry.perspective),
            &entry.concern.as_ref().map(token).unwrap_or_default(),
            &token(&entry.kind),
            &entry.outcome.as_ref().map(token).unwrap_or_default(),
            &entry.formula,
            &inputs.join("; "),
            entry.unit.get(lang),
            &entry.decimals.to_string(),
            &token(&entry.direction),
            &token(&entry.frequency),
            &tokens(&entry.value_propositions),
            &tokens(&entry.customer_states),
            &entry.source,
        ])?;
    }
    let bytes = out.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    // Without the mark a spreadsheet takes the letters for those of another set.
    Ok(format!("\u{feff}{}", String::from_utf8_lossy(&bytes)))
}

/// As a library file in every language, which can be read again.
///
/// # Errors
/// When it cannot be written, which nothing in a library can cause.
pub fn json(entries: &[&Entry]) -> serde_json::Result<String> {
    serde_json::to_string_pretty(&Library::of(entries.iter().map(|entry| (*entry).clone()).collect()))
}

/// The word for a choice in files.
fn token<T: serde::Serialize>(choice: &T) -> String {
    let written = serde_json::to_value(choice).unwrap_or_default();
    written.as_str().unwrap_or_default().to_owned()
}

fn tokens<T: serde::Serialize>(choices: &[T]) -> String {
    choices.iter().map(token).collect::<Vec<_>>().join("; ")
}
