//! Small scorecards as text behind `#/open/` in an address: packed JSON with a header that gives away any damage.
//!
//! Layout before base64url without padding: 1 byte version, 4 bytes length of the packed text, 4 bytes length of the
//! unpacked text, 4 bytes CRC-32 of all other bytes, then the text as raw deflate. Numbers stand low byte first.

use super::{
    error::FileError,
    json::{self, Envelope, Opened},
};
use crate::domain::{crc::crc32, model::Scorecard};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use miniz_oxide::{deflate::compress_to_vec, inflate::decompress_to_vec_with_limit};

/// The longest link text that is made, in characters: mail and chat programs cut longer addresses.
pub const MAX_MADE: usize = 8_000;
/// The longest link text that is read, in characters.
pub const MAX_READ: usize = 2_000_000;
/// The largest unpacked text, in bytes.
pub const MAX_UNPACKED: usize = 4 * 1024 * 1024;
/// What stands before the packed scorecard in an address.
pub const MARK: &str = "#/open/";

const VERSION: u8 = 1;
const HEADER: usize = 13;
/// The best that the packer can: every character of an address counts.
const LEVEL: u8 = 10;

/// Why a link was not made or not opened.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum LinkError {
    /// Nothing stands where the packed scorecard should.
    #[error("the link is empty")]
    Empty,
    /// Too long to make ([`MAX_MADE`]) or to read ([`MAX_READ`]).
    #[error("the link has {length} characters; the limit is {limit}")]
    TooLong {
        /// Its length in characters.
        length: usize,
        /// The limit in characters.
        limit: usize,
    },
    /// It holds characters that no link has.
    #[error("the link holds `{character}` at {position}, which no link has")]
    NotALink {
        /// The first such character.
        character: char,
        /// Its place, from 1, white space not counted.
        position: usize,
    },
    /// Its end is missing.
    #[error("the link was cut off: {length} of {expected} characters")]
    Cut {
        /// The characters that are there, white space not counted.
        length: usize,
        /// The characters it should have; 0 where even that is cut off.
        expected: usize,
    },
    /// Some character was changed, added or lost.
    #[error("the link was damaged on its way")]
    Damaged,
    /// Made by a newer version, in a way this one cannot unpack.
    #[error("the link has version {version}")]
    Newer {
        /// Its version.
        version: u8,
    },
    /// Unpacks to more than [`MAX_UNPACKED`].
    #[error("the link unpacks to more than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// It unpacks well, but to no sound scorecard.
    #[error(transparent)]
    File(#[from] FileError),
}

/// The text to put behind [`MARK`].
///
/// # Errors
/// [`LinkError::TooLong`] above [`MAX_MADE`] characters, [`LinkError::TooLarge`] for what could not be opened again.
pub fn make(card: &Scorecard) -> Result<String, LinkError> {
    pack(&json::compact(card, &Envelope::anonymous()))
}

/// Packs a text that can be opened again and is short enough to be sent.
///
/// # Errors
/// As for [`make`].
pub(super) fn pack(text: &str) -> Result<String, LinkError> {
    if text.len() > MAX_UNPACKED {
        return Err(LinkError::TooLarge { limit: MAX_UNPACKED });
    }
    let link = packed(text, LEVEL);
    if link.len() > MAX_MADE { Err(LinkError::TooLong { length: link.len(), limit: MAX_MADE }) } else { Ok(link) }
}

/// How many characters the link of a scorecard has, whether or not it may be made.
pub fn length(card: &Scorecard) -> usize {
    packed(&json::compact(card, &Envelope::anonymous()), LEVEL).len()
}

/// Reads a link: the packed text alone or a whole address, with line breaks and spaces that mail programs put in.
///
/// # Errors
/// Any damage, any limit passed, or contents that are no sound scorecard; see [`LinkError`].
pub fn open(text: &str) -> Result<Opened, LinkError> {
    Ok(json::read_text(&unpack(text, MARK)?)?)
}

/// The text that was packed: alone or in an address behind `mark`, with what mail programs put in.
///
/// # Errors
/// Any damage, any limit passed.
pub(super) fn unpack(text: &str, mark: &str) -> Result<String, LinkError> {
    let length = text.len();
    if length > MAX_READ && text.chars().count() > MAX_READ {
        return Err(LinkError::TooLong { length: text.chars().count(), limit: MAX_READ });
    }
    let compact: String = text.chars().filter(|c| !is_space(*c)).collect();
    let payload = compact.split_once(mark).map_or(compact.as_str(), |(_, payload)| payload);
    // What a sentence around the address leaves on it.
    let payload = payload.trim_matches(['<', '>', '"', '\'', '(', ')', '[', ']', '.', ',', ';']);
    unpacked(payload, MAX_UNPACKED)
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}')
}

