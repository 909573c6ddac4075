//! What no number, weight, point, nesting or formula can be: typed or in a file, each is refused with a sentence, the document is
//! the very same afterwards, and what can be kept is scored without a panic.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use fokus::domain::{
    edit::{
        Cell, Command, EditError, Editor, KpiEdit, ObjectiveEdit, PerspectiveEdit, ScorecardEdit, could_be, refusal,
    },
    exchange::{FileError, Wrong, json},
    model::*,
    score::{NoPerformance, Request, View, score, score_kpi},
    text::{Lang, number},
    view::define::{LineEnd, wrong_end},
    wording,
};
use serde_json::{Value, json};
use std::sync::Arc;

const GOLDEN: &str = include_str!("golden/files/v1.fokus.json");
const NOT_FINITE: [f64; 3] = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY];

fn kpi_id() -> KpiId {
    KpiId::lossy("k0")
}

fn month() -> Period {
    "2026-10".parse().unwrap()
}

/// An objective within an objective, so many times: `o0` is on top.
fn nested(depth: usize) -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
    card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy("p"), "P")));
    for n in 0..=depth {
        let mut objective = Objective::new(ObjectiveId::lossy(&format!("o{n}")), PerspectiveId::lossy("p"), "O");
        objective.parent = n.checked_sub(1).map(|above| ObjectiveId::lossy(&format!("o{above}")));
        card.objectives.push(Arc::new(objective));
    }
    for n in 0..2 {
        let mut kpi = Kpi::new(KpiId::lossy(&format!("k{n}")), "K");
        kpi.objective = Some(ObjectiveId::lossy("o0"));
        card.kpis.push(Arc::new(kpi));
    }
    card
}

/// A refused command leaves the very same document, and says why in both languages.
fn refused(editor: &mut Editor, command: &Command) -> EditError {
    let before = Arc::clone(editor.scorecard());
    assert!(refusal(&before, command).is_some(), "a field can tell beforehand: {command:?}");
    let Err(error) = editor.run(command) else { panic!("{command:?}") };
    assert!(Arc::ptr_eq(editor.scorecard(), &before) && editor.next_undo().is_none(), "{command:?}");
    for lang in [Lang::En, Lang::De] {
        let said = wording::edit_error(lang, &error);
        assert!(said.len() > 20 && !said.contains(['{', '}']), "{command:?}: {said}");
    }
    error
}

fn rules(error: EditError) -> Vec<Rule> {
    let EditError::Broken(issues) = error else { panic!("{error:?}") };
    issues.into_iter().map(|issue| issue.rule).collect()
}

fn edit(edit: KpiEdit) -> Command {
    Command::EditKpi(kpi_id(), edit)
}

#[test]
fn numbers_that_are_none_are_refused_wherever_a_number_can_stand() {
    let cuts = |watch| CutPoints { watch, ..CutPoints::DEFAULT };
    let input = |constant| Input {
        name: "a".into(),
        label: String::new(),
        rule: InputRule::Constant,
        values: Arc::default(),
        constant: Some(constant),
    };
    let formula = |constant| Calculation::Formula { expression: "a".into(), inputs: vec![input(constant)] };
    let levels = |value, score| Preset::Levels { levels: [Level { value, name: "L".into(), score }].into() };
    let curve = |value, score| Preset::Curve {
        points: [CurvePoint { value: 0.0, score: 0.0 }, CurvePoint { value, score }].into(),
    };
    let mut editor = Editor::new(Arc::new(nested(0)));
    for n in NOT_FINITE {
        let commands = [
            edit(KpiEdit::Weight(n)),
            edit(KpiEdit::Baseline(Some(n))),
            edit(KpiEdit::Target(Some(n))),
            edit(KpiEdit::CutPoints(Some(cuts(n)))),
            edit(KpiEdit::Calculation(formula(n))),
            edit(KpiEdit::Preset(Preset::Higher { floor: Some(n), ceiling: None })),
            edit(KpiEdit::Preset(Preset::Lower { floor: None, ceiling: Some(n) })),
            edit(KpiEdit::Preset(Preset::Band { outer_low: 0.0, low: 1.0, high: 2.0, outer_high: n })),
            edit(KpiEdit::Preset(levels(n, 50.0))),
            edit(KpiEdit::Preset(levels(1.0, n))),
            edit(KpiEdit::Preset(curve(n, 50.0))),
            edit(KpiEdit::Preset(curve(1.0, n))),
            Command::SetCells(kpi_id(), vec![(Cell::Value(String::new(), month()), Some(n))]),
            Command::SetCells(kpi_id(), vec![(Cell::Target(month()), Some(n))]),
            Command::EditObjective(ObjectiveId::lossy("o0"), ObjectiveEdit::Weight(n)),
            Command::EditObjective(ObjectiveId::lossy("o0"), ObjectiveEdit::OwnScore(Some(n))),
            Command::EditPerspective(PerspectiveId::lossy("p"), PerspectiveEdit::Weight(n)),
            Command::EditPerspective(PerspectiveId::lossy("p"), PerspectiveEdit::OwnScore(Some(n))),
            Command::EditScorecard(ScorecardEdit::OwnScore(Some(n))),
            Command::EditScorecard(ScorecardEdit::CutPoints(cuts(n))),
        ];
        for command in commands {
            rules(refused(&mut editor, &command));
        }
    }
}

