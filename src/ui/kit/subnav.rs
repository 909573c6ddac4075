//! Links to the parts of a page.

use leptos::prelude::*;

/// A row of links to the parts of a page; the one that is open is marked.
#[component]
pub fn Subnav(
    /// What the parts are parts of.
    #[prop(into)]
    label: Signal<String>,
    /// Address, words and whether it is open, of each part.
    #[prop(into)]
    parts: Signal<Vec<(String, String, bool)>>,
) -> impl IntoView {
    view! {
        <nav class="subnav" aria-label=move || label.get()>
            <ul class="subnav__list">
                <For each=move || parts.get() key=Clone::clone let((href, words, open))>
                    <li>
                        <a class="subnav__link" href=href aria-current=open.then_some("page")>
                            {words}
                        </a>
                    </li>
                </For>
            </ul>
        </nav>
    }
}
