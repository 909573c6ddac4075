//! Points with two sides in a square of four fields: what is done for the customer against how economically it runs.

use super::{
    backend::{Recorder, px, upx},
    labels::{AROUND, Candidate, Ground, NEXT_TO, NOWHERE, Spot, arrange, beside, legend, legend_end, overlap, tie},
    plot::{Area, Drawn, LABEL_SIZE, anchored, brush, font, pen, place, write},
    role::Role,
    scene::{Anchor, Baseline, Item, Point, Rect, Scene, Text, number},
    text_width::{shorten, text_width},
};
use plotters::{
    drawing::IntoDrawingArea,
    element::{Circle, PathElement, Polygon, Rectangle},
    style::text_anchor::HPos,
};

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
    /// Height in px, the legend aside.
    pub height: f64,
    /// Where the axes are divided, 0 to 100, the one to the right first; none: the square is one field without a name.
    pub division: Option<(f64, f64)>,
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
/// The height of a line of a label, in px.
const LINE: f64 = 16.0;
/// Room for numbers and names of the axes, in px.
const MARGIN: f64 = 48.0;
/// How many arrangements of labels are tried.
const MOST_TRIED: usize = 6_000;
/// Points nearer than this to each other are one place with one label, in px.
const SAME: f64 = 4.0;

/// Draws the chart. Labels never lie on each other, on a point, on the name of a field or over the edge: where there is no room
/// for all of them, the points are numbered and a legend says what the numbers are.
pub fn quadrant(spec: &QuadrantSpec) -> Scene {
    let plan = Plan::of(spec);
    let recorder = Recorder::new(spec.width, spec.height + plan.legend_height());
    let area = recorder.backend().into_drawing_area();
    // An area without room is the only error: what was drawn until then is the picture.
    drop(draw(spec, &plan, &recorder, &area));
    drop(area);
    recorder.into_scene()
}

/// The part of the picture that holds the points.
#[derive(Debug, Clone, Copy)]
struct Frame {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
    division: Option<(f64, f64)>,
}

impl Frame {
    fn of(spec: &QuadrantSpec) -> Self {
        let length = |all: f64, less: f64| if all.is_finite() { (all - less).max(1.0) } else { 1.0 };
        let inside = |figure: f64| if figure.is_finite() { figure.clamp(0.0, 100.0) } else { 50.0 };
        Self {
            left: MARGIN,
            top: 8.0,
            width: length(spec.width, MARGIN + 14.0),
            height: length(spec.height, MARGIN + 8.0),
            division: spec.division.map(|(x, y)| (inside(x), inside(y))),
        }
    }

    fn x(&self, figure: f64) -> f64 {
        self.left + self.width * figure.clamp(0.0, 100.0) / 100.0
    }

    fn y(&self, figure: f64) -> f64 {
        self.top + self.height * (1.0 - figure.clamp(0.0, 100.0) / 100.0)
    }

    fn bounds(&self) -> Rect {
        Rect { x: self.left + 2.0, y: self.top + 2.0, width: self.width - 4.0, height: self.height - 4.0 }
    }
}

/// Where everything stands that is written into the frame.
struct Plan<'a> {
    frame: Frame,
    /// The points that are drawn.
    shown: Vec<(&'a QuadrantPoint, Point)>,
    /// What is written into it.
    written: Written,
    /// What the numbers are, where points are numbered.
    legend: Vec<(String, Point)>,
}

impl<'a> Plan<'a> {
    fn of(spec: &'a QuadrantSpec) -> Self {
        let frame = Frame::of(spec);
        let finite = spec.points.iter().filter(|point| point.x.is_finite() && point.y.is_finite());
        let shown: Vec<_> = finite.map(|point| (point, Point::new(frame.x(point.x), frame.y(point.y)))).collect();
        let dots: Vec<Rect> = shown.iter().map(|(_, at)| around(*at, POINT * 1.15)).collect();
        let names = names_of_fields(spec, &frame, &dots);
        let lines = frame.division.map(|(x, y)| (vec![frame.x(x)], vec![frame.y(y)])).unwrap_or_default();
        let ground = Ground { bounds: frame.bounds(), taken: dots, lines };
        let clusters = clusters(&shown);
        let label = |at: &usize| shown.get(*at).map(|(point, _)| point.label.clone()).unwrap_or_default();
        let named: Vec<_> = clusters.iter().map(|(at, own)| (*at, own.iter().map(label).collect())).collect();
        if let Some(written) = written(&ground, &named, &names, false) {
            return Self { frame, shown, written, legend: Vec::new() };
        }
        let numbers: Vec<_> = clusters.iter().map(|(at, own)| (*at, vec![numbered(own)])).collect();
        let written = written(&ground, &numbers, &names, true).unwrap_or_default();
        let labels = shown.iter().map(|(point, _)| point.label.as_str());
        let legend = legend(labels, spec.width, frame.top + frame.height + MARGIN);
        Self { frame, shown, written, legend }
    }

    fn legend_height(&self) -> f64 {
        let end = legend_end(&self.legend).unwrap_or_default();
        (end - self.frame.top - self.frame.height - MARGIN).max(0.0)
    }
}

