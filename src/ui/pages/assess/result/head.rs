//! The head of the page: which round it is, how many answered, and that the questionnaire is not validated.

use super::Shown;
use crate::{
    domain::{
        text::{Msg, date},
        view::assess::result::round_name,
    },
    state::print_page,
    ui::{
        context::{session, t},
        kit::{Button, IconName, focus_soon},
    },
};
use leptos::prelude::*;

/// The id of the heading of how to read the result.
pub(super) const READING: &str = "result-reading";

/// The head.
#[component]
pub(super) fn Head(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let session = session();
    let lead = move || {
        shown.with(|told, looked| {
            let mut facts = vec![round_name(&session.scorecard(), &looked.round.id, told.lang)];
            facts.extend(looked.round.date.map(|day| date::day_short(told.lang, day)));
            let people = told.of(looked.result.n, looked.result.invited);
            facts.push(Msg::ResultPeople { people: &people }.text(told.lang));
            if !looked.round.departments.is_empty() {
                let count = looked.round.departments.len() as f64;
                facts.push(Msg::ResultDepartments { count }.text(told.lang));
            }
            facts.join(" · ")
        })
    };
    let valid = move || {
        shown.with(|_, looked| {
            let validity = looked.questionnaire.status.as_ref();
            validity.is_some_and(|validity| validity.validated)
        })
    };
    view! {
        <div class="page__head">
            <div class="page__title">
                <h1>{t(Msg::ResultTitle)}</h1>
                <p class="page__lead"><bdi>{lead}</bdi></p>
                <p class="small muted">
                    {move || (valid() != Some(true)).then(|| Msg::ResultNotValidated.text(shown.lang))}
                    " "
                    <button type="button" class="link-like no-print" on:click=|_| focus_soon(READING)>
                        {t(Msg::ResultHowToRead)}
                    </button>
                </p>
            </div>
            <div class="page__tools">
                <Button icon=IconName::Print on_click=|()| print_page()>{t(Msg::ResultPrint)}</Button>
                <super::controls::Download shown=shown />
            </div>
        </div>
    }
}
