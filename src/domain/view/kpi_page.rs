//! One KPI: its values by period, for the grid, and what the chart shows.

use crate::domain::{
    model::{Calculation, InputRule, Kpi, KpiId, ObjectiveId, Period, PeriodKind, PerspectiveId, Scorecard},
    score::{KpiScore, Request, Scores, Status, Trend, View, own_value, score_kpi, target_in_force, trend},
};
use std::sync::Arc;

/// What the page of a KPI shows.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiPage {
    /// The KPI.
    pub kpi: Arc<Kpi>,
    /// Its score in the view.
    pub score: KpiScore,
    /// Its value one period before the view.
    pub before: Option<f64>,
    /// Whether its last change stands out.
    pub trend: Trend,
    /// Its objective and the perspective of that.
    pub place: Option<Place>,
    /// The KPI before it in the structure, with its name.
    pub previous: Option<(KpiId, String)>,
    /// The KPI after it in the structure, with its name.
    pub next: Option<(KpiId, String)>,
    /// The grid's columns: one for a plain KPI, one for each measured input of a formula.
    pub columns: Vec<GridColumn>,
    /// The grid's rows, one an own period, oldest first, without gaps.
    pub rows: Vec<GridRow>,
    /// The stretches of values of each status in one own period, at risk first; for the chart.
    pub bands: Vec<(Status, f64, f64)>,
}

/// Where a KPI belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The perspective and its name.
    pub perspective: (PerspectiveId, String),
    /// The objective and its name.
    pub objective: (ObjectiveId, String),
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
    /// Whether the period belongs to the view.
    pub in_view: bool,
    /// Whether the period is not over yet, so that its value may still change.
    pub open: bool,
}

/// A cell of the grid.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GridCell {
    /// The measured value.
    pub value: Option<f64>,
    /// Its note.
    pub note: String,
}

/// Rows shown at the most without asking for more: ten years of months.
const MAX_ROWS: i32 = 120;

/// How many more periods the grid shows at a time: about a year, of days and weeks less.
pub fn earlier_step(kind: PeriodKind) -> i32 {
    match kind {
        PeriodKind::Day => 31,
        PeriodKind::Week => 26,
        PeriodKind::Month => 12,
        PeriodKind::Quarter | PeriodKind::HalfYear | PeriodKind::Year => 4,
    }
}

/// The page of a KPI; `None` where there is no such KPI. The grid runs from the oldest to the newest measured period and
/// one further, at least over the fiscal year of the view (over its month where days are measured), and `earlier` periods
/// further back.
pub fn kpi_page(card: &Scorecard, scores: &Scores, id: &KpiId, earlier: i32) -> Option<KpiPage> {
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
    let around = if kpi.frequency == PeriodKind::Day { PeriodKind::Month } else { PeriodKind::Year };
    let around = Period::containing(around, score.own.last().anchor(fiscal), fiscal);
    let least = View::of(around).own_periods(kpi.frequency, fiscal);
    let first = kpi.oldest().map_or(least.first, |oldest| oldest.min(least.first));
    let last = kpi.newest().map_or(least.last(), |newest| newest.plus(1).max(least.last()));
    let count = (last.since(first) + 1).clamp(1, MAX_ROWS).saturating_add(earlier.max(0));
    let rows = (0..count)
        .map(|n| last.plus(n + 1 - count))
        .filter(|period| (1..=9999).contains(&period.year()))
        .map(|period| row(card, scores.request, &kpi, &columns, &score, period))
        .collect();
    let earlier_view = Request { view: scores.request.view.plus(-1), ..scores.request };
    let before = score_kpi(card, &kpi, earlier_view).value.ok();
    let bands = bands(card, scores.request, &kpi, score.own.last());
    let trend = trend(card, &kpi, scores.request);
    let order = in_order(card);
    let at = order.iter().position(|other| other.id == kpi.id).unwrap_or_default();
    let named = |other: Option<&&Arc<Kpi>>| other.map(|other| (other.id.clone(), other.name.clone()));
    let previous = named(at.checked_sub(1).and_then(|at| order.get(at)));
    let next = named(order.get(at + 1));
    let place = place(card, &kpi);
    Some(KpiPage { kpi, score, before, trend, place, previous, next, columns, rows, bands })
}

/// The KPIs in the order of the structure; those without objective last.
fn in_order(card: &Scorecard) -> Vec<&Arc<Kpi>> {
    let mut all = Vec::new();
    for perspective in &card.perspectives {
        for objective in card.objectives_of(&perspective.id) {
            all.extend(card.kpis_of(&objective.id));
        }
    }
    all.extend(card.kpis.iter().filter(|kpi| kpi.objective.is_none()));
    all
}

fn place(card: &Scorecard, kpi: &Kpi) -> Option<Place> {
    let objective = card.objective(kpi.objective.as_ref()?)?;
    let perspective = card.perspective(&objective.perspective)?;
    Some(Place {
        perspective: (perspective.id.clone(), perspective.name.clone()),
        objective: (objective.id.clone(), objective.name.clone()),
    })
}

/// The bands of one own period: in a longer view the points of a summed KPI are multiplied, and the chart shows own periods.
fn bands(card: &Scorecard, request: Request, kpi: &Kpi, period: Period) -> Vec<(Status, f64, f64)> {
    let score = score_kpi(card, kpi, Request { view: View::of(period), ..request });
    let Ok(points) = score.points else { return Vec::new() };
    Status::bands(score.cuts)
        .into_iter()
        .flat_map(|(status, from, to)| points.stretches(from, to).into_iter().map(move |(a, b)| (status, a, b)))
        .collect()
}

fn row(
    card: &Scorecard,
    request: Request,
    kpi: &Kpi,
    columns: &[GridColumn],
    viewed: &KpiScore,
    period: Period,
) -> GridRow {
    let cells = columns
        .iter()
        .map(|column| {
            let series = kpi.series().find(|(name, _)| *name == column.input);
            series
                .and_then(|(_, series)| series.0.get(&period))
                .map_or_else(GridCell::default, |m| GridCell { value: Some(m.value()), note: m.note().to_owned() })
        })
        .collect();
    let score = score_kpi(card, kpi, Request { view: View::of(period), ..request });
    GridRow {
        period,
        cells,
        value: own_value(card, kpi, period).ok(),
        own_target: kpi.period_targets.get(&period).copied(),
        target: target_in_force(kpi, period),
        performance: score.performance.ok(),
        status: score.status,
        in_view: viewed.own.first <= period && period <= viewed.own.last(),
        open: period.last_day(card.fiscal()) > request.as_of,
    }
}

/// The stretch of the grid that the chart shows: the measured periods, at most `most` of them and those of the view among
/// them where they are near enough; empty where nothing is measured.
pub fn charted(rows: &[GridRow], most: usize) -> &[GridRow] {
    let measured = |row: &GridRow| row.value.is_some();
    let (Some(first), Some(last)) = (rows.iter().position(measured), rows.iter().rposition(measured)) else {
        return &[];
    };
    let viewed = rows.iter().rposition(|row| row.in_view).unwrap_or(last);
    // What was viewed stays in sight: where the history is longer, the newest periods give way.
    let end = if viewed + most / 2 < last { viewed + most / 2 } else { last.max(viewed.min(last + 1)) };
    let start = first.min(viewed).max((end + 1).saturating_sub(most));
    rows.get(start..=end).unwrap_or_default()
}

#[cfg(test)]
mod tests;
