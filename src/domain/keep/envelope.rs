//! A snapshot as it is stored: one line that says what follows and how to know it whole, then the scorecard.
//!
//! `FOKUS1 {"doc":…,"schema":1,"min_reader":1,"gen":7,"lamport":31,"len":1234,"writer":…,"app":…,"covers":{…},"crc":"…"}`
//! and, after a line break, the canonical text of the scorecard. The checksum stands last in the line and covers
//! everything else, so that any flipped, missing or added byte is found.

use super::{checksum, covers::Covers};
use crate::domain::{exchange::json, model::ScorecardId};
use serde::{Deserialize, Serialize};

/// The version of the scorecard's text that is written.
pub const SCHEMA: u64 = 1;

const MAGIC: &str = "FOKUS1 ";
const CRC: &str = ",\"crc\":\"";
const END: &str = "\"}";

/// What is said about a snapshot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// Of which scorecard.
    pub doc: ScorecardId,
    /// The version of the scorecard's text.
    pub schema: u64,
    /// The oldest version of a reader that understands it.
    pub min_reader: u64,
    /// Its number among the snapshots of the scorecard: the highest is the newest.
    #[serde(rename = "gen")]
    pub generation: u64,
    /// The highest Lamport number of the edits in it.
    pub lamport: u64,
    /// Bytes of the scorecard's text.
    pub len: usize,
    /// Who wrote it.
    pub writer: String,
    /// The version of the app that wrote it.
    pub app: String,
    /// Which journal entries are in it.
    #[serde(default)]
    pub covers: Covers,
}

/// Why a text is no snapshot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// It does not begin as one.
    #[error("this is no snapshot")]
    NotASnapshot,
    /// It is damaged: the checksum or the length does not fit.
    #[error("the snapshot is damaged")]
    Damaged,
    /// A newer version wrote it, which this one does not understand.
    #[error("the snapshot is of the newer version {schema}")]
    Newer {
        /// That version.
        schema: u64,
    },
}

/// The text of a snapshot. `header.len` and the schema are set here.
pub fn encode(header: &Header, payload: &str) -> String {
    let header = Header { len: payload.len(), schema: SCHEMA, min_reader: SCHEMA, ..header.clone() };
    // Only keys that are no texts could fail, and there are none.
    let mut line = serde_json::to_string(&header).unwrap_or_default();
    line.pop();
    let crc = checksum::of(&[MAGIC, &line, "\n", payload]);
    format!("{MAGIC}{line}{CRC}{crc}{END}\n{payload}")
}

/// What is said about a snapshot, and the text of the scorecard.
///
/// # Errors
/// When it is no whole snapshot that this version understands.
pub fn decode(text: &str) -> Result<(Header, &str), EnvelopeError> {
    if !text.starts_with(MAGIC) {
        return Err(EnvelopeError::NotASnapshot);
    }
    split(text).ok_or(EnvelopeError::Damaged).and_then(|(header, payload)| {
        if header.min_reader > SCHEMA {
            Err(EnvelopeError::Newer { schema: header.schema })
        } else {
            Ok((header, payload))
        }
    })
}

fn split(text: &str) -> Option<(Header, &str)> {
    let (line, payload) = text.strip_prefix(MAGIC)?.split_once('\n')?;
    let (fields, crc) = line.strip_suffix(END)?.rsplit_once(CRC)?;
    if checksum::of(&[MAGIC, fields, "\n", payload]) != crc {
        return None;
    }
    let header: Header = json::from_text(&format!("{fields}}}")).ok()?;
    (header.len == payload.len()).then_some((header, payload))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> Header {
        Header {
            doc: ScorecardId::lossy("c1"),
            schema: 0,
            min_reader: 0,
            generation: 7,
            lamport: 31,
            len: 0,
            writer: "w".into(),
            app: "0.1.0".into(),
            covers: Covers::default(),
        }
    }

    const PAYLOAD: &str = "{\"id\":\"c1\",\"title\":\"Zug pünktlich\\n🎯\"}";

    #[test]
    fn what_was_written_is_read() {
        let text = encode(&header(), PAYLOAD);
        let (read, payload) = decode(&text).unwrap();
        assert_eq!((read.generation, read.lamport, read.schema, payload), (7, 31, SCHEMA, PAYLOAD));
    }

    #[test]
    fn any_flipped_missing_or_added_byte_is_found() {
        let text = encode(&header(), PAYLOAD);
        let broken = |bytes: &[u8]| std::str::from_utf8(bytes).is_ok_and(|text| decode(text).is_ok());
        let bytes = text.as_bytes();
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut flipped = bytes.to_vec();
                flipped[at] ^= 1 << bit;
                assert!(!broken(&flipped), "bit {bit} of byte {at}");
            }
            assert!(!broken(&bytes[..at]), "cut at {at}");
            for added in [b' ', b'0', b'\n', b'"', b'}'] {
                let longer = [&bytes[..at], &[added], &bytes[at..]].concat();
                assert!(!broken(&longer), "{added} added at {at}");
            }
            let shorter = [&bytes[..at], &bytes[at + 1..]].concat();
            assert!(!broken(&shorter), "byte {at} left out");
        }
        assert!(!broken(&[bytes, b"\n"].concat()));
    }

    #[test]
    fn a_newer_version_is_refused_and_named() {
        let mut newer = header();
        (newer.schema, newer.min_reader, newer.len) = (9, 9, PAYLOAD.len());
        let mut line = serde_json::to_string(&newer).unwrap();
        line.pop();
        let crc = checksum::of(&[MAGIC, &line, "\n", PAYLOAD]);
        let text = format!("{MAGIC}{line}{CRC}{crc}{END}\n{PAYLOAD}");
        assert_eq!(decode(&text), Err(EnvelopeError::Newer { schema: 9 }));
        assert_eq!(decode("{}"), Err(EnvelopeError::NotASnapshot));
    }
}
