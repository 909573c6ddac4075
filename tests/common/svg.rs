//! A small judge of the SVG files we print.

#![allow(dead_code, reason = "each suite uses its own part")]

/// Whether a file is well-formed and holds nothing but the elements and attributes we mean to write; else what is wrong.
pub fn check(svg: &str) -> Result<(), String> {
    const ELEMENTS: [&str; 13] = [
        "svg",
        "title",
        "desc",
        "g",
        "rect",
        "line",
        "polyline",
        "polygon",
        "circle",
        "path",
        "text",
        "metadata",
        "fokus:scorecard",
    ];
    const ATTRIBUTES: [&str; 30] = [
        "xmlns",
        "xmlns:fokus",
        "format",
        "width",
        "height",
        "viewBox",
        "role",
        "font-family",
        "fill",
        "stroke",
        "stroke-width",
        "stroke-linejoin",
        "stroke-dasharray",
        "opacity",
        "x",
        "y",
        "rx",
        "x1",
        "y1",
        "x2",
        "y2",
        "cx",
        "cy",
        "r",
        "d",
        "points",
        "font-size",
        "font-weight",
        "text-anchor",
        "transform",
    ];
    let mut open: Vec<&str> = Vec::new();
    let mut rest = svg;
    while let Some((words, after)) = rest.split_once('<') {
        check_words(words)?;
        let (tag, after) = after.split_once('>').ok_or("a tag without an end")?;
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            let opened = open.pop().ok_or("an end without a beginning")?;
            if opened != name {
                return Err(format!("{opened} ended as {name}"));
            }
            continue;
        }
        let (tag, alone) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, mut attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        if !ELEMENTS.contains(&name) {
            return Err(format!("element {name:?}"));
        }
        while !attributes.is_empty() {
            let (name, after) = attributes.split_once("=\"").ok_or("an attribute without a value")?;
            let (value, after) = after.split_once('"').ok_or("a value without an end")?;
            if !ATTRIBUTES.contains(&name) {
                return Err(format!("attribute {name:?}"));
            }
            check_words(value)?;
            attributes = after.trim_start();
        }
        if !alone {
            open.push(name);
        }
    }
    check_words(rest)?;
    if open.is_empty() { Ok(()) } else { Err(format!("not ended: {open:?}")) }
}

fn check_words(words: &str) -> Result<(), String> {
    for part in words.split('&').skip(1) {
        if !["amp;", "lt;", "gt;", "quot;", "#39;"].iter().any(|entity| part.starts_with(entity)) {
            return Err(format!("a bare & before {part:?}"));
        }
    }
    match words.chars().find(|c| (c.is_control() && *c != '\n') || matches!(c, '<' | '>' | '\u{fffe}' | '\u{ffff}')) {
        Some(c) => Err(format!("{c:?} in text")),
        None => Ok(()),
    }
}
