//! One KPI in one view: its value, how it came about, its performance and status.

use super::{
    Request,
    aggregate::{Gathered, combine, gather},
    formula::{Formula, FormulaError, Undefined},
    performance::{NoPerformance, Points, points},
    status::Status,
    view::OwnPeriods,
};
use crate::domain::gather;
use crate::domain::model::{Aggregation, Calculation, CutPoints, FiscalYear, InputRule, Kpi, Period};
use std::collections::BTreeMap;

/// More whole own periods than this since the newest measurement make a KPI stale.
pub const STALE_AFTER: i32 = 1;

/// A KPI in a view, with everything that explains it.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiScore {
    /// The value in the view.
    pub value: Result<f64, NoValue>,
    /// What the value is made of: one part for a plain KPI, one for each input of a formula.
    pub parts: Vec<Part>,
    /// The own periods that the view takes in.
    pub own: OwnPeriods,
    /// By how much reference values were multiplied (the number of own periods for a `sum`, else 1).
    pub times: f64,
    /// The target in force in the view.
    pub target: Option<f64>,
    /// The baseline in the view.
    pub baseline: Option<f64>,
    /// The points of the performance curve in the view.
    pub points: Result<Points, NoPerformance>,
    /// 0 to 100.
    pub performance: Result<f64, NoPerformance>,
    /// Whole own periods since the newest measurement; none where nothing was ever measured.
    pub behind: Option<i32>,
    /// The cut points in force.
    pub cuts: CutPoints,
    /// Its status.
    pub status: Status,
}

impl KpiScore {
    /// Whether the newest measurement is too old.
    pub fn is_stale(&self) -> bool {
        self.behind.is_some_and(|behind| behind > STALE_AFTER)
    }

    /// 1 with a performance, else 0.
    pub fn coverage(&self) -> f64 {
        if self.performance.is_ok() { 1.0 } else { 0.0 }
    }

    /// The fewest measured own periods of any part and how many the view has, where some are missing.
    pub fn partial(&self) -> Option<(i32, i32)> {
        self.parts.iter().filter(|p| p.gathered.is_partial()).map(|p| (p.gathered.present, p.gathered.of)).min()
    }
}

/// What one series gives to a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The input's name, empty for a plain KPI.
    pub name: String,
    /// The input's label, empty where there is none.
    pub label: String,
    /// The rule by which its own periods were put together.
    pub rule: InputRule,
    /// The result.
    pub gathered: Gathered,
}

/// Why a KPI has no value in a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoValue {
    /// No own period of the view is measured.
    NotMeasured,
    /// The formula cannot be worked out.
    Undefined(Undefined),
    /// The formula cannot be read.
    BadFormula(FormulaError),
}

/// The target in force in one own period: its own, else the final one.
pub fn target_in_force(kpi: &Kpi, period: Period) -> Option<f64> {
    kpi.period_targets.get(&period).copied().or(kpi.target)
}

/// Scores one KPI in a view.
pub fn score_kpi(kpi: &Kpi, request: Request, fiscal: FiscalYear, cuts: CutPoints) -> KpiScore {
    let own = request.view.own_periods(kpi.frequency, fiscal);
    let (value, parts) = value(kpi, own);
    let sums = matches!(kpi.calculation, Calculation::Value { rule: Aggregation::Sum, .. });
    let times = if sums { f64::from(own.count) } else { 1.0 };
    let baseline = kpi.baseline.map(|b| b * times);
    let target = target_in_view(kpi, own);
    let points = points(kpi.preset, baseline, target, times);
    let performance = match (&value, &points) {
        (Err(_), _) => Err(NoPerformance::NoValue),
        (_, Err(reason)) => Err(*reason),
        (Ok(value), Ok(points)) => Ok(points.score(*value)),
    };
    let cuts = kpi.cut_points.unwrap_or(cuts);
    let status = Status::of(performance.ok(), cuts);
    let behind = behind(kpi, request, fiscal);
    KpiScore { value, parts, own, times, target, baseline, points, performance, behind, cuts, status }
}

fn value(kpi: &Kpi, own: OwnPeriods) -> (Result<f64, NoValue>, Vec<Part>) {
    match &kpi.calculation {
        Calculation::Value { rule, values } => {
            let gathered = gather(values, *rule, own);
            let rule = match rule {
                Aggregation::Sum => InputRule::Sum,
                Aggregation::Mean => InputRule::Mean,
                Aggregation::Last => InputRule::Last,
            };
            let part = Part { name: String::new(), label: String::new(), rule, gathered };
            (gathered.value.ok_or(NoValue::NotMeasured), vec![part])
        }
        Calculation::Formula { expression, inputs } => {
            let parts: Vec<Part> = inputs
                .iter()
                .map(|input| {
                    let gathered = match input.rule.aggregation() {
                        Some(rule) => gather(&input.values, rule, own),
                        None => Gathered { value: input.constant, present: own.count, of: own.count },
                    };
                    Part { name: input.name.clone(), label: input.label.clone(), rule: input.rule, gathered }
                })
                .collect();
            let measured = parts.iter().any(|p| p.rule != InputRule::Constant && p.gathered.present > 0);
            let only_constants = parts.iter().all(|p| p.rule == InputRule::Constant);
            let values: BTreeMap<&str, Option<f64>> =
                gather::map(parts.iter().map(|p| (p.name.as_str(), p.gathered.value)));
            let value = match Formula::parse(expression) {
                Err(error) => Err(NoValue::BadFormula(error)),
                Ok(_) if !measured && !only_constants => Err(NoValue::NotMeasured),
                Ok(formula) => formula.evaluate(&values).map_err(NoValue::Undefined),
            };
            (value, parts)
        }
    }
}

/// The value in one own period.
pub fn own_value(kpi: &Kpi, period: Period) -> Result<f64, NoValue> {
    value(kpi, OwnPeriods { first: period, count: 1, containing: false }).0
}

/// The target in force in a view. For a `sum` the targets of the own periods add up, for a `mean` their mean counts; for
/// `last`, and for formulas, which have no rule of their own, the target of the last own period.
fn target_in_view(kpi: &Kpi, own: OwnPeriods) -> Option<f64> {
    let rule = match &kpi.calculation {
        Calculation::Value { rule, .. } => *rule,
        Calculation::Formula { .. } => Aggregation::Last,
    };
    let in_force: Vec<f64> = own.iter().filter_map(|period| target_in_force(kpi, period)).collect();
    combine(&in_force, rule)
}

/// Whole own periods between the newest measurement and the earlier of view end and as-of day.
fn behind(kpi: &Kpi, request: Request, fiscal: FiscalYear) -> Option<i32> {
    let limit = request.view.last_day(fiscal).min(request.as_of);
    let newest = kpi.newest()?;
    let mut last = Period::containing(kpi.frequency, crate::domain::model::Month::of(limit), fiscal);
    if last.last_day(fiscal) > limit {
        last = last.plus(-1);
    }
    Some(last.since(newest).max(0))
}
