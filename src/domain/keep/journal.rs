//! A journal entry as it is stored: `FOKUSJ1 <checksum> {"doc":…,"writer":…,"seq":…,"lamport":…,"label":…,"changes":[…]}`.
//!
//! The key is part of what is checked, so an entry under another's key is found to be wrong.

use super::{changes::Change, checksum, keys};
use crate::domain::{exchange::json, model::ScorecardId};
use serde::{Deserialize, Serialize};

const MAGIC: &str = "FOKUSJ1 ";

/// One edit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Of which scorecard.
    pub doc: ScorecardId,
    /// Who wrote it: one page load, never two.
    pub writer: String,
    /// Its number among the writer's entries for this scorecard, from 1.
    pub seq: u64,
    /// Higher than that of every edit known when it was written: entries of several writers are put in this order.
    pub lamport: u64,
    /// What was done, as a word for machines.
    pub label: String,
    /// What changed.
    pub changes: Vec<Change>,
}

/// The text under a key is no whole journal entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no journal entry, or it is damaged")]
pub struct EntryDamaged;

impl Entry {
    /// The key it is stored under.
    pub fn key(&self) -> String {
        keys::entry(&self.doc, &self.writer, self.seq)
    }

    /// The text that is stored.
    pub fn encode(&self) -> String {
        // Only keys that are no texts could fail, and there are none.
        let body = serde_json::to_string(self).unwrap_or_default();
        format!("{MAGIC}{} {body}", checksum::of(&[&self.key(), "\n", &body]))
    }

    /// Reads the text under a key.
    ///
    /// # Errors
    /// When it is no whole entry that belongs under this key.
    pub fn decode(key: &str, text: &str) -> Result<Self, EntryDamaged> {
        let (crc, body) = text.strip_prefix(MAGIC).and_then(|rest| rest.split_once(' ')).ok_or(EntryDamaged)?;
        if checksum::of(&[key, "\n", body]) != crc {
            return Err(EntryDamaged);
        }
        let entry: Self = json::from_text(body).map_err(|_| EntryDamaged)?;
        if entry.key() == key { Ok(entry) } else { Err(EntryDamaged) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry {
        let change = Change { path: vec!["title".into()], before: Some("Zug".into()), after: Some("Bahn ü".into()) };
        Entry {
            doc: ScorecardId::lossy("c1"),
            writer: "w".into(),
            seq: 3,
            lamport: 8,
            label: "EditScorecard".into(),
            changes: vec![change],
        }
    }

    #[test]
    fn what_was_written_is_read_under_its_own_key_only() {
        let (key, text) = (entry().key(), entry().encode());
        assert_eq!(Entry::decode(&key, &text), Ok(entry()));
        assert_eq!(Entry::decode("fokus:j:c1:w:0000000004", &text), Err(EntryDamaged));
    }

    #[test]
    fn any_flipped_or_missing_byte_is_found() {
        let (key, text) = (entry().key(), entry().encode());
        for at in 0..text.len() {
            for bit in 0..8 {
                let mut bytes = text.clone().into_bytes();
                bytes[at] ^= 1 << bit;
                let read = String::from_utf8(bytes).map(|text| Entry::decode(&key, &text));
                assert!(!matches!(read, Ok(Ok(_))), "bit {bit} of byte {at}");
            }
            assert!(text.get(..at).is_none_or(|cut| Entry::decode(&key, cut).is_err()), "cut at {at}");
        }
    }
}
