//! An attacker who has what two rounds show and what is said of the change between them. Nobody may be found out by it: no total
//! of 1 to k - 1 people, now or earlier, and none of the changes of so few.

use super::{
    attacker::{PRIME, People, cells, has, is_careless, is_in, weighed},
    laws::{Somebody, person, somebody},
};
use crate::common::rounds::{Asked, all_of, choose, response};
use fokus::domain::{
    assess::{
        change,
        result::{Certainty, GroupKey},
    },
    model::Response,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Answers of the earlier round are numbered from here.
const EARLIER: usize = 1_000;

/// The answers that the change of the same people is of: now, and earlier.
fn recognised(key: &GroupKey, figure: &str, earlier: &Asked, now: &Asked) -> People {
    let coded = |asked: &Asked| {
        let mut by_code: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, person) in asked.responses.iter().enumerate() {
            if !person.code.is_empty() && !is_careless(person) && is_in(person, key) && has(person, figure) {
                by_code.entry(person.code.clone()).or_default().push(place);
            }
        }
        by_code
    };
    let (before, after) = (coded(earlier), coded(now));
    let both = after.iter().filter_map(|(code, is)| match (is.as_slice(), before.get(code)?.as_slice()) {
        ([is], [was]) => Some([*is, EARLIER + was]),
        _ => None,
    });
    both.flatten().collect()
}

/// All that is known of each score: of which answers there is a total. Earlier ones count negative, so that a sum of changes is
/// the total of the answers of those people in both rounds.
fn known(earlier: &Asked, now: &Asked) -> BTreeMap<String, BTreeSet<People>> {
    let is_score = |(figure, _): &(String, BTreeSet<People>)| figure.starts_with("score");
    let mut known: BTreeMap<String, BTreeSet<People>> = cells(now).into_iter().filter(is_score).collect();
    for (figure, cells) in cells(earlier).into_iter().filter(is_score) {
        let moved = cells.into_iter().map(|people| people.into_iter().map(|place| EARLIER + place).collect());
        known.entry(figure).or_default().extend(moved);
    }
    let all = change(&earlier.subject(), &now.subject());
    let whole = (GroupKey::Whole, all.whole.clone());
    for (key, dimensions) in [whole].iter().chain(&all.groups) {
        for dimension in dimensions {
            let figure = format!("score {}", dimension.id);
            let sizes = [(now, 0, dimension.n_now), (earlier, EARLIER, dimension.n_earlier)];
            for (asked, from, n) in sizes {
                let people = asked
                    .responses
                    .iter()
                    .enumerate()
                    .filter(|(_, person)| !is_careless(person) && is_in(person, key) && has(person, &figure));
                let people: People = people.map(|(place, _)| from + place).collect();
                assert_eq!(people.len(), n, "{figure} of {key:?}");
                assert!(known[&figure].contains(&people), "{figure} of {key:?} is not shown by the round");
            }
            if let Certainty::Paired { people, .. } = dimension.certainty {
                let both = recognised(key, &figure, earlier, now);
                assert_eq!(both.len(), 2 * people, "{figure} of {key:?}");
                known.get_mut(&figure).unwrap().insert(both);
            }
        }
    }
    known
}

/// Answers whose total is known and that are of fewer than `k` people, where everybody who answered once may be somebody who
/// answered the other time.
fn found_out(known: &BTreeSet<People>, k: usize) -> Option<People> {
    let (atoms, weights) = weighed(known);
    let of = |now: bool| {
        let mut few: Vec<(u64, &People)> = Vec::new();
        for ((_, answers), weight) in atoms.iter().zip(&weights) {
            let is_now = answers.iter().all(|answer| *answer < EARLIER);
            assert!(is_now || answers.iter().all(|answer| *answer >= EARLIER), "both rounds show their total");
            few.extend((is_now == now && answers.len() < k).then_some((*weight, answers)));
        }
        let mut sums = BTreeMap::new();
        choices(&few, k - 1, 0, &mut Vec::new(), &mut sums);
        sums
    };
    let (now, earlier) = (of(true), of(false));
    now.iter().find_map(|(sum, answers)| {
        let others = earlier.get(&((PRIME - sum) % PRIME))?;
        Some(answers.iter().chain(others).copied().collect::<People>()).filter(|found| !found.is_empty())
    })
}

/// Every choice of at most so many answers, by the sum of its weights; where there are several, one that is not empty.
fn choices(
    few: &[(u64, &People)],
    most: usize,
    sum: u64,
    chosen: &mut Vec<usize>,
    sums: &mut BTreeMap<u64, Vec<usize>>,
) {
    let known = sums.entry(sum).or_default();
    if known.is_empty() {
        known.clone_from(chosen);
    }
    for (place, (weight, answers)) in few.iter().enumerate().filter(|(_, (_, answers))| answers.len() <= most) {
        chosen.extend(answers.iter());
        choices(&few[place + 1..], most - answers.len(), (sum + weight) % PRIME, chosen, sums);
        chosen.truncate(chosen.len() - answers.len());
    }
}

fn nobody_is_found_out(earlier: &Asked, now: &Asked) {
    let k = usize::from(now.round.minimum_group);
    for (figure, known) in known(earlier, now) {
        let found = found_out(&known, k);
        assert!(found.is_none(), "{figure}: {found:?} from {known:?}");
    }
}

