//! A large scorecard of made-up numbers, always the same for the same size.

use fokus::domain::model::{
    Aggregation, Calculation, Kpi, KpiId, KpiKind, Objective, ObjectiveId, Period, Perspective, PerspectiveId, Preset,
    Scorecard, ScorecardId, Series,
};
use std::sync::Arc;

/// Perspectives of every scorecard.
pub const PERSPECTIVES: usize = 5;
/// KPIs of an objective; the last one may have fewer.
pub const PER_OBJECTIVE: usize = 10;
/// The first month of all series.
pub const FIRST: (i32, u8) = (2016, 1);

/// One KPI in numbers, as both sides take it.
#[derive(Debug, Clone)]
pub struct Row {
    /// The value that scores 0.
    pub baseline: f64,
    /// The value that scores 100.
    pub target: f64,
    /// Its weight in its objective, 1 to 5.
    pub weight: f64,
    /// The value of each month, where there is one.
    pub values: Vec<Option<f64>>,
}

/// Sebastiano Vigna's SplitMix64, as in the scoring rules.
struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// At least 0, less than 1.
    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// The numbers of so many KPIs over so many months: one value of 25 is missing, every third KPI is better the lower it is.
pub fn rows(kpis: usize, months: usize) -> Vec<Row> {
    let mut random = SplitMix64(1);
    let row = |n: usize| {
        let (low, width) = (1000.0 * random.unit() - 500.0, 10.0 + 190.0 * random.unit());
        let (baseline, target) = if n % 3 == 2 { (low + width, low) } else { (low, low + width) };
        let weight = 1.0 + (random.next() % 5) as f64;
        let mut value = || {
            let (missing, at) = (random.next() % 25 == 0, random.unit());
            (!missing).then_some(low + width * (1.3 * at - 0.15))
        };
        Row { baseline, target, weight, values: (0..months).map(|_| value()).collect() }
    };
    (0..kpis).map(row).collect()
}

/// The month so many after the first.
pub fn month(n: usize) -> Period {
    let first = Period::month(FIRST.0, FIRST.1).expect("a month");
    first.plus(i32::try_from(n).expect("few months"))
}

/// The same numbers as a scorecard. Objectives stand in the order of their perspectives, KPIs in that of their objectives, so that
/// a spreadsheet has each as one range.
pub fn scorecard(rows: &[Row]) -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::lossy("large"), "Large");
    let perspective = |n: usize| PerspectiveId::lossy(&format!("perspective-{n}"));
    let objective = |n: usize| ObjectiveId::lossy(&format!("objective-{n:05}"));
    for n in 0..PERSPECTIVES {
        let mut one = Perspective::new(perspective(n), format!("Perspective {n}"));
        one.weight = 1.0 + n as f64;
        card.perspectives.push(Arc::new(one));
    }
    let objectives = rows.len().div_ceil(PER_OBJECTIVE);
    for n in 0..objectives {
        let mut one =
            Objective::new(objective(n), perspective(n * PERSPECTIVES / objectives), format!("Objective {n}"));
        one.weight = 1.0 + (n % 3) as f64;
        card.objectives.push(Arc::new(one));
    }
    for (n, row) in rows.iter().enumerate() {
        // Ids as long as those that the app makes.
        let mut kpi = Kpi::new(KpiId::lossy(&format!("kpi-{n:022}")), format!("KPI {n}"));
        kpi.objective = Some(objective(n / PER_OBJECTIVE));
        kpi.weight = row.weight;
        kpi.kind = if n % 2 == 0 { KpiKind::Leading } else { KpiKind::Lagging };
        (kpi.baseline, kpi.target) = (Some(row.baseline), Some(row.target));
        kpi.preset = if row.baseline < row.target {
            Preset::Higher { floor: None, ceiling: None }
        } else {
            Preset::Lower { floor: None, ceiling: None }
        };
        let known = row.values.iter().enumerate().filter_map(|(at, value)| Some((month(at), (*value)?)));
        let values = Arc::new(Series::from_values(known));
        kpi.calculation = Calculation::Value { rule: Aggregation::Mean, values };
        card.kpis.push(Arc::new(kpi));
    }
    card
}
