//! One KPI in one view: its value, how it came about, its performance and status.

use super::{
    Request,
    aggregate::{Gathered, combine, gather},
    others::Others,
    performance::{NoPerformance, Points, points, raw_attainment},
    progress::{Ends, Way, has_own_target, way},
    view::{OwnPeriods, View},
};
use crate::domain::{
    formula::{Formula, FormulaError, Read, Undefined},
    model::{Aggregation, Calculation, CutPoints, FiscalYear, Input, InputRule, Kpi, Period, Scorecard, Status},
};
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
    /// The line of *higher* and *lower* without its ends, in percent; none for other presets.
    pub raw: Option<f64>,
    /// How far along the way from baseline to target.
    pub way: Way,
    /// The newest measured own period; of a formula that refers to other KPIs, the least of its own and theirs.
    pub newest: Option<Period>,
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
        self.parts
            .iter()
            .filter(|p| p.back == 0 && p.gathered.is_partial())
            .map(|p| (p.gathered.present, p.gathered.of))
            .min()
    }
}

/// What one series or another KPI gives to a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The name of the input or of the other KPI, empty for a plain KPI.
    pub name: String,
    /// The input's label, empty where there is none.
    pub label: String,
    /// Where it comes from.
    pub source: Source,
    /// How many views before (0 is the view itself, more is what `prev` asks for).
    pub back: u32,
    /// The result.
    pub gathered: Gathered,
}

impl Part {
    fn reads(&self, read: Read<'_>) -> bool {
        match (read, &self.source) {
            (Read::Input(name), Source::Series(_)) => self.name == name,
            (Read::Kpi(id), Source::Kpi(own)) => own == id,
            _ => false,
        }
    }
}

/// Where a part of a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// From a series, whose own periods were put together by this rule.
    Series(InputRule),
    /// From another KPI, by its id.
    Kpi(String),
}

/// Why a KPI has no value in a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoValue {
    /// No own period of the view is measured.
    NotMeasured,
    /// There are values for own periods only (rule `none`), and the view is longer.
    OnlyOwnPeriods,
    /// The formula cannot be worked out.
    Undefined(Undefined),
    /// The formula cannot be read.
    BadFormula(FormulaError),
}

/// The target in force in one own period: its own, else the final one.
pub fn target_in_force(kpi: &Kpi, period: Period) -> Option<f64> {
    kpi.period_targets.get(&period).copied().or(kpi.target)
}

/// Scores one KPI of a scorecard in a view.
pub fn score_kpi(card: &Scorecard, kpi: &Kpi, request: Request) -> KpiScore {
    score_among(&Others::of(card), kpi, request)
}

/// Scores one KPI among the others that its formula may refer to.
pub(super) fn score_among(others: &Others<'_>, kpi: &Kpi, request: Request) -> KpiScore {
    let fiscal = others.fiscal;
    let own = request.view.own_periods(kpi.frequency, fiscal);
    // In a view that is shorter than its own periods, a KPI is what it is in the one that contains the view.
    let view = if own.containing { View::of(own.first) } else { request.view };
    let (value, parts) = value_among(others, kpi, view);
    let sums = matches!(kpi.calculation, Calculation::Value { rule: Aggregation::Sum, .. });
    let times = if sums { f64::from(own.count) } else { 1.0 };
    let baseline = kpi.baseline.map(|b| b * times);
    let target = target_in_view(kpi, own);
    let points = points(&kpi.preset, baseline, target, times);
    let performance = match (&value, &points) {
        (Err(_), _) => Err(NoPerformance::NoValue),
        (_, Err(reason)) => Err(*reason),
        (Ok(value), Ok(points)) => points.score(*value),
    };
    let known = value.as_ref().ok().copied();
    let raw = known.zip(points.as_ref().ok()).and_then(|(value, points)| raw_attainment(&kpi.preset, points, value));
    let ends = Ends {
        value: known,
        baseline,
        target: kpi.target.map(|target| target * times),
        planned: target.filter(|_| has_own_target(kpi, own)),
    };
    let way = way(kpi, request.view, fiscal, &ends);
    let cuts = kpi.cut_points.unwrap_or(others.cuts);
    let status = Status::of_kpi(performance.ok(), raw, cuts);
    let newest = others.newest(kpi);
    let behind = newest.map(|newest| behind(kpi, request, fiscal, newest));
    KpiScore { value, parts, own, times, target, baseline, points, performance, raw, way, newest, behind, cuts, status }
}

