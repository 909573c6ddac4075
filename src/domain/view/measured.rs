//! The periods from the oldest to the newest measurement.

use crate::domain::model::{Period, PeriodKind, Scorecard};

/// All periods of a kind from the oldest measurement of a scorecard to its newest, oldest first.
pub fn measured_periods(card: &Scorecard, kind: PeriodKind) -> Vec<Period> {
    let fiscal = card.fiscal();
    let first = card.kpis.iter().filter_map(|kpi| kpi.oldest()).map(|period| period.anchor(fiscal)).min();
    let last = card.kpis.iter().filter_map(|kpi| kpi.newest()).map(|period| period.last_anchor(fiscal)).max();
    let Some((first, last)) = first.zip(last) else { return Vec::new() };
    let (first, last) = (Period::containing(kind, first, fiscal), Period::containing(kind, last, fiscal));
    (0..=last.since(first)).map(|n| first.plus(n)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{Aggregation, Calculation, Kpi, KpiId, ScorecardId, Series};
    use std::sync::Arc;

    #[test]
    fn periods_go_from_the_oldest_to_the_newest_measurement_of_any_kpi() {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        assert_eq!(measured_periods(&card, PeriodKind::Month), []);
        for (id, period) in [("a", "2025-11"), ("b", "2026-02")] {
            let mut kpi = Kpi::new(KpiId::lossy(id), id);
            let values = Arc::new(Series::from_values([(period.parse().unwrap(), 1.0)]));
            kpi.calculation = Calculation::Value { rule: Aggregation::Mean, values };
            card.kpis.push(Arc::new(kpi));
        }
        let all = |kind| measured_periods(&card, kind).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(all(PeriodKind::Month), ["2025-11", "2025-12", "2026-01", "2026-02"]);
        assert_eq!(all(PeriodKind::Year), ["2025", "2026"]);
    }
}
