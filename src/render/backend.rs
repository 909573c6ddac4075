//! The canvas plotters draws on: it collects shapes into a [`Scene`].
//!
//! plotters counts whole pixels, so one px is [`SUBPIXELS`] of its pixels here. A [`Recorder`] is a second handle on the same
//! picture, for what plotters has no word for: groups, dashes, round corners, curves.

use super::{
    role::Role,
    scene::{Anchor, Baseline, Group, Item, Paint, Point, Rect, Scene, Stroke, Text},
    text_width::text_width,
};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    FontTransform,
    text_anchor::{HPos, VPos},
};
use std::{cell::RefCell, convert::Infallible, rc::Rc};

/// plotters' pixels in one px: lines are exact to 0.01 px.
pub const SUBPIXELS: f64 = 100.0;

/// The largest width and height of a picture, in px.
pub const MAX_SIZE: f64 = 20_000.0;

/// A length in px as plotters' pixels.
pub fn px(length: f64) -> i32 {
    let limit = MAX_SIZE * 10.0;
    let length = if length.is_finite() { length.clamp(-limit, limit) } else { 0.0 };
    #[expect(clippy::cast_possible_truncation, reason = "clamped above")]
    let pixels = (length * SUBPIXELS).round() as i32;
    pixels
}

/// A length in px as plotters' pixels, not below 0.
pub fn upx(length: f64) -> u32 {
    px(length).unsigned_abs()
}

/// A handle on a picture in the making.
#[derive(Debug, Clone)]
pub struct Recorder(Rc<RefCell<Picture>>);

/// The same picture as a plotters backend.
#[derive(Debug, Clone)]
pub struct SceneBackend(Recorder);

#[derive(Debug)]
struct Picture {
    width: f64,
    height: f64,
    /// The open groups; the first is the picture itself and stays.
    open: Vec<Group>,
    dash: Option<(f64, f64)>,
}

impl Recorder {
    /// An empty picture; sizes are in px and kept between 1 and [`MAX_SIZE`].
    pub fn new(width: f64, height: f64) -> Self {
        let size = |length: f64| if length.is_finite() { length.clamp(1.0, MAX_SIZE) } else { 1.0 };
        let picture = Picture { width: size(width), height: size(height), open: vec![Group::default()], dash: None };
        Self(Rc::new(RefCell::new(picture)))
    }

    /// The canvas for plotters.
    pub fn backend(&self) -> SceneBackend {
        SceneBackend(self.clone())
    }

    /// Width and height in px.
    pub fn size(&self) -> (f64, f64) {
        let picture = self.0.borrow();
        (picture.width, picture.height)
    }

    /// Adds a shape.
    pub fn push(&self, item: Item) {
        if let Some(group) = self.0.borrow_mut().open.last_mut() {
            group.items.push(item);
        }
    }

    /// Draws inside a group.
    pub fn group<T>(&self, group: Group, draw: impl FnOnce() -> T) -> T {
        self.0.borrow_mut().open.push(group);
        let drawn = draw();
        let mut picture = self.0.borrow_mut();
        let done = if picture.open.len() > 1 { picture.open.pop() } else { None };
        if let (Some(done), Some(parent)) = (done, picture.open.last_mut()) {
            parent.items.push(Item::Group(done));
        }
        drawn
    }

    /// Draws with dashed lines: lengths of dash and gap in px.
    pub fn dashed<T>(&self, dash: f64, gap: f64, draw: impl FnOnce() -> T) -> T {
        self.0.borrow_mut().dash = Some((dash, gap));
        let drawn = draw();
        self.0.borrow_mut().dash = None;
        drawn
    }

    /// The finished picture.
    pub fn into_scene(self) -> Scene {
        let mut picture = self.0.borrow_mut();
        let (width, height) = (picture.width, picture.height);
        let items = picture.open.drain(..).flat_map(|group| group.items).collect();
        Scene { width, height, items }
    }

    fn paint<S: BackendStyle>(&self, style: &S, fill: bool) -> Option<Paint> {
        let BackendColor { alpha, rgb } = style.color();
        if alpha <= 0.0 {
            return None;
        }
        let role = Role::from_rgb(rgb).unwrap_or(Role::Ink);
        let paint = if fill {
            Paint::fill(role)
        } else {
            let width = f64::from(style.stroke_width()) / SUBPIXELS;
            Paint { fill: None, stroke: Some(Stroke { role, width, dash: self.0.borrow().dash }), opacity: 1.0 }
        };
        Some(Paint { opacity: alpha.min(1.0), ..paint })
    }
}

