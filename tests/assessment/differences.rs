//! An attacker who has the figure of how departments differ (ICC) beside what is shown of them, and looks for the means of the
//! departments that are hidden.

use super::laws::{everything, rounds};
use crate::common::rounds::{Asked, all_of, choose, response, shipped};
use fokus::domain::{
    assess::result::{DimensionResult, GroupKey, IccResult, Missing, RoundResult, Split},
    model::Response,
    stats,
};
use proptest::prelude::*;

/// The number of people, the mean and the standard deviation of their scores.
type Known = (f64, f64, f64);

fn known(dimension: &DimensionResult) -> Known {
    (dimension.n as f64, dimension.score.unwrap(), dimension.sd.unwrap_or(0.0))
}

/// What is shown of a dimension: of all people, and of each department that is shown.
fn shown(result: &RoundResult, id: &str) -> (Known, Vec<Known>) {
    let groups = result.split.iter().flat_map(|split| &split.groups);
    let departments = groups.filter(|group| matches!(group.key, GroupKey::Department(_)));
    let shown = departments.filter_map(|group| group.shown.as_ref().ok()?.dimension(id));
    let shown = shown.filter(|dimension| dimension.score.is_ok()).map(known).collect();
    (known(result.whole.as_ref().unwrap().dimension(id).unwrap()), shown)
}

/// Mean squares between and within groups, from what is known of each.
fn squares(groups: &[Known]) -> (f64, f64) {
    let n: f64 = groups.iter().map(|(n, ..)| n).sum();
    let middle = groups.iter().map(|(n, mean, _)| n * mean).sum::<f64>() / n;
    let between: f64 = groups.iter().map(|(n, mean, _)| n * (mean - middle).powi(2)).sum();
    let within: f64 = groups.iter().map(|(n, _, sd)| (n - 1.0) * sd * sd).sum();
    (between / (groups.len() as f64 - 1.0), within / (n - groups.len() as f64))
}

/// Sum and sum of squares that two or more hidden departments contribute between groups, if `two` (ICC(2)) is taken over all of
/// `groups` departments in which everybody is: people, sum of scores, sum of n x mean^2.
fn of_the_hidden((n, mean, sd): Known, shown: &[Known], groups: f64, two: f64) -> (f64, f64, f64) {
    let ratio = 1.0 / (1.0 - two);
    let within = (n - 1.0) * sd * sd / ((groups - 1.0) * ratio + n - groups);
    let between = (groups - 1.0) * ratio * within + n * mean * mean;
    let rest = |all: f64, part: &dyn Fn(&Known) -> f64| all - shown.iter().map(part).sum::<f64>();
    (rest(n, &|g| g.0), rest(n * mean, &|g| g.0 * g.1), rest(between, &|g| g.0 * g.1 * g.1))
}

/// The sum of squared sizes of the departments that ICC(1) and ICC(2) are taken over.
fn squared_sizes(n: f64, groups: f64, one: f64, two: f64) -> f64 {
    let ratio = 1.0 / (1.0 - two);
    let c = (ratio - 1.0) * (1.0 - one) / one;
    n * (n - c * (groups - 1.0))
}

/// The means of two hidden departments, either way round, that go with an ICC over all departments.
fn solved(whole: Known, shown: &[Known], one: f64, two: f64) -> Vec<[(f64, f64); 2]> {
    let groups = shown.len() as f64 + 2.0;
    let (people, sum, squares) = of_the_hidden(whole, shown, groups, two);
    let sizes = squared_sizes(whole.0, groups, one, two) - shown.iter().map(|g| g.0 * g.0).sum::<f64>();
    let apart = (2.0 * sizes - people * people).sqrt();
    let (a, b) = (f64::midpoint(people, apart), f64::midpoint(people, -apart));
    let off = ((squares - sum * sum / people) * people / (a * b)).sqrt();
    [1.0, -1.0]
        .map(|way| [(a, sum / people + way * off * b / people), (b, sum / people - way * off * a / people)])
        .to_vec()
}

/// Departments a and b of eight people, and small ones of the sizes given.
fn round(small: &[usize], answer: impl Fn(usize) -> f64) -> Asked {
    let names = ["a", "b", "c", "d", "e"];
    let sizes: Vec<usize> = [8, 8].iter().chain(small).copied().collect();
    let places = sizes.iter().zip(names).flat_map(|(size, name)| vec![name; *size]);
    let people = places.enumerate().map(|(place, department)| {
        let mut person = response(&format!("p{place:02}"), &all_of("SV", answer(place)));
        person.answers.insert("SV1".into(), Some(1.0 + (place * 3 % 5) as f64));
        choose(&mut person, "FQ9", "department", department);
        person
    });
    let departments: Vec<(&str, Option<u16>)> = names.iter().take(sizes.len()).map(|name| (*name, None)).collect();
    Asked::several(people.collect()).departments(&departments)
}

fn score(person: &Response) -> f64 {
    let turned = |id: &str, value: f64| if shipped().is_reversed(id) { 5.0 - value } else { value - 1.0 };
    let items = (1..7).map(|n| format!("SV{n}"));
    items.map(|id| turned(&id, person.answers[&id].unwrap())).sum::<f64>() / 6.0 * 25.0
}

/// The scores of each department, those that are hidden as well.
fn departments(asked: &Asked) -> Vec<Vec<f64>> {
    let of = |id: &str| {
        let people = asked.responses.iter().filter(|person| person.fact("FQ9", "department").unwrap().choice == id);
        people.map(|person| score(person)).collect()
    };
    asked.round.departments.iter().map(|department| of(&department.id)).collect()
}

fn published(result: &RoundResult) -> Option<IccResult> {
    result.whole.as_ref().unwrap().dimension("SV").unwrap().icc
}

