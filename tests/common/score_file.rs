//! Parts of a scorecard file in which every field and choice of scoring occurs.

use fokus::domain::model::RollUp;
use serde_json::{Value, json};

/// Adds them to a scorecard.
pub fn add_to(card: &mut Value) {
    for (id, preset) in [
        ("reached", json!({ "type": "reached", "side": "at_least" })),
        ("not-above", json!({ "type": "reached", "side": "at_most" })),
        ("levels", json!({ "type": "levels", "levels": [{ "value": 1, "name": "Begun", "score": 50 }] })),
        ("curve", json!({ "type": "curve", "points": [{ "value": 0, "score": 0 }, { "value": 1, "score": 100 }] })),
    ] {
        let mut other = card["kpis"][0].clone();
        (other["id"], other["preset"]) = (json!(id), preset);
        (other["baseline_date"], other["target_date"]) = (json!("2026-01-01"), json!("2027-12-31"));
        other["carry_forward"] = json!(3);
        card["kpis"].as_array_mut().unwrap().push(other);
    }
    (card["rule"], card["own_score"], card["only_lagging"]) = (json!("own"), json!(70), json!(true));
    for (n, (rule, _)) in RollUp::WORDS.iter().enumerate() {
        let mut objective = card["objectives"][0].clone();
        (objective["id"], objective["rule"]) = (json!(format!("rule-{n}")), json!(rule));
        (objective["parent"], objective["own_score"]) = (card["objectives"][0]["id"].clone(), json!(50));
        card["objectives"].as_array_mut().unwrap().push(objective);
        let mut perspective = card["perspectives"][0].clone();
        (perspective["id"], perspective["rule"]) = (json!(format!("rule-{n}")), json!(rule));
        perspective["own_score"] = json!(50);
        card["perspectives"].as_array_mut().unwrap().push(perspective);
    }
}
