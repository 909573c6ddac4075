//! CSV files that nobody has seen before: read them, show what was found, take from them what a plan says.
//!
//! The way of a file: [`charset`] turns bytes into text, [`sniff`] finds separator and header, [`grid`] cuts rows and
//! cells, [`survey`] tells what each column holds, [`layout`] how periods and KPIs lie; together that is a [`Table`].
//! [`suggest`] makes a first [`Plan`], [`extract`] carries a plan out, [`to_kpis`] makes KPIs of the result.
//!
//! Never silently wrong: what has two readings (`1.234`, `03/04/2026`) is not read until other cells of the column or a
//! person tell which, and every cell and row that is left out is listed with its line.
//!
//! [`answer`] is the whole importer for a caller at a distance, such as a worker: bytes and a request in, data out.

mod charset;
mod columns;
mod dates;
mod extract;
mod grid;
mod hints;
mod kpis;
mod layout;
mod numbers;
mod plan;
mod problem;
mod recipes;
mod settings;
mod sniff;
mod suggest;
mod survey;
mod table;
mod write;
mod written;

pub use charset::{Decoded, MAX_BYTES, decode};
pub use columns::{Column, ColumnKind, DateWriting, DecimalSign, GroupValue, MAX_VALUES, TwoReadings};
pub use dates::{Found, Resolved, When, find as find_period};
pub use extract::{Extracted, ExtractedSeries, extract};
pub use grid::{MAX_CELLS, MAX_COLUMNS};
pub use kpis::{Update, merge, to_kpis, updates};
pub use numbers::{Cell, Evidence, Rule, read as read_number};
pub use plan::{Group, Mapping, NewInput, NewKpi, OnExisting, Plan, Source};
pub use problem::{CsvError, LooksLike, PROBLEMS_KEPT, Problem, What};
pub use recipes::{Recipe, RecipeKpi, recognise};
pub use settings::{Charset, DateOrder, Decimal, Layout, PeriodSource, Separator, Settings, Used};
pub use suggest::suggest;
pub use table::{Field, FieldRef, PREVIEW_COLUMNS, PREVIEW_ROWS, PreviewRow, Summary, Table, read};
pub use write::{Out, Style, looks_like_formula, write};

use serde::{Deserialize, Serialize};

/// What is asked about a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// What is in it?
    Look {
        /// How to read it.
        #[serde(default)]
        settings: Settings,
    },
    /// What does a plan make of it?
    Extract {
        /// How to read it.
        #[serde(default)]
        settings: Settings,
        /// The plan.
        plan: Plan,
    },
}

/// What is answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// What is in the file.
    Looked {
        /// What is known of it.
        summary: Box<Summary>,
        /// A first plan, where there are periods and numbers.
        suggestion: Option<Plan>,
        /// The known data set that it is, if any, with its plan. The KPIs are named by the keys of the recipe.
        recipe: Option<(Recipe, Plan)>,
    },
    /// What the plan makes of it.
    Extracted {
        /// The series and what could not be read.
        extracted: Extracted,
    },
}

/// Answers a request about a file.
///
/// # Errors
/// When the file is too large, empty, or no CSV at all.
pub fn answer(bytes: &[u8], request: &Request) -> Result<Answer, CsvError> {
    match request {
        Request::Look { settings } => {
            let table = read(bytes, settings)?;
            let suggestion = suggest(&table);
            let recipe = recognise(&table).and_then(|recipe| Some((recipe, recipe.plan(&table, recipe_key)?)));
            Ok(Answer::Looked { summary: Box::new(table.summary), suggestion, recipe })
        }
        Request::Extract { settings, plan } => {
            Ok(Answer::Extracted { extracted: extract(&read(bytes, settings)?, plan) })
        }
    }
}

/// A KPI of a recipe as its key, to be replaced by a name in the user's language: mapping `n` is `RecipeKpi::ALL[n]`.
fn recipe_key(kpi: RecipeKpi) -> String {
    format!("{kpi:?}")
}
