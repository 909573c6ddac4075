//! Whether answers to questions of fact fit the questions.

use super::{
    answers::MAX_HOURS,
    judge::{Asks, text},
    shortened,
    why::Why,
};
use crate::domain::{
    assess::questionnaire::{Choice, Fact, FactKind, Questionnaire},
    model::{FactAnswer, Response, Round},
};
use std::collections::BTreeSet;

/// Checks the answers to all questions of fact.
///
/// # Errors
/// The first that does not fit.
pub(super) fn check(
    response: &Response,
    round: &Round,
    questionnaire: &Questionnaire,
    asks: &Asks<'_>,
) -> Result<(), Why> {
    let mut seen = BTreeSet::new();
    for answer in &response.facts {
        let unknown = || Why::UnknownFact { id: shortened(&answer.fact) };
        let fact = questionnaire.fact(&answer.fact).ok_or_else(unknown)?;
        asks.need(&fact.id)?;
        if !seen.insert((answer.fact.as_str(), answer.field.as_str())) {
            return Err(Why::FactTwice { id: fact.id.clone() });
        }
        one(answer, fact, round)?;
    }
    Ok(())
}

/// What an answer holds.
#[derive(PartialEq)]
struct Holds {
    number: bool,
    choice: bool,
    choices: bool,
    texts: bool,
}

const NUMBER: Holds = Holds { number: true, choice: false, choices: false, texts: false };
const CHOICE: Holds = Holds { number: false, choice: true, choices: false, texts: false };
const TEXTS: Holds = Holds { number: false, choice: false, choices: false, texts: true };

fn one(answer: &FactAnswer, fact: &Fact, round: &Round) -> Result<(), Why> {
    let holds = Holds {
        number: answer.number.is_some(),
        choice: !answer.choice.is_empty(),
        choices: !answer.choices.is_empty(),
        texts: !answer.texts.is_empty(),
    };
    let wrong = || Why::FactKind { id: fact.id.clone() };
    let fits = |ok: bool| if ok { Ok(()) } else { Err(wrong()) };
    let whole = answer.field.is_empty();
    match &fact.kind {
        FactKind::HoursPair { fields, .. } => {
            fits(holds == NUMBER && fields.iter().any(|field| field.id == answer.field))?;
            number(answer, fact, 0.0, MAX_HOURS)
        }
        FactKind::Count { min, max } => {
            fits(holds == NUMBER && whole)?;
            number(answer, fact, *min, *max)?;
            match answer.number {
                Some(value) if value.fract() != 0.0 => Err(Why::FactNotWhole { id: fact.id.clone(), value }),
                _ => Ok(()),
            }
        }
        FactKind::TextList { max_entries, max_length, .. } => {
            fits(holds == TEXTS && whole)?;
            if answer.texts.len() > *max_entries {
                let (count, limit) = (answer.texts.len(), *max_entries);
                return Err(Why::TooManyEntries { id: fact.id.clone(), count, limit });
            }
            answer.texts.iter().try_for_each(|entry| text(&fact.id, entry, *max_length))
        }
        FactKind::Choice { choices } => {
            fits(holds == CHOICE && whole)?;
            choice(&answer.choice, fact, choices)
        }
        FactKind::MultiChoice { choices, main } => {
            fits(!holds.number && !holds.texts && holds.choices && whole)?;
            fits(main.is_some() || !holds.choice)?;
            answer.choices.iter().try_for_each(|one| choice(one, fact, choices))?;
            let twice =
                answer.choices.iter().enumerate().any(|(n, one)| answer.choices.iter().take(n).any(|x| x == one));
            // The main one is one of those that were chosen.
            fits(!twice && (!holds.choice || answer.choices.contains(&answer.choice)))
        }
        FactKind::Profile { fields, .. } => {
            let field = fields.iter().find(|field| field.id == answer.field).ok_or_else(wrong)?;
            fits(holds == CHOICE)?;
            if field.choices_from.as_deref() == Some("departments") {
                let there = round.department(&answer.choice).is_some();
                return if there { Ok(()) } else { Err(Why::UnknownDepartment { id: shortened(&answer.choice) }) };
            }
            choice(&answer.choice, fact, &field.choices)
        }
    }
}

fn number(answer: &FactAnswer, fact: &Fact, low: f64, high: f64) -> Result<(), Why> {
    match answer.number {
        Some(value) if !(low..=high).contains(&value) => {
            Err(Why::FactOutOfRange { id: fact.id.clone(), value, low, high })
        }
        _ => Ok(()),
    }
}

fn choice(chosen: &str, fact: &Fact, choices: &[Choice]) -> Result<(), Why> {
    if choices.iter().any(|choice| choice.id == chosen) {
        Ok(())
    } else {
        Err(Why::UnknownChoice { id: fact.id.clone(), choice: shortened(chosen) })
    }
}
