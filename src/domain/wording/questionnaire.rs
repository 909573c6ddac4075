//! What is wrong with a questionnaire file, one sentence for each problem.

use super::file::{file_error, other, wrong_field};
use crate::domain::{
    assess::read::{MAX_DEPTH, MAX_TEXT, Problem, ProblemKind, Thing, types_with_variants},
    model::Wording,
    text::{Lang, Msg, list},
};

/// A problem of a questionnaire file with its place.
pub fn questionnaire_problem(lang: Lang, problem: &Problem) -> String {
    let what = match &problem.kind {
        // Sentences of the file as a whole.
        ProblemKind::File(error) => return file_error(lang, error),
        ProblemKind::Other(found) => return Msg::QfileOther { found: &other(lang, found) }.text(lang),
        ProblemKind::NewerSchema { schema } => return Msg::QfileNewer { schema: *schema }.text(lang),
        ProblemKind::Wrong(wrong) => wrong_field(lang, wrong),
        ProblemKind::Unknown { thing, id } => unknown(lang, *thing, id),
        ProblemKind::NoText => Msg::QfileNoText.text(lang),
        ProblemKind::TooLong => Msg::QfileTooLong { most: MAX_TEXT as f64 }.text(lang),
        ProblemKind::Range { from, to } => Msg::QfileRange { from: *from, to: *to }.text(lang),
        ProblemKind::TooDeep => Msg::QfileTooDeep { most: MAX_DEPTH as f64 }.text(lang),
        ProblemKind::TooFew { least } => Msg::QfileTooFew { least: *least as f64 }.text(lang),
        ProblemKind::TooMany { most } => Msg::QfileTooMany { most: *most as f64 }.text(lang),
        ProblemKind::Twice { id } => Msg::QfileTwice { id }.text(lang),
        ProblemKind::InNoPart => Msg::QfileInNoPart.text(lang),
        ProblemKind::InParts { parts } => Msg::QfileInParts { parts: &list(lang, parts) }.text(lang),
        ProblemKind::Contradicts { expected } if expected.is_empty() => Msg::QfileContradictsNothing.text(lang),
        ProblemKind::Contradicts { expected } => Msg::QfileContradicts { expected }.text(lang),
        ProblemKind::OtherDimension { id } => Msg::QfileOtherDimension { id }.text(lang),
        ProblemKind::FactKind { id } => Msg::QfileFactKind { id }.text(lang),
        ProblemKind::NotForScoring => Msg::QfileNotForScoring.text(lang),
        ProblemKind::NotAsked { id } => Msg::QfileNotAsked { id }.text(lang),
        ProblemKind::SecondProfile => Msg::QfileSecondProfile.text(lang),
        ProblemKind::NotRising => Msg::QfileNotRising.text(lang),
        ProblemKind::LevelStart => Msg::QfileLevelStart.text(lang),
        ProblemKind::LevelOrder => Msg::QfileLevelOrder.text(lang),
        ProblemKind::LevelGap => Msg::QfileLevelGap.text(lang),
        ProblemKind::LevelOverlap => Msg::QfileLevelOverlap.text(lang),
        ProblemKind::LevelEnd => Msg::QfileLevelEnd.text(lang),
        ProblemKind::Share => Msg::QfileShare.text(lang),
        ProblemKind::MoreThanParts { parts } => Msg::QfileMoreThanParts { parts: *parts as f64 }.text(lang),
        ProblemKind::VariantIds => Msg::QfileVariantIds.text(lang),
    };
    match problem.place.as_str() {
        "" => Msg::QfileInFile { what: &what }.text(lang),
        place => Msg::QfileAt { place, what: &what }.text(lang),
    }
}

fn unknown(lang: Lang, thing: Thing, id: &str) -> String {
    let types = || Wording::WORDS.iter().map(|(word, _)| *word);
    let msg = match thing {
        Thing::Item => Msg::QfileNoItem { id },
        Thing::Fact => Msg::QfileNoFact { id },
        Thing::Question => Msg::QfileNoQuestion { id },
        Thing::Choice => Msg::QfileNoChoice { id },
        Thing::Field => Msg::QfileNoField { id },
        Thing::Part => Msg::QfileNoPart { id },
        Thing::Dimension => Msg::QfileNoDimension { id },
        Thing::Level => Msg::QfileNoLevel { id },
        Thing::Scale => Msg::QfileNoScale { id },
        Thing::Version => Msg::QfileNoVersion { id },
        Thing::OrganisationType => {
            return Msg::QfileNoType { id, known: &list(lang, &types().collect::<Vec<_>>()) }.text(lang);
        }
        Thing::Variant => {
            return Msg::QfileNoVariant { id, known: &list(lang, &types_with_variants().collect::<Vec<_>>()) }
                .text(lang);
        }
        Thing::Kpi => Msg::QfileNoKpi { id },
    };
    msg.text(lang)
}
