//! The glossary: terms to be searched and printed, and a few longer cards.

use super::loaded::loaded;
use crate::{
    domain::{
        library::glossary::{Glossary, Term},
        text::{Lang, Msg},
    },
    state::{content, print_page},
    ui::{
        context::{lang, t},
        kit::{Button, EmptyState, IconName, TextField},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
#[component]
pub fn GlossaryPage() -> impl IntoView {
    loaded(
        Some(Msg::NavGlossary),
        || Box::pin(content::glossary()),
        |glossary| view! { <Body glossary=glossary /> }.into_any(),
    )
}

#[component]
fn Body(glossary: Arc<Glossary>) -> impl IntoView {
    let lang = lang();
    let cards = glossary
        .cards
        .iter()
        .map(|card| {
            let paragraphs: Vec<_> =
                card.paragraphs.iter().map(|p| view! { <p>{p.get(lang).to_owned()}</p> }).collect();
            view! {
                <details class="card glossary__card">
                    <summary><h2>{card.title.get(lang).to_owned()}</h2></summary>
                    <div class="prose">{paragraphs}</div>
                </details>
            }
        })
        .collect_view();
    let count = glossary.terms.len() as f64;
    let typed = RwSignal::new(String::new());
    let glossary = StoredValue::new(glossary);
    let found = Memo::new(move |_| {
        let typed = typed.get();
        glossary
            .with_value(|glossary| glossary.find(lang, &typed).into_iter().map(|t| t.id.clone()).collect::<Vec<_>>())
    });
    view! {
        <div class="page__head">
            <div class="page__title">
                <h1>{t(Msg::NavGlossary)}</h1>
                <p class="page__lead">{t(Msg::GlossaryLead { count })}</p>
            </div>
            <div class="page__tools">
                <Button icon=IconName::Print on_click=|()| print_page()>{t(Msg::ActionPrint)}</Button>
            </div>
        </div>
        <div class="cols cols--two no-print">{cards}</div>
        <div class="glossary__search no-print" role="search">
            <TextField label=t(Msg::GlossarySearch) kind="search" value=typed on_input=move |text: String| typed.set(text) />
            <p class="small muted" role="status">
                {move || Msg::GlossaryFound { count: found.with(Vec::len) as f64 }.text(lang)}
            </p>
        </div>
        {move || found.with(Vec::is_empty).then(|| view! {
            <EmptyState title=Msg::GlossaryNothing.text(lang) icon=IconName::Search />
        })}
        <dl class="glossary">
            <For each=move || found.get() key=|id: &String| id.clone() let:id>
                {glossary.with_value(|all| all.get(&id).map(|term| entry(all, term, lang, typed)))}
            </For>
        </dl>
    }
}

/// What fits on the printed page: the beginning up to the first full stop between two sentences.
fn first_sentence(text: &str) -> &str {
    text.split_inclusive(". ").next().unwrap_or(text).trim_end()
}

fn entry(glossary: &Glossary, term: &Term, lang: Lang, typed: RwSignal<String>) -> AnyView {
    let also = term.also.get(lang).join(", ");
    let see = term.see.iter().filter_map(|id| glossary.get(id)).map(|other| {
        let name = other.term.get(lang).to_owned();
        let go = name.clone();
        view! {
            <li>
                <Button small=true on_click=move |()| typed.set(go.clone())>{name}</Button>
            </li>
        }
    });
    view! {
        <div class="glossary__term">
            <dt>
                {term.term.get(lang).to_owned()}
                {(!also.is_empty()).then(|| view! { <span class="glossary__also">{also}</span> })}
            </dt>
            <dd>
                <p class="no-print">{term.text.get(lang).to_owned()}</p>
                <p class="print-only">{first_sentence(term.text.get(lang)).to_owned()}</p>
                <p class="glossary__example no-print">{term.example.get(lang).to_owned()}</p>
                <ul class="tags no-print" aria-label=Msg::GlossarySee.text(lang)>{see.collect_view()}</ul>
            </dd>
        </div>
    }
    .into_any()
}
