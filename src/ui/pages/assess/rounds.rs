//! The rounds of assessment of a scorecard.

use crate::{domain::text::Msg, ui::context::t};
use leptos::prelude::*;

/// The rounds of assessment of a scorecard.
#[component]
pub fn RoundsPage() -> impl IntoView {
    view! { <h1>{t(Msg::NavAssess)}</h1> }
}
