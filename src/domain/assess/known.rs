//! What a questionnaire file has ids for, read from the file as it stands, so that a mistake in one place hides none in another.

use super::read::{key, nth};
use crate::domain::gather;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A place of a file with what stands there.
#[derive(Clone)]
pub(super) struct At<'v> {
    /// What stands there.
    pub(super) value: &'v Value,
    /// The path to it.
    pub(super) place: String,
}

impl<'v> At<'v> {
    /// A field, if it is there.
    pub(super) fn get(&self, name: &str) -> Option<Self> {
        Some(Self { value: self.value.get(name)?, place: key(&self.place, name) })
    }

    /// The entries of a list in a field; none where there is no list.
    pub(super) fn each(&self, name: &str) -> Vec<Self> {
        let Some(Value::Array(list)) = self.value.get(name) else { return Vec::new() };
        let at = key(&self.place, name);
        list.iter().enumerate().map(|(n, value)| Self { value, place: nth(&at, n) }).collect()
    }

    /// The texts of a list in a field, each with its place.
    pub(super) fn words(&self, name: &str) -> Vec<(String, &'v str)> {
        self.each(name).into_iter().filter_map(|entry| Some((entry.place, entry.value.as_str()?))).collect()
    }

    /// A text in a field.
    pub(super) fn text(&self, name: &str) -> Option<&'v str> {
        self.value.get(name)?.as_str()
    }

    /// A number in a field.
    pub(super) fn number(&self, name: &str) -> Option<f64> {
        self.value.get(name)?.as_f64()
    }

    /// Its id.
    pub(super) fn id(&self) -> &'v str {
        self.text("id").unwrap_or_default()
    }

    /// The ids of a list in a field.
    pub(super) fn ids(&self, name: &str) -> BTreeSet<&'v str> {
        gather::set(self.each(name).iter().filter_map(|entry| entry.text("id")))
    }
}

/// A dimension as far as others refer to it.
#[derive(Default)]
pub(super) struct KnownDimension<'v> {
    /// Its way of scoring.
    pub(super) kind: &'v str,
    /// Its parts.
    pub(super) parts: BTreeSet<&'v str>,
    /// Its reversed items.
    pub(super) reversed: BTreeSet<&'v str>,
}

/// Where an item stands.
#[derive(Clone)]
pub(super) struct Stand<'v> {
    /// The dimension.
    pub(super) dimension: &'v str,
    /// The part.
    pub(super) part: &'v str,
    /// The facet; empty where there is none.
    pub(super) facet: &'static str,
}

/// The ids of a file.
pub(super) struct Known<'v> {
    /// Statements.
    pub(super) items: BTreeSet<&'v str>,
    /// Questions of fact.
    pub(super) facts: BTreeMap<&'v str, At<'v>>,
    /// Dimensions.
    pub(super) dimensions: BTreeMap<&'v str, KnownDimension<'v>>,
    /// Parts of dimensions with two facets.
    pub(super) processes: BTreeSet<&'v str>,
    /// Where each item stands.
    pub(super) stands: BTreeMap<&'v str, Vec<Stand<'v>>>,
    /// Scales.
    pub(super) scales: BTreeSet<&'v str>,
    /// Levels.
    pub(super) levels: BTreeSet<u64>,
}

/// The way of scoring with two facets.
pub(super) const TWO_FACETS: &str = "mean_of_min_of_facets";
/// The lists of items of a part, with their facet.
pub(super) const LISTS: [(&str, &str); 3] =
    [("items", ""), ("customer_items", "customer"), ("business_items", "business")];

impl<'v> Known<'v> {
    /// What a file has.
    pub(super) fn of(file: &At<'v>) -> Self {
        let mut known = Self {
            items: file.ids("items"),
            facts: BTreeMap::new(),
            dimensions: BTreeMap::new(),
            processes: BTreeSet::new(),
            stands: BTreeMap::new(),
            scales: file.ids("scales"),
            levels: BTreeSet::new(),
        };
        for fact in file.each("facts") {
            known.facts.entry(fact.id()).or_insert(fact);
        }
        for number in file.each("levels").iter().filter_map(|level| level.value.get("level")?.as_u64()) {
            known.levels.insert(number);
        }
        for dimension in file.each("dimensions") {
            let Some(id) = dimension.text("id") else { continue };
            let scoring = dimension.get("scoring");
            let kind = scoring.as_ref().and_then(|scoring| scoring.text("kind")).unwrap_or_default();
            let parts = dimension.ids("parts");
            if kind == TWO_FACETS {
                for part in &parts {
                    known.processes.insert(part);
                }
            }
            for part in dimension.each("parts") {
                for (list, facet) in LISTS {
                    for (_, item) in part.words(list) {
                        let stand = Stand { dimension: id, part: part.id(), facet };
                        known.stands.entry(item).or_default().push(stand);
                    }
                }
            }
            let entry = known.dimensions.entry(id).or_default();
            entry.kind = kind;
            for part in parts {
                entry.parts.insert(part);
            }
            for (_, item) in scoring.iter().flat_map(|scoring| scoring.words("reverse")) {
                entry.reversed.insert(item);
            }
        }
        known
    }
}