fn around(at: Point, radius: f64) -> Rect {
    Rect { x: at.x - radius, y: at.y - radius, width: 2.0 * radius, height: 2.0 * radius }
}

/// Places with the points that lie there, in the order of the points.
fn clusters(shown: &[(&QuadrantPoint, Point)]) -> Vec<(Point, Vec<usize>)> {
    let mut clusters: Vec<(Point, Vec<usize>)> = Vec::new();
    for (place, (_, at)) in shown.iter().enumerate() {
        match clusters.iter_mut().find(|(other, _)| (other.x - at.x).hypot(other.y - at.y) < SAME) {
            Some((_, own)) => own.push(place),
            None => clusters.push((*at, vec![place])),
        }
    }
    clusters
}

/// The numbers of the points of a place, from 1 on: "2, 5".
fn numbered(own: &[usize]) -> String {
    own.iter().map(|at| (at + 1).to_string()).collect::<Vec<_>>().join(", ")
}

fn spot(at: Point, lines: &[String]) -> Spot {
    let width = lines.iter().map(|line| text_width(line, LABEL_SIZE, false)).fold(0.0, f64::max) + 4.0;
    Spot { at, radius: POINT, width, height: LINE * place(lines.len()), line: LINE }
}

/// Words in the picture, with their anchor and where in them it is.
type Words = Vec<(String, Point, HPos)>;

/// What is written into the frame.
#[derive(Default)]
struct Written {
    /// What stands beside the points.
    words: Words,
    /// Names of the fields.
    names: Words,
    /// Lines between points and words that had to move away.
    ties: Vec<[Point; 2]>,
}

/// The words beside the points, and the names of the fields where they leave them room; none where not all words have a place.
/// Of numbers some may be missing: there can be more points than any square holds.
fn written(
    ground: &Ground,
    words: &[(Point, Vec<String>)],
    names: &[(String, Vec<Candidate>)],
    some: bool,
) -> Option<Written> {
    let choice = |(at, lines): &(Point, Vec<String>)| {
        let mut found = beside(ground, &spot(*at, lines), if some { AROUND } else { NEXT_TO });
        found.extend(some.then_some((50.0, NOWHERE)));
        found
    };
    let choices: Vec<Vec<Candidate>> =
        words.iter().map(choice).chain(names.iter().map(|(_, candidates)| candidates.clone())).collect();
    let found = arrange(&choices, MOST_TRIED)?;
    let (beside, inside) = found.split_at_checked(words.len())?;
    let placed = || beside.iter().zip(words).filter(|(rect, _)| **rect != NOWHERE);
    let named = inside.iter().zip(names).filter(|(rect, _)| **rect != NOWHERE);
    Some(Written {
        words: placed().flat_map(|(rect, (at, lines))| standing(rect, *at, lines)).collect(),
        names: named.map(|(rect, (name, _))| standing_name(ground, rect, name)).collect(),
        ties: placed().filter_map(|(rect, (at, lines))| Some([*at, tie(&spot(*at, lines), rect)?])).collect(),
    })
}

/// Lines of words in their rectangle: nearest to the point they belong to.
fn standing(rect: &Rect, spot: Point, lines: &[String]) -> Words {
    let (across, x) = if rect.x + rect.width < spot.x {
        (HPos::Right, rect.x + rect.width - 2.0)
    } else if rect.x > spot.x {
        (HPos::Left, rect.x + 2.0)
    } else {
        (HPos::Center, rect.x + rect.width / 2.0)
    };
    let at = |line: usize| Point::new(x, rect.y + LINE * (place(line) + 0.5));
    lines.iter().enumerate().map(|(line, words)| (words.clone(), at(line), across)).collect()
}

/// The name of a field, kept at the side of the frame it is nearer to.
fn standing_name(ground: &Ground, rect: &Rect, name: &str) -> (String, Point, HPos) {
    let (bounds, y) = (&ground.bounds, rect.y + LINE / 2.0);
    if rect.x - bounds.x <= bounds.x + bounds.width - rect.x - rect.width {
        (name.to_owned(), Point::new(rect.x, y), HPos::Left)
    } else {
        (name.to_owned(), Point::new(rect.x + rect.width, y), HPos::Right)
    }
}

/// The names of the fields with the places they may have: the outer corner, along the outer edge from there, then along the
/// inner one, and at the very last none.
fn names_of_fields(spec: &QuadrantSpec, frame: &Frame, dots: &[Rect]) -> Vec<(String, Vec<Candidate>)> {
    let Some((across, up)) = frame.division else { return Vec::new() };
    let names = &spec.names;
    let fields = [
        (&names.blind, (0.0, across), (up, 100.0), true, true),
        (&names.strong, (across, 100.0), (up, 100.0), false, true),
        (&names.neither, (0.0, across), (0.0, up), true, false),
        (&names.expensive, (across, 100.0), (0.0, up), false, false),
    ];
    let one = |(name, (from, to), (low, high), at_left, upper): (&String, (f64, f64), (f64, f64), bool, bool)| {
        let (left, right) = (frame.x(from) + 8.0, frame.x(to) - 8.0);
        let (top, bottom) = (frame.y(high) + 6.0, frame.y(low) - 6.0 - LINE);
        let wide = text_width(name, LABEL_SIZE, false);
        let mut candidates = vec![(20.0, NOWHERE)];
        if !name.is_empty() && wide <= right - left && bottom >= top {
            for (row, y) in if upper { [top, bottom] } else { [bottom, top] }.into_iter().enumerate() {
                for step in 0..=3 {
                    let moved = (right - left - wide) * f64::from(step) / 3.0;
                    let x = if at_left { left + moved } else { right - wide - moved };
                    let rect = Rect { x, y, width: wide, height: LINE };
                    if !dots.iter().any(|dot| overlap(dot, &rect)) {
                        candidates.push((4.0 * place(row) + f64::from(step), rect));
                    }
                }
            }
        }
        (name.clone(), candidates)
    };
    fields.map(one).into()
}

