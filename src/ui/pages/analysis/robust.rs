//! How much hangs on the weights.

use leptos::prelude::*;

/// The part of the page.
#[component]
pub fn Robust() -> impl IntoView {
    view! { <div class="stack"></div> }
}
