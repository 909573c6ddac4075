//! One of a few, all in sight: radio buttons that look like a switch.

use leptos::prelude::*;

use super::ids;

/// A group of radio buttons, shown side by side. The arrow keys move the choice, as in every radio group.
#[component]
pub fn Segmented(
    /// What is chosen.
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
    /// Whether it can be used.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Another value was chosen.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let group = ids::fresh("choice");
    view! {
        <fieldset class="field" disabled=move || disabled.get()>
            <legend class="field__label" class:visually-hidden=hide_label>
                {move || label.get()}
            </legend>
            <div class="seg">
                <For each=move || options.get() key=Clone::clone let((key, words))>
                    {
                        let (own, sent) = (key.clone(), key.clone());
                        view! {
                            <label class="seg__item">
                                <input
                                    class="seg__input"
                                    type="radio"
                                    name=group.clone()
                                    value=key
                                    prop:checked=move || value.with(|chosen| *chosen == own)
                                    on:change=move |_| on_change.run(sent.clone())
                                />
                                <span class="seg__text">{words}</span>
                            </label>
                        }
                    }
                </For>
            </div>
        </fieldset>
    }
}
