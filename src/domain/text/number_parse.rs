//! Reads the numbers that people type.
//!
//! A number may be written the way of the language (German `1.234,5`) or the plain way (`1234.5`), with a minus of any
//! sort, a trailing `%`, and groups parted by spaces or apostrophes. The danger is a number that is read a thousand times
//! too large or too small, so the rules are:
//!
//! 1. What is well written in the language counts: German `1.234` is one thousand two hundred and thirty-four.
//! 2. Else what is well written with point and comma exchanged counts, if it cannot be a slip in the language's own
//!    grouping: English `1.234,5` and `1,5` differ in that. One foreign mark alone is a decimal sign only where no group
//!    can end: behind `0`, behind nothing and behind more than three digits (German `0.5`, `1234.5`).
//! 3. All else with one foreign mark (German `72.3`, English `1,5`) is refused as [`NumberError::Ambiguous`], with both
//!    readings, although it is often clear: whoever types `72.3` today types `72.345` tomorrow, and that has another value.
//! 4. Anything else is no number.

use super::{
    Lang, Msg,
    number::{Marks, for_input},
};

/// No number is written with more characters: the longest that `for_input` makes has 326 digits or so.
const LONGEST: usize = 1_200;

/// Why a text is no number.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum NumberError {
    /// Nothing stands there.
    #[error("no text")]
    Empty,
    /// It is not written as a number; the text, cut short.
    #[error("`{0}` is no number")]
    Unreadable(String),
    /// It could be two numbers.
    #[error("`{text}` is {decimal} or {whole}")]
    Ambiguous {
        /// The text.
        text: String,
        /// The number if the mark is a decimal sign.
        decimal: f64,
        /// The number if the mark parts groups.
        whole: f64,
    },
    /// It is beyond the largest number; the text, cut short.
    #[error("`{0}` is too large")]
    TooLarge(String),
}

impl NumberError {
    /// The sentence for the person who typed it.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Empty => Msg::NumberEmpty.text(lang),
            Self::Unreadable(text) => Msg::NumberUnreadable { text }.text(lang),
            Self::TooLarge(text) => Msg::NumberTooLarge { text }.text(lang),
            Self::Ambiguous { text, decimal, whole } => {
                let (decimal, whole) = (for_input(lang, *decimal), for_input(lang, *whole));
                Msg::NumberAmbiguous { decimal: &decimal, text, whole: &whole }.text(lang)
            }
        }
    }
}

/// Reads a number that a person typed; a trailing `%` is dropped and changes nothing.
///
/// # Errors
/// See [`NumberError`] and the rules at the head of this file.
pub fn parse(lang: Lang, text: &str) -> Result<f64, NumberError> {
    let text = text.trim();
    let short = || text.chars().take(40).collect::<String>();
    let unreadable = || NumberError::Unreadable(short());
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    if text.len() > LONGEST {
        return Err(unreadable());
    }
    let unsigned = text.strip_suffix('%').unwrap_or(text).trim_end();
    let (minus, body) = match unsigned.strip_prefix(['-', '−', '–', '‐', '‑']) {
        Some(body) => (true, body.trim_start()),
        None => (false, unsigned.strip_prefix('+').unwrap_or(unsigned).trim_start()),
    };
    let value = |plain: &str| -> Result<f64, NumberError> {
        let number: f64 = plain.parse().map_err(|_| unreadable())?;
        if !number.is_finite() {
            return Err(NumberError::TooLarge(short()));
        }
        Ok(if minus { 0.0 - number } else { number })
    };
    let own = Marks::of(lang);
    let foreign = Marks { group: own.decimal, decimal: own.group };
    if let Some(plain) = reading(body, own) {
        return value(&plain);
    }
    let Some(plain) = reading(body, foreign) else { return Err(unreadable()) };
    let Some((before, after)) = body.split_once(foreign.decimal) else { return value(&plain) };
    let no_group_ends = before.is_empty() || before.starts_with('0') || !before.bytes().all(|b| b.is_ascii_digit());
    let parted_by_spaces = before.contains(is_neutral);
    let clear = if parted_by_spaces { after.len() != 3 } else { no_group_ends || before.len() > 3 };
    if clear {
        return value(&plain);
    }
    let whole = value(&format!("{before}{after}").replace(is_neutral, ""))?;
    Err(NumberError::Ambiguous { text: short(), decimal: value(&plain)?, whole })
}

/// Spaces (also those that do not break, thin ones and those as wide as a figure) and apostrophes part groups everywhere.
fn is_neutral(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' | '\'' | '’')
}

