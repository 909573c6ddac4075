//! A first plan for a table that nobody has described. A person sees it before anything happens.

use super::{
    columns::ColumnKind,
    dates::When,
    hints, numbers,
    plan::{Group, Mapping, NewKpi, OnExisting, Plan, Source},
    settings::{Layout, PeriodSource},
    table::{Field, FieldRef, Table},
};
use crate::domain::gather;
use crate::domain::model::{Aggregation, PeriodKind, Preset};
use std::collections::{BTreeMap, BTreeSet};

/// KPIs that are proposed at most.
const MAX_KPIS: usize = 50;
/// Rows that are looked at.
const LOOKED_AT: usize = 20_000;

/// A first plan: the periods of the file, one group where periods repeat, a KPI for every column of numbers. `None`
/// where nothing looks like a period or nothing like a number.
pub fn suggest(table: &Table) -> Option<Plan> {
    let period = table.summary.used.period?;
    let groups = groups(table, period);
    let taken = |field: &Field| match field.field {
        FieldRef::Column { column } => {
            groups.iter().any(|group| group.column == column) || hints::identifier(&field.name)
        }
        FieldRef::Named { .. } => false,
    };
    let fields = table.summary.fields.iter().filter(|field| !taken(field)).take(MAX_KPIS);
    let mappings: Vec<Mapping> = fields.map(|field| mapping(table, field)).collect();
    let found = Plan {
        period,
        kind: usual_kind(table, period),
        fiscal_year_start: 1,
        groups,
        mappings,
        on_existing: OnExisting::default(),
    };
    (!found.mappings.is_empty()).then_some(found)
}

/// The most frequent kind of period, the shorter one on ties.
pub(super) fn usual_kind(table: &Table, period: PeriodSource) -> PeriodKind {
    let mut counts = BTreeMap::new();
    let mut count = |when: When| *counts.entry(when.kind()).or_insert(0) += 1;
    if period == PeriodSource::Headers {
        (0..table.summary.columns.len()).filter_map(|column| table.header_when(column)).for_each(&mut count);
    } else {
        table.rows().take(LOOKED_AT).filter_map(|row| table.when(row, period).ok()).for_each(&mut count);
    }
    counts
        .into_iter()
        .max_by_key(|(kind, count)| (*count, std::cmp::Reverse(*kind)))
        .map_or(PeriodKind::Month, |(kind, _)| kind)
}

/// The values to take so that each period (of each KPI) has one row, the first of the file each.
fn groups(table: &Table, period: PeriodSource) -> Vec<Group> {
    let layout = table.summary.used.layout;
    let names = match layout {
        Layout::Long => None,
        Layout::Wide { name } => name,
        Layout::Tidy { name, .. } => Some(name),
    };
    let mut keys: Vec<(usize, Option<When>, &str)> = Vec::new();
    for row in table.rows().take(LOOKED_AT) {
        let name = names.map_or("", |column| table.cell(row, column).trim());
        match (period, table.when(row, period)) {
            (PeriodSource::Headers, _) => keys.push((row, None, name)),
            (_, Ok(when)) => keys.push((row, Some(when), name)),
            (_, Err(_)) => {}
        }
    }
    let candidates: Vec<usize> = table
        .summary
        .columns
        .iter()
        .enumerate()
        .filter(|(index, column)| {
            let value = matches!(layout, Layout::Tidy { value, .. } if value == *index);
            let text = column.kind == ColumnKind::Text && !column.more_values;
            let code = !column.values.is_empty() && hints::identifier(&column.name);
            column.values.len() > 1 && (text || code) && Some(*index) != names && !value && !period.uses(*index)
        })
        .map(|(index, _)| index)
        .collect();
    let mut groups: Vec<Group> = Vec::new();
    while groups.len() < 3 && repeats(&keys, |_| "") > 0 {
        let left = candidates.iter().filter(|index| !groups.iter().any(|group| group.column == **index));
        // The column that explains most of the repeats; it must explain some.
        let all = repeats(&keys, |_| "");
        let scored = left.map(|index| (repeats(&keys, |row| table.cell(row, *index).trim()), *index));
        let Some((_, column)) = scored.filter(|(left, _)| *left < all).min() else { break };
        let Some(value) = keys.iter().map(|(row, ..)| table.cell(*row, column).trim()).find(|text| !text.is_empty())
        else {
            break;
        };
        let value = value.to_owned();
        keys.retain(|(row, ..)| table.cell(*row, column).trim() == value);
        groups.push(Group { column, value });
    }
    groups
}

