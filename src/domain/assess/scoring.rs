//! From one person's answers to that person's figures: dimension, stage, facet. All go from 0 to 100.

use super::{
    TOLERANCE,
    person::{Frame, Person},
    questionnaire::{Dimension, FacetId, Part, ScoringKind},
};
use crate::domain::stats;

/// The person's score of a dimension; none if too little is answered.
pub(super) fn score(frame: &Frame, person: &Person, dimension: &Dimension) -> Option<f64> {
    let scoring = &dimension.scoring;
    let (parts, least): (Vec<f64>, _) = match scoring.kind {
        ScoringKind::MeanOfItems => {
            return mean_of(person, &frame.items_of(dimension), scoring.min_answered_share);
        }
        ScoringKind::MeanOfStages => {
            let stages = dimension.parts.iter().filter_map(|part| stage(frame, person, dimension, part));
            (stages.collect(), scoring.min_stages)
        }
        ScoringKind::MeanOfMinOfFacets => {
            let both = |part| {
                let customer = facet(frame, person, dimension, part, FacetId::Customer)?;
                Some(customer.min(facet(frame, person, dimension, part, FacetId::Business)?))
            };
            (dimension.parts.iter().filter_map(both).collect(), scoring.min_processes)
        }
    };
    if parts.len() >= least.unwrap_or(1) { stats::mean(&parts) } else { None }
}

/// The person's figure of a part without facets: the mean of its items. Of a dimension that is a mean of stages, enough of them
/// must be answered; elsewhere one is enough, since the share asked for is that of the whole dimension.
pub(super) fn stage(frame: &Frame, person: &Person, dimension: &Dimension, part: &Part) -> Option<f64> {
    let share = match dimension.scoring.kind {
        ScoringKind::MeanOfStages => dimension.scoring.min_answered_share,
        _ => [0.0, 1.0],
    };
    mean_of(person, &frame.asked(part.items.iter()), share)
}

/// The person's figure of a facet of a part: the mean of its items.
pub(super) fn facet(frame: &Frame, person: &Person, dimension: &Dimension, part: &Part, facet: FacetId) -> Option<f64> {
    let items = match facet {
        FacetId::Customer => &part.customer_items,
        FacetId::Business => &part.business_items,
    };
    mean_of(person, &frame.asked(items.iter()), dimension.scoring.min_answered_share)
}

/// The mean of the answered ones of the items asked, if answered x b >= a x asked.
fn mean_of(person: &Person, asked: &[&str], [a, b]: [f64; 2]) -> Option<f64> {
    let answered: Vec<f64> = asked.iter().filter_map(|id| person.answers.get(id)).map(|answer| answer.scaled).collect();
    let enough = answered.len() as f64 * b + TOLERANCE >= a * asked.len() as f64;
    if enough { stats::mean(&answered) } else { None }
}
