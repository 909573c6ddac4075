//! How to read it: what the statistics say of themselves, in sentences.

use super::{Told, size};
use crate::domain::{
    assess::{
        TOLERANCE,
        result::{Alpha, Consistency, DimensionResult, IccResult, RoundResult},
    },
    stats::Agreement,
    text::{Msg, number},
};

/// What is to be known about a dimension's figures.
#[derive(Debug, Clone, PartialEq)]
pub struct DimensionNote {
    /// Its short name.
    pub name: String,
    /// Agreement with its band, a line each facet.
    pub agreement: Vec<String>,
    /// Cronbach's alpha with items and people, or why there is none; a line each facet.
    pub alpha: Vec<String>,
    /// Whether departments differ; empty where that is not known.
    pub icc: String,
    /// From what the interval is worked out; empty where there is none.
    pub interval: String,
}

/// The notes of the dimensions of all people together.
pub fn dimension_notes(told: &Told<'_>, result: &RoundResult) -> Vec<DimensionNote> {
    let whole = result.whole.iter().flat_map(|whole| &whole.dimensions);
    whole.map(|dimension| note(told, dimension)).collect()
}

/// The line below the name of the round: how many of how many answered, in how many departments. One person alone is said to be
/// one.
pub fn head_facts(told: &Told<'_>, result: &RoundResult) -> String {
    if result.alone {
        return if result.n == 0 { String::new() } else { Msg::ResultOnePerson.text(told.lang) };
    }
    let people = told.of(result.n, result.invited);
    let departments = told.round.departments.len();
    let departments = (departments > 0).then(|| Msg::ResultDepartments { count: size(departments) }.text(told.lang));
    let facts = std::iter::once(Msg::ResultPeople { people: &people }.text(told.lang)).chain(departments);
    facts.collect::<Vec<_>>().join(" · ")
}

/// Sentences for the whole: what is missing, what is confidential, where self-report ends.
pub fn result_notes(told: &Told<'_>, result: &RoundResult) -> Vec<String> {
    let mut notes = Vec::new();
    let mut say = |msg: Msg<'_>| notes.push(msg.text(told.lang));
    if !result.alone {
        say(Msg::ResultNoteConfidential);
        if let Some(rate) = result.response_rate {
            say(Msg::ResultNoteRate { rate: &number::percent(told.lang, rate * 100.0, 0) });
        }
    }
    if result.alone {
        say(Msg::ResultNoteAlone);
    }
    if result.unfinished > 0 && !result.alone {
        say(Msg::ResultNoteUnfinished { count: size(result.unfinished) });
    }
    if result.front_line_only {
        say(Msg::ResultFrontLineOnly);
    }
    say(Msg::ResultNoteSelfReport);
    say(Msg::ResultNoteNoNorms);
    notes
}

/// What all intervals are worked out from, where it is the same for all.
pub fn shared_interval(notes: &[DimensionNote]) -> Option<&str> {
    let first = notes.first()?.interval.as_str();
    notes.iter().all(|note| note.interval == first).then_some(first)
}

fn note(told: &Told<'_>, dimension: &DimensionResult) -> DimensionNote {
    let of_facet = |one: &Consistency, words: String| match one.facet {
        Some(facet) => {
            let name = told.facet(told.questionnaire.dimension(&dimension.id), facet);
            format!("{name}: {words}")
        }
        None => words,
    };
    let agreement = |one: &Consistency| one.r_wg_j.map(|r| of_facet(one, agreement_words(told, r)));
    let interval = match (dimension.interval, dimension.finite) {
        (None, _) if dimension.one_view => Msg::ResultNoteOneView.text(told.lang),
        (None, _) => String::new(),
        (Some(_), true) => Msg::ResultNoteFinite.text(told.lang),
        (Some(_), false) => Msg::ResultNoteInfinite.text(told.lang),
    };
    DimensionNote {
        name: told.dimension(&dimension.id),
        agreement: dimension.consistency.iter().filter_map(agreement).collect(),
        alpha: dimension.consistency.iter().filter_map(|one| Some(of_facet(one, alpha_words(told, one)?))).collect(),
        icc: dimension.icc.map(|icc| icc_words(told, icc)).unwrap_or_default(),
        interval,
    }
}

/// Agreement with its band.
fn agreement_words(told: &Told<'_>, r_wg_j: f64) -> String {
    let band = match Agreement::of(r_wg_j) {
        Agreement::None => Msg::ResultAgreementNone,
        Agreement::Weak => Msg::ResultAgreementWeak,
        Agreement::Moderate => Msg::ResultAgreementModerate,
        Agreement::Strong => Msg::ResultAgreementStrong,
        Agreement::VeryStrong => Msg::ResultAgreementVeryStrong,
    };
    format!("{} ({})", number::format(told.lang, r_wg_j, 2), band.text(told.lang))
}

fn alpha_words(told: &Told<'_>, one: &Consistency) -> Option<String> {
    match one.alpha {
        Alpha::Value(alpha) => {
            let (value, items, people) = (number::format(told.lang, alpha, 2), size(one.items), size(one.n));
            let said = Msg::ResultAlpha { items, people, value: &value }.text(told.lang);
            Some(if one.alpha.is_low() { format!("{said}. {}", Msg::ResultAlphaLow.text(told.lang)) } else { said })
        }
        Alpha::TooFew => Some(Msg::ResultAlphaTooFew { least: size(Alpha::LEAST) }.text(told.lang)),
        Alpha::Hidden => Some(told.fewer()),
        Alpha::None => None,
    }
}

fn icc_words(told: &Told<'_>, icc: IccResult) -> String {
    let (one, two) = (number::format(told.lang, icc.one, 2), number::format(told.lang, icc.two, 2));
    let said = Msg::ResultIcc { groups: size(icc.groups), one: &one, two: &two }.text(told.lang);
    let reliable = if icc.two >= 0.70 - TOLERANCE { Msg::ResultIccReliable } else { Msg::ResultIccUnreliable };
    let left_out = icc.hidden_left_out.then_some(Msg::ResultIccHiddenLeftOut);
    let sentences = [reliable].into_iter().chain(left_out).map(|sentence| sentence.text(told.lang));
    sentences.fold(said, |said, sentence| format!("{said} {sentence}"))
}
