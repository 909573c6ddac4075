//! What pasted blocks mean.

use super::*;
use crate::domain::model::PeriodKind;
use proptest::prelude::*;

fn p(text: &str) -> Period {
    text.parse().unwrap()
}

/// Reads `2026-01` and `Jan 2026` as the pages do, in short.
fn months(text: &str) -> Option<Period> {
    let named = text.strip_prefix("Jan ").map(|year| format!("{year}-01"));
    let named = named.or_else(|| text.strip_prefix("Feb ").map(|year| format!("{year}-02")));
    named.as_deref().unwrap_or(text).parse().ok().filter(|period: &Period| period.kind() == PeriodKind::Month)
}

fn paste(lang: Lang, text: &str) -> PastePlan {
    let columns = [vec!["on_time".into(), "Flights on time".into()], vec!["all".into()], vec!["Target".into()]];
    plan_paste(text, &PasteInto { lang, period: p("2026-03"), column: 0, columns: &columns }, &months)
}

fn set(plan: &PastePlan) -> Vec<(String, usize, Option<f64>)> {
    plan.cells.iter().map(|cell| (cell.period.to_string(), cell.column, cell.value)).collect()
}

#[test]
fn a_block_is_laid_down_from_where_it_is_pasted() {
    let plan = paste(Lang::En, "1\t10\n2\t20\r\n3\t30\n");
    assert_eq!(plan.problems, []);
    assert_eq!(plan.values(), 6);
    assert_eq!(set(&plan)[1], ("2026-03".into(), 1, Some(10.0)));
    assert_eq!(set(&plan)[4], ("2026-05".into(), 0, Some(3.0)));
    assert_eq!(plan.range(), Some((p("2026-03"), p("2026-05"))));
}

#[test]
fn german_numbers_are_read_in_a_german_page_and_in_an_english_one() {
    for lang in [Lang::De, Lang::En] {
        let plan = paste(lang, "1.234,5\t72,3\n2.500\t72,345\n");
        let values: Vec<Option<f64>> = plan.cells.iter().map(|cell| cell.value).collect();
        assert_eq!(values, [Some(1234.5), Some(72.3), Some(2500.0), Some(72.345)], "{lang:?}");
        assert_eq!(plan.problems, []);
    }
    let plan = paste(Lang::De, "0.5\n72.3\n");
    assert_eq!(plan.cells.iter().map(|cell| cell.value).collect::<Vec<_>>(), [Some(0.5), Some(72.3)]);
}

#[test]
fn mixed_decimal_signs_are_not_guessed() {
    let plan = paste(Lang::En, "72.3\n72,3\n");
    assert_eq!(set(&plan), [("2026-03".into(), 0, Some(72.3))]);
    assert!(matches!(plan.problems[0].why, NotTaken::Number(NumberError::Ambiguous { .. })), "{:?}", plan.problems);
    assert_eq!((plan.problems[0].row, plan.problems[0].column), (2, 1));
}

#[test]
fn a_column_of_periods_says_where_the_values_go() {
    let plan = paste(Lang::En, "Month\tFlights\nJan 2026\t5\n2026-02\t6\nTotal\t11\n");
    assert_eq!(set(&plan), [("2026-01".into(), 0, Some(5.0)), ("2026-02".into(), 0, Some(6.0))]);
    assert_eq!(plan.problems.len(), 1);
    assert_eq!(
        (plan.problems[0].row, &plan.problems[0].text, &plan.problems[0].why),
        (4, &"Total".to_owned(), &NotTaken::Period)
    );
}

#[test]
fn a_row_of_periods_says_where_the_values_go() {
    let plan = paste(Lang::En, "\tJan 2026\tFeb 2026\nall\t900\t910\non_time\t800\t820\n");
    assert_eq!(plan.problems, []);
    assert_eq!(
        set(&plan),
        [
            ("2026-01".into(), 1, Some(900.0)),
            ("2026-01".into(), 0, Some(800.0)),
            ("2026-02".into(), 1, Some(910.0)),
            ("2026-02".into(), 0, Some(820.0)),
        ]
    );
}

#[test]
fn a_header_with_known_names_chooses_the_columns() {
    let plan = paste(Lang::En, "target\tFLIGHTS ON TIME\n90\t812\n");
    assert_eq!(set(&plan), [("2026-03".into(), 2, Some(90.0)), ("2026-03".into(), 0, Some(812.0))]);
}

