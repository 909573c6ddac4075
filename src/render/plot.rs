//! What the charts share: pens and fonts in px, runs of a line between its gaps, and the four shapes of a status.

use super::{
    backend::{SceneBackend, px, upx},
    role::Role,
    scene::Point,
};
use crate::domain::score::Status;
use plotters::{
    coord::Shift,
    drawing::{DrawingArea, DrawingAreaErrorKind},
    element::{Circle, Polygon, Rectangle},
    style::{
        Color, FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};
use std::convert::Infallible;

/// A piece of the canvas in plotters' own pixels.
pub type Area = DrawingArea<SceneBackend, Shift>;

/// The result of drawing; the canvas itself cannot fail, an area without room can.
pub type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;

/// The height of labels in px.
pub const LABEL_SIZE: f64 = 12.0;

/// A solid line of `width` px.
pub fn pen(role: Role, width: f64) -> ShapeStyle {
    ShapeStyle { color: role.color().to_rgba(), filled: false, stroke_width: upx(width) }
}

/// A filling.
pub fn brush(role: Role) -> ShapeStyle {
    ShapeStyle { color: role.color().to_rgba(), filled: true, stroke_width: 0 }
}

/// A see-through filling; `opacity` is 0 to 1.
pub fn wash(role: Role, opacity: f64) -> ShapeStyle {
    ShapeStyle { color: role.color().mix(opacity), filled: true, stroke_width: 0 }
}

/// A font of `size` px.
pub fn font(role: Role, size: f64, strong: bool) -> TextStyle<'static> {
    let style = if strong { FontStyle::Bold } else { FontStyle::Normal };
    let font = FontDesc::new(FontFamily::SansSerif, f64::from(px(size)), style);
    TextStyle { font, color: role.color().to_backend_color(), pos: Pos::new(HPos::Left, VPos::Center) }
}

/// The same font with its anchor elsewhere across.
pub fn anchored(style: &TextStyle<'static>, across: HPos) -> TextStyle<'static> {
    style.pos(Pos::new(across, VPos::Center))
}

/// Writes a text with the middle of its capitals at `at` (px).
pub fn write(area: &Area, text: &str, style: &TextStyle<'static>, at: Point) -> Drawn {
    area.draw_text(text, style, (px(at.x), px(at.y)))
}

/// Draws the shape of a status round `at`, about `size` px wide.
pub fn draw_status(area: &Area, status: Status, at: Point, size: f64) -> Drawn {
    let half = size / 2.0;
    let to = |x: f64, y: f64| (px(at.x + x), px(at.y + y));
    let role = Role::of(status);
    match status {
        Status::OnTrack => area.draw(&Circle::new(to(0.0, 0.0), upx(half), brush(role))),
        Status::Watch => {
            let corners = vec![to(0.0, -half * 1.05), to(half * 1.1, half * 0.9), to(-half * 1.1, half * 0.9)];
            area.draw(&Polygon::new(corners, brush(role)))
        }
        Status::Critical => {
            let reach = half * 1.2;
            let corners = vec![to(0.0, -reach), to(reach, 0.0), to(0.0, reach), to(-reach, 0.0)];
            area.draw(&Polygon::new(corners, brush(role)))
        }
        Status::Exceeded => {
            let (outer, inner) = (half * 1.25, half * 0.55);
            let corner = |n: i32| {
                let (angle, reach) =
                    (f64::from(n) * std::f64::consts::PI / 5.0, if n % 2 == 0 { outer } else { inner });
                to(angle.sin() * reach, -angle.cos() * reach)
            };
            area.draw(&Polygon::new((0..10).map(corner).collect::<Vec<_>>(), brush(role)))
        }
        Status::AtRisk => {
            let side = half * 0.9;
            area.draw(&Rectangle::new([to(-side, -side), to(side, side)], brush(role)))
        }
        Status::NoData => area.draw(&Circle::new(to(0.0, 0.0), upx(half * 0.85), pen(role, size * 0.16))),
    }
}

/// The unbroken stretches of a series: index and value of every point, cut at the gaps. What is not finite is a gap.
pub fn runs(values: impl IntoIterator<Item = Option<f64>>) -> Vec<Vec<(usize, f64)>> {
    let mut runs = vec![Vec::new()];
    for (at, value) in values.into_iter().enumerate() {
        match value.filter(|value| value.is_finite()) {
            Some(value) => {
                if let Some(run) = runs.last_mut() {
                    run.push((at, value));
                }
            }
            None => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// An index as a place on the axis of periods.
#[expect(clippy::cast_precision_loss, reason = "counts of periods are small")]
pub fn place(index: usize) -> f64 {
    index as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_cut_at_gaps_and_at_what_is_not_a_number() {
        let values = [Some(1.0), Some(2.0), None, None, Some(3.0), Some(f64::NAN), Some(4.0)];
        assert_eq!(runs(values), [vec![(0, 1.0), (1, 2.0)], vec![(4, 3.0)], vec![(6, 4.0)]]);
        assert!(runs([None, None]).is_empty());
    }
}
