//! *What moved it?* on scorecards made by hand: numbers worked out on paper, and whole explanations in both languages.
//!
//! `UPDATE_GOLDEN=1 cargo test --test moved` writes the texts in tests/golden/explain anew; read them before committing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use fokus::domain::{
    explain::{Moved, Mover, Parts, moved},
    model::{
        Aggregation, Calculation, Kpi, KpiId, Objective, ObjectiveId, Period, Perspective, PerspectiveId, Preset,
        RollUp, Scorecard, ScorecardId, Series,
    },
    score::{Request, View},
    text::{Lang, bring_later},
    view::NodeId,
    wording::{self, MovedNames},
};
use std::{path::Path, sync::Arc};

const SEPTEMBER: &str = "2026-09";
const OCTOBER: &str = "2026-10";

/// A scorecard with one perspective and one objective, `o`; values are points.
fn small(kpis: &[(&str, f64, Option<f64>)]) -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::lossy("c"), "Small");
    card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy("p"), "Customers")));
    card.objectives.push(Arc::new(Objective::new(ObjectiveId::lossy("o"), PerspectiveId::lossy("p"), "Service")));
    for (name, weight, value) in kpis {
        card.kpis.push(Arc::new(kpi("o", name, "", *weight, (0.0, 100.0), &[(OCTOBER, *value)])));
    }
    card
}

fn kpi(objective: &str, name: &str, unit: &str, weight: f64, ends: (f64, f64), values: &[(&str, Option<f64>)]) -> Kpi {
    let mut kpi = Kpi::new(KpiId::lossy(name), name);
    kpi.objective = Some(ObjectiveId::lossy(objective));
    (kpi.unit, kpi.weight) = (unit.to_owned(), weight);
    (kpi.baseline, kpi.target) = (Some(ends.0), Some(ends.1));
    kpi.preset = if ends.0 < ends.1 {
        Preset::Higher { floor: None, ceiling: None }
    } else {
        Preset::Lower { floor: None, ceiling: None }
    };
    let values = values.iter().filter_map(|(period, value)| Some((period.parse::<Period>().unwrap(), (*value)?)));
    kpi.calculation = Calculation::Value { rule: Aggregation::Sum, values: Arc::new(Series::from_values(values)) };
    kpi
}

fn at(period: &str) -> Request {
    Request { view: View::of(period.parse().unwrap()), as_of: "2026-12-31".parse().unwrap() }
}

fn between(before: &Scorecard, after: &Scorecard) -> Moved {
    moved((before, at(OCTOBER)), (after, at(OCTOBER)), &NodeId::Total)
}

/// Name, values, curves, weights, scope of each row, rounded to a millionth.
fn rows(moved: &Moved) -> Vec<(String, [f64; 4])> {
    let round = |part: f64| (part * 1e6).round() / 1e6 + 0.0;
    let row = |parts: Parts| [parts.values, parts.curves, parts.weights, parts.scope].map(round);
    moved.rows.iter().map(|one| (one.name.clone(), row(one.parts))).collect()
}

fn objective(card: &mut Scorecard, change: impl FnOnce(&mut Objective)) {
    change(Arc::make_mut(&mut card.objectives[0]));
}

fn measure(card: &mut Scorecard, n: usize, change: impl FnOnce(&mut Kpi)) {
    change(Arc::make_mut(&mut card.kpis[n]));
}

#[test]
fn a_value_and_a_weight_share_what_they_do_together() {
    let before = small(&[("a", 1.0, Some(50.0)), ("b", 1.0, Some(80.0))]);
    let after = small(&[("a", 3.0, Some(60.0)), ("b", 1.0, Some(80.0))]);
    let moved = between(&before, &after);
    // (50 + 80)/2 = 65 and (3*60 + 80)/4 = 65: the same score, and yet much has moved.
    assert_eq!((moved.before, moved.after), (Some(65.0), Some(65.0)));
    // a contributes 1/2*50 = 25 before, 3/4*60 = 45 after; with the new value alone 1/2*60 = 30, with the new weight alone
    // 3/4*50 = 37.5. By value ((30-25) + (45-37.5))/2 = 6.25, by weights ((37.5-25) + (45-30))/2 = 13.75.
    // b contributes 40 with the old weights and 20 with the new ones.
    assert_eq!(rows(&moved), [("a".into(), [6.25, 0.0, 13.75, 0.0]), ("b".into(), [0.0, 0.0, -20.0, 0.0])]);
}

#[test]
fn a_new_kpi_makes_room_for_itself() {
    let before = small(&[("a", 1.0, Some(60.0))]);
    let after = small(&[("a", 1.0, Some(60.0)), ("new", 2.0, Some(90.0))]);
    let moved = between(&before, &after);
    // 60 before; (60 + 2*90)/3 = 80 after: a falls from 60 to 60/3 = 20, the new one brings 2/3*90 = 60.
    assert_eq!(rows(&moved), [("new".into(), [0.0, 0.0, 0.0, 60.0]), ("a".into(), [0.0, 0.0, 0.0, -40.0])]);
    assert!(moved.rows[0].came() && !moved.rows[1].came());
    // And the way back.
    let back = between(&after, &before);
    assert_eq!(rows(&back), [("new".into(), [0.0, 0.0, 0.0, -60.0]), ("a".into(), [0.0, 0.0, 0.0, 40.0])]);
    assert!(back.rows[0].went());
}

