//! What made a score change.

use leptos::prelude::*;

/// The part of the page.
#[component]
pub fn Moved() -> impl IntoView {
    view! { <div class="stack"></div> }
}
