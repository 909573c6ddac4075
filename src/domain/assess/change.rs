//! What changed between two rounds.

use super::{
    group, leak,
    lens::Lens,
    outcome::Looked,
    person::Person,
    questionnaire::Dimension,
    result::{Certainty, Change, DimensionChange, GroupKey, Interval, Split, Subject},
    scoring,
};
use crate::domain::{gather, stats};
use std::collections::BTreeMap;

/// What changed from an earlier round to this one, without careless answers and without a finite-population factor.
///
/// The same people are compared if at least two and at least two thirds of the smaller round are recognised by their code, and
/// if that, beside what both rounds show, tells nothing about 1 to k - 1 people; of a department or another group only if nobody
/// came or went. Otherwise two independent groups are.
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
            gather::sort(&mut items);
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
        if let Some((was, is)) = self.recognised(key, [old, dimension], &before, &after)
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

    /// The scores of those recognised, earlier and now, in the same order; none if too few are, or if that gives somebody away.
    fn recognised(
        &self,
        key: &GroupKey,
        dimensions: [&Dimension; 2],
        before: &[Coded],
        after: &[Coded],
    ) -> Option<(Vec<f64>, Vec<f64>)> {
        let (old, new) = (unique(before), unique(after));
        let pairs: Vec<(usize, usize)> =
            old.iter().filter_map(|(code, before)| Some((*before, *new.get(code)?))).collect();
        let smaller = before.len().min(after.len());
        // With nobody else in it, the mean of the differences is the difference of the means, which both rounds show.
        let same = pairs.len() == before.len() && pairs.len() == after.len();
        let may = self.alone()
            || (pairs.len() >= self.k()
                && (same || (*key == GroupKey::Whole && !self.gives_away(dimensions, [before, after], &pairs))));
        let scores = |(was, is): (usize, usize)| Some((before.get(was)?.1, after.get(is)?.1));
        let enough = pairs.len() >= 2 && pairs.len() * 3 >= smaller * 2;
        (enough && may).then(|| pairs.into_iter().filter_map(scores).unzip())
    }

    /// Whether the change of the same people and what both rounds show gives away 1 to k - 1 people: those who came less those
    /// who went are what is left, and either may be known otherwise.
    fn gives_away(&self, [old, new]: [&Dimension; 2], sizes: [&[Coded]; 2], pairs: &[(usize, usize)]) -> bool {
        let [earlier, now] = [blocks(&self.earlier, old), blocks(&self.now, new)];
        let partitions: Vec<Vec<usize>> = now
            .into_iter()
            .zip(earlier)
            .map(|(mut now, earlier)| {
                let from = now.iter().max().map_or(0, |last| last + 1);
                now.extend(earlier.into_iter().map(|block| from + block));
                now
            })
            .collect();
        let [before, after] = sizes.map(<[Coded]>::len);
        let mut same = vec![false; after + before];
        for place in pairs.iter().flat_map(|(was, is)| [after + was, *is]) {
            if let Some(same) = same.get_mut(place) {
                *same = true;
            }
        }
        let partitions: Vec<&[usize]> = partitions.iter().map(Vec::as_slice).collect();
        leak::gives_away_with(&partitions, &same, after, self.k())
    }
}

/// For each split, in which group that is shown each person with a score is, or among those hidden together.
fn blocks(looked: &Looked, dimension: &Dimension) -> [Vec<usize>; 3] {
    let has_score = |person: &&Person| scoring::score(person, dimension).is_some();
    Split::ALL.map(|split| {
        let is_shown = |key: &GroupKey| group::scores(&looked.lens(key.clone()), dimension).is_ok();
        let shown: Vec<GroupKey> = looked.frame.keys(split).into_iter().filter(is_shown).collect();
        let block = |person: &Person| shown.iter().position(|key| key == person.group(split)).unwrap_or(shown.len());
        looked.frame.people.iter().filter(has_score).map(block).collect()
    })
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

/// Places by code, of codes that only one person has.
fn unique(coded: &[Coded]) -> BTreeMap<&str, usize> {
    let mut found: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    for (place, (code, _)) in coded.iter().enumerate().filter(|(_, (code, _))| !code.is_empty()) {
        found.entry(code).and_modify(|seen| *seen = None).or_insert(Some(place));
    }
    gather::map(found.into_iter().filter_map(|(code, place)| Some((code, place?))))
}
