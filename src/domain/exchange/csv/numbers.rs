//! Numbers as people write them: decimal point or comma, grouped thousands, percent and currency signs.
//!
//! `1.234` alone is a thousand or a little more than one. Such a text is never read until the column, or a person, has
//! told which.

use super::settings::Decimal;

/// What a cell of a number column is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell {
    /// Nothing, or a marker for it.
    Missing,
    /// A number, always finite.
    Number(f64),
    /// Something else.
    NotANumber,
    /// A number with two readings.
    Ambiguous,
    /// A number with the other decimal sign.
    OtherSign,
}

/// What is known of the decimal sign of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Nothing: only numbers with one reading are read.
    Open,
    /// This sign.
    Sign(Decimal),
    /// Both occur; this one more often. Only cells that show it are read.
    Mostly(Decimal),
}

/// What a single number tells about the decimal sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// Nothing: it has neither sign.
    None,
    /// This sign stands before the decimals.
    Sign(Decimal),
    /// `1.234` or `1,234`.
    Ambiguous,
}

/// The parts of a written number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape<'a> {
    /// Below zero.
    pub negative: bool,
    /// With a percent sign.
    pub percent: bool,
    /// The currency sign or code, empty for none.
    pub currency: &'a str,
    /// Digits with separators and perhaps an exponent.
    pub body: &'a str,
}

/// Whether a cell stands for "no value".
pub fn is_missing(text: &str) -> bool {
    const MARKERS: [&str; 22] = [
        "-", "–", "—", "−", "--", ".", "..", "...", "…", "/", "n/a", "na", "n.a.", "n. a.", "k.a.", "k. a.", "k.a",
        "null", "nan", "none", "#n/a", "#nv",
    ];
    let text = text.trim();
    // Most cells are numbers: the list is not walked for them.
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    text.is_empty() || (text.len() <= 6 && MARKERS.iter().any(|marker| text.eq_ignore_ascii_case(marker)))
}

/// Takes a written number apart; `None` where it is none.
pub fn shape(text: &str) -> Option<Shape<'_>> {
    let mut body = text.trim();
    if body.len() > 64 {
        return None;
    }
    let (mut negative, mut signs, mut percent, mut currency) = (false, 0, false, "");
    loop {
        let before = body.len();
        if let Some(inner) = body.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            (body, negative, signs) = (inner.trim(), true, signs + 1);
        }
        if let Some(rest) = body.strip_prefix(['-', '−', '–']).or_else(|| body.strip_suffix(['-', '−', '–'])) {
            (body, negative, signs) = (rest.trim(), true, signs + 1);
        }
        if let Some(rest) = body.strip_prefix('+') {
            (body, signs) = (rest.trim(), signs + 1);
        }
        if !percent && let Some(rest) = body.strip_suffix('%') {
            (body, percent) = (rest.trim(), true);
        }
        if currency.is_empty()
            && let Some((sign, rest)) = take_currency(body)
        {
            (body, currency) = (rest.trim(), sign);
        }
        if body.len() == before {
            break;
        }
    }
    let fine = signs <= 1
        && body.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',')
        && body.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | 'e' | 'E' | '+' | '-') || is_group(c))
        && body.bytes().any(|b| b.is_ascii_digit());
    fine.then_some(Shape { negative, percent, currency, body })
}

/// What the body of a number tells about its decimal sign; `None` where it can be read in no way.
pub fn evidence(body: &str) -> Option<Evidence> {
    if !body.is_empty() && body.len() <= 64 && body.bytes().all(|b| b.is_ascii_digit()) {
        return Some(Evidence::None);
    }
    let (point, comma) = (interpret(body, Decimal::Point), interpret(body, Decimal::Comma));
    match (point, comma) {
        (None, None) => None,
        (Some(_), None) => Some(Evidence::Sign(Decimal::Point)),
        (None, Some(_)) => Some(Evidence::Sign(Decimal::Comma)),
        (Some(a), Some(b)) if a == b && !body.contains(['.', ',']) => Some(Evidence::None),
        (Some(_), Some(_)) => Some(Evidence::Ambiguous),
    }
}

