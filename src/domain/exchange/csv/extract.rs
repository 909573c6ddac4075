//! Carries out a plan: from a table to series.

use super::{
    columns::ColumnKind,
    dates::When,
    numbers::Cell,
    plan::{Plan, Source},
    problem::{Problem, Problems, What},
    settings::{Layout, PeriodSource},
    table::{FieldRef, Table},
};
use crate::domain::gather;
use crate::domain::model::{Aggregation, FiscalYear, Period, Series};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a plan made of a table.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Extracted {
    /// The series, in order of the mappings and their inputs.
    pub series: Vec<ExtractedSeries>,
    /// What could not be read, the first 1,000.
    pub problems: Vec<Problem>,
    /// How many problems there are in all.
    pub problem_count: usize,
    /// Rows that gave at least one value.
    pub used_rows: usize,
    /// Rows of other groups.
    pub other_groups: usize,
    /// Rows of the group that gave none: without period, or without any number that is wanted.
    pub skipped_rows: usize,
}

/// The series of one input of one mapping.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ExtractedSeries {
    /// Which mapping of the plan, from 0.
    pub mapping: usize,
    /// The name of the input; empty for values without inputs.
    pub input: String,
    /// The values.
    pub series: Series,
    /// Periods in which several values were put together by the rule.
    pub merged_periods: usize,
    /// The most values put together in one period.
    pub most_per_period: usize,
}

/// Carries out a plan. A field that the table lacks, or a cell that cannot be read, is a problem and gives no value.
pub fn extract(table: &Table, plan: &Plan) -> Extracted {
    let fiscal = FiscalYear::starting(plan.fiscal_year_start).unwrap_or_default();
    let wanted: Vec<(usize, &str, Aggregation, &Source)> = plan
        .mappings
        .iter()
        .enumerate()
        .flat_map(|(mapping, m)| {
            m.inputs().into_iter().map(move |(input, rule, source)| (mapping, input, rule, source))
        })
        .collect();
    let mut fields: Vec<&FieldRef> = wanted.iter().flat_map(|(_, _, _, source)| source.fields()).collect();
    gather::sort(&mut fields);
    fields.dedup();

    let mut work = Work { table, plan, fields: &fields, problems: Problems::default(), out: Extracted::default() };
    work.list_unknown_fields();
    let records = match table.summary.used.layout {
        Layout::Long => work.long(),
        Layout::Wide { name } => work.wide(name),
        Layout::Tidy { name, value } => work.tidy(name, value),
    };
    let mut sums: Vec<BTreeMap<Period, Sum>> = vec![BTreeMap::new(); wanted.len()];
    for record in &records {
        // Periods that are too long were left out before.
        let Some(period) = record.when.period(plan.kind, fiscal) else { continue };
        let value = |field: &FieldRef| {
            let at = fields.binary_search(&field).ok()?;
            record.values.get(at).copied().flatten()
        };
        for ((_, _, _, source), sums) in wanted.iter().zip(&mut sums) {
            let number = match source {
                Source::Field { field } => value(field),
                Source::Product { first, second } => value(first).zip(value(second)).map(|(a, b)| a * b),
            };
            if let Some(number) = number.filter(|n| n.is_finite()) {
                sums.entry(period).or_insert(Sum::START).add(record.when, number);
            }
        }
    }
    let Work { problems, mut out, .. } = work;
    out.series = wanted
        .iter()
        .zip(sums)
        .map(|((mapping, input, rule, _), sums)| ExtractedSeries {
            mapping: *mapping,
            input: (*input).to_owned(),
            merged_periods: sums.values().filter(|sum| sum.count > 1.0).count(),
            most_per_period: sums.values().map(|sum| sum.values).max().unwrap_or(0),
            series: Series::from_values(sums.into_iter().filter_map(|(period, sum)| Some((period, sum.value(*rule)?)))),
        })
        .collect();
    (out.problems, out.problem_count) = (problems.list, problems.count);
    out
}

/// The values of one record: a row of a long table, a period of one group in the others.
struct Record {
    when: When,
    /// One per field of the work.
    values: Vec<Option<f64>>,
}

/// The values of one period on their way to one.
#[derive(Clone, Copy)]
struct Sum {
    sum: f64,
    count: f64,
    values: usize,
    first: Option<(When, f64)>,
    last: Option<(When, f64)>,
    least: f64,
    most: f64,
}

