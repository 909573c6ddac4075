//! What came of a round.

use crate::{domain::text::Msg, ui::context::t};
use leptos::prelude::*;

/// What came of a round.
#[component]
pub fn ResultPage(
    /// The round.
    id: crate::domain::model::RoundId,
) -> impl IntoView {
    _ = id;
    view! { <h1>{t(Msg::NavAssess)}</h1> }
}
