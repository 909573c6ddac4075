//! From a file to a scorecard and its scores, the way the wizard goes.

use super::*;
use crate::domain::{
    edit::{Command, Editor},
    exchange::csv::{self, Answer, Extracted, FieldRef, OnExisting, Plan, Recipe, Request, Settings, Summary, answer},
    jobs,
    model::{
        Aggregation, Calculation, Kpi, KpiId, Objective, ObjectiveId, OrganisationKind, Perspective, PerspectiveId,
        Scorecard, ScorecardId, check,
    },
    score::{Request as View, View as Span, score},
    text::{Lang, Msg},
};
use std::sync::Arc;

const FLIGHTS: &[u8] = include_bytes!("../../../tests/data/nycflights13_carrier_month.csv");

fn look(bytes: &[u8]) -> (Summary, Plan, Option<(Recipe, Plan)>) {
    match answer(bytes, &Request::Look { settings: Settings::default() }).unwrap() {
        Answer::Looked { summary, suggestion, recipe } => (*summary, suggestion.unwrap(), recipe),
        other => panic!("{other:?}"),
    }
}

fn read(bytes: &[u8], plan: &Plan) -> Extracted {
    match answer(bytes, &Request::Extract { settings: Settings::default(), plan: plan.clone() }).unwrap() {
        Answer::Extracted { extracted } => extracted,
        other => panic!("{other:?}"),
    }
}

fn ids() -> impl FnMut() -> String {
    let mut n = 0;
    move || {
        n += 1;
        format!("id{n}")
    }
}

fn flights_of(carrier: &str) -> (Summary, Draft) {
    let (summary, suggestion, recipe) = look(FLIGHTS);
    let mut draft = Draft::of(&suggestion, &summary);
    draft.prepared(&recipe.unwrap().1, Lang::En);
    draft.groups[0].value = carrier.to_owned();
    (summary, draft)
}

fn import(draft: &Draft, summary: &Summary, bytes: &[u8], card: Option<&Scorecard>) -> Command {
    assert_eq!(issues(draft, card), []);
    let planned = draft.plan(1);
    let extracted = read(bytes, &planned.plan);
    command(draft, &planned, &extracted, (card, summary), "file.csv", ids())
}

fn new_kpis(command: Command) -> Vec<Kpi> {
    let Command::Import { kpis, .. } = command else { panic!("an import") };
    kpis
}

#[test]
fn the_flights_of_one_carrier_become_a_scorecard_with_the_known_figures() {
    let (summary, draft) = flights_of("B6");
    let spec =
        NewCard { title: " Airline ".into(), objective: Some((1, "Arrive on time".into())), ..NewCard::default() };
    let card = new_scorecard(Lang::En, &spec, new_kpis(import(&draft, &summary, FLIGHTS, None)), ids());
    assert_eq!(check(&card), []);
    assert_eq!((card.title.as_str(), card.perspectives.len(), card.objectives.len()), ("Airline", 4, 1));
    assert!(card.kpis.iter().all(|kpi| kpi.objective.as_ref() == Some(&card.objectives[0].id)));
    let request = View { view: Span::of("2013".parse().unwrap()), as_of: "2014-01-31".parse().unwrap() };
    let scores = score(&card, request);
    let values: Vec<f64> =
        card.kpis.iter().map(|kpi| (scores.kpis[&kpi.id].value.clone().unwrap() * 100.0).round() / 100.0).collect();
    assert_eq!(values, [72.27, 0.85, 9.37, 9.46, 13.02]);
    let scheduled = scores.kpis[&card.kpis[0].id].parts.iter().find(|part| part.name == "scheduled").unwrap();
    assert_eq!(scheduled.gathered.value, Some(54_635.0));
    let names: Vec<&str> = card.kpis.iter().map(|kpi| kpi.name.as_str()).collect();
    assert_eq!(names[0], Msg::RecipeOnTime.text(Lang::En));
    assert!(card.kpis.iter().all(|kpi| kpi.baseline.is_none() && kpi.target.is_none() && !kpi.definition.is_empty()));
    let Calculation::Formula { inputs, .. } = &card.kpis[3].calculation else { panic!("a formula") };
    assert_eq!((inputs[0].name.as_str(), inputs[0].label.as_str()), ("minutes", "avg_arr_delay_min × arrived"));
}