#[test]
fn what_is_typed_and_is_no_number_never_becomes_one() {
    let huge = "9".repeat(400);
    for text in ["NaN", "nan", "inf", "-inf", "Infinity", "∞", "1e400", "1e5", "0x10", "1/0", "--1", "1,2,3.4.5", &huge]
    {
        for lang in [Lang::En, Lang::De] {
            let Err(error) = number::parse(lang, text) else { panic!("{text}") };
            let said = error.sentence(lang);
            assert!(said.contains(&text[..text.len().min(10)]) && said.chars().count() < 120, "{text}: {said}");
        }
    }
    assert_eq!(number::parse(Lang::En, &format!("{}9", "0".repeat(399))).ok(), Some(9.0), "long, and small");
}

#[test]
fn negative_weights_are_refused_and_weights_that_are_all_0_count_equally_and_say_so() {
    let mut editor = Editor::new(Arc::new(nested(0)));
    for command in [
        edit(KpiEdit::Weight(-1.0)),
        edit(KpiEdit::Weight(-f64::MIN_POSITIVE)),
        Command::EditObjective(ObjectiveId::lossy("o0"), ObjectiveEdit::Weight(-0.5)),
        Command::EditPerspective(PerspectiveId::lossy("p"), PerspectiveEdit::Weight(f64::MIN)),
    ] {
        assert_eq!(rules(refused(&mut editor, &command)), [Rule::Weight]);
    }
    for (kpi, value) in [("k0", 40.0), ("k1", 80.0)] {
        let id = KpiId::lossy(kpi);
        let preset = Preset::Higher { floor: Some(0.0), ceiling: Some(100.0) };
        let cell = (Cell::Value(String::new(), month()), Some(value));
        for command in [
            Command::EditKpi(id.clone(), KpiEdit::Weight(0.0)),
            Command::EditKpi(id.clone(), KpiEdit::Preset(preset)),
            Command::SetCells(id, vec![cell]),
        ] {
            editor.run(&command).unwrap();
        }
    }
    let card = editor.scorecard();
    let scores = score(card, Request { view: View::of(month()), as_of: "2026-10-31".parse().unwrap() });
    let objective = &scores.objectives[&ObjectiveId::lossy("o0")];
    assert_eq!((objective.performance, objective.equal_weights), (Some(60.0), true));
    for (lang, said) in [(Lang::En, "All weights are 0"), (Lang::De, "Alle Gewichte sind 0")] {
        let told = wording::why_node(lang, "O", objective, str::to_owned);
        assert!(told.sentence.contains(said), "{}", told.sentence);
    }
}

