//! What the worker does for us: foreign bytes are read there, with a limit of time, and can be cancelled.

use crate::{
    domain::{
        exchange::{csv, json, map, scores},
        explain::robust::{self, Robustness},
        jobs::{Done, Job, RobustJob},
        library::kpis::{Entry, Library},
        model::Scorecard,
        score::Scores,
        text::{Lang, Msg},
    },
    web::{
        files,
        worker::{self, Answer},
    },
};
use base64::{Engine, engine::general_purpose::STANDARD};
use js_sys::Uint8Array;
use std::{collections::BTreeSet, rc::Rc, sync::Arc};

pub use crate::web::worker::{Cancel, Progress};

/// How long a job may take, in milliseconds.
const LIMIT_MS: i32 = 30_000;
/// How long one may take that tells its progress and can be cancelled by whoever has enough of it.
const LONG_LIMIT_MS: i32 = 600_000;

/// A scorecard that was read from foreign bytes.
#[derive(Debug, Clone)]
pub struct Read {
    /// The scorecard.
    pub card: Arc<Scorecard>,
    /// The id of its file, empty for a link.
    pub file: String,
    /// What is to be known about the file.
    pub notices: Vec<String>,
}

/// Reads a scorecard file.
///
/// # Errors
/// Why it was not taken over, in a sentence; `None` where it was cancelled.
pub async fn read_file(lang: Lang, file: &web_sys::File, cancel: Cancel) -> Result<Read, Option<String>> {
    let bytes = bytes_of(lang, file).await.map_err(Some)?;
    scorecard(lang, &Job::OpenFile { lang: lang.tag().to_owned() }, bytes, cancel).await
}

/// Reads a scorecard from a link.
///
/// # Errors
/// As for a file.
pub async fn read_link(lang: Lang, text: String, cancel: Cancel) -> Result<Read, Option<String>> {
    let job = Job::OpenLink { lang: lang.tag().to_owned(), text };
    scorecard(lang, &job, Uint8Array::new_with_length(0), cancel).await
}

/// Reads a sample in one language: in the worker because samples are read as suspiciously as files.
///
/// # Errors
/// As for a file.
pub async fn read_sample(lang: Lang, text: String) -> Result<Arc<Scorecard>, Option<String>> {
    let job = Job::OpenSample { lang: lang.tag().to_owned(), text };
    let read = scorecard(lang, &job, Uint8Array::new_with_length(0), Cancel::default()).await;
    Ok(read?.card)
}

async fn scorecard(lang: Lang, job: &Job, bytes: Uint8Array, cancel: Cancel) -> Result<Read, Option<String>> {
    match run(lang, job, bytes, cancel).await? {
        Done::Scorecard { canonical, file, notices } => match json::read_canonical(&canonical) {
            Ok(card) => Ok(Read { card: Arc::new(card), file, notices }),
            Err(error) => Err(Some(error.to_string())),
        },
        Done::Refused { why } => Err(Some(why)),
        _ => Err(other(lang)),
    }
}

/// Has a job done by the worker.
///
/// # Errors
/// Why there is no answer, in a sentence; `None` where the job was cancelled.
pub async fn run(lang: Lang, job: &Job, bytes: Uint8Array, cancel: Cancel) -> Result<Done, Option<String>> {
    run_within(lang, job, bytes, cancel, LIMIT_MS, Rc::new(|_| ())).await
}

async fn run_within(
    lang: Lang,
    job: &Job,
    bytes: Uint8Array,
    cancel: Cancel,
    limit_ms: i32,
    progress: Progress,
) -> Result<Done, Option<String>> {
    let request = serde_json::to_string(job).map_err(|error| Some(error.to_string()))?;
    let seconds = f64::from(limit_ms) / 1000.0;
    match worker::call(request, bytes, limit_ms, cancel, progress).await {
        Ok(Answer::Text(text)) => json::from_text(&text).map_err(|error| Some(error.to_string())),
        Ok(Answer::Died(why)) => Err(Some(Msg::JobDied { why: &why }.text(lang))),
        Ok(Answer::TooLong) => Err(Some(Msg::JobTooLong { seconds }.text(lang))),
        Ok(Answer::Cancelled) => Err(None),
        Err(error) => Err(Some(Msg::JobNoWorker { why: &error.text }.text(lang))),
    }
}

/// Asks something about a CSV file.
///
/// # Errors
/// Why there is no answer, in a sentence; `None` where the job was cancelled.
pub async fn csv(
    lang: Lang,
    request: csv::Request,
    bytes: Uint8Array,
    cancel: Cancel,
) -> Result<csv::Answer, Option<String>> {
    let request = serde_json::to_string(&request).map_err(|error| Some(error.to_string()))?;
    match run(lang, &Job::Csv { lang: lang.tag().to_owned(), request }, bytes, cancel).await? {
        Done::Csv { answer } => json::from_text(&answer).map_err(|error| Some(error.to_string())),
        Done::Refused { why } => Err(Some(why)),
        _ => Err(other(lang)),
    }
}

/// A drawing of another tool.
#[derive(Debug, Clone)]
pub enum Drawing {
    /// A file.
    File(web_sys::File),
    /// A text that was typed or pasted.
    Text(String),
}

