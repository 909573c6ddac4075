//! What the pages of the self-assessment show.

mod cause;
pub mod result;

pub use cause::{RoundLink, round_name};
