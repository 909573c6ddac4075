//! Why an answer is left out, typed, so that every language can say it in one sentence.

use crate::domain::exchange::{FileError, Found};

/// Why a file or block is left out. Nothing of it is taken. Texts from outside are shortened.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// It is something else: no answer file, and no block of answers in it.
    NotAnAnswer {
        /// What it is instead.
        found: Found,
    },
    /// It cannot be read.
    File(FileError),
    /// It was changed on its way: the checksum does not fit.
    Damaged,
    /// Its end is missing.
    CutOff,
    /// It was made by a newer version of the app.
    Newer {
        /// Its schema.
        schema: f64,
    },
    /// It has more bytes than an answer may have.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// All files together have more bytes than are read at once; it comes behind the limit.
    TooLargeInAll {
        /// The limit in bytes.
        limit: usize,
    },
    /// There are more answers than are read at once, or than a scorecard holds; it comes behind the limit.
    TooMany {
        /// The limit.
        limit: usize,
    },
    /// It belongs to another round.
    OtherRound {
        /// The round it says.
        id: String,
    },
    /// It answers another questionnaire.
    OtherQuestionnaire {
        /// The questionnaire it says.
        id: String,
    },
    /// It answers another version of the questionnaire.
    OtherVersion {
        /// The version it says.
        version: String,
        /// The version that is asked.
        expected: String,
    },
    /// The same answer is there already, or came twice.
    Duplicate,
    /// An answer with its id is there already, with other contents: that one stays.
    DuplicateOther,
    /// It was not finished.
    NotFinished,
    /// Nothing is answered in it.
    Empty,
    /// It holds a field that answers do not have.
    UnknownField {
        /// The path to it.
        field: String,
    },
    /// It answers a statement that the questionnaire does not have.
    UnknownItem {
        /// Its id.
        id: String,
    },
    /// It answers something that is not asked in this round.
    NotAsked {
        /// The id of the statement or question.
        id: String,
    },
    /// An answer that is none of those to choose from.
    OutsideScale {
        /// The statement.
        item: String,
        /// What was answered.
        value: f64,
        /// The lowest answer of the scale.
        low: f64,
        /// The highest.
        high: f64,
    },
    /// "Cannot say" where the scale does not have it.
    NoCannotSay {
        /// The statement.
        item: String,
    },
    /// It answers a question that the questionnaire does not have.
    UnknownFact {
        /// Its id.
        id: String,
    },
    /// An answer to a question stands twice.
    FactTwice {
        /// The question.
        id: String,
    },
    /// An answer to a question is of another kind than the question.
    FactKind {
        /// The question.
        id: String,
    },
    /// A number is out of its range.
    FactOutOfRange {
        /// The question.
        id: String,
        /// What was answered.
        value: f64,
        /// The least that it may be.
        low: f64,
        /// The most.
        high: f64,
    },
    /// A number that has to be whole is not.
    FactNotWhole {
        /// The question.
        id: String,
        /// What was answered.
        value: f64,
    },
    /// A choice that cannot be chosen.
    UnknownChoice {
        /// The question.
        id: String,
        /// The choice.
        choice: String,
    },
    /// A department that the round does not have.
    UnknownDepartment {
        /// Its id.
        id: String,
    },
    /// More entries than were asked for.
    TooManyEntries {
        /// The question.
        id: String,
        /// How many there are.
        count: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A text is too long.
    TextTooLong {
        /// The id of the statement or question, or the path to the field.
        place: String,
        /// Its length in characters.
        length: usize,
        /// The limit in characters.
        limit: usize,
    },
    /// A text holds a control character.
    ControlCharacter {
        /// The id of the statement or question, or the path to the field.
        place: String,
    },
}
