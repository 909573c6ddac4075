//! Laws of every round, and the rounds they are tried on.

use crate::common::rounds::{Asked, choose, hours, response, shipped};
use fokus::domain::{
    assess::result::{RoundResult, Split},
    model::{FactAnswer, Response},
};
use proptest::prelude::*;
use std::sync::Arc;

/// What somebody answers: profile, an option or nothing for each item, and whether facts are answered.
pub type Somebody = (u8, u8, u8, Vec<u8>, u8);

pub fn somebody() -> impl Strategy<Value = Somebody> {
    // Some leave out much, most leave out little, and a few answer the same everywhere.
    let answers = prop_oneof![
        6 => proptest::collection::vec(0_u8..40, 40),
        2 => proptest::collection::vec(0_u8..8, 40),
        1 => (0_u8..5).prop_map(|option| vec![option + 30; 40]),
    ];
    (0_u8..7, 0_u8..9, 0_u8..5, answers, any::<u8>())
}

pub fn person(place: usize, (department, contact, role, answers, facts): &Somebody) -> Response {
    let mut person = response(&format!("p{place:02}"), &[]);
    for (item, answer) in shipped().items.iter().zip(answers) {
        match answer {
            0 => drop(person.answers.insert(item.id.clone(), None)),
            1 => {}
            2..=5 if *facts < 60 => {}
            other => drop(person.answers.insert(item.id.clone(), Some(f64::from(other % 5 + 1)))),
        }
    }
    let departments = ["a", "b", "c", "d", "elsewhere"];
    if let Some(department) = departments.get(usize::from(*department)) {
        choose(&mut person, "FQ9", "department", department);
    }
    // Contact mostly goes with the department: that is what makes splits overlap.
    match contact {
        0 => choose(&mut person, "FQ9", "customer-contact", "yes"),
        1 => choose(&mut person, "FQ9", "customer-contact", "no"),
        2 => {}
        _ => choose(&mut person, "FQ9", "customer-contact", if *department < 2 { "yes" } else { "no" }),
    }
    match role {
        0 => {}
        1 => choose(&mut person, "FQ9", "role", "executive"),
        _ => choose(&mut person, "FQ9", "role", if *department < 2 { "sales" } else { "other" }),
    }
    if facts % 2 == 0 {
        hours(&mut person, "FQ1", f64::from(facts % 9), f64::from(facts % 7));
    }
    if facts % 3 == 0 {
        choose(&mut person, "FQ5", "", ["scripted", "mixed", "empowered"][usize::from(facts % 5 % 3)]);
    }
    if facts % 4 > 0 {
        choose(&mut person, "FQ10", "", "yes");
    }
    if facts % 5 == 0 {
        person.put_fact(FactAnswer { number: Some(f64::from(facts % 11)), ..FactAnswer::new("FQ4", "") });
    }
    person
}

/// Any round of up to `most` people with a minimum group from 3 to 6.
pub fn rounds(most: usize) -> impl Strategy<Value = Asked> {
    (proptest::collection::vec(somebody(), 0..most), 3_u16..7).prop_map(|(people, k)| {
        let people = people.iter().enumerate().map(|(place, somebody)| person(place, somebody));
        let mut asked = Asked::several(people.collect());
        asked.round.minimum_group = k;
        asked.departments(&[("a", Some(9)), ("b", None), ("c", Some(40)), ("d", None)])
    })
}

/// The result with each split, and with careless answers.
pub fn everything(asked: &Asked) -> Vec<RoundResult> {
    let mut all: Vec<RoundResult> = Split::ALL.iter().map(|split| asked.split(*split)).collect();
    all.push(asked.with_careless());
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_order_of_the_answers_changes_nothing(asked in rounds(30), turn in 0_usize..30) {
        let mut turned = asked.clone();
        turned.responses.reverse();
        if !turned.responses.is_empty() {
            let turn = turn % turned.responses.len();
            turned.responses.rotate_left(turn);
        }
        prop_assert_eq!(everything(&asked), everything(&turned));
    }

    #[test]
    fn cannot_say_is_never_a_number(asked in rounds(30)) {
        let mut said = asked.clone();
        for response in &mut said.responses {
            let response = Arc::make_mut(response);
            for item in &shipped().items {
                response.answers.entry(item.id.clone()).or_insert(None);
            }
        }
        let without_counts = |asked: &Asked| {
            let mut all = everything(asked);
            for result in &mut all {
                let groups = result.split.iter_mut().flat_map(|split| &mut split.groups);
                let shown = groups.filter_map(|group| group.shown.as_mut().ok());
                for item in result.whole.iter_mut().chain(shown).flat_map(|group| &mut group.items) {
                    item.cannot_say = 0;
                }
            }
            all
        };
        prop_assert_eq!(without_counts(&asked), without_counts(&said));
    }

    #[test]
    fn figures_stay_in_their_ranges(asked in rounds(30)) {
        for result in everything(&asked) {
            let groups = result.split.iter().flat_map(|split| &split.groups);
            for group in result.whole.iter().chain(groups.filter_map(|group| group.shown.as_ref().ok())) {
                prop_assert!(group.n >= result.minimum_group);
                for dimension in &group.dimensions {
                    let figures = dimension.parts.iter().filter_map(|part| part.figure);
                    for score in figures.chain(dimension.score.ok()) {
                        prop_assert!((0.0..=100.0).contains(&score));
                    }
                    if let (Ok(score), Some(interval)) = (dimension.score, dimension.interval) {
                        prop_assert!(interval.low >= 0.0 && interval.high <= 100.0);
                        prop_assert!(interval.low <= score + 1e-9 && score <= interval.high + 1e-9);
                    }
                    if let Some(level) = &dimension.level {
                        prop_assert!(level.low <= level.high && level.high <= level.before_caps.1);
                        prop_assert_eq!(level.caps.is_empty(), level.high == level.before_caps.1);
                    }
                    prop_assert!(dimension.agreement.is_none_or(|r| (0.0..=1.0).contains(&r)));
                }
            }
        }
    }

    #[test]
    fn a_better_answer_never_makes_it_worse(answers in proptest::collection::vec(1_u8..6, 40), better in 0_usize..40) {
        let items = &shipped().items;
        let alone = |answers: &[u8]| {
            let of = |(item, answer): (&fokus::domain::assess::questionnaire::Item, &u8)| (item.id.clone(), Some(f64::from(*answer)));
            let mut person = response("a", &[]);
            person.answers = items.iter().zip(answers).map(of).collect();
            Asked::alone(person).result().whole.unwrap()
        };
        let mut other = answers.clone();
        other[better] = if shipped().is_reversed(&items[better].id) { other[better].saturating_sub(1).max(1) } else { (other[better] + 1).min(5) };
        for (before, after) in alone(&answers).dimensions.iter().zip(&alone(&other).dimensions) {
            prop_assert!(after.score.unwrap() >= before.score.unwrap() - 1e-9);
            prop_assert!(after.level.as_ref().unwrap().low >= before.level.as_ref().unwrap().low);
        }
    }
}
