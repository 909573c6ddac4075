//! The import in words: what is missing in a draft, what a column holds, where a measure comes from.

use crate::domain::{
    exchange::csv::{Charset, ColumnKind, DateOrder, Decimal, FieldRef, Separator, Summary},
    import::{Columns, Issue, Row, Shape, Whole},
    text::{Lang, Msg, words},
};

/// What is wrong with one row of a draft.
pub fn import_issue(lang: Lang, issue: &Issue) -> String {
    match issue {
        Issue::NoName => Msg::ImportIssueNoName.text(lang),
        Issue::NoColumn => Msg::ImportIssueNoColumn.text(lang),
        Issue::NoInputColumn(name) => Msg::ImportIssueNoInputColumn { name }.text(lang),
        Issue::Formula(error) => super::formula_error(lang, error),
        Issue::NoInputs => Msg::ImportIssueNoInputs.text(lang),
        Issue::LongName(name) => Msg::ImportIssueLongName { name }.text(lang),
        Issue::Gone => Msg::ImportIssueGone.text(lang),
        Issue::OtherPeriods(kind) => {
            Msg::ImportIssueOtherPeriods { kind: &words::period_kind(*kind).text(lang) }.text(lang)
        }
        Issue::NoSuchInput(name) => Msg::ImportIssueNoSuchInput { name }.text(lang),
        Issue::Twice => Msg::ImportIssueTwice.text(lang),
    }
}

/// What is wrong with a draft as a whole.
pub fn import_whole(lang: Lang, issue: Whole) -> String {
    let msg = match issue {
        Whole::NothingTaken => Msg::ImportWholeNothing,
        Whole::Rows => Msg::ImportWholeRows,
        Whole::NoGroupValue => Msg::ImportWholeGroup,
    };
    msg.text(lang)
}

/// Where the values of a measure come from, in short: `flights`, `delay × flights` or the expression.
pub fn import_source(row: &Row, summary: &Summary) -> String {
    match &row.shape {
        Shape::Value { columns, .. } => import_columns(columns, summary),
        Shape::Formula { expression, .. } => expression.clone(),
    }
}

/// The names of columns in the file.
pub fn import_columns(columns: &Columns, summary: &Summary) -> String {
    let name = |field: &FieldRef| {
        let found = summary.fields.iter().find(|other| other.field == *field);
        found.map(|field| field.name.as_str()).unwrap_or_default()
    };
    let names: Vec<&str> = columns.first.iter().chain(&columns.second).map(name).collect();
    names.join(" × ")
}

/// What a column holds.
pub fn column_kind(kind: ColumnKind) -> Msg<'static> {
    match kind {
        ColumnKind::Period => Msg::ColumnPeriod,
        ColumnKind::Year => Msg::ColumnYear,
        ColumnKind::Month => Msg::ColumnMonth,
        ColumnKind::Quarter => Msg::ColumnQuarter,
        ColumnKind::Number => Msg::ColumnNumber,
        ColumnKind::Text => Msg::ColumnText,
        ColumnKind::Empty => Msg::ColumnEmpty,
    }
}

/// A separator.
pub fn separator(separator: Separator) -> Msg<'static> {
    match separator {
        Separator::Comma => Msg::SeparatorComma,
        Separator::Semicolon => Msg::SeparatorSemicolon,
        Separator::Tab => Msg::SeparatorTab,
        Separator::Pipe => Msg::SeparatorPipe,
    }
}

/// A decimal sign.
pub fn decimal(decimal: Decimal) -> Msg<'static> {
    match decimal {
        Decimal::Point => Msg::DecimalPoint,
        Decimal::Comma => Msg::DecimalComma,
    }
}

/// A character set.
pub fn charset(charset: Charset) -> Msg<'static> {
    match charset {
        Charset::Utf8 => Msg::CharsetUtf8,
        Charset::Utf16Le => Msg::CharsetUtf16Le,
        Charset::Utf16Be => Msg::CharsetUtf16Be,
        Charset::Windows1252 => Msg::CharsetWindows,
    }
}

/// Which comes first in a date.
pub fn date_order(order: DateOrder) -> Msg<'static> {
    match order {
        DateOrder::DayFirst => Msg::DateDayFirst,
        DateOrder::MonthFirst => Msg::DateMonthFirst,
    }
}
