//! What changed between two rounds.

use super::result::{GroupKey, Interval};

/// What changed between two rounds.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The rounds ask different questionnaires: nothing can be compared.
    pub other_questionnaire: bool,
    /// Dimensions that both rounds score, of all people together.
    pub whole: Vec<DimensionChange>,
    /// The same for groups that both rounds show, for each split in the order of [`Split::ALL`].
    pub groups: Vec<(GroupKey, Vec<DimensionChange>)>,
}

/// What changed in a dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct DimensionChange {
    /// Its id.
    pub id: String,
    /// The earlier score.
    pub earlier: f64,
    /// The score now.
    pub now: f64,
    /// People with a score earlier.
    pub n_earlier: usize,
    /// People with a score now.
    pub n_now: usize,
    /// Whether both rounds ask the same items of it.
    pub same_items: bool,
    /// Now minus earlier, -100 to 100: of the same people where they were recognised, else of the two scores.
    pub difference: f64,
    /// How certain that is.
    pub certainty: Certainty,
}

/// How certain a change is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Certainty {
    /// The same people, paired.
    Paired {
        /// How many were recognised.
        people: usize,
        /// The 95 % interval of the difference.
        interval: Interval,
    },
    /// Two independent groups (Welch).
    Groups {
        /// The 95 % interval of the difference.
        interval: Interval,
    },
    /// One view each, or no spread to take an interval from.
    Unknown,
}

impl Certainty {
    /// The interval, where there is one.
    pub fn interval(self) -> Option<Interval> {
        match self {
            Self::Paired { interval, .. } | Self::Groups { interval } => Some(interval),
            Self::Unknown => None,
        }
    }
}

impl DimensionChange {
    /// No change can be told: the interval contains 0.
    pub fn none_can_be_told(&self) -> bool {
        self.certainty
            .interval()
            .is_some_and(|interval| interval.low <= super::TOLERANCE && interval.high >= -super::TOLERANCE)
    }
}
