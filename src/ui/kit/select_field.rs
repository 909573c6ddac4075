//! One of many, in a native list.

use leptos::prelude::*;

use super::field::{Field, described_by, invalid};
use super::ids;

/// A native list to choose one from.
#[component]
pub fn SelectField(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// The chosen value.
    #[prop(into)]
    value: Signal<String>,
    /// Value and words of each choice, in order.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
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
    /// Another value was chosen.
    #[prop(into)]
    on_commit: Callback<String>,
) -> impl IntoView {
    let id = ids::fresh("select");
    let described = described_by(&id, hint, error);
    view! {
        <Field id=id.clone() label=label hide_label=hide_label hint=hint error=error>
            <select
                class="select"
                id=id
                aria-describedby=described
                aria-invalid=invalid(error)
                disabled=move || disabled.get()
                on:change:target=move |event| {
                    let select = event.target();
                    on_commit.run(select.value());
                    select.set_value(&value.get_untracked());
                }
            >
                <For each=move || options.get() key=Clone::clone let((key, words))>
                    {
                        let own = key.clone();
                        view! {
                            <option value=key prop:selected=move || value.with(|chosen| *chosen == own)>
                                {words}
                            </option>
                        }
                    }
                </For>
            </select>
        </Field>
    }
}
