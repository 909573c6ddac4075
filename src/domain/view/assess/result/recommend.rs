//! What to do first: recommendations with the reason in words, and what has become of them.

use super::Told;
use crate::domain::{
    assess::{
        result::{GivenRecommendation, Reason, RoundResult},
        take_over::{Made, made_by},
    },
    model::Scorecard,
    text::Msg,
};

/// A recommendation.
#[derive(Debug, Clone)]
pub struct RecommendationRow {
    /// Its id.
    pub id: String,
    /// The initiative that it would make, or the beginning of what to do.
    pub title: String,
    /// What to do.
    pub text: String,
    /// Why: "because of: Direction of focus, level 2 (46), capped".
    pub reason: String,
    /// The caps that hold the level down, in sentences.
    pub caps: Vec<String>,
    /// Whether it can be taken over.
    pub can_be_taken: bool,
    /// What it has made.
    pub made: Made,
    /// Whether that was in this round.
    pub made_here: bool,
}

/// The recommendations, most urgent first.
pub fn recommendation_rows(told: &Told<'_>, result: &RoundResult, card: &Scorecard) -> Vec<RecommendationRow> {
    result.recommendations.iter().filter_map(|given| row(told, result, card, given)).collect()
}

fn row(
    told: &Told<'_>,
    result: &RoundResult,
    card: &Scorecard,
    given: &GivenRecommendation,
) -> Option<RecommendationRow> {
    let found = told.questionnaire.recommendations.iter().find(|one| one.id == given.id)?;
    let text = told.text(&found.text);
    let title = found.creates.as_ref().map(|creates| told.text(&creates.initiative.title));
    let made = made_by(card, told.round, &given.id);
    Some(RecommendationRow {
        id: given.id.clone(),
        title: title.unwrap_or_else(|| text.clone()),
        text,
        reason: reason(told, given),
        caps: caps(told, result, given),
        can_be_taken: found.creates.is_some(),
        made_here: made.round.as_ref() == Some(&told.round.id),
        made,
    })
}

/// Why a recommendation is given, after the words "because of".
pub fn reason(told: &Told<'_>, given: &GivenRecommendation) -> String {
    let name = told.dimension(&given.dimension);
    match &given.reason {
        Reason::Level { level, score, capped } => {
            let (level, score) = (f64::from(*level), told.points(*score));
            if *capped {
                Msg::ResultBecauseCapped { level, name: &name, score: &score }.text(told.lang)
            } else {
                Msg::ResultBecauseLevel { level, name: &name, score: &score }.text(told.lang)
            }
        }
        Reason::Facet { part, facet, figure, .. } => {
            let facet = told.facet(told.questionnaire.dimension(&given.dimension), *facet);
            let part = told.part(&given.dimension, part);
            Msg::ResultBecauseFacet { facet: &facet, part: &part, score: &told.points(*figure) }.text(told.lang)
        }
        Reason::Part { part, figure, .. } => {
            let part = told.part(&given.dimension, part);
            Msg::ResultBecausePart { name: &name, part: &part, score: &told.points(*figure) }.text(told.lang)
        }
    }
}

fn caps(told: &Told<'_>, result: &RoundResult, given: &GivenRecommendation) -> Vec<String> {
    let Reason::Level { capped: true, .. } = given.reason else { return Vec::new() };
    let whole = result.whole.as_ref().and_then(|whole| whole.dimension(&given.dimension));
    let level = whole.and_then(|dimension| dimension.level.as_ref());
    let dimension = told.questionnaire.dimension(&given.dimension);
    level.map(|level| super::level_words(told, dimension, level).caps).unwrap_or_default()
}
