//! What is done for the objective.

use super::Shown;
use crate::{
    domain::{
        edit::Command,
        model::Initiative,
        route::{ActTab, Page},
        text::Msg,
        view::{self, ActModel, act_model},
        wording,
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
        id.map_or_else(ActModel::default, |id| act_model(&session.scorecard(), session.day(), Some(&id)))
    });
    // What is missing, in words, with how long nothing has happened.
    let needed = Memo::new(move |_| {
        let id = shown.objective.with(|o| o.as_ref().map(|o| o.id.clone()))?;
        let all = shown.scores.with(|scores| view::needs(&session.scorecard(), scores, session.day(), Some(&id)));
        let need = all.open.into_iter().next()?;
        let clock = need.reaction.map(|reaction| format!(" ({})", wording::reaction(lang, &reaction)));
        Some(format!("{}: {}{}", Msg::ActNeeds.text(lang), Msg::ActNeedsHint.text(lang), clock.unwrap_or_default()))
    });
    let empty = Memo::new(move |_| model.with(|model| model.groups.is_empty()));
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
            {move || needed.get().map(|words| view! { <p class="card__text"><span class="late">{words}</span></p> })}
            {move || if empty.get() {
                needed
                    .with(Option::is_none)
                    .then(|| view! { <p class="card__text muted">{Msg::ActForObjectiveEmpty.text(lang)}</p> })
                    .into_any()
            } else {
                view! {
                    <InitiativeTable
                        model=model
                        currency=Signal::derive(move || session.scorecard().currency.clone())
                        href=move |page: Page| nav.href(page)
                        on_edit=move |id| editing.set(Some(Editing::Old(id)))
                        on_delete=delete
                    />
                }
                .into_any()
            }}
            <p class="card__text small"><a href=move || nav.href(Page::Act(ActTab::List))>{t(Msg::ActAll)}</a></p>
        </section>
        <InitiativeDialog editing=editing scores=shown.scores />
    }
}
