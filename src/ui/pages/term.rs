//! A small button beside a word that tells what the glossary says of it, where the person is.

use crate::{
    domain::{library::glossary::Glossary, route::Route, text::Msg},
    state::content,
    ui::{
        context::lang,
        kit::{Icon, IconName, ids},
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::sync::Arc;

/// The button and what it opens. The glossary is fetched when the first one is pressed; the browser keeps the popover above
/// everything, closes it by Escape or a press elsewhere, and leaves the focus where it was.
#[component]
pub fn Term(
    /// The id of the term in the glossary.
    id: &'static str,
    /// The word beside which it stands.
    #[prop(into)]
    word: String,
) -> impl IntoView {
    let lang = lang();
    let place = ids::fresh("term");
    let glossary: RwSignal<Option<Result<Arc<Glossary>, String>>> = RwSignal::new(None);
    let fetch = move |_| {
        if !glossary.with_untracked(|found| matches!(found, Some(Ok(_)))) {
            spawn_local(async move { glossary.set(Some(content::glossary().await.map(Arc::new))) });
        }
    };
    let shown = move || match glossary.get() {
        None => view! { <p role="status" class="muted">{Msg::Loading.text(lang)}</p> }.into_any(),
        Some(Err(why)) => view! { <p role="alert">{why}</p> }.into_any(),
        Some(Ok(glossary)) => match glossary.term(id) {
            None => view! { <p role="alert">{Msg::NotFoundHint.text(lang)}</p> }.into_any(),
            Some(term) => view! {
                <p class="term__name">{term.term.get(lang).to_owned()}</p>
                <p>{term.text.get(lang).to_owned()}</p>
                <p class="muted">{term.example.get(lang).to_owned()}</p>
            }
            .into_any(),
        },
    };
    view! {
        <span class="term">
            <button
                type="button"
                class="term__button"
                aria-label=Msg::TermExplain { word: &word }.text(lang)
                popovertarget=place.clone()
                on:click=fetch
            >
                <Icon name=IconName::Info />
            </button>
            <div class="term__text" id=place popover="auto" role="note">
                {shown}
                <a href=Route::Glossary.to_string()>{Msg::NavGlossary.text(lang)}</a>
            </div>
        </span>
    }
}
