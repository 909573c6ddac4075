//! A scorecard file with every field of what belongs to the map.

use fokus::domain::model::*;
use serde_json::{Value, json};

/// Every field of what belongs to the map, with every word that can stand there.
pub fn add_to(card: &mut Value) {
    card["organisation"]["vision"] = json!("Nobody waits.");
    card["organisation"]["core_values"] = json!("Safe, on time, friendly.");
    card["themes"] = json!([{ "id": "t", "name": "On time", "description": "Whatever shortens the wait." }]);
    let perspective = card["perspectives"][0]["id"].clone();
    card["map_notes"] =
        json!([{ "id": "n", "text": "See the timetable.", "perspective": perspective, "x": 12.5, "y": 8 }]);
    let styles = MapStyle::WORDS.iter().map(|(word, _)| *word);
    let statuses = Status::WORDS.iter().map(|(word, _)| *word);
    let views = statuses.zip(styles.cycle()).enumerate().map(|(n, (status, style))| {
        json!({
            "id": format!("view-{n}"), "name": "Late", "style": style, "columns": true, "theme": "t", "owner": "Crew",
            "status": status, "perspective": perspective, "focus": card["objectives"][0]["id"],
        })
    });
    let views: Value = views.collect();
    card["map_views"] = views;
    let objective = &mut card["objectives"][0];
    objective["theme"] = json!("t");
    objective["map_x"] = json!(24);
    objective["map_y"] = json!(16.5);
    let link = card["links"][0].clone();
    for (n, (word, _)) in LinkStrength::WORDS.iter().enumerate() {
        let mut link = link.clone();
        link["id"] = json!(format!("strong-{n}"));
        link["strength"] = json!(word);
        link["evidence"] = json!("Two years of counting.");
        if let Some(links) = card["links"].as_array_mut() {
            links.push(link);
        }
    }
}

/// One of each, with its required fields only.
pub fn add_least(card: &mut Value) {
    card["themes"] = json!([{ "id": "t", "name": "T" }]);
    card["map_notes"] = json!([{ "id": "n", "text": "N", "perspective": "p" }]);
    card["map_views"] = json!([{ "id": "w", "name": "W" }]);
}
