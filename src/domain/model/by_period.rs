//! A map by periods that stands in one piece: it is gone through far more often than it is changed.

use super::period::Period;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
};
use std::{fmt, marker::PhantomData, ops::RangeInclusive};

/// Values by period, in order of the periods; read and changed like a map. A scorecard may have millions of values: one after the
/// other they take half the space of a tree of theirs, and all are read in a third of the time.
#[derive(Clone, PartialEq)]
pub struct ByPeriod<V>(Vec<(Period, V)>);

impl<V> ByPeriod<V> {
    fn place(&self, period: Period) -> Result<usize, usize> {
        match self.0.last() {
            // What is new is most often newer than all that is there.
            Some((last, _)) if *last < period => Err(self.0.len()),
            _ => self.0.binary_search_by(|(known, _)| known.cmp(&period)),
        }
    }

    /// The value of a period.
    pub fn get(&self, period: &Period) -> Option<&V> {
        self.0.get(self.place(*period).ok()?).map(|(_, value)| value)
    }

    /// The value of a period, to be changed.
    pub fn get_mut(&mut self, period: &Period) -> Option<&mut V> {
        let place = self.place(*period).ok()?;
        self.0.get_mut(place).map(|(_, value)| value)
    }

    /// Whether the period has a value.
    pub fn contains_key(&self, period: &Period) -> bool {
        self.place(*period).is_ok()
    }

    /// Puts the value of a period; the answer is the one before.
    pub fn insert(&mut self, period: Period, value: V) -> Option<V> {
        match self.place(period) {
            Ok(place) => self.0.get_mut(place).map(|(_, old)| std::mem::replace(old, value)),
            Err(place) => {
                self.0.insert(place, (period, value));
                None
            }
        }
    }

    /// Takes the value of a period away; the answer is that value.
    pub fn remove(&mut self, period: &Period) -> Option<V> {
        self.place(*period).ok().map(|place| self.0.remove(place).1)
    }

    /// All periods with their values.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&Period, &V)> + Clone {
        self.0.iter().map(|(period, value)| (period, value))
    }

    /// All periods.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &Period> + Clone {
        self.0.iter().map(|(period, _)| period)
    }

    /// All values, in order of their periods.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + Clone {
        self.0.iter().map(|(_, value)| value)
    }

    /// The periods from one to another, with their values.
    pub fn range(&self, periods: RangeInclusive<Period>) -> impl DoubleEndedIterator<Item = (&Period, &V)> + Clone {
        let from = self.0.partition_point(|(period, _)| period < periods.start());
        let to = self.0.partition_point(|(period, _)| period <= periods.end());
        self.0.get(from..to).unwrap_or_default().iter().map(|(period, value)| (period, value))
    }

    /// How many periods have a value.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none has.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<V> Default for ByPeriod<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V: fmt::Debug> fmt::Debug for ByPeriod<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<V> FromIterator<(Period, V)> for ByPeriod<V> {
    /// Of equal periods the last one counts.
    fn from_iter<I: IntoIterator<Item = (Period, V)>>(pairs: I) -> Self {
        let mut pairs: Vec<(Period, V)> = pairs.into_iter().collect();
        // Put in one by one, pairs in no order at all would take the square of their number.
        if !pairs.is_sorted_by(|(a, _), (b, _)| a < b) {
            pairs.reverse();
            crate::domain::gather::sort_by(&mut pairs, |(a, _), (b, _)| a.cmp(b));
            pairs.dedup_by(|(a, _), (b, _)| a == b);
        }
        pairs.shrink_to_fit();
        Self(pairs)
    }
}

impl<V> IntoIterator for ByPeriod<V> {
    type Item = (Period, V);
    type IntoIter = std::vec::IntoIter<(Period, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, V> IntoIterator for &'a ByPeriod<V> {
    type Item = &'a (Period, V);
    type IntoIter = std::slice::Iter<'a, (Period, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<V: Serialize> Serialize for ByPeriod<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for ByPeriod<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs<V>(PhantomData<V>);

        impl<'de, V: Deserialize<'de>> Visitor<'de> for Pairs<V> {
            type Value = ByPeriod<V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<ByPeriod<V>, A::Error> {
                let mut all = Vec::with_capacity(pairs.size_hint().unwrap_or_default().min(4_096));
                while let Some(pair) = pairs.next_entry()? {
                    all.push(pair);
                }
                Ok(all.into_iter().collect())
            }
        }

        deserializer.deserialize_map(Pairs(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::PeriodKind;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn month(n: i32) -> Period {
        Period::new(PeriodKind::Month, 2020, 1).unwrap().plus(n)
    }

    proptest! {
        #[test]
        fn it_is_the_map_of_the_standard_library(
            deeds in proptest::collection::vec((-9..9i32, proptest::option::weighted(0.7, 0..99u8)), 0..40), from in -9..9i32, to in 0..9i32,
        ) {
            let (mut ours, mut theirs) = (ByPeriod::default(), BTreeMap::new());
            for (n, value) in deeds {
                match value {
                    Some(value) => prop_assert_eq!(ours.insert(month(n), value), theirs.insert(month(n), value)),
                    None => prop_assert_eq!(ours.remove(&month(n)), theirs.remove(&month(n))),
                }
            }
            prop_assert!(ours.iter().eq(theirs.iter()) && ours.len() == theirs.len());
            prop_assert!(ours.keys().eq(theirs.keys()) && ours.values().rev().eq(theirs.values().rev()));
            let range = month(from)..=month(from + to);
            prop_assert!(ours.range(range.clone()).eq(theirs.range(range)));
            prop_assert!((-9..9).all(|n| ours.get(&month(n)) == theirs.get(&month(n))));
            prop_assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
            let text = serde_json::to_string(&ours).unwrap();
            prop_assert_eq!(&text, &serde_json::to_string(&theirs).unwrap());
            prop_assert_eq!(serde_json::from_str::<ByPeriod<u8>>(&text).unwrap(), ours.clone());
            prop_assert_eq!(theirs.clone().into_iter().rev().collect::<ByPeriod<_>>(), ours.clone());
            let twice = theirs.iter().map(|(period, _)| (*period, 0)).chain(theirs.clone());
            prop_assert_eq!(twice.collect::<ByPeriod<_>>(), ours, "the last one counts");
        }
    }

    #[test]
    fn of_a_period_that_is_there_twice_the_last_value_counts() {
        let map: ByPeriod<u8> = serde_json::from_str(r#"{"2026-02": 2, "2026-01": 1, "2026-02": 3}"#).unwrap();
        assert_eq!(serde_json::to_string(&map).unwrap(), r#"{"2026-01":1,"2026-02":3}"#);
        assert!(serde_json::from_str::<ByPeriod<u8>>("[1]").is_err());
    }
}