/// A text, packed with its header; `level` is the packer's effort.
pub(super) fn packed(text: &str, level: u8) -> String {
    let packed = compress_to_vec(text.as_bytes(), level);
    let (packed_length, length) = (length_bytes(packed.len()), length_bytes(text.len()));
    let crc = checksum(packed_length, length, &packed).to_le_bytes();
    URL_SAFE_NO_PAD.encode([&[VERSION], packed_length.as_slice(), &length, &crc, &packed].concat())
}

fn length_bytes(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes()
}

fn checksum(packed_length: [u8; 4], length: [u8; 4], packed: &[u8]) -> u32 {
    crc32([&[VERSION], packed_length.as_slice(), &length, packed])
}

/// The text that was [`packed`], of at most `limit` bytes.
///
/// # Errors
/// Any damage, and a text beyond the limit.
pub(super) fn unpacked(payload: &str, limit: usize) -> Result<String, LinkError> {
    if payload.is_empty() {
        return Err(LinkError::Empty);
    }
    let foreign = |c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_');
    if let Some((n, character)) = payload.chars().enumerate().find(|(_, c)| foreign(*c)) {
        return Err(LinkError::NotALink { character, position: n + 1 });
    }
    let length = payload.len();
    // The header alone first, so that a link that was cut off can say so.
    let head = payload.get(..HEADER.div_ceil(3) * 4).ok_or(LinkError::Cut { length, expected: 0 })?;
    let head = URL_SAFE_NO_PAD.decode(head).map_err(|_| LinkError::Damaged)?;
    let (version, packed_length, unpacked_length, crc) = header(&head).ok_or(LinkError::Cut { length, expected: 0 })?;
    if version != VERSION {
        return Err(LinkError::Newer { version });
    }
    let bytes_expected = HEADER.saturating_add(as_usize(packed_length));
    let expected = bytes_expected.saturating_mul(4).div_ceil(3);
    if length < expected && expected <= MAX_READ {
        return Err(LinkError::Cut { length, expected });
    }
    let bytes = URL_SAFE_NO_PAD.decode(payload).map_err(|_| LinkError::Damaged)?;
    let packed = bytes.get(HEADER..).unwrap_or_default();
    if bytes.len() != bytes_expected || checksum(packed_length, unpacked_length, packed) != crc {
        return Err(LinkError::Damaged);
    }
    if as_usize(unpacked_length) > limit {
        return Err(LinkError::TooLarge { limit });
    }
    let unpacked = decompress_to_vec_with_limit(packed, limit).map_err(|error| match error.status {
        miniz_oxide::inflate::TINFLStatus::HasMoreOutput => LinkError::TooLarge { limit },
        _ => LinkError::Damaged,
    })?;
    if unpacked.len() != as_usize(unpacked_length) {
        return Err(LinkError::Damaged);
    }
    String::from_utf8(unpacked).map_err(|_| LinkError::Damaged)
}

type Header = (u8, [u8; 4], [u8; 4], u32);

fn header(bytes: &[u8]) -> Option<Header> {
    let (version, rest) = bytes.split_first()?;
    let (packed, rest) = rest.split_first_chunk::<4>()?;
    let (unpacked, rest) = rest.split_first_chunk::<4>()?;
    let crc = rest.first_chunk::<4>()?;
    Some((*version, *packed, *unpacked, u32::from_le_bytes(*crc)))
}

