//! Placeholder of the page.

use leptos::prelude::*;

/// The page.
#[component]
pub fn ImportPage() -> impl IntoView {
    view! { <h1>"Import"</h1> }
}
