//! Scores by the id of what they are of. Ids and scores are shared between versions: a copy in which a few scores are others
//! costs little.

use crate::domain::gather;
use std::{borrow::Borrow, ops::Index, sync::Arc};

/// Scores by id, in order of the ids; read like a map.
#[derive(Debug, Clone)]
pub struct ById<K, V> {
    ids: Arc<[K]>,
    /// The score of each id; none for what has none, such as an objective that is part of itself.
    scores: Vec<Option<Arc<V>>>,
}

impl<K: Ord, V> ById<K, V> {
    /// The score of an id.
    pub fn get<Q: Ord + ?Sized>(&self, id: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.scores.get(self.ids.binary_search_by(|known| known.borrow().cmp(id)).ok()?)?.as_deref()
    }

    /// All ids that have a score, with it, in order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.ids.iter().zip(&self.scores).filter_map(|(id, score)| Some((id, score.as_deref()?)))
    }

    /// All ids that have a score, in order.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.iter().map(|(id, _)| id)
    }

    /// All scores, in order of their ids.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.scores.iter().flatten().map(Arc::as_ref)
    }

    /// How many scores there are.
    pub fn len(&self) -> usize {
        self.values().count()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<K: PartialEq, V: PartialEq> PartialEq for ById<K, V> {
    /// What is shared is equal without a look.
    fn eq(&self, other: &Self) -> bool {
        let same = |(one, other): (&Option<Arc<V>>, &Option<Arc<V>>)| match (one, other) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other) || one == other,
            (one, other) => one.is_none() && other.is_none(),
        };
        (Arc::ptr_eq(&self.ids, &other.ids) || self.ids == other.ids)
            && self.scores.len() == other.scores.len()
            && self.scores.iter().zip(&other.scores).all(same)
    }
}

impl<K: Ord, V> Index<&K> for ById<K, V> {
    type Output = V;

    /// For tests: of an id without a score it panics, as a map does.
    fn index(&self, id: &K) -> &V {
        #[allow(clippy::expect_used, reason = "an index has no other way to say that there is nothing")]
        self.get(id).expect("a score of this id")
    }
}

/// The ids of a list in order, each once.
#[derive(Debug, Clone)]
pub(super) struct Order<K> {
    ids: Arc<[K]>,
    /// Where each id stands in the list; of equal ones the last.
    entries: Vec<usize>,
    /// The place of each entry of the list among the ids.
    places: Vec<usize>,
}

impl<K: Ord + Clone> Order<K> {
    /// Of a list of ids.
    pub(super) fn of<'a>(ids: impl Iterator<Item = &'a K>) -> Self
    where
        K: 'a,
    {
        let listed: Vec<&K> = ids.collect();
        let mut sorted: Vec<usize> = (0..listed.len()).collect();
        gather::sort_by(&mut sorted, |a, b| listed.get(*a).cmp(&listed.get(*b)));
        let (mut ids, mut entries): (Vec<K>, Vec<usize>) = (Vec::with_capacity(listed.len()), Vec::new());
        let mut places = vec![0; listed.len()];
        for entry in sorted {
            let Some(id) = listed.get(entry) else { continue };
            if ids.last() == Some(*id) {
                entries.pop();
            } else {
                ids.push((*id).clone());
            }
            entries.push(entry);
            if let Some(place) = places.get_mut(entry) {
                *place = ids.len() - 1;
            }
        }
        Self { ids: ids.into(), entries, places }
    }

    /// Whether no id stands in the list twice.
    pub(super) fn is_unique(&self) -> bool {
        self.ids.len() == self.places.len()
    }

    /// Where an id stands in the list.
    pub(super) fn entry(&self, id: &K) -> Option<usize> {
        self.entries.get(self.ids.binary_search(id).ok()?).copied()
    }

    /// The place of an entry of the list among the ids.
    pub(super) fn place(&self, entry: usize) -> Option<usize> {
        self.places.get(entry).copied()
    }

    /// No score of any id yet.
    pub(super) fn empty<V>(&self) -> ById<K, V> {
        ById { ids: Arc::clone(&self.ids), scores: self.ids.iter().map(|_| None).collect() }
    }

    /// The score of an entry of the list.
    pub(super) fn of_entry<'s, V>(&self, scores: &'s ById<K, V>, entry: usize) -> Option<&'s V> {
        scores.scores.get(self.place(entry)?)?.as_deref()
    }

    /// Puts the score of an entry of the list.
    pub(super) fn put<V>(&self, scores: &mut ById<K, V>, entry: usize, score: V) {
        if let Some(at) = self.place(entry).and_then(|place| scores.scores.get_mut(place)) {
            *at = Some(Arc::new(score));
        }
    }
}
