//! The only door for writes: commands, applied to the open document, with undo and redo.
//!
//! A refused command leaves the document untouched and says why. Undo and redo are snapshots; parts and series are shared
//! between them.

mod apply;
mod command;
mod editor;
mod error;
mod measure;

pub use command::{
    Cell, Command, Deed, InitiativeEdit, KpiEdit, LinkEdit, ObjectiveEdit, PerspectiveEdit, ScorecardEdit, SeriesImport,
};
pub use editor::{Changed, Editor, UNDO_LIMIT, refusal};
pub use error::EditError;
pub use measure::could_be;