#[test]
fn a_lower_target_is_curve_and_a_missing_value_is_value() {
    let before = small(&[("a", 1.0, Some(60.0)), ("b", 1.0, Some(80.0))]);
    let mut after = before.clone();
    measure(&mut after, 0, |kpi| kpi.target = Some(80.0));
    // 60 of 80 are 75 points instead of 60; half of 15.
    assert_eq!(rows(&between(&before, &after))[0], ("a".into(), [0.0, 7.5, 0.0, 0.0]));
    let without = small(&[("a", 1.0, Some(60.0)), ("b", 1.0, None)]);
    // b brought 40 and brings nothing; a counts alone: 60 instead of 30.
    let moved = between(&before, &without);
    assert_eq!(rows(&moved), [("b".into(), [-40.0, 0.0, 0.0, 0.0]), ("a".into(), [30.0, 0.0, 0.0, 0.0])]);
    assert_eq!(moved.difference(), Some(-10.0));
}

#[test]
fn where_the_lowest_decides_the_whole_goes_from_one_to_the_other() {
    let mut before = small(&[("a", 1.0, Some(40.0)), ("b", 1.0, Some(70.0))]);
    objective(&mut before, |objective| objective.rule = RollUp::Min);
    let mut after = before.clone();
    measure(&mut after, 1, |kpi| {
        let values = [(OCTOBER.parse().unwrap(), 30.0)];
        kpi.calculation = Calculation::Value { rule: Aggregation::Sum, values: Arc::new(Series::from_values(values)) };
    });
    // 40 of a before, 30 of b after.
    let moved = between(&before, &after);
    assert_eq!(rows(&moved), [("a".into(), [-40.0, 0.0, 0.0, 0.0]), ("b".into(), [30.0, 0.0, 0.0, 0.0])]);
}

#[test]
fn a_score_of_its_own_is_a_row_of_its_container() {
    let mut before = small(&[("a", 1.0, Some(40.0))]);
    objective(&mut before, |objective| (objective.rule, objective.own_score) = (RollUp::Own, Some(60.0)));
    let mut after = before.clone();
    objective(&mut after, |objective| objective.own_score = Some(70.0));
    let own = between(&before, &after);
    let service = NodeId::Objective(ObjectiveId::lossy("o"));
    assert_eq!(own.rows[0].mover, Mover::Own(service));
    assert_eq!(rows(&own), [("Service".into(), [0.0, 0.0, 0.0, 10.0]), ("a".into(), [0.0; 4])]);
    // From the own score to the parts: the container brings 60 less, its KPI 40 more.
    objective(&mut after, |objective| objective.rule = RollUp::Weighted);
    let parts = between(&before, &after);
    assert_eq!(rows(&parts), [("Service".into(), [0.0, 0.0, 0.0, -60.0]), ("a".into(), [0.0, 0.0, 0.0, 40.0])]);
    assert!(parts.rows[0].went());
}

#[test]
fn a_longer_view_of_a_sum_is_value_and_curve() {
    let values = [("2026-07", Some(5.0)), ("2026-08", Some(5.0)), (SEPTEMBER, Some(5.0)), (OCTOBER, Some(8.0))];
    let mut card = small(&[]);
    card.kpis.push(Arc::new(kpi("o", "a", "", 1.0, (0.0, 10.0), &values)));
    // The third quarter: 15 of 30, 50 points. October: 8 of 10, 80 points. 15 of 10 are 100, 8 of 30 are 26.666….
    let moved = moved((&card, at("2026-Q3")), (&card, at(OCTOBER)), &NodeId::Total);
    let (value, curve) = (((80.0 - 100.0) + (80.0 / 3.0 - 50.0)) / 2.0, ((100.0 - 50.0) + (80.0 - 80.0 / 3.0)) / 2.0);
    let round = |part: f64| (part * 1e6_f64).round() / 1e6;
    assert_eq!(rows(&moved), [("a".into(), [round(value), round(curve), 0.0, 0.0])]);
    assert_eq!(moved.difference(), Some(30.0));
}

