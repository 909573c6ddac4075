//! Bytes to text: which character set a file is in, and whether it is text at all.

use super::{
    problem::{CsvError, LooksLike},
    settings::Charset,
};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;

/// How much of a file is looked at to tell text from noise, in bytes.
const LOOKED_AT: usize = 64 * 1024;

/// A file as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text without byte order mark.
    pub text: String,
    /// The character set it was in.
    pub charset: Charset,
    /// How many bytes or units were no character and became U+FFFD.
    pub replaced: usize,
}

/// Turns the bytes of a file into text. A byte order mark decides; without one valid UTF-8 is UTF-8 and everything
/// else Windows-1252. `charset` overrides that.
///
/// # Errors
/// When the file is too large, empty, or looks like something that is no CSV.
pub fn decode(bytes: &[u8], charset: Option<Charset>) -> Result<Decoded, CsvError> {
    if bytes.len() > MAX_BYTES {
        return Err(CsvError::TooLarge { bytes: bytes.len(), limit: MAX_BYTES });
    }
    if let Some(what) = magic(bytes) {
        return Err(CsvError::NotCsv { what });
    }
    let (marked, rest) = byte_order_mark(bytes);
    let charset = charset.or(marked).or_else(|| unmarked_utf16(rest));
    let decoded = match charset {
        Some(Charset::Utf8) => lossy_utf8(rest),
        Some(Charset::Utf16Le) => utf16(rest, u16::from_le_bytes, Charset::Utf16Le),
        Some(Charset::Utf16Be) => utf16(rest, u16::from_be_bytes, Charset::Utf16Be),
        Some(Charset::Windows1252) => windows_1252(rest),
        None => match std::str::from_utf8(rest) {
            Ok(text) => Decoded { text: text.to_owned(), charset: Charset::Utf8, replaced: 0 },
            Err(_) => windows_1252(rest),
        },
    };
    // Some programs pad their files with NUL at the end.
    let trimmed = decoded.text.trim_end_matches('\0').len();
    let mut decoded = decoded;
    decoded.text.truncate(trimmed);
    if decoded.text.trim().is_empty() {
        return Err(CsvError::Empty);
    }
    match noise(&decoded) {
        Some(what) => Err(CsvError::NotCsv { what }),
        None => Ok(decoded),
    }
}

fn magic(bytes: &[u8]) -> Option<LooksLike> {
    const SIGNS: [(&[u8], LooksLike); 10] = [
        (b"PK\x03\x04", LooksLike::Zip),
        (b"PK\x05\x06", LooksLike::Zip),
        (b"\xD0\xCF\x11\xE0", LooksLike::OldWorkbook),
        (b"%PDF", LooksLike::Pdf),
        (b"\x89PNG", LooksLike::Picture),
        (b"\xFF\xD8\xFF", LooksLike::Picture),
        (b"GIF8", LooksLike::Picture),
        (b"\x1F\x8B", LooksLike::Compressed),
        (b"7z\xBC\xAF", LooksLike::Compressed),
        (b"\x7FELF", LooksLike::Binary),
    ];
    SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign)).map(|(_, what)| *what)
}

fn byte_order_mark(bytes: &[u8]) -> (Option<Charset>, &[u8]) {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        (Some(Charset::Utf8), rest)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        (Some(Charset::Utf16Le), rest)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        (Some(Charset::Utf16Be), rest)
    } else {
        (None, bytes)
    }
}

/// UTF-16 without a mark: every other byte of mostly Latin text is 0.
fn unmarked_utf16(bytes: &[u8]) -> Option<Charset> {
    let pairs = bytes.as_chunks::<2>().0.iter().take(2_000);
    let (mut high_first, mut low_first, mut all) = (0_usize, 0_usize, 0_usize);
    for [a, b] in pairs {
        all += 1;
        high_first += usize::from(*a == 0 && *b != 0);
        low_first += usize::from(*b == 0 && *a != 0);
    }
    if all < 4 {
        None
    } else if low_first * 10 > all * 7 && high_first * 50 < all {
        Some(Charset::Utf16Le)
    } else if high_first * 10 > all * 7 && low_first * 50 < all {
        Some(Charset::Utf16Be)
    } else {
        None
    }
}

fn lossy_utf8(bytes: &[u8]) -> Decoded {
    let mut text = String::with_capacity(bytes.len());
    let mut replaced = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push('\u{FFFD}');
            replaced += 1;
        }
    }
    Decoded { text, charset: Charset::Utf8, replaced }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, charset: Charset) -> Decoded {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len() / 2);
    let mut replaced = rest.len();
    for read in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        text.push(read.unwrap_or_else(|_| {
            replaced += 1;
            '\u{FFFD}'
        }));
    }
    Decoded { text, charset, replaced }
}

/// What Windows-1252 has in 0x80 to 0x9F; elsewhere it is Latin-1, whose numbers are Unicode's.
const WINDOWS: [char; 32] = [
    '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž', '\u{FFFD}', '\u{FFFD}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}', 'ž', 'Ÿ',
];

