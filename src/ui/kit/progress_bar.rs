//! How far something long has come, and the way out of it.

use leptos::prelude::*;

use super::button::Button;
use super::ids;

/// A progress bar with its label and, where the work can be stopped, a button for that.
#[component]
pub fn ProgressBar(
    /// What is being done, with numbers where they help.
    #[prop(into)]
    label: Signal<String>,
    /// The share that is done, from 0 to 1; none when that is not known.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// The name of the button that stops the work.
    #[prop(optional, into)]
    cancel_label: MaybeProp<String>,
    /// The work should stop; without it there is no button.
    #[prop(optional, into)]
    on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let id = ids::fresh("progress");
    view! {
        <div class="progress">
            <label class="progress__label" for=id.clone()>
                {move || label.get()}
            </label>
            <progress
                class="progress__bar"
                id=id
                max="1"
                value=move || value.get().map(|share| share.clamp(0.0, 1.0).to_string())
            ></progress>
            {on_cancel
                .map(|on_cancel| {
                    view! {
                        <div class="progress__cancel">
                            <Button small=true on_click=on_cancel>
                                {move || cancel_label.get()}
                            </Button>
                        </div>
                    }
                })}
        </div>
    }
}
