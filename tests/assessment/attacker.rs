//! An attacker who has every figure of every split, with and without careless answers, and knows how many people each one is of.
//! Whoever adds and subtracts them, with any factors, must not come to the total of 1 to k - 1 people.

use super::laws::{everything, rounds};
use crate::common::rounds::{Asked, choose, response, shipped};
use fokus::domain::{
    assess::{
        questionnaire::FacetId,
        result::{FactFigures, Group, GroupKey, ItemResult, Missing, Split},
    },
    model::Response,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The people whose answers make a figure.
pub type People = BTreeSet<usize>;

/// Whether somebody has a figure, by the rules of the shipped questionnaire, said anew.
pub fn has(person: &Response, figure: &str) -> bool {
    let answered = |id: &str| person.answers.get(id).is_some_and(Option::is_some);
    let fact = |field: &str, id: &str| person.fact(id, field).is_some_and(|answer| !answer.is_empty());
    match figure.split_once(' ').unwrap() {
        // What is counted of everybody of a group.
        ("everybody", _) => true,
        ("item", id) => answered(id),
        ("fact", "FQ1") => fact("own", "FQ1") && fact("others", "FQ1"),
        ("fact", "FQ3") => true,
        ("fact", id) => fact("", id),
        ("score", "LC") => {
            (0..4).filter(|stage| (1..3).all(|n| answered(&format!("LC{}", 2 * stage + n)))).count() >= 3
        }
        ("score", "PF") => {
            let both = |part: &&&str| answered(&format!("P-{part}-C")) && answered(&format!("P-{part}-B"));
            ["PL", "MK", "OP", "PU", "PR", "CS", "TR"].iter().filter(both).count() >= 5
        }
        ("score", id) => (1..7).filter(|n| answered(&format!("{id}{n}"))).count() >= 4,
        ("complete", id) => {
            let parts = &shipped().dimension(id).unwrap().parts;
            parts.iter().flat_map(|part| part.all_items()).all(|item| answered(item))
        }
        other => panic!("{other:?}"),
    }
}

/// How many of everybody have said something is no figure of those who did, but one of everybody.
fn counted(group: &Group) -> Vec<(String, GroupKey, usize)> {
    let mut all = vec![("everybody ".to_owned(), group.key.clone(), group.n)];
    for dimension in &group.dimensions {
        for (part, required) in dimension.parts.iter().flat_map(|part| part.required.iter().map(move |r| (part, r))) {
            let facet = if required.facet == FacetId::Customer { part.customer } else { part.business };
            assert!(facet.is_some() || required.missing == required.of, "how many answered what is hidden");
            all.push((format!("everybody without {} {:?}", part.id, required.facet), group.key.clone(), required.of));
        }
    }
    let hidden = |item: &&ItemResult| item.figures.as_ref().err() == Some(&Missing::Hidden);
    for item in group.items.iter().filter(|item| !hidden(item)) {
        all.push((format!("everybody who cannot say {}", item.id), group.key.clone(), group.n));
    }
    for fact in &group.facts {
        match &fact.figures {
            Ok(FactFigures::Profile { fields }) => {
                let groups = fields.iter().flat_map(|field| &field.groups);
                all.extend(groups.filter_map(|(key, n)| Some(("everybody ".to_owned(), key.clone(), (*n)?))));
            }
            Ok(FactFigures::Texts { by_role, .. }) => {
                all.extend(by_role.iter().map(|(key, rate)| (format!("fact {}", fact.id), key.clone(), rate.asked)));
            }
            _ => {}
        }
    }
    all
}

/// The figures of a group that are shown, each with the number of people that stands beside it.
fn shown(group: &Group) -> Vec<(String, usize)> {
    let mut all = Vec::new();
    for dimension in &group.dimensions {
        if dimension.score.is_ok() {
            all.push((format!("score {}", dimension.id), dimension.n));
        }
        if let [one] = dimension.consistency.as_slice()
            && one.r_wg_j.is_some()
        {
            all.push((format!("complete {}", dimension.id), one.n));
        }
        for part in &dimension.parts {
            // A part of one item is that item, a facet of one item as well.
            let found = shipped().dimension(&dimension.id).unwrap().parts.iter().find(|p| p.id == part.id).unwrap();
            if let ([item], Some(_)) = (found.items.as_slice(), part.figure) {
                all.push((format!("item {item}"), part.n));
            }
            for (items, figure) in [(&found.customer_items, part.customer), (&found.business_items, part.business)] {
                if let ([item], Some(_)) = (items.as_slice(), figure) {
                    all.push((format!("item {item}"), usize::MAX));
                }
            }
        }
    }
    all.extend(
        group.items.iter().filter(|item| item.figures.is_ok()).map(|item| (format!("item {}", item.id), item.n)),
    );
    let facts = group.facts.iter().filter(|fact| fact.figures.is_ok() && fact.id != "FQ9");
    all.extend(facts.map(|fact| {
        let n = match &fact.figures {
            Ok(FactFigures::Texts { rate, .. }) => rate.asked,
            _ => fact.n,
        };
        (format!("fact {}", fact.id), n)
    }));
    all
}

pub fn is_in(person: &Response, key: &GroupKey) -> bool {
    let said = |field: &str| person.fact("FQ9", field).map(|answer| answer.choice.clone());
    let department = said("department").filter(|id| ["a", "b", "c", "d"].contains(&id.as_str()));
    match key {
        GroupKey::Whole => true,
        GroupKey::Department(id) => department.as_deref() == Some(id),
        GroupKey::FrontLine => said("customer-contact").as_deref() == Some("yes"),
        GroupKey::BackOffice => said("customer-contact").as_deref() == Some("no"),
        GroupKey::Role(id) => said("role").as_deref() == Some(id),
        GroupKey::NotSaid(Split::Departments) => department.is_none(),
        GroupKey::NotSaid(Split::FrontLine) => said("customer-contact").is_none(),
        GroupKey::NotSaid(Split::Role) => said("role").is_none(),
    }
}

/// At least ten answers, all the same; the shipped questionnaire has reversed items among any that tests answer.
pub fn is_careless(person: &Response) -> bool {
    let given: Vec<(&String, f64)> = person.answers.iter().filter_map(|(id, value)| Some((id, (*value)?))).collect();
    let reversed = given.iter().filter(|(id, _)| shipped().is_reversed(id)).count();
    given.len() >= 10 && given.iter().all(|(_, value)| *value == given[0].1) && (1..given.len()).contains(&reversed)
}

/// Every figure with the sets of people it is shown for.
pub fn cells(asked: &Asked) -> BTreeMap<String, BTreeSet<People>> {
    let mut cells: BTreeMap<String, BTreeSet<People>> = BTreeMap::new();
    for result in everything(asked) {
        let groups = result.split.iter().flat_map(|split| &split.groups);
        for group in result.whole.iter().chain(groups.filter_map(|group| group.shown.as_ref().ok())) {
            let shown = shown(group).into_iter().map(|(figure, n)| (figure, group.key.clone(), n));
            for (figure, key, n) in shown.chain(counted(group)) {
                let people = asked.responses.iter().enumerate().filter(|(_, person)| {
                    (result.careless.counted || !is_careless(person)) && is_in(person, &key) && has(person, &figure)
                });
                let people: People = people.map(|(place, _)| place).collect();
                assert!(n == usize::MAX || people.len() == n, "{figure} of {key:?}: {n}, not {people:?}");
                cells.entry(figure).or_default().insert(people);
            }
        }
    }
    cells
}

/// What weights are reckoned modulo.
pub const PRIME: u64 = (1 << 61) - 1;

fn times(a: u64, b: u64) -> u64 {
    u64::try_from(u128::from(a) * u128::from(b) % u128::from(PRIME)).unwrap()
}

fn power(mut base: u64, mut exponent: u64) -> u64 {
    let mut result = 1;
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = times(result, base);
        }
        base = times(base, base);
        exponent /= 2;
    }
    result
}

