//! A day, in the browser's own date field.

use leptos::prelude::*;

use super::field::{Field, described_by, invalid};
use super::ids;

/// A day as `YYYY-MM-DD`, empty for none. A whole date is committed at once, an emptied field when it is left: a date that
/// is being typed counts as empty for the browser.
#[component]
pub fn DateField(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// The committed day.
    #[prop(into)]
    value: Signal<String>,
    /// Whether the label is only heard.
    #[prop(optional)]
    hide_label: bool,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Whether it can be used.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The day was committed.
    #[prop(into)]
    on_commit: Callback<String>,
) -> impl IntoView {
    let id = ids::fresh("day");
    let described = described_by(&id, hint, error);
    view! {
        <Field id=id.clone() label=label hide_label=hide_label hint=hint error=error>
            <input
                class="input"
                type="date"
                id=id
                min="1900-01-01"
                max="9999-12-31"
                aria-describedby=described
                aria-invalid=invalid(error)
                disabled=move || disabled.get()
                prop:value=move || value.get()
                on:change:target=move |event| {
                    let text = event.target().value();
                    // The year 0002 is on the way to 2026.
                    if text.as_str() >= "1900" && text != value.get_untracked() {
                        on_commit.run(text);
                    }
                }
                on:blur:target=move |event| {
                    let text = event.target().value();
                    if text.is_empty() && value.with_untracked(|value| !value.is_empty()) {
                        on_commit.run(text);
                    }
                }
            />
        </Field>
    }
}
