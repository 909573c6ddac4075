//! What a round asks: the questionnaire that comes with the app, or one of the scorecard's own, worded for its organisation.

use super::{
    questionnaire::Questionnaire,
    read::{Problem, Source},
};
use crate::domain::model::{BUILT_IN_QUESTIONNAIRE, OwnQuestionnaire, QuestionnaireId, Scorecard, Wording};
use serde_json::Value;
use std::sync::Arc;

/// The questionnaires that rounds ask, each read once as long as it stays the same. Which KPIs their recommendations name does
/// not matter for asking, nor for what came of it: those that nobody knows are left out where they would be taken over.
#[derive(Debug, Clone)]
pub struct Questionnaires {
    /// The one that comes with the app.
    shipped: Source,
    /// Those of one's own.
    own: Vec<(Arc<OwnQuestionnaire>, Read)>,
}

/// A questionnaire as it was read: or its flaws.
type Read = Result<Source, Vec<Problem>>;

impl Questionnaires {
    /// With the one that comes with the app.
    pub fn new(shipped: Source) -> Self {
        Self { shipped, own: Vec::new() }
    }

    /// What is asked by a questionnaire of a scorecard.
    ///
    /// # Errors
    /// Its flaws, if it cannot be read; none where there is no such questionnaire.
    pub fn asked(
        &mut self,
        card: &Scorecard,
        id: &QuestionnaireId,
        wording: Wording,
    ) -> Result<Arc<Questionnaire>, Vec<Problem>> {
        if id.as_str() == BUILT_IN_QUESTIONNAIRE {
            return Ok(self.shipped.for_type(wording));
        }
        let own = card.questionnaire(id).ok_or_else(Vec::new)?;
        let same = |known: &Arc<OwnQuestionnaire>| Arc::ptr_eq(known, own) || known == own;
        if let Some((_, read)) = self.own.iter().find(|(known, _)| same(known)) {
            return read.as_ref().map(|source| source.for_type(wording)).map_err(Clone::clone);
        }
        let read = Source::from_value(&own.content.0, &|_| true);
        let asked = read.as_ref().map(|source| source.for_type(wording)).map_err(Clone::clone);
        // What a scorecard no longer has is not read again.
        self.own.retain(|(known, _)| known.id != own.id);
        self.own.push((Arc::clone(own), read));
        asked
    }
}

/// What is asked by a questionnaire as it stands in a scorecard or an invitation, if it does.
///
/// # Errors
/// Its flaws, if it cannot be read; none where there is no such questionnaire.
pub fn own(content: Option<&Value>, wording: Wording) -> Result<Arc<Questionnaire>, Vec<Problem>> {
    let source = content.ok_or_else(Vec::new).and_then(|content| Source::from_value(content, &|_| true));
    source.map(|source| source.for_type(wording))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{assess::read::ProblemKind, model::ScorecardId};
    use serde_json::json;

    const TEXT: &str = include_str!("../../static/content/questionnaire.json");

    fn id(id: &str) -> QuestionnaireId {
        QuestionnaireId::lossy(id)
    }

    /// A scorecard with a questionnaire of its own: that of the app, with another title and a KPI that nobody knows.
    fn card(title: &str) -> Scorecard {
        let mut content: Value = serde_json::from_str(TEXT).unwrap();
        content["id"] = json!("own");
        content["title"]["en"] = json!(title);
        content["recommendations"][0]["creates"]["kpis"] = json!(["nobody-knows"]);
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        card.questionnaires.push(OwnQuestionnaire::new(id("own"), content).into());
        card.questionnaires.push(OwnQuestionnaire::new(id("broken"), json!({"format": "else"})).into());
        card
    }

    fn all() -> Questionnaires {
        Questionnaires::new(Source::read(TEXT, &|_| true).unwrap())
    }

    #[test]
    fn a_questionnaire_is_read_once_until_it_changes() {
        let (mut all, card) = (all(), card("One"));
        let one = all.asked(&card, &id("own"), Wording::Public).unwrap();
        let again = all.asked(&card.clone(), &id("own"), Wording::Public).unwrap();
        assert!(Arc::ptr_eq(&one, &again));
        assert_eq!(one.title.0["en"], "One");
        let other = all.asked(&self::card("Two"), &id("own"), Wording::Public).unwrap();
        assert_eq!(other.title.0["en"], "Two");
        assert_eq!(all.own.len(), 1, "what is no longer there is forgotten");
        let shipped = id(BUILT_IN_QUESTIONNAIRE);
        let built_in = all.asked(&card, &shipped, Wording::Public).unwrap();
        assert!(Arc::ptr_eq(&built_in, &all.asked(&card, &shipped, Wording::Public).unwrap()));
        assert_ne!(built_in, all.asked(&card, &shipped, Wording::ForProfit).unwrap());
    }

    #[test]
    fn what_cannot_be_asked_says_why() {
        let (mut all, card) = (all(), card("One"));
        assert_eq!(all.asked(&card, &id("none"), Wording::Public), Err(Vec::new()));
        assert_eq!(own(None, Wording::Public), Err(Vec::new()));
        for _ in 0..2 {
            let flaws = all.asked(&card, &id("broken"), Wording::Public).unwrap_err();
            assert!(matches!(flaws.first().unwrap().kind, ProblemKind::Other(_)));
        }
    }
}
