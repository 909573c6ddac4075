//! Status: where a performance stands between the cut points.

use crate::domain::{model::CutPoints, stats::TOLERANCE};

/// A status, always shown by shape, word and colour together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Below the first cut point.
    AtRisk,
    /// Between the cut points.
    Watch,
    /// From the second cut point on.
    OnTrack,
    /// There is no performance.
    NoData,
}

impl Status {
    /// The status of a performance.
    pub fn of(performance: Option<f64>, cuts: CutPoints) -> Self {
        match performance {
            None => Self::NoData,
            Some(p) if p + TOLERANCE >= cuts.on_track => Self::OnTrack,
            Some(p) if p + TOLERANCE >= cuts.watch => Self::Watch,
            Some(_) => Self::AtRisk,
        }
    }

    /// The token in files and in the page's attributes.
    pub fn token(self) -> &'static str {
        match self {
            Self::AtRisk => "at_risk",
            Self::Watch => "watch",
            Self::OnTrack => "on_track",
            Self::NoData => "no_data",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn begins_exactly_on_its_cut_point() {
        let cuts = CutPoints::default();
        for (performance, status) in [
            (None, Status::NoData),
            (Some(0.0), Status::AtRisk),
            (Some(59.999), Status::AtRisk),
            (Some(60.0 - 1e-12), Status::Watch),
            (Some(60.0), Status::Watch),
            (Some(84.999), Status::Watch),
            (Some(85.0), Status::OnTrack),
            (Some(100.0), Status::OnTrack),
        ] {
            assert_eq!(Status::of(performance, cuts), status, "{performance:?}");
        }
    }
}