#[test]
fn what_has_no_score_is_said_and_not_taken_for_nought() {
    let (none, some) = (small(&[("a", 1.0, None)]), small(&[("a", 1.0, Some(50.0))]));
    let moved = between(&none, &some);
    assert_eq!((moved.before, moved.after, moved.difference()), (None, Some(50.0), None));
    let names = MovedNames { name: "Small".into(), from: "September 2026".into(), to: "October 2026".into() };
    bring_later();
    let told = wording::moved(Lang::En, &names, &moved, 9);
    assert_eq!(told.sentence, "Small has no score in September 2026, so its 50.0 in October 2026 cannot be compared.");
    assert!(told.lines.is_empty() && told.total.is_none());
    // A part that one of the scorecards does not have.
    let gone = NodeId::Objective(ObjectiveId::lossy("other"));
    let nowhere = fokus::domain::explain::moved((&none, at(OCTOBER)), (&some, at(OCTOBER)), &gone);
    assert_eq!((nowhere.before, nowhere.after, nowhere.rows.len()), (None, None, 0));
}

/// A small airline in September and October 2026.
fn airline() -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::lossy("airline"), "Small Airline");
    for (id, name, weight) in [("customer", "Customers", 3.0), ("learning", "Learning", 1.0)] {
        let mut perspective = Perspective::new(PerspectiveId::lossy(id), name);
        perspective.weight = weight;
        card.perspectives.push(Arc::new(perspective));
    }
    for (id, perspective, name, rule, own) in [
        ("punctual", "customer", "Be punctual", RollUp::Weighted, None),
        ("friendly", "customer", "Be friendly", RollUp::Min, None),
        ("skilled", "learning", "Skilled crews", RollUp::Own, Some(60.0)),
        ("trained", "learning", "Trained crews", RollUp::Weighted, None),
    ] {
        let mut objective = Objective::new(ObjectiveId::lossy(id), PerspectiveId::lossy(perspective), name);
        (objective.rule, objective.own_score) = (rule, own);
        card.objectives.push(Arc::new(objective));
    }
    let two = |september, october| [(SEPTEMBER, september), (OCTOBER, october)];
    let kpis = [
        kpi("punctual", "On-time arrivals", "%", 3.0, (70.0, 90.0), &two(Some(84.0), Some(79.0))),
        kpi("punctual", "Turnaround time", "min", 1.0, (45.0, 25.0), &two(Some(35.0), Some(33.0))),
        kpi("friendly", "Complaints answered in a day", "%", 1.0, (50.0, 100.0), &two(Some(80.0), Some(80.0))),
        kpi("friendly", "=Cabin rating", "", 1.0, (1.0, 5.0), &two(Some(4.0), Some(3.0))),
        kpi("trained", "Training hours", "h", 2.0, (0.0, 40.0), &two(Some(20.0), None)),
        kpi("trained", "Crews with a mentor", "%", 1.0, (0.0, 100.0), &two(Some(40.0), Some(50.0))),
    ];
    card.kpis = kpis.into_iter().map(Arc::new).collect();
    card
}

/// The same after a review: another target, another weight, a KPI less and one more, a container scored anew.
fn reviewed() -> Scorecard {
    let mut card = airline();
    measure(&mut card, 0, |kpi| kpi.target = Some(88.0));
    measure(&mut card, 1, |kpi| kpi.weight = 2.0);
    card.kpis.retain(|kpi| kpi.name != "Crews with a mentor");
    card.kpis.push(Arc::new(kpi("punctual", "Bags at the belt", "%", 1.0, (80.0, 100.0), &[(SEPTEMBER, Some(97.0))])));
    Arc::make_mut(&mut card.objectives[2]).own_score = Some(70.0);
    card
}

/// The explanations of all parts of a scorecard, one below the other.
fn told(lang: Lang, before: (&Scorecard, &str), after: (&Scorecard, &str)) -> String {
    bring_later();
    let nodes = after.0.perspectives.iter().map(|part| NodeId::Perspective(part.id.clone()));
    let parts = after.0.objectives.iter().map(|part| NodeId::Objective(part.id.clone()));
    let mut text = String::new();
    for node in [NodeId::Total].into_iter().chain(nodes).chain(parts) {
        let period = |(card, period): (&Scorecard, &str)| wording::moved_view(lang, at(period).view, card.fiscal());
        let (mut from, mut to) = (period(before), period(after));
        if from == to {
            (from, to) = (format!("{from}, A"), format!("{to}, B"));
        }
        let names = MovedNames { name: wording::moved_name(before.0, after.0, &node), from, to };
        let moved = moved((before.0, at(before.1)), (after.0, at(after.1)), &node);
        text.push_str(&wording::moved(lang, &names, &moved, 4).to_text(lang));
        text.push('\n');
    }
    text
}

fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/explain").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == text, "{name} differs: read it, then UPDATE_GOLDEN=1\n{text}");
}

#[test]
fn two_periods_are_told_in_both_languages() {
    let card = airline();
    for lang in Lang::ALL {
        golden(&format!("moved.periods.{}.txt", lang.tag()), &told(*lang, (&card, SEPTEMBER), (&card, OCTOBER)));
    }
}

#[test]
fn two_versions_are_told_in_both_languages() {
    let (before, after) = (airline(), reviewed());
    for lang in Lang::ALL {
        golden(&format!("moved.versions.{}.txt", lang.tag()), &told(*lang, (&before, SEPTEMBER), (&after, SEPTEMBER)));
    }
}
