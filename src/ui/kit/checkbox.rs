//! Yes or no.

use leptos::prelude::*;

use super::ids;

/// A box to tick, with its words behind it.
#[component]
pub fn Checkbox(
    /// What is ticked.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// What follows from it.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Whether it can be used.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// It was ticked or unticked.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    let id = ids::fresh("check");
    let hint_id = format!("{id}-hint");
    let described = {
        let hint_id = hint_id.clone();
        move || hint.get().map(|_| hint_id.clone())
    };
    view! {
        <div class="check">
            <input
                class="check__box"
                type="checkbox"
                id=id.clone()
                aria-describedby=described
                disabled=move || disabled.get()
                prop:checked=move || checked.get()
                on:change:target=move |event| {
                    let box_ = event.target();
                    on_change.run(box_.checked());
                    box_.set_checked(checked.get_untracked());
                }
            />
            <div>
                <label for=id>{move || label.get()}</label>
                {move || {
                    let id = hint_id.clone();
                    hint.get().map(|text| view! { <span class="check__hint" id=id>{text}</span> })
                }}
            </div>
        </div>
    }
}
