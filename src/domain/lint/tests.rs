//! Each rule where it finds something, and where it must not.

use super::*;
use crate::domain::{
    edit::Editor,
    model::{
        Aggregation, Calculation, Concern, CustomerRole, CustomerState, Initiative, InitiativeStatus, Kpi, Link,
        LinkKind, Objective, Perspective, ScorecardId, Segment, SegmentId, Series,
    },
    route::Page,
};
use std::sync::Arc;

const DAY: &str = "2026-03-31";

fn day() -> NaiveDate {
    DAY.parse().unwrap()
}

/// A scorecard without any finding: two perspectives, each with an objective that has an initiative and a measure.
fn sound() -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
    card.organisation.customer = "Who travels".into();
    for (p, name) in [("top", "Financial"), ("low", "Customer")] {
        card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy(p), name)));
    }
    objective(&mut card, "a", "top");
    objective(&mut card, "b", "low");
    kpi(&mut card, "ka", Some("a"), KpiKind::Lagging);
    kpi(&mut card, "kb", Some("b"), KpiKind::Leading);
    link(&mut card, "b", "a", LinkKind::Supports);
    card
}

fn objective(card: &mut Scorecard, id: &str, perspective: &str) {
    let name = id.to_uppercase();
    let mut objective = Objective::new(ObjectiveId::lossy(id), PerspectiveId::lossy(perspective), name);
    objective.owner = "Head".into();
    card.objectives.push(Arc::new(objective));
    let mut initiative = Initiative::new(InitiativeId::lossy(&format!("i-{id}")), "Work");
    (initiative.objective, initiative.owner) = (Some(ObjectiveId::lossy(id)), "Head".into());
    card.initiatives.push(Arc::new(initiative));
}

fn kpi(card: &mut Scorecard, id: &str, objective: Option<&str>, kind: KpiKind) {
    let mut kpi = Kpi::new(KpiId::lossy(id), id.to_uppercase());
    (kpi.objective, kpi.kind, kpi.owner) = (objective.map(ObjectiveId::lossy), kind, "Head".into());
    (kpi.baseline, kpi.target) = (Some(0.0), Some(10.0));
    let values = Arc::new(Series::from_values([("2026-02".parse().unwrap(), 1.0)]));
    kpi.calculation = Calculation::Value { rule: Aggregation::Mean, values };
    card.kpis.push(Arc::new(kpi));
}

fn link(card: &mut Scorecard, from: &str, to: &str, kind: LinkKind) {
    let (id, from, to) = (format!("{from}-{to}"), ObjectiveId::lossy(from), ObjectiveId::lossy(to));
    card.links.push(Arc::new(Link::new(LinkId::lossy(&id), from, to, kind)));
}

fn edit_objective(card: &mut Scorecard, id: &str, change: impl Fn(&mut Objective)) {
    card.objectives.iter_mut().filter(|o| o.id.as_str() == id).for_each(|o| change(Arc::make_mut(o)));
}

fn edit_kpi(card: &mut Scorecard, id: &str, change: impl Fn(&mut Kpi)) {
    card.kpis.iter_mut().filter(|k| k.id.as_str() == id).for_each(|k| change(Arc::make_mut(k)));
}

/// The rules that find something, with the names of what they find.
fn told(card: &Scorecard) -> Vec<(Rule, Vec<String>)> {
    let report = lint(card, day());
    report.found.iter().map(|f| (f.rule, f.findings.iter().map(|finding| finding.name.clone()).collect())).collect()
}

/// What one rule finds.
fn of(card: &Scorecard, rule: Rule) -> Vec<Finding> {
    lint(card, day()).found.into_iter().find(|found| found.rule == rule).map(|found| found.findings).unwrap_or_default()
}

fn names(card: &Scorecard, rule: Rule) -> Vec<String> {
    of(card, rule).into_iter().map(|finding| finding.name).collect()
}

