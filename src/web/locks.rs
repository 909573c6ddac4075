//! Locks between the tabs of this app: our own small binding, since the library's is not yet released.

use super::error::{WebError, WebErrorKind};
use js_sys::{Function, Object, Promise, Reflect};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// A lock that this tab holds until it is dropped, or another tab takes it.
pub struct Lock {
    release: Function,
}

impl Drop for Lock {
    fn drop(&mut self) {
        self.release.call0(&JsValue::NULL).ok();
    }
}

/// How to ask for a lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Only if nobody holds it.
    IfFree,
    /// From whoever holds it.
    Steal,
}

/// Asks for the lock of this name; `None` where another tab holds it. `robbed` is called when another tab takes it.
///
/// # Errors
/// When the browser has no locks or blocks them.
pub async fn request(name: &str, ask: Ask, robbed: impl FnOnce() + 'static) -> Result<Option<Lock>, WebError> {
    let navigator = web_sys::window().ok_or_else(|| WebError::unsupported("window"))?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into())?;
    let function: Function = Reflect::get(&locks, &"request".into())
        .ok()
        .and_then(|found| found.dyn_into().ok())
        .ok_or_else(|| WebError::unsupported("locks"))?;
    let options = Object::new();
    let wish = match ask {
        Ask::IfFree => "ifAvailable",
        Ask::Steal => "steal",
    };
    Reflect::set(&options, &wish.into(), &JsValue::TRUE)?;

    // The lock is held while the promise that our callback returns is open: it is closed by `release`.
    let release = Rc::new(RefCell::new(None));
    let to_release = Rc::clone(&release);
    let held = Promise::new(&mut |resolve, _| *to_release.borrow_mut() = Some(resolve));
    let granted = Rc::new(RefCell::new(None));
    let to_grant = Rc::clone(&granted);
    let answer = Promise::new(&mut |resolve, _| *to_grant.borrow_mut() = Some(resolve));
    let (Some(release), Some(grant)) = (release.borrow_mut().take(), granted.borrow_mut().take()) else {
        return Err(WebError::failed("promise"));
    };
    let tell = grant.clone();
    let callback = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        tell.call1(&JsValue::NULL, &JsValue::from_bool(!lock.is_null())).ok();
        if lock.is_null() { JsValue::UNDEFINED } else { held.into() }
    });
    let asked: Promise = function
        .call3(&locks, &name.into(), &options, &callback)?
        .dyn_into()
        .map_err(|_| WebError::unsupported("locks"))?;
    spawn_local(async move {
        if let Err(error) = JsFuture::from(asked).await {
            if WebError::from(error.clone()).kind == WebErrorKind::Aborted {
                robbed();
            }
            // Where the question itself was refused, nobody else answers.
            grant.call1(&JsValue::NULL, &error).ok();
        }
    });
    let answer = JsFuture::from(answer).await?;
    match answer.as_bool() {
        Some(true) => Ok(Some(Lock { release })),
        Some(false) => Ok(None),
        None => Err(WebError::from(answer)),
    }
}
