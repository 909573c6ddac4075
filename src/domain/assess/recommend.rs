//! What to do, most urgent first.

use super::{
    TOLERANCE,
    questionnaire::{FacetId, Given, Questionnaire, Recommendation},
    result::{GivenRecommendation, Group, PartResult, Reason},
};
use crate::domain::gather;

/// The recommendations for a group: for every dimension that of its level, the lower one of two, lowest level first; then those
/// for facets and parts below their limit, lowest figure first.
pub(super) fn recommendations(questionnaire: &Questionnaire, group: &Group) -> Vec<GivenRecommendation> {
    let mut given: Vec<(Urgency, GivenRecommendation)> =
        questionnaire.recommendations.iter().filter_map(|each| one(each, group)).collect();
    gather::sort_by(&mut given, |(a, _), (b, _)| {
        (a.rank, a.level).cmp(&(b.rank, b.level)).then_with(|| a.figure.total_cmp(&b.figure))
    });
    given.into_iter().map(|(_, given)| given).collect()
}

/// What decides the order.
struct Urgency {
    /// Dimensions come before parts.
    rank: u8,
    /// The level, for dimensions.
    level: u16,
    /// The figure, 0 to 100.
    figure: f64,
}

fn one(recommendation: &Recommendation, group: &Group) -> Option<(Urgency, GivenRecommendation)> {
    let (dimension, urgency, reason) = match &recommendation.given {
        Given::Level { dimension, level } => {
            let result = group.dimension(dimension)?;
            let (score, range) = (result.score.ok()?, result.level.as_ref()?);
            if range.low != *level {
                return None;
            }
            let reason = Reason::Level { level: *level, score, capped: range.low < range.before_caps.0 };
            (dimension, Urgency { rank: 0, level: *level, figure: score }, reason)
        }
        Given::Facet { dimension, part, facet, below } => {
            let found = found(group, dimension, part)?;
            let figure = match facet {
                FacetId::Customer => found.customer?,
                FacetId::Business => found.business?,
            };
            let reason = Reason::Facet { part: part.clone(), facet: *facet, figure, below: *below };
            (dimension, low(figure, *below)?, reason)
        }
        Given::Part { dimension, part, below } => {
            let figure = found(group, dimension, part)?.figure?;
            (dimension, low(figure, *below)?, Reason::Part { part: part.clone(), figure, below: *below })
        }
    };
    let given = GivenRecommendation { id: recommendation.id.clone(), dimension: dimension.clone(), reason };
    Some((urgency, given))
}

fn found<'g>(group: &'g Group, dimension: &str, part: &str) -> Option<&'g PartResult> {
    group.dimension(dimension)?.parts.iter().find(|each| each.id == part)
}

fn low(figure: f64, below: f64) -> Option<Urgency> {
    (figure < below - TOLERANCE).then_some(Urgency { rank: 1, level: 0, figure })
}
