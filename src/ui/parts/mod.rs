//! Views of domain things, fed by values.

pub mod link_form;
pub mod map_view;
pub mod objective_card;
pub mod scene_view;
pub mod status;
