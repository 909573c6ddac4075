//! Applies a command to a scorecard and gives the new one. Private: only the editor comes through here.

use super::{
    EditError,
    command::{Command, InitiativeEdit, KpiEdit, LinkEdit, ObjectiveEdit, PerspectiveEdit, ScorecardEdit},
    measure,
};
use crate::domain::model::{
    Cause, Initiative, InitiativeId, Kpi, KpiId, Limits, Link, LinkId, Objective, ObjectiveId, Perspective,
    PerspectiveId, Scorecard, VoiceKind, check_changed,
};
use std::sync::Arc;

pub(super) fn apply(before: &Scorecard, command: &Command) -> Result<Scorecard, EditError> {
    let mut card = before.clone();
    change(&mut card, command)?;
    let issues = check_changed(before, &card);
    if issues.is_empty() { Ok(card) } else { Err(EditError::Broken(issues)) }
}

fn change(card: &mut Scorecard, command: &Command) -> Result<(), EditError> {
    match command {
        Command::EditScorecard(edit) => edit_scorecard(card, edit.clone()),
        Command::AddPerspective(perspective) => card.perspectives.push(Arc::new(perspective.clone())),
        Command::EditPerspective(id, edit) => edit_perspective(perspective_mut(card, id)?, edit.clone()),
        Command::MovePerspective(id, to) => {
            let from = card.perspectives.iter().position(|p| p.id == *id).ok_or_else(|| missing("perspective", id))?;
            let perspective = card.perspectives.remove(from);
            card.perspectives.insert((*to).min(card.perspectives.len()), perspective);
        }
        Command::DeletePerspective(id) => {
            perspective_mut(card, id)?;
            let gone: Vec<ObjectiveId> = card.objectives_of(id).map(|o| o.id.clone()).collect();
            gone.iter().for_each(|objective| forget_objective(card, objective));
            card.map_notes.retain(|n| n.perspective != *id);
            change_where(&mut card.map_views, |v| v.perspective.as_ref() == Some(id), |v| v.perspective = None);
            card.perspectives.retain(|p| p.id != *id);
        }
        Command::AddObjective(objective) => card.objectives.push(Arc::new(objective.clone())),
        Command::EditObjective(id, ObjectiveEdit::Perspective(to)) => {
            objective_mut(card, id)?.parent = None;
            move_objective(card, id, to, 0);
        }
        Command::EditObjective(id, ObjectiveEdit::Parent(parent)) => {
            let above =
                parent.as_ref().map(|parent| card.objective(parent).ok_or_else(|| missing("objective", parent)));
            let to = above.transpose()?.map(|above| above.perspective.clone());
            objective_mut(card, id)?.parent.clone_from(parent);
            if let Some(to) = to {
                move_objective(card, id, &to, 0);
            }
        }
        Command::EditObjective(id, edit) => edit_objective(objective_mut(card, id)?, edit.clone()),
        Command::DeleteObjective(id) => {
            objective_mut(card, id)?;
            forget_objective(card, id);
        }
        Command::AddLink(link) => {
            if card.links.iter().any(|l| l.from == link.from && l.to == link.to) {
                return Err(EditError::LinkExists);
            }
            card.links.push(Arc::new(link.clone()));
        }
        Command::EditLink(id, edit) => edit_link(link_mut(card, id)?, edit.clone()),
        Command::ReverseLink(id) => {
            let link = card.link(id).ok_or_else(|| missing("link", id))?;
            if card.links.iter().any(|l| l.from == link.to && l.to == link.from) {
                return Err(EditError::LinkExists);
            }
            let link = link_mut(card, id)?;
            std::mem::swap(&mut link.from, &mut link.to);
        }
        Command::DeleteLink(id) => {
            link_mut(card, id)?;
            card.links.retain(|l| l.id != *id);
        }
        Command::AddKpi(kpi) => {
            measure::readable(&kpi.calculation)?;
            card.kpis.push(Arc::new(Kpi::clone(kpi)));
            measure::refers(card, &kpi.id)?;
        }
        Command::EditKpi(id, edit) => {
            measure::edit(kpi_mut(card, id)?, edit)?;
            if matches!(edit, KpiEdit::Calculation(_)) {
                measure::refers(card, id)?;
            }
        }
        Command::DeleteKpi(id) => {
            kpi_mut(card, id)?;
            measure::free(card, id)?;
            card.kpis.retain(|k| k.id != *id);
            card.relations.effects.retain(|kpi| kpi != id);
            change_where(&mut card.initiatives, |i| i.gap.as_ref() == Some(id), |i| i.gap = None);
        }
        Command::SetCells(id, cells) => measure::set_cells(kpi_mut(card, id)?, cells)?,
        Command::SetNote { kpi, input, period, note } => measure::set_note(kpi_mut(card, kpi)?, input, *period, note)?,
        Command::Import { kpis, series } => {
            for kpi in kpis {
                measure::readable(&kpi.calculation)?;
                card.kpis.push(Arc::new(Kpi::clone(kpi)));
            }
            for kpi in kpis {
                measure::refers(card, &kpi.id)?;
            }
            for import in series {
                measure::import(kpi_mut(card, &import.kpi)?, import)?;
            }
        }
        Command::AddInitiative(initiative) => card.initiatives.push(Arc::new(initiative.clone())),
        Command::EditInitiative(id, edit, day) => {
            let initiative = initiative_mut(card, id)?;
            let before = initiative.clone();
            edit.clone().make(initiative);
            // What stays as it was is no reaction to anything, nor is what is said about a guess.
            if *initiative != before && !matches!(edit, InitiativeEdit::NotAboutCost(_)) {
                initiative.changed = Some(*day);
            }
        }
        Command::DeleteInitiative(id) => {
            initiative_mut(card, id)?;
            card.initiatives.retain(|i| i.id != *id);
            change_where(&mut card.initiatives, |i| i.after.contains(id), |i| i.after.retain(|other| other != id));
        }
        Command::PutTheme(theme) => put(&mut card.themes, theme, |a, b| a.id == b.id),
        Command::DeleteTheme(id) => {
            take_out(&mut card.themes, |t| t.id == *id).ok_or_else(|| missing("theme", id))?;
            change_where(&mut card.objectives, |o| o.theme.as_ref() == Some(id), |o| o.theme = None);
            change_where(&mut card.map_views, |v| v.theme.as_ref() == Some(id), |v| v.theme = None);
        }
        Command::PutMapNote(note) => put(&mut card.map_notes, note, |a, b| a.id == b.id),
        Command::DeleteMapNote(id) => {
            take_out(&mut card.map_notes, |n| n.id == *id).ok_or_else(|| missing("map_note", id))?;
        }
        Command::PutMapView(view) => put(&mut card.map_views, view, |a, b| a.id == b.id),
        Command::DeleteMapView(id) => {
            take_out(&mut card.map_views, |v| v.id == *id).ok_or_else(|| missing("map_view", id))?;
        }
        Command::PutSegment(segment) => put(&mut card.segments, segment, |a, b| a.id == b.id),
        Command::DeleteSegment(id) => {
            take_out(&mut card.segments, |s| s.id == *id).ok_or_else(|| missing("segment", id))?;
            change_where(&mut card.voices, |v| v.segments.contains(id), |v| v.segments.retain(|other| other != id));
            change_where(&mut card.kpis, |k| k.segments.contains(id), |k| k.segments.retain(|other| other != id));
        }
        Command::PutVoice(voice) => {
            put(&mut card.voices, voice, |a, b| a.id == b.id);
            // Measures reflect factors: what no longer is one is measured by none.
            if voice.kind != VoiceKind::Factor {
                let id = &voice.id;
                change_where(&mut card.kpis, |k| k.factors.contains(id), |k| k.factors.retain(|other| other != id));
            }
        }
        Command::DeleteVoice(id) => {
            take_out(&mut card.voices, |v| v.id == *id).ok_or_else(|| missing("voice", id))?;
            change_where(&mut card.voices, |v| v.from.as_ref() == Some(id), |v| v.from = None);
            change_where(&mut card.kpis, |k| k.factors.contains(id), |k| k.factors.retain(|other| other != id));
            change_where(&mut card.interviews, |i| i.issues.contains(id), |i| i.issues.retain(|other| other != id));
        }
        Command::PutPhrase(phrase) => put(&mut card.phrases, phrase, |a, b| a.id == b.id),
        Command::DeletePhrase(id) => {
            take_out(&mut card.phrases, |p| p.id == *id).ok_or_else(|| missing("phrase", id))?;
            change_where(&mut card.objectives, |o| o.phrases.contains(id), |o| o.phrases.retain(|other| other != id));
        }
        Command::PutMeeting(meeting) => put(&mut card.meetings, meeting, |a, b| a.id == b.id),
        Command::PutInterview(interview, heard) => {
            heard.iter().for_each(|voice| put(&mut card.voices, voice, |a, b| a.id == b.id));
            put(&mut card.interviews, interview, |a, b| a.id == b.id);
        }
        Command::PutQuestionnaire(own) => put(&mut card.questionnaires, own, |a, b| a.id == b.id),
        Command::DeleteQuestionnaire(id) => {
            take_out(&mut card.questionnaires, |q| q.id == *id).ok_or_else(|| missing("questionnaire", id))?;
            if let Some(round) = card.rounds.iter().find(|r| r.questionnaire == *id) {
                // Its rounds could no longer be read: the check would say so of rounds that changed only.
                return Err(EditError::InUse { part: "round", id: round.id.to_string() });
            }
        }
        Command::PutRound(round) => put(&mut card.rounds, round, |a, b| a.id == b.id),
        Command::DeleteRound(id) => {
            take_out(&mut card.rounds, |r| r.id == *id).ok_or_else(|| missing("round", id))?;
            card.responses.retain(|r| r.round != *id);
            let of_it = |cause: &Option<Cause>| cause.as_ref().is_some_and(|cause| cause.round == *id);
            change_where(&mut card.objectives, |o| of_it(&o.cause), |o| o.cause = None);
            change_where(&mut card.initiatives, |i| of_it(&i.cause), |i| i.cause = None);
        }
        Command::PutResponse(response) => put(&mut card.responses, response, |a, b| a.id == b.id),
        Command::DeleteResponse(id) => {
            take_out(&mut card.responses, |r| r.id == *id).ok_or_else(|| missing("response", id))?;
        }
        Command::Together(_, commands) => commands.iter().try_for_each(|command| change(card, command))?,
        Command::DeleteInterview(id) => {
            take_out(&mut card.interviews, |i| i.id == *id).ok_or_else(|| missing("interview", id))?;
        }
    }
    Ok(())
}

