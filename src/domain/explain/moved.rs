//! What moved a score: between two periods, or two versions of a scorecard, each KPI by each of four factors.
//!
//! What the factors are, and how states between the two sides are made, stands in [`mixed`](super::Mixed). What a KPI contributes
//! to the score is known in all 16 of them; its Shapley value over the four factors is its row. The rows add up to the
//! difference of the two scores, whatever the rules above are.

use super::{
    mixed::{Mixed, Mover, Side, State},
    shapley::{Parts, shapley},
};
use crate::domain::{
    gather,
    model::{Kpi, KpiId, Scorecard},
    score::Request,
    view::NodeId,
};
use std::{collections::BTreeMap, sync::Arc};

/// What moved a score.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// The score before, 0 to 100; none where it had none, or was not there.
    pub before: Option<f64>,
    /// The score after.
    pub after: Option<f64>,
    /// Everything that contributes on either side, what moved most first; what is equal in the order of the scorecard. They
    /// add up to the difference, where no score counts as 0.
    pub rows: Vec<MovedRow>,
    /// The sums of the rows.
    pub totals: Parts,
}

/// One thing that contributes to a score.
#[derive(Debug, Clone, PartialEq)]
pub struct MovedRow {
    /// What it is.
    pub mover: Mover,
    /// What it is called: after, or before where it is gone.
    pub name: String,
    /// The unit of its values; empty for none.
    pub unit: String,
    /// Their decimal places.
    pub decimals: u8,
    /// What it was before.
    pub before: MovedSide,
    /// What it is after.
    pub after: MovedSide,
    /// How far it moved the score, in points, by each factor.
    pub parts: Parts,
}

/// One thing that contributes, on one side.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MovedSide {
    /// Whether it is there: a part of what is asked about.
    pub there: bool,
    /// Its value; for a container its own score.
    pub value: Option<f64>,
    /// The target in force.
    pub target: Option<f64>,
    /// Its points, 0 to 100.
    pub performance: Option<f64>,
    /// Its share in the score, 0 to 1.
    pub share: f64,
}

impl MovedSide {
    /// What it contributes to the score.
    pub fn contribution(self) -> f64 {
        self.share * self.performance.unwrap_or(0.0)
    }
}

impl MovedRow {
    /// Whether it is there after and was not before.
    pub fn came(&self) -> bool {
        self.after.there && !self.before.there
    }

    /// Whether it was there before and is not any more.
    pub fn went(&self) -> bool {
        self.before.there && !self.after.there
    }
}

impl Moved {
    /// The score after less the score before; none where either is missing.
    pub fn difference(&self) -> Option<f64> {
        Some(self.after? - self.before?)
    }

    /// The rows that moved the score, by whatever factor.
    pub fn movers(&self) -> impl Iterator<Item = &MovedRow> {
        self.rows.iter().filter(|row| row.parts.size() > 0.0)
    }

    /// The movers in steps from one score to the other: at most `most`, and how many others there are with what they sum up to.
    pub fn steps(&self, most: usize) -> (Vec<&MovedRow>, Option<(usize, f64)>) {
        let all: Vec<&MovedRow> = self.movers().collect();
        // One other would take as much room as itself.
        if all.len() <= most.saturating_add(1) {
            return (all, None);
        }
        let (steps, others) = all.split_at(most);
        let sum = others.iter().map(|row| row.parts.sum()).sum();
        (steps.to_vec(), Some((others.len(), sum)))
    }
}

/// Works out what moved the score of a part of a scorecard.
pub fn moved(before: (&Scorecard, Request), after: (&Scorecard, Request), node: &NodeId) -> Moved {
    let old = Arc::new(before.0.clone());
    let new = if std::ptr::eq(before.0, after.0) { Arc::clone(&old) } else { Arc::new(after.0.clone()) };
    let mut moving = Moving::new((old, before.1), (new, after.1), node.clone());
    loop {
        if let Some(moved) = moving.step() {
            return moved;
        }
    }
}

/// The same a step at a time, so that a page with thousands of KPIs can do other things between.
pub struct Moving {
    before: (Arc<Scorecard>, Request),
    after: (Arc<Scorecard>, Request),
    node: NodeId,
    first: Option<Side>,
    mixed: Option<Mixed>,
    /// What everything contributes, in the states that are worked out so far.
    known: BTreeMap<State, Vec<f64>>,
}

