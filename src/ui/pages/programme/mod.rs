//! How more becomes known of customers: four meetings, interviews, issues, and the relations programme.

use crate::{
    domain::{route::ProgrammeTab, text::Msg},
    ui::context::t,
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn ProgrammePage(
    /// The open part.
    tab: ProgrammeTab,
) -> impl IntoView {
    view! {
        <div class="page__head">
            <div class="page__title">
                <h1>{t(Msg::NavProgramme)}</h1>
                <p class="page__lead">{tab.word()}</p>
            </div>
        </div>
    }
}
