//! The job of drawing weights: long enough to be done off the main thread, with progress.

use super::{Done, tag};
use crate::domain::{
    exchange::json,
    explain::robust::{self, SPREADS},
    model::Period,
    score::{Request, View, score},
    text::Msg,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is to be known to draw weights; the scorecard travels beside it, in its stored form.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RobustJob {
    /// The language of a refusal, by its tag.
    pub lang: String,
    /// The viewed period.
    pub period: Period,
    /// From the start of its fiscal year.
    pub to_date: bool,
    /// The last day that counts as past.
    pub as_of: NaiveDate,
    /// By how much a weight may differ, as a share of it.
    pub spread: f64,
}

/// Draws the weights of the scorecard that comes in; `progress` hears the share that is done.
pub(super) fn robust(job: &RobustJob, bytes: &[u8], progress: &mut dyn FnMut(f64)) -> Done {
    let read = std::str::from_utf8(bytes).map_err(|error| error.to_string());
    let card = match read.and_then(|text| json::read_canonical(text).map_err(|error| error.to_string())) {
        Ok(card) => card,
        Err(why) => return Done::Refused { why },
    };
    if !(SPREADS.0..=SPREADS.1).contains(&job.spread) {
        return Done::Refused { why: Msg::RobustSpreadWrong.text(tag(&job.lang)) };
    }
    let request = Request { view: View { period: job.period, to_date: job.to_date }, as_of: job.as_of };
    let scores = score(&card, request);
    let share = |done: u32| f64::from(done) / f64::from(robust::DRAWS);
    let found = robust::robustness(&card, &scores, job.spread, robust::DRAWS, &mut |done| progress(share(done)));
    match serde_json::to_string(&found) {
        Ok(found) => Done::Robust { found },
        Err(error) => Done::Refused { why: error.to_string() },
    }
}
