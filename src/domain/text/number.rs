//! Numbers in words and out of them: formatted by the rules of ICU for the language.
//!
//! A number that is none (NaN, infinite) is shown as [`NONE`]. Rounding is half away from zero on the shortest decimal
//! form, so 2.675 with two places is 2.68. Negative numbers have the minus sign `−`, which screen readers read out; zero
//! has no sign. What the user types is read by [`parse`].

use super::{Lang, Msg};
use fixed_decimal::{Decimal, FloatPrecision, Sign, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;
use icu_plurals::{PluralCategory, PluralRules};

pub use super::number_parse::{NumberError, parse};

/// What stands where there is no number.
pub const NONE: &str = "–";
/// The sign of negative numbers.
pub const MINUS: char = '−';
const PERCENT: &str = "%";

/// A number with exactly `decimals` places: `1,234.50`, `1.234,50`.
pub fn format(lang: Lang, value: f64, decimals: u8) -> String {
    between(lang, value, decimals, decimals)
}

/// A number with at least `min` and at most `max` decimal places.
pub fn between(lang: Lang, value: f64, min: u8, max: u8) -> String {
    worded(lang, value, (min, max), "", |digits| digits)
}

/// A number without decimal places.
pub fn integer(lang: Lang, value: f64) -> String {
    format(lang, value, 0)
}

/// A number with its sign: `+1.5`, `−1.5`, `0.0`.
pub fn signed(lang: Lang, value: f64, decimals: u8) -> String {
    worded(lang, value, (decimals, decimals), "+", |digits| digits)
}

/// A share of 0 to 100 in percent: `72.3%`, `72,3 %`.
pub fn percent(lang: Lang, share: f64, decimals: u8) -> String {
    worded(lang, share, (decimals, decimals), "", |digits| Msg::NumberPercent { number: &digits }.text(lang))
}

/// A number for axes and tight places, about three digits: `0.25`, `12,300`, `1.23M`, `1,23 Mio.`.
pub fn compact(lang: Lang, value: f64) -> String {
    let size = value.abs();
    let (scaled, word): (f64, Option<Wording>) = match size {
        s if s >= 1e12 => (value / 1e12, Some(|number| Msg::NumberTrillion { number })),
        s if s >= 1e9 => (value / 1e9, Some(|number| Msg::NumberBillion { number })),
        s if s >= 1e6 => (value / 1e6, Some(|number| Msg::NumberMillion { number })),
        _ => (value, None),
    };
    let decimals = match scaled.abs() {
        s if s < 10.0 => 2,
        s if s < 100.0 => 1,
        _ => 0,
    };
    worded(lang, scaled, (0, decimals), "", |digits| word.map_or(digits.clone(), |word| word(&digits).text(lang)))
}

/// A number with its unit, joined by a space that does not break: `9.46 min`. `%` is worded as [`percent`]; the common
/// currencies (`EUR`, `€`, ...) stand where the language puts them: `€ 1,234`, `1.234 €`. An empty unit is none.
pub fn with_unit(lang: Lang, value: f64, decimals: u8, unit: &str) -> String {
    let unit = unit.trim();
    worded(lang, value, (decimals, decimals), "", |digits| {
        let number = digits.as_str();
        match (unit, currency(unit)) {
            ("", _) => digits,
            (PERCENT, _) => Msg::NumberPercent { number }.text(lang),
            (_, Some(currency)) => Msg::NumberCurrency { currency, number }.text(lang),
            _ => Msg::NumberUnit { number, unit }.text(lang),
        }
    })
}

/// A number as it stands in a field that is edited: all its digits, no grouping, `-` for minus, the language's decimal
/// sign. [`parse`] reads it back equal. Empty for what is no number.
pub fn for_input(lang: Lang, value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    // `Display` of f64 is the shortest form that reads back equal, and never an exponent.
    (value + 0.0).to_string().replace('.', &Marks::of(lang).decimal.to_string())
}

/// The plural category of a number as it is shown with `min` to `max` decimal places.
pub fn plural(lang: Lang, value: f64, min: u8, max: u8) -> PluralCategory {
    let rules = PluralRules::try_new_cardinal(lang.locale().into());
    match (rules, decimal(value, min, max)) {
        (Ok(rules), Some(number)) => rules.category_for(&number),
        _ => PluralCategory::Other,
    }
}

/// The message that words a number.
type Wording = fn(&str) -> Msg<'_>;

/// The signs of a language's numbers, as ICU has them.
#[derive(Clone, Copy)]
pub(super) struct Marks {
    pub(super) group: char,
    pub(super) decimal: char,
}

impl Marks {
    pub(super) fn of(lang: Lang) -> Self {
        let sample = format(lang, 111_111.5, 1);
        let mut marks = sample.chars().filter(|c| !c.is_ascii_digit());
        match (marks.next(), marks.next()) {
            (Some(group), Some(decimal)) => Self { group, decimal },
            _ => Self { group: ',', decimal: '.' },
        }
    }
}

/// The sign that stands for a currency; `None` for other units. Units are short words of the user's, so that only known
/// codes count: an `NPS` is no currency.
fn currency(unit: &str) -> Option<&str> {
    match unit {
        "EUR" | "€" => Some("€"),
        "USD" | "$" | "US$" => Some("$"),
        "GBP" | "£" => Some("£"),
        "JPY" | "¥" => Some("¥"),
        "AUD" | "BRL" | "CAD" | "CHF" | "CNY" | "CZK" | "DKK" | "HUF" | "INR" | "NOK" | "NZD" | "PLN" | "RON"
        | "SEK" | "TRY" | "UAH" | "ZAR" => Some(unit),
        _ => None,
    }
}

/// Rounds; `None` for what is no number. Zero has no sign.
fn decimal(value: f64, min: u8, max: u8) -> Option<Decimal> {
    let mut number = Decimal::try_from_f64(value, FloatPrecision::RoundTrip).ok()?;
    let half_away = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
    number.round_with_mode(-i16::from(max), half_away);
    number.absolute.trim_end();
    number.absolute.pad_end(-i16::from(min));
    if number.absolute.is_zero() {
        number.sign = Sign::None;
    }
    Some(number)
}

/// The digits by ICU, worded by `wrap`, behind the sign: so the sign stands in front of a currency too.
fn worded(lang: Lang, value: f64, (min, max): (u8, u8), plus: &str, wrap: impl FnOnce(String) -> String) -> String {
    let Some(mut number) = decimal(value, min, max) else { return NONE.to_owned() };
    let mut out = String::new();
    match number.sign {
        Sign::Negative => out.push(MINUS),
        _ if number.absolute.is_zero() => {}
        _ => out.push_str(plus),
    }
    number.sign = Sign::None;
    let digits = match DecimalFormatter::try_new(lang.locale().into(), Default::default()) {
        Ok(formatter) => formatter.format(&number).to_string(),
        Err(_) => number.to_string(),
    };
    out.push_str(&wrap(digits));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{De, En};
    use proptest::prelude::*;

    #[test]
    fn numbers_follow_the_language() {
        for (value, decimals, english, german) in [
            (1_234_567.891, 2, "1,234,567.89", "1.234.567,89"),
            (1234.0, 0, "1,234", "1.234"),
            (0.5, 1, "0.5", "0,5"),
            (72.0, 2, "72.00", "72,00"),
            (-9.46, 1, "−9.5", "−9,5"),
            (-0.04, 1, "0.0", "0,0"),
            (-0.0, 0, "0", "0"),
            (2.675, 2, "2.68", "2,68"),
            (0.125, 2, "0.13", "0,13"),
            (999.95, 1, "1,000.0", "1.000,0"),
        ] {
            assert_eq!(format(En, value, decimals), english);
            assert_eq!(format(De, value, decimals), german);
        }
    }

    #[test]
    fn what_is_no_number_is_shown_as_none() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let shown = [
                format(En, value, 2),
                signed(De, value, 1),
                percent(De, value, 1),
                compact(En, value),
                with_unit(De, value, 0, "EUR"),
            ];
            assert!(shown.iter().all(|s| s == NONE), "{shown:?}");
            assert_eq!(for_input(En, value), "");
            assert_eq!(plural(En, value, 0, 0), PluralCategory::Other);
        }
    }

    #[test]
    fn units_percent_and_currencies_stand_where_the_language_puts_them() {
        assert_eq!(percent(En, 72.27, 1), "72.3%");
        assert_eq!(percent(De, 72.27, 1), "72,3\u{a0}%");
        assert_eq!(with_unit(De, 72.27, 2, " % "), "72,27\u{a0}%");
        assert_eq!(with_unit(En, 9.461, 2, "min"), "9.46\u{a0}min");
        assert_eq!(with_unit(En, 1234.0, 0, "EUR"), "€\u{a0}1,234");
        assert_eq!(with_unit(De, 1234.0, 0, "EUR"), "1.234\u{a0}€");
        assert_eq!(with_unit(En, -1234.0, 0, "CHF"), "−CHF\u{a0}1,234");
        assert_eq!(with_unit(En, 31.0, 0, "NPS"), "31\u{a0}NPS");
        assert_eq!(with_unit(De, 1.5, 1, ""), "1,5");
    }

    #[test]
    fn a_signed_number_shows_plus_but_zero_shows_none() {
        assert_eq!(
            (signed(En, 1.26, 1), signed(De, -1.26, 1), signed(En, 0.01, 1)),
            ("+1.3".into(), "−1,3".into(), "0.0".into())
        );
    }

    #[test]
    fn compact_numbers_keep_about_three_digits() {
        for (value, english, german) in [
            (0.2, "0.2", "0,2"),
            (12.34, "12.3", "12,3"),
            (54_635.0, "54,635", "54.635"),
            (1_234_567.0, "1.23M", "1,23\u{a0}Mio."),
            (-2e9, "−2B", "−2\u{a0}Mrd."),
            (45e12, "45T", "45\u{a0}Bio."),
        ] {
            assert_eq!(compact(En, value), english);
            assert_eq!(compact(De, value), german);
        }
    }

    #[test]
    fn the_plural_follows_the_number_as_shown() {
        assert_eq!(plural(En, 1.0, 0, 0), PluralCategory::One);
        assert_eq!(plural(De, 1.0, 0, 3), PluralCategory::One);
        assert_eq!(plural(En, 1.0, 1, 1), PluralCategory::Other);
        assert_eq!(plural(En, 1.4, 0, 0), PluralCategory::One);
        assert_eq!(plural(En, 0.0, 0, 0), PluralCategory::Other);
    }

    proptest! {
        #[test]
        fn what_is_formatted_reads_back_as_the_rounded_number(value in -1e12..1e12f64, decimals in 0u8..=6) {
            for lang in Lang::ALL {
                let shown = format(*lang, value, decimals);
                let read = parse(*lang, &shown).unwrap();
                let half = 0.5 * 10f64.powi(-i32::from(decimals));
                prop_assert!((read - value).abs() <= half * (1.0 + 1e-9) + value.abs() * 1e-15, "{shown} {read} {value}");
                prop_assert_eq!(format(*lang, read, decimals), shown);
                prop_assert_eq!(parse(*lang, &percent(*lang, value, decimals)).unwrap(), read);
            }
        }

        #[test]
        fn what_stands_in_a_field_reads_back_equal(value in proptest::num::f64::NORMAL | proptest::num::f64::ZERO) {
            for lang in Lang::ALL {
                prop_assert_eq!(parse(*lang, &for_input(*lang, value)).unwrap(), value);
            }
        }
    }
}
