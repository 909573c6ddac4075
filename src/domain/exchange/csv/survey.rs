//! Looking at the columns: what each holds, how it is written, which cells cannot be read.

use super::{
    columns::{Column, ColumnKind, DateWriting, DecimalSign, GroupValue, MAX_VALUES, TwoReadings},
    dates, hints,
    numbers::{self, Cell, Evidence, Rule},
    problem::{Problems, What, short},
    settings::{Decimal, PeriodSource, Settings},
    table::Rows,
};
use crate::domain::gather;
use std::collections::BTreeMap;

/// Cells that are looked at to tell what a column holds.
const LOOKED_AT: usize = 500;

/// Looks at all columns. Problems inside cells are listed in order of the columns.
pub(super) fn look(rows: &Rows<'_>, names: Vec<String>, settings: &Settings, problems: &mut Problems) -> Vec<Column> {
    let mut columns: Vec<Column> =
        names.into_iter().enumerate().map(|(i, name)| survey(rows, i, name, settings)).collect();
    // Columns that show no sign follow the others, if those agree.
    let agreed = {
        let mut shown = columns.iter().filter_map(|column| match column.decimal {
            DecimalSign::Shown { sign } => Some(Some(sign)),
            DecimalSign::Mixed { .. } => Some(None),
            _ => None,
        });
        shown.next().flatten().filter(|first| shown.all(|sign| sign == Some(*first)))
    };
    for column in &mut columns {
        if let (DecimalSign::Ambiguous { readings }, Some(sign)) = (&mut column.decimal, agreed) {
            column.decimal = DecimalSign::AsOthers { sign, readings: std::mem::take(readings) };
        }
    }
    for (index, column) in columns.iter_mut().enumerate() {
        list_problems(rows, index, column, settings, problems);
    }
    columns
}

/// What a column holds and how its cells are written.
fn survey(rows: &Rows<'_>, index: usize, name: String, settings: &Settings) -> Column {
    let filled = || rows.column(index).map(|(_, text)| text).filter(|text| !numbers::is_missing(text));
    let count = filled().count();
    let step = count / LOOKED_AT + 1;
    let looked_at: Vec<&str> = filled().step_by(step).collect();
    let kind = kind(&looked_at, &name, index, settings);
    let mut column = Column {
        kind,
        decimal: DecimalSign::Any,
        dates: DateWriting::Any,
        percent: false,
        whole: kind == ColumnKind::Number,
        currency: String::new(),
        samples: filled().take(5).map(short).collect(),
        values: Vec::new(),
        more_values: false,
        filled: count,
        unreadable: 0,
        undecided: 0,
        name,
    };
    match kind {
        ColumnKind::Period => column.dates = DateWriting::of(filled(), settings.date_order),
        ColumnKind::Number => survey_numbers(&mut column, filled(), chosen_sign(settings, index)),
        _ => {}
    }
    let code = kind == ColumnKind::Number && column.whole && index < 50;
    if kind == ColumnKind::Text || code {
        (column.values, column.more_values) = different(rows.column(index).map(|(_, text)| text));
        // Numbers that hardly repeat are measured, not codes of groups.
        if code && (column.more_values || column.values.len() * 3 > count) {
            (column.values, column.more_values) = (Vec::new(), false);
        }
    }
    column
}

fn chosen_sign(settings: &Settings, index: usize) -> Option<Decimal> {
    settings.column_decimals.get(&index).copied().or(settings.decimal)
}

fn survey_numbers<'a>(column: &mut Column, filled: impl Iterator<Item = &'a str>, chosen: Option<Decimal>) {
    let (mut point, mut comma, mut readings, mut open) = (0, 0, Vec::new(), false);
    for text in filled {
        let Some(shape) = numbers::shape(text) else { continue };
        column.percent |= shape.percent;
        if column.currency.is_empty() {
            column.currency.push_str(shape.currency);
        }
        match numbers::evidence(shape.body) {
            Some(Evidence::Sign(sign)) => {
                let whole = numbers::interpret(shape.body, sign).is_some_and(|n| n.fract() == 0.0);
                // 1.234.567 shows the comma by grouping, and may still be whole.
                column.whole &= whole && !shape.body.contains(sign.char());
                match sign {
                    Decimal::Point => point += 1,
                    Decimal::Comma => comma += 1,
                }
            }
            Some(Evidence::Ambiguous) => {
                open = true;
                let both =
                    (numbers::interpret(shape.body, Decimal::Point), numbers::interpret(shape.body, Decimal::Comma));
                if let (true, (Some(point), Some(comma))) = (readings.len() < 3, both) {
                    let sign = if shape.negative { -1.0 } else { 1.0 };
                    readings.push(TwoReadings { text: short(text), point: sign * point, comma: sign * comma });
                }
            }
            Some(Evidence::None) | None => {}
        }
    }
    column.decimal = match (chosen, point, comma) {
        (Some(sign), _, _) => DecimalSign::Chosen { sign },
        (None, 0, 0) if open => DecimalSign::Ambiguous { readings },
        (None, 0, 0) => DecimalSign::Any,
        (None, _, 0) => DecimalSign::Shown { sign: Decimal::Point },
        (None, 0, _) => DecimalSign::Shown { sign: Decimal::Comma },
        (None, point, comma) if point >= comma => DecimalSign::Mixed { sign: Decimal::Point, others: comma },
        (None, point, _) => DecimalSign::Mixed { sign: Decimal::Comma, others: point },
    };
}

