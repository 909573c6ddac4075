//! Why something is refused or has no number, in sentences; and the names of deeds and states.

use crate::domain::{
    edit::{Deed, EditError},
    formula::{Fault, FormulaError, Undefined},
    model::{Issue, Rule},
    score::{NoPerformance, NoProgress, NoValue, Status},
    text::{Lang, Msg, list},
};

/// The word for a status.
pub fn status(lang: Lang, status: Status) -> String {
    let msg = match status {
        Status::Critical => Msg::StatusCritical,
        Status::AtRisk => Msg::StatusAtRisk,
        Status::Watch => Msg::StatusWatch,
        Status::OnTrack => Msg::StatusOnTrack,
        Status::Exceeded => Msg::StatusExceeded,
        Status::NoData => Msg::StatusNoData,
    };
    msg.text(lang)
}

/// Why there is no value.
pub fn no_value(lang: Lang, reason: &NoValue) -> String {
    match reason {
        NoValue::NotMeasured => Msg::NoneNotMeasured.text(lang),
        NoValue::OnlyOwnPeriods => Msg::NoneOnlyOwn.text(lang),
        NoValue::Undefined(Undefined::OnlyOwnPeriods(name)) => Msg::NoneOnlyOwnInput { name }.text(lang),
        NoValue::Undefined(Undefined::MissingBefore(name, back)) => {
            Msg::NoneMissingBefore { name, count: f64::from(*back) }.text(lang)
        }
        NoValue::Undefined(Undefined::Missing(name)) => Msg::NoneMissingInput { name }.text(lang),
        NoValue::Undefined(Undefined::MissingKpi(name, 0)) => Msg::NoneMissingKpi { name }.text(lang),
        NoValue::Undefined(Undefined::MissingKpi(name, back)) => {
            Msg::NoneMissingKpiBefore { name, count: f64::from(*back) }.text(lang)
        }
        NoValue::Undefined(Undefined::UnknownKpi(id)) => Msg::NoneUnknownKpi { id }.text(lang),
        NoValue::Undefined(Undefined::TooFar) => Msg::NoneTooFar.text(lang),
        NoValue::Undefined(Undefined::DivisionByZero) => Msg::NoneDivisionByZero.text(lang),
        NoValue::Undefined(Undefined::NotFinite) => Msg::NoneNotFinite.text(lang),
        NoValue::BadFormula(error) => Msg::NoneBadFormula { fault: &formula_error(lang, error) }.text(lang),
    }
}

/// Why there is no performance.
pub fn no_performance(lang: Lang, reason: NoPerformance) -> String {
    let msg = match reason {
        NoPerformance::NoValue => Msg::NoneNoValue,
        NoPerformance::NoFloor => Msg::NoneNoFloor,
        NoPerformance::NoCeiling => Msg::NoneNoCeiling,
        NoPerformance::NoTarget => Msg::NoneNoTarget,
        NoPerformance::NoBand => Msg::NoneNoBand,
        NoPerformance::FloorIsCeiling => Msg::NoneFloorIsCeiling,
        NoPerformance::WrongWayRound => Msg::NoneWrongWayRound,
        NoPerformance::BelowLevels => Msg::NoneBelowLevels,
    };
    msg.text(lang)
}

/// What is wrong with a formula, and where (characters counted from 1).
pub fn formula_error(lang: Lang, error: &FormulaError) -> String {
    let at = error.at as f64 + 1.0;
    match &error.what {
        Fault::Empty => Msg::FormulaEmpty.text(lang),
        Fault::TooLong => Msg::FormulaTooLong { limit: crate::domain::formula::MAX_LENGTH as f64 }.text(lang),
        Fault::TooDeep => Msg::FormulaTooDeep.text(lang),
        Fault::TooLarge => Msg::FormulaTooLarge.text(lang),
        Fault::Character(c) => Msg::FormulaCharacter { at, text: &c.to_string() }.text(lang),
        Fault::Number(text) => Msg::FormulaNumber { at, text }.text(lang),
        Fault::End => Msg::FormulaEnd.text(lang),
        Fault::Unexpected(text) => Msg::FormulaUnexpected { at, text }.text(lang),
        Fault::Quoted => Msg::FormulaQuoted { at }.text(lang),
        Fault::OnlyInputs => Msg::FormulaOnlyInputs { at }.text(lang),
        Fault::Unclosed => Msg::FormulaUnclosed { at }.text(lang),
        Fault::Function(name) => {
            let known = crate::domain::formula::Formula::functions().collect::<Vec<_>>().join(", ");
            Msg::FormulaFunction { at, text: name, known: &known }.text(lang)
        }
        Fault::Arguments { name, takes, got } => {
            Msg::FormulaArguments { at, name, takes: *takes as f64, got: *got as f64 }.text(lang)
        }
    }
}

