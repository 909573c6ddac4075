//! What counts as good: from the value of a KPI to its performance.

use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What counts as good: how a value becomes a performance of 0 to 100.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "type")]
pub enum Preset {
    /// 0 at the floor (by default the baseline), 100 at the ceiling (by default the target in force); floor < ceiling.
    Higher {
        /// The value that scores 0.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        floor: Option<f64>,
        /// The value that scores 100.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ceiling: Option<f64>,
    },
    /// The same line with ceiling < floor.
    Lower {
        /// The value that scores 0.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        floor: Option<f64>,
        /// The value that scores 100.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ceiling: Option<f64>,
    },
    /// 100 between low and high, 0 outside the outer points, straight lines between.
    Band {
        /// At or below: 0.
        outer_low: f64,
        /// From here: 100.
        low: f64,
        /// Up to here: 100.
        high: f64,
        /// At or above: 0.
        outer_high: f64,
    },
    /// A band whose limits are still to be set.
    OpenBand,
    /// 100 where the target in force is reached, else 0.
    Reached {
        /// On which side of the target that is.
        #[serde(default)]
        side: Side,
    },
    /// Named levels: the score of the highest one that the value reaches.
    Levels {
        /// From the lowest value up.
        levels: Arc<[Level]>,
    },
    /// A curve of one's own: straight lines between points, flat outside.
    Curve {
        /// Two or more, from the lowest value up.
        points: Arc<[CurvePoint]>,
    },
}

/// On which side of a target a value reaches it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// At the target or above.
    #[default]
    AtLeast,
    /// At the target or below.
    AtMost,
}

/// A named level of a KPI.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Level {
    /// The value from which on it is reached.
    pub value: f64,
    /// What it is called.
    pub name: String,
    /// Its performance, 0 to 100.
    pub score: f64,
}

/// A point of a performance curve.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CurvePoint {
    /// The value.
    pub value: f64,
    /// Its performance, 0 to 100.
    pub score: f64,
}

impl Default for Preset {
    fn default() -> Self {
        Self::Higher { floor: None, ceiling: None }
    }
}
