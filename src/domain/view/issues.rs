//! The issue log: what troubles clients, how many named it and how well it is understood.

use crate::domain::{
    gather,
    model::{Evidence, Interview, Scorecard, Voice, VoiceId, VoiceKind, VoiceSource},
    text::alphabetical,
};
use std::{cmp::Reverse, sync::Arc};

/// The log.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct IssueLog {
    /// The issues: what most clients named comes first, then by text.
    pub rows: Vec<IssueRow>,
    /// How many of them count as understood.
    pub understood: usize,
}

/// An issue in the log.
#[derive(Debug, Clone, PartialEq)]
pub struct IssueRow {
    /// The issue.
    pub voice: Arc<Voice>,
    /// In how many of the interviews kept here it was named.
    pub interviews: usize,
    /// How many clients named it in all.
    pub clients: usize,
    /// It was named more than once and is still graded as told by a single client: worth a second thought.
    pub raise: bool,
    /// The factor that was made of it.
    pub factor: Option<VoiceId>,
}

/// The issue log.
pub fn issue_log(card: &Scorecard) -> IssueLog {
    let issues = card.voices.iter().filter(|voice| voice.kind == VoiceKind::Issue);
    let mut rows: Vec<IssueRow> = issues
        .map(|voice| {
            let interviews = card.interviews.iter().filter(|interview| interview.issues.contains(&voice.id)).count();
            IssueRow {
                voice: Arc::clone(voice),
                interviews,
                clients: interviews + usize::from(voice.others),
                raise: interviews >= 2 && voice.grade == Evidence::SingleContact,
                factor: factor_made(card, &voice.id),
            }
        })
        .collect();
    gather::sort_by_key(&mut rows, |row| (Reverse(row.clients), alphabetical(&row.voice.text)));
    let understood = rows.iter().filter(|row| row.voice.grade.is_understood()).count();
    IssueLog { rows, understood }
}

fn factor_made(card: &Scorecard, issue: &VoiceId) -> Option<VoiceId> {
    let made = |voice: &&Arc<Voice>| voice.kind == VoiceKind::Factor && voice.from.as_ref() == Some(issue);
    card.voices.iter().find(made).map(|voice| voice.id.clone())
}

/// The issue with this text, whatever its case and spaces.
pub fn known_issue<'a>(card: &'a Scorecard, text: &str) -> Option<&'a Arc<Voice>> {
    let text = same_text(text);
    card.voices.iter().find(|voice| voice.kind == VoiceKind::Issue && same_text(&voice.text) == text)
}

fn same_text(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A factor made of an issue: what decides whether customers buy or stay, known as well as the issue is.
pub fn factor_of(issue: &Voice, id: VoiceId) -> Voice {
    let mut factor = Voice::new(id, VoiceKind::Factor, issue.text.clone());
    factor.segments.clone_from(&issue.segments);
    factor.concern = issue.concern;
    factor.source = issue.source;
    factor.grade = issue.grade;
    factor.related = issue.related;
    factor.heard = issue.heard;
    factor.from = Some(issue.id.clone());
    factor
}

/// The interview with one more issue, and the issues that change with it: a new one where none has this text, else the known
/// one with the day it was heard last. None for an empty text or an issue that the interview lists already.
pub fn hear(card: &Scorecard, interview: &Interview, text: &str, fresh: VoiceId) -> Option<(Interview, Vec<Voice>)> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let mut interview = interview.clone();
    let mut changed = Vec::new();
    match known_issue(card, text) {
        Some(known) => {
            if interview.issues.contains(&known.id) {
                return None;
            }
            interview.issues.push(known.id.clone());
            if interview.date > known.heard {
                changed.push(Voice { heard: interview.date, ..Voice::clone(known) });
            }
        }
        None => {
            let mut voice = Voice::new(fresh, VoiceKind::Issue, text);
            voice.source = VoiceSource::Interview;
            voice.grade = Evidence::SingleContact;
            voice.heard = interview.date;
            interview.issues.push(voice.id.clone());
            changed.push(voice);
        }
    }
    Some((interview, changed))
}

