//! Why a file or link cannot be opened, in sentences that say what and where; and what the reader met on opening one.

use super::problem::issue;
use crate::domain::{
    exchange::{FileError, FilePlace, Found, JsonKind, JsonProblem, LinkError, Notice, Spot, Wrong, link},
    text::{Lang, Msg, list},
};

/// Why a file cannot be opened.
pub fn file_error(lang: Lang, error: &FileError) -> String {
    match error {
        FileError::Empty => Msg::FileEmpty.text(lang),
        FileError::TooLarge { bytes, limit } => {
            Msg::FileTooLarge { size: megabytes(*bytes), limit: megabytes(*limit) }.text(lang)
        }
        FileError::NotText { offset } => Msg::FileNotText { at: *offset as f64 + 1.0 }.text(lang),
        FileError::NotJson { at, what } => {
            Msg::FileNotJson { what: &json_problem(lang, *what), place: &line(lang, *at) }.text(lang)
        }
        FileError::NotAScorecard { found } => Msg::FileOther { found: &other(lang, found) }.text(lang),
        FileError::Newer { version, .. } => Msg::FileNewer { version: *version as f64 }.text(lang),
        FileError::DuplicateKey { at, key } => Msg::FileDuplicateKey { key, place: &place(lang, at) }.text(lang),
        FileError::WrongType { at, wrong } => {
            Msg::FileWrong { what: &wrong_field(lang, wrong), place: &place(lang, at) }.text(lang)
        }
        FileError::TooDeep { at, .. } => Msg::FileTooDeep { place: &place(lang, at) }.text(lang),
        FileError::DamagedPicture { at: Some(at) } => Msg::FilePictureDamaged { place: &line(lang, *at) }.text(lang),
        FileError::DamagedPicture { at: None } => Msg::FilePictureCardDamaged.text(lang),
        FileError::Broken { issues } => {
            let reason = issues.first().map(|first| issue(lang, first)).unwrap_or_default();
            match issues.len() {
                0 | 1 => Msg::FileBroken { reason: &reason }.text(lang),
                count => Msg::FileBrokenMore { reason: &reason, count: count as f64 }.text(lang),
            }
        }
    }
}

/// Why a link cannot be made or opened.
pub fn link_error(lang: Lang, error: &LinkError) -> String {
    match error {
        LinkError::Empty => Msg::LinkEmpty.text(lang),
        LinkError::TooLong { length, limit } => {
            let (length, limit, making) = (*length as f64, *limit as f64, *limit == link::MAX_MADE);
            if making {
                Msg::LinkTooLongToMake { length, limit }.text(lang)
            } else {
                Msg::LinkTooLongToRead { length, limit }.text(lang)
            }
        }
        LinkError::NotALink { character, position } => {
            Msg::LinkForeignCharacter { text: &character.to_string(), at: *position as f64 }.text(lang)
        }
        LinkError::Cut { expected: 0, .. } => Msg::LinkCutEarly.text(lang),
        LinkError::Cut { length, expected } => {
            Msg::LinkCut { length: *length as f64, expected: *expected as f64 }.text(lang)
        }
        LinkError::Damaged => Msg::LinkDamaged.text(lang),
        LinkError::Newer { .. } => Msg::LinkNewer.text(lang),
        LinkError::TooLarge { limit } => Msg::LinkTooLarge { limit: (*limit / (1024 * 1024)) as f64 }.text(lang),
        LinkError::File(error) => file_error(lang, error),
    }
}

/// What is to be known about something that was opened.
pub fn file_notice(lang: Lang, notice: &Notice) -> String {
    match *notice {
        Notice::Newer { .. } => Msg::OpenedNewer.text(lang),
        Notice::Migrated { from } => Msg::OpenedMigrated { version: from as f64 }.text(lang),
        Notice::Replaced { count } => Msg::OpenedReplaced { count: count as f64 }.text(lang),
    }
}

/// Whole megabytes, rounded up, so that what is too large never looks as if it were not.
fn megabytes(bytes: usize) -> f64 {
    bytes.div_ceil(1_000_000) as f64
}

/// A line and a character in it.
pub(super) fn line(lang: Lang, at: Spot) -> String {
    Msg::FilePlaceLine { line: at.line as f64, column: at.column as f64 }.text(lang)
}

/// The part, the field and the line, as far as they are known.
fn place(lang: Lang, at: &FilePlace) -> String {
    let part = (!at.part.is_empty()).then(|| Msg::FilePlacePart { part: &at.part }.text(lang));
    let path = (!at.path.is_empty()).then(|| at.path.clone());
    let known: Vec<String> = [part, path, at.spot.map(|spot| line(lang, spot))].into_iter().flatten().collect();
    known.join(", ")
}

