//! What explains scores beyond the calculation of one: what moved them.

mod mixed;
mod moved;
mod shapley;
mod sides;

pub use mixed::{Factor, Mixed, Mover, Seen, Side, State};
pub use moved::{Moved, MovedRow, MovedSide, Moving, moved};
pub use shapley::{Parts, shapley};
