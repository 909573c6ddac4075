//! What pages have the worker do for rounds of assessment: reading many answers, and questionnaires of one's own.

use super::jobs::{self, Cancel, bytes_of};
use crate::{
    domain::{
        exchange::{
            assess::{LeftOut, Why, collect},
            json,
        },
        jobs::{CollectJob, Done, Job},
        model::Response,
        text::{Lang, Msg},
        wording,
    },
    web::files,
};
use js_sys::Uint8Array;
use serde_json::Value;
use std::collections::BTreeSet;

/// What came of reading answers.
#[derive(Debug, Clone, Default)]
pub struct Collected {
    /// The sound ones.
    pub taken: Vec<Response>,
    /// The others, a sentence each.
    pub left_out: Vec<String>,
}

/// Reads answers: files, and a pasted text with its name. `job` says to which round; its list of files is filled in here.
/// Files that are too large are left out before they are read.
///
/// # Errors
/// Why nothing can be read, in a sentence; `None` where it was cancelled.
pub async fn collect(
    lang: Lang,
    mut job: CollectJob,
    chosen: Vec<web_sys::File>,
    pasted: Option<(String, String)>,
    cancel: Cancel,
) -> Result<Collected, Option<String>> {
    let mut left_out = Vec::new();
    let because = |name: String, why| wording::left_out(lang, &LeftOut { name, number: 0, why });
    let mut parts: Vec<Uint8Array> = Vec::new();
    let mut in_all = 0_usize;
    for file in chosen {
        let (name, size) = (file.name(), whole(file.size()));
        if size > collect::MAX_TEXT {
            left_out.push(because(name, Why::TooLarge { bytes: size, limit: collect::MAX_TEXT }));
        } else if in_all.saturating_add(size) > collect::MAX_IN_ALL {
            left_out.push(because(name, Why::TooLargeInAll { limit: collect::MAX_IN_ALL }));
        } else {
            match files::read(&file).await {
                Ok(bytes) => {
                    let length = usize::try_from(bytes.length()).unwrap_or(usize::MAX);
                    in_all = in_all.saturating_add(length);
                    job.files.push((name, length));
                    parts.push(bytes);
                }
                Err(_) => left_out.push(Msg::JobFileUnreadable { name: &name }.text(lang)),
            }
        }
    }
    if let Some((name, text)) = pasted {
        job.files.push((name, text.len()));
        parts.push(Uint8Array::from(text.as_bytes()));
    }
    let mut collected = Collected::default();
    if !parts.is_empty() {
        let bytes = joined(&parts);
        match jobs::run(lang, &Job::CollectAnswers(Box::new(job)), bytes, cancel).await? {
            Done::Answers { responses, left_out: others } => {
                collected.taken = json::from_text(&responses).map_err(|error| Some(error.to_string()))?;
                left_out.extend(others);
            }
            Done::Refused { why } => return Err(Some(why)),
            _ => return Err(Some(Msg::JobDied { why: "" }.text(lang))),
        }
    }
    collected.left_out = left_out;
    Ok(collected)
}

fn joined(parts: &[Uint8Array]) -> Uint8Array {
    let all = Uint8Array::new_with_length(parts.iter().map(Uint8Array::length).sum());
    let mut at = 0;
    for part in parts {
        all.set(part, at);
        at += part.length();
    }
    all
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sizes of files are whole and not negative; a cast stays within the type"
)]
fn whole(size: f64) -> usize {
    size as usize
}

/// What a questionnaire file says.
#[derive(Debug, Clone)]
pub enum QuestionnaireFile {
    /// All of it is sound.
    Sound(Value),
    /// It has problems, so nothing of it is taken: the first of them, and how many there are.
    Problems(Vec<String>, usize),
}

/// Reads a questionnaire file, which may refer to the KPIs `kpis`.
///
/// # Errors
/// Why it cannot be read, in a sentence; `None` where it was cancelled.
pub async fn read_questionnaire(
    lang: Lang,
    file: &web_sys::File,
    kpis: BTreeSet<String>,
    cancel: Cancel,
) -> Result<QuestionnaireFile, Option<String>> {
    let bytes = bytes_of(lang, file).await.map_err(Some)?;
    match jobs::run(lang, &Job::OpenQuestionnaire { lang: lang.tag().to_owned(), kpis }, bytes, cancel).await? {
        Done::Questionnaire { content } => {
            let value = json::from_text(&content).map_err(|error| Some(error.to_string()))?;
            Ok(QuestionnaireFile::Sound(value))
        }
        Done::Problems { sentences, count } => Ok(QuestionnaireFile::Problems(sentences, count)),
        Done::Refused { why } => Err(Some(why)),
        _ => Err(Some(Msg::JobDied { why: "" }.text(lang))),
    }
}
