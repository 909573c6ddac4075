//! Several figures from 0 to 100 round a middle: the profile of the dimensions, now and earlier.

use super::{
    backend::{Recorder, px, upx},
    plot::{Area, Drawn, LABEL_SIZE, anchored, brush, font, pen, place, wash, write},
    role::Role,
    scene::{Point, Scene},
    text_width::{text_width, wrap},
};
use plotters::{
    drawing::IntoDrawingArea,
    element::{Circle, PathElement, Polygon},
    style::text_anchor::HPos,
};
use std::f64::consts::TAU;

/// One axis of a radar.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RadarAxis {
    /// What stands at its end.
    pub label: String,
    /// The figure now, 0 to 100; none: no point, and the outline stays open there.
    pub value: Option<f64>,
    /// The figure earlier, 0 to 100.
    pub earlier: Option<f64>,
}

/// What a radar shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RadarSpec {
    /// Width in px.
    pub width: f64,
    /// Height in px.
    pub height: f64,
    /// The axes clockwise from the top; with fewer than three there is nothing to see.
    pub axes: Vec<RadarAxis>,
    /// Figures at which a ring is drawn: where the levels begin. The outermost, 100, is always there.
    pub rings: Vec<f64>,
}

const LINE: f64 = 14.0;

/// Draws a radar. Any numbers and any size give a picture.
pub fn radar(spec: &RadarSpec) -> Scene {
    let recorder = Recorder::new(spec.width, spec.height);
    let area = recorder.backend().into_drawing_area();
    // An area without room is the only error: what was drawn until then is the picture.
    drop(draw(spec, &recorder, &area));
    drop(area);
    recorder.into_scene()
}

/// Where the axes are.
struct Wheel {
    centre: Point,
    radius: f64,
    count: usize,
}

impl Wheel {
    /// The place on an axis, with the figure in percent of its length.
    fn at(&self, axis: usize, figure: f64) -> Point {
        let (sin, cos) = self.turn(axis);
        let length = self.radius * figure / 100.0;
        Point::new(self.centre.x + length * sin, self.centre.y - length * cos)
    }

    fn turn(&self, axis: usize) -> (f64, f64) {
        (TAU * place(axis) / place(self.count.max(1))).sin_cos()
    }

    fn ring(&self, figure: f64) -> Vec<(i32, i32)> {
        (0..self.count).map(|axis| pixel(self.at(axis, figure))).collect()
    }
}

fn pixel(point: Point) -> (i32, i32) {
    (px(point.x), px(point.y))
}

fn draw(spec: &RadarSpec, recorder: &Recorder, area: &Area) -> Drawn {
    let count = spec.axes.len();
    if count < 3 {
        return Ok(());
    }
    let (width, height) = recorder.size();
    // Room for labels at the sides and for two lines above and below.
    let side = (width * 0.23).min(110.0);
    let radius = ((width - 2.0 * side) / 2.0).min(height / 2.0 - 2.0 * LINE - 4.0).max(1.0);
    let wheel = Wheel { centre: Point::new(width / 2.0, height / 2.0), radius, count };

    let rings = spec.rings.iter().copied().filter(|ring| *ring > 0.0 && *ring < 100.0);
    for ring in rings.chain([100.0]) {
        let (role, thick) = if ring == 100.0 { (Role::LineStrong, 1.2) } else { (Role::Line, 1.0) };
        let mut line = wheel.ring(ring);
        line.extend(line.first().copied());
        area.draw(&PathElement::new(line, pen(role, thick)))?;
    }
    for axis in 0..count {
        let line = vec![pixel(wheel.centre), pixel(wheel.at(axis, 100.0))];
        area.draw(&PathElement::new(line, pen(Role::Line, 1.0)))?;
    }
    let figures = |pick: fn(&RadarAxis) -> Option<f64>| -> Vec<Option<f64>> {
        let inside = |figure: f64| figure.is_finite().then(|| figure.clamp(0.0, 100.0));
        spec.axes.iter().map(|axis| pick(axis).and_then(inside)).collect()
    };
    let earlier = figures(|axis| axis.earlier);
    recorder.dashed(4.0, 3.0, || outline(area, &wheel, &earlier, Role::Ink3, 1.5))?;
    for (axis, figure) in earlier.iter().enumerate() {
        if let Some(figure) = figure {
            let spot = pixel(wheel.at(axis, *figure));
            area.draw(&Circle::new(spot, upx(3.0), brush(Role::Surface)))?;
            area.draw(&Circle::new(spot, upx(3.0), pen(Role::Ink3, 1.5)))?;
        }
    }
    let now = figures(|axis| axis.value);
    if let Some(whole) = now.iter().copied().collect::<Option<Vec<f64>>>() {
        let corners: Vec<_> = whole.iter().enumerate().map(|(axis, figure)| pixel(wheel.at(axis, *figure))).collect();
        area.draw(&Polygon::new(corners, wash(Role::Accent, 0.14)))?;
    }
    outline(area, &wheel, &now, Role::Accent, 2.0)?;
    for (axis, figure) in now.iter().enumerate() {
        if let Some(figure) = figure {
            area.draw(&Circle::new(pixel(wheel.at(axis, *figure)), upx(4.0), brush(Role::Accent)))?;
        }
    }
    for (axis, shown) in spec.axes.iter().enumerate() {
        label(area, &wheel, axis, &shown.label, width)?;
    }
    Ok(())
}

/// Lines between neighbours that both have a figure.
fn outline(area: &Area, wheel: &Wheel, figures: &[Option<f64>], role: Role, thick: f64) -> Drawn {
    for (axis, figure) in figures.iter().enumerate() {
        let next = (axis + 1) % wheel.count.max(1);
        if let (Some(from), Some(to)) = (figure, figures.get(next).copied().flatten()) {
            let line = vec![pixel(wheel.at(axis, *from)), pixel(wheel.at(next, to))];
            area.draw(&PathElement::new(line, pen(role, thick)))?;
        }
    }
    Ok(())
}

/// The name at the end of an axis: beside it at the sides, above and below it in the middle; kept inside the picture.
fn label(area: &Area, wheel: &Wheel, axis: usize, text: &str, width: f64) -> Drawn {
    let (sin, cos) = wheel.turn(axis);
    let end = wheel.at(axis, 100.0);
    let (across, x) = match sin {
        sin if sin > 0.2 => (HPos::Left, end.x + 9.0),
        sin if sin < -0.2 => (HPos::Right, end.x - 9.0),
        _ => (HPos::Center, end.x),
    };
    let room = match across {
        HPos::Left => width - x,
        HPos::Right => x,
        HPos::Center => width,
    };
    let lines = wrap(text, (room - 2.0).max(1.0), LABEL_SIZE, false, 2);
    let tall = LINE * place(lines.len().saturating_sub(1));
    let first = match across {
        HPos::Center if cos > 0.0 => end.y - 12.0 - tall,
        HPos::Center => end.y + 14.0,
        _ => end.y - tall / 2.0,
    };
    for (at, line) in lines.iter().enumerate() {
        if text_width(line, LABEL_SIZE, false) <= room {
            let style = anchored(&font(Role::Ink2, LABEL_SIZE, false), across);
            write(area, line, &style, Point::new(x, first + LINE * place(at)))?;
        }
    }
    Ok(())
}
