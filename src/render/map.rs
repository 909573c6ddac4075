//! The strategy map: bands of perspectives, boxes of objectives, arrows of cause and effect.

use super::{
    backend::{Recorder, px},
    plot::{Area, Drawn, anchored, brush, draw_status, font, wash, write},
    role::Role,
    scene::{Group, Item, Paint, Point, Rect, Scene},
    sparkline::{SparkSpec, draw_spark},
    text_width::{shorten, text_width, wrap},
};
use crate::domain::score::Status;
use plotters::{drawing::IntoDrawingArea, element::Polygon, style::text_anchor::HPos};

/// What a strategy map shows; all places are in px and come from the layout.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MapSpec {
    /// Width in px.
    pub width: f64,
    /// Height in px.
    pub height: f64,
    /// Width at the left that the boxes leave free for the names of the bands.
    pub gutter: f64,
    /// The bands from top to bottom.
    pub bands: Vec<MapBand>,
    /// The objectives.
    pub boxes: Vec<MapBox>,
    /// The links.
    pub arrows: Vec<MapArrow>,
}

/// A band across the map: a perspective.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MapBand {
    /// Its upper edge.
    pub top: f64,
    /// Its height.
    pub height: f64,
    /// Its name.
    pub name: String,
    /// A word about it; may be empty.
    pub note: String,
}

/// A box: an objective.
#[derive(Debug, Clone, PartialEq)]
pub struct MapBox {
    /// What it stands for: the objective's id.
    pub key: String,
    /// Where it is. 178 by 74 px hold two lines of title, 17 px more hold three.
    pub rect: Rect,
    /// Its title; broken into lines here.
    pub title: String,
    /// The whole of it in words, for those who hear the map. Empty: the title.
    pub label: String,
    /// How it stands.
    pub status: Status,
    /// Its score, formatted.
    pub score_text: String,
    /// A word behind the score; may be empty.
    pub meta_text: String,
    /// The course of its score, the oldest first; may be empty.
    pub spark: Vec<Option<f64>>,
    /// Whether its score may still change (dashed border).
    pub provisional: bool,
    /// Whether it is the chosen one.
    pub selected: bool,
}

/// An arrow: a link from a cause to its effect.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MapArrow {
    /// What it stands for: the link's id.
    pub key: String,
    /// The start, then two control points and an end for each cubic curve. Any other number is drawn as straight lines.
    pub points: Vec<Point>,
    /// The whole of it in words, for those who hear the map. Empty: the words beside it.
    pub name: String,
    /// Whether the two objectives pull against each other.
    pub conflict: bool,
    /// Words beside the arrow and where their middle is.
    pub label: Option<(f64, f64, String)>,
}

const TITLE_SIZE: f64 = 13.5;
const TITLE_LINE: f64 = 17.0;
const FOOT_SIZE: f64 = 12.5;
const META_SIZE: f64 = 11.5;
const BAND_SIZE: f64 = 13.0;
const NOTE_SIZE: f64 = 12.0;
const BAR: f64 = 5.0;
const RADIUS: f64 = 8.0;
const HEAD: f64 = 9.0;

/// Draws a strategy map. Every box is a group with key and label; so is every arrow that has words.
pub fn map(spec: &MapSpec) -> Scene {
    let recorder = Recorder::new(spec.width, spec.height);
    let area = recorder.backend().into_drawing_area();
    // An area without room is the only error: what was drawn until then is the picture.
    drop(draw(spec, &recorder, &area));
    drop(area);
    recorder.into_scene()
}

