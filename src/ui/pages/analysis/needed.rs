//! What it would take to reach a score.

use leptos::prelude::*;

/// The part of the page.
#[component]
pub fn Needed() -> impl IntoView {
    view! { <div class="stack"></div> }
}