#[test]
fn years_are_periods_only_beside_values_and_when_all_are() {
    let years = |text: &str| text.parse().ok().filter(|period: &Period| period.kind() == PeriodKind::Year);
    let columns = [vec!["a".into()], vec!["b".into()]];
    let into = PasteInto { lang: Lang::En, period: p("2020"), column: 0, columns: &columns };
    let plan = plan_paste("Year\tCount\n2012\t3\n2013\t4\n", &into, &years);
    assert_eq!(set(&plan), [("2012".into(), 0, Some(3.0)), ("2013".into(), 0, Some(4.0))]);
    let plan = plan_paste("2012\t3\n15\t4\n", &into, &years);
    assert_eq!(set(&plan)[0], ("2020".into(), 0, Some(2012.0)));
    let plan = plan_paste("2012\n2013\n", &into, &years);
    assert_eq!(set(&plan), [("2020".into(), 0, Some(2012.0)), ("2021".into(), 0, Some(2013.0))]);
}

#[test]
fn ragged_rows_leave_the_rest_alone_and_empty_cells_clear() {
    let plan = paste(Lang::En, "1\t\t3\n4\n\n–\t5\n");
    assert_eq!(
        set(&plan),
        [
            ("2026-03".into(), 0, Some(1.0)),
            ("2026-03".into(), 1, None),
            ("2026-03".into(), 2, Some(3.0)),
            ("2026-04".into(), 0, Some(4.0)),
            ("2026-05".into(), 0, None),
            ("2026-06".into(), 0, None),
            ("2026-06".into(), 1, Some(5.0)),
        ]
    );
    assert_eq!(plan.problems, []);
}

#[test]
fn garbage_is_listed_with_its_place_and_the_rest_is_read() {
    let plan = paste(Lang::En, "1\tabc\n#REF!\t2\n3\t4\t5\t6\n");
    assert_eq!(plan.values(), 5);
    let listed: Vec<_> =
        plan.problems.iter().map(|problem| (problem.row, problem.column, problem.text.as_str())).collect();
    assert_eq!(listed, [(1, 2, "abc"), (2, 1, "#REF!"), (3, 4, "6")]);
    assert_eq!(plan.problems[2].why, NotTaken::NoColumn);
}

#[test]
fn a_period_that_stands_twice_is_taken_once() {
    let plan = paste(Lang::En, "Jan 2026\t5\n2026-01\t6\n");
    assert_eq!(set(&plan), [("2026-01".into(), 0, Some(5.0))]);
    assert_eq!(plan.problems[0].why, NotTaken::Twice);
}

#[test]
fn rows_beyond_the_limit_are_reported_not_dropped_in_silence() {
    let plan = paste(Lang::En, &"7\n".repeat(MAX_ROWS + 5));
    assert_eq!(plan.values(), MAX_ROWS);
    assert_eq!(
        (plan.problems.len(), plan.problems[0].row, &plan.problems[0].why),
        (1, MAX_ROWS + 1, &NotTaken::TooFar)
    );
}

#[test]
fn one_value_is_no_block() {
    assert!(!is_block("72,3\r\n"));
    assert!(is_block("1\n2") && is_block("1\t2") && is_block("2026-01;3,5"));
    assert_eq!(set(&paste(Lang::De, "2026-01;3,5")), [("2026-01".into(), 0, Some(3.5))]);
}

proptest! {
    #[test]
    fn any_text_ends_in_cells_of_the_grid_and_problems_with_a_place(text in "[-0-9a-z.,;\t\n\r\" %ä–]{0,120}", german: bool) {
        let plan = paste(if german { Lang::De } else { Lang::En }, &text);
        prop_assert!(plan.cells.iter().all(|cell| cell.column < 3 && cell.value.is_none_or(f64::is_finite)));
        prop_assert!(plan.problems.iter().all(|problem| problem.row > 0 && problem.column > 0));
    }

    #[test]
    fn what_is_written_for_a_field_is_pasted_equal(values in prop::collection::vec(-1e9..1e9f64, 2..12), german: bool) {
        let lang = if german { Lang::De } else { Lang::En };
        let lines: Vec<String> = values.iter().map(|value| number::for_input(lang, *value)).collect();
        let plan = paste(lang, &lines.join("\n"));
        prop_assert_eq!(plan.cells.iter().filter_map(|cell| cell.value).collect::<Vec<_>>(), values);
    }
}
