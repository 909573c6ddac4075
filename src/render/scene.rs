//! A picture as data: shapes with roles, in a coordinate system of CSS pixels with the origin at the top left.
//!
//! The functions at the end say how numbers, points and paths are written, so that a file and the page agree to the letter.

use super::role::Role;

/// A picture.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scene {
    /// Width in px.
    pub width: f64,
    /// Height in px.
    pub height: f64,
    /// What it shows, the furthest back first.
    pub items: Vec<Item>,
}

/// A place, in px.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// One thing in a picture.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A straight line.
    Line {
        /// One end.
        from: Point,
        /// The other.
        to: Point,
        /// How it looks.
        paint: Paint,
    },
    /// An open line through points.
    Polyline {
        /// The points.
        points: Vec<Point>,
        /// How it looks.
        paint: Paint,
    },
    /// A closed shape.
    Polygon {
        /// The corners.
        points: Vec<Point>,
        /// How it looks.
        paint: Paint,
    },
    /// A rectangle.
    Rect {
        /// Where.
        rect: Rect,
        /// Radius of its corners in px, 0 for sharp ones.
        radius: f64,
        /// How it looks.
        paint: Paint,
    },
    /// A circle.
    Circle {
        /// Its middle.
        centre: Point,
        /// Its radius in px.
        radius: f64,
        /// How it looks.
        paint: Paint,
    },
    /// Cubic Bézier curves, one after the other.
    Path {
        /// Where the first begins.
        start: Point,
        /// Two control points and the end of each.
        curves: Vec<[Point; 3]>,
        /// Whether the end is joined with the start.
        closed: bool,
        /// How it looks.
        paint: Paint,
    },
    /// A line of text.
    Text(Text),
    /// Things that belong together.
    Group(Group),
}

/// A rectangle in px.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// How a shape looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paint {
    /// What fills it.
    pub fill: Option<Role>,
    /// Its outline.
    pub stroke: Option<Stroke>,
    /// 0 (invisible) to 1.
    pub opacity: f64,
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub role: Role,
    /// Its width in px.
    pub width: f64,
    /// Lengths of dash and gap in px; `None` is solid.
    pub dash: Option<(f64, f64)>,
}

/// A line of text; never markup.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// Its anchor.
    pub at: Point,
    /// Where the anchor is across.
    pub anchor: Anchor,
    /// Where the anchor is from top to bottom.
    pub baseline: Baseline,
    /// Height of the font in px.
    pub size: f64,
    /// Whether it is drawn in a strong weight.
    pub strong: bool,
    /// Its colour.
    pub role: Role,
    /// 0 (invisible) to 1.
    pub opacity: f64,
    /// Degrees clockwise round the anchor: 0, 90, 180 or 270.
    pub rotation: u16,
    /// The words.
    pub text: String,
}

/// Where the anchor of a text is across.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Anchor {
    /// At its start.
    #[default]
    Start,
    /// In its middle.
    Middle,
    /// At its end.
    End,
}

/// Where the anchor of a text is from top to bottom.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Baseline {
    /// Above the letters.
    Top,
    /// Half-way up the capitals.
    #[default]
    Middle,
    /// Below the letters.
    Bottom,
}

/// Things that belong together; with a key and a label the page can make them a control.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Group {
    /// What it stands for (the id of an objective, say).
    pub key: Option<String>,
    /// What it is called in words, whole.
    pub label: Option<String>,
    /// Whether it is the chosen one.
    pub selected: bool,
    /// What it holds.
    pub items: Vec<Item>,
}

impl Point {
    /// The place `x` px from the left, `y` px from the top.
    pub fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

impl Paint {
    /// Filled, without an outline.
    pub fn fill(role: Role) -> Self {
        Self { fill: Some(role), stroke: None, opacity: 1.0 }
    }

    /// A solid line of `width` px.
    pub fn stroke(role: Role, width: f64) -> Self {
        Self { fill: None, stroke: Some(Stroke { role, width, dash: None }), opacity: 1.0 }
    }

