//! The table of KPIs: rows, search and order.

use super::history::spark;
use crate::domain::{
    gather,
    model::{Concern, CutPoints, Kpi, KpiId, Objective, ObjectiveId, Perspective, PerspectiveId, Scorecard},
    score::{NoPerformance, NoValue, Scores, Status, Trend, trend},
    text::alphabetical,
};
use std::{cmp::Ordering, collections::BTreeSet};

/// How many periods a sparkline shows.
pub const SPARK_PERIODS: i32 = 12;

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiRow {
    /// The KPI.
    pub id: KpiId,
    /// Its name.
    pub name: String,
    /// Its objective.
    pub objective_id: Option<ObjectiveId>,
    /// The name of its objective, empty where it has none.
    pub objective: String,
    /// The perspective of its objective.
    pub perspective_id: Option<PerspectiveId>,
    /// The name of the objective's perspective, empty where it has none.
    pub perspective: String,
    /// Its concern.
    pub concern: Option<Concern>,
    /// Its value in the view.
    pub value: Option<f64>,
    /// Why it has no value.
    pub no_value: Option<NoValue>,
    /// The target in force in the view.
    pub target: Option<f64>,
    /// Its unit.
    pub unit: String,
    /// Decimal places.
    pub decimals: u8,
    /// Values of the last periods, oldest first.
    pub spark: Vec<Option<f64>>,
    /// Whether its last change stands out.
    pub trend: Trend,
    /// Its performance.
    pub performance: Option<f64>,
    /// Why it has no performance.
    pub no_performance: Option<NoPerformance>,
    /// Its status.
    pub status: Status,
    /// The cut points of its status.
    pub cuts: CutPoints,
    /// Whether its newest measurement is too old.
    pub stale: bool,
    /// Measured own periods of the view and how many there are, where some are missing.
    pub partial: Option<(i32, i32)>,
}

/// What rows are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SortBy {
    /// Worst performance first, then those without data.
    #[default]
    Need,
    /// Name.
    Name,
    /// Concern.
    Concern,
    /// Value.
    Value,
    /// Performance.
    Performance,
    /// Status.
    Status,
    /// Perspective, objective and their order on the map.
    Structure,
}

/// Which rows are wanted. Empty sets and texts want all.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct KpiFilter {
    /// Words that all stand in the name, the objective or the perspective, in whatever case.
    pub search: String,
    /// Any of these.
    pub statuses: BTreeSet<Status>,
    /// Any of these.
    pub concerns: BTreeSet<Concern>,
    /// This one.
    pub perspective: Option<PerspectiveId>,
}

impl KpiFilter {
    /// Whether a row is wanted.
    pub fn keeps(&self, row: &KpiRow) -> bool {
        let text = format!("{} {} {}", row.name, row.objective, row.perspective).to_lowercase();
        self.search.to_lowercase().split_whitespace().all(|word| text.contains(word))
            && (self.statuses.is_empty() || self.statuses.contains(&row.status))
            && (self.concerns.is_empty() || row.concern.is_some_and(|concern| self.concerns.contains(&concern)))
            && (self.perspective.is_none() || self.perspective == row.perspective_id)
    }
}

/// All KPIs, in the order of the structure; those without objective last.
pub fn kpi_rows(card: &Scorecard, scores: &Scores) -> Vec<KpiRow> {
    let mut rows = Vec::new();
    for perspective in &card.perspectives {
        for objective in card.objectives_of(&perspective.id) {
            for kpi in card.kpis_of(&objective.id) {
                rows.extend(row(card, scores, kpi, Some((objective, perspective))));
            }
        }
    }
    for kpi in card.kpis.iter().filter(|k| k.objective.is_none()) {
        rows.extend(row(card, scores, kpi, None));
    }
    rows
}

