//! Keeps fields of newer versions that stand inside objects without a place of their own for them.
//!
//! Scorecard, perspectives, objectives, links, KPIs and initiatives keep unknown fields in `extra`. The small objects
//! inside them (organisation, cut points, calculation, inputs, measurements, preset) do not: [`stash`] moves their unknown
//! fields into the `extra` of the part they belong to, under `~` and the path, and [`restore`] puts them back on writing.

use super::migrate::Document;
use serde_json::{Map, Value};

/// Begins the keys under which unknown fields are kept.
const MARK: char = '~';

/// A small object: its path within the part, and the fields that this version knows.
type Visit<'f> = &'f mut dyn FnMut(&str, &[&str], &mut Map<String, Value>);

/// Moves the unknown fields of small objects to the parts that hold them.
pub(super) fn stash(scorecard: &mut Document) {
    for_each_part(scorecard, &mut |part| {
        let mut found: Vec<(String, Map<String, Value>)> = Vec::new();
        for_each_small(part, &mut |path, known, small| {
            let unknown: Vec<String> = small.keys().filter(|key| !known.contains(&key.as_str())).cloned().collect();
            let fields: Map<_, _> = unknown.iter().filter_map(|key| small.remove_entry(key)).collect();
            if !fields.is_empty() {
                found.push((format!("{MARK}{path}"), fields));
            }
        });
        for (key, fields) in found {
            if let Value::Object(kept) = part.entry(key).or_insert_with(|| Value::Object(Map::new())) {
                kept.extend(fields);
            }
        }
    });
}

/// Whether a part holds anything for [`restore`].
pub(super) fn is_needed<'e>(extras: impl Iterator<Item = &'e crate::domain::model::Extra>) -> bool {
    extras.flat_map(|extra| extra.keys()).any(|key| key.starts_with(MARK))
}

/// Puts the unknown fields back. What no longer has its object stays where it is kept.
pub(super) fn restore(scorecard: &mut Document) {
    for_each_part(scorecard, &mut |part| {
        let keys: Vec<String> = part.keys().filter(|key| key.starts_with(MARK)).cloned().collect();
        let mut kept: Map<String, Value> = keys.iter().filter_map(|key| part.remove_entry(key)).collect();
        for_each_small(part, &mut |path, known, small| {
            let key = format!("{MARK}{path}");
            let Some(Value::Object(fields)) = kept.get_mut(&key) else { return };
            let names: Vec<String> = fields.keys().cloned().collect();
            for name in names.iter().filter(|name| !known.contains(&name.as_str())) {
                if let Some((name, value)) = fields.remove_entry(name) {
                    small.insert(name, value);
                }
            }
            if fields.is_empty() {
                kept.remove(&key);
            }
        });
        part.extend(kept);
    });
}

fn for_each_part(scorecard: &mut Document, visit: &mut dyn FnMut(&mut Map<String, Value>)) {
    if let Some(Value::Array(kpis)) = scorecard.get_mut("kpis") {
        for kpi in kpis.iter_mut().filter_map(Value::as_object_mut) {
            visit(kpi);
        }
    }
    visit(scorecard);
}

fn for_each_small(part: &mut Map<String, Value>, visit: Visit<'_>) {
    for (field, known) in [
        ("organisation", ["name", "kind", "vision", "core_values", "mission", "customer"].as_slice()),
        ("cut_points", &["watch", "on_track", "critical", "exceeded"]),
    ] {
        if let Some(Value::Object(small)) = part.get_mut(field) {
            visit(field, known, small);
        }
    }
    if let Some(Value::Object(preset)) = part.get_mut("preset") {
        let known: &[&str] = match preset.get("type").and_then(Value::as_str) {
            Some("band") => &["type", "outer_low", "low", "high", "outer_high"],
            Some("reached") => &["type", "side"],
            Some("levels") => &["type", "levels"],
            Some("curve") => &["type", "points"],
            _ => &["type", "floor", "ceiling"],
        };
        visit("preset", known, preset);
        for (list, known) in [("levels", ["value", "name", "score"].as_slice()), ("points", &["value", "score"])] {
            let items = preset.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten();
            for (place, item) in items.enumerate() {
                if let Value::Object(item) = item {
                    visit(&format!("preset.{list}.{place}"), known, item);
                }
            }
        }
    }
    let Some(Value::Object(calculation)) = part.get_mut("calculation") else { return };
    if calculation.get("type").and_then(Value::as_str) == Some("formula") {
        visit("calculation", &["type", "expression", "inputs"], calculation);
        let Some(Value::Array(inputs)) = calculation.get_mut("inputs") else { return };
        for input in inputs.iter_mut().filter_map(Value::as_object_mut) {
            let path = format!("calculation.inputs.{}", input.get("name").and_then(Value::as_str).unwrap_or_default());
            visit(&path, &["name", "label", "rule", "values", "constant"], input);
            measurements(&path, input, visit);
        }
    } else {
        visit("calculation", &["type", "rule", "values"], calculation);
        measurements("calculation", calculation, visit);
    }
}

fn measurements(path: &str, holder: &mut Map<String, Value>, visit: Visit<'_>) {
    let Some(Value::Object(values)) = holder.get_mut("values") else { return };
    for (period, measurement) in values.iter_mut() {
        if let Value::Object(noted) = measurement {
            visit(&format!("{path}.values.{period}"), &["value", "note"], noted);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn document() -> Document {
        json!({
            "id": "c", "new": 1,
            "organisation": { "name": "N", "new": { "a": [1] } },
            "cut_points": { "watch": 1, "critical": 30 },
            "kpis": [
                { "id": "a", "preset": { "type": "band", "low": 1, "floor": 9 }, "cut_points": { "new": true },
                  "calculation": { "type": "value", "new": null, "values": { "2026-01": 1, "2026-02": { "value": 1, "note": "n", "new": 1 } } } },
                { "id": "b", "calculation": { "type": "formula", "inputs": [
                    { "name": "x", "new": 5, "values": { "2026": { "value": 1, "note": "n", "new": 2 } } }, { "name": "y" }] } },
            ],
        })
        .as_object()
        .cloned()
        .unwrap()
    }

    #[test]
    fn what_is_kept_comes_back_to_its_place() {
        let original = document();
        let mut kept = original.clone();
        stash(&mut kept);
        assert_eq!(kept["~organisation"], json!({ "new": { "a": [1] } }));
        assert_eq!(kept["kpis"][0]["~preset"], json!({ "floor": 9 }));
        assert_eq!(kept["kpis"][1]["~calculation.inputs.x.values.2026"], json!({ "new": 2 }));
        assert_eq!(kept["organisation"], json!({ "name": "N" }));
        restore(&mut kept);
        assert_eq!(kept, original);
    }

    #[test]
    fn what_has_lost_its_object_stays_kept_and_never_writes_over_known_fields() {
        let mut kept = document();
        stash(&mut kept);
        kept["kpis"][1]["calculation"] = json!({ "type": "value", "rule": "sum" });
        kept["kpis"][0]["~cut_points"] = json!({ "watch": 99, "new": true });
        kept.insert("~cut_points".into(), json!(7));
        let mut back = kept.clone();
        restore(&mut back);
        assert_eq!(back["kpis"][1]["~calculation.inputs.x"], json!({ "new": 5 }));
        assert_eq!(back["kpis"][0]["cut_points"], json!({ "new": true }));
        assert_eq!(back["kpis"][0]["~cut_points"], json!({ "watch": 99 }));
        assert_eq!(back["~cut_points"], json!(7));
    }
}
