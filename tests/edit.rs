//! Laws of editing: undo, redo, refusal, soundness; and what single commands do.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use fokus::domain::{
    edit::{Cell, Command, Deed, EditError, Editor, KpiEdit, LinkEdit, ObjectiveEdit, PerspectiveEdit, ScorecardEdit},
    model::*,
};
use proptest::prelude::*;
use std::sync::Arc;

fn small_card() -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::new("card").unwrap(), "Card");
    for p in ["p0", "p1"] {
        card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::new(p).unwrap(), p)));
    }
    for (o, p) in [("o0", "p0"), ("o1", "p0"), ("o2", "p1")] {
        card.objectives.push(Arc::new(Objective::new(ObjectiveId::new(o).unwrap(), PerspectiveId::new(p).unwrap(), o)));
    }
    card.links.push(Arc::new(link("l0", "o2", "o0")));
    for (k, o) in [("k0", Some("o0")), ("k1", None)] {
        let mut kpi = Kpi::new(KpiId::new(k).unwrap(), k);
        kpi.objective = o.map(|o| ObjectiveId::new(o).unwrap());
        card.kpis.push(Arc::new(kpi));
    }
    card
}

fn link(id: &str, from: &str, to: &str) -> Link {
    Link {
        id: LinkId::new(id).unwrap(),
        from: ObjectiveId::new(from).unwrap(),
        to: ObjectiveId::new(to).unwrap(),
        kind: LinkKind::Supports,
        delay_months: None,
        note: String::new(),
        extra: Extra::new(),
    }
}

