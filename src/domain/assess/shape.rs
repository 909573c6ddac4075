//! The shape of a questionnaire file as data, and a walk that names everything that is not of that shape.

use super::read::{MAX_TEXT, ProblemKind, Problems, key, nth};
use crate::domain::exchange::{JsonKind, Wrong, json_kind, shortened};
use serde_json::{Map, Value};

/// What may stand at a place.
pub(super) enum Shape {
    /// A text in every language of the questionnaire.
    Text,
    /// A text in no language, such as a version number.
    Line,
    /// An id.
    Id,
    /// One of some words.
    Word(&'static [&'static str]),
    /// Yes or no.
    Bool,
    /// A number from the first to the second.
    Number(f64, f64),
    /// A whole number from the first to the second.
    Whole(u64, u64),
    /// A list with at least and at most so many entries.
    List(&'static Shape, usize, usize),
    /// An object whose keys are ids.
    Map(&'static Shape),
    /// An object with these fields; others are left alone.
    Object(&'static [Field]),
    /// An object whose further fields depend on a word: the field with the word, fields of all, fields by word.
    Kinds(&'static str, &'static [Field], &'static [(&'static str, &'static [Field])]),
    /// A condition: `any` or `all` of some, or one of these.
    Condition(&'static Shape),
}

/// A field of an object.
pub(super) struct Field(pub(super) &'static str, pub(super) Need, pub(super) Shape);

/// Whether a field has to be there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// It has to.
    Must,
    /// It may be left out.
    May,
    /// It may be left out or be `null`.
    Null,
}

/// A walk through a file.
pub(super) struct Walk<'a> {
    languages: Vec<&'a str>,
    problems: &'a mut Problems,
}

impl<'a> Walk<'a> {
    /// A walk through this file.
    pub(super) fn new(file: &'a Value, problems: &'a mut Problems) -> Self {
        let languages = file.get("languages").and_then(Value::as_array).into_iter().flatten();
        let languages = languages.filter_map(Value::as_str).filter(|tag| is_id(tag)).take(MAX_LANGUAGES).collect();
        Self { languages, problems }
    }

    /// Names what is not of the shape.
    pub(super) fn value(&mut self, shape: &Shape, value: &Value, at: &str) {
        match shape {
            Shape::Text => self.text(value, at),
            Shape::Line => match value.as_str() {
                Some(text) => self.line(text, at),
                None => self.kind(value, at, JsonKind::Text),
            },
            Shape::Id => match value.as_str() {
                Some(id) if is_id(id) => {}
                Some(id) => self.problems.add(at, ProblemKind::Wrong(Wrong::Id { found: shortened(id) })),
                None => self.kind(value, at, JsonKind::Text),
            },
            Shape::Word(allowed) => match value.as_str() {
                Some(word) => self.word(word, allowed.iter().copied(), at),
                None => self.kind(value, at, JsonKind::Text),
            },
            Shape::Bool if value.is_boolean() => {}
            Shape::Bool => self.kind(value, at, JsonKind::Boolean),
            Shape::Number(from, to) => match value.as_f64() {
                Some(number) => self.range(number, *from, *to, at),
                None => self.kind(value, at, JsonKind::Number),
            },
            Shape::Whole(from, to) => match value.as_u64() {
                Some(number) => self.range(number as f64, *from as f64, *to as f64, at),
                None => self.kind(value, at, JsonKind::Whole),
            },
            Shape::List(entry, least, most) => match value.as_array() {
                Some(list) => self.list(entry, list, *least, *most, at),
                None => self.kind(value, at, JsonKind::List),
            },
            Shape::Map(entry) => {
                let Some(map) = self.object(value, at) else { return };
                for (name, value) in map {
                    let at = key(at, name);
                    self.value(&Shape::Id, &Value::from(name.as_str()), &at);
                    self.value(entry, value, &at);
                }
            }
            Shape::Object(fields) => {
                if let Some(map) = self.object(value, at) {
                    self.fields(fields, map, at);
                }
            }
            Shape::Kinds(tag, common, cases) => {
                let Some(map) = self.object(value, at) else { return };
                self.fields(&[Field(tag, Need::Must, Shape::Line)], map, at);
                if let Some(word) = map.get(*tag).and_then(Value::as_str) {
                    self.word(word, cases.iter().map(|(name, _)| *name), &key(at, tag));
                    let fields = cases.iter().find(|(name, _)| *name == word).map(|(_, fields)| *fields);
                    self.fields(fields.unwrap_or_default(), map, at);
                }
                self.fields(common, map, at);
            }
            Shape::Condition(test) => {
                let Some(map) = self.object(value, at) else { return };
                let Some((name, list)) = ["any", "all"].iter().find_map(|name| map.get_key_value(*name)) else {
                    return self.value(test, value, at);
                };
                let at = key(at, name);
                match list.as_array() {
                    Some(list) => self.list(shape, list, 1, 100, &at),
                    None => self.kind(list, &at, JsonKind::List),
                }
            }
        }
    }

    fn fields(&mut self, fields: &[Field], map: &Map<String, Value>, at: &str) {
        for Field(name, need, shape) in fields {
            match map.get(*name) {
                None if *need == Need::Must => {
                    self.problems.add(at, ProblemKind::Wrong(Wrong::Missing { field: (*name).to_owned() }));
                }
                Some(Value::Null) if *need == Need::Null => {}
                None => {}
                Some(value) => self.value(shape, value, &key(at, name)),
            }
        }
    }

    fn list(&mut self, entry: &Shape, list: &[Value], least: usize, most: usize, at: &str) {
        if list.len() < least {
            self.problems.add(at, ProblemKind::TooFew { least });
        }
        if list.len() > most {
            self.problems.add(at, ProblemKind::TooMany { most });
        }
        for (n, value) in list.iter().enumerate().take(most) {
            self.value(entry, value, &nth(at, n));
        }
    }

    fn text(&mut self, value: &Value, at: &str) {
        let Some(map) = self.object(value, at) else { return };
        for language in self.languages.iter().filter(|language| !map.contains_key(**language)) {
            self.problems.add(&key(at, language), ProblemKind::NoText);
        }
        for (language, text) in map {
            let at = key(at, language);
            match text.as_str() {
                // What is there in further languages is not asked for, but never too long.
                Some(text) if text.trim().is_empty() && !self.languages.contains(&language.as_str()) => {}
                Some(text) => self.line(text, &at),
                None => self.kind(text, &at, JsonKind::Text),
            }
        }
    }

    fn line(&mut self, text: &str, at: &str) {
        if text.trim().is_empty() {
            self.problems.add(at, ProblemKind::NoText);
        } else if text.chars().count() > MAX_TEXT {
            self.problems.add(at, ProblemKind::TooLong);
        }
    }

    fn word(&mut self, word: &str, allowed: impl Iterator<Item = &'static str> + Clone, at: &str) {
        if !allowed.clone().any(|known| known == word) {
            let allowed = allowed.map(str::to_owned).collect();
            self.problems.add(at, ProblemKind::Wrong(Wrong::Choice { found: shortened(word), allowed }));
        }
    }

    fn range(&mut self, number: f64, from: f64, to: f64, at: &str) {
        if !(from..=to).contains(&number) {
            self.problems.add(at, ProblemKind::Range { from, to });
        }
    }

    fn object<'v>(&mut self, value: &'v Value, at: &str) -> Option<&'v Map<String, Value>> {
        let map = value.as_object();
        if map.is_none() {
            self.kind(value, at, JsonKind::Object);
        }
        map
    }

    fn kind(&mut self, found: &Value, at: &str, expected: JsonKind) {
        self.problems.add(at, ProblemKind::Wrong(Wrong::Kind { found: json_kind(found), expected }));
    }
}

/// The most languages of a questionnaire.
pub(super) const MAX_LANGUAGES: usize = 20;

fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
}