fn edit_scorecard(card: &mut Scorecard, edit: ScorecardEdit) {
    match edit {
        ScorecardEdit::Title(title) => card.title = title,
        ScorecardEdit::Organisation(organisation) => card.organisation = organisation,
        ScorecardEdit::Currency(currency) => card.currency = currency,
        ScorecardEdit::FiscalYearStart(month) => card.fiscal_year_start = month,
        ScorecardEdit::CutPoints(cuts) => card.cut_points = cuts,
        ScorecardEdit::Rule(rule) => card.rule = rule,
        ScorecardEdit::OwnScore(score) => card.own_score = score,
        ScorecardEdit::OnlyLagging(only) => card.only_lagging = only,
        ScorecardEdit::SourceNote(note) => card.source_note = note,
        ScorecardEdit::Proposition(proposition) => card.proposition = proposition,
        ScorecardEdit::Exercise(exercise) => {
            // Interviews of somebody who no longer takes part would belong to nobody.
            card.interviews.retain(|i| exercise.salespeople.iter().any(|person| person.id == i.salesperson));
            card.exercise = exercise;
        }
        ScorecardEdit::Relations(relations) => card.relations = relations,
    }
}

fn edit_perspective(perspective: &mut Perspective, edit: PerspectiveEdit) {
    match edit {
        PerspectiveEdit::Name(name) => perspective.name = name,
        PerspectiveEdit::Question(question) => perspective.question = question,
        PerspectiveEdit::Weight(weight) => perspective.weight = weight,
        PerspectiveEdit::Rule(rule) => perspective.rule = rule,
        PerspectiveEdit::OwnScore(score) => perspective.own_score = score,
    }
}

