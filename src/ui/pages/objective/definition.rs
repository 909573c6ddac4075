//! What the objective is: its fields, each committed when it is left.

use super::Shown;
use crate::{
    domain::{
        edit::{Command, ObjectiveEdit},
        model::{Concern, ObjectiveId, ObjectiveKind, PerspectiveId, RollUp, ThemeId},
        text::{Lang, Msg, number, words},
        view::parent_choices,
    },
    ui::{
        context::{lang, session, t},
        kit::{DateField, NumberField, SelectField, TextArea, TextField},
        pages::term::Term,
        parts::roll_up_fields::RollUpFields,
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
    let parents = move || {
        let none = (String::new(), Msg::ObjectiveParentNone.text(lang));
        let choices = shown.id().map(|id| parent_choices(&session.scorecard(), &id)).unwrap_or_default();
        std::iter::once(none).chain(choices).collect::<Vec<_>>()
    };
    let themes = Memo::new(move |_| {
        let none = (String::new(), Msg::MapThemeNone.text(lang));
        let card = session.scorecard();
        let themes = card.themes.iter().map(|theme| (theme.id.to_string(), theme.name.clone()));
        std::iter::once(none).chain(themes).collect::<Vec<_>>()
    });
    let has_themes = Memo::new(move |_| themes.with(|themes| themes.len() > 1));
    let put_own = move |own: Option<f64>| edit(ObjectiveEdit::OwnScore(own));
    let kinds = choices(lang, ObjectiveKind::WORDS, words::objective_kind);
    let concerns = choices(lang, Concern::WORDS, words::concern);
    let accepted = shown.objective.with_untracked(|o| o.as_ref().is_some_and(|o| !o.accepted_reason.is_empty()));
    view! {
        <section class="card stack" aria-labelledby="objective-definition">
            <div class="titled"><h2 id="objective-definition">{t(Msg::ObjectiveDefinition)}</h2><Term id="objective" word=t(Msg::ObjectiveDefinition) /></div>
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
            <SelectField
                label=t(Msg::ObjectiveParent)
                value=shown.field(|o| o.parent.as_ref().map(|parent| parent.to_string()).unwrap_or_default())
                options=Signal::derive(parents)
                on_commit=move |id: String| edit(ObjectiveEdit::Parent(ObjectiveId::new(&id).ok()))
            />
            {move || has_themes.get().then(|| view! {
                <SelectField
                    label=Msg::PartTheme.text(lang)
                    value=shown.field(|o| o.theme.as_ref().map(|theme| theme.to_string()).unwrap_or_default())
                    options=themes
                    on_commit=move |id: String| edit(ObjectiveEdit::Theme(ThemeId::new(&id).ok()))
                />
            })}
            <SelectField
                label=t(Msg::ObjectiveKind)
                value=shown.field(|o| o.kind.map(|kind| kind.word().to_owned()).unwrap_or_default())
                options=kinds
                on_commit=move |word: String| edit(ObjectiveEdit::Kind(ObjectiveKind::from_word(&word)))
            />
            <SelectField
                label=t(Msg::KpiConcernLabel)
                value=shown.field(|o| o.concern.map(|concern| concern.word().to_owned()).unwrap_or_default())
                options=concerns
                on_commit=move |word: String| edit(ObjectiveEdit::Concern(Concern::from_word(&word)))
            />
            <NumberField
                label=t(Msg::PartWeight)
                hint=t(Msg::ObjectiveWeightHint)
                value=weight
                parse=move |text: String| read_weight(lang, &text)
                on_commit=weigh
            />
            <RollUpFields
                rule=Signal::derive(move || shown.objective.with(|o| o.as_ref().map(|o| o.rule).unwrap_or_default()))
                own=Signal::derive(move || shown.objective.with(|o| o.as_ref().and_then(|o| o.own_score)))
                on_rule=move |rule: RollUp| edit(ObjectiveEdit::Rule(rule))
                on_own=put_own
            />
            <details class="more" open=accepted>
                <summary>{t(Msg::ActAccept)}</summary>
                <div class="stack act-form">
                    <TextArea
                        label=t(Msg::ActAcceptReason)
                        rows=2
                        value=shown.field(|o| o.accepted_reason.clone())
                        on_commit=move |text: String| edit(ObjectiveEdit::AcceptedReason(text.trim().to_owned()))
                    />
                    <DateField
                        label=t(Msg::ActAcceptUntil)
                        value=shown.field(|o| o.accepted_until.map(|day| day.to_string()).unwrap_or_default())
                        on_commit=move |day: String| edit(ObjectiveEdit::AcceptedUntil(day.parse().ok()))
                    />
                </div>
            </details>
        </section>
    }
}

/// The words of the vocabulary to choose from, with one for nothing said before them.
fn choices<T: Copy>(lang: Lang, all: &[(&str, T)], name: fn(T) -> Msg<'static>) -> Vec<(String, String)> {
    let mut choices = vec![(String::new(), Msg::ObjectiveNotSaid.text(lang))];
    choices.extend(all.iter().map(|(word, value)| ((*word).to_owned(), name(*value).text(lang))));
    choices
}

/// Reads a weight; an empty field is the usual weight of 1.
fn read_weight(lang: Lang, text: &str) -> Result<Option<f64>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let weight = number::parse(lang, text).map_err(|error| error.sentence(lang))?;
    if weight >= 0.0 { Ok(Some(weight)) } else { Err(Msg::ObjectiveWeightWrong.text(lang)) }
}
