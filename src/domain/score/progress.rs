//! How far along the way from baseline to target a KPI is, and whether that is fast enough.

use super::view::{OwnPeriods, View};
use crate::domain::model::{FiscalYear, Kpi, Preset};
use chrono::NaiveDate;

/// Why a KPI has no progress or no pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoProgress {
    /// Only *higher* and *lower* have a way from a baseline to a target.
    OtherPreset,
    /// It has no value in this view.
    NoValue,
    /// There is no baseline.
    NoBaseline,
    /// There is no final target.
    NoTarget,
    /// Baseline and target are the same number.
    BaselineIsTarget,
    /// The result is no finite number.
    NotFinite,
    /// The day of the baseline or that of the target is missing, and the period has no target of its own.
    NoDates,
    /// Nothing is expected yet.
    NothingExpected,
}

/// The way of a KPI in a view, in percent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Way {
    /// `100 (value - baseline) / (target - baseline)` to the final target; not clamped.
    pub progress: Result<f64, NoProgress>,
    /// The progress that the plan has at the end of the view: that of the period's own target, else the share of days between
    /// the day of the baseline and that of the target, 0 to 100.
    pub expected: Result<f64, NoProgress>,
    /// `100 progress / expected`.
    pub pace: Result<f64, NoProgress>,
}

/// What a way depends on.
pub(super) struct Ends {
    /// The value in the view.
    pub value: Option<f64>,
    /// The baseline in the view.
    pub baseline: Option<f64>,
    /// The final target in the view.
    pub target: Option<f64>,
    /// The target in force, if an own period of the view has a target of its own.
    pub planned: Option<f64>,
}

/// The way of a KPI.
pub(super) fn way(kpi: &Kpi, view: View, fiscal: FiscalYear, ends: &Ends) -> Way {
    let progress = share(kpi, ends, ends.value.ok_or(NoProgress::NoValue));
    let expected = match ends.planned {
        Some(planned) => share(kpi, ends, Ok(planned)),
        None => share(kpi, ends, Ok(0.0)).and_then(|_| days(kpi, view.last_day(fiscal))),
    };
    let pace = match (progress, expected) {
        (Ok(progress), Ok(expected)) if expected > 0.0 => finite(100.0 * progress / expected),
        (Ok(_), Ok(_)) => Err(NoProgress::NothingExpected),
        (Err(why), _) | (_, Err(why)) => Err(why),
    };
    Way { progress, expected, pace }
}

/// Where a value lies between baseline and target, in percent.
fn share(kpi: &Kpi, ends: &Ends, value: Result<f64, NoProgress>) -> Result<f64, NoProgress> {
    if !matches!(kpi.preset, Preset::Higher { .. } | Preset::Lower { .. }) {
        return Err(NoProgress::OtherPreset);
    }
    let value = value?;
    let baseline = ends.baseline.ok_or(NoProgress::NoBaseline)?;
    let target = ends.target.ok_or(NoProgress::NoTarget)?;
    if baseline == target {
        return Err(NoProgress::BaselineIsTarget);
    }
    finite(100.0 * (value - baseline) / (target - baseline))
}

/// The share of the days between the day of the baseline and that of the target that have passed on a day, in percent.
fn days(kpi: &Kpi, day: NaiveDate) -> Result<f64, NoProgress> {
    let (from, to) = kpi.baseline_date.zip(kpi.target_date).ok_or(NoProgress::NoDates)?;
    let whole = (to - from).num_days();
    if whole <= 0 {
        return Err(NoProgress::NoDates);
    }
    Ok((100.0 * (day - from).num_days() as f64 / whole as f64).clamp(0.0, 100.0))
}

fn finite(number: f64) -> Result<f64, NoProgress> {
    if number.is_finite() { Ok(number) } else { Err(NoProgress::NotFinite) }
}

/// Whether an own period of the view has a target of its own.
pub(super) fn has_own_target(kpi: &Kpi, own: OwnPeriods) -> bool {
    kpi.period_targets.range(own.first..=own.last()).next().is_some()
}
