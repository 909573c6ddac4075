//! Who is asked in a round, and whose answers have come.

use crate::{domain::text::Msg, ui::context::t};
use leptos::prelude::*;

/// Who is asked in a round, and whose answers have come.
#[component]
pub fn PeoplePage(
    /// The round.
    id: crate::domain::model::RoundId,
) -> impl IntoView {
    _ = id;
    view! { <h1>{t(Msg::NavAssess)}</h1> }
}
