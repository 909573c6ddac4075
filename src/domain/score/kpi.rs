//! One KPI in one view: its value, how it came about, its performance and status.

use super::{
    Request,
    aggregate::{Gathered, combine, gather},
    formula::{Formula, FormulaError, Undefined},
    performance::{NoPerformance, Points, points, raw_attainment},
    progress::{Ends, Way, has_own_target, way},
    status::Status,
    view::OwnPeriods,
};
use crate::domain::model::{Aggregation, Calculation, CutPoints, FiscalYear, Input, InputRule, Kpi, Period};

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

/// What one series gives to a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The input's name, empty for a plain KPI.
    pub name: String,
    /// The input's label, empty where there is none.
    pub label: String,
    /// The rule by which its own periods were put together.
    pub rule: InputRule,
    /// How many views before (0 is the view itself, more is what `prev` asks for).
    pub back: u32,
    /// The result.
    pub gathered: Gathered,
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

/// Scores one KPI in a view.
pub fn score_kpi(kpi: &Kpi, request: Request, fiscal: FiscalYear, cuts: CutPoints) -> KpiScore {
    let own = request.view.own_periods(kpi.frequency, fiscal);
    let (value, parts) = value(kpi, &|n| request.view.own_periods_before(n, kpi.frequency, fiscal));
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
    let cuts = kpi.cut_points.unwrap_or(cuts);
    let status = Status::of(performance.ok(), cuts);
    let behind = behind(kpi, request, fiscal);
    KpiScore { value, parts, own, times, target, baseline, points, performance, raw, way, behind, cuts, status }
}

/// The own periods so many views before (0 is the view itself).
type Before<'a> = &'a dyn Fn(u32) -> OwnPeriods;

fn value(kpi: &Kpi, before: Before<'_>) -> (Result<f64, NoValue>, Vec<Part>) {
    let own = before(0);
    match &kpi.calculation {
        Calculation::Value { rule, values } => {
            let gathered = gather(values, *rule, own, kpi.carry_forward);
            let none = if *rule == Aggregation::None && gathered.present > 0 {
                NoValue::OnlyOwnPeriods
            } else {
                NoValue::NotMeasured
            };
            let part = Part { name: String::new(), label: String::new(), rule: (*rule).into(), back: 0, gathered };
            (gathered.value.ok_or(none), vec![part])
        }
        Calculation::Formula { expression, inputs } => {
            let part = |input: &Input, back: u32| {
                let own = before(back);
                let gathered = match input.rule.aggregation() {
                    Some(rule) => gather(&input.values, rule, own, kpi.carry_forward),
                    None => Gathered { value: input.constant, present: own.count, of: own.count, carried: 0, age: 0 },
                };
                Part { name: input.name.clone(), label: input.label.clone(), rule: input.rule, back, gathered }
            };
            let mut parts: Vec<Part> = inputs.iter().map(|input| part(input, 0)).collect();
            let measured =
                parts.iter().any(|p| p.rule != InputRule::Constant && p.gathered.present + p.gathered.carried > 0);
            let only_constants = parts.iter().all(|p| p.rule == InputRule::Constant);
            let formula = match Formula::parse(expression) {
                Err(error) => return (Err(NoValue::BadFormula(error)), parts),
                Ok(_) if !measured && !only_constants => return (Err(NoValue::NotMeasured), parts),
                Ok(formula) => formula,
            };
            for (name, back) in formula.uses().into_iter().filter(|(_, back)| *back > 0) {
                parts.extend(inputs.iter().find(|input| input.name == name).map(|input| part(input, back)));
            }
            let value = formula.evaluate(&|name, back| match parts.iter().find(|p| p.name == name && p.back == back) {
                Some(Part { gathered: Gathered { value: Some(value), .. }, .. }) => Ok(*value),
                Some(part) if part.rule == InputRule::None && part.gathered.present > 0 => {
                    Err(Undefined::OnlyOwnPeriods(name.to_owned()))
                }
                _ if back > 0 => Err(Undefined::MissingBefore(name.to_owned(), back)),
                _ => Err(Undefined::Missing(name.to_owned())),
            });
            (value.map_err(NoValue::Undefined), parts)
        }
    }
}

/// The value in one own period.
pub fn own_value(kpi: &Kpi, period: Period) -> Result<f64, NoValue> {
    let back = |n: u32| i32::try_from(n).unwrap_or(i32::MAX).saturating_neg();
    value(kpi, &|n| OwnPeriods { first: period.plus(back(n)), count: 1, containing: false }).0
}

/// The target in force in a view. For a `sum` the targets of the own periods add up, for a `mean` their mean counts; for
/// `last`, and for formulas, which have no rule of their own, the target of the last own period; for the other rules
/// as these say, for `none` the last.
fn target_in_view(kpi: &Kpi, own: OwnPeriods) -> Option<f64> {
    let rule = match &kpi.calculation {
        Calculation::Value { rule, .. } if *rule != Aggregation::None => *rule,
        _ => Aggregation::Last,
    };
    let in_force: Vec<f64> = own.iter().filter_map(|period| target_in_force(kpi, period)).collect();
    combine(&in_force, rule)
}

