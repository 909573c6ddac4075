//! What the browser refuses, in its own words.

use wasm_bindgen::{JsCast, JsValue};

/// What the browser refuses.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?}: {text}")]
pub struct WebError {
    /// Which kind.
    pub kind: WebErrorKind,
    /// What it says.
    pub text: String,
}

/// Kinds of refusals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WebErrorKind {
    /// This browser, or this page in it, does not have it.
    Unsupported,
    /// It tried and failed.
    Failed,
}

impl WebError {
    /// This browser does not have it.
    pub fn unsupported(what: impl Into<String>) -> Self {
        Self { kind: WebErrorKind::Unsupported, text: what.into() }
    }

    /// It failed.
    pub fn failed(text: impl Into<String>) -> Self {
        Self { kind: WebErrorKind::Failed, text: text.into() }
    }
}

impl From<JsValue> for WebError {
    fn from(error: JsValue) -> Self {
        let text = error
            .dyn_ref::<js_sys::Error>()
            .map(|e| String::from(e.message()))
            .or_else(|| error.dyn_ref::<web_sys::DomException>().map(|e| e.message()))
            .or_else(|| error.as_string())
            .unwrap_or_else(|| format!("{error:?}"));
        Self::failed(text)
    }
}
