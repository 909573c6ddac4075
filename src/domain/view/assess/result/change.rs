//! What changed since an earlier round: differences with their uncertainty, and what came of what was taken over.

use super::{MOST_DECIMALS, Told, size};
use crate::domain::{
    assess::{
        questionnaire::Given,
        result::{Certainty, Change, DimensionChange, Group, Interval},
    },
    model::{Initiative, Scorecard},
    text::{Msg, number},
};
use std::sync::Arc;

/// The differences between two rounds.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeTable {
    /// The rounds ask different questionnaires.
    pub not_comparable: bool,
    /// Everyone together.
    pub whole: Vec<ChangeRow>,
    /// Groups that both rounds show.
    pub groups: Vec<(String, Vec<ChangeRow>)>,
}

/// The difference of a dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeRow {
    /// The dimension's short name.
    pub name: String,
    /// The earlier score and how many it rests on.
    pub earlier: String,
    /// The score now and how many it rests on.
    pub now: String,
    /// The difference with its interval: "+7 (−2 to +16)".
    pub difference: String,
    /// "No change can be told", "higher", "lower".
    pub verdict: String,
    /// Whether it is for the better; none: it cannot be told.
    pub better: Option<bool>,
    /// How the two were compared.
    pub basis: String,
}

/// What came of something taken over in an earlier round.
#[derive(Debug, Clone)]
pub struct FollowUp {
    /// What it was about: a dimension, a part, a side of a part.
    pub about: String,
    /// The figure then.
    pub then: String,
    /// The figure now.
    pub now: String,
    /// What can be told of the change.
    pub change: String,
    /// The initiative.
    pub initiative: Arc<Initiative>,
}

/// The differences in rows.
pub fn change_rows(told: &Told<'_>, change: &Change) -> ChangeTable {
    let rows = |changes: &[DimensionChange]| changes.iter().map(|one| row(told, one)).collect::<Vec<_>>();
    ChangeTable {
        not_comparable: change.other_questionnaire,
        whole: rows(&change.whole),
        groups: change.groups.iter().map(|(key, changes)| (told.group(key), rows(changes))).collect(),
    }
}

fn row(told: &Told<'_>, change: &DimensionChange) -> ChangeRow {
    let with_people = |score: f64, n: usize| format!("{} (n\u{a0}=\u{a0}{n})", told.points(score));
    let signed = |by: f64| signed(told, by);
    let ends = |interval: Interval| {
        Msg::ResultInterval { high: &signed(interval.high), low: &signed(interval.low) }.text(told.lang)
    };
    let difference = match change.certainty.interval() {
        Some(interval) => format!("{} ({})", signed(change.difference), ends(interval)),
        None => signed(change.difference),
    };
    let basis = match change.certainty {
        Certainty::Paired { people, .. } => Msg::ResultPaired { people: size(people) },
        Certainty::Groups { .. } => Msg::ResultTwoGroups,
        Certainty::Unknown => Msg::ResultNoBasis,
    };
    let basis = basis.text(told.lang);
    ChangeRow {
        name: told.dimension(&change.id),
        earlier: with_people(change.earlier, change.n_earlier),
        now: with_people(change.now, change.n_now),
        difference,
        verdict: verdict(change).text(told.lang),
        better: better(change),
        basis: if change.same_items { basis } else { format!("{basis} {}", Msg::ResultOtherItems.text(told.lang)) },
    }
}

/// A difference without decimals, unless rounding would make nothing of it: whether an interval holds 0 must be seen.
pub(super) fn signed(told: &Told<'_>, by: f64) -> String {
    let rounded = |decimals: u8| (by * 10f64.powi(i32::from(decimals))).round();
    let decimals = (0..MOST_DECIMALS).find(|decimals| by == 0.0 || rounded(*decimals) != 0.0);
    number::signed(told.lang, by, decimals.unwrap_or(MOST_DECIMALS))
}

/// Whether it got better; none: it cannot be told.
fn better(change: &DimensionChange) -> Option<bool> {
    let told = change.certainty.interval().is_some() && !change.none_can_be_told();
    told.then_some(change.difference > 0.0)
}

fn verdict(change: &DimensionChange) -> Msg<'static> {
    match (better(change), change.certainty) {
        (Some(true), _) => Msg::ResultHigher,
        (Some(false), _) => Msg::ResultLower,
        (None, Certainty::Unknown) => Msg::ResultNotTested,
        (None, _) => Msg::ResultNoChange,
    }
}

/// What came of the initiatives that were taken over in an earlier round with the same questionnaire; `then` and `now` are
/// all people of both rounds.
pub fn follow_ups(
    told: &Told<'_>,
    card: &Scorecard,
    earlier: &crate::domain::model::RoundId,
    (then, now): (&Group, &Group),
    change: &Change,
) -> Vec<FollowUp> {
    let one = |initiative: &Arc<Initiative>| {
        let cause = initiative.cause.as_ref().filter(|cause| cause.round == *earlier)?;
        let found = told.questionnaire.recommendations.iter().find(|one| one.id == cause.recommendation)?;
        let (was, is) = (figure(then, &found.given), figure(now, &found.given));
        let tested = match &found.given {
            Given::Level { dimension, .. } => change.whole.iter().find(|one| one.id == *dimension),
            _ => None,
        };
        let change = match (tested, was, is) {
            (Some(tested), ..) => verdict(tested),
            (None, Some(_), Some(_)) => Msg::ResultNotTested,
            _ => Msg::ResultNoFigure,
        };
        Some(FollowUp {
            about: about(told, &found.given),
            then: told.points_or_none(was),
            now: told.points_or_none(is),
            change: change.text(told.lang),
            initiative: Arc::clone(initiative),
        })
    };
    card.initiatives.iter().filter_map(one).collect()
}

fn about(told: &Told<'_>, given: &Given) -> String {
    match given {
        Given::Level { dimension, .. } => told.dimension(dimension),
        Given::Facet { dimension, part, facet, .. } => {
            let facet = told.facet(told.questionnaire.dimension(dimension), *facet);
            format!("{}, {facet}", told.part(dimension, part))
        }
        Given::Part { dimension, part, .. } => told.part(dimension, part),
    }
}

/// The figure that a recommendation looks at.
fn figure(group: &Group, given: &Given) -> Option<f64> {
    use crate::domain::assess::questionnaire::FacetId;
    match given {
        Given::Level { dimension, .. } => group.dimension(dimension)?.score.ok(),
        Given::Facet { dimension, part, facet, .. } => {
            let part = group.dimension(dimension)?.parts.iter().find(|one| one.id == *part)?;
            match facet {
                FacetId::Customer => part.customer,
                FacetId::Business => part.business,
            }
        }
        Given::Part { dimension, part, .. } => {
            group.dimension(dimension)?.parts.iter().find(|one| one.id == *part)?.figure
        }
    }
}
