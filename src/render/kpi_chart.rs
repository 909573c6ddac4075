//! The chart of one measure over its periods: values, targets, soft bands of status, the period in question.

use super::{
    backend::{Recorder, SceneBackend, px, upx},
    plot::{Area, Drawn, LABEL_SIZE, anchored, brush, draw_status, font, pen, place, runs, wash, write},
    role::Role,
    scale::{Axis, ValueScale, thinned},
    scene::{Item, Paint, Point, Rect, Scene},
    text_width::text_width,
};
use crate::domain::score::Status;
use plotters::{
    chart::{ChartBuilder, ChartContext},
    coord::cartesian::Cartesian2d,
    drawing::IntoDrawingArea,
    element::{Circle, PathElement, Rectangle},
    series::LineSeries,
    style::{TRANSPARENT, text_anchor::HPos},
};

/// One period of the chart.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChartPoint {
    /// The period as the reader knows it.
    pub label: String,
    /// The value; `None` is a gap.
    pub value: Option<f64>,
    /// The target of this period.
    pub target: Option<f64>,
    /// Whether the value may still change.
    pub provisional: bool,
}

/// Values between two limits that have the same status.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StatusBand {
    /// The lower limit, in the unit of the values; may be negative infinity.
    pub from: f64,
    /// The upper limit; may be infinity.
    pub to: f64,
    /// What values in between mean.
    pub status: Status,
}

/// What a KPI chart shows.
pub struct ChartSpec<'a> {
    /// Width in px.
    pub width: f64,
    /// Height in px.
    pub height: f64,
    /// The periods, the oldest first.
    pub points: Vec<ChartPoint>,
    /// Bands of status behind the line; may be empty.
    pub bands: Vec<StatusBand>,
    /// A target for all periods that have none of their own.
    pub target: Option<f64>,
    /// Writes a value for the axis and at the highlighted point.
    pub format: &'a dyn Fn(f64) -> String,
    /// The index of the period in question.
    pub highlighted: Option<usize>,
    /// What stands above the value axis: the unit. May be empty.
    pub y_label: String,
    /// The ends of the value axis; `None` lets the values decide.
    pub range: Option<(f64, f64)>,
}

/// The greatest width of the strip behind the period in question, in px.
const HIGHLIGHT_WIDTH: f64 = 64.0;

type Chart<'a> = ChartContext<'a, SceneBackend, Cartesian2d<Axis, Axis>>;

/// Draws the chart of a measure. Any numbers and any size give a picture.
pub fn kpi_chart(spec: &ChartSpec<'_>) -> Scene {
    let recorder = Recorder::new(spec.width, spec.height);
    // An area without room is the only error: what was drawn until then is the picture.
    drop(draw(spec, &recorder));
    recorder.into_scene()
}

fn draw(spec: &ChartSpec<'_>, recorder: &Recorder) -> Drawn {
    let area = recorder.backend().into_drawing_area();
    let frame = Frame::of(spec, recorder.size());
    let mut builder = ChartBuilder::on(&area);
    builder.margin_top(upx(frame.top)).margin_right(upx(frame.right));
    builder.x_label_area_size(upx(frame.bottom)).y_label_area_size(upx(frame.left));
    let x_axis = Axis::new(-0.5..place(spec.points.len().max(1)) - 0.5, frame.x_places.clone());
    let (from, to) = frame.scale.ends();
    let y_axis = Axis::new(from..to, frame.y_places.clone());
    let mut chart = builder.build_cartesian_2d(x_axis, y_axis)?;

    draw_bands(&chart, spec, &frame, (from, to))?;
    draw_mesh(&mut chart, spec, &frame)?;
    draw_targets(&mut chart, spec, &frame, recorder)?;
    draw_values(&mut chart, spec, &frame, recorder)?;
    draw_highlight(&chart, spec, &frame, recorder, &area)?;
    draw_band_shapes(&chart, spec, &frame, recorder, &area)?;
    if !spec.y_label.is_empty() {
        write(&area, &spec.y_label, &font(Role::Ink3, LABEL_SIZE, false), Point::new(2.0, LABEL_SIZE * 0.7))?;
    }
    Ok(())
}

/// The room round the plot and the places of the labels.
struct Frame {
    top: f64,
    right: f64,
    bottom: f64,
    left: f64,
    /// Distance of two periods in px.
    step: f64,
    scale: ValueScale,
    x_places: Vec<f64>,
    y_places: Vec<f64>,
}

