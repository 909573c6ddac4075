//! Departments, how many people were asked, and the smallest group that is shown: each can still be changed.

use super::{
    super::rounds::{
        departments::Departments,
        draft::{in_field, whole, whole_between},
    },
    Shown,
};
use crate::{
    domain::{
        model::{Department, Round},
        text::{Lang, Msg},
        view::assess::rounds::{asks_departments, functions},
    },
    ui::{
        context::{lang, session, t},
        kit::{NumberField, SelectField, TextField},
    },
};
use leptos::prelude::*;

/// The part of the page.
#[component]
pub(super) fn Settings(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let version = shown.round.with_untracked(|round| round.version.clone());
    let with_departments = shown.questionnaire.with_value(|asked| asks_departments(asked, &version));
    let functions = shown.questionnaire.with_value(|asked| functions(lang, asked));
    let languages: Vec<(String, String)> =
        Lang::ALL.iter().map(|one| (one.tag().to_owned(), one.native_name().to_owned())).collect();
    let field = move |pick: fn(&Round) -> Option<u16>| {
        Signal::derive(move || in_field(lang, shown.round.with(|round| pick(round))))
    };
    let put_minimum = move |number: Option<f64>| {
        let least = number.map_or(Round::MINIMUM_GROUP, whole);
        shown.change(session, |round| round.minimum_group = least);
    };
    let put_invited = move |number: Option<f64>| {
        shown.change(session, |round| round.invited = number.map(whole));
    };
    let put_departments = move |all: Vec<Department>| {
        shown.change(session, |round| round.departments = all);
    };
    view! {
        <details class="more">
            <summary>{t(Msg::PeopleSettings)}</summary>
            <section class="card stack" aria-labelledby="people-settings">
                <h2 class="visually-hidden" id="people-settings">{t(Msg::PeopleSettings)}</h2>
                <div class="fields fields--even">
                    <TextField
                        label=t(Msg::RoundName)
                        max_length=120
                        value=Signal::derive(move || shown.round.with(|round| round.name.clone()))
                        on_commit=move |text: String| {
                            shown.change(session, |round| text.trim().clone_into(&mut round.name));
                        }
                    />
                    <SelectField
                        label=t(Msg::RoundLanguage)
                        value=Signal::derive(move || shown.round.with(|round| round.language.clone()))
                        options=languages
                        on_commit=move |tag: String| {
                            shown.change(session, |round| round.language = tag);
                        }
                    />
                    <NumberField
                        label=t(Msg::RoundMinimum)
                        hint=t(Msg::RoundMinimumHint)
                        value=field(|round| Some(round.minimum_group))
                        parse=move |text: String| {
                            whole_between(lang, &text, Round::LEAST_GROUP, Round::MOST_GROUP, Msg::RoundMinimumWrong)
                        }
                        on_commit=put_minimum
                    />
                    <NumberField
                        label=t(Msg::RoundInvited)
                        hint=t(Msg::RoundInvitedHint)
                        value=field(|round| round.invited)
                        parse=move |text: String| whole_between(lang, &text, 1, u16::MAX, Msg::RoundInvitedWrong)
                        on_commit=put_invited
                    />
                </div>
                {with_departments.then(|| view! {
                    <Departments
                        departments=Signal::derive(move || shown.round.with(|round| round.departments.clone()))
                        functions=functions
                        on_change=put_departments
                    />
                    <p class="small muted">{t(Msg::PeopleSettingsHint)}</p>
                })}
            </section>
        </details>
    }
}
