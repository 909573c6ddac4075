//! One KPI of the library.

use super::{FOUND, Shelf};
use crate::{
    domain::{
        library::kpis::Entry,
        text::{Lang, Msg, words},
    },
    state::{Session, ToastAction, own::Kept},
    ui::{
        context::{lang, session},
        kit::{Button, ButtonKind, IconName, focus_soon},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// A KPI with what it counts, to be marked and taken over.
#[component]
pub(super) fn EntryCard(shelf: Shelf, id: String) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let here = Memo::new({
        let id = id.clone();
        move |_| shelf.in_card && session.scorecard().kpis.iter().any(|kpi| kpi.library == id)
    });
    let marked = Signal::derive({
        let id = id.clone();
        move || shelf.marked.with(|marked| marked.contains(&id))
    });
    let mark = Callback::new({
        let id = id.clone();
        move |()| {
            shelf.marked.update(|marked| {
                if !marked.remove(&id) {
                    marked.insert(id.clone());
                }
            });
        }
    });
    let take = {
        let id = id.clone();
        move |()| shelf.taking.set(Some(id.clone()))
    };
    let body = shelf.with(&id, |entry| body(entry, shelf.is_own(&id), lang));
    let name = shelf.with(&id, |entry| entry.name.get(lang).to_owned()).unwrap_or_default();
    view! {
        <li class="card library__entry">
            {body}
            <div class="library__tools">
                {move || here.get().then(|| view! { <span class="tag">{Msg::LibraryHere.text(lang)}</span> })}
                <Button
                    small=true
                    pressed=marked
                    icon=Signal::derive(move || marked.get().then_some(IconName::Check))
                    label=Msg::LibraryMarkNamed { name: &name }.text(lang)
                    on_click=mark
                >
                    {Msg::LibraryMark.text(lang)}
                </Button>
                {shelf.in_card.then(|| view! {
                    <Button small=true icon=IconName::Plus label=Msg::LibraryTakeNamed { name: &name }.text(lang) on_click=take>
                        {Msg::LibraryTake.text(lang)}
                    </Button>
                })}
                {shelf.is_own(&id).then(|| own_tools(shelf, session, &id, &name))}
            </div>
        </li>
    }
}

/// What can be done with an own entry.
fn own_tools(shelf: Shelf, session: Session, id: &str, name: &str) -> AnyView {
    let lang = shelf.lang;
    let edit = {
        let id = id.to_owned();
        move |()| shelf.writing.set(Some(id.clone()))
    };
    let delete = {
        let id = id.to_owned();
        move |()| delete(shelf, session, &id)
    };
    view! {
        <Button
            kind=ButtonKind::Quiet
            small=true
            icon=IconName::Pencil
            label=Msg::OwnEditNamed { name }.text(lang)
            on_click=edit
        />
        <Button
            kind=ButtonKind::Quiet
            small=true
            icon=IconName::Trash
            label=Msg::OwnDeleteNamed { name }.text(lang)
            on_click=delete
        />
    }
    .into_any()
}

/// Takes an own entry away, and offers the way back.
fn delete(shelf: Shelf, session: Session, id: &str) {
    let place = shelf.own.with_untracked(|kept| match kept {
        Kept::Sound(own) => own.iter().position(|entry| entry.id == id).and_then(|at| Some((at, own.get(at)?.clone()))),
        _ => None,
    });
    let Some((at, entry)) = place else { return };
    if !shelf.keep(session, |own| own.retain(|other| other.id != id)) {
        return;
    }
    shelf.marked.update(|marked| {
        marked.remove(id);
    });
    focus_soon(FOUND);
    let said = Msg::OwnDeleted { name: entry.name.get(shelf.lang) }.text(shelf.lang);
    let back = move || {
        let entry = entry.clone();
        shelf.keep(session, |own| {
            if own.iter().all(|other| other.id != entry.id) {
                own.insert(at.min(own.len()), entry);
            }
        });
    };
    session.toasts().offer(said, ToastAction { label: Msg::ActionUndo.text(shelf.lang), run: Arc::new(back) });
}

fn body(entry: &Entry, is_own: bool, lang: Lang) -> AnyView {
    let mut tags: Vec<String> = tags(entry, lang);
    if is_own {
        tags.insert(0, Msg::OwnTag.text(lang));
    }
    let source = (!entry.source.is_empty()).then(|| Msg::LibrarySource { source: &entry.source }.text(lang));
    let inputs: Vec<(String, String, String)> = entry
        .inputs
        .iter()
        .map(|input| (input.name.clone(), input.label.get(lang).to_owned(), words::input_rule(input.rule).text(lang)))
        .collect();
    view! {
        <h2 class="library__name"><bdi>{entry.name.get(lang).to_owned()}</bdi></h2>
        <ul class="tags">{tags.into_iter().map(|tag| view! { <li class="tag"><bdi>{tag}</bdi></li> }).collect_view()}</ul>
        <p><bdi>{entry.definition.get(lang).to_owned()}</bdi></p>
        <details class="more">
            <summary>{Msg::LibraryFormula.text(lang)}</summary>
            <p class="formula">{entry.formula.clone()}</p>
            <ul class="library__inputs">
                {inputs.into_iter().map(|(name, label, rule)| view! {
                    <li><code>{name}</code>" – "<bdi>{label}</bdi>" ("{rule}")"</li>
                }).collect_view()}
            </ul>
            {source.map(|source| view! { <p class="small muted">{source}</p> })}
        </details>
    }
    .into_any()
}

/// What is to be known at a glance.
pub(super) fn tags(entry: &Entry, lang: Lang) -> Vec<String> {
    let mut tags = vec![words::place(entry.perspective).text(lang)];
    tags.extend(entry.concern.map(|concern| words::concern(concern).text(lang)));
    tags.push(words::kpi_kind(entry.kind).text(lang));
    tags.push(words::direction(entry.direction).text(lang));
    tags.extend(Some(entry.unit.get(lang).to_owned()).filter(|unit| !unit.is_empty()));
    tags.push(words::frequency(entry.frequency).text(lang));
    tags
}
