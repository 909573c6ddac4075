//! What the worker does: foreign bytes in, a checked model or a clear sentence out. Pure; the worker only carries it.

use crate::domain::{
    exchange::{csv, json, link},
    library,
    text::{Lang, bring_later},
    wording,
};
use serde::{Deserialize, Serialize};

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
    /// The job cannot be done; why, in a sentence.
    Refused {
        /// The sentence.
        why: String,
    },
}

/// Does a job. Answers in JSON, whatever comes in.
pub fn handle(request: &str, bytes: &[u8]) -> String {
    bring_later();
    let done = match serde_json::from_str::<Job>(request) {
        Ok(job) => work(&job, bytes),
        Err(error) => Done::Refused { why: error.to_string() },
    };
    serde_json::to_string(&done).unwrap_or_default()
}

fn work(job: &Job, bytes: &[u8]) -> Done {
    match job {
        Job::OpenFile { lang } => {
            let lang = Lang::from_tag(lang).unwrap_or_default();
            match json::read(bytes) {
                Ok(opened) => read(lang, opened),
                Err(error) => Done::Refused { why: wording::file_error(lang, &error) },
            }
        }
        Job::OpenLink { lang, text } => {
            let lang = Lang::from_tag(lang).unwrap_or_default();
            match link::open(text) {
                Ok(opened) => read(lang, opened),
                Err(error) => Done::Refused { why: wording::link_error(lang, &error) },
            }
        }
        Job::OpenSample { lang, text } => {
            let lang = Lang::from_tag(lang).unwrap_or_default();
            match library::read_sample(text, lang) {
                Ok(card) => {
                    Done::Scorecard { canonical: json::canonical(&card), file: String::new(), notices: Vec::new() }
                }
                Err(error) => Done::Refused { why: error.to_string() },
            }
        }
        Job::Csv { lang, request } => match csv_answer(Lang::from_tag(lang).unwrap_or_default(), bytes, request) {
            Ok(answer) => Done::Csv { answer },
            Err(why) => Done::Refused { why },
        },
    }
}

fn csv_answer(lang: Lang, bytes: &[u8], request: &str) -> Result<String, String> {
    let request = serde_json::from_str(request).map_err(|error| error.to_string())?;
    let answer = csv::answer(bytes, &request).map_err(|error| wording::csv_error(lang, &error))?;
    serde_json::to_string(&answer).map_err(|error| error.to_string())
}

fn read(lang: Lang, opened: json::Opened) -> Done {
    Done::Scorecard {
        canonical: json::canonical(&opened.scorecard),
        file: opened.envelope.file.id,
        notices: opened.notices.iter().map(|notice| wording::file_notice(lang, notice)).collect(),
    }
}
