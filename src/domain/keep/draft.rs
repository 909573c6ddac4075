//! A scorecard while changes are made to it: parts become plain JSON when a change touches them, and typed again at the end.

use super::changes::{self, Change, ChangeError, ORDER};
use crate::domain::gather;
use crate::domain::model::{
    Initiative, Interview, Kpi, Link, MapNote, MapView, Meeting, Objective, OwnQuestionnaire, Perspective, Phrase,
    Response, Round, Scorecard, Segment, Theme, Voice,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use std::{collections::BTreeMap, sync::Arc};

/// Something that stands in one of the scorecard's lists, found by its id.
pub(super) trait Part: Serialize + DeserializeOwned + PartialEq {
    /// The list's name in the file.
    const LIST: &'static str;
    /// The id of the part.
    fn id(&self) -> &str;
}

/// The lists of a scorecard: the field, what stands in it, and its name in the file.
macro_rules! lists {
    ($($field:ident: $kind:ident = $list:literal),* $(,)?) => {
        $(
            impl Part for $kind {
                const LIST: &'static str = $list;
                fn id(&self) -> &str {
                    self.id.as_str()
                }
            }
        )*

        const LISTS: &[&str] = &[$($list),*];

        /// A copy without its lists, which is cheap.
        fn without_lists(card: &Scorecard) -> Scorecard {
            let mut own = card.clone();
            $(own.$field.clear();)*
            own
        }

        /// Lists what is different between the lists of two versions.
        pub(super) fn diff_lists(before: &Scorecard, after: &Scorecard, out: &mut Vec<Change>) {
            $(changes::list(&before.$field, &after.$field, out);)*
        }

        /// A scorecard under change.
        pub(super) struct Draft<'a> {
            card: &'a Scorecard,
            own: Option<Map<String, Value>>,
            $($field: List<'a, $kind>,)*
        }

        impl<'a> Draft<'a> {
            /// A draft without changes.
            pub(super) fn of(card: &'a Scorecard) -> Self {
                Self { card, own: None, $($field: List::of(&card.$field),)* }
            }

            fn list(&mut self, name: &str) -> Option<&mut dyn AnyList> {
                match name {
                    $($list => Some(&mut self.$field),)*
                    _ => None,
                }
            }

            /// The changed scorecard.
            pub(super) fn finish(self) -> Result<Scorecard, ChangeError> {
                let mut card = match self.own {
                    Some(own) => typed(Value::Object(own), || "scorecard".into())?,
                    None => self.card.clone(),
                };
                $(card.$field = self.$field.finish()?;)*
                Ok(card)
            }
        }
    };
}

lists! {
    perspectives: Perspective = "perspectives",
    objectives: Objective = "objectives",
    links: Link = "links",
    kpis: Kpi = "kpis",
    initiatives: Initiative = "initiatives",
    themes: Theme = "themes",
    map_notes: MapNote = "map_notes",
    map_views: MapView = "map_views",
    segments: Segment = "segments",
    voices: Voice = "voices",
    phrases: Phrase = "phrases",
    meetings: Meeting = "meetings",
    interviews: Interview = "interviews",
    questionnaires: OwnQuestionnaire = "questionnaires",
    rounds: Round = "rounds",
    responses: Response = "responses",
}

/// The part as plain JSON.
pub(super) fn to_value<T: Serialize>(part: &T) -> Value {
    // By way of text, as the model is written anyway: one more way of writing it would be tens of kilobytes of code.
    // Only keys that are no texts could fail, and there are none.
    let text = serde_json::to_string(part).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// The fields of the scorecard but for its lists.
pub(super) fn own_fields(card: &Scorecard) -> Map<String, Value> {
    let Value::Object(mut fields) = to_value(&without_lists(card)) else { return Map::new() };
    fields.retain(|name, _| !LISTS.contains(&name.as_str()));
    fields
}

impl Draft<'_> {
    /// Makes one change.
    pub(super) fn set(&mut self, path: &[String], after: Option<&Value>) -> Result<(), ChangeError> {
        let done = match path {
            [list, rest @ ..] if LISTS.contains(&list.as_str()) => {
                self.list(list).and_then(|list| list.set(rest, after))
            }
            [field] => {
                let own = self.own.get_or_insert_with(|| own_fields(self.card));
                match after {
                    Some(value) => own.insert(field.clone(), value.clone()),
                    None => own.remove(field),
                };
                Some(())
            }
            _ => None,
        };
        done.ok_or_else(|| ChangeError::NoPlace(path.join("/")))
    }

    /// What stands at a path.
    pub(super) fn get(&mut self, path: &[String]) -> Option<Value> {
        match path {
            [list, rest @ ..] if LISTS.contains(&list.as_str()) => self.list(list)?.get(rest),
            [field] => self.own.get_or_insert_with(|| own_fields(self.card)).get(field).cloned(),
            _ => None,
        }
    }
}

/// A list of whatever kind of part.
trait AnyList {
    /// Makes one change within it.
    fn set(&mut self, path: &[String], after: Option<&Value>) -> Option<()>;
    /// What stands at a path within it.
    fn get(&mut self, path: &[String]) -> Option<Value>;
}

fn typed<T: DeserializeOwned>(value: Value, path: impl FnOnce() -> String) -> Result<T, ChangeError> {
    serde_json::from_value(value).map_err(|error| ChangeError::Unfit { path: path(), why: error.to_string() })
}

struct List<'a, T> {
    parts: &'a [Arc<T>],
    /// Made when the first change comes.
    work: Option<Work>,
}

