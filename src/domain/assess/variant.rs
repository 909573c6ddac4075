//! Variants of a questionnaire: what an object says differently for a type of organisation, laid over it.

use super::read::{ProblemKind, Problems, Thing, key, nth};
use crate::domain::{
    exchange::{JsonKind, Wrong, json_kind, shortened},
    model::Wording,
};
use serde_json::{Map, Value};

/// The field that variants stand in.
const VARIANTS: &str = "variants";

/// The types of organisation that may have variants: all but the first, which texts are written for.
pub(in crate::domain) fn types_with_variants() -> impl Iterator<Item = &'static str> {
    Wording::WORDS.iter().skip(1).map(|(word, _)| *word)
}

/// The value as it is for one type of organisation: objects merge key by key, lists are replaced whole.
pub(super) fn laid_over(value: Value, wording: &str) -> Value {
    match value {
        Value::Object(mut map) => {
            if let Some(Value::Object(mut variants)) = map.remove(VARIANTS)
                && let Some(Value::Object(over)) = variants.remove(wording)
            {
                merge(&mut map, over);
            }
            map.into_iter().map(|(key, value)| (key, laid_over(value, wording))).collect::<Map<_, _>>().into()
        }
        Value::Array(list) => list.into_iter().map(|value| laid_over(value, wording)).collect::<Vec<_>>().into(),
        other => other,
    }
}

fn merge(own: &mut Map<String, Value>, over: Map<String, Value>) {
    for (key, value) in over {
        match (own.get_mut(&key), value) {
            (Some(Value::Object(own)), Value::Object(over)) => merge(own, over),
            (_, value) => {
                own.insert(key, value);
            }
        }
    }
}

/// Where a place of the laid-over questionnaire comes from: the variant that says it, else the place itself.
pub(super) fn origin(raw: &Value, place: &str, wording: &str) -> String {
    let (mut value, mut at, mut found) = (raw, 0, None);
    for step in place.split_inclusive(['.', '[']) {
        let name = step.trim_end_matches(['.', '[', ']']);
        if !name.is_empty() {
            let says =
                value.get(VARIANTS).and_then(|all| all.get(wording)).is_some_and(|over| over.get(name).is_some());
            if says {
                let (before, rest) = place.split_at_checked(at).unwrap_or((place, ""));
                found = Some(format!("{}.{rest}", key(before.trim_end_matches('.'), &key(VARIANTS, wording))));
            }
            let next = name.parse::<usize>().ok().and_then(|n| value.get(n)).or_else(|| value.get(name));
            let Some(next) = next else { break };
            value = next;
        }
        at += step.len();
    }
    found.unwrap_or_else(|| place.to_owned())
}

/// Checks that variants are variants: known types, copies of the object with the same ids.
pub(super) fn check(value: &Value, at: &str, problems: &mut Problems) {
    match value {
        Value::Object(map) => {
            for (name, child) in map.iter().filter(|(name, _)| *name != VARIANTS) {
                check(child, &key(at, name), problems);
            }
            if let Some(variants) = map.get(VARIANTS) {
                each_variant(map, variants, &key(at, VARIANTS), problems);
            }
        }
        Value::Array(list) => {
            for (n, child) in list.iter().enumerate() {
                check(child, &nth(at, n), problems);
            }
        }
        _ => {}
    }
}

fn each_variant(own: &Map<String, Value>, variants: &Value, at: &str, problems: &mut Problems) {
    let Some(variants) = object(variants, at, problems) else { return };
    for (wording, over) in variants {
        let at = key(at, wording);
        if !types_with_variants().any(|known| known == wording) {
            let unknown = ProblemKind::Unknown { thing: Thing::Variant, id: shortened(wording) };
            problems.add(&at, unknown);
        } else if let Some(over) = object(over, &at, problems) {
            same_ids(own, over, &at, problems);
        }
    }
}

fn object<'v>(value: &'v Value, at: &str, problems: &mut Problems) -> Option<&'v Map<String, Value>> {
    let map = value.as_object();
    if map.is_none() {
        let wrong = Wrong::Kind { found: json_kind(value), expected: JsonKind::Object };
        problems.add(at, ProblemKind::Wrong(wrong));
    }
    map
}

/// What tells the entries of a list apart.
fn name_of(value: &Value) -> Option<&Value> {
    ["id", "value", "level"].iter().find_map(|field| value.get(field))
}

fn same_ids(own: &Map<String, Value>, over: &Map<String, Value>, at: &str, problems: &mut Problems) {
    for (name, said) in over {
        let at = key(at, name);
        match (own.get(name), said) {
            (Some(Value::Object(own)), Value::Object(said)) => same_ids(own, said, &at, problems),
            (Some(Value::Array(own)), Value::Array(said)) => {
                let names = |list: &[Value]| list.iter().map(|entry| name_of(entry).cloned()).collect::<Vec<_>>();
                let (names, others) = (names(own), names(said));
                let named = names.iter().chain(&others).any(Option::is_some);
                if named && names != others {
                    problems.add(&at, ProblemKind::VariantIds);
                    continue;
                }
                for (n, pair) in own.iter().zip(said).enumerate() {
                    if let (Value::Object(own), Value::Object(said)) = pair {
                        same_ids(own, said, &nth(&at, n), problems);
                    }
                }
            }
            (own, said) if name == "id" && own != Some(said) => problems.add(&at, ProblemKind::VariantIds),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn file() -> Value {
        json!({
            "list": [{
                "id": "a", "text": { "en": "base", "de": "Grund" }, "more": { "kpis": ["x", "y"] },
                "variants": { "public": { "text": { "en": "laid" }, "more": { "kpis": ["z"] } } },
                "inner": [{ "id": "i", "name": "base", "variants": { "public": { "name": "laid" } } }],
            }],
        })
    }

    #[test]
    fn objects_merge_key_by_key_and_lists_are_replaced_whole() {
        let laid = laid_over(file(), "public");
        let expected = json!({
            "list": [{
                "id": "a", "text": { "en": "laid", "de": "Grund" }, "more": { "kpis": ["z"] },
                "inner": [{ "id": "i", "name": "laid" }],
            }],
        });
        assert_eq!(laid, expected);
        let base = laid_over(file(), "nonprofit");
        assert_eq!((&base["list"][0]["text"]["en"], &base["list"][0]["variants"]), (&json!("base"), &Value::Null));
    }

    #[test]
    fn a_place_leads_back_to_the_variant_that_says_it() {
        for (place, expected) in [
            ("list[0].text.en", "list[0].variants.public.text.en"),
            ("list[0].more.kpis[0]", "list[0].variants.public.more.kpis[0]"),
            ("list[0].inner[0].name", "list[0].inner[0].variants.public.name"),
            ("list[0].id", "list[0].id"),
            ("list[7].id", "list[7].id"),
            ("", ""),
        ] {
            assert_eq!(origin(&file(), place, "public"), expected);
            assert_eq!(origin(&file(), place, "nonprofit"), place);
        }
    }
}
