//! What a person decides on the way from a table to KPIs: a [`Draft`] that is edited step by step, checked at each, and in
//! the end turned into one command. Pure: the file is read elsewhere and arrives as a summary and as extracted series.
//!
//! The way: [`Draft::of`] takes the suggestion, [`Draft::prepared`] the measures of a known data set; [`row_issues`] and
//! [`issues`] say what is missing; [`Draft::plan`] is sent to the reader; [`outcome`] shows what came back, and
//! [`command`] or [`new_scorecard`] carry it out.

mod check;
mod draft;
pub mod map;
mod names;
mod outcome;
mod take;

pub use check::{Issue, Whole, issues, row_issues};
pub use draft::{Columns, Draft, Existing, Input, Planned, Row, Shape};
pub use names::{InputName, input_names, recipe_name, slug};
pub use outcome::{Line, Outcome, Total, outcome};
pub use take::{NewCard, command, new_scorecard};

#[cfg(test)]
mod tests;
