//! A number, typed as people write it. The kit reads no numbers: a parser comes in, so the language decides.

use leptos::prelude::*;

use super::field::{Field, described_by, invalid};
use super::ids;

/// A number, committed when the field is left or Enter is pressed. What cannot be read stays in the field beside the
/// reason, and nothing is committed. Escape takes back what was typed.
#[component]
pub fn NumberField(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// The committed number as it is written in the person's language; empty for none.
    #[prop(into)]
    value: Signal<String>,
    /// Reads what was typed: a number, none for an empty field, or a sentence that says why not.
    #[prop(into)]
    parse: Callback<String, Result<Option<f64>, String>>,
    /// Whether the label is only heard.
    #[prop(optional)]
    hide_label: bool,
    /// What is counted, shown after the field and heard with it.
    #[prop(optional, into)]
    unit: MaybeProp<String>,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the committed number (the parser's own errors are shown by themselves).
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// An example inside the empty field.
    #[prop(optional, into)]
    placeholder: MaybeProp<String>,
    /// Whether it can be used.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The number was committed; none when the field was emptied.
    #[prop(into)]
    on_commit: Callback<Option<f64>>,
) -> impl IntoView {
    let id = ids::fresh("number");
    let unit_id = format!("{id}-unit");
    // The reason belongs to the value that stood there: when that changes from outside, the reason is gone.
    let refused: RwSignal<Option<(String, String)>> = RwSignal::new(None);
    let problem = Signal::derive(move || {
        let value = value.get();
        refused.get().filter(|(at, _)| *at == value).map(|(_, why)| why).or_else(|| error.get())
    });
    let problem = MaybeProp::from(problem);
    let described = {
        let (unit_id, more) = (unit_id.clone(), described_by(&id, hint, problem));
        move || match (unit.get(), more()) {
            (Some(_), Some(more)) => Some(format!("{unit_id} {more}")),
            (Some(_), None) => Some(unit_id.clone()),
            (None, more) => more,
        }
    };
    view! {
        <Field id=id.clone() label=label hide_label=hide_label hint=hint error=problem>
            <span class="field__box">
                <input
                    class="input input--number"
                    type="text"
                    id=id
                    inputmode="decimal"
                    autocomplete="off"
                    placeholder=move || placeholder.get()
                    aria-describedby=described
                    aria-invalid=invalid(problem)
                    disabled=move || disabled.get()
                    prop:value=move || value.get()
                    on:keydown:target=move |event| {
                        let input = event.target();
                        let committed = value.get_untracked();
                        if event.key() == "Escape" && input.value() != committed {
                            input.set_value(&committed);
                            refused.set(None);
                            event.prevent_default();
                            event.stop_propagation();
                        }
                    }
                    on:change:target=move |event| {
                        let input = event.target();
                        match parse.run(input.value()) {
                            Ok(number) => {
                                refused.set(None);
                                on_commit.run(number);
                                if error.with_untracked(Option::is_none) {
                                    input.set_value(&value.get_untracked());
                                }
                            }
                            Err(why) => refused.set(Some((value.get_untracked(), why))),
                        }
                    }
                />
                {move || {
                    let id = unit_id.clone();
                    unit.get().map(|unit| view! { <span class="field__unit" id=id>{unit}</span> })
                }}
            </span>
        </Field>
    }
}
