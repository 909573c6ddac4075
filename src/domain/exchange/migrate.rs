//! Brings files of older versions up to the present one, by pure steps from each version to the next.
//!
//! A step works on the whole document as plain JSON, because the types of an old version no longer exist. It may rely on
//! nothing: what it does not find as expected it leaves, and the typed reader says what is wrong.

use serde_json::{Map, Value};

/// A document as it stands in a file.
pub(super) type Document = Map<String, Value>;

/// The way from one version to the next.
pub(super) struct Step {
    /// The version it starts from; it leads to the next.
    pub(super) from: u64,
    /// What it changes.
    pub(super) apply: fn(&mut Document),
}

/// All steps, oldest first. A change of the format that old readers would get wrong adds one here.
pub(super) const STEPS: &[Step] = &[];

/// Brings a document of version `from` up by all steps that follow, and returns the version it then has.
pub(super) fn upgrade(document: &mut Document, from: u64, steps: &[Step]) -> u64 {
    let mut version = from;
    for step in steps {
        if step.from == version {
            (step.apply)(document);
            version += 1;
        }
    }
    if version != from {
        document.insert("version".into(), version.into());
    }
    version
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exchange::json::VERSION;
    use serde_json::json;

    const FAKE: &[Step] = &[
        Step {
            from: 1,
            apply: |document| {
                if let Some(old) = document.remove("name") {
                    document.insert("title".into(), old);
                }
            },
        },
        Step {
            from: 2,
            apply: |document| {
                document.entry("tags").or_insert_with(|| json!([]));
            },
        },
    ];

    fn document(value: Value) -> Document {
        value.as_object().cloned().unwrap()
    }

    #[test]
    fn an_old_document_goes_through_every_step_in_order() {
        let mut old = document(json!({ "version": 1, "name": "A", "kept": [1] }));
        assert_eq!(upgrade(&mut old, 1, FAKE), 3);
        assert_eq!(Value::Object(old), json!({ "version": 3, "title": "A", "tags": [], "kept": [1] }));
    }

    #[test]
    fn a_younger_document_skips_the_steps_before_it() {
        let mut old = document(json!({ "version": 2, "name": "stays" }));
        assert_eq!(upgrade(&mut old, 2, FAKE), 3);
        assert_eq!(Value::Object(old), json!({ "version": 3, "name": "stays", "tags": [] }));
        let mut present = document(json!({ "version": 3 }));
        assert_eq!(upgrade(&mut present, 3, FAKE), 3);
        assert_eq!(Value::Object(present), json!({ "version": 3 }));
    }

    #[test]
    fn the_steps_lead_from_the_first_version_to_the_present_one_without_a_gap() {
        let from: Vec<u64> = STEPS.iter().map(|step| step.from).collect();
        assert_eq!(from, (1..VERSION).collect::<Vec<_>>());
    }
}
