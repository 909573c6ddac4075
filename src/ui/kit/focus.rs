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

/// Gives the focus to the first of these elements that is there, once the page has settled; if nothing else has it.
pub fn focus_if_lost(ids: Vec<String>) {
    request_animation_frame(move || {
        let body = document().body().map(leptos::web_sys::Element::from);
        if document().active_element().is_some_and(|active| Some(active) != body) {
            return;
        }
        let element = ids.iter().find_map(|id| document().get_element_by_id(id));
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            element.focus().unwrap_or_default();
        }
    });
}

/// For how many frames something that is on its way is waited for: some seconds.
const FRAMES: u32 = 240;

/// Gives the focus to a field of a page that is about to be shown: to the control with this label in the part with this
/// heading; without a label, or where there is no such control, to what can have it in that part first. Waits until the part
/// is there, and gives up after some seconds.
pub fn focus_field_soon(heading: &'static str, label: Option<String>) {
    try_field(heading, label, FRAMES);
}

fn try_field(heading: &'static str, label: Option<String>, left: u32) {
    request_animation_frame(move || {
        let part = document().query_selector(&format!("[aria-labelledby='{heading}']")).ok().flatten();
        match part {
            Some(part) => focus_in(&part, heading, label.as_deref()),
            None if left > 0 => try_field(heading, label, left - 1),
            None => {}
        }
    });
}

fn focus_in(part: &leptos::web_sys::Element, heading: &str, label: Option<&str>) {
    let labels = part.query_selector_all("label").ok();
    let all = labels.iter().flat_map(|list| (0..list.length()).filter_map(|at| list.get(at)));
    let control = all
        .filter(|node| label.is_some_and(|label| node.text_content().is_some_and(|text| text.trim() == label)))
        .find_map(|node| {
            document().get_element_by_id(&node.dyn_into::<leptos::web_sys::Element>().ok()?.get_attribute("for")?)
        });
    let heading = || document().get_element_by_id(heading).filter(|heading| heading.has_attribute("tabindex"));
    let first = |what: &str| part.query_selector(what).ok().flatten();
    let found =
        control.or_else(heading).or_else(|| first("input")).or_else(|| first("select, textarea, button, a[href]"));
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.focus().unwrap_or_default();
    }
}
