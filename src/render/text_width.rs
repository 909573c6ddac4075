//! How wide a text will be, by estimate: no font is asked, so that the browser and the tests lay out alike.
//!
//! The widths lean to the wide side of what system fonts do: better air than an overlap.

/// The width of a text in px, with the font's height `size` in px.
pub fn text_width(text: &str, size: f64, strong: bool) -> f64 {
    let ems: f64 = text.chars().map(char_width).sum();
    ems * size * if strong { 1.08 } else { 1.0 }
}

/// The text, or its beginning with `…` when it is wider than `room` px.
pub fn shorten(text: &str, room: f64, size: f64, strong: bool) -> String {
    if text_width(text, size, strong) <= room {
        return text.to_owned();
    }
    let room = room - text_width("…", size, strong);
    let (mut kept, mut used) = (String::new(), 0.0);
    for c in text.chars() {
        used += text_width(c.encode_utf8(&mut [0; 4]), size, strong);
        if used > room {
            break;
        }
        kept.push(c);
    }
    let end = kept.trim_end_matches([' ', '\u{ad}', ',', '-']).len();
    kept.truncate(end);
    kept.push('…');
    kept
}

/// Breaks a text into at most `max_lines` lines of `room` px: at spaces, after hyphens, between ideographs, and inside a
/// word only when it is wider than a whole line. The last line ends with `…` when not everything fits.
pub fn wrap(text: &str, room: f64, size: f64, strong: bool, max_lines: usize) -> Vec<String> {
    wrap_beside(text, |_| room, size, strong, max_lines)
}

/// The same where something stands beside some of the lines: `room` says how wide each one may be.
pub fn wrap_beside(text: &str, room: impl Fn(usize) -> f64, size: f64, strong: bool, max_lines: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut pieces = pieces(text).into_iter().peekable();
    while let Some(piece) = pieces.next() {
        let joined = format!("{line}{piece}");
        if text_width(joined.trim_end(), size, strong) <= room(lines.len()) {
            line = joined;
            continue;
        }
        if lines.len() + 1 >= max_lines {
            // The last line takes all that is left and is cut there.
            line = std::iter::once(joined).chain(pieces.by_ref()).collect();
            break;
        }
        if !line.trim().is_empty() {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
        }
        line = piece;
        while text_width(line.trim_end(), size, strong) > room(lines.len()) && lines.len() + 1 < max_lines {
            let (head, rest) = split_word(&line, room(lines.len()), size, strong);
            lines.push(head);
            line = rest;
        }
    }
    if !line.trim().is_empty() && lines.len() < max_lines {
        lines.push(shorten(line.trim_end(), room(lines.len()), size, strong));
    }
    lines
}

/// A text in pieces between which a line may break; spaces stay at the end of a piece.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for c in text.chars() {
        let c = if c.is_whitespace() { ' ' } else { c };
        if is_wide(c) && !piece.is_empty() {
            pieces.push(std::mem::take(&mut piece));
        }
        if c == ' ' && piece.is_empty() {
            continue;
        }
        piece.push(c);
        if c == ' ' || c == '-' || c == '/' || c == '\u{ad}' {
            pieces.push(std::mem::take(&mut piece));
        }
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
    pieces
}

/// The part of a word that fits, with a hyphen, and the rest; at least one character moves on.
fn split_word(word: &str, room: f64, size: f64, strong: bool) -> (String, String) {
    let room = room - text_width("-", size, strong);
    let mut used = 0.0;
    let mut cut = 0;
    for (at, c) in word.char_indices() {
        used += text_width(c.encode_utf8(&mut [0; 4]), size, strong);
        if used > room && cut > 0 {
            break;
        }
        cut = at + c.len_utf8();
    }
    let (head, rest) = word.split_at_checked(cut).unwrap_or((word, ""));
    let hyphen = if rest.is_empty() || head.ends_with('-') { "" } else { "-" };
    (format!("{head}{hyphen}"), rest.to_owned())
}

/// Whether a text is read from right to left: its first letter decides.
pub fn is_from_right(text: &str) -> bool {
    let from_right = |c: char| matches!(u32::from(c), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x10800..=0x10fff | 0x1e800..=0x1efff);
    text.chars().find(|c| c.is_alphabetic()).is_some_and(from_right)
}

/// The width of a character in em.
fn char_width(c: char) -> f64 {
    match c {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{ad}' => 0.0,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => 0.32,
        'i' | 'j' | 'l' | '\'' | '|' | '.' | ',' | ':' | ';' | '!' | 'I' | '·' => 0.32,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' | '\\' => 0.4,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | '…' => 0.95,
        c if is_wide(c) => 1.02,
        c if c.is_uppercase() => 0.7,
        _ => 0.61,
    }
}

/// Ideographs, kana, Hangul, full-width forms and emoji: a whole em, and a line may break before them.
fn is_wide(c: char) -> bool {
    matches!(u32::from(c), 0x1100..=0x115f | 0x2e80..=0x9fff | 0xa960..=0xa97f | 0xac00..=0xd7ff | 0xf900..=0xfaff
        | 0xfe30..=0xfe4f | 0xff00..=0xff60 | 0xffe0..=0xffe6 | 0x1f300..=0x1faff | 0x20000..=0x3ffff)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_short_title_stays_on_one_line_and_a_long_one_ends_with_an_ellipsis() {
        assert_eq!(wrap("Raise loyalty", 150.0, 13.5, true, 3), ["Raise loyalty"]);
        let lines = wrap("Keep the customers we want and win back those who have left us", 110.0, 13.5, true, 3);
        assert_eq!(lines.len(), 3);
        assert!(lines.last().unwrap().ends_with('…'));
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut_with_a_hyphen() {
        let lines = wrap("Kundenzufriedenheitsbefragungen", 120.0, 13.5, true, 3);
        assert!(lines.len() > 1 && lines[0].ends_with('-'), "{lines:?}");
        assert_eq!(lines.concat().replace('-', ""), "Kundenzufriedenheitsbefragungen");
    }

    #[test]
    fn ideographs_break_without_spaces() {
        assert!(wrap("顧客満足度を向上させる取り組み", 80.0, 14.0, false, 4).len() >= 3);
    }

    #[test]
    fn a_line_beside_something_is_shorter() {
        let lines = wrap_beside("Raise loyalty of guests", |n| if n == 0 { 60.0 } else { 200.0 }, 13.5, true, 3);
        assert_eq!(lines, ["Raise", "loyalty of guests"]);
    }

    #[test]
    fn the_first_letter_says_where_reading_begins() {
        assert!(is_from_right("2026: רכבות בזמן") && is_from_right("رضا العملاء") && !is_from_right("Arrive رضا"));
        assert!(!is_from_right("2026") && !is_from_right("顧客"));
    }

    #[test]
    fn no_words_give_no_lines() {
        assert!(wrap(" \n ", 100.0, 12.0, false, 3).is_empty());
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_the_room(text in ".{0,80}", room in 40.0..300.0, max_lines in 1_usize..5) {
            let lines = wrap(&text, room, 13.0, true, max_lines);
            prop_assert!(lines.len() <= max_lines);
            for line in lines {
                prop_assert!(text_width(&line, 13.0, true) <= room + 1e-6, "{line:?}");
            }
        }
    }
}
