//! A scene as a file: standalone, escaped SVG text with a name, a description and the colours of one theme.

use super::{
    role::{Palette, Role},
    scene::{Group, Item, Paint, Scene, number, path_attribute, points_attribute, view_box},
};

/// The fonts of a file; the same stack as on the page.
const FONTS: &str = "system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, DejaVu Sans, sans-serif";

/// Prints a scene as an SVG file. `title` is its name, `description` what it says, in words.
pub fn to_svg(scene: &Scene, palette: Palette, title: &str, description: &str) -> String {
    let mut svg = Writer { out: String::new(), palette };
    svg.open("svg");
    svg.attribute("xmlns", "http://www.w3.org/2000/svg");
    svg.attribute("width", &number(scene.width));
    svg.attribute("height", &number(scene.height));
    svg.attribute("viewBox", &view_box(scene));
    svg.attribute("role", "img");
    svg.attribute("font-family", FONTS);
    svg.out.push_str(">\n");
    svg.words("title", title);
    svg.words("desc", description);
    svg.open("rect");
    svg.attribute("width", &number(scene.width));
    svg.attribute("height", &number(scene.height));
    svg.attribute("fill", palette.colour(Role::Surface));
    svg.close();
    svg.items(&scene.items);
    svg.out.push_str("</svg>\n");
    svg.out
}

struct Writer {
    out: String,
    palette: Palette,
}

impl Writer {
    fn items(&mut self, items: &[Item]) {
        for item in items {
            self.item(item);
        }
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Line { from, to, paint } => {
                self.open("line");
                for (name, value) in [("x1", from.x), ("y1", from.y), ("x2", to.x), ("y2", to.y)] {
                    self.attribute(name, &number(value));
                }
                self.paint(paint);
            }
            Item::Polyline { points, paint } => self.points("polyline", &points_attribute(points), paint),
            Item::Polygon { points, paint } => self.points("polygon", &points_attribute(points), paint),
            Item::Rect { rect, radius, paint } => {
                self.open("rect");
                for (name, value) in [("x", rect.x), ("y", rect.y), ("width", rect.width), ("height", rect.height)] {
                    self.attribute(name, &number(value));
                }
                if *radius > 0.0 {
                    self.attribute("rx", &number(*radius));
                }
                self.paint(paint);
            }
            Item::Circle { centre, radius, paint } => {
                self.open("circle");
                for (name, value) in [("cx", centre.x), ("cy", centre.y), ("r", *radius)] {
                    self.attribute(name, &number(value));
                }
                self.paint(paint);
            }
            Item::Path { start, curves, closed, paint } => {
                self.open("path");
                self.attribute("d", &path_attribute(*start, curves, *closed));
                self.paint(paint);
            }
            Item::Text(text) => {
                self.open("text");
                self.attribute("x", &number(text.at.x));
                self.attribute("y", &number(text.y()));
                self.attribute("font-size", &number(text.size));
                self.optional("font-weight", text.strong.then_some("600"));
                self.optional("text-anchor", text.anchor_attribute());
                self.optional("transform", text.transform().as_deref());
                self.attribute("fill", self.palette.colour(text.role));
                self.optional("opacity", text.opacity_attribute().as_deref());
                self.out.push('>');
                escape_into(&mut self.out, &text.text);
                self.out.push_str("</text>\n");
            }
            Item::Group(group) => self.group(group),
        }
    }

    fn group(&mut self, group: &Group) {
        self.out.push_str("<g>\n");
        if let Some(label) = &group.label {
            self.words("title", label);
        }
        self.items(&group.items);
        self.out.push_str("</g>\n");
    }

    fn points(&mut self, tag: &str, points: &str, paint: &Paint) {
        self.open(tag);
        self.attribute("points", points);
        self.paint(paint);
    }

    fn paint(&mut self, paint: &Paint) {
        self.attribute("fill", paint.fill.map_or("none", |role| self.palette.colour(role)));
        if let Some(stroke) = paint.stroke {
            self.attribute("stroke", self.palette.colour(stroke.role));
            self.optional("stroke-width", paint.stroke_width().as_deref());
            self.attribute("stroke-linejoin", "round");
            self.optional("stroke-dasharray", paint.dash_array().as_deref());
        }
        self.optional("opacity", paint.opacity_attribute().as_deref());
        self.close();
    }

    fn words(&mut self, tag: &str, words: &str) {
        if words.trim().is_empty() {
            return;
        }
        self.open(tag);
        self.out.push('>');
        escape_into(&mut self.out, words);
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push_str(">\n");
    }

    fn open(&mut self, tag: &str) {
        self.out.push('<');
        self.out.push_str(tag);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape_into(&mut self.out, value);
        self.out.push('"');
    }

    fn optional(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.attribute(name, value);
        }
    }

    fn close(&mut self) {
        self.out.push_str("/>\n");
    }
}

/// Writes text so that it can be nothing but text; white space becomes a space, what XML forbids is left out.
fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\r' | '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
}
