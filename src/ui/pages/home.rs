//! Placeholder of the page.

use leptos::prelude::*;

/// The page.
#[component]
pub fn HomePage(
    /// A scorecard that came within the address.
    #[prop(optional, into)]
    link: Option<String>,
) -> impl IntoView {
    let _link = link;
    view! { <h1>"Home"</h1> }
}
