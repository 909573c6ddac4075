//! Templates: ready-made scorecards without numbers, built from the KPI library. What a person has to add (baselines,
//! targets, owners) stays open.

use super::{kpis::Library, words::Words};
use crate::domain::{
    model::{
        Attribute, Concern, CustomerRole, CustomerState, KpiId, Link, LinkId, LinkKind, Objective, ObjectiveId,
        ObjectiveKind, OrganisationKind, Perspective, PerspectiveId, Phrase, PhraseId, PropositionKind, Scorecard,
        ScorecardId, Segment, SegmentId,
    },
    text::Lang,
};
use serde::Deserialize;
use std::sync::Arc;

/// The templates, in the order in which they are offered.
pub const TEMPLATES: [&str; 9] = [
    "for-profit",
    "nonprofit",
    "municipality",
    "customer-support",
    "public-procurement",
    "airline",
    "software-as-a-service",
    "manufacturer",
    "university",
];

/// Where the file of a template stands, under `content/`.
pub fn path(name: &str) -> String {
    format!("templates/{name}.json")
}

/// A template.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Template {
    /// Its id.
    pub id: String,
    /// For what sort of organisation.
    pub organisation: OrganisationKind,
    /// Its name.
    pub name: Words,
    /// For whom it is, and what it stresses.
    pub summary: Words,
    /// Why its perspectives stand in this order.
    pub order_reason: Words,
    /// A proposed answer to *who is the customer here?*
    pub customer: Words,
    /// A mission to be replaced.
    pub mission: Words,
    /// Perspectives, top of the map first.
    pub perspectives: Vec<TemplatePerspective>,
    /// Objectives.
    pub objectives: Vec<TemplateObjective>,
    /// Links between them.
    pub links: Vec<TemplateLink>,
    /// The watched trade-offs whose two KPIs it has.
    #[serde(default)]
    pub trade_offs: Vec<String>,
    /// Segments of customers to begin with.
    #[serde(default)]
    pub segments: Vec<TemplateSegment>,
    /// What customers are promised.
    #[serde(default)]
    pub proposition: Option<TemplateProposition>,
    /// Phrases of the mission, and what becomes of them.
    #[serde(default)]
    pub phrases: Vec<TemplatePhrase>,
}

/// A segment of a template.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct TemplateSegment {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// Its role, by its word in scorecard files.
    pub role: String,
    /// Its state, by its word in scorecard files.
    pub state: String,
    /// Who belongs to it.
    pub note: Words,
}

/// The value proposition of a template, by its words in scorecard files.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct TemplateProposition {
    /// The sort of promise.
    pub choice: String,
    /// In what one must excel.
    pub excel: Vec<String>,
    /// What stays at market level.
    pub market: Vec<String>,
}

/// A phrase of the mission of a template.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct TemplatePhrase {
    /// Its id.
    pub id: String,
    /// The words as they stand in the mission.
    pub text: Words,
    /// The concern it is about.
    pub concern: Concern,
    /// The objectives it becomes.
    pub objectives: Vec<String>,
}

/// A perspective of a template.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct TemplatePerspective {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// The question it asks.
    pub question: Words,
    /// Its weight.
    pub weight: f64,
}

/// An objective of a template.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct TemplateObjective {
    /// Its id.
    pub id: String,
    /// The id of its perspective.
    pub perspective: String,
    /// Its name.
    pub name: Words,
    /// What it means, and when it is reached.
    pub description: Words,
    /// Its weight.
    pub weight: f64,
    /// What sort it is.
    #[serde(default)]
    pub kind: Option<ObjectiveKind>,
    /// The concern of customers that it speaks to.
    #[serde(default)]
    pub concern: Option<Concern>,
    /// Its KPIs.
    pub kpis: Vec<TemplateKpi>,
}

/// A KPI of a template.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct TemplateKpi {
    /// The id of the library's entry.
    pub kpi: String,
    /// Its weight.
    pub weight: f64,
}

/// A link of a template.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct TemplateLink {
    /// The id of the cause.
    pub from: String,
    /// The id of the effect.
    pub to: String,
    /// Which way it works.
    pub effect: LinkKind,
    /// Months until the effect is expected.
    pub delay_months: u16,
    /// Why we believe in it.
    pub reason: Words,
}

/// Why no scorecard can be made of a template.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// It cannot be read.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// An objective has a KPI that the library lacks.
    #[error("{objective}: there is no KPI “{kpi}” in the library")]
    NoKpi {
        /// The objective.
        objective: String,
        /// The missing KPI.
        kpi: String,
    },
    /// An id is no id.
    #[error("“{0}” is no id")]
    Id(String),
    /// A word is none of those that can stand there.
    #[error("“{0}” is not known here")]
    Word(String),
}

