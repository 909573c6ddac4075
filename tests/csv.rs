//! The CSV import on whole files: dialects with expected results, the flights data with their control figures, noise.
//!
//! `UPDATE_GOLDEN=1` writes the expected results anew.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

use fokus::domain::{
    exchange::csv::{
        Answer, CsvError, Extracted, MAX_BYTES, Mapping, OnExisting, Plan, Recipe, RecipeKpi, Request, Separator,
        Settings, Source, Table, answer, extract, read, recognise, suggest, to_kpis, updates,
    },
    model::{Aggregation, Calculation, KpiId, Period, PeriodKind, Scorecard, ScorecardId, Series, check},
};
use proptest::prelude::*;
use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

fn data(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)).unwrap()
}

/// All that matters of a table and of what the suggested plan makes of it, for people to read.
fn describe(table: &Table) -> String {
    let summary = &table.summary;
    let mut out = String::new();
    let used = &summary.used;
    writeln!(out, "charset: {:?}", used.charset).unwrap();
    writeln!(out, "separator: {:?}", used.separator).unwrap();
    writeln!(out, "rows before the table: {}; header: {}", used.skip, if used.header { "yes" } else { "no" }).unwrap();
    writeln!(out, "layout: {:?}", used.layout).unwrap();
    writeln!(out, "period: {:?}", used.period).unwrap();
    writeln!(out, "rows: {}", summary.rows).unwrap();
    writeln!(out, "\ncolumns").unwrap();
    for column in &summary.columns {
        write!(out, "- {}: {:?}, {} filled", column.name, column.kind, column.filled).unwrap();
        if column.unreadable + column.undecided > 0 {
            write!(out, ", {} unreadable, {} undecided", column.unreadable, column.undecided).unwrap();
        }
        write!(out, "; decimal {:?}; dates {:?}", column.decimal, column.dates).unwrap();
        if column.percent {
            write!(out, "; percent").unwrap();
        }
        if !column.currency.is_empty() {
            write!(out, "; currency {}", column.currency).unwrap();
        }
        writeln!(out).unwrap();
    }
    writeln!(out, "\nproblems: {}", summary.problem_count).unwrap();
    for problem in &summary.problems {
        let row = problem.row.map_or("file".into(), |row| format!("line {row}"));
        writeln!(out, "- {row}, column {:?}, {:?}: {:?}", problem.column_name, problem.text, problem.what).unwrap();
    }
    match suggest(table) {
        None => writeln!(out, "\nno plan").unwrap(),
        Some(plan) => describe_plan(&mut out, table, &plan),
    }
    out
}

fn describe_plan(out: &mut String, table: &Table, plan: &Plan) {
    let extracted = extract(table, plan);
    writeln!(out, "\nplan: by {:?}", plan.kind).unwrap();
    for group in &plan.groups {
        writeln!(out, "only rows where {} is {:?}", table.summary.columns[group.column].name, group.value).unwrap();
    }
    let Extracted { used_rows, other_groups, skipped_rows, problem_count, .. } = &extracted;
    writeln!(
        out,
        "rows used {used_rows}, of other groups {other_groups}, skipped {skipped_rows}; problems {problem_count}"
    )
    .unwrap();
    for series in &extracted.series {
        let Mapping::NewValue { kpi, rule, .. } = &plan.mappings[series.mapping] else { continue };
        writeln!(out, "\n{} [{}], {} decimals, {:?}, {:?}", kpi.name, kpi.unit, kpi.decimals, rule, kpi.preset)
            .unwrap();
        if series.merged_periods > 0 {
            let (periods, most) = (series.merged_periods, series.most_per_period);
            writeln!(out, "  {periods} periods put together from up to {most} values").unwrap();
        }
        for (period, value) in &series.series.0 {
            writeln!(out, "  {period}  {}", value.value()).unwrap();
        }
    }
}

fn dialects() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/csv");
    let mut paths: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "csv"));
    paths.sort();
    assert!(paths.len() >= 12, "the dialects are gone");
    paths
}

#[test]
fn saying_what_was_found_changes_nothing() {
    for path in dialects() {
        let bytes = fs::read(&path).unwrap();
        let found = read(&bytes, &Settings::default()).unwrap().summary;
        let again = read(&bytes, &Settings::from(&found.used)).unwrap().summary;
        assert_eq!(again, found, "{}", path.display());
    }
}