/// The digits with a plain point, if the text is well written with these marks: groups of three behind a first group of
/// one to three that does not begin with 0, all parted by the same mark, and a digit behind the decimal sign.
fn reading(body: &str, marks: Marks) -> Option<String> {
    let (whole, fraction) = match body.split_once(marks.decimal) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (body, None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if fraction.is_some_and(|f| !digits(f)) || (whole.is_empty() && fraction.is_none()) {
        return None;
    }
    let mut plain = String::with_capacity(body.len() + 1);
    match whole.chars().find(|c| !c.is_ascii_digit()) {
        None => plain.push_str(whole),
        Some(mark) if mark == marks.group || is_neutral(mark) => {
            let mut groups = whole.split(mark);
            let first = groups.next().filter(|g| digits(g) && g.len() <= 3 && !g.starts_with('0'))?;
            plain.push_str(first);
            for group in groups {
                if group.len() != 3 || !digits(group) {
                    return None;
                }
                plain.push_str(group);
            }
        }
        Some(_) => return None,
    }
    if let Some(fraction) = fraction {
        if plain.is_empty() {
            plain.push('0');
        }
        plain.push('.');
        plain.push_str(fraction);
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{De, En};
    use proptest::prelude::*;

    #[test]
    fn reads_the_way_of_the_language() {
        for (text, value) in [
            ("1.234", 1234.0),
            ("1.234,5", 1234.5),
            ("1.234.567", 1_234_567.0),
            ("72,345", 72.345),
            (",5", 0.5),
            ("−3,5", -3.5),
            ("- 3", -3.0),
            ("+7", 7.0),
            ("72,3 %", 72.3),
            ("72,3\u{a0}%", 72.3),
            ("007", 7.0),
        ] {
            assert_eq!(parse(De, text), Ok(value), "{text}");
        }
        for (text, value) in [("1,234", 1234.0), ("1,234.5", 1234.5), ("1.234", 1.234), (".5", 0.5), ("72.3%", 72.3)] {
            assert_eq!(parse(En, text), Ok(value), "{text}");
        }
    }

    #[test]
    fn reads_the_plain_and_the_foreign_way_where_it_is_clear() {
        for (text, value) in [
            ("1234.5", 1234.5),
            ("0.5", 0.5),
            ("0.500", 0.5),
            (".25", 0.25),
            ("1,234.5", 1234.5),
            ("1,234,567", 1_234_567.0),
            ("-1234.567", -1234.567),
        ] {
            assert_eq!(parse(De, text), Ok(value), "{text}");
        }
        for (text, value) in [("1234,5", 1234.5), ("0,5", 0.5), ("1.234,5", 1234.5), ("1.234.567", 1_234_567.0)] {
            assert_eq!(parse(En, text), Ok(value), "{text}");
        }
    }

    #[test]
    fn spaces_and_apostrophes_part_groups_in_every_language() {
        for lang in Lang::ALL {
            for text in ["1 234 567", "1\u{a0}234\u{a0}567", "1\u{202f}234\u{202f}567", "1'234'567", "1’234’567"] {
                assert_eq!(parse(*lang, text), Ok(1_234_567.0), "{text}");
            }
            assert_eq!(parse(*lang, "1 234.5"), Ok(1234.5));
            assert_eq!(parse(*lang, "1 234,5"), Ok(1234.5));
            assert!(parse(*lang, "1 23").is_err());
            assert!(parse(*lang, "1 234'567").is_err());
        }
    }

    #[test]
    fn refuses_what_could_be_two_numbers() {
        let both = |text: &str, decimal, whole| Err(NumberError::Ambiguous { text: text.into(), decimal, whole });
        assert_eq!(parse(De, "1.23"), both("1.23", 1.23, 123.0));
        assert_eq!(parse(De, "-72.3 %"), both("-72.3 %", -72.3, -723.0));
        assert_eq!(parse(En, "1,5"), both("1,5", 1.5, 15.0));
        assert_eq!(parse(En, "12,3456"), both("12,3456", 12.3456, 123_456.0));
        assert!(matches!(parse(De, "1 234.567"), Err(NumberError::Ambiguous { .. })));
    }

    #[test]
    fn refuses_what_is_no_number() {
        assert_eq!(parse(En, "  "), Err(NumberError::Empty));
        for text in [
            "abc",
            "12a",
            "1,23.4",
            "1.2.3",
            "5.",
            "-",
            "%",
            "–",
            "--5",
            "1e5",
            "NaN",
            "inf",
            "1,,234",
            "1, 234",
            "0,123,456",
            "1,234,56",
            "٣",
            "1.234,5.6",
        ] {
            assert!(matches!(parse(En, text), Err(NumberError::Unreadable(_))), "{text}: {:?}", parse(En, text));
        }
        assert!(matches!(parse(En, &"9".repeat(400)), Err(NumberError::TooLarge(_))));
        assert!(matches!(parse(En, &"9".repeat(4000)), Err(NumberError::Unreadable(_))));
    }

    #[test]
    fn the_sentence_says_how_to_write_it() {
        let error = parse(De, "72.3").unwrap_err();
        assert_eq!(error.sentence(De), "„72.3“ lässt sich auf zwei Arten lesen: Schreiben Sie 72,3 oder 723.");
        assert_eq!(parse(En, "x").unwrap_err().sentence(En), "“x” is not a number.");
    }

    proptest! {
        #[test]
        fn never_panics_and_reads_only_finite_numbers(text in "[-+−0-9.,' %e\u{a0}x]{0,12}") {
            for lang in Lang::ALL {
                if let Ok(number) = parse(*lang, &text) {
                    prop_assert!(number.is_finite());
                }
            }
        }
    }
}