/// The scorecard after the first way to mend the first finding of a rule.
fn mended(card: &Scorecard, rule: Rule) -> Scorecard {
    let finding = of(card, rule).into_iter().next().unwrap();
    let Some(Fix::Run(_, command)) = finding.fixes.first() else { panic!("{finding:?} has no click") };
    let mut editor = Editor::new(Arc::new(card.clone()));
    editor.run(command).unwrap();
    let after = Scorecard::clone(editor.scorecard());
    editor.undo();
    assert_eq!(**editor.scorecard(), *card, "one step of undo");
    after
}

#[test]
fn a_sound_scorecard_and_an_empty_one_have_no_finding() {
    assert_eq!(told(&sound()), []);
    assert_eq!(told(&Scorecard::new(ScorecardId::lossy("c"), "C")), []);
}

#[test]
fn tokens_are_unique_and_groups_stand_together() {
    let tokens: std::collections::BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.token()).collect();
    assert_eq!(tokens.len(), Rule::ALL.len());
    assert!(Rule::ALL.is_sorted_by_key(|rule| rule.group() == Group::ToFillIn));
}

#[test]
fn an_objective_needs_a_measure_unless_its_parts_have_one_or_it_is_judged() {
    let mut card = sound();
    objective(&mut card, "x", "low");
    edit_objective(&mut card, "x", |o| o.parent = Some(ObjectiveId::lossy("b")));
    assert_eq!(names(&card, Rule::NoMeasure), ["X"], "a part has to be measured");
    card.kpis.retain(|kpi| kpi.id.as_str() != "kb");
    assert_eq!(names(&card, Rule::NoMeasure), ["X"], "the whole is measured by its parts");
    edit_objective(&mut card, "x", |o| (o.rule, o.own_score) = (RollUp::Own, Some(50.0)));
    assert!(names(&card, Rule::NoMeasure).is_empty());
    edit_objective(&mut card, "x", |o| o.own_score = None);
    assert_eq!(of(&card, Rule::NoMeasure)[0].place().page, Page::Objective(ObjectiveId::lossy("x")));
}

#[test]
fn a_measure_without_objective_is_given_one_by_choosing() {
    let mut card = sound();
    kpi(&mut card, "loose", None, KpiKind::Lagging);
    let finding = of(&card, Rule::NoObjective).remove(0);
    let Some(Fix::Choose(choice)) = finding.fixes.first() else { panic!("{finding:?}") };
    let options = choice.options(&card);
    assert_eq!(options[1], ("b".to_owned(), "Customer › B".to_owned()));
    assert_eq!(choice.command(&card, "gone", day()), None);
    let mut editor = Editor::new(Arc::new(card));
    let command = choice.command(editor.scorecard(), "b", day()).unwrap();
    editor.run(&command).unwrap();
    assert_eq!(told(editor.scorecard()), []);
}

#[test]
fn a_measure_that_feeds_the_formula_of_another_needs_neither_objective_nor_target() {
    let mut card = sound();
    kpi(&mut card, "hours", None, KpiKind::Lagging);
    edit_kpi(&mut card, "hours", |k| (k.baseline, k.target) = (None, None));
    assert_eq!(names(&card, Rule::NoObjective), ["HOURS"]);
    let expression = "1 / kpi(\"hours\")".to_owned();
    edit_kpi(&mut card, "ka", |k| {
        k.calculation = Calculation::Formula { expression: expression.clone(), inputs: Vec::new() };
    });
    assert_eq!(told(&card), []);
}

