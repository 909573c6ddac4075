//! The cells of a draw.io page, as they stand in its XML.

use super::{MAX_PARTS, MapError, Part, entities};
use crate::domain::exchange::locate::spot_at;
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

/// The most cells that are looked at: all parts of a map, and as many labels and decorations.
const MAX_CELLS: usize = 6 * MAX_PARTS;

/// A cell: a box, a line, a container, a layer or a label.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Cell {
    pub(super) id: String,
    /// What is written on it; HTML where the style says so.
    pub(super) value: String,
    pub(super) style: String,
    pub(super) vertex: bool,
    pub(super) edge: bool,
    pub(super) parent: String,
    pub(super) source: String,
    pub(super) target: String,
    /// Where it begins, from the corner of its parent.
    pub(super) at: (f64, f64),
    /// The line of the file.
    pub(super) line: usize,
}

/// What a file holds.
#[derive(Debug, Default)]
pub(super) struct Pages {
    /// The name of the first page.
    pub(super) name: String,
    /// How many pages there are.
    pub(super) count: usize,
    /// The cells of the first page, where they stand there plainly.
    pub(super) cells: Option<Vec<Cell>>,
    /// The text of the first page otherwise.
    pub(super) packed: String,
}

impl Cell {
    /// A setting of its style; of several the last counts.
    pub(super) fn style(&self, key: &str) -> Option<&str> {
        let mut settings = self.style.rsplit(';').filter_map(|setting| setting.split_once('='));
        settings.find(|(name, _)| name.trim() == key).map(|(_, value)| value.trim())
    }

    /// Whether a word stands in its style by itself.
    pub(super) fn is(&self, word: &str) -> bool {
        self.style.split(';').any(|part| part.trim() == word)
    }
}

/// Reads the XML of a file or of a single page.
///
/// # Errors
/// Broken XML, with its place, and more cells than any map has.
pub(super) fn pages(text: &str) -> Result<Pages, MapError> {
    let mut reader = Reader::from_str(text);
    let mut scan = Scan { text, ..Scan::default() };
    loop {
        // Where the event begins, for its line.
        let at = usize::try_from(reader.buffer_position()).unwrap_or_default();
        match reader.read_event() {
            Ok(Event::Start(start)) => scan.start(&start, at)?,
            Ok(Event::Empty(start)) => {
                scan.start(&start, at)?;
                scan.end(start.local_name().as_ref());
            }
            Ok(Event::End(end)) => scan.end(end.local_name().as_ref()),
            Ok(Event::Text(words)) if scan.in_page => scan.pages.packed.push_str(&words),
            Ok(Event::CData(words)) if scan.in_page => scan.pages.packed.push_str(&words),
            Ok(Event::Eof) if scan.open == 0 => return Ok(scan.pages),
            Ok(Event::Eof) => return Err(damaged(text, text.len())),
            Err(_) => return Err(damaged(text, usize::try_from(reader.error_position()).unwrap_or_default())),
            Ok(_) => {}
        }
    }
}

fn damaged(text: &str, at: usize) -> MapError {
    let spot = spot_at(text, text.floor_char_boundary(at));
    MapError::NotXml { line: spot.line, column: spot.column }
}

#[derive(Default)]
struct Scan<'t> {
    text: &'t str,
    pages: Pages,
    /// How many elements are open.
    open: usize,
    /// Whether the first page is open.
    in_page: bool,
    /// Whether its model is open, or that of a file that is nothing else.
    in_model: bool,
    /// Id and label of an element around a cell.
    wrapper: Option<(String, String)>,
    /// Up to where lines are counted, and the line there.
    counted: (usize, usize),
}

impl Scan<'_> {
    fn start(&mut self, start: &BytesStart<'_>, at: usize) -> Result<(), MapError> {
        self.open += 1;
        match start.local_name().as_ref() {
            "diagram" => {
                self.pages.count += 1;
                self.in_page = self.pages.count == 1;
                if self.in_page {
                    self.pages.name = attribute(start, "name");
                }
            }
            "mxGraphModel" if self.pages.cells.is_none() && (self.in_page || self.pages.count == 0) => {
                self.pages.cells = Some(Vec::new());
                self.in_model = true;
            }
            "UserObject" | "object" if self.in_model => {
                self.wrapper = Some((attribute(start, "id"), attribute(start, "label")));
            }
            "mxCell" if self.in_model => self.cell(start, at)?,
            "mxGeometry" if self.in_model && attribute(start, "as") == "geometry" => {
                if let Some(cell) = self.pages.cells.as_mut().and_then(|cells| cells.last_mut()) {
                    let number = |name: &str| attribute(start, name).parse().unwrap_or(0.0);
                    cell.at = (number("x"), number("y"));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        self.open = self.open.saturating_sub(1);
        match name {
            "diagram" => self.in_page = false,
            "mxGraphModel" => self.in_model = false,
            "UserObject" | "object" => self.wrapper = None,
            _ => {}
        }
    }

    fn cell(&mut self, start: &BytesStart<'_>, at: usize) -> Result<(), MapError> {
        let line = self.line(at);
        let Some(cells) = &mut self.pages.cells else { return Ok(()) };
        if cells.len() >= MAX_CELLS {
            return Err(MapError::TooMany { part: Part::Objectives, limit: MAX_PARTS });
        }
        let mut cell = Cell { line, ..Cell::default() };
        let mut attributes = start.attributes();
        for attribute in attributes.with_checks(false).flatten() {
            let value = entities::decode(&attribute.value, false);
            match attribute.key.as_ref() {
                "id" => cell.id = value,
                "value" => cell.value = value,
                "style" => cell.style = value,
                "vertex" => cell.vertex = value == "1",
                "edge" => cell.edge = value == "1",
                "parent" => cell.parent = value,
                "source" => cell.source = value,
                "target" => cell.target = value,
                _ => {}
            }
        }
        if let Some((id, label)) = self.wrapper.take() {
            (cell.id, cell.value) = (id, label);
        }
        cells.push(cell);
        Ok(())
    }

    /// The line of a place that stands behind all that were asked for before.
    fn line(&mut self, at: usize) -> usize {
        let (from, lines) = self.counted;
        // An event begins behind the one before it; its own mark is behind white space.
        let passed = self.text.as_bytes().get(from..at).unwrap_or_default();
        let lines = lines + passed.iter().filter(|byte| **byte == b'\n').count();
        self.counted = (at.max(from), lines);
        lines + 1
    }
}

/// An attribute of an element; empty where it has none.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> String {
    let mut attributes = start.attributes();
    let found = attributes.with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == name);
    found.map(|attribute| entities::decode(&attribute.value, false)).unwrap_or_default()
}
