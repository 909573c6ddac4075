//! Rounds of self-assessment and the answers given in them. What is asked stands in a questionnaire; here stands who was
//! asked, and what was answered.

use super::{
    id::{QuestionnaireId, ResponseId, RoundId},
    organisation::OrganisationKind,
    record::{inner_record, record, words},
    scorecard::Extra,
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The id of the questionnaire that comes with the app.
pub const BUILT_IN_QUESTIONNAIRE: &str = "customer-focus";

/// A round of assessment: the same questions to one person or to many, at one time.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    /// Its id.
    pub id: RoundId,
    /// Its name; empty: it is known by its number.
    pub name: String,
    /// The day it began.
    pub date: Option<NaiveDate>,
    /// What is asked: the questionnaire that comes with the app, or one of the scorecard's own.
    pub questionnaire: QuestionnaireId,
    /// The version of the questionnaire: `full`, `short`.
    pub version: String,
    /// For which type of organisation the questions are worded.
    pub wording: Wording,
    /// Who answers.
    pub mode: RoundMode,
    /// The language in which people are invited, by its tag.
    pub language: String,
    /// The departments asked; none where nobody is asked for one.
    pub departments: Vec<Department>,
    /// How many people were asked, where departments do not say it.
    pub invited: Option<u16>,
    /// The smallest group that is shown, 3 to 10 people.
    pub minimum_group: u16,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Round {
    /// The smallest group that is shown, if nobody says otherwise.
    pub const MINIMUM_GROUP: u16 = 5;
    /// The smallest group that may be chosen.
    pub const LEAST_GROUP: u16 = 3;
    /// The largest minimum that may be chosen.
    pub const MOST_GROUP: u16 = 10;

    /// A round in which one person answers the questionnaire that comes with the app.
    pub fn new(id: RoundId) -> Self {
        Self { id, ..Self::empty() }
    }

    fn empty() -> Self {
        Self {
            id: RoundId::lossy(""),
            name: String::new(),
            date: None,
            questionnaire: QuestionnaireId::lossy(BUILT_IN_QUESTIONNAIRE),
            version: "full".into(),
            wording: Wording::ForProfit,
            mode: RoundMode::Alone,
            language: String::new(),
            departments: Vec::new(),
            invited: None,
            minimum_group: Self::MINIMUM_GROUP,
            extra: Extra::new(),
        }
    }

    /// How many people were asked in all: one who answers alone, the sum of the departments where each says it, else the
    /// number of the round. None where it is not known.
    pub fn people(&self) -> Option<usize> {
        match self.mode {
            RoundMode::Alone => Some(1),
            RoundMode::Several if self.departments.is_empty() => self.invited.map(usize::from),
            RoundMode::Several => {
                let all: Option<usize> = self.departments.iter().map(|d| d.invited.map(usize::from)).sum();
                all.or(self.invited.map(usize::from))
            }
        }
    }

    /// The department with this id.
    pub fn department(&self, id: &str) -> Option<&Department> {
        self.departments.iter().find(|department| department.id == id)
    }
}

record!(Round {
    id: Need,
    name: Opt,
    date: Opt,
    questionnaire: Need,
    version: Need,
    wording: Opt,
    mode: Always,
    language: Opt,
    departments: Opt,
    invited: Opt,
    minimum_group: Always,
});

/// Who answers in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum RoundMode {
    /// One person, on this device: a self-assessment, shown in full.
    #[default]
    Alone,
    /// Several people, each in a browser of their own.
    Several,
}

words!(RoundMode { "alone" = Alone, "several" = Several });

/// For which type of organisation questions are worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Wording {
    /// Products, sales, customers.
    #[default]
    ForProfit,
    /// Programmes, people served.
    Nonprofit,
    /// Services, citizens.
    Public,
}

words!(Wording { "for-profit" = ForProfit, "nonprofit" = Nonprofit, "public" = Public });

impl From<OrganisationKind> for Wording {
    fn from(kind: OrganisationKind) -> Self {
        match kind {
            OrganisationKind::Company => Self::ForProfit,
            OrganisationKind::Nonprofit => Self::Nonprofit,
            OrganisationKind::PublicBody => Self::Public,
        }
    }
}

/// A department that is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Department {
    /// Its id within the round.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its functions, by the ids of the questionnaire's processes.
    pub functions: Vec<String>,
    /// How many of its people were asked.
    pub invited: Option<u16>,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Department {
    /// A department with a name only.
    pub fn new(id: impl Into<String>, name: impl Into<String>) -> Self {
        Self { id: id.into(), name: name.into(), functions: Vec::new(), invited: None, extra: Extra::new() }
    }

    fn empty() -> Self {
        Self::new("", "")
    }
}

record!(Department { id: Need, name: Need, functions: Opt, invited: Opt });
inner_record!(Department);

