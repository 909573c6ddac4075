//! Scorecards out of the app and into it: one file per scorecard, links, and tables of other programs.
//!
//! What comes in is foreign: each reader returns a checked value with notices, or one typed error that says what is
//! wrong and where. The file format is described field by field in `FORMAT.md`.

pub mod assess;
pub mod csv;
mod decode;
mod error;
mod indent;
pub mod json;
pub mod link;
mod locate;
pub mod map;
mod migrate;
mod name;
mod nested;
pub mod picture;
pub mod scores;
mod sniff;
mod strict;
mod wrong;

pub use error::{FileError, FilePlace, Found, JsonKind, JsonProblem, Spot, Wrong};
pub use json::{CanonicalError, Envelope, Lineage, Notice, Opened};
pub use link::LinkError;
pub use name::{file_name, file_name_ending};
pub use sniff::{kind as json_kind, short as shortened};
pub use wrong::name as wrong_by_its_words;
