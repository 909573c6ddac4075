//! What stands below the answers to a statement: a note of one's own, and what the levels look like in behaviour.

use super::asking::Asking;
use crate::{
    domain::{
        text::Msg,
        view::assess::sheet::{self, MOST_NOTE},
    },
    ui::kit::TextArea,
};
use leptos::prelude::*;

/// A note as evidence, closed until there is one.
#[component]
pub(super) fn Note(
    /// What is asked, and the answers.
    asking: Asking,
    /// The statement.
    item: String,
) -> impl IntoView {
    let lang = asking.lang;
    let (response, id) = (asking.response, StoredValue::new(item));
    let note =
        Memo::new(move |_| response.with(|given| id.with_value(|id| given.notes.get(id).cloned())).unwrap_or_default());
    let there = note.with_untracked(|note| !note.is_empty());
    let put = move |text: String| {
        let text = sheet::note(&text);
        asking.change(|response| {
            let id = id.get_value();
            if text.is_empty() {
                response.notes.remove(&id);
            } else {
                response.notes.insert(id, text);
            }
        });
    };
    let title = move || {
        let msg = if note.with(String::is_empty) { Msg::AskNoteAdd } else { Msg::AskNote };
        msg.text(lang)
    };
    view! {
        <details class="ask__detail" open=there>
            <summary>{title}</summary>
            <TextArea
                label=Msg::AskNote.text(lang)
                hide_label=true
                hint=Msg::AskNoteHint { most: f64::from(MOST_NOTE) }.text(lang)
                max_length=MOST_NOTE
                value=note
                on_commit=put
            />
        </details>
    }
}

/// What each level of the statement's dimension looks like.
#[component]
pub(super) fn Levels(
    /// What is asked.
    asking: Asking,
    /// The statement.
    item: String,
) -> impl IntoView {
    let lang = asking.lang;
    let dimension = asking.questionnaire.dimension_of(&item).filter(|dimension| !dimension.levels.is_empty())?;
    let name_of = |level: u16| {
        let level = asking.questionnaire.levels.iter().find(|one| one.level == level);
        level.map(|level| level.name.text(lang).to_owned()).unwrap_or_default()
    };
    let levels = dimension.levels.iter().map(|anchor| {
        view! {
            <dt>{Msg::AskLevel { level: f64::from(anchor.level), name: &name_of(anchor.level) }.text(lang)}</dt>
            <dd>{anchor.anchor.text(lang).to_owned()}</dd>
        }
    });
    Some(view! {
        <details class="ask__detail">
            <summary>{Msg::AskLevels.text(lang)}</summary>
            <p class="small muted">{dimension.name.text(lang).to_owned()}</p>
            <dl class="ask__levels">{levels.collect_view()}</dl>
        </details>
    })
}
