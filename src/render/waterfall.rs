//! From one score to another, a step a row: what moved it up points right and is filled, what moved it down points left and is
//! hollow, each with its signed number.
//!
//! Rows lie across, because names are long and screens are narrow: where there is little room the name stands above its
//! step. The axis begins near the lowest score on the way, so the two scores are marks and not bars, whose length would lie.

use super::{
    backend::{Recorder, px},
    plot::{Area, Drawn, LABEL_SIZE, anchored, font, pen, place, write},
    role::Role,
    scale::ValueScale,
    scene::{Item, Paint, Point, Rect, Scene},
    text_width::{text_width, wrap},
};
use plotters::{drawing::IntoDrawingArea, element::PathElement, style::text_anchor::HPos};

/// What a waterfall shows.
pub struct WaterfallSpec<'a> {
    /// Width in px; the height follows from the rows.
    pub width: f64,
    /// What the earlier score is called, and the score.
    pub start: (String, f64),
    /// The steps from there, in order.
    pub steps: Vec<WaterfallStep>,
    /// What the later score is called, and the score.
    pub end: (String, f64),
    /// Writes a score.
    pub format: &'a dyn Fn(f64) -> String,
    /// Writes a number of the axis, which is a round one.
    pub round: &'a dyn Fn(f64) -> String,
    /// Writes a step, with its sign.
    pub signed: &'a dyn Fn(f64) -> String,
}

/// One step.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WaterfallStep {
    /// What it is called.
    pub label: String,
    /// By how much it moves the score; what is not a number moves nothing.
    pub by: f64,
}

/// Below this width, in px, a name stands above its step.
const NARROW: f64 = 480.0;
/// The height of a row, in px, with the name beside it, and with one line of it above it.
const ROW: (f64, f64) = (34.0, 46.0);
/// The height of another line of a name, in px.
const LINE: f64 = LABEL_SIZE * 1.2;
/// The thickness of a step, in px.
const STEP: f64 = 16.0;
/// How long the tip of a step is, in px, where the step is long enough.
const TIP: f64 = 7.0;
/// The room for the axis below, in px.
const AXIS: f64 = 26.0;
/// Scores that lie nearer to each other than this are not pulled apart further, in points.
const LEAST_SPAN: f64 = 1.0;

/// Draws a waterfall. Any numbers and any width give a picture; without two scores it is empty.
pub fn waterfall(spec: &WaterfallSpec<'_>) -> Scene {
    let rows = place(spec.steps.len() + 2);
    let recorder = Recorder::new(spec.width, rows * row_height(spec) + AXIS);
    if spec.start.1.is_finite() && spec.end.1.is_finite() {
        let area = recorder.backend().into_drawing_area();
        // An area without room is the only error: what was drawn until then is the picture.
        drop(draw(spec, &recorder, &area));
        drop(area);
    }
    recorder.into_scene()
}

/// All names, in the order of their rows.
fn labels<'s>(spec: &'s WaterfallSpec<'_>) -> impl Iterator<Item = &'s str> {
    let steps = spec.steps.iter().map(|step| step.label.as_str());
    [spec.start.0.as_str()].into_iter().chain(steps).chain([spec.end.0.as_str()])
}

/// The height of every row: where names stand above their steps, with room for the longest.
fn row_height(spec: &WaterfallSpec<'_>) -> f64 {
    if spec.width >= NARROW {
        return ROW.0;
    }
    let lines = labels(spec).map(|label| wrap(label, spec.width - 12.0, LABEL_SIZE, true, 2).len()).max();
    ROW.1 + place(lines.unwrap_or_default().saturating_sub(1)) * LINE
}

/// Where things are.
struct Frame {
    /// Whether names stand above their steps.
    above: bool,
    row: f64,
    /// The plot, from left to right.
    left: f64,
    room: f64,
    width: f64,
    scale: ValueScale,
}

impl Frame {
    fn of(spec: &WaterfallSpec<'_>, totals: &[f64], width: f64) -> Self {
        let above = spec.width < NARROW;
        let widest = labels(spec).map(|label| text_width(label, LABEL_SIZE, true)).fold(0.0, f64::max);
        let left = if above { 8.0 } else { (widest + 16.0).min(width * 0.42) };
        let numbers = spec.steps.iter().map(|step| (spec.signed)(known(step.by)));
        let numbers = numbers.chain([(spec.format)(spec.start.1), (spec.format)(spec.end.1)]);
        let number = numbers.map(|number| text_width(&number, LABEL_SIZE, true)).fold(0.0, f64::max);
        let room = (width - left - number - 20.0).max(1.0);
        let low = totals.iter().copied().fold(spec.end.1, f64::min);
        let high = totals.iter().copied().fold(spec.end.1, f64::max);
        let air = ((high - low).max(LEAST_SPAN) - (high - low)) / 2.0 + (high - low).max(LEAST_SPAN) * 0.06;
        Self { above, row: row_height(spec), left, room, width, scale: ValueScale::fixed(low - air, high + air) }
    }

    fn x(&self, score: f64) -> f64 {
        self.at(self.scale.place(score))
    }

    fn at(&self, place: f64) -> f64 {
        let (from, to) = self.scale.ends();
        self.left + self.room * (place - from) / (to - from)
    }

    /// The middle of the step of a row, from the top.
    fn y(&self, row: usize) -> f64 {
        let top = place(row) * self.row;
        if self.above { top + self.row - STEP / 2.0 - 6.0 } else { top + self.row / 2.0 }
    }
}

