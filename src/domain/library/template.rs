//! Templates: ready-made scorecards without numbers, built from the KPI library. What a person has to add (baselines,
//! targets, owners) stays open.

use super::{kpis::Library, words::Words};
use crate::domain::{
    model::{
        Concern, KpiId, Link, LinkId, LinkKind, Objective, ObjectiveId, ObjectiveKind, OrganisationKind, Perspective,
        PerspectiveId, Scorecard, ScorecardId,
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
            card.objectives.push(Arc::new(objective));
            for of in &from.kpis {
                let missing = || TemplateError::NoKpi { objective: from.id.clone(), kpi: of.kpi.clone() };
                let entry = library.get(&of.kpi).ok_or_else(missing)?;
                let kpi_id = KpiId::new(&of.kpi).map_err(|_| bad(&of.kpi))?;
                let mut kpi = entry.kpi(kpi_id, lang, Some(id.clone()));
                kpi.weight = of.weight;
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
                note: from.reason.get(lang).to_owned(),
                extra: crate::domain::model::Extra::new(),
            }));
        }
        Ok(card)
    }
}
