//! Which KPIs the formulas of other KPIs refer to: circles, and how far it goes from one to the next.

use super::{
    kpi::{Calculation, Kpi},
    scorecard::Scorecard,
};
use crate::domain::{
    formula::{Formula, KPI},
    gather,
};
use std::collections::{BTreeMap, BTreeSet};

/// The ids of other KPIs that the formula of a KPI names, each once; none where the formula cannot be read.
pub fn referred(kpi: &Kpi) -> Vec<String> {
    let Calculation::Formula { expression, .. } = &kpi.calculation else { return Vec::new() };
    // Few formulas refer to others: the rest need not be read for that.
    let word = expression.as_bytes().windows(KPI.len()).any(|word| word.eq_ignore_ascii_case(KPI.as_bytes()));
    let formula = if word { Formula::parse(expression).ok() } else { None };
    formula.map(|formula| formula.kpis().into_iter().map(str::to_owned).collect()).unwrap_or_default()
}

/// Who refers to whom in a scorecard, by id. Ids that no KPI has are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct References<'a>(BTreeMap<&'a str, Vec<&'a str>>);

impl<'a> References<'a> {
    /// Of a scorecard. KPIs that refer to no other are not listed.
    pub fn of(card: &'a Scorecard) -> Self {
        let of_each: Vec<(&str, Vec<String>)> = card
            .kpis
            .iter()
            .map(|kpi| (kpi.id.as_str(), referred(kpi)))
            .filter(|(_, referred)| !referred.is_empty())
            .collect();
        if of_each.is_empty() {
            return Self(BTreeMap::new());
        }
        let known: BTreeMap<&str, &str> = gather::map(card.kpis.iter().map(|kpi| (kpi.id.as_str(), kpi.id.as_str())));
        let there = |referred: Vec<String>| referred.iter().filter_map(|id| known.get(id.as_str()).copied()).collect();
        Self(gather::map(of_each.into_iter().map(|(id, referred)| (id, there(referred)))))
    }

    /// Whether no KPI refers to another one.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn from(&self, id: &str) -> &[&'a str] {
        self.0.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// The KPIs that refer to this one, in order of their ids.
    pub fn to(&self, id: &str) -> Vec<&'a str> {
        self.0.iter().filter(|(_, referred)| referred.contains(&id)).map(|(from, _)| *from).collect()
    }

    /// The shortest circle that leads from a KPI back to it: begins and ends with its id.
    pub fn circle(&self, id: &str) -> Option<Vec<&'a str>> {
        let (start, first) = self.0.get_key_value(id)?;
        let mut came_from: BTreeMap<&str, &str> = first.iter().map(|next| (*next, *start)).collect();
        let mut open: Vec<&str> = first.clone();
        let mut at = 0;
        while let Some(here) = open.get(at).copied() {
            at += 1;
            if here == *start {
                let mut path = vec![*start];
                let mut place = came_from.get(start).copied();
                while let Some(before) = place.filter(|before| before != start) {
                    path.push(before);
                    place = came_from.get(before).copied();
                }
                path.push(start);
                path.reverse();
                return Some(path);
            }
            for next in self.from(here) {
                if !came_from.contains_key(next) {
                    came_from.insert(next, here);
                    open.push(next);
                }
            }
        }
        None
    }

    /// For each KPI that refers to others, how many steps its longest way through them has; none where it never ends.
    pub fn lengths(&self) -> BTreeMap<&'a str, Option<u32>> {
        let mut waiting: BTreeMap<&str, usize> = BTreeMap::new();
        let mut referring: BTreeMap<&str, Vec<&'a str>> = BTreeMap::new();
        for (id, referred) in &self.0 {
            let open: Vec<&&str> = referred.iter().filter(|other| self.0.contains_key(*other)).collect();
            waiting.insert(id, open.len());
            open.iter().for_each(|other| referring.entry(other).or_default().push(id));
        }
        let mut lengths: BTreeMap<&'a str, Option<u32>> = self.0.keys().map(|id| (*id, None)).collect();
        let mut ready: Vec<&'a str> = self.0.keys().filter(|id| waiting.get(*id) == Some(&0)).copied().collect();
        while let Some(id) = ready.pop() {
            let steps = |other: &&str| lengths.get(other).copied().flatten().unwrap_or(0);
            let longest = self.from(id).iter().map(steps).max().unwrap_or(0);
            lengths.insert(id, Some(longest.saturating_add(1)));
            for above in referring.get(id).into_iter().flatten() {
                if let Some(open) = waiting.get_mut(above) {
                    *open = open.saturating_sub(1);
                    if *open == 0 {
                        ready.push(above);
                    }
                }
            }
        }
        lengths
    }
}

/// What a check of formulas needs to know of the others.
pub(super) struct Formulas<'a> {
    pub(super) kpis: BTreeSet<&'a str>,
    pub(super) references: References<'a>,
    /// The KPIs whose references never end: those in a circle, and those that lead into one.
    pub(super) endless: BTreeSet<&'a str>,
}

impl<'a> Formulas<'a> {
    pub(super) fn of(card: &'a Scorecard) -> Self {
        let references = References::of(card);
        let endless = references.lengths().into_iter().filter(|(_, steps)| steps.is_none()).map(|(id, _)| id);
        let endless = gather::set(endless);
        Self { kpis: gather::set(card.kpis.iter().map(|k| k.id.as_str())), references, endless }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{KpiId, ScorecardId};
    use std::sync::Arc;

    fn card(formulas: &[(&str, &str)]) -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        for (id, expression) in formulas {
            let mut kpi = Kpi::new(KpiId::lossy(id), *id);
            kpi.calculation = Calculation::Formula { expression: (*expression).to_owned(), inputs: Vec::new() };
            card.kpis.push(Arc::new(kpi));
        }
        card
    }

    #[test]
    fn the_shortest_circle_is_named_in_order() {
        let card = card(&[
            ("a", "kpi(\"b\") + kpi(\"c\")"),
            ("b", "KPI(“c”) / 2"),
            ("c", "prev(kpi('a'))"),
            ("d", "kpi(\"d\")"),
            ("e", "kpi(\"a\") + kpi(\"nobody\")"),
            ("f", "1 + 1"),
        ]);
        let references = References::of(&card);
        assert_eq!(references.circle("a"), Some(vec!["a", "c", "a"]));
        assert_eq!(references.circle("b"), Some(vec!["b", "c", "a", "b"]));
        assert_eq!(references.circle("d"), Some(vec!["d", "d"]));
        assert_eq!((references.circle("e"), references.circle("f")), (None, None), "leads into one, is not in it");
        assert_eq!(references.to("c"), ["a", "b"]);
        assert_eq!(references.lengths().values().flatten().count(), 0, "none of them ends");
    }

    #[test]
    fn a_way_is_as_long_as_its_longest_branch() {
        let card = card(&[
            ("top", "kpi(\"left\") * kpi(\"plain\")"),
            ("left", "kpi(\"under\")"),
            ("under", "kpi(\"plain\")"),
            ("plain", "7"),
        ]);
        let lengths = References::of(&card).lengths();
        assert_eq!(lengths.into_iter().collect::<Vec<_>>(), [("left", Some(2)), ("top", Some(3)), ("under", Some(1))]);
        assert!(References::of(&Scorecard::new(ScorecardId::lossy("c"), "C")).is_empty());
    }
}