/// What becomes of a list. It knows the parts by their places only, so that it is the same code for every list.
struct Work {
    order: Vec<String>,
    parts: BTreeMap<String, Slot>,
}

enum Slot {
    /// The part that stood at this place.
    Same(usize),
    Changed(Value),
}

impl<'a, T: Part> List<'a, T> {
    fn of(parts: &'a [Arc<T>]) -> Self {
        Self { parts, work: None }
    }

    fn finish(self) -> Result<Vec<Arc<T>>, ChangeError> {
        let Some(work) = self.work else { return Ok(self.parts.to_vec()) };
        let mut made = Vec::with_capacity(work.order.len());
        for (id, slot) in work.in_order() {
            match slot {
                Slot::Same(place) => made.extend(self.parts.get(place).cloned()),
                Slot::Changed(value) => {
                    let path = || format!("{}/{id}", T::LIST);
                    let part: T = typed(value, path)?;
                    if part.id() != id {
                        return Err(ChangeError::Unfit { path: path(), why: format!("its id is {}", part.id()) });
                    }
                    made.push(Arc::new(part));
                }
            }
        }
        Ok(made)
    }
}

impl<T: Part> AnyList for List<'_, T> {
    fn set(&mut self, path: &[String], after: Option<&Value>) -> Option<()> {
        let parts = self.parts;
        let work = self.work.get_or_insert_with(|| Work::of(parts.iter().map(|part| part.id().to_owned()).collect()));
        work.set(path, after, &|place| parts.get(place).map(|part| to_value(&**part)).unwrap_or_default())
    }

    fn get(&mut self, path: &[String]) -> Option<Value> {
        match path {
            [order] if order == ORDER => Some(self.parts.iter().map(|part| Value::from(part.id())).collect()),
            [id, rest @ ..] => {
                let part = self.parts.iter().find(|part| part.id() == id)?;
                rest.iter().try_fold(to_value(&**part), |value, step| inner(&value, step).cloned())
            }
            [] => None,
        }
    }
}

impl Work {
    fn of(order: Vec<String>) -> Self {
        let parts = order.iter().enumerate().map(|(place, id)| (id.clone(), Slot::Same(place)));
        Self { parts: gather::map(parts), order }
    }

    fn set(&mut self, path: &[String], after: Option<&Value>, original: &dyn Fn(usize) -> Value) -> Option<()> {
        match path {
            [order] if order == ORDER => self.put_in_order(after?),
            [id] => {
                match after {
                    Some(value) => {
                        if self.parts.insert(id.clone(), Slot::Changed(value.clone())).is_none() {
                            self.order.push(id.clone());
                        }
                    }
                    None => {
                        self.parts.remove(id);
                        self.order.retain(|other| other != id);
                    }
                }
                Some(())
            }
            [id, rest @ ..] => {
                let slot = self.parts.get_mut(id)?;
                let mut value = match slot {
                    Slot::Same(place) => original(*place),
                    Slot::Changed(value) => std::mem::take(value),
                };
                let done = set_at(&mut value, rest, after);
                *slot = Slot::Changed(value);
                done
            }
            [] => None,
        }
    }

    /// Parts that the wanted order does not name come last, as they stood.
    fn put_in_order(&mut self, wanted: &Value) -> Option<()> {
        let places: BTreeMap<&str, usize> =
            gather::map(wanted.as_array()?.iter().enumerate().filter_map(|(n, id)| Some((id.as_str()?, n))));
        gather::sort_by_key(&mut self.order, |id| places.get(id.as_str()).copied().unwrap_or(usize::MAX));
        Some(())
    }

    /// What stands in the list, in its order.
    fn in_order(self) -> Vec<(String, Slot)> {
        let Self { order, mut parts } = self;
        order.into_iter().filter_map(|id| parts.remove(&id).map(|slot| (id, slot))).collect()
    }
}

fn inner<'v>(value: &'v Value, step: &str) -> Option<&'v Value> {
    match value {
        Value::Object(fields) => fields.get(step),
        Value::Array(items) => items.iter().find(|item| item.get("name").is_some_and(|name| name == step)),
        _ => None,
    }
}

/// Sets a field within a part; in a list, a step is the name of an item. Maps of periods are made when they are missing.
fn set_at(value: &mut Value, path: &[String], after: Option<&Value>) -> Option<()> {
    match (value, path) {
        (Value::Object(fields), [last]) => {
            match after {
                Some(value) => fields.insert(last.clone(), value.clone()),
                None => fields.remove(last),
            };
            Some(())
        }
        (Value::Object(fields), [step, rest @ ..]) => {
            if !fields.contains_key(step) && matches!(step.as_str(), "values" | "period_targets") {
                fields.insert(step.clone(), Value::Object(Map::new()));
            }
            set_at(fields.get_mut(step)?, rest, after)
        }
        (Value::Array(items), [name, rest @ ..]) if !rest.is_empty() => {
            let item = items.iter_mut().find(|item| item.get("name").is_some_and(|n| n == name.as_str()))?;
            set_at(item, rest, after)
        }
        _ => None,
    }
}
