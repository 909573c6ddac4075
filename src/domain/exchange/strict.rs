//! Reads JSON more strictly than usual: no key twice in an object, no deep nesting, and every error has its place.

use super::{
    error::{FileError, FilePlace, JsonProblem},
    locate::{self, Step},
    sniff,
};
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::fmt;

/// How deep objects and lists may be nested.
pub(super) const MAX_DEPTH: usize = 32;

/// Reads a text as one JSON value.
///
/// # Errors
/// Broken JSON, a duplicate key, or nesting deeper than [`MAX_DEPTH`].
pub(super) fn parse(text: &str) -> Result<Value, FileError> {
    let mut state = State::default();
    let mut reader = serde_json::Deserializer::from_str(text);
    match Seed(&mut state).deserialize(&mut reader).and_then(|value| reader.end().map(|()| value)) {
        Ok(value) => Ok(value),
        Err(error) => {
            let spot = locate::spot_of(text, error.line(), error.column());
            let at = FilePlace { path: locate::print(&state.path), part: String::new(), spot: Some(spot) };
            Err(match state.problem {
                Some(Problem::Duplicate(key)) => FileError::DuplicateKey { at, key },
                Some(Problem::TooDeep) => FileError::TooDeep { at, limit: MAX_DEPTH },
                None => match sniff::text(text) {
                    Some(found) => FileError::NotAScorecard { found },
                    None => FileError::NotJson { at: spot, what: problem(&error) },
                },
            })
        }
    }
}

/// serde_json tells its syntax errors apart by their words only.
fn problem(error: &serde_json::Error) -> JsonProblem {
    let words = error.to_string();
    let has = |part: &str| words.contains(part);
    if has("number out of range") {
        JsonProblem::NumberTooLarge
    } else if has("escape") || has("surrogate") || has("unicode code point") {
        JsonProblem::BadEscape
    } else if error.is_eof() {
        JsonProblem::Cut
    } else if has("control character") {
        JsonProblem::ControlCharacter
    } else if has("trailing comma") {
        JsonProblem::TrailingComma
    } else if has("trailing characters") {
        JsonProblem::TrailingText
    } else if has("key must be a string") {
        JsonProblem::KeyNotText
    } else if has("expected `,` or") || has("expected `:`") {
        JsonProblem::MissingMark
    } else {
        JsonProblem::Unexpected
    }
}

enum Problem {
    Duplicate(String),
    TooDeep,
}

/// Where the reader is; left as it was when an error comes.
#[derive(Default)]
struct State {
    path: Vec<Step>,
    depth: usize,
    problem: Option<Problem>,
}

impl State {
    fn enter<E: de::Error>(&mut self) -> Result<(), E> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            self.problem = Some(Problem::TooDeep);
            return Err(E::custom("too deep"));
        }
        Ok(())
    }
}

