//! Mounts the app: what lives as long as the page (preferences, route, session), and below it everything that is shown.

use super::{context::Lasting, fetched::Modules, shell::Shell};
use crate::state::{Nav, Prefs, Session, Toasts, crash};
use leptos::prelude::*;

/// Mounts the app into the body.
pub fn mount(modules: Modules) {
    crash::install();
    leptos::mount::mount_to_body(move || view! { <App modules=modules /> });
}

/// The app.
#[component]
pub fn App(
    /// How the modules of the program are got.
    modules: Modules,
) -> impl IntoView {
    let prefs = Prefs::load();
    let nav = Nav::start();
    let session = Session::start(prefs, nav, Toasts::default(), modules.keep);
    provide_context(prefs);
    provide_context(nav);
    provide_context(session);
    provide_context(Lasting::here());
    provide_context(modules);
    modules.fetch_the_rest();
    // Another language builds everything anew: texts are plain values then, which keeps the program small.
    move || {
        provide_context(prefs.lang.get());
        view! { <Shell /> }
    }
}