#[test]
fn the_last_look_shows_what_is_taken_over_and_a_figure_to_compare() {
    let (_, draft) = flights_of("9E");
    let planned = draft.plan(1);
    let seen = outcome(&draft, &planned, &read(FLIGHTS, &planned.plan), None);
    assert_eq!((seen.lines.len(), seen.taken(), seen.used_rows, seen.problem_count), (5, 5, 12, 0));
    let line = &seen.lines[0];
    assert_eq!((line.periods.len(), line.merged, line.exists), (12, (0, 1), false));
    assert_eq!((line.values[0].1.clone().unwrap() * 100.0).round(), 7018.0);
    let total = |name: &str| line.totals.iter().find(|t| t.name == name).unwrap().value.unwrap();
    let whole = line.whole.clone().unwrap();
    assert!((whole - 100.0 * total("ontime") / total("scheduled")).abs() < 1e-9);
}

#[test]
fn the_next_file_continues_the_same_measures_in_one_step_that_can_be_taken_back() {
    let (summary, mut draft) = flights_of("B6");
    let first_half: String = {
        let text = std::str::from_utf8(FLIGHTS).unwrap();
        let early =
            |line: &&str| line.split(',').nth(2).is_none_or(|m| m.parse::<u8>().is_ok_and(|m| m <= 6) || m == "month");
        text.lines().filter(early).collect::<Vec<_>>().join("\n")
    };
    let spec = NewCard { title: "Airline".into(), ..NewCard::default() };
    let kpis = new_kpis(import(&draft, &summary, first_half.as_bytes(), None));
    let card = new_scorecard(Lang::En, &spec, kpis, ids());
    assert!(card.kpis.iter().all(|kpi| kpi.objective.is_none() && kpi.newest() == Some("2013-06".parse().unwrap())));

    draft.match_existing(&card);
    assert!(draft.rows.iter().all(|row| row.into.is_some()));
    let planned = draft.plan(1);
    let extracted = read(FLIGHTS, &planned.plan);
    let seen = outcome(&draft, &planned, &extracted, Some(&card));
    assert_eq!(seen.lines[0].changes, (12, 0, 12));
    let command = command(&draft, &planned, &extracted, (Some(&card), &summary), "f", ids());
    let Command::Import { kpis, series } = &command else { panic!("an import") };
    assert_eq!((kpis.len(), series.len()), (0, 10));
    assert!(series.iter().all(|s| s.series.len() == 6 && s.replace));
    let before = Arc::new(card);
    let mut editor = Editor::new(Arc::clone(&before));
    let after = editor.run(&command).unwrap().after;
    assert!(after.kpis.iter().all(|kpi| kpi.newest() == Some("2013-12".parse().unwrap())));
    let again = outcome(&draft, &planned, &extracted, Some(&after));
    assert_eq!((again.taken(), again.lines[0].changes), (0, (0, 0, 24)), "the same file again is no news");
    assert_eq!(editor.undo().unwrap().after, before);
}

const SALES: &[u8] = b"Monat;Umsatz;Kunden\n2026-01;1000,5;10\n2026-02;1100;11\n";

fn card_with(kpi: Kpi) -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::lossy("c"), "Card");
    card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy("p"), "P")));
    card.objectives.push(Arc::new(Objective::new(ObjectiveId::lossy("o"), PerspectiveId::lossy("p"), "O")));
    card.kpis.push(Arc::new(kpi));
    card
}

