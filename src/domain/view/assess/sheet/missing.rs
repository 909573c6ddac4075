//! What is missing for a score, and facets whose answer is pointed out when it is missing: of one person's own answers.

pub use crate::domain::assess::{MissingFacet, missing_facets};

use super::version;
use crate::domain::{
    assess::{
        TOLERANCE,
        questionnaire::{Dimension, Part, Questionnaire, ScoringKind},
    },
    gather,
    model::Response,
};
use std::collections::BTreeSet;

/// A dimension that has no score for this person.
#[derive(Debug, Clone, PartialEq)]
pub struct NoScore {
    /// The dimension.
    pub dimension: String,
    /// How many more answers on the scale it takes at least, from 1 up.
    pub more: usize,
}

/// The dimensions of the version without a score: because too few of their statements were answered with a value.
pub fn without_score(questionnaire: &Questionnaire, version_id: &str, response: &Response) -> Vec<NoScore> {
    let Some(version) = version(questionnaire, version_id) else { return Vec::new() };
    let asked = gather::set(version.asks.iter().map(String::as_str));
    let scored = version.scores.iter().filter_map(|id| questionnaire.dimension(id));
    let missing = scored.map(|d| NoScore { dimension: d.id.clone(), more: more_for(d, &asked, response) });
    missing.filter(|missing| missing.more > 0).collect()
}

fn value(response: &Response, item: &str) -> Option<f64> {
    response.answers.get(item).copied().flatten()
}

/// How many more answers a dimension needs for a score; 0 where it has one.
fn more_for(dimension: &Dimension, asked: &BTreeSet<&str>, response: &Response) -> usize {
    let scoring = &dimension.scoring;
    let least = |items: &[&String]| {
        let items: Vec<_> = items.iter().filter(|id| asked.contains(id.as_str())).collect();
        let answered = items.iter().filter(|id| value(response, id).is_some()).count();
        let [share, of] = scoring.min_answered_share;
        let wanted = if of > 0.0 { (items.len() as f64 * share / of - TOLERANCE).ceil().max(1.0) } else { 1.0 };
        (items.len(), (0..=items.len()).find(|more| (answered + more) as f64 >= wanted).unwrap_or(items.len()))
    };
    let parts = |of: &dyn Fn(&Part) -> usize, wanted: Option<usize>| {
        let mut more: Vec<usize> = dimension.parts.iter().filter(|part| is_asked(part, asked)).map(of).collect();
        gather::sort(&mut more);
        let wanted = wanted.unwrap_or(1).clamp(1, more.len().max(1));
        more.iter().take(wanted).sum()
    };
    match scoring.kind {
        ScoringKind::MeanOfItems => {
            let items: Vec<&String> = dimension.parts.iter().flat_map(Part::all_items).collect();
            least(&items).1
        }
        ScoringKind::MeanOfStages => parts(&|part| least(&part.all_items().collect::<Vec<_>>()).1, scoring.min_stages),
        ScoringKind::MeanOfMinOfFacets => parts(
            &|part| {
                let facets = [&part.customer_items, &part.business_items];
                facets.iter().map(|items| least(&items.iter().collect::<Vec<_>>()).1).sum()
            },
            scoring.min_processes,
        ),
    }
}

fn is_asked(part: &Part, asked: &BTreeSet<&str>) -> bool {
    part.all_items().any(|id| asked.contains(id.as_str()))
}