#[test]
fn every_dialect_is_read_as_expected() {
    let mut wrong = Vec::new();
    for path in dialects() {
        let got = describe(&read(&fs::read(&path).unwrap(), &Settings::default()).unwrap());
        let expected = path.with_extension("expected.txt");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&expected, &got).unwrap();
        } else if fs::read_to_string(&expected).unwrap_or_default() != got {
            wrong.push(format!("{}\n{got}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "not as expected:\n{}", wrong.join("\n"));
}

fn flights() -> (Table, Plan) {
    let table = read(&data("nycflights13_carrier_month.csv"), &Settings::default()).unwrap();
    assert_eq!(recognise(&table), Some(Recipe::Flights));
    let plan = Recipe::Flights.plan(&table, |kpi| format!("{kpi:?}")).unwrap();
    (table, plan)
}

fn of_carrier(carrier: &str) -> (Plan, Extracted) {
    let (table, mut plan) = flights();
    plan.groups[0].value = carrier.into();
    let extracted = extract(&table, &plan);
    (plan, extracted)
}

fn input<'a>(extracted: &'a Extracted, kpi: RecipeKpi, name: &str) -> &'a Series {
    let mapping = RecipeKpi::ALL.iter().position(|k| *k == kpi).unwrap();
    &extracted.series.iter().find(|s| s.mapping == mapping && s.input == name).unwrap().series
}

fn sum(series: &Series) -> f64 {
    series.0.values().map(|m| m.value()).sum()
}

#[test]
fn the_flights_of_a_carrier_give_the_control_figures_of_the_year() {
    let (_, b6) = of_carrier("B6");
    assert_eq!((b6.used_rows, b6.other_groups, b6.skipped_rows, b6.problem_count), (12, 173, 0, 0));
    let ratio = |kpi, a: &str, b: &str| sum(input(&b6, kpi, a)) / sum(input(&b6, kpi, b));
    assert_eq!(sum(input(&b6, RecipeKpi::OnTimeShare, "scheduled")), 54_635.0);
    for (got, wanted) in [
        (100.0 * ratio(RecipeKpi::OnTimeShare, "ontime", "scheduled"), 72.27),
        (100.0 * ratio(RecipeKpi::CancelledShare, "cancelled", "scheduled"), 0.85),
        (100.0 * ratio(RecipeKpi::SevereDelayShare, "delay60", "arrived"), 9.37),
        (ratio(RecipeKpi::MeanArrivalDelay, "minutes", "arrived"), 9.46),
        (ratio(RecipeKpi::MeanDepartureDelay, "minutes", "departed"), 13.02),
    ] {
        assert!((got - wanted).abs() < 0.005, "{got} instead of {wanted}");
    }
}

#[test]
fn the_flights_of_a_month_are_taken_as_they_stand() {
    let (_, extracted) = of_carrier("9E");
    let january: Period = "2013-01".parse().unwrap();
    let value = |kpi, name| input(&extracted, kpi, name).value(january).unwrap();
    let (scheduled, ontime) = (value(RecipeKpi::OnTimeShare, "scheduled"), value(RecipeKpi::OnTimeShare, "ontime"));
    assert_eq!((scheduled, ontime, value(RecipeKpi::CancelledShare, "cancelled")), (1573.0, 1104.0, 75.0));
    assert!((100.0 * ontime / scheduled - 70.18).abs() < 0.005);
}

#[test]
fn without_a_group_the_carriers_of_a_month_are_put_together_and_counted() {
    let (table, mut plan) = flights();
    plan.groups.clear();
    let all = extract(&table, &plan);
    let scheduled = all.series.iter().find(|s| s.input == "scheduled").unwrap();
    assert_eq!(scheduled.series.value("2013-01".parse().unwrap()), Some(27_004.0));
    assert_eq!((scheduled.merged_periods, scheduled.most_per_period, all.used_rows), (12, 16, 185));
}