#[test]
fn one_kind_of_measure_is_told_of_the_whole_or_of_where_it_is_wrong() {
    let mut card = sound();
    edit_kpi(&mut card, "kb", |k| k.kind = KpiKind::Lagging);
    assert_eq!(of(&card, Rule::OneKind)[0].facts, Facts::Kind(KpiKind::Lagging, 2));
    assert_eq!(of(&card, Rule::OneKind)[0].about, Subject::Card);
    // Results on top and drivers below are as they should be; the other way round they are not.
    edit_kpi(&mut card, "kb", |k| k.kind = KpiKind::Leading);
    kpi(&mut card, "ka2", Some("a"), KpiKind::Lagging);
    kpi(&mut card, "kb2", Some("b"), KpiKind::Leading);
    assert!(names(&card, Rule::OneKind).is_empty());
    for (id, kind) in
        [("ka", KpiKind::Leading), ("ka2", KpiKind::Leading), ("kb", KpiKind::Lagging), ("kb2", KpiKind::Lagging)]
    {
        edit_kpi(&mut card, id, |k| k.kind = kind);
    }
    assert_eq!(names(&card, Rule::OneKind), ["Financial", "Customer"]);
}

#[test]
fn seven_objectives_and_twenty_five_measures_are_enough() {
    let mut card = sound();
    for n in 2..=7 {
        objective(&mut card, &format!("x{n}"), "low");
    }
    assert!(names(&card, Rule::ManyObjectives).is_empty());
    objective(&mut card, "x8", "low");
    assert_eq!(of(&card, Rule::ManyObjectives)[0].facts, Facts::Count(8));
    edit_objective(&mut card, "x8", |o| o.parent = Some(ObjectiveId::lossy("b")));
    assert!(names(&card, Rule::ManyObjectives).is_empty(), "parts are no burden");
    for n in 3..=25 {
        kpi(&mut card, &format!("k{n}"), Some("b"), KpiKind::Leading);
    }
    assert!(names(&card, Rule::ManyMeasures).is_empty());
    kpi(&mut card, "k26", Some("b"), KpiKind::Leading);
    assert_eq!(of(&card, Rule::ManyMeasures)[0].facts, Facts::Count(26));
}

#[test]
fn weights_of_zero_are_raised_to_those_beside_them_and_an_only_child_is_left_alone() {
    let mut card = sound();
    edit_kpi(&mut card, "kb", |k| k.weight = 0.0);
    assert_eq!(told(&card), [], "an only child has the whole score");
    kpi(&mut card, "kb2", Some("b"), KpiKind::Lagging);
    kpi(&mut card, "kb3", Some("b"), KpiKind::Leading);
    edit_kpi(&mut card, "kb3", |k| k.weight = 4.0);
    assert_eq!(names(&card, Rule::ZeroWeight), ["KB"]);
    assert_eq!(mended(&card, Rule::ZeroWeight).kpi(&KpiId::lossy("kb")).unwrap().weight, 2.5);
    for id in ["kb2", "kb3"] {
        edit_kpi(&mut card, id, |k| k.weight = 0.0);
    }
    assert_eq!(told(&card), [(Rule::AllZero, vec!["B".to_owned()])]);
    assert_eq!(told(&mended(&card, Rule::AllZero)), []);
}

#[test]
fn weights_are_not_used_by_other_rules_than_the_weighted_mean() {
    let mut card = sound();
    kpi(&mut card, "kb2", Some("b"), KpiKind::Lagging);
    edit_kpi(&mut card, "kb2", |k| k.weight = 3.0);
    assert_eq!(told(&card), []);
    for rule in [RollUp::Mean, RollUp::Min, RollUp::Max, RollUp::Own] {
        edit_objective(&mut card, "b", |o| o.rule = rule);
        assert_eq!(of(&card, Rule::UnusedWeights)[0].facts, Facts::Rule(rule));
        assert_eq!(told(&mended(&card, Rule::UnusedWeights)), []);
    }
}

#[test]
fn what_only_lagging_measures_leave_out_has_a_weight_in_vain() {
    let mut card = sound();
    card.only_lagging = true;
    kpi(&mut card, "ka2", Some("a"), KpiKind::Leading);
    assert_eq!(told(&card), [], "a weight of 1 is no statement");
    edit_kpi(&mut card, "ka2", |k| k.weight = 3.0);
    assert_eq!(names(&card, Rule::LeftOut), ["KA2"]);
    assert_eq!(told(&mended(&card, Rule::LeftOut)), []);
    // A perspective with leading measures only is left out as well.
    edit_kpi(&mut card, "ka2", |k| k.weight = 1.0);
    Arc::make_mut(&mut card.perspectives[1]).weight = 2.0;
    assert_eq!(names(&card, Rule::LeftOut), ["Customer"]);
}

