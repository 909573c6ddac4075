//! Commands: one variant per intention of a person. They say the deed; ids of new things come from outside.

use crate::domain::model::{
    Calculation, Concern, CustomerOutcome, CutPoints, Exercise, Initiative, InitiativeId, InitiativeKind,
    InitiativeStatus, Interview, InterviewId, Kpi, KpiId, KpiKind, Link, LinkId, LinkKind, LinkStrength, MapNote,
    MapNoteId, MapView, MapViewId, Meeting, Objective, ObjectiveId, ObjectiveKind, Organisation, OwnQuestionnaire,
    Period, PeriodKind, Perspective, PerspectiveId, Phrase, PhraseId, Preset, Proposition, QuestionnaireId, Relations,
    Response, ResponseId, RollUp, Round, RoundId, Segment, SegmentId, Series, Theme, ThemeId, Voice, VoiceId,
};
use chrono::NaiveDate;

/// Something a person wants done to the scorecard.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Changes something about the scorecard itself.
    EditScorecard(ScorecardEdit),
    /// Adds a perspective at the bottom.
    AddPerspective(Perspective),
    /// Changes a perspective.
    EditPerspective(PerspectiveId, PerspectiveEdit),
    /// Moves a perspective to another place in the order, 0 on top.
    MovePerspective(PerspectiveId, usize),
    /// Deletes a perspective with its objectives and their links; KPIs and initiatives stay without objective.
    DeletePerspective(PerspectiveId),
    /// Adds an objective.
    AddObjective(Objective),
    /// Changes an objective.
    EditObjective(ObjectiveId, ObjectiveEdit),
    /// Deletes an objective and its links; its KPIs and initiatives stay without objective.
    DeleteObjective(ObjectiveId),
    /// Joins two objectives.
    AddLink(Link),
    /// Changes a link.
    EditLink(LinkId, LinkEdit),
    /// Makes the cause the effect and the effect the cause.
    ReverseLink(LinkId),
    /// Deletes a link.
    DeleteLink(LinkId),
    /// Adds a KPI.
    AddKpi(Box<Kpi>),
    /// Changes a KPI.
    EditKpi(KpiId, KpiEdit),
    /// Deletes a KPI with its measurements.
    DeleteKpi(KpiId),
    /// Sets or clears measurements and period targets of one KPI: one typed cell, or a pasted block.
    SetCells(KpiId, Vec<(Cell, Option<f64>)>),
    /// Sets the note of a measurement; an empty text takes it away.
    SetNote {
        /// The KPI.
        kpi: KpiId,
        /// The input, empty for a plain KPI.
        input: String,
        /// The own period.
        period: Period,
        /// The note.
        note: String,
    },
    /// Adds KPIs and measurements that were read from a file: one step.
    Import {
        /// New KPIs.
        kpis: Vec<Kpi>,
        /// Measurements for KPIs that exist.
        series: Vec<SeriesImport>,
    },
    /// Adds an initiative.
    AddInitiative(Initiative),
    /// Changes an initiative, on this day.
    EditInitiative(InitiativeId, InitiativeEdit, NaiveDate),
    /// Deletes an initiative; others no longer wait for it.
    DeleteInitiative(InitiativeId),
    /// Adds a strategic theme, or puts it in place of the one with its id.
    PutTheme(Theme),
    /// Deletes a theme; objectives and saved views stay without it.
    DeleteTheme(ThemeId),
    /// Adds a note on the map, or puts it in place of the one with its id.
    PutMapNote(MapNote),
    /// Deletes a note on the map.
    DeleteMapNote(MapNoteId),
    /// Saves a view of the map, or puts it in place of the one with its id.
    PutMapView(Box<MapView>),
    /// Deletes a saved view of the map.
    DeleteMapView(MapViewId),
    /// Adds a segment of customers, or puts it in place of the one with its id.
    PutSegment(Segment),
    /// Deletes a segment; voices and KPIs stay without it.
    DeleteSegment(SegmentId),
    /// Adds a need, want, factor or issue, or puts it in place of the one with its id.
    PutVoice(Box<Voice>),
    /// Deletes one; KPIs, interviews and factors that were made of it stay without it.
    DeleteVoice(VoiceId),
    /// Marks a phrase of the mission, or puts it in place of the one with its id.
    PutPhrase(Phrase),
    /// Takes the mark away; objectives stay without it.
    DeletePhrase(PhraseId),
    /// Plans one of the four meetings, or puts it in place of the one with its id.
    PutMeeting(Box<Meeting>),
    /// Plans an interview, or puts it in place of the one with its id; issues that were first heard in it come with it.
    PutInterview(Box<Interview>, Vec<Voice>),
    /// Deletes an interview.
    DeleteInterview(InterviewId),
    /// Adds a questionnaire of one's own, or puts it in place of the one with its id.
    PutQuestionnaire(Box<OwnQuestionnaire>),
    /// Deletes a questionnaire of one's own; refused while a round asks it.
    DeleteQuestionnaire(QuestionnaireId),
    /// Begins a round of assessment, or puts it in place of the one with its id.
    PutRound(Box<Round>),
    /// Deletes a round with all its answers; what was taken over from it stays.
    DeleteRound(RoundId),
    /// Takes what a person answered, or puts it in place of the one with its id.
    PutResponse(Box<Response>),
    /// Deletes what a person answered.
    DeleteResponse(ResponseId),
    /// Several that make one deed and one step of undo, in order; all or none.
    Together(Deed, Vec<Command>),
}

