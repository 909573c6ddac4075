//! What is edited on the map: the dialogs for a new objective, themes and saved views, and the panel of what is
//! chosen. Fetched when one of them is first needed.

mod add_objective;
mod panel;
mod themes;
mod views;

pub use panel::Panel;

use super::desk::Desk;
use add_objective::AddObjective;
use leptos::prelude::*;
use themes::ThemesDialog;
use views::ViewsDialog;

/// All dialogs.
#[component]
pub fn MapDialogs(
    /// What is going on.
    desk: Desk,
) -> impl IntoView {
    view! {
        <AddObjective open=desk.adding />
        <ThemesDialog open=desk.themes />
        <ViewsDialog open=desk.views />
    }
}
