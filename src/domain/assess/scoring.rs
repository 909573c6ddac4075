//! From one person's answers to that person's figures: dimension, stage, facet. All go from 0 to 100.

use super::{
    TOLERANCE,
    person::{Answer, Figure, Frame, Person},
    questionnaire::{Dimension, FacetId, Part, ScoringKind},
};
use crate::domain::stats;
use std::collections::BTreeMap;

/// The person's score of a dimension; none if too little is answered.
pub(super) fn score(person: &Person, dimension: &Dimension) -> Option<f64> {
    person.figures.get(&Figure::Score(&dimension.id)).copied()
}

/// The person's figure of a part without facets.
pub(super) fn stage(person: &Person, dimension: &Dimension, part: &Part) -> Option<f64> {
    person.figures.get(&Figure::Stage(&dimension.id, &part.id)).copied()
}

/// The person's figure of a facet of a part.
pub(super) fn facet(person: &Person, dimension: &Dimension, part: &Part, facet: FacetId) -> Option<f64> {
    person.figures.get(&Figure::Facet(&dimension.id, &part.id, facet)).copied()
}

/// All figures that somebody with these answers has.
pub(super) fn figures<'a>(frame: &Frame<'a>, answers: &BTreeMap<&'a str, Answer>) -> BTreeMap<Figure<'a>, f64> {
    let mut figures = BTreeMap::new();
    for dimension in frame.dimensions.iter().copied() {
        let scoring = &dimension.scoring;
        let mean = |items: &[&str], share| mean_of(answers, items, share);
        let mut parts = Vec::new();
        for part in &dimension.parts {
            let id = (dimension.id.as_str(), part.id.as_str());
            if scoring.kind == ScoringKind::MeanOfMinOfFacets {
                let [customer, business] =
                    [(FacetId::Customer, &part.customer_items), (FacetId::Business, &part.business_items)].map(
                        |(facet, items)| {
                            let found = mean(&frame.asked(items.iter()), scoring.min_answered_share)?;
                            figures.insert(Figure::Facet(id.0, id.1, facet), found);
                            Some(found)
                        },
                    );
                parts.extend(customer.zip(business).map(|(customer, business)| customer.min(business)));
            } else {
                // Of a mean of items, the share asked for is that of the whole dimension: one answer makes a figure of a part.
                let share = match scoring.kind {
                    ScoringKind::MeanOfItems => [0.0, 1.0],
                    _ => scoring.min_answered_share,
                };
                let found = mean(&frame.asked(part.items.iter()), share);
                parts.extend(found);
                figures.extend(found.map(|found| (Figure::Stage(id.0, id.1), found)));
            }
        }
        let enough = |least: Option<usize>| parts.len() >= least.unwrap_or(1);
        let score = match scoring.kind {
            ScoringKind::MeanOfItems => mean(&frame.items_of(dimension), scoring.min_answered_share),
            ScoringKind::MeanOfStages if enough(scoring.min_stages) => stats::mean(&parts),
            ScoringKind::MeanOfMinOfFacets if enough(scoring.min_processes) => stats::mean(&parts),
            _ => None,
        };
        figures.extend(score.map(|score| (Figure::Score(&dimension.id), score)));
    }
    figures
}

/// The mean of the answered ones of the items asked, if answered x b >= a x asked.
fn mean_of(answers: &BTreeMap<&str, Answer>, asked: &[&str], [a, b]: [f64; 2]) -> Option<f64> {
    let answered: Vec<f64> = asked.iter().filter_map(|id| answers.get(id)).map(|answer| answer.scaled).collect();
    let enough = answered.len() as f64 * b + TOLERANCE >= a * asked.len() as f64;
    if enough { stats::mean(&answered) } else { None }
}
