//! Views of domain things, fed by values.

pub mod initiative_form;
pub mod initiative_table;
pub mod link_form;
pub mod link_list;
pub mod map_view;
pub mod objective_card;
pub mod scene_view;
pub mod status;
