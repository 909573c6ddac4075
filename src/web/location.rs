//! The address bar: what stands behind the `#`.

use super::error::WebError;
use wasm_bindgen::{JsCast, prelude::Closure};

fn window() -> Result<web_sys::Window, WebError> {
    web_sys::window().ok_or_else(|| WebError::unsupported("window"))
}

/// What stands in the address bar from the `#` on; empty where nothing does.
pub fn hash() -> String {
    window().ok().and_then(|w| w.location().hash().ok()).unwrap_or_default()
}

/// Goes to an address within the page, as a new entry of the browser's history.
///
/// # Errors
/// What the browser says.
pub fn go(hash: &str) -> Result<(), WebError> {
    Ok(window()?.location().set_hash(hash)?)
}

/// Changes the address without a new entry of the browser's history and without a `hashchange` event.
///
/// # Errors
/// What the browser says.
pub fn replace(hash: &str) -> Result<(), WebError> {
    Ok(window()?.history()?.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(hash))?)
}

/// The address of the page without what stands behind the `#`.
pub fn base() -> String {
    let href = window().ok().and_then(|w| w.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Calls `f` whenever the address changes, as long as the page lives.
///
/// # Errors
/// What the browser says.
pub fn on_change(mut f: impl FnMut(String) + 'static) -> Result<(), WebError> {
    let listener = Closure::<dyn FnMut()>::new(move || f(hash()));
    window()?.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref())?;
    listener.forget();
    Ok(())
}

/// Reloads the page.
pub fn reload() {
    if let Ok(window) = window() {
        window.location().reload().ok();
    }
}
