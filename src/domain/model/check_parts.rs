//! The invariants of the parts that list their fields; those of KPIs and of the scorecard itself stand in `check`.

use super::{
    assessment::{BUILT_IN_QUESTIONNAIRE, Cause, Response, Round},
    check::Checker,
    customer::{Phrase, Segment, Voice},
    id::{InitiativeId, ThemeId},
    initiative::Initiative,
    limits::Limits,
    map::{MapNote, MapView, Theme},
    objective::{Link, Objective},
    own_questionnaire::OwnQuestionnaire,
    programme::{CLIENTS, Interview, MEETINGS, Meeting},
    rule::Rule,
    scorecard::{Perspective, Scorecard},
};
use std::collections::BTreeSet;

pub(super) fn perspective(found: &mut Checker<'_>, p: &Perspective) {
    found.fields(p);
    found.named("name", &p.name);
    found.weight(p.weight);
    found.when(p.own_score.is_some_and(out_of_range), Rule::OwnScore, "own_score");
}

/// Whether it is no score of 0 to 100.
pub(super) fn out_of_range(score: f64) -> bool {
    !(0.0..=100.0).contains(&score)
}

pub(super) fn objective(found: &mut Checker<'_>, o: &Objective) {
    let perspective = !found.known.perspectives.contains(o.perspective.as_str());
    let phrases = o.phrases.iter().any(|p| !found.known.phrases.contains(p.as_str()));
    found.dangling(perspective, "perspective");
    found.dangling(phrases, "phrases");
    theme_exists(found, o.theme.as_ref());
    nesting(found, o);
    found.when(o.own_score.is_some_and(out_of_range), Rule::OwnScore, "own_score");
    cause(found, o.cause.as_ref());
    found.fields(o);
    found.named("name", &o.name);
    found.weight(o.weight);
}

/// An objective within another one: that must be there, in the same perspective, and not within this one.
fn nesting(found: &mut Checker<'_>, o: &Objective) {
    let card = found.known.card;
    let (mut above, mut depth) = (o.parent.as_ref(), 0);
    while let Some(parent) = above {
        let Some(next) = card.objective(parent) else { return found.dangling(true, "parent") };
        depth += 1;
        if next.perspective != o.perspective {
            return found.when(true, Rule::SamePerspective, "parent");
        }
        if next.id == o.id || depth > Limits::NESTING {
            return found.when(true, if next.id == o.id { Rule::NoNestingCircle } else { Rule::Nesting }, "parent");
        }
        above = next.parent.as_ref();
    }
}

pub(super) fn link(found: &mut Checker<'_>, l: &Link) {
    let (from, to) =
        (!found.known.objectives.contains(l.from.as_str()), !found.known.objectives.contains(l.to.as_str()));
    found.dangling(from, "from");
    found.dangling(to, "to");
    found.when(l.from == l.to, Rule::NoSelfLink, "to");
    found.fields(l);
}

pub(super) fn initiative(found: &mut Checker<'_>, i: &Initiative) {
    let card = found.known.card;
    let objective = i.objective.as_ref().is_some_and(|o| !found.known.objectives.contains(o.as_str()));
    found.dangling(objective, "objective");
    found.dangling(i.gap.as_ref().is_some_and(|kpi| card.kpi(kpi).is_none()), "gap");
    found.dangling(i.after.iter().any(|other| card.initiative(other).is_none()), "after");
    cause(found, i.cause.as_ref());
    found.when(waits_for_itself(card, i), Rule::NoCircle, "after");
    found.fields(i);
    found.named("name", &i.name);
    found.when(i.progress.is_some_and(|p| !(0.0..=100.0).contains(&p)), Rule::Progress, "progress");
    found.when(i.budget.is_some_and(|b| b < 0.0), Rule::Weight, "budget");
    found.when(i.spent.is_some_and(|s| s < 0.0), Rule::Weight, "spent");
}

fn waits_for_itself(card: &Scorecard, start: &Initiative) -> bool {
    let mut seen: BTreeSet<&InitiativeId> = BTreeSet::new();
    let mut open: Vec<&InitiativeId> = start.after.iter().collect();
    while let Some(id) = open.pop() {
        if *id == start.id {
            return true;
        }
        if seen.insert(id)
            && let Some(next) = card.initiative(id)
        {
            open.extend(next.after.iter());
        }
    }
    false
}

/// A theme that leads nowhere.
fn theme_exists(found: &mut Checker<'_>, theme: Option<&ThemeId>) {
    found.dangling(theme.is_some_and(|theme| !found.known.themes.contains(theme.as_str())), "theme");
}

