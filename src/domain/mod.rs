//! The subject, pure: what a scorecard is, how it is scored, changed, kept, exchanged and worded.
//!
//! Nothing here knows a browser, a clock or a random number; nothing here panics.

pub mod assess;
mod crc;
pub mod edit;
pub mod exchange;
pub mod explain;
pub mod formula;
pub mod gather;
pub mod import;
pub mod jobs;
pub mod keep;
pub mod library;
pub mod lint;
pub mod model;
pub mod route;
pub mod score;
pub mod stats;
pub mod text;
pub mod view;
pub mod wording;

pub use fokus_layout as layout;
