//! The job of drawing weights: long enough to be done off the main thread, with progress.

use super::{Done, tag};
use crate::domain::{
    exchange::json,
    explain::robust::{self, SPREADS},
    text::Msg,
};
use serde::{Deserialize, Serialize};

/// What is to be known to draw weights; the scorecard travels beside it, as `explain::robust::bare` makes it, in its stored form:
/// to write all that was measured would take long enough to be felt.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RobustJob {
    /// The language of a refusal, by its tag.
    pub lang: String,
    /// The performances of the KPIs in the viewed time, in the order of the scorecard.
    pub performances: Vec<Option<f64>>,
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
    let share = |done: u32| f64::from(done) / f64::from(robust::DRAWS);
    let found =
        robust::robustness(&card, &job.performances, job.spread, robust::DRAWS, &mut |done| progress(share(done)));
    match serde_json::to_string(&found) {
        Ok(found) => Done::Robust { found },
        Err(error) => Done::Refused { why: error.to_string() },
    }
}
