//! The dialog that makes an objective of an issue and opens it.

use crate::{
    domain::{
        edit::Command,
        model::{Objective, ObjectiveId, PerspectiveId, VoiceId},
        route::Page,
        text::Msg,
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, Dialog, SelectField, TextField},
    },
};
use leptos::prelude::*;

/// The dialog; open while there is an issue in the signal.
#[component]
pub(super) fn ObjectiveDialog(
    /// The issue.
    serving: RwSignal<Option<VoiceId>>,
) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let open = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let perspective = RwSignal::new(String::new());
    let missing = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        let Some(issue) = serving.get() else { return };
        let card = session.scorecard_untracked();
        name.set(card.voice(&issue).map(|voice| voice.text.clone()).unwrap_or_default());
        missing.set(None);
        // Mostly it is what customers should notice; where no perspective says so, the first one is proposed.
        let theirs = [Msg::PerspectiveCustomer, Msg::NonprofitPeople, Msg::PublicServe].map(|msg| msg.text(lang));
        let proposed = card.perspectives.iter().find(|p| theirs.contains(&p.name)).or(card.perspectives.first());
        perspective.set(proposed.map(|p| p.id.to_string()).unwrap_or_default());
        open.set(true);
    });
    let perspectives = Memo::new(move |_| {
        session.scorecard().perspectives.iter().map(|p| (p.id.to_string(), p.name.clone())).collect::<Vec<_>>()
    });
    let add = move || {
        let words = name.get_untracked().trim().to_owned();
        if words.is_empty() {
            missing.set(Some(Msg::ObjectiveNameMissing.text(lang)));
            return;
        }
        let id = ObjectiveId::lossy(&session.fresh_id());
        let mut objective = Objective::new(id.clone(), PerspectiveId::lossy(&perspective.get_untracked()), words);
        let issue = serving.get_untracked();
        objective.concern = issue.and_then(|issue| session.scorecard_untracked().voice(&issue)?.concern);
        if session.run(&Command::AddObjective(objective)) {
            open.set(false);
            nav.open(Page::Objective(id));
        }
    };
    view! {
        <Dialog
            open=open
            title=t(Msg::IssueToObjective)
            close_label=t(Msg::ActionClose)
            on_close=move |()| serving.set(None)
        >
            {move || if perspectives.with(Vec::is_empty) {
                view! { <p>{Msg::MapNoPerspectivesText.text(lang)}</p> }.into_any()
            } else {
                view! {
                    <form class="stack" on:submit=move |event| {
                        event.prevent_default();
                        add();
                    }>
                        <TextField
                            label=Msg::FieldName.text(lang)
                            hint=Msg::ObjectiveNameHint.text(lang)
                            value=name
                            autofocus=true
                            error=missing
                            on_input=move |text: String| {
                                name.set(text);
                                missing.set(None);
                            }
                        />
                        <SelectField
                            label=Msg::PartPerspective.text(lang)
                            value=perspective
                            options=perspectives
                            on_commit=move |id: String| perspective.set(id)
                        />
                        <div class="row row--end">
                            <Button on_click=move |()| open.set(false)>{Msg::ActionCancel.text(lang)}</Button>
                            <Button kind=ButtonKind::Primary submit=true on_click=|()| ()>{Msg::ActionAdd.text(lang)}</Button>
                        </div>
                    </form>
                }
                .into_any()
            }}
        </Dialog>
    }
}
