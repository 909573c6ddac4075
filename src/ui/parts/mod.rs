//! Views of domain things, fed by values.

pub mod csv_preview;
pub mod csv_problems;
pub mod csv_result;
pub mod scene_view;
pub mod status;
