//! Why a library file or a template file is refused, in sentences that say what and where.

use super::{
    csv::csv_error,
    file::{file_error, other, wrong_field},
    problem::formula_error,
};
use crate::domain::{
    library::{
        from_card::TemplateFileError,
        open::OpenError,
        read::{Flaw, Problem},
        template::TemplateError,
    },
    text::{Lang, Msg},
};

/// What is wrong with a field of a KPI of the library.
pub fn library_flaw(lang: Lang, id: &str, flaw: &Flaw) -> String {
    match flaw {
        Flaw::Unreadable(text) => Msg::OwnUnreadable { text }.text(lang),
        Flaw::Wrong(wrong) => wrong_field(lang, wrong),
        Flaw::Cells { expected, found } => {
            Msg::OwnCells { expected: *expected as f64, found: *found as f64 }.text(lang)
        }
        Flaw::Twice => Msg::RuleUniqueIds { id }.text(lang),
        Flaw::InputTwice => Msg::RuleInputName.text(lang),
        Flaw::BuiltIn => Msg::OwnBuiltIn.text(lang),
        Flaw::Id => Msg::OwnId.text(lang),
        Flaw::Empty => Msg::OwnEmpty.text(lang),
        Flaw::TooLong => Msg::RuleTextLength.text(lang),
        Flaw::Markup => Msg::OwnMarkup.text(lang),
        Flaw::Decimals => Msg::RuleDecimals.text(lang),
        Flaw::Constant => Msg::RuleConstantInput.text(lang),
        Flaw::Formula(error) => formula_error(lang, error),
        Flaw::Unknown(name) => Msg::EditUnknownInput { name }.text(lang),
        Flaw::Unused(name) => Msg::OwnUnused { name }.text(lang),
    }
}

/// A problem with its place: entry or row, id, field or column.
pub fn library_problem(lang: Lang, table: bool, problem: &Problem) -> String {
    let (entry, id, field) = (problem.entry as f64, problem.id.as_str(), problem.field.as_str());
    let what = &library_flaw(lang, id, &problem.what);
    let msg = match (problem.entry, table) {
        (0, _) => return what.clone(),
        (_, true) => Msg::OwnAtRow { row: entry, id, column: field, what },
        (_, false) if field.is_empty() => Msg::OwnAtEntry { entry, id, what },
        (_, false) => Msg::OwnAtField { entry, id, field, what },
    };
    msg.text(lang)
}

/// Why a library file is not read at all.
pub fn library_error(lang: Lang, error: &OpenError) -> String {
    match error {
        OpenError::File(error) => file_error(lang, error),
        OpenError::Table(error) => csv_error(lang, error),
        OpenError::Other(found) => Msg::OwnOther { found: &other(lang, found) }.text(lang),
        OpenError::Problems { table, all } => {
            all.first().map(|first| library_problem(lang, *table, first)).unwrap_or_default()
        }
    }
}

/// Why a template file is not taken.
pub fn template_error(lang: Lang, error: &TemplateFileError) -> String {
    match error {
        TemplateFileError::File(error) => file_error(lang, error),
        TemplateFileError::Template(TemplateError::NoKpi { objective, kpi }) => {
            Msg::TemplateNoKpi { objective, kpi }.text(lang)
        }
        TemplateFileError::Template(TemplateError::Id(id)) => Msg::WrongId { found: id }.text(lang),
        TemplateFileError::Template(TemplateError::Word(word)) => Msg::TemplateWord { word }.text(lang),
        TemplateFileError::Template(TemplateError::Json(error)) => error.to_string(),
    }
}
