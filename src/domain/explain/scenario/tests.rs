//! What scenarios change, refuse and keep.

use super::*;
use crate::domain::{
    explain::{Compared, compare},
    model::{Aggregation, Calculation, Kpi, Objective, Perspective, Series},
    score::{Request, Status, View},
};

/// Two objectives in one perspective: punctuality (baseline 70, target 85, value 76: 40 points) with weight 3, complaints
/// (baseline 12, target 4, value 6: 75 points) with weight 1. Together (3 x 40 + 75) / 4 = 48.75.
fn card() -> Arc<Scorecard> {
    let mut card = Scorecard::new(ScorecardId::lossy("c"), "Line 7");
    card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy("p"), "Customer")));
    for (id, weight) in [("arrive", 3.0), ("content", 1.0)] {
        let mut objective = Objective::new(ObjectiveId::lossy(id), PerspectiveId::lossy("p"), id);
        objective.weight = weight;
        card.objectives.push(Arc::new(objective));
    }
    for (id, objective, ends, value) in
        [("on-time", "arrive", (70.0, 85.0), 76.0), ("complaints", "content", (12.0, 4.0), 6.0)]
    {
        let mut kpi = Kpi::new(KpiId::lossy(id), id);
        kpi.objective = Some(ObjectiveId::lossy(objective));
        (kpi.baseline, kpi.target) = (Some(ends.0), Some(ends.1));
        if ends.1 < ends.0 {
            kpi.preset = crate::domain::model::Preset::Lower { floor: None, ceiling: None };
        }
        let values = Arc::new(Series::from_values([(october(), value)]));
        kpi.calculation = Calculation::Value { rule: Aggregation::Last, values };
        card.kpis.push(Arc::new(kpi));
    }
    Arc::new(card)
}

fn october() -> Period {
    "2026-10".parse().unwrap()
}

fn request() -> Request {
    Request { view: View::of(october()), as_of: "2026-10-31".parse().unwrap() }
}

fn value(kpi: &str, value: f64) -> Change {
    Change::Value { kpi: KpiId::lossy(kpi), input: String::new(), period: october(), value }
}

fn target(kpi: &str, period: Option<Period>, value: f64) -> Change {
    Change::Target { kpi: KpiId::lossy(kpi), period, value }
}

fn weight(objective: &str, weight: f64) -> Change {
    Change::ObjectiveWeight { objective: ObjectiveId::lossy(objective), weight }
}

fn scenario(name: &str, changes: &[Change]) -> Scenario {
    Scenario { name: name.into(), changes: changes.to_vec() }
}

/// The total with these changes.
fn total(changes: &[Change]) -> f64 {
    compare(&card(), request(), &[scenario("S", changes)]).rows[0].with[0].performance.unwrap()
}

#[test]
fn values_targets_and_weights_are_scored_anew() {
    assert_eq!(total(&[]), 48.75);
    assert_eq!(total(&[value("on-time", 79.0)]), 63.75, "60 points: (3 x 60 + 75) / 4");
    assert_eq!(total(&[target("on-time", None, 80.0)]), 63.75, "6 of 10 on the way");
    assert_eq!(total(&[target("on-time", Some(october()), 76.0)]), 93.75, "the target of the period is reached");
    assert_eq!(total(&[weight("arrive", 1.0)]), 57.5, "(40 + 75) / 2");
    assert_eq!(total(&[weight("arrive", 0.0)]), 75.0);
    let kpi_weight = Change::KpiWeight { kpi: KpiId::lossy("on-time"), weight: 9.0 };
    assert_eq!(total(&[kpi_weight]), 48.75, "it stands alone in its objective");
}

#[test]
fn reality_stays_as_it_is_and_is_compared_with() {
    let card = card();
    let before = Scorecard::clone(&card);
    let both = [scenario("Better", &[value("on-time", 79.0)]), scenario("Equal weights", &[weight("arrive", 1.0)])];
    let found = compare(&card, request(), &both);
    assert_eq!(*card, before);
    assert_eq!(found.scenarios, ["Better", "Equal weights"]);
    let names: Vec<(&str, usize)> = found.rows.iter().map(|row| (row.name.as_str(), row.depth)).collect();
    assert_eq!(names, [("Line 7", 0), ("Customer", 1), ("arrive", 2), ("content", 2)]);
    let cell = |compared: &Compared| (compared.performance, compared.status, compared.difference);
    assert_eq!(cell(&found.rows[0].real), (Some(48.75), Status::AtRisk, Some(0.0)));
    assert_eq!(cell(&found.rows[0].with[0]), (Some(63.75), Status::Watch, Some(15.0)));
    assert_eq!(cell(&found.rows[2].with[0]), (Some(60.0), Status::Watch, Some(20.0)));
    assert_eq!(cell(&found.rows[2].with[1]), (Some(40.0), Status::AtRisk, Some(0.0)));
}