fn row(card: &Scorecard, scores: &Scores, kpi: &Kpi, place: Option<(&Objective, &Perspective)>) -> Option<KpiRow> {
    let score = scores.kpis.get(&kpi.id)?;
    Some(KpiRow {
        id: kpi.id.clone(),
        name: kpi.name.clone(),
        objective_id: place.map(|(objective, _)| objective.id.clone()),
        objective: place.map(|(objective, _)| objective.name.clone()).unwrap_or_default(),
        perspective_id: place.map(|(_, perspective)| perspective.id.clone()),
        perspective: place.map(|(_, perspective)| perspective.name.clone()).unwrap_or_default(),
        concern: kpi.concern,
        value: score.value.clone().ok(),
        no_value: score.value.clone().err(),
        target: score.target,
        unit: kpi.unit.clone(),
        decimals: kpi.decimals,
        spark: spark(card, kpi, scores.request, SPARK_PERIODS),
        trend: trend(card, kpi, scores.request),
        performance: score.performance.ok(),
        no_performance: score.performance.err(),
        status: score.status,
        cuts: score.cuts,
        stale: score.is_stale(),
        partial: score.partial(),
    })
}

/// The wanted rows in the wanted order. The order is stable, so equal rows keep the order of the structure; rows without
/// what is sorted by come last both ways.
pub fn arrange(rows: &[KpiRow], filter: &KpiFilter, by: SortBy, descending: bool) -> Vec<KpiRow> {
    let mut rows: Vec<KpiRow> = rows.iter().filter(|row| filter.keeps(row)).cloned().collect();
    let turn = |order: Ordering| if descending { order.reverse() } else { order };
    let numbers = |a: Option<f64>, b: Option<f64>| match (a, b) {
        (Some(a), Some(b)) => turn(a.total_cmp(&b)),
        (a, b) => b.is_some().cmp(&a.is_some()),
    };
    match by {
        SortBy::Structure => {
            if descending {
                rows.reverse();
            }
        }
        SortBy::Need | SortBy::Performance => gather::sort_by(&mut rows, |a, b| numbers(a.performance, b.performance)),
        SortBy::Name => gather::sort_by(&mut rows, |a, b| turn(alphabetical(&a.name).cmp(&alphabetical(&b.name)))),
        SortBy::Value => gather::sort_by(&mut rows, |a, b| numbers(a.value, b.value)),
        SortBy::Concern => gather::sort_by(&mut rows, |a, b| match (a.concern, b.concern) {
            (Some(a), Some(b)) => turn(a.cmp(&b)),
            (a, b) => b.is_some().cmp(&a.is_some()),
        }),
        SortBy::Status => gather::sort_by(&mut rows, |a, b| match (a.status, b.status) {
            (Status::NoData, Status::NoData) => Ordering::Equal,
            (Status::NoData, _) => Ordering::Greater,
            (_, Status::NoData) => Ordering::Less,
            (a, b) => turn(a.cmp(&b)),
        }),
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(name: &str, performance: Option<f64>) -> KpiRow {
        KpiRow {
            id: KpiId::lossy(name),
            name: name.to_owned(),
            objective_id: None,
            objective: "Keep the promised time".to_owned(),
            perspective_id: None,
            perspective: "Customer".to_owned(),
            concern: None,
            value: performance.map(|p| p / 10.0),
            no_value: None,
            target: None,
            unit: "%".to_owned(),
            decimals: 1,
            spark: Vec::new(),
            trend: Trend::NoChange,
            performance,
            no_performance: None,
            status: Status::of(performance, CutPoints::default()),
            cuts: CutPoints::default(),
            stale: false,
            partial: None,
        }
    }

    fn names(rows: &[KpiRow]) -> Vec<&str> {
        rows.iter().map(|row| row.name.as_str()).collect()
    }

    fn searching(search: &str) -> KpiFilter {
        KpiFilter { search: search.to_owned(), ..KpiFilter::default() }
    }

    const ALL: [SortBy; 7] = [
        SortBy::Need,
        SortBy::Name,
        SortBy::Concern,
        SortBy::Value,
        SortBy::Performance,
        SortBy::Status,
        SortBy::Structure,
    ];

    #[test]
    fn a_search_finds_every_word_wherever_it_stands() {
        let rows = [row("On-time arrival", Some(61.0)), row("Überbuchungen", None)];
        assert_eq!(
            names(&arrange(&rows, &searching("ARRIVAL promised"), SortBy::Structure, false)),
            ["On-time arrival"]
        );
        assert_eq!(names(&arrange(&rows, &searching("überb"), SortBy::Structure, false)), ["Überbuchungen"]);
        assert_eq!(arrange(&rows, &searching("  "), SortBy::Structure, false).len(), 2);
        assert!(arrange(&rows, &searching("arrival cost"), SortBy::Structure, false).is_empty());
    }

    #[test]
    fn filters_narrow_each_other() {
        let mut rows = [row("a", Some(10.0)), row("b", Some(10.0)), row("c", Some(90.0))];
        rows[1].concern = Some(Concern::Time);
        rows[2].concern = Some(Concern::Time);
        rows[1].perspective_id = Some(PerspectiveId::lossy("p"));
        let mut filter = KpiFilter::default();
        filter.concerns.insert(Concern::Time);
        assert_eq!(names(&arrange(&rows, &filter, SortBy::Structure, false)), ["b", "c"]);
        filter.statuses.insert(Status::AtRisk);
        assert_eq!(names(&arrange(&rows, &filter, SortBy::Structure, false)), ["b"]);
        filter.perspective = Some(PerspectiveId::lossy("other"));
        assert!(arrange(&rows, &filter, SortBy::Structure, false).is_empty());
    }

    #[test]
    fn names_are_filed_as_in_a_dictionary() {
        let rows = [row("Zahlungen", None), row("Ärger", None), row("Beschwerden", None), row("arrivals", None)];
        assert_eq!(
            names(&arrange(&rows, &KpiFilter::default(), SortBy::Name, false)),
            ["Ärger", "arrivals", "Beschwerden", "Zahlungen"]
        );
    }

    #[test]
    fn what_has_no_number_comes_last_both_ways() {
        let rows = [row("none", None), row("low", Some(10.0)), row("high", Some(90.0))];
        for by in [SortBy::Need, SortBy::Performance, SortBy::Value, SortBy::Status] {
            assert_eq!(names(&arrange(&rows, &KpiFilter::default(), by, false)), ["low", "high", "none"], "{by:?}");
            assert_eq!(names(&arrange(&rows, &KpiFilter::default(), by, true)), ["high", "low", "none"], "{by:?}");
        }
    }

    proptest! {
        #[test]
        fn sorting_keeps_every_row_and_is_settled_after_once(
            performances in proptest::collection::vec(proptest::option::of(0.0..100.0f64), 0..12), descending: bool,
        ) {
            let rows: Vec<KpiRow> =
                performances.iter().enumerate().map(|(n, p)| row(&format!("kpi {}", (n * 7) % 5), *p)).collect();
            for by in ALL {
                let once = arrange(&rows, &KpiFilter::default(), by, descending);
                prop_assert_eq!(once.len(), rows.len());
                prop_assert!(rows.iter().all(|row| once.contains(row)));
                if by != SortBy::Structure {
                    prop_assert_eq!(&arrange(&once, &KpiFilter::default(), by, descending), &once);
                }
            }
        }

        #[test]
        fn a_longer_search_never_finds_more(search in "[a-e ]{0,4}", more in "[a-e]{0,2}") {
            let rows = [row("abcd", None), row("bad cab", Some(1.0)), row("dead", Some(2.0))];
            let found = arrange(&rows, &searching(&search), SortBy::Structure, false);
            let fewer = arrange(&rows, &searching(&format!("{search}{more}")), SortBy::Structure, false);
            prop_assert!(fewer.iter().all(|row| found.contains(row)));
        }
    }
}
