//! The self-assessment: questionnaires as data, answers, scores with their uncertainty, levels with their caps, what may be
//! shown of groups, change between rounds, and what to do.

pub mod questionnaire;