impl Moving {
    /// Nothing is worked out yet.
    pub fn new(before: (Arc<Scorecard>, Request), after: (Arc<Scorecard>, Request), node: NodeId) -> Self {
        Self { before, after, node, first: None, mixed: None, known: BTreeMap::new() }
    }

    /// How many KPIs there are on both sides together.
    pub fn kpis(&self) -> usize {
        self.before.0.kpis.len() + self.after.0.kpis.len()
    }

    /// Scores one side, or works out one state. At most some twenty steps lead to the result.
    pub fn step(&mut self) -> Option<Moved> {
        let Some(mixed) = &self.mixed else {
            match self.first.take() {
                None => self.first = Some(Side::of(Arc::clone(&self.before.0), self.before.1)),
                Some(first) => {
                    let after = Side::of(Arc::clone(&self.after.0), self.after.1);
                    self.mixed = Some(Mixed::of(first, after, self.node.clone()));
                }
            }
            return None;
        };
        let mut open = State::all().map(|state| mixed.plain(state)).filter(|state| !self.known.contains_key(state));
        match open.next() {
            Some(state) => {
                self.known.insert(state, mixed.contributions(state));
                None
            }
            None => Some(told(mixed, &self.known)),
        }
    }
}

fn told(mixed: &Mixed, known: &BTreeMap<State, Vec<f64>>) -> Moved {
    // Of what is on both sides, that of after counts.
    let both = [false, true].into_iter().flat_map(|later| &mixed.card(later).kpis);
    let kpis = gather::map(both.map(|kpi| (&kpi.id, kpi.as_ref())));
    // In the order of the numbers of the states.
    let states: Vec<Option<&Vec<f64>>> = State::all().map(|state| known.get(&mixed.plain(state))).collect();
    let mut rows: Vec<MovedRow> = Vec::with_capacity(mixed.movers().len());
    for (place, mover) in mixed.movers().iter().enumerate() {
        let parts = shapley(&|state: State| {
            let contributions = states.get(state.number()).copied().flatten();
            contributions.and_then(|all| all.get(place)).copied().unwrap_or(0.0)
        });
        rows.push(row(mixed, &kpis, place, mover, parts));
    }
    gather::sort_by(&mut rows, |a, b| {
        let size = |row: &MovedRow| (row.parts.sum().abs(), row.parts.size());
        let ((sum, all), (other_sum, other_all)) = (size(a), size(b));
        other_sum.total_cmp(&sum).then(other_all.total_cmp(&all))
    });
    let totals = rows.iter().fold(Parts::default(), |sum, row| sum.plus(row.parts));
    Moved { before: mixed.performance(false), after: mixed.performance(true), rows, totals }
}

fn row(mixed: &Mixed, kpis: &BTreeMap<&KpiId, &Kpi>, place: usize, mover: &Mover, parts: Parts) -> MovedRow {
    let (name, unit, decimals) = match mover {
        Mover::Kpi(id) => {
            kpis.get(id).map(|kpi| (kpi.name.clone(), kpi.unit.clone(), kpi.decimals)).unwrap_or_default()
        }
        Mover::Own(node) => {
            let name = name(mixed.card(true), node).or_else(|| name(mixed.card(false), node));
            (name.unwrap_or_default(), String::new(), 1)
        }
    };
    let side = |later: bool| {
        let seen = mixed.seen(place, later);
        let (value, target) = match mover {
            Mover::Kpi(id) => {
                let score = mixed.kpi(id, later);
                (score.and_then(|score| score.value.as_ref().ok().copied()), score.and_then(|score| score.target))
            }
            Mover::Own(_) => (seen.and_then(|seen| seen.performance), None),
        };
        MovedSide {
            there: seen.is_some(),
            value,
            target,
            performance: seen.and_then(|seen| seen.performance),
            share: seen.map_or(0.0, |seen| seen.share),
        }
    };
    MovedRow { mover: mover.clone(), name, unit, decimals, before: side(false), after: side(true), parts }
}

fn name(card: &Scorecard, node: &NodeId) -> Option<String> {
    match node {
        NodeId::Total => Some(card.title.clone()),
        NodeId::Perspective(id) => card.perspective(id).map(|part| part.name.clone()),
        NodeId::Objective(id) => card.objective(id).map(|part| part.name.clone()),
    }
}