/// Whole own periods between the newest measurement and the earlier of view end and as-of day.
fn behind(kpi: &Kpi, request: Request, fiscal: FiscalYear) -> Option<i32> {
    let limit = request.view.last_day(fiscal).min(request.as_of);
    let newest = kpi.newest()?;
    let mut last = Period::containing(kpi.frequency, limit, fiscal);
    if last.last_day(fiscal) > limit {
        last = last.plus(-1);
    }
    Some(last.since(newest).max(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        model::{KpiId, PeriodKind, Series},
        score::View,
    };
    use std::sync::Arc;

    type Values<'a> = &'a [(&'a str, f64)];

    fn p(text: &str) -> Period {
        text.parse().unwrap()
    }

    fn series(values: Values) -> Arc<Series> {
        Arc::new(Series::from_values(values.iter().map(|(period, value)| (p(period), *value))))
    }

    fn formula(expression: &str, inputs: &[(&str, InputRule, Values)]) -> Kpi {
        let mut kpi = Kpi::new(KpiId::lossy("k"), "K");
        let input = |(name, rule, values): &(&str, InputRule, Values)| Input {
            name: (*name).to_owned(),
            label: String::new(),
            rule: *rule,
            values: series(values),
            constant: None,
        };
        let inputs = inputs.iter().map(input).collect();
        kpi.calculation = Calculation::Formula { expression: expression.to_owned(), inputs };
        kpi
    }

    fn value_in(kpi: &Kpi, view: View) -> Result<f64, NoValue> {
        let as_of = p("2030").last_day(FiscalYear::JANUARY);
        score_kpi(kpi, Request { view, as_of }, FiscalYear::JANUARY, CutPoints::default()).value
    }

    const SALES: Values = &[
        ("2025-01", 50.0),
        ("2025-02", 50.0),
        ("2025-03", 60.0),
        ("2025-12", 80.0),
        ("2026-01", 100.0),
        ("2026-02", 90.0),
    ];

    #[test]
    fn prev_is_the_month_before_in_a_month_and_the_same_span_a_year_before_in_a_year_to_date() {
        let growth = formula("100 * (sales - prev(sales)) / prev(sales)", &[("sales", InputRule::Sum, SALES)]);
        assert_eq!(value_in(&growth, View::of(p("2026-01"))), Ok(25.0), "100 against 80");
        assert_eq!(value_in(&growth, View::of(p("2026-02"))), Ok(-10.0), "90 against 100");
        // 190 of two months against 80 of the quarter before.
        assert_eq!(value_in(&growth, View::of(p("2026-Q1"))), Ok(137.5));
        // 190 against 100 in January and February of the year before.
        assert_eq!(value_in(&growth, View::to_date(p("2026-02"))), Ok(90.0));
        let none = NoValue::Undefined(Undefined::MissingBefore("sales".into(), 1));
        assert_eq!(value_in(&growth, View::of(p("2025-01"))), Err(none));
        let score = score_kpi(
            &growth,
            Request { view: View::of(p("2026-02")), as_of: p("2026-02").last_day(FiscalYear::JANUARY) },
            FiscalYear::JANUARY,
            CutPoints::default(),
        );
        let told: Vec<_> = score.parts.iter().map(|part| (part.back, part.gathered.value)).collect();
        assert_eq!(told, [(0, Some(90.0)), (1, Some(100.0))], "what explains it has both months");
    }

    #[test]
    fn each_rule_makes_a_quarter_of_its_months() {
        let months: Values = &[("2026-01", 9.0), ("2026-02", 4.0), ("2026-03", 8.0)];
        for (rule, value) in [
            (InputRule::Sum, Ok(21.0)),
            (InputRule::Mean, Ok(7.0)),
            (InputRule::Last, Ok(8.0)),
            (InputRule::First, Ok(9.0)),
            (InputRule::Min, Ok(4.0)),
            (InputRule::Max, Ok(9.0)),
            (InputRule::None, Err(NoValue::Undefined(Undefined::OnlyOwnPeriods("x".into())))),
        ] {
            let kpi = formula("x", &[("x", rule, months)]);
            assert_eq!(value_in(&kpi, View::of(p("2026-Q1"))), value, "{rule:?}");
            assert_eq!(value_in(&kpi, View::of(p("2026-02"))), Ok(4.0), "{rule:?} in its own period");
            if let Some(rule) = rule.aggregation() {
                let mut plain = Kpi::new(KpiId::lossy("k"), "K");
                plain.calculation = Calculation::Value { rule, values: series(months) };
                let value = value.map_err(|_| NoValue::OnlyOwnPeriods);
                assert_eq!(value_in(&plain, View::of(p("2026-Q1"))), value, "{rule:?} of a plain KPI");
            }
        }
    }

    #[test]
    fn in_a_view_shorter_than_an_own_period_prev_is_the_own_period_before() {
        let mut kpi = formula("x - prev(x)", &[("x", InputRule::Last, &[("2025-Q4", 3.0), ("2026-Q1", 8.0)])]);
        kpi.frequency = PeriodKind::Quarter;
        assert_eq!(value_in(&kpi, View::of(p("2026-02"))), Ok(5.0));
    }
}