/// What one person answered in a round.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// Its id: made where it was answered, so that the same one is known when it comes twice.
    pub id: ResponseId,
    /// The round.
    pub round: RoundId,
    /// A code that only the person knows and keeps for the next round; empty: none.
    pub code: String,
    /// Whether the person has finished.
    pub done: bool,
    /// The answers on the scale by item; none: "cannot say". What was not answered does not stand here.
    pub answers: BTreeMap<String, Option<f64>>,
    /// What the person noted as evidence, by item.
    pub notes: BTreeMap<String, String>,
    /// The answers to questions of fact.
    pub facts: Vec<FactAnswer>,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Response {
    /// One without answers.
    pub fn new(id: ResponseId, round: RoundId) -> Self {
        Self { id, round, ..Self::empty() }
    }

    fn empty() -> Self {
        Self {
            id: ResponseId::lossy(""),
            round: RoundId::lossy(""),
            code: String::new(),
            done: false,
            answers: BTreeMap::new(),
            notes: BTreeMap::new(),
            facts: Vec::new(),
            extra: Extra::new(),
        }
    }

    /// The answer to a field of a question of fact; the field is empty for questions of one field.
    pub fn fact(&self, fact: &str, field: &str) -> Option<&FactAnswer> {
        self.facts.iter().find(|answer| answer.fact == fact && answer.field == field)
    }

    /// Puts an answer to a field of a question of fact in place of the one that is there; an empty one takes it away.
    pub fn put_fact(&mut self, answer: FactAnswer) {
        let place = self.facts.iter().position(|old| old.fact == answer.fact && old.field == answer.field);
        match (place, answer.is_empty()) {
            (Some(place), true) => drop(self.facts.remove(place)),
            (Some(place), false) => {
                if let Some(old) = self.facts.get_mut(place) {
                    *old = answer;
                }
            }
            (None, true) => {}
            (None, false) => self.facts.push(answer),
        }
    }
}

record!(Response { id: Need, round: Need, code: Opt, done: Opt, answers: Opt, notes: Opt, facts: Opt });

/// The answer to a question of fact, or to one field of it: a number, a choice, several choices, or texts.
#[derive(Debug, Clone, PartialEq)]
pub struct FactAnswer {
    /// The fact.
    pub fact: String,
    /// Its field: of two hours `own` and `others`, of a profile `department` and so on; empty for facts of one field.
    pub field: String,
    /// Hours, or a count.
    pub number: Option<f64>,
    /// What was chosen; of several the main one.
    pub choice: String,
    /// All that were chosen.
    pub choices: Vec<String>,
    /// The texts entered.
    pub texts: Vec<String>,
    /// Places of texts, from 0, that the facilitator accepts.
    pub accepted: Vec<u16>,
    /// Places of texts, from 0, that the facilitator does not accept.
    pub refused: Vec<u16>,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl FactAnswer {
    /// One without an answer.
    pub fn new(fact: impl Into<String>, field: impl Into<String>) -> Self {
        Self { fact: fact.into(), field: field.into(), ..Self::empty() }
    }

    fn empty() -> Self {
        Self {
            fact: String::new(),
            field: String::new(),
            number: None,
            choice: String::new(),
            choices: Vec::new(),
            texts: Vec::new(),
            accepted: Vec::new(),
            refused: Vec::new(),
            extra: Extra::new(),
        }
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.number.is_none() && self.choice.is_empty() && self.choices.is_empty() && self.texts.is_empty()
    }
}

record!(FactAnswer {
    fact: Need,
    field: Opt,
    number: Opt,
    choice: Opt,
    choices: Opt,
    texts: Opt,
    accepted: Opt,
    refused: Opt,
});
inner_record!(FactAnswer);

/// Why something was taken into the scorecard: a recommendation of a round.
#[derive(Debug, Clone, PartialEq)]
pub struct Cause {
    /// The round.
    pub round: RoundId,
    /// The recommendation, by its id in the questionnaire.
    pub recommendation: String,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Cause {
    /// A recommendation of a round.
    pub fn new(round: RoundId, recommendation: impl Into<String>) -> Self {
        Self { round, recommendation: recommendation.into(), extra: Extra::new() }
    }

    fn empty() -> Self {
        Self::new(RoundId::lossy(""), "")
    }
}

record!(Cause { round: Need, recommendation: Need });
inner_record!(Cause);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_people_asked_are_the_sum_of_the_departments_where_each_says_it() {
        let mut round = Round::new(RoundId::lossy("r"));
        assert_eq!(round.people(), Some(1));
        round.mode = RoundMode::Several;
        assert_eq!(round.people(), None);
        round.invited = Some(40);
        assert_eq!(round.people(), Some(40));
        for (id, invited) in [("a", Some(12)), ("b", Some(5))] {
            round.departments.push(Department { invited, ..Department::new(id, id) });
        }
        assert_eq!(round.people(), Some(17));
        round.departments.push(Department::new("c", "c"));
        assert_eq!(round.people(), Some(40));
    }

    #[test]
    fn an_empty_answer_to_a_fact_takes_the_old_one_away() {
        let mut response = Response::new(ResponseId::lossy("a"), RoundId::lossy("r"));
        let hours = |number| FactAnswer { number, ..FactAnswer::new("FQ1", "own") };
        response.put_fact(hours(Some(3.0)));
        response.put_fact(hours(Some(4.0)));
        assert_eq!(response.fact("FQ1", "own").and_then(|answer| answer.number), Some(4.0));
        response.put_fact(hours(None));
        assert!(response.facts.is_empty());
    }
}
