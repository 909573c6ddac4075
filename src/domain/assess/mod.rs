//! The self-assessment: questionnaires as data, answers, scores with their uncertainty, levels with their caps, what may be
//! shown of groups, change between rounds, and what to do.

mod check;
mod check_dimension;
mod check_fact;
mod dimension;
mod fact;
mod known;
mod lookup;
pub mod questionnaire;
pub mod read;
pub mod result;
mod result_change;
mod result_figures;
mod rule;
mod schema;
mod shape;
pub mod take_over;
mod variant;

/// Figures that differ by less count as equal, in every comparison and at every cut point.
pub const TOLERANCE: f64 = 1e-9;