fn edit_objective(objective: &mut Objective, edit: ObjectiveEdit) {
    match edit {
        ObjectiveEdit::Name(name) => {
            // What was said of the old name says nothing of the new one.
            objective.not_a_deed &= objective.name == name;
            objective.name = name;
        }
        ObjectiveEdit::Description(description) => objective.description = description,
        ObjectiveEdit::Owner(owner) => objective.owner = owner,
        ObjectiveEdit::Weight(weight) => objective.weight = weight,
        ObjectiveEdit::Rule(rule) => objective.rule = rule,
        ObjectiveEdit::OwnScore(score) => objective.own_score = score,
        // These concern others as well: see `change`.
        ObjectiveEdit::Perspective(_) | ObjectiveEdit::Parent(_) => {}
        ObjectiveEdit::Kind(kind) => objective.kind = kind,
        ObjectiveEdit::Concern(concern) => objective.concern = concern,
        ObjectiveEdit::Phrases(phrases) => objective.phrases = phrases,
        ObjectiveEdit::AcceptedReason(reason) => objective.accepted_reason = reason,
        ObjectiveEdit::AcceptedUntil(day) => objective.accepted_until = day,
        ObjectiveEdit::Theme(theme) => objective.theme = theme,
        ObjectiveEdit::Place(place) => (objective.map_x, objective.map_y) = place.unzip(),
        ObjectiveEdit::NotADeed(not) => objective.not_a_deed = not,
    }
}

