//! Sentences about things of the domain: explanations, reasons, refusals. Pure; the words stand in the language files.

mod csv;
mod file;
mod paste;
mod problem;
mod why;

pub use csv::{csv_error, csv_problem};
pub use file::{file_error, file_notice, link_error};
pub use paste::paste_problem;
pub use problem::{deed, edit_error, formula_error, issue, no_performance, no_value, redo, status, undo};
pub use why::{Why, WhyLine, WhyTerm, why_kpi, why_node};
