//! Pairs of KPIs that may pull against each other: watched, not forbidden. Whether they do in one's own data is a question
//! to be tested; until then a pair is *untested*.

use super::words::Words;
use crate::domain::model::{Kpi, Scorecard};
use serde::Deserialize;
use std::sync::Arc;

/// Where the pairs stand, under `content/`.
pub const PATH: &str = "library/trade-offs.json";

/// All pairs.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct TradeOffs {
    /// The pairs, in order.
    pub pairs: Vec<TradeOff>,
}

/// A pair.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct TradeOff {
    /// Its id: T1, T2, …
    pub id: String,
    /// The id of one entry of the KPI library.
    pub a: String,
    /// The id of the other.
    pub b: String,
    /// What pulls against what.
    pub tension: Words,
    /// How it may come about.
    pub mechanism: Words,
    /// When it usually shows.
    pub delay: Delay,
    /// What may help.
    pub way_out: Words,
}

/// Months until one side shows on the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Delay {
    /// At least.
    pub from: u16,
    /// At most.
    pub to: u16,
}

/// A pair whose two KPIs a scorecard has.
#[derive(Debug, Clone, PartialEq)]
pub struct Watched {
    /// The pair.
    pub pair: TradeOff,
    /// Its two KPIs in the scorecard.
    pub kpis: [Arc<Kpi>; 2],
}

impl TradeOffs {
    /// Reads the file of pairs.
    ///
    /// # Errors
    /// When it is damaged, which a test rules out for what is shipped.
    pub fn read(text: &str) -> serde_json::Result<Self> {
        serde_json::from_str(text)
    }

    /// The pairs that can be watched in a scorecard: it has both KPIs, taken over from the library.
    pub fn watched(&self, card: &Scorecard) -> Vec<Watched> {
        let find = |id: &str| card.kpis.iter().find(|kpi| kpi.library == id).cloned();
        let both = |pair: &TradeOff| Some([find(&pair.a)?, find(&pair.b)?]);
        self.pairs.iter().filter_map(|pair| Some(Watched { kpis: both(pair)?, pair: pair.clone() })).collect()
    }
}
