//! Laws of editing: undo, redo, refusal, soundness; and what single commands do.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "common/assessment_edits.rs"]
mod assessment_edits;
#[path = "common/map_edits.rs"]
mod map_edits;

use fokus::domain::{
    edit::{
        Cell, Command, Deed, EditError, Editor, InitiativeEdit, KpiEdit, LinkEdit, ObjectiveEdit, PerspectiveEdit,
        ScorecardEdit,
    },
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
    let end = |id: &str| ObjectiveId::new(id).unwrap();
    Link::new(LinkId::new(id).unwrap(), end(from), end(to), LinkKind::Supports)
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

/// Commands on what belongs to customers, the exercise, the programme and initiatives.
fn customer_command() -> impl Strategy<Value = Command> {
    let n = 0..4usize;
    let text = prop_oneof![1 => Just(String::new()), 4 => "[a-zäß ]{1,12}", 1 => Just("x".repeat(70_000))];
    let number = prop_oneof![Just(f64::NAN), Just(-1.0), Just(0.0), 0.0..200.0f64];
    let id = |letter: char, n: usize| format!("{letter}{n}");
    let segment = move |n: usize| SegmentId::new(id('s', n)).unwrap();
    let voice = move |n: usize| VoiceId::new(id('v', n)).unwrap();
    let phrase = move |n: usize| PhraseId::new(id('f', n)).unwrap();
    let person = move |n: usize| SalespersonId::new(id('a', n)).unwrap();
    let interview = move |n: usize| InterviewId::new(id('t', n)).unwrap();
    let initiative = move |n: usize| InitiativeId::new(id('i', n)).unwrap();
    let k = move |n: usize| KpiId::new(id('k', n)).unwrap();
    let o = move |n: usize| ObjectiveId::new(id('o', n)).unwrap();
    let day = |n: usize| chrono::NaiveDate::from_yo_opt(2026, 1 + n as u32).unwrap();
    let put_voice = move |n: usize, of: usize, from: usize, text: String| {
        let mut new = Voice::new(voice(n), VoiceKind::Issue, text);
        new.segments = vec![segment(of)];
        new.from = (from > 0).then(|| voice(from));
        Command::PutVoice(Box::new(new))
    };
    let put_interview = move |n: usize, who: usize, what: usize, slot: usize, text: String| {
        let mut new = Interview::new(interview(n), person(who), slot as u16 * 7);
        new.issues = vec![voice(what)];
        let heard = Voice::new(voice(what), VoiceKind::Issue, text);
        Command::PutInterview(Box::new(new), if slot == 1 { vec![heard] } else { vec![] })
    };
    let people = move |count: usize| {
        let salespeople = (0..count).map(|n| Salesperson::new(person(n), "A")).collect();
        Command::EditScorecard(ScorecardEdit::Exercise(Exercise { salespeople, ..Exercise::default() }))
    };
    let relations = move |of: usize, at: usize, budget: f64| {
        let activities = vec![Activity::new(ActivityId::new("y").unwrap(), day(at), "Visit")];
        let relations = Relations { effects: vec![k(of)], budget: Some(budget), activities, ..Relations::default() };
        Command::EditScorecard(ScorecardEdit::Relations(relations))
    };
    let edit = move |n: usize, edit: InitiativeEdit| Command::EditInitiative(initiative(n), edit, day(n));
    prop_oneof![
        (n.clone(), text.clone()).prop_map(move |(n, t)| Command::PutSegment(Segment::new(segment(n), t))),
        n.clone().prop_map(move |n| Command::DeleteSegment(segment(n))),
        (n.clone(), n.clone(), n.clone(), text.clone()).prop_map(move |(n, of, from, t)| put_voice(n, of, from, t)),
        n.clone().prop_map(move |n| Command::DeleteVoice(voice(n))),
        (n.clone(), text.clone()).prop_map(move |(n, t)| Command::PutPhrase(Phrase::new(phrase(n), t))),
        n.clone().prop_map(move |n| Command::DeletePhrase(phrase(n))),
        (n.clone(), n.clone())
            .prop_map(move |(n, of)| { Command::EditObjective(o(n), ObjectiveEdit::Phrases(vec![phrase(of)])) }),
        (n.clone(), n.clone()).prop_map(move |(n, of)| Command::EditKpi(k(n), KpiEdit::Segments(vec![segment(of)]))),
        (n.clone(), n.clone()).prop_map(move |(n, of)| Command::EditKpi(k(n), KpiEdit::Factors(vec![voice(of)]))),
        (0..6u16)
            .prop_map(|n| { Command::PutMeeting(Box::new(Meeting::new(MeetingId::new(format!("m{n}")).unwrap(), n))) }),
        n.clone().prop_map(people),
        (n.clone(), n.clone(), n.clone(), n.clone(), text.clone())
            .prop_map(move |(n, who, what, slot, t)| put_interview(n, who, what, slot, t)),
        n.clone().prop_map(move |n| Command::DeleteInterview(interview(n))),
        (n.clone(), n.clone(), number.clone()).prop_map(move |(of, at, budget)| relations(of, at, budget)),
        (n.clone(), text.clone()).prop_map(move |(n, t)| Command::AddInitiative(Initiative::new(initiative(n), t))),
        (n.clone(), n.clone()).prop_map(move |(n, of)| edit(n, InitiativeEdit::After(vec![initiative(of)]))),
        (n.clone(), n.clone()).prop_map(move |(n, of)| edit(n, InitiativeEdit::Gap(Some(k(of))))),
        (n.clone(), number.clone()).prop_map(move |(n, v)| edit(n, InitiativeEdit::Progress(Some(v)))),
        (n.clone(), number).prop_map(move |(n, v)| edit(n, InitiativeEdit::Budget(Some(v)))),
        n.clone().prop_map(move |n| Command::DeleteInitiative(initiative(n))),
        (n.clone(), n, text).prop_map(move |(n, of, t)| {
            Command::Together(
                Deed::AddObjective,
                vec![
                    Command::PutPhrase(Phrase::new(phrase(n), "on time")),
                    Command::EditObjective(o(of), ObjectiveEdit::Phrases(vec![phrase(n)])),
                    Command::AddKpi(Box::new(Kpi::new(KpiId::new(format!("n{n}")).unwrap(), t))),
                ],
            )
        }),
    ]
}

/// Any command.
fn any_command() -> impl Strategy<Value = Command> {
    prop_oneof![command(), customer_command(), map_edits::map_command(), assessment_edits::assessment_command()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_sound_scorecard_stays_sound_and_a_refusal_changes_nothing(commands in proptest::collection::vec(any_command(), 1..40)) {
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
    fn undoing_all_gives_the_beginning_and_redoing_all_the_end(commands in proptest::collection::vec(any_command(), 1..60)) {
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

#[test]
fn formulas_refer_to_what_is_there_and_never_in_a_circle() {
    let mut card = small_card();
    for id in ["profit", "sales"] {
        card.kpis.push(Arc::new(Kpi::new(KpiId::new(id).unwrap(), id.to_uppercase())));
    }
    let mut editor = Editor::new(Arc::new(card));
    let formula = |id: &str, expression: &str| {
        let calculation = Calculation::Formula { expression: expression.into(), inputs: Vec::new() };
        Command::EditKpi(KpiId::new(id).unwrap(), KpiEdit::Calculation(calculation))
    };
    editor.run(&formula("profit", "0.2 * kpi(\"sales\")")).unwrap();
    let refused = |editor: &mut Editor, command: &Command| {
        let before = Arc::clone(editor.scorecard());
        let error = editor.run(command).unwrap_err();
        assert!(Arc::ptr_eq(editor.scorecard(), &before), "a refused command changes nothing");
        error
    };
    assert_eq!(refused(&mut editor, &formula("sales", "kpi(\"lost\")")), EditError::UnknownKpi("lost".into()));
    let circle = vec!["SALES".to_owned(), "PROFIT".into(), "SALES".into()];
    assert_eq!(refused(&mut editor, &formula("sales", "5 * kpi('profit')")), EditError::FormulaCircle(circle));
    let itself = vec!["SALES".to_owned(), "SALES".into()];
    assert_eq!(refused(&mut editor, &formula("sales", "prev(kpi(\"sales\"))")), EditError::FormulaCircle(itself));
    let delete = |id: &str| Command::DeleteKpi(KpiId::new(id).unwrap());
    assert_eq!(refused(&mut editor, &delete("sales")), EditError::InFormulas(vec!["PROFIT".into()]));
    let mut twin = Kpi::new(KpiId::new("twin").unwrap(), "TWIN");
    twin.calculation = Calculation::Formula { expression: "kpi(\"twin\")".into(), inputs: Vec::new() };
    assert!(matches!(refused(&mut editor, &Command::AddKpi(Box::new(twin.clone()))), EditError::FormulaCircle(_)));
    let import = Command::Import { kpis: vec![twin.clone()], series: Vec::new() };
    assert!(matches!(refused(&mut editor, &import), EditError::FormulaCircle(_)));
    editor.run(&delete("profit")).unwrap();
    editor.run(&delete("sales")).unwrap();
    // In a file each KPI of a circle is named, and so is who refers to nobody.
    let mut card = Scorecard::clone(editor.scorecard());
    twin.id = KpiId::new("other").unwrap();
    card.kpis.push(Arc::new(twin));
    let told: Vec<_> = check(&card).into_iter().map(|issue| (issue.rule, issue.place.id, issue.place.field)).collect();
    assert_eq!(told, [(Rule::ReferenceExists, "other".to_owned(), "calculation.expression")]);
    Arc::make_mut(card.kpis.last_mut().unwrap()).id = KpiId::new("twin").unwrap();
    let rules: Vec<_> = check(&card).into_iter().map(|issue| issue.rule).collect();
    assert_eq!(rules, [Rule::NoFormulaCircle]);
}

#[test]
fn several_commands_together_are_one_step_and_all_or_none() {
    let start = Arc::new(small_card());
    let mut editor = Editor::new(Arc::clone(&start));
    let phrase = Phrase::new(PhraseId::new("f").unwrap(), "on time");
    let mark = |objective: &str| {
        Command::EditObjective(ObjectiveId::new(objective).unwrap(), ObjectiveEdit::Phrases(vec![phrase.id.clone()]))
    };
    let both = |objective: &str| {
        Command::Together(Deed::AddObjective, vec![Command::PutPhrase(phrase.clone()), mark(objective)])
    };
    assert!(editor.run(&both("nowhere")).is_err());
    assert!(Arc::ptr_eq(&start, editor.scorecard()));
    editor.run(&both("o0")).unwrap();
    assert_eq!((editor.scorecard().phrases.len(), editor.next_undo()), (1, Some(Deed::AddObjective)));
    editor.undo().unwrap();
    assert_eq!(editor.scorecard(), &start);
}

#[test]
fn what_is_deleted_is_forgotten_where_it_was_referred_to() {
    let mut editor = Editor::new(Arc::new(small_card()));
    let (segment, voice) = (SegmentId::new("s").unwrap(), VoiceId::new("v").unwrap());
    let kpi = KpiId::new("k0").unwrap();
    let mut said = Voice::new(voice.clone(), VoiceKind::Factor, "On time");
    said.segments = vec![segment.clone()];
    for command in [
        Command::PutSegment(Segment::new(segment.clone(), "Shops")),
        Command::PutVoice(Box::new(said)),
        Command::EditKpi(kpi.clone(), KpiEdit::Segments(vec![segment.clone()])),
        Command::EditKpi(kpi.clone(), KpiEdit::Factors(vec![voice.clone()])),
        Command::DeleteSegment(segment),
    ] {
        editor.run(&command).unwrap();
    }
    assert!(editor.scorecard().voices[0].segments.is_empty());
    assert!(editor.scorecard().kpi(&kpi).unwrap().segments.is_empty());
    editor.run(&Command::DeleteVoice(voice)).unwrap();
    assert!(editor.scorecard().kpi(&kpi).unwrap().factors.is_empty());
    editor.undo().unwrap();
    assert_eq!(editor.scorecard().kpi(&kpi).unwrap().factors.len(), 1);
}

#[test]
fn a_statement_that_is_no_factor_any_more_is_measured_by_nothing() {
    let mut editor = Editor::new(Arc::new(small_card()));
    let (kpi, id) = (KpiId::new("k0").unwrap(), VoiceId::new("v").unwrap());
    let voice = |kind| Command::PutVoice(Box::new(Voice::new(id.clone(), kind, "On time")));
    editor.run(&voice(VoiceKind::Factor)).unwrap();
    editor.run(&Command::EditKpi(kpi.clone(), KpiEdit::Factors(vec![id.clone()]))).unwrap();
    editor.run(&voice(VoiceKind::Want)).unwrap();
    assert!(editor.scorecard().kpi(&kpi).unwrap().factors.is_empty());
}

#[test]
fn an_edit_of_an_initiative_that_changes_nothing_is_no_reaction() {
    let mut editor = Editor::new(Arc::new(small_card()));
    let id = InitiativeId::new("i").unwrap();
    let day = |n| chrono::NaiveDate::from_ymd_opt(2026, 1, n).unwrap();
    let edit = |owner: &str, n| Command::EditInitiative(id.clone(), InitiativeEdit::Owner(owner.into()), day(n));
    editor.run(&Command::AddInitiative(Initiative::new(id.clone(), "I"))).unwrap();
    editor.run(&edit("Sales", 1)).unwrap();
    editor.end_merge();
    editor.run(&edit("Sales", 2)).unwrap();
    assert_eq!(editor.scorecard().initiatives[0].changed, Some(day(1)));
    editor.run(&edit("Service", 3)).unwrap();
    assert_eq!(editor.scorecard().initiatives[0].changed, Some(day(3)));
}
