//! Views of domain things, fed by values.

pub mod scene_view;
pub mod status;
