//! What only a browser can show; run in headless Chromium.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use wasm_bindgen_test::wasm_bindgen_test_configure;

#[path = "web/keep.rs"]
mod keep;
#[path = "web/kit.rs"]
mod kit;
#[path = "web/map_styles.rs"]
mod map_styles;
#[path = "web/place.rs"]
mod place;
#[path = "web/scene_view.rs"]
mod scene_view;
#[path = "web/sheet.rs"]
mod sheet;

wasm_bindgen_test_configure!(run_in_browser);