impl Sum {
    const START: Self = Self {
        sum: 0.0,
        count: 0.0,
        values: 0,
        first: None,
        last: None,
        least: f64::INFINITY,
        most: f64::NEG_INFINITY,
    };

    fn add(&mut self, when: When, number: f64) {
        self.sum += number;
        self.count += 1.0;
        self.values += 1;
        self.least = self.least.min(number);
        self.most = self.most.max(number);
        if self.first.is_none_or(|(first, _)| when < first) {
            self.first = Some((when, number));
        }
        // Of values of the same time the one further down in the file.
        if self.last.is_none_or(|(last, _)| when >= last) {
            self.last = Some((when, number));
        }
    }

    fn value(self, rule: Aggregation) -> Option<f64> {
        let value = match rule {
            Aggregation::Sum => Some(self.sum),
            Aggregation::Mean => Some(self.sum / self.count),
            Aggregation::Last => self.last.map(|(_, number)| number),
            Aggregation::First => self.first.map(|(_, number)| number),
            Aggregation::Min => Some(self.least),
            Aggregation::Max => Some(self.most),
            // Several rows of one period make no value of it.
            Aggregation::None => self.last.map(|(_, number)| number).filter(|_| self.values == 1),
        };
        value.filter(|n| n.is_finite())
    }
}

struct Work<'a> {
    table: &'a Table,
    plan: &'a Plan,
    fields: &'a [&'a FieldRef],
    problems: Problems,
    out: Extracted,
}