/// How many rows have the same period, name and text as an earlier one.
fn repeats<'a>(keys: &[(usize, Option<When>, &'a str)], text: impl Fn(usize) -> &'a str) -> usize {
    let different: BTreeSet<_> = gather::set(keys.iter().map(|(row, when, name)| (*when, *name, text(*row))));
    keys.len() - different.len()
}

fn mapping(table: &Table, field: &Field) -> Mapping {
    let look = Look::at(table, field);
    let written = unit_beside(table, field);
    let percent = look.percent || field.name.contains('%') || written.as_deref() == Some("%") || {
        let name = field.name.to_lowercase();
        ["pct", "percent", "prozent"].iter().any(|word| name.contains(word))
    };
    let rule = hints::rule(&field.name, percent, look.whole, !look.currency.is_empty());
    let unit = if percent { "%".to_owned() } else { written.unwrap_or(look.currency) };
    let decimals = match (look.whole, rule) {
        (true, Aggregation::Mean) => 1,
        (true, _) => 0,
        (false, _) => look.decimals.clamp(1, 2),
    };
    let preset = if hints::lower_is_better(&field.name) {
        Preset::Lower { floor: None, ceiling: None }
    } else {
        Preset::Higher { floor: None, ceiling: None }
    };
    // A KPI must have a name; a wide table without names has one series, named after nothing.
    let name = if field.name.trim().is_empty() { "KPI".to_owned() } else { field.name.clone() };
    Mapping::NewValue {
        kpi: NewKpi { name, unit, decimals, preset, source_note: String::new() },
        rule,
        source: Source::Field { field: field.field.clone() },
    }
}

/// The unit that stands in a column of its own beside the name of a KPI.
fn unit_beside(table: &Table, field: &Field) -> Option<String> {
    let (Layout::Wide { name: Some(names) } | Layout::Tidy { name: names, .. }) = table.summary.used.layout else {
        return None;
    };
    let text = |column: &super::columns::Column| column.kind == ColumnKind::Text && hints::unit(&column.name);
    let units = table.summary.columns.iter().position(text).filter(|column| *column != names)?;
    let row = table.rows().take(LOOKED_AT).find(|row| table.cell(*row, names).trim() == field.name)?;
    Some(table.cell(row, units).trim().to_owned()).filter(|unit| unit.chars().count() <= 20)
}

/// What the first numbers of a field look like.
struct Look {
    percent: bool,
    whole: bool,
    currency: String,
    decimals: u8,
}

impl Look {
    fn at(table: &Table, field: &Field) -> Self {
        let mut look = Self { percent: false, whole: true, currency: String::new(), decimals: 0 };
        match (&field.field, table.summary.used.layout) {
            (FieldRef::Column { column }, _) => {
                table.rows().take(200).for_each(|row| look.take(table, row, *column));
            }
            (FieldRef::Named { name }, Layout::Tidy { name: names, value }) => {
                let rows = table.rows().take(2_000).filter(|row| table.cell(*row, names).trim() == name).take(200);
                rows.for_each(|row| look.take(table, row, value));
            }
            (FieldRef::Named { name }, Layout::Wide { name: names }) => {
                let named = |row: &usize| names.is_none_or(|column| table.cell(*row, column).trim() == name);
                for row in table.rows().take(2_000).filter(named).take(5) {
                    let columns =
                        (0..table.summary.columns.len()).filter(|column| table.header_when(*column).is_some());
                    columns.take(100).for_each(|column| look.take(table, row, column));
                }
            }
            (FieldRef::Named { .. }, Layout::Long) => {}
        }
        look
    }

    fn take(&mut self, table: &Table, row: usize, column: usize) {
        let (text, number) = (table.cell(row, column), table.number(row, column));
        let (Some(shape), numbers::Cell::Number(number)) = (numbers::shape(text), number) else { return };
        self.percent |= shape.percent;
        if self.currency.is_empty() {
            self.currency.push_str(shape.currency);
        }
        if number.fract() != 0.0 {
            self.whole = false;
            let decimals = number.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len());
            self.decimals = self.decimals.max(u8::try_from(decimals).unwrap_or(6));
        }
    }
}
