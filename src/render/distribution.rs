//! How often each answer was given, as bars as small as a word.

use super::{
    backend::{Recorder, px},
    plot::{Area, Drawn, LABEL_SIZE, anchored, brush, font, pen, place, write},
    role::Role,
    scene::{Point, Scene},
    text_width::{shorten, text_width},
};
use plotters::{
    drawing::IntoDrawingArea,
    element::{PathElement, Rectangle},
    style::text_anchor::HPos,
};

/// What a distribution shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DistributionSpec {
    /// Width in px.
    pub width: f64,
    /// Height in px.
    pub height: f64,
    /// How often each option was chosen, the lowest option first.
    pub counts: Vec<usize>,
    /// What stands under each bar; may be empty.
    pub labels: Vec<String>,
    /// Whether the count stands above its bar.
    pub numbers: bool,
}

/// The size of the numbers above the bars, in px.
const NUMBER: f64 = 11.0;

/// Draws a distribution: the most frequent answer is as high as there is room.
pub fn distribution(spec: &DistributionSpec) -> Scene {
    let recorder = Recorder::new(spec.width, spec.height);
    let area = recorder.backend().into_drawing_area();
    // An area without room is the only error: what was drawn until then is the picture.
    drop(draw(spec, &recorder, &area));
    drop(area);
    recorder.into_scene()
}

fn draw(spec: &DistributionSpec, recorder: &Recorder, area: &Area) -> Drawn {
    let (width, height) = recorder.size();
    let labelled = spec.labels.iter().any(|label| !label.is_empty());
    let floor = height - if labelled { LABEL_SIZE + 6.0 } else { 1.0 };
    let room = (floor - if spec.numbers { NUMBER + 4.0 } else { 1.0 }).max(0.0);
    let most = place(spec.counts.iter().copied().max().unwrap_or_default().max(1));
    let step = width / place(spec.counts.len().max(1));
    let bar = (step * 0.72).min(44.0);
    for (at, count) in spec.counts.iter().enumerate() {
        let middle = step * (place(at) + 0.5);
        let tall = room * place(*count) / most;
        if *count > 0 {
            let corners = [(middle - bar / 2.0, floor - tall), (middle + bar / 2.0, floor)];
            area.draw(&Rectangle::new(corners.map(|(x, y)| (px(x), px(y))), brush(Role::Accent)))?;
        }
        if spec.numbers {
            let style = anchored(&font(Role::Ink2, NUMBER, false), HPos::Center);
            write(area, &count.to_string(), &style, Point::new(middle, floor - tall - NUMBER * 0.6))?;
        }
        if let Some(label) = spec.labels.get(at).filter(|label| !label.is_empty()) {
            let label = shorten(label, step, LABEL_SIZE, false);
            if text_width(&label, LABEL_SIZE, false) <= step {
                let style = anchored(&font(Role::Ink3, LABEL_SIZE, false), HPos::Center);
                write(area, &label, &style, Point::new(middle, height - LABEL_SIZE * 0.6))?;
            }
        }
    }
    let line = [(0.0, floor), (width, floor)].map(|(x, y)| (px(x), px(y)));
    area.draw(&PathElement::new(line.to_vec(), pen(Role::LineStrong, 1.0)))
}