/// A change of the scorecard itself.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "each variant is the field of the model that it sets")]
pub enum ScorecardEdit {
    Title(String),
    Organisation(Organisation),
    Currency(String),
    FiscalYearStart(u8),
    CutPoints(CutPoints),
    Rule(RollUp),
    OwnScore(Option<f64>),
    OnlyLagging(bool),
    SourceNote(String),
    Proposition(Proposition),
    Exercise(Exercise),
    Relations(Relations),
}

/// A change of a perspective.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "each variant is the field of the model that it sets")]
pub enum PerspectiveEdit {
    Name(String),
    Question(String),
    Weight(f64),
    Rule(RollUp),
    OwnScore(Option<f64>),
}

/// A change of an objective.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "each variant is the field of the model that it sets")]
pub enum ObjectiveEdit {
    Name(String),
    Description(String),
    Owner(String),
    Weight(f64),
    Rule(RollUp),
    OwnScore(Option<f64>),
    /// With all that is part of it; it stands there by itself then.
    Perspective(PerspectiveId),
    /// Into the perspective of that objective, with all that is part of it.
    Parent(Option<ObjectiveId>),
    Kind(Option<ObjectiveKind>),
    Concern(Option<Concern>),
    Phrases(Vec<PhraseId>),
    AcceptedReason(String),
    AcceptedUntil(Option<NaiveDate>),
    Theme(Option<ThemeId>),
    /// Where its box stands on the map, from the left and from the top; none leaves it to the layout.
    Place(Option<(f64, f64)>),
    NotADeed(bool),
}

/// A change of a link.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "each variant is the field of the model that it sets")]
pub enum LinkEdit {
    Kind(LinkKind),
    DelayMonths(Option<u16>),
    Strength(Option<LinkStrength>),
    Note(String),
    Evidence(String),
}

/// A change of a KPI's definition.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "each variant is the field of the model that it sets")]
pub enum KpiEdit {
    Name(String),
    Definition(String),
    Objective(Option<ObjectiveId>),
    Weight(f64),
    Kind(KpiKind),
    Concern(Option<Concern>),
    Outcome(Option<CustomerOutcome>),
    Segments(Vec<SegmentId>),
    Factors(Vec<VoiceId>),
    Unit(String),
    Decimals(u8),
    Frequency(PeriodKind),
    Owner(String),
    Source(String),
    Calculation(Calculation),
    Preset(Preset),
    Baseline(Option<f64>),
    BaselineDate(Option<NaiveDate>),
    Target(Option<f64>),
    TargetDate(Option<NaiveDate>),
    CarryForward(u16),
    CutPoints(Option<CutPoints>),
}

/// A change of an initiative.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "each variant is the field of the model that it sets")]
pub enum InitiativeEdit {
    Name(String),
    Kind(InitiativeKind),
    Objective(Option<ObjectiveId>),
    Gap(Option<KpiId>),
    Owner(String),
    Status(InitiativeStatus),
    Start(Option<NaiveDate>),
    Due(Option<NaiveDate>),
    Progress(Option<f64>),
    Budget(Option<f64>),
    Spent(Option<f64>),
    After(Vec<InitiativeId>),
    CustomerEffect(String),
    NotAboutCost(bool),
    Note(String),
}

impl InitiativeEdit {
    /// Makes the change: also for one that is still being written.
    pub fn make(self, initiative: &mut Initiative) {
        match self {
            Self::Name(name) => {
                // What was said of the old name says nothing of the new one.
                initiative.not_about_cost &= initiative.name == name;
                initiative.name = name;
            }
            Self::Kind(kind) => initiative.kind = kind,
            Self::Objective(objective) => initiative.objective = objective,
            Self::Gap(kpi) => initiative.gap = kpi,
            Self::Owner(owner) => initiative.owner = owner,
            Self::Status(status) => initiative.status = status,
            Self::Start(day) => initiative.start = day,
            Self::Due(day) => initiative.due = day,
            Self::Progress(percent) => initiative.progress = percent,
            Self::Budget(amount) => initiative.budget = amount,
            Self::Spent(amount) => initiative.spent = amount,
            Self::After(others) => initiative.after = others,
            Self::CustomerEffect(text) => initiative.customer_effect = text,
            Self::NotAboutCost(not) => initiative.not_about_cost = not,
            Self::Note(note) => initiative.note = note,
        }
    }
}

