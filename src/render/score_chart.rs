//! The chart of a score over its periods: 0 to 100, with the bands of status behind it.

use super::{
    kpi_chart::{ChartPoint, ChartSpec, StatusBand, kpi_chart},
    scene::Scene,
};
use crate::domain::{model::CutPoints, score::Status};

/// What a score chart shows.
pub struct ScoreSpec<'a> {
    /// Width in px.
    pub width: f64,
    /// Height in px.
    pub height: f64,
    /// The periods, the oldest first; values are scores.
    pub points: Vec<ChartPoint>,
    /// Where each status begins.
    pub cuts: CutPoints,
    /// Writes a score.
    pub format: &'a dyn Fn(f64) -> String,
    /// The index of the period in question.
    pub highlighted: Option<usize>,
}

/// Draws the chart of a score. Scores outside 0 to 100 widen the axis.
pub fn score_chart(spec: &ScoreSpec<'_>) -> Scene {
    let scores = spec.points.iter().filter_map(|point| point.value).filter(|score| score.is_finite());
    let (low, high) = scores.fold((0.0_f64, 100.0_f64), |(low, high), score| (low.min(score), high.max(score)));
    kpi_chart(&ChartSpec {
        width: spec.width,
        height: spec.height,
        points: spec.points.clone(),
        bands: Status::bands(spec.cuts).into_iter().map(|(status, from, to)| StatusBand { from, to, status }).collect(),
        target: None,
        format: spec.format,
        highlighted: spec.highlighted,
        y_label: String::new(),
        range: Some((low, high)),
    })
}
