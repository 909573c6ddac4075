//! How scorecards are kept in the browser, without the browser: what is written where, in which order, and how it is read
//! back after anything went wrong.
//!
//! Two stores hold the same keys and texts: a *local* one that answers at once but may forget minutes when the browser is
//! killed, and a *mirror* that takes longer and, once it has committed, survives that. One edit is one [`journal`] entry
//! under a key that no other tab writes; now and then an [`envelope`] with the whole scorecard goes into the older of two
//! slots. [`recover()`] takes whatever is found in both stores and says what the scorecard is and what was damaged.
//! [`Writer`] is the order of writing, [`shelf`] what concerns several scorecards. Everything is tested against stores
//! that fail at every single call (`tests/keep.rs`).

pub mod changes;
pub mod envelope;
pub mod journal;
pub mod keys;
pub mod meta;
pub mod recover;
pub mod shelf;
pub mod store;
pub mod writer;

mod checksum;
mod covers;
mod draft;
mod error;

pub use changes::{Change, ChangeError, apply, diff, invert};
pub use covers::Covers;
pub use error::KeepError;
pub use meta::{Exported, Meta};
pub use recover::{Damage, Good, Notice, Outcome, Recovery, Why, recover};
pub use store::{Area, Batch, Origin, Piece, Refusal, Store, StoreError, Write};
pub use writer::{SaveStatus, Writer};
