//! Second step: how the file was read, a preview, and what could not be read.

use super::{file_name, settings::ReadingSettings};
use crate::{
    domain::{
        exchange::csv::{Decimal, DecimalSign, TwoReadings},
        text::{Lang, Msg, number},
        wording,
    },
    state::ImportDraft,
    ui::{
        context::{import_draft, lang, t},
        kit::{Notice, NoticeKind, SelectField},
        parts::{csv_preview::CsvPreview, csv_problems::CsvProblems},
    },
};
use leptos::prelude::*;

use super::options::{DECIMALS, chosen, key_of, with_found};

/// A column whose decimal sign a person should decide.
#[derive(Debug, Clone, PartialEq)]
struct Unclear {
    column: usize,
    name: String,
    example: Option<TwoReadings>,
}

/// The step.
#[component]
pub fn ReadingStep() -> impl IntoView {
    let (lang, state) = (lang(), import_draft());
    let unclear = Memo::new(move |_| unclear_columns(state));
    let facts = move || {
        let counts = state
            .looked
            .with(|looked| looked.as_ref().map(|l| (l.summary.rows as f64, l.summary.columns.len() as f64)));
        counts.map(|(rows, columns)| {
            let (rows, columns) = (Msg::ImportRows { count: rows }, Msg::ImportColumns { count: columns });
            view! {
                <p class="row row--baseline">
                    <strong><bdi>{file_name(state, lang)}</bdi></strong>
                    <span class="muted">{rows.text(lang)}", "{columns.text(lang)}</span>
                </p>
            }
        })
    };
    view! {
        {facts}
        <For each=move || unclear.get() key=|unclear| unclear.column let(unclear)>
            {decimal_question(state, lang, unclear)}
        </For>
        <section class="card stack" aria-labelledby="import-settings">
            <h3 id="import-settings">{t(Msg::ImportSettings)}</h3>
            <p class="muted">{t(Msg::ImportSettingsHint)}</p>
            <ReadingSettings />
        </section>
        {move || state.looked.get().map(|looked| {
            let summary = &looked.summary;
            let (problems, count) = (summary.problems.clone(), summary.problem_count);
            view! {
                <section class="card card--flush" aria-labelledby="import-preview">
                    <div class="card__head">
                        <h3 id="import-preview">{Msg::ImportPreview.text(lang)}</h3>
                        <span class="card__note">
                            {Msg::ImportPreviewCaption { count: summary.preview.len() as f64 }.text(lang)}
                        </span>
                    </div>
                    <CsvPreview lang=lang summary=summary.clone() />
                </section>
                <section class="card stack stack--s" aria-labelledby="import-problems">
                    <h3 id="import-problems">{Msg::ImportProblems { count: count as f64 }.text(lang)}</h3>
                    {(count > 0).then(|| view! { <p class="muted">{Msg::ImportProblemsHint.text(lang)}</p> })}
                    <CsvProblems lang=lang problems=problems count=count />
                </section>
            }
        })}
    }
}

/// Columns whose decimals have two readings or two signs, and those that a person has decided.
fn unclear_columns(state: ImportDraft) -> Vec<Unclear> {
    let decided = state.settings.with(|settings| settings.column_decimals.clone());
    state.looked.with(|looked| {
        let columns = looked.iter().flat_map(|looked| looked.summary.columns.iter().enumerate());
        let open = columns.filter_map(|(column, found)| {
            let example = match &found.decimal {
                DecimalSign::Ambiguous { readings } => readings.first().cloned(),
                DecimalSign::Mixed { .. } => None,
                _ if decided.contains_key(&column) => None,
                _ => return None,
            };
            Some(Unclear { column, name: found.name.clone(), example })
        });
        open.collect()
    })
}

fn decimal_question(state: ImportDraft, lang: Lang, unclear: Unclear) -> impl IntoView {
    let Unclear { column, name, example } = unclear;
    let decided = move || state.settings.with(|settings| settings.column_decimals.get(&column).copied());
    let hint = example.map(|example| {
        let (point, comma) = (number::for_input(lang, example.point), number::for_input(lang, example.comma));
        Msg::ImportDecimalUnclearHint { column: &name, text: &example.text, point: &point, comma: &comma }.text(lang)
    });
    let options = Signal::derive(move || {
        let found = Msg::DecimalUnclear.text(lang);
        with_found(lang, &found, decided().is_some(), DECIMALS, wording::decimal)
    });
    view! {
        <Notice kind=NoticeKind::Warn title=Msg::ImportDecimalUnclear.text(lang)>
            {hint.map(|hint| view! { <p>{hint}</p> })}
            <SelectField
                label=Msg::ImportDecimalOf { column: &name }.text(lang)
                value=Signal::derive(move || key_of(DECIMALS, decided()))
                options=options
                on_commit=move |key: String| {
                    let sign: Option<Decimal> = chosen(DECIMALS, &key);
                    state.correct(lang, |settings| match sign {
                        Some(sign) => {
                            settings.column_decimals.insert(column, sign);
                        }
                        None => {
                            settings.column_decimals.remove(&column);
                        }
                    });
                }
            />
        </Notice>
    }
}
