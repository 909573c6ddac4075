//! Lines in the text of a Mermaid flowchart: their kinds, their ends, and what is written on them.

use super::{
    label,
    meaning::{Line, Mark},
    mermaid_node::{Cursor, find_in_line, is_word},
};

/// Bytes in which the second half of a line with a text is looked for.
const REACH: usize = 4_000;
/// Bytes in which the end of a text without a space before it is looked for.
const SHORT_REACH: usize = 200;

/// What joins two boxes.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Arrow {
    /// A line that is seen.
    Seen(Line),
    /// One that only keeps boxes apart.
    Unseen,
}

impl<'t> Cursor<'t> {
    /// A line, at the cursor.
    pub(super) fn arrow(&mut self) -> Option<Arrow> {
        self.edge_id();
        if self.rest().starts_with("~~~") {
            self.take_while(|c| c == '~');
            return Some(Arrow::Unseen);
        }
        let start = self.start_mark();
        let (end, dotted, text) = match self.rest().get(..2)? {
            "-." => self.dotted()?,
            "--" => self.solid('-', "--")?,
            "==" => self.solid('=', "==")?,
            _ => return None,
        };
        let mut label = text;
        self.blank();
        if self.eat("|") {
            self.blank();
            label = if self.peek() == Some('"') {
                let quoted = self.quoted()?;
                self.blank();
                self.eat("|").then_some(quoted)?
            } else {
                self.until("|", REACH)?
            };
        }
        Some(Arrow::Seen(Line { start, end, dotted, label: label::of_mermaid(label) }))
    }

    /// `e1@` before a line names it.
    fn edge_id(&mut self) {
        let before = *self;
        let named = self.id().is_some() && self.eat("@");
        if !(named && self.rest().starts_with(['-', '=', '<', 'x', 'o', '~'])) {
            *self = before;
        }
    }

    fn start_mark(&mut self) -> Mark {
        let mut chars = self.rest().chars();
        let mark = match chars.next() {
            Some('x') => Mark::Cross,
            Some('<' | 'o') => Mark::Head,
            _ => return Mark::None,
        };
        if ["--", "==", "-."].iter().any(|line| chars.as_str().starts_with(line)) {
            self.skip(1);
            return mark;
        }
        Mark::None
    }

    fn end_mark(&mut self) -> Mark {
        let mark = match self.peek() {
            Some('>' | 'o') => Mark::Head,
            Some('x') => Mark::Cross,
            _ => return Mark::None,
        };
        self.skip(1);
        mark
    }

    /// `-.->`, or `-. text .->`.
    fn dotted(&mut self) -> Option<(Mark, bool, &'t str)> {
        self.skip(1);
        self.take_while(|c| c == '.');
        if self.eat("-") {
            return Some((self.end_mark(), true, ""));
        }
        let text = self.text(".-")?;
        self.take_while(|c| c == '.');
        self.eat("-").then(|| (self.end_mark(), true, text))
    }

    /// `-->`, `---`, or `-- text -->`; with `=` the same, thick.
    fn solid(&mut self, sign: char, two: &str) -> Option<(Mark, bool, &'t str)> {
        let length = self.take_while(|c| c == sign).len();
        // In `--only if-->` a text begins, in `--o B` there is a mark.
        let mut after = self.rest().chars();
        let marked = match after.next() {
            Some('>') => true,
            Some('x' | 'o') => {
                length > 2
                    || !after.next().is_some_and(is_word)
                    || find_in_line(self.rest(), two, SHORT_REACH).is_none()
            }
            _ => false,
        };
        if marked || length > 2 {
            return Some((self.end_mark_if(marked), false, ""));
        }
        let text = self.text(two)?;
        self.take_while(|c| c == sign);
        Some((self.end_mark(), false, text))
    }

    fn end_mark_if(&mut self, marked: bool) -> Mark {
        if marked { self.end_mark() } else { Mark::None }
    }

    /// The text on a line, up to where its second half begins.
    fn text(&mut self, end: &str) -> Option<&'t str> {
        let before = *self;
        self.blank();
        if let Some(quoted) = self.quoted() {
            self.blank();
            return self.rest().starts_with(end).then_some(quoted);
        }
        *self = before;
        let text = self.rest().get(..find_in_line(self.rest(), end, REACH)?)?;
        self.skip(text.len());
        Some(text)
    }
}
