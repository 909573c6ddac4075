//! A scorecard file with every field of what belongs to customers.

use fokus::domain::model::*;
use serde_json::{Value, json};

/// Every field of what belongs to customers, with every word that can stand there.
pub fn add_to(card: &mut Value) {
    fn words<T>(all: &[(&'static str, T)]) -> Vec<&'static str> {
        all.iter().map(|(word, _)| *word).collect()
    }
    /// One part for each of the words: the longest list decides, the others begin again.
    fn each(part: &Value, fields: &[(&str, Vec<&str>)]) -> Value {
        let count = fields.iter().map(|(_, words)| words.len()).max().unwrap_or(1);
        let one = |n: usize| {
            let mut one = part.clone();
            one["id"] = json!(format!("part-{n}"));
            for (field, words) in fields {
                one[*field] = json!(words[n % words.len()]);
            }
            one
        };
        (0..count).map(one).collect()
    }
    card["proposition"] = json!({
        "choice": "customer_intimacy", "excel": words(Attribute::WORDS), "market": ["price"], "note": "We know you.",
    });
    let segment = json!({ "name": "Islanders", "note": "Whoever lives there." });
    card["segments"] = each(&segment, &[("role", words(CustomerRole::WORDS)), ("state", words(CustomerState::WORDS))]);
    let voice = json!({
        "text": "I have to be on time.", "segments": ["part-0"], "related": true, "others": 3, "heard": "2026-01-31",
        "from": "part-1", "note": "Commuters.",
    });
    let concerns = words(Concern::WORDS);
    let fields = [
        ("kind", words(VoiceKind::WORDS)),
        ("concern", concerns.clone()),
        ("source", words(VoiceSource::WORDS)),
        ("grade", words(Evidence::WORDS)),
    ];
    card["voices"] = each(&voice, &fields);
    card["phrases"] = each(&json!({ "text": "on time" }), &[("concern", concerns.clone())]);
    card["exercise"] = json!({
        "reading": "before_each", "salespeople": [{ "id": "a", "name": "North" }],
        "product_before": 30, "prospect_before": 10, "product_after": 20, "prospect_after": 20,
    });
    card["meetings"] =
        json!([{ "id": "m", "number": 1, "date": "2026-02-01", "agenda": "Queues", "notes": "Long.", "held": true }]);
    card["interviews"] = json!([{
        "id": "i", "salesperson": "a", "slot": 0, "client": "A", "date": "2026-01-30", "issues": ["part-0"], "notes": "x",
    }]);
    card["relations"] = json!({
        "description": "Visits", "owner": "Sales", "budget": 5000, "interval_months": 3,
        "activities": [{ "id": "v", "date": "2026-01-15", "text": "Visit" }], "effects": [card["kpis"][0]["id"]],
    });
    card["kpis"][0]["segments"] = json!(["part-0"]);
    card["kpis"][0]["factors"] = json!(["part-0"]);
    let kinds = words(ObjectiveKind::WORDS);
    let outcomes = words(CustomerOutcome::WORDS);
    let initiatives = words(InitiativeKind::WORDS);
    for (list, field, words) in [
        ("kpis", "outcome", outcomes),
        ("objectives", "kind", kinds),
        ("objectives", "concern", concerns),
        ("initiatives", "kind", initiatives),
    ] {
        for word in words {
            let mut copy = card[list][0].clone();
            copy["id"] = json!(format!("{field}-{word}"));
            copy[field] = json!(word);
            card[list].as_array_mut().unwrap().push(copy);
        }
    }
    let objective = &mut card["objectives"][0];
    objective["phrases"] = json!(["part-0"]);
    objective["accepted_reason"] = json!("The new ship comes in May.");
    objective["accepted_until"] = json!("2026-05-31");
    objective["not_a_deed"] = json!(true);
    let gap = card["kpis"][0]["id"].clone();
    let initiative = &mut card["initiatives"][1];
    initiative["gap"] = gap;
    initiative["progress"] = json!(40);
    initiative["budget"] = json!(20000);
    initiative["spent"] = json!(9500);
    initiative["after"] = json!(["kind-risk"]);
    initiative["customer_effect"] = json!("None: they see the same ships.");
    initiative["not_about_cost"] = json!(true);
    initiative["changed"] = json!("2026-01-31");
}
