//! Reading library files. Either all of a file is sound, or nothing of it is taken and everything that is wrong is named
//! with its entry and field.

use super::kpis::{Entry, FORMAT, Library, has_markup};
use crate::domain::{
    exchange::{Wrong, wrong_by_its_words},
    formula::{Formula, FormulaError},
    gather,
    model::{InputRule, Limits},
};
use serde_json::Value;
use std::collections::BTreeSet;

/// The most characters of one text: what a cell of a spreadsheet can hold, with room.
pub const MAX_TEXT: usize = 8_000;

/// What is wrong with an entry of a library file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which entry, counted from 1, or which row of a table, its header being 1; 0 is the file.
    pub entry: usize,
    /// Its id, as far as it can be read.
    pub id: String,
    /// The field or column.
    pub field: String,
    /// What is wrong with it.
    pub what: Flaw,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// It is no library file; what the reader says.
    Unreadable(String),
    /// The field is missing, or holds something else than it may.
    Wrong(Wrong),
    /// A row has another number of cells than the header.
    Cells {
        /// The header's.
        expected: usize,
        /// The row's.
        found: usize,
    },
    /// An id is used twice.
    Twice,
    /// The name of an input is used twice.
    InputTwice,
    /// An id is that of a KPI that comes with the app.
    BuiltIn,
    /// An id has other characters than small letters, digits and hyphens.
    Id,
    /// A text is missing in some language.
    Empty,
    /// A text has more than [`MAX_TEXT`] characters.
    TooLong,
    /// A text has markup in it.
    Markup,
    /// More decimal places than can be shown.
    Decimals,
    /// A constant input has no number.
    Constant,
    /// The formula cannot be read; what is wrong, and where.
    Formula(FormulaError),
    /// The formula uses this name, which is none of the inputs.
    Unknown(String),
    /// The formula does not use this input.
    Unused(String),
}

impl Library {
    /// Reads the text of a library file.
    ///
    /// # Errors
    /// Everything that is wrong, with entry and field.
    pub fn read(text: &str) -> Result<Self, Vec<Problem>> {
        let file = serde_json::from_str(text).map_err(|error| of_file("", Flaw::Unreadable(error.to_string())))?;
        Self::of_value(&file, &BTreeSet::new())
    }

    /// Reads a library file whose ids must be none of `built_in`.
    ///
    /// # Errors
    /// Everything that is wrong, with entry and field.
    pub fn of_value(file: &Value, built_in: &BTreeSet<String>) -> Result<Self, Vec<Problem>> {
        if file.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(of_file("format", Flaw::Unreadable(format!("“{FORMAT}”"))));
        }
        let Some(list) = file.get("kpis").and_then(Value::as_array) else {
            return Err(of_file("kpis", Flaw::Wrong(Wrong::Missing { field: "kpis".to_owned() })));
        };
        let entries = list.iter().enumerate().map(|(n, value)| (n + 1, value));
        read_entries(entries, built_in).map(Self::of)
    }
}

fn of_file(field: &str, what: Flaw) -> Vec<Problem> {
    vec![Problem { entry: 0, id: String::new(), field: field.to_owned(), what }]
}

/// Reads entries, each with its number.
pub(super) fn read_entries<'v>(
    list: impl Iterator<Item = (usize, &'v Value)>,
    built_in: &BTreeSet<String>,
) -> Result<Vec<Entry>, Vec<Problem>> {
    let (mut entries, mut problems, mut ids) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (n, value) in list {
        let id: String = value.get("id").and_then(Value::as_str).unwrap_or_default().chars().take(80).collect();
        let flaw = |field: &str, what| Problem { entry: n, id: id.clone(), field: field.to_owned(), what };
        // Two entries with one id are told of even where one of them cannot be read.
        if !id.is_empty() && !ids.insert(id.clone()) {
            problems.push(flaw("id", Flaw::Twice));
        }
        match serde_path_to_error::deserialize::<_, Entry>(value) {
            Ok(entry) => {
                if built_in.contains(&entry.id) {
                    problems.push(flaw("id", Flaw::BuiltIn));
                }
                problems.extend(entry.flaws().into_iter().map(|(field, what)| flaw(&field, what)));
                entries.push(entry);
            }
            Err(error) => {
                let path = error.path().to_string();
                let found = at(value, &path);
                let field = if path == "." { "" } else { path.as_str() };
                problems.push(flaw(field, Flaw::Wrong(wrong_by_its_words(&error.inner().to_string(), found))));
            }
        }
    }
    if problems.is_empty() { Ok(entries) } else { Err(problems) }
}

/// What stands at a path such as `inputs[0].rule`.
fn at<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    let steps = path.split(['.', '[']).filter(|step| !step.is_empty());
    steps.into_iter().try_fold(value, |value, step| match step.strip_suffix(']') {
        Some(index) => value.get(index.parse::<usize>().ok()?),
        None => value.get(step),
    })
}

impl Entry {
    /// What is wrong with it, by field.
    pub fn flaws(&self) -> Vec<(String, Flaw)> {
        let mut flaws = Vec::new();
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.id.is_empty() || self.id.len() > 64 || !self.id.chars().all(plain) {
            flaws.push(("id".to_owned(), Flaw::Id));
        }
        let labels = self.inputs.iter().map(|input| (format!("inputs.{}", input.name), input.label.all(), true));
        let source = [self.source.as_str(); 2];
        let texts = [
            ("name", self.name.all(), true),
            ("definition", self.definition.all(), true),
            ("unit", self.unit.all(), false),
            ("source", source, false),
        ];
        let texts = texts.into_iter().map(|(field, all, needed)| (field.to_owned(), all, needed));
        for (field, all, needed) in texts.chain(labels) {
            let mut wrong = |is: bool, what: Flaw| {
                if is {
                    flaws.push((field.clone(), what));
                }
            };
            wrong(needed && all.iter().any(|text| text.trim().is_empty()), Flaw::Empty);
            wrong(all.iter().any(|text| has_markup(text)), Flaw::Markup);
            wrong(all.iter().any(|text| text.chars().count() > MAX_TEXT), Flaw::TooLong);
        }
        if self.decimals > Limits::DECIMALS {
            flaws.push(("decimals".to_owned(), Flaw::Decimals));
        }
        let mut there = BTreeSet::new();
        for input in &self.inputs {
            let field = || format!("inputs.{}", input.name);
            if !there.insert(input.name.clone()) {
                flaws.push((field(), Flaw::InputTwice));
            }
            if input.rule == InputRule::Constant && input.constant.is_none() {
                flaws.push((field(), Flaw::Constant));
            }
        }
        match Formula::parse_alone(&self.formula) {
            Err(error) => flaws.push(("formula".to_owned(), Flaw::Formula(error))),
            Ok(formula) => {
                let used = gather::set(formula.names().into_iter().map(str::to_owned));
                let of_formula = |what| ("formula".to_owned(), what);
                flaws.extend(used.difference(&there).map(|name| of_formula(Flaw::Unknown(name.clone()))));
                flaws.extend(there.difference(&used).map(|name| of_formula(Flaw::Unused(name.clone()))));
            }
        }
        flaws
    }
}
