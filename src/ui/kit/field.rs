//! The frame around a field: label above, hint and error below, tied to the control by ids.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// Label, control, hint and error of one field. The control (the children) carries `id` and the
/// `aria-describedby` of [`described_by`].
#[component]
pub fn Field(
    /// The id of the control inside.
    #[prop(into)]
    id: String,
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// Whether the label is only heard (in tables and search boxes).
    #[prop(optional)]
    hide_label: bool,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// The control.
    children: Children,
) -> impl IntoView {
    let hint_id = hint_id(&id);
    let error_id = error_id(&id);
    view! {
        <div class="field">
            <label class="field__label" class:visually-hidden=hide_label for=id>
                {move || label.get()}
            </label>
            {children()}
            {move || {
                let id = hint_id.clone();
                hint.get().map(|text| view! { <p class="field__hint" id=id>{text}</p> })
            }}
            {move || {
                let id = error_id.clone();
                error
                    .get()
                    .map(|text| {
                        view! {
                            <p class="field__error" id=id role="alert">
                                <Icon name=IconName::Warning />
                                <span>{text}</span>
                            </p>
                        }
                    })
            }}
        </div>
    }
}

/// The `aria-describedby` of the control with this id: its hint and its error, as far as they are shown.
pub fn described_by(
    id: &str,
    hint: MaybeProp<String>,
    error: MaybeProp<String>,
) -> impl Fn() -> Option<String> + Clone + use<> {
    let (hint_id, error_id) = (hint_id(id), error_id(id));
    move || {
        let shown = [hint.get().map(|_| hint_id.as_str()), error.get().map(|_| error_id.as_str())];
        let list: Vec<&str> = shown.into_iter().flatten().collect();
        if list.is_empty() { None } else { Some(list.join(" ")) }
    }
}

/// `aria-invalid` for a control: present only while there is an error.
pub fn invalid(error: MaybeProp<String>) -> impl Fn() -> Option<&'static str> + Clone {
    move || error.get().map(|_| "true")
}

fn hint_id(id: &str) -> String {
    format!("{id}-hint")
}

fn error_id(id: &str) -> String {
    format!("{id}-error")
}
