//! What is done for the objective.

use super::Shown;
use crate::{
    domain::{
        edit::Command,
        model::Initiative,
        route::Page,
        text::Msg,
        view::{ActModel, act_model},
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, IconName, focus_soon},
        pages::act::initiative_dialog::{Editing, InitiativeDialog},
        parts::initiative_table::InitiativeTable,
    },
};
use leptos::prelude::*;

/// The initiatives that serve the objective.
#[component]
pub fn Work(
    /// The objective.
    shown: Shown,
) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let editing = RwSignal::new(None::<Editing>);
    let model = Memo::new(move |_| {
        let id = shown.objective.with(|o| o.as_ref().map(|o| o.id.clone()));
        id.map_or_else(ActModel::default, |id| {
            act_model(&session.scorecard(), &shown.scores.get(), session.today(), Some(&id))
        })
    });
    let empty = Memo::new(move |_| model.with(|model| model.groups.is_empty()));
    let needed = Memo::new(move |_| model.with(|model| !model.needs.is_empty()));
    let delete = move |gone: Initiative| {
        let said = Msg::ActDeleted { name: &gone.name }.text(lang);
        session.run_with_way_back(&Command::DeleteInitiative(gone.id), said);
        focus_soon("objective-work");
    };
    view! {
        <section class="card card--flush" aria-labelledby="objective-work">
            <div class="card__head">
                <h2 id="objective-work" tabindex="-1">{t(Msg::ActForObjective)}</h2>
                <Button small=true icon=IconName::Plus on_click=move |()| editing.set(Some(Editing::New(shown.id())))>
                    {t(Msg::ActAdd)}
                </Button>
            </div>
            {move || needed.get().then(|| view! {
                <p class="card__text"><span class="late">{Msg::ActNeeds.text(lang)}": "{Msg::ActNeedsHint.text(lang)}</span></p>
            })}
            {move || if empty.get() {
                (!needed.get())
                    .then(|| view! { <p class="card__text muted">{Msg::ActForObjectiveEmpty.text(lang)}</p> })
                    .into_any()
            } else {
                view! {
                    <InitiativeTable
                        groups=Signal::derive(move || model.with(|model| model.groups.clone()))
                        href=move |page: Page| nav.href(page)
                        on_edit=move |id| editing.set(Some(Editing::Old(id)))
                        on_delete=delete
                    />
                }
                .into_any()
            }}
            <p class="card__text small"><a href=move || nav.href(Page::Act)>{t(Msg::ActAll)}</a></p>
        </section>
        <InitiativeDialog editing=editing />
    }
}
