//! What the measurements say of a link. The test itself is not run here: it is told whether it can be run, and that it was not.

use crate::domain::{
    gather,
    model::{Calculation, Input, InputRule, Kpi, Link, ObjectiveId, Period, Scorecard},
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Fewer periods measured on both sides than this say nothing of a link: only a chance of seven in ten would be seen.
pub const TESTABLE_FROM: usize = 12;

/// What the measurements say of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// They go with it.
    Supported {
        /// Periods from the cause to the effect.
        lag: usize,
        /// How many periods were compared.
        periods: usize,
    },
    /// They say neither.
    NoEvidence {
        /// How many periods were compared.
        periods: usize,
    },
    /// They go against it.
    Contradicted {
        /// Periods from the cause to the effect.
        lag: usize,
        /// How many periods were compared.
        periods: usize,
    },
    /// They cannot say anything.
    NotTestable(Untestable),
    /// Nobody has asked them.
    Untested {
        /// How many periods are measured on both sides.
        periods: usize,
    },
}

/// Why measurements cannot say anything of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untestable {
    /// The cause has no measured KPI.
    CauseUnmeasured,
    /// The effect has none.
    EffectUnmeasured,
    /// Too few periods are measured on both sides: how many are.
    TooFew(usize),
}

impl Verdict {
    /// Whether there are measurements on both sides that could say something, now or later.
    pub fn is_of_measurements(self) -> bool {
        !matches!(self, Self::NotTestable(Untestable::CauseUnmeasured | Untestable::EffectUnmeasured))
    }

    /// The word for it in the page's attributes.
    pub fn token(self) -> &'static str {
        match self {
            Self::Supported { .. } => "supported",
            Self::NoEvidence { .. } => "no_evidence",
            Self::Contradicted { .. } => "contradicted",
            Self::NotTestable(_) => "not_testable",
            Self::Untested { .. } => "untested",
        }
    }
}

/// When the KPIs of objectives are measured.
pub(super) struct Measured<'a> {
    card: &'a Scorecard,
    of: BTreeMap<&'a ObjectiveId, Vec<(&'a Kpi, Vec<Period>)>>,
}

impl<'a> Measured<'a> {
    pub(super) fn of(card: &'a Scorecard) -> Self {
        let mut of: BTreeMap<&ObjectiveId, Vec<(&Kpi, Vec<Period>)>> = BTreeMap::new();
        for kpi in &card.kpis {
            let periods = periods(kpi);
            if let Some(objective) = kpi.objective.as_ref().filter(|_| !periods.is_empty()) {
                of.entry(objective).or_default().push((&**kpi, periods));
            }
        }
        Self { card, of }
    }

    /// What can be said of a link: of the KPIs on both sides, the pair that is measured together most often decides.
    pub(super) fn verdict(&self, link: &Link) -> Verdict {
        let (cause, effect) = match (self.of.get(&link.from), self.of.get(&link.to)) {
            (None, _) => return Verdict::NotTestable(Untestable::CauseUnmeasured),
            (_, None) => return Verdict::NotTestable(Untestable::EffectUnmeasured),
            (Some(cause), Some(effect)) => (cause, effect),
        };
        let pairs = cause.iter().flat_map(|a| effect.iter().map(move |b| self.together(a, b)));
        match pairs.max().unwrap_or_default() {
            periods if periods >= TESTABLE_FROM => Verdict::Untested { periods },
            periods => Verdict::NotTestable(Untestable::TooFew(periods)),
        }
    }

    /// In how many periods, of the longer of their kinds, both are measured.
    fn together(&self, a: &(&Kpi, Vec<Period>), b: &(&Kpi, Vec<Period>)) -> usize {
        let (fiscal, kind) = (self.card.fiscal(), a.0.frequency.max(b.0.frequency));
        let days = |periods: &[Period]| -> BTreeSet<NaiveDate> {
            gather::set(periods.iter().map(|p| Period::containing(kind, p.anchor(fiscal), fiscal).anchor(fiscal)))
        };
        days(&a.1).intersection(&days(&b.1)).count()
    }
}

/// The own periods in which a KPI is measured: for a formula those in which all its inputs are.
fn periods(kpi: &Kpi) -> Vec<Period> {
    match &kpi.calculation {
        Calculation::Value { values, .. } => values.0.keys().copied().collect(),
        Calculation::Formula { inputs, .. } => {
            let measured: Vec<&Input> = inputs.iter().filter(|input| input.rule != InputRule::Constant).collect();
            let Some((first, others)) = measured.split_first() else { return Vec::new() };
            let in_all = |period: &&Period| others.iter().all(|input| input.values.0.contains_key(period));
            first.values.0.keys().filter(in_all).copied().collect()
        }
    }
}
