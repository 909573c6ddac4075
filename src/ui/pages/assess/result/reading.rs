//! How to read the result: what the statistics say of themselves, what is confidential, and that nothing here is validated.

use super::{
    Shown,
    table::{Row, Table, cell},
};
use crate::{
    domain::{
        text::Msg,
        view::assess::result::{DimensionNote, dimension_notes, result_notes, shared_interval},
    },
    ui::context::t,
};
use leptos::prelude::*;

/// The id of the part's heading.
pub(super) const READING: &str = "result-reading";

/// The part.
#[component]
pub(super) fn Reading(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let lang = shown.lang;
    let lines = |lines: &[String]| {
        let line = |line: &String| view! { <span class="result__line">{line.clone()}</span> };
        lines.iter().map(line).collect_view().into_any()
    };
    let one = move |note: &DimensionNote, with_interval: bool| {
        let interval = with_interval.then(|| cell(&note.interval));
        let cells = [lines(&note.agreement), lines(&note.alpha), cell(&note.icc)];
        Row::Cells(cell(&note.name), cells.into_iter().chain(interval).collect())
    };
    let table = move || {
        let several = shown.with(|told, looked| (!looked.result.alone).then(|| dimension_notes(told, &looked.result)));
        // Of one person there is neither agreement nor anything to compare.
        let notes = several.flatten().unwrap_or_default();
        // The same sentence in every row says no more than once below them.
        let shared = shared_interval(&notes).map(str::to_owned);
        let each = shared.is_none();
        let columns = [
            Msg::ResultDimension,
            Msg::ResultAgreement,
            Msg::ResultAlphaHead,
            Msg::ResultIccHead,
            Msg::ResultIntervalHead,
        ];
        let columns = columns.into_iter().take(if each { 5 } else { 4 });
        (!notes.is_empty()).then(|| {
            let table = Table {
                label: Msg::ResultStatistics.text(lang),
                captioned: true,
                class: "table--dense stacked--long",
                columns: columns.map(|msg| (msg.text(lang), false)).collect(),
                rows: notes.iter().map(|note| one(note, each)).collect(),
            };
            let shared = shared.filter(|shared| !shared.is_empty());
            view! {
                <p class="small muted">{Msg::ResultAgreementNote.text(lang)}</p>
                {table.view()}
                {shared.map(|shared| view! { <p class="small muted">{shared}</p> })}
            }
        })
    };
    let sentences = move || {
        let notes = shown.with(|told, looked| result_notes(told, &looked.result)).unwrap_or_default();
        notes.into_iter().map(|note| view! { <li>{note}</li> }).collect_view()
    };
    view! {
        <section class="card stack" aria-labelledby=READING>
            <h2 id=READING tabindex="-1">{t(Msg::ResultHowToRead)}</h2>
            <ul class="result__plain">{sentences}</ul>
            {table}
        </section>
    }
}
