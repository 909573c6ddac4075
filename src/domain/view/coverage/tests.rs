//! What coverage counts, on a small scorecard that is filled step by step.

use super::*;
use crate::domain::model::{
    ObjectiveId, Perspective, PerspectiveId, PropositionKind, ScorecardId, SegmentId, Voice, VoiceId,
};
use std::sync::Arc;

fn card() -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
    card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy("p"), "Customers")));
    card
}

fn objective(card: &mut Scorecard, id: &str, kind: Option<ObjectiveKind>, concern: Option<Concern>) {
    let mut objective = Objective::new(ObjectiveId::lossy(id), PerspectiveId::lossy("p"), id);
    objective.kind = kind;
    objective.concern = concern;
    card.objectives.push(Arc::new(objective));
}

fn kpi(card: &mut Scorecard, id: &str, change: impl FnOnce(&mut Kpi)) {
    let mut kpi = Kpi::new(KpiId::lossy(id), id);
    change(&mut kpi);
    card.kpis.push(Arc::new(kpi));
}

fn segment(card: &mut Scorecard, id: &str, role: CustomerRole, state: CustomerState) {
    let mut segment = Segment::new(SegmentId::lossy(id), id);
    segment.role = role;
    segment.state = state;
    card.segments.push(Arc::new(segment));
}

#[test]
fn an_empty_scorecard_is_asked_for_everything_but_measures_of_customers() {
    let notices = coverage(&card()).notices;
    assert_eq!(notices[..3], [CoverageNotice::NoAnswer, CoverageNotice::NoSegments, CoverageNotice::NoProposition]);
    assert_eq!(notices.iter().filter(|n| matches!(n, CoverageNotice::NoObjective(_))).count(), 4);
    assert_eq!(notices.iter().filter(|n| matches!(n, CoverageNotice::NoOutcome(_))).count(), 5);
    assert_eq!(notices.len(), 3 + 4 + 5, "{notices:?}");
}

#[test]
fn rows_count_objectives_measures_and_whom_they_cover() {
    let mut card = card();
    segment(&mut card, "prospects", CustomerRole::User, CustomerState::Potential);
    segment(&mut card, "regulars", CustomerRole::Payer, CustomerState::Best);
    segment(&mut card, "agents", CustomerRole::Reseller, CustomerState::Actual);
    segment(&mut card, "gone", CustomerRole::Payer, CustomerState::Former);
    objective(&mut card, "punctual", Some(ObjectiveKind::ValueProposition), Some(Concern::Time));
    objective(&mut card, "cheap", None, None);
    kpi(&mut card, "late", |kpi| {
        kpi.concern = Some(Concern::Time);
        kpi.objective = Some(ObjectiveId::lossy("cheap"));
        kpi.segments = vec![SegmentId::lossy("prospects"), SegmentId::lossy("regulars")];
    });
    kpi(&mut card, "wait", |kpi| kpi.concern = Some(Concern::Time));
    kpi(&mut card, "kept", |kpi| {
        kpi.outcome = Some(CustomerOutcome::Retention);
        kpi.segments = vec![SegmentId::lossy("agents"), SegmentId::lossy("gone")];
    });
    let found = coverage(&card);
    let time = &found.rows[0];
    assert_eq!((time.aspect, time.objectives, time.measures), (Aspect::Concern(Concern::Time), 2, 2));
    assert_eq!((time.by_group, time.unsaid), ([1, 1, 0], 1));
    let kept = found.rows.iter().find(|row| row.aspect == Aspect::Outcome(CustomerOutcome::Retention)).unwrap();
    assert_eq!((kept.measures, kept.by_group, kept.unsaid), (1, [0, 0, 1], 0));
    assert!(!found.notices.iter().any(|n| matches!(n, CoverageNotice::GroupUncovered(_))), "{:?}", found.notices);
    assert!(found.notices.contains(&CoverageNotice::NoKind(ObjectiveKind::Outcome)));
    assert!(!found.notices.contains(&CoverageNotice::NoKind(ObjectiveKind::ValueProposition)));
}

#[test]
fn potential_customers_are_asked_for_always_partners_only_where_there_are_some() {
    let mut card = card();
    segment(&mut card, "regulars", CustomerRole::Payer, CustomerState::Actual);
    let uncovered = |card: &Scorecard| -> Vec<Group> {
        let only = |notice| match notice {
            CoverageNotice::GroupUncovered(group) => Some(group),
            _ => None,
        };
        coverage(card).notices.into_iter().filter_map(only).collect()
    };
    assert_eq!(uncovered(&card), [Group::Potential, Group::Actual]);
    segment(&mut card, "friends", CustomerRole::Partner, CustomerState::Potential);
    assert_eq!(uncovered(&card), Group::ALL);
    kpi(&mut card, "k", |kpi| kpi.segments = vec![SegmentId::lossy("friends")]);
    assert_eq!(uncovered(&card), [Group::Potential, Group::Actual]);
}

#[test]
fn measures_of_products_alone_are_told_and_measures_want_a_factor_that_is_not_assumed() {
    let mut card = card();
    card.organisation.customer = "Everybody".into();
    card.proposition.choice = Some(PropositionKind::LockIn);
    kpi(&mut card, "features", |_| {});
    let found = coverage(&card);
    assert!(found.notices.contains(&CoverageNotice::NothingOfCustomers));
    assert_eq!((found.customer_measures, found.measures), (0, 1));
    objective(&mut card, "promise", Some(ObjectiveKind::ValueProposition), None);
    kpi(&mut card, "kept", |kpi| kpi.objective = Some(ObjectiveId::lossy("promise")));
    let bare = CoverageNotice::WithoutFactor(vec![(KpiId::lossy("kept"), "kept".into())]);
    assert!(coverage(&card).notices.contains(&bare));
    card.voices.push(Arc::new(Voice::new(VoiceId::lossy("v"), VoiceKind::Factor, "On time")));
    let mut heard = Voice::new(VoiceId::lossy("w"), VoiceKind::Factor, "Friendly");
    heard.source = VoiceSource::Survey;
    card.voices.push(Arc::new(heard));
    kpi(&mut card, "other", |kpi| {
        kpi.concern = Some(Concern::Cost);
        kpi.factors = vec![VoiceId::lossy("v")];
    });
    let notices = coverage(&card).notices;
    assert!(notices.contains(&bare) && notices.contains(&CoverageNotice::Assumed(1, 2)), "{notices:?}");
}
