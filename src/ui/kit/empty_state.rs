//! What stands where nothing is yet: what would be here and how to get it.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// A place with nothing in it yet.
#[component]
pub fn EmptyState(
    /// What is missing.
    #[prop(into)]
    title: Signal<String>,
    /// What it would be good for.
    #[prop(optional, into)]
    text: MaybeProp<String>,
    /// A picture of what is missing.
    #[prop(optional, into)]
    icon: MaybeProp<IconName>,
    /// The ways to get it: buttons or links.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            {move || icon.get().map(|name| view! { <Icon name=name /> })}
            <p class="empty__title">{move || title.get()}</p>
            {move || text.get().map(|text| view! { <p class="empty__text">{text}</p> })}
            {children.map(|children| view! { <div class="row">{children()}</div> })}
        </div>
    }
}
