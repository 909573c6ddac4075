//! A bar from 0 to 100 with the cut points of the levels, a score on it, and the interval in which it may lie.

use super::{
    backend::{Recorder, px, upx},
    plot::{Area, Drawn, brush, pen},
    role::Role,
    scene::{Item, Paint, Rect, Scene},
};
use plotters::{
    drawing::IntoDrawingArea,
    element::{Circle, PathElement, Polygon},
};

/// What an interval bar shows. Figures outside 0 to 100 are drawn at the end they pass.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IntervalSpec {
    /// Width in px.
    pub width: f64,
    /// Height in px.
    pub height: f64,
    /// Where the levels begin, 0 to 100; the ends need no tick.
    pub ticks: Vec<f64>,
    /// The score; none: the bar stays empty.
    pub value: Option<f64>,
    /// The interval, lower end first.
    pub interval: Option<(f64, f64)>,
    /// The score of an earlier round: a small mark above the bar.
    pub earlier: Option<f64>,
}

/// The radius of the score's point, in px.
const POINT: f64 = 6.0;
/// The thickness of the bar, in px.
const BAR: f64 = 9.0;

/// Draws an interval bar. Any numbers and any size give a picture.
pub fn interval_bar(spec: &IntervalSpec) -> Scene {
    let recorder = Recorder::new(spec.width, spec.height);
    let area = recorder.backend().into_drawing_area();
    // An area without room is the only error: what was drawn until then is the picture.
    drop(draw(spec, &recorder, &area));
    drop(area);
    recorder.into_scene()
}

fn draw(spec: &IntervalSpec, recorder: &Recorder, area: &Area) -> Drawn {
    let (width, height) = recorder.size();
    let middle = height / 2.0;
    // A point at either end must not be cut off.
    let (left, room) = (POINT + 1.0, (width - 2.0 * (POINT + 1.0)).max(0.0));
    let at = |figure: f64| left + room * figure.clamp(0.0, 100.0) / 100.0;
    let known = |figure: &f64| figure.is_finite();

    let bar = Rect { x: left, y: middle - BAR / 2.0, width: room, height: BAR };
    recorder.push(Item::Rect {
        rect: bar,
        radius: BAR / 2.0,
        paint: Paint::fill(Role::Sunken).outlined(Role::Line, 1.0),
    });
    for tick in spec.ticks.iter().copied().filter(known).filter(|tick| *tick > 0.0 && *tick < 100.0) {
        let line = [middle - 8.0, middle + 8.0].map(|y| (px(at(tick)), px(y)));
        area.draw(&PathElement::new(line.to_vec(), pen(Role::LineStrong, 1.0)))?;
    }
    if let Some((low, high)) = spec.interval.filter(|(low, high)| known(low) && known(high)) {
        let (from, to) = (at(low.min(high)), at(low.max(high)));
        for (ends, thick) in [([(from, middle), (to, middle)], 3.0)]
            .into_iter()
            .chain([from, to].map(|x| ([(x, middle - 5.0), (x, middle + 5.0)], 1.5)))
        {
            let line = ends.map(|(x, y)| (px(x), px(y)));
            area.draw(&PathElement::new(line.to_vec(), pen(Role::Ink3, thick)))?;
        }
    }
    if let Some(earlier) = spec.earlier.filter(known) {
        let tip = (at(earlier), middle - BAR / 2.0);
        let corners = [(0.0, 0.0), (-4.0, -6.0), (4.0, -6.0)].map(|(x, y)| (px(tip.0 + x), px(tip.1 + y)));
        area.draw(&Polygon::new(corners.to_vec(), brush(Role::Ink3)))?;
    }
    if let Some(value) = spec.value.filter(known) {
        area.draw(&Circle::new((px(at(value)), px(middle)), upx(POINT), brush(Role::Accent)))?;
    }
    Ok(())
}
