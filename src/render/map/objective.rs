//! A box of the map: title, how the objective stands, and small signs.

use super::{Look, MapBox, mark, write_lines};
use crate::render::{
    backend::{Recorder, px},
    plot::{Area, Drawn, draw_status, font, write},
    role::Role,
    scene::{Item, Paint, Point, Rect},
    sparkline::{SparkSpec, draw_spark},
    text_width::{is_from_right, shorten, text_width, wrap_beside},
};

/// A change that stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MapTrend {
    /// Upwards or downwards.
    pub up: bool,
    /// Whether that is for the better, where one direction is.
    pub better: Option<bool>,
}

const TITLE: Look = Look { role: Role::Ink, size: 13.5, strong: true, step: 16.0 };
const SCORE_SIZE: f64 = 12.5;
const META_SIZE: f64 = 11.5;
const BAR: f64 = 5.0;
const RADIUS: f64 = 8.0;
const SPARK: (f64, f64) = (38.0, 18.0);
/// Width of a sign that counts, without its number.
const SIGN: f64 = 12.0;

pub(super) fn draw_box(recorder: &Recorder, area: &Area, map_box: &MapBox) -> Drawn {
    let Rect { x, y, width, height } = map_box.rect;
    let border = if map_box.selected { (Role::Accent, 2.5) } else { (Role::LineStrong, 1.0) };
    let paint = Paint::fill(Role::Surface).outlined(border.0, border.1);
    let paint = if map_box.provisional { paint.dashed(5.0, 4.0) } else { paint };
    recorder.push(Item::Rect { rect: map_box.rect, radius: RADIUS, paint });
    recorder.push(bar(map_box.rect, Role::of(map_box.status)));

    let (left, right) = (x + 15.0, x + width - 12.0);
    let foot = y + height - 15.0;
    let corner = corner_width(map_box);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of lines")]
    let lines = ((foot - 9.0 - (y + 10.0)) / TITLE.step + 0.05).clamp(1.0, 3.0) as usize;
    // Read from the right, every line begins under the signs.
    let from_right = is_from_right(&map_box.title);
    let beside = |line: usize| if line == 0 || from_right { corner } else { 0.0 };
    let room = |line: usize| (right - left - beside(line)).max(1.0);
    let title = wrap_beside(&map_box.title, room, TITLE.size, TITLE.strong, lines);
    write_lines(area, &title, TITLE, (left, right - beside(1)), y + 18.0)?;
    draw_foot(recorder, area, map_box, (left, right), foot)?;
    draw_corner(recorder, area, map_box)
}

/// How much shorter the first line of the title is, for the signs in the corner.
fn corner_width(map_box: &MapBox) -> f64 {
    let badge = if map_box.theme.is_some() { mark::BADGE } else { 0.0 };
    badge + if map_box.placed { 13.0 } else { 0.0 }
}

/// The theme, and whether a person put the box where it is.
fn draw_corner(recorder: &Recorder, area: &Area, map_box: &MapBox) -> Drawn {
    const INSET: f64 = 7.0;
    let mut right = map_box.rect.x + map_box.rect.width - INSET;
    let middle = map_box.rect.y + INSET + mark::BADGE / 2.0;
    if let Some((place, letter)) = &map_box.theme {
        mark::badge(recorder, area, *place, letter, Point::new(right - mark::BADGE / 2.0, middle))?;
        right -= mark::BADGE + 4.0;
    }
    if map_box.placed {
        mark::pin(recorder, Role::Ink3, Point::new(right - 4.0, middle));
    }
    Ok(())
}

/// Status, score, trend and doubt from the left; what counts, and before it the course, from the right.
fn draw_foot(recorder: &Recorder, area: &Area, map_box: &MapBox, (left, right): (f64, f64), y: f64) -> Drawn {
    let status = Role::of(map_box.status);
    draw_status(area, map_box.status, Point::new(left + 5.0, y), 10.0)?;
    let mut x = left + 15.0;
    let score = shorten(&map_box.score_text, (right - x).max(0.0), SCORE_SIZE, true);
    write(area, &score, &font(status, SCORE_SIZE, true), Point::new(x, y))?;
    x += text_width(&score, SCORE_SIZE, true);
    if let Some(trend) = map_box.trend {
        let role = match trend.better {
            Some(true) => Role::Good,
            Some(false) => Role::Bad,
            None => Role::Ink2,
        };
        mark::trend(recorder, trend.up, role, Point::new(x + 10.0, y));
        x += 15.0;
    }

    let counts = [(map_box.initiatives, true), (map_box.kpis, false)];
    let mut end = right;
    for (count, is_initiative) in counts.into_iter().filter(|(count, _)| *count > 0) {
        let count = if count > 99 { "99+".to_owned() } else { count.to_string() };
        let width = SIGN + text_width(&count, META_SIZE, false);
        if end - width < x + 8.0 {
            break;
        }
        let at = Point::new(end - width, y);
        if is_initiative {
            mark::flag(recorder, Role::Ink3, at)
        } else {
            mark::bars(recorder, Role::Ink3, at)
        }
        write(area, &count, &font(Role::Ink3, META_SIZE, false), Point::new(end - width + SIGN, y))?;
        end -= width + 8.0;
    }

    let room = end - x - 8.0;
    if !map_box.meta_text.is_empty() && room > 20.0 {
        let meta = shorten(&map_box.meta_text, room, META_SIZE, false);
        write(area, &meta, &font(Role::Ink3, META_SIZE, false), Point::new(x + 8.0, y))?;
        x += 8.0 + text_width(&meta, META_SIZE, false);
    }
    if map_box.spark.iter().flatten().count() > 1 && end - x - 6.0 >= SPARK.0 {
        let corner = (px(end - SPARK.0), px(y - SPARK.1 / 2.0));
        let corner = area.clone().shrink(corner, (px(SPARK.0), px(SPARK.1)));
        let values = map_box.spark.clone();
        let spec = SparkSpec { width: SPARK.0, height: SPARK.1, values, target: None, role: Role::Ink3 };
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