/// How many changes of the same people are shown.
fn paired(earlier: &Asked, now: &Asked) -> usize {
    let all = change(&earlier.subject(), &now.subject());
    let dimensions = all.whole.iter().chain(all.groups.iter().flat_map(|(_, dimensions)| dimensions));
    dimensions.filter(|dimension| matches!(dimension.certainty, Certainty::Paired { .. })).count()
}

/// Who answered when: most twice and from the same department, some once, some without a code.
fn two_rounds() -> impl Strategy<Value = (Asked, Asked)> {
    let somebody = (somebody(), somebody(), 0_u8..24);
    (proptest::collection::vec(somebody, 0..26), 3_u16..6, 0_u8..16).prop_map(|(people, k, come_and_go)| {
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for (place, (was, is, fate)) in people.iter().enumerate() {
            let moved: &Somebody = if *fate == 4 { is } else { was };
            let mut earlier = person(place, was);
            let mut now = person(place, &(moved.0, moved.1, moved.2, is.3.clone(), is.4));
            if *fate != 3 {
                now.code = format!("code{place}");
                earlier.code.clone_from(&now.code);
            }
            // In half of the cases nobody comes or goes.
            before.extend((*fate > 1 || *fate > come_and_go).then_some(earlier));
            after.extend((*fate % 3 > 0 || *fate > come_and_go).then_some(now));
        }
        let round = |people| {
            let mut asked = Asked::several(people);
            asked.round.minimum_group = k;
            asked.departments(&[("a", Some(9)), ("b", None), ("c", Some(40)), ("d", None)])
        };
        (round(before), round(after))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nobody_can_be_found_out_by_what_changed((earlier, now) in two_rounds()) {
        nobody_is_found_out(&earlier, &now);
    }
}

/// A round of these people, each with a code and a department.
fn round(people: &[(usize, &str)]) -> Asked {
    let person = |(code, department): &(usize, &str)| -> Response {
        let mut person = response(&format!("p{code:02}"), &all_of("CR", 1.0 + (code % 4) as f64));
        person.code = format!("code{code}");
        choose(&mut person, "FQ9", "department", department);
        person
    };
    Asked::several(people.iter().map(person).collect()).departments(&[("a", None), ("b", None), ("c", None)])
}

/// So many people of each department, the codes numbered through.
fn departments(sizes: &[(&'static str, std::ops::Range<usize>)]) -> Vec<(usize, &'static str)> {
    sizes.iter().flat_map(|(department, codes)| codes.clone().map(|code| (code, *department))).collect()
}

#[test]
fn a_newcomer_is_not_found_out_when_a_department_went() {
    // What department c had is known, so what is left of those who came and went would be the one who came.
    let earlier = round(&departments(&[("a", 0..8), ("b", 8..16), ("c", 16..22)]));
    let now = round(&departments(&[("a", 0..8), ("b", 8..16), ("b", 30..31)]));
    nobody_is_found_out(&earlier, &now);
    assert_eq!(paired(&earlier, &now), 1, "of department a alone");
}

#[test]
fn those_who_stayed_are_not_found_out_when_everybody_who_came_and_went_was_of_one_department() {
    let earlier = round(&departments(&[("a", 0..12), ("b", 12..20), ("c", 20..28)]));
    let now = round(&departments(&[("a", 0..12), ("b", 12..20), ("c", 20..22), ("c", 40..46)]));
    nobody_is_found_out(&earlier, &now);
    assert_eq!(paired(&earlier, &now), 2, "of departments a and b alone");
}

#[test]
fn two_who_change_places_are_not_found_out() {
    let earlier = round(&departments(&[("a", 0..8), ("b", 8..16)]));
    let now = round(&departments(&[("a", 1..9), ("b", 0..1), ("b", 9..16)]));
    nobody_is_found_out(&earlier, &now);
    assert_eq!(paired(&earlier, &now), 1, "of all together, who are the same people");
}

#[test]
fn the_same_people_are_compared_where_that_tells_of_nobody() {
    let all = departments(&[("a", 0..8), ("b", 8..16)]);
    assert_eq!(paired(&round(&all), &round(&all)), 3, "of all and of both departments");
    let earlier = round(&departments(&[("a", 0..8), ("b", 8..16), ("b", 20..25)]));
    let now = round(&departments(&[("a", 0..8), ("b", 8..16), ("b", 30..32)]));
    nobody_is_found_out(&earlier, &now);
    assert_eq!(paired(&earlier, &now), 2, "five went and two came: of all, and of department a");
}

#[test]
fn the_attacker_finds_what_there_is_to_find() {
    let set = |now: std::ops::Range<usize>, before: std::ops::Range<usize>| -> People {
        now.chain(before.map(|place| EARLIER + place)).collect()
    };
    let (now, before, same) = (set(0..13, 0..0), set(0..0, 0..16), set(0..10, 0..10));
    let known = |more: &[&People]| [&now, &before, &same].into_iter().chain(more.iter().copied()).cloned().collect();
    assert_eq!(found_out(&known(&[]), 6), None);
    assert_eq!(found_out(&known(&[]), 7), Some(set(10..13, 10..16)));
    assert_eq!(found_out(&known(&[&set(0..0, 10..16)]), 4), Some(set(10..13, 0..0)));
}
