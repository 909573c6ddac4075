//! What the browser answers instead of doing it.

use wasm_bindgen::{JsCast, JsValue};

/// Why the browser did not do it. The text is the browser's own, for experts; people get a sentence of ours by the kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?}: {text}")]
pub struct WebError {
    /// What sort of refusal it is.
    pub kind: WebErrorKind,
    /// What the browser says.
    pub text: String,
}

/// What sort of refusal it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WebErrorKind {
    /// This browser cannot do that, or not on this page.
    Unsupported,
    /// It is not allowed here: blocked by a setting or a policy.
    Blocked,
    /// It was ended by someone: a lock that another tab has taken over, a transaction that was aborted.
    Aborted,
    /// Anything else, a full store among it: browsers do not agree on names.
    Failed,
}

impl WebError {
    /// The browser has no such thing.
    pub fn unsupported(what: impl Into<String>) -> Self {
        Self { kind: WebErrorKind::Unsupported, text: what.into() }
    }

    /// It did not work.
    pub fn failed(text: impl Into<String>) -> Self {
        Self { kind: WebErrorKind::Failed, text: text.into() }
    }
}

/// Anything can be thrown: an exception of the browser, an error, a text, nothing.
impl From<JsValue> for WebError {
    fn from(thrown: JsValue) -> Self {
        if let Some(exception) = thrown.dyn_ref::<web_sys::DomException>() {
            let kind = match exception.name().as_str() {
                "SecurityError" | "NotAllowedError" => WebErrorKind::Blocked,
                "AbortError" => WebErrorKind::Aborted,
                "NotSupportedError" => WebErrorKind::Unsupported,
                _ => WebErrorKind::Failed,
            };
            return Self { kind, text: format!("{}: {}", exception.name(), exception.message()) };
        }
        let text = match thrown.dyn_ref::<js_sys::Error>() {
            Some(error) => String::from(error.message()),
            None => thrown.as_string().unwrap_or_else(|| format!("{thrown:?}")),
        };
        Self { kind: WebErrorKind::Failed, text }
    }
}
