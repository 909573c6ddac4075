//! The browser's local storage. Every call may be refused, and says so.

use super::error::{WebError, WebErrorKind};
use std::cell::OnceCell;
use web_sys::Storage;

thread_local! {
    static STORAGE: OnceCell<Option<Storage>> = const { OnceCell::new() };
}

const PROBE: &str = "fokus:probe";

/// The local storage, looked for once: blocked storage throws at every access.
fn storage() -> Result<Storage, WebError> {
    let found = STORAGE.with(|cell| {
        cell.get_or_init(|| {
            let storage = web_sys::window()?.local_storage().ok()??;
            // Reading must work; writing need not, for a full store is still readable.
            storage.get_item(PROBE).ok()?;
            Some(storage)
        })
        .clone()
    });
    found.ok_or_else(|| WebError { kind: WebErrorKind::Blocked, text: "localStorage".into() })
}

/// Whether there is a local storage that can be read.
pub fn is_there() -> bool {
    storage().is_ok()
}

/// The text under a key, `None` where there is none.
///
/// # Errors
/// When there is no storage, or it refuses.
pub fn get(key: &str) -> Result<Option<String>, WebError> {
    Ok(storage()?.get_item(key)?)
}

/// Puts a text under a key. After an error the old text still stands there.
///
/// # Errors
/// When there is no storage, or it refuses; mostly, it is full.
pub fn set(key: &str, text: &str) -> Result<(), WebError> {
    Ok(storage()?.set_item(key, text)?)
}

/// Takes a key away.
///
/// # Errors
/// When there is no storage, or it refuses.
pub fn remove(key: &str) -> Result<(), WebError> {
    Ok(storage()?.remove_item(key)?)
}

/// All keys that begin with `prefix`.
///
/// # Errors
/// When there is no storage, or it refuses.
pub fn keys(prefix: &str) -> Result<Vec<String>, WebError> {
    let storage = storage()?;
    let mut found = Vec::new();
    for n in 0..storage.length()? {
        found.extend(storage.key(n)?.filter(|key| key.starts_with(prefix)));
    }
    Ok(found)
}
