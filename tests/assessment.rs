//! The assessment on whole rounds: examples worked out by hand; a round of twelve people as a text that somebody who knows the
//! subject can check; laws; and attackers who add, subtract and solve everything that is shown.
//!
//! `UPDATE_GOLDEN=1 cargo test --test assessment` writes golden/assess/twelve.txt anew; read the difference line by line.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod common;

#[path = "assessment/attacker.rs"]
mod attacker;
#[path = "assessment/differences.rs"]
mod differences;
#[path = "assessment/laws.rs"]
mod laws;
#[path = "assessment/twelve.rs"]
mod twelve;
#[path = "assessment/two_rounds.rs"]
mod two_rounds;
#[path = "assessment/worked.rs"]
mod worked;
