//! The short version: what it says and does not say, single answers without a score, and the way to the full version.

use super::{Shown, items::distribution_view};
use crate::{
    domain::{
        route::Page,
        text::Msg,
        view::assess::result::{item_rows, single_answers},
    },
    ui::{
        context::{nav, t},
        kit::Notice,
    },
};
use leptos::prelude::*;

/// What is to be known about a version that does not ask everything.
#[component]
pub(super) fn Note(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let nav = nav();
    let note = Memo::new(move |_| {
        shown
            .with(|told, looked| {
                let version = looked.questionnaire.version(&looked.round.version)?;
                version.note.as_ref().map(|note| told.text(note))
            })
            .flatten()
    });
    move || {
        note.get().map(|note| {
            view! {
                <Notice>
                    <p>{note}</p>
                    <p class="no-print">
                        <a href=move || nav.href(Page::Assess)>{Msg::ResultToFull.text(shown.lang)}</a>
                    </p>
                </Notice>
            }
        })
    }
}

/// Answers that the version shows without a score.
#[component]
pub(super) fn Singles(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    move || {
        let rows = shown.whole(|told, looked, whole| single_answers(told, &item_rows(told, whole, &looked.result)));
        let rows = rows.filter(|rows| !rows.is_empty())?;
        let one = |row: &crate::domain::view::assess::result::ItemRow| {
            view! {
                <li class="result__single">
                    <span>{row.text.clone()}</span>
                    <span class="result__dots">{distribution_view(row, true)}</span>
                    <strong class="num">{row.mean.clone()}</strong>
                </li>
            }
        };
        Some(view! {
            <section class="card stack" aria-labelledby="result-singles">
                <h2 id="result-singles">{t(Msg::ResultSingles)}</h2>
                <ul class="result__singles">{rows.iter().map(one).collect_view()}</ul>
            </section>
        })
    }
}