#[test]
fn points_out_of_order_are_refused_whatever_the_preset() {
    let line = |floor, ceiling| (Some(floor), Some(ceiling));
    let higher = |(floor, ceiling)| Preset::Higher { floor, ceiling };
    let lower = |(floor, ceiling)| Preset::Lower { floor, ceiling };
    let band = |[outer_low, low, high, outer_high]: [f64; 4]| Preset::Band { outer_low, low, high, outer_high };
    let levels = |all: &[(f64, f64)]| Preset::Levels {
        levels: all.iter().map(|&(value, score)| Level { value, name: "L".into(), score }).collect(),
    };
    let curve = |all: &[(f64, f64)]| Preset::Curve {
        points: all.iter().map(|&(value, score)| CurvePoint { value, score }).collect(),
    };
    let mut editor = Editor::new(Arc::new(nested(0)));
    for preset in [
        higher(line(5.0, 5.0)),
        higher(line(9.0, 5.0)),
        lower(line(5.0, 5.0)),
        lower(line(5.0, 9.0)),
        band([0.0, 2.0, 1.0, 3.0]),
        band([0.0, 1.0, 1.0, 3.0]),
        band([3.0, 2.0, 1.0, 0.0]),
        levels(&[(2.0, 0.0), (1.0, 100.0)]),
        levels(&[(1.0, 0.0), (1.0, 100.0)]),
        levels(&[(1.0, 101.0)]),
        curve(&[(0.0, 0.0), (2.0, 50.0), (1.0, 100.0)]),
        curve(&[(0.0, 0.0), (0.0, 100.0)]),
        curve(&[(0.0, -1.0), (1.0, 100.0)]),
    ] {
        assert_eq!(
            rules(refused(&mut editor, &edit(KpiEdit::Preset(preset.clone())))),
            [Rule::PointOrder],
            "{preset:?}"
        );
    }
    for (preset, size) in [(levels(&[]), "none"), (curve(&[(0.0, 0.0)]), "one")] {
        assert_eq!(rules(refused(&mut editor, &edit(KpiEdit::Preset(preset)))), [Rule::Size], "{size}");
    }
    let cuts = CutPoints { watch: 90.0, on_track: 80.0, ..CutPoints::DEFAULT };
    assert_eq!(rules(refused(&mut editor, &edit(KpiEdit::CutPoints(Some(cuts))))), [Rule::CutPointOrder]);
}

/// Each can be typed before the other, so that nothing is refused; it is said at the field, and there is no score.
#[test]
fn baseline_and_target_that_are_no_line_give_no_score_and_the_reason() {
    let mut kpi = Kpi::new(kpi_id(), "K");
    let higher = Preset::default();
    let own_ceiling = Preset::Higher { floor: None, ceiling: Some(5.0) };
    let lower = Preset::Lower { floor: None, ceiling: None };
    for (preset, baseline, target, wrong) in [
        (higher.clone(), 5.0, 5.0, Some((LineEnd::Ceiling, NoPerformance::FloorIsCeiling))),
        (higher.clone(), 9.0, 5.0, Some((LineEnd::Ceiling, NoPerformance::WrongWayRound))),
        (lower, 5.0, 9.0, Some((LineEnd::Ceiling, NoPerformance::WrongWayRound))),
        (own_ceiling, 9.0, 5.0, Some((LineEnd::Floor, NoPerformance::WrongWayRound))),
        (higher, 5.0, 9.0, None),
        (Preset::Reached { side: Side::AtLeast }, 5.0, 5.0, None),
    ] {
        (kpi.preset, kpi.baseline, kpi.target) = (preset, Some(baseline), Some(target));
        let values = Arc::new(Series::from_values([(month(), 7.0)]));
        kpi.calculation = Calculation::Value { rule: Aggregation::Mean, values };
        assert_eq!(wrong_end(&kpi), wrong, "{kpi:?}");
        let card = Scorecard::new(ScorecardId::lossy("c"), "C");
        let request = Request { view: View::of(month()), as_of: "2026-10-31".parse().unwrap() };
        let performance = score_kpi(&card, &kpi, request).performance;
        assert_eq!(performance.err(), wrong.map(|(_, why)| why), "{kpi:?}");
    }
    let empty = Kpi::new(kpi_id(), "K");
    assert_eq!(wrong_end(&empty), None, "nothing is wrong with what is not there yet");
}

