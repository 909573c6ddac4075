//! A number on a line between two ends.

use leptos::prelude::*;

use super::field::Field;
use super::ids;

/// A slider. It tells each step while it moves, and when it is let go; a number beyond its ends stands at the nearer one.
#[component]
pub fn Slider(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// Whether the label is only heard.
    #[prop(optional)]
    hide_label: bool,
    /// The number.
    #[prop(into)]
    value: Signal<f64>,
    /// The number in words, with its unit, for those who hear it.
    #[prop(into)]
    words: Signal<String>,
    /// Its ends, the lower one first.
    #[prop(into)]
    range: Signal<(f64, f64)>,
    /// How far one step goes.
    #[prop(into)]
    step: Signal<f64>,
    /// It moved.
    #[prop(into)]
    on_input: Callback<f64>,
    /// It was let go.
    #[prop(optional, into)]
    on_done: Option<Callback<()>>,
) -> impl IntoView {
    let id = ids::fresh("slider");
    view! {
        <Field id=id.clone() label=label hide_label=hide_label>
            <input
                class="slider"
                type="range"
                id=id
                min=move || range.get().0.to_string()
                max=move || range.get().1.to_string()
                step=move || step.get().to_string()
                aria-valuetext=move || words.get()
                prop:value=move || value.get().to_string()
                on:input:target=move |event| {
                    if let Ok(number) = event.target().value().parse::<f64>() {
                        on_input.run(number);
                    }
                }
                on:change=move |_| {
                    if let Some(done) = on_done {
                        done.run(());
                    }
                }
            />
        </Field>
    }
}
