//! Data sets that are known by the names of their columns: the KPIs that make sense of them.
//!
//! A recipe says what to count; how its KPIs are called is said by whoever shows them, by the key.

use super::{
    plan::{Group, Mapping, NewInput, NewKpi, OnExisting, Plan, Source},
    settings::Layout,
    suggest::usual_kind,
    table::Table,
};
use crate::domain::model::{Aggregation, Preset};
use serde::{Deserialize, Serialize};

/// A known data set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recipe {
    /// Flights by carrier and month: punctuality, cancellations and delays.
    Flights,
}

/// What the KPI of a recipe is, to be named for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecipeKpi {
    /// Flights that arrived less than 15 minutes late, in % of those scheduled.
    OnTimeShare,
    /// Flights without departure, in % of those scheduled.
    CancelledShare,
    /// Flights that arrived 60 minutes late or more, in % of those that arrived.
    SevereDelayShare,
    /// Minutes of delay per flight that arrived.
    MeanArrivalDelay,
    /// Minutes of delay per flight that departed.
    MeanDepartureDelay,
}

impl RecipeKpi {
    /// All, in the order of the recipe.
    pub const ALL: [Self; 5] = [
        Self::OnTimeShare,
        Self::CancelledShare,
        Self::SevereDelayShare,
        Self::MeanArrivalDelay,
        Self::MeanDepartureDelay,
    ];

    /// Expression, and per input its name and one column, or two to be multiplied.
    fn parts(self) -> (&'static str, [(&'static str, &'static str, &'static str); 2]) {
        match self {
            Self::OnTimeShare => {
                ("100 * ontime / scheduled", [("ontime", "ontime", ""), ("scheduled", "scheduled", "")])
            }
            Self::CancelledShare => {
                ("100 * cancelled / scheduled", [("cancelled", "cancelled", ""), ("scheduled", "scheduled", "")])
            }
            Self::SevereDelayShare => {
                ("100 * delay60 / arrived", [("delay60", "delay60", ""), ("arrived", "arrived", "")])
            }
            Self::MeanArrivalDelay => {
                ("minutes / arrived", [("minutes", "avg_arr_delay_min", "arrived"), ("arrived", "arrived", "")])
            }
            Self::MeanDepartureDelay => {
                ("minutes / departed", [("minutes", "avg_dep_delay_min", "departed"), ("departed", "departed", "")])
            }
        }
    }
}

/// The recipe for a table, if its columns have the names of a known data set.
pub fn recognise(table: &Table) -> Option<Recipe> {
    Recipe::Flights.plan(table, |_| "x".to_owned()).map(|_| Recipe::Flights)
}

impl Recipe {
    /// The plan for a table, with the KPIs named by `name`; takes the first carrier of the file. `None` where a column
    /// is missing.
    pub fn plan(self, table: &Table, name: impl Fn(RecipeKpi) -> String) -> Option<Plan> {
        let summary = &table.summary;
        let column = |name: &str| summary.columns.iter().position(|column| column.name.eq_ignore_ascii_case(name));
        if summary.used.layout != Layout::Long {
            return None;
        }
        let mut mappings = Vec::new();
        for kpi in RecipeKpi::ALL {
            let (expression, parts) = kpi.parts();
            let mut inputs = Vec::new();
            for (input, first, second) in parts {
                let first = column(first)?;
                let source =
                    if second.is_empty() { Source::column(first) } else { Source::product(first, column(second)?) };
                inputs.push(NewInput { name: input.into(), label: String::new(), rule: Aggregation::Sum, source });
            }
            let higher = kpi == RecipeKpi::OnTimeShare;
            let minutes = matches!(kpi, RecipeKpi::MeanArrivalDelay | RecipeKpi::MeanDepartureDelay);
            let preset = if higher {
                Preset::Higher { floor: None, ceiling: None }
            } else {
                Preset::Lower { floor: None, ceiling: None }
            };
            let unit = if minutes { "min" } else { "%" }.to_owned();
            let kpi = NewKpi { name: name(kpi), unit, decimals: 2, preset, source_note: String::new() };
            mappings.push(Mapping::NewFormula { kpi, expression: expression.into(), inputs });
        }
        let period = summary.used.period?;
        let carrier = column("carrier")?;
        let value = summary.columns.get(carrier)?.values.first()?.text.clone();
        Some(Plan {
            period,
            kind: usual_kind(table, period),
            fiscal_year_start: 1,
            groups: vec![Group { column: carrier, value }],
            mappings,
            on_existing: OnExisting::default(),
        })
    }
}
