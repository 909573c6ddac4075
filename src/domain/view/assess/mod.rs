//! What the pages of the self-assessment show.

mod cause;
pub mod result;
pub mod rounds;
pub mod sheet;

pub use cause::{RoundLink, round_name};
