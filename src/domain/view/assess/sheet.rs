//! The sheet with the questions of a version: what is asked in which order, how far one has come, what was typed.
//! What is still missing for a score stands in [`missing`].

pub mod missing;
#[cfg(test)]
mod tests;

use crate::domain::{
    assess::{
        TOLERANCE,
        questionnaire::{Fact, FactKind, Item, ProfileField, Questionnaire, Version},
    },
    model::Response,
    text::{Lang, number},
};

/// The most hours that can be typed: a large department over a year.
pub const MOST_HOURS: f64 = 1_000_000.0;
/// The most characters of a note.
pub const MOST_NOTE: u32 = 1_000;

/// A question of the sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Question<'a> {
    /// A statement with its scale.
    Item(&'a Item),
    /// A question of fact.
    Fact(&'a Fact),
}

/// The question of this id.
pub fn question<'a>(questionnaire: &'a Questionnaire, id: &str) -> Option<Question<'a>> {
    let item = questionnaire.item(id).map(Question::Item);
    item.or_else(|| questionnaire.fact(id).map(Question::Fact))
}

/// The version of this id, else the first there is.
pub fn version<'a>(questionnaire: &'a Questionnaire, id: &str) -> Option<&'a Version> {
    questionnaire.version_or_first(id)
}

/// The ids of what is asked, in asking order. `departments` says whether there are any to choose from.
pub fn order(questionnaire: &Questionnaire, version_id: &str, departments: bool) -> Vec<String> {
    let asks = version(questionnaire, version_id).map(|version| version.asks.as_slice()).unwrap_or_default();
    let is_asked = |id: &&String| match question(questionnaire, id) {
        Some(Question::Item(_)) => true,
        Some(Question::Fact(fact)) => match &fact.kind {
            FactKind::Profile { fields, .. } => profile_fields(fields, departments).next().is_some(),
            _ => true,
        },
        None => false,
    };
    asks.iter().filter(is_asked).cloned().collect()
}

/// The fields of a profile that are asked: the department only where there are some to choose from.
pub fn profile_fields(fields: &[ProfileField], departments: bool) -> impl Iterator<Item = &ProfileField> {
    fields.iter().filter(move |field| departments || field.choices_from.as_deref() != Some("departments"))
}

/// Whether a question has its answer; "cannot say" is one. Questions with several fields need each.
pub fn is_answered(questionnaire: &Questionnaire, id: &str, departments: bool, response: &Response) -> bool {
    match question(questionnaire, id) {
        Some(Question::Item(item)) => response.answers.contains_key(&item.id),
        Some(Question::Fact(fact)) => fact_is_answered(fact, departments, response),
        None => false,
    }
}

fn fact_is_answered(fact: &Fact, departments: bool, response: &Response) -> bool {
    let has = |field: &str| response.fact(&fact.id, field).is_some_and(|answer| !answer.is_empty());
    match &fact.kind {
        FactKind::HoursPair { fields, .. } => fields.iter().all(|field| has(&field.id)),
        FactKind::Profile { fields, .. } => profile_fields(fields, departments).all(|field| has(&field.id)),
        FactKind::MultiChoice { main: Some(_), .. } => {
            response.fact(&fact.id, "").is_some_and(|answer| !answer.choices.is_empty() && !answer.choice.is_empty())
        }
        _ => has(""),
    }
}

/// How far one has come.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// Questions with an answer.
    pub answered: usize,
    /// Questions asked.
    pub asked: usize,
    /// Minutes that the rest takes, whole, from 1 up; none where nothing is open or the file does not say how long it takes.
    pub minutes_left: Option<f64>,
}

impl Progress {
    /// The share that is answered, 0 to 1.
    pub fn share(&self) -> f64 {
        if self.asked == 0 { 1.0 } else { self.answered as f64 / self.asked as f64 }
    }

    /// Questions without an answer.
    pub fn open(&self) -> usize {
        self.asked.saturating_sub(self.answered)
    }
}