/// A group of fewer than `k` people whose total is a sum of the totals of the cells, with whatever factors.
fn found_out(cells: &BTreeSet<People>, k: usize) -> Option<People> {
    let (atoms, weights) = weighed(cells);
    small(&atoms, &weights, 0, k, 0, &mut Vec::new())
}

/// People who are in the same cells and so cannot be told apart, by the cells they are in.
pub type Atom = (Vec<bool>, People);

/// A weight for each such group, drawn such that every cell weighs 0, at random as far as that leaves room: by the sum of those
/// of its people modulo [`PRIME`]. Whatever can be put together from cells then weighs 0, and by chance alone nothing else does.
pub fn weighed(cells: &BTreeSet<People>) -> (Vec<Atom>, Vec<u64>) {
    let people: People = cells.iter().flatten().copied().collect();
    let mut atoms: BTreeMap<Vec<bool>, People> = BTreeMap::new();
    for person in people {
        atoms.entry(cells.iter().map(|cell| cell.contains(&person)).collect()).or_default().insert(person);
    }
    let atoms: Vec<Atom> = atoms.into_iter().collect();
    let mut rows: Vec<Vec<u64>> =
        (0..cells.len()).map(|cell| atoms.iter().map(|(signature, _)| u64::from(signature[cell])).collect()).collect();
    let mut weights: Vec<Option<u64>> = vec![None; atoms.len()];
    let mut pivots = Vec::new();
    for column in 0..atoms.len() {
        let Some(row) = (pivots.len()..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
        rows.swap(pivots.len(), row);
        let at = pivots.len();
        let inverse = power(rows[at][column], PRIME - 2);
        rows[at].iter_mut().for_each(|value| *value = times(*value, inverse));
        let pivot = rows[at].clone();
        for (other, row) in rows.iter_mut().enumerate().filter(|(other, _)| *other != at) {
            let factor = row[column];
            if other != at && factor != 0 {
                row.iter_mut()
                    .zip(&pivot)
                    .for_each(|(value, by)| *value = (*value + PRIME - times(factor, *by)) % PRIME);
            }
        }
        pivots.push(column);
    }
    let mut seed = 88_172_645_463_325_252_u64;
    for (column, weight) in weights.iter_mut().enumerate().filter(|(column, _)| !pivots.contains(column)) {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        *weight = Some((seed + column as u64) % PRIME);
    }
    for (row, column) in pivots.iter().enumerate() {
        let others = weights.iter().zip(&rows[row]).filter_map(|(weight, by)| weight.map(|weight| times(weight, *by)));
        weights[*column] = Some((PRIME - others.fold(0, |sum, each| (sum + each) % PRIME)) % PRIME);
    }
    (atoms, weights.into_iter().map(Option::unwrap).collect())
}

fn small(atoms: &[Atom], weights: &[u64], from: usize, k: usize, sum: u64, chosen: &mut Vec<usize>) -> Option<People> {
    if !chosen.is_empty() && sum == 0 {
        return Some(chosen.iter().flat_map(|place| atoms[*place].1.clone()).collect());
    }
    for place in from..atoms.len() {
        let size = atoms[place].1.len();
        if size < k {
            chosen.push(place);
            let found = small(atoms, weights, place + 1, k - size, (sum + weights[place]) % PRIME, chosen);
            chosen.pop();
            if found.is_some() {
                return found;
            }
        }
    }
    None
}

fn nobody_is_found_out(asked: &Asked) {
    let k = usize::from(asked.round.minimum_group);
    for (figure, cells) in cells(asked) {
        for a in &cells {
            assert!(a.len() >= k, "{figure}: {a:?} are shown");
            for b in cells.iter().filter(|b| *b != a && b.is_superset(a)) {
                assert!(b.len() - a.len() >= k, "{figure}: {b:?} less {a:?}");
            }
        }
        let found = found_out(&cells, k);
        assert!(found.is_none(), "{figure}: {found:?} from {cells:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nobody_can_be_found_out_by_adding_and_subtracting(asked in rounds(60)) {
        nobody_is_found_out(&asked);
    }
}

#[test]
fn the_attacker_finds_what_there_is_to_find() {
    let set = |people: std::ops::Range<usize>| people.collect::<People>();
    let cells = |all: &[std::ops::Range<usize>]| all.iter().cloned().map(set).collect::<BTreeSet<_>>();
    assert_eq!(found_out(&cells(&[0..20, 0..9, 9..18]), 3), Some(set(18..20)));
    assert_eq!(found_out(&cells(&[0..20, 0..9, 9..17]), 3), None);
    assert_eq!(found_out(&cells(&[0..20, 0..7, 7..14, 0..13]), 3), Some(set(13..14)));
}

#[test]
fn a_front_line_that_is_a_department_and_one_more_is_hidden() {
    let round = |extra: usize| {
        let people = (0..30).map(|i| {
            let mut person = response(&format!("p{i:02}"), &[("SV1", 3.0), ("SV2", 2.0), ("SV4", 4.0), ("SV5", 4.0)]);
            choose(&mut person, "FQ9", "department", ["a", "b", "c"][i / 10]);
            choose(&mut person, "FQ9", "customer-contact", if i < 10 + extra { "yes" } else { "no" });
            person
        });
        Asked::several(people.collect()).departments(&[("a", None), ("b", None), ("c", None)])
    };
    let shown = |extra: usize, split: Split| {
        let asked = round(extra);
        nobody_is_found_out(&asked);
        asked.split(split).split.unwrap().groups.iter().filter(|group| group.shown.is_ok()).count()
    };
    assert_eq!(shown(1, Split::Departments), 3, "departments are decided first");
    assert_eq!(shown(1, Split::FrontLine), 0);
    assert_eq!(shown(0, Split::FrontLine), 2, "the same people are no secret");
    assert_eq!(shown(5, Split::FrontLine), 2);
}
