//! Views of domain things, fed by values.

pub mod attention_list;
pub mod chart_figure;
pub mod course;
pub mod csv_preview;
pub mod csv_problems;
pub mod csv_result;
pub mod fill_in_list;
pub mod initiative_form;
pub mod initiative_table;
pub mod kpi_chart_view;
mod kpi_row;
pub mod kpi_table;
pub mod link_form;
pub mod link_list;
pub mod map_view;
pub mod measured;
pub mod objective_card;
pub mod perspective_rows;
pub mod roll_up_fields;
pub mod scene_view;
pub mod score_hero;
pub mod score_table;
pub mod status;
mod value_cell;
pub mod value_grid;
pub mod why_dialog;
pub mod why_view;
