//! How to read the result: what the statistics say of themselves, what is confidential, and that nothing here is validated.

use super::{Shown, framed};
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
        lines.iter().map(|line| view! { <span class="result__line">{line.clone()}</span> }).collect_view()
    };
    let one = move |note: &DimensionNote, with_interval: bool| {
        view! {
            <tr>
                <th scope="row">{note.name.clone()}</th>
                <td>{lines(&note.agreement)}</td>
                <td>{lines(&note.alpha)}</td>
                <td>{note.icc.clone()}</td>
                {with_interval.then(|| view! { <td>{note.interval.clone()}</td> })}
            </tr>
        }
    };
    let table = move || {
        let notes = shown.with(|told, looked| dimension_notes(told, &looked.result)).unwrap_or_default();
        // The same sentence in every row says no more than once below them.
        let shared = shared_interval(&notes).map(str::to_owned);
        let each = shared.is_none();
        (!notes.is_empty()).then(|| {
            view! {
                {framed(Msg::ResultStatistics.text(lang), view! {
                    <table class="table table--dense">
                        <caption>{Msg::ResultStatistics.text(lang)}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{Msg::ResultDimension.text(lang)}</th>
                                <th scope="col">{Msg::ResultAgreement.text(lang)}</th>
                                <th scope="col">{Msg::ResultAlphaHead.text(lang)}</th>
                                <th scope="col">{Msg::ResultIccHead.text(lang)}</th>
                                {each.then(|| view! { <th scope="col">{Msg::ResultIntervalHead.text(lang)}</th> })}
                            </tr>
                        </thead>
                        <tbody>{notes.iter().map(|note| one(note, each)).collect_view()}</tbody>
                    </table>
                }.into_any())}
                {shared.filter(|shared| !shared.is_empty()).map(|shared| view! { <p class="small muted">{shared}</p> })}
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
            <p class="small muted">{t(Msg::ResultAgreementNote)}</p>
            {table}
        </section>
    }
}
