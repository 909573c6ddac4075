//! What came of a draft, for the last look before it is taken over.

use super::{
    draft::{Draft, Planned, Row},
    take,
};
use crate::domain::{
    exchange::csv::{Extracted, OnExisting, Problem},
    gather,
    model::{Aggregation, Calculation, InputRule, Kpi, KpiId, Period, Scorecard, ScorecardId, Series},
    score::{NoValue, own_value},
};
use std::{collections::BTreeSet, sync::Arc};

/// Values shown of each measure.
const SHOWN: usize = 3;

/// What came of a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// One line for each row that was taken.
    pub lines: Vec<Line>,
    /// Rows of the file that gave at least one value.
    pub used_rows: usize,
    /// Rows of other groups.
    pub other_groups: usize,
    /// Rows of the group that gave none.
    pub skipped_rows: usize,
    /// What could not be read, the first 1,000.
    pub problems: Vec<Problem>,
    /// How many problems there are in all.
    pub problem_count: usize,
}

/// What came of one row.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The row.
    pub key: u32,
    /// The measure with the values of the file.
    pub kpi: Kpi,
    /// Whether it fills a KPI that exists.
    pub exists: bool,
    /// Periods with a value in any series, in order.
    pub periods: BTreeSet<Period>,
    /// The first values.
    pub values: Vec<(Period, Result<f64, NoValue>)>,
    /// The value over the whole file, by the rules: to be compared with a figure that is known.
    pub whole: Result<f64, NoValue>,
    /// What each input adds up to over the whole file.
    pub totals: Vec<Total>,
    /// Periods in which several rows were put together, and the most rows of one.
    pub merged: (usize, usize),
    /// Of the values for a KPI that exists: how many are new, replace another, or change nothing.
    pub changes: (usize, usize, usize),
}

/// What an input gives over the whole file.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    /// The input's name, empty for values without inputs.
    pub name: String,
    /// Its rule.
    pub rule: Aggregation,
    /// The sum, mean or last value; none where there are no values.
    pub value: Option<f64>,
}

impl Line {
    /// Whether the file has any value for it. Those without are not taken over.
    pub fn has_values(&self) -> bool {
        !self.periods.is_empty()
    }

    /// Whether taking it over would change anything.
    pub fn is_news(&self) -> bool {
        self.has_values() && (!self.exists || self.changes.0 + self.changes.1 > 0)
    }
}

impl Outcome {
    /// How many measures are made or changed.
    pub fn taken(&self) -> usize {
        self.lines.iter().filter(|line| line.is_news()).count()
    }
}

/// What came of a draft.
pub fn outcome(draft: &Draft, planned: &Planned, extracted: &Extracted, card: Option<&Scorecard>) -> Outcome {
    let taken = draft.rows.iter().filter(|row| row.take);
    let lines = taken.filter_map(|row| line(draft, row, planned, extracted, card)).collect();
    Outcome {
        lines,
        used_rows: extracted.used_rows,
        other_groups: extracted.other_groups,
        skipped_rows: extracted.skipped_rows,
        problems: extracted.problems.clone(),
        problem_count: extracted.problem_count,
    }
}

fn line(draft: &Draft, row: &Row, planned: &Planned, extracted: &Extracted, card: Option<&Scorecard>) -> Option<Line> {
    let mut kpi = take::kpi(row, planned, extracted, KpiId::lossy(&format!("row-{}", row.key)))?;
    let there = row.into.as_ref().and_then(|into| card?.kpi(&into.kpi));
    if let Some(there) = there {
        kpi.name.clone_from(&there.name);
        kpi.unit.clone_from(&there.unit);
        kpi.decimals = there.decimals;
    }
    // Formulas of columns refer to nothing else.
    let alone = Scorecard::new(ScorecardId::lossy(""), "");
    let periods: BTreeSet<Period> = gather::set(kpi.series().flat_map(|(_, series)| series.0.keys().copied()));
    let values = periods.iter().take(SHOWN).map(|period| (*period, own_value(&alone, &kpi, *period))).collect();
    let whole = match periods.last() {
        Some(last) => own_value(&alone, &collapsed(&kpi, *last), *last),
        None => Err(NoValue::NotMeasured),
    };
    let of_row = |index: usize| planned.rows.get(index) == Some(&row.key);
    let series = extracted.series.iter().filter(|series| of_row(series.mapping));
    let merged = series.fold((0, 0), |(periods, most), s| (periods.max(s.merged_periods), most.max(s.most_per_period)));
    let changes = there.map_or((0, 0, 0), |there| {
        let input = row.into.as_ref().map_or("", |into| into.input.as_str());
        changes(there, &kpi, input, draft.on_existing)
    });
    let totals = totals(&kpi);
    Some(Line { key: row.key, exists: there.is_some(), periods, values, whole, totals, merged, changes, kpi })
}

/// The same KPI with all its periods put together into one.
fn collapsed(kpi: &Kpi, at: Period) -> Kpi {
    let mut kpi = kpi.clone();
    let one = |series: &Series, rule: Aggregation| {
        Arc::new(Series::from_values(combined(series, rule).map(|value| (at, value))))
    };
    match &mut kpi.calculation {
        Calculation::Value { rule, values } => *values = one(values, *rule),
        Calculation::Formula { inputs, .. } => {
            for input in inputs {
                if let Some(rule) = input.rule.aggregation() {
                    input.values = one(&input.values, rule);
                }
            }
        }
    }
    kpi
}

fn combined(series: &Series, rule: Aggregation) -> Option<f64> {
    let values: Vec<f64> = series.0.values().map(crate::domain::model::Measurement::value).collect();
    crate::domain::score::combine(&values, rule)
}

fn totals(kpi: &Kpi) -> Vec<Total> {
    match &kpi.calculation {
        Calculation::Value { rule, values } => {
            vec![Total { name: String::new(), rule: *rule, value: combined(values, *rule) }]
        }
        Calculation::Formula { inputs, .. } => inputs
            .iter()
            .filter_map(|input| {
                let rule = InputRule::aggregation(input.rule)?;
                Some(Total { name: input.name.clone(), rule, value: combined(&input.values, rule) })
            })
            .collect(),
    }
}

/// How many values are new, replace another, or change nothing.
fn changes(there: &Kpi, file: &Kpi, input: &str, on_existing: OnExisting) -> (usize, usize, usize) {
    let mut counts = (0, 0, 0);
    for (name, series) in file.series() {
        let name = if name.is_empty() { input } else { name };
        let old = there.series().find(|(other, _)| *other == name).map(|(_, series)| series);
        for (period, measurement) in &series.0 {
            match old.and_then(|old| old.value(*period)) {
                None => counts.0 += 1,
                Some(value) if value != measurement.value() && on_existing == OnExisting::Replace => counts.1 += 1,
                Some(_) => counts.2 += 1,
            }
        }
    }
    counts
}
