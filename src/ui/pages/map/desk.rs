//! What is going on on the map page: what is chosen, what is looked for, which dialog is open.

use crate::{domain::model::ObjectiveId, ui::parts::map_canvas::MapKey};
use leptos::prelude::*;

/// What the parts of the page share.
#[derive(Clone, Copy, Default)]
pub struct Desk {
    /// What is chosen.
    pub chosen: RwSignal<Option<MapKey>>,
    /// The cause whose effect is looked for.
    pub connecting: RwSignal<Option<ObjectiveId>>,
    /// The objective that is renamed in its box.
    pub renaming: RwSignal<Option<ObjectiveId>>,
    /// Whether the dialog for a new objective is open.
    pub adding: RwSignal<bool>,
    /// Whether the dialog for themes is open.
    pub themes: RwSignal<bool>,
    /// Whether the dialog for saved views is open.
    pub views: RwSignal<bool>,
    /// Whether the dialog for a map from another tool is open.
    pub importing: RwSignal<bool>,
}

impl Desk {
    /// Whether a dialog is open.
    pub fn has_dialog(self) -> bool {
        self.adding.get() || self.themes.get() || self.views.get()
    }
}
