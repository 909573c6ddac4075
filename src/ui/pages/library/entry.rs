//! One KPI of the library.

use super::Shelf;
use crate::{
    domain::{
        library::kpis::Entry,
        text::{Lang, Msg, words},
    },
    ui::{
        context::{lang, session},
        kit::{Button, IconName},
    },
};
use leptos::prelude::*;

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
    let body = shelf.with(&id, |entry| body(entry, lang));
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
            </div>
        </li>
    }
}

fn body(entry: &Entry, lang: Lang) -> AnyView {
    let tags: Vec<String> = tags(entry, lang);
    let inputs: Vec<(String, String, String)> = entry
        .inputs
        .iter()
        .map(|input| (input.name.clone(), input.label.get(lang).to_owned(), words::input_rule(input.rule).text(lang)))
        .collect();
    view! {
        <h2 class="library__name">{entry.name.get(lang).to_owned()}</h2>
        <ul class="tags">{tags.into_iter().map(|tag| view! { <li class="tag">{tag}</li> }).collect_view()}</ul>
        <p>{entry.definition.get(lang).to_owned()}</p>
        <details class="more">
            <summary>{Msg::LibraryFormula.text(lang)}</summary>
            <p class="formula">{entry.formula.clone()}</p>
            <ul class="library__inputs">
                {inputs.into_iter().map(|(name, label, rule)| view! {
                    <li><code>{name}</code>" – "{label}" ("{rule}")"</li>
                }).collect_view()}
            </ul>
            <p class="small muted">{Msg::LibrarySource { source: &entry.source }.text(lang)}</p>
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
    tags.push(entry.unit.get(lang).to_owned());
    tags.push(words::frequency(entry.frequency).text(lang));
    tags
}
