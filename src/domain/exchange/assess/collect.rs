//! Many answers at once: files and pasted texts in, sound responses out, and each other one named with its reason.

use super::{
    answers::{self, Answers, MAX_BYTES},
    block, judge,
    why::Why,
};
use crate::domain::{
    assess::questionnaire::Questionnaire,
    exchange::{FileError, Found, JsonProblem, decode, json, name},
    gather,
    model::{Limits, Response, Round},
};
use std::{collections::BTreeMap, sync::Arc};

/// The most bytes of a text with blocks.
pub const MAX_TEXT: usize = 4_000_000;
/// The most bytes of all files together.
pub const MAX_IN_ALL: usize = 20_000_000;
/// The most answers that are read at once.
pub const MAX_ANSWERS: usize = 5_000;

/// What came of collecting.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Collected {
    /// The sound ones, in the order in which they came.
    pub taken: Vec<Response>,
    /// The others.
    pub left_out: Vec<LeftOut>,
}

/// An answer that is left out.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOut {
    /// The name of the file, fit to be shown.
    pub name: String,
    /// Which block in it, from 1; 0 for a file of one answer, or as a whole.
    pub number: usize,
    /// Why.
    pub why: Why,
}

/// Reads answers to a round: files, each with one answer or with a text that has blocks in it. `known` are the responses
/// of the scorecard, those of other rounds too. Nothing is taken by halves.
pub fn collect<B: AsRef<[u8]>>(
    files: &[(String, B)],
    round: &Round,
    questionnaire: &Questionnaire,
    known: &[Arc<Response>],
) -> Collected {
    let mut into = Collector {
        round,
        questionnaire,
        room: Limits::PARTS.saturating_sub(known.len()).min(MAX_ANSWERS),
        seen: gather::map(known.iter().map(|response| (response.id.as_str().to_owned(), as_answered(response)))),
        read: 0,
        collected: Collected::default(),
    };
    let mut in_all = 0_usize;
    for (name, bytes) in files {
        let bytes = bytes.as_ref();
        in_all = in_all.saturating_add(bytes.len());
        if in_all > MAX_IN_ALL {
            into.leave_out(name, 0, Why::TooLargeInAll { limit: MAX_IN_ALL });
        } else {
            into.file(name, bytes);
        }
    }
    into.collected
}

/// A response without what the person who runs the round has said about it.
fn as_answered(response: &Response) -> Response {
    let mut response = response.clone();
    for fact in &mut response.facts {
        fact.accepted.clear();
        fact.refused.clear();
    }
    response
}

struct Collector<'a> {
    round: &'a Round,
    questionnaire: &'a Questionnaire,
    /// How many more answers there may be.
    room: usize,
    seen: BTreeMap<String, Response>,
    /// How many answers were read.
    read: usize,
    collected: Collected,
}

impl Collector<'_> {
    fn leave_out(&mut self, file: &str, number: usize, why: Why) {
        self.collected.left_out.push(LeftOut { name: name::shown(file), number, why });
    }

    fn file(&mut self, file: &str, bytes: &[u8]) {
        if bytes.len() > MAX_TEXT {
            return self.leave_out(file, 0, Why::TooLarge { bytes: bytes.len(), limit: MAX_TEXT });
        }
        let text = match decode::decode(bytes) {
            Ok(decoded) => decoded.text,
            // A mail in another character set: blocks are ASCII, and the checksum of a file finds what was replaced.
            Err(FileError::NotText { .. }) => String::from_utf8_lossy(bytes),
            Err(FileError::NotAScorecard { found }) => {
                return self.leave_out(file, 0, Why::NotAnAnswer { found });
            }
            Err(error) => return self.leave_out(file, 0, Why::File(error)),
        };
        let blocks = block::read(&text, MAX_BYTES);
        if !blocks.is_empty() && !text.trim_start().starts_with('{') {
            for (number, block) in (1..).zip(blocks) {
                let answers = block.and_then(|text| read(&text));
                self.take(file, number, answers);
            }
        } else {
            let answers = one(&text);
            self.take(file, 0, answers);
        }
    }

    fn take(&mut self, file: &str, number: usize, answers: Result<Answers, Why>) {
        self.read += 1;
        if self.read > MAX_ANSWERS {
            return self.leave_out(file, number, Why::TooMany { limit: MAX_ANSWERS });
        }
        let sound = answers.and_then(|answers| judge::judge(answers, self.round, self.questionnaire));
        match sound.and_then(|response| self.unseen(response)) {
            Ok(response) => self.collected.taken.push(response),
            Err(why) => self.leave_out(file, number, why),
        }
    }

    /// The response, if it is not there already.
    fn unseen(&mut self, response: Response) -> Result<Response, Why> {
        match self.seen.get(response.id.as_str()) {
            Some(known) if *known == response => return Err(Why::Duplicate),
            Some(_) => return Err(Why::DuplicateOther),
            None => {}
        }
        self.room = self.room.checked_sub(1).ok_or(Why::TooMany { limit: Limits::PARTS })?;
        self.seen.insert(response.id.as_str().to_owned(), response.clone());
        Ok(response)
    }
}

/// A file of one answer.
fn one(text: &str) -> Result<Answers, Why> {
    // What is too large for an answer may be another sort of file: that is the better reason.
    let value = match json::read_value(text.as_bytes()) {
        Ok(value) => value,
        Err(error) => return Err(unreadable(error)),
    };
    if text.len() > MAX_BYTES && value.get("format").and_then(|format| format.as_str()) == Some(answers::FORMAT) {
        return Err(Why::TooLarge { bytes: text.len(), limit: MAX_BYTES });
    }
    answers::read(&value)
}

/// The text of a block.
fn read(text: &str) -> Result<Answers, Why> {
    answers::read(&json::read_value(text).map_err(unreadable)?)
}

fn unreadable(error: FileError) -> Why {
    match error {
        FileError::NotAScorecard { found } => Why::NotAnAnswer { found },
        FileError::NotJson { what: JsonProblem::Cut, .. } => Why::CutOff,
        FileError::Empty => Why::NotAnAnswer { found: Found::Text },
        other => Why::File(other),
    }
}