impl Work<'_> {
    fn list_unknown_fields(&mut self) {
        for field in self.fields {
            let text = match field {
                FieldRef::Column { column } => self.column_name(*column),
                FieldRef::Named { name } => name.clone(),
            };
            let long = self.table.summary.used.layout == Layout::Long;
            let known = match field {
                FieldRef::Column { column } => long && *column < self.table.summary.columns.len(),
                FieldRef::Named { .. } => !long && self.table.summary.fields.iter().any(|f| f.field == **field),
            };
            if !known {
                self.problems.add(None, None, &text, What::UnknownField);
            }
        }
    }

    fn column_name(&self, column: usize) -> String {
        self.table.summary.columns.get(column).map_or_else(String::new, |c| c.name.clone())
    }

    fn problem(&mut self, row: usize, column: usize, text: &str, what: What) {
        let name = self.column_name(column);
        self.problems.add(Some(self.table.line(row)), Some((column, &name)), text, what);
    }

    fn in_group(&mut self, row: usize) -> bool {
        let inside = self.plan.groups.iter().all(|group| self.table.cell(row, group.column).trim() == group.value);
        self.out.other_groups += usize::from(!inside);
        inside
    }

    /// The period of a row, or a problem.
    fn when(&mut self, row: usize, source: PeriodSource) -> Option<When> {
        match self.table.when(row, source) {
            Ok(when) if self.fits(when) => Some(when),
            Ok(_) => {
                let column = match source {
                    PeriodSource::Column { column } => column,
                    PeriodSource::YearMonth { month: column, .. }
                    | PeriodSource::YearQuarter { quarter: column, .. } => column,
                    PeriodSource::Headers => 0,
                };
                self.problem(row, column, self.table.cell(row, column), What::PeriodTooLong);
                None
            }
            Err((column, what)) => {
                self.problem(row, column, self.table.cell(row, column), what);
                None
            }
        }
    }

    fn fits(&self, when: When) -> bool {
        when.kind() <= self.plan.kind
    }

    /// The number in a cell, or a problem where there is something else.
    fn number(&mut self, row: usize, column: usize) -> Option<f64> {
        let what = match self.table.number(row, column) {
            Cell::Number(number) => return Some(number),
            Cell::Missing => return None,
            Cell::NotANumber => What::NotANumber,
            Cell::Ambiguous => What::AmbiguousNumber,
            Cell::OtherSign => What::OtherDecimalSign,
        };
        self.problem(row, column, self.table.cell(row, column), what);
        None
    }

    fn count_row(&mut self, used: bool) {
        self.out.used_rows += usize::from(used);
        self.out.skipped_rows += usize::from(!used);
    }

    fn long(&mut self) -> Vec<Record> {
        let mut records = Vec::new();
        for row in self.table.rows() {
            if !self.in_group(row) {
                continue;
            }
            let Some(when) = self.when(row, self.plan.period) else {
                self.count_row(false);
                continue;
            };
            let mut values = Vec::with_capacity(self.fields.len());
            for field in self.fields {
                values.push(match field {
                    FieldRef::Column { column } => self.number(row, *column),
                    FieldRef::Named { .. } => None,
                });
            }
            let used = values.iter().any(Option::is_some);
            self.count_row(used);
            if used {
                records.push(Record { when, values });
            }
        }
        records
    }

    fn wide(&mut self, name: Option<usize>) -> Vec<Record> {
        let mut periods: Vec<(usize, When)> = Vec::new();
        for (column, found) in self.table.summary.columns.iter().enumerate() {
            let Some(when) = self.table.header_when(column).filter(|_| Some(column) != name) else { continue };
            if self.fits(when) {
                periods.push((column, when));
            } else {
                self.problems.add(None, Some((column, &found.name)), &found.name, What::PeriodTooLong);
            }
        }
        let places = self.places(|column| Some(column) == name || self.table.header_when(column).is_some());
        let mut pivot = Pivot::new(self.fields.len());
        for row in self.table.rows() {
            if !self.in_group(row) {
                continue;
            }
            let Some(field) = self.field(name.map_or("", |name| self.table.cell(row, name))) else { continue };
            let place = pivot.place(self.place(row, &places));
            let mut used = false;
            for (column, when) in &periods {
                if let Some(number) = self.number(row, *column) {
                    used = true;
                    pivot.add(*when, place, field, number);
                }
            }
            self.count_row(used);
        }
        pivot.records()
    }

    fn tidy(&mut self, name: usize, value: usize) -> Vec<Record> {
        let source = self.plan.period;
        let places = self.places(|column| column == name || column == value || source.uses(column));
        let mut pivot = Pivot::new(self.fields.len());
        for row in self.table.rows() {
            if !self.in_group(row) {
                continue;
            }
            let Some(field) = self.field(self.table.cell(row, name)) else { continue };
            let number = match self.when(row, source) {
                Some(when) => self.number(row, value).map(|number| (when, number)),
                None => None,
            };
            self.count_row(number.is_some());
            if let Some((when, number)) = number {
                let place = pivot.place(self.place(row, &places));
                pivot.add(when, place, field, number);
            }
        }
        pivot.records()
    }

    /// Which field a name is, if any mapping wants it.
    fn field(&self, name: &str) -> Option<usize> {
        let name = FieldRef::Named { name: name.trim().to_owned() };
        self.fields.binary_search(&&name).ok()
    }

    /// The columns that tell records of the same period apart: texts and codes.
    fn places(&self, except: impl Fn(usize) -> bool) -> Vec<usize> {
        let columns = self.table.summary.columns.iter().enumerate();
        let codes = columns.filter(|(_, column)| column.kind == ColumnKind::Text || !column.values.is_empty());
        codes.map(|(index, _)| index).filter(|index| !except(*index)).collect()
    }

    fn place(&self, row: usize, places: &[usize]) -> String {
        places.iter().map(|column| self.table.cell(row, *column).trim()).collect::<Vec<_>>().join("\u{1F}")
    }
}

/// Brings values that stand in different rows together by period and place.
struct Pivot {
    fields: usize,
    /// Places by their texts, as numbers.
    places: BTreeMap<String, usize>,
    /// By period, place and the how manyth such value of the same field it is.
    records: BTreeMap<(When, usize, usize), Vec<Option<f64>>>,
    /// How many values there are by period, place and field; counted apart, so that a file of equal rows takes no
    /// longer than another.
    seen: BTreeMap<(When, usize, usize), usize>,
}

impl Pivot {
    fn new(fields: usize) -> Self {
        Self { fields, places: BTreeMap::new(), records: BTreeMap::new(), seen: BTreeMap::new() }
    }

    fn place(&mut self, text: String) -> usize {
        let next = self.places.len();
        *self.places.entry(text).or_insert(next)
    }

    fn add(&mut self, when: When, place: usize, field: usize, number: f64) {
        let seen = self.seen.entry((when, place, field)).or_insert(0);
        let key = (when, place, *seen);
        *seen += 1;
        let values = self.records.entry(key).or_insert_with(|| vec![None; self.fields]);
        if let Some(value) = values.get_mut(field) {
            *value = Some(number);
        }
    }

    fn records(self) -> Vec<Record> {
        self.records.into_iter().map(|((when, _, _), values)| Record { when, values }).collect()
    }
}