#[test]
fn a_share_is_negligible_only_by_its_own_weight() {
    let mut card = sound();
    kpi(&mut card, "kb2", Some("b"), KpiKind::Lagging);
    edit_kpi(&mut card, "kb2", |k| k.weight = 0.0101);
    // Of the half that the perspective has: 0.5 × 0.0101 / 1.0101 is just below 0.5 %.
    assert_eq!(names(&card, Rule::TinyShare), ["KB2"]);
    assert_eq!(told(&mended(&card, Rule::TinyShare)), []);
    edit_kpi(&mut card, "kb2", |k| k.weight = 0.02);
    assert_eq!(told(&card), []);
    // Among two hundred, each share is small; that is not due to a weight.
    for n in 3..=200 {
        kpi(&mut card, &format!("kb{n}"), Some("b"), KpiKind::Leading);
    }
    assert!(names(&card, Rule::TinyShare).is_empty());
    edit_objective(&mut card, "b", |o| o.rule = RollUp::Min);
    assert!(names(&card, Rule::TinyShare).is_empty(), "the weakest decides, not a share");
}

#[test]
fn a_circle_is_named_in_its_order_and_once() {
    let mut card = sound();
    objective(&mut card, "d", "low");
    objective(&mut card, "e", "low");
    for id in ["d", "e"] {
        kpi(&mut card, &format!("k{id}"), Some(id), KpiKind::Lagging);
    }
    for (from, to) in [("b", "d"), ("d", "e")] {
        link(&mut card, from, to, LinkKind::Supports);
    }
    assert_eq!(told(&card), []);
    link(&mut card, "e", "b", LinkKind::Conflicts);
    assert_eq!(told(&card), [], "a conflict has no direction");
    card.links.pop();
    link(&mut card, "e", "b", LinkKind::Supports);
    let found = of(&card, Rule::Circle);
    assert_eq!(found.len(), 1);
    let Facts::Circle(circle) = &found[0].facts else { panic!("{found:?}") };
    assert_eq!(circle.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["b", "d", "e"]);
    assert_eq!(told(&mended(&card, Rule::Circle)), []);
    // Of a circle through two perspectives, the link that leads down is given up.
    link(&mut card, "a", "e", LinkKind::Supports);
    let after = mended(&card, Rule::Circle);
    assert!(after.link(&LinkId::lossy("a-e")).is_none() && of(&after, Rule::Downward).is_empty());
}

#[test]
fn a_link_that_leads_down_is_reversed_where_that_makes_no_circle() {
    let mut card = sound();
    card.links.clear();
    link(&mut card, "a", "b", LinkKind::Supports);
    assert_eq!(of(&card, Rule::Downward)[0].facts, Facts::Effect("B".into()));
    assert_eq!(names(&card, Rule::NoSupporter), ["A"]);
    assert_eq!(told(&mended(&card, Rule::Downward)), []);
    // A conflict may be drawn either way.
    card.links.clear();
    link(&mut card, "a", "b", LinkKind::Conflicts);
    assert_eq!(told(&card), [(Rule::NoSupporter, vec!["A".to_owned()])]);
}

#[test]
fn what_hangs_in_the_air_is_told_once_each() {
    let mut card = sound();
    card.links.clear();
    assert_eq!(told(&card), [(Rule::NoLinks, vec!["C".to_owned()])]);
    let mut card = sound();
    for (id, perspective) in [("u", "top"), ("v", "low"), ("w", "low")] {
        objective(&mut card, id, perspective);
        kpi(&mut card, &format!("k{id}"), Some(id), KpiKind::Lagging);
    }
    edit_objective(&mut card, "w", |o| o.parent = Some(ObjectiveId::lossy("b")));
    assert_eq!(told(&card), [(Rule::NotLinked, vec!["U".to_owned(), "V".to_owned()])], "a part is linked by its whole");
    link(&mut card, "u", "a", LinkKind::Supports);
    link(&mut card, "w", "v", LinkKind::Supports);
    assert_eq!(told(&card), [(Rule::NoSupporter, vec!["U".to_owned()])], "at the bottom nothing has to support");
}

