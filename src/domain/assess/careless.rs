//! Careless answers: the same option on every item although some items are reversed.

use super::{person::Answer, questionnaire::Questionnaire};
use std::collections::BTreeMap;

/// The fewest answers that are judged.
const LEAST: usize = 10;

/// Whether at least ten items are answered, all with the same option, reversed ones and others among them.
pub(super) fn is_careless(questionnaire: &Questionnaire, answers: &BTreeMap<&str, Answer>) -> bool {
    let Some(first) = answers.values().next() else { return false };
    let reversed = answers.keys().filter(|id| questionnaire.is_reversed(id)).count();
    answers.len() >= LEAST
        && answers.values().all(|answer| answer.option == first.option)
        && (1..answers.len()).contains(&reversed)
}
