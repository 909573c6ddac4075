//! Views of domain things, fed by values.

pub mod attention_list;
mod kpi_row;
pub mod kpi_table;
pub mod perspective_rows;
pub mod csv_preview;
pub mod csv_problems;
pub mod csv_result;
pub mod initiative_form;
pub mod initiative_table;
pub mod link_form;
pub mod link_list;
pub mod map_view;
pub mod objective_card;
pub mod kpi_chart_view;
pub mod scene_view;
pub mod score_hero;
pub mod status;
pub mod why_dialog;
mod value_cell;
pub mod value_grid;
pub mod why_view;
