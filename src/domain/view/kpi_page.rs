//! One KPI: its values by period, for the grid, and what the chart shows.

use crate::domain::{
    model::{Calculation, InputRule, Kpi, KpiId, Period, Scorecard},
    score::{KpiScore, Request, Scores, Status, View, own_value, score_kpi, target_in_force},
};

/// What the page of a KPI shows.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiPage {
    /// The KPI.
    pub kpi: std::sync::Arc<Kpi>,
    /// Its score in the view.
    pub score: KpiScore,
    /// The grid's columns: one for a plain KPI, one for each measured input of a formula.
    pub columns: Vec<GridColumn>,
    /// The grid's rows, one an own period, oldest first, without gaps.
    pub rows: Vec<GridRow>,
    /// The stretches of values of each status, at risk first; for the chart.
    pub bands: Vec<(Status, f64, f64)>,
}

/// A column of the grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridColumn {
    /// The input's name, empty for a plain KPI.
    pub input: String,
    /// What to show above it; empty for a plain KPI.
    pub label: String,
}

/// A row of the grid.
#[derive(Debug, Clone, PartialEq)]
pub struct GridRow {
    /// The own period.
    pub period: Period,
    /// One cell for each column.
    pub cells: Vec<GridCell>,
    /// The value of the KPI in this period.
    pub value: Option<f64>,
    /// The period's own target.
    pub own_target: Option<f64>,
    /// The target in force.
    pub target: Option<f64>,
    /// Performance in this period.
    pub performance: Option<f64>,
    /// Status in this period.
    pub status: Status,
}

/// A cell of the grid.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GridCell {
    /// The measured value.
    pub value: Option<f64>,
    /// Its note.
    pub note: String,
}

/// Rows shown at the most: ten years of months.
const MAX_ROWS: i32 = 120;

/// The page of a KPI; `None` where there is no such KPI. The grid runs from the oldest to the newest measured period and
/// one further, and at least over the fiscal year of the view.
pub fn kpi_page(card: &Scorecard, scores: &Scores, id: &KpiId) -> Option<KpiPage> {
    let (kpi, score) = (card.kpi(id)?.clone(), scores.kpis.get(id)?.clone());
    let fiscal = card.fiscal();
    let columns: Vec<GridColumn> = match &kpi.calculation {
        Calculation::Value { .. } => vec![GridColumn { input: String::new(), label: String::new() }],
        Calculation::Formula { inputs, .. } => inputs
            .iter()
            .filter(|input| input.rule != InputRule::Constant)
            .map(|input| GridColumn {
                input: input.name.clone(),
                label: if input.label.is_empty() { input.name.clone() } else { input.label.clone() },
            })
            .collect(),
    };
    let year = View::to_date(score.own.last()).own_periods(kpi.frequency, fiscal);
    let year_end = year.first.plus(kpi.frequency.per_year() - 1);
    let first = kpi.oldest().map_or(year.first, |oldest| oldest.min(year.first));
    let last = kpi.newest().map_or(year_end, |newest| newest.plus(1).max(year_end));
    let count = (last.since(first) + 1).clamp(1, MAX_ROWS);
    let rows = (0..count).map(|n| row(card, scores.request, &kpi, &columns, last.plus(n + 1 - count))).collect();
    let cuts = score.cuts;
    let bands = score.points.as_ref().map_or_else(
        |_| Vec::new(),
        |points| {
            [
                (Status::AtRisk, f64::NEG_INFINITY, cuts.watch),
                (Status::Watch, cuts.watch, cuts.on_track),
                (Status::OnTrack, cuts.on_track, f64::INFINITY),
            ]
            .into_iter()
            .flat_map(|(status, from, to)| points.stretches(from, to).into_iter().map(move |(a, b)| (status, a, b)))
            .collect()
        },
    );
    Some(KpiPage { kpi, score, columns, rows, bands })
}

fn row(card: &Scorecard, request: Request, kpi: &Kpi, columns: &[GridColumn], period: Period) -> GridRow {
    let cells = columns
        .iter()
        .map(|column| {
            let series = kpi.series().find(|(name, _)| *name == column.input);
            series
                .and_then(|(_, series)| series.0.get(&period))
                .map_or_else(GridCell::default, |m| GridCell { value: Some(m.value()), note: m.note().to_owned() })
        })
        .collect();
    let score = score_kpi(kpi, Request { view: View::of(period), ..request }, card.fiscal(), card.cut_points);
    GridRow {
        period,
        cells,
        value: own_value(kpi, period).ok(),
        own_target: kpi.period_targets.get(&period).copied(),
        target: target_in_force(kpi, period),
        performance: score.performance.ok(),
        status: score.status,
    }
}
