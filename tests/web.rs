//! What only a browser can show; run in headless Chromium.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::wasm_bindgen_test_configure;

#[path = "web/kit.rs"]
mod kit;

wasm_bindgen_test_configure!(run_in_browser);