fn draw(spec: &MapSpec, recorder: &Recorder, area: &Area) -> Drawn {
    for (at, band) in spec.bands.iter().enumerate() {
        draw_band(recorder, area, spec, band, if at % 2 == 0 { Role::Paper } else { Role::Sunken })?;
    }
    // Lines lie under boxes, words on lines lie over all lines.
    for arrow in &spec.arrows {
        let group = Group { key: Some(arrow.key.clone()), ..Group::default() };
        recorder.group(group, || draw_arrow(recorder, area, arrow))?;
    }
    for map_box in &spec.boxes {
        let label = if map_box.label.is_empty() { &map_box.title } else { &map_box.label };
        let (key, label) = (Some(map_box.key.clone()), Some(label.clone()));
        let group = Group { key, label, selected: map_box.selected, items: Vec::new() };
        recorder.group(group, || draw_box(recorder, area, map_box))?;
    }
    for arrow in &spec.arrows {
        let Some((x, y, words)) = &arrow.label else { continue };
        let name = if arrow.name.is_empty() { words } else { &arrow.name };
        let group = Group { key: Some(arrow.key.clone()), label: Some(name.clone()), ..Group::default() };
        recorder.group(group, || draw_words(recorder, area, Point::new(*x, *y), words, arrow.conflict))?;
    }
    Ok(())
}

