//! Preferences in local storage, through gloo-storage: only after a probe, because its entry points throw where storage is
//! blocked.

use super::error::WebError;
use gloo_storage::{LocalStorage, Storage};
use serde::{Serialize, de::DeserializeOwned};

fn available() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

/// The preference under a key; `None` where there is none, it cannot be read, or storage is blocked.
pub fn load<T: DeserializeOwned>(key: &str) -> Option<T> {
    if available() { LocalStorage::get(key).ok() } else { None }
}

/// Keeps a preference.
///
/// # Errors
/// When storage is blocked or full.
pub fn store<T: Serialize>(key: &str, value: &T) -> Result<(), WebError> {
    if !available() {
        return Err(WebError::unsupported("localStorage"));
    }
    LocalStorage::set(key, value).map_err(|error| WebError::failed(error.to_string()))
}
