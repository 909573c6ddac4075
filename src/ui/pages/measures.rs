//! Placeholder of the page.

use leptos::prelude::*;

/// The page.
#[component]
pub fn MeasuresPage() -> impl IntoView {
    view! { <h1>"Measures"</h1> }
}