#[test]
fn formulas_of_any_length_and_depth_are_read_or_refused() {
    let card = nested(0);
    let mut editor = Editor::new(Arc::new(card.clone()));
    let endless = "1+".repeat(5_000);
    let one = format!("{}1", "1+".repeat(4_999));
    let spaces = " ".repeat(10_000);
    let many = "(".repeat(10_000);
    let deep = format!("{}1{}", "(".repeat(900), ")".repeat(900));
    let signs = format!("{}1", "-".repeat(1_900));
    let powers = format!("{}2", "2^".repeat(900));
    let names = "äöü".repeat(3_400);
    let wide = vec!["1"; 900].join("+");
    for text in
        [&endless, &one, &spaces, &many, &deep, &signs, &powers, &names, &wide, "1e400", "NaN", "Infinity", "1..2"]
    {
        let calculation = Calculation::Formula { expression: text.into(), inputs: Vec::new() };
        let error = refused(&mut editor, &edit(KpiEdit::Calculation(calculation.clone())));
        assert_eq!(could_be(&card, &kpi_id(), &calculation).unwrap_err(), error, "the field says the same");
        assert!(matches!(error, EditError::Formula(_) | EditError::UnknownInput(_)), "{error:?}");
        assert!(wording::edit_error(Lang::En, &error).chars().count() < 200, "{error:?}");
    }
}

#[test]
fn objectives_nest_up_to_the_limit_and_no_deeper() {
    assert!(check(&nested(Limits::NESTING)).is_empty());
    let deep = nested(40);
    let found: Vec<Rule> = check(&deep).into_iter().map(|issue| issue.rule).collect();
    assert!(!found.is_empty() && found.iter().all(|rule| *rule == Rule::Nesting), "{found:?}");
    // A score of it is worked out all the same: nothing overflows.
    score(&deep, Request { view: View::of(month()), as_of: "2026-10-31".parse().unwrap() });
    let mut editor = Editor::new(Arc::new(nested(Limits::NESTING)));
    let last = ObjectiveId::lossy(&format!("o{}", Limits::NESTING));
    let one_more = Objective {
        parent: Some(last.clone()),
        ..Objective::new(ObjectiveId::lossy("more"), PerspectiveId::lossy("p"), "O")
    };
    assert_eq!(rules(refused(&mut editor, &Command::AddObjective(one_more))), [Rule::Nesting]);
    let circle = Command::EditObjective(ObjectiveId::lossy("o0"), ObjectiveEdit::Parent(Some(last)));
    assert!(rules(refused(&mut editor, &circle)).contains(&Rule::NoNestingCircle));
}

// ---- files ----------------------------------------------------------------------------------------------------------------

/// The golden file, changed.
fn file(change: impl FnOnce(&mut Value)) -> String {
    let mut file: Value = serde_json::from_str(GOLDEN).unwrap();
    change(&mut file["scorecard"]);
    file.to_string()
}

fn why(text: &str) -> FileError {
    let error = json::read(text).map(|opened| opened.scorecard).unwrap_err();
    for lang in [Lang::En, Lang::De] {
        let said = wording::file_error(lang, &error);
        assert!(said.len() > 30 && !said.contains("{ $"), "{said}");
    }
    error
}

fn broken(text: &str) -> Vec<(Rule, &'static str, &'static str)> {
    let FileError::Broken { issues } = why(text) else { panic!("{:?}", why(text)) };
    issues.into_iter().map(|issue| (issue.rule, issue.place.part, issue.place.field)).collect()
}

#[test]
fn a_file_with_a_number_that_is_none_is_refused_with_its_line() {
    for number in ["NaN", "Infinity", "-Infinity", "1e400", "-1e400"] {
        for field in ["\"target\": 92.5", "\"weight\": 2.0"] {
            let name = field.split(' ').next().unwrap();
            let text = GOLDEN.replacen(field, &format!("{name} {number}"), 1);
            assert!(text != GOLDEN, "{field} stands in the file");
            let FileError::NotJson { at, .. } = why(&text) else { panic!("{number}") };
            assert!(at.line > 1);
        }
    }
}