impl Template {
    /// Reads a template file.
    ///
    /// # Errors
    /// When it is damaged, which a test rules out for what is shipped.
    pub fn read(text: &str) -> Result<Self, TemplateError> {
        Ok(serde_json::from_str(text)?)
    }

    /// The scorecard in a language, without measurements.
    ///
    /// # Errors
    /// When the library lacks a KPI, or an id is none: then nothing is made.
    pub fn scorecard(
        &self,
        id: ScorecardId,
        title: &str,
        lang: Lang,
        library: &Library,
    ) -> Result<Scorecard, TemplateError> {
        let bad = |id: &str| TemplateError::Id(id.to_owned());
        let mut card = Scorecard::new(id, title);
        card.organisation.kind = self.organisation;
        card.organisation.mission = self.mission.get(lang).to_owned();
        card.organisation.customer = self.customer.get(lang).to_owned();
        self.customers(&mut card, lang)?;
        for from in &self.perspectives {
            let id = PerspectiveId::new(&from.id).map_err(|_| bad(&from.id))?;
            let mut perspective = Perspective::new(id, from.name.get(lang));
            perspective.question = from.question.get(lang).to_owned();
            perspective.weight = from.weight;
            card.perspectives.push(Arc::new(perspective));
        }
        for from in &self.objectives {
            let id = ObjectiveId::new(&from.id).map_err(|_| bad(&from.id))?;
            let perspective = PerspectiveId::new(&from.perspective).map_err(|_| bad(&from.perspective))?;
            let mut objective = Objective::new(id.clone(), perspective, from.name.get(lang));
            objective.description = from.description.get(lang).to_owned();
            objective.weight = from.weight;
            objective.kind = from.kind;
            objective.concern = from.concern;
            let phrases = self.phrases.iter().filter(|phrase| phrase.objectives.contains(&from.id));
            objective.phrases = phrases.map(|phrase| PhraseId::lossy(&phrase.id)).collect();
            card.objectives.push(Arc::new(objective));
            for of in &from.kpis {
                let missing = || TemplateError::NoKpi { objective: from.id.clone(), kpi: of.kpi.clone() };
                let entry = library.get(&of.kpi).ok_or_else(missing)?;
                let kpi_id = KpiId::new(&of.kpi).map_err(|_| bad(&of.kpi))?;
                let mut kpi = entry.kpi(kpi_id, lang, Some(id.clone()));
                kpi.weight = of.weight;
                kpi.segments = entry.segments_of(&card);
                card.kpis.push(Arc::new(kpi));
            }
        }
        for (n, from) in self.links.iter().enumerate() {
            card.links.push(Arc::new(Link {
                id: LinkId::lossy(&format!("link-{}", n + 1)),
                from: ObjectiveId::new(&from.from).map_err(|_| bad(&from.from))?,
                to: ObjectiveId::new(&from.to).map_err(|_| bad(&from.to))?,
                kind: from.effect,
                delay_months: Some(from.delay_months),
                strength: None,
                note: from.reason.get(lang).to_owned(),
                evidence: String::new(),
                extra: crate::domain::model::Extra::new(),
            }));
        }
        Ok(card)
    }

    /// Segments, promise and marked phrases.
    fn customers(&self, card: &mut Scorecard, lang: Lang) -> Result<(), TemplateError> {
        fn word<T>(found: Option<T>, word: &str) -> Result<T, TemplateError> {
            found.ok_or_else(|| TemplateError::Word(word.to_owned()))
        }
        let attributes = |words: &[String]| -> Result<Vec<Attribute>, TemplateError> {
            words.iter().map(|name| word(Attribute::from_word(name), name)).collect()
        };
        for from in &self.segments {
            let id = SegmentId::new(&from.id).map_err(|_| TemplateError::Id(from.id.clone()))?;
            let mut segment = Segment::new(id, from.name.get(lang));
            segment.role = word(CustomerRole::from_word(&from.role), &from.role)?;
            segment.state = word(CustomerState::from_word(&from.state), &from.state)?;
            segment.note = from.note.get(lang).to_owned();
            card.segments.push(Arc::new(segment));
        }
        if let Some(from) = &self.proposition {
            card.proposition.choice = Some(word(PropositionKind::from_word(&from.choice), &from.choice)?);
            card.proposition.excel = attributes(&from.excel)?;
            card.proposition.market = attributes(&from.market)?;
        }
        for from in &self.phrases {
            let id = PhraseId::new(&from.id).map_err(|_| TemplateError::Id(from.id.clone()))?;
            let mut phrase = Phrase::new(id, from.text.get(lang));
            phrase.concern = Some(from.concern);
            card.phrases.push(Arc::new(phrase));
        }
        Ok(())
    }
}
