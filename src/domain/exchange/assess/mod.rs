//! Assessment by several people without a server: an invitation goes out as a link or a file, answers come back as small
//! files or blocks of text, and many are taken at once.
//!
//! What comes back is foreign: each is taken whole or left out with a reason. Its checksum finds damage, not dishonesty.

pub mod answers;
mod block;
pub mod collect;
mod facts;
pub mod invitation;
mod judge;
mod why;

pub use collect::{Collected, LeftOut};
pub use invitation::{Invitation, InvitationError};
pub use why::Why;

use super::shortened;
