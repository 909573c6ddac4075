//! The list of scenarios: which is shown, a new one, its name, a copy, away with it; and where they are kept.

use super::Shared;
use crate::{
    domain::{
        explain::scenario::{self, MAX_NAME, Scenario, ScenarioError},
        text::{Lang, Msg},
        wording,
    },
    state::{ToastAction, scenarios::Place},
    ui::{
        context::{lang, t},
        kit::{Button, ButtonKind, IconName, Notice, NoticeKind, TextField},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The part of the page.
#[component]
pub(super) fn List(shared: Shared) -> impl IntoView {
    let lang = lang();
    let any = Memo::new(move |_| !shared.scenarios.list().is_empty());
    let names = Memo::new(move |_| {
        let count = |one: &Scenario| (one.name.clone(), one.changes.len());
        shared.scenarios.list().iter().map(count).collect::<Vec<_>>()
    });
    move || {
        any.get().then(|| {
            view! {
                <section class="card stack" aria-labelledby="what-if-list">
                    <div class="row row--between">
                        <h2 id="what-if-list">{t(Msg::WhatIfList)}</h2>
                        <Button kind=ButtonKind::Primary icon=IconName::Plus on_click=move |()| begin(shared, lang)>
                            {t(Msg::WhatIfNew)}
                        </Button>
                    </div>
                    <ul class="chips" aria-labelledby="what-if-list">
                        <For each=move || names.get() key=Clone::clone let((name, count))>
                            {chip(shared, lang, name, count)}
                        </For>
                    </ul>
                    <Chosen shared=shared />
                    <KeptWhere shared=shared />
                </section>
            }
        })
    }
}

/// Makes a scenario without changes and chooses it.
pub(super) fn begin(shared: Shared, lang: Lang) {
    let name = scenario::free_name(&untrack(|| shared.scenarios.list()), &Msg::WhatIfNewName.text(lang));
    told(shared, lang, shared.scenarios.make(Scenario::new(name)));
}

/// Says why something was refused.
pub(super) fn told(shared: Shared, lang: Lang, outcome: Result<(), ScenarioError>) {
    if let Err(error) = outcome {
        shared.session.toasts().fail(wording::scenario_error(lang, &error));
    }
}

fn chip(shared: Shared, lang: Lang, name: String, count: usize) -> impl IntoView {
    let (own, wanted) = (name.clone(), name.clone());
    let pressed = move || shared.name() == own;
    view! {
        <li>
            <button
                type="button"
                class="chip"
                aria-pressed=move || if pressed() { "true" } else { "false" }
                on:click=move |_| shared.scenarios.choose(&wanted)
            >
                <bdi>{name}</bdi>
                <span class="faint">{Msg::WhatIfChanges { count: count as f64 }.text(lang)}</span>
            </button>
        </li>
    }
}

/// The name of the chosen one, and what can be done with it.
#[component]
fn Chosen(shared: Shared) -> impl IntoView {
    let lang = lang();
    let name = Memo::new(move |_| shared.name());
    let problem = RwSignal::new(None::<(String, String)>);
    let rename = move |text: String| {
        let (old, new) = (name.get_untracked(), text.trim().to_owned());
        let renamed = new.clone();
        let done = shared.scenarios.change(move |list| {
            if let Some(one) = list.iter_mut().find(|one| one.name == old) {
                one.name = new;
            }
        });
        match done {
            Ok(()) => {
                problem.set(None);
                shared.scenarios.choose(&renamed);
            }
            Err(error) => problem.set(Some((name.get_untracked(), wording::scenario_error(lang, &error)))),
        }
    };
    // What was refused belongs to the scenario that was shown then.
    let error = Signal::derive(move || problem.get().filter(|(at, _)| *at == name.get()).map(|(_, why)| why));
    let copy = move |()| {
        let Some(one) = shared.chosen.get_untracked() else { return };
        let name = Msg::WhatIfCopyOf { name: &one.name }.text(lang);
        let name = scenario::free_name(&untrack(|| shared.scenarios.list()), &name);
        told(shared, lang, shared.scenarios.make(Scenario { name, ..one }));
    };
    view! {
        <div class="row what-if__chosen">
            <TextField
                label=t(Msg::WhatIfName)
                value=name
                max_length=u32::try_from(MAX_NAME).unwrap_or(u32::MAX)
                error=error
                on_commit=rename
            />
            <Button icon=IconName::Copy on_click=copy>{t(Msg::ActionDuplicate)}</Button>
            <Button kind=ButtonKind::Danger icon=IconName::Trash on_click=move |()| delete(shared, lang)>
                {t(Msg::ActionDelete)}
            </Button>
        </div>
    }
}

/// Deletes the chosen one and offers to take that back.
fn delete(shared: Shared, lang: Lang) {
    let Some(gone) = shared.chosen.get_untracked() else { return };
    let list = untrack(|| shared.scenarios.list());
    let at = list.iter().position(|one| one.name == gone.name).unwrap_or_default();
    let next = list.get(at + 1).or_else(|| at.checked_sub(1).and_then(|before| list.get(before)));
    let name = gone.name.clone();
    told(shared, lang, shared.scenarios.change(|list| list.retain(|one| one.name != name)));
    shared.scenarios.choose(&next.map(|next| next.name.clone()).unwrap_or_default());
    let said = Msg::WhatIfDeleted { name: &gone.name }.text(lang);
    let back = move || {
        let mut gone = gone.clone();
        gone.name = scenario::free_name(&untrack(|| shared.scenarios.list()), &gone.name);
        told(shared, lang, shared.scenarios.make(gone));
    };
    let action = ToastAction { label: Msg::ActionUndo.text(lang), run: Arc::new(back) };
    shared.session.toasts().offer(said, action);
}

/// Where they are kept, in exact words.
#[component]
fn KeptWhere(shared: Shared) -> impl IntoView {
    let lang = lang();
    let place = Memo::new(move |_| shared.scenarios.place());
    let save = move |()| {
        if let Place::Damaged(text) = place.get_untracked() {
            shared.session.download("fokus-scenarios-damaged.json", "application/json", &text);
        }
    };
    let clear = move |()| {
        if let Err(why) = shared.scenarios.clear() {
            shared.session.toasts().fail(why);
        }
    };
    move || {
        match place.get() {
        Place::Stored => view! { <p class="small muted">{Msg::WhatIfKept.text(lang)}</p> }.into_any(),
        Place::WithCard => {
            view! { <Notice kind=NoticeKind::Warn><p>{Msg::WhatIfNotKeptCard.text(lang)}</p></Notice> }.into_any()
        }
        Place::Refused(why) => view! {
            <Notice kind=NoticeKind::Warn><p>{Msg::WhatIfTabOnly { why: &why }.text(lang)}</p></Notice>
        }
        .into_any(),
        Place::TooMuch(error) => {
            let why = wording::scenario_error(lang, &error);
            view! { <Notice kind=NoticeKind::Warn><p>{Msg::WhatIfTabOnly { why: &why }.text(lang)}</p></Notice> }.into_any()
        }
        Place::Damaged(_) => view! {
            <Notice kind=NoticeKind::Warn>
                <p>{Msg::WhatIfDamaged.text(lang)}</p>
                <div class="row">
                    <Button icon=IconName::Download on_click=save>{Msg::WhatIfDamagedSave.text(lang)}</Button>
                    <Button kind=ButtonKind::Danger icon=IconName::Trash on_click=clear>{Msg::ActionDelete.text(lang)}</Button>
                </div>
            </Notice>
        }
        .into_any(),
    }
    }
}
