//! The dialog for a new objective, and at once its link to what it supports.

use crate::{
    domain::{
        edit::Command,
        model::{Link, LinkId, LinkKind, Objective, ObjectiveId, PerspectiveId, Scorecard},
        text::Msg,
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, Dialog, SelectField, TextArea, TextField},
    },
};
use leptos::prelude::*;

/// The dialog; each opening begins with an empty form.
#[component]
pub fn AddObjective(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let name = RwSignal::new(String::new());
    let perspective = RwSignal::new(String::new());
    let description = RwSignal::new(String::new());
    let supports = RwSignal::new(String::new());
    let missing = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        if open.get() {
            name.set(String::new());
            description.set(String::new());
            supports.set(String::new());
            missing.set(None);
            perspective.set(untrack(|| first_gap(&session.scorecard())));
        }
    });
    let perspectives =
        move || session.scorecard().perspectives.iter().map(|p| (p.id.to_string(), p.name.clone())).collect::<Vec<_>>();
    let objectives = move || {
        let mut choices = vec![(String::new(), Msg::ObjectiveSupportsNone.text(lang))];
        choices.extend(session.scorecard().objectives.iter().map(|o| (o.id.to_string(), o.name.clone())));
        choices
    };
    let question = move || {
        let card = session.scorecard();
        perspective.with(|id| card.perspectives.iter().find(|p| p.id.as_str() == *id).map(|p| p.question.clone()))
    };
    let add = move || {
        let words = name.get_untracked().trim().to_owned();
        if words.is_empty() {
            missing.set(Some(Msg::ObjectiveNameMissing.text(lang)));
            return;
        }
        let id = ObjectiveId::lossy(&session.fresh_id());
        let mut objective = Objective::new(id.clone(), PerspectiveId::lossy(&perspective.get_untracked()), words);
        objective.description = description.get_untracked().trim().to_owned();
        let done = session.run(&Command::AddObjective(objective));
        let effect = supports.get_untracked();
        if done && !effect.is_empty() {
            let link = LinkId::lossy(&session.fresh_id());
            session.run(&Command::AddLink(Link::new(link, id, ObjectiveId::lossy(&effect), LinkKind::Supports)));
        }
        if done {
            open.set(false);
        }
    };
    view! {
        <Dialog open=open title=t(Msg::MapAddObjective) close_label=t(Msg::ActionClose)>
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
                    options=Signal::derive(perspectives)
                    hint=Signal::derive(move || question().filter(|text| !text.is_empty()))
                    on_commit=move |value: String| perspective.set(value)
                />
                <TextArea
                    label=Msg::ObjectiveDescription.text(lang)
                    value=description
                    on_commit=move |text: String| description.set(text)
                />
                <SelectField
                    label=Msg::ObjectiveSupportsWhich.text(lang)
                    value=supports
                    options=Signal::derive(objectives)
                    on_commit=move |value: String| supports.set(value)
                />
                <div class="row row--end">
                    <Button on_click=move |()| open.set(false)>{Msg::ActionCancel.text(lang)}</Button>
                    <Button kind=ButtonKind::Primary submit=true on_click=|()| ()>{Msg::ActionAdd.text(lang)}</Button>
                </div>
            </form>
        </Dialog>
    }
}

/// The first perspective without an objective, else the first one.
fn first_gap(card: &Scorecard) -> String {
    let gap = card.perspectives.iter().find(|p| card.objectives_of(&p.id).next().is_none());
    gap.or(card.perspectives.first()).map(|p| p.id.to_string()).unwrap_or_default()
}
