//! A new scorecard: title and sort of organisation, which decides the order of its perspectives.

use crate::{
    domain::{
        model::{OrganisationKind, ScorecardId},
        route::Page,
        text::{Msg, words},
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, Dialog, IconName, SelectField, TextField},
        pages::fresh_card::fresh_card,
    },
};
use leptos::prelude::*;

/// The card with the button and its dialog.
#[component]
pub fn NewCard() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let open = RwSignal::new(false);
    let title = RwSignal::new(String::new());
    let organisation = RwSignal::new(String::new());
    let kind = RwSignal::new(OrganisationKind::default());
    let missing = RwSignal::new(None::<String>);
    let kinds = words::organisations(lang);
    let perspectives = move || {
        let names: Vec<String> = words::perspectives(kind.get()).iter().map(|p| p.0.text(lang)).collect();
        Msg::NewPerspectives { names: &names.join(" › ") }.text(lang)
    };
    let create = move || {
        if title.get_untracked().trim().is_empty() {
            missing.set(Some(Msg::NewTitleMissing.text(lang)));
            return;
        }
        let id = ScorecardId::lossy(&session.fresh_id());
        let mut card = fresh_card(lang, id, &title.get_untracked(), kind.get_untracked());
        card.organisation.name = organisation.get_untracked().trim().to_owned();
        open.set(false);
        session.create(card, Page::map());
    };
    view! {
        <section class="card choice">
            <div class="choice__text">
                <h3>{t(Msg::NewTitle)}</h3>
                <p class="muted">{t(Msg::NewHint)}</p>
            </div>
            <div class="choice__tools">
                <Button icon=IconName::Plus on_click=move |()| open.set(true)>
                    {t(Msg::NewDo)}
                </Button>
            </div>
        </section>
        <Dialog open=open title=t(Msg::NewTitle) close_label=t(Msg::ActionClose)>
            <form class="stack" on:submit=move |event| {
                event.prevent_default();
                create();
            }>
                <TextField
                    label=t(Msg::CardTitle)
                    value=title
                    autofocus=true
                    error=Signal::derive(move || missing.get().unwrap_or_default())
                    on_input=move |text: String| {
                        title.set(text);
                        missing.set(None);
                    }
                />
                <TextField
                    label=t(Msg::CardOrganisation)
                    value=organisation
                    on_input=move |text: String| organisation.set(text)
                />
                <SelectField
                    label=t(Msg::CardKind)
                    value=Signal::derive(move || kind.get().word().to_owned())
                    options=kinds.clone()
                    on_commit=move |word: String| kind.set(OrganisationKind::from_word(&word))
                />
                <p class="small muted">{perspectives}</p>
                <div class="row row--end">
                    <Button on_click=move |()| open.set(false)>{t(Msg::ActionCancel)}</Button>
                    <Button kind=ButtonKind::Primary submit=true on_click=|()| ()>{t(Msg::NewCreate)}</Button>
                </div>
            </form>
        </Dialog>
    }
}