    /// The same with an outline.
    pub fn outlined(self, role: Role, width: f64) -> Self {
        Self { stroke: Some(Stroke { role, width, dash: None }), ..self }
    }

    /// The same with a dashed outline: lengths of dash and gap in px.
    pub fn dashed(self, dash: f64, gap: f64) -> Self {
        Self { stroke: self.stroke.map(|stroke| Stroke { dash: Some((dash, gap)), ..stroke }), ..self }
    }

    /// The `stroke-dasharray`, if the line is dashed.
    pub fn dash_array(&self) -> Option<String> {
        let (dash, gap) = self.stroke?.dash?;
        Some(format!("{} {}", number(dash), number(gap)))
    }

    /// The `stroke-width`, if there is a line.
    pub fn stroke_width(&self) -> Option<String> {
        self.stroke.map(|stroke| number(stroke.width))
    }

    /// The `opacity`, if it is not whole.
    pub fn opacity_attribute(&self) -> Option<String> {
        opacity(self.opacity)
    }
}

impl Text {
    /// The y of the letters' own baseline. Renderers disagree about `dominant-baseline`, so it is worked out here.
    pub fn y(&self) -> f64 {
        self.at.y + self.drop()
    }

    /// The `transform` of a turned text: round its anchor.
    pub fn transform(&self) -> Option<String> {
        (self.rotation != 0).then(|| format!("rotate({} {} {})", self.rotation, number(self.at.x), number(self.at.y)))
    }

    /// The `text-anchor`, if it is not the start.
    pub fn anchor_attribute(&self) -> Option<&'static str> {
        match self.anchor {
            Anchor::Start => None,
            Anchor::Middle => Some("middle"),
            Anchor::End => Some("end"),
        }
    }

    /// The `opacity`, if it is not whole.
    pub fn opacity_attribute(&self) -> Option<String> {
        opacity(self.opacity)
    }

    fn drop(&self) -> f64 {
        self.size
            * match self.baseline {
                Baseline::Top => 0.85,
                Baseline::Middle => 0.36,
                Baseline::Bottom => -0.2,
            }
    }
}

/// Writes a length: rounded to 0.01, without needless zeros; what is not a number becomes 0.
pub fn number(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    if !rounded.is_finite() || rounded == 0.0 {
        return "0".to_owned();
    }
    format!("{rounded}")
}

/// Writes the `points` of a polyline or polygon.
pub fn points_attribute(points: &[Point]) -> String {
    let mut out = String::new();
    for point in points {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&number(point.x));
        out.push(',');
        out.push_str(&number(point.y));
    }
    out
}

/// Writes the `d` of a path.
pub fn path_attribute(start: Point, curves: &[[Point; 3]], closed: bool) -> String {
    let mut out = format!("M{} {}", number(start.x), number(start.y));
    for curve in curves {
        out.push('C');
        out.push_str(&points_attribute(curve));
    }
    if closed {
        out.push('Z');
    }
    out
}

/// Writes the `viewBox` of a scene.
pub fn view_box(scene: &Scene) -> String {
    format!("0 0 {} {}", number(scene.width), number(scene.height))
}

fn opacity(value: f64) -> Option<String> {
    (value < 1.0).then(|| number(value.max(0.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_always_numbers() {
        assert_eq!(number(12.0), "12");
        assert_eq!(number(1.005_1), "1.01");
        assert_eq!(number(-0.001), "0");
        assert_eq!(number(0.1 + 0.2), "0.3");
        assert_eq!(number(f64::NAN), "0");
        assert_eq!(number(f64::INFINITY), "0");
    }

    #[test]
    fn paths_are_written_with_their_curves_and_their_end() {
        let curve = [Point::new(1.0, 2.0), Point::new(3.0, 4.0), Point::new(5.0, 6.5)];
        assert_eq!(path_attribute(Point::default(), &[curve], true), "M0 0C1,2 3,4 5,6.5Z");
    }
}
