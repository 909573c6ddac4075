//! The text of a Mermaid flowchart, read statement by statement; what is not understood is told with its line.

use super::{
    MAX_MERMAID, MapError, Read, Tool, What,
    collect::Drawn,
    label::plain,
    meaning::Line,
    mermaid_arrow::Arrow,
    mermaid_node::{Cursor, Mention},
};
use crate::domain::exchange::{FileError, Found, shortened, sniff};
use std::collections::BTreeMap;

/// Statements that only say how something looks or reacts.
const LOOKS: &[&str] = &["classDef", "class", "style", "linkStyle", "click", "direction", "accTitle", "accDescr"];

/// How other diagrams begin.
const OTHERS: &[&str] = &[
    "sequenceDiagram",
    "classDiagram",
    "stateDiagram",
    "erDiagram",
    "journey",
    "gantt",
    "pie",
    "quadrantChart",
    "requirementDiagram",
    "gitGraph",
    "C4Context",
    "mindmap",
    "timeline",
    "zenuml",
    "sankey",
    "xychart",
    "block",
    "packet",
    "kanban",
    "architecture",
    "radar",
    "treemap",
];

/// Reads the text of a flowchart; also within a Markdown document, then the first one.
///
/// # Errors
/// What is no flowchart, is too large, or has no box.
pub fn mermaid_in(text: &str) -> Result<Read, MapError> {
    if text.len() > MAX_MERMAID {
        return Err(MapError::File(FileError::TooLarge { bytes: text.len(), limit: MAX_MERMAID }));
    }
    let (start, end) = fenced(text);
    let mut reader = Reader {
        cursor: Cursor { text: text.get(..end).unwrap_or(text), at: start },
        lines: std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect(),
        ..Reader::default()
    };
    reader.header(text)?;
    reader.statements()?;
    reader.finish()
}

/// Where the flowchart stands in the text: within a block of Markdown that says so, else all of it.
fn fenced(text: &str) -> (usize, usize) {
    let mut at = 0;
    let mut inside = None;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        let fence =
            words.strip_prefix("```").or_else(|| words.strip_prefix("~~~")).or_else(|| words.strip_prefix(":::"));
        match (inside, fence) {
            (None, Some(kind)) if kind.trim().trim_matches(['{', '}']).eq_ignore_ascii_case("mermaid") => {
                inside = Some(at + line.len());
            }
            (Some(start), Some("")) => return (start, at),
            _ => {}
        }
        at += line.len();
    }
    (inside.unwrap_or(0), text.len())
}

#[derive(Default)]
struct Reader<'t> {
    cursor: Cursor<'t>,
    /// Where each line begins.
    lines: Vec<usize>,
    boxes: BTreeMap<String, Seen>,
    /// The ids of the boxes in the order of their first mention.
    order: Vec<String>,
    groups: BTreeMap<String, String>,
    open: Vec<(usize, String, usize)>,
    joined: Vec<(String, String, Line, usize)>,
    drawn: Drawn,
}

/// What is known of a box so far.
#[derive(Default)]
struct Seen {
    label: String,
    group: Option<usize>,
    line: usize,
}

