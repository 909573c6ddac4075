//! A scorecard file with every field of what belongs to assessments, and what the objects in it are called.

use fokus::domain::model::*;
use serde_json::{Value, json};

/// Every field of what belongs to assessments, with every word that can stand there.
pub fn add_to(card: &mut Value) {
    card["questionnaires"] = json!([{ "id": "own", "content": { "id": "own", "items": [{ "id": "A1" }] } }]);
    let round = |n: usize, wording: &str| {
        let mode = RoundMode::WORDS[n % RoundMode::WORDS.len()].0;
        json!({
            "id": format!("round-{n}"), "name": "Spring", "date": "2026-03-01", "questionnaire": "own", "version": "full",
            "wording": wording, "mode": mode, "language": "de", "invited": 12, "minimum_group": 4,
            "departments": [{ "id": "d", "name": "Deck", "functions": ["P1"], "invited": 7 }],
        })
    };
    card["rounds"] = Wording::WORDS.iter().enumerate().map(|(n, (wording, _))| round(n, wording)).collect();
    card["responses"] = json!([{
        "id": "w", "round": "round-0", "code": "blue whale", "done": true, "answers": { "A1": 4, "A2": null },
        "notes": { "A1": "We asked them in May." },
        "facts": [{
            "fact": "FQ3", "field": "issues", "number": 3, "choice": "payer", "choices": ["payer", "user"],
            "texts": ["Queues", "Prices"], "accepted": [0], "refused": [1],
        }],
    }]);
    for list in ["objectives", "initiatives"] {
        card[list][0]["cause"] = json!({ "round": "round-1", "recommendation": "FD.2" });
    }
}

/// What the document calls the object that stands at a field.
pub fn object(parent: &str, field: &str) -> Option<&'static str> {
    match (parent, field) {
        ("round", "departments") => Some("department"),
        ("response", "facts") => Some("fact answer"),
        ("objective" | "initiative", "cause") => Some("cause"),
        _ => None,
    }
}

/// Whether the fields of what stands at a field are named by somebody else: ids of items, or whatever a questionnaire says.
pub fn is_free(parent: &str, field: &str) -> bool {
    matches!((parent, field), ("response", "answers" | "notes") | ("questionnaire", "content"))
}

/// Adds one part of each sort with its required fields only.
pub fn add_least(card: &mut Value) {
    card["questionnaires"] = json!([{ "id": "own", "content": {} }]);
    card["rounds"] = json!([{
        "id": "r", "questionnaire": "customer-focus", "version": "full", "departments": [{ "id": "d", "name": "D" }],
    }]);
    card["responses"] = json!([{ "id": "w", "round": "r", "facts": [{ "fact": "FQ1" }] }]);
    card["objectives"][0]["cause"] = json!({ "round": "r", "recommendation": "FD.1" });
}

/// Where [`add_least`] puts an object within another one.
pub fn pointer(object: &str) -> Option<String> {
    let place = match object {
        "department" => "rounds/0/departments/0",
        "fact answer" => "responses/0/facts/0",
        "cause" => "objectives/0/cause",
        _ => return None,
    };
    Some(format!("/scorecard/{place}"))
}