#[test]
fn a_formula_takes_its_inputs_from_the_names_of_the_columns() {
    let (summary, suggestion, recipe) = look(SALES);
    assert!(recipe.is_none());
    let mut draft = Draft::of(&suggestion, &summary);
    let key = draft.add_formula();
    draft.edit(key, |row| row.name = "Umsatz je Kunde".into());
    assert!(matches!(row_issues(&draft, draft.row(key).unwrap(), None)[..], [Issue::Formula(_)]));
    draft.set_expression(key, "umsatz / kunden + bonus", &summary);
    assert_eq!(row_issues(&draft, draft.row(key).unwrap(), None), [Issue::NoInputColumn("bonus".into())]);
    draft.set_expression(key, "umsatz / ", &summary);
    let Shape::Formula { inputs, .. } = &draft.row(key).unwrap().shape else { panic!("a formula") };
    assert_eq!(inputs.len(), 3, "half a formula loses nothing");
    draft.set_expression(key, "umsatz / kunden", &summary);
    let kpis = new_kpis(import(&draft, &summary, SALES, None));
    let alone = Scorecard::new(ScorecardId::lossy(""), "");
    let values = crate::domain::score::own_value(&alone, kpis.last().unwrap(), "2026-02".parse().unwrap());
    assert_eq!(values, Ok(100.0));
}

#[test]
fn rows_that_are_not_complete_say_what_is_missing() {
    let (summary, suggestion, _) = look(SALES);
    let mut draft = Draft::of(&suggestion, &summary);
    let key = draft.rows[0].key;
    draft.edit(key, |row| row.name = " ".into());
    assert_eq!(row_issues(&draft, &draft.rows[0], None), [Issue::NoName]);
    assert_eq!(issues(&draft, None), [Whole::Rows]);
    draft.rows.iter_mut().for_each(|row| row.take = false);
    assert_eq!(issues(&draft, None), [Whole::NothingTaken]);
    let value = draft.add_value();
    draft.edit(value, |row| row.name = "X".into());
    assert_eq!(row_issues(&draft, draft.row(value).unwrap(), None), [Issue::NoColumn]);
    draft.groups.push(crate::domain::exchange::csv::Group { column: 0, value: String::new() });
    assert_eq!(issues(&draft, None), [Whole::Rows, Whole::NoGroupValue]);
}

#[test]
fn an_existing_measure_takes_only_what_fits_it() {
    let (summary, suggestion, _) = look(SALES);
    let mut kpi = Kpi::new(KpiId::lossy("k"), "umsatz ");
    kpi.calculation = Calculation::Value { rule: Aggregation::Sum, values: Arc::default() };
    let card = card_with(kpi.clone());
    let mut draft = Draft::of(&suggestion, &summary);
    draft.match_existing(&card);
    let into = Existing { kpi: kpi.id.clone(), input: String::new() };
    assert_eq!(draft.rows.iter().map(|row| row.into.clone()).collect::<Vec<_>>(), [Some(into.clone()), None]);
    let key = draft.rows[1].key;
    draft.edit(key, |row| row.into = Some(into));
    assert_eq!(row_issues(&draft, &draft.rows[0], Some(&card)), [Issue::Twice]);
    draft.edit(key, |row| row.into = Some(Existing { kpi: kpi.id.clone(), input: "n".into() }));
    assert_eq!(row_issues(&draft, &draft.rows[1], Some(&card)), [Issue::NoSuchInput("n".into())]);
    draft.edit(key, |row| row.into = Some(Existing { kpi: KpiId::lossy("gone"), input: String::new() }));
    assert_eq!(row_issues(&draft, &draft.rows[1], Some(&card)), [Issue::Gone]);
    draft.kind = crate::domain::model::PeriodKind::Year;
    assert!(row_issues(&draft, &draft.rows[0], Some(&card)).contains(&Issue::OtherPeriods(kpi.frequency)));
}

#[test]
fn values_that_are_there_stay_or_are_replaced_as_said() {
    let (summary, suggestion, _) = look(SALES);
    let mut kpi = Kpi::new(KpiId::lossy("k"), "Umsatz");
    let there = crate::domain::model::Series::from_values([("2026-01".parse().unwrap(), 7.0)]);
    kpi.calculation = Calculation::Value { rule: Aggregation::Sum, values: Arc::new(there) };
    let card = card_with(kpi);
    let mut draft = Draft::of(&suggestion, &summary);
    draft.rows[1].objective = Some(ObjectiveId::lossy("o"));
    draft.match_existing(&card);
    for (on_existing, periods) in [(OnExisting::Replace, 2), (OnExisting::KeepExisting, 1)] {
        draft.on_existing = on_existing;
        let Command::Import { kpis, series } = import(&draft, &summary, SALES, Some(&card)) else {
            panic!("an import")
        };
        assert_eq!((kpis.len(), series.len(), series[0].series.len()), (1, 1, periods));
        assert_eq!(kpis[0].objective, Some(ObjectiveId::lossy("o")));
        assert_eq!(kpis[0].source, "file.csv");
    }
}