/// A cell in the grid of values of a KPI.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    /// The measurement of an input (empty name: of the plain KPI) in an own period.
    Value(String, Period),
    /// The target of an own period.
    Target(Period),
}

/// Measurements for a KPI that exists.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesImport {
    /// The KPI.
    pub kpi: KpiId,
    /// The input, empty for a plain KPI.
    pub input: String,
    /// The measurements.
    pub series: Series,
    /// Whether measurements that exist are replaced; else they stay and only gaps are filled.
    pub replace: bool,
}

/// What was done, for the words of undo and redo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names of the commands")]
pub enum Deed {
    EditScorecard,
    AddPerspective,
    EditPerspective,
    MovePerspective,
    DeletePerspective,
    AddObjective,
    EditObjective,
    DeleteObjective,
    AddLink,
    EditLink,
    DeleteLink,
    AddKpi,
    EditKpi,
    DeleteKpi,
    EditValues,
    Import,
    AddInitiative,
    EditInitiative,
    DeleteInitiative,
    EditMap,
    EditCustomers,
    EditExercise,
    EditAssessment,
    AnswerQuestion,
    TakeAnswers,
    TakeRecommendation,
}

impl Command {
    /// What it does, for the words of undo and redo.
    pub fn deed(&self) -> Deed {
        match self {
            Self::EditScorecard(_) => Deed::EditScorecard,
            Self::AddPerspective(_) => Deed::AddPerspective,
            Self::EditPerspective(..) => Deed::EditPerspective,
            Self::MovePerspective(..) => Deed::MovePerspective,
            Self::DeletePerspective(_) => Deed::DeletePerspective,
            Self::AddObjective(_) => Deed::AddObjective,
            Self::EditObjective(..) => Deed::EditObjective,
            Self::DeleteObjective(_) => Deed::DeleteObjective,
            Self::AddLink(_) => Deed::AddLink,
            Self::EditLink(..) | Self::ReverseLink(_) => Deed::EditLink,
            Self::DeleteLink(_) => Deed::DeleteLink,
            Self::AddKpi(_) => Deed::AddKpi,
            Self::EditKpi(..) => Deed::EditKpi,
            Self::DeleteKpi(_) => Deed::DeleteKpi,
            Self::SetCells(..) | Self::SetNote { .. } => Deed::EditValues,
            Self::Import { .. } => Deed::Import,
            Self::AddInitiative(_) => Deed::AddInitiative,
            Self::EditInitiative(..) => Deed::EditInitiative,
            Self::DeleteInitiative(_) => Deed::DeleteInitiative,
            Self::PutTheme(_)
            | Self::DeleteTheme(_)
            | Self::PutMapNote(_)
            | Self::DeleteMapNote(_)
            | Self::PutMapView(_)
            | Self::DeleteMapView(_) => Deed::EditMap,
            Self::PutSegment(_)
            | Self::DeleteSegment(_)
            | Self::PutVoice(_)
            | Self::DeleteVoice(_)
            | Self::PutPhrase(_)
            | Self::DeletePhrase(_) => Deed::EditCustomers,
            Self::Together(deed, _) => *deed,
            Self::PutResponse(_) => Deed::AnswerQuestion,
            Self::PutQuestionnaire(_)
            | Self::DeleteQuestionnaire(_)
            | Self::PutRound(_)
            | Self::DeleteRound(_)
            | Self::DeleteResponse(_) => Deed::EditAssessment,
            Self::PutMeeting(_) | Self::PutInterview(..) | Self::DeleteInterview(_) => Deed::EditExercise,
        }
    }

    /// Commands with the same key that follow each other while a field has the focus make one step of undo. Only
    /// single-field edits merge.
    pub(super) fn merge_key(&self) -> Option<String> {
        fn field<T>(value: &T) -> String {
            format!("{:?}", std::mem::discriminant(value))
        }
        match self {
            Self::EditScorecard(edit) => Some(format!("scorecard {}", field(edit))),
            Self::EditPerspective(id, edit) => Some(format!("perspective {id} {}", field(edit))),
            Self::EditObjective(id, edit) => Some(format!("objective {id} {}", field(edit))),
            Self::EditLink(id, edit) => Some(format!("link {id} {}", field(edit))),
            Self::EditKpi(id, edit) => Some(format!("kpi {id} {}", field(edit))),
            Self::EditInitiative(id, edit, _) => Some(format!("initiative {id} {}", field(edit))),
            Self::SetNote { kpi, input, period, .. } => Some(format!("note {kpi} {input} {period}")),
            _ => None,
        }
    }
}
