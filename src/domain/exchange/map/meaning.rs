//! What a drawn line means: support or conflict, and which way it leads.

use crate::domain::text::{Lang, Msg};

/// What stands at an end of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing.
    None,
    /// Any head.
    Head,
    /// A cross.
    Cross,
}

/// A line between two boxes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// At its first end.
    pub(super) start: Mark,
    /// At its second end.
    pub(super) end: Mark,
    /// Whether it is dotted or dashed.
    pub(super) dotted: bool,
    /// What is written on it.
    pub(super) label: String,
}

/// Which links a line stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The first supports the second.
    Onward,
    /// The second supports the first.
    Back,
    /// Each supports the other.
    Both,
    /// They pull against each other.
    Conflict,
}

/// The word for a conflict that is written on lines.
pub(super) fn conflict_word(lang: Lang) -> String {
    Msg::MapConflict.text(lang)
}

impl Line {
    /// What it means, and what is written on it besides that.
    pub(super) fn meaning(&self) -> (Meaning, &str) {
        let called = self.label.to_lowercase();
        if Lang::ALL.iter().any(|lang| conflict_word(*lang).to_lowercase() == called) {
            return (Meaning::Conflict, "");
        }
        let crossed = self.start == Mark::Cross || self.end == Mark::Cross;
        let meaning = match (self.start, self.end) {
            _ if crossed || (self.dotted && self.start == self.end) => Meaning::Conflict,
            (Mark::None, _) => Meaning::Onward,
            (_, Mark::None) => Meaning::Back,
            _ => Meaning::Both,
        };
        (meaning, &self.label)
    }
}
