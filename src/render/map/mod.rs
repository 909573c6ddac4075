//! The strategy map: bands of perspectives, boxes of objectives, arrows of cause and effect.

mod arrow;
mod ground;
mod mark;
mod objective;
mod slip;
mod spec;
mod told;

pub use arrow::VerdictShape;
pub use ground::head_height;
pub use mark::{BoxSign, box_sign, verdict_sign};
pub use objective::MapTrend;
pub use slip::slip_height;
pub use spec::{MapArrow, MapBand, MapBox, MapColumn, MapSlip, MapSpec};
pub use told::{LINK, NOTE, OBJECTIVE, map_spec, verdict_shape};

use super::{
    backend::Recorder,
    plot::{Area, Drawn, anchored, font, write},
    role::Role,
    scene::{Group, Point, Scene},
    text_width::is_from_right,
};
use plotters::{drawing::IntoDrawingArea, style::text_anchor::HPos};

/// Draws a strategy map. Every box and note is a group with key and label; so is every arrow that has words.
///
/// Everything stands [`head_height`] lower than the specification says.
pub fn map(spec: &MapSpec) -> Scene {
    let head = head_height(spec);
    let recorder = Recorder::new(spec.width, spec.height + head);
    let area = recorder.backend().into_drawing_area();
    // An area without room is the only error: what was drawn until then is the picture.
    drop(draw(&spec.lower(head), &recorder, &area));
    drop(area);
    recorder.into_scene()
}

fn draw(spec: &MapSpec, recorder: &Recorder, area: &Area) -> Drawn {
    ground::draw_ground(recorder, area, spec)?;
    // Lines lie under boxes, words on lines lie over all lines.
    for arrow in &spec.arrows {
        let group = Group { key: Some(arrow.key.clone()), ..Group::default() };
        recorder.group(group, || arrow::draw_arrow(recorder, area, arrow))?;
    }
    for map_box in &spec.boxes {
        let label = if map_box.label.is_empty() { &map_box.title } else { &map_box.label };
        let (key, label) = (Some(map_box.key.clone()), Some(label.clone()));
        let group = Group { key, label, selected: map_box.selected, items: Vec::new() };
        recorder.group(group, || objective::draw_box(recorder, area, map_box))?;
    }
    for arrow in &spec.arrows {
        let Some(((x, y), words)) = arrow.words() else { continue };
        let name = if arrow.name.is_empty() { &words } else { &arrow.name };
        let group = Group { key: Some(arrow.key.clone()), label: Some(name.clone()), ..Group::default() };
        recorder.group(group, || arrow::draw_words(recorder, area, Point::new(x, y), &words, arrow))?;
    }
    for slip in &spec.slips {
        let (key, label) = (Some(slip.key.clone()), Some(slip.text.clone()));
        let group = Group { key, label, ..Group::default() };
        recorder.group(group, || slip::draw_slip(recorder, area, slip))?;
    }
    Ok(())
}

/// How lines of text look.
#[derive(Clone, Copy)]
struct Look {
    role: Role,
    size: f64,
    strong: bool,
    /// From the middle of one line to that of the next.
    step: f64,
}

/// Writes lines between two edges: from the left one, or from the right one where the text is read from there.
fn write_lines(area: &Area, lines: &[String], look: Look, (left, right): (f64, f64), top: f64) -> Drawn {
    let style = font(look.role, look.size, look.strong);
    let from_right = lines.first().is_some_and(|line| is_from_right(line));
    let (style, x) = if from_right { (anchored(&style, HPos::Right), right) } else { (style, left) };
    let mut y = top;
    for line in lines {
        write(area, line, &style, Point::new(x, y))?;
        y += look.step;
    }
    Ok(())
}
