//! Placeholder of the page.

use leptos::prelude::*;

/// The page.
#[component]
pub fn ActPage() -> impl IntoView {
    view! { <h1>"Act"</h1> }
}