/// Reads the body of a number with this decimal sign.
pub fn interpret(body: &str, decimal: Decimal) -> Option<f64> {
    let (mantissa, exponent) = match body.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.parse::<i32>().ok().filter(|e| e.abs() <= 308)?)),
        None => (body, None),
    };
    let (whole, decimals) = match mantissa.split_once(decimal.char()) {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (mantissa, None),
    };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if decimals.is_some_and(|d| d.is_empty() || !digits(d)) || (whole.is_empty() && decimals.is_none()) {
        return None;
    }
    let mut plain = String::with_capacity(body.len() + 4);
    if digits(whole) {
        plain.push_str(whole);
    } else {
        // Groups of three after the first, all with the same sign between. An own zero in front or an exponent
        // cannot stand with groups.
        let sign = whole.chars().find(|c| !c.is_ascii_digit())?;
        if exponent.is_some() || sign == decimal.char() || !(is_group(sign) || matches!(sign, '.' | ',')) {
            return None;
        }
        for (n, group) in whole.split(sign).enumerate() {
            let length = if n == 0 { 1..=3 } else { 3..=3 };
            if !digits(group) || !length.contains(&group.len()) || (n == 0 && group.starts_with('0')) {
                return None;
            }
            plain.push_str(group);
        }
    }
    if plain.is_empty() {
        plain.push('0');
    }
    if let Some(decimals) = decimals {
        plain.push('.');
        plain.push_str(decimals);
    }
    if let Some(exponent) = exponent {
        plain.push_str(&format!("e{exponent}"));
    }
    plain.parse::<f64>().ok().filter(|n| n.is_finite())
}

/// Reads a cell by what is known of its column.
pub fn read(text: &str, rule: Rule) -> Cell {
    if is_missing(text) {
        return Cell::Missing;
    }
    let Some(shape) = shape(text) else { return Cell::NotANumber };
    let Some(evidence) = evidence(shape.body) else { return Cell::NotANumber };
    let decimal = match (rule, evidence) {
        (_, Evidence::None) => Decimal::Point,
        (Rule::Open, Evidence::Sign(sign)) => sign,
        (Rule::Sign(wanted) | Rule::Mostly(wanted), Evidence::Sign(sign)) if sign != wanted => return Cell::OtherSign,
        (Rule::Sign(wanted), _) | (Rule::Mostly(wanted), Evidence::Sign(_)) => wanted,
        (Rule::Open | Rule::Mostly(_), Evidence::Ambiguous) => return Cell::Ambiguous,
    };
    match interpret(shape.body, decimal) {
        // Never a negative zero.
        Some(n) if shape.negative && n != 0.0 => Cell::Number(-n),
        Some(n) => Cell::Number(n),
        None => Cell::NotANumber,
    }
}

fn is_group(c: char) -> bool {
    matches!(c, '\'' | '’' | ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}')
}

