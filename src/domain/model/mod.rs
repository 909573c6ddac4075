//! The vocabulary: what a scorecard consists of. Plain data with public fields; [`check`] lists every broken invariant.
//!
//! How each field stands in a file, with unit and default, is described in `exchange/FORMAT.md`.

mod assessment;
mod by_period;
mod check;
mod check_parts;
mod customer;
mod id;
mod initiative;
mod kpi;
mod limits;
mod map;
mod month;
mod objective;
mod organisation;
mod own_questionnaire;
mod period;
mod preset;
mod programme;
pub(crate) mod record;
mod references;
mod rule;
mod scorecard;
mod series;
mod status;

pub use assessment::{BUILT_IN_QUESTIONNAIRE, Cause, Department, FactAnswer, Response, Round, RoundMode, Wording};
pub use by_period::ByPeriod;
pub use check::{check, check_changed};
pub use customer::{
    Attribute, CustomerRole, CustomerState, Evidence, Phrase, Proposition, PropositionKind, Segment, Voice, VoiceKind,
    VoiceSource,
};
pub use id::{
    ActivityId, InitiativeId, InterviewId, InvalidId, KpiId, LinkId, MapNoteId, MapViewId, MeetingId, ObjectiveId,
    PerspectiveId, PhraseId, QuestionnaireId, ResponseId, RoundId, SalespersonId, ScorecardId, SegmentId, ThemeId,
    VoiceId,
};
pub use initiative::{Initiative, InitiativeKind, InitiativeStatus};
pub use kpi::{Aggregation, Calculation, Concern, CustomerOutcome, Input, InputRule, Kpi, KpiKind};
pub use limits::Limits;
pub use map::{MapNote, MapShown, MapStyle, MapView, Theme};
pub use month::{FiscalYear, Month};
pub use objective::{Link, LinkKind, LinkStrength, Objective, ObjectiveKind, RollUp};
pub use organisation::{Organisation, OrganisationKind};
pub use own_questionnaire::{Content, OwnQuestionnaire};
pub use period::{Period, PeriodKind, PeriodParseError};
pub use preset::{CurvePoint, Level, Preset, Side};
pub use programme::{Activity, CLIENTS, Exercise, Interview, MEETINGS, Meeting, Reading, Relations, Salesperson};
pub use references::{References, referred};
pub use rule::{Issue, Place, Rule};
pub use scorecard::{CutPoints, Extra, Perspective, Scorecard};
pub use series::{Measurement, Series};
pub use status::Status;