/// How far one has come with the questions in `order`.
pub fn progress(
    questionnaire: &Questionnaire,
    version_id: &str,
    order: &[String],
    departments: bool,
    response: &Response,
) -> Progress {
    let open = unanswered(questionnaire, order, departments, response).len();
    let asked = order.len();
    let minutes = questionnaire.minutes.get(version_id).filter(|_| open > 0);
    let minutes_left = minutes.map(|all| (all * open as f64 / asked as f64).ceil().max(1.0));
    Progress { answered: asked.saturating_sub(open), asked, minutes_left }
}

/// The places in `order` of the questions without an answer.
pub fn unanswered(
    questionnaire: &Questionnaire,
    order: &[String],
    departments: bool,
    response: &Response,
) -> Vec<usize> {
    let is_open = |(_, id): &(usize, &String)| !is_answered(questionnaire, id, departments, response);
    order.iter().enumerate().filter(is_open).map(|(place, _)| place).collect()
}

/// Where one goes on: at the first question without an answer; behind the last where all have one.
pub fn resume_at(questionnaire: &Questionnaire, order: &[String], departments: bool, response: &Response) -> usize {
    unanswered(questionnaire, order, departments, response).first().copied().unwrap_or(order.len())
}

/// The value that a key chooses from a list of so many: the digits from 1 on.
pub fn place_of_key(key: &str, options: usize) -> Option<usize> {
    let mut digits = key.chars();
    let digit = digits.next().and_then(|digit| digit.to_digit(10))?;
    let place = usize::try_from(digit).ok()?.checked_sub(1)?;
    (digits.next().is_none() && place < options).then_some(place)
}

/// Whether a key says "cannot say".
pub fn is_missing_key(key: &str) -> bool {
    matches!(key, "0" | "-" | "−" | "–")
}

/// Whether two answers on a scale are the same.
pub fn same_value(a: f64, b: f64) -> bool {
    (a - b).abs() < TOLERANCE
}

/// The share of a pair of hours, 0 to 1; none where one is missing or both are 0.
pub fn hours_share(fact: &Fact, response: &Response) -> Option<f64> {
    let FactKind::HoursPair { fields, share_of, .. } = &fact.kind else { return None };
    let hours = |field: &str| response.fact(&fact.id, field).and_then(|answer| answer.number);
    let all: Option<f64> = fields.iter().map(|field| hours(&field.id)).sum();
    let (part, all) = (hours(share_of)?, all?);
    (all > 0.0).then(|| part / all)
}

/// Why a typed number is none that can be an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Typed {
    /// It cannot be read.
    Number(number::NumberError),
    /// It is out of its range.
    Range(f64, f64),
    /// It has to be whole.
    NotWhole,
}

/// Reads typed hours, 0 to [`MOST_HOURS`]; none for an empty field.
///
/// # Errors
/// Why it is no number of hours.
pub fn hours(lang: Lang, text: &str) -> Result<Option<f64>, Typed> {
    ranged(lang, text, 0.0, MOST_HOURS)
}

/// Reads a typed count from `min` to `max`; none for an empty field.
///
/// # Errors
/// Why it is no count.
pub fn count(lang: Lang, text: &str, min: f64, max: f64) -> Result<Option<f64>, Typed> {
    match ranged(lang, text, min, max)? {
        Some(number) if number.fract() != 0.0 => Err(Typed::NotWhole),
        number => Ok(number),
    }
}

fn ranged(lang: Lang, text: &str, min: f64, max: f64) -> Result<Option<f64>, Typed> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let number = number::parse(lang, text).map_err(Typed::Number)?;
    // Minus zero is zero.
    if (min..=max).contains(&number) { Ok(Some(number + 0.0)) } else { Err(Typed::Range(min, max)) }
}

/// A note as it is kept: trimmed, at most [`MOST_NOTE`] characters, without control characters other than line breaks.
pub fn note(typed: &str) -> String {
    let seen = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    typed.trim().chars().filter(seen).take(usize::try_from(MOST_NOTE).unwrap_or(usize::MAX)).collect()
}

/// The lines of an answer in texts: no empty ones, so many at most, each cut to so many characters.
pub fn lines(typed: &[String], max_entries: usize, max_length: usize) -> Vec<String> {
    let seen = |c: &char| !c.is_control();
    let cut = |line: &String| line.trim().chars().filter(seen).take(max_length).collect::<String>();
    typed.iter().map(cut).filter(|line| !line.is_empty()).take(max_entries).collect()
}
