//! What must hold between the parts of a questionnaire file: ids are unique, and everything that is referred to is there.

use super::{
    check_dimension, check_fact,
    known::{At, Known, TWO_FACETS},
    read::{ProblemKind, Problems, Thing, key},
};
use crate::domain::{exchange::shortened, model::Wording};
use serde_json::Value;
use std::collections::BTreeSet;

/// Names everything that is wrong between the parts of a file, whose variants are laid over.
pub(super) fn check(file: &Value, known_kpi: &dyn Fn(&str) -> bool, problems: &mut Problems) {
    let file = At { value: file, place: String::new() };
    let known = Known::of(&file);
    let mut check = Check { known, problems };
    // Items and facts share one name space.
    let mut questions = file.each("items");
    questions.extend(file.each("facts"));
    check.unique(&questions);
    for list in ["scales", "dimensions", "recommendations"] {
        check.unique(&file.each(list));
    }
    let mut languages = BTreeSet::new();
    for (place, language) in file.words("languages") {
        check.once(&mut languages, &place, language);
    }
    check.versions(&file);
    check_fact::check(&mut check, &file);
    for item in file.each("items") {
        check.item(&item);
    }
    check_dimension::check(&mut check, &file);
    for recommendation in file.each("recommendations") {
        check.recommendation(&recommendation, known_kpi);
    }
}

/// What is known, and what was found to be wrong.
pub(super) struct Check<'v, 'p> {
    /// The ids of the file.
    pub(super) known: Known<'v>,
    /// What is wrong.
    pub(super) problems: &'p mut Problems,
}

