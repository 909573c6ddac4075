//! The KPIs of a scorecard as formulas of other KPIs read them: by id, in a view, each worked out once.

use super::{
    kpi::{NoValue, value_among},
    view::View,
};
use crate::domain::{
    formula::{Formula, Undefined},
    gather,
    model::{Calculation, CutPoints, FiscalYear, InputRule, Kpi, Period, References, Scorecard},
};
use std::{
    cell::{OnceCell, RefCell},
    collections::BTreeMap,
};

/// How many KPIs may follow each other, each by a formula that refers to the next: more than anybody can follow, and few enough
/// for the stack.
pub const MAX_CHAIN: u32 = 32;

/// All KPIs of a scorecard, to be looked up.
pub(super) struct Others<'a> {
    card: &'a Scorecard,
    pub(super) fiscal: FiscalYear,
    pub(super) cuts: CutPoints,
    looked_up: OnceCell<LookedUp<'a>>,
    known: RefCell<Known<'a>>,
    newest: RefCell<BTreeMap<&'a str, Option<Period>>>,
}

/// The values that were worked out already, by KPI and view.
type Known<'a> = BTreeMap<(&'a str, View), Result<f64, NoValue>>;

/// What is needed as soon as one formula refers to another KPI.
struct LookedUp<'a> {
    by_id: BTreeMap<&'a str, &'a Kpi>,
    /// The KPIs that lead too far, or round in a circle.
    too_far: Vec<&'a str>,
}

impl<'a> Others<'a> {
    /// Of a scorecard; nothing is worked out yet.
    pub(super) fn of(card: &'a Scorecard) -> Self {
        let (fiscal, cuts) = (card.fiscal(), card.cut_points);
        Self { card, fiscal, cuts, looked_up: OnceCell::new(), known: RefCell::default(), newest: RefCell::default() }
    }

    fn get(&self, id: &str) -> Result<&'a Kpi, Undefined> {
        let all = self.looked_up.get_or_init(|| {
            let lengths = References::of(self.card).lengths().into_iter();
            let too_far = lengths.filter(|(_, steps)| steps.is_none_or(|steps| steps >= MAX_CHAIN)).map(|(id, _)| id);
            let by_id = gather::map(self.card.kpis.iter().map(|kpi| (kpi.id.as_str(), kpi.as_ref())));
            LookedUp { by_id, too_far: too_far.collect() }
        });
        let kpi = all.by_id.get(id).copied().ok_or_else(|| Undefined::UnknownKpi(id.to_owned()))?;
        if all.too_far.binary_search(&id).is_ok() { Err(Undefined::TooFar) } else { Ok(kpi) }
    }

    /// A KPI, and its value in a view that is so many views before the one asked for.
    ///
    /// # Errors
    /// Why the formula that refers to it has no value.
    pub(super) fn value(&self, id: &str, view: View, back: u32) -> Result<f64, Undefined> {
        let kpi = self.get(id)?;
        let key = (kpi.id.as_str(), view);
        let known = self.known.borrow().get(&key).cloned();
        let value = known.unwrap_or_else(|| {
            let value = value_among(self, kpi, view).0;
            self.known.borrow_mut().insert(key, value.clone());
            value
        });
        value.map_err(|why| match why {
            NoValue::Undefined(Undefined::TooFar) => Undefined::TooFar,
            _ => Undefined::MissingKpi(kpi.name.clone(), back),
        })
    }

    /// The name of a KPI; its id where there is none.
    pub(super) fn name(&self, id: &str) -> String {
        self.get(id).map_or_else(|_| id.to_owned(), |kpi| kpi.name.clone())
    }

    /// The newest own period with a measurement: of a KPI that refers to others, the least of its own newest and theirs. None
    /// where one of them was never measured.
    pub(super) fn newest(&self, kpi: &Kpi) -> Option<Period> {
        let Calculation::Formula { expression, inputs } = &kpi.calculation else { return kpi.newest() };
        let formula = Formula::parse(expression).ok();
        let referred = formula.as_ref().map(Formula::kpis).unwrap_or_default();
        let measures = inputs.iter().any(|input| input.rule != InputRule::Constant);
        let mut newest = if measures || referred.is_empty() { Some(kpi.newest()?) } else { None };
        for id in referred {
            let theirs = self.newest_of(self.get(id).ok()?)?.last_anchor(self.fiscal);
            let theirs = Period::containing(kpi.frequency, theirs, self.fiscal);
            newest = Some(newest.map_or(theirs, |own| own.min(theirs)));
        }
        newest
    }

    /// The same of a KPI that formulas refer to, worked out once: many ways may lead to it.
    fn newest_of(&self, kpi: &'a Kpi) -> Option<Period> {
        let known = self.newest.borrow().get(kpi.id.as_str()).copied();
        known.unwrap_or_else(|| {
            let newest = self.newest(kpi);
            self.newest.borrow_mut().insert(kpi.id.as_str(), newest);
            newest
        })
    }
}