/// The value of a KPI in a view that is not shorter than its own periods, and what it is made of.
pub(super) fn value_among(others: &Others<'_>, kpi: &Kpi, view: View) -> (Result<f64, NoValue>, Vec<Part>) {
    let own = |back: u32| view.before(back).own_periods(kpi.frequency, others.fiscal);
    match &kpi.calculation {
        Calculation::Value { rule, values } => {
            let gathered = gather(values, *rule, own(0), kpi.carry_forward);
            let none = if *rule == Aggregation::None && gathered.present > 0 {
                NoValue::OnlyOwnPeriods
            } else {
                NoValue::NotMeasured
            };
            let part = Part {
                name: String::new(),
                label: String::new(),
                source: Source::Series((*rule).into()),
                back: 0,
                gathered,
            };
            (gathered.value.ok_or(none), vec![part])
        }
        Calculation::Formula { expression, inputs } => {
            let part = |input: &Input, back: u32| {
                let own = own(back);
                let gathered = match input.rule.aggregation() {
                    Some(rule) => gather(&input.values, rule, own, kpi.carry_forward),
                    None => Gathered { value: input.constant, present: own.count, of: own.count, carried: 0, age: 0 },
                };
                let source = Source::Series(input.rule);
                Part { name: input.name.clone(), label: input.label.clone(), source, back, gathered }
            };
            let mut parts: Vec<Part> = inputs.iter().map(|input| part(input, 0)).collect();
            let constant = |part: &Part| part.source == Source::Series(InputRule::Constant);
            let measured = parts.iter().any(|p| !constant(p) && p.gathered.present + p.gathered.carried > 0);
            let formula = match Formula::parse(expression) {
                Err(error) => return (Err(NoValue::BadFormula(error)), parts),
                Ok(formula) => formula,
            };
            if !measured && !parts.iter().all(constant) {
                return (Err(NoValue::NotMeasured), parts);
            }
            let mut undefined = BTreeMap::new();
            for (read, back) in formula.uses() {
                match read {
                    Read::Input(_) if back == 0 => {}
                    Read::Input(name) => {
                        parts.extend(inputs.iter().find(|input| input.name == name).map(|input| part(input, back)));
                    }
                    Read::Kpi(id) => {
                        let value = others.value(id, view.before(back), back);
                        let there = i32::from(value.is_ok());
                        let gathered =
                            Gathered { value: value.as_ref().ok().copied(), present: there, of: 1, carried: 0, age: 0 };
                        let source = Source::Kpi(id.to_owned());
                        parts.push(Part { name: others.name(id), label: String::new(), source, back, gathered });
                        undefined.extend(value.err().map(|why| ((id, back), why)));
                    }
                }
            }
            let value = formula.evaluate(&|read, back| {
                let is = |part: &&Part| part.back == back && part.reads(read);
                match (parts.iter().find(is), read) {
                    (Some(Part { gathered: Gathered { value: Some(value), .. }, .. }), _) => Ok(*value),
                    (_, Read::Kpi(id)) => Err(undefined.get(&(id, back)).cloned().unwrap_or(Undefined::TooFar)),
                    (Some(part), Read::Input(name))
                        if part.source == Source::Series(InputRule::None) && part.gathered.present > 0 =>
                    {
                        Err(Undefined::OnlyOwnPeriods(name.to_owned()))
                    }
                    (_, Read::Input(name)) if back > 0 => Err(Undefined::MissingBefore(name.to_owned(), back)),
                    (_, Read::Input(name)) => Err(Undefined::Missing(name.to_owned())),
                }
            });
            (value.map_err(NoValue::Undefined), parts)
        }
    }
}

/// The value in one own period.
pub fn own_value(card: &Scorecard, kpi: &Kpi, period: Period) -> Result<f64, NoValue> {
    value_among(&Others::of(card), kpi, View::of(period)).0
}

/// The target in force in a view. For a `sum` the targets of the own periods add up, for a `mean` their mean counts; for
/// `last`, and for formulas, which have no rule of their own, the target of the last own period; for the other rules
/// as these say, for `none` the last.
fn target_in_view(kpi: &Kpi, own: OwnPeriods) -> Option<f64> {
    if own.count == 1 {
        return target_in_force(kpi, own.first);
    }
    let rule = match &kpi.calculation {
        Calculation::Value { rule, .. } if *rule != Aggregation::None => *rule,
        _ => Aggregation::Last,
    };
    let in_force: Vec<f64> = own.iter().filter_map(|period| target_in_force(kpi, period)).collect();
    combine(&in_force, rule)
}

/// Whole own periods between the newest measurement and the earlier of view end and as-of day.
fn behind(kpi: &Kpi, request: Request, fiscal: FiscalYear, newest: Period) -> i32 {
    let limit = request.view.last_day(fiscal).min(request.as_of);
    let mut last = Period::containing(kpi.frequency, limit, fiscal);
    if last.last_day(fiscal) > limit {
        last = last.plus(-1);
    }
    last.since(newest).max(0)
}

#[cfg(test)]
mod tests;
