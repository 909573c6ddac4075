//! What lies under the boxes of the map: the head, the bands with their names, the columns.

use super::{Look, MapBand, MapSpec, write_lines};
use crate::render::{
    backend::Recorder,
    plot::{Area, Drawn, anchored, font, write},
    role::Role,
    scene::{Item, Paint, Point, Rect},
    text_width::{shorten, wrap},
};
use plotters::style::text_anchor::HPos;

const LEFT: f64 = 18.0;
const RIGHT: f64 = 18.0;
const BAND: Look = Look { role: Role::Ink2, size: 13.0, strong: true, step: 17.0 };
const NOTE: Look = Look { role: Role::Ink3, size: 12.0, strong: false, step: 16.0 };
const LABEL: Look = Look { role: Role::Ink3, size: 12.0, strong: true, step: 16.0 };
const HEAD: Look = Look { role: Role::Ink, size: 13.5, strong: false, step: 18.0 };
/// Above and below the paragraphs of the head, and between them.
const HEAD_PAD: f64 = 16.0;
const HEAD_GAP: f64 = 9.0;
/// Lines of a paragraph of the head.
const HEAD_LINES: usize = 3;
/// Height of the names of the columns.
const COLUMNS: f64 = 30.0;

/// A paragraph of the head in lines.
struct Paragraph {
    label: Vec<String>,
    text: Vec<String>,
}

impl Paragraph {
    fn height(&self) -> f64 {
        (lines(&self.text) * HEAD.step).max(lines(&self.label) * LABEL.step)
    }
}

#[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
fn lines(lines: &[String]) -> f64 {
    lines.len() as f64
}

/// How much lower than its specification says everything is drawn, for what stands over the bands: a place on the picture
/// is so much below the place in the layout.
pub fn head_height(spec: &MapSpec) -> f64 {
    paragraphs_height(&paragraphs(spec)) + if spec.columns.is_empty() { 0.0 } else { COLUMNS }
}

fn paragraphs_height(paragraphs: &[Paragraph]) -> f64 {
    match paragraphs.is_empty() {
        true => 0.0,
        false => 2.0 * HEAD_PAD - HEAD_GAP + paragraphs.iter().map(|p| p.height() + HEAD_GAP).sum::<f64>(),
    }
}

fn paragraphs(spec: &MapSpec) -> Vec<Paragraph> {
    let said = spec.head.iter().filter(|(_, text)| !text.trim().is_empty());
    said.map(|(label, text)| Paragraph {
        label: wrap(label, gutter_room(spec), LABEL.size, LABEL.strong, 2),
        text: wrap(text, (spec.width - text_left(spec) - RIGHT).max(80.0), HEAD.size, HEAD.strong, HEAD_LINES),
    })
    .collect()
}

fn gutter_room(spec: &MapSpec) -> f64 {
    (spec.gutter - LEFT - 8.0).max(60.0)
}

fn text_left(spec: &MapSpec) -> f64 {
    LEFT + gutter_room(spec) + 8.0
}

/// Draws head, bands and columns. The bands already stand where they are drawn.
pub(super) fn draw_ground(recorder: &Recorder, area: &Area, spec: &MapSpec) -> Drawn {
    let paragraphs = paragraphs(spec);
    draw_head(recorder, area, spec, &paragraphs)?;
    for (at, band) in spec.bands.iter().enumerate() {
        draw_band(recorder, area, spec, band, if at % 2 == 0 { Role::Paper } else { Role::Sunken })?;
    }
    draw_columns(recorder, area, spec, paragraphs_height(&paragraphs))
}

fn draw_head(recorder: &Recorder, area: &Area, spec: &MapSpec, paragraphs: &[Paragraph]) -> Drawn {
    let height = paragraphs_height(paragraphs);
    if height == 0.0 {
        return Ok(());
    }
    let rect = Rect { x: 0.0, y: 0.0, width: spec.width, height };
    recorder.push(Item::Rect { rect, radius: 0.0, paint: Paint::fill(Role::Surface) });
    let mut y = HEAD_PAD;
    for paragraph in paragraphs {
        let first = y + HEAD.step / 2.0;
        write_lines(area, &paragraph.label, LABEL, (LEFT, LEFT + gutter_room(spec)), first)?;
        write_lines(area, &paragraph.text, HEAD, (text_left(spec), spec.width - RIGHT), first)?;
        y += paragraph.height() + HEAD_GAP;
    }
    line(recorder, Point::new(0.0, height - 0.5), Point::new(spec.width, height - 0.5));
    Ok(())
}

fn draw_band(recorder: &Recorder, area: &Area, spec: &MapSpec, band: &MapBand, role: Role) -> Drawn {
    let rect = Rect { x: 0.0, y: band.top, width: spec.width, height: band.height };
    recorder.push(Item::Rect { rect, radius: 0.0, paint: Paint::fill(role) });
    let (room, edges) = (gutter_room(spec), (LEFT, LEFT + gutter_room(spec)));
    let name = wrap(&band.name, room, BAND.size, BAND.strong, 3);
    write_lines(area, &name, BAND, edges, band.top + 22.0)?;
    let y = band.top + 22.0 + lines(&name) * BAND.step;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of lines")]
    let left = ((band.top + band.height - y) / NOTE.step).clamp(0.0, 3.0) as usize;
    write_lines(area, &wrap(&band.note, room, NOTE.size, NOTE.strong, left), NOTE, edges, y)
}

/// The names of the columns on a light strip, and quiet lines between them down to the end.
fn draw_columns(recorder: &Recorder, area: &Area, spec: &MapSpec, top: f64) -> Drawn {
    if spec.columns.is_empty() {
        return Ok(());
    }
    let strip = Rect { x: 0.0, y: top, width: spec.width, height: COLUMNS };
    recorder.push(Item::Rect { rect: strip, radius: 0.0, paint: Paint::fill(Role::Surface) });
    line(recorder, Point::new(0.0, top + COLUMNS - 0.5), Point::new(spec.width, top + COLUMNS - 0.5));
    let bottom = spec.bands.iter().map(|band| band.top + band.height).fold(top + COLUMNS, f64::max);
    let style = anchored(&font(BAND.role, BAND.size, BAND.strong), HPos::Center);
    for column in &spec.columns {
        line(recorder, Point::new(column.x, top), Point::new(column.x, bottom));
        let name = shorten(&column.name, (column.width - 16.0).max(20.0), BAND.size, BAND.strong);
        write(area, &name, &style, Point::new(column.x + column.width / 2.0, top + COLUMNS / 2.0))?;
    }
    Ok(())
}

fn line(recorder: &Recorder, from: Point, to: Point) {
    recorder.push(Item::Line { from, to, paint: Paint::stroke(Role::Line, 1.0) });
}
