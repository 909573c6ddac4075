//! What the pages of the self-assessment show.

pub mod result;
pub mod sheet;
