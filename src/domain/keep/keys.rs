//! The names under which things are stored. Frozen: a renamed key hides what people have stored, so a test holds them.
//!
//! | key | what stands there |
//! |---|---|
//! | `fokus:fmt` | the version of this layout, written once |
//! | `fokus:doc:<id>:a`, `…:b` | the two newest snapshots of a scorecard |
//! | `fokus:j:<id>:<writer>:<number>` | one edit, the number with ten digits |
//! | `fokus:meta:<id>` | what is known about a scorecard besides its content |
//! | `fokus:q:<time>:<number>` | a damaged text, kept as it was found |
//! | `fokus:scenarios:<id>` | the scenarios of a scorecard (`explain::scenario`), not part of its pieces |
//! | `fokus:reserve` | ballast, dropped to let a last entry in when the store is full |
//!
//! Ids and writers have no colon. Other keys, `fokus:` or not, belong to others and are never touched.

use crate::domain::model::ScorecardId;

/// What every key begins with.
pub const PREFIX: &str = "fokus:";
/// The key of the layout's version.
pub const FORMAT: &str = "fokus:fmt";
/// The key of the ballast.
pub const RESERVE: &str = "fokus:reserve";
/// What the keys of all snapshots begin with.
pub const DOCS: &str = "fokus:doc:";
/// What the keys of all journal entries begin with.
pub const JOURNAL: &str = "fokus:j:";
/// What the keys of all notes about scorecards begin with.
pub const META: &str = "fokus:meta:";
/// What the keys of all damaged texts begin with.
pub const QUARANTINE: &str = "fokus:q:";

/// One of the two places for snapshots of a scorecard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// The first.
    A,
    /// The second.
    B,
}

impl Slot {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::A, Self::B];

    fn letter(self) -> char {
        match self {
            Self::A => 'a',
            Self::B => 'b',
        }
    }
}

/// What a key names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// A snapshot.
    Doc {
        /// Of which scorecard.
        doc: ScorecardId,
        /// In which place.
        slot: Slot,
    },
    /// A journal entry.
    Entry {
        /// Of which scorecard.
        doc: ScorecardId,
        /// Who wrote it.
        writer: String,
        /// Its number among the writer's entries for this scorecard, from 1.
        seq: u64,
    },
    /// What is known about a scorecard.
    Meta {
        /// Of which scorecard.
        doc: ScorecardId,
    },
    /// A damaged text.
    Quarantine,
    /// Anything else.
    Other,
}

/// The key of a snapshot.
pub fn doc(doc: &ScorecardId, slot: Slot) -> String {
    format!("{DOCS}{doc}:{}", slot.letter())
}

/// The key of a journal entry.
pub fn entry(doc: &ScorecardId, writer: &str, seq: u64) -> String {
    format!("{JOURNAL}{doc}:{writer}:{seq:010}")
}

/// The key of what is known about a scorecard.
pub fn meta(doc: &ScorecardId) -> String {
    format!("{META}{doc}")
}

/// The key of a damaged text found at a time, in milliseconds since 1970, as the `n`th.
pub fn quarantine(at_ms: i64, n: usize) -> String {
    format!("{QUARANTINE}{at_ms}:{n:03}")
}

/// What a key names.
pub fn parse(key: &str) -> Key {
    read(key).unwrap_or(Key::Other)
}

fn read(key: &str) -> Option<Key> {
    if key.starts_with(QUARANTINE) {
        return Some(Key::Quarantine);
    }
    if let Some(doc) = key.strip_prefix(META) {
        return Some(Key::Meta { doc: ScorecardId::new(doc).ok()? });
    }
    if let Some(rest) = key.strip_prefix(DOCS) {
        let (doc, letter) = rest.split_once(':')?;
        let slot = Slot::BOTH.into_iter().find(|slot| letter.chars().eq([slot.letter()]))?;
        return Some(Key::Doc { doc: ScorecardId::new(doc).ok()?, slot });
    }
    let mut parts = key.strip_prefix(JOURNAL)?.split(':');
    let (doc, writer, number) = (parts.next()?, parts.next()?, parts.next()?);
    let is_number = number.len() >= 10 && number.bytes().all(|b| b.is_ascii_digit()) && parts.next().is_none();
    let seq = number.parse().ok().filter(|_| is_number)?;
    Some(Key::Entry { doc: ScorecardId::new(doc).ok()?, writer: writer.to_owned(), seq })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id() -> ScorecardId {
        ScorecardId::lossy("card.1")
    }

    #[test]
    fn keys_never_change() {
        assert_eq!(FORMAT, "fokus:fmt");
        assert_eq!(RESERVE, "fokus:reserve");
        assert_eq!(doc(&id(), Slot::A), "fokus:doc:card.1:a");
        assert_eq!(doc(&id(), Slot::B), "fokus:doc:card.1:b");
        assert_eq!(entry(&id(), "w7", 12), "fokus:j:card.1:w7:0000000012");
        assert_eq!(meta(&id()), "fokus:meta:card.1");
        assert_eq!(quarantine(1_700_000_000_000, 2), "fokus:q:1700000000000:002");
    }

    #[test]
    fn every_key_is_recognised_and_no_foreign_one() {
        for slot in Slot::BOTH {
            assert_eq!(parse(&doc(&id(), slot)), Key::Doc { doc: id(), slot });
        }
        let found = parse(&entry(&id(), "w7", 12_345_678_901));
        assert_eq!(found, Key::Entry { doc: id(), writer: "w7".into(), seq: 12_345_678_901 });
        assert_eq!(parse(&meta(&id())), Key::Meta { doc: id() });
        assert_eq!(parse("fokus:q:1:000"), Key::Quarantine);
        for other in ["", "fokus:prefs", "fokus:boot", "fokus:doc:x", "fokus:doc:x:c", "fokus:doc::a", "fokus:j:x:w:12"]
        {
            assert_eq!(parse(other), Key::Other, "{other}");
        }
        assert_eq!(parse("fokus:j:x:w:0000000012:1"), Key::Other);
        assert_eq!(parse("app:doc:x:a"), Key::Other);
    }
}
