//! The word for where a performance stands. Which performance has which status is said in `score`.

use super::record::words;

/// A status, always shown by shape, word and colour together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Below the cut point of its own, where there is one.
    Critical,
    /// Below the first cut point.
    AtRisk,
    /// Between the cut points.
    Watch,
    /// From the second cut point on.
    OnTrack,
    /// A KPI whose raw attainment is above 100, where that is told apart.
    Exceeded,
    /// There is no performance.
    NoData,
}

impl Status {
    /// All of them, the worst first.
    pub const ALL: [Self; 6] = [Self::Critical, Self::AtRisk, Self::Watch, Self::OnTrack, Self::Exceeded, Self::NoData];

    /// The token in files and in the page's attributes.
    pub fn token(self) -> &'static str {
        self.word()
    }
}

words!(Status {
    "critical" = Critical,
    "at_risk" = AtRisk,
    "watch" = Watch,
    "on_track" = OnTrack,
    "exceeded" = Exceeded,
    "no_data" = NoData,
});
