//! Points with two sides in a square of four fields: what is done for the customer against how economically it runs.

use super::{
    backend::{Recorder, px, upx},
    plot::{Area, Drawn, LABEL_SIZE, anchored, brush, font, pen, write},
    role::Role,
    scene::{Anchor, Baseline, Item, Point, Rect, Scene, Text, number},
    text_width::{shorten, text_width},
};
use plotters::{
    drawing::{DrawingAreaErrorKind, IntoDrawingArea},
    element::{Circle, PathElement, Polygon, Rectangle},
    style::text_anchor::HPos,
};
use std::convert::Infallible;

/// One point of the chart.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct QuadrantPoint {
    /// What stands beside it.
    pub label: String,
    /// How far to the right, 0 to 100.
    pub x: f64,
    /// How far up, 0 to 100.
    pub y: f64,
}

/// What the four fields are called.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct QuadrantNames {
    /// Low to the right, high up.
    pub blind: String,
    /// High on both.
    pub strong: String,
    /// Low on both.
    pub neither: String,
    /// High to the right, low up.
    pub expensive: String,
}

/// What the chart shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct QuadrantSpec {
    /// Width in px.
    pub width: f64,
    /// Height in px.
    pub height: f64,
    /// Where both axes are divided, 0 to 100.
    pub division: f64,
    /// The points; what is not a number is left out.
    pub points: Vec<QuadrantPoint>,
    /// The names of the fields.
    pub names: QuadrantNames,
    /// What stands under the chart.
    pub x_label: String,
    /// What stands along its left side.
    pub y_label: String,
}

/// The radius of a point, in px.
const POINT: f64 = 6.0;
/// The height of a label's box, in px.
const LINE: f64 = 16.0;
/// Room for numbers and names of the axes, in px.
const MARGIN: f64 = 44.0;

/// Draws the chart. Labels never lie on each other and never leave the frame: where no room is left, one is left out.
pub fn quadrant(spec: &QuadrantSpec) -> Scene {
    let recorder = Recorder::new(spec.width, spec.height);
    let area = recorder.backend().into_drawing_area();
    // An area without room is the only error: what was drawn until then is the picture.
    drop(draw(spec, &recorder, &area));
    drop(area);
    recorder.into_scene()
}

/// The part of the picture that holds the points.
struct Frame {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
    division: f64,
}

impl Frame {
    fn x(&self, figure: f64) -> f64 {
        self.left + self.width * figure.clamp(0.0, 100.0) / 100.0
    }

    fn y(&self, figure: f64) -> f64 {
        self.top + self.height * (1.0 - figure.clamp(0.0, 100.0) / 100.0)
    }

    fn holds(&self, rect: &Rect) -> bool {
        rect.x >= self.left + 2.0
            && rect.y >= self.top + 2.0
            && rect.x + rect.width <= self.left + self.width - 2.0
            && rect.y + rect.height <= self.top + self.height - 2.0
    }
}

fn draw(spec: &QuadrantSpec, recorder: &Recorder, area: &Area) -> Drawn {
    let (width, height) = recorder.size();
    let division = if spec.division.is_finite() { spec.division.clamp(0.0, 100.0) } else { 50.0 };
    let (frame_width, frame_height) = ((width - MARGIN - 14.0).max(1.0), (height - MARGIN - 8.0).max(1.0));
    let frame = Frame { left: MARGIN, top: 8.0, width: frame_width, height: frame_height, division };
    draw_fields(area, &frame)?;
    let names = draw_names(area, spec, &frame)?;
    draw_axes(recorder, area, spec, &frame)?;

    let shown: Vec<&QuadrantPoint> =
        spec.points.iter().filter(|point| point.x.is_finite() && point.y.is_finite()).collect();
    let spots: Vec<Point> = shown.iter().map(|point| Point::new(frame.x(point.x), frame.y(point.y))).collect();
    let places = place_labels(&frame, &shown, &spots, names);
    for (spot, label) in spots.iter().zip(&places) {
        if let Some(label) = label.as_ref().filter(|label| label.far) {
            // A label that had to move away stays tied to its point.
            let near = Point::new(
                spot.x.clamp(label.rect.x, label.rect.x + label.rect.width),
                spot.y.clamp(label.rect.y, label.rect.y + label.rect.height),
            );
            let line = vec![(px(spot.x), px(spot.y)), (px(near.x), px(near.y))];
            area.draw(&PathElement::new(line, pen(Role::Ink3, 0.8)))?;
        }
    }
    for (point, spot) in shown.iter().zip(&spots) {
        draw_point(area, point, *spot, frame.division)?;
    }
    for label in places.into_iter().flatten() {
        let at = Point::new(label.rect.x + 2.0, label.rect.y + LINE / 2.0);
        write(area, &label.text, &font(Role::Ink, LABEL_SIZE, false), at)?;
    }
    Ok(())
}