/// Reads a drawing that is to become a map.
///
/// # Errors
/// As for a scorecard file.
pub async fn read_drawing(lang: Lang, drawing: Drawing, cancel: Cancel) -> Result<map::Read, Option<String>> {
    let bytes = match drawing {
        Drawing::File(file) => bytes_of(lang, &file).await.map_err(Some)?,
        Drawing::Text(text) => Uint8Array::from(text.as_bytes()),
    };
    match run(lang, &Job::ReadMap { lang: lang.tag().to_owned() }, bytes, cancel).await? {
        Done::Map { read } => json::from_text(&read).map_err(|error| Some(error.to_string())),
        Done::Refused { why } => Err(Some(why)),
        _ => Err(other(lang)),
    }
}

/// What a library file says.
#[derive(Debug, Clone)]
pub enum LibraryFile {
    /// All of it is sound.
    Sound(Vec<Entry>),
    /// It has problems, so nothing of it is taken: the first of them, and how many there are.
    Problems(Vec<String>, usize),
}

/// Reads a library file, which must have none of the ids `built_in`.
///
/// # Errors
/// As for a scorecard file.
pub async fn read_library(
    lang: Lang,
    file: &web_sys::File,
    built_in: BTreeSet<String>,
    cancel: Cancel,
) -> Result<LibraryFile, Option<String>> {
    let bytes = bytes_of(lang, file).await.map_err(Some)?;
    match run(lang, &Job::OpenLibrary { lang: lang.tag().to_owned(), built_in }, bytes, cancel).await? {
        Done::Library { library } => {
            let library: Library = json::from_text(&library).map_err(|error| Some(error.to_string()))?;
            Ok(LibraryFile::Sound(library.kpis))
        }
        Done::Problems { sentences, count } => Ok(LibraryFile::Problems(sentences, count)),
        Done::Refused { why } => Err(Some(why)),
        _ => Err(other(lang)),
    }
}

/// The bytes of a workbook with the entries of a library file.
///
/// # Errors
/// As for a scorecard file.
pub async fn workbook(lang: Lang, library: &str) -> Result<Vec<u8>, Option<String>> {
    let job = Job::Workbook { lang: lang.tag().to_owned() };
    match run(lang, &job, Uint8Array::from(library.as_bytes()), Cancel::default()).await? {
        Done::File { base64 } => STANDARD.decode(base64).map_err(|error| Some(error.to_string())),
        Done::Refused { why } => Err(Some(why)),
        _ => Err(other(lang)),
    }
}

/// All scores of a scorecard as a table: CSV or JSON.
///
/// # Errors
/// As for a scorecard file.
pub async fn score_table(
    lang: Lang,
    card: &Scorecard,
    range: scores::Range,
    as_json: bool,
    cancel: Cancel,
) -> Result<Vec<u8>, Option<String>> {
    let job = Job::Scores { lang: lang.tag().to_owned(), range, as_json };
    let card = json::canonical(&card.without_responses());
    match run(lang, &job, Uint8Array::from(card.as_bytes()), cancel).await? {
        Done::File { base64 } => STANDARD.decode(base64).map_err(|error| Some(error.to_string())),
        Done::Refused { why } => Err(Some(why)),
        _ => Err(other(lang)),
    }
}

/// Draws the weights of a scorecard and rolls its scores up with each draw; `progress` hears the share that is done.
///
/// # Errors
/// As for a scorecard file.
pub async fn robust(
    lang: Lang,
    card: &Scorecard,
    scores: &Scores,
    spread: f64,
    cancel: Cancel,
    progress: Progress,
) -> Result<Robustness, Option<String>> {
    let performances = robust::performances(card, scores);
    let job = Job::Robust(RobustJob { lang: lang.tag().to_owned(), performances, spread });
    let card = json::canonical(&robust::bare(card));
    let bytes = Uint8Array::from(card.as_bytes());
    match run_within(lang, &job, bytes, cancel, LONG_LIMIT_MS, progress).await? {
        Done::Robust { found } => json::from_text(&found).map_err(|error| Some(error.to_string())),
        Done::Refused { why } => Err(Some(why)),
        _ => Err(other(lang)),
    }
}

/// Reads a template file whose KPIs come from `library`, the text of a library file.
///
/// # Errors
/// As for a scorecard file.
pub async fn read_template(
    lang: Lang,
    file: &web_sys::File,
    library: String,
    cancel: Cancel,
) -> Result<Arc<Scorecard>, Option<String>> {
    let bytes = bytes_of(lang, file).await.map_err(Some)?;
    Ok(scorecard(lang, &Job::OpenTemplate { lang: lang.tag().to_owned(), library }, bytes, cancel).await?.card)
}

/// The worker answered something else than was asked.
fn other(lang: Lang) -> Option<String> {
    Some(Msg::JobDied { why: "" }.text(lang))
}

/// The bytes of a file, if it is not too large.
///
/// # Errors
/// Why it cannot be read, in a sentence.
pub async fn bytes_of(lang: Lang, file: &web_sys::File) -> Result<Uint8Array, String> {
    let limit = json::MAX_BYTES as f64;
    if file.size() > limit {
        let (size, limit) = (file.size() / 1_048_576.0, limit / 1_048_576.0);
        return Err(Msg::JobFileTooLarge { name: &file.name(), size, limit }.text(lang));
    }
    files::read(file).await.map_err(|_| Msg::JobFileUnreadable { name: &file.name() }.text(lang))
}
