//! Views of domain things, fed by values.

pub mod attention_list;
pub mod csv_preview;
pub mod csv_problems;
pub mod csv_result;
mod kpi_row;
pub mod kpi_table;
pub mod perspective_rows;
pub mod scene_view;
pub mod score_hero;
pub mod status;
pub mod why_dialog;
