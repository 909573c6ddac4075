//! What an edit changed: a list of fields, each with what stood there before and after, found by the ids of the parts.
//!
//! This is what the journal holds. A list can be applied again without harm, and turned round to take the edit back.
//! Paths: `title`; `kpis/<id>` for a whole part; `kpis/<id>/name`; `kpis/<id>/calculation/values/2026-11`;
//! `kpis/<id>/calculation/inputs/<name>/values/2026-11`; `kpis/<id>/period_targets/2026`; `kpis/#order`.

use super::draft::{Draft, Part, diff_lists, own_fields, to_value};
use crate::domain::gather;
use crate::domain::model::Scorecard;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// The last step of a path that says in which order the parts of a list stand. No id looks like it.
pub(super) const ORDER: &str = "#order";

/// One changed field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The way to the field, from the scorecard down.
    #[serde(rename = "p")]
    pub path: Vec<String>,
    /// What stood there; `None` where nothing did.
    #[serde(rename = "b", default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub before: Option<Value>,
    /// What stands there now; `None` where nothing does.
    #[serde(rename = "a", default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub after: Option<Value>,
}

/// Why a change cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    /// The path leads to nothing: the part is gone.
    #[error("{0} leads to nothing")]
    NoPlace(String),
    /// The value does not belong there.
    #[error("what is to stand at {path} does not belong there: {why}")]
    Unfit {
        /// Where.
        path: String,
        /// What is wrong, in technical words.
        why: String,
    },
}

/// What is different between two versions of a scorecard. Parts that are the very same are skipped without looking.
pub fn diff(before: &Scorecard, after: &Scorecard) -> Vec<Change> {
    let mut out = Vec::new();
    fields(&[], &own_fields(before), &own_fields(after), &mut out);
    diff_lists(before, after, &mut out);
    out
}

/// Makes the changes. What already is as it shall be stays so.
///
/// # Errors
/// When a path leads to nothing, or a value does not belong where it is to stand; then nothing is changed.
pub fn apply(card: &Scorecard, changes: &[Change]) -> Result<Scorecard, ChangeError> {
    let mut draft = Draft::of(card);
    for change in changes {
        draft.set(&change.path, change.after.as_ref())?;
    }
    draft.finish()
}

/// What stands at the path of a change now; `None` where nothing does.
pub fn present_value(card: &Scorecard, path: &[String]) -> Option<Value> {
    Draft::of(card).get(path)
}

/// The changes that take these back.
pub fn invert(changes: &[Change]) -> Vec<Change> {
    let turned = |c: &Change| Change { path: c.path.clone(), before: c.after.clone(), after: c.before.clone() };
    let is_order = |c: &&Change| c.path.last().is_some_and(|step| step == ORDER);
    // A part that comes back comes at the end; only then can it be put where it stood.
    let parts = changes.iter().rev().filter(|c| !is_order(c));
    parts.chain(changes.iter().rev().filter(is_order)).map(turned).collect()
}

fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    // An Option alone would take the value `null` for "nothing".
    Value::deserialize(deserializer).map(Some)
}

fn push(path: &[&str], before: Option<&Value>, after: Option<&Value>, out: &mut Vec<Change>) {
    if before != after {
        let path = path.iter().map(|step| (*step).to_owned()).collect();
        out.push(Change { path, before: before.cloned(), after: after.cloned() });
    }
}

pub(super) fn list<T: Part>(before: &[Arc<T>], after: &[Arc<T>], out: &mut Vec<Change>) {
    if before.len() == after.len() && before.iter().zip(after).all(|(b, a)| Arc::ptr_eq(b, a)) {
        return;
    }
    let old: BTreeMap<&str, &Arc<T>> = gather::map(before.iter().map(|part| (part.id(), part)));
    let new: BTreeSet<&str> = gather::set(after.iter().map(|part| part.id()));
    // Last first: turned round, they come back first to last.
    for part in before.iter().rev().filter(|part| !new.contains(part.id())) {
        push(&[T::LIST, part.id()], Some(&to_value(&**part)), None, out);
    }
    for part in after {
        match old.get(part.id()) {
            None => push(&[T::LIST, part.id()], None, Some(&to_value(&**part)), out),
            Some(same) if Arc::ptr_eq(same, part) || ***same == **part => {}
            Some(other) => {
                if let (Value::Object(b), Value::Object(a)) = (to_value(&***other), to_value(&**part)) {
                    fields(&[T::LIST, part.id()], &b, &a, out);
                }
            }
        }
    }
    let ids = |parts: &[Arc<T>]| parts.iter().map(|part| part.id().to_owned()).collect::<Vec<_>>();
    let (from, to) = (ids(before), ids(after));
    let added = to.iter().filter(|id| !old.contains_key(id.as_str()));
    let removed = from.iter().filter(|id| !new.contains(id.as_str()));
    let forth = from.iter().filter(|id| new.contains(id.as_str())).chain(added);
    let back = to.iter().filter(|id| old.contains_key(id.as_str())).chain(removed);
    // Added parts come at the end and removed ones leave, both ways; any other order has to be said.
    if !forth.eq(&to) || !back.eq(&from) {
        push(&[T::LIST, ORDER], Some(&from.into()), Some(&to.into()), out);
    }
}

