//! How small parts of the document stand in the file: each lists its fields once, and reading, writing and checking follow
//! from the list.
//!
//! Most parts are flat: names, words to choose from, days, numbers, ids. A derived reader of each would be code of some
//! kilobytes in the first load; with [`record!`] it is one list of fields, and the code that walks it exists once. Kinds of
//! words are said with [`words!`]. The messages are those of serde, so that one place can turn them into sentences.

mod fields;

use super::{id::InvalidId, scorecard::Extra};
use serde::{Deserialize, Deserializer, Serializer, de::Error as _, ser::SerializeMap};
use serde_json::Value;

/// When a field stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Always, and a file without it cannot be read.
    Need,
    /// Always; a file without it means the usual value.
    Always,
    /// Only where there is something.
    Opt,
}

/// A field of a part, for whoever walks them.
pub struct Entry<'a> {
    /// Its name in the file.
    pub name: &'static str,
    /// When it stands there.
    pub presence: Presence,
    /// The field.
    pub field: &'a mut dyn Field,
}

/// What a field can hold.
pub trait Field {
    /// How it stands in the file.
    fn put(&mut self) -> Value;

    /// Whether it holds what a missing field means: nothing, or the usual word.
    fn is_usual(&mut self) -> bool {
        false
    }

    /// Takes what stands in the file.
    ///
    /// # Errors
    /// In the words of serde, with the steps to the place inside the field, when something else should stand there.
    fn take(&mut self, value: &Value) -> Result<(), Misfit>;

    /// Hands every text inside to `look`.
    fn texts(&mut self, _look: &mut dyn FnMut(&str)) {}

    /// Hands every number inside to `look`.
    fn numbers(&mut self, _look: &mut dyn FnMut(f64)) {}
}

/// What does not belong where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// The way to the place from the part down: names of fields, numbers of items.
    pub path: Vec<String>,
    /// What is wrong, in the words of serde.
    pub words: String,
}

impl Misfit {
    fn here(words: String) -> Self {
        Self { path: Vec::new(), words }
    }

    fn within(mut self, step: impl Into<String>) -> Self {
        self.path.insert(0, step.into());
        self
    }
}

/// What a field of [`Option`] or a list starts from when something is read into it.
pub trait Start {
    /// That value.
    fn start() -> Self;
}

/// A part that lists its fields.
pub trait Record: Clone {
    /// One without anything in it, as reading begins.
    fn blank() -> Self;
    /// Its fields in the order of the file.
    fn entries(&mut self) -> Vec<Entry<'_>>;
    /// Where fields of newer versions are kept.
    fn extra_mut(&mut self) -> &mut Extra;
}

/// Reads a part.
///
/// # Errors
/// The first field that is missing or holds something else than it should.
pub fn read<T: Record>(value: &Value) -> Result<T, Misfit> {
    let mut part = T::blank();
    *part.extra_mut() = take_fields(part.entries(), value)?;
    Ok(part)
}

/// Fills the fields and gives what is left.
fn take_fields(entries: Vec<Entry<'_>>, value: &Value) -> Result<Extra, Misfit> {
    let Value::Object(map) = value else { return Err(expected("struct", value)) };
    let mut known = Vec::with_capacity(entries.len());
    for entry in entries {
        match map.get(entry.name) {
            Some(value) => entry.field.take(value).map_err(|misfit| misfit.within(entry.name))?,
            None if entry.presence == Presence::Need => {
                return Err(Misfit::here(format!("missing field `{}`", entry.name)));
            }
            None => {}
        }
        known.push(entry.name);
    }
    let left = map.iter().filter(|(name, _)| !known.contains(&name.as_str()));
    Ok(left.map(|(name, value)| (name.clone(), value.clone())).collect())
}

/// The fields of a part as they stand in the file, in order.
fn put_fields(entries: Vec<Entry<'_>>) -> Vec<(String, Value)> {
    entries
        .into_iter()
        .filter_map(|entry| {
            let shown = entry.presence != Presence::Opt || !entry.field.is_usual();
            shown.then(|| (entry.name.to_owned(), entry.field.put()))
        })
        .collect()
}

fn put_record<T: Record>(part: &T) -> Vec<(String, Value)> {
    let mut copy = part.clone();
    let extra = std::mem::take(copy.extra_mut());
    let mut fields = put_fields(copy.entries());
    fields.extend(extra);
    fields
}

/// Writes a part, for [`serde::Serialize`].
///
/// # Errors
/// Those of the serializer.
pub fn serialize<T: Record, S: Serializer>(part: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let fields = put_record(part);
    let mut map = serializer.serialize_map(Some(fields.len()))?;
    for (name, value) in &fields {
        map.serialize_entry(name, value)?;
    }
    map.end()
}