pub(super) fn theme(found: &mut Checker<'_>, t: &Theme) {
    found.fields(t);
    found.named("name", &t.name);
}

pub(super) fn map_note(found: &mut Checker<'_>, n: &MapNote) {
    found.dangling(!found.known.perspectives.contains(n.perspective.as_str()), "perspective");
    found.fields(n);
    found.named("text", &n.text);
}

pub(super) fn map_view(found: &mut Checker<'_>, v: &MapView) {
    theme_exists(found, v.theme.as_ref());
    let perspective = v.perspective.as_ref().is_some_and(|p| !found.known.perspectives.contains(p.as_str()));
    found.dangling(perspective, "perspective");
    let focus = v.focus.as_ref().is_some_and(|o| !found.known.objectives.contains(o.as_str()));
    found.dangling(focus, "focus");
    found.fields(v);
    found.named("name", &v.name);
}

pub(super) fn segment(found: &mut Checker<'_>, s: &Segment) {
    found.fields(s);
    found.named("name", &s.name);
}

pub(super) fn voice(found: &mut Checker<'_>, v: &Voice) {
    let segments = v.segments.iter().any(|s| !found.known.segments.contains(s.as_str()));
    let from = v.from.as_ref().is_some_and(|f| !found.known.voices.contains(f.as_str()));
    found.dangling(segments, "segments");
    found.dangling(from, "from");
    found.fields(v);
    found.named("text", &v.text);
}

pub(super) fn phrase(found: &mut Checker<'_>, p: &Phrase) {
    found.fields(p);
    found.named("text", &p.text);
}

pub(super) fn meeting(found: &mut Checker<'_>, m: &Meeting) {
    found.fields(m);
    found.when(!(1..=MEETINGS).contains(&m.number), Rule::ExerciseNumbers, "number");
}

pub(super) fn interview(found: &mut Checker<'_>, i: &Interview) {
    let card = found.known.card;
    found.dangling(!card.exercise.salespeople.iter().any(|person| person.id == i.salesperson), "salesperson");
    let issues = i.issues.iter().any(|issue| !found.known.voices.contains(issue.as_str()));
    found.dangling(issues, "issues");
    found.fields(i);
    found.when(i.slot >= MEETINGS * CLIENTS, Rule::ExerciseNumbers, "slot");
}

fn cause(found: &mut Checker<'_>, cause: Option<&Cause>) {
    let lost = cause.is_some_and(|cause| !found.known.rounds.contains(cause.round.as_str()));
    found.dangling(lost, "cause");
}

pub(super) fn questionnaire(found: &mut Checker<'_>, q: &OwnQuestionnaire) {
    // The one that comes with the app is never one's own.
    found.when(q.id.as_str() == BUILT_IN_QUESTIONNAIRE, Rule::UniqueIds, "id");
    found.when(q.content.is_too_deep(), Rule::Size, "content");
    found.fields(q);
}

pub(super) fn round(found: &mut Checker<'_>, r: &Round) {
    let own = r.questionnaire.as_str() != BUILT_IN_QUESTIONNAIRE;
    found.dangling(own && found.known.card.questionnaire(&r.questionnaire).is_none(), "questionnaire");
    found.fields(r);
    found.named("version", &r.version);
    let groups = Round::LEAST_GROUP..=Round::MOST_GROUP;
    found.when(!groups.contains(&r.minimum_group), Rule::MinimumGroup, "minimum_group");
    found.when(r.departments.iter().any(|d| d.name.trim().is_empty()), Rule::Named, "departments");
    let ids: Vec<&str> = r.departments.iter().map(|department| department.id.as_str()).collect();
    found.unique("department", &ids);
}

pub(super) fn response(found: &mut Checker<'_>, r: &Response) {
    let lost = !found.known.rounds.contains(r.round.as_str());
    found.dangling(lost, "round");
    found.fields(r);
}

/// What stands in the scorecard once.
pub(super) fn singles(found: &mut Checker<'_>, card: &Scorecard) {
    found.fields(&card.proposition);
    found.fields(&card.exercise);
    found.fields(&card.relations);
    found.dangling(card.relations.effects.iter().any(|kpi| card.kpi(kpi).is_none()), "relations.effects");
    found.when(card.relations.budget.is_some_and(|b| b < 0.0), Rule::Weight, "relations.budget");
    let people: Vec<&str> = card.exercise.salespeople.iter().map(|person| person.id.as_str()).collect();
    let activities: Vec<&str> = card.relations.activities.iter().map(|activity| activity.id.as_str()).collect();
    found.unique("salesperson", &people);
    found.unique("activity", &activities);
}
