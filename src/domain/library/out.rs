//! The KPI library, or a selection of it, as files.

use super::kpis::{Entry, EntryInput, Library};
use crate::domain::{
    exchange::csv::{Out, Style, write},
    text::Lang,
};

/// The columns of a table; the texts are in the language that is asked for.
pub const HEADER: [&str; 16] = [
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

/// As CSV: UTF-8 with a mark for spreadsheets, comma, one KPI a line. What a spreadsheet would run is made a text.
pub fn csv(entries: &[&Entry], lang: Lang) -> String {
    let rows: Vec<Vec<Out>> = std::iter::once(HEADER.map(str::to_owned))
        .chain(entries.iter().map(|entry| row(entry, lang)))
        .map(|cells| cells.into_iter().map(Out::Text).collect())
        .collect();
    // Without the mark a spreadsheet takes the letters for those of another set.
    write(rows.iter().map(Vec::as_slice), Style { mark: true, ..Style::default() })
}

/// The cells of an entry, by [`HEADER`].
pub fn row(entry: &Entry, lang: Lang) -> [String; HEADER.len()] {
    let inputs: Vec<String> = entry.inputs.iter().map(|input| input_text(input, lang)).collect();
    [
        entry.id.clone(),
        entry.name.get(lang).to_owned(),
        entry.definition.get(lang).to_owned(),
        token(&entry.perspective),
        entry.concern.as_ref().map(token).unwrap_or_default(),
        token(&entry.kind),
        entry.outcome.as_ref().map(token).unwrap_or_default(),
        entry.formula.clone(),
        inputs.join("; "),
        entry.unit.get(lang).to_owned(),
        entry.decimals.to_string(),
        token(&entry.direction),
        token(&entry.frequency),
        tokens(&entry.value_propositions),
        tokens(&entry.customer_states),
        entry.source.clone(),
    ]
}

/// An input in a cell: `name:rule:label`, for a constant `name:constant=5:label`.
fn input_text(input: &EntryInput, lang: Lang) -> String {
    let constant = input.constant.map(|number| format!("={number}")).unwrap_or_default();
    format!("{}:{}{constant}:{}", input.name, token(&input.rule), input.label.get(lang))
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
