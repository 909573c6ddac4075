//! Turns an error of the typed reader into one that says which field holds what, and what should stand there.

use super::{
    error::{FileError, FilePlace, JsonKind, Wrong},
    locate::{self, Step},
    sniff::{kind, short},
};
use crate::domain::model::{
    Aggregation, CurvePoint, Exercise, Initiative, Input, Interview, Level, Link, MapNote, MapView, Meeting, Objective,
    OwnQuestionnaire, Perspective, Phrase, Proposition, Relations, Response, Round, Segment, Series, Side, Theme,
    Voice,
    record::{self, Misfit, Record},
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use serde_path_to_error::{Error, Segment as PathSegment};
use std::sync::Arc;

/// Reads `document` as a `T`. `text` is the text it came from, if it still has the same fields.
///
/// # Errors
/// [`FileError::WrongType`] with the path to the field, as deep as can be found.
pub(super) fn read<T: DeserializeOwned>(document: &Value, text: Option<&str>) -> Result<T, FileError> {
    serde_path_to_error::deserialize(document).map_err(|error| {
        let mut path = steps(&error);
        let mut message = error.inner().to_string();
        // Values with a `type` are read from a buffer that knows no paths, and parts that list their fields are read as a
        // whole: read them again by themselves.
        if let Some((deeper, words)) = dig(document, &path).or_else(|| within_record(document, &path)) {
            path.extend(deeper);
            message = words;
        }
        let found = at(document, &path);
        let wrong = name(&message, found);
        let spot = text.and_then(|text| locate::find(text, &path));
        FileError::WrongType { at: FilePlace { path: locate::print(&path), part: part(document, &path), spot }, wrong }
    })
}

/// A wrong field that no typed reader had to find.
pub(super) fn field(document: &Value, text: &str, path: &[&str], wrong: Wrong) -> FileError {
    let path: Vec<Step> = path.iter().map(|key| Step::Key((*key).to_owned())).collect();
    let at = FilePlace { path: locate::print(&path), part: part(document, &path), spot: locate::find(text, &path) };
    FileError::WrongType { at, wrong }
}

fn steps<E>(error: &Error<E>) -> Vec<Step> {
    error
        .path()
        .iter()
        .filter_map(|segment| match segment {
            PathSegment::Seq { index } => Some(Step::Index(*index)),
            PathSegment::Map { key } => Some(Step::Key(key.clone())),
            PathSegment::Enum { .. } | PathSegment::Unknown => None,
        })
        .collect()
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "only whether it can be read counts")]
struct ValueProbe {
    rule: Aggregation,
    #[serde(default)]
    values: Arc<Series>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "only whether it can be read counts")]
struct FormulaProbe {
    expression: String,
    inputs: Vec<Input>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "only whether it can be read counts")]
struct LineProbe {
    #[serde(default)]
    floor: Option<f64>,
    #[serde(default)]
    ceiling: Option<f64>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "only whether it can be read counts")]
struct BandProbe {
    outer_low: f64,
    low: f64,
    high: f64,
    outer_high: f64,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "only whether it can be read counts")]
struct ReachedProbe {
    #[serde(default)]
    side: Side,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "only whether it can be read counts")]
struct LevelsProbe {
    levels: Vec<Level>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "only whether it can be read counts")]
struct CurveProbe {
    points: Vec<CurvePoint>,
}

/// The presets as they are named in a file.
const PRESETS: &str = "`higher`, `lower`, `band`, `open_band`, `reached`, `levels`, `curve`";

/// Looks into a calculation or preset, or into a series, for the field that is wrong.
fn dig(document: &Value, path: &[Step]) -> Option<(Vec<Step>, String)> {
    let value = at(document, path)?;
    let Some(Step::Key(field)) = path.last() else { return None };
    match (field.as_str(), value.get("type").and_then(Value::as_str)) {
        ("calculation", Some("value")) => probe::<ValueProbe>(value),
        ("calculation", Some("formula")) => probe::<FormulaProbe>(value),
        ("preset", Some("higher" | "lower")) => probe::<LineProbe>(value),
        ("preset", Some("band")) => probe::<BandProbe>(value),
        ("preset", Some("reached")) => probe::<ReachedProbe>(value),
        ("preset", Some("levels")) => probe::<LevelsProbe>(value),
        ("preset", Some("curve")) => probe::<CurveProbe>(value),
        ("calculation" | "preset", _) if value.get("type").is_some() => {
            let allowed = if field == "preset" { PRESETS } else { "`value`, `formula`" };
            Some((vec![Step::Key("type".into())], format!("unknown variant, expected one of {allowed}")))
        }
        _ => None,
    }
}

