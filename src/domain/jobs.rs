//! What the worker does: foreign bytes in, a checked model or a clear sentence out. Pure; the worker only carries it.

use crate::domain::{
    exchange::{csv, json, link, map, scores},
    library::{
        self, from_card,
        kpis::Library,
        open::{self, OpenError},
        out, workbook,
    },
    text::{Lang, bring_later},
    wording,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

mod assess;
mod robust;

pub use assess::CollectJob;
pub use robust::RobustJob;

/// How many problems of a file are told.
const PROBLEMS_SHOWN: usize = 100;

/// A job for the worker. The bytes it is about travel beside it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Job {
    /// Read a scorecard file.
    OpenFile {
        /// The language of the answer, by its tag.
        lang: String,
    },
    /// Read a scorecard from a link.
    OpenLink {
        /// The language of the answer, by its tag.
        lang: String,
        /// What stands behind `#/open/`, or the whole address.
        text: String,
    },
    /// Read a sample that comes with the app.
    OpenSample {
        /// The language of the sample and of the answer, by its tag.
        lang: String,
        /// The text of its file.
        text: String,
    },
    /// Read a CSV file.
    Csv {
        /// The language of a refusal, by its tag.
        lang: String,
        /// What is asked about the file: a `csv::Request` in JSON, so that only who asks about CSV needs its code.
        request: String,
    },
    /// Read a library file.
    OpenLibrary {
        /// The language of the answer, by its tag.
        lang: String,
        /// The ids of the library that comes with the app, which the file must not have.
        built_in: BTreeSet<String>,
    },
    /// Write the library file that comes in as a workbook.
    Workbook {
        /// The language of the workbook, by its tag.
        lang: String,
    },
    /// Read a template file.
    OpenTemplate {
        /// The language of the scorecard and of the answer, by its tag.
        lang: String,
        /// The text of the library that its KPIs come from.
        library: String,
    },
    /// Read a questionnaire file of one's own.
    OpenQuestionnaire {
        /// The language of the answer, by its tag.
        lang: String,
        /// The ids of the KPIs that it may refer to.
        kpis: BTreeSet<String>,
    },
    /// Read an invitation: the bytes of its file, or what stands in its address.
    OpenInvitation {
        /// The language of a refusal, by its tag.
        lang: String,
    },
    /// Work out all scores of the scorecard that comes in, in its stored form.
    Scores {
        /// The language of a refusal, by its tag.
        lang: String,
        /// The periods.
        range: scores::Range,
        /// As JSON, not as CSV.
        as_json: bool,
    },
    /// Read answers of several people: their files one behind the other.
    CollectAnswers(Box<CollectJob>),
    /// Read a drawing of another tool that is to become a map.
    ReadMap {
        /// The language of a refusal, by its tag.
        lang: String,
    },
    /// Draw the weights of the scorecard that comes in, in its stored form, and score it with each draw.
    Robust(RobustJob),
}

/// What came of a job.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Done {
    /// A scorecard was read.
    Scorecard {
        /// The checked scorecard in its stored form.
        canonical: String,
        /// The id of the file it came from, empty for a link or sample.
        file: String,
        /// What is to be known about the file.
        notices: Vec<String>,
    },
    /// A CSV file was read.
    Csv {
        /// The answer: a `csv::Answer` in JSON.
        answer: String,
    },
    /// A library file was read.
    Library {
        /// Its entries: the text of a library file.
        library: String,
    },
    /// A questionnaire file was read.
    Questionnaire {
        /// Its text.
        content: String,
    },
    /// An invitation was read.
    Invitation {
        /// It: for `invitation::from_worker`.
        invitation: String,
    },
    /// Answers were read.
    Answers {
        /// The sound responses: a list in JSON.
        responses: String,
        /// What is left out, a sentence each.
        left_out: Vec<String>,
    },
    /// A drawing was read.
    Map {
        /// What was found in it: a `map::Read` in JSON.
        read: String,
    },
    /// A file has problems, so nothing of it is taken.
    Problems {
        /// The first of them, a sentence each.
        sentences: Vec<String>,
        /// How many there are.
        count: usize,
    },
    /// A file was written.
    File {
        /// Its bytes.
        base64: String,
    },
    /// Weights were drawn.
    Robust {
        /// What came of it: an `explain::robust::Robustness` in JSON.
        found: String,
    },
    /// The job cannot be done; why, in a sentence.
    Refused {
        /// The sentence.
        why: String,
    },
}

/// Does a job. Answers in JSON, whatever comes in.
pub fn handle(request: &str, bytes: &[u8]) -> String {
    handle_telling(request, bytes, &mut |_| ())
}

/// Does a job, as [`handle`] does; `progress` hears the share that is done, 0 to 1, of those that take their time.
pub fn handle_telling(request: &str, bytes: &[u8], progress: &mut dyn FnMut(f64)) -> String {
    bring_later();
    let done = match serde_json::from_str::<Job>(request) {
        Ok(job) => work(&job, bytes, progress),
        Err(error) => Done::Refused { why: error.to_string() },
    };
    serde_json::to_string(&done).unwrap_or_default()
}

