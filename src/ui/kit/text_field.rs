//! One line of text.

use leptos::prelude::*;

use super::field::{Field, described_by, invalid};
use super::ids;

/// A line of text, committed when the field is left or Enter is pressed. Escape takes back what was typed.
#[component]
pub fn TextField(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// The committed text.
    #[prop(into)]
    value: Signal<String>,
    /// The HTML type of the input: text, search, url, email.
    #[prop(default = "text")]
    kind: &'static str,
    /// Whether the label is only heard.
    #[prop(optional)]
    hide_label: bool,
    /// Whether a dialog that opens around it gives it the focus.
    #[prop(optional)]
    autofocus: bool,
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
    /// Each change while typing (for searching); not an edit.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// The text was committed.
    #[prop(optional, into)]
    on_commit: Option<Callback<String>>,
) -> impl IntoView {
    let id = ids::fresh("text");
    let described = described_by(&id, hint, error);
    view! {
        <Field id=id.clone() label=label hide_label=hide_label hint=hint error=error>
            <input
                class="input"
                type=kind
                id=id
                autocomplete="off"
                autofocus=autofocus
                maxlength=max_length.map(|most| most.to_string())
                placeholder=move || placeholder.get()
                aria-describedby=described
                aria-invalid=invalid(error)
                disabled=move || disabled.get()
                prop:value=move || value.get()
                on:input:target=move |event| {
                    if let Some(on_input) = on_input {
                        on_input.run(event.target().value());
                    }
                }
                on:keydown:target=move |event| {
                    let input = event.target();
                    let committed = value.get_untracked();
                    // In a dialog the first Escape belongs to the typed text, the second to the dialog.
                    if on_commit.is_some() && event.key() == "Escape" && input.value() != committed {
                        input.set_value(&committed);
                        event.prevent_default();
                        event.stop_propagation();
                    }
                }
                on:change:target=move |event| {
                    let Some(on_commit) = on_commit else { return };
                    let input = event.target();
                    on_commit.run(input.value());
                    if error.with_untracked(Option::is_none) {
                        input.set_value(&value.get_untracked());
                    }
                }
            />
        </Field>
    }
}
