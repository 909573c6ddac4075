//! The page's side of the worker: one worker a call, ended when it has answered, takes too long or is cancelled.
//!
//! A worker that dies (out of memory, a trap) takes nothing of the page with it.

use super::error::WebError;
use js_sys::{Array, Promise, Uint8Array};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

/// How a call ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The worker answered.
    Text(String),
    /// The worker died.
    Died(String),
    /// The worker took too long.
    TooLong,
    /// The call was cancelled.
    Cancelled,
}

/// Cancels a call.
#[derive(Clone, Default)]
pub struct Cancel(Rc<RefCell<Option<js_sys::Function>>>);

impl Cancel {
    /// Ends the call, if it still runs.
    pub fn cancel(&self) {
        if let Some(resolve) = self.0.borrow_mut().take() {
            resolve.call1(&JsValue::NULL, &JsValue::from_str("cancelled")).ok();
        }
    }
}

/// Hears which share of a call is done, 0 to 1.
pub type Progress = Rc<dyn Fn(f64)>;

/// Sends a request with bytes to a new worker and waits for its answer, at most `limit_ms` milliseconds.
///
/// # Errors
/// When the browser cannot start a worker.
pub async fn call(
    request: String,
    bytes: Uint8Array,
    limit_ms: i32,
    cancel: Cancel,
    progress: Progress,
) -> Result<Answer, WebError> {
    let window = web_sys::window().ok_or_else(|| WebError::unsupported("window"))?;
    let document = window.document().ok_or_else(|| WebError::unsupported("document"))?;
    let base = document.base_uri()?.unwrap_or_default();
    let build = super::theme::build_id();
    let url = web_sys::Url::new_with_base(&format!("./worker-boot.js?v={build}"), &base)?;
    let worker = Worker::new(&url.href())?;

    let posted = worker.clone();
    let mut on_message: Option<Closure<dyn FnMut(MessageEvent)>> = None;
    let mut on_error: Option<Closure<dyn FnMut(web_sys::Event)>> = None;
    let mut timer = None;
    let promise = Promise::new(&mut |resolve, _| {
        *cancel.0.borrow_mut() = Some(resolve.clone());
        let (request, bytes, posted, done) = (request.clone(), bytes.clone(), posted.clone(), resolve.clone());
        let progress = Rc::clone(&progress);
        // The worker says "ready" once its code runs; a message sent earlier would be lost.
        let message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let data = event.data();
            if data.as_string().as_deref() == Some("ready") {
                let parcel = Array::of2(&JsValue::from_str(&request), &bytes);
                if let Err(error) = posted.post_message(&parcel) {
                    done.call1(&JsValue::NULL, &Array::of2(&JsValue::from_str("died"), &error)).ok();
                }
            } else if let Some(share) = share_done(&data) {
                progress(share);
            } else {
                done.call1(&JsValue::NULL, &data).ok();
            }
        });
        posted_listener(&worker, "message", message.as_ref().unchecked_ref());
        on_message = Some(message);
        let done = resolve.clone();
        let error = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
            let text = event.dyn_ref::<web_sys::ErrorEvent>().map(web_sys::ErrorEvent::message).unwrap_or_default();
            done.call1(&JsValue::NULL, &Array::of2(&JsValue::from_str("died"), &JsValue::from_str(&text))).ok();
        });
        posted_listener(&worker, "error", error.as_ref().unchecked_ref());
        on_error = Some(error);
        timer = window
            .set_timeout_with_callback_and_timeout_and_arguments_1(&resolve, limit_ms, &JsValue::from_str("too long"))
            .ok();
    });
    let outcome = JsFuture::from(promise).await;
    // An event may be on its way already: it must not reach a listener that is gone.
    if let Some(listener) = &on_message {
        worker.remove_event_listener_with_callback("message", listener.as_ref().unchecked_ref()).ok();
    }
    if let Some(listener) = &on_error {
        worker.remove_event_listener_with_callback("error", listener.as_ref().unchecked_ref()).ok();
    }
    worker.terminate();
    cancel.0.borrow_mut().take();
    if let Some(timer) = timer {
        window.clear_timeout_with_handle(timer);
    }
    let outcome = outcome?;
    Ok(match outcome.as_string().as_deref() {
        Some("cancelled") => Answer::Cancelled,
        Some("too long") => Answer::TooLong,
        Some(other) => Answer::Died(other.to_owned()),
        None => match outcome.dyn_ref::<Array>().map(|pair| (pair.get(0).as_string(), pair.get(1))) {
            Some((Some(kind), text)) if kind == "done" => Answer::Text(text.as_string().unwrap_or_default()),
            Some((_, text)) => Answer::Died(text.as_string().unwrap_or_default()),
            None => Answer::Died(String::new()),
        },
    })
}

/// The share that a message about progress tells; none for any other message.
fn share_done(data: &JsValue) -> Option<f64> {
    let told = data.dyn_ref::<Array>()?;
    let is_it = told.get(0).as_string().as_deref() == Some("progress");
    if is_it { told.get(1).as_f64() } else { None }
}

fn posted_listener(worker: &Worker, event: &str, listener: &js_sys::Function) {
    worker.add_event_listener_with_callback(event, listener).ok();
}
