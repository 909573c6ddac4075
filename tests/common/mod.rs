//! What several native test suites share.

pub mod assessments;
pub mod customers;
pub mod map_parts;
pub mod nested;
pub mod rounds;
pub mod scorecards;
pub mod svg;
pub mod trees;
pub mod world;
