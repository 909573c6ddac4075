//! The worker's side of the messages: says when it is ready, hands each parcel on and sends the answer back.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Answers messages by `handle` (request and bytes in, answer out; it may say which share is done, 0 to 1) until the page
/// ends the worker.
pub fn serve(handle: impl Fn(&str, Vec<u8>, &mut dyn FnMut(f64)) -> String + 'static) {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let answering = scope.clone();
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(parcel) = event.data().dyn_ref::<Array>().cloned() else { return };
        let request = parcel.get(0).as_string().unwrap_or_default();
        let bytes = parcel.get(1).dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default();
        let mut progress = |share: f64| {
            let told = Array::of2(&JsValue::from_str("progress"), &JsValue::from_f64(share));
            answering.post_message(&told).ok();
        };
        let answer = handle(&request, bytes, &mut progress);
        let answer = Array::of2(&JsValue::from_str("done"), &JsValue::from_str(&answer));
        answering.post_message(&answer).ok();
    });
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
    scope.post_message(&JsValue::from_str("ready")).ok();
}
