//! Where the focus goes when the thing that had it is gone.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

/// Gives the focus to the first field of the open dialog whose entry was refused; false where all are taken.
pub fn focus_refused() -> bool {
    let refused = document().query_selector("dialog[open] [aria-invalid='true']").ok().flatten();
    let Some(field) = refused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return false };
    field.focus().unwrap_or_default();
    true
}

/// Gives the focus to the element with this id once the page has settled; to none where there is no such element.
pub fn focus_soon(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        let element = document().get_element_by_id(&id);
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            element.focus().unwrap_or_default();
        }
    });
}