#[test]
fn a_plan_becomes_kpis_of_a_sound_scorecard() {
    let (plan, extracted) = of_carrier("B6");
    let mut next = 0;
    let kpis = to_kpis(&extracted, &plan, || {
        next += 1;
        KpiId::new(format!("kpi-{next}")).unwrap()
    });
    assert_eq!(kpis.len(), 5);
    assert_eq!(
        (kpis[0].name.as_str(), kpis[0].frequency, kpis[0].unit.as_str()),
        ("OnTimeShare", PeriodKind::Month, "%")
    );
    let Calculation::Formula { expression, inputs } = &kpis[3].calculation else { panic!("no formula") };
    assert_eq!((expression.as_str(), inputs.len(), inputs[0].values.len()), ("minutes / arrived", 2, 12));
    let mut card = Scorecard::new(ScorecardId::new("card").unwrap(), "Airline");
    card.kpis = kpis.into_iter().map(Arc::new).collect();
    assert_eq!(check(&card), []);
}

#[test]
fn the_suggested_plan_takes_one_carrier() {
    let (table, _) = flights();
    let plan = suggest(&table).unwrap();
    assert_eq!((plan.groups.len(), plan.groups[0].value.as_str(), plan.kind), (1, "9E", PeriodKind::Month));
    let extracted = extract(&table, &plan);
    assert!(extracted.series.iter().all(|s| s.merged_periods == 0 && s.series.len() == 12), "{extracted:?}");
}

#[test]
fn everything_that_crosses_to_the_page_comes_back_equal() {
    let bytes = data("nycflights13_carrier_month.csv");
    let request = Request::Look { settings: Settings::default() };
    let looked = answer(&bytes, &request).unwrap();
    let json = serde_json::to_string(&looked).unwrap();
    assert_eq!(serde_json::from_str::<Answer>(&json).unwrap(), looked);
    let Answer::Looked { recipe: Some((_, plan)), .. } = looked else { panic!("no recipe") };
    let request = Request::Extract { settings: Settings::default(), plan };
    let again: Request = serde_json::from_str(&serde_json::to_string(&request).unwrap()).unwrap();
    assert_eq!(again, request);
    let extracted = answer(&bytes, &request).unwrap();
    let json = serde_json::to_string(&extracted).unwrap();
    assert_eq!(serde_json::from_str::<Answer>(&json).unwrap(), extracted);
}

#[test]
fn columns_go_to_kpis_that_exist() {
    let (table, mut plan) = flights();
    let source = Source::product(3, 4);
    let kpi = KpiId::new("there").unwrap();
    plan.mappings = vec![Mapping::Existing { kpi: kpi.clone(), input: "n".into(), rule: Aggregation::Sum, source }];
    plan.on_existing = OnExisting::KeepExisting;
    let updates = updates(&extract(&table, &plan), &plan);
    assert_eq!((updates.len(), &updates[0].kpi, updates[0].input.as_str()), (1, &kpi, "n"));
    assert_eq!(updates[0].series.value("2013-01".parse().unwrap()), Some(1573.0 * 75.0));
}

