//! The self-assessment: questionnaires as data, answers, scores with their uncertainty, levels with their caps, what may be
//! shown of groups, change between rounds, and what to do.

pub mod questionnaire;
pub mod result;

/// Figures that differ by less count as equal, in every comparison and at every cut point.
pub const TOLERANCE: f64 = 1e-9;
