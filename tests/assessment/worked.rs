//! The examples of the rules worked out by hand: caps, flags, facts, careless answers, small rounds, change.

use crate::common::rounds::{Asked, all_of, choose, hours, response, shipped};
use fokus::domain::{
    assess::{
        change, missing_facets,
        questionnaire::{FacetId, Measure},
        result::{
            Certainty, DimensionResult, FactFigures, Group, GroupHidden, GroupKey, LevelRange, Missing, Reason, Split,
        },
    },
    model::{FactAnswer, Response, RoundMode},
};

/// The example of the questionnaire's description: FD1 to FD6 = 4, 3, 5, 4, 2, 4; six hours own, two others.
fn example(id: &str) -> Response {
    let answers = [("FD1", 4.0), ("FD2", 3.0), ("FD3", 5.0), ("FD4", 4.0), ("FD5", 2.0), ("FD6", 4.0)];
    let mut response = response(id, &answers);
    hours(&mut response, "FQ1", 6.0, 2.0);
    response
}

fn whole(asked: &Asked) -> Group {
    asked.result().whole.unwrap()
}

fn dimension(asked: &Asked, id: &str) -> DimensionResult {
    whole(asked).dimension(id).unwrap().clone()
}

fn level(asked: &Asked, id: &str) -> LevelRange {
    dimension(asked, id).level.unwrap()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

#[test]
fn the_example_of_the_description_gives_75_level_2_by_its_cap_and_lip_service() {
    let asked = Asked::alone(example("a"));
    let result = asked.result();
    assert!(result.alone && !result.few && result.n == 1);
    let focus = dimension(&asked, "FD");
    assert_eq!((focus.score, focus.n, focus.one_view, focus.sd, focus.interval), (Ok(75.0), 1, true, None, None));
    let level = focus.level.clone().unwrap();
    assert_eq!((level.before_caps, level.low, level.high, level.caps), ((4, 4), 2, 2, vec!["time-share".to_owned()]));
    // Words and behaviour side by side: 4.25 on the scale, and a quarter of the hours.
    let lip_service = focus.flags.iter().find(|flag| flag.id == "lip-service").unwrap();
    assert!(lip_service.raised);
    let figure = |wanted: &dyn Fn(&Measure) -> bool| lip_service.figures.iter().find(|(m, _)| wanted(m)).unwrap().1;
    assert_eq!(figure(&|m| matches!(m, Measure::ItemMean { items } if items.len() == 4)), Some(4.25));
    assert_eq!(figure(&|m| matches!(m, Measure::FactShare { .. })), Some(0.25));
    let first = &result.recommendations[0];
    assert_eq!((first.id.as_str(), &first.reason), ("fd-2", &Reason::Level { level: 2, score: 75.0, capped: true }));
    let group = whole(&asked);
    let FactFigures::Hours { share, verdict, .. } = group.fact("FQ1").unwrap().figures.clone().unwrap() else {
        panic!()
    };
    assert_eq!((share, verdict.as_deref()), (Some(0.25), Some("internal")));
}

#[test]
fn an_interval_across_a_cut_point_gives_two_levels_and_the_cap_lowers_both() {
    // Without hours: scores of 25 and 75 by turns, so the interval crosses cut points.
    let people = |share: Option<(f64, f64)>| {
        let all = (0..8).map(|i| {
            let mut person = response(&format!("p{i}"), &all_of("FD", if i % 2 == 0 { 2.0 } else { 3.0 }));
            if let Some((own, others)) = share {
                hours(&mut person, "FQ1", own, others);
            }
            person
        });
        Asked::several(all.collect())
    };
    // Mean 37.5, s 13.363, t(.975, 7) 2.3646: 37.5 -/+ 11.17.
    let free = dimension(&people(None), "FD");
    let interval = free.interval.unwrap();
    assert!(near(free.score.unwrap(), 37.5) && (interval.low - 26.328).abs() < 1e-3, "{interval:?}");
    let level = free.level.unwrap();
    assert_eq!((level.low, level.high, level.caps.len()), (2, 3, 0));
    assert_eq!(level.untested, ["time-share"], "nobody gave hours");
    let capped = dimension(&people(Some((69.0, 31.0))), "FD").level.unwrap();
    assert_eq!((capped.low, capped.high, capped.before_caps), (2, 2, (2, 3)));
    assert_eq!(capped.caps, ["time-share"]);
    let even = dimension(&people(Some((50.0, 50.0))), "FD").level.unwrap();
    assert_eq!(
        (even.low, even.high, even.caps.len(), even.untested.len()),
        (2, 3, 0, 0),
        "a half is not less than a half"
    );
}

#[test]
fn all_invited_answered_leaves_no_sampling_error() {
    let people = |invited| {
        let all = (0..6).map(|i| response(&format!("p{i}"), &all_of("SV", 2.0 + f64::from(i % 2))));
        let mut asked = Asked::several(all.collect());
        asked.round.invited = invited;
        dimension(&asked, "SV")
    };
    let (half, all, unknown, more) = (people(Some(12)), people(Some(6)), people(None), people(Some(5)));
    let width = |d: &DimensionResult| d.interval.map(|i| i.high - i.low).unwrap();
    assert!(near(width(&all), 0.0) && all.finite);
    assert!(near(width(&half), width(&unknown) * 0.5_f64.sqrt()) && half.finite);
    assert!(!unknown.finite && !more.finite && near(width(&more), width(&unknown)));
}

#[test]
fn a_dimension_goes_at_most_one_level_above_its_weakest_part() {
    let mut stages = all_of("LC", 5.0);
    for (item, value) in &mut stages {
        if matches!(*item, "LC7" | "LC8") {
            *value = if *item == "LC8" { 5.0 } else { 1.0 };
        }
    }
    let life = Asked::alone(response("a", &stages));
    let result = dimension(&life, "LC");
    assert_eq!((result.score, result.weakest.clone()), (Ok(75.0), vec!["after-sales".to_owned()]));
    let level = result.level.unwrap();
    assert_eq!((level.before_caps, level.low, level.caps), ((4, 4), 2, vec!["weakest-stage".to_owned()]));
    let mut processes = all_of("PF", 5.0);
    processes.iter_mut().filter(|(item, _)| *item == "P-PR-B").for_each(|(_, value)| *value = 2.0);
    let functions = Asked::alone(response("a", &processes));
    assert!(near(dimension(&functions, "PF").score.unwrap(), 625.0 / 7.0));
    assert_eq!(self::level(&functions, "PF").high, 3, "the weakest process is at 25, level 2");
}

#[test]
fn without_a_programme_level_3_is_the_limit() {
    let with = |programme| {
        let mut answers = all_of("CR", 5.0);
        answers.iter_mut().filter(|(item, _)| *item == "CR3").for_each(|(_, value)| *value = programme);
        level(&Asked::alone(response("a", &answers)), "CR")
    };
    assert_eq!((with(2.0).low, with(2.0).caps), (3, vec!["no-programme".to_owned()]));
    assert_eq!((with(3.0).low, with(3.0).caps.len()), (5, 0));
}

#[test]
fn a_vision_is_at_most_one_level_above_the_weakest_department_that_may_be_shown() {
    let people = |weak: usize| {
        let all = (0..20).map(|i| {
            let department = if i < weak { "b" } else { ["a", "c"][i % 2] };
            let mut person = response(&format!("p{i:02}"), &all_of("SV", if i < weak { 1.0 } else { 5.0 }));
            choose(&mut person, "FQ9", "department", department);
            person
        });
        level(&Asked::several(all.collect()).departments(&[("a", None), ("b", None), ("c", None)]), "SV")
    };
    let shown = people(5);
    assert_eq!((shown.high, shown.caps), (2, vec!["weakest-department".to_owned()]));
    // Four people are too few, and with them the next smallest department is hidden: one is left, so none is shown.
    let hidden = people(4);
    assert_eq!((hidden.caps.len(), hidden.untested), (0, vec!["weakest-department".to_owned()]));
}

#[test]
fn processes_are_blind_below_40_and_neither_at_40() {
    // With answers of ten people, 26 points over 10 are a mean of 2.6: exactly 40.
    let people = |customer: f64, business: f64| {
        let value = |mean: f64, i: u16| if f64::from(i) < (mean - 2.0) * 10.0 - 1e-9 { 3.0 } else { 2.0 };
        let all = (0..10)
            .map(|i| response(&format!("p{i}"), &[("P-PL-C", value(customer, i)), ("P-PL-B", value(business, i))]));
        let planning = dimension(&Asked::several(all.collect()), "PF").parts[0].clone();
        let raised: Vec<String> = planning.flags.iter().filter(|f| f.raised).map(|f| f.id.clone()).collect();
        (planning.customer.unwrap(), planning.business.unwrap(), raised.join(" "))
    };
    assert!(near(people(2.6, 2.5).0, 40.0) && near(people(2.6, 2.5).1, 37.5));
    assert_eq!(people(2.6, 2.6).2, "partly-customer-oriented");
    assert_eq!(people(2.6, 2.5).2, "expensive partly-customer-oriented");
    assert_eq!(people(2.5, 2.6).2, "blind");
    assert_eq!(people(2.5, 2.5).2, "");
}

#[test]
fn the_customer_side_of_purchasing_is_asked_for_once_purchases_affect_quality() {
    let mut person = response("a", &[("P-PU-B", 4.0), ("P-PL-C", 4.0)]);
    let missing = |person: &Response| {
        let all = missing_facets(shipped(), "full", person);
        all.into_iter().map(|one| (one.dimension, one.part, one.facet, one.rule)).collect::<Vec<_>>()
    };
    assert_eq!(missing(&person), []);
    choose(&mut person, "FQ10", "", "yes");
    assert_eq!(missing(&person), [("PF".to_owned(), "purchasing".to_owned(), FacetId::Customer, 0)]);
    let asked = Asked::alone(person.clone());
    let parts = dimension(&asked, "PF").parts;
    let purchasing = parts.iter().find(|part| part.id == "purchasing").unwrap();
    assert_eq!((purchasing.required[0].missing, purchasing.required[0].of), (1, 1));
    assert_eq!((purchasing.business, purchasing.figure), (Some(75.0), None));
    person.answers.insert("P-PU-C".into(), Some(2.0));
    assert_eq!(missing(&person), []);
}

#[test]
fn the_short_version_scores_what_it_asks() {
    let mut asked = Asked::alone(response("a", &[("FD1", 4.0), ("FD3", 4.0), ("FD4", 4.0), ("FD5", 2.0)]));
    asked.round.version = "short".into();
    let group = whole(&asked);
    assert_eq!(group.dimensions.iter().map(|d| (d.id.as_str(), d.score)).collect::<Vec<_>>(), [("FD", Ok(75.0))]);
    assert_eq!(group.items.len(), 8);
    assert_eq!(group.facts.len(), 1);
    std::sync::Arc::make_mut(&mut asked.responses[0]).answers.remove("FD1");
    assert_eq!(dimension(&asked, "FD").score, Err(Missing::Nobody), "three of five are less than two thirds");
    // Of a version that the questionnaire does not have, the sheet asks the first: so does the result.
    std::sync::Arc::make_mut(&mut asked.questionnaire).versions.remove("full");
    asked.round.version = "gone".into();
    assert_eq!(whole(&asked).items.len(), 8);
}

#[test]
fn careless_answers_are_left_out_and_come_in_only_if_they_cannot_be_told_apart() {
    let items: Vec<&str> = shipped().items.iter().map(|item| item.id.as_str()).collect();
    let careless = |i: usize| response(&format!("c{i}"), &items.iter().map(|id| (*id, 4.0)).collect::<Vec<_>>());
    let people = |n: usize| {
        let honest = (0..6).map(|i| response(&format!("p{i}"), &all_of("CR", 2.0)));
        Asked::several(honest.chain((0..n).map(careless)).collect())
    };
    let few = people(4);
    assert_eq!((few.result().n, few.result().careless.people, few.result().careless.switch), (6, 4, false));
    assert_eq!(few.with_careless(), few.result());
    let many = people(5);
    let (without, with) = (many.result(), many.with_careless());
    assert!(without.careless.switch && !without.careless.counted && with.careless.counted);
    assert_eq!((without.n, with.n), (6, 11));
    assert_eq!(without.whole.unwrap().dimension("CR").unwrap().score, Ok(25.0));
    assert!(near(with.whole.unwrap().dimension("CR").unwrap().score.unwrap(), (6.0 * 25.0 + 5.0 * 200.0 / 3.0) / 11.0));
    let alone = Asked::alone(careless(0)).result();
    assert_eq!((alone.n, alone.careless.people, alone.careless.counted, alone.careless.switch), (1, 1, true, false));
    let nine = Asked::alone(response("a", &items[..9].iter().map(|id| (*id, 4.0)).collect::<Vec<_>>()));
    assert_eq!(nine.result().careless.people, 0);
}

#[test]
fn a_round_of_few_shows_only_how_many() {
    let result = Asked::several((0..4).map(|i| example(&format!("p{i}"))).collect()).result();
    assert!(result.few && result.n == 4 && result.whole.is_none() && result.recommendations.is_empty());
    let mut asked = Asked::several(vec![example("a"), example("b")]);
    asked.round.mode = RoundMode::Alone;
    assert!(asked.result().few, "two people do not become one by calling it so");
    let mut unfinished = Asked::alone(Response { done: false, ..example("a") });
    assert_eq!((unfinished.result().n, unfinished.result().unfinished), (1, 0));
    unfinished.round.mode = RoundMode::Several;
    assert_eq!((unfinished.result().n, unfinished.result().unfinished), (0, 1));
}

#[test]
fn named_issues_count_once_they_are_accepted() {
    let texts = |id: &str, role: &str, texts: &[&str], accepted: &[u16], refused: &[u16]| {
        let mut person = example(id);
        choose(&mut person, "FQ9", "role", role);
        person.put_fact(FactAnswer {
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
            accepted: accepted.to_vec(),
            refused: refused.to_vec(),
            ..FactAnswer::new("FQ3", "")
        });
        person
    };
    let people = |accepted: &[u16]| {
        let sales = (0..5)
            .map(|i| texts(&format!("s{i}"), "sales", &["late", "dear"], if i < 2 { accepted } else { &[] }, &[]));
        let lead = (0..5).map(|i| texts(&format!("l{i}"), "executive", &[], &[], &[]));
        let asked = Asked::several(sales.chain(lead).collect());
        let FactFigures::Texts { entries, unchecked, rate, by_role, .. } =
            whole(&asked).fact("FQ3").unwrap().figures.clone().unwrap()
        else {
            panic!()
        };
        (
            entries.len(),
            unchecked,
            rate.rate,
            by_role.iter().map(|(key, rate)| (key.id().to_owned(), rate.rate)).collect::<Vec<_>>(),
        )
    };
    assert_eq!(people(&[]), (10, 10, None, vec![("sales".into(), None), ("executive".into(), Some(0.0))]));
    assert_eq!(people(&[1]), (10, 8, Some(0.2), vec![("sales".into(), Some(0.4)), ("executive".into(), Some(0.0))]));
}

#[test]
fn no_hours_at_all_are_undecided_and_what_nobody_answered_raises_no_flag() {
    let mut person = response("a", &[]);
    hours(&mut person, "FQ1", 0.0, 0.0);
    hours(&mut person, "FQ2", 3.0, 3.0);
    let group = whole(&Asked::alone(person));
    for (fact, expected) in [("FQ1", None), ("FQ2", Some(0.5))] {
        let Ok(FactFigures::Hours { share, verdict, .. }) = &group.fact(fact).unwrap().figures else { panic!() };
        assert_eq!((*share, verdict.as_deref()), (expected, Some("undecided")), "{fact}");
    }
    let flags = &group.dimension("PF").unwrap().parts[0].flags;
    assert!(!flags.is_empty() && flags.iter().all(|flag| flag.untested && !flag.raised));
    let answered = whole(&Asked::alone(response("a", &all_of("PF", 3.0))));
    let flags = &answered.dimension("PF").unwrap().parts[0].flags;
    assert!(flags.iter().all(|flag| !flag.untested) && flags.iter().any(|flag| flag.raised));
}

#[test]
fn change_is_paired_where_people_are_recognised() {
    let round = |value: f64, codes: &dyn Fn(usize) -> String, n: usize| {
        let all = (0..n).map(|i| {
            let mut person = response(&format!("p{i}"), &all_of("CR", value));
            person.answers.insert("CR1".into(), Some(1.0 + (i % 4) as f64));
            person.code = codes(i);
            person
        });
        Asked::several(all.collect())
    };
    let known = |i: usize| format!("Code{i}");
    let (before, after) = (round(2.0, &known, 8), round(3.0, &|i| format!(" code{i} "), 8));
    let all = change(&before.subject(), &after.subject());
    let found = all.whole.iter().find(|d| d.id == "CR").unwrap();
    assert!(near(found.difference, 125.0 / 6.0) && found.same_items && !found.none_can_be_told());
    assert!(matches!(found.certainty, Certainty::Paired { people: 8, interval } if near(interval.low, interval.high)));
    let strangers = change(&before.subject(), &round(2.0, &|i| format!("x{i}"), 8).subject());
    assert!(matches!(strangers.whole[0].certainty, Certainty::Groups { .. }) && strangers.whole[0].none_can_be_told());
    // Seven are the same, one came: the difference of the sums would be that one's score.
    let newcomer = change(&round(2.0, &known, 7).subject(), &after.subject());
    assert!(matches!(newcomer.whole[0].certainty, Certainty::Groups { .. }));
    let mut alone = change(&Asked::alone(example("a")).subject(), &Asked::alone(example("a")).subject());
    assert!(matches!(alone.whole.remove(0).certainty, Certainty::Unknown));
}

#[test]
fn a_departments_change_is_hidden_where_one_came() {
    let round = |a: usize, b: usize| {
        let all = (0..a + b).map(|i| {
            let mut person = response(&format!("p{i:02}"), &all_of("CR", 1.0 + (i % 4) as f64));
            choose(&mut person, "FQ9", "department", if i < a { "a" } else { "b" });
            person
        });
        Asked::several(all.collect()).departments(&[("a", None), ("b", None)])
    };
    let change = change(&round(6, 6).subject(), &round(7, 6).subject());
    let shown: Vec<(&str, usize)> = change.groups.iter().map(|(key, all)| (key.id(), all.len())).collect();
    assert_eq!(shown, [("a", 0), ("b", 1)]);
    assert_eq!(change.whole.len(), 1);
}

#[test]
fn hidden_groups_say_why_and_show_nothing() {
    let all = (0..14).map(|i| {
        let mut person = response(&format!("p{i:02}"), &all_of("SV", 3.0));
        choose(
            &mut person,
            "FQ9",
            "department",
            if i < 6 {
                "a"
            } else if i < 12 {
                "b"
            } else {
                "c"
            },
        );
        person
    });
    let asked = Asked::several(all.collect()).departments(&[("a", Some(9)), ("b", None), ("c", None), ("d", Some(3))]);
    let result = asked.split(Split::Departments);
    let split = result.split.unwrap();
    let why: Vec<_> = split.groups.iter().map(|group| (group.key.id(), group.shown.as_ref().err().copied())).collect();
    let (few, protects) = (Some(GroupHidden::TooFew), Some(GroupHidden::Protects));
    assert_eq!(
        why,
        [("a", protects), ("b", protects), ("c", few)],
        "with one group hidden, two are; then one would remain"
    );
    assert!(split.total_only);
    assert_eq!(result.silent_departments, ["d"]);
}

#[test]
fn hidden_keys_are_known_by_their_id() {
    let ids = [GroupKey::Whole, GroupKey::FrontLine, GroupKey::BackOffice, GroupKey::NotSaid(Split::Role)];
    assert_eq!(ids.map(|key| key.id().to_owned()), ["all", "front-line", "back-office", "not-said"]);
}
