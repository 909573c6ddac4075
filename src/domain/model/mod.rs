//! The vocabulary: what a scorecard consists of. Plain data with public fields; [`check`] lists every broken invariant.
//!
//! How each field stands in a file, with unit and default, is described in `exchange/FORMAT.md`.

mod check;
mod id;
mod initiative;
mod kpi;
mod objective;
mod period;
mod scorecard;
mod series;

pub use check::{Issue, Limits, Place, Rule, check, check_changed};
pub use id::{InitiativeId, InvalidId, KpiId, LinkId, ObjectiveId, PerspectiveId, ScorecardId};
pub use initiative::{Initiative, InitiativeStatus};
pub use kpi::{Aggregation, Calculation, Concern, Input, InputRule, Kpi, KpiKind, Preset};
pub use objective::{Link, LinkKind, Objective};
pub use period::{FiscalYear, Month, Period, PeriodKind, PeriodParseError};
pub use scorecard::{CutPoints, Extra, Organisation, OrganisationKind, Perspective, Scorecard};
pub use series::{Measurement, Series};
