//! Boxes in the text of a Mermaid flowchart: their ids, shapes and labels; and the cursor that walks over the text.

use super::label;

/// Lines that a quoted label may go over.
const QUOTED_LINES: usize = 10;
/// Bytes in which the end of a rare shape is looked for.
const SHAPE_REACH: usize = 2_000;

/// How shapes begin and end, the longer beginnings first.
const SHAPES: &[(&str, &[&str])] = &[
    ("(((", &[")))"]),
    ("((", &["))"]),
    ("([", &["])"]),
    ("[[", &["]]"]),
    ("[(", &[")]"]),
    ("[/", &["/]", "\\]"]),
    ("[\\", &["\\]", "/]"]),
    ("[|", &["|]"]),
    ("{{", &["}}"]),
    ("(-", &["-)"]),
    ("(", &[")"]),
    ("[", &["]"]),
    ("{", &["}"]),
    (">", &["]"]),
];

/// A place in the text.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
}

/// A box as it is mentioned.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mention {
    /// Its id.
    pub(super) id: String,
    /// Its label, where it is given here; may be empty.
    pub(super) label: Option<String>,
}

impl<'t> Cursor<'t> {
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Goes on by so many bytes.
    pub(super) fn skip(&mut self, bytes: usize) {
        self.at = self.text.ceil_char_boundary(self.at.saturating_add(bytes));
    }

    pub(super) fn eat(&mut self, start: &str) -> bool {
        let found = self.rest().starts_with(start);
        if found {
            self.skip(start.len());
        }
        found
    }

    /// Takes characters as long as they fit.
    pub(super) fn take_while(&mut self, fits: impl Fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let taken = rest.get(..rest.find(|c| !fits(c)).unwrap_or(rest.len())).unwrap_or_default();
        self.skip(taken.len());
        taken
    }

    /// Goes over spaces within the line.
    pub(super) fn blank(&mut self) {
        self.take_while(|c| c != '\n' && c.is_whitespace());
    }

    /// Takes what stands before `end` and goes behind it, within `reach` bytes of this line.
    pub(super) fn until(&mut self, end: &str, reach: usize) -> Option<&'t str> {
        let taken = self.rest().get(..find_in_line(self.rest(), end, reach)?)?;
        self.skip(taken.len() + end.len());
        Some(taken)
    }

    /// A text in quotation marks, which may go over some lines; the cursor stands on the first mark.
    pub(super) fn quoted(&mut self) -> Option<&'t str> {
        let inside = self.rest().strip_prefix('"')?;
        let mut lines = 0;
        for (at, byte) in inside.bytes().enumerate() {
            match byte {
                b'"' => {
                    self.skip(at + 2);
                    return inside.get(..at);
                }
                b'\n' if lines == QUOTED_LINES => return None,
                b'\n' => lines += 1,
                _ => {}
            }
        }
        None
    }

    /// Several boxes, joined by `&`.
    pub(super) fn mentions(&mut self) -> Option<Vec<Mention>> {
        let mut all = vec![self.mention()?];
        loop {
            self.blank();
            if !self.eat("&") {
                return Some(all);
            }
            self.blank();
            all.push(self.mention()?);
        }
    }

    fn mention(&mut self) -> Option<Mention> {
        let id = self.id()?.to_owned();
        let mut label = self.shape()?;
        if self.eat(":::") {
            self.take_while(is_word);
        }
        if self.eat("@{") {
            let settings = self.settings()?;
            label = settings.or(label);
        }
        Some(Mention { id, label })
    }

    /// An id; none where there is none, and for the word that ends a subgraph.
    pub(super) fn id(&mut self) -> Option<&'t str> {
        let rest = self.rest();
        let mut end = 0;
        let mut chars = rest.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            // Signs are part of an id between letters; elsewhere an arrow or a shape begins.
            let mut next_is_word = || chars.peek().is_some_and(|(_, next)| is_word(*next));
            if !(is_word(c) || (at > 0 && matches!(c, '-' | '.' | '/') && next_is_word())) {
                break;
            }
            end = at + c.len_utf8();
        }
        let id = rest.get(..end).filter(|id| !id.is_empty() && *id != "end")?;
        self.skip(end);
        Some(id)
    }

    /// A label in the brackets of a shape. None inside where there is no shape, none outside where it is not closed.
    pub(super) fn shape(&mut self) -> Option<Option<String>> {
        let start = *self;
        let mut found = false;
        for (open, closes) in SHAPES.iter().filter(|(open, _)| start.rest().starts_with(open)) {
            found = true;
            self.skip(open.len());
            if let Some(label) = self.content(open, closes) {
                return Some(Some(label::of_mermaid(label)));
            }
            *self = start;
        }
        if found { None } else { Some(None) }
    }

    fn content(&mut self, open: &str, closes: &[&str]) -> Option<&'t str> {
        let before = *self;
        self.take_while(char::is_whitespace);
        if let Some(quoted) = self.quoted() {
            self.take_while(char::is_whitespace);
            return closes.iter().any(|close| self.eat(close)).then_some(quoted);
        }
        *self = before;
        match (open.len(), closes) {
            (1, [close]) => {
                let end = balanced(self.rest(), open, close)?;
                let taken = self.rest().get(..end)?;
                self.skip(end + close.len());
                Some(taken)
            }
            _ => {
                let ends = closes.iter().filter_map(|end| Some((find_in_line(self.rest(), end, SHAPE_REACH)?, *end)));
                let (_, end) = ends.min_by_key(|(at, _)| *at)?;
                self.until(end, SHAPE_REACH)
            }
        }
    }

    /// What stands between `@{` and `}`: the label in it, if any.
    fn settings(&mut self) -> Option<Option<String>> {
        let mut label = None;
        loop {
            self.take_while(|c| c.is_whitespace() || c == ',');
            if self.eat("}") {
                return Some(label);
            }
            let name = self.take_while(is_word);
            self.blank();
            if name.is_empty() || !self.eat(":") {
                return None;
            }
            self.blank();
            let value = match self.peek()? {
                '"' => self.quoted()?,
                _ => self.take_while(|c| !matches!(c, ',' | '}' | '\n')),
            };
            if name == "label" {
                label = Some(label::of_mermaid(value));
            }
        }
    }
}

/// Whether a character can be part of an id by itself.
pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || !(c.is_ascii() || c.is_whitespace() || c.is_control())
}

/// Where `end` stands in the first line of a text, within so many bytes.
pub(super) fn find_in_line(text: &str, end: &str, reach: usize) -> Option<usize> {
    let within = text.get(..text.floor_char_boundary(reach)).unwrap_or(text);
    let line = within.get(..within.find('\n').unwrap_or(within.len())).unwrap_or_default();
    line.find(end)
}

/// Where a bracket is closed in this line, with pairs of it inside.
fn balanced(text: &str, open: &str, close: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        let is = |bracket: &str| bracket.starts_with(c);
        if c == '\n' {
            return None;
        } else if is(close) {
            if depth == 0 {
                return Some(at);
            }
            depth -= 1;
        } else if is(open) && open != ">" {
            depth += 1;
        }
    }
    None
}
