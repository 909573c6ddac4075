//! Which groups may be shown, figure by figure, so that nobody can work out the answers of a few people.
//!
//! The rule for one split: a group with fewer than k people is hidden; while those hidden are together fewer than k, or only one
//! group is hidden, the next smallest is hidden as well (ties by id); if at most one group would remain, only the total is shown.
//!
//! Three things are stricter than that. The rule holds for every figure by itself, over the people who have one: a department of
//! six of whom two answered an item is hidden for this item. All splits are decided together, departments first, then front line,
//! then role: a group of a later split is hidden where with the earlier ones it would give away the total of 1 to k - 1 people.
//! And what is counted with careless answers shows no groups, and no figure to which 1 to k - 1 careless people would add.
//!
//! What remains: figures of the same people on different items are not played off against each other, and differences of two
//! groups that merely overlap are no secret.

use super::{
    leak,
    person::Frame,
    result::{GroupKey, Split},
};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

/// Decides what may be shown.
#[derive(Debug)]
pub(super) struct Cells {
    /// One person alone: everything.
    alone: bool,
    /// The smallest group.
    k: usize,
    /// The groups of every person, by split.
    groups: Vec<[GroupKey; 3]>,
    /// Whether the person is careless and counts only by request.
    added: Vec<bool>,
    /// Groups that may be shown at all.
    base: Rc<BTreeSet<GroupKey>>,
    /// Decisions made, by the people who have the figure.
    made: RefCell<BTreeMap<Vec<bool>, Rc<BTreeSet<GroupKey>>>>,
}

impl Cells {
    /// For the people of a round.
    pub fn new(frame: &Frame) -> Self {
        let mut cells = Self {
            alone: frame.alone,
            k: usize::from(frame.round.minimum_group),
            groups: frame.people.iter().map(|person| Split::ALL.map(|split| person.group(split).clone())).collect(),
            added: frame.people.iter().map(|person| person.careless && !frame.alone).collect(),
            base: Rc::default(),
            made: RefCell::default(),
        };
        let everybody = vec![true; cells.groups.len()];
        cells.base = Rc::new(cells.decide(&everybody, None));
        cells
    }

    /// Whether a figure of the group may be shown that these people have, all others have not.
    pub fn shows(&self, members: &[bool], key: &GroupKey) -> bool {
        let made = self.made.try_borrow().ok().and_then(|made| made.get(members).cloned());
        let decision = made.unwrap_or_else(|| {
            let decision = Rc::new(self.decide(members, Some(&self.base)));
            if let Ok(mut made) = self.made.try_borrow_mut() {
                made.insert(members.to_vec(), Rc::clone(&decision));
            }
            decision
        });
        decision.contains(key)
    }

    /// Whether the group may be shown at all.
    pub fn shows_group(&self, key: &GroupKey) -> bool {
        self.base.contains(key)
    }

    fn decide(&self, members: &[bool], base: Option<&BTreeSet<GroupKey>>) -> BTreeSet<GroupKey> {
        let of = |list: &[bool]| list.iter().filter(|is| **is).count();
        let added = of(&members.iter().zip(&self.added).map(|(is, added)| *is && *added).collect::<Vec<_>>());
        let mut shown = BTreeSet::new();
        if self.alone || (of(members) >= self.k && (added == 0 || added >= self.k)) {
            shown.insert(GroupKey::Whole);
        }
        if self.alone || added > 0 || shown.is_empty() {
            return shown;
        }
        let mut partitions: Vec<Vec<usize>> = Vec::new();
        for place in 0..Split::ALL.len() {
            let keys: Vec<&GroupKey> = members
                .iter()
                .zip(&self.groups)
                .filter(|(is, _)| **is)
                .filter_map(|(_, groups)| groups.get(place))
                .collect();
            let mut split = OneSplit::new(&keys, self.k);
            split.hidden.extend(split.sizes.keys().filter(|key| base.is_some_and(|base| !base.contains(key))));
            let partition = loop {
                split.complete();
                let partition = split.partition(&keys);
                let all: Vec<&[usize]> = partitions.iter().chain([&partition]).map(Vec::as_slice).collect();
                if !leak::gives_away(&all, self.k) || !split.hide_smallest() {
                    break partition;
                }
            };
            shown.extend(split.shown().into_iter().cloned());
            partitions.push(partition);
        }
        shown
    }
}

