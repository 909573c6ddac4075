//! What is to be taken from a table: which periods, which group, which columns for which KPIs.

use super::{settings::PeriodSource, table::FieldRef};
use crate::domain::model::{Aggregation, KpiId, PeriodKind, Preset};
use serde::{Deserialize, Serialize};

/// What is to be taken from a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Where the period of a row stands.
    pub period: PeriodSource,
    /// The kind of the KPIs' own periods. Rows of shorter periods, such as days, are put together by the rules.
    pub kind: PeriodKind,
    /// First month of the fiscal year, 1 to 12, for putting months together to quarters, halves and years.
    #[serde(default = "january")]
    pub fiscal_year_start: u8,
    /// Takes only the rows with these values; all rows where empty.
    #[serde(default)]
    pub groups: Vec<Group>,
    /// What becomes of the numbers.
    pub mappings: Vec<Mapping>,
    /// What becomes of values that an existing KPI already has.
    #[serde(default)]
    pub on_existing: OnExisting,
}

/// The rows with one value in one column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The column, from 0.
    pub column: usize,
    /// The text of the cells, without blanks around it.
    pub value: String,
}

/// What becomes of values that an existing KPI already has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnExisting {
    /// The file's values replace them, period by period; periods that the file lacks stay.
    #[default]
    Replace,
    /// They stay; the file only adds periods.
    KeepExisting,
}

/// What becomes of some numbers of the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mapping {
    /// A new KPI whose values stand in the file.
    NewValue {
        /// How it is called and shown.
        kpi: NewKpi,
        /// Its rule, for the rows of one period and for longer views.
        rule: Aggregation,
        /// Where its values come from.
        source: Source,
    },
    /// A new KPI that is computed from inputs in the file.
    NewFormula {
        /// How it is called and shown.
        kpi: NewKpi,
        /// The expression over the inputs' names.
        expression: String,
        /// The inputs.
        inputs: Vec<NewInput>,
    },
    /// More values for a KPI that exists.
    Existing {
        /// The KPI.
        kpi: KpiId,
        /// The name of its input; empty for a KPI without inputs.
        #[serde(default)]
        input: String,
        /// Its rule, for the rows of one period.
        rule: Aggregation,
        /// Where the values come from.
        source: Source,
    },
}

/// How a new KPI is called and shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NewKpi {
    /// Its name.
    pub name: String,
    /// What stands behind the number.
    pub unit: String,
    /// Decimal places shown, 0 to 6.
    pub decimals: u8,
    /// What counts as good.
    pub preset: Preset,
    /// Where the data come from, such as the name of the file.
    #[serde(default)]
    pub source_note: String,
}

/// An input of a new formula KPI.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NewInput {
    /// The name in the expression.
    pub name: String,
    /// What it counts, for people.
    pub label: String,
    /// Its rule, for the rows of one period and for longer views.
    pub rule: Aggregation,
    /// Where its values come from.
    pub source: Source,
}

/// Where values come from, row by row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// One field.
    Field {
        /// The field.
        field: FieldRef,
    },
    /// The product of two fields, such as a mean and the count it is the mean of: their total. A row in which one of
    /// them is missing has no value.
    Product {
        /// One factor.
        first: FieldRef,
        /// The other.
        second: FieldRef,
    },
}

impl Source {
    /// A column of a long table.
    pub fn column(column: usize) -> Self {
        Self::Field { field: FieldRef::Column { column } }
    }

    /// The product of two columns of a long table.
    pub fn product(first: usize, second: usize) -> Self {
        Self::Product { first: FieldRef::Column { column: first }, second: FieldRef::Column { column: second } }
    }

    /// The rows with this name of a wide or tidy table.
    pub fn named(name: impl Into<String>) -> Self {
        Self::Field { field: FieldRef::Named { name: name.into() } }
    }

    /// The fields it needs.
    pub fn fields(&self) -> impl Iterator<Item = &FieldRef> {
        let (first, second) = match self {
            Self::Field { field } => (field, None),
            Self::Product { first, second } => (first, Some(second)),
        };
        std::iter::once(first).chain(second)
    }
}

impl Mapping {
    /// The name of each input (empty for values without inputs), its rule and its source.
    pub fn inputs(&self) -> Vec<(&str, Aggregation, &Source)> {
        match self {
            Self::NewValue { rule, source, .. } => vec![("", *rule, source)],
            Self::NewFormula { inputs, .. } => inputs.iter().map(|i| (i.name.as_str(), i.rule, &i.source)).collect(),
            Self::Existing { input, rule, source, .. } => vec![(input.as_str(), *rule, source)],
        }
    }
}

fn january() -> u8 {
    1
}
