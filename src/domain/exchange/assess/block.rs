//! Answers as a block of text that survives mail programs: `[fokus-answers 1 PACKED CRC]`.
//!
//! PACKED is deflated JSON in base64url, CRC the checksum of the packed bytes in eight hex digits. Line breaks, spaces, the
//! `>` of quoted mail and the `=` of broken mail lines may stand anywhere in it.

use super::why::Why;
use crate::domain::crc::crc32;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use miniz_oxide::{
    deflate::compress_to_vec,
    inflate::{TINFLStatus, decompress_to_vec_with_limit},
};

const MARK: &str = "[fokus-answers";
const SCHEMA: char = '1';
/// Characters of a line: mail programs leave shorter lines as they are.
const LINE: usize = 72;
/// Hex digits of the checksum.
const CRC: usize = 8;
/// The shortest word that is taken for a piece of a block whose beginning was lost.
const LOOSE: usize = 40;
/// The best that the packer can.
const LEVEL: u8 = 10;

/// The block for a text.
pub(super) fn write(text: &str) -> String {
    let packed = compress_to_vec(text.as_bytes(), LEVEL);
    let crc = crc32([packed.as_slice()]);
    let mut block = format!("{MARK} {SCHEMA}");
    for (n, letter) in URL_SAFE_NO_PAD.encode(&packed).chars().enumerate() {
        if n % LINE == 0 {
            block.push('\n');
        }
        block.push(letter);
    }
    format!("{block}\n{crc:08x}]")
}

/// The texts of the blocks in a text, each whole or with what is wrong with it. `limit` is the most bytes of one.
pub(super) fn read(text: &str, limit: usize) -> Vec<Result<String, Why>> {
    let (mut found, mut rest) = (Vec::new(), text);
    let mut sound = true;
    while let Some((before, content, after)) = next(rest) {
        // Behind a broken block, what looks like one belongs to it.
        if sound && has_loose(before) {
            found.push(Err(Why::Damaged));
        }
        let block = content.ok_or(Why::CutOff).and_then(|content| open(content, limit));
        sound = block.is_ok();
        found.push(block);
        rest = after;
    }
    if sound && has_loose(rest) {
        found.push(Err(Why::Damaged));
    }
    found
}

/// The text before the next block, its content if it has an end, and the text behind it.
fn next(text: &str) -> Option<(&str, Option<&str>, &str)> {
    let (before, behind) = text.match_indices('[').find_map(|(at, _)| {
        let behind = behind_mark(text.get(at..)?)?;
        Some((text.get(..at)?, behind))
    })?;
    let end = behind.find(['[', ']']);
    Some(match end.and_then(|end| behind.split_at_checked(end)) {
        Some((content, rest)) => match rest.strip_prefix(']') {
            Some(after) => (before, Some(content), after),
            None => (before, None, rest),
        },
        None => (before, None, ""),
    })
}

/// What stands behind the mark, if the text begins with it.
fn behind_mark(text: &str) -> Option<&str> {
    let mut mark = MARK.chars().peekable();
    for (at, letter) in text.char_indices() {
        match mark.peek() {
            None => return text.get(at..),
            Some(expected) if expected.eq_ignore_ascii_case(&letter) => drop(mark.next()),
            Some(_) if is_noise(letter) => {}
            Some(_) => return None,
        }
    }
    mark.peek().is_none().then_some("")
}

fn is_noise(c: char) -> bool {
    let invisible = matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}');
    c.is_whitespace() || c.is_control() || invisible || matches!(c, '>' | '|' | '=')
}

fn is_packed(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

fn has_loose(text: &str) -> bool {
    text.split(is_noise).any(|word| word.len() >= LOOSE && word.chars().all(is_packed))
}

fn open(content: &str, limit: usize) -> Result<String, Why> {
    let mut letters = content.chars().filter(|c| !is_noise(*c));
    match letters.next() {
        Some(SCHEMA) => {}
        Some(other) => match other.to_digit(10) {
            Some(schema) if schema > 1 => return Err(Why::Newer { schema: f64::from(schema) }),
            _ => return Err(Why::Damaged),
        },
        None => return Err(Why::CutOff),
    }
    let letters: String = letters.collect();
    let split = letters.len().checked_sub(CRC).and_then(|at| letters.split_at_checked(at));
    let (packed, crc) = split.ok_or(Why::Damaged)?;
    let packed = URL_SAFE_NO_PAD.decode(packed).map_err(|_| Why::Damaged)?;
    // What `from_str_radix` takes besides digits is no checksum.
    let hex = crc.bytes().all(|b| b.is_ascii_hexdigit());
    if !hex || u32::from_str_radix(crc, 16) != Ok(crc32([packed.as_slice()])) {
        return Err(Why::Damaged);
    }
    let text = decompress_to_vec_with_limit(&packed, limit).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Why::TooLarge { bytes: limit.saturating_add(1), limit },
        _ => Why::Damaged,
    })?;
    String::from_utf8(text).map_err(|_| Why::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: usize = 10_000;

    #[test]
    fn a_block_survives_what_mail_programs_do_to_it() {
        let text = "{\"a\":\"Größe\"}".repeat(40);
        let block = write(&text);
        for sent in [
            block.clone(),
            block.replace('\n', " "),
            block.replace('\n', "\r\n> > "),
            block.replace('\n', "=\r\n"),
            block.replace('\n', ""),
            block.chars().flat_map(|c| [c, '\n', '|', ' ']).collect(),
            format!("Hello [name],\n\n{block}\n\nRegards [x]"),
        ] {
            assert_eq!(read(&sent, LIMIT), [Ok(text.clone())], "{sent}");
        }
    }

    #[test]
    fn several_blocks_in_a_text_are_told_apart_and_one_that_is_cut_off_takes_none_with_it() {
        let (a, b, c) = (write("a"), write("b"), write("c"));
        let cut = b.trim_end_matches(']');
        assert_eq!(read(&format!("{a} and {b}{c}"), LIMIT), [Ok("a".into()), Ok("b".into()), Ok("c".into())]);
        assert_eq!(read(&format!("{a}\n{cut}\n{c}"), LIMIT), [Ok("a".into()), Err(Why::CutOff), Ok("c".into())]);
        assert_eq!(read("[fokus-answers", LIMIT), [Err(Why::CutOff)]);
        assert_eq!(read("[fokus-answers 2 x]", LIMIT), [Err(Why::Newer { schema: 2.0 })]);
        assert_eq!(read("no block", LIMIT), []);
    }

    #[test]
    fn every_changed_character_is_noticed_or_harmless() {
        let text = "{\"some\":\"answers\"}".repeat(9);
        let block = write(&text);
        let other = write("other");
        for n in 0..block.chars().count() {
            for new in ['A', 'x', '0', '9', '-', ' ', ']', '[', '>', 'ß'] {
                let mut changed: Vec<char> = block.chars().collect();
                if std::mem::replace(&mut changed[n], new) == new {
                    continue;
                }
                let changed: String = changed.into_iter().collect();
                let found = read(&format!("{other}\n{changed}"), LIMIT);
                assert_eq!(found[0], Ok("other".into()), "{n} {new}");
                assert!(found.len() > 1, "{n} {new}: it goes unnoticed");
                let noticed = found[1..].iter().any(Result::is_err);
                assert!(noticed || found[1..] == [Ok(text.clone())], "{n} {new}: {found:?}");
            }
        }
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        let bomb = write(&" ".repeat(4_000_000));
        assert_eq!(read(&bomb, LIMIT), [Err(Why::TooLarge { bytes: LIMIT + 1, limit: LIMIT })]);
    }
}