impl Frame {
    fn of(spec: &ChartSpec<'_>, (width, height): (f64, f64)) -> Self {
        let scale = match spec.range {
            Some((from, to)) => ValueScale::fixed(from, to),
            None => {
                let values = spec.points.iter().flat_map(|point| [point.value, point.target.or(spec.target)]);
                let edges = spec.bands.iter().flat_map(|band| [band.from, band.to]);
                ValueScale::covering(values.flatten().chain(spec.target), edges)
            }
        };
        let top = if spec.y_label.is_empty() { 10.0 } else { 26.0 };
        let bottom = if spec.points.iter().all(|point| point.label.is_empty()) { 4.0 } else { 26.0 };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of ticks")]
        let wanted = ((height - top - bottom) / 38.0).clamp(2.0, 8.0) as usize;
        let nothing = spec.range.is_none()
            && spec.target.is_none()
            && spec.points.iter().all(|point| point.value.is_none() && point.target.is_none());
        let y_places = if nothing { Vec::new() } else { scale.ticks(wanted) };
        let widest = |labels: &mut dyn Iterator<Item = String>| {
            labels.map(|label| text_width(&label, LABEL_SIZE, false)).fold(0.0, f64::max)
        };
        let y_widest = widest(&mut y_places.iter().map(|tick| (spec.format)(scale.value(*tick))));
        let left = (y_widest + 12.0).min((width * 0.4).max(12.0));
        let x_widest = widest(&mut spec.points.iter().map(|point| point.label.clone()));
        let count = spec.points.len();
        let anchor = spec.highlighted.unwrap_or(usize::MAX);
        let step_for = |right: f64| ((width - left - right) / place(count.max(1))).max(0.01);
        let labels_for = |right: f64| thinned(count, anchor, x_widest, step_for(right));
        let mut right = if spec.bands.is_empty() { 10.0 } else { 22.0 };
        if labels_for(right).last().is_some_and(|last| last + 1 == count) {
            // The label under the last point must not be cut off at the edge.
            right = (x_widest / 2.0 - step_for(right) / 2.0 + 2.0).clamp(right, (width * 0.2).max(right));
        }
        let step = step_for(right);
        let x_places = labels_for(right).into_iter().map(place).collect();
        Self { top, right, bottom, left, step, scale, x_places, y_places }
    }
}

fn draw_bands(chart: &Chart<'_>, spec: &ChartSpec<'_>, frame: &Frame, (from, to): (f64, f64)) -> Drawn {
    let plot = chart.plotting_area();
    let (left, right) = (-0.5, place(spec.points.len().max(1)) - 0.5);
    for band in &spec.bands {
        let (low, high) = (frame.scale.place(band.from.min(band.to)), frame.scale.place(band.from.max(band.to)));
        if high - low > (to - from) * 1e-6 {
            plot.draw(&Rectangle::new([(left, low), (right, high)], brush(Role::behind(band.status))))?;
        }
    }
    if let Some(at) = spec.highlighted.filter(|at| *at < spec.points.len()) {
        // A period is as wide as the chart when it is the only one: then a strip is enough.
        let half = (HIGHLIGHT_WIDTH / frame.step).min(1.0) / 2.0;
        let corners = [(place(at) - half, from), (place(at) + half, to)];
        plot.draw(&Rectangle::new(corners, wash(Role::Ink, 0.07)))?;
    }
    Ok(())
}