/// One split of the people who have a figure.
struct OneSplit<'k> {
    /// The smallest group.
    k: usize,
    /// People of each group with at least one.
    sizes: BTreeMap<&'k GroupKey, usize>,
    /// Groups that are hidden.
    hidden: BTreeSet<&'k GroupKey>,
}

impl<'k> OneSplit<'k> {
    fn new(keys: &[&'k GroupKey], k: usize) -> Self {
        let mut sizes: BTreeMap<&GroupKey, usize> = BTreeMap::new();
        for key in keys {
            *sizes.entry(key).or_default() += 1;
        }
        let mut hidden = BTreeSet::new();
        hidden.extend(sizes.iter().filter(|(_, size)| **size < k).map(|(key, _)| *key));
        Self { k, sizes, hidden }
    }

    fn shown(&self) -> Vec<&'k GroupKey> {
        self.sizes.keys().filter(|key| !self.hidden.contains(*key)).copied().collect()
    }

    /// Hides the smallest group shown; false if there is none.
    fn hide_smallest(&mut self) -> bool {
        let size = |key: &GroupKey| self.sizes.get(key).copied().unwrap_or(0);
        let smallest = self
            .shown()
            .into_iter()
            .min_by(|a, b| size(a).cmp(&size(b)).then_with(|| a.id().cmp(b.id())).then_with(|| a.cmp(b)));
        smallest.is_some_and(|key| self.hidden.insert(key))
    }

    /// Hides what must be hidden so that what is hidden cannot be worked out from the total.
    fn complete(&mut self) {
        loop {
            let people: usize = self.hidden.iter().filter_map(|key| self.sizes.get(*key)).sum();
            let exposed = self.hidden.len() == 1 || (1..self.k).contains(&people);
            if !exposed || !self.hide_smallest() {
                break;
            }
        }
        if self.shown().len() <= 1 {
            self.hidden.extend(self.sizes.keys().copied());
        }
    }

    /// The block of each person: a group shown, or all that are hidden together.
    fn partition(&self, keys: &[&GroupKey]) -> Vec<usize> {
        let shown = self.shown();
        let blocks = keys.iter().map(|key| shown.iter().position(|known| known == key));
        let rest = shown.len();
        blocks.map(|block| block.unwrap_or(rest)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(sizes: &[usize], k: usize) -> Vec<usize> {
        let keys: Vec<GroupKey> = (0..sizes.len()).map(|i| GroupKey::Department(format!("d{i}"))).collect();
        let people: Vec<&GroupKey> = sizes.iter().zip(&keys).flat_map(|(size, key)| vec![key; *size]).collect();
        let mut split = OneSplit::new(&people, k);
        split.complete();
        split.shown().iter().map(|key| split.sizes[key]).collect()
    }

    #[test]
    fn small_groups_hide_others_until_nothing_can_be_subtracted() {
        assert_eq!(shown(&[12, 9, 7], 5), [12, 9, 7]);
        assert_eq!(shown(&[12, 9, 7, 2], 5), [12, 9], "one hidden group is the total less the others");
        assert_eq!(shown(&[12, 9, 7, 2, 2], 5), [12, 9], "two of two are four people");
        assert_eq!(shown(&[12, 9, 7, 4, 3], 5), [12, 9, 7]);
        assert_eq!(shown(&[6, 3], 5), Vec::<usize>::new(), "only the total");
        assert_eq!(shown(&[9], 5), Vec::<usize>::new(), "one group is the total");
        assert_eq!(shown(&[7, 7, 9, 3], 5), [7, 9], "ties by id");
    }
}
