//! Scoring: from measured values to performance, coverage, freshness and status, with what explains each number.
//!
//! The rules are those of `exchange/FORMAT.md`, section *Scores*; an independent computation from a file must agree within
//! `1e-9 * max(1, |a|)`. Every number on every page comes from [`score`] on the open document.

mod aggregate;
mod by_id;
mod course;
mod frame;
mod given;
mod kpi;
mod others;
mod performance;
mod progress;
mod rollup;
mod scorer;
mod status;
mod tree;
mod trend;
mod view;

pub use crate::domain::model::Status;
pub use aggregate::{Gathered, combine};
pub use by_id::ById;
pub use course::{Course, Rows, course};
pub use given::{Containers, roll_up_given};
pub use kpi::{KpiScore, NoValue, Part, STALE_AFTER, Source, own_value, score_kpi, target_in_force};
pub use performance::{NoPerformance, Points, REACH, points};
pub use progress::{NoProgress, Way};
pub use rollup::{KindScore, NodeScore, Term};
pub use scorer::Scorer;
pub use tree::{Place, walk};
pub use trend::{TREND_LEAST, TREND_PERIODS, Trend, trend, trend_of};
pub use view::{OwnPeriods, View, default_as_of, default_view};

use crate::domain::model::{FiscalYear, KpiId, ObjectiveId, PerspectiveId, Scorecard};
use chrono::NaiveDate;
use frame::Frame;
use others::Others;

/// What to score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    /// The viewed span of time.
    pub view: View,
    /// The last day that counts as past.
    pub as_of: NaiveDate,
}

impl Request {
    /// The last viewed day that counts as past, and the first viewed day where none does: what another view of the same time
    /// is to contain.
    pub fn last_seen(&self, fiscal: FiscalYear) -> NaiveDate {
        let last = self.view.period.last_anchor(fiscal);
        if self.as_of < last { self.as_of.max(self.view.period.anchor(fiscal)) } else { last }
    }
}

/// Every score of a scorecard in one view.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    /// What was scored.
    pub request: Request,
    /// The whole scorecard.
    pub total: NodeScore,
    /// The perspectives.
    pub perspectives: ById<PerspectiveId, NodeScore>,
    /// The objectives.
    pub objectives: ById<ObjectiveId, NodeScore>,
    /// The KPIs, those without an objective too.
    pub kpis: ById<KpiId, KpiScore>,
}

/// Scores a scorecard.
pub fn score(card: &Scorecard, request: Request) -> Scores {
    Frame::of(card).score(&Others::of(card), card, request)
}

/// Scores a scorecard in several views, one after the other.
pub fn score_each<'a>(
    card: &'a Scorecard,
    requests: impl Iterator<Item = Request> + 'a,
) -> impl Iterator<Item = Scores> + 'a {
    let (frame, others) = (Frame::of(card), Others::of(card));
    requests.map(move |request| frame.score(&others, card, request))
}

/// Scores one objective alone, as [`score`] does among all.
pub fn score_objective(card: &Scorecard, request: Request, id: &ObjectiveId) -> NodeScore {
    frame::objective(card, request, id)
}