fn known(number: f64) -> f64 {
    if number.is_finite() { number } else { 0.0 }
}

fn draw(spec: &WaterfallSpec<'_>, recorder: &Recorder, area: &Area) -> Drawn {
    // The score before each step, and after the last.
    let mut totals = vec![spec.start.1];
    for step in &spec.steps {
        let last = totals.last().copied().unwrap_or_default();
        totals.push(known(last + known(step.by)));
    }
    let (width, height) = recorder.size();
    let frame = Frame::of(spec, &totals, width);
    draw_axis(spec, &frame, area, height)?;
    let last = spec.steps.len() + 1;
    draw_score(spec, &frame, recorder, area, 0, &spec.start)?;
    draw_score(spec, &frame, recorder, area, last, &spec.end)?;
    for (at, (step, ends)) in spec.steps.iter().zip(totals.windows(2)).enumerate() {
        let &[from, to] = ends else { continue };
        let row = at + 1;
        write_label(&frame, area, row, &step.label, false)?;
        draw_step(&frame, recorder, row, from, to);
        let number = font(if step.by < 0.0 { Role::Bad } else { Role::Good }, LABEL_SIZE, true);
        let right = frame.x(from).max(frame.x(to));
        write(area, &(spec.signed)(known(step.by)), &number, Point::new(right + 8.0, frame.y(row)))?;
    }
    for (row, total) in totals.iter().enumerate() {
        let (x, from, to) = (frame.x(*total), frame.y(row) + STEP / 2.0, frame.y(row + 1) - STEP / 2.0);
        // Where names stand between the rows, no line goes through them.
        let to = if frame.above { from + 6.0 } else { to };
        let line = [from, to].map(|y| (px(x), px(y))).to_vec();
        recorder.dashed(2.0, 2.0, || area.draw(&PathElement::new(line, pen(Role::Ink3, 1.0))))?;
    }
    Ok(())
}

fn draw_axis(spec: &WaterfallSpec<'_>, frame: &Frame, area: &Area, height: f64) -> Drawn {
    let floor = height - AXIS;
    let wanted = (frame.room / 72.0).clamp(2.0, 7.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of ticks")]
    let ticks = frame.scale.ticks(wanted as usize);
    let style = anchored(&font(Role::Ink3, LABEL_SIZE, false), HPos::Center);
    for tick in ticks {
        let x = frame.at(tick);
        let line = [(px(x), px(0.0)), (px(x), px(floor))].to_vec();
        area.draw(&PathElement::new(line, pen(Role::Line, 1.0)))?;
        write(area, &(spec.round)(frame.scale.value(tick)), &style, Point::new(x, floor + AXIS * 0.6))?;
    }
    Ok(())
}

/// A score: a band across with its name, a diamond and its number.
fn draw_score(
    spec: &WaterfallSpec<'_>,
    frame: &Frame,
    recorder: &Recorder,
    area: &Area,
    row: usize,
    (label, score): &(String, f64),
) -> Drawn {
    let band = Rect { x: 0.0, y: place(row) * frame.row, width: frame.width, height: frame.row };
    recorder.push(Item::Rect { rect: band, radius: 4.0, paint: Paint { opacity: 0.7, ..Paint::fill(Role::Sunken) } });
    let (x, y) = (frame.x(*score), frame.y(row));
    let half = STEP / 2.0;
    let corners = [(0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)].map(|(dx, dy)| Point::new(x + dx, y + dy));
    recorder.push(Item::Polygon { points: corners.to_vec(), paint: Paint::fill(Role::Ink) });
    write_label(frame, area, row, label, true)?;
    write(area, &(spec.format)(*score), &font(Role::Ink, LABEL_SIZE, true), Point::new(x + half + 6.0, y))
}

/// A step, pointing to where it leads; hollow where that is down.
fn draw_step(frame: &Frame, recorder: &Recorder, row: usize, from: f64, to: f64) {
    let (start, end, y) = (frame.x(from), frame.x(to), frame.y(row));
    let half = STEP / 2.0;
    let tip = TIP.min((end - start).abs());
    let neck = if to < from { end + tip } else { end - tip };
    let outline = [(start, -half), (neck, -half), (end, 0.0), (neck, half), (start, half)];
    let points = outline.map(|(x, dy)| Point::new(x, y + dy)).to_vec();
    let paint = if to < from {
        Paint::fill(Role::BadSoft).outlined(Role::Bad, 1.5)
    } else {
        // A step of no length is still seen.
        Paint::fill(Role::Good).outlined(Role::Good, 1.5)
    };
    recorder.push(Item::Polygon { points, paint });
}

fn write_label(frame: &Frame, area: &Area, row: usize, label: &str, strong: bool) -> Drawn {
    let style = font(if strong { Role::Ink } else { Role::Ink2 }, LABEL_SIZE, strong);
    let room = if frame.above { frame.width - 12.0 } else { frame.left - 14.0 };
    let lines = wrap(label, room, LABEL_SIZE, strong, 2);
    let more = place(lines.len().saturating_sub(1)) * LINE;
    let first = if frame.above { frame.y(row) - STEP / 2.0 - 13.0 - more } else { frame.y(row) - more / 2.0 };
    for (at, line) in lines.iter().enumerate() {
        write(area, line, &style, Point::new(6.0, first + place(at) * LINE))?;
    }
    Ok(())
}