#[test]
fn a_person_can_correct_every_guess() {
    let read_with = |text: &str, settings: &Settings| {
        let table = read(text.as_bytes(), settings).unwrap();
        let plan = suggest(&table).unwrap();
        let extracted = extract(&table, &plan);
        let series = extracted.series[0].series.0.iter().map(|(p, m)| format!("{p} {}", m.value())).collect::<Vec<_>>();
        series.join(", ")
    };
    let ambiguous = "Monat;Besucher\n2026-01;1.234\n2026-02;2.345\n";
    let settings = |json: &str| serde_json::from_str::<Settings>(json).unwrap();
    assert_eq!(read_with(ambiguous, &settings(r#"{}"#)), "");
    assert_eq!(read_with(ambiguous, &settings(r#"{"decimal":"comma"}"#)), "2026-01 1234, 2026-02 2345");
    assert_eq!(read_with(ambiguous, &settings(r#"{"column_decimals":[[1,"point"]]}"#)), "2026-01 1.234, 2026-02 2.345");
    let dates = "date,visits\n01/02/2026,5\n02/02/2026,6\n";
    assert_eq!(read_with(dates, &settings(r#"{}"#)), "2026-02 6");
    assert_eq!(read_with(dates, &settings(r#"{"date_order":"day_first"}"#)), "2026-02 11");
    assert_eq!(read_with(dates, &settings(r#"{"date_order":"month_first"}"#)), "2026-01 5, 2026-02 6");
    let serial = "day,visits\n46348,5\n46378,7\n";
    assert_eq!(read_with(serial, &settings(r#"{"serial_days":true}"#)), "2026-11 5, 2026-12 7");
    let years = "n;y;m\n5;2026;1\n6;2026;2\n";
    let source = r#"{"period":{"year_month":{"year":1,"month":2}}}"#;
    assert_eq!(read_with(years, &settings(source)), "2026-01 5, 2026-02 6");
}

#[test]
fn what_is_no_csv_is_refused_with_a_reason() {
    let mut noise = vec![0_u8; 5 * 1024 * 1024];
    let mut state = 1_u64;
    for byte in &mut noise {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        *byte = (state >> 56) as u8;
    }
    assert!(matches!(read(&noise, &Settings::default()), Err(CsvError::NotCsv { .. })));
    assert!(matches!(read(&vec![b'x'; MAX_BYTES + 1], &Settings::default()), Err(CsvError::TooLarge { .. })));
    assert_eq!(read(b"", &Settings::default()).err(), Some(CsvError::Empty));
}

#[test]
fn printable_noise_and_one_sided_files_end_in_an_answer() {
    let mut state = 7_u64;
    let noise: String = (0..1024 * 1024)
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let alphabet = b"abc019 .,;-/\"\n\t|'%";
            char::from(alphabet[(state >> 33) as usize % alphabet.len()])
        })
        .collect();
    let same_rows = "2026-01;North;NPS;5\n".repeat(20_000);
    let tidy = format!("period;region;indicator;value\n{same_rows}");
    let sparse = format!("{}x\n", ",".repeat(1_999)).repeat(20);
    let wide =
        format!("name{}\n", (1..1_999).map(|n| format!(",{:04}-{:02}", 1900 + n / 12, n % 12 + 1)).collect::<String>());
    let wide = wide + &format!("x{}\n", ",1".repeat(1_998)).repeat(20);
    for text in [noise, "\"".repeat(200_000), "a\n".repeat(50_000), "\"a\n".repeat(20_000), tidy, sparse, wide] {
        match read(text.as_bytes(), &Settings::default()) {
            Ok(table) => {
                if let Some(plan) = suggest(&table) {
                    extract(&table, &plan);
                }
            }
            Err(CsvError::TooManyCells { .. } | CsvError::TooManyColumns { .. }) => {}
            Err(other) => panic!("{other}"),
        }
    }
}

/// Reads whatever it is, with a plan where there is one.
fn read_through(bytes: &[u8], settings: &Settings) {
    if let Ok(table) = read(bytes, settings) {
        assert!(table.summary.problems.len() <= table.summary.problem_count);
        if let Some(plan) = suggest(&table) {
            for series in extract(&table, &plan).series {
                assert!(series.series.0.values().all(|m| m.value().is_finite()));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_are_a_trap(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        read_through(&bytes, &Settings::default());
    }

    #[test]
    fn no_table_is_a_trap(text in "(([a-z]{1,4}|20[12][0-9](-[01][0-9])?|[0-9.,]{1,7}|Q[1-5] 2026|[\"'=%])?[,;\n|\t]{1,2}){0,40}", header in any::<Option<bool>>(), skip in 0_usize..4, year in 0_usize..4, month in 0_usize..4) {
        read_through(text.as_bytes(), &Settings::default());
        let period = Some(fokus::domain::exchange::csv::PeriodSource::YearMonth { year, month });
        let separator = Some(Separator::Semicolon);
        read_through(text.as_bytes(), &Settings { header, skip: Some(skip), period, separator, ..Settings::default() });
        let layout = Some(fokus::domain::exchange::csv::Layout::Tidy { name: year, value: month });
        read_through(text.as_bytes(), &Settings { header, layout, ..Settings::default() });
        let layout = Some(fokus::domain::exchange::csv::Layout::Wide { name: Some(year) });
        read_through(text.as_bytes(), &Settings { header, layout, ..Settings::default() });
    }

    #[test]
    fn a_file_cut_off_anywhere_is_no_trap(cut in 0_usize..8_000) {
        let bytes = data("nycflights13_carrier_month.csv");
        read_through(&bytes[..cut.min(bytes.len())], &Settings::default());
    }
}
