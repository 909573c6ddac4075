//! The beginning of a self-assessment.

use crate::{domain::text::Msg, ui::context::t};
use leptos::prelude::*;

/// The beginning of a self-assessment.
#[component]
pub fn StartPage() -> impl IntoView {
    view! { <h1>{t(Msg::NavAssess)}</h1> }
}
