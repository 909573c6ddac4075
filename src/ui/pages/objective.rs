//! Placeholder of the page.

use leptos::prelude::*;

/// The page.
#[component]
pub fn ObjectivePage(
    /// Which one.
    id: crate::domain::model::ObjectiveId,
) -> impl IntoView {
    let _id = id;
    view! { <h1>"Objective"</h1> }
}
