//! Keys and words of the choices in the wizard.

use crate::domain::{
    exchange::csv::{Charset, DateOrder, Decimal, FieldRef, Separator, Summary},
    model::{Aggregation, PeriodKind},
    text::{Lang, Msg, words},
    wording,
};

/// The choices of a list, each with the key that stands for it.
pub type Choices<T> = &'static [(&'static str, T)];

pub const SEPARATORS: Choices<Separator> = &[
    ("comma", Separator::Comma),
    ("semicolon", Separator::Semicolon),
    ("tab", Separator::Tab),
    ("pipe", Separator::Pipe),
];
pub const DECIMALS: Choices<Decimal> = &[("point", Decimal::Point), ("comma", Decimal::Comma)];
pub const CHARSETS: Choices<Charset> = &[
    ("utf-8", Charset::Utf8),
    ("windows-1252", Charset::Windows1252),
    ("utf-16le", Charset::Utf16Le),
    ("utf-16be", Charset::Utf16Be),
];
pub const HEADERS: Choices<bool> = &[("yes", true), ("no", false)];
pub const DATE_ORDERS: Choices<DateOrder> = &[("day", DateOrder::DayFirst), ("month", DateOrder::MonthFirst)];
pub const KINDS: Choices<PeriodKind> = &[
    ("day", PeriodKind::Day),
    ("week", PeriodKind::Week),
    ("month", PeriodKind::Month),
    ("quarter", PeriodKind::Quarter),
    ("half-year", PeriodKind::HalfYear),
    ("year", PeriodKind::Year),
];
pub const RULES: Choices<Aggregation> = &[
    ("sum", Aggregation::Sum),
    ("mean", Aggregation::Mean),
    ("last", Aggregation::Last),
    ("first", Aggregation::First),
    ("min", Aggregation::Min),
    ("max", Aggregation::Max),
];

/// The key of a value; empty for none.
pub fn key_of<T: PartialEq>(choices: Choices<T>, value: Option<T>) -> String {
    let found = choices.iter().find(|(_, other)| value.as_ref() == Some(other));
    found.map(|(key, _)| (*key).to_owned()).unwrap_or_default()
}

/// The value of a key; none for what is no key.
pub fn chosen<T: Copy>(choices: Choices<T>, key: &str) -> Option<T> {
    choices.iter().find(|(other, _)| *other == key).map(|(_, value)| *value)
}

/// Keys and words of all choices.
pub fn listed<T: Copy>(lang: Lang, choices: Choices<T>, word: fn(T) -> Msg<'static>) -> Vec<(String, String)> {
    choices.iter().map(|(key, value)| ((*key).to_owned(), word(*value).text(lang))).collect()
}

/// Before all choices: what was found in the file, or to find it there.
pub fn with_found<T: Copy>(
    lang: Lang,
    found: &str,
    is_chosen: bool,
    choices: Choices<T>,
    word: fn(T) -> Msg<'static>,
) -> Vec<(String, String)> {
    let first = if is_chosen { Msg::ImportFind.text(lang) } else { Msg::ImportFound { what: found }.text(lang) };
    let mut options = vec![(String::new(), first)];
    options.extend(listed(lang, choices, word));
    options
}

/// What the first row is.
pub fn header(is_header: bool) -> Msg<'static> {
    if is_header { Msg::HeaderYes } else { Msg::HeaderNo }
}

/// The rules, in words.
pub fn rules(lang: Lang) -> Vec<(String, String)> {
    listed(lang, RULES, words::aggregation)
}

/// The columns of the file by their places.
pub fn columns(summary: &Summary) -> Vec<(String, String)> {
    summary.columns.iter().enumerate().map(|(at, column)| (at.to_string(), column.name.clone())).collect()
}

/// The fields of the file by their places, after a first choice for none.
pub fn fields(summary: &Summary, none: String) -> Vec<(String, String)> {
    let fields = summary.fields.iter().enumerate();
    let named = fields.map(|(at, field)| {
        let name = if field.name.is_empty() { "1".to_owned() } else { field.name.clone() };
        (at.to_string(), name)
    });
    std::iter::once((String::new(), none)).chain(named).collect()
}

/// The place of a field as a key; empty for none.
pub fn field_key(summary: &Summary, field: Option<&FieldRef>) -> String {
    let at = field.and_then(|field| summary.fields.iter().position(|other| other.field == *field));
    at.map(|at| at.to_string()).unwrap_or_default()
}

/// The field of a key.
pub fn field_of(summary: &Summary, key: &str) -> Option<FieldRef> {
    summary.fields.get(key.parse::<usize>().ok()?).map(|field| field.field.clone())
}

/// The words for what was found about decimals.
pub fn decimal_found(lang: Lang, signs: &[Option<Decimal>], unclear: bool) -> String {
    let (point, comma) = (signs.contains(&Some(Decimal::Point)), signs.contains(&Some(Decimal::Comma)));
    let msg = match (point, comma) {
        _ if unclear => Msg::DecimalUnclear,
        (true, true) => Msg::DecimalMixed,
        (true, false) => wording::decimal(Decimal::Point),
        (false, true) => wording::decimal(Decimal::Comma),
        (false, false) => Msg::DecimalAny,
    };
    msg.text(lang)
}
