//! The digits and words of a written period, and what they mean together.

use super::dates::{Found, When};
use crate::domain::model::{Period, PeriodKind};
use chrono::{NaiveDate, Weekday};

/// The digits and words of a text, with what stands between the digits.
pub(super) struct Parts {
    pub(super) numbers: Vec<Number>,
    pub(super) words: Vec<(usize, String)>,
    between: Vec<char>,
}

#[derive(Clone, Copy)]
pub(super) struct Number {
    pub(super) value: u32,
    digits: usize,
    place: usize,
}

impl Number {
    fn year(self) -> Option<i32> {
        match (self.digits, self.value) {
            (4, year @ 1000..) => Some(year.cast_signed()),
            (2, year @ ..70) => Some(2000 + year.cast_signed()),
            (2, year) => Some(1900 + year.cast_signed()),
            _ => None,
        }
    }
}

impl Parts {
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut parts = Self { numbers: Vec::new(), words: Vec::new(), between: Vec::new() };
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let place = text.len() - rest.len();
            let run = |wanted: fn(char) -> bool| rest.find(|c: char| !wanted(c)).unwrap_or(rest.len());
            let length = if c.is_ascii_digit() {
                let length = run(|c| c.is_ascii_digit());
                let value = rest.get(..length)?.parse().ok()?;
                parts.numbers.push(Number { value, digits: length, place });
                length
            } else if c.is_alphabetic() {
                let length = run(char::is_alphabetic);
                parts.words.push((place, rest.get(..length)?.to_lowercase()));
                length
            } else if c.is_whitespace() || matches!(c, '.' | '-' | '/' | ',' | '\'' | '’' | '_' | '–') {
                parts.between.push(c);
                c.len_utf8()
            } else {
                return None;
            };
            rest = rest.get(length..)?;
        }
        (parts.numbers.len() <= 3 && parts.words.len() <= 4).then_some(parts)
    }

    pub(super) fn numeric(&self) -> Option<Found> {
        let same = |allowed: &[char]| {
            self.between.first().is_some_and(|sign| allowed.contains(sign) && self.between.iter().all(|c| c == sign))
        };
        match self.numbers.as_slice() {
            [year] if self.between.is_empty() && year.digits == 4 && (1900..=2100).contains(&year.value) => {
                When::year(year.value.cast_signed()).map(Found::When)
            }
            [a, b] if self.between.len() == 1 && same(&['-', '/', '.']) => {
                let dotted = self.between.first() == Some(&'.');
                let when = if a.digits == 4 && b.digits <= 2 {
                    let next = (a.value + 1) % 100 == b.value && b.digits == 2 && self.between.first() == Some(&'/');
                    match (next, b.value <= 12) {
                        // 2011/12 is a fiscal year as well as a month.
                        (true, true) => None,
                        (true, false) => When::year(a.year()?),
                        _ if dotted && b.digits == 1 => None,
                        _ => When::month(a.year()?, b.value),
                    }
                } else if b.digits == 4 && a.digits <= 2 && (1900..=2100).contains(&b.value) {
                    When::month(b.year()?, a.value)
                } else {
                    None
                };
                when.map(Found::When)
            }
            [a, b, c] if self.between.len() == 2 && same(&['-', '/', '.']) => {
                if a.digits == 4 && b.digits <= 2 && c.digits <= 2 {
                    return When::day(a.year()?, b.value, c.value).map(Found::When);
                }
                let short = c.digits == 2 && !same(&['-']);
                if a.digits > 2 || b.digits > 2 || !(c.digits == 4 || short) {
                    return None;
                }
                let (first, second, year) = (a.value, b.value, c.year()?);
                let possible = When::day(year, second, first).or_else(|| When::day(year, first, second));
                possible.map(|_| Found::DayAndMonth { first, second, year, dotted: same(&['.']) })
            }
            // 22. 11. 2026, with blanks.
            [a, b, c]
                if self.between.iter().all(|c| c.is_whitespace() || *c == '.') && c.digits == 4 && a.digits <= 2 =>
            {
                let year = c.year()?;
                When::day(year, b.value, a.value).map(|_| Found::DayAndMonth {
                    first: a.value,
                    second: b.value,
                    year,
                    dotted: true,
                })
            }
            _ => None,
        }
    }

    pub(super) fn worded(&self) -> Option<When> {
        let mut month = None;
        let mut marker = None;
        let mut roman = None;
        for (place, word) in &self.words {
            if let Some(found) = Marker::of(word) {
                if marker.replace((*place, found)).is_some() {
                    return None;
                }
            } else if let Some(number) = month_name(word) {
                if month.replace((*place, number)).is_some() {
                    return None;
                }
            } else if let Some(number) = ["i", "ii", "iii", "iv"].iter().position(|r| r == word) {
                roman = Some(u8::try_from(number + 1).ok()?);
            } else if !matches!(word.as_str(), "of" | "st" | "nd" | "rd" | "th" | "the") {
                return None;
            }
        }
        match (month, marker, roman) {
            (Some((place, month)), None, None) => self.with_month_name(place, month),
            (None, Some((_, Marker::Year)), None) => match self.numbers.as_slice() {
                [year] => When::year(year.year()?),
                // FY 2025/26
                [year, next] if year.digits == 4 && (year.value + 1) % 100 == next.value % 100 => {
                    When::year(year.year()?)
                }
                _ => None,
            },
            (None, Some((_, Marker::Week)), None) => {
                let (year, week) = self.year_and_other()?;
                let day = NaiveDate::from_isoywd_opt(year, week, Weekday::Thu)?;
                Some(When::Day(day))
            }
            (None, Some((_, marker @ (Marker::Quarter | Marker::Half))), roman) => {
                let kind = if marker == Marker::Quarter { PeriodKind::Quarter } else { PeriodKind::HalfYear };
                let (year, index) = match (roman, self.numbers.as_slice()) {
                    (Some(index), [year]) => (year.year()?, index),
                    (None, _) => {
                        let (year, index) = self.year_and_other()?;
                        (year, u8::try_from(index).ok()?)
                    }
                    _ => return None,
                };
                Period::new(kind, year, index).map(When::Long)
            }
            _ => None,
        }
    }

    /// Of two numbers the one with four digits is the year, else the one with two digits beside one with one.
    fn year_and_other(&self) -> Option<(i32, u32)> {
        let [a, b] = self.numbers.as_slice() else { return None };
        let (year, other) = match (a.digits, b.digits) {
            (4, 1 | 2) | (2, 1) => (a, b),
            (1 | 2, 4) | (1, 2) => (b, a),
            _ => return None,
        };
        Some((year.year()?, other.value))
    }

    fn with_month_name(&self, place: usize, month: u32) -> Option<When> {
        match self.numbers.as_slice() {
            // Two digits before the name are rather a day: 26 Nov.
            [year] if year.digits == 4 || (year.digits == 2 && year.place > place) => When::month(year.year()?, month),
            [a, b] => {
                let (day, year) = match (a.digits, b.digits) {
                    (1 | 2, 4) => (a, b),
                    (4, 1 | 2) => (b, a),
                    (1 | 2, 2) if a.place < place && b.place > place => (a, b),
                    _ => return None,
                };
                When::day(year.year()?, month, day.value)
            }
            _ => None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    Quarter,
    Half,
    Year,
    Week,
}

impl Marker {
    pub(super) fn of(word: &str) -> Option<Self> {
        match word {
            "q" | "qu" | "qtr" | "quartal" | "quarter" => Some(Self::Quarter),
            "h" | "hj" | "half" | "halbjahr" => Some(Self::Half),
            "fy" | "gj" | "year" | "jahr" | "geschäftsjahr" => Some(Self::Year),
            "w" | "kw" | "week" | "woche" | "wk" => Some(Self::Week),
            _ => None,
        }
    }
}

pub(super) fn month_name(word: &str) -> Option<u32> {
    let number = match word {
        "jan" | "january" | "januar" | "jän" | "jänner" => 1,
        "feb" | "february" | "februar" | "feber" => 2,
        "mar" | "march" | "mär" | "mrz" | "märz" | "maerz" => 3,
        "apr" | "april" => 4,
        "may" | "mai" => 5,
        "jun" | "june" | "juni" => 6,
        "jul" | "july" | "juli" => 7,
        "aug" | "august" => 8,
        "sep" | "sept" | "september" => 9,
        "oct" | "october" | "okt" | "oktober" => 10,
        "nov" | "november" => 11,
        "dec" | "december" | "dez" | "dezember" => 12,
        _ => return None,
    };
    Some(number)
}