fn draw_fields(area: &Area, frame: &Frame) -> Drawn {
    let (left, right, bottom, top) = (frame.x(0.0), frame.x(100.0), frame.y(0.0), frame.y(100.0));
    let (across, up) = (frame.x(frame.division), frame.y(frame.division));
    let fields = [
        ((left, top), (across, up), Role::BadSoft),
        ((across, top), (right, up), Role::GoodSoft),
        ((left, up), (across, bottom), Role::NoDataSoft),
        ((across, up), (right, bottom), Role::WatchSoft),
    ];
    for (from, to, role) in fields {
        let corners = [(px(from.0), px(from.1)), (px(to.0), px(to.1))];
        area.draw(&Rectangle::new(corners, brush(role)))?;
    }
    let outline = [(px(left), px(top)), (px(right), px(bottom))];
    area.draw(&Rectangle::new(outline, pen(Role::LineStrong, 1.0)))
}

/// Writes the names of the fields into the corners of the frame and says where they stand.
fn draw_names(area: &Area, spec: &QuadrantSpec, frame: &Frame) -> Result<Vec<Rect>, DrawingAreaErrorKind<Infallible>> {
    let (left, right) = (frame.x(0.0) + 8.0, frame.x(100.0) - 8.0);
    let (high, low) = (frame.y(100.0) + 14.0, frame.y(0.0) - 13.0);
    let names = &spec.names;
    let corners = [
        (&names.blind, true, high),
        (&names.strong, false, high),
        (&names.neither, true, low),
        (&names.expensive, false, low),
    ];
    let mut taken = Vec::new();
    for (name, at_left, y) in corners {
        let share = if at_left { frame.division } else { 100.0 - frame.division } / 100.0;
        let room = frame.width * share - 16.0;
        let name = shorten(name, room, LABEL_SIZE, false);
        let wide = text_width(&name, LABEL_SIZE, false);
        if name.is_empty() || wide > room || frame.height < 4.0 * LINE {
            continue;
        }
        let start = if at_left { left } else { right - wide };
        taken.push(Rect { x: start, y: y - LINE / 2.0, width: wide, height: LINE });
        let (across, anchor) = if at_left { (HPos::Left, left) } else { (HPos::Right, right) };
        write(area, &name, &anchored(&font(Role::Ink2, LABEL_SIZE, false), across), Point::new(anchor, y))?;
    }
    Ok(taken)
}

fn draw_axes(recorder: &Recorder, area: &Area, spec: &QuadrantSpec, frame: &Frame) -> Drawn {
    let style = font(Role::Ink3, LABEL_SIZE, false);
    let below = frame.y(0.0) + 11.0;
    for figure in [0.0, frame.division, 100.0] {
        let words = number(figure);
        write(area, &words, &anchored(&style, HPos::Center), Point::new(frame.x(figure), below))?;
        let y = frame.y(figure).max(frame.top + 5.0);
        write(area, &words, &anchored(&style, HPos::Right), Point::new(frame.left - 5.0, y))?;
    }
    let label = shorten(&spec.x_label, frame.width, LABEL_SIZE, false);
    let middle = Point::new(frame.x(50.0), below + 18.0);
    write(area, &label, &anchored(&font(Role::Ink2, LABEL_SIZE, false), HPos::Center), middle)?;
    recorder.push(Item::Text(Text {
        at: Point::new(10.0, frame.y(50.0)),
        anchor: Anchor::Middle,
        baseline: Baseline::Middle,
        size: LABEL_SIZE,
        strong: false,
        role: Role::Ink2,
        opacity: 1.0,
        rotation: 270,
        text: shorten(&spec.y_label, frame.height, LABEL_SIZE, false),
    }));
    Ok(())
}

