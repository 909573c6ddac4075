//! Status: where a performance stands between the cut points.

use crate::domain::{
    model::{CutPoints, Status},
    stats::TOLERANCE,
};

impl Status {
    /// The status of a performance.
    pub fn of(performance: Option<f64>, cuts: CutPoints) -> Self {
        match performance {
            None => Self::NoData,
            Some(p) if p + TOLERANCE >= cuts.on_track => Self::OnTrack,
            Some(p) if p + TOLERANCE >= cuts.watch => Self::Watch,
            Some(p) if cuts.critical.is_some_and(|critical| p + TOLERANCE < critical) => Self::Critical,
            Some(_) => Self::AtRisk,
        }
    }

    /// The status of a KPI, whose raw attainment may be above 100.
    pub fn of_kpi(performance: Option<f64>, raw: Option<f64>, cuts: CutPoints) -> Self {
        match raw {
            Some(raw) if cuts.exceeded && performance.is_some() && raw > 100.0 + TOLERANCE => Self::Exceeded,
            _ => Self::of(performance, cuts),
        }
    }

    /// Whether it is worse than *watch*.
    pub fn is_bad(self) -> bool {
        matches!(self, Self::Critical | Self::AtRisk)
    }

    /// Whether something should be better: *watch* and worse.
    pub fn is_below(self) -> bool {
        self.is_bad() || self == Self::Watch
    }

    /// The stretches of performance with their statuses, the worst first: from (inclusive), to (exclusive). The ends are open.
    pub fn bands(cuts: CutPoints) -> Vec<(Self, f64, f64)> {
        let mut bands = Vec::new();
        let mut from = f64::NEG_INFINITY;
        if let Some(critical) = cuts.critical {
            bands.push((Self::Critical, from, critical));
            from = critical;
        }
        bands.push((Self::AtRisk, from, cuts.watch));
        bands.push((Self::Watch, cuts.watch, cuts.on_track));
        bands.push((Self::OnTrack, cuts.on_track, f64::INFINITY));
        bands
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

    #[test]
    fn critical_and_exceeded_are_told_apart_where_that_is_wanted() {
        let usual = CutPoints::default();
        let five = CutPoints { critical: Some(30.0), exceeded: true, ..usual };
        assert_eq!(Status::of(Some(29.9), five), Status::Critical);
        assert_eq!(Status::of(Some(30.0 - 1e-12), five), Status::AtRisk);
        assert_eq!(Status::of(Some(29.9), usual), Status::AtRisk);
        assert_eq!(Status::of_kpi(Some(100.0), Some(100.1), five), Status::Exceeded);
        assert_eq!(Status::of_kpi(Some(100.0), Some(100.0), five), Status::OnTrack, "reached is not exceeded");
        assert_eq!(Status::of_kpi(Some(100.0), Some(100.1), usual), Status::OnTrack);
        assert_eq!(Status::of_kpi(None, Some(100.1), five), Status::NoData);
        let all_hundred = CutPoints { watch: 100.0, on_track: 100.0, ..five };
        assert_eq!(Status::of_kpi(Some(100.0), Some(120.0), all_hundred), Status::Exceeded);
        assert_eq!(Status::bands(five).len(), 4);
        for cuts in [usual, five, all_hundred] {
            for (status, from, to) in Status::bands(cuts).into_iter().filter(|(_, from, to)| from < to) {
                let inside = if from.is_finite() { from } else { to - 1.0 };
                assert_eq!(Status::of(Some(inside), cuts), status);
            }
        }
    }
}
