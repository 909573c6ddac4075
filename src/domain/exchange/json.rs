//! The scorecard file `NAME.fokus.json`: a versioned envelope around one scorecard. Described in `FORMAT.md`.
//!
//! Written for people and version control too: two spaces, always the same order, one line per measured period. Read
//! with suspicion: nothing is taken over unless all of it is sound, and what a newer version added is kept.

use super::{
    decode::decode,
    error::{FileError, Found, JsonKind, Wrong},
    indent, migrate, nested, picture, sniff, strict, wrong,
};
use crate::domain::model::{Extra, Scorecard, ScorecardId, check};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

/// What `format` says in every scorecard file.
pub const FORMAT: &str = "fokus-scorecard";
/// The version that is written.
pub const VERSION: u64 = 1;
/// The oldest version of a reader that understands what is written.
pub const MIN_READER: u64 = 1;
/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = super::decode::MAX_BYTES;

/// What stands around the scorecard.
#[derive(Debug, Clone, PartialEq)]
pub struct Envelope {
    /// The version of the format; above [`VERSION`] where a newer file was read.
    pub version: u64,
    /// The oldest version that may read it.
    pub min_reader: u64,
    /// The version of the app that wrote the file; may be empty.
    pub app: String,
    /// Which file this is, and from which files it comes.
    pub file: Lineage,
    /// Whether the scorecard is a template: a structure to start from, without anything measured.
    pub template: bool,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Envelope {
    /// An envelope of this version. Ids are made by the caller: 1 to 64 characters of `a-z A-Z 0-9 - _ .`.
    pub fn new(file_id: impl Into<String>, parents: Vec<String>) -> Self {
        let file = Lineage { id: file_id.into(), parents, extra: Extra::new() };
        Self { file, app: env!("CARGO_PKG_VERSION").into(), ..Self::anonymous() }
    }

    /// An envelope without lineage, for links.
    pub(super) fn anonymous() -> Self {
        Self {
            version: VERSION,
            min_reader: MIN_READER,
            app: String::new(),
            file: Lineage::default(),
            template: false,
            extra: Extra::new(),
        }
    }
}

/// Which file this is: what lets two edited copies be merged later.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Lineage {
    /// The file's own id, new with every export; empty where unknown.
    #[serde(default)]
    pub id: String,
    /// The ids of the files it was made from, newest first.
    #[serde(default)]
    pub parents: Vec<String>,
    /// Fields of newer versions, kept as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The scorecard; sound by [`check`].
    pub scorecard: Scorecard,
    /// What stood around it.
    pub envelope: Envelope,
    /// What the reader should know.
    pub notices: Vec<Notice>,
}

/// What was met on reading, though it did not stop it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The file is of a newer version; what this one does not know is kept but not shown.
    Newer {
        /// Its version.
        version: u64,
    },
    /// The file was of an older version and has been brought up.
    Migrated {
        /// Its version.
        from: u64,
    },
    /// Characters of a UTF-16 file could not be read and were replaced.
    Replaced {
        /// How many.
        count: usize,
    },
}

/// The order of the file, in both directions.
#[derive(Serialize, Deserialize)]
struct Shape<S> {
    format: String,
    version: u64,
    min_reader: u64,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    app: String,
    #[serde(default, skip_serializing_if = "is_unknown")]
    file: Lineage,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    template: bool,
    scorecard: S,
    #[serde(flatten)]
    extra: Extra,
}

fn is_unknown(file: &Lineage) -> bool {
    *file == Lineage::default()
}

/// The text of a scorecard file. The scorecard is expected to be sound by [`check`], as every open one is.
pub fn write(card: &Scorecard, envelope: &Envelope) -> String {
    let mut text = print(card, envelope, true);
    text.push('\n');
    text
}

/// The scorecard alone as compact JSON, always the same text for the same scorecard: for storage and comparing.
pub fn canonical(card: &Scorecard) -> String {
    // Only keys that are no texts could fail, and there are none.
    serde_json::to_string(card).unwrap_or_default()
}

/// Why a text is not what [`canonical`] wrote.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CanonicalError {
    /// It is no JSON, or not of a scorecard.
    #[error("{0}")]
    NotAScorecard(String),
    /// It breaks rules that every scorecard keeps.
    #[error("the scorecard breaks {0} rules")]
    Broken(usize),
}

/// Reads what [`canonical`] wrote. For texts that this program keeps or its worker sends: foreign ones are for [`read`],
/// which says what is wrong where, and takes several times as much code.
///
/// # Errors
/// When the text is something else.
pub fn read_canonical(text: &str) -> Result<Scorecard, CanonicalError> {
    let card: Scorecard = from_text(text).map_err(|error| CanonicalError::NotAScorecard(error.to_string()))?;
    let issues = check(&card);
    if issues.is_empty() { Ok(card) } else { Err(CanonicalError::Broken(issues.len())) }
}

/// Reads our own JSON, by way of plain JSON: the code that reads the model is then in the page's program only once.
///
/// # Errors
/// When it is no JSON, or not of this type.
pub fn from_text<T: DeserializeOwned>(text: &str) -> serde_json::Result<T> {
    serde_json::from_value(serde_json::from_str(text)?)
}

/// The envelope and scorecard on one line, for links.
pub(super) fn compact(card: &Scorecard, envelope: &Envelope) -> String {
    print(card, envelope, false)
}