fn draw(spec: &QuadrantSpec, plan: &Plan, recorder: &Recorder, area: &Area) -> Drawn {
    draw_fields(area, &plan.frame)?;
    draw_axes(recorder, area, spec, &plan.frame)?;
    for (name, at, across) in &plan.written.names {
        write(area, name, &anchored(&font(Role::Ink2, LABEL_SIZE, false), *across), *at)?;
    }
    for ends in &plan.written.ties {
        let line = ends.map(|end| (px(end.x), px(end.y)));
        area.draw(&PathElement::new(line.to_vec(), pen(Role::Ink3, 0.8)))?;
    }
    for (point, at) in &plan.shown {
        draw_point(area, point, *at, plan.frame.division)?;
    }
    let style = font(Role::Ink, LABEL_SIZE, false);
    for (words, at, across) in &plan.written.words {
        write(area, words, &anchored(&style, *across), *at)?;
    }
    for (words, at) in &plan.legend {
        write(area, words, &style, *at)?;
    }
    Ok(())
}

fn draw_fields(area: &Area, frame: &Frame) -> Drawn {
    let (left, right, bottom, top) = (frame.x(0.0), frame.x(100.0), frame.y(0.0), frame.y(100.0));
    let fields = match frame.division {
        Some((across, up)) => {
            let (across, up) = (frame.x(across), frame.y(up));
            vec![
                ((left, top), (across, up), Role::BadSoft),
                ((across, top), (right, up), Role::GoodSoft),
                ((left, up), (across, bottom), Role::NoDataSoft),
                ((across, up), (right, bottom), Role::WatchSoft),
            ]
        }
        None => vec![((left, top), (right, bottom), Role::Sunken)],
    };
    for (from, to, role) in fields {
        let corners = [(px(from.0), px(from.1)), (px(to.0), px(to.1))];
        area.draw(&Rectangle::new(corners, brush(role)))?;
    }
    if let Some((across, up)) = frame.division {
        let (across, up) = (frame.x(across), frame.y(up));
        for ends in [[(across, top), (across, bottom)], [(left, up), (right, up)]] {
            let line = ends.map(|(x, y)| (px(x), px(y)));
            area.draw(&PathElement::new(line.to_vec(), pen(Role::Surface, 2.0)))?;
        }
    }
    let outline = [(px(left), px(top)), (px(right), px(bottom))];
    area.draw(&Rectangle::new(outline, pen(Role::LineStrong, 1.0)))
}

fn draw_axes(recorder: &Recorder, area: &Area, spec: &QuadrantSpec, frame: &Frame) -> Drawn {
    let style = font(Role::Ink3, LABEL_SIZE, false);
    let below = frame.y(0.0) + 14.0;
    // A figure too near an end would lie on the end's own.
    let ticks = |at: Option<f64>| [Some(0.0), at.filter(|at| (12.0..=85.0).contains(at)), Some(100.0)];
    let (across, up) = (frame.division.map(|(x, _)| x), frame.division.map(|(_, y)| y));
    for figure in ticks(across).into_iter().flatten() {
        write(area, &number(figure), &anchored(&style, HPos::Center), Point::new(frame.x(figure), below))?;
    }
    for figure in ticks(up).into_iter().flatten() {
        let y = frame.y(figure).max(frame.top + 5.0);
        write(area, &number(figure), &anchored(&style, HPos::Right), Point::new(frame.left - 9.0, y))?;
    }
    let label = shorten(&spec.x_label, frame.width, LABEL_SIZE, false);
    let middle = Point::new(frame.x(50.0), below + 17.0);
    write(area, &label, &anchored(&font(Role::Ink2, LABEL_SIZE, false), HPos::Center), middle)?;
    recorder.push(Item::Text(Text {
        at: Point::new(9.0, frame.y(50.0)),
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
fn draw_point(area: &Area, point: &QuadrantPoint, at: Point, division: Option<(f64, f64)>) -> Drawn {
    let to = |(x, y): (f64, f64)| (px(at.x + x), px(at.y + y));
    let Some((across, up)) = division else {
        return area.draw(&Circle::new(to((0.0, 0.0)), upx(POINT), brush(Role::Accent)));
    };
    match (point.x >= across - 1e-9, point.y >= up - 1e-9) {
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
