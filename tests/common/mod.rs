//! What several native test suites share.

pub mod scorecards;
pub mod svg;
pub mod world;
