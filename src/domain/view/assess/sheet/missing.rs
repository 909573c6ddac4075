//! What is missing for a score, and facets whose answer is pointed out when it is missing: of one person's own answers.

use super::{hours_share, version};
use crate::domain::{
    assess::{
        TOLERANCE, compare, holds,
        questionnaire::{Dimension, FacetId, Measure, Part, Questionnaire, ScoringKind, Test, TestValue},
    },
    gather,
    model::Response,
    stats,
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

/// A facet whose answer is missing although it has to be there.
#[derive(Debug, Clone, PartialEq)]
pub struct MissingFacet {
    /// The dimension.
    pub dimension: String,
    /// The part.
    pub part: String,
    /// Its statements that have no answer on the scale.
    pub items: Vec<String>,
    /// The place of the rule in the dimension's list, which says why.
    pub rule: usize,
}

/// The facets that have to be answered by what this person says, and are not.
pub fn missing_facets(questionnaire: &Questionnaire, version_id: &str, response: &Response) -> Vec<MissingFacet> {
    let Some(version) = version(questionnaire, version_id) else { return Vec::new() };
    let asked = gather::set(version.asks.iter().map(String::as_str));
    let said = |one: &Test| tested(questionnaire, one, response);
    let mut found = Vec::new();
    for dimension in &questionnaire.dimensions {
        for (rule, required) in dimension.required_facets.iter().enumerate() {
            let Some(part) = dimension.parts.iter().find(|part| part.id == required.part) else { continue };
            let of_facet = match required.facet {
                FacetId::Customer => &part.customer_items,
                FacetId::Business => &part.business_items,
            };
            let open = of_facet.iter().filter(|id| asked.contains(id.as_str()) && value(response, id).is_none());
            let items: Vec<String> = open.cloned().collect();
            if !items.is_empty() && holds(&required.when, &said) == Some(true) {
                found.push(MissingFacet { dimension: dimension.id.clone(), part: part.id.clone(), items, rule });
            }
        }
    }
    found
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

/// What one person's answers say of a test; nothing where there is no figure.
fn tested(questionnaire: &Questionnaire, test: &Test, response: &Response) -> Option<bool> {
    match &test.value {
        TestValue::Number(value) => Some(compare(measured(questionnaire, &test.measure, response)?, test.op, *value)),
        TestValue::Word(_) => None,
    }
}

/// The figure of one person: a share of those who chose is 1 or 0. What only a group or a part has is none.
fn measured(questionnaire: &Questionnaire, measure: &Measure, response: &Response) -> Option<f64> {
    match measure {
        Measure::FactShare { fact } => hours_share(questionnaire.fact(fact)?, response),
        Measure::ChoiceShare { fact, field, choice } => {
            let answer = response.fact(fact, field.as_deref().unwrap_or_default())?;
            let chosen = answer.choice == *choice || answer.choices.iter().any(|one| one == choice);
            Some(f64::from(u8::from(chosen)))
        }
        Measure::ItemMean { items } => {
            let turned = |id: &String| {
                let (item, value) = (questionnaire.item(id)?, value(response, id)?);
                let scale = questionnaire.scale_of(item)?;
                Some(if questionnaire.is_reversed(id) { scale.min() + scale.max() - value } else { value })
            };
            let values: Vec<f64> = items.iter().filter_map(turned).collect();
            stats::mean(&values)
        }
        Measure::FacetScore { .. } | Measure::PrimaryOrientation | Measure::Agreement { .. } => None,
    }
}
