//! The scorecard and its perspectives.

use super::{
    assessment::{Response, Round},
    customer::{Phrase, Proposition, Segment, Voice},
    id::{
        InitiativeId, KpiId, LinkId, MapNoteId, MapViewId, ObjectiveId, PerspectiveId, PhraseId, QuestionnaireId,
        ResponseId, RoundId, ScorecardId, SegmentId, ThemeId, VoiceId,
    },
    initiative::Initiative,
    kpi::Kpi,
    map::{MapNote, MapView, Theme},
    month::FiscalYear,
    objective::{Link, Objective, RollUp},
    organisation::Organisation,
    own_questionnaire::OwnQuestionnaire,
    programme::{Exercise, Interview, Meeting, Relations},
    record::record,
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};

/// Fields that this version does not know, kept as they came.
pub type Extra = BTreeMap<String, serde_json::Value>;

/// A whole scorecard: the document. Parts are shared between versions, so a copy is cheap.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scorecard {
    /// Its id, the same in every copy and file.
    pub id: ScorecardId,
    /// Its title.
    pub title: String,
    /// Whose scorecard it is.
    #[serde(default)]
    pub organisation: Organisation,
    /// ISO 4217 code of the currency, `EUR` by default.
    #[serde(default = "euro")]
    pub currency: String,
    /// First month of the fiscal year, 1 to 12. 1 by default.
    #[serde(default = "january")]
    pub fiscal_year_start: u8,
    /// Where *watch* and *on track* begin.
    #[serde(default)]
    pub cut_points: CutPoints,
    /// How the perspectives make the score of the whole.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub rule: RollUp,
    /// The score of the whole for the rule [`RollUp::Own`], 0 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_score: Option<f64>,
    /// Only lagging KPIs make the scores above them.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub only_lagging: bool,
    /// Where the data come from and what is illustrative, shown on every page.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source_note: String,
    /// Perspectives, top of the map first.
    #[serde(default)]
    pub perspectives: Vec<Arc<Perspective>>,
    /// Objectives, in the order shown within their perspectives.
    #[serde(default)]
    pub objectives: Vec<Arc<Objective>>,
    /// Cause-effect links.
    #[serde(default)]
    pub links: Vec<Arc<Link>>,
    /// KPIs, in the order shown within their objectives.
    #[serde(default)]
    pub kpis: Vec<Arc<Kpi>>,
    /// Initiatives.
    #[serde(default)]
    pub initiatives: Vec<Arc<Initiative>>,
    /// Strategic themes, in the order of their columns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Arc<Theme>>,
    /// Free notes on the map.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub map_notes: Vec<Arc<MapNote>>,
    /// Saved views of the map.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub map_views: Vec<Arc<MapView>>,
    /// What customers are promised.
    #[serde(default, skip_serializing_if = "is_blank")]
    pub proposition: Proposition,
    /// The segments of customers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub segments: Vec<Arc<Segment>>,
    /// What customers need, want, care about and are troubled by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub voices: Vec<Arc<Voice>>,
    /// The marked phrases of the mission.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phrases: Vec<Arc<Phrase>>,
    /// The exercise of four meetings.
    #[serde(default, skip_serializing_if = "is_blank")]
    pub exercise: Exercise,
    /// Its meetings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meetings: Vec<Arc<Meeting>>,
    /// Its interviews with best clients.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interviews: Vec<Arc<Interview>>,
    /// The customer relations programme.
    #[serde(default, skip_serializing_if = "is_blank")]
    pub relations: Relations,
    /// Questionnaires of one's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questionnaires: Vec<Arc<OwnQuestionnaire>>,
    /// Rounds of assessment, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<Arc<Round>>,
    /// What was answered in them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub responses: Vec<Arc<Response>>,
    /// Fields of newer versions, kept as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Scorecard {
    /// An empty scorecard.
    pub fn new(id: ScorecardId, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            organisation: Organisation::default(),
            currency: euro(),
            fiscal_year_start: january(),
            cut_points: CutPoints::default(),
            rule: RollUp::Weighted,
            own_score: None,
            only_lagging: false,
            source_note: String::new(),
            perspectives: Vec::new(),
            objectives: Vec::new(),
            links: Vec::new(),
            kpis: Vec::new(),
            initiatives: Vec::new(),
            themes: Vec::new(),
            map_notes: Vec::new(),
            map_views: Vec::new(),
            proposition: Proposition::default(),
            segments: Vec::new(),
            voices: Vec::new(),
            phrases: Vec::new(),
            exercise: Exercise::default(),
            meetings: Vec::new(),
            interviews: Vec::new(),
            relations: Relations::default(),
            questionnaires: Vec::new(),
            rounds: Vec::new(),
            responses: Vec::new(),
            extra: Extra::new(),
        }
    }

    /// The fiscal year; the calendar year where the stored month is none.
    pub fn fiscal(&self) -> FiscalYear {
        FiscalYear::starting(self.fiscal_year_start).unwrap_or_default()
    }

    /// The perspective with this id.
    pub fn perspective(&self, id: &PerspectiveId) -> Option<&Arc<Perspective>> {
        self.perspectives.iter().find(|p| p.id == *id)
    }

    /// The objective with this id.
    pub fn objective(&self, id: &ObjectiveId) -> Option<&Arc<Objective>> {
        self.objectives.iter().find(|o| o.id == *id)
    }

    /// The link with this id.
    pub fn link(&self, id: &LinkId) -> Option<&Arc<Link>> {
        self.links.iter().find(|l| l.id == *id)
    }

    /// The KPI with this id.
    pub fn kpi(&self, id: &KpiId) -> Option<&Arc<Kpi>> {
        self.kpis.iter().find(|k| k.id == *id)
    }

    /// The initiative with this id.
    pub fn initiative(&self, id: &InitiativeId) -> Option<&Arc<Initiative>> {
        self.initiatives.iter().find(|i| i.id == *id)
    }

    /// The theme with this id.
    pub fn theme(&self, id: &ThemeId) -> Option<&Arc<Theme>> {
        self.themes.iter().find(|t| t.id == *id)
    }

    /// The note on the map with this id.
    pub fn map_note(&self, id: &MapNoteId) -> Option<&Arc<MapNote>> {
        self.map_notes.iter().find(|n| n.id == *id)
    }

    /// The saved view of the map with this id.
    pub fn map_view(&self, id: &MapViewId) -> Option<&Arc<MapView>> {
        self.map_views.iter().find(|v| v.id == *id)
    }

    /// The segment with this id.
    pub fn segment(&self, id: &SegmentId) -> Option<&Arc<Segment>> {
        self.segments.iter().find(|s| s.id == *id)
    }

    /// The voice with this id.
    pub fn voice(&self, id: &VoiceId) -> Option<&Arc<Voice>> {
        self.voices.iter().find(|v| v.id == *id)
    }

    /// The phrase with this id.
    pub fn phrase(&self, id: &PhraseId) -> Option<&Arc<Phrase>> {
        self.phrases.iter().find(|p| p.id == *id)
    }

    /// The questionnaire of one's own with this id.
    pub fn questionnaire(&self, id: &QuestionnaireId) -> Option<&Arc<OwnQuestionnaire>> {
        self.questionnaires.iter().find(|q| q.id == *id)
    }

    /// The round with this id.
    pub fn round(&self, id: &RoundId) -> Option<&Arc<Round>> {
        self.rounds.iter().find(|r| r.id == *id)
    }

    /// The response with this id.
    pub fn response(&self, id: &ResponseId) -> Option<&Arc<Response>> {
        self.responses.iter().find(|r| r.id == *id)
    }

    /// What was answered in a round, in order.
    pub fn responses_of<'a>(&'a self, id: &'a RoundId) -> impl Iterator<Item = &'a Arc<Response>> {
        self.responses.iter().filter(move |r| r.round == *id)
    }

    /// A copy without what people answered, which is confidential. Rounds stay, with who was asked.
    pub fn without_responses(&self) -> Self {
        Self { responses: Vec::new(), ..self.clone() }
    }

    /// The objectives of a perspective, in order.
    pub fn objectives_of<'a>(&'a self, id: &'a PerspectiveId) -> impl Iterator<Item = &'a Arc<Objective>> {
        self.objectives.iter().filter(move |o| o.perspective == *id)
    }

    /// The KPIs of an objective, in order.
    pub fn kpis_of<'a>(&'a self, id: &'a ObjectiveId) -> impl Iterator<Item = &'a Arc<Kpi>> {
        self.kpis.iter().filter(move |k| k.objective.as_ref() == Some(id))
    }

    /// The objectives that are part of an objective, in order; not those within them.
    pub fn parts_of<'a>(&'a self, id: &'a ObjectiveId) -> impl Iterator<Item = &'a Arc<Objective>> {
        self.objectives.iter().filter(move |o| o.parent.as_ref() == Some(id))
    }
}

