//! A line as small as a word: the course of a measure in a table row or a box of the map.

use super::{
    backend::{Recorder, upx},
    plot::{Area, Drawn, brush, pen, place, runs},
    role::Role,
    scale::ValueScale,
    scene::Scene,
};
use plotters::{chart::ChartBuilder, drawing::IntoDrawingArea, element::Circle, series::LineSeries};

/// What a sparkline shows.
#[derive(Debug, Clone, PartialEq)]
pub struct SparkSpec {
    /// Width in px.
    pub width: f64,
    /// Height in px.
    pub height: f64,
    /// The values, the oldest first; `None` is a gap.
    pub values: Vec<Option<f64>>,
    /// A dashed line to hold them against.
    pub target: Option<f64>,
    /// The colour of the line.
    pub role: Role,
}

/// Draws a sparkline with its last value as a point.
pub fn sparkline(spec: &SparkSpec) -> Scene {
    let recorder = Recorder::new(spec.width, spec.height);
    let area = recorder.backend().into_drawing_area();
    // An area without room is the only error: nothing is drawn then.
    drop(draw_spark(&recorder, &area, spec));
    drop(area);
    recorder.into_scene()
}

/// Draws a sparkline into an area that is already there; its own width and height are not looked at.
pub(super) fn draw_spark(recorder: &Recorder, area: &Area, spec: &SparkSpec) -> Drawn {
    let known = spec.values.iter().flatten().copied().chain(spec.target);
    // Unlike a chart, a sparkline shows the course alone: the axis has no zero.
    let (low, high) = known
        .filter(|value| value.is_finite())
        .fold((f64::INFINITY, f64::NEG_INFINITY), |range, value| (range.0.min(value), range.1.max(value)));
    if low > high {
        return Ok(());
    }
    let scale = if low == high { ValueScale::covering([low], []) } else { ValueScale::fixed(low, high) };
    let (from, to) = scale.ends();
    let last = place(spec.values.len().saturating_sub(1)).max(1.0);
    let mut builder = ChartBuilder::on(area);
    builder.margin(upx(2.6));
    let mut chart = builder.build_cartesian_2d(0.0..last, from..to)?;
    if let Some(target) = spec.target.filter(|target| target.is_finite()) {
        let y = scale.place(target);
        let line = vec![(0.0, y), (last, y)];
        recorder.dashed(3.0, 3.0, || chart.draw_series(LineSeries::new(line, pen(Role::LineStrong, 1.0))).map(drop))?;
    }
    let runs = runs(spec.values.iter().copied());
    for run in &runs {
        let spots: Vec<_> = run.iter().map(|(at, value)| (place(*at), scale.place(*value))).collect();
        match spots.as_slice() {
            [lonely] => chart.plotting_area().draw(&Circle::new(*lonely, upx(1.1), brush(spec.role)))?,
            _ => chart.draw_series(LineSeries::new(spots, pen(spec.role, 1.5))).map(drop)?,
        }
    }
    if let Some((at, value)) = runs.last().and_then(|run| run.last()) {
        chart.plotting_area().draw(&Circle::new((place(*at), scale.place(*value)), upx(2.2), brush(spec.role)))?;
    }
    Ok(())
}
