//! Rounds of assessment as lists: how far each is, whose answers have come, what people named.

use super::round_name;
use crate::domain::{
    assess::questionnaire::{FactKind, Questionnaire},
    crc::crc32,
    gather,
    model::{Department, QuestionnaireId, Response, ResponseId, Round, RoundId, RoundMode, Scorecard},
    text::Lang,
};
use chrono::NaiveDate;
use std::sync::Arc;

/// A round in the list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RoundRow {
    /// Its id.
    pub id: RoundId,
    /// How it is called.
    pub name: String,
    /// The day it began.
    pub date: Option<NaiveDate>,
    /// What is asked.
    pub questionnaire: QuestionnaireId,
    /// Which version of it.
    pub version: String,
    /// Who answers.
    pub mode: RoundMode,
    /// How many have finished.
    pub answered: usize,
    /// How many were asked; none where it is not known.
    pub invited: Option<usize>,
}

/// All rounds, the newest first.
pub fn round_rows(lang: Lang, card: &Scorecard) -> Vec<RoundRow> {
    let row = |round: &Arc<Round>| RoundRow {
        id: round.id.clone(),
        name: round_name(card, &round.id, lang),
        date: round.date,
        questionnaire: round.questionnaire.clone(),
        version: round.version.clone(),
        mode: round.mode,
        answered: finished(card, &round.id).count(),
        invited: round.people(),
    };
    card.rounds.iter().rev().map(row).collect()
}

/// The responses of a round that count.
pub fn finished<'a>(card: &'a Scorecard, round: &'a RoundId) -> impl Iterator<Item = &'a Arc<Response>> {
    card.responses_of(round).filter(|response| response.done)
}

/// How many of a department answered.
#[derive(Debug, Clone, PartialEq)]
pub struct DepartmentCount {
    /// Its name; none for those who said none.
    pub name: Option<String>,
    /// How many have finished.
    pub answered: usize,
    /// How many were asked; none where it is not known.
    pub invited: Option<u16>,
}

/// Whether a version asks for the department: a short one may leave the questions about the person out.
pub fn asks_departments(questionnaire: &Questionnaire, version: &str) -> bool {
    let profile = questionnaire.profile().filter(|_| questionnaire.departments_field().is_some());
    let version = questionnaire.version_or_first(version);
    profile.zip(version).is_some_and(|(profile, version)| version.asks.contains(&profile.id))
}

/// How many of each department answered, in the order of the round; at the end those who said none, if there are any.
/// Only numbers: what they answered is for the result, which protects small groups. None where nobody is asked for one.
pub fn department_counts(card: &Scorecard, round: &Round, questionnaire: &Questionnaire) -> Vec<DepartmentCount> {
    if !asks_departments(questionnaire, &round.version) {
        return Vec::new();
    }
    let asked = questionnaire.profile().zip(questionnaire.departments_field());
    let department = |response: &Response| {
        let (profile, field) = asked?;
        Some(response.fact(&profile.id, &field.id)?.choice.clone())
    };
    let said: Vec<Option<String>> = finished(card, &round.id).map(|response| department(response)).collect();
    let count = |one: &Department| DepartmentCount {
        name: Some(one.name.clone()),
        answered: said.iter().filter(|said| said.as_deref() == Some(one.id.as_str())).count(),
        invited: one.invited,
    };
    let mut counts: Vec<DepartmentCount> = round.departments.iter().map(count).collect();
    let known = |id: &Option<String>| id.as_deref().is_some_and(|id| round.department(id).is_some());
    let others = said.iter().filter(|said| !known(said)).count();
    if others > 0 {
        counts.push(DepartmentCount { name: None, answered: others, invited: None });
    }
    counts
}

/// Something that people named in a question of texts, each wording once.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// The text, as it was first entered.
    pub text: String,
    /// How often it was entered.
    pub count: usize,
    /// Whether it is accepted; none: nobody has looked at it.
    pub accepted: Option<bool>,
}

/// A question of texts with what was named in it.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedList {
    /// The question.
    pub fact: String,
    /// What was named: in an order that tells neither who entered it nor when.
    pub entries: Vec<Named>,
}

