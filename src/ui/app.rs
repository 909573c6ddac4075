//! Mounts the app: what lives as long as the page (preferences, route, session), and below it everything that is shown.

use super::shell::Shell;
use crate::state::{ImportDraft, Nav, Prefs, Session, Toasts, crash};
use leptos::prelude::*;

/// Mounts the app into the body.
pub fn mount() {
    crash::install();
    leptos::mount::mount_to_body(App);
}

/// The app.
#[component]
pub fn App() -> impl IntoView {
    let prefs = Prefs::load();
    let nav = Nav::start();
    let session = Session::start(prefs, nav, Toasts::default());
    provide_context(prefs);
    provide_context(nav);
    provide_context(session);
    provide_context(ImportDraft::default());
    // Another language builds everything anew: texts are plain values then, which keeps the program small.
    move || {
        provide_context(prefs.lang.get());
        view! { <Shell /> }
    }
}
