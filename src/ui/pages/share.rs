//! Placeholder of the page.

use leptos::prelude::*;

/// The page.
#[component]
pub fn SharePage() -> impl IntoView {
    view! { <h1>"Share"</h1> }
}
