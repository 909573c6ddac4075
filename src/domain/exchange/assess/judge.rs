//! Whether answers fit the round and its questionnaire, one by one: all of them do, or none is taken.

use super::{
    answers::{Answers, MAX_CODE, MAX_NOTE},
    facts, shortened,
    why::Why,
};
use crate::domain::{
    assess::questionnaire::Questionnaire,
    gather,
    model::{Response, Round},
};
use std::collections::BTreeSet;

/// The response, if it fits.
///
/// # Errors
/// The first thing that does not.
pub(super) fn judge(answers: Answers, round: &Round, questionnaire: &Questionnaire) -> Result<Response, Why> {
    let Answers { questionnaire: asked, response } = answers;
    if response.round != round.id {
        return Err(Why::OtherRound { id: response.round.to_string() });
    }
    if asked.id != questionnaire.id {
        return Err(Why::OtherQuestionnaire { id: shortened(&asked.id) });
    }
    // Within a first number, ids keep their meaning: what was added or taken away since is found by its id.
    if first_number(&asked.version) != first_number(&questionnaire.version) {
        let expected = questionnaire.version.clone();
        return Err(Why::OtherVersion { version: shortened(&asked.version), expected });
    }
    if !response.done {
        return Err(Why::NotFinished);
    }
    if response.answers.is_empty() && response.facts.is_empty() {
        return Err(Why::Empty);
    }
    let asks = Asks::of(round, questionnaire);
    text("response.code", &response.code, MAX_CODE)?;
    for (id, value) in &response.answers {
        answer(questionnaire, &asks, id, *value)?;
    }
    for (id, note) in &response.notes {
        if questionnaire.item(id).is_none() {
            return Err(Why::UnknownItem { id: shortened(id) });
        }
        asks.need(id)?;
        text(id, note, MAX_NOTE)?;
    }
    facts::check(&response, round, questionnaire, &asks)?;
    Ok(response)
}

fn first_number(version: &str) -> &str {
    version.split('.').next().unwrap_or_default()
}

/// What is asked in a round.
pub(super) struct Asks<'a>(Option<BTreeSet<&'a str>>);

impl<'a> Asks<'a> {
    fn of(round: &Round, questionnaire: &'a Questionnaire) -> Self {
        let version = questionnaire.version(&round.version);
        Self(version.map(|version| gather::set(version.asks.iter().map(String::as_str))))
    }

    /// Refuses what is not asked.
    pub(super) fn need(&self, id: &str) -> Result<(), Why> {
        match &self.0 {
            Some(asks) if !asks.contains(id) => Err(Why::NotAsked { id: shortened(id) }),
            _ => Ok(()),
        }
    }
}

fn answer(questionnaire: &Questionnaire, asks: &Asks<'_>, id: &str, value: Option<f64>) -> Result<(), Why> {
    let item = questionnaire.item(id).ok_or_else(|| Why::UnknownItem { id: shortened(id) })?;
    asks.need(id)?;
    let Some(scale) = questionnaire.scale_of(item) else { return Ok(()) };
    match value {
        None if scale.missing.is_none() => Err(Why::NoCannotSay { item: id.to_owned() }),
        // Exactly: an answer is chosen, not measured.
        Some(value) if !scale.values().any(|option| option == value) => {
            Err(Why::OutsideScale { item: id.to_owned(), value, low: scale.min(), high: scale.max() })
        }
        _ => Ok(()),
    }
}

/// Checks a text: it stays as it is, markup and all, so only its length and what no keyboard types count.
pub(super) fn text(place: &str, text: &str, limit: usize) -> Result<(), Why> {
    let length = text.chars().count();
    if length > limit {
        return Err(Why::TextTooLong { place: shortened(place), length, limit });
    }
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        return Err(Why::ControlCharacter { place: shortened(place) });
    }
    Ok(())
}
