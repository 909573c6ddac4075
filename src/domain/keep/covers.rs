//! Which journal entries a snapshot contains: per writer the highest number, and the numbers below that were missing.
//!
//! Missing ones are remembered because an entry may stand in a store that could not be read at that time.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};

/// How many writers are remembered; each page load is a writer.
const MAX_WRITERS: usize = 64;

/// The entries that a snapshot contains.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Covers(BTreeMap<String, Covered>);

#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Covered {
    up_to: u64,
    missing: BTreeSet<u64>,
}

impl Covers {
    /// Whether the entry is contained.
    pub fn contains(&self, writer: &str, seq: u64) -> bool {
        self.0.get(writer).is_some_and(|c| seq <= c.up_to && !c.missing.contains(&seq))
    }

    /// Adds an entry. Returns whether entries of the same writer before it are missing.
    pub fn add(&mut self, writer: &str, seq: u64) -> bool {
        let covered = self.0.entry(writer.to_owned()).or_default();
        covered.missing.remove(&seq);
        let leaps = seq > covered.up_to.saturating_add(1);
        if seq > covered.up_to {
            // A number that leaps far is damage or malice; what can be missed for real is few.
            let first = covered.up_to.saturating_add(1).max(seq.saturating_sub(10_000));
            covered.missing.extend(first..seq);
            covered.up_to = seq;
        }
        leaps
    }

    /// Whether everything that `other` contains is contained.
    pub fn include(&self, other: &Self) -> bool {
        other.0.iter().all(|(writer, theirs)| {
            self.0.get(writer).is_some_and(|ours| {
                theirs.up_to <= ours.up_to && ours.missing.iter().all(|seq| !other.contains(writer, *seq))
            })
        })
    }

    /// Forgets writers without entries in any store where there are many.
    pub fn trim(&mut self, with_entries: &BTreeSet<String>) {
        if self.0.len() > MAX_WRITERS {
            self.0.retain(|writer, _| with_entries.contains(writer));
        }
    }
}

/// `[highest, missing …]`
impl Serialize for Covered {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(std::iter::once(&self.up_to).chain(&self.missing))
    }
}

impl<'de> Deserialize<'de> for Covered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let numbers = Vec::<u64>::deserialize(deserializer)?;
        let mut numbers = numbers.into_iter();
        let up_to = numbers.next().ok_or_else(|| serde::de::Error::custom("a number is missing"))?;
        Ok(Self { up_to, missing: numbers.collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remembers_what_was_missing_until_it_turns_up() {
        let mut covers = Covers::default();
        assert!(!covers.add("w", 1));
        assert!(covers.add("w", 4));
        assert!(covers.contains("w", 1) && covers.contains("w", 4));
        assert!(!covers.contains("w", 2) && !covers.contains("w", 5) && !covers.contains("v", 1));
        let text = serde_json::to_string(&covers).unwrap();
        assert_eq!(text, r#"{"w":[4,2,3]}"#);
        assert_eq!(serde_json::from_str::<Covers>(&text).unwrap(), covers);
        let before = covers.clone();
        assert!(!covers.add("w", 2));
        assert!(covers.contains("w", 2));
        assert!(covers.include(&before) && !before.include(&covers));
    }

    #[test]
    fn forgets_only_writers_that_left_nothing() {
        let mut covers = Covers::default();
        (0..=MAX_WRITERS).for_each(|n| {
            covers.add(&format!("w{n}"), 1);
        });
        covers.trim(&BTreeSet::from(["w3".to_owned()]));
        assert!(covers.contains("w3", 1) && !covers.contains("w4", 1));
    }
}
