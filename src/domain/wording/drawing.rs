//! Why a drawing cannot become a map, and what of it was left out, in sentences that say what and where.

use super::file::{file_error, line, other};
use crate::domain::{
    exchange::{
        Spot,
        map::{MapError, Part, Problem, What},
    },
    import::map::{Reason, TooMany},
    text::{Lang, Msg},
};

/// Why nothing could be read from a drawing.
pub fn drawing_error(lang: Lang, error: &MapError) -> String {
    match error {
        MapError::File(error) => file_error(lang, error),
        MapError::NotAMap { found } => Msg::DrawingOther { found: &other(lang, found) }.text(lang),
        MapError::OtherDiagram { kind } => Msg::DrawingOtherDiagram { kind }.text(lang),
        MapError::NotXml { line: at, column } => {
            Msg::DrawingDamaged { place: &line(lang, Spot { line: *at, column: *column }) }.text(lang)
        }
        MapError::Packed { page } => Msg::DrawingPacked { page }.text(lang),
        MapError::TooMany { part, limit } => Msg::DrawingTooMany { part: word(*part), limit: *limit as f64 }.text(lang),
        MapError::Nothing { first: None } => Msg::DrawingNothing.text(lang),
        MapError::Nothing { first: Some(problem) } => {
            Msg::DrawingNothingBecause { first: &drawing_problem(lang, problem) }.text(lang)
        }
    }
}

/// What was left out of a drawing, with its line.
pub fn drawing_problem(lang: Lang, problem: &Problem) -> String {
    let what = match &problem.what {
        What::NotUnderstood { text } => Msg::DrawingNotUnderstood { text },
        What::Unclosed { name } => Msg::DrawingUnclosed { name },
        What::StrayEnd => Msg::DrawingStrayEnd,
        What::LinkToBand { name } => Msg::DrawingLinkToBand { name },
        What::Loose { label } if label.is_empty() => Msg::DrawingLoose,
        What::Loose { label } => Msg::DrawingLooseLabel { label },
        What::NoText => Msg::DrawingNoText,
        What::FreeText { text } => Msg::DrawingFreeText { text },
        What::LongText { text } => Msg::DrawingLongText { text },
        What::Frame { name } => Msg::DrawingFrame { name },
        What::InnerGroup { name, band } => Msg::DrawingInnerGroup { name, band },
        What::OtherPages { count } => Msg::DrawingOtherPages { count: *count as f64 },
    }
    .text(lang);
    match problem.line {
        Some(line) => Msg::DrawingAtLine { line: line as f64, what: &what }.text(lang),
        None => what,
    }
}

/// Why a part of a drawing is not taken over; goes on from its name.
pub fn drawing_reason(lang: Lang, reason: Reason) -> String {
    match reason {
        Reason::SelfLink => Msg::DrawingSelfLink,
        Reason::Twice => Msg::DrawingTwice,
        Reason::OtherKind => Msg::DrawingOtherKind,
        Reason::NoPlace => Msg::DrawingNoPlace,
    }
    .text(lang)
}

/// Why a drawing cannot be added to a scorecard.
pub fn drawing_too_many(lang: Lang, error: TooMany) -> String {
    let (count, limit) = (error.count as f64, error.limit as f64);
    Msg::DrawingTooManyHere { part: word(error.part), count, limit }.text(lang)
}

/// The key of the selectors in the language files.
fn word(part: Part) -> &'static str {
    match part {
        Part::Perspectives => "perspectives",
        Part::Objectives => "objectives",
        Part::Links => "links",
    }
}