/// What was named in a round, by question.
pub fn named(card: &Scorecard, round: &Round, questionnaire: &Questionnaire) -> Vec<NamedList> {
    let lists = questionnaire.facts.iter().filter(|fact| matches!(fact.kind, FactKind::TextList { .. }));
    let list = |fact: &str| {
        let mut entries: Vec<(String, Named)> = Vec::new();
        for answer in finished(card, &round.id).filter_map(|response| response.fact(fact, "")) {
            for (place, text) in (0_u16..).zip(&answer.texts) {
                let accepted = if answer.accepted.contains(&place) {
                    Some(true)
                } else {
                    answer.refused.contains(&place).then_some(false)
                };
                let key = key(text);
                match entries.iter_mut().find(|(known, _)| *known == key) {
                    Some((_, known)) => {
                        known.count += 1;
                        // Of one wording one thing is said; what has none yet takes part in it.
                        known.accepted = known.accepted.or(accepted);
                    }
                    None => entries.push((key, Named { text: text.trim().to_owned(), count: 1, accepted })),
                }
            }
        }
        gather::sort_by_key(&mut entries, |(key, _)| (crc32([key.as_bytes()]), key.clone()));
        entries.into_iter().map(|(_, named)| named).collect::<Vec<_>>()
    };
    let all = lists.map(|fact| NamedList { fact: fact.id.clone(), entries: list(&fact.id) });
    all.filter(|list| !list.entries.is_empty()).collect()
}

/// Wordings that differ in case and white space are one.
fn key(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// The responses that change when a wording is accepted, refused, or put back to unchecked.
pub fn judge(card: &Scorecard, round: &RoundId, fact: &str, text: &str, accepted: Option<bool>) -> Vec<Response> {
    let wanted = key(text);
    let judged = |response: &Arc<Response>| {
        let mut changed = Response::clone(response);
        let answer = changed.facts.iter_mut().find(|answer| answer.fact == fact && answer.field.is_empty())?;
        let places: Vec<u16> =
            (0_u16..).zip(&answer.texts).filter(|(_, text)| key(text) == wanted).map(|(place, _)| place).collect();
        for (list, member) in [(&mut answer.accepted, Some(true)), (&mut answer.refused, Some(false))] {
            list.retain(|place| !places.contains(place));
            if accepted == member {
                list.extend(&places);
                gather::sort(list);
            }
        }
        (changed != **response).then_some(changed)
    };
    finished(card, round).filter_map(judged).collect()
}

/// A response in the list of all: nothing in it says who gave it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ResponseRow {
    /// Its id.
    pub id: ResponseId,
    /// How many statements and questions have an answer.
    pub answers: usize,
    /// Whether it is finished.
    pub done: bool,
}

/// The responses of a round, by id: the order in which they came says nothing then.
pub fn response_rows(card: &Scorecard, round: &RoundId) -> Vec<ResponseRow> {
    let row = |response: &Arc<Response>| {
        let facts = gather::set(response.facts.iter().map(|answer| answer.fact.as_str()));
        let answers = response.answers.len() + facts.len();
        ResponseRow { id: response.id.clone(), answers, done: response.done }
    };
    let mut rows: Vec<ResponseRow> = card.responses_of(round).map(row).collect();
    gather::sort_by_key(&mut rows, |row| row.id.clone());
    rows
}

/// The departments that a new round with several people begins with: those of the newest such round, else those that the
/// questionnaire proposes; none where the version does not ask for one. How many people were asked is not carried over.
pub fn first_departments(
    lang: Lang,
    card: &Scorecard,
    questionnaire: &Questionnaire,
    version: &str,
) -> Vec<Department> {
    if !asks_departments(questionnaire, version) {
        return Vec::new();
    }
    let before = card.rounds.iter().rev().find(|round| !round.departments.is_empty());
    match before {
        Some(before) => before.departments.iter().map(|one| Department { invited: None, ..one.clone() }).collect(),
        None => {
            let defaults = questionnaire.default_departments();
            let one = |default: &&crate::domain::assess::questionnaire::DepartmentDefault| Department {
                functions: default.functions.clone(),
                ..Department::new(default.id.as_str(), default.name.text(lang))
            };
            defaults.iter().map(one).collect()
        }
    }
}

