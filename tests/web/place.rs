//! What the browser tests share: a place of its own for a view, waiting, finding.

use leptos::{mount::mount_to, prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};
use std::time::Duration;

/// Shows a view in a place of its own, which stays in the page: the tests look only into theirs.
pub fn show<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> HtmlElement {
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    mount_to(place.clone(), view).forget();
    place
}

/// Lets effects and the browser's own events run for so many milliseconds.
pub async fn wait(milliseconds: u64) {
    let wait = js_sys::Promise::new(&mut |done, _| {
        set_timeout(
            move || {
                done.call0(&leptos::wasm_bindgen::JsValue::NULL).unwrap();
            },
            Duration::from_millis(milliseconds),
        );
    });
    wasm_bindgen_futures::JsFuture::from(wait).await.unwrap();
}

/// The first element that the selector finds in a place.
pub fn find<T: JsCast>(place: &HtmlElement, selector: &str) -> T {
    place.query_selector(selector).unwrap().unwrap().unchecked_into()
}
