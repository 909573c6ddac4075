//! From what was taken over back to the round that caused it.

use crate::domain::{
    model::{Cause, RoundId, Scorecard},
    text::{Lang, Msg},
};

/// A round as a link names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundLink {
    /// The round.
    pub id: RoundId,
    /// Its name; may be empty.
    pub name: String,
    /// Its number in the scorecard, from 1.
    pub number: usize,
}

impl RoundLink {
    /// The round with this id; none where it was deleted.
    pub fn of(card: &Scorecard, id: &RoundId) -> Option<Self> {
        let place = card.rounds.iter().position(|round| round.id == *id)?;
        let name = card.rounds.get(place).map(|round| round.name.trim().to_owned());
        Some(Self { id: id.clone(), name: name.unwrap_or_default(), number: place + 1 })
    }

    /// The round that something was taken over from.
    pub fn of_cause(card: &Scorecard, cause: Option<&Cause>) -> Option<Self> {
        Self::of(card, &cause?.round)
    }

    /// Its own name, else its number in words.
    #[expect(clippy::cast_precision_loss, reason = "rounds are few")]
    pub fn words(&self, lang: Lang) -> String {
        match self.name.as_str() {
            "" => Msg::ResultRoundNumber { number: self.number as f64 }.text(lang),
            name => name.to_owned(),
        }
    }

    /// "Because of: assessment, Round 2".
    pub fn because(&self, lang: Lang) -> String {
        Msg::ResultCause { round: &self.words(lang) }.text(lang)
    }
}

/// The name of a round: its own, else its number in the scorecard; empty where there is no such round.
pub fn round_name(card: &Scorecard, id: &RoundId, lang: Lang) -> String {
    RoundLink::of(card, id).map(|round| round.words(lang)).unwrap_or_default()
}