/// The functions that departments can have: id and name of each part of the dimension with two facets.
pub fn functions(lang: Lang, questionnaire: &Questionnaire) -> Vec<(String, String)> {
    let two_facets = questionnaire.dimensions.iter().find(|dimension| {
        dimension.parts.iter().any(|part| !part.customer_items.is_empty() && !part.business_items.is_empty())
    });
    let part = |part: &crate::domain::assess::questionnaire::Part| (part.id.clone(), part.name.text(lang).to_owned());
    two_facets.map(|dimension| dimension.parts.iter().map(part).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        assess::read::Source,
        model::{FactAnswer, ScorecardId, Wording},
    };

    fn questionnaire() -> Arc<Questionnaire> {
        let text = include_str!("../../../static/content/questionnaire.json");
        Source::read(text, &|_| true).unwrap().for_type(Wording::ForProfit)
    }

    fn response(id: &str, department: &str, issues: &[&str]) -> Response {
        let mut response = Response::new(ResponseId::lossy(id), RoundId::lossy("r"));
        response.done = true;
        if !department.is_empty() {
            response.put_fact(FactAnswer { choice: department.into(), ..FactAnswer::new("FQ9", "department") });
        }
        let texts = issues.iter().map(|text| (*text).to_owned()).collect();
        response.put_fact(FactAnswer { texts, ..FactAnswer::new("FQ3", "") });
        response
    }

    fn card() -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        let mut round = Round::new(RoundId::lossy("r"));
        round.mode = RoundMode::Several;
        round.version = "full".into();
        round.departments =
            vec![Department { invited: Some(4), ..Department::new("it", "IT") }, Department::new("sales", "Sales")];
        card.rounds.push(round.into());
        card.responses = vec![
            response("b", "it", &["Late deliveries", "Price"]).into(),
            response("a", "", &["late  DELIVERIES"]).into(),
            response("c", "gone", &[]).into(),
            Response { done: false, ..response("d", "it", &["Open"]) }.into(),
        ];
        card
    }

    #[test]
    fn a_round_without_a_name_is_known_by_its_number() {
        let mut card = card();
        card.rounds.push(Round { name: " Autumn ".into(), ..Round::new(RoundId::lossy("s")) }.into());
        let rows = round_rows(Lang::En, &card);
        assert_eq!(rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Autumn", "Round 1"]);
        assert_eq!((rows[1].answered, rows[1].invited), (3, None));
    }

    #[test]
    fn departments_are_counted_and_nobody_is_lost() {
        let card = card();
        let counts = department_counts(&card, &card.rounds[0], &questionnaire());
        let shown: Vec<_> = counts.iter().map(|c| (c.name.as_deref(), c.answered, c.invited)).collect();
        assert_eq!(shown, [(Some("IT"), 1, Some(4)), (Some("Sales"), 0, None), (None, 2, None)]);
    }

    #[test]
    fn one_wording_is_judged_at_once_and_can_be_put_back() {
        let mut card = card();
        let questionnaire = questionnaire();
        let lists = |card: &Scorecard| named(card, &card.rounds[0], &questionnaire);
        let found = lists(&card);
        assert_eq!((found.len(), found[0].fact.as_str(), found[0].entries.len()), (1, "FQ3", 2));
        let round = RoundId::lossy("r");
        let mut put = |accepted| {
            let changed = judge(&card, &round, "FQ3", "Late deliveries", accepted);
            let count = changed.len();
            for response in changed {
                let place = card.responses.iter().position(|old| old.id == response.id).unwrap();
                card.responses[place] = response.into();
            }
            let entry = lists(&card)[0].entries.iter().find(|entry| entry.count == 2).cloned().unwrap();
            (count, entry.accepted)
        };
        assert_eq!(put(Some(true)), (2, Some(true)));
        assert_eq!(put(Some(false)), (2, Some(false)));
        assert_eq!(put(Some(false)), (0, Some(false)));
        assert_eq!(put(None), (2, None));
        assert_eq!(card.responses, self::card().responses);
    }

    #[test]
    fn responses_stand_by_their_id_and_not_in_the_order_in_which_they_came() {
        let rows = response_rows(&card(), &RoundId::lossy("r"));
        let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(ids, ["a", "b", "c", "d"]);
        assert_eq!((rows[1].answers, rows[3].done), (2, false));
    }

    #[test]
    fn a_new_round_begins_with_the_departments_of_the_last_one() {
        let (card, questionnaire) = (card(), questionnaire());
        let departments = first_departments(Lang::En, &card, &questionnaire, "full");
        assert_eq!(
            departments.iter().map(|d| (d.name.as_str(), d.invited)).collect::<Vec<_>>(),
            [("IT", None), ("Sales", None)]
        );
        let fresh = Scorecard::new(ScorecardId::lossy("x"), "X");
        let proposed = first_departments(Lang::De, &fresh, &questionnaire, "full");
        assert!(proposed.iter().any(|d| d.name == "Planung" && d.functions == ["planning"]), "{proposed:?}");
        assert_eq!(functions(Lang::En, &questionnaire).len(), 7);
    }

    #[test]
    fn a_version_that_asks_for_no_department_has_none_to_set_up_or_to_count() {
        let (mut card, questionnaire) = (card(), questionnaire());
        assert!(asks_departments(&questionnaire, "full") && !asks_departments(&questionnaire, "short"));
        assert_eq!(first_departments(Lang::En, &card, &questionnaire, "short"), []);
        let mut round = Round::clone(&card.rounds[0]);
        round.version = "short".into();
        card.rounds = vec![round.into()];
        assert_eq!(department_counts(&card, &card.rounds[0], &questionnaire), []);
        assert!(asks_departments(&questionnaire, "gone"), "what is asked in place of a version that is not there");
    }
}
