//! What is edited on the map: the dialogs for a new objective and for a link. Fetched when one is first opened.

mod add_objective;
pub mod link_dialog;

use crate::domain::model::LinkId;
use add_objective::AddObjective;
pub use add_objective::new_link;
use leptos::prelude::*;
use link_dialog::LinkDialog;

/// Both dialogs.
#[component]
pub fn MapDialogs(
    /// Whether the dialog for a new objective is open.
    adding: RwSignal<bool>,
    /// The link that is edited.
    editing: RwSignal<Option<LinkId>>,
) -> impl IntoView {
    view! {
        <AddObjective open=adding />
        <LinkDialog link=editing />
    }
}
