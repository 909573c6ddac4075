//! Dimensions of a questionnaire file: what their scoring, parts, caps and flags must keep to.

use super::{
    check::Check,
    check_fact::choice_of,
    known::{At, LISTS, TWO_FACETS},
    read::{ProblemKind, Thing, key},
};
use std::collections::BTreeSet;

/// Names what is wrong in them.
pub(super) fn check<'v>(check: &mut Check<'v, '_>, file: &At<'v>) {
    for dimension in file.each("dimensions") {
        let kind = dimension.get("scoring").and_then(|scoring| scoring.text("kind"));
        let parts = dimension.each("parts");
        for list in ["facets", "orientations", "parts", "caps", "flags"] {
            check.unique(&dimension.each(list));
        }
        for part in &parts {
            self::part(check, part, kind);
        }
        if let Some(scoring) = dimension.get("scoring") {
            self::scoring(check, &scoring, dimension.id(), parts.len());
        }
        for required in dimension.each("required_facets") {
            check.part(&required, dimension.id());
            if kind.is_some_and(|kind| kind != TWO_FACETS) {
                check.problems.add(&required.place, ProblemKind::NotForScoring);
            }
        }
        for cap in dimension.each("caps") {
            if let Some(limit) = cap.get("limit") {
                check.level(&limit);
            }
        }
        for list in ["required_facets", "caps", "flags"] {
            for when in dimension.each(list).iter().filter_map(|entry| entry.get("when")) {
                condition(check, &when);
            }
        }
        let mut seen = BTreeSet::new();
        for anchor in dimension.each("levels") {
            check.level(&anchor);
            if let (Some(number), Some(at)) = (anchor.value.get("level").and_then(|n| n.as_u64()), anchor.get("level"))
                && !seen.insert(number)
            {
                check.problems.add(&at.place, ProblemKind::Twice { id: number.to_string() });
            }
        }
    }
}

fn part<'v>(check: &mut Check<'v, '_>, part: &At<'v>, kind: Option<&str>) {
    for (list, facet) in LISTS {
        let items = part.words(list);
        for (place, id) in &items {
            check.refers(place, Thing::Item, id);
        }
        let Some(kind) = kind.filter(|_| part.value.is_object()) else { continue };
        let fits = (kind == TWO_FACETS) != facet.is_empty();
        let written = part.value.get(list).is_none_or(|list| list.as_array().is_some_and(Vec::is_empty));
        let at = key(&part.place, list);
        match (fits, items.is_empty()) {
            (true, true) if written => check.problems.add(&at, ProblemKind::TooFew { least: 1 }),
            (false, false) => check.problems.add(&at, ProblemKind::NotForScoring),
            _ => {}
        }
    }
}

fn scoring<'v>(check: &mut Check<'v, '_>, scoring: &At<'v>, dimension: &str, parts: usize) {
    if let [answered, asked] = scoring.each("min_answered_share").as_slice()
        && let (Some(answered), Some(asked)) = (answered.value.as_f64(), asked.value.as_f64())
        && !(asked > 0.0 && (0.0..=asked).contains(&answered))
    {
        check.problems.add(&key(&scoring.place, "min_answered_share"), ProblemKind::Share);
    }
    for field in ["min_stages", "min_processes"] {
        if let Some(at) = scoring.get(field)
            && at.value.as_u64().is_some_and(|least| least > parts as u64)
        {
            check.problems.add(&at.place, ProblemKind::MoreThanParts { parts });
        }
    }
    let mut seen = BTreeSet::new();
    for (place, id) in scoring.words("reverse") {
        check.once(&mut seen, &place, id);
        // That it is in no part at all is said of the item itself.
        let elsewhere = check.known.stands.get(id).is_some_and(|all| all.iter().all(|at| at.dimension != dimension));
        if check.refers(&place, Thing::Item, id) && elsewhere {
            check.problems.add(&place, ProblemKind::OtherDimension { id: id.to_owned() });
        }
    }
}

fn condition<'v>(check: &mut Check<'v, '_>, when: &At<'v>) {
    for list in ["any", "all"] {
        for inner in when.each(list) {
            condition(check, &inner);
        }
    }
    if let Some(items) = Some(when.words("items")).filter(|_| when.text("measure") == Some("item_mean")) {
        for (place, id) in items {
            check.refers(&place, Thing::Item, id);
        }
    }
    let kinds: &[&str] = match when.text("measure") {
        Some("fact_share") => &["hours_pair"],
        Some("choice_share") => &["choice", "multi_choice", "profile"],
        _ => return,
    };
    let (Some(id), Some(at)) = (when.text("fact"), when.get("fact")) else { return };
    if !check.refers(&at.place, Thing::Fact, id) {
        return;
    }
    let Some(fact) = check.known.facts.get(id).cloned() else { return };
    match fact.text("kind") {
        Some(kind) if !kinds.contains(&kind) => {
            check.problems.add(&at.place, ProblemKind::FactKind { id: id.to_owned() });
        }
        Some(kind) if kind != "hours_pair" => choice_of(check, &fact, when),
        _ => {}
    }
}
