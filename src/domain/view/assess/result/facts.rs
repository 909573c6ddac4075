//! Questions of fact: where the hours go, who can name an issue, how things are organised.

use super::{Told, size};
use crate::domain::{
    assess::{
        questionnaire::{Choice, FactKind, Verdict},
        result::{EntryState, FactFigures, FactResult, Group, NamingRate},
    },
    gather,
    text::{Msg, number},
};

/// What every question of fact shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactRow {
    /// Its id.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// What is to be known about it; may be empty.
    pub note: String,
    /// How many answered, or why nothing is shown; empty where one person is all there are.
    pub people: String,
}

/// Two sums of hours.
#[derive(Debug, Clone, PartialEq)]
pub struct HoursRow {
    /// The question.
    pub fact: FactRow,
    /// What the hours whose share is asked for went to, and how many they were.
    pub others: (String, String),
    /// What the other hours went to, and how many they were.
    pub own: (String, String),
    /// The share of the first, 0 to 1; none where there were no hours, or it is hidden.
    pub share: Option<f64>,
    /// The share in words: "31 %".
    pub share_text: String,
    /// What it means: "Internal focus"; empty where there is none.
    pub verdict: String,
    /// Whether that is good; none: undecided.
    pub good: Option<bool>,
    /// A line for comparison, 0 to 1, and what it is; shown only when asked for.
    pub reference: Option<(f64, String)>,
}

/// How many chose what.
#[derive(Debug, Clone, PartialEq)]
pub struct ChoiceRow {
    /// The question.
    pub fact: FactRow,
    /// Words, people and their share of those answering in words, in the order of the questionnaire.
    pub counts: Vec<(String, usize, String)>,
    /// What one person alone chose; empty: nothing, or there are several.
    pub chosen: String,
}

/// A number of each person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountRow {
    /// The question.
    pub fact: FactRow,
    /// The mean and the sum in words; empty where they are hidden.
    pub said: String,
}

/// Who can name something that counts.
#[derive(Debug, Clone, PartialEq)]
pub struct NamingRow {
    /// The question.
    pub fact: FactRow,
    /// Groups with their rate: everyone first, then roles.
    pub rates: Vec<(String, String)>,
    /// How many entries nobody has looked at.
    pub unchecked: usize,
    /// How many entries are accepted, and how many are not.
    pub checked: (usize, usize),
    /// The texts with what the facilitator says of them.
    pub entries: Vec<(String, EntryState)>,
}

/// Whether a group is one person: only a self-assessment shows one.
pub(super) fn is_alone(group: &Group) -> bool {
    group.n == 1
}

fn fact_row(told: &Told<'_>, group: &Group, result: &FactResult) -> Option<FactRow> {
    let fact = told.fact(&result.id)?;
    let people = match &result.figures {
        Ok(_) if is_alone(group) => String::new(),
        Ok(_) => Msg::ResultAnswered { people: &told.of(result.n, Some(group.n)) }.text(told.lang),
        Err(missing) => told.missing(*missing),
    };
    let note = fact.note.as_ref().map(|note| told.text(note)).unwrap_or_default();
    Some(FactRow { id: fact.id.clone(), text: told.text(&fact.text), note, people })
}

/// Pairs of hours.
pub fn hours(told: &Told<'_>, group: &Group) -> Vec<HoursRow> {
    let row = |result: &FactResult| {
        let FactKind::HoursPair { fields, share_of, verdicts, reference } = &told.fact(&result.id)?.kind else {
            return None;
        };
        let label = |wanted: bool| {
            let field = fields.iter().find(|field| (field.id == *share_of) == wanted);
            field.map(|field| told.text(&field.label)).unwrap_or_default()
        };
        let (own, others, share, verdict) = match &result.figures {
            Ok(FactFigures::Hours { own, others, share, verdict }) => {
                (Some(*own), Some(*others), *share, verdict.as_ref())
            }
            _ => (None, None, None, None),
        };
        let found = verdict.and_then(|id| verdicts.iter().find(|one| one.id == *id));
        let worded =
            |sum: Option<f64>| sum.map_or_else(|| number::NONE.to_owned(), |sum| number::between(told.lang, sum, 0, 1));
        Some(HoursRow {
            fact: fact_row(told, group, result)?,
            others: (label(true), worded(others)),
            own: (label(false), worded(own)),
            share,
            share_text: share_text(told, share),
            verdict: found.map(|verdict| told.text(&verdict.label)).unwrap_or_default(),
            good: found.and_then(is_good),
            reference: reference.as_ref().map(|line| (line.value, told.text(&line.label))),
        })
    };
    group.facts.iter().filter_map(row).collect()
}

/// A verdict on much is good, on little is bad, on what is left neither.
fn is_good(verdict: &Verdict) -> Option<bool> {
    use crate::domain::assess::questionnaire::Op;
    match verdict.when.as_ref()?.op {
        Op::More | Op::AtLeast => Some(true),
        Op::Less | Op::AtMost => Some(false),
        Op::Equal => None,
    }
}