fn fields(path: &[&str], before: &Map<String, Value>, after: &Map<String, Value>, out: &mut Vec<Change>) {
    let names: BTreeSet<&String> = gather::set(before.keys().chain(after.keys()));
    for name in names {
        let path: Vec<&str> = path.iter().copied().chain([name.as_str()]).collect();
        field(&path, before.get(name), after.get(name), out);
    }
}

/// Goes down to the single period where only measurements can differ, and else takes the field as a whole.
fn field(path: &[&str], before: Option<&Value>, after: Option<&Value>, out: &mut Vec<Change>) {
    let empty = Map::new();
    let map = |value: Option<&'_ Value>| -> Option<Map<String, Value>> {
        value.map_or(Some(empty.clone()), |value| value.as_object().cloned())
    };
    match (path, before, after) {
        (_, b, a) if b == a => {}
        (["kpis", _, "calculation"], Some(Value::Object(b)), Some(Value::Object(a)))
            if b.get("type") == a.get("type") =>
        {
            fields(path, b, a, out);
        }
        (["kpis", _, "calculation", "inputs"], Some(Value::Array(b)), Some(Value::Array(a)))
            if b.iter().map(|input| input.get("name")).eq(a.iter().map(|input| input.get("name"))) =>
        {
            for (b, a) in b.iter().zip(a) {
                if let (Some(name), Value::Object(b), Value::Object(a)) = (b.get("name").and_then(Value::as_str), b, a)
                {
                    let path: Vec<&str> = path.iter().copied().chain([name]).collect();
                    fields(&path, b, a, out);
                }
            }
        }
        (
            ["kpis", _, "period_targets"]
            | ["kpis", _, "calculation", "values"]
            | ["kpis", _, "calculation", "inputs", _, "values"],
            b,
            a,
        ) => match (map(b), map(a)) {
            (Some(b), Some(a)) => {
                let periods: BTreeSet<&String> = gather::set(b.keys().chain(a.keys()));
                for period in periods {
                    let path: Vec<&str> = path.iter().copied().chain([period.as_str()]).collect();
                    push(&path, b.get(period), a.get(period), out);
                }
            }
            _ => push(path, b, a, out),
        },
        (_, b, a) => push(path, b, a, out),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{Calculation, Kpi, KpiId, Measurement, Period, ScorecardId};

    fn card() -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "Card");
        card.kpis = ["k1", "k2", "k3"].map(|id| Arc::new(Kpi::new(KpiId::lossy(id), id))).into();
        card
    }

    fn edit(card: &Scorecard, n: usize, change: impl FnOnce(&mut Kpi)) -> Scorecard {
        let mut card = card.clone();
        change(Arc::make_mut(&mut card.kpis[n]));
        card
    }

    fn paths(changes: &[Change]) -> Vec<String> {
        changes.iter().map(|c| c.path.join("/")).collect()
    }

    fn measured(kpi: &mut Kpi, period: &str, value: f64) {
        if let Calculation::Value { values, .. } = &mut kpi.calculation {
            let period: Period = period.parse().unwrap();
            Arc::make_mut(values).0.insert(period, Measurement::Value(value));
        }
    }

    #[test]
    fn one_measurement_is_one_small_change() {
        let before = edit(&card(), 0, |kpi| measured(kpi, "2026-10", 1.0));
        let after = edit(&before, 0, |kpi| measured(kpi, "2026-11", 2.5));
        let changes = diff(&before, &after);
        assert_eq!(paths(&changes), ["kpis/k1/calculation/values/2026-11"]);
        assert_eq!(changes[0].after, Some(2.5.into()));
        assert_eq!(serde_json::to_string(&changes[0]).unwrap().len(), 60);
    }

    #[test]
    fn parts_that_come_leave_or_move_are_told_apart() {
        let before = card();
        let mut after = before.clone();
        after.kpis.push(Arc::new(Kpi::new(KpiId::lossy("k4"), "new")));
        assert_eq!(paths(&diff(&before, &after)), ["kpis/k4"]);
        after.kpis.swap(0, 1);
        assert_eq!(paths(&diff(&before, &after)), ["kpis/k4", "kpis/#order"]);
        after = before.clone();
        after.kpis.remove(2);
        assert_eq!(paths(&diff(&before, &after)), ["kpis/k3"]);
    }

    #[test]
    fn a_field_of_a_part_that_is_gone_is_refused() {
        let changes = diff(&card(), &edit(&card(), 1, |kpi| kpi.name = "other".into()));
        let mut gone = card();
        gone.kpis.remove(1);
        assert_eq!(apply(&gone, &changes), Err(ChangeError::NoPlace("kpis/k2/name".into())));
        let nonsense =
            Change { path: vec!["kpis".into(), "k2".into(), "weight".into()], before: None, after: Some("x".into()) };
        assert!(matches!(apply(&card(), &[nonsense]), Err(ChangeError::Unfit { .. })));
    }

    #[test]
    fn a_null_is_not_nothing() {
        let change = Change { path: vec!["x".into()], before: Some(Value::Null), after: None };
        let text = serde_json::to_string(&change).unwrap();
        assert_eq!(text, r#"{"p":["x"],"b":null}"#);
        assert_eq!(serde_json::from_str::<Change>(&text).unwrap(), change);
    }
}
