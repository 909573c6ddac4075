//! How periods and KPIs lie in a file, as a first guess.

use super::{
    columns::{Column, ColumnKind, DateWriting},
    dates, hints,
    settings::{Layout, PeriodSource},
    table::Rows,
};
use std::collections::BTreeSet;

/// The layout that the columns suggest.
pub(super) fn layout(columns: &[Column], header_dates: &DateWriting, header: bool, rows: &Rows<'_>) -> Layout {
    let texts = || columns.iter().enumerate().filter(|(_, column)| column.kind == ColumnKind::Text);
    if header {
        // A date with two readings is a period all the same.
        let is_period =
            |column: &&Column| header_dates.read(&column.name, false).is_ok() || dates::find(&column.name).is_some();
        let periods = columns.iter().filter(is_period).count();
        let used = columns.iter().filter(|column| column.kind != ColumnKind::Empty).count();
        let values = columns.iter().filter(is_period).filter(|column| column.kind != ColumnKind::Text).count();
        if periods >= 2 && values >= 2 && periods * 2 >= used {
            // Of several text columns the one with a fitting header names the KPI, else the one with most texts.
            let named = texts().find(|(_, column)| hints::kpi_name(&column.name));
            let most = texts().rev().max_by_key(|(_, column)| column.values.len());
            return Layout::Wide { name: named.or(most).map(|(index, _)| index) };
        }
    }
    let Some(period) = period_source(columns) else { return Layout::Long };
    let numbers = columns.iter().enumerate().filter(|(i, c)| c.kind == ColumnKind::Number && !period.uses(*i));
    let values: Vec<usize> = numbers.map(|(index, _)| index).collect();
    if let [value] = values.as_slice() {
        let value_hint = columns.get(*value).is_some_and(|column| hints::value(&column.name));
        let named: Vec<(usize, &Column)> = texts().filter(|(_, column)| hints::kpi_name(&column.name)).collect();
        let only: Vec<(usize, &Column)> = texts().collect();
        let name = match (named.as_slice(), only.as_slice()) {
            ([(name, _), ..], _) => Some(*name),
            ([], [(name, _)]) if value_hint => Some(*name),
            _ => None,
        };
        // Names stand beside repeated periods, and repeat themselves.
        let repeats = |wanted: &dyn Fn(usize) -> bool| {
            let used: Vec<usize> = (0..columns.len()).filter(|column| wanted(*column)).collect();
            let key = |row| used.iter().map(|column| rows.cell(row, *column)).collect::<Vec<_>>();
            let (mut count, mut texts) = (0, BTreeSet::new());
            for row in rows.places().take(1_000) {
                count += 1;
                texts.insert(key(row));
            }
            texts.len() < count
        };
        if let Some(name) = name.filter(|name| repeats(&|c| c == *name) && repeats(&|c| period.uses(c))) {
            return Layout::Tidy { name, value: *value };
        }
    }
    Layout::Long
}

/// Where the period of a row stands: whole periods first, then year and month, year and quarter, a year alone.
pub(super) fn period_source(columns: &[Column]) -> Option<PeriodSource> {
    let first = |kind| columns.iter().position(|column| column.kind == kind);
    if let Some(column) = first(ColumnKind::Period) {
        return Some(PeriodSource::Column { column });
    }
    let year = first(ColumnKind::Year)?;
    Some(match (first(ColumnKind::Month), first(ColumnKind::Quarter)) {
        (Some(month), _) => PeriodSource::YearMonth { year, month },
        (None, Some(quarter)) => PeriodSource::YearQuarter { year, quarter },
        (None, None) => PeriodSource::Column { column: year },
    })
}
