//! A scorecard as the rules look at it: who belongs to whom, found at once.

use crate::domain::{
    gather,
    model::{Kpi, Limits, Objective, ObjectiveId, PerspectiveId, Scorecard, referred},
};
use chrono::NaiveDate;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// A scorecard on a day.
pub(super) struct Design<'a> {
    /// The document.
    pub(super) card: &'a Scorecard,
    /// The day as of which it is checked.
    pub(super) day: NaiveDate,
    objectives: BTreeMap<&'a ObjectiveId, &'a Arc<Objective>>,
    kpis: BTreeMap<&'a ObjectiveId, Vec<&'a Arc<Kpi>>>,
    parts: BTreeMap<&'a ObjectiveId, Vec<&'a Arc<Objective>>>,
    bands: BTreeMap<&'a PerspectiveId, usize>,
    /// The ids of the KPIs that formulas of others name.
    fed: BTreeSet<String>,
}

impl<'a> Design<'a> {
    pub(super) fn of(card: &'a Scorecard, day: NaiveDate) -> Self {
        let (mut kpis, mut parts): (BTreeMap<_, Vec<_>>, BTreeMap<_, Vec<_>>) = Default::default();
        for kpi in &card.kpis {
            if let Some(objective) = &kpi.objective {
                kpis.entry(objective).or_default().push(kpi);
            }
        }
        for objective in &card.objectives {
            if let Some(parent) = &objective.parent {
                parts.entry(parent).or_default().push(objective);
            }
        }
        Self {
            card,
            day,
            objectives: gather::map(card.objectives.iter().map(|objective| (&objective.id, objective))),
            kpis,
            parts,
            bands: gather::map(card.perspectives.iter().enumerate().map(|(band, p)| (&p.id, band))),
            fed: gather::set(card.kpis.iter().flat_map(|kpi| referred(kpi))),
        }
    }

    /// The objective with this id.
    pub(super) fn objective(&self, id: &ObjectiveId) -> Option<&'a Arc<Objective>> {
        self.objectives.get(id).copied()
    }

    /// The KPIs of an objective, in order.
    pub(super) fn kpis_of(&self, id: &ObjectiveId) -> &[&'a Arc<Kpi>] {
        self.kpis.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// The objectives that are a part of an objective, in order.
    pub(super) fn parts_of(&self, id: &ObjectiveId) -> &[&'a Arc<Objective>] {
        self.parts.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether a measure is there for the formula of another one only: it has no objective, and needs none.
    pub(super) fn only_feeds(&self, kpi: &Kpi) -> bool {
        kpi.objective.is_none() && self.fed.contains(kpi.id.as_str())
    }

    /// The place of the perspective of an objective, 0 on top.
    pub(super) fn band(&self, objective: &Objective) -> Option<usize> {
        self.bands.get(&objective.perspective).copied()
    }

    /// The lowest perspective with objectives; none without any.
    pub(super) fn lowest(&self) -> Option<usize> {
        self.card.objectives.iter().filter_map(|objective| self.band(objective)).max()
    }

    /// An objective and all that it is a part of, from itself up.
    pub(super) fn line<'b>(&'b self, id: &'b ObjectiveId) -> Vec<&'b ObjectiveId> {
        let mut line = vec![id];
        let mut at = id;
        for _ in 0..=Limits::NESTING {
            let Some(parent) = self.objectives.get(at).and_then(|objective| objective.parent.as_ref()) else { break };
            line.push(parent);
            at = parent;
        }
        line
    }

    /// What an objective is a part of in the end: itself where it stands in its perspective by itself.
    pub(super) fn whole<'b>(&'b self, id: &'b ObjectiveId) -> &'b ObjectiveId {
        self.line(id).last().copied().unwrap_or(id)
    }
}
