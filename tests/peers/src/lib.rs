//! What is measured beside other software, for the browser: a large scorecard, its scores from nothing and after edits;
//! strategy maps and their layout.

pub mod card;
#[cfg(target_arch = "wasm32")]
mod exports;
pub mod map;
#[cfg(target_arch = "wasm32")]
mod map_exports;
