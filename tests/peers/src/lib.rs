//! What is measured beside other software, for the browser: a large scorecard, its scores from nothing and after edits.

pub mod card;
#[cfg(target_arch = "wasm32")]
mod exports;
