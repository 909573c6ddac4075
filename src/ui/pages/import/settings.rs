//! How the file was read, field by field, each to be corrected; a correction has the file read again.

use super::options::{
    CHARSETS, DATE_ORDERS, DECIMALS, HEADERS, SEPARATORS, chosen, columns, decimal_found, header, key_of, with_found,
};
use crate::{
    domain::{
        exchange::csv::{
            ColumnKind, DateOrder, DateWriting, Decimal, DecimalSign, Layout, PeriodSource, Settings, Summary,
        },
        text::{Lang, Msg, number},
        wording,
    },
    ui::{
        context::{import_draft, lang, t},
        kit::{Notice, NoticeKind, NumberField, SelectField},
    },
};
use leptos::prelude::*;

/// The fields.
#[component]
pub fn ReadingSettings() -> impl IntoView {
    let (lang, state) = (lang(), import_draft());
    let settings = state.settings;
    // What is known of the file; the page is shown only when there is something.
    let known = move |ask: fn(&Summary, Lang) -> String| {
        state.looked.with(|looked| looked.as_ref().map(|l| ask(&l.summary, lang)).unwrap_or_default())
    };
    // Another cut of the file may have other columns: what was said about columns does not hold any more.
    let recut = move |change: &dyn Fn(&mut Settings)| {
        state.correct(lang, |settings| {
            change(settings);
            settings.column_decimals.clear();
            (settings.layout, settings.period) = (None, None);
        });
    };
    let separators = Signal::derive(move || {
        let found = known(|s, lang| wording::separator(s.used.separator).text(lang));
        with_found(lang, &found, settings.with(|s| s.separator.is_some()), SEPARATORS, wording::separator)
    });
    let decimals = Signal::derive(move || {
        let found = known(decimal_words);
        with_found(lang, &found, settings.with(|s| s.decimal.is_some()), DECIMALS, wording::decimal)
    });
    let charsets = Signal::derive(move || {
        let found = known(|s, lang| wording::charset(s.used.charset).text(lang));
        with_found(lang, &found, settings.with(|s| s.charset.is_some()), CHARSETS, wording::charset)
    });
    let headers = Signal::derive(move || {
        let found = known(|s, lang| header(s.used.header).text(lang));
        with_found(lang, &found, settings.with(|s| s.header.is_some()), HEADERS, header)
    });
    let orders = Signal::derive(move || {
        let found = known(date_words);
        with_found(lang, &found, settings.with(|s| s.date_order.is_some()), DATE_ORDERS, wording::date_order)
    });
    let open_date = Memo::new(move |_| {
        state.looked.with(|looked| looked.as_ref().and_then(|looked| ambiguous_date(&looked.summary)))
    });
    view! {
        {move || open_date.get().map(|text| view! {
            <Notice kind=NoticeKind::Warn title=Msg::ImportDateUnclear.text(lang)>
                <p>{Msg::ImportDateUnclearHint { text: &text }.text(lang)}</p>
            </Notice>
        })}
        <div class="fields">
            <SelectField
                label=t(Msg::ImportSeparator)
                value=Signal::derive(move || key_of(SEPARATORS, settings.with(|s| s.separator)))
                options=separators
                on_commit=move |key: String| recut(&|s| s.separator = chosen(SEPARATORS, &key))
            />
            <SelectField
                label=t(Msg::ImportDecimal)
                value=Signal::derive(move || key_of(DECIMALS, settings.with(|s| s.decimal)))
                options=decimals
                on_commit=move |key: String| state.correct(lang, |s| s.decimal = chosen(DECIMALS, &key))
            />
            <SelectField
                label=t(Msg::ImportDateOrder)
                value=Signal::derive(move || key_of(DATE_ORDERS, settings.with(|s| s.date_order)))
                options=orders
                on_commit=move |key: String| state.correct(lang, |s| s.date_order = chosen(DATE_ORDERS, &key))
            />
            <SelectField
                label=t(Msg::ImportCharset)
                value=Signal::derive(move || key_of(CHARSETS, settings.with(|s| s.charset)))
                options=charsets
                on_commit=move |key: String| recut(&|s| s.charset = chosen(CHARSETS, &key))
            />
            <SelectField
                label=t(Msg::ImportHeader)
                value=Signal::derive(move || key_of(HEADERS, settings.with(|s| s.header)))
                options=headers
                on_commit=move |key: String| recut(&|s| s.header = chosen(HEADERS, &key))
            />
            <NumberField
                label=t(Msg::ImportSkip)
                value=Signal::derive(move || known(|s, lang| number::for_input(lang, s.used.skip as f64)))
                parse=move |text: String| parse_count(lang, &text)
                on_commit={move |count: Option<f64>| recut(&|s| s.skip = count.map(|count| count as usize))}
            />
            <Arrangement />
        </div>
    }
}