fn windows_1252(bytes: &[u8]) -> Decoded {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    let mut replaced = 0;
    for byte in bytes {
        let c = match byte {
            0x80..=0x9F => WINDOWS.get(usize::from(byte - 0x80)).copied().unwrap_or('\u{FFFD}'),
            _ => char::from(*byte),
        };
        replaced += usize::from(c == '\u{FFFD}');
        text.push(c);
    }
    Decoded { text, charset: Charset::Windows1252, replaced }
}

fn noise(decoded: &Decoded) -> Option<LooksLike> {
    let text = &decoded.text;
    let start: String = text.trim_start().chars().take(15).flat_map(char::to_lowercase).collect();
    if ["<!doctype", "<html", "<?xml", "<table", "<head"].iter().any(|sign| start.starts_with(sign)) {
        return Some(LooksLike::Markup);
    }
    let dense: String = start.chars().filter(|c| !c.is_whitespace()).collect();
    if ["{\"", "{}", "[{", "[[", "[]"].iter().any(|sign| dense.starts_with(sign)) {
        return Some(LooksLike::Json);
    }
    if text.as_bytes().contains(&0) {
        return Some(LooksLike::Binary);
    }
    let (mut all, mut odd) = (0_usize, decoded.replaced.min(LOOKED_AT));
    for c in text.chars().take(LOOKED_AT) {
        all += 1;
        odd += usize::from(c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}'));
    }
    // One odd character in fifty is more than any real table has.
    (odd * 50 > all && odd > 4).then_some(LooksLike::Binary)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(bytes: &[u8]) -> (Charset, String) {
        let decoded = decode(bytes, None).unwrap();
        (decoded.charset, decoded.text)
    }

    #[test]
    fn a_mark_decides_and_is_taken_off() {
        assert_eq!(text(b"\xEF\xBB\xBFa;b"), (Charset::Utf8, "a;b".into()));
        assert_eq!(text(b"\xFF\xFEa\0;\0\xE4\0"), (Charset::Utf16Le, "a;ä".into()));
        assert_eq!(text(b"\xFE\xFF\0a\0;\0\xE4"), (Charset::Utf16Be, "a;ä".into()));
    }

    #[test]
    fn without_a_mark_utf_8_is_tried_first() {
        assert_eq!(text("März".as_bytes()), (Charset::Utf8, "März".into()));
        assert_eq!(text(b"M\xE4rz 5 \x80 \x96"), (Charset::Windows1252, "März 5 € –".into()));
        let wide: Vec<u8> = "Monat;Wert\n1;2\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text(&wide), (Charset::Utf16Le, "Monat;Wert\n1;2\n".into()));
    }

    #[test]
    fn a_person_may_say_otherwise() {
        let decoded = decode("ä".as_bytes(), Some(Charset::Windows1252)).unwrap();
        assert_eq!(decoded.text, "Ã¤");
        let decoded = decode(b"M\xE4rz;und;noch;viel;mehr", Some(Charset::Utf8)).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.replaced), ("M\u{FFFD}rz;und;noch;viel;mehr", 1));
    }

    #[test]
    fn other_files_are_named() {
        let cases: [(&[u8], LooksLike); 8] = [
            (b"PK\x03\x04rest", LooksLike::Zip),
            (b"%PDF-1.7", LooksLike::Pdf),
            (b"\xD0\xCF\x11\xE0\xA1", LooksLike::OldWorkbook),
            (b"  <!DOCTYPE html><p>", LooksLike::Markup),
            (b"{\n \"format\": 1}", LooksLike::Json),
            (b"\x89PNG\r\n", LooksLike::Picture),
            (b"a;b\0\0c;d", LooksLike::Binary),
            (b"\x01\x02\x03\x04\x05\x06\x07", LooksLike::Binary),
        ];
        for (bytes, what) in cases {
            assert_eq!(decode(bytes, None), Err(CsvError::NotCsv { what }), "{bytes:?}");
        }
        assert_eq!(decode(b" \r\n ", None), Err(CsvError::Empty));
        assert_eq!(decode(b"a,b\n1,2\n\0\0", None).unwrap().text, "a,b\n1,2\n");
    }

    #[test]
    fn the_size_is_looked_at_first() {
        let bytes = vec![b'P'; MAX_BYTES + 1];
        assert_eq!(decode(&bytes, None), Err(CsvError::TooLarge { bytes: MAX_BYTES + 1, limit: MAX_BYTES }));
    }

    proptest! {
        #[test]
        fn printable_text_in_utf_8_comes_back_as_it_was(first in "[a-z]", rest in "[ -~äöüß€\n]{0,80}") {
            // A first letter that no mark of another kind of file begins with.
            let sent = format!("{first}{rest}");
            prop_assert_eq!(decode(sent.as_bytes(), None).unwrap().text, sent);
        }
    }
}
