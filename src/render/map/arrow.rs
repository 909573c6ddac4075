//! Arrows of the map: how strong, which kind, and what is said of them.

use super::{MapArrow, mark};
use crate::{
    domain::model::LinkStrength,
    render::{
        backend::{Recorder, px},
        plot::{Area, Drawn, anchored, font, wash, write},
        role::Role,
        scene::{Item, Paint, Point, Rect},
        text_width::{shorten, text_width},
    },
};
use plotters::{element::Polygon, style::text_anchor::HPos};

/// The shape of what measurements say of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerdictShape {
    /// They go with it.
    Supported,
    /// They say neither.
    NoEvidence,
    /// They go against it.
    Contradicted,
    /// They cannot say anything.
    NotTestable,
    /// Nobody has asked them.
    Untested,
}

const HEAD: f64 = 9.0;
const SIZE: f64 = 11.5;
/// The most room for the words in the pill.
const ROOM: f64 = 190.0;
/// Room for the shape of a verdict.
const SHAPE: f64 = 10.0;

/// Width of the line, and how much larger the head is.
fn weight(strength: Option<LinkStrength>) -> (f64, f64) {
    match strength {
        Some(LinkStrength::Weak) => (1.1, 0.85),
        Some(LinkStrength::Strong) => (2.6, 1.2),
        _ => (1.6, 1.0),
    }
}

/// Draws the line with its head: a point where it supports, a bar where it pulls against; dotted where it leads back.
pub(super) fn draw_arrow(recorder: &Recorder, area: &Area, arrow: &MapArrow) -> Drawn {
    let (width, larger) = weight(arrow.strength);
    // Quiet, yet with three times the contrast of the ground: arrows carry meaning.
    let quiet = Paint { opacity: 0.8, ..Paint::stroke(Role::Ink3, width) };
    let paint = match (arrow.conflict, arrow.feedback) {
        (true, _) => Paint::stroke(Role::Bad, width.max(1.4)).dashed(5.0, 4.0),
        (false, true) => quiet.dashed(2.0, 3.0),
        (false, false) => quiet,
    };
    let mut points = arrow.points.clone();
    let Some((tip, towards)) = end_and_direction(&points) else { return Ok(()) };
    // The line ends where the head begins, or it would show beside the head's tip.
    let head = if arrow.conflict { 4.0 } else { HEAD * larger };
    let neck = Point::new(tip.x - towards.x * head, tip.y - towards.y * head);
    if let Some(end) = points.last_mut() {
        *end = neck;
    }
    let curves: Vec<[Point; 3]> = points.get(1..).unwrap_or_default().as_chunks::<3>().0.to_vec();
    if let Some(start) = points.first().filter(|_| points.len() % 3 == 1) {
        recorder.push(Item::Path { start: *start, curves, closed: false, paint });
    } else {
        recorder.push(Item::Polyline { points, paint });
    }
    let reach = if arrow.conflict { 7.0 * larger } else { HEAD * larger * 0.5 };
    let side = Point::new(-towards.y * reach, towards.x * reach);
    if arrow.conflict {
        let (from, to) = (Point::new(neck.x + side.x, neck.y + side.y), Point::new(neck.x - side.x, neck.y - side.y));
        recorder.push(Item::Line { from, to, paint: Paint::stroke(Role::Bad, width.max(1.4) + 1.2) });
        return Ok(());
    }
    let corners = [(tip.x, tip.y), (neck.x + side.x, neck.y + side.y), (neck.x - side.x, neck.y - side.y)];
    let corners: Vec<_> = corners.into_iter().map(|(x, y)| (px(x), px(y))).collect();
    area.draw(&Polygon::new(corners, wash(Role::Ink3, 0.8)))
}

/// Where an arrow points: its end, and the direction there with length 1.
fn end_and_direction(points: &[Point]) -> Option<(Point, Point)> {
    let (end, before) = points.split_last()?;
    let away = |point: &&Point| (end.x - point.x).hypot(end.y - point.y) > 0.01;
    let from = before.iter().rev().find(away)?;
    let length = (end.x - from.x).hypot(end.y - from.y);
    length.is_finite().then(|| (*end, Point::new((end.x - from.x) / length, (end.y - from.y) / length)))
}

/// Draws the words beside an arrow, with the shape of what measurements say.
pub(super) fn draw_words(recorder: &Recorder, area: &Area, at: Point, words: &str, arrow: &MapArrow) -> Drawn {
    let words = shorten(words, ROOM, SIZE, false);
    let shape = arrow.verdict.as_ref().map(|(shape, _)| *shape);
    let words_width = text_width(&words, SIZE, false);
    let shape_width = match (shape, words.is_empty()) {
        (None, _) => 0.0,
        (Some(_), true) => SHAPE,
        (Some(_), false) => SHAPE + 5.0,
    };
    let width = words_width + shape_width + if words.is_empty() { 9.0 } else { 18.0 };
    let role = if arrow.conflict { Role::Bad } else { Role::LineStrong };
    let rect = Rect { x: at.x - width / 2.0, y: at.y - 9.5, width, height: 19.0 };
    recorder.push(Item::Rect { rect, radius: 9.5, paint: Paint::fill(Role::Surface).outlined(role, 1.0) });
    if let Some(shape) = shape {
        let x = if words.is_empty() { at.x } else { rect.x + 9.0 + SHAPE / 2.0 };
        mark::verdict(recorder, shape, Point::new(x, at.y));
    }
    let style = anchored(&font(Role::Ink2, SIZE, false), HPos::Center);
    write(area, &words, &style, Point::new(at.x + shape_width / 2.0, at.y))
}