/// Layout and period: in which columns what stands.
#[component]
fn Arrangement() -> impl IntoView {
    let (lang, state) = (lang(), import_draft());
    let used = Memo::new(move |_| state.looked.with(|looked| looked.as_ref().map(|l| l.summary.used.clone())));
    let layout = move || used.with(|used| used.as_ref().map_or(Layout::Long, |used| used.layout));
    let period = move || used.with(|used| used.as_ref().and_then(|used| used.period));
    let names =
        Signal::derive(move || state.looked.with(|l| l.as_ref().map(|l| columns(&l.summary)).unwrap_or_default()));
    let first = move |kind: ColumnKind, but: Option<usize>| {
        state.looked.with_untracked(|looked| {
            let columns = looked.iter().flat_map(|l| l.summary.columns.iter().enumerate());
            let mut fit = columns.filter(|(at, column)| column.kind == kind && Some(*at) != but);
            fit.next().map(|(at, _)| at)
        })
    };
    let set_layout = move |layout: Layout| {
        state.correct(lang, |settings| {
            settings.layout = Some(layout);
            settings.period = settings.period.filter(|_| !matches!(layout, Layout::Wide { .. }));
        });
    };
    let set_period = move |period: PeriodSource| state.correct(lang, |settings| settings.period = Some(period));
    let layouts = [("long", Msg::LayoutLong), ("wide", Msg::LayoutWide), ("tidy", Msg::LayoutTidy)];
    let layouts: Vec<(String, String)> =
        layouts.into_iter().map(|(key, msg)| (key.to_owned(), msg.text(lang))).collect();
    let periods = Signal::derive(move || period_modes(lang, layout(), period()));
    let name_column = move || match layout() {
        Layout::Wide { name } => name,
        Layout::Tidy { name, .. } => Some(name),
        Layout::Long => None,
    };
    let name_options = Signal::derive(move || {
        let mut options = names.get();
        if matches!(layout(), Layout::Wide { .. }) {
            options.insert(0, (String::new(), Msg::ImportNoNameColumn.text(lang)));
        }
        options
    });
    let value_column = move || match layout() {
        Layout::Tidy { value, .. } => Some(value),
        _ => None,
    };
    let text = |column: Option<usize>| column.map(|column| column.to_string()).unwrap_or_default();
    let (has_name, has_value) =
        (Memo::new(move |_| layout() != Layout::Long), Memo::new(move |_| value_column().is_some()));
    let parts = Memo::new(move |_| period().map(period_parts).unwrap_or_default());
    view! {
        <SelectField
            label=t(Msg::ImportLayout)
            value=Signal::derive(move || {
                let key = match layout() {
                    Layout::Long => "long",
                    Layout::Wide { .. } => "wide",
                    Layout::Tidy { .. } => "tidy",
                };
                key.to_owned()
            })
            options=layouts
            on_commit=move |key: String| {
                let name = first(ColumnKind::Text, None);
                set_layout(match key.as_str() {
                    "wide" => Layout::Wide { name },
                    "tidy" => Layout::Tidy {
                        name: name.unwrap_or_default(),
                        value: first(ColumnKind::Number, name).unwrap_or_default(),
                    },
                    _ => Layout::Long,
                });
            }
        />
        <Show when=move || has_name.get()>
            <SelectField
                label=t(Msg::ImportNameColumn)
                value=Signal::derive(move || text(name_column()))
                options=name_options
                on_commit=move |key: String| {
                    let name = key.parse::<usize>().ok();
                    match untrack(layout) {
                        Layout::Tidy { value, .. } => set_layout(Layout::Tidy { name: name.unwrap_or_default(), value }),
                        _ => set_layout(Layout::Wide { name }),
                    }
                }
            />
        </Show>
        <Show when=move || has_value.get()>
            <SelectField
                label=t(Msg::ImportValueColumn)
                value=Signal::derive(move || text(value_column()))
                options=names
                on_commit=move |key: String| {
                    if let (Layout::Tidy { name, .. }, Ok(value)) = (untrack(layout), key.parse()) {
                        set_layout(Layout::Tidy { name, value });
                    }
                }
            />
        </Show>
        <SelectField
            label=t(Msg::ImportPeriod)
            value=Signal::derive(move || period_key(period()).to_owned())
            options=periods
            disabled=Signal::derive(move || matches!(layout(), Layout::Wide { .. }))
            on_commit=move |key: String| {
                let year = first(ColumnKind::Year, None);
                let other = |kind: ColumnKind| first(kind, year).unwrap_or(year.map_or(1, |year| year + 1));
                match key.as_str() {
                    "one" => set_period(PeriodSource::Column {
                        column: first(ColumnKind::Period, None).or(year).unwrap_or_default(),
                    }),
                    "month" => set_period(PeriodSource::YearMonth {
                        year: year.unwrap_or_default(),
                        month: other(ColumnKind::Month),
                    }),
                    "quarter" => set_period(PeriodSource::YearQuarter {
                        year: year.unwrap_or_default(),
                        quarter: other(ColumnKind::Quarter),
                    }),
                    _ => {}
                }
            }
        />
        <For each=move || parts.get() key=|(at, label, _)| (*at, *label as u8) let((at, label, _))>
            <SelectField
                label=part_label(label).text(lang)
                value=Signal::derive(move || parts.with(|parts| parts.get(at).map(|p| p.2.to_string()).unwrap_or_default()))
                options=names
                on_commit=move |key: String| {
                    if let (Some(source), Ok(column)) = (untrack(period), key.parse()) {
                        set_period(with_part(source, at, column));
                    }
                }
            />
        </For>
    }
}

