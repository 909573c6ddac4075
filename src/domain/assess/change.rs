//! What changed between two rounds.

use super::{
    group,
    lens::Lens,
    outcome::Looked,
    person::Person,
    questionnaire::Dimension,
    result::{Certainty, Change, DimensionChange, GroupKey, Interval, Split, Subject},
    scoring,
};
use crate::domain::stats;
use std::collections::BTreeMap;

/// What changed from an earlier round to this one, without careless answers and without a finite-population factor.
///
/// The same people are compared if at least two and at least two thirds of the smaller round are recognised by their code, and if
/// that tells nothing about a few who answered only once; otherwise two independent groups.
pub fn change(earlier: &Subject, now: &Subject) -> Change {
    let mut change = Change { other_questionnaire: false, whole: Vec::new(), groups: Vec::new() };
    if earlier.questionnaire.id != now.questionnaire.id {
        change.other_questionnaire = true;
        return change;
    }
    let both = Both { earlier: Looked::new(earlier), now: Looked::new(now) };
    change.whole = both.group(&GroupKey::Whole);
    for split in Split::ALL {
        for key in both.now.frame.keys(split) {
            if both.earlier.cells.shows_group(&key) && both.now.cells.shows_group(&key) {
                let dimensions = both.group(&key);
                change.groups.push((key, dimensions));
            }
        }
    }
    change
}

struct Both<'e, 'n> {
    earlier: Looked<'e>,
    now: Looked<'n>,
}

/// The score of a person, with the code that the person is recognised by.
type Coded = (String, f64);

impl Both<'_, '_> {
    /// The larger of both minimum groups.
    fn k(&self) -> usize {
        usize::from(self.earlier.frame.round.minimum_group.max(self.now.frame.round.minimum_group))
    }

    fn alone(&self) -> bool {
        self.earlier.frame.alone && self.now.frame.alone
    }

    fn group(&self, key: &GroupKey) -> Vec<DimensionChange> {
        let dimensions = self.now.frame.dimensions.iter();
        dimensions.filter_map(|dimension| self.dimension(key, dimension)).collect()
    }

    fn dimension(&self, key: &GroupKey, dimension: &Dimension) -> Option<DimensionChange> {
        let old = *self.earlier.frame.dimensions.iter().find(|old| old.id == dimension.id)?;
        let before = coded(&self.earlier.lens(key.clone()), old)?;
        let after = coded(&self.now.lens(key.clone()), dimension)?;
        // One newcomer in a department would be known by the difference.
        let apart = before.len().abs_diff(after.len());
        if *key != GroupKey::Whole && (1..self.k()).contains(&apart) {
            return None;
        }
        let (was, is) = (values(&before), values(&after));
        let (earlier, now) = (stats::mean(&was)?, stats::mean(&is)?);
        let items = |looked: &Looked, dimension| -> Vec<String> {
            let mut items: Vec<String> = looked.frame.items_of(dimension).into_iter().map(str::to_owned).collect();
            crate::domain::gather::sort(&mut items);
            items
        };
        let mut change = DimensionChange {
            id: dimension.id.clone(),
            earlier,
            now,
            n_earlier: was.len(),
            n_now: is.len(),
            same_items: items(&self.earlier, old) == items(&self.now, dimension),
            difference: now - earlier,
            certainty: Certainty::Unknown,
        };
        if let Some((was, is)) = self.recognised(&before, &after)
            && let Some(interval) = stats::difference_paired(&was, &is)
        {
            change.difference = interval.estimate;
            let people = was.len();
            change.certainty =
                Certainty::Paired { people, interval: Interval { low: interval.low, high: interval.high } };
        } else if let Some(interval) = stats::difference_welch(&was, &is) {
            change.certainty = Certainty::Groups { interval: Interval { low: interval.low, high: interval.high } };
        }
        Some(change)
    }

    /// The scores of those recognised, earlier and now, in the same order; none if too few are.
    fn recognised(&self, before: &[Coded], after: &[Coded]) -> Option<(Vec<f64>, Vec<f64>)> {
        let (old, new) = (unique(before), unique(after));
        let pairs: Vec<(f64, f64)> = old.iter().filter_map(|(code, was)| Some((*was, *new.get(code)?))).collect();
        let smaller = before.len().min(after.len());
        let (only_before, only_after) = (before.len() - pairs.len(), after.len() - pairs.len());
        let k = self.k();
        let gives_away = !self.alone()
            && (pairs.len() < k
                || (only_before == 0 && (1..k).contains(&only_after))
                || (only_after == 0 && (1..k).contains(&only_before)));
        (pairs.len() >= 2 && pairs.len() * 3 >= smaller * 2 && !gives_away).then(|| pairs.into_iter().unzip())
    }
}

/// The scores of a group with the codes of its people.
fn coded(lens: &Lens, dimension: &Dimension) -> Option<Vec<Coded>> {
    let coded = |person: &Person| {
        let score = scoring::score(person, dimension)?;
        Some((person.response.code.trim().to_lowercase(), score))
    };
    let seen = lens.see(coded).ok()?;
    group::scores(lens, dimension).is_ok().then_some(seen)
}

fn values(coded: &[Coded]) -> Vec<f64> {
    coded.iter().map(|(_, score)| *score).collect()
}

/// Scores by code, of codes that only one person has.
fn unique(coded: &[Coded]) -> BTreeMap<&str, f64> {
    let mut found: BTreeMap<&str, Option<f64>> = BTreeMap::new();
    for (code, score) in coded.iter().filter(|(code, _)| !code.is_empty()) {
        found.entry(code).and_modify(|seen| *seen = None).or_insert(Some(*score));
    }
    crate::domain::gather::map(found.into_iter().filter_map(|(code, score)| Some((code, score?))))
}
