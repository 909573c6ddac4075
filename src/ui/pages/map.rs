//! Placeholder of the page.

use leptos::prelude::*;

/// The page.
#[component]
pub fn MapPage() -> impl IntoView {
    view! { <h1>"Map"</h1> }
}
