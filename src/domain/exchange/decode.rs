//! Bytes to text: size, byte-order marks, UTF-16, and files that are plainly something else.

use super::{error::FileError, sniff};
use std::borrow::Cow;

/// The largest file that is read, in bytes.
pub(super) const MAX_BYTES: usize = 20_000_000;

/// A text, and how many characters of it had to be replaced.
pub(super) struct Decoded<'b> {
    pub(super) text: Cow<'b, str>,
    pub(super) replaced: usize,
}

/// Takes bytes as text.
///
/// # Errors
/// Empty, too large, another sort of file, or no text.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, FileError> {
    if bytes.len() > MAX_BYTES {
        return Err(FileError::TooLarge { bytes: bytes.len(), limit: MAX_BYTES });
    }
    if let Some(found) = sniff::binary(bytes) {
        return Err(FileError::NotAScorecard { found });
    }
    let decoded = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest, 3)?,
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        // JSON begins with an ASCII character, so a zero byte beside it gives UTF-16 away.
        [0, first, ..] if *first != 0 => utf16(bytes, u16::from_be_bytes),
        [first, 0, ..] if *first != 0 => utf16(bytes, u16::from_le_bytes),
        _ => utf8(bytes, 0)?,
    };
    if decoded.text.trim().is_empty() { Err(FileError::Empty) } else { Ok(decoded) }
}

fn utf8(bytes: &[u8], skipped: usize) -> Result<Decoded<'_>, FileError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text: Cow::Borrowed(text), replaced: 0 }),
        Err(error) => Err(FileError::NotText { offset: error.valid_up_to() + skipped }),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Decoded<'static> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut replaced = odd.len();
    let text = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .map(|c| {
            c.unwrap_or_else(|_| {
                replaced += 1;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect::<String>();
    Decoded { text: Cow::Owned(text), replaced }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16_bytes(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn reads_utf8_and_utf16_with_and_without_marks() {
        let text = "{\"title\":\"Größe 🎯\"}";
        let le = utf16_bytes(text, u16::to_le_bytes);
        let be = utf16_bytes(text, u16::to_be_bytes);
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            le.clone(),
            [b"\xFF\xFE", le.as_slice()].concat(),
            be.clone(),
            [b"\xFE\xFF", be.as_slice()].concat(),
        ] {
            let decoded = decode(&bytes).unwrap();
            assert_eq!((decoded.text.as_ref(), decoded.replaced), (text, 0));
        }
    }

    #[test]
    fn counts_replaced_characters() {
        let mut bytes = vec![0xFF, 0xFE, b'{', 0, 0x00, 0xD8, b'}', 0];
        assert_eq!(decode(&bytes).unwrap().replaced, 1);
        bytes.push(7);
        assert_eq!(decode(&bytes).unwrap().replaced, 2);
    }

    #[test]
    fn refuses_what_is_no_text() {
        assert_eq!(decode(b"{\"a\":\"\xE4\"}").err(), Some(FileError::NotText { offset: 6 }));
        assert_eq!(decode(b" \r\n\t").err(), Some(FileError::Empty));
        assert_eq!(decode(b"\xEF\xBB\xBF").err(), Some(FileError::Empty));
        let large = vec![b' '; MAX_BYTES + 1];
        assert_eq!(decode(&large).err(), Some(FileError::TooLarge { bytes: MAX_BYTES + 1, limit: MAX_BYTES }));
    }
}