/// Why a command was refused.
pub fn edit_error(lang: Lang, error: &EditError) -> String {
    match error {
        EditError::NotFound { .. } => Msg::EditNotFound.text(lang),
        EditError::Formula(error) => formula_error(lang, error),
        EditError::UnknownInput(name) => Msg::EditUnknownInput { name }.text(lang),
        EditError::UnknownKpi(id) => Msg::EditUnknownKpi { id }.text(lang),
        EditError::FormulaCircle(names) => Msg::EditFormulaCircle { names: &names.join(" → ") }.text(lang),
        EditError::InFormulas(names) => Msg::EditInFormulas { names: &list(lang, names) }.text(lang),
        EditError::FrequencyInUse => Msg::EditFrequencyInUse.text(lang),
        EditError::InputInUse(name) => Msg::EditInputInUse { name }.text(lang),
        EditError::WrongPeriod { period, .. } => Msg::EditWrongPeriod { period: &period.to_string() }.text(lang),
        EditError::LinkExists => Msg::EditLinkExists.text(lang),
        EditError::InUse { .. } => Msg::EditInUse.text(lang),
        EditError::Broken(issues) => {
            let reason = issues.first().map(|first| rule(lang, first)).unwrap_or_default();
            Msg::EditBroken { reason: &reason }.text(lang)
        }
    }
}

/// A broken invariant with its place.
pub fn issue(lang: Lang, issue: &Issue) -> String {
    let part = match issue.place.part {
        "perspective" => Msg::PartPerspective,
        "objective" => Msg::PartObjective,
        "link" => Msg::PartLink,
        "kpi" => Msg::PartKpi,
        "initiative" => Msg::PartInitiative,
        "theme" => Msg::PartTheme,
        "map_note" => Msg::PartMapNote,
        "map_view" => Msg::PartMapView,
        "segment" => Msg::PartSegment,
        "voice" => Msg::PartVoice,
        "phrase" => Msg::PartPhrase,
        "meeting" => Msg::PartMeeting,
        "interview" => Msg::PartInterview,
        "questionnaire" => Msg::PartQuestionnaire,
        "round" => Msg::PartRound,
        "response" => Msg::PartResponse,
        "department" => Msg::PartDepartment,
        _ => Msg::PartScorecard,
    };
    let (part, rule) = (part.text(lang), rule(lang, issue));
    Msg::RuleAt { part: &part, id: &issue.place.id, field: issue.place.field, rule: &rule }.text(lang)
}

fn rule(lang: Lang, issue: &Issue) -> String {
    match issue.rule {
        Rule::UniqueIds => Msg::RuleUniqueIds { id: &issue.place.id }.text(lang),
        Rule::ReferenceExists => Msg::RuleReferenceExists.text(lang),
        Rule::NoSelfLink => Msg::RuleNoSelfLink.text(lang),
        Rule::FiscalYearStart => Msg::RuleFiscalYearStart.text(lang),
        Rule::Weight => Msg::RuleWeight.text(lang),
        Rule::FiniteNumber => Msg::RuleFiniteNumber.text(lang),
        Rule::OwnPeriods => Msg::RuleOwnPeriods.text(lang),
        Rule::InputName => Msg::RuleInputName.text(lang),
        Rule::ConstantInput => Msg::RuleConstantInput.text(lang),
        Rule::CutPointOrder => Msg::RuleCutPointOrder.text(lang),
        Rule::PointOrder => Msg::RulePointOrder.text(lang),
        Rule::Decimals => Msg::RuleDecimals.text(lang),
        Rule::TextLength => Msg::RuleTextLength.text(lang),
        Rule::Named => Msg::RuleNamed.text(lang),
        Rule::Size => Msg::RuleSize.text(lang),
        Rule::Currency => Msg::RuleCurrency.text(lang),
        Rule::Progress => Msg::RuleProgress.text(lang),
        Rule::NoFormulaCircle => Msg::RuleNoFormulaCircle.text(lang),
        Rule::NoCircle => Msg::RuleNoCircle.text(lang),
        Rule::ExerciseNumbers => Msg::RuleExerciseNumbers.text(lang),
        Rule::MinimumGroup => Msg::RuleMinimumGroup.text(lang),
        Rule::DateOrder => Msg::RuleDateOrder.text(lang),
        Rule::OwnScore => Msg::RuleOwnScore.text(lang),
        Rule::SamePerspective => Msg::RuleSamePerspective.text(lang),
        Rule::NoNestingCircle => Msg::RuleNoNestingCircle.text(lang),
        Rule::Nesting => Msg::RuleNesting.text(lang),
    }
}

