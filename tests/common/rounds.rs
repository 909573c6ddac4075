//! Rounds of assessment for tests: the shipped questionnaire, people who answer, and tables of answers.

#![allow(dead_code, reason = "each suite uses its own part")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use fokus::domain::{
    assess::{
        questionnaire::{FactKind, Questionnaire},
        read::Source,
        result as result_of,
        result::{Options, RoundResult, Split, Subject},
    },
    model::{Department, FactAnswer, Response, ResponseId, Round, RoundId, RoundMode, Wording},
};
use std::sync::{Arc, LazyLock};

static SHIPPED: LazyLock<Arc<Questionnaire>> = LazyLock::new(|| {
    let text = include_str!("../../src/static/content/questionnaire.json");
    Source::read(text, &|_| true).unwrap().for_type(Wording::ForProfit)
});

/// The shipped questionnaire.
pub fn shipped() -> &'static Questionnaire {
    &SHIPPED
}

/// A round with several people, and its answers.
#[derive(Debug, Clone)]
pub struct Asked {
    /// What is asked.
    pub questionnaire: Arc<Questionnaire>,
    /// The round.
    pub round: Round,
    /// The answers.
    pub responses: Vec<Arc<Response>>,
}

impl Asked {
    /// Several people, k of 5, without departments.
    pub fn several(responses: Vec<Response>) -> Self {
        let mut round = Round::new(RoundId::lossy("r"));
        round.mode = RoundMode::Several;
        Self { questionnaire: Arc::clone(&SHIPPED), round, responses: responses.into_iter().map(Arc::new).collect() }
    }

    /// One person alone.
    pub fn alone(response: Response) -> Self {
        let mut asked = Self::several(vec![response]);
        asked.round.mode = RoundMode::Alone;
        asked
    }

    /// Departments of these ids, with the number of people asked, if known.
    pub fn departments(mut self, all: &[(&str, Option<u16>)]) -> Self {
        let department =
            |(id, invited): &(&str, Option<u16>)| Department { invited: *invited, ..Department::new(*id, *id) };
        self.round.departments = all.iter().map(department).collect();
        self
    }

    /// The subject.
    pub fn subject(&self) -> Subject<'_> {
        Subject { questionnaire: &self.questionnaire, round: &self.round, responses: &self.responses }
    }

    /// The result without a split.
    pub fn result(&self) -> RoundResult {
        result_of(&self.subject(), &Options::default())
    }

    /// The result with a split.
    pub fn split(&self, split: Split) -> RoundResult {
        result_of(&self.subject(), &Options { split: Some(split), with_careless: false })
    }

    /// The result with careless answers, if they may be counted.
    pub fn with_careless(&self) -> RoundResult {
        result_of(&self.subject(), &Options { split: None, with_careless: true })
    }
}

/// A finished response that answers these items.
pub fn response(id: &str, answers: &[(&str, f64)]) -> Response {
    let mut response = Response::new(ResponseId::lossy(id), RoundId::lossy("r"));
    response.done = true;
    response.answers = answers.iter().map(|(item, value)| ((*item).to_owned(), Some(*value))).collect();
    response
}

/// The same answer, turned round on reversed items, to all items of a dimension.
pub fn all_of(dimension: &str, value: f64) -> Vec<(&'static str, f64)> {
    let questionnaire = shipped();
    let parts = &questionnaire.dimension(dimension).unwrap().parts;
    let turned = |id: &str| if questionnaire.is_reversed(id) { 6.0 - value } else { value };
    parts.iter().flat_map(|part| part.all_items()).map(|id| (id.as_str(), turned(id))).collect()
}

/// Puts a number, such as hours.
pub fn hours(response: &mut Response, fact: &str, own: f64, others: f64) {
    for (field, number) in [("own", own), ("others", others)] {
        response.put_fact(FactAnswer { number: Some(number), ..FactAnswer::new(fact, field) });
    }
}

/// Puts a choice.
pub fn choose(response: &mut Response, fact: &str, field: &str, choice: &str) {
    response.put_fact(FactAnswer { choice: choice.to_owned(), ..FactAnswer::new(fact, field) });
}

/// Reads a table of answers: the first column is the id; others are named by item, or `fact.field`; `-` is "cannot say", an
/// empty cell no answer; texts, choices and accepted places are parted by `;`.
pub fn table(text: &str) -> Vec<Response> {
    let mut lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let names: Vec<&str> = lines.next().unwrap().split(',').map(str::trim).collect();
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split(',').map(str::trim).collect();
            assert_eq!(cells.len(), names.len(), "{line}");
            let mut response = response(cells[0], &[]);
            for (name, cell) in names.iter().zip(&cells).skip(1).filter(|(_, cell)| !cell.is_empty()) {
                put(&mut response, name, cell);
            }
            response
        })
        .collect()
}

fn put(response: &mut Response, name: &str, cell: &str) {
    if name == "code" {
        response.code = cell.to_owned();
        return;
    }
    if shipped().item(name).is_some() {
        let value = (cell != "-").then(|| cell.parse().unwrap());
        response.answers.insert(name.to_owned(), value);
        return;
    }
    let (id, field) = name.split_once('.').unwrap_or((name, ""));
    let list = || cell.split(';').map(str::to_owned).collect::<Vec<_>>();
    let fact = shipped().fact(id).unwrap_or_else(|| panic!("there is no {name}"));
    let mut answer = FactAnswer::new(id, field);
    match &fact.kind {
        FactKind::HoursPair { .. } | FactKind::Count { .. } => answer.number = Some(cell.parse().unwrap()),
        FactKind::Choice { .. } | FactKind::Profile { .. } => answer.choice = cell.to_owned(),
        FactKind::MultiChoice { .. } => {
            answer.choices = list();
            answer.choice = answer.choices[0].clone();
        }
        FactKind::TextList { .. } => {
            // `+` is accepted, `!` is refused.
            for (place, text) in list().into_iter().enumerate() {
                let place = u16::try_from(place).unwrap();
                answer.accepted.extend(text.starts_with('+').then_some(place));
                answer.refused.extend(text.starts_with('!').then_some(place));
                answer.texts.push(text.trim_start_matches(['+', '!']).to_owned());
            }
        }
    }
    response.put_fact(answer);
}
