//! Messages between the tabs of this app.

use super::error::WebError;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

/// A channel to all other tabs. Closed, and deaf, once it is dropped.
pub struct Channel {
    inner: BroadcastChannel,
    _listener: Closure<dyn FnMut(MessageEvent)>,
}

impl Channel {
    /// Opens the channel of this name and calls `heard` with each text that another tab posts.
    ///
    /// # Errors
    /// When the browser has no such channels or blocks them.
    pub fn open(name: &str, mut heard: impl FnMut(String) + 'static) -> Result<Self, WebError> {
        if !js_sys::Reflect::has(&js_sys::global(), &JsValue::from_str("BroadcastChannel"))? {
            return Err(WebError::unsupported("BroadcastChannel"));
        }
        let inner = BroadcastChannel::new(name)?;
        let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                heard(text);
            }
        });
        inner.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        Ok(Self { inner, _listener: listener })
    }

    /// Posts a text to all other tabs.
    ///
    /// # Errors
    /// What the browser says.
    pub fn post(&self, text: &str) -> Result<(), WebError> {
        Ok(self.inner.post_message(&JsValue::from_str(text))?)
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.inner.set_onmessage(None);
        self.inner.close();
    }
}