#[test]
fn the_means_of_two_hidden_departments_are_not_solved() {
    let asked = round(&[3, 4], |place| if place < 19 { 3.0 } else { 5.0 });
    let result = asked.split(Split::Departments);
    let (whole, shown) = shown(&result, "SV");
    assert_eq!(shown.len(), 2, "c and d are hidden");
    let all = departments(&asked);
    let hidden = [&all[2], &all[3]].map(|scores| (scores.len() as f64, stats::mean(scores).unwrap()));
    let near =
        |(n, mean): (f64, f64), (size, truth): (f64, f64)| (n - size).abs() < 1e-3 && (mean - truth).abs() < 1e-3;
    let found_out = |one: f64, two: f64| {
        let solved = solved(whole, &shown, one, two);
        solved.iter().any(|[first, second]| near(*first, hidden[1]) && near(*second, hidden[0]))
    };
    let over_all = stats::icc(&all).unwrap();
    assert!(found_out(over_all.icc1, over_all.icc2), "with hidden ones in it, sizes and means come out");
    let icc = published(&result).unwrap();
    assert!(!found_out(icc.one, icc.two), "{icc:?}");
    assert_eq!((icc.groups, icc.n, icc.hidden_left_out), (2, 16, true));
}

#[test]
fn three_hidden_departments_are_not_guessed_from_the_answers_there_can_be() {
    let asked = round(&[2, 2, 2], |place| [1.0, 4.0, 3.0, 5.0, 2.0][place % 5]);
    let result = asked.split(Split::Departments);
    let (whole, shown) = shown(&result, "SV");
    assert_eq!(shown.len(), 2);
    let all = departments(&asked);
    // A sum of two scores is so many 24ths of 100.
    let step = |sum: f64| (sum * 24.0 / 100.0).round();
    let mut truth: Vec<f64> = all[2..].iter().map(|scores| step(scores.iter().sum())).collect();
    truth.sort_by(f64::total_cmp);
    let guesses = |two: Option<f64>| {
        let (_, sum, squares) = of_the_hidden(whole, &shown, 5.0, two.unwrap_or(0.0));
        let mut found = Vec::new();
        for (a, b) in (0..=48).flat_map(|a| (a..=48).map(move |b| (f64::from(a), f64::from(b)))) {
            let c = step(sum) - a - b;
            let apart = (a * a + b * b + c * c) / 2.0 - squares * (24.0_f64 / 100.0).powi(2);
            if c >= b && c <= 48.0 && (two.is_none() || apart.abs() < 1e-3) {
                found.push(vec![a, b, c]);
            }
        }
        found
    };
    let few = guesses(Some(stats::icc(&all).unwrap().icc2));
    assert!(few.len() <= 3 && few.contains(&truth), "with hidden ones in it there are three solutions: {few:?}");
    assert!(guesses(None).len() > 100, "of more than a hundred");
    let icc = published(&result).unwrap();
    assert!(!guesses(Some(icc.two)).contains(&truth) && icc.hidden_left_out);
}

#[test]
fn without_hidden_departments_all_are_part_of_it() {
    let asked = round(&[5], |place| [1.0, 4.0, 3.0, 5.0, 2.0][place % 5]);
    let icc = published(&asked.result()).unwrap();
    let all = stats::icc(&departments(&asked)).unwrap();
    assert_eq!((icc.groups, icc.n, icc.hidden_left_out), (3, 21, false));
    assert!((icc.one - all.icc1).abs() < 1e-9 && (icc.two - all.icc2).abs() < 1e-9);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn it_says_nothing_that_is_not_shown_anyway(asked in rounds(60)) {
        let departments = asked.split(Split::Departments);
        for result in everything(&asked) {
            for dimension in result.whole.iter().flat_map(|whole| &whole.dimensions) {
                let Some(icc) = dimension.icc else { continue };
                prop_assert!(!result.careless.counted, "counted with careless answers no groups are shown");
                let (_, shown) = shown(&departments, &dimension.id);
                prop_assert_eq!((shown.len(), shown.iter().map(|g| g.0).sum::<f64>()), (icc.groups, icc.n as f64));
                let (between, within) = squares(&shown);
                // The larger the ratio, the fewer digits are left.
                let two = (between - within) / between;
                prop_assert!((two - icc.two).abs() <= 1e-6 * icc.two.abs().max(1.0), "{} {}", two, icc.two);
            }
        }
    }

    #[test]
    fn one_department_alone_is_never_hidden(asked in rounds(60)) {
        let result = asked.split(Split::Departments);
        for dimension in result.whole.iter().flat_map(|whole| &whole.dimensions).filter(|d| d.score.is_ok()) {
            let (whole, _) = shown(&result, &dimension.id);
            let groups = result.split.iter().flat_map(|split| &split.groups);
            let figures = groups.map(|group| match &group.shown {
                Ok(group) => group.dimension(&dimension.id).map(|d| (d.n as f64, d.score)),
                Err(_) => None,
            });
            let (mut people, mut hidden, mut units) = (0.0, 0, 0);
            for figure in figures {
                match figure {
                    Some((n, Ok(_))) => people += n,
                    Some((_, Err(Missing::Nobody))) => continue,
                    // Nobody can tell from outside whether a hidden group has a score; then there may be fewer.
                    _ => hidden += 1,
                }
                units += 1;
            }
            prop_assert!(hidden != 1 || units == 1 || people == whole.0, "{}: one of {} is hidden", dimension.id, units);
            // What is hidden is nobody, or at least the smallest group.
            let left = whole.0 - people;
            prop_assert!(left == 0.0 || left >= f64::from(asked.round.minimum_group), "{} left", left);
        }
    }
}