fn different<'a>(texts: impl Iterator<Item = &'a str>) -> (Vec<GroupValue>, bool) {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut values: Vec<GroupValue> = Vec::new();
    let mut more = false;
    for text in texts.map(str::trim).filter(|text| !text.is_empty()) {
        if let Some(value) = seen.get(text).and_then(|at| values.get_mut(*at)) {
            value.rows += 1;
        } else if values.len() < MAX_VALUES {
            seen.insert(text, values.len());
            values.push(GroupValue { text: text.to_owned(), rows: 1 });
        } else {
            more = true;
        }
    }
    (values, more)
}

fn kind(texts: &[&str], name: &str, index: usize, settings: &Settings) -> ColumnKind {
    match settings.period {
        Some(PeriodSource::Column { column }) if column == index => return ColumnKind::Period,
        Some(PeriodSource::YearMonth { year, .. } | PeriodSource::YearQuarter { year, .. }) if year == index => {
            return ColumnKind::Year;
        }
        Some(PeriodSource::YearMonth { month, .. }) if month == index => return ColumnKind::Month,
        Some(PeriodSource::YearQuarter { quarter, .. }) if quarter == index => return ColumnKind::Quarter,
        _ => {}
    }
    let count = |test: &dyn Fn(&str) -> bool| texts.iter().filter(|text| test(text)).count();
    let all = |test: &dyn Fn(&str) -> bool| texts.iter().all(|text| test(text));
    // Totals and remarks below the table stand in its first column too, and small tables have few rows.
    let most = |n: usize| n * 5 >= texts.len() * 3;
    let is_plain = |text: &str| text.trim().bytes().all(|b| b.is_ascii_digit());
    if texts.is_empty() {
        return ColumnKind::Empty;
    }
    let periods = count(&|text| !is_plain(text) && dates::find(text).is_some());
    let years = count(&|text| dates::year_alone(text).is_some());
    if periods > 0 && most(periods + years) {
        return ColumnKind::Period;
    }
    if all(&|text| dates::year_alone(text).is_some()) && (hints::year(name) || index == 0 || in_steps_of_one(texts)) {
        return ColumnKind::Year;
    }
    if all(&|text| dates::compact(text).is_some()) {
        return ColumnKind::Period;
    }
    let day_number = |text: &str| text.trim().parse::<f64>().is_ok_and(|n| (20_000.0..80_000.0).contains(&n));
    if settings.serial_days && all(&day_number) {
        return ColumnKind::Period;
    }
    let named_months = count(&|text| !is_plain(text) && dates::month_alone(text).is_some());
    if most(named_months) || (hints::month(name) && all(&|text| dates::month_alone(text).is_some())) {
        return ColumnKind::Month;
    }
    let named_quarters =
        count(&|text| !is_plain(text) && !text.contains(['.', ',']) && dates::quarter_alone(text).is_some());
    if most(named_quarters) || (hints::quarter(name) && all(&|text| dates::quarter_alone(text).is_some())) {
        return ColumnKind::Quarter;
    }
    let numbers = count(&|text| numbers::shape(text).is_some_and(|shape| numbers::evidence(shape.body).is_some()));
    if numbers * 2 >= texts.len() { ColumnKind::Number } else { ColumnKind::Text }
}

fn in_steps_of_one(texts: &[&str]) -> bool {
    let mut years: Vec<i32> = texts.iter().filter_map(|text| dates::year_alone(text)).collect();
    gather::sort(&mut years);
    years.dedup();
    years.len() > 1 && years.windows(2).all(|pair| matches!(pair, [a, b] if a + 1 == *b))
}

fn list_problems(rows: &Rows<'_>, index: usize, column: &mut Column, settings: &Settings, problems: &mut Problems) {
    let name = column.name.clone();
    let mut add = |line, text: &str, what| problems.add(Some(line), Some((index, &name)), text, what);
    let rule = column.rule();
    for (line, text) in rows.column(index).filter(|(_, text)| !numbers::is_missing(text)) {
        let wrong = match column.kind {
            ColumnKind::Period => column.dates.read(text, settings.serial_days).err(),
            ColumnKind::Year => dates::year_alone(text).is_none().then_some(What::NotAPeriod),
            ColumnKind::Month => dates::month_alone(text).is_none().then_some(What::NotAPeriod),
            ColumnKind::Quarter => dates::quarter_alone(text).is_none().then_some(What::NotAPeriod),
            ColumnKind::Number => match numbers::read(text, rule) {
                Cell::Number(_) | Cell::Missing => {
                    if column.percent && !text.contains('%') {
                        add(line, text, What::NoPercentSign);
                    }
                    let currency = numbers::shape(text).map_or("", |shape| shape.currency);
                    if !currency.is_empty() && currency != column.currency {
                        add(line, text, What::OtherCurrency);
                    }
                    None
                }
                Cell::NotANumber => Some(What::NotANumber),
                Cell::Ambiguous => Some(What::AmbiguousNumber),
                Cell::OtherSign => Some(What::OtherDecimalSign),
            },
            ColumnKind::Text | ColumnKind::Empty => None,
        };
        let Some(what) = wrong else { continue };
        if matches!(what, What::AmbiguousNumber | What::AmbiguousDate) {
            column.undecided += 1;
            // One word for a column that waits for a person; single cells only where others could be read.
            if column.undecided > 1 && (rule == Rule::Open && !matches!(column.dates, DateWriting::Mixed { .. })) {
                continue;
            }
        } else {
            column.unreadable += 1;
        }
        add(line, text, what);
    }
}
