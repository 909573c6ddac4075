//! The fields of an initiative.

use crate::{
    domain::{
        edit::InitiativeEdit,
        model::{Initiative, InitiativeStatus, ObjectiveId},
        text::{Lang, Msg, words},
    },
    ui::kit::{DateField, SelectField, TextArea, TextField},
};
use leptos::prelude::*;

const STATES: [(&str, InitiativeStatus); 4] = [
    ("planned", InitiativeStatus::Planned),
    ("running", InitiativeStatus::Running),
    ("done", InitiativeStatus::Done),
    ("stopped", InitiativeStatus::Stopped),
];

/// The fields of an initiative; each is handed on when it is left.
#[component]
pub fn InitiativeForm(
    /// The initiative; nothing stands in the fields while there is none.
    #[prop(into)]
    value: Signal<Option<Initiative>>,
    /// Ids and names of the objectives it can serve.
    #[prop(into)]
    objectives: Signal<Vec<(String, String)>>,
    /// What is wrong with the name.
    #[prop(optional, into)]
    name_error: MaybeProp<String>,
    /// A field was changed.
    #[prop(into)]
    on_edit: Callback<InitiativeEdit>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let field = move |pick: fn(&Initiative) -> String| {
        Signal::derive(move || value.with(|value| value.as_ref().map(pick).unwrap_or_default()))
    };
    let choices = move || {
        let mut choices = vec![(String::new(), Msg::ActObjectiveNone.text(lang))];
        choices.extend(objectives.get());
        choices
    };
    let states: Vec<(String, String)> =
        STATES.iter().map(|(key, status)| ((*key).to_owned(), words::initiative(*status).text(lang))).collect();
    view! {
        <TextField
            label=Msg::FieldName.text(lang)
            hint=Msg::ActNameHint.text(lang)
            value=field(|i| i.name.clone())
            error=name_error
            autofocus=true
            on_commit=move |text: String| on_edit.run(InitiativeEdit::Name(text.trim().to_owned()))
        />
        <SelectField
            label=Msg::PartObjective.text(lang)
            value=field(|i| i.objective.as_ref().map(ToString::to_string).unwrap_or_default())
            options=Signal::derive(choices)
            on_commit=move |id: String| {
                on_edit.run(InitiativeEdit::Objective((!id.is_empty()).then(|| ObjectiveId::lossy(&id))));
            }
        />
        <div class="fields">
            <SelectField
                label=Msg::ActStatus.text(lang)
                value=field(|i| key(i.status).to_owned())
                options=states
                on_commit=move |key: String| on_edit.run(InitiativeEdit::Status(status(&key)))
            />
            <TextField
                label=Msg::PartOwner.text(lang)
                value=field(|i| i.owner.clone())
                on_commit=move |text: String| on_edit.run(InitiativeEdit::Owner(text.trim().to_owned()))
            />
            <DateField
                label=Msg::ColumnStart.text(lang)
                value=field(|i| i.start.map(|day| day.to_string()).unwrap_or_default())
                on_commit=move |day: String| on_edit.run(InitiativeEdit::Start(day.parse().ok()))
            />
            <DateField
                label=Msg::ColumnDue.text(lang)
                value=field(|i| i.due.map(|day| day.to_string()).unwrap_or_default())
                on_commit=move |day: String| on_edit.run(InitiativeEdit::Due(day.parse().ok()))
            />
        </div>
        <TextArea
            label=Msg::ActNote.text(lang)
            value=field(|i| i.note.clone())
            on_commit=move |text: String| on_edit.run(InitiativeEdit::Note(text.trim().to_owned()))
        />
    }
}

fn key(status: InitiativeStatus) -> &'static str {
    STATES.iter().find(|(_, state)| *state == status).map_or("planned", |(key, _)| key)
}

fn status(key: &str) -> InitiativeStatus {
    STATES.iter().find(|(name, _)| *name == key).map(|(_, state)| *state).unwrap_or_default()
}
