//! KPIs (measures): what is counted, how it is put together over time, and what counts as good.

use super::{
    id::{KpiId, ObjectiveId, SegmentId, VoiceId},
    period::{Period, PeriodKind},
    preset::Preset,
    record::words,
    scorecard::{CutPoints, Extra},
    series::Series,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};

/// A measure of an objective (or, without one, a KPI that waits for its objective).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kpi {
    /// Its id.
    pub id: KpiId,
    /// Its name, in the user's words.
    pub name: String,
    /// How it is defined: what counts, what does not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub definition: String,
    /// The objective it measures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<ObjectiveId>,
    /// Its weight among the KPIs of the objective, >= 0; any numbers are allowed. 1 by default.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub weight: f64,
    /// Leading (drives) or lagging (results).
    #[serde(default)]
    pub kind: KpiKind,
    /// Which of the four customer concerns it speaks to, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concern: Option<Concern>,
    /// Which outcome with customers it measures or is expected to move first, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<CustomerOutcome>,
    /// The segments of customers that it covers; empty where that is not said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub segments: Vec<SegmentId>,
    /// The factors that matter to customers which it reflects.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub factors: Vec<VoiceId>,
    /// What stands behind the number: `%`, `min`, `EUR`; empty for a plain number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Decimal places shown, 0 to 6. 1 by default.
    #[serde(default = "one_decimal")]
    pub decimals: u8,
    /// The kind of its own periods.
    #[serde(default)]
    pub frequency: PeriodKind,
    /// Who answers for it (a role, not personal data).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Where the data come from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// The id of the entry of the KPI library that it was taken from; empty for one's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub library: String,
    /// How values come about.
    #[serde(default)]
    pub calculation: Calculation,
    /// What counts as good.
    #[serde(default)]
    pub preset: Preset,
    /// Where we started.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<f64>,
    /// The day for which the baseline holds: where the way to the target begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline_date: Option<NaiveDate>,
    /// The final target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// The day on which the final target is to be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_date: Option<NaiveDate>,
    /// Targets of single own periods; they stand before the final target.
    #[serde(default, skip_serializing_if = "no_targets")]
    pub period_targets: Arc<BTreeMap<Period, f64>>,
    /// For how many own periods the newest value stands in where nothing is measured; 0 (the default): not at all.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub carry_forward: u16,
    /// Own status cut points in place of the scorecard's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_points: Option<CutPoints>,
    /// Fields of newer versions, kept as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Kpi {
    /// A monthly, higher-is-better KPI without data.
    pub fn new(id: KpiId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            definition: String::new(),
            objective: None,
            weight: 1.0,
            kind: KpiKind::Lagging,
            concern: None,
            outcome: None,
            segments: Vec::new(),
            factors: Vec::new(),
            unit: String::new(),
            decimals: 1,
            frequency: PeriodKind::Month,
            owner: String::new(),
            source: String::new(),
            library: String::new(),
            calculation: Calculation::default(),
            preset: Preset::default(),
            baseline: None,
            baseline_date: None,
            target: None,
            target_date: None,
            period_targets: Arc::default(),
            carry_forward: 0,
            cut_points: None,
            extra: Extra::new(),
        }
    }

    /// All series with the input's name; a plain KPI has one, under the empty name.
    pub fn series(&self) -> impl Iterator<Item = (&str, &Arc<Series>)> {
        let (plain, inputs) = match &self.calculation {
            Calculation::Value { values, .. } => (Some(("", values)), None),
            Calculation::Formula { inputs, .. } => (None, Some(inputs)),
        };
        plain.into_iter().chain(inputs.into_iter().flatten().map(|input| (input.name.as_str(), &input.values)))
    }

    /// The newest own period with a measurement in any series.
    pub fn newest(&self) -> Option<Period> {
        self.series().filter_map(|(_, series)| series.newest()).max()
    }

    /// The oldest own period with a measurement in any series.
    pub fn oldest(&self) -> Option<Period> {
        self.series().filter_map(|(_, series)| series.oldest()).min()
    }
}

/// How the values of a KPI come about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "type")]
pub enum Calculation {
    /// Each own period has a measured value.
    Value {
        /// How own periods are put together in a longer view.
        rule: Aggregation,
        /// The measurements.
        #[serde(default)]
        values: Arc<Series>,
    },
    /// An expression over named inputs, each with its own measurements and rule.
    Formula {
        /// The expression: numbers, input names, `+ - * /`, parentheses.
        expression: String,
        /// The inputs.
        inputs: Vec<Input>,
    },
}

