//! What the objective is: its fields, each committed when it is left.

use super::Shown;
use crate::{
    domain::{
        edit::{Command, ObjectiveEdit},
        model::PerspectiveId,
        text::{Lang, Msg, number},
    },
    ui::{
        context::{lang, session, t},
        kit::{NumberField, SelectField, TextArea, TextField},
    },
};
use leptos::prelude::*;

/// The fields.
#[component]
pub fn Definition(
    /// The objective.
    shown: Shown,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let missing = RwSignal::new(None::<String>);
    let edit = move |edit: ObjectiveEdit| {
        if let Some(id) = shown.id() {
            session.run(&Command::EditObjective(id, edit));
            session.end_merge();
        }
    };
    let rename = move |name: String| {
        let name = name.trim().to_owned();
        if name.is_empty() {
            missing.set(Some(Msg::ObjectiveNameMissing.text(lang)));
        } else {
            missing.set(None);
            edit(ObjectiveEdit::Name(name));
        }
    };
    let weight = Signal::derive(move || {
        shown.objective.with(|o| o.as_ref().map(|o| number::for_input(lang, o.weight)).unwrap_or_default())
    });
    let weigh = move |weight: Option<f64>| edit(ObjectiveEdit::Weight(weight.unwrap_or(1.0)));
    let perspectives =
        move || session.scorecard().perspectives.iter().map(|p| (p.id.to_string(), p.name.clone())).collect::<Vec<_>>();
    view! {
        <section class="card stack" aria-labelledby="objective-definition">
            <h2 id="objective-definition">{t(Msg::ObjectiveDefinition)}</h2>
            <TextField
                label=t(Msg::FieldName)
                hint=t(Msg::ObjectiveNameHint)
                value=shown.field(|o| o.name.clone())
                error=missing
                on_commit=rename
            />
            <TextArea
                label=t(Msg::ObjectiveDescription)
                value=shown.field(|o| o.description.clone())
                on_commit=move |text: String| edit(ObjectiveEdit::Description(text.trim().to_owned()))
            />
            <TextField
                label=t(Msg::PartOwner)
                value=shown.field(|o| o.owner.clone())
                on_commit=move |text: String| edit(ObjectiveEdit::Owner(text.trim().to_owned()))
            />
            <SelectField
                label=t(Msg::PartPerspective)
                value=shown.field(|o| o.perspective.to_string())
                options=Signal::derive(perspectives)
                on_commit=move |id: String| edit(ObjectiveEdit::Perspective(PerspectiveId::lossy(&id)))
            />
            <NumberField
                label=t(Msg::PartWeight)
                hint=t(Msg::ObjectiveWeightHint)
                value=weight
                parse=move |text: String| read_weight(lang, &text)
                on_commit=weigh
            />
        </section>
    }
}

/// Reads a weight; an empty field is the usual weight of 1.
fn read_weight(lang: Lang, text: &str) -> Result<Option<f64>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let weight = number::parse(lang, text).map_err(|error| error.sentence(lang))?;
    if weight >= 0.0 { Ok(Some(weight)) } else { Err(Msg::ObjectiveWeightWrong.text(lang)) }
}
