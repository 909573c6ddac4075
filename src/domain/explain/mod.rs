//! What moves the scores: what made them change, what they would be, what it would take, how much hangs on the weights.
//!
//! Nothing here has rules of scoring of its own: every answer is one that [`super::score::score`] confirms.

mod cell;
mod compare;
mod flat;
pub mod levers;
mod mixed;
mod moved;
pub mod needed;
pub mod robust;
pub mod scenario;
mod shapley;
mod sides;

pub use cell::value_change;
pub use compare::{Compared, Comparison, Row, compare, compare_scores};
pub use mixed::{Factor, Mixed, Mover, Seen, Side, State};
pub use moved::{Moved, MovedRow, MovedSide, Moving, moved};
pub use shapley::{Parts, shapley};