#[test]
fn reading_again_keeps_what_was_decided_while_the_columns_are_the_same() {
    let (summary, suggestion, _) = look(SALES);
    let mut draft = Draft::of(&suggestion, &summary);
    draft.rows[0].name = "Mine".into();
    draft.read_again(&suggestion, &summary);
    assert_eq!(draft.rows[0].name, "Mine");
    let (other, plan, _) = look(b"Monat;Umsatz;Besuche\n2026-01;1;2\n2026-02;3;4\n");
    draft.read_again(&plan, &other);
    assert_eq!(draft.rows[0].name, "Umsatz");
}

#[test]
fn a_known_data_set_keeps_the_chosen_group_and_follows_the_language() {
    let (summary, suggestion, recipe) = look(FLIGHTS);
    let mut draft = Draft::of(&suggestion, &summary);
    draft.groups[0].value = "UA".into();
    draft.prepared(&recipe.unwrap().1, Lang::En);
    assert_eq!((draft.groups[0].value.as_str(), draft.rows.len()), ("UA", 5));
    draft.rows[1].name = "Mine".into();
    draft.retell(Lang::De);
    assert_eq!(draft.rows[0].name, Msg::RecipeOnTime.text(Lang::De));
    assert_eq!(draft.rows[1].name, "Mine");
}

#[test]
fn columns_with_the_same_word_get_different_names_in_formulas() {
    let (summary, ..) = look(b"month,a b,a-b\n2026-01,1,2\n2026-02,3,4\n");
    let names: Vec<_> = input_names(&summary).into_iter().map(|n| (n.name, n.field)).collect();
    let column = |column| FieldRef::Column { column };
    assert_eq!(names, [("a_b".to_owned(), column(1)), ("a_b_2".to_owned(), column(2))]);
}

#[test]
fn every_sort_of_organisation_gets_its_own_perspectives() {
    for (kind, count) in
        [(OrganisationKind::Company, 4), (OrganisationKind::Nonprofit, 5), (OrganisationKind::PublicBody, 4)]
    {
        let spec = NewCard { title: "T".into(), kind, objective: Some((0, " ".into())), ..NewCard::default() };
        let card = new_scorecard(Lang::De, &spec, Vec::new(), ids());
        assert_eq!((card.perspectives.len(), card.objectives.len()), (count, 0));
        assert_eq!(check(&card), []);
    }
}

#[test]
fn everything_that_can_be_said_about_a_file_reaches_the_reader() {
    let settings = Settings {
        separator: Some(csv::Separator::Semicolon),
        skip: Some(0),
        column_decimals: [(1, csv::Decimal::Comma)].into(),
        layout: Some(csv::Layout::Long),
        period: Some(csv::PeriodSource::Column { column: 0 }),
        ..Settings::default()
    };
    let request = Request::Look { settings };
    let job = jobs::Job::Csv { lang: "en".into(), request: serde_json::to_string(&request).unwrap() };
    let said = serde_json::to_string(&job).unwrap();
    let jobs::Job::Csv { request: heard, .. } = serde_json::from_str(&said).unwrap() else { panic!("a CSV job") };
    assert_eq!(serde_json::from_str::<Request>(&heard).unwrap(), request);
    let bytes = b"Monat;Besucher\n2026-01;1.234\n2026-02;2.345\n";
    let done = serde_json::from_str(&jobs::handle(&said, bytes)).unwrap();
    let jobs::Done::Csv { answer } = done else { panic!("{done:?}") };
    let Answer::Looked { summary, .. } = serde_json::from_str(&answer).unwrap() else { panic!("{answer}") };
    assert_eq!((summary.problem_count, summary.columns[1].undecided), (0, 0));
}