/// Commands on ids that exist, existed or never did, with sound and unsound values.
fn command() -> impl Strategy<Value = Command> {
    let n = 0..5usize;
    let text = prop_oneof![Just(String::new()), "[a-zäß ]{1,12}", Just("x".repeat(70_000))];
    let number = prop_oneof![Just(f64::NAN), Just(-1.0), Just(0.0), -1e9..1e9f64, Just(f64::INFINITY)];
    let period = prop_oneof![
        (2020..2022i32, 1..=12u8).prop_map(|(y, m)| Period::month(y, m).unwrap()),
        Just("2021-Q3".parse::<Period>().unwrap())
    ];
    let p = |n: usize| PerspectiveId::new(format!("p{n}")).unwrap();
    let o = |n: usize| ObjectiveId::new(format!("o{n}")).unwrap();
    let k = |n: usize| KpiId::new(format!("k{n}")).unwrap();
    prop_oneof![
        text.clone().prop_map(|t| Command::EditScorecard(ScorecardEdit::Title(t))),
        (0..15u8).prop_map(|m| Command::EditScorecard(ScorecardEdit::FiscalYearStart(m))),
        (n.clone(), text.clone()).prop_map(move |(n, t)| Command::AddPerspective(Perspective::new(p(n), t))),
        (n.clone(), number.clone()).prop_map(move |(n, w)| Command::EditPerspective(p(n), PerspectiveEdit::Weight(w))),
        (n.clone(), n.clone()).prop_map(move |(n, to)| Command::MovePerspective(p(n), to)),
        n.clone().prop_map(move |n| Command::DeletePerspective(p(n))),
        (n.clone(), n.clone(), text.clone()).prop_map(move |(n, to, t)| Command::AddObjective(Objective::new(
            o(n),
            p(to),
            t
        ))),
        (n.clone(), n.clone()).prop_map(move |(n, to)| Command::EditObjective(o(n), ObjectiveEdit::Perspective(p(to)))),
        (n.clone(), text.clone()).prop_map(move |(n, t)| Command::EditObjective(o(n), ObjectiveEdit::Name(t))),
        n.clone().prop_map(move |n| Command::DeleteObjective(o(n))),
        (n.clone(), n.clone(), n.clone()).prop_map(|(n, a, b)| Command::AddLink(link(
            &format!("l{n}"),
            &format!("o{a}"),
            &format!("o{b}")
        ))),
        n.clone().prop_map(|n| Command::ReverseLink(LinkId::new(format!("l{n}")).unwrap())),
        n.clone().prop_map(|n| Command::EditLink(
            LinkId::new(format!("l{n}")).unwrap(),
            LinkEdit::Kind(LinkKind::Conflicts)
        )),
        n.clone().prop_map(|n| Command::DeleteLink(LinkId::new(format!("l{n}")).unwrap())),
        (n.clone(), text.clone()).prop_map(move |(n, t)| Command::AddKpi(Box::new(Kpi::new(k(n), t)))),
        (n.clone(), number.clone()).prop_map(move |(n, v)| Command::EditKpi(k(n), KpiEdit::Target(Some(v)))),
        (n.clone(), n.clone()).prop_map(move |(n, to)| Command::EditKpi(k(n), KpiEdit::Objective(Some(o(to))))),
        (n.clone(), prop_oneof![Just(PeriodKind::Month), Just(PeriodKind::Quarter)])
            .prop_map(move |(n, f)| Command::EditKpi(k(n), KpiEdit::Frequency(f))),
        (n.clone(), period.clone(), proptest::option::of(number.clone()))
            .prop_map(move |(n, at, v)| Command::SetCells(k(n), vec![(Cell::Value(String::new(), at), v)])),
        (n.clone(), period.clone(), proptest::option::of(number))
            .prop_map(move |(n, at, v)| Command::SetCells(k(n), vec![(Cell::Target(at), v)])),
        (n.clone(), period, text).prop_map(move |(n, period, note)| Command::SetNote {
            kpi: k(n),
            input: String::new(),
            period,
            note
        }),
        n.prop_map(move |n| Command::DeleteKpi(k(n))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_sound_scorecard_stays_sound_and_a_refusal_changes_nothing(commands in proptest::collection::vec(command(), 1..40)) {
        let mut editor = Editor::new(Arc::new(small_card()));
        for command in commands {
            let before = Arc::clone(editor.scorecard());
            match editor.run(&command) {
                Ok(_) => prop_assert_eq!(check(editor.scorecard()), vec![], "{:?}", command),
                Err(_) => prop_assert!(Arc::ptr_eq(&before, editor.scorecard())),
            }
        }
    }

    #[test]
    fn undoing_all_gives_the_beginning_and_redoing_all_the_end(commands in proptest::collection::vec(command(), 1..60)) {
        let start = Arc::new(small_card());
        let mut editor = Editor::new(Arc::clone(&start));
        for command in &commands {
            editor.run(command).ok();
        }
        let end = Arc::clone(editor.scorecard());
        let mut steps = 0;
        while editor.undo().is_some() {
            steps += 1;
        }
        prop_assert_eq!(editor.scorecard(), &start);
        for _ in 0..steps {
            prop_assert!(editor.redo().is_some());
        }
        prop_assert!(editor.redo().is_none());
        prop_assert_eq!(editor.scorecard(), &end);
    }
}

#[test]
fn typing_in_one_field_is_one_step_until_the_field_is_left() {
    let mut editor = Editor::new(Arc::new(small_card()));
    let rename = |name: &str| Command::EditObjective(ObjectiveId::new("o0").unwrap(), ObjectiveEdit::Name(name.into()));
    for name in ["A", "Ar", "Arr"] {
        editor.run(&rename(name)).unwrap();
    }
    editor.end_merge();
    editor.run(&rename("Arrive")).unwrap();
    editor.undo().unwrap();
    assert_eq!(editor.scorecard().objectives[0].name, "Arr");
    editor.undo().unwrap();
    assert_eq!(editor.scorecard().objectives[0].name, "o0");
    assert_eq!((editor.next_undo(), editor.next_redo()), (None, Some(Deed::EditObjective)));
}

#[test]
fn a_command_that_changes_nothing_makes_no_step() {
    let mut editor = Editor::new(Arc::new(small_card()));
    let changed = editor.run(&Command::EditScorecard(ScorecardEdit::Title("Card".into()))).unwrap();
    assert!(Arc::ptr_eq(&changed.before, &changed.after));
    assert_eq!(editor.next_undo(), None);
}

#[test]
fn deleting_an_objective_takes_its_links_and_leaves_its_kpis() {
    let mut editor = Editor::new(Arc::new(small_card()));
    editor.run(&Command::DeleteObjective(ObjectiveId::new("o0").unwrap())).unwrap();
    let card = editor.scorecard();
    assert_eq!((card.links.len(), card.kpis.len()), (0, 2));
    assert_eq!(card.kpis[0].objective, None);
}

#[test]
fn a_definition_never_loses_measurements() {
    let mut editor = Editor::new(Arc::new(small_card()));
    let kpi = KpiId::new("k0").unwrap();
    let period = Period::month(2021, 3).unwrap();
    editor.run(&Command::SetCells(kpi.clone(), vec![(Cell::Value(String::new(), period), Some(4.0))])).unwrap();
    let sum = Calculation::Value { rule: Aggregation::Sum, values: Arc::default() };
    editor.run(&Command::EditKpi(kpi.clone(), KpiEdit::Calculation(sum))).unwrap();
    assert_eq!(editor.scorecard().kpis[0].series().next().unwrap().1.value(period), Some(4.0));
    let input =
        Input { name: "a".into(), label: String::new(), rule: InputRule::Sum, values: Arc::default(), constant: None };
    let formula = |expression: &str| {
        Command::EditKpi(
            kpi.clone(),
            KpiEdit::Calculation(Calculation::Formula { expression: expression.into(), inputs: vec![input.clone()] }),
        )
    };
    assert_eq!(editor.run(&formula("a")).unwrap_err(), EditError::InputInUse(String::new()));
    assert_eq!(editor.run(&formula("a / b")).unwrap_err(), EditError::UnknownInput("b".into()));
    assert!(matches!(editor.run(&formula("a /")).unwrap_err(), EditError::Formula(_)));
    assert_eq!(
        editor.run(&Command::EditKpi(kpi, KpiEdit::Frequency(PeriodKind::Year))).unwrap_err(),
        EditError::FrequencyInUse
    );
}
