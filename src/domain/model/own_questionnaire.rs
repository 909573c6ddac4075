//! Questionnaires of one's own, as they stand in the scorecard: the file as it is. What it asks is read elsewhere.

use super::{
    id::QuestionnaireId,
    record::{Field, Misfit, Start, record},
    scorecard::Extra,
};
use serde_json::Value;

/// A questionnaire of one's own, kept with the scorecard so that its rounds can be understood anywhere.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnQuestionnaire {
    /// Its id, as in its file.
    pub id: QuestionnaireId,
    /// Its file.
    pub content: Content,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl OwnQuestionnaire {
    /// A questionnaire of one's own.
    pub fn new(id: QuestionnaireId, content: Value) -> Self {
        Self { id, content: Content(content), extra: Extra::new() }
    }

    fn empty() -> Self {
        Self::new(QuestionnaireId::lossy(""), Value::Null)
    }
}

record!(OwnQuestionnaire { id: Need, content: Need });

/// Anything that JSON can say, as it stands in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Content(pub Value);

impl Content {
    /// The most levels of lists and objects: with those around it, a file of the scorecard stays readable.
    pub const MAX_DEPTH: usize = 24;

    /// Whether it is nested too deep.
    pub fn is_too_deep(&self) -> bool {
        is_deeper(&self.0, Self::MAX_DEPTH)
    }
}

/// Never goes down further than `levels`.
fn is_deeper(value: &Value, levels: usize) -> bool {
    match value {
        Value::Array(items) => levels == 0 || items.iter().any(|item| is_deeper(item, levels - 1)),
        Value::Object(fields) => levels == 0 || fields.values().any(|field| is_deeper(field, levels - 1)),
        _ => false,
    }
}

impl Start for Content {
    fn start() -> Self {
        Self(Value::Null)
    }
}

impl Field for Content {
    fn put(&mut self) -> Value {
        self.0.clone()
    }

    fn take(&mut self, value: &Value) -> Result<(), Misfit> {
        self.0 = value.clone();
        Ok(())
    }

    fn texts(&mut self, look: &mut dyn FnMut(&str)) {
        each_text(&self.0, look);
    }
}

fn each_text(value: &Value, look: &mut dyn FnMut(&str)) {
    match value {
        Value::String(text) => look(text),
        Value::Array(items) => items.iter().for_each(|item| each_text(item, look)),
        Value::Object(fields) => fields.values().for_each(|field| each_text(field, look)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        exchange::{Envelope, json},
        model::{Rule, Scorecard, ScorecardId, check},
    };
    use std::sync::Arc;

    #[test]
    fn the_deepest_content_that_is_taken_can_be_read_again_from_a_file() {
        let nested = |levels| (0..levels).fold(Value::Null, |inner, _| Value::Array(vec![inner]));
        let card = |levels| {
            let mut card = Scorecard::new(ScorecardId::lossy("c"), "Card");
            let id = QuestionnaireId::lossy("own");
            card.questionnaires.push(Arc::new(OwnQuestionnaire::new(id, nested(levels))));
            card
        };
        let deepest = card(Content::MAX_DEPTH);
        assert_eq!(check(&deepest), []);
        let text = json::write(&deepest, &Envelope::new("file", Vec::new()));
        assert_eq!(json::read(text).unwrap().scorecard, deepest);
        assert_eq!(check(&card(Content::MAX_DEPTH + 1)).first().map(|issue| issue.rule), Some(Rule::Size));
    }
}