/// Looks into a part that lists its fields.
fn within_record(document: &Value, path: &[Step]) -> Option<(Vec<Step>, String)> {
    fn misfit<T: Record>(value: &Value) -> Option<Misfit> {
        record::read::<T>(value).err()
    }
    let value = at(document, path)?;
    let key = |step: Option<&Step>| match step {
        Some(Step::Key(key)) => key.clone(),
        _ => String::new(),
    };
    let list = match path.last() {
        Some(Step::Index(_)) => key(path.iter().rev().nth(1)),
        last => key(last),
    };
    let misfit = match list.as_str() {
        "perspectives" => misfit::<Perspective>(value),
        "objectives" => misfit::<Objective>(value),
        "links" => misfit::<Link>(value),
        "initiatives" => misfit::<Initiative>(value),
        "themes" => misfit::<Theme>(value),
        "map_notes" => misfit::<MapNote>(value),
        "map_views" => misfit::<MapView>(value),
        "segments" => misfit::<Segment>(value),
        "voices" => misfit::<Voice>(value),
        "phrases" => misfit::<Phrase>(value),
        "meetings" => misfit::<Meeting>(value),
        "interviews" => misfit::<Interview>(value),
        "questionnaires" => misfit::<OwnQuestionnaire>(value),
        "rounds" | "round" => misfit::<Round>(value),
        "responses" | "response" => misfit::<Response>(value),
        "proposition" => misfit::<Proposition>(value),
        "exercise" => misfit::<Exercise>(value),
        "relations" => misfit::<Relations>(value),
        _ => None,
    }?;
    let steps = misfit.path.into_iter().map(|step| step.parse().map_or(Step::Key(step), Step::Index)).collect();
    Some((steps, misfit.words))
}

fn probe<T: DeserializeOwned>(value: &Value) -> Option<(Vec<Step>, String)> {
    let error = serde_path_to_error::deserialize::<_, T>(value).err()?;
    Some((steps(&error), error.inner().to_string()))
}

fn at<'v>(document: &'v Value, path: &[Step]) -> Option<&'v Value> {
    path.iter().try_fold(document, |value, step| match step {
        Step::Key(key) => value.get(key),
        Step::Index(n) => value.get(n),
    })
}

/// The name or title of the innermost part on the way that has one.
fn part(document: &Value, path: &[Step]) -> String {
    let mut value = document;
    let mut name = "";
    for step in path {
        let next = match step {
            Step::Key(key) => value.get(key),
            Step::Index(n) => value.get(n),
        };
        let Some(next) = next else { break };
        value = next;
        if let Some(own) = ["name", "title"].iter().find_map(|field| value.get(field)?.as_str()) {
            name = own;
        }
    }
    short(name)
}

/// What is wrong where `found` stands, by the words of serde, which tells its errors apart by them only. Tests below hold
/// on to them.
pub fn name(message: &str, found: Option<&Value>) -> Wrong {
    let quoted = || message.split('`').skip(1).step_by(2).map(short);
    let text = || found.and_then(Value::as_str).map_or_else(|| quoted().next().unwrap_or_default(), short);
    if message.starts_with("missing field") {
        return Wrong::Missing { field: quoted().next().unwrap_or_default() };
    }
    if message.starts_with("unknown variant") {
        let allowed = message.split_once("expected").map_or("", |(_, list)| list);
        return Wrong::Choice { found: text(), allowed: allowed.split('`').skip(1).step_by(2).map(short).collect() };
    }
    if message.contains("is not an id") {
        return Wrong::Id { found: text() };
    }
    if message.contains("is not a period") {
        return Wrong::Period { found: quoted().next().unwrap_or_default() };
    }
    let Some(value) = found else { return Wrong::Other { message: short(message) } };
    if message.contains("enum Measurement") {
        return Wrong::Measurement { found: kind(value) };
    }
    if value.is_string() && ["input", "premature", "trailing input", "out of range"].iter().any(|w| message.contains(w))
    {
        return Wrong::Date { found: text() };
    }
    match message.split_once("expected ").and_then(|(_, words)| expected(words)) {
        Some(expected) => Wrong::Kind { found: kind(value), expected },
        None => Wrong::Other { message: short(message) },
    }
}

