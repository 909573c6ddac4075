//! The questions of a round, answered by whoever has the scorecard open.

use crate::{domain::text::Msg, ui::context::t};
use leptos::prelude::*;

/// The questions of a round, answered by whoever has the scorecard open.
#[component]
pub fn AnswerPage(
    /// The round.
    id: crate::domain::model::RoundId,
) -> impl IntoView {
    _ = id;
    view! { <h1>{t(Msg::NavAssess)}</h1> }
}