fn json_problem(lang: Lang, problem: JsonProblem) -> String {
    let msg = match problem {
        JsonProblem::Cut => Msg::JsonCut,
        JsonProblem::NumberTooLarge => Msg::JsonNumberTooLarge,
        JsonProblem::BadEscape => Msg::JsonBadEscape,
        JsonProblem::ControlCharacter => Msg::JsonControlCharacter,
        JsonProblem::TrailingComma => Msg::JsonTrailingComma,
        JsonProblem::TrailingText => Msg::JsonTrailingText,
        JsonProblem::KeyNotText => Msg::JsonKeyNotText,
        JsonProblem::MissingMark => Msg::JsonMissingMark,
        JsonProblem::Unexpected => Msg::JsonUnexpected,
    };
    msg.text(lang)
}

/// What a file is that is not what was asked for.
pub(super) fn other(lang: Lang, found: &Found) -> String {
    match found {
        Found::Object { keys } if keys.is_empty() => Msg::FoundEmptyObject.text(lang),
        Found::Object { keys } => Msg::FoundObject { keys: &keys.join(", ") }.text(lang),
        Found::Format { format } => Msg::FoundFormat { format }.text(lang),
        Found::Json(found) => kind(lang, *found),
        Found::Table => Msg::FoundTable.text(lang),
        Found::Workbook => Msg::FoundWorkbook.text(lang),
        Found::Pdf => Msg::FoundPdf.text(lang),
        Found::Markup => Msg::FoundMarkup.text(lang),
        Found::Drawing => Msg::FoundDrawing.text(lang),
        Found::Archive => Msg::FoundArchive.text(lang),
        Found::Picture => Msg::FoundPicture.text(lang),
        Found::Text => Msg::FoundText.text(lang),
    }
}

fn kind(lang: Lang, kind: JsonKind) -> String {
    let msg = match kind {
        JsonKind::Null => Msg::KindNull,
        JsonKind::Boolean => Msg::KindBoolean,
        JsonKind::Number => Msg::KindNumber,
        JsonKind::Whole => Msg::KindWhole,
        JsonKind::Text => Msg::KindText,
        JsonKind::List => Msg::KindList,
        JsonKind::Object => Msg::KindObject,
    };
    msg.text(lang)
}

/// What is wrong with a field.
pub(super) fn wrong_field(lang: Lang, wrong: &Wrong) -> String {
    match wrong {
        Wrong::Missing { field } => Msg::WrongMissing { field }.text(lang),
        Wrong::Kind { found, expected } => {
            Msg::WrongKind { found: &kind(lang, *found), expected: &kind(lang, *expected) }.text(lang)
        }
        Wrong::Choice { found, allowed } => Msg::WrongChoice { found, allowed: &list(lang, allowed) }.text(lang),
        Wrong::Id { found } => Msg::WrongId { found }.text(lang),
        Wrong::Period { found } => Msg::WrongPeriod { found }.text(lang),
        Wrong::Date { found } => Msg::WrongDate { found }.text(lang),
        Wrong::Measurement { found } => {
            let number = kind(lang, JsonKind::Number);
            Msg::WrongKind { found: &kind(lang, *found), expected: &number }.text(lang)
        }
        Wrong::Other { .. } => Msg::WrongOther.text(lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exchange::json;

    fn says(text: &str) -> (String, String) {
        let error = json::read(text).unwrap_err();
        (file_error(Lang::En, &error), file_error(Lang::De, &error))
    }

    #[test]
    fn a_refusal_says_what_and_where_in_both_languages() {
        assert_eq!(
            says("{\n\"a\" 1}").0,
            "The file is damaged: a comma, colon or bracket is missing (line 2, character 5)."
        );
        let start = r#"{"format":"fokus-scorecard","version":1,"scorecard":{"id":"c","title":"C","kpis":[{"id":"k","name":"On time""#;
        assert_eq!(
            says(&format!("{start},\"target\":\"9\"}}]}}}}")),
            (
                "The file does not fit: expected a number, found a text (“On time”, scorecard.kpis[0].target, line 1, character 119).".into(),
                "Die Datei passt nicht: erwartet: eine Zahl; gefunden: ein Text („On time“, scorecard.kpis[0].target, Zeile 1, Zeichen 119).".into()
            )
        );
        assert_eq!(
            says(&format!("{start},\"weight\":-1}}]}}}}")).0,
            "The file is not sound: Measure “k”, weight: a weight is a number from 0 up."
        );
        assert_eq!(
            says("a;b\n").1,
            "Das ist keine Scorecard-Datei von Fokus, sondern eine Tabelle (CSV); sie lässt sich als Daten importieren."
        );
        let cut = link_error(Lang::En, &LinkError::Cut { length: 100, expected: 1234 });
        assert_eq!(cut, "The link was cut off: 100 of 1,234 characters arrived. Ask for it again, or for a file.");
    }
}
