//! When the page goes out of sight, and work that comes back every few seconds.

use super::error::WebError;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::VisibilityState;

/// Calls `f` whenever the page is hidden or left, as long as the page lives. Nothing that takes time may be started then.
///
/// # Errors
/// What the browser says.
pub fn on_hidden(f: impl Fn() + Clone + 'static) -> Result<(), WebError> {
    let window = web_sys::window().ok_or_else(|| WebError::unsupported("window"))?;
    let document = window.document().ok_or_else(|| WebError::unsupported("document"))?;
    let (seen, left) = (document.clone(), f.clone());
    let listener = Closure::<dyn FnMut()>::new(move || {
        if seen.visibility_state() == VisibilityState::Hidden {
            f();
        }
    });
    document.add_event_listener_with_callback("visibilitychange", listener.as_ref().unchecked_ref())?;
    listener.forget();
    let listener = Closure::<dyn FnMut()>::new(left);
    window.add_event_listener_with_callback("pagehide", listener.as_ref().unchecked_ref())?;
    listener.forget();
    Ok(())
}

/// Calls `f` every `ms` milliseconds, as long as the page lives.
///
/// # Errors
/// What the browser says.
pub fn every(ms: i32, f: impl FnMut() + 'static) -> Result<(), WebError> {
    let window = web_sys::window().ok_or_else(|| WebError::unsupported("window"))?;
    let listener = Closure::<dyn FnMut()>::new(f);
    window.set_interval_with_callback_and_timeout_and_arguments_0(listener.as_ref().unchecked_ref(), ms)?;
    listener.forget();
    Ok(())
}

/// Asks the browser not to clear this page's storage away by itself; whether it promises.
///
/// # Errors
/// When it cannot be asked.
pub async fn ask_to_persist() -> Result<bool, WebError> {
    let window = web_sys::window().ok_or_else(|| WebError::unsupported("window"))?;
    let navigator = window.navigator();
    // Absent on pages that did not come over a secure connection.
    if !js_sys::Reflect::get(&navigator, &"storage".into())?.is_object() {
        return Err(WebError::unsupported("storage"));
    }
    let answer = wasm_bindgen_futures::JsFuture::from(navigator.storage().persist()?).await?;
    Ok(answer.as_bool().unwrap_or(false))
}