/// One view on the organisation: financial, customer, ...
#[derive(Debug, Clone, PartialEq)]
pub struct Perspective {
    /// Its id.
    pub id: PerspectiveId,
    /// Its name.
    pub name: String,
    /// The question it asks.
    pub question: String,
    /// Its weight in the scorecard, >= 0. 1 by default.
    pub weight: f64,
    /// How its objectives make its score.
    pub rule: RollUp,
    /// Its score for the rule [`RollUp::Own`], 0 to 100.
    pub own_score: Option<f64>,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

record!(Perspective { id: Need, name: Need, question: Opt, weight: Always, rule: Opt, own_score: Opt });

impl Perspective {
    /// A perspective with a name only.
    pub fn new(id: PerspectiveId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            question: String::new(),
            weight: 1.0,
            rule: RollUp::Weighted,
            own_score: None,
            extra: Extra::new(),
        }
    }

    fn empty() -> Self {
        Self::new(PerspectiveId::lossy(""), "")
    }
}

/// Where each status begins, on performance 0 to 100, and which of the five are told apart: *at risk*, *watch* and *on track*
/// always.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CutPoints {
    /// From here on *watch*. 60 by default.
    pub watch: f64,
    /// From here on *on track*. 85 by default.
    pub on_track: f64,
    /// Below it *critical*, where that is told from *at risk*; not above `watch`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub critical: Option<f64>,
    /// Whether a KPI whose raw attainment is above 100 is *exceeded*. No by default.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub exceeded: bool,
}

impl CutPoints {
    /// The usual ones.
    pub const DEFAULT: Self = Self { watch: 60.0, on_track: 85.0, critical: None, exceeded: false };
}

impl Default for CutPoints {
    fn default() -> Self {
        Self::DEFAULT
    }
}

fn euro() -> String {
    "EUR".into()
}

fn january() -> u8 {
    1
}

fn is_usual<T: Default + PartialEq>(choice: &T) -> bool {
    *choice == T::default()
}

fn is_blank<T: Default + PartialEq>(part: &T) -> bool {
    *part == T::default()
}