/// Reads a part, for [`serde::Deserialize`].
///
/// # Errors
/// Those of the deserializer, and of [`read`].
pub fn deserialize<'de, T: Record, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    read(&Value::deserialize(deserializer)?).map_err(|misfit| D::Error::custom(misfit.words))
}

fn expected(what: &str, found: &Value) -> Misfit {
    let found = match found {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "sequence",
        Value::Object(_) => "map",
    };
    Misfit::here(format!("invalid type: {found}, expected {what}"))
}

/// The text that should stand there.
pub fn text_of(value: &Value) -> Result<&str, Misfit> {
    value.as_str().ok_or_else(|| expected("a string", value))
}

/// The place of a word among those that can stand there.
///
/// # Errors
/// When it is no text, or none of them.
pub fn place_of(value: &Value, words: &[&'static str]) -> Result<usize, Misfit> {
    let text = text_of(value)?;
    words.iter().position(|word| *word == text).ok_or_else(|| {
        let allowed: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
        Misfit::here(format!("unknown variant `{text}`, expected one of {}", allowed.join(", ")))
    })
}

/// An id.
pub fn id_of<T>(value: &Value, make: fn(&str) -> Result<T, InvalidId>) -> Result<T, Misfit> {
    make(text_of(value)?).map_err(|error| Misfit::here(error.to_string()))
}

/// A part within a part, for the field that holds it.
pub fn put_inner<T: Record>(part: &T) -> Value {
    Value::Object(put_record(part).into_iter().collect())
}

/// Lists the fields of a part, and from the list makes it one that serde reads and writes and that can stand in another.
macro_rules! record {
    ($name:ident { $($field:ident: $presence:ident),* $(,)? }) => {
        impl $crate::domain::model::record::Record for $name {
            fn blank() -> Self {
                Self::empty()
            }

            fn entries(&mut self) -> Vec<$crate::domain::model::record::Entry<'_>> {
                use $crate::domain::model::record::{Entry, Presence};
                vec![$(Entry {
                    name: stringify!($field),
                    presence: Presence::$presence,
                    field: &mut self.$field,
                }),*]
            }

            fn extra_mut(&mut self) -> &mut $crate::domain::model::scorecard::Extra {
                &mut self.extra
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::domain::model::record::serialize(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::domain::model::record::deserialize(deserializer)
            }
        }
    };
}

/// Makes a part that [`record!`] lists one that can stand in a field of another.
macro_rules! inner_record {
    ($name:ident) => {
        impl $crate::domain::model::record::Start for $name {
            fn start() -> Self {
                Self::empty()
            }
        }

        impl $crate::domain::model::record::Field for $name {
            fn put(&mut self) -> serde_json::Value {
                $crate::domain::model::record::put_inner(self)
            }

            fn take(&mut self, value: &serde_json::Value) -> Result<(), $crate::domain::model::record::Misfit> {
                *self = $crate::domain::model::record::read(value)?;
                Ok(())
            }

            fn texts(&mut self, look: &mut dyn FnMut(&str)) {
                use $crate::domain::model::record::Record as _;
                self.entries().into_iter().for_each(|entry| entry.field.texts(look));
            }

            fn numbers(&mut self, look: &mut dyn FnMut(f64)) {
                use $crate::domain::model::record::Record as _;
                self.entries().into_iter().for_each(|entry| entry.field.numbers(look));
            }
        }
    };
}

/// The words of a kind in the file, in the order in which they are offered.
macro_rules! words {
    ($name:ident { $first_word:literal = $first:ident $(, $word:literal = $variant:ident)* $(,)? }) => {
        impl $name {
            /// All, with their words in the file, in the order in which they are offered.
            pub const WORDS: &'static [(&'static str, Self)] = &[($first_word, Self::$first) $(, ($word, Self::$variant))*];

            /// Its word in the file.
            pub fn word(self) -> &'static str {
                match self {
                    Self::$first => $first_word,
                    $(Self::$variant => $word,)*
                }
            }

            /// The kind with this word in the file.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::WORDS.iter().find(|(known, _)| *known == word).map(|(_, kind)| *kind)
            }
        }

        impl $crate::domain::model::record::Start for $name {
            fn start() -> Self {
                // Only until something is read into it.
                Self::$first
            }
        }

        impl $crate::domain::model::record::Field for $name {
            fn put(&mut self) -> serde_json::Value {
                self.word().into()
            }

            fn is_usual(&mut self) -> bool {
                *self == Self::$first
            }

            fn take(&mut self, value: &serde_json::Value) -> Result<(), $crate::domain::model::record::Misfit> {
                let place = $crate::domain::model::record::place_of(value, &[$first_word $(, $word)*])?;
                *self = Self::WORDS.get(place).map_or(*self, |(_, kind)| *kind);
                Ok(())
            }
        }
    };
}

pub(crate) use {inner_record, record, words};