fn take_currency(text: &str) -> Option<(&str, &str)> {
    const SIGNS: [&str; 30] = [
        "€", "US$", "$", "£", "¥", "₹", "₺", "₽", "₩", "₪", "EUR", "USD", "GBP", "CHF", "JPY", "SEK", "NOK", "DKK",
        "PLN", "CZK", "HUF", "CAD", "AUD", "NZD", "CNY", "INR", "BRL", "kr", "zł", "Kč",
    ];
    SIGNS.iter().find_map(|sign| {
        if let Some(rest) = text.strip_prefix(sign) {
            return Some((text.get(..sign.len())?, rest));
        }
        let rest = text.strip_suffix(sign)?;
        Some((text.get(rest.len()..)?, rest))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const POINT: Rule = Rule::Sign(Decimal::Point);
    const COMMA: Rule = Rule::Sign(Decimal::Comma);

    fn number(text: &str, rule: Rule) -> f64 {
        match read(text, rule) {
            Cell::Number(n) => n,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn one_number_in_the_writing_of_five_countries() {
        for text in
            ["1,234,567.5", "1 234 567.5", "1'234'567.5", "1’234’567.5", "1234567.5", "$1,234,567.50", "1.2345675E6"]
        {
            assert_eq!(number(text, POINT), 1_234_567.5, "{text}");
            assert!(!matches!(read(text, COMMA), Cell::Number(_)), "{text} must not be read with a comma");
        }
        for text in ["1.234.567,5", "1 234 567,5", "1\u{202F}234\u{202F}567,5", "1234567,5", "1.234.567,50 €"] {
            assert_eq!(number(text, COMMA), 1_234_567.5, "{text}");
            assert!(!matches!(read(text, POINT), Cell::Number(_)), "{text} must not be read with a point");
        }
    }

    #[test]
    fn signs_percents_and_currencies() {
        for text in [
            "-12.5",
            "−12.5",
            "–12.5",
            "12.5-",
            "(12.5)",
            "-12.5 %",
            "($12.5)",
            "-$12.5",
            "$-12.5",
            "- 12.5",
            "EUR -12.5",
        ] {
            assert_eq!(number(text, POINT), -12.5, "{text}");
        }
        assert_eq!(number("+7", Rule::Open), 7.0);
        assert_eq!(number("72,27\u{A0}%", COMMA), 72.27);
        assert_eq!(number("-0", Rule::Open).to_bits(), 0.0_f64.to_bits());
        assert!(shape("72 %").unwrap().percent);
        assert_eq!(shape("5 CHF").unwrap().currency, "CHF");
        for text in [
            "--5",
            "(-5)",
            "5 %%",
            "abc",
            "1e",
            "12:30",
            "22.11.2026",
            "1.23.456",
            "1,2,3",
            "0x10",
            "inf",
            "1e999",
            "e5",
            "1..2",
        ] {
            assert_eq!(read(text, Rule::Open), Cell::NotANumber, "{text}");
        }
    }

    #[test]
    fn what_has_two_readings_is_not_read_until_told() {
        for text in ["1.234", "1,234", "-12.345", "999.999 €"] {
            assert_eq!(read(text, Rule::Open), Cell::Ambiguous, "{text}");
            assert_eq!(read(text, Rule::Mostly(Decimal::Comma)), Cell::Ambiguous, "{text}");
        }
        assert_eq!((number("1.234", POINT), number("1.234", COMMA)), (1.234, 1234.0));
        for text in ["0.234", "1234.567", "12.34", ".5", "1.2345"] {
            assert_eq!(evidence(text), Some(Evidence::Sign(Decimal::Point)), "{text}");
        }
        for text in ["1.234.567", "0,234", "1.234,5"] {
            assert_eq!(evidence(text), Some(Evidence::Sign(Decimal::Comma)), "{text}");
        }
        assert_eq!(read("12.5", Rule::Mostly(Decimal::Comma)), Cell::OtherSign);
    }

    #[test]
    fn markers_for_no_value() {
        for text in ["", " ", "-", "–", "n/a", "NA", "k. A.", "null", "\u{A0}", "#NV"] {
            assert_eq!(read(text, Rule::Open), Cell::Missing, "{text}");
        }
    }

    proptest! {
        #[test]
        fn written_in_either_way_a_number_comes_back(n in -1_000_000_000_i64..1_000_000_000, decimals in 0_u32..1000) {
            let grouped = |sign: char| {
                let digits = n.unsigned_abs().to_string();
                let mut out = String::new();
                for (i, c) in digits.chars().enumerate() {
                    if i > 0 && (digits.len() - i) % 3 == 0 { out.push(sign); }
                    out.push(c);
                }
                out
            };
            let minus = if n < 0 { "-" } else { "" };
            let value: f64 = format!("{n}.{decimals:03}").parse().unwrap();
            let value = if n == 0 { f64::from(decimals) / 1000.0 } else { value };
            prop_assert_eq!(read(&format!("{minus}{}.{decimals:03}", grouped(',')), POINT), Cell::Number(value));
            prop_assert_eq!(read(&format!("{minus}{},{decimals:03}", grouped('.')), COMMA), Cell::Number(value));
        }

        #[test]
        fn no_text_is_a_trap(text in "\\PC{0,20}") {
            for rule in [Rule::Open, POINT, COMMA] {
                if let Cell::Number(n) = read(&text, rule) { prop_assert!(n.is_finite()); }
            }
        }
    }
}
