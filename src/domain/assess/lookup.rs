//! What a questionnaire says about its parts, found by id.

use super::{
    TOLERANCE,
    questionnaire::{
        DepartmentDefault, Dimension, Fact, FactKind, FrontLine, Item, ProfileField, Questionnaire, Scale, Version,
    },
};
use crate::domain::gather;

impl Questionnaire {
    /// The item of this id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The question of fact of this id.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    /// The dimension of this id.
    pub fn dimension(&self, id: &str) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| dimension.id == id)
    }

    /// The dimension that has the item in one of its parts.
    pub fn dimension_of(&self, item_id: &str) -> Option<&Dimension> {
        let has = |dimension: &&Dimension| dimension.parts.iter().any(|part| part.all_items().any(|id| id == item_id));
        self.dimensions.iter().find(has)
    }

    /// The version of this id: `full`, `short`.
    pub fn version(&self, id: &str) -> Option<&Version> {
        self.versions.get(id)
    }

    /// The version of this id, else the first there is: what is asked in a round.
    pub fn version_or_first(&self, id: &str) -> Option<&Version> {
        self.version(id).or_else(|| self.versions.values().next())
    }

    /// The scale of an item: the one it names, else the first.
    pub fn scale_of(&self, item: &Item) -> Option<&Scale> {
        match &item.scale {
            Some(id) => self.scales.iter().find(|scale| scale.id == *id),
            None => self.scales.first(),
        }
    }

    /// Whether the answers to an item are turned round before they count.
    pub fn is_reversed(&self, item_id: &str) -> bool {
        self.dimensions.iter().any(|dimension| dimension.scoring.reverse.iter().any(|id| id == item_id))
    }

    /// The level of a score from 0 to 100. A score that is as good as on a cut point is on it.
    pub fn level_of_score(&self, score: f64) -> u16 {
        let reached = self.levels.iter().rev().find(|level| level.from <= score + TOLERANCE);
        reached.or(self.levels.first()).map_or(0, |level| level.level)
    }

    /// Its versions with their ids, the quickest first.
    pub fn versions_by_minutes(&self) -> Vec<(&str, &Version)> {
        let mut all: Vec<(&str, &Version)> = self.versions.iter().map(|(id, version)| (id.as_str(), version)).collect();
        let minutes = |id: &str| self.minutes.get(id).copied().unwrap_or(f64::MAX);
        gather::sort_by(&mut all, |(a, _), (b, _)| minutes(a).total_cmp(&minutes(b)));
        all
    }

    /// The question who answers.
    pub fn profile(&self) -> Option<&Fact> {
        self.facts.iter().find(|fact| matches!(fact.kind, FactKind::Profile { .. }))
    }

    /// The field of the profile that asks for the department.
    pub fn departments_field(&self) -> Option<&ProfileField> {
        match &self.profile()?.kind {
            FactKind::Profile { fields, .. } => {
                fields.iter().find(|field| field.choices_from.as_deref() == Some("departments"))
            }
            _ => None,
        }
    }

    /// Which answer of the profile makes somebody front line.
    pub fn front_line(&self) -> Option<&FrontLine> {
        match &self.profile()?.kind {
            FactKind::Profile { front_line, .. } => front_line.as_ref(),
            _ => None,
        }
    }

    /// The departments to start from.
    pub fn default_departments(&self) -> Vec<&DepartmentDefault> {
        self.facilitator.fields.iter().flat_map(|field| &field.defaults).collect()
    }
}

impl Scale {
    /// Its values, rising.
    pub fn values(&self) -> impl Iterator<Item = f64> {
        self.options.iter().map(|option| option.value)
    }

    /// The value of its lowest answer.
    pub fn min(&self) -> f64 {
        self.options.first().map_or(0.0, |option| option.value)
    }

    /// The value of its highest answer.
    pub fn max(&self) -> f64 {
        self.options.last().map_or(0.0, |option| option.value)
    }
}