struct Seed<'s>(&'s mut State);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: de::Error>(self, v: bool) -> Result<Value, E> {
        Ok(Value::Bool(v))
    }

    fn visit_i64<E: de::Error>(self, v: i64) -> Result<Value, E> {
        Ok(Value::Number(v.into()))
    }

    fn visit_u64<E: de::Error>(self, v: u64) -> Result<Value, E> {
        Ok(Value::Number(v.into()))
    }

    fn visit_f64<E: de::Error>(self, v: f64) -> Result<Value, E> {
        Number::from_f64(v).map(Value::Number).ok_or_else(|| E::custom("number out of range"))
    }

    fn visit_str<E: de::Error>(self, v: &str) -> Result<Value, E> {
        Ok(Value::String(v.to_owned()))
    }

    fn visit_string<E: de::Error>(self, v: String) -> Result<Value, E> {
        Ok(Value::String(v))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.0.enter()?;
        let mut items = Vec::new();
        loop {
            self.0.path.push(Step::Index(items.len()));
            let item = access.next_element_seed(Seed(self.0))?;
            self.0.path.pop();
            match item {
                Some(item) => items.push(item),
                None => break,
            }
        }
        self.0.depth -= 1;
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.0.enter()?;
        let mut map = Map::new();
        while let Some(key) = access.next_key::<String>()? {
            if map.contains_key(&key) {
                self.0.problem = Some(Problem::Duplicate(sniff::short(&key)));
                return Err(de::Error::custom("duplicate key"));
            }
            self.0.path.push(Step::Key(key.clone()));
            let value = access.next_value_seed(Seed(self.0))?;
            self.0.path.pop();
            map.insert(key, value);
        }
        self.0.depth -= 1;
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exchange::{Found, Spot};

    fn what(text: &str) -> JsonProblem {
        match parse(text) {
            Err(FileError::NotJson { what, .. }) => what,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn reads_like_the_usual_reader() {
        let text = r#"{"a":[1,-2,3.5,1e300,true,null,"x\n🎯"],"b":{"":{}}, "c":18446744073709551615}"#;
        assert_eq!(parse(text).unwrap(), serde_json::from_str::<Value>(text).unwrap());
    }

    #[test]
    fn refuses_a_key_twice_in_any_object() {
        for (text, path, key) in [
            (r#"{"a":1,"a":2}"#, "", "a"),
            (r#"{"k":[{"v":1},{"v":1,"x":{"2026-01":1,"2026-01":1}}]}"#, "k[1].x", "2026-01"),
            (r#"{"k":{"a":1,"\u0061":2}}"#, "k", "a"),
        ] {
            match parse(text) {
                Err(FileError::DuplicateKey { at, key: found }) => {
                    assert_eq!((at.path.as_str(), found.as_str()), (path, key))
                }
                other => panic!("{text}: {other:?}"),
            }
        }
        assert!(parse(r#"{"a":{"x":1},"b":{"x":1}}"#).is_ok());
    }

    #[test]
    fn refuses_deep_nesting_of_any_size() {
        let nested = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
        assert!(parse(&nested(MAX_DEPTH)).is_ok());
        for n in [MAX_DEPTH + 1, 127, 128, 129, 100_000] {
            assert!(matches!(parse(&nested(n)), Err(FileError::TooDeep { .. })), "{n}");
        }
        assert!(matches!(parse(&"{\"a\":".repeat(100_000)), Err(FileError::TooDeep { .. })));
    }

    #[test]
    fn says_what_is_wrong_with_broken_json() {
        assert_eq!(what("{\"a\": 1e400}"), JsonProblem::NumberTooLarge);
        assert_eq!(what("{\"a\": NaN}"), JsonProblem::Unexpected);
        assert_eq!(what("{\"a\": \"\\uD800\"}"), JsonProblem::BadEscape);
        assert_eq!(what("{\"a\": \"\\uD800\\u0041\"}"), JsonProblem::BadEscape);
        assert_eq!(what("{\"a\": \"\\x\"}"), JsonProblem::BadEscape);
        assert_eq!(what("{\"a\": \"x"), JsonProblem::Cut);
        assert_eq!(what("{\"a\": [1,"), JsonProblem::Cut);
        assert_eq!(what("{\"a\": \"x\ny\"}"), JsonProblem::ControlCharacter);
        assert_eq!(what("{\"a\": 1,}"), JsonProblem::TrailingComma);
        assert_eq!(what("{\"a\": 1} x"), JsonProblem::TrailingText);
        assert_eq!(what("{\"a\": 1}\0"), JsonProblem::TrailingText);
        assert_eq!(what("{a: 1}"), JsonProblem::KeyNotText);
        assert_eq!(what("{\"a\" 1}"), JsonProblem::MissingMark);
        assert_eq!(what("{\"a\": [1 2]}"), JsonProblem::MissingMark);
        assert!(parse("{\"a\": 1e-400}").is_ok());
    }

    #[test]
    fn says_where_it_is_broken() {
        let Err(FileError::NotJson { at, .. }) = parse("{\n  \"ä\": \"ö\" 5\n}") else { panic!() };
        assert_eq!(at, Spot { line: 2, column: 12 });
    }

    #[test]
    fn tells_other_texts_from_broken_json() {
        assert_eq!(parse("a;b\n1;2"), Err(FileError::NotAScorecard { found: Found::Table }));
        assert_eq!(parse("\"a\",\"b\"\n"), Err(FileError::NotAScorecard { found: Found::Table }));
    }
}
