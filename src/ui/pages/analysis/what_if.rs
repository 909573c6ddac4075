//! What the scores would be if something were different.

use leptos::prelude::*;

/// The part of the page.
#[component]
pub fn WhatIf() -> impl IntoView {
    view! { <div class="stack"></div> }
}
