//! One number for all dimensions: shown only when asked for, and never without the weakest ones.

use super::Told;
use crate::domain::{assess::result::Group, gather, text};

/// The mean of the dimensions, and what it hides.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    /// The mean of the scores, 0 to 100.
    pub score: String,
    /// The two lowest dimensions, each with its score: "Shared vision 38 and Seven processes 43".
    pub lowest: String,
}

/// The mean of the scores of a group; none with fewer than three of them, where each says more by itself.
pub fn total(told: &Told<'_>, group: &Group) -> Option<Total> {
    let mut scores: Vec<(f64, &str)> =
        group.dimensions.iter().filter_map(|d| Some((d.score.ok()?, d.id.as_str()))).collect();
    if scores.len() < 3 {
        return None;
    }
    let mean = scores.iter().map(|(score, _)| score).sum::<f64>() / super::size(scores.len());
    gather::sort_by(&mut scores, |a, b| a.0.total_cmp(&b.0));
    let lowest: Vec<String> =
        scores.iter().take(2).map(|(score, id)| format!("{} {}", told.dimension(id), told.points(*score))).collect();
    Some(Total { score: told.points(mean), lowest: text::list(told.lang, &lowest) })
}
