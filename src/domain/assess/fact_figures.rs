//! What a group answered to questions of fact. Facts are never averaged into a score.

use super::{
    condition,
    lens::Lens,
    person::Person,
    questionnaire::{Choice, Fact, FactKind, Verdict},
    result::{EntryState, FactFigures, FactResult, FieldCounts, GroupKey, Missing, NamingRate, Split},
};
use crate::domain::{gather, model::FactAnswer, stats};

/// A question of fact in a group; none for the profile of anything but the whole.
pub(super) fn fact(lens: &Lens, fact: &Fact) -> Option<FactResult> {
    let (n, figures) = match &fact.kind {
        FactKind::HoursPair { verdicts, .. } => counted(hours(lens, fact), |pairs| hours_figures(&pairs, verdicts)),
        FactKind::TextList { .. } => texts(lens, fact),
        FactKind::Count { min, max } => {
            let number = |person: &Person| {
                let number = person.response.fact(&fact.id, "")?.number?;
                (number.is_finite() && (*min..=*max).contains(&number)).then_some(number)
            };
            counted(lens.see(number), |numbers| FactFigures::Count {
                mean: stats::mean(&numbers).unwrap_or(0.0),
                total: numbers.iter().sum(),
            })
        }
        FactKind::Choice { choices } => counted(lens.see(|person| chosen(person, &fact.id, "", choices)), |all| {
            FactFigures::Choice { counts: counts(choices, |id| all.iter().filter(|chosen| **chosen == id).count()) }
        }),
        FactKind::MultiChoice { choices, .. } => {
            let answers = lens.see(|person| {
                let answer = person.response.fact(&fact.id, "")?;
                choices.iter().any(|choice| answer.choices.contains(&choice.id)).then_some(answer)
            });
            counted(answers, |all| FactFigures::MultiChoice {
                counts: counts(choices, |id| all.iter().filter(|a| a.choices.iter().any(|c| c == id)).count()),
                main: counts(choices, |id| all.iter().filter(|a| a.choice == id).count()),
            })
        }
        FactKind::Profile { .. } if lens.is_whole() => profile(lens, fact),
        FactKind::Profile { .. } => return None,
    };
    Some(FactResult { id: fact.id.clone(), n, figures })
}

fn counted<T>(
    seen: Result<Vec<T>, Missing>,
    figures: impl FnOnce(Vec<T>) -> FactFigures,
) -> (usize, Result<FactFigures, Missing>) {
    match seen {
        Ok(seen) => (seen.len(), Ok(figures(seen))),
        Err(missing) => (0, Err(missing)),
    }
}

fn counts(choices: &[Choice], count: impl Fn(&str) -> usize) -> Vec<(String, usize)> {
    choices.iter().map(|choice| (choice.id.clone(), count(&choice.id))).collect()
}

fn chosen<'p>(person: &Person<'p>, fact: &str, field: &str, choices: &[Choice]) -> Option<&'p str> {
    let answer: &'p FactAnswer = person.response.fact(fact, field)?;
    choices.iter().any(|choice| choice.id == answer.choice).then_some(answer.choice.as_str())
}

/// Both numbers of hours of everybody who gave both: the one that no share is asked of, and the one whose share is asked for.
fn hours(lens: &Lens, fact: &Fact) -> Result<Vec<(f64, f64)>, Missing> {
    let FactKind::HoursPair { fields, share_of, .. } = &fact.kind else { return Err(Missing::Nobody) };
    lens.see(|person| {
        let number = |field: &str| {
            person.response.fact(&fact.id, field)?.number.filter(|hours| hours.is_finite() && *hours >= 0.0)
        };
        let own = fields.iter().find(|field| field.id != *share_of)?;
        Some((number(&own.id)?, number(share_of)?))
    })
}

fn hours_figures(pairs: &[(f64, f64)], verdicts: &[Verdict]) -> FactFigures {
    let (own, others) = (pairs.iter().map(|(own, _)| own).sum(), pairs.iter().map(|(_, others)| others).sum());
    let share = share_of(own, others);
    // Without any hours there is no share; what stands for all the rest holds then as well.
    let holds = |verdict: &&Verdict| match &verdict.when {
        Some(limit) => share.is_some_and(|share| condition::within(limit, share)),
        None => true,
    };
    let verdict = verdicts.iter().find(holds).map(|verdict| verdict.id.clone());
    FactFigures::Hours { own, others, share, verdict }
}

fn share_of(own: f64, others: f64) -> Option<f64> {
    (own + others > 0.0).then(|| others / (own + others)).filter(|share| share.is_finite())
}

/// The share of a pair of hours in the group, from the sums of hours, 0 to 1.
pub(super) fn share(lens: &Lens, id: &str) -> Option<f64> {
    let fact = lens.frame.facts.iter().find(|fact| fact.id == id)?;
    let pairs = hours(lens, fact).ok()?;
    share_of(pairs.iter().map(|(own, _)| own).sum(), pairs.iter().map(|(_, others)| others).sum())
}