fn expected(words: &str) -> Option<JsonKind> {
    let starts = |any: &[&str]| any.iter().any(|w| words.starts_with(w));
    if starts(&["f64", "f32"]) {
        Some(JsonKind::Number)
    } else if starts(&["u8", "u16", "u32", "u64"]) {
        Some(JsonKind::Whole)
    } else if starts(&["a string", "string", "a borrowed string", "a formatted date", "variant identifier"]) {
        Some(JsonKind::Text)
    } else if starts(&["a sequence"]) {
        Some(JsonKind::List)
    } else if starts(&["struct", "a map", "map", "internally tagged enum"]) {
        Some(JsonKind::Object)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::Scorecard;
    use serde_json::json;

    fn wrong(change: impl FnOnce(&mut Value)) -> (String, String, Wrong) {
        let mut card = json!({
            "id": "c", "title": "Card",
            "perspectives": [{ "id": "p", "name": "P" }],
            "objectives": [{ "id": "o", "name": "O", "perspective": "p" }],
            "kpis": [
                { "id": "a", "name": "First", "calculation": { "type": "value", "rule": "sum", "values": { "2026-01": 1 } } },
                { "id": "b", "name": "Second", "preset": { "type": "band", "outer_low": 1, "low": 2, "high": 3, "outer_high": 4 },
                  "calculation": { "type": "formula", "expression": "x", "inputs": [{ "name": "x", "rule": "sum" }] } },
            ],
            "initiatives": [{ "id": "i", "name": "I", "due": "2026-01-31" }],
        });
        read::<Scorecard>(&card, None).unwrap();
        change(&mut card);
        let text = serde_json::to_string(&card).unwrap();
        match read::<Scorecard>(&card, Some(&text)) {
            Err(FileError::WrongType { at, wrong }) => {
                assert!(at.spot.is_some() || matches!(wrong, Wrong::Missing { .. } | Wrong::Period { .. }), "{at:?}");
                (at.path, at.part, wrong)
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn names_the_field_what_stands_there_and_what_should() {
        let kind = |found, expected| Wrong::Kind { found, expected };
        let list = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        use JsonKind::*;
        for (got, path, part, expected) in [
            (wrong(|c| c["kpis"][1]["target"] = json!("9")), "kpis[1].target", "Second", kind(Text, Number)),
            (wrong(|c| c["kpis"][1]["weight"] = json!(null)), "kpis[1].weight", "Second", kind(Null, Number)),
            (wrong(|c| c["kpis"][0]["name"] = json!([])), "kpis[0].name", "", kind(List, Text)),
            (wrong(|c| c["kpis"][0]["decimals"] = json!(-1)), "kpis[0].decimals", "First", kind(Number, Whole)),
            (wrong(|c| c["fiscal_year_start"] = json!(300)), "fiscal_year_start", "", kind(Number, Whole)),
            (wrong(|c| c["kpis"] = json!({})), "kpis", "", kind(Object, List)),
            (wrong(|c| c["organisation"] = json!(true)), "organisation", "", kind(Boolean, Object)),
            (wrong(|c| c["kpis"][0]["id"] = json!("ä b")), "kpis[0].id", "First", Wrong::Id { found: "ä b".into() }),
            (
                wrong(|c| drop(c["objectives"][0].as_object_mut().unwrap().remove("perspective"))),
                "objectives[0]",
                "O",
                Wrong::Missing { field: "perspective".into() },
            ),
            (
                wrong(|c| c["kpis"][0]["kind"] = json!("soon")),
                "kpis[0].kind",
                "First",
                Wrong::Choice { found: "soon".into(), allowed: list(&["leading", "lagging"]) },
            ),
            (
                wrong(|c| c["initiatives"][0]["due"] = json!("31.1.2026")),
                "initiatives[0].due",
                "I",
                Wrong::Date { found: "31.1.2026".into() },
            ),
        ] {
            assert_eq!(got, (path.to_owned(), part.to_owned(), expected));
        }
    }

    #[test]
    fn looks_into_calculations_and_presets() {
        let list = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        for (got, path, expected) in [
            (
                wrong(|c| c["kpis"][0]["calculation"]["values"]["2026-01"] = json!("1,5")),
                "kpis[0].calculation.values.2026-01",
                Wrong::Measurement { found: JsonKind::Text },
            ),
            (
                wrong(|c| c["kpis"][0]["calculation"]["rule"] = json!("sun")),
                "kpis[0].calculation.rule",
                Wrong::Choice {
                    found: "sun".into(),
                    allowed: list(&["sum", "mean", "last", "first", "min", "max", "none"]),
                },
            ),
            (
                wrong(|c| c["kpis"][1]["calculation"]["inputs"][0]["constant"] = json!("x")),
                "kpis[1].calculation.inputs[0].constant",
                Wrong::Kind { found: JsonKind::Text, expected: JsonKind::Number },
            ),
            (
                wrong(|c| c["kpis"][1]["preset"]["low"] = json!(null)),
                "kpis[1].preset.low",
                Wrong::Kind { found: JsonKind::Null, expected: JsonKind::Number },
            ),
            (
                wrong(|c| c["kpis"][1]["preset"]["type"] = json!("stairs")),
                "kpis[1].preset.type",
                Wrong::Choice {
                    found: "stairs".into(),
                    allowed: list(&["higher", "lower", "band", "open_band", "reached", "levels", "curve"]),
                },
            ),
            (
                wrong(|c| drop(c["kpis"][1]["calculation"].as_object_mut().unwrap().remove("type"))),
                "kpis[1].calculation",
                Wrong::Missing { field: "type".into() },
            ),
        ] {
            assert_eq!((got.0.as_str(), got.2), (path, expected));
        }
        let (path, _, problem) = wrong(|c| c["kpis"][0]["calculation"]["values"]["2026-13"] = json!(1));
        assert_eq!(problem, Wrong::Period { found: "2026-13".into() });
        assert!(path.starts_with("kpis[0].calculation.values"), "{path}");
    }
}