/// A share of 0 to 1 in percent.
pub(super) fn share_text(told: &Told<'_>, share: Option<f64>) -> String {
    share.map_or_else(|| number::NONE.to_owned(), |share| number::percent(told.lang, share * 100.0, 0))
}

/// Questions with one choice.
pub fn choices(told: &Told<'_>, group: &Group) -> Vec<ChoiceRow> {
    let row = |result: &FactResult| {
        let FactKind::Choice { choices } = &told.fact(&result.id)?.kind else { return None };
        let counts = match &result.figures {
            Ok(FactFigures::Choice { counts }) => counted(told, choices, counts, result.n),
            _ => Vec::new(),
        };
        let chosen = counts.iter().find(|(_, count, _)| is_alone(group) && *count > 0);
        let chosen = chosen.map(|(label, ..)| label.clone()).unwrap_or_default();
        Some(ChoiceRow { fact: fact_row(told, group, result)?, counts, chosen })
    };
    group.facts.iter().filter_map(row).collect()
}

/// Choices with how many chose them.
pub(super) fn counted(
    told: &Told<'_>,
    choices: &[Choice],
    counts: &[(String, usize)],
    n: usize,
) -> Vec<(String, usize, String)> {
    let one = |choice: &Choice| {
        let count = counts.iter().find(|(id, _)| *id == choice.id).map_or(0, |(_, count)| *count);
        let share = (n > 0).then(|| size(count) / size(n));
        (told.text(&choice.label), count, share_text(told, share))
    };
    choices.iter().map(one).collect()
}

/// How service is steered, as one sentence with the note that no way is better: for the question that has the mode
/// `empowered` among its choices.
pub fn service_sentence(told: &Told<'_>, group: &Group) -> Option<String> {
    let of_mode = |result: &&FactResult| {
        matches!(told.fact(&result.id).map(|fact| &fact.kind),
            Some(FactKind::Choice { choices }) if choices.iter().any(|choice| choice.id == "empowered"))
    };
    let result = group.facts.iter().find(of_mode)?;
    let row = choices(told, group).into_iter().find(|row| row.fact.id == result.id)?;
    let mut given: Vec<&(String, usize, String)> = row.counts.iter().filter(|(_, count, _)| *count > 0).collect();
    gather::sort_by_key(&mut given, |(_, count, _)| usize::MAX - count);
    let one = |(label, count, _): &&(String, usize, String)| match is_alone(group) {
        true => label.clone(),
        false => format!("{label} ({count})"),
    };
    // Answers are whole phrases: as a list in a sentence they would begin with capitals within it.
    let said: Vec<String> = given.iter().map(one).collect();
    (!said.is_empty())
        .then(|| Msg::ResultServiceMode { modes: &said.join(" · "), note: &row.fact.note }.text(told.lang))
}

/// Numbers of each person.
pub fn counts(told: &Told<'_>, group: &Group) -> Vec<CountRow> {
    let row = |result: &FactResult| {
        let FactKind::Count { .. } = &told.fact(&result.id)?.kind else { return None };
        let said = match &result.figures {
            Ok(FactFigures::Count { total, .. }) if is_alone(group) => number::between(told.lang, *total, 0, 0),
            Ok(FactFigures::Count { mean, total }) => Msg::ResultMeanAndTotal {
                mean: &number::between(told.lang, *mean, 0, 1),
                total: &number::between(told.lang, *total, 0, 0),
            }
            .text(told.lang),
            _ => String::new(),
        };
        Some(CountRow { fact: fact_row(told, group, result)?, said })
    };
    group.facts.iter().filter_map(row).collect()
}

/// Who can name something that counts.
pub fn naming(told: &Told<'_>, group: &Group) -> Vec<NamingRow> {
    let rate = |rate: &NamingRate| match rate.rate {
        Some(share) => {
            format!("{} ({})", share_text(told, Some(share)), told.of(rate.naming, Some(rate.asked)))
        }
        None => Msg::ResultUnchecked.text(told.lang),
    };
    let row = |result: &FactResult| {
        let FactKind::TextList { .. } = &told.fact(&result.id)?.kind else { return None };
        let fact = fact_row(told, group, result)?;
        let Ok(FactFigures::Texts { entries, accepted, refused, unchecked, rate: whole, by_role }) = &result.figures
        else {
            let (rates, entries) = (Vec::new(), Vec::new());
            return Some(NamingRow { fact, rates, unchecked: 0, checked: (0, 0), entries });
        };
        let mut rates = vec![(told.group(&group.key), rate(whole))];
        rates.extend(by_role.iter().map(|(key, of)| (told.group(key), rate(of))));
        Some(NamingRow { fact, rates, unchecked: *unchecked, checked: (*accepted, *refused), entries: entries.clone() })
    };
    group.facts.iter().filter_map(row).collect()
}
