//! Several figures from 0 to 100 round a middle: the profile of the dimensions, now and earlier.

use super::{
    backend::{Recorder, px, upx},
    labels::{Candidate, arrange, inside, legend, legend_end, overlap},
    plot::{Area, Drawn, LABEL_SIZE, anchored, brush, font, pen, place, wash, write},
    role::Role,
    scene::{Point, Rect, Scene},
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
    /// Height in px, the legend aside.
    pub height: f64,
    /// The axes clockwise from the top; with fewer than three there is nothing to see.
    pub axes: Vec<RadarAxis>,
    /// Figures at which a ring is drawn: where the levels begin. The outermost, 100, is always there.
    pub rings: Vec<f64>,
}

/// The height of a line of a label, in px.
const LINE: f64 = 15.0;
/// How far labels stand from their axis, in px.
const GAP: f64 = 9.0;
/// The most lines of a label.
const MOST_LINES: usize = 3;
/// How many arrangements of names are tried for a size of the wheel.
const MOST_TRIED: usize = 400;

/// Draws a radar. Any numbers and any size give a picture. Names at the ends of the axes are neither cut nor do they lie on
/// each other: where there is no room for all of them, the axes are numbered and a legend says what the numbers are.
pub fn radar(spec: &RadarSpec) -> Scene {
    let plan = Plan::of(spec);
    let legend = plan.as_ref().and_then(|plan| legend_end(&plan.legend)).unwrap_or(spec.height);
    let recorder = Recorder::new(spec.width, if legend > spec.height { legend } else { spec.height });
    let area = recorder.backend().into_drawing_area();
    if let Some(plan) = plan {
        // An area without room is the only error: what was drawn until then is the picture.
        drop(draw(spec, &plan, &recorder, &area));
    }
    drop(area);
    recorder.into_scene()
}

/// Words in the picture, with their anchor and where in them it is.
type Words = Vec<(String, Point, HPos)>;

/// A name in its ways to be broken into lines.
type Ways = Vec<Vec<String>>;

/// Where everything stands.
struct Plan {
    wheel: Wheel,
    /// The names at the ends of the axes, line by line.
    words: Words,
    /// What the numbers are, where the axes are numbered.
    legend: Vec<(String, Point)>,
}

impl Plan {
    fn of(spec: &RadarSpec) -> Option<Self> {
        if spec.axes.len() < 3 {
            return None;
        }
        let length = |length: f64| if length.is_finite() { length.max(1.0) } else { 1.0 };
        let (width, height) = (length(spec.width), length(spec.height));
        let named: Vec<Ways> = spec.axes.iter().map(|axis| lines_of(&axis.label)).collect();
        if let Some((wheel, words)) = largest(width, height, &named) {
            return Some(Self { wheel, words, legend: Vec::new() });
        }
        let numbers: Vec<_> = (1..=spec.axes.len()).map(|number| vec![vec![number.to_string()]]).collect();
        let (wheel, words) = largest(width, height, &numbers)
            .unwrap_or_else(|| (Wheel::of(width, height, 0.3, 0.5, spec.axes.len()), Vec::new()));
        Some(Self {
            wheel,
            words,
            legend: legend(spec.axes.iter().map(|axis| axis.label.as_str()), width, height + 6.0),
        })
    }
}

/// The largest wheel that leaves room for all names, each in one of its ways to be broken.
fn largest(width: f64, height: f64, names: &[Ways]) -> Option<(Wheel, Words)> {
    // From a little more than two thirds of the picture down to where a shape could not be read any more.
    let sizes = (0..22).map(|step| 0.36 - 0.01 * f64::from(step));
    let wheels = sizes.flat_map(|share| {
        [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62].map(|across| Wheel::of(width, height, share, across, names.len()))
    });
    let bounds = Rect { x: 1.0, y: 1.0, width: width - 2.0, height: height - 2.0 };
    for wheel in wheels {
        let rim = wheel.rim();
        let choices: Vec<Vec<(Candidate, usize, HPos)>> =
            names.iter().enumerate().map(|(axis, ways)| wheel.candidates(axis, ways, &bounds, &rim)).collect();
        let only: Vec<Vec<Candidate>> =
            choices.iter().map(|all| all.iter().map(|(candidate, ..)| *candidate).collect()).collect();
        if only.iter().any(Vec::is_empty) {
            continue;
        }
        if let Some(found) = arrange(&only, MOST_TRIED) {
            let mut words = Vec::new();
            for ((rect, all), ways) in found.iter().zip(&choices).zip(names) {
                let chosen = all.iter().find(|((_, other), ..)| other == rect);
                let Some((way, across)) = chosen.map(|(_, way, across)| (*way, *across)) else { continue };
                words.extend(standing(rect, across, ways.get(way).map(Vec::as_slice).unwrap_or_default()));
            }
            return Some((wheel, words));
        }
    }
    None
}