fn draw_mesh(chart: &mut Chart<'_>, spec: &ChartSpec<'_>, frame: &Frame) -> Drawn {
    let label_of = |x: &f64| {
        let index = x.round().max(0.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an index that was made a place")]
        let point = spec.points.get(index as usize);
        point.map(|point| point.label.clone()).unwrap_or_default()
    };
    let value_of = |y: &f64| (spec.format)(frame.scale.value(*y));
    let labels = font(Role::Ink3, LABEL_SIZE, false);
    let grid = if spec.bands.is_empty() { pen(Role::Line, 1.0) } else { pen(Role::Surface, 1.0) };
    chart
        .configure_mesh()
        .disable_x_mesh()
        .bold_line_style(grid)
        .light_line_style(TRANSPARENT)
        .axis_style(TRANSPARENT)
        .set_all_tick_mark_size(upx(3.0))
        .x_label_style(labels.clone())
        .y_label_style(labels)
        .x_label_formatter(&label_of)
        .y_label_formatter(&value_of)
        .draw()?;
    let (from, _) = frame.scale.ends();
    let floor = vec![(-0.5, from), (place(spec.points.len().max(1)) - 0.5, from)];
    chart.plotting_area().draw(&PathElement::new(floor, pen(Role::LineStrong, 1.0)))
}

/// One dashed line where the target stays, steps where it changes from period to period.
fn draw_targets(chart: &mut Chart<'_>, spec: &ChartSpec<'_>, frame: &Frame, recorder: &Recorder) -> Drawn {
    let targets = spec.points.iter().map(|point| point.target.or(spec.target));
    let mut stretches = runs(targets);
    if let (Some(target), true) = (spec.target.filter(|target| target.is_finite()), spec.points.is_empty()) {
        stretches.push(vec![(0, target)]);
    }
    for stretch in stretches {
        let mut line: Vec<(f64, f64)> = Vec::new();
        for (at, target) in stretch {
            let y = frame.scale.place(target);
            match line.last_mut() {
                Some(end) if end.1 == y => end.0 = place(at) + 0.5,
                _ => line.extend([(place(at) - 0.5, y), (place(at) + 0.5, y)]),
            }
        }
        recorder.dashed(6.0, 4.0, || chart.draw_series(LineSeries::new(line, pen(Role::Target, 1.6))).map(drop))?;
    }
    Ok(())
}

fn draw_values(chart: &mut Chart<'_>, spec: &ChartSpec<'_>, frame: &Frame, recorder: &Recorder) -> Drawn {
    let provisional = |at: usize| spec.points.get(at).is_some_and(|point| point.provisional);
    for run in runs(spec.points.iter().map(|point| point.value)) {
        let spots: Vec<_> = run.iter().map(|(at, value)| (*at, (place(*at), frame.scale.place(*value)))).collect();
        // Solid up to the last settled value, dashed where either end may still change.
        let mut solid: Vec<(f64, f64)> = Vec::new();
        for pair in spots.windows(2) {
            let [(from, a), (to, b)] = pair else { continue };
            if provisional(*from) || provisional(*to) {
                let dashed = vec![*a, *b];
                recorder
                    .dashed(3.0, 3.0, || chart.draw_series(LineSeries::new(dashed, pen(Role::Ink, 2.0))).map(drop))?;
            } else if solid.last() == Some(a) {
                solid.push(*b);
            } else {
                draw_line(chart, std::mem::replace(&mut solid, vec![*a, *b]))?;
            }
        }
        draw_line(chart, solid)?;
        let dense = frame.step < 9.0;
        for (at, spot) in &spots {
            if provisional(*at) {
                chart.plotting_area().draw(&Circle::new(*spot, upx(3.2), brush(Role::Surface)))?;
                chart.plotting_area().draw(&Circle::new(*spot, upx(3.2), pen(Role::Ink, 1.5)))?;
            } else if !dense || spots.len() == 1 {
                chart.plotting_area().draw(&Circle::new(*spot, upx(2.8), brush(Role::Ink)))?;
            }
        }
    }
    Ok(())
}

fn draw_line(chart: &mut Chart<'_>, line: Vec<(f64, f64)>) -> Drawn {
    if line.len() > 1 {
        chart.draw_series(LineSeries::new(line, pen(Role::Ink, 2.0)))?;
    }
    Ok(())
}

/// The shape of its status beside every band that is high enough: colour alone says nothing to many.
fn draw_band_shapes(chart: &Chart<'_>, spec: &ChartSpec<'_>, frame: &Frame, recorder: &Recorder, area: &Area) -> Drawn {
    const SIZE: f64 = 8.0;
    let (width, _) = recorder.size();
    for band in &spec.bands {
        let edges = [band.from, band.to].map(|edge| chart.backend_coord(&(0.0, frame.scale.place(edge))).1);
        let [a, b] = edges.map(|y| f64::from(y) / f64::from(px(1.0)));
        if (a - b).abs() >= SIZE + 3.0 {
            draw_status(area, band.status, Point::new(width - frame.right + 10.0, f64::midpoint(a, b)), SIZE)?;
        }
    }
    Ok(())
}

/// The period in question: a big point with its value beside it.
fn draw_highlight(chart: &Chart<'_>, spec: &ChartSpec<'_>, frame: &Frame, recorder: &Recorder, area: &Area) -> Drawn {
    const SIZE: f64 = 13.0;
    let found = spec.highlighted.and_then(|at| Some((at, spec.points.get(at)?)));
    let Some((at, point)) = found else { return Ok(()) };
    let Some(value) = point.value.filter(|value| value.is_finite()) else { return Ok(()) };
    let spot = (place(at), frame.scale.place(value));
    let fill = if point.provisional { Role::Surface } else { Role::Ink };
    chart.plotting_area().draw(&Circle::new(spot, upx(5.0), brush(fill)))?;
    chart.plotting_area().draw(&Circle::new(spot, upx(5.0), pen(Role::Ink, 2.0)))?;
    let words = (spec.format)(value);
    let (across, down) = chart.backend_coord(&spot);
    let (x, y) = (f64::from(across) / f64::from(px(1.0)), f64::from(down) / f64::from(px(1.0)));
    let (width, _) = recorder.size();
    let half = text_width(&words, SIZE, true) / 2.0;
    let x = x.min(width - half - 6.0).max(half + 6.0);
    let y = if y - 18.0 < frame.top { y + 18.0 } else { y - 18.0 };
    // Paper behind the number keeps it legible where it meets the line.
    let rect = Rect { x: x - half - 4.0, y: y - 9.0, width: half * 2.0 + 8.0, height: 18.0 };
    recorder.push(Item::Rect { rect, radius: 5.0, paint: Paint { opacity: 0.85, ..Paint::fill(Role::Surface) } });
    write(area, &words, &anchored(&font(Role::Ink, SIZE, true), HPos::Center), Point::new(x, y))
}
