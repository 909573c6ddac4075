//! The questions of a round for somebody who was invited.

use crate::{domain::text::Msg, ui::context::t};
use leptos::prelude::*;

/// The questions of a round for somebody who was invited.
#[component]
pub fn RespondPage(
    /// What stood in the address; empty: an invitation file is asked for.
    payload: String,
) -> impl IntoView {
    _ = payload;
    view! { <h1>{t(Msg::NavAssess)}</h1> }
}