#[test]
fn customer_objectives_are_told_by_concerns_or_by_the_name_of_their_perspective() {
    let mut card = sound();
    for id in ["a", "b"] {
        edit_objective(&mut card, id, |o| o.name = "Introduce a customer portal".into());
    }
    assert_eq!(of(&card, Rule::WhatWeDo)[0].about, Subject::Objective(ObjectiveId::lossy("b")));
    assert_eq!(of(&card, Rule::WhatWeDo)[0].facts, Facts::Word("Introduce".into()));
    edit_objective(&mut card, "a", |o| o.concern = Some(Concern::Service));
    assert_eq!(of(&card, Rule::WhatWeDo)[0].about, Subject::Objective(ObjectiveId::lossy("a")));
    edit_objective(&mut card, "a", |o| o.concern = None);
    Arc::make_mut(&mut card.perspectives[1]).name = "Second".into();
    assert_eq!(told(&card), [], "the place alone is not enough");
}

#[test]
fn customers_that_no_measure_covers_are_given_one_by_choosing() {
    let mut card = sound();
    let mut segment = |id: &str, role, state| {
        let mut segment = Segment::new(SegmentId::lossy(id), id);
        (segment.role, segment.state) = (role, state);
        card.segments.push(Arc::new(segment));
    };
    segment("agents", CustomerRole::Reseller, CustomerState::Actual);
    segment("gone", CustomerRole::Payer, CustomerState::Former);
    let found = of(&card, Rule::Uncovered);
    let facts: Vec<_> = found.iter().map(|finding| finding.facts.clone()).collect();
    assert_eq!(
        facts,
        [Facts::Segments(vec![]), Facts::Segments(vec!["agents".into()])],
        "potential ones, and partners"
    );
    assert!(found[0].fixes.is_empty(), "there is no segment to choose a measure for");
    let Some(Fix::Choose(choice)) = found[1].fixes.first() else { panic!("{found:?}") };
    let mut editor = Editor::new(Arc::new(card));
    let command = choice.command(editor.scorecard(), "kb", day()).unwrap();
    editor.run(&command).unwrap();
    assert_eq!(of(editor.scorecard(), Rule::Uncovered).len(), 1);
}

#[test]
fn whatever_lowers_cost_is_asked_for_its_effect_and_every_initiative_for_its_objective() {
    let mut card = sound();
    let change = |card: &mut Scorecard, change: fn(&mut Initiative)| change(Arc::make_mut(&mut card.initiatives[0]));
    change(&mut card, |i| i.name = "Cut the cost of the hotline".into());
    assert_eq!(of(&card, Rule::NoCustomerEffect)[0].facts, Facts::Word("cost".into()));
    let Some(Fix::Write(writing)) = of(&card, Rule::NoCustomerEffect).remove(0).fixes.into_iter().next() else {
        panic!()
    };
    assert_eq!(writing.command("  ", day()), None);
    let mut editor = Editor::new(Arc::new(card.clone()));
    editor.run(&writing.command("None", day()).unwrap()).unwrap();
    assert_eq!(told(editor.scorecard()), []);
    change(&mut card, |i| i.status = InitiativeStatus::Done);
    assert_eq!(told(&card), [], "what is over is not asked for any more");
    change(&mut card, |i| (i.status, i.objective) = (InitiativeStatus::Running, None));
    assert_eq!(names(&card, Rule::LooseInitiative).len(), 1);
    let card = {
        let mut card = sound();
        edit_objective(&mut card, "b", |o| o.name = "Spare customers cost".into());
        card
    };
    assert_eq!(told(&card), [], "work for a customer objective has its effect there");
}
