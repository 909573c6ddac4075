//! Whether the last change of a KPI stands out, in words.

use crate::domain::{
    model::Kpi,
    score::{TREND_LEAST, TREND_PERIODS, Trend},
    text::{Lang, Msg, number},
};

/// The mark of a clear change, and what it means in words; none where nothing is clear.
pub fn trend_mark(lang: Lang, trend: &Trend) -> Option<(&'static str, String)> {
    let Trend::Clear { change, .. } = trend else { return None };
    Some(if *change > 0.0 { ("▲", Msg::TrendRising.text(lang)) } else { ("▼", Msg::TrendFalling.text(lang)) })
}

/// What can be said of the last change, with the numbers behind it.
pub fn trend(lang: Lang, kpi: &Kpi, trend: &Trend) -> String {
    let worded = |amount: f64| number::format(lang, amount, kpi.decimals.saturating_add(1));
    let signed = |amount: f64| number::signed(lang, amount, kpi.decimals);
    match trend {
        Trend::Clear { change, limit, .. } => {
            let (change, limit) = (signed(*change), worded(*limit));
            Msg::TrendClear { change: &change, limit: &limit, count: f64::from(TREND_PERIODS) }.text(lang)
        }
        Trend::Unclear { change, limit } => {
            let (change, limit) = (signed(*change), worded(*limit));
            Msg::TrendUnclear { change: &change, limit: &limit, count: f64::from(TREND_PERIODS) }.text(lang)
        }
        Trend::TooFew(count) => Msg::TrendTooFew { count: *count as f64, least: TREND_LEAST as f64 }.text(lang),
        Trend::NoChange => Msg::TrendNoChange.text(lang),
    }
}
