//! Who answered a round and what counts of it: answers on their scales, turned where items are reversed, and the groups that
//! people belong to.

use super::{
    TOLERANCE, careless,
    questionnaire::{Dimension, FacetId, Fact, FactKind, Item, Part, Questionnaire, Scale},
    result::{GroupKey, Split, Subject},
    scoring,
};
use crate::domain::{
    gather,
    model::{Response, Round, RoundMode},
};
use std::collections::{BTreeMap, BTreeSet};

/// The field of the profile that asks for the role, where no question of fact names another.
const ROLE: &str = "role";

/// An answer on a scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Answer {
    /// The value of the option chosen.
    pub value: f64,
    /// The place of the option on its scale, from 0.
    pub option: usize,
    /// 0 to 100, reversed items turned round.
    pub scaled: f64,
}

/// One person's answers, those that count.
#[derive(Debug)]
pub(super) struct Person<'a> {
    /// All that was answered.
    pub response: &'a Response,
    /// Whether the answers are careless.
    pub careless: bool,
    /// The answers on a scale, by item.
    pub answers: BTreeMap<&'a str, Answer>,
    /// Items that the person cannot say.
    pub cannot_say: BTreeSet<&'a str>,
    /// What the answers come to, 0 to 100.
    pub figures: BTreeMap<Figure<'a>, f64>,
    /// The group in each split, in the order of [`Split::ALL`].
    groups: [GroupKey; 3],
}

/// A figure that a person has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Figure<'a> {
    /// The score of a dimension.
    Score(&'a str),
    /// A part of a dimension without facets.
    Stage(&'a str, &'a str),
    /// A facet of a part of a dimension.
    Facet(&'a str, &'a str, FacetId),
}

impl Person<'_> {
    /// The group of the person in a split.
    pub fn group(&self, split: Split) -> &GroupKey {
        let [department, line, role] = &self.groups;
        match split {
            Split::Departments => department,
            Split::FrontLine => line,
            Split::Role => role,
        }
    }
}

/// A round, what it asks and who answered.
#[derive(Debug)]
pub(super) struct Frame<'a> {
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// The round.
    pub round: &'a Round,
    /// Items asked, in the order of the questionnaire.
    pub items: Vec<&'a Item>,
    /// Questions of fact asked, in the order of the questionnaire.
    pub facts: Vec<&'a Fact>,
    /// Dimensions scored, in the order of the questionnaire.
    pub dimensions: Vec<&'a Dimension>,
    /// One person's self-assessment.
    pub alone: bool,
    /// Everybody whose answers count, careless or not, in the order of their ids: sums do not depend on who came first.
    pub people: Vec<Person<'a>>,
    /// Answers that do not count because they are not finished.
    pub unfinished: usize,
    /// The ids of the items asked.
    asked: BTreeSet<&'a str>,
}

impl<'a> Frame<'a> {
    /// Takes out of the answers what counts.
    pub fn new(subject: &Subject<'a>) -> Self {
        let Subject { questionnaire, round, responses } = *subject;
        let version = questionnaire.version_or_first(&round.version);
        let asks = |id: &String| version.is_none_or(|version| version.asks.contains(id));
        let items: Vec<&Item> = questionnaire.items.iter().filter(|item| asks(&item.id)).collect();
        let asked = gather::set(items.iter().map(|item| item.id.as_str()));
        let facts = questionnaire.facts.iter().filter(|fact| asks(&fact.id)).collect();
        let scores = |id: &String| version.is_none_or(|version| version.scores.contains(id));
        let dimensions = questionnaire.dimensions.iter().filter(|dimension| scores(&dimension.id)).collect();
        // A round becomes no self-assessment by being called one while several people have answered.
        let done = responses.iter().filter(|response| response.done).count();
        let alone = match round.mode {
            RoundMode::Alone => responses.len() <= 1,
            RoundMode::Several => round.people() == Some(1) && done <= 1,
        };
        let unfinished_count = alone && round.mode == RoundMode::Alone;
        let mut frame =
            Self { questionnaire, round, items, facts, dimensions, alone, people: Vec::new(), unfinished: 0, asked };
        let mut people: Vec<Person<'a>> = Vec::new();
        for response in responses {
            if response.done || unfinished_count {
                people.push(frame.person(response));
            } else {
                frame.unfinished += 1;
            }
        }
        gather::sort_by(&mut people, |a, b| a.response.id.cmp(&b.response.id));
        frame.people = people;
        frame
    }

