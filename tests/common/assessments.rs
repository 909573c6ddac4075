//! Arbitrary assessments for arbitrary scorecards: questionnaires of one's own, rounds, answers, and what was taken from them.

#![allow(dead_code, reason = "each suite uses its own part")]

use super::scorecards::{any_word, extra, id, name, number, text};
use fokus::domain::model::*;
use proptest::{collection, option, prelude::*};
use serde_json::{Value, json};
use std::{collections::BTreeMap, sync::Arc};

/// What belongs to assessments.
#[derive(Debug, Clone)]
pub struct Assessments {
    rounds: Vec<(String, String)>,
    people: Vec<Person>,
    extra: Extra,
    seed: usize,
}

/// What one person says.
#[derive(Debug, Clone)]
struct Person {
    answers: BTreeMap<String, Option<f64>>,
    notes: BTreeMap<String, String>,
    facts: Vec<(Option<f64>, Vec<String>)>,
    code: String,
}

/// What belongs to assessments; in half of the cases nothing does.
pub fn assessments() -> BoxedStrategy<Assessments> {
    let item = || prop_oneof![4 => "[A-Z]{2}[1-7]", 1 => name(), 1 => Just(String::new())];
    let answers = collection::btree_map(item(), option::of(number()), 0..6);
    let notes = collection::btree_map(item(), text(), 0..3);
    let facts = collection::vec((option::of(number()), collection::vec(text(), 0..3)), 0..3);
    let person = (answers, notes, facts, text()).prop_map(|(answers, notes, facts, code)| Person {
        answers,
        notes,
        facts,
        code,
    });
    let rounds = collection::vec((name(), text()), 1..4);
    let many = (rounds, collection::vec(person, 0..5), extra(), any::<u16>());
    let some = many.prop_map(|(rounds, people, extra, seed)| Assessments { rounds, people, extra, seed: seed.into() });
    let none = Just(Assessments { rounds: Vec::new(), people: Vec::new(), extra: Extra::new(), seed: 0 });
    prop_oneof![1 => none, 1 => some].boxed()
}

impl Assessments {
    /// Everything with references to each other and from what the scorecard has.
    pub fn join(self, card: &mut Scorecard) {
        let seed = self.seed;
        for (n, (name, text)) in self.rounds.iter().enumerate() {
            let round = self.round(n, name, text);
            if round.questionnaire.as_str() != BUILT_IN_QUESTIONNAIRE {
                let mut own = OwnQuestionnaire::new(round.questionnaire.clone(), content(seed + n, name));
                own.extra = self.extra.clone();
                card.questionnaires.push(Arc::new(own));
            }
            let mut cause = Cause::new(round.id.clone(), text.clone());
            cause.extra = self.extra.clone();
            if let Some(objective) = card.objectives.get_mut(n) {
                Arc::make_mut(objective).cause = Some(cause.clone());
            }
            if let Some(initiative) = card.initiatives.get_mut(n) {
                Arc::make_mut(initiative).cause = Some(cause);
            }
            card.rounds.push(Arc::new(round));
        }
        for (n, person) in self.people.into_iter().enumerate() {
            let round = id(RoundId::new(format!("r{}", (seed + n) % self.rounds.len())));
            let mut response = Response::new(id(ResponseId::new(format!("w{n}"))), round);
            response.done = (seed + n).is_multiple_of(2);
            response.code = person.code;
            response.answers = person.answers;
            response.notes = person.notes;
            let fact = |(k, (number, texts)): (usize, (Option<f64>, Vec<String>))| {
                let mut fact = FactAnswer::new(format!("FQ{k}"), texts.first().cloned().unwrap_or_default());
                fact.number = number;
                fact.choice = texts.last().cloned().unwrap_or_default();
                fact.accepted = (0..texts.len() as u16).filter(|place| place.is_multiple_of(2)).collect();
                fact.refused = (0..seed as u16 % 3).collect();
                fact.choices = texts.clone();
                fact.texts = texts;
                fact.extra = self.extra.clone();
                fact
            };
            response.facts = person.facts.into_iter().enumerate().map(fact).collect();
            response.extra = self.extra.clone();
            card.responses.push(Arc::new(response));
        }
    }

    fn round(&self, n: usize, name: &str, text: &str) -> Round {
        let seed = self.seed + n;
        let mut round = Round::new(id(RoundId::new(format!("r{n}"))));
        if seed.is_multiple_of(3) {
            round.questionnaire = id(QuestionnaireId::new(format!("q{n}")));
        }
        round.name = text.into();
        round.version = name.into();
        round.date = chrono::NaiveDate::from_yo_opt(2026, 1 + (seed % 365) as u32).filter(|_| seed.is_multiple_of(2));
        round.wording = any_word(Wording::WORDS, seed).unwrap_or_default();
        round.mode = any_word(RoundMode::WORDS, seed).unwrap_or_default();
        round.language = if seed.is_multiple_of(2) { "de".into() } else { String::new() };
        round.invited = (seed.is_multiple_of(5)).then_some(seed as u16);
        round.minimum_group = Round::LEAST_GROUP + (seed % 8) as u16;
        for k in 0..seed % 4 {
            let mut department = Department::new(format!("d{k}"), name);
            department.functions = vec![text.into(); k];
            department.invited = (k > 0).then_some(k as u16 * 9);
            department.extra = self.extra.clone();
            round.departments.push(department);
        }
        round.extra = self.extra.clone();
        round
    }
}

/// Some JSON, as deep as it may be at times.
fn content(seed: usize, text: &str) -> Value {
    let inner = json!({ "title": { "en": text }, "numbers": [1, 1.5, -0.0, u64::MAX, null, true, []], "": {} });
    // Three levels stand there already.
    (0..seed % (Content::MAX_DEPTH - 2)).fold(inner, |inner, _| json!([inner]))
}
