//! The window through which a wide or long table is seen. It can be scrolled with the keys alone.

use leptos::prelude::*;

/// A scrolling window around a table. `tall` limits its height, so that the column heads stay in sight.
#[component]
pub fn TableWrap(
    /// The name of the table.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it scrolls upright, too.
    #[prop(optional)]
    tall: bool,
    /// The table.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="table-wrap" class:table-wrap--tall=tall role="group" tabindex="0" aria-label=move || label.get()>
            {children()}
        </div>
    }
}
