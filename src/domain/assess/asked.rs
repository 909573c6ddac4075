//! What a round asks: the questionnaire that comes with the app, or one of the scorecard's own, worded for its organisation.

use super::{
    questionnaire::Questionnaire,
    read::{Problem, Source},
};
use crate::domain::model::{BUILT_IN_QUESTIONNAIRE, OwnQuestionnaire, QuestionnaireId, Scorecard, Wording};
use serde_json::Value;
use std::sync::Arc;

/// Why it cannot be said what a round asks.
#[derive(Debug, Clone, PartialEq)]
pub enum NotAsked {
    /// The scorecard does not have its questionnaire.
    Gone,
    /// Its questionnaire cannot be read: everything that is wrong with it.
    Flawed(Arc<[Problem]>),
}

/// The questionnaires that rounds ask, each read once as long as it stays the same. Which KPIs their recommendations name does
/// not matter for asking, nor for what came of it: those that nobody knows are left out where they would be taken over.
#[derive(Debug, Clone)]
pub struct Questionnaires {
    /// The one that comes with the app.
    shipped: Source,
    /// Those of one's own, as they were read.
    own: Vec<(Arc<OwnQuestionnaire>, Result<Source, NotAsked>)>,
}

impl Questionnaires {
    /// With the one that comes with the app.
    pub fn new(shipped: Source) -> Self {
        Self { shipped, own: Vec::new() }
    }

    /// What is asked by a questionnaire of a scorecard.
    ///
    /// # Errors
    /// Why that cannot be said.
    pub fn asked(
        &mut self,
        card: &Scorecard,
        id: &QuestionnaireId,
        wording: Wording,
    ) -> Result<Arc<Questionnaire>, NotAsked> {
        if id.as_str() == BUILT_IN_QUESTIONNAIRE {
            return Ok(self.shipped.for_type(wording));
        }
        let own = card.questionnaire(id).ok_or(NotAsked::Gone)?;
        let same = |known: &Arc<OwnQuestionnaire>| Arc::ptr_eq(known, own) || known == own;
        if let Some((_, read)) = self.own.iter().find(|(known, _)| same(known)) {
            return read.as_ref().map(|source| source.for_type(wording)).map_err(Clone::clone);
        }
        let read = read_own(&own.content.0);
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
/// Why that cannot be said.
pub fn own(content: Option<&Value>, wording: Wording) -> Result<Arc<Questionnaire>, NotAsked> {
    read_own(content.ok_or(NotAsked::Gone)?).map(|source| source.for_type(wording))
}

fn read_own(content: &Value) -> Result<Source, NotAsked> {
    Source::from_value(content, &|_| true).map_err(|problems| NotAsked::Flawed(problems.into()))
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

    /// A scorecard with a questionnaire of its own: that of the app, with another title and KPIs that nobody knows.
    fn card(title: &str) -> Scorecard {
        let mut content: Value = serde_json::from_str(TEXT).unwrap();
        content["id"] = json!("own");
        content["title"]["en"] = json!(title);
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
        assert_eq!(all.asked(&card, &id("none"), Wording::Public), Err(NotAsked::Gone));
        assert_eq!(own(None, Wording::Public), Err(NotAsked::Gone));
        for _ in 0..2 {
            let Err(NotAsked::Flawed(problems)) = all.asked(&card, &id("broken"), Wording::Public) else { panic!() };
            assert!(matches!(problems.first().unwrap().kind, ProblemKind::Other(_)));
        }
    }
}
