//! Placeholder of the page.

use leptos::prelude::*;

/// The page.
#[component]
pub fn KpiPage(
    /// Which one.
    id: crate::domain::model::KpiId,
) -> impl IntoView {
    let _id = id;
    view! { <h1>"Kpi"</h1> }
}
