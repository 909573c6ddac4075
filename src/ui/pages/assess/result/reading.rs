//! How to read the result: what the statistics say of themselves, what is confidential, and that nothing here is validated.

use super::{Shown, framed, head::READING};
use crate::{
    domain::{
        text::Msg,
        view::assess::result::{DimensionNote, dimension_notes, result_notes},
    },
    ui::context::t,
};
use leptos::prelude::*;

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
    let one = move |note: &DimensionNote| {
        view! {
            <tr>
                <th scope="row">{note.name.clone()}</th>
                <td>{lines(&note.agreement)}</td>
                <td>{lines(&note.alpha)}</td>
                <td>{note.icc.clone()}</td>
                <td>{note.interval.clone()}</td>
            </tr>
        }
    };
    let table = move || {
        let notes = shown.with(|told, looked| dimension_notes(told, &looked.result)).unwrap_or_default();
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
                                <th scope="col">{Msg::ResultIntervalHead.text(lang)}</th>
                            </tr>
                        </thead>
                        <tbody>{notes.iter().map(one).collect_view()}</tbody>
                    </table>
                }.into_any())}
            }
        })
    };
    let validity =
        move || {
            shown.with(|told, looked| {
                looked.questionnaire.status.as_ref().map(|validity| view! {
                <p>{told.text(&validity.note)}</p>
                {validity.related.as_ref().map(|related| view! { <p class="small muted">{told.text(related)}</p> })}
            })
            })
        };
    let sentences = move || {
        let notes = shown.with(|told, looked| result_notes(told, &looked.result)).unwrap_or_default();
        notes.into_iter().map(|note| view! { <li>{note}</li> }).collect_view()
    };
    view! {
        <section class="card stack" aria-labelledby=READING>
            <h2 id=READING tabindex="-1">{t(Msg::ResultHowToRead)}</h2>
            {validity}
            <ul class="result__plain">{sentences}</ul>
            <p class="small muted">{t(Msg::ResultAgreementNote)}</p>
            {table}
        </section>
    }
}
