//! Views of domain things, fed by values.

pub mod kpi_chart_view;
pub mod scene_view;
pub mod status;
mod value_cell;
pub mod value_grid;
pub mod why_view;
