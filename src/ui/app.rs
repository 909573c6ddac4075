//! Mounts the app.

use leptos::prelude::*;

/// Mounts the app into the body.
pub fn mount() {
    leptos::mount::mount_to_body(|| view! { <main><h1>"Fokus"</h1></main> });
}
