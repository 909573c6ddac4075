//! The table of KPIs: rows, search and order.

use super::history::spark;
use crate::domain::{
    model::{Concern, KpiId, Scorecard},
    score::{Scores, Status},
};
use std::cmp::Ordering;

/// How many periods a sparkline shows.
const SPARK_PERIODS: i32 = 12;

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiRow {
    /// The KPI.
    pub id: KpiId,
    /// Its name.
    pub name: String,
    /// The name of its objective, empty where it has none.
    pub objective: String,
    /// The name of the objective's perspective, empty where it has none.
    pub perspective: String,
    /// Its concern.
    pub concern: Option<Concern>,
    /// Its value in the view.
    pub value: Option<f64>,
    /// The target in force in the view.
    pub target: Option<f64>,
    /// Its unit.
    pub unit: String,
    /// Decimal places.
    pub decimals: u8,
    /// Values of the last periods, oldest first.
    pub spark: Vec<Option<f64>>,
    /// Its performance.
    pub performance: Option<f64>,
    /// Its status.
    pub status: Status,
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

/// All KPIs, in the order of the structure; those without objective last.
pub fn kpi_rows(card: &Scorecard, scores: &Scores) -> Vec<KpiRow> {
    let mut rows = Vec::new();
    for perspective in &card.perspectives {
        for objective in card.objectives_of(&perspective.id) {
            for kpi in card.kpis_of(&objective.id) {
                rows.extend(row(card, scores, kpi, &objective.name, &perspective.name));
            }
        }
    }
    for kpi in card.kpis.iter().filter(|k| k.objective.is_none()) {
        rows.extend(row(card, scores, kpi, "", ""));
    }
    rows
}

fn row(
    card: &Scorecard,
    scores: &Scores,
    kpi: &crate::domain::model::Kpi,
    objective: &str,
    perspective: &str,
) -> Option<KpiRow> {
    let score = scores.kpis.get(&kpi.id)?;
    Some(KpiRow {
        id: kpi.id.clone(),
        name: kpi.name.clone(),
        objective: objective.to_owned(),
        perspective: perspective.to_owned(),
        concern: kpi.concern,
        value: score.value.clone().ok(),
        target: score.target,
        unit: kpi.unit.clone(),
        decimals: kpi.decimals,
        spark: spark(card, kpi, scores.request, SPARK_PERIODS),
        performance: score.performance.ok(),
        status: score.status,
        stale: score.is_stale(),
        partial: score.partial(),
    })
}

/// The rows whose name, objective or perspective holds every word of `search`, in the wanted order. The order is stable,
/// so equal rows keep the order of the structure; rows without the number in question come last both ways.
pub fn arrange(rows: &[KpiRow], search: &str, by: SortBy, descending: bool) -> Vec<KpiRow> {
    let words: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
    let mut rows: Vec<KpiRow> = rows
        .iter()
        .filter(|row| {
            let text = format!("{} {} {}", row.name, row.objective, row.perspective).to_lowercase();
            words.iter().all(|word| text.contains(word))
        })
        .cloned()
        .collect();
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
        SortBy::Need | SortBy::Performance => rows.sort_by(|a, b| numbers(a.performance, b.performance)),
        SortBy::Name => rows.sort_by(|a, b| turn(a.name.to_lowercase().cmp(&b.name.to_lowercase()))),
        SortBy::Concern => rows.sort_by(|a, b| turn(a.concern.cmp(&b.concern))),
        SortBy::Value => rows.sort_by(|a, b| numbers(a.value, b.value)),
        SortBy::Status => rows.sort_by(|a, b| turn(a.status.cmp(&b.status))),
    }
    rows
}