/// Why there is no progress or no pace.
pub fn no_progress(lang: Lang, reason: NoProgress) -> String {
    let msg = match reason {
        NoProgress::OtherPreset => Msg::NoneWayOther,
        NoProgress::NoValue => Msg::NoneNoValue,
        NoProgress::NoBaseline => Msg::NoneWayBaseline,
        NoProgress::NoTarget => Msg::NoneWayTarget,
        NoProgress::BaselineIsTarget => Msg::NoneWaySame,
        NoProgress::NotFinite => Msg::NoneNotFinite,
        NoProgress::NoDates => Msg::NoneWayDates,
        NoProgress::NothingExpected => Msg::NoneWayNothingExpected,
    };
    msg.text(lang)
}

/// What was done.
pub fn deed(lang: Lang, deed: Deed) -> String {
    let msg = match deed {
        Deed::EditScorecard => Msg::DeedEditScorecard,
        Deed::AddPerspective => Msg::DeedAddPerspective,
        Deed::EditPerspective => Msg::DeedEditPerspective,
        Deed::MovePerspective => Msg::DeedMovePerspective,
        Deed::DeletePerspective => Msg::DeedDeletePerspective,
        Deed::AddObjective => Msg::DeedAddObjective,
        Deed::EditObjective => Msg::DeedEditObjective,
        Deed::DeleteObjective => Msg::DeedDeleteObjective,
        Deed::AddLink => Msg::DeedAddLink,
        Deed::EditLink => Msg::DeedEditLink,
        Deed::DeleteLink => Msg::DeedDeleteLink,
        Deed::AddKpi => Msg::DeedAddKpi,
        Deed::EditKpi => Msg::DeedEditKpi,
        Deed::DeleteKpi => Msg::DeedDeleteKpi,
        Deed::EditValues => Msg::DeedEditValues,
        Deed::Import => Msg::DeedImport,
        Deed::AddInitiative => Msg::DeedAddInitiative,
        Deed::EditInitiative => Msg::DeedEditInitiative,
        Deed::DeleteInitiative => Msg::DeedDeleteInitiative,
        Deed::EditMap => Msg::DeedEditMap,
        Deed::EditCustomers => Msg::DeedEditCustomers,
        Deed::EditExercise => Msg::DeedEditExercise,
        Deed::EditAssessment => Msg::DeedEditAssessment,
        Deed::AnswerQuestion => Msg::DeedAnswerQuestion,
        Deed::TakeAnswers => Msg::DeedTakeAnswers,
        Deed::TakeRecommendation => Msg::DeedTakeRecommendation,
    };
    msg.text(lang)
}

/// The words on the undo button.
pub fn undo(lang: Lang, next: Option<Deed>) -> String {
    next.map_or_else(|| Msg::ActionUndo.text(lang), |next| Msg::UndoDeed { deed: &deed(lang, next) }.text(lang))
}

/// The words on the redo button.
pub fn redo(lang: Lang, next: Option<Deed>) -> String {
    next.map_or_else(|| Msg::ActionRedo.text(lang), |next| Msg::RedoDeed { deed: &deed(lang, next) }.text(lang))
}