fn print(card: &Scorecard, envelope: &Envelope, pretty: bool) -> String {
    let shape = Shape {
        format: FORMAT.into(),
        version: envelope.version.max(VERSION),
        min_reader: envelope.min_reader.max(MIN_READER),
        app: envelope.app.clone(),
        file: envelope.file.clone(),
        template: envelope.template,
        scorecard: card,
        extra: envelope.extra.clone(),
    };
    let extras = card.kpis.iter().map(|kpi| &kpi.extra).chain([&card.extra]);
    // Plain JSON sorts its keys, so this way is taken only by scorecards that a newer version has added to.
    if nested::is_needed(extras)
        && let Ok(Value::Object(mut document)) = serde_json::from_str(&lay_out(&shape, false))
    {
        if let Some(Value::Object(scorecard)) = document.get_mut("scorecard") {
            nested::restore(scorecard);
        }
        return lay_out(&document, pretty);
    }
    lay_out(&shape, pretty)
}

fn lay_out<T: Serialize>(value: &T, pretty: bool) -> String {
    // Only keys that are no texts could fail, and there are none.
    let text = serde_json::to_string(value).unwrap_or_default();
    if pretty { indent::indent(&text) } else { text }
}

/// Reads a scorecard file, or the scorecard inside an SVG picture.
///
/// # Errors
/// Anything that is not a sound scorecard of a version that can be read; see [`FileError`].
pub fn read(input: impl AsRef<[u8]>) -> Result<Opened, FileError> {
    let decoded = decode(input.as_ref())?;
    let mut opened = match picture::inside(&decoded.text)? {
        Some(text) => read_text(&text)?,
        None => read_text(&decoded.text)?,
    };
    if decoded.replaced > 0 {
        opened.notices.push(Notice::Replaced { count: decoded.replaced });
    }
    Ok(opened)
}

/// Reads a JSON file of another format of ours as suspiciously as a scorecard file.
///
/// # Errors
/// When it is no JSON, too large, or breaks the rules that hold for all files.
pub fn read_value(input: impl AsRef<[u8]>) -> Result<Value, FileError> {
    strict::parse(&decode(input.as_ref())?.text)
}

/// A file of another format of ours, laid out to be read by people.
pub fn laid_out(value: &Value) -> String {
    let mut text = indent::indent(&value.to_string());
    text.push('\n');
    text
}

/// What [`read_value`] read, as a `T`.
///
/// # Errors
/// The field that is missing or holds something else than it should.
pub fn typed<T: DeserializeOwned>(value: &Value) -> Result<T, FileError> {
    wrong::read(value, None)
}

/// What a JSON value is that is not what was asked for.
pub fn found(value: &Value) -> Found {
    sniff::json(value)
}

/// Reads the text of a scorecard file or of a link.
pub(super) fn read_text(text: &str) -> Result<Opened, FileError> {
    let value = strict::parse(text)?;
    let (version, min_reader) = versions(&value, text)?;
    if min_reader > VERSION {
        return Err(FileError::Newer { version, min_reader });
    }
    let mut notices = Vec::new();
    if version > VERSION {
        notices.push(Notice::Newer { version });
    }
    let Value::Object(mut document) = value else {
        return Err(FileError::NotAScorecard { found: sniff::json(&value) });
    };
    let reached = migrate::upgrade(&mut document, version, migrate::STEPS);
    if reached != version {
        notices.push(Notice::Migrated { from: version });
    }
    document.insert("min_reader".into(), min_reader.into());
    if let Some(Value::Object(scorecard)) = document.get_mut("scorecard") {
        nested::stash(scorecard);
    }
    let document = Value::Object(document);
    let shape: Shape<Scorecard> = wrong::read(&document, (reached == version).then_some(text))?;
    let Shape { app, file, template, scorecard, extra, .. } = shape;
    lineage(&document, text, &file)?;
    let envelope = Envelope { version: reached, min_reader, app, file, template, extra };
    Ok(Opened { scorecard: sound(scorecard)?, envelope, notices })
}

/// Version and oldest reader of a document that says it is a scorecard.
fn versions(value: &Value, text: &str) -> Result<(u64, u64), FileError> {
    let field = |name: &str| value.get(name);
    if field("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(FileError::NotAScorecard { found: sniff::json(value) });
    }
    let whole = |name: &'static str, found: &Value| match found.as_u64() {
        Some(n) if n > 0 => Ok(n),
        _ => {
            let kind = Wrong::Kind { found: sniff::kind(found), expected: JsonKind::Whole };
            Err(wrong::field(value, text, &[name], kind))
        }
    };
    let Some(version) = field("version") else {
        return Err(wrong::field(value, text, &[], Wrong::Missing { field: "version".into() }));
    };
    let version = whole("version", version)?;
    // A newer file that does not say who may read it is not for us.
    let min_reader = field("min_reader").map_or(Ok(version), |found| whole("min_reader", found))?;
    Ok((version, min_reader))
}

fn lineage(document: &Value, text: &str, file: &Lineage) -> Result<(), FileError> {
    let is_id = |text: &str| ScorecardId::new(text).is_ok();
    let bad =
        |field, found: &str| wrong::field(document, text, &["file", field], Wrong::Id { found: sniff::short(found) });
    if !file.id.is_empty() && !is_id(&file.id) {
        return Err(bad("id", &file.id));
    }
    file.parents.iter().find(|parent| !is_id(parent)).map_or(Ok(()), |parent| Err(bad("parents", parent)))
}

fn sound(card: Scorecard) -> Result<Scorecard, FileError> {
    let issues = check(&card);
    if issues.is_empty() { Ok(card) } else { Err(FileError::Broken { issues }) }
}
