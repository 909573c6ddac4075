//! What the pages of the self-assessment show.

pub mod rounds;
pub mod sheet;