/// The share of those answering who chose it, 0 to 1.
pub(super) fn choice_share(lens: &Lens, id: &str, field: Option<&str>, choice: &str) -> Option<f64> {
    let fact = lens.frame.facts.iter().find(|fact| fact.id == id)?;
    let seen: Vec<bool> = match &fact.kind {
        FactKind::Choice { choices } => {
            lens.see(|person| chosen(person, id, "", choices).map(|chosen| chosen == choice)).ok()?
        }
        FactKind::MultiChoice { choices, .. } => lens
            .see(|person| {
                let answer = person.response.fact(id, "")?;
                let known = choices.iter().any(|known| answer.choices.contains(&known.id));
                known.then(|| answer.choices.iter().any(|chosen| chosen == choice))
            })
            .ok()?,
        FactKind::Profile { .. } => {
            let field = field?;
            let said = |person: &Person| {
                let answer = person.response.fact(id, field)?;
                (!answer.choice.is_empty()).then(|| answer.choice == choice)
            };
            lens.see(said).ok()?
        }
        _ => return None,
    };
    let those = seen.iter().filter(|chose| **chose).count();
    Some(those as f64 / seen.len() as f64)
}

/// The texts of a person that hold anything, with what the facilitator says of them.
fn entries<'p>(person: &Person<'p>, fact: &str) -> Vec<(&'p str, EntryState)> {
    let Some(answer) = person.response.fact(fact, "") else { return Vec::new() };
    let state = |place: usize| {
        let stands_in = |list: &[u16]| list.iter().any(|known| usize::from(*known) == place);
        match (stands_in(&answer.accepted), stands_in(&answer.refused)) {
            (true, _) => EntryState::Accepted,
            (false, true) => EntryState::Refused,
            (false, false) => EntryState::Unchecked,
        }
    };
    let texts = answer.texts.iter().enumerate().map(|(place, text)| (text.trim(), state(place)));
    texts.filter(|(text, _)| !text.is_empty()).collect()
}

/// Everybody is asked; whoever wrote nothing named nothing.
fn texts(lens: &Lens, fact: &Fact) -> (usize, Result<FactFigures, Missing>) {
    let seen = match lens.see(|person| Some(entries(person, &fact.id))) {
        Ok(seen) => seen,
        Err(missing) => return (0, Err(missing)),
    };
    let wrote = seen.iter().filter(|entries| !entries.is_empty()).count();
    let count = |state| seen.iter().flatten().filter(|(_, of)| *of == state).count();
    let mut all: Vec<(String, EntryState)> = Vec::new();
    let mut by_role = Vec::new();
    if lens.is_whole() {
        all.extend(seen.iter().flatten().map(|(text, state)| ((*text).to_owned(), *state)));
        gather::sort(&mut all);
        for key in lens.frame.keys(Split::Role) {
            let role = lens.at(key.clone());
            if let Ok(entries) = role.see(|person| Some(entries(person, &fact.id))) {
                by_role.push((key, naming_rate(&entries)));
            }
        }
    }
    let figures = FactFigures::Texts {
        entries: all,
        accepted: count(EntryState::Accepted),
        refused: count(EntryState::Refused),
        unchecked: count(EntryState::Unchecked),
        rate: naming_rate(&seen),
        by_role,
    };
    (wrote, Ok(figures))
}

fn naming_rate(people: &[Vec<(&str, EntryState)>]) -> NamingRate {
    let has = |state: EntryState| people.iter().filter(|all| all.iter().any(|(_, of)| *of == state)).count();
    let naming = has(EntryState::Accepted);
    let looked_at = naming + has(EntryState::Refused) > 0 || has(EntryState::Unchecked) == 0;
    let rate = (looked_at && !people.is_empty()).then(|| naming as f64 / people.len() as f64);
    NamingRate { naming, asked: people.len(), rate }
}

/// How many belong to which group, for the fields that people can be split by.
fn profile(lens: &Lens, fact: &Fact) -> (usize, Result<FactFigures, Missing>) {
    let questionnaire = lens.frame.questionnaire;
    let everybody = match lens.see(|person| Some(person.response)) {
        Ok(everybody) => everybody,
        Err(missing) => return (0, Err(missing)),
    };
    let n = everybody.iter().filter(|response| response.facts.iter().any(|answer| answer.fact == fact.id)).count();
    let field_of = |split| match split {
        Split::Departments => questionnaire.departments_field().map(|field| field.id.as_str()),
        Split::FrontLine => questionnaire.front_line().map(|line| line.field.as_str()),
        Split::Role => Some(lens.frame.role_field()),
    };
    let FactKind::Profile { fields, .. } = &fact.kind else { return (0, Err(Missing::Nobody)) };
    let fields = fields.iter().filter_map(|field| {
        let split = Split::ALL.into_iter().find(|split| field_of(*split) == Some(field.id.as_str()))?;
        let count = |key: GroupKey| {
            let group = lens.at(key.clone());
            let people = group.people().count();
            let seen = lens.frame.alone || lens.cells.shows_group(&key);
            (people > 0).then(|| (key, seen.then_some(people)))
        };
        let groups = lens.frame.keys(split).into_iter().filter_map(count).collect();
        Some(FieldCounts { field: field.id.clone(), groups })
    });
    (n, Ok(FactFigures::Profile { fields: fields.collect() }))
}
