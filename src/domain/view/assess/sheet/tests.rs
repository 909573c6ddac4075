//! Order, progress, missing scores and typed answers, on the questionnaire that comes with the app.

use super::{missing::*, *};
use crate::domain::{
    assess::read::Source,
    model::{FactAnswer, ResponseId, RoundId, Wording},
};
use std::sync::Arc;

fn shipped(wording: Wording) -> Arc<Questionnaire> {
    let text = include_str!("../../../../static/content/questionnaire.json");
    Source::read(text, &|_| true).unwrap().for_type(wording)
}

fn empty() -> Response {
    Response::new(ResponseId::lossy("a"), RoundId::lossy("r"))
}

fn chosen(fact: &str, field: &str, choice: &str) -> FactAnswer {
    FactAnswer { choice: choice.to_owned(), ..FactAnswer::new(fact, field) }
}

fn hours_of(field: &str, hours: f64) -> FactAnswer {
    FactAnswer { number: Some(hours), ..FactAnswer::new("FQ1", field) }
}

#[test]
fn what_is_asked_stands_in_the_order_of_the_version() {
    let questionnaire = shipped(Wording::ForProfit);
    let full = order(&questionnaire, "full", true);
    assert_eq!((full.len(), full.first().map(String::as_str)), (50, Some("FQ9")));
    assert_eq!(order(&questionnaire, "short", false).len(), 9);
    assert_eq!(order(&questionnaire, "no such version", false).len(), 50, "the first there is");
    assert_eq!(order(&shipped(Wording::Public), "full", true).len(), 48, "two facts are not for public bodies");
}

#[test]
fn progress_counts_cannot_say_and_tells_the_minutes_left() {
    let questionnaire = shipped(Wording::ForProfit);
    let full = order(&questionnaire, "full", false);
    let mut response = empty();
    let at = |response: &Response| progress(&questionnaire, "full", &full, false, response);
    assert_eq!(at(&response), Progress { answered: 0, asked: 50, minutes_left: Some(10.0) });
    response.answers.insert("SV1".into(), None);
    response.answers.insert("LC3".into(), Some(4.0));
    assert_eq!(at(&response).answered, 2);
    assert_eq!(resume_at(&questionnaire, &full, false, &response), 0);
    response.put_fact(chosen("FQ9", "role", "sales"));
    assert_eq!(at(&response).answered, 2, "half a profile is none");
    response.put_fact(chosen("FQ9", "customer-contact", "no"));
    assert_eq!((at(&response).answered, at(&response).minutes_left), (3, Some(10.0)));
    for item in &questionnaire.items {
        response.answers.insert(item.id.clone(), Some(3.0));
    }
    assert_eq!((at(&response).open(), at(&response).minutes_left), (9, Some(2.0)));
    assert_eq!(at(&response).share(), 0.82);
}

#[test]
fn of_several_the_main_one_belongs_to_the_answer() {
    let questionnaire = shipped(Wording::ForProfit);
    let mut response = empty();
    let choices = vec!["payer".to_owned(), "user".to_owned()];
    response.put_fact(FactAnswer { choices: choices.clone(), ..FactAnswer::new("FQ7", "") });
    assert!(!is_answered(&questionnaire, "FQ7", false, &response));
    response.put_fact(FactAnswer { choices, choice: "user".into(), ..FactAnswer::new("FQ7", "") });
    assert!(is_answered(&questionnaire, "FQ7", false, &response));
}

#[test]
fn a_dimension_says_how_many_answers_it_still_needs() {
    let questionnaire = shipped(Wording::ForProfit);
    let more = |response: &Response| {
        let missing = without_score(&questionnaire, "full", response);
        missing.into_iter().map(|one| (one.dimension, one.more)).collect::<Vec<_>>()
    };
    let mut response = empty();
    let of = |id: &str, more: usize| (id.to_owned(), more);
    // Four of six items; three of four stages with two items each; five of seven processes with two facets each.
    assert_eq!(more(&response), [of("FD", 4), of("SV", 4), of("LC", 6), of("CR", 4), of("PF", 10)]);
    for id in ["FD1", "FD3", "FD5"] {
        response.answers.insert(id.into(), Some(2.0));
    }
    response.answers.insert("FD6".into(), None);
    assert_eq!(more(&response).first(), Some(&of("FD", 1)), "cannot say is no answer on the scale");
    response.answers.insert("FD6".into(), Some(5.0));
    assert!(!more(&response).iter().any(|(id, _)| id == "FD"));
    for id in ["LC1", "LC2", "LC3", "LC5", "LC7"] {
        response.answers.insert(id.into(), Some(2.0));
    }
    assert!(more(&response).contains(&of("LC", 2)), "whole stages count");
    let short = without_score(&questionnaire, "short", &empty());
    assert_eq!(short, [NoScore { dimension: "FD".into(), more: 4 }], "of five that are asked");
}