/// The issues whose day changes when the day of an interview does: those that were heard last in this very interview.
pub fn heard_again(card: &Scorecard, before: &Interview, after: &Interview) -> Vec<Voice> {
    let from_here =
        |voice: &&Arc<Voice>| after.issues.contains(&voice.id) && (voice.heard.is_none() || voice.heard == before.date);
    let newest = |voice: &Voice| {
        let others = card.interviews.iter().filter(|i| i.id != after.id && i.issues.contains(&voice.id));
        others.map(|interview| interview.date).fold(after.date, Option::max)
    };
    let issues = card.voices.iter().filter(from_here);
    issues
        .map(|voice| Voice { heard: newest(voice), ..Voice::clone(voice) })
        .filter(|voice| card.voice(&voice.id).is_some_and(|old| old.heard != voice.heard))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{Concern, InterviewId, SalespersonId, ScorecardId, SegmentId};
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn issue(text: &str, others: u16, grade: Evidence) -> Voice {
        let mut voice = Voice::new(VoiceId::lossy(text), VoiceKind::Issue, text);
        voice.others = others;
        voice.grade = grade;
        voice
    }

    fn interview(id: &str, date: Option<&str>, issues: &[&str]) -> Interview {
        let mut interview = Interview::new(InterviewId::lossy(id), SalespersonId::lossy("a"), 0);
        interview.date = date.map(day);
        interview.issues = issues.iter().map(|id| VoiceId::lossy(id)).collect();
        interview
    }

    fn card(voices: Vec<Voice>, interviews: Vec<Interview>) -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        card.voices = voices.into_iter().map(Arc::new).collect();
        card.interviews = interviews.into_iter().map(Arc::new).collect();
        card
    }

    #[test]
    fn issues_stand_by_how_many_clients_named_them_and_then_by_text() {
        let card = card(
            vec![
                issue("staff", 0, Evidence::SingleContact),
                issue("energy", 3, Evidence::LongExperience),
                issue("Rules", 0, Evidence::Report),
                issue("debt", 0, Evidence::RepeatedContact),
                Voice::new(VoiceId::lossy("n"), VoiceKind::Need, "no issue"),
            ],
            vec![interview("i", None, &["staff", "debt"]), interview("j", None, &["staff", "staff", "Rules"])],
        );
        let log = issue_log(&card);
        let rows: Vec<_> = log.rows.iter().map(|row| (row.voice.text.as_str(), row.clients)).collect();
        assert_eq!(rows, [("energy", 3), ("staff", 2), ("debt", 1), ("Rules", 1)]);
        assert_eq!(log.understood, 2, "repeated contact and long experience alone");
        // Named in two interviews, told by a single client: only this one is to be looked at again.
        let raise: Vec<_> = log.rows.iter().filter(|row| row.raise).map(|row| row.voice.text.as_str()).collect();
        assert_eq!(raise, ["staff"]);
    }

    #[test]
    fn a_factor_takes_over_what_is_known_of_its_issue_and_is_found_again() {
        let mut from = issue("staff", 2, Evidence::RepeatedContact);
        from.segments.push(SegmentId::lossy("s"));
        from.concern = Some(Concern::Time);
        from.source = VoiceSource::Interview;
        let factor = factor_of(&from, VoiceId::lossy("f"));
        assert_eq!((factor.kind, factor.from.as_ref(), factor.others), (VoiceKind::Factor, Some(&from.id), 0));
        assert_eq!((&factor.text, factor.concern, &factor.segments), (&from.text, from.concern, &from.segments));
        assert_eq!((factor.source, factor.grade), (from.source, from.grade));
        let mut card = card(vec![from], vec![]);
        assert_eq!(issue_log(&card).rows[0].factor, None);
        card.voices.push(Arc::new(factor));
        assert_eq!(issue_log(&card).rows[0].factor, Some(VoiceId::lossy("f")));
    }

    #[test]
    fn an_issue_named_again_is_the_known_one_and_a_new_one_comes_with_the_interview() {
        let mut known = issue("Staff shortage", 0, Evidence::Report);
        known.heard = Some(day("2026-01-01"));
        let card = card(vec![known.clone()], vec![]);
        let now = interview("i", Some("2026-03-02"), &[]);
        let (with, changed) = hear(&card, &now, " staff  SHORTAGE ", VoiceId::lossy("new")).unwrap();
        assert_eq!(with.issues, [known.id.clone()]);
        assert_eq!(changed, [Voice { heard: Some(day("2026-03-02")), ..known.clone() }]);
        assert_eq!(hear(&card, &with, "STAFF SHORTAGE", VoiceId::lossy("new")), None, "listed already");
        assert_eq!(hear(&card, &now, "  ", VoiceId::lossy("new")), None);
        let older = interview("i", Some("2025-03-02"), &[]);
        assert_eq!(hear(&card, &older, "Staff shortage", VoiceId::lossy("new")).unwrap().1, []);
        let (with, changed) = hear(&card, &now, "Energy prices", VoiceId::lossy("new")).unwrap();
        assert_eq!(with.issues, [VoiceId::lossy("new")]);
        let new = &changed[0];
        assert_eq!(
            (new.source, new.grade, new.kind),
            (VoiceSource::Interview, Evidence::SingleContact, VoiceKind::Issue)
        );
        assert_eq!((new.heard, new.related, new.text.as_str()), (Some(day("2026-03-02")), None, "Energy prices"));
    }

    #[test]
    fn the_day_an_issue_was_heard_follows_the_interview_unless_it_was_heard_later() {
        let mut own = issue("own", 0, Evidence::SingleContact);
        own.heard = Some(day("2026-03-02"));
        let mut later = issue("later", 0, Evidence::SingleContact);
        later.heard = Some(day("2026-05-05"));
        let before = interview("i", Some("2026-03-02"), &["own", "later", "open"]);
        let other = interview("j", Some("2026-02-20"), &["own"]);
        let voices = vec![own, later, issue("open", 0, Evidence::SingleContact)];
        let card = card(voices, vec![before.clone(), other]);
        let heard = |date: Option<&str>| -> Vec<_> {
            let after = Interview { date: date.map(day), ..before.clone() };
            heard_again(&card, &before, &after).into_iter().map(|v| (v.text.clone(), v.heard)).collect()
        };
        assert_eq!(
            heard(Some("2026-03-09")),
            [("own".into(), Some(day("2026-03-09"))), ("open".into(), Some(day("2026-03-09")))]
        );
        // Without its day the other interview is the last in which it was heard.
        assert_eq!(heard(None), [("own".into(), Some(day("2026-02-20")))]);
        assert_eq!(heard(Some("2026-03-02")), [("open".into(), Some(day("2026-03-02")))]);
    }
}