/// A point with the shape of its field: what colour says, the shape says, too.
fn draw_point(area: &Area, point: &QuadrantPoint, at: Point, division: f64) -> Drawn {
    let reaches = |figure: f64| figure >= division - 1e-9;
    let to = |(x, y): (f64, f64)| (px(at.x + x), px(at.y + y));
    match (reaches(point.x), reaches(point.y)) {
        (true, true) => area.draw(&Circle::new(to((0.0, 0.0)), upx(POINT), brush(Role::Good))),
        (false, true) => {
            let side = POINT * 0.85;
            area.draw(&Rectangle::new([to((-side, -side)), to((side, side))], brush(Role::Bad)))
        }
        (true, false) => {
            let corners = [(0.0, -POINT * 1.05), (POINT * 1.1, POINT * 0.9), (-POINT * 1.1, POINT * 0.9)];
            area.draw(&Polygon::new(corners.map(to).to_vec(), brush(Role::Watch)))
        }
        (false, false) => {
            let corners = [(0.0, -POINT * 1.1), (POINT * 1.1, 0.0), (0.0, POINT * 1.1), (-POINT * 1.1, 0.0)];
            area.draw(&Polygon::new(corners.map(to).to_vec(), brush(Role::Ink3)))
        }
    }
}

/// A label and where it stands.
struct Label {
    text: String,
    rect: Rect,
    /// Whether it needs a line to its point.
    far: bool,
}

/// Finds a place for every label: beside its point, else round it, else the nearest free line of the frame.
fn place_labels(frame: &Frame, points: &[&QuadrantPoint], spots: &[Point], names: Vec<Rect>) -> Vec<Option<Label>> {
    let dots =
        spots.iter().map(|spot| Rect { x: spot.x - POINT, y: spot.y - POINT, width: 2.0 * POINT, height: 2.0 * POINT });
    let mut taken: Vec<Rect> = names.into_iter().chain(dots).collect();
    let mut places = Vec::new();
    for (point, spot) in points.iter().zip(spots) {
        let text = shorten(&point.label, (frame.width - 8.0).max(1.0), LABEL_SIZE, false);
        let wide = text_width(&text, LABEL_SIZE, false) + 4.0;
        let free = |rect: &Rect| frame.holds(rect) && !taken.iter().any(|other| overlap(rect, other));
        let near = beside(*spot, wide).into_iter().find(free).map(|rect| (rect, false));
        let found = near.or_else(|| nearest_free(frame, *spot, wide, &free).map(|rect| (rect, true)));
        let label = found.filter(|_| !text.is_empty()).map(|(rect, far)| Label { text, rect, far });
        taken.extend(label.as_ref().map(|label| label.rect));
        places.push(label);
    }
    places
}

/// The places next to a point, the best first: right, left, above, below, and the four diagonals.
fn beside(spot: Point, wide: f64) -> [Rect; 8] {
    let gap = POINT + 2.0;
    let (right, left, centre) = (spot.x + gap, spot.x - gap - wide, spot.x - wide / 2.0);
    let (level, above, below) = (spot.y - LINE / 2.0, spot.y - gap - LINE + 2.0, spot.y + gap - 2.0);
    [
        (right, level),
        (left, level),
        (centre, above),
        (centre, below),
        (right, above),
        (right, below),
        (left, above),
        (left, below),
    ]
    .map(|(x, y)| Rect { x, y, width: wide, height: LINE })
}

/// The free place nearest to a point among the lines of the frame.
fn nearest_free(frame: &Frame, spot: Point, wide: f64, free: &dyn Fn(&Rect) -> bool) -> Option<Rect> {
    let mut best: Option<(f64, Rect)> = None;
    let mut y = frame.top + 3.0;
    while y + LINE < frame.top + frame.height {
        let mut x = frame.left + 3.0;
        while x + wide < frame.left + frame.width {
            let rect = Rect { x, y, width: wide, height: LINE };
            let away = (spot.x - spot.x.clamp(x, x + wide)).hypot(spot.y - (y + LINE / 2.0));
            if best.as_ref().is_none_or(|(least, _)| away < *least) && free(&rect) {
                best = Some((away, rect));
            }
            x += 12.0;
        }
        y += LINE;
    }
    best.map(|(_, rect)| rect)
}

fn overlap(a: &Rect, b: &Rect) -> bool {
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