    fn person(&self, response: &'a Response) -> Person<'a> {
        let mut answers = BTreeMap::new();
        let mut cannot_say = BTreeSet::new();
        for item in &self.items {
            match (response.answers.get(&item.id), self.questionnaire.scale_of(item)) {
                (Some(Some(value)), Some(scale)) => {
                    if let Some(answer) = answer(scale, *value, self.questionnaire.is_reversed(&item.id)) {
                        answers.insert(item.id.as_str(), answer);
                    }
                }
                (Some(None), _) => drop(cannot_say.insert(item.id.as_str())),
                _ => {}
            }
        }
        let careless = careless::is_careless(self.questionnaire, &answers);
        let figures = scoring::figures(self, &answers);
        Person { response, careless, answers, cannot_say, figures, groups: self.groups(response) }
    }

    fn groups(&self, response: &Response) -> [GroupKey; 3] {
        let chosen = |field: &str| {
            let profile = self.questionnaire.profile().filter(|profile| self.asks_fact(&profile.id))?;
            let choice = response.fact(&profile.id, field)?.choice.as_str();
            (!choice.is_empty()).then_some(choice)
        };
        let department = self.questionnaire.departments_field().and_then(|field| chosen(&field.id));
        let line = self.questionnaire.front_line().and_then(|line| Some(chosen(&line.field)? == line.choice));
        let role = chosen(self.role_field()).filter(|role| self.roles().any(|known| known == *role));
        [
            department
                .filter(|id| self.round.department(id).is_some())
                .map_or(GroupKey::NotSaid(Split::Departments), |id| GroupKey::Department(id.to_owned())),
            line.map_or(GroupKey::NotSaid(Split::FrontLine), |yes| {
                if yes { GroupKey::FrontLine } else { GroupKey::BackOffice }
            }),
            role.map_or(GroupKey::NotSaid(Split::Role), |id| GroupKey::Role(id.to_owned())),
        ]
    }

    /// Whether the version asks this question of fact.
    pub fn asks_fact(&self, id: &str) -> bool {
        self.facts.iter().any(|fact| fact.id == id)
    }

    /// The field of the profile that asks for the role.
    pub fn role_field(&self) -> &'a str {
        let named = self.questionnaire.facts.iter().find_map(|fact| match &fact.kind {
            FactKind::TextList { rate_by, .. } => rate_by.as_deref(),
            _ => None,
        });
        named.unwrap_or(ROLE)
    }

    /// The roles to choose from, by id.
    fn roles(&self) -> impl Iterator<Item = &'a str> {
        let field = match self.questionnaire.profile().map(|profile| &profile.kind) {
            Some(FactKind::Profile { fields, .. }) => fields.iter().find(|field| field.id == self.role_field()),
            _ => None,
        };
        field.into_iter().flat_map(|field| &field.choices).map(|choice| choice.id.as_str())
    }

    /// The groups that a split may have, in the order of the round and the questionnaire; those who did not say stand last.
    pub fn keys(&self, split: Split) -> Vec<GroupKey> {
        let mut keys: Vec<GroupKey> = match split {
            Split::Departments => {
                self.round.departments.iter().map(|department| GroupKey::Department(department.id.clone())).collect()
            }
            Split::FrontLine => vec![GroupKey::FrontLine, GroupKey::BackOffice],
            Split::Role => self.roles().map(|id| GroupKey::Role(id.to_owned())).collect(),
        };
        keys.push(GroupKey::NotSaid(split));
        keys
    }

    /// The items of these that are asked.
    pub fn asked<'i>(&self, ids: impl Iterator<Item = &'i String>) -> Vec<&'i str> {
        ids.map(String::as_str).filter(|id| self.asked.contains(id)).collect()
    }

    /// The items of a dimension that are asked, in the order of its parts.
    pub fn items_of<'d>(&self, dimension: &'d Dimension) -> Vec<&'d str> {
        self.asked(dimension.parts.iter().flat_map(Part::all_items))
    }
}

/// What an answer counts; none if it is no option of the scale.
fn answer(scale: &Scale, value: f64, reversed: bool) -> Option<Answer> {
    let (option, value) = scale.values().enumerate().find(|(_, known)| (known - value).abs() <= TOLERANCE)?;
    let (min, max) = (scale.min(), scale.max());
    let turned = if reversed { min + max - value } else { value };
    let scaled = 100.0 * (turned - min) / (max - min);
    scaled.is_finite().then_some(Answer { value, option, scaled: scaled.clamp(0.0, 100.0) })
}
