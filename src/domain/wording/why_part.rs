//! Why this number? For a part of a scorecard, by its id.

use super::why::{Why, why_node};
use crate::domain::{
    model::{ObjectiveId, Scorecard},
    score::Scores,
    text::Lang,
    view::NodeId,
};

/// Explains the score of a part of the scorecard; an empty explanation where it is not there any more.
pub fn why_part(lang: Lang, card: &Scorecard, scores: &Scores, part: &NodeId) -> Why {
    let Some(node) = part.score(scores) else { return Why::default() };
    let name = match part {
        NodeId::Total => Some(card.title.clone()),
        NodeId::Perspective(id) => card.perspective(id).map(|p| p.name.clone()),
        NodeId::Objective(id) => card.objective(id).map(|o| o.name.clone()),
    };
    let name_of = |child: &str| {
        let found = match part {
            NodeId::Total => card.perspectives.iter().find(|p| p.id.as_str() == child).map(|p| p.name.clone()),
            NodeId::Perspective(_) => card.objectives.iter().find(|o| o.id.as_str() == child).map(|o| o.name.clone()),
            NodeId::Objective(id) => return part_of_objective(card, id, child),
        };
        found.unwrap_or_default()
    };
    why_node(lang, &name.unwrap_or_default(), node, name_of)
}

/// The name of a KPI or an objective that is a part of an objective.
pub fn part_of_objective(card: &Scorecard, objective: &ObjectiveId, child: &str) -> String {
    let kpi = card.kpis_of(objective).find(|kpi| kpi.id.as_str() == child).map(|kpi| kpi.name.clone());
    let inner = || card.parts_of(objective).find(|o| o.id.as_str() == child);
    kpi.or_else(|| inner().map(|inner| inner.name.clone())).unwrap_or_default()
}
