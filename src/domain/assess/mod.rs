//! The self-assessment: questionnaires as data, answers, scores with their uncertainty, levels with their caps, what may be
//! shown of groups, change between rounds, and what to do.

mod check;
mod check_dimension;
mod check_fact;
mod known;
mod lookup;
pub mod questionnaire;
pub mod read;
mod schema;
mod shape;
pub mod take_over;
mod variant;
