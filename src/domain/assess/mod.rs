//! The self-assessment: questionnaires as data, answers, scores with their uncertainty, levels with their caps, what may be
//! shown of groups, change between rounds, and what to do.

pub mod asked;
mod careless;
mod change;
mod check;
mod check_dimension;
mod check_fact;
mod condition;
mod dimension;
mod fact;
mod fact_figures;
mod group;
mod known;
mod leak;
mod lens;
mod level;
mod lookup;
mod outcome;
mod person;
pub mod questionnaire;
pub mod read;
mod recommend;
mod required;
pub mod result;
mod result_change;
mod result_csv;
mod result_figures;
mod rule;
mod schema;
mod scoring;
mod shape;
mod suppress;
pub mod take_over;
mod variant;

pub use change::change;
pub use outcome::result;
pub use required::{MissingFacet, missing_facets};
pub use result_csv::result_csv;

pub use super::stats::TOLERANCE;