impl<'t> Reader<'t> {
    fn line_of(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start <= at)
    }

    fn skip_line(&mut self) {
        self.cursor.take_while(|c| c != '\n');
    }

    /// Goes over what stands between statements.
    fn gap(&mut self) {
        loop {
            self.cursor.take_while(|c| c.is_whitespace() || c == ';' || c == '\u{FEFF}');
            if self.cursor.rest().starts_with("%%{") {
                match self.cursor.rest().find("}%%") {
                    Some(end) => self.cursor.skip(end + 3),
                    None => self.skip_line(),
                }
            } else if self.cursor.rest().starts_with("%%") {
                self.skip_line();
            } else {
                return;
            }
        }
    }

    /// The word that says what sort of diagram it is, and its direction.
    fn header(&mut self, text: &str) -> Result<(), MapError> {
        self.gap();
        // Front matter, between two lines of three dashes.
        if self.cursor.eat("---")
            && let Some(end) = self.cursor.rest().find("\n---")
        {
            self.cursor.skip(end + 4);
            self.skip_line();
            self.gap();
        }
        let word = self.cursor.take_while(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        if matches!(word, "flowchart" | "graph" | "flowchart-elk") {
            self.cursor.blank();
            let before = self.cursor;
            let direction = self.cursor.take_while(|c| !c.is_whitespace() && c != ';');
            if !matches!(direction, "TB" | "TD" | "BT" | "LR" | "RL" | ">" | "<" | "^" | "v") {
                self.cursor = before;
            }
            return Ok(());
        }
        if OTHERS
            .iter()
            .any(|other| word.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
        {
            return Err(MapError::OtherDiagram { kind: shortened(word) });
        }
        Err(MapError::NotAMap { found: what_else(text) })
    }

    fn statements(&mut self) -> Result<(), MapError> {
        loop {
            self.gap();
            let start = self.cursor.at;
            if self.cursor.peek().is_none() {
                return Ok(());
            }
            if self.statement()?.is_some() && self.at_end() {
                continue;
            }
            // Skipped as a line: whatever came of its half would be a guess.
            let line = self.line_of(start);
            self.cursor.at = start;
            let text = shortened(self.cursor.take_while(|c| c != '\n').trim());
            self.drawn.problem(Some(line), What::NotUnderstood { text });
        }
    }

    fn at_end(&mut self) -> bool {
        self.cursor.blank();
        matches!(self.cursor.peek(), None | Some('\n' | ';')) || self.cursor.rest().starts_with("%%")
    }

    /// One statement; none where it is not understood.
    fn statement(&mut self) -> Result<Option<()>, MapError> {
        let line = self.line_of(self.cursor.at);
        let mut ahead = self.cursor;
        let word = ahead.take_while(|c| c.is_ascii_alphabetic());
        let ends = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || c == ';');
        if word == "end" && ends(ahead.peek()) {
            self.cursor = ahead;
            if self.open.pop().is_none() {
                self.drawn.problem(Some(line), What::StrayEnd);
            }
            return Ok(Some(()));
        }
        if word == "subgraph" && ends(ahead.peek()) {
            self.cursor = ahead;
            return self.subgraph(line);
        }
        if LOOKS.contains(&word) && ahead.peek().is_some_and(|c| matches!(c, ' ' | '\t' | ':' | '{')) {
            self.cursor = ahead;
            self.cursor.blank();
            // A description for screen readers may go over several lines.
            if word == "accDescr" && self.cursor.eat("{") {
                let length = self.cursor.rest().find('}').map_or(self.cursor.rest().len(), |end| end + 1);
                self.cursor.skip(length);
            } else {
                self.looks();
            }
            return Ok(Some(()));
        }
        self.chain(line)
    }

    /// Goes over a statement about looks: up to a semicolon that stands outside of quotation marks.
    fn looks(&mut self) {
        let mut quoted = false;
        for c in self.cursor.rest().chars() {
            match c {
                '"' => quoted = !quoted,
                '\n' => break,
                ';' if !quoted => break,
                _ => {}
            }
            self.cursor.skip(c.len_utf8());
        }
    }

    fn subgraph(&mut self, line: usize) -> Result<Option<()>, MapError> {
        self.cursor.blank();
        let (id, name) = if self.cursor.peek() == Some('"') {
            let Some(title) = self.cursor.quoted() else { return Ok(None) };
            (title.to_owned(), super::label::of_mermaid(title))
        } else {
            let start = self.cursor;
            let labelled = self.cursor.id().and_then(|id| {
                self.cursor.blank();
                Some((id, self.cursor.shape()??))
            });
            match labelled {
                Some((id, title)) => (id.to_owned(), title),
                None => {
                    self.cursor = start;
                    let title = self.cursor.take_while(|c| c != '\n' && c != ';').trim();
                    (title.to_owned(), super::label::of_mermaid(title))
                }
            }
        };
        let name = if name.is_empty() { plain(&id) } else { name };
        let parent = self.open.last().map(|(group, ..)| *group);
        let group = self.drawn.group(name.clone(), parent, Some(line))?;
        self.open.push((group, name.clone(), line));
        if !id.is_empty() {
            self.groups.insert(id, name);
        }
        Ok(Some(()))
    }

    /// Boxes, and what joins them.
    fn chain(&mut self, line: usize) -> Result<Option<()>, MapError> {
        let Some(first) = self.cursor.mentions() else { return Ok(None) };
        let (mut all, mut arrows) = (vec![first], Vec::new());
        while !self.at_end() {
            let Some(arrow) = self.cursor.arrow() else { return Ok(None) };
            self.cursor.blank();
            let Some(next) = self.cursor.mentions() else { return Ok(None) };
            arrows.push(arrow);
            all.push(next);
        }
        for (n, arrow) in arrows.into_iter().enumerate() {
            let (Some(from), Some(to)) = (all.get(n), all.get(n + 1)) else { continue };
            let Arrow::Seen(seen) = arrow else { continue };
            for (from, to) in from.iter().flat_map(|from| to.iter().map(move |to| (from, to))) {
                if self.joined.len() > 2 * super::MAX_PARTS {
                    return Err(MapError::TooMany { part: super::Part::Links, limit: super::MAX_PARTS });
                }
                self.joined.push((from.id.clone(), to.id.clone(), seen.clone(), line));
            }
        }
        all.into_iter().flatten().for_each(|mention| self.mention(mention, line));
        Ok(Some(()))
    }

    fn mention(&mut self, mention: Mention, line: usize) {
        let group = self.open.last().map(|(group, ..)| *group);
        let seen = match self.boxes.get_mut(&mention.id) {
            Some(seen) => seen,
            None => {
                self.order.push(mention.id.clone());
                self.boxes.entry(mention.id).or_insert(Seen { line, ..Seen::default() })
            }
        };
        // The first subgraph that mentions it has it.
        seen.group = seen.group.or(group);
        if let Some(label) = mention.label.filter(|label| !label.is_empty()) {
            seen.label = label;
        }
    }

    fn finish(mut self) -> Result<Read, MapError> {
        for (_, name, line) in std::mem::take(&mut self.open) {
            self.drawn.problem(Some(line), What::Unclosed { name: shortened(&name) });
        }
        let mut places = BTreeMap::new();
        for id in &self.order {
            let Some(seen) = self.boxes.get(id).filter(|_| !self.groups.contains_key(id)) else { continue };
            let name = if seen.label.is_empty() { plain(id) } else { seen.label.clone() };
            places.insert(id.as_str(), self.drawn.place(name, seen.group, Some(seen.line))?);
        }
        for (from, to, seen, line) in self.joined {
            match (places.get(from.as_str()), places.get(to.as_str())) {
                (Some(from), Some(to)) => self.drawn.join(*from, *to, seen)?,
                _ => {
                    let name = self.groups.get(&from).or_else(|| self.groups.get(&to));
                    let name = name.map(|name| shortened(name)).unwrap_or_default();
                    self.drawn.problem(Some(line), What::LinkToBand { name });
                }
            }
        }
        self.drawn.settle(Tool::Mermaid)
    }
}

/// What a text is that is no flowchart.
fn what_else(text: &str) -> Found {
    match sniff::text(text) {
        Some(found) => found,
        None => match serde_json::from_str(text) {
            Ok(value) => sniff::json(&value),
            Err(_) => Found::Text,
        },
    }
}
