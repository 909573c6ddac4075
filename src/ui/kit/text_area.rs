//! Several lines of text.

use leptos::prelude::*;

use super::field::{Field, described_by, invalid};
use super::ids;

/// Several lines of text, committed when the field is left.
#[component]
pub fn TextArea(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// The committed text.
    #[prop(into)]
    value: Signal<String>,
    /// Lines shown before it scrolls.
    #[prop(default = 3)]
    rows: u32,
    /// Whether the label is only heard.
    #[prop(optional)]
    hide_label: bool,
    /// The most characters that can be typed (UTF-16 units).
    #[prop(optional)]
    max_length: Option<u32>,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the answer; the typed text stays while there is an error.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// An example inside the empty field.
    #[prop(optional, into)]
    placeholder: MaybeProp<String>,
    /// Whether it can be used.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The text was committed.
    #[prop(into)]
    on_commit: Callback<String>,
) -> impl IntoView {
    let id = ids::fresh("area");
    let described = described_by(&id, hint, error);
    view! {
        <Field id=id.clone() label=label hide_label=hide_label hint=hint error=error>
            <textarea
                class="textarea"
                id=id
                rows=rows.to_string()
                maxlength=max_length.map(|most| most.to_string())
                placeholder=move || placeholder.get()
                aria-describedby=described
                aria-invalid=invalid(error)
                disabled=move || disabled.get()
                prop:value=move || value.get()
                on:change:target=move |event| {
                    let area = event.target();
                    on_commit.run(area.value());
                    if error.with_untracked(Option::is_none) {
                        area.set_value(&value.get_untracked());
                    }
                }
            ></textarea>
        </Field>
    }
}
