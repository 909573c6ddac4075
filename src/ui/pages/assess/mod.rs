//! Assess: how customer-focused are we really? From the first question to what to do about it.

mod answer;
mod asked;
mod head;
mod people;
mod respond;
mod result;
mod rounds;
pub mod sheet;
mod start;

use crate::domain::{model::RoundId, route::RoundTab};
use leptos::prelude::*;
pub use respond::RespondPage;
pub use rounds::RoundsPage;
pub use start::StartPage;

/// A round of assessment: one of its parts.
#[component]
pub fn RoundPage(
    /// The round.
    id: RoundId,
    /// What is shown of it.
    tab: RoundTab,
) -> impl IntoView {
    match tab {
        RoundTab::Result => view! { <result::ResultPage id=id /> }.into_any(),
        RoundTab::Answer => view! { <answer::AnswerPage id=id /> }.into_any(),
        RoundTab::People => view! { <people::PeoplePage id=id /> }.into_any(),
    }
}