fn point((x, y): BackendCoord) -> Point {
    Point::new(f64::from(x) / SUBPIXELS, f64::from(y) / SUBPIXELS)
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for SceneBackend {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let (width, height) = self.0.size();
        (upx(width), upx(height))
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Drawn {
        let Point { x, y } = point(at);
        let side = 1.0 / SUBPIXELS;
        if let Some(paint) = self.0.paint(&color, true) {
            self.0.push(Item::Rect { rect: Rect { x, y, width: side, height: side }, radius: 0.0, paint });
        }
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        if let Some(paint) = self.0.paint(style, false) {
            self.0.push(Item::Line { from: point(from), to: point(to), paint });
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        if let Some(paint) = self.0.paint(style, fill) {
            let (a, b) = (point(from), point(to));
            let rect = Rect { x: a.x.min(b.x), y: a.y.min(b.y), width: (a.x - b.x).abs(), height: (a.y - b.y).abs() };
            self.0.push(Item::Rect { rect, radius: 0.0, paint });
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let points: Vec<Point> = path.into_iter().map(point).collect();
        if let Some(paint) = self.0.paint(style, false)
            && points.len() > 1
        {
            self.0.push(match points.as_slice() {
                [from, to] => Item::Line { from: *from, to: *to, paint },
                _ => Item::Polyline { points, paint },
            });
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        if let Some(paint) = self.0.paint(style, fill) {
            self.0.push(Item::Circle { centre: point(centre), radius: f64::from(radius) / SUBPIXELS, paint });
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Drawn {
        let points: Vec<Point> = corners.into_iter().map(point).collect();
        if let Some(paint) = self.0.paint(style, true)
            && points.len() > 2
        {
            self.0.push(Item::Polygon { points, paint });
        }
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Drawn {
        let BackendColor { alpha, rgb } = style.color();
        if alpha <= 0.0 || text.trim().is_empty() {
            return Ok(());
        }
        self.0.push(Item::Text(Text {
            at: point(at),
            anchor: match style.anchor().h_pos {
                HPos::Left => Anchor::Start,
                HPos::Center => Anchor::Middle,
                HPos::Right => Anchor::End,
            },
            baseline: match style.anchor().v_pos {
                VPos::Top => Baseline::Top,
                VPos::Center => Baseline::Middle,
                VPos::Bottom => Baseline::Bottom,
            },
            size: style.size() / SUBPIXELS,
            strong: is_strong(style),
            role: Role::from_rgb(rgb).unwrap_or(Role::Ink),
            opacity: alpha.min(1.0),
            rotation: match style.transform() {
                FontTransform::None => 0,
                FontTransform::Rotate90 => 90,
                FontTransform::Rotate180 => 180,
                FontTransform::Rotate270 => 270,
            },
            text: text.to_owned(),
        }));
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size() / SUBPIXELS;
        Ok((upx(text_width(text, size, is_strong(style))), upx(size * 1.2)))
    }
}

fn is_strong<T: BackendTextStyle>(style: &T) -> bool {
    matches!(style.style(), FontStyle::Bold)
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::prelude::*;

    #[test]
    fn shapes_arrive_with_their_roles_and_in_px() {
        let recorder = Recorder::new(100.0, 50.0);
        let area = recorder.backend().into_drawing_area();
        let style = crate::render::plot::pen(Role::Bad, 1.5);
        area.draw(&PathElement::new(vec![(px(1.25), px(2.0)), (px(3.0), px(4.0))], style)).unwrap();
        drop(area);
        let scene = recorder.into_scene();
        let paint = Paint::stroke(Role::Bad, 1.5);
        assert_eq!(scene.items, [Item::Line { from: Point::new(1.25, 2.0), to: Point::new(3.0, 4.0), paint }]);
    }

    #[test]
    fn groups_hold_what_is_drawn_inside_and_nest() {
        let recorder = Recorder::new(10.0, 10.0);
        let dot = || Item::Circle { centre: Point::default(), radius: 1.0, paint: Paint::fill(Role::Ink) };
        recorder.group(Group { key: Some("a".into()), ..Group::default() }, || {
            recorder.push(dot());
            recorder.group(Group::default(), || recorder.push(dot()));
        });
        let scene = recorder.into_scene();
        let [Item::Group(group)] = scene.items.as_slice() else { panic!("one group") };
        assert_eq!(group.key.as_deref(), Some("a"));
        assert_eq!(group.items.len(), 2);
    }

    #[test]
    fn absurd_sizes_are_kept_in_bounds() {
        assert_eq!(Recorder::new(f64::NAN, -3.0).size(), (1.0, 1.0));
        assert_eq!(Recorder::new(f64::INFINITY, 1e30).size(), (1.0, MAX_SIZE));
        assert_eq!(px(f64::NAN), 0);
    }
}
