//! What needs attention, in sentences.

use super::problem::{no_performance, no_value};
use crate::domain::{
    model::FiscalYear,
    text::{Lang, Msg, date, number},
    view::{Attention, Reason},
};

/// Why a KPI needs attention.
pub fn attention(lang: Lang, about: &Attention, fiscal: FiscalYear) -> String {
    let worded = |value: f64| number::with_unit(lang, value, about.decimals, &about.unit);
    let value = about.value.map_or_else(|| number::NONE.to_owned(), worded);
    let since = about.stale_since.map(|period| date::period(lang, period, fiscal));
    match &about.reason {
        Reason::AtRisk(performance) => {
            let points = number::integer(lang, *performance);
            let risk = match about.target {
                Some(target) => {
                    Msg::AttentionAtRisk { value: &value, target: &worded(target), points: &points }.text(lang)
                }
                None => Msg::AttentionAtRiskNoTarget { value: &value, points: &points }.text(lang),
            };
            match since {
                Some(since) => format!("{risk} {}", Msg::AttentionNotMeasuredSince { period: &since }.text(lang)),
                None => risk,
            }
        }
        Reason::Stale(count) => {
            let period = since.unwrap_or_default();
            Msg::AttentionStale { period: &period, count: f64::from(*count) }.text(lang)
        }
        Reason::NoValue(reason) => Msg::AttentionNoValue { reason: &no_value(lang, reason) }.text(lang),
        Reason::NoPerformance(reason) => {
            Msg::AttentionNoPoints { value: &value, reason: &no_performance(lang, *reason) }.text(lang)
        }
    }
}

/// How much a KPI that needs attention counts for the total.
pub fn attention_weight(lang: Lang, about: &Attention) -> String {
    if about.weight > 0.0 {
        Msg::AttentionWeight { share: &number::percent(lang, about.weight * 100.0, 0) }.text(lang)
    } else {
        Msg::AttentionNoWeight.text(lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        model::{KpiId, Period},
        score::{NoPerformance, NoValue, Status},
    };

    #[test]
    fn each_reason_is_a_sentence_in_both_languages() {
        let mut about = Attention {
            kpi: KpiId::lossy("k"),
            name: "Severe delays".to_owned(),
            status: Status::AtRisk,
            reason: Reason::AtRisk(18.4),
            weight: 0.09,
            stale_since: None,
            value: Some(9.37),
            target: Some(6.0),
            unit: "%".to_owned(),
            decimals: 1,
        };
        let said = |about: &Attention, lang| attention(lang, about, FiscalYear::JANUARY);
        assert_eq!(said(&about, Lang::En), "At risk: 9.4% against a target of 6.0% (18 points).");
        assert_eq!(said(&about, Lang::De), "Gefährdet: 9,4\u{a0}% bei einem Zielwert von 6,0\u{a0}% (18 Punkte).");
        assert_eq!(attention_weight(Lang::En, &about), "Counts for 9% of the total score");
        about.target = None;
        about.stale_since = Period::month(2013, 9);
        assert_eq!(said(&about, Lang::En), "At risk: 9.4% (18 points). Last measured in September 2013.");
        about.reason = Reason::Stale(3);
        assert_eq!(said(&about, Lang::En), "Out of date: last measured in September 2013, 3 whole periods ago.");
        assert_eq!(
            said(&about, Lang::De),
            "Veraltet: zuletzt gemessen im Zeitraum September 2013, seither fehlen 3 ganze Zeiträume."
        );
        about.reason = Reason::NoValue(NoValue::NotMeasured);
        assert_eq!(said(&about, Lang::En), "No value: Nothing is measured in this period.");
        about.reason = Reason::NoPerformance(NoPerformance::NoCeiling);
        assert!(said(&about, Lang::En).starts_with("9.4%, but no points: A target"));
        about.weight = 0.0;
        assert!(attention_weight(Lang::De, &about).contains("zählt"));
    }
}
