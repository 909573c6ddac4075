//! The small signs of the map. Each is told by its shape; where it has a colour, that says the same once more.

use super::arrow::VerdictShape;
use crate::render::{
    backend::Recorder,
    plot::{Area, Drawn, anchored, font, write},
    role::Role,
    scene::{Item, Paint, Point, Rect, Scene},
};
use plotters::style::text_anchor::HPos;

/// Side of the square with the letter of a theme.
pub(super) const BADGE: f64 = 18.0;

fn by(at: Point, x: f64, y: f64) -> Point {
    Point::new(at.x + x, at.y + y)
}

fn polyline(recorder: &Recorder, points: Vec<Point>, role: Role, width: f64) {
    recorder.push(Item::Polyline { points, paint: Paint::stroke(role, width) });
}

/// The letter of a theme in a square; `at` is its middle.
pub(super) fn badge(recorder: &Recorder, area: &Area, place: usize, letter: &str, at: Point) -> Drawn {
    let half = BADGE / 2.0;
    let rect = Rect { x: at.x - half, y: at.y - half, width: BADGE, height: BADGE };
    recorder.push(Item::Rect { rect, radius: 5.0, paint: Paint::fill(Role::of_theme(place)) });
    let size = if letter.chars().count() > 1 { 9.5 } else { 11.5 };
    write(area, letter, &anchored(&font(Role::Surface, size, true), HPos::Center), at)
}

/// Where a change leads: up or down.
pub(super) fn trend(recorder: &Recorder, up: bool, role: Role, at: Point) {
    let turn = if up { 1.0 } else { -1.0 };
    polyline(recorder, vec![by(at, -3.8, 3.8 * turn), by(at, 3.8, -3.8 * turn)], role, 1.7);
    let head = vec![by(at, -1.4, -3.8 * turn), by(at, 3.8, -3.8 * turn), by(at, 3.8, 1.4 * turn)];
    polyline(recorder, head, role, 1.7);
}

/// Bars of a chart, 9 px wide: measures. `at` is the middle of their left edge.
pub(super) fn bars(recorder: &Recorder, role: Role, at: Point) {
    for (n, height) in [(0.0, 4.0), (1.0, 6.5), (2.0, 9.0)] {
        let rect = Rect { x: at.x + n * 3.4, y: at.y + 4.5 - height, width: 2.2, height };
        recorder.push(Item::Rect { rect, radius: 0.6, paint: Paint::fill(role) });
    }
}

/// A flag, 9 px wide: initiatives. `at` is the middle of its left edge.
pub(super) fn flag(recorder: &Recorder, role: Role, at: Point) {
    let pole = Rect { x: at.x, y: at.y - 4.8, width: 1.5, height: 9.6 };
    recorder.push(Item::Rect { rect: pole, radius: 0.7, paint: Paint::fill(role) });
    let cloth = vec![by(at, 1.5, -4.6), by(at, 9.0, -4.6), by(at, 6.8, -1.8), by(at, 9.0, 1.0), by(at, 1.5, 1.0)];
    recorder.push(Item::Polygon { points: cloth, paint: Paint::fill(role) });
}

/// A pin as on maps, 8 px wide: put here by hand. `at` is its middle.
pub(super) fn pin(recorder: &Recorder, role: Role, at: Point) {
    recorder.push(Item::Path {
        start: by(at, 0.0, 5.4),
        curves: vec![
            [by(at, -1.2, 3.0), by(at, -3.6, 1.2), by(at, -3.6, -1.6)],
            [by(at, -3.6, -3.7), by(at, -2.0, -5.2), by(at, 0.0, -5.2)],
            [by(at, 2.0, -5.2), by(at, 3.6, -3.7), by(at, 3.6, -1.6)],
            [by(at, 3.6, 1.2), by(at, 1.2, 3.0), by(at, 0.0, 5.4)],
        ],
        closed: true,
        paint: Paint { opacity: 0.75, ..Paint::fill(role) },
    });
    recorder.push(Item::Circle { centre: by(at, 0.0, -1.6), radius: 1.3, paint: Paint::fill(Role::Surface) });
}

/// What measurements say of a link, about 10 px wide.
pub(super) fn verdict(recorder: &Recorder, shape: VerdictShape, at: Point) {
    let circle = |role: Role| Item::Circle { centre: at, radius: 4.2, paint: Paint::stroke(role, 1.5) };
    match shape {
        VerdictShape::Supported => {
            polyline(recorder, vec![by(at, -4.4, 0.4), by(at, -1.3, 3.6), by(at, 4.6, -3.8)], Role::Good, 2.0);
        }
        VerdictShape::Contradicted => {
            polyline(recorder, vec![by(at, -3.6, -3.6), by(at, 3.6, 3.6)], Role::Bad, 2.0);
            polyline(recorder, vec![by(at, -3.6, 3.6), by(at, 3.6, -3.6)], Role::Bad, 2.0);
        }
        VerdictShape::NoEvidence => {
            // Neither one nor the other: two level lines.
            polyline(recorder, vec![by(at, -4.2, -2.0), by(at, 4.2, -2.0)], Role::Ink2, 1.7);
            polyline(recorder, vec![by(at, -4.2, 2.0), by(at, 4.2, 2.0)], Role::Ink2, 1.7);
        }
        VerdictShape::NotTestable => {
            recorder.push(circle(Role::Ink3));
            polyline(recorder, vec![by(at, -2.9, 2.9), by(at, 2.9, -2.9)], Role::Ink3, 1.5);
        }
        VerdictShape::Untested => {
            recorder.push(circle(Role::Ink3));
            recorder.push(Item::Circle { centre: at, radius: 1.2, paint: Paint::fill(Role::Ink3) });
        }
    }
}

/// A small sign of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoxSign {
    /// How many KPIs measure it.
    Kpis,
    /// How many initiatives serve it.
    Initiatives,
    /// A person put it where it stands.
    Placed,
}

/// A sign of a box alone, for a legend.
pub fn box_sign(sign: BoxSign) -> Scene {
    alone(|recorder| match sign {
        BoxSign::Kpis => bars(recorder, Role::Ink3, Point::new(2.5, 7.0)),
        BoxSign::Initiatives => flag(recorder, Role::Ink3, Point::new(2.5, 7.0)),
        BoxSign::Placed => pin(recorder, Role::Ink3, Point::new(7.0, 7.0)),
    })
}

/// The shape of a verdict alone, for a legend.
pub fn verdict_sign(shape: VerdictShape) -> Scene {
    alone(|recorder| verdict(recorder, shape, Point::new(7.0, 7.0)))
}

/// A picture of one sign.
fn alone(draw: impl FnOnce(&Recorder)) -> Scene {
    let recorder = Recorder::new(14.0, 14.0);
    draw(&recorder);
    recorder.into_scene()
}
