//! What is missing in a draft before it can be carried out.

use super::draft::{Columns, Draft, Row, Shape};
use crate::domain::{
    formula::{Formula, FormulaError},
    model::{Calculation, PeriodKind, Scorecard},
};

/// What is wrong with one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Issue {
    /// It has no name.
    NoName,
    /// No column is chosen.
    NoColumn,
    /// No column is chosen for this input.
    NoInputColumn(String),
    /// The expression cannot be read.
    Formula(FormulaError),
    /// The expression uses no column.
    NoInputs,
    /// A name in the expression is too long.
    LongName(String),
    /// The KPI that is to be filled is not there any more.
    Gone,
    /// The KPI that is to be filled has other periods.
    OtherPeriods(PeriodKind),
    /// The KPI that is to be filled has no such input.
    NoSuchInput(String),
    /// Another row fills the same KPI or input.
    Twice,
}

/// What is wrong with the draft as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whole {
    /// No row is taken.
    NothingTaken,
    /// Some row is not complete.
    Rows,
    /// No value is chosen for a group.
    NoGroupValue,
}

/// What is wrong with one row; nothing where it is not taken.
pub fn row_issues(draft: &Draft, row: &Row, card: Option<&Scorecard>) -> Vec<Issue> {
    if !row.take {
        return Vec::new();
    }
    let mut issues = Vec::new();
    match &row.into {
        None if row.name.trim().is_empty() => issues.push(Issue::NoName),
        None => {}
        Some(_) => into_issues(draft, row, card, &mut issues),
    }
    match &row.shape {
        Shape::Value { columns, .. } => {
            if columns.first.is_none() {
                issues.push(Issue::NoColumn);
            }
        }
        Shape::Formula { expression, inputs } => match Formula::parse_alone(expression) {
            Err(error) => issues.push(Issue::Formula(error)),
            Ok(formula) => {
                if formula.names().is_empty() {
                    issues.push(Issue::NoInputs);
                }
                let open = |columns: &Columns| columns.first.is_none();
                let waiting = inputs.iter().filter(|input| open(&input.columns));
                issues.extend(waiting.map(|input| Issue::NoInputColumn(input.name.clone())));
                let long = inputs.iter().filter(|input| input.name.len() > 64);
                issues.extend(long.map(|input| Issue::LongName(input.name.clone())));
            }
        },
    }
    issues
}

fn into_issues(draft: &Draft, row: &Row, card: Option<&Scorecard>, issues: &mut Vec<Issue>) {
    let Some(into) = &row.into else { return };
    let Some(kpi) = card.and_then(|card| card.kpi(&into.kpi)) else {
        issues.push(Issue::Gone);
        return;
    };
    if kpi.frequency != draft.kind {
        issues.push(Issue::OtherPeriods(kpi.frequency));
    }
    let has = |name: &str| match &kpi.calculation {
        Calculation::Value { .. } => name.is_empty(),
        Calculation::Formula { inputs, .. } => {
            inputs.iter().any(|input| input.name == name && input.rule.aggregation().is_some())
        }
    };
    let missing = filled(row).into_iter().filter(|name| !has(name));
    issues.extend(missing.map(|name| Issue::NoSuchInput(name.to_owned())));
    let others = draft.rows.iter().filter(|other| other.take && other.key != row.key);
    let mut same = others.filter(|other| other.into.as_ref().is_some_and(|o| o.kpi == into.kpi));
    if same.any(|other| filled(other).iter().any(|name| filled(row).contains(name))) {
        issues.push(Issue::Twice);
    }
}

/// The names of the inputs that a row fills in an existing KPI.
fn filled(row: &Row) -> Vec<&str> {
    match (&row.shape, &row.into) {
        (Shape::Value { .. }, Some(into)) => vec![into.input.as_str()],
        (Shape::Formula { inputs, .. }, Some(_)) => inputs.iter().map(|input| input.name.as_str()).collect(),
        (_, None) => Vec::new(),
    }
}

/// What is wrong with the draft as a whole.
pub fn issues(draft: &Draft, card: Option<&Scorecard>) -> Vec<Whole> {
    let mut found = Vec::new();
    if draft.rows.iter().all(|row| !row.take) {
        found.push(Whole::NothingTaken);
    }
    if draft.rows.iter().any(|row| !row_issues(draft, row, card).is_empty()) {
        found.push(Whole::Rows);
    }
    if draft.groups.iter().any(|group| group.value.trim().is_empty()) {
        found.push(Whole::NoGroupValue);
    }
    found
}