/// A column of the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Whole,
    Year,
    Month,
    Quarter,
}

fn part_label(part: Part) -> Msg<'static> {
    match part {
        Part::Whole => Msg::ImportPeriodColumn,
        Part::Year => Msg::ImportYearColumn,
        Part::Month => Msg::ImportMonthColumn,
        Part::Quarter => Msg::ImportQuarterColumn,
    }
}

/// The columns of a period: place among them, what each holds, which column it is.
fn period_parts(source: PeriodSource) -> Vec<(usize, Part, usize)> {
    match source {
        PeriodSource::Column { column } => vec![(0, Part::Whole, column)],
        PeriodSource::YearMonth { year, month } => vec![(0, Part::Year, year), (1, Part::Month, month)],
        PeriodSource::YearQuarter { year, quarter } => vec![(0, Part::Year, year), (1, Part::Quarter, quarter)],
        PeriodSource::Headers => Vec::new(),
    }
}

fn with_part(source: PeriodSource, at: usize, column: usize) -> PeriodSource {
    match (source, at) {
        (PeriodSource::YearMonth { month, .. }, 0) => PeriodSource::YearMonth { year: column, month },
        (PeriodSource::YearMonth { year, .. }, _) => PeriodSource::YearMonth { year, month: column },
        (PeriodSource::YearQuarter { quarter, .. }, 0) => PeriodSource::YearQuarter { year: column, quarter },
        (PeriodSource::YearQuarter { year, .. }, _) => PeriodSource::YearQuarter { year, quarter: column },
        (PeriodSource::Column { .. }, _) => PeriodSource::Column { column },
        (PeriodSource::Headers, _) => PeriodSource::Headers,
    }
}

fn period_key(source: Option<PeriodSource>) -> &'static str {
    match source {
        None => "",
        Some(PeriodSource::Column { .. }) => "one",
        Some(PeriodSource::YearMonth { .. }) => "month",
        Some(PeriodSource::YearQuarter { .. }) => "quarter",
        Some(PeriodSource::Headers) => "headers",
    }
}

fn period_modes(lang: Lang, layout: Layout, period: Option<PeriodSource>) -> Vec<(String, String)> {
    let mut modes = Vec::new();
    if matches!(layout, Layout::Wide { .. }) {
        modes.push(("headers", Msg::PeriodHeaders));
    } else {
        if period.is_none() {
            modes.push(("", Msg::PeriodNone));
        }
        modes.push(("one", Msg::PeriodOneColumn));
        modes.push(("month", Msg::PeriodYearMonth));
        modes.push(("quarter", Msg::PeriodYearQuarter));
    }
    modes.into_iter().map(|(key, msg)| (key.to_owned(), msg.text(lang))).collect()
}

fn decimal_words(summary: &Summary, lang: Lang) -> String {
    let numbers = summary.columns.iter().filter(|column| column.kind == ColumnKind::Number);
    let signs: Vec<Option<Decimal>> = numbers.clone().map(|column| sign_of(&column.decimal)).collect();
    let unclear = numbers.into_iter().any(|column| matches!(column.decimal, DecimalSign::Ambiguous { .. }));
    decimal_found(lang, &signs, unclear)
}

fn sign_of(decimal: &DecimalSign) -> Option<Decimal> {
    match decimal {
        DecimalSign::Any | DecimalSign::Ambiguous { .. } => None,
        DecimalSign::Shown { sign }
        | DecimalSign::AsOthers { sign, .. }
        | DecimalSign::Chosen { sign }
        | DecimalSign::Mixed { sign, .. } => Some(*sign),
    }
}

/// How the dates of the file are written, those of its headers included.
fn writings(summary: &Summary) -> impl Iterator<Item = &DateWriting> {
    let periods = summary.columns.iter().filter(|column| column.kind == ColumnKind::Period);
    periods.map(|column| &column.dates).chain(std::iter::once(&summary.header_dates))
}

fn ambiguous_date(summary: &Summary) -> Option<String> {
    writings(summary).find_map(|dates| match dates {
        DateWriting::Ambiguous { text } => Some(text.clone()),
        _ => None,
    })
}

fn date_words(summary: &Summary, lang: Lang) -> String {
    if ambiguous_date(summary).is_some() {
        return Msg::DateUnclear.text(lang);
    }
    let order: Option<DateOrder> = writings(summary).find_map(DateWriting::order);
    order.map_or(Msg::DateAny, wording::date_order).text(lang)
}

fn parse_count(lang: Lang, text: &str) -> Result<Option<f64>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    number::parse(lang, text)
        .map(|count| Some(count.round().clamp(0.0, 10_000.0)))
        .map_err(|error| error.sentence(lang))
}