fn work(job: &Job, bytes: &[u8], progress: &mut dyn FnMut(f64)) -> Done {
    match job {
        Job::OpenFile { lang } => {
            let lang = tag(lang);
            match json::read(bytes) {
                Ok(opened) => read(lang, opened),
                Err(error) => Done::Refused { why: wording::file_error(lang, &error) },
            }
        }
        Job::OpenLink { lang, text } => {
            let lang = tag(lang);
            match link::open(text) {
                Ok(opened) => read(lang, opened),
                Err(error) => Done::Refused { why: wording::link_error(lang, &error) },
            }
        }
        Job::OpenSample { lang, text } => {
            let lang = tag(lang);
            match library::read_sample(text, lang) {
                Ok(card) => {
                    Done::Scorecard { canonical: json::canonical(&card), file: String::new(), notices: Vec::new() }
                }
                Err(error) => Done::Refused { why: error.to_string() },
            }
        }
        Job::Csv { lang, request } => match csv_answer(tag(lang), bytes, request) {
            Ok(answer) => Done::Csv { answer },
            Err(why) => Done::Refused { why },
        },
        Job::OpenLibrary { lang, built_in } => open_library(tag(lang), bytes, built_in),
        Job::Workbook { lang } => match write_workbook(tag(lang), bytes) {
            Ok(base64) => Done::File { base64 },
            Err(why) => Done::Refused { why },
        },
        Job::OpenTemplate { lang, library } => open_template(tag(lang), bytes, library),
        Job::OpenQuestionnaire { lang, kpis } => assess::open_questionnaire(tag(lang), bytes, kpis),
        Job::OpenInvitation { lang } => assess::open_invitation(tag(lang), bytes),
        Job::Scores { lang, range, as_json } => match score_table(tag(lang), bytes, range, *as_json) {
            Ok(text) => Done::File { base64: STANDARD.encode(text) },
            Err(why) => Done::Refused { why },
        },
        Job::CollectAnswers(job) => assess::collect_answers(job, bytes),
        Job::ReadMap { lang } => match read_map(tag(lang), bytes) {
            Ok(read) => Done::Map { read },
            Err(why) => Done::Refused { why },
        },
        Job::Robust(job) => robust::robust(job, bytes, progress),
    }
}

fn tag(lang: &str) -> Lang {
    Lang::from_tag(lang).unwrap_or_default()
}

fn open_library(lang: Lang, bytes: &[u8], built_in: &BTreeSet<String>) -> Done {
    let entries = match open::open(bytes, built_in) {
        Ok(entries) => entries,
        Err(OpenError::Problems { table, all }) => {
            let shown = all.iter().take(PROBLEMS_SHOWN);
            let sentences = shown.map(|problem| wording::library_problem(lang, table, problem)).collect();
            return Done::Problems { sentences, count: all.len() };
        }
        Err(error) => return Done::Refused { why: wording::library_error(lang, &error) },
    };
    match out::json(&entries.iter().collect::<Vec<_>>()) {
        Ok(library) => Done::Library { library },
        Err(error) => Done::Refused { why: error.to_string() },
    }
}

fn score_table(lang: Lang, bytes: &[u8], range: &scores::Range, as_json: bool) -> Result<String, String> {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let card = json::read_canonical(text).map_err(|error| error.to_string())?;
    let table = if as_json { scores::json(&card, range) } else { scores::csv(&card, range) };
    table.map_err(|error| wording::score_table_error(lang, error))
}

fn write_workbook(lang: Lang, bytes: &[u8]) -> Result<String, String> {
    let library: Library = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    let book = workbook::workbook(&library.kpis, lang).map_err(|error| error.to_string())?;
    Ok(STANDARD.encode(book))
}

fn open_template(lang: Lang, bytes: &[u8], library: &str) -> Done {
    let library: Library = match serde_json::from_str(library) {
        Ok(library) => library,
        Err(error) => return Done::Refused { why: error.to_string() },
    };
    match from_card::open(bytes, lang, &library) {
        Ok(card) => Done::Scorecard { canonical: json::canonical(&card), file: String::new(), notices: Vec::new() },
        Err(error) => Done::Refused { why: wording::template_error(lang, &error) },
    }
}

fn csv_answer(lang: Lang, bytes: &[u8], request: &str) -> Result<String, String> {
    let request = serde_json::from_str(request).map_err(|error| error.to_string())?;
    let answer = csv::answer(bytes, &request).map_err(|error| wording::csv_error(lang, &error))?;
    serde_json::to_string(&answer).map_err(|error| error.to_string())
}

fn read_map(lang: Lang, bytes: &[u8]) -> Result<String, String> {
    let read = map::read(bytes).map_err(|error| wording::drawing_error(lang, &error))?;
    serde_json::to_string(&read).map_err(|error| error.to_string())
}

fn read(lang: Lang, opened: json::Opened) -> Done {
    Done::Scorecard {
        canonical: json::canonical(&opened.scorecard),
        file: opened.envelope.file.id,
        notices: opened.notices.iter().map(|notice| wording::file_notice(lang, notice)).collect(),
    }
}