fn draw_band(recorder: &Recorder, area: &Area, spec: &MapSpec, band: &MapBand, role: Role) -> Drawn {
    let rect = Rect { x: 0.0, y: band.top, width: spec.width, height: band.height };
    recorder.push(Item::Rect { rect, radius: 0.0, paint: Paint::fill(role) });
    const LEFT: f64 = 18.0;
    let room = (spec.gutter - LEFT - 8.0).max(60.0);
    let mut y = band.top + 22.0;
    for line in wrap(&band.name, room, BAND_SIZE, true, 3) {
        write(area, &line, &font(Role::Ink2, BAND_SIZE, true), Point::new(LEFT, y))?;
        y += 17.0;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of lines")]
    let lines = ((band.top + band.height - y) / 16.0).clamp(0.0, 3.0) as usize;
    for line in wrap(&band.note, room, NOTE_SIZE, false, lines) {
        write(area, &line, &font(Role::Ink3, NOTE_SIZE, false), Point::new(LEFT, y))?;
        y += 16.0;
    }
    Ok(())
}

fn draw_box(recorder: &Recorder, area: &Area, map_box: &MapBox) -> Drawn {
    let Rect { x, y, width, height } = map_box.rect;
    let border = if map_box.selected { (Role::Accent, 2.5) } else { (Role::LineStrong, 1.0) };
    let paint = Paint::fill(Role::Surface).outlined(border.0, border.1);
    let paint = if map_box.provisional { paint.dashed(5.0, 4.0) } else { paint };
    recorder.push(Item::Rect { rect: map_box.rect, radius: RADIUS, paint });
    recorder.push(bar(map_box.rect, Role::of(map_box.status)));

    let left = x + 15.0;
    let right = x + width - 12.0;
    let foot = y + height - 16.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of lines")]
    let lines = ((foot - 10.0 - (y + 8.0)) / TITLE_LINE).clamp(1.0, 3.0) as usize;
    let title = font(Role::Ink, TITLE_SIZE, true);
    let mut line_y = y + 18.0;
    for line in wrap(&map_box.title, right - left, TITLE_SIZE, true, lines) {
        write(area, &line, &title, Point::new(left, line_y))?;
        line_y += TITLE_LINE;
    }

    draw_status(area, map_box.status, Point::new(left + 5.0, foot), 10.0)?;
    let score_x = left + 15.0;
    write(area, &map_box.score_text, &font(Role::of(map_box.status), FOOT_SIZE, true), Point::new(score_x, foot))?;
    let score_end = score_x + text_width(&map_box.score_text, FOOT_SIZE, true);
    let spark = (right - 38.0, foot - 9.0, 40.0, 18.0);
    let has_spark = map_box.spark.iter().flatten().count() > 1 && spark.0 > score_end + 6.0;
    let meta_end = if has_spark { spark.0 - 4.0 } else { right };
    let meta_x = score_end + 8.0;
    if meta_end - meta_x > 20.0 {
        let meta = shorten(&map_box.meta_text, meta_end - meta_x, META_SIZE, false);
        write(area, &meta, &font(Role::Ink3, META_SIZE, false), Point::new(meta_x, foot))?;
    }
    if has_spark {
        let (spark_x, spark_y, spark_width, spark_height) = spark;
        let corner = area.clone().shrink((px(spark_x), px(spark_y)), (px(spark_width), px(spark_height)));
        let values = map_box.spark.clone();
        let spec = SparkSpec { width: spark_width, height: spark_height, values, target: None, role: Role::Ink3 };
        draw_spark(recorder, &corner, &spec)?;
    }
    Ok(())
}

/// The coloured left edge of a box, with the box' own round corners.
fn bar(Rect { x, y, height, .. }: Rect, role: Role) -> Item {
    let (radius, inset) = (RADIUS.min(height / 2.0), 0.6);
    let (top, bottom, right) = (y + inset, y + height - inset, x + BAR);
    let at = Point::new;
    Item::Path {
        start: at(right, top),
        curves: vec![
            [at(x + 2.3, y + 1.6), at(x, y + radius * 0.5), at(x, y + radius)],
            [at(x, y + radius), at(x, y + height - radius), at(x, y + height - radius)],
            [at(x, y + height - radius * 0.5), at(x + 2.3, y + height - 1.6), at(right, bottom)],
        ],
        closed: true,
        paint: Paint::fill(role),
    }
}

fn draw_arrow(recorder: &Recorder, area: &Area, arrow: &MapArrow) -> Drawn {
    // Quiet, yet with three times the contrast of the ground: arrows carry meaning.
    let quiet = Paint { opacity: 0.8, ..Paint::stroke(Role::Ink3, 1.5) };
    let paint = if arrow.conflict { Paint::stroke(Role::Bad, 2.0).dashed(4.0, 4.0) } else { quiet };
    let mut points = arrow.points.clone();
    let Some((tip, towards)) = end_and_direction(&points) else { return Ok(()) };
    // The line ends where the head begins, or it would show beside the head's tip.
    let neck = Point::new(tip.x - towards.x * HEAD, tip.y - towards.y * HEAD);
    if let Some(end) = points.last_mut() {
        *end = neck;
    }
    let curves: Vec<[Point; 3]> = points.get(1..).unwrap_or_default().as_chunks::<3>().0.to_vec();
    if let Some(start) = points.first().filter(|_| points.len() % 3 == 1) {
        recorder.push(Item::Path { start: *start, curves, closed: false, paint });
    } else {
        recorder.push(Item::Polyline { points, paint });
    }
    let side = Point::new(-towards.y * HEAD * 0.5, towards.x * HEAD * 0.5);
    let corners = [(tip.x, tip.y), (neck.x + side.x, neck.y + side.y), (neck.x - side.x, neck.y - side.y)];
    let corners: Vec<_> = corners.into_iter().map(|(x, y)| (px(x), px(y))).collect();
    area.draw(&Polygon::new(corners, if arrow.conflict { brush(Role::Bad) } else { wash(Role::Ink3, 0.8) }))
}

/// Where an arrow points: its end, and the direction there with length 1.
fn end_and_direction(points: &[Point]) -> Option<(Point, Point)> {
    let (end, before) = points.split_last()?;
    let away = |point: &&Point| (end.x - point.x).hypot(end.y - point.y) > 0.01;
    let from = before.iter().rev().find(away)?;
    let length = (end.x - from.x).hypot(end.y - from.y);
    length.is_finite().then(|| (*end, Point::new((end.x - from.x) / length, (end.y - from.y) / length)))
}

fn draw_words(recorder: &Recorder, area: &Area, at: Point, words: &str, conflict: bool) -> Drawn {
    const SIZE: f64 = 11.5;
    let words = shorten(words, 190.0, SIZE, false);
    let width = text_width(&words, SIZE, false) + 18.0;
    let role = if conflict { Role::Bad } else { Role::LineStrong };
    let rect = Rect { x: at.x - width / 2.0, y: at.y - 9.5, width, height: 19.0 };
    recorder.push(Item::Rect { rect, radius: 9.5, paint: Paint::fill(Role::Surface).outlined(role, 1.0) });
    write(area, &words, &anchored(&font(Role::Ink2, SIZE, false), HPos::Center), at)
}