impl Default for Calculation {
    fn default() -> Self {
        Self::Value { rule: Aggregation::Mean, values: Arc::default() }
    }
}

/// A named input of a formula KPI.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Input {
    /// The name that the expression uses: a letter or `_`, then letters, digits and `_`.
    pub name: String,
    /// What it counts, for people.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// How own periods are put together in a longer view.
    pub rule: InputRule,
    /// The measurements (none for a constant).
    #[serde(default, skip_serializing_if = "no_values")]
    pub values: Arc<Series>,
    /// The value of a `constant` input.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constant: Option<f64>,
}

/// How the own periods of a series make one value of a longer period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aggregation {
    /// The sum of the measured own periods.
    Sum,
    /// Their plain mean.
    #[default]
    Mean,
    /// The newest measured.
    Last,
    /// The oldest measured.
    First,
    /// The smallest measured.
    Min,
    /// The largest measured.
    Max,
    /// No value of a longer period exists.
    None,
}

impl Aggregation {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 7] = [Self::Sum, Self::Mean, Self::Last, Self::First, Self::Min, Self::Max, Self::None];
}

/// The rule of an input: an aggregation, or a number that never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InputRule {
    /// The sum of the measured own periods.
    Sum,
    /// Their plain mean.
    Mean,
    /// The newest measured.
    Last,
    /// The oldest measured.
    First,
    /// The smallest measured.
    Min,
    /// The largest measured.
    Max,
    /// No value of a longer period exists.
    None,
    /// One number for all periods.
    Constant,
}

impl From<Aggregation> for InputRule {
    fn from(rule: Aggregation) -> Self {
        match rule {
            Aggregation::Sum => Self::Sum,
            Aggregation::Mean => Self::Mean,
            Aggregation::Last => Self::Last,
            Aggregation::First => Self::First,
            Aggregation::Min => Self::Min,
            Aggregation::Max => Self::Max,
            Aggregation::None => Self::None,
        }
    }
}

impl InputRule {
    /// All, in the order in which they are offered.
    pub const ALL: &'static [Self] =
        &[Self::Sum, Self::Mean, Self::Last, Self::First, Self::Min, Self::Max, Self::None, Self::Constant];

    /// The aggregation, `None` for a constant.
    pub fn aggregation(self) -> Option<Aggregation> {
        match self {
            Self::Sum => Some(Aggregation::Sum),
            Self::Mean => Some(Aggregation::Mean),
            Self::Last => Some(Aggregation::Last),
            Self::First => Some(Aggregation::First),
            Self::Min => Some(Aggregation::Min),
            Self::Max => Some(Aggregation::Max),
            Self::None => Some(Aggregation::None),
            Self::Constant => None,
        }
    }
}

/// Leading KPIs drive a result, lagging ones record it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KpiKind {
    /// Drives a result.
    Leading,
    /// Records a result.
    #[default]
    Lagging,
}

/// What customers care about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Concern {
    /// How long it takes, whether it is on time.
    Time,
    /// Whether it is without fault.
    Quality,
    /// How well it performs and how people are served.
    Service,
    /// What it costs the customer.
    Cost,
}

impl Concern {
    /// All, in the order in which they are named.
    pub const ALL: &'static [Self] = &[Self::Time, Self::Quality, Self::Service, Self::Cost];
}

words!(Concern { "time" = Time, "quality" = Quality, "service" = Service, "cost" = Cost });

/// The core outcomes with customers (Kaplan and Norton).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CustomerOutcome {
    /// Our part of what is bought in the market.
    MarketShare,
    /// Customers won.
    Acquisition,
    /// Customers kept.
    Retention,
    /// How content they are.
    Satisfaction,
    /// What is left of their revenue after what they cost.
    Profitability,
}

impl CustomerOutcome {
    /// All, in the order in which they are named.
    pub const ALL: &'static [Self] =
        &[Self::MarketShare, Self::Acquisition, Self::Retention, Self::Satisfaction, Self::Profitability];
}

words!(CustomerOutcome {
    "market_share" = MarketShare,
    "acquisition" = Acquisition,
    "retention" = Retention,
    "satisfaction" = Satisfaction,
    "profitability" = Profitability,
});

fn one() -> f64 {
    1.0
}

fn is_one(weight: &f64) -> bool {
    *weight == 1.0
}

fn is_zero(periods: &u16) -> bool {
    *periods == 0
}

fn one_decimal() -> u8 {
    1
}

fn no_targets(targets: &Arc<BTreeMap<Period, f64>>) -> bool {
    targets.is_empty()
}

fn no_values(values: &Arc<Series>) -> bool {
    values.is_empty()
}