fn edit_link(link: &mut Link, edit: LinkEdit) {
    match edit {
        LinkEdit::Kind(kind) => link.kind = kind,
        LinkEdit::DelayMonths(delay) => link.delay_months = delay,
        LinkEdit::Strength(strength) => link.strength = strength,
        LinkEdit::Note(note) => link.note = note,
        LinkEdit::Evidence(evidence) => link.evidence = evidence,
    }
}

/// Adds a part, or puts it in place of the same one.
fn put<T: Clone>(list: &mut Vec<Arc<T>>, part: &T, same: fn(&T, &T) -> bool) {
    match list.iter_mut().find(|old| same(old, part)) {
        Some(old) => *old = Arc::new(part.clone()),
        None => list.push(Arc::new(part.clone())),
    }
}

/// Takes a part out of its list.
fn take_out<T>(list: &mut Vec<Arc<T>>, is_it: impl Fn(&T) -> bool) -> Option<Arc<T>> {
    let place = list.iter().position(|part| is_it(part))?;
    Some(list.remove(place))
}

/// Changes those parts of a list that it concerns; the others stay the very same.
fn change_where<T: Clone>(list: &mut [Arc<T>], concerns: impl Fn(&T) -> bool, change: impl Fn(&mut T)) {
    for part in list.iter_mut().filter(|part| concerns(part)) {
        change(Arc::make_mut(part));
    }
}

/// Puts an objective into a perspective with all that is part of it. Parts that go round in a circle are refused afterwards.
fn move_objective(card: &mut Scorecard, id: &ObjectiveId, to: &PerspectiveId, depth: usize) {
    if depth > Limits::NESTING {
        return;
    }
    change_where(
        &mut card.objectives,
        |o| o.id == *id && o.perspective != *to,
        |o| {
            o.perspective = to.clone();
            // Its place was one in the other band.
            (o.map_x, o.map_y) = (None, None);
        },
    );
    let parts: Vec<ObjectiveId> = card.parts_of(id).map(|o| o.id.clone()).collect();
    parts.iter().for_each(|part| move_objective(card, part, to, depth + 1));
}

/// Takes an objective away with its links; KPIs and initiatives stay without it.
fn forget_objective(card: &mut Scorecard, id: &ObjectiveId) {
    let above = card.objective(id).and_then(|gone| gone.parent.clone());
    card.objectives.retain(|o| o.id != *id);
    // What was part of it is part of what it was part of.
    change_where(&mut card.objectives, |o| o.parent.as_ref() == Some(id), |o| o.parent.clone_from(&above));
    card.links.retain(|l| l.from != *id && l.to != *id);
    change_where(&mut card.map_views, |v| v.focus.as_ref() == Some(id), |v| v.focus = None);
    change_where(&mut card.kpis, |k| k.objective.as_ref() == Some(id), |k| k.objective = None);
    change_where(&mut card.initiatives, |i| i.objective.as_ref() == Some(id), |i| i.objective = None);
}

fn missing(part: &'static str, id: impl ToString) -> EditError {
    EditError::NotFound { part, id: id.to_string() }
}

macro_rules! part_mut {
    ($name:ident, $list:ident, $id:ty, $part:ty, $word:literal) => {
        fn $name<'a>(card: &'a mut Scorecard, id: &$id) -> Result<&'a mut $part, EditError> {
            card.$list.iter_mut().find(|part| part.id == *id).map(Arc::make_mut).ok_or_else(|| missing($word, id))
        }
    };
}
part_mut!(perspective_mut, perspectives, PerspectiveId, Perspective, "perspective");
part_mut!(objective_mut, objectives, ObjectiveId, Objective, "objective");
part_mut!(link_mut, links, LinkId, Link, "link");
part_mut!(kpi_mut, kpis, KpiId, Kpi, "kpi");
part_mut!(initiative_mut, initiatives, InitiativeId, Initiative, "initiative");