#[test]
fn what_does_not_apply_is_skipped_and_told_and_all_else_is_made() {
    let changes = [value("gone", 1.0), value("on-time", 79.0), weight("arrive", -1.0), target("gone", None, 3.0)];
    let applied = apply(&card(), &scenario("S", &changes));
    let skipped: Vec<&Change> = applied.skipped.iter().map(|(change, _)| change).collect();
    assert_eq!(skipped, [&changes[0], &changes[2], &changes[3]]);
    assert!(matches!(applied.skipped[0].1, EditError::NotFound { part: "kpi", .. }));
    assert!(matches!(applied.skipped[1].1, EditError::Broken(_)), "a negative weight is refused as everywhere");
    assert_eq!(total(&changes), 63.75);
    let wrong_period = Change::Value {
        kpi: KpiId::lossy("on-time"),
        input: String::new(),
        period: "2026-Q4".parse().unwrap(),
        value: 1.0,
    };
    assert!(matches!(apply(&card(), &scenario("S", &[wrong_period])).skipped[0].1, EditError::WrongPeriod { .. }));
    let same = apply(&card(), &scenario("S", &[]));
    assert!(same.skipped.is_empty());
}

#[test]
fn one_thing_is_changed_once_and_can_be_reset() {
    let mut made = Scenario::new("S");
    made.set(value("on-time", 79.0));
    made.set(weight("arrive", 2.0));
    made.set(value("on-time", 80.0));
    assert_eq!(made.changes, [value("on-time", 80.0), weight("arrive", 2.0)]);
    assert_eq!(made.change_of(&value("on-time", 0.0)), Some(&value("on-time", 80.0)));
    made.set(target("on-time", None, 90.0));
    made.set(target("on-time", Some(october()), 91.0));
    assert_eq!(made.changes.len(), 4, "the final target and that of a period are two things");
    made.reset(&value("on-time", 0.0));
    assert_eq!(made.change_of(&value("on-time", 0.0)), None);
}

#[test]
fn scenarios_are_read_as_they_were_written() {
    let all = [
        scenario(
            "Better",
            &[value("on-time", 0.1 + 0.2), target("on-time", None, 90.0), target("complaints", Some(october()), -3.5)],
        ),
        scenario(
            "Weights",
            &[
                weight("arrive", 0.0),
                Change::KpiWeight { kpi: KpiId::lossy("on-time"), weight: 1e300 },
                Change::PerspectiveWeight { perspective: PerspectiveId::lossy("p"), weight: 2.0 },
            ],
        ),
    ];
    let text = write(&all).unwrap();
    assert_eq!(read(&text).unwrap(), all);
    assert!(text.starts_with(r#"{"version":1,"scenarios":[{"name":"Better","changes":[{"change":"value","kpi":"on-time","period":"2026-10","value":0.3"#), "{text}");
}

#[test]
fn a_damaged_or_hostile_text_is_refused_whole() {
    let refused = |text: &str| read(text).unwrap_err();
    for text in
        ["", "{}", "[]", "null", r#"{"version":2,"scenarios":[]}"#, r#"{"version":1,"scenarios":[{"name":"S"}]}"#]
    {
        assert!(matches!(refused(text), ScenarioError::Unreadable(_)), "{text}");
    }
    let with = |changes: &str| format!(r#"{{"version":1,"scenarios":[{{"name":"S","changes":[{changes}]}}]}}"#);
    for change in [
        r#"{"change":"value","kpi":"a b","period":"2026-10","value":1}"#,
        r#"{"change":"value","kpi":"a","period":"2026-13","value":1}"#,
        r#"{"change":"value","kpi":"a","period":"2026-10","value":"1"}"#,
        r#"{"change":"value","kpi":"a","period":"2026-10","value":1,"more":1}"#,
        r#"{"change":"value","kpi":"a","period":"2026-10","value":1e999}"#,
        r#"{"change":"delete","kpi":"a"}"#,
    ] {
        assert!(matches!(refused(&with(change)), ScenarioError::Unreadable(_)), "{change}");
    }
    assert_eq!(refused(&with(r#"{"change":"kpi_weight","kpi":"a","weight":-1}"#)), ScenarioError::Number);
    assert_eq!(refused(&"x".repeat(MAX_BYTES + 1)), ScenarioError::TooLarge(MAX_BYTES + 1));
    assert_eq!(check(&vec![Scenario::new("S"); MAX_SCENARIOS + 1]), Err(ScenarioError::TooMany(MAX_SCENARIOS + 1)));
    assert_eq!(check(&[Scenario::new("S"), Scenario::new(" S ")]), Err(ScenarioError::NameTaken(" S ".into())));
    assert_eq!(check(&[Scenario::new("  ")]), Err(ScenarioError::Name));
    assert_eq!(check(&[scenario("S", &[value("a", f64::NAN)])]), Err(ScenarioError::Number));
}

#[test]
fn a_free_name_is_found() {
    let taken = [Scenario::new("Plan"), Scenario::new("Plan 2")];
    assert_eq!((free_name(&taken, " Plan "), free_name(&taken, "Other")), ("Plan 3".into(), "Other".into()));
}

#[test]
fn what_another_tab_has_stored_meanwhile_is_not_lost() {
    let named = |names: &[&str]| names.iter().map(|name| Scenario::new(*name)).collect::<Vec<_>>();
    let names = |list: Vec<Scenario>| list.into_iter().map(|one| one.name).collect::<Vec<_>>();
    // We knew A and B and have deleted A; the other tab has made D, and still has A.
    let found = merged(&named(&["B", "C"]), &named(&["A", "B", "D"]), &["A".into(), "B".into()]);
    assert_eq!(names(found), ["B", "C", "D"]);
}