impl<'v> Check<'v, '_> {
    /// The ids of these are different.
    pub(super) fn unique(&mut self, list: &[At<'v>]) {
        let mut seen = BTreeSet::new();
        for id in list.iter().filter_map(|entry| entry.get("id")) {
            if let Some(text) = id.value.as_str() {
                self.once(&mut seen, &id.place, text);
            }
        }
    }

    /// This one was not there before.
    pub(super) fn once(&mut self, seen: &mut BTreeSet<&'v str>, place: &str, id: &'v str) {
        if !seen.insert(id) {
            self.problems.add(place, ProblemKind::Twice { id: shortened(id) });
        }
    }

    /// An id that must be one of a kind.
    pub(super) fn refers(&mut self, place: &str, thing: Thing, id: &str) -> bool {
        let known = match thing {
            Thing::Item => self.known.items.contains(id),
            Thing::Fact => self.known.facts.contains_key(id),
            Thing::Question => self.known.items.contains(id) || self.known.facts.contains_key(id),
            Thing::Dimension => self.known.dimensions.contains_key(id),
            Thing::Scale => self.known.scales.contains(id),
            Thing::OrganisationType => Wording::from_word(id).is_some(),
            _ => false,
        };
        if !known {
            self.problems.unknown(place, thing, id);
        }
        known
    }

    /// The level in a field.
    pub(super) fn level(&mut self, owner: &At<'v>) {
        let Some(level) = owner.get("level") else { return };
        if let Some(number) = level.value.as_u64().filter(|number| !self.known.levels.contains(number)) {
            self.problems.unknown(&level.place, Thing::Level, &number.to_string());
        }
    }

    /// The part in a field, which must be one of the dimension.
    pub(super) fn part(&mut self, owner: &At<'v>, dimension: &str) {
        let Some(part) = owner.get("part") else { return };
        let parts = self.known.dimensions.get(dimension).map(|dimension| &dimension.parts);
        if let (Some(id), Some(parts)) = (part.value.as_str(), parts)
            && !parts.contains(id)
        {
            self.problems.unknown(&part.place, Thing::Part, id);
        }
    }

    fn versions(&mut self, file: &At<'v>) {
        let none = Value::Null;
        let versions = file.get("versions").unwrap_or(At { value: &none, place: String::new() });
        let all = versions.value.as_object();
        if let Some(minutes) = file.get("minutes")
            && let Some(map) = minutes.value.as_object()
        {
            // Without versions there will be one of this name.
            let has = |name: &String| match all {
                Some(all) if !all.is_empty() => all.contains_key(name),
                _ => name == "full",
            };
            for name in map.keys().filter(|name| !has(name)) {
                self.problems.unknown(&key(&minutes.place, name), Thing::Version, name);
            }
        }
        for (name, value) in all.into_iter().flatten() {
            self.version(&At { value, place: key("versions", name) });
        }
    }

    fn version(&mut self, version: &At<'_>) {
        let mut asked = BTreeSet::new();
        for (place, id) in version.words("asks") {
            self.refers(&place, Thing::Question, id);
            if !asked.insert(id) {
                self.problems.add(&place, ProblemKind::Twice { id: id.to_owned() });
            }
        }
        let mut scored = BTreeSet::new();
        for (place, id) in version.words("scores") {
            if !scored.insert(id) {
                self.problems.add(&place, ProblemKind::Twice { id: id.to_owned() });
            }
            let of = |item: &&str| self.known.stands.get(*item).into_iter().flatten().any(|at| at.dimension == id);
            let any = asked.iter().any(of);
            if self.refers(&place, Thing::Dimension, id) && !any {
                self.problems.add(&place, ProblemKind::NotAsked { id: id.to_owned() });
            }
        }
        for (place, id) in version.words("single_answers") {
            if self.refers(&place, Thing::Item, id) && !asked.contains(id) {
                self.problems.add(&place, ProblemKind::NotAsked { id: id.to_owned() });
            }
        }
    }

    fn item(&mut self, item: &At<'v>) {
        if let (Some(scale), Some(at)) = (item.text("scale"), item.get("scale")) {
            self.refers(&at.place, Thing::Scale, scale);
        }
        let Some(id) = item.text("id") else { return };
        let stands = self.known.stands.get(id).cloned().unwrap_or_default();
        let stand = match stands.as_slice() {
            [] => return self.problems.add(&item.place, ProblemKind::InNoPart),
            [stand] => stand,
            several => {
                let parts = several.iter().map(|at| format!("{}/{}", at.dimension, at.part)).take(10).collect();
                return self.problems.add(&item.place, ProblemKind::InParts { parts });
            }
        };
        // What it says of itself, for reading, must be what the dimensions say.
        let mut known = true;
        if let (Some(said), Some(at)) = (item.text("dimension"), item.get("dimension")) {
            known = self.refers(&at.place, Thing::Dimension, said);
        }
        for (field, expected) in [("dimension", stand.dimension), ("part", stand.part), ("facet", stand.facet)] {
            if let (Some(said), Some(at)) = (item.text(field), item.get(field))
                && said != expected
                && (known || field != "dimension")
            {
                self.problems.add(&at.place, ProblemKind::Contradicts { expected: expected.to_owned() });
            }
        }
        let dimension = self.known.dimensions.get(stand.dimension);
        let reversed = dimension.is_some_and(|dimension| dimension.reversed.contains(id));
        if let Some(at) = item.get("reverse")
            && at.value.as_bool().is_some_and(|said| said != reversed)
        {
            self.problems.add(&at.place, ProblemKind::Contradicts { expected: reversed.to_string() });
        }
    }

    fn recommendation(&mut self, recommendation: &At<'v>, known_kpi: &dyn Fn(&str) -> bool) {
        if let Some(given) = recommendation.get("for") {
            self.level(&given);
            if let (Some(id), Some(at)) = (given.text("dimension"), given.get("dimension"))
                && self.refers(&at.place, Thing::Dimension, id)
            {
                self.part(&given, id);
                let two = self.known.dimensions.get(id).is_some_and(|dimension| dimension.kind == TWO_FACETS);
                if let Some(facet) = given.get("facet").filter(|_| !two && given.text("kind") == Some("facet")) {
                    self.problems.add(&facet.place, ProblemKind::NotForScoring);
                }
            }
        }
        let Some(creates) = recommendation.get("creates") else { return };
        let mut seen = BTreeSet::new();
        for (place, id) in creates.words("kpis") {
            self.once(&mut seen, &place, id);
            if !known_kpi(id) {
                self.problems.unknown(&place, Thing::Kpi, id);
            }
        }
    }
}