#[test]
fn a_facet_that_has_to_be_there_is_pointed_out() {
    let questionnaire = shipped(Wording::ForProfit);
    let parts = |response: &Response| {
        let missing = missing_facets(&questionnaire, "full", response);
        missing.into_iter().map(|one| (one.part, one.items)).collect::<Vec<_>>()
    };
    let mut response = empty();
    assert!(parts(&response).is_empty());
    response.put_fact(chosen("FQ10", "", "yes"));
    let purchasing = ("purchasing".to_owned(), vec!["P-PU-C".to_owned()]);
    assert_eq!(parts(&response), std::slice::from_ref(&purchasing));
    response.answers.insert("P-PU-C".into(), None);
    assert_eq!(parts(&response), [purchasing], "cannot say is missing");
    response.answers.insert("P-PU-C".into(), Some(1.0));
    assert!(parts(&response).is_empty());
    response.put_fact(chosen("FQ9", "customer-contact", "yes"));
    assert_eq!(parts(&response), [("training".to_owned(), vec!["P-TR-C".to_owned()])]);
}

#[test]
fn hours_are_read_in_the_persons_language() {
    assert_eq!(hours(Lang::De, "7,5"), Ok(Some(7.5)));
    assert_eq!(hours(Lang::En, "7.5"), Ok(Some(7.5)));
    assert_eq!(hours(Lang::En, " "), Ok(None));
    assert_eq!(hours(Lang::En, "-1"), Err(Typed::Range(0.0, MOST_HOURS)));
    assert!(matches!(hours(Lang::En, "many"), Err(Typed::Number(_))));
    assert_eq!(count(Lang::De, "12", 0.0, 999.0), Ok(Some(12.0)));
    assert_eq!(count(Lang::De, "1,5", 0.0, 999.0), Err(Typed::NotWhole));
    assert_eq!(count(Lang::De, "1000", 0.0, 999.0), Err(Typed::Range(0.0, 999.0)));
}

#[test]
fn a_share_needs_both_numbers_and_one_above_zero() {
    let questionnaire = shipped(Wording::ForProfit);
    let fact = questionnaire.fact("FQ1").unwrap();
    let mut response = empty();
    response.put_fact(hours_of("own", 6.0));
    assert_eq!(hours_share(fact, &response), None);
    response.put_fact(hours_of("others", 2.0));
    assert_eq!(hours_share(fact, &response), Some(0.25));
    response.put_fact(hours_of("own", 0.0));
    response.put_fact(hours_of("others", 0.0));
    assert_eq!(hours_share(fact, &response), None);
}

#[test]
fn keys_choose_by_place() {
    assert_eq!(place_of_key("1", 5), Some(0));
    assert_eq!(place_of_key("5", 5), Some(4));
    assert_eq!(place_of_key("6", 5), None);
    assert_eq!(place_of_key("0", 5), None);
    assert_eq!(place_of_key("F1", 5), None);
    assert_eq!(place_of_key("12", 99), None);
    assert!(is_missing_key("0") && is_missing_key("-") && !is_missing_key("Enter"));
}

#[test]
fn lines_are_trimmed_cut_and_counted() {
    let typed = ["  first ", "", "second", "third"].map(str::to_owned);
    assert_eq!(lines(&typed, 2, 4), ["firs", "seco"]);
    assert_eq!(note(" a\u{1}b\nc "), "ab\nc");
    assert_eq!(note(&"x".repeat(2_000)).len(), 1_000);
}
