//! Questions of fact, scales, levels and what is asked of whoever runs a round: what must hold within them.

use super::{
    TOLERANCE,
    check::Check,
    known::At,
    read::{ProblemKind, Thing},
};
use crate::domain::exchange::Wrong;

/// Names what is wrong in them.
pub(super) fn check<'v>(check: &mut Check<'v, '_>, file: &At<'v>) {
    for scale in file.each("scales") {
        let values: Vec<_> =
            scale.each("options").into_iter().filter_map(|option| Some((option.number("value")?, option))).collect();
        for ((before, _), (value, option)) in values.iter().zip(values.iter().skip(1)) {
            if value <= before {
                check.problems.add(&option.place, ProblemKind::NotRising);
            }
        }
    }
    levels(check, &file.each("levels"));
    if let Some(facilitator) = file.get("facilitator") {
        facilitated(check, &facilitator);
    }
    let mut profiles = 0;
    for fact in file.each("facts") {
        self::fact(check, &fact);
        if fact.text("kind") == Some("profile") {
            profiles += 1;
            if profiles > 1 {
                check.problems.add(&fact.place, ProblemKind::SecondProfile);
            }
        }
    }
}

fn levels(check: &mut Check<'_, '_>, levels: &[At<'_>]) {
    let mut wrong = |at: &At<'_>, kind| check.problems.add(&at.place, kind);
    if let Some(first) = levels.first()
        && first.number("from").is_some_and(|from| from.abs() > TOLERANCE)
    {
        wrong(first, ProblemKind::LevelStart);
    }
    for (level, next) in levels.iter().zip(levels.iter().skip(1)) {
        let rises = match (level.number("level"), next.number("level")) {
            (Some(level), Some(next)) => level < next,
            _ => true,
        };
        if !rises {
            wrong(next, ProblemKind::LevelOrder);
        }
        let Some(from) = next.number("from") else { continue };
        match level.number("below") {
            Some(below) if from > below + TOLERANCE => wrong(level, ProblemKind::LevelGap),
            Some(below) if from < below - TOLERANCE => wrong(level, ProblemKind::LevelOverlap),
            None if level.value.get("below").is_none_or(|below| below.is_null()) => {
                wrong(level, ProblemKind::LevelOverlap);
            }
            _ => {}
        }
    }
    for level in levels {
        if let (Some(from), Some(below)) = (level.number("from"), level.number("below"))
            && below <= from + TOLERANCE
        {
            wrong(level, ProblemKind::LevelOrder);
        }
    }
    if let Some(last) = levels.last()
        && last.number("below").is_some()
    {
        wrong(last, ProblemKind::LevelEnd);
    }
}

fn facilitated<'v>(check: &mut Check<'v, '_>, facilitator: &At<'v>) {
    let fields = facilitator.each("fields");
    check.unique(&fields);
    for field in fields {
        check.unique(&field.each("choices"));
        check.unique(&field.each("defaults"));
        if field.id() == "organisation-type" {
            for choice in field.each("choices").iter().filter_map(|choice| choice.get("id")) {
                if let Some(id) = choice.value.as_str() {
                    check.refers(&choice.place, Thing::OrganisationType, id);
                }
            }
        }
        for (place, part) in field.each("defaults").iter().flat_map(|department| department.words("functions")) {
            if !check.known.processes.contains(part) {
                check.problems.unknown(&place, Thing::Part, part);
            }
        }
        for column in field.each("columns").iter().filter_map(|column| column.get("dimension")) {
            if let Some(id) = column.value.as_str() {
                check.refers(&column.place, Thing::Dimension, id);
            }
        }
    }
}

fn fact<'v>(check: &mut Check<'v, '_>, fact: &At<'v>) {
    for (place, wording) in fact.words("not_for") {
        check.refers(&place, Thing::OrganisationType, wording);
    }
    for list in ["fields", "choices", "verdicts"] {
        check.unique(&fact.each(list));
    }
    match fact.text("kind") {
        Some("hours_pair") => {
            if let (Some(id), Some(at)) = (fact.text("share_of"), fact.get("share_of"))
                && !fact.ids("fields").contains(id)
            {
                check.problems.unknown(&at.place, Thing::Field, id);
            }
        }
        Some("count") => {
            if let (Some(min), Some(max), Some(at)) = (fact.number("min"), fact.number("max"), fact.get("max"))
                && max < min
            {
                check.problems.add(&at.place, ProblemKind::NotRising);
            }
        }
        Some("profile") => profile(check, fact),
        _ => {}
    }
}

fn profile<'v>(check: &mut Check<'v, '_>, fact: &At<'v>) {
    for field in fact.each("fields") {
        check.unique(&field.each("choices"));
        if field.value.is_object() && field.text("choices_from").is_none() && field.value.get("choices").is_none() {
            check.problems.add(&field.place, ProblemKind::Wrong(missing("choices")));
        }
    }
    if let Some(front) = fact.get("front_line") {
        choice_of(check, fact, &front);
    }
}

fn missing(field: &str) -> Wrong {
    Wrong::Missing { field: field.to_owned() }
}

/// That the choice in a field of `owner` is one of the fact, or of that field of it which `owner` names.
pub(super) fn choice_of<'v>(check: &mut Check<'v, '_>, fact: &At<'v>, owner: &At<'v>) {
    let choices = match fact.text("kind") {
        Some("profile") => {
            let Some(at) = owner.get("field") else {
                return check.problems.add(&owner.place, ProblemKind::Wrong(missing("field")));
            };
            let Some(id) = at.value.as_str() else { return };
            match fact.each("fields").into_iter().find(|field| field.id() == id) {
                Some(field) => field.ids("choices"),
                None => return check.problems.unknown(&at.place, Thing::Field, id),
            }
        }
        _ => fact.ids("choices"),
    };
    if let (Some(id), Some(at)) = (owner.text("choice"), owner.get("choice"))
        && !choices.contains(id)
    {
        check.problems.unknown(&at.place, Thing::Choice, id);
    }
}
