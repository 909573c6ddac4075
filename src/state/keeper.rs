//! Placeholder until storage lands: keeps scorecards in memory.

use crate::domain::{
    edit::Changed,
    model::{Scorecard, ScorecardId},
};
use leptos::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

/// A stored scorecard, for lists.
#[derive(Debug, Clone, PartialEq)]
pub struct DocSummary {
    /// Its id.
    pub id: ScorecardId,
    /// Its title.
    pub title: String,
    /// Whose it is.
    pub organisation: String,
}

/// Keeps scorecards.
#[derive(Clone, Copy)]
pub struct Keeper {
    docs: RwSignal<BTreeMap<ScorecardId, Arc<Scorecard>>>,
}

impl Keeper {
    /// Starts.
    pub async fn start() -> Self {
        Self { docs: RwSignal::new(BTreeMap::new()) }
    }
    /// All documents.
    pub async fn documents(self) -> Vec<DocSummary> {
        self.docs.with_untracked(|docs| {
            docs.values()
                .map(|c| DocSummary {
                    id: c.id.clone(),
                    title: c.title.clone(),
                    organisation: c.organisation.name.clone(),
                })
                .collect()
        })
    }
    /// Opens one.
    pub async fn open(self, id: &ScorecardId) -> Option<Arc<Scorecard>> {
        self.docs.with_untracked(|docs| docs.get(id).cloned())
    }
    /// Keeps a new one.
    pub fn create(self, card: &Arc<Scorecard>) {
        self.docs.update(|docs| {
            docs.insert(card.id.clone(), Arc::clone(card));
        });
    }
    /// Keeps a change.
    pub fn record(self, changed: &Changed) {
        self.create(&changed.after);
    }
    /// Forgets one.
    pub fn delete(self, id: &ScorecardId) -> Option<Arc<Scorecard>> {
        let mut gone = None;
        self.docs.update(|docs| gone = docs.remove(id));
        gone
    }
}