#[test]
fn a_file_with_points_and_weights_that_cannot_be_is_refused_by_field() {
    let preset = |preset: Value| file(|card| card["kpis"][0]["preset"] = preset);
    let order = [(Rule::PointOrder, "kpi", "preset")];
    assert_eq!(broken(&preset(json!({ "type": "higher", "floor": 5, "ceiling": 5 }))), order);
    assert_eq!(broken(&preset(json!({ "type": "lower", "floor": 1, "ceiling": 5 }))), order);
    let band = json!({ "type": "band", "outer_low": 0, "low": 3, "high": 2, "outer_high": 9 });
    assert_eq!(broken(&preset(band)), order);
    let points = json!([{ "value": 2, "score": 0 }, { "value": 1, "score": 100 }]);
    let curve = json!({ "type": "curve", "points": points });
    assert_eq!(broken(&preset(curve)), [(Rule::PointOrder, "kpi", "preset.points")]);
    for (list, part) in [("kpis", "kpi"), ("objectives", "objective"), ("perspectives", "perspective")] {
        assert_eq!(broken(&file(|card| card[list][0]["weight"] = json!(-1))), [(Rule::Weight, part, "weight")]);
    }
    // Weights of 0 are no mistake of the file.
    let all_zero = file(|card| {
        for kpi in card["kpis"].as_array_mut().unwrap() {
            kpi["weight"] = json!(0);
        }
    });
    assert!(json::read(all_zero).is_ok());
}

#[test]
fn a_file_with_a_measure_in_two_places_is_refused() {
    let twice = file(|card| {
        let again = card["kpis"][0].clone();
        card["kpis"].as_array_mut().unwrap().push(again);
    });
    assert_eq!(broken(&twice), [(Rule::UniqueIds, "kpi", "id")]);
    let objectives = |card: &Value| (card["objectives"][0]["id"].clone(), card["objectives"][1]["id"].clone());
    let two = file(|card| {
        let (first, second) = objectives(card);
        card["kpis"][0]["objective"] = json!([first, second]);
    });
    let FileError::WrongType { at, wrong } = why(&two) else { panic!("{:?}", why(&two)) };
    assert_eq!(at.path, "scorecard.kpis[0].objective");
    assert!(matches!(wrong, Wrong::Kind { .. }), "{wrong:?}");
    let key = GOLDEN.replacen("\"objective\":", "\"objective\": \"x\",\n      \"objective\":", 1);
    assert!(matches!(why(&key), FileError::DuplicateKey { .. }));
}

#[test]
fn a_file_with_objectives_nested_forty_deep_or_a_formula_without_end() {
    let deep = file(|card| {
        let first = card["objectives"][0].clone();
        let list = card["objectives"].as_array_mut().unwrap();
        for n in 0..40 {
            let mut objective = first.clone();
            objective["id"] = json!(format!("deep-{n}"));
            objective["parent"] = if n == 0 { first["id"].clone() } else { json!(format!("deep-{}", n - 1)) };
            list.push(objective);
        }
    });
    assert!(broken(&deep).iter().all(|found| *found == (Rule::Nesting, "objective", "parent")));
    // A formula that cannot be read is no reason to lose all else: the file opens, and the measure says why it has no value.
    let endless = file(|card| {
        let kpi = &mut card["kpis"][0];
        kpi["calculation"] = json!({ "type": "formula", "expression": "1+".repeat(5_000), "inputs": [] });
    });
    let card = json::read(endless).unwrap().scorecard;
    let request = Request { view: View::of(month()), as_of: "2026-10-31".parse().unwrap() };
    let value = score_kpi(&card, &card.kpis[0], request).value;
    let said = wording::no_value(Lang::En, &value.unwrap_err());
    assert!(said.contains("2,000"), "{said}");
}