fn standing(rect: &Rect, across: HPos, lines: &[String]) -> Words {
    let x = match across {
        HPos::Left => rect.x,
        HPos::Right => rect.x + rect.width,
        HPos::Center => rect.x + rect.width / 2.0,
    };
    let at = |line: usize| Point::new(x, rect.y + LINE * (place(line) + 0.5));
    lines.iter().enumerate().map(|(line, words)| (words.clone(), at(line), across)).collect()
}

/// The ways to break a name into lines without cutting a word, the fewest lines first.
fn lines_of(name: &str) -> Ways {
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let mut ways: Ways = Vec::new();
    let mut room = text_width(name, LABEL_SIZE, false);
    loop {
        let lines = wrap(name, room, LABEL_SIZE, false, MOST_LINES);
        if lines.is_empty() || bare(&lines.concat()) != bare(name) {
            return ways;
        }
        let widest = lines.iter().map(|line| text_width(line, LABEL_SIZE, false)).fold(0.0, f64::max);
        // Whatever cannot be made narrower ends it.
        if widest > room || ways.len() >= 4 * MOST_LINES {
            return ways;
        }
        ways.push(lines);
        room = widest - 0.01;
    }
}

/// Where the axes are.
struct Wheel {
    centre: Point,
    radius: f64,
    count: usize,
}

impl Wheel {
    /// A wheel with its radius as a share of the picture's smaller side, and its middle at a share of the width.
    fn of(width: f64, height: f64, share: f64, across: f64, count: usize) -> Self {
        let radius = (width.min(height * 1.3) * share).max(1.0);
        let mut wheel = Self { centre: Point::new(width * across, 0.0), radius, count };
        // The lowest axis ends higher than the circle would.
        let lowest = (0..count).map(|axis| wheel.at(axis, 100.0).y).fold(0.0, f64::max);
        wheel.centre.y = (height + radius - lowest) / 2.0;
        wheel
    }

    /// Small pieces along the outermost ring, on which no name may lie.
    fn rim(&self) -> Vec<Rect> {
        let mut rim = Vec::new();
        for axis in 0..self.count {
            let (from, to) = (self.at(axis, 100.0), self.at(axis + 1, 100.0));
            for step in 0..16 {
                let share = f64::from(step) / 16.0;
                let (x, y) = (from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
                rim.push(Rect { x: x - 3.0, y: y - 3.0, width: 6.0, height: 6.0 });
            }
        }
        rim
    }

    /// The places for the name of an axis, each with the way in which it is broken and where it is anchored.
    fn candidates(
        &self,
        axis: usize,
        ways: &[Vec<String>],
        bounds: &Rect,
        rim: &[Rect],
    ) -> Vec<(Candidate, usize, HPos)> {
        let (sin, cos) = self.turn(axis);
        let end = self.at(axis, 100.0);
        let mut found = Vec::new();
        for (way, lines) in ways.iter().enumerate() {
            let width = lines.iter().map(|line| text_width(line, LABEL_SIZE, false)).fold(0.0, f64::max);
            let height = LINE * place(lines.len());
            let across = if sin > 0.0 { HPos::Left } else { HPos::Right };
            let x = if sin > 0.0 { end.x + GAP } else { end.x - GAP - width };
            let mut spots = Vec::new();
            if sin.abs() > 0.2 {
                spots.push((0.0, x, end.y - height / 2.0, across));
                spots.push((0.3, x, end.y - if cos > 0.0 { height - LINE / 2.0 } else { LINE / 2.0 }, across));
            }
            if cos.abs() > 0.5 {
                let y = if cos > 0.0 { end.y - GAP - height } else { end.y + GAP };
                let slid = (end.x - width / 2.0).min(bounds.x + bounds.width - width).max(bounds.x);
                spots.push((0.6, slid, y, HPos::Center));
                // A little outward, where the name on the other side needs the middle.
                let outward = if sin > 0.0 { end.x - 2.0 * GAP } else { end.x + 2.0 * GAP - width };
                spots.push((0.8, outward, y, across));
            }
            for (cost, x, y, across) in spots {
                let rect = Rect { x, y, width, height };
                if inside(bounds, &rect) && !rim.iter().any(|piece| overlap(piece, &rect)) {
                    found.push(((cost + 0.5 * place(way), rect), way, across));
                }
            }
        }
        found
    }

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

fn draw(spec: &RadarSpec, plan: &Plan, recorder: &Recorder, area: &Area) -> Drawn {
    let (wheel, count) = (&plan.wheel, spec.axes.len());
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
    recorder.dashed(4.0, 3.0, || outline(area, wheel, &earlier, Role::Ink3, 1.5))?;
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
    outline(area, wheel, &now, Role::Accent, 2.0)?;
    for (axis, figure) in now.iter().enumerate() {
        if let Some(figure) = figure {
            area.draw(&Circle::new(pixel(wheel.at(axis, *figure)), upx(4.0), brush(Role::Accent)))?;
        }
    }
    let style = font(Role::Ink2, LABEL_SIZE, false);
    for (words, at, across) in &plan.words {
        write(area, words, &anchored(&style, *across), *at)?;
    }
    for (words, at) in &plan.legend {
        write(area, words, &style, *at)?;
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