fn as_usize(length: [u8; 4]) -> usize {
    usize::try_from(u32::from_le_bytes(length)).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{
        Cause, Initiative, InitiativeId, Kpi, KpiId, Response, ResponseId, Round, RoundId, ScorecardId,
    };
    use std::sync::Arc;

    fn card() -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::new("card").unwrap(), "Größe 🎯");
        card.kpis.push(Arc::new(Kpi::new(KpiId::new("k").unwrap(), "K")));
        card
    }

    /// A link with a sound header around any packed bytes.
    fn forged(packed: &[u8], unpacked: usize) -> String {
        let (a, b) = (length_bytes(packed.len()), length_bytes(unpacked));
        let crc = checksum(a, b, packed).to_le_bytes();
        URL_SAFE_NO_PAD.encode([&[VERSION], a.as_slice(), &b, &crc, packed].concat())
    }

    #[test]
    fn a_link_opens_to_the_same_scorecard() {
        let link = make(&card()).unwrap();
        assert_eq!(link.len(), length(&card()));
        assert_eq!(open(&link).unwrap().scorecard, card());
        assert!(open(&link).unwrap().notices.is_empty());
    }

    #[test]
    fn answers_stay_behind_where_they_are_left_out_and_rounds_do_not() {
        let mut card = card();
        let round = Round::new(RoundId::lossy("r"));
        let mut response = Response::new(ResponseId::lossy("w"), round.id.clone());
        response.answers.insert("FD1".into(), Some(1.0));
        response.notes.insert("FD1".into(), "SECRET".into());
        let mut initiative = Initiative::new(InitiativeId::lossy("i"), "Listen");
        initiative.cause = Some(Cause::new(round.id.clone(), "FD.1"));
        card.rounds.push(Arc::new(round));
        card.responses.push(Arc::new(response));
        card.initiatives.push(Arc::new(initiative));
        let opened = |card: &Scorecard| open(&make(card).unwrap()).unwrap().scorecard;
        assert_eq!(opened(&card), card);
        let without = opened(&card.without_responses());
        assert_eq!((&without.rounds, &without.initiatives), (&card.rounds, &card.initiatives));
        assert!(!json::canonical(&without).contains("SECRET"));
        card.responses.clear();
        assert_eq!(without, card);
    }

    #[test]
    fn addresses_and_broken_lines_are_read() {
        let link = make(&card()).unwrap();
        let (a, b) = link.split_at(40);
        for text in [
            format!("https://example.org/fokus/#/open/{link}"),
            format!("  <http://127.0.0.1:8080/#/open/{a}\r\n{b}>. "),
            format!("#/open/{a} \n\t {b}\n"),
            format!("{a}\u{200B}{b}"),
        ] {
            assert_eq!(open(&text).unwrap().scorecard, card(), "{text}");
        }
    }

    #[test]
    fn a_link_too_long_to_make_says_how_long_it_is() {
        let mut large = card();
        // Hard to pack: digits without a pattern.
        large.source_note = (0..9_000u64).map(|n| char::from(b'0' + (n * n * n % 97 % 10) as u8)).collect();
        let mut seed = 1u64;
        large.source_note.extend((0..20_000).map(|_| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            char::from(b'a' + (seed >> 59) as u8 % 26)
        }));
        let length = length(&large);
        assert_eq!(make(&large), Err(LinkError::TooLong { length, limit: MAX_MADE }));
        assert!(length > MAX_MADE);
        assert_eq!(open(&packed(&json::compact(&large, &Envelope::anonymous()), LEVEL)).unwrap().scorecard, large);
    }

    #[test]
    fn every_cut_and_every_changed_character_is_found() {
        let link = make(&card()).unwrap();
        for n in 0..link.len() {
            let error = open(&link[..n]).unwrap_err();
            assert!(matches!(error, LinkError::Empty | LinkError::Cut { .. }), "{n}: {error:?}");
        }
        for n in 0..link.len() {
            for other in ['A', 'b', '7', '-', '_'] {
                let mut changed: Vec<char> = link.chars().collect();
                if std::mem::replace(&mut changed[n], other) != other {
                    let changed: String = changed.into_iter().collect();
                    assert!(open(&changed).is_err(), "{n} {other}");
                }
            }
        }
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        let zeros = compress_to_vec(&vec![b' '; 40 * 1024 * 1024], 1);
        assert_eq!(open(&forged(&zeros, 100)), Err(LinkError::TooLarge { limit: MAX_UNPACKED }));
        assert_eq!(open(&forged(&zeros, usize::MAX)), Err(LinkError::TooLarge { limit: MAX_UNPACKED }));
    }

    #[test]
    fn wrong_contents_are_told_apart() {
        let packed = compress_to_vec(b"{}", 6);
        assert!(matches!(open(&forged(&packed, 2)), Err(LinkError::File(FileError::NotAScorecard { .. }))));
        assert_eq!(open(&forged(&packed, 3)), Err(LinkError::Damaged));
        assert_eq!(open(&forged(b"not deflate", 3)), Err(LinkError::Damaged));
        assert_eq!(open(&forged(&compress_to_vec(b"\xFF\xFF", 6), 2)), Err(LinkError::Damaged));
        assert_eq!(open(""), Err(LinkError::Empty));
        assert_eq!(open("https://example.org/#/open/"), Err(LinkError::Empty));
        assert_eq!(open("ab%20"), Err(LinkError::NotALink { character: '%', position: 3 }));
        assert_eq!(open("AgAAAAAAAAAAAAAAAAAAAAAA"), Err(LinkError::Newer { version: 2 }));
        let long = "A".repeat(MAX_READ + 1);
        assert_eq!(open(&long), Err(LinkError::TooLong { length: MAX_READ + 1, limit: MAX_READ }));
    }
}
