//! Two sides of a score, and all states in between: each of four factors is taken from before or from after.
//!
//! # What belongs to which factor
//! A side is a scorecard and what is viewed of it. The two may be two periods of one scorecard, two versions of it in one
//! period, or both.
//! - **Values**: the value of a KPI in the view of its side, with everything that makes it: measurements, inputs, the formula
//!   and what other KPIs give to it, the rule by which periods are put together, an older value that stands in. No value on a
//!   side is a value, too.
//! - **Curves**: how a value becomes points, in the view of its side: preset, baseline, floor and ceiling, bands, levels, points,
//!   the target in force, so the target of a single period as well, and by how much reference values are multiplied because
//!   the view has several own periods of a sum. A reference value that is missing on a side belongs here, too.
//! - **Weights**: those of KPIs, objectives and perspectives.
//! - **Scope**: which of them there are and in which order, which is a part of which, how parts make a score, the scores of
//!   its own that a container has, whether a KPI is leading or lagging, and whether only lagging KPIs count.
//!
//! A mixed state has the tree of the side that scope is taken from. A KPI in it takes its value, its curve and its weight from
//! the sides of these factors; what exists on one side only takes all three from there, so that what is new or gone is
//! scope and nothing else. Titles, cut points and what stands beside the tree move no score.
//!
//! # Where a score goes
//! In every state the score is shared out among what it is made of: a KPI contributes the product of the shares on the way
//! down to it, times its points. Where the rule is the lowest or the highest, the deciding part has all; where a container has a
//! score of its own, that stands for everything below it and contributes in its place, as a row of the container. KPIs
//! that do not count contribute 0. The contributions always add up to the score, and to 0 in a state without one.

use super::sides::{differing, weighed};
use crate::domain::{
    gather,
    model::{Kpi, KpiId, Limits, ObjectiveId, PerspectiveId, RollUp, Scorecard},
    score::{Containers, KpiScore, NodeScore, Points, Request, Scores, roll_up_given, score},
    view::NodeId,
};
use std::{collections::BTreeMap, sync::Arc};

/// What can move a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Factor {
    /// What was measured.
    Values,
    /// How it is judged.
    Curves,
    /// How much it counts.
    Weights,
    /// What there is, and how it is put together.
    Scope,
}

impl Factor {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Values, Self::Curves, Self::Weights, Self::Scope];

    fn bit(self) -> u8 {
        match self {
            Self::Values => 1,
            Self::Curves => 2,
            Self::Weights => 4,
            Self::Scope => 8,
        }
    }
}

/// Which factors are taken from after; the others are as before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct State(u8);

impl State {
    /// Everything as before.
    pub const BEFORE: Self = Self(0);
    /// Everything as after.
    pub const AFTER: Self = Self(15);

    /// All 16.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..16).map(Self)
    }

    /// Whether a factor is taken from after.
    pub fn takes(self, factor: Factor) -> bool {
        self.0 & factor.bit() != 0
    }

    /// The same with a factor taken from after.
    pub fn with(self, factor: Factor) -> Self {
        Self(self.0 | factor.bit())
    }

    /// Its number, 0 to 15, in the order of [`State::all`].
    pub fn number(self) -> usize {
        usize::from(self.0)
    }

    /// How many factors are taken from after.
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }
}

/// What contributes to a score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mover {
    /// A KPI.
    Kpi(KpiId),
    /// The score of its own that a container has.
    Own(NodeId),
}

/// A mover in one of the two sides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seen {
    /// The product of the shares on the way down to it, 0 to 1.
    pub share: f64,
    /// Its points, 0 to 100.
    pub performance: Option<f64>,
}

/// Two sides and everything in between, for one part of a scorecard.
pub struct Mixed {
    node: NodeId,
    sides: [Side; 2],
    /// The trees to score: by the side of the weights, then by the side of the scope.
    cards: [[Arc<Scorecard>; 2]; 2],
    /// The points of every KPI: by the side of the values, then by the side of the curves.
    points: BTreeMap<KpiId, [[Option<f64>; 2]; 2]>,
    /// In which factors the two differ at all; only these need to be told apart.
    differing: State,
    movers: Vec<Mover>,
    /// Where each mover stands in the list.
    places: BTreeMap<Kind, BTreeMap<String, usize>>,
    /// Each mover before and after, where it is there.
    seen: [Vec<Option<Seen>>; 2],
    performance: [Option<f64>; 2],
}

/// A scorecard and its scores.
pub struct Side {
    pub(super) card: Arc<Scorecard>,
    pub(super) scores: Scores,
}

impl Side {
    /// Scores a scorecard.
    pub fn of(card: Arc<Scorecard>, request: Request) -> Self {
        let scores = score(&card, request);
        Self { card, scores }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Kpi,
    Total,
    Perspective,
    Objective,
}

/// Something that contributes, as it is met on the way down.
struct Leaf<'c> {
    kind: Kind,
    id: &'c str,
    seen: Seen,
}

fn pick<T>([before, after]: &[T; 2], later: bool) -> &T {
    if later { after } else { before }
}

impl Mixed {
    /// Finds what contributes on either side.
    pub fn of(before: Side, after: Side, node: NodeId) -> Self {
        let (old, new) = (&before.card, &after.card);
        let others = [weighed(new, old), weighed(old, new)];
        let differing = differing(&before, &after, others.iter().any(Option::is_some));
        let [new_by_old, old_by_new] = others;
        let cards = [
            [Arc::clone(old), new_by_old.map_or_else(|| Arc::clone(new), Arc::new)],
            [old_by_new.map_or_else(|| Arc::clone(old), Arc::new), Arc::clone(new)],
        ];
        let mut mixed = Self {
            node,
            points: points(&before, &after),
            differing,
            sides: [before, after],
            cards,
            movers: Vec::new(),
            places: BTreeMap::new(),
            seen: [Vec::new(), Vec::new()],
            performance: [None, None],
        };
        // What is there now stands in its order, what is gone behind it.
        let (now, then) = (mixed.containers(State::AFTER), mixed.containers(State::BEFORE));
        for containers in [&now, &then] {
            leaves(containers, &mixed.node.clone(), &mut |leaf| mixed.note(&leaf));
        }
        mixed.seen = [mixed.seen_in(&then), mixed.seen_in(&now)];
        mixed.performance = [&then, &now].map(|containers| performance(containers, &mixed.node));
        mixed
    }

    /// What contributes on either side.
    pub fn movers(&self) -> &[Mover] {
        &self.movers
    }

    /// A mover on one side, by its place in the list; none where it is not there.
    pub fn seen(&self, mover: usize, later: bool) -> Option<Seen> {
        pick(&self.seen, later).get(mover).copied().flatten()
    }

    /// The score on one side.
    pub fn performance(&self, later: bool) -> Option<f64> {
        *pick(&self.performance, later)
    }

    /// The scorecard of one side.
    pub fn card(&self, later: bool) -> &Scorecard {
        &pick(&self.sides, later).card
    }

    /// A KPI as it is scored on one side; none where it does not exist.
    pub fn kpi(&self, id: &KpiId, later: bool) -> Option<&KpiScore> {
        pick(&self.sides, later).scores.kpis.get(id)
    }

    /// The state that is worked out for a state: that in which nothing is taken from after that is the same before.
    pub fn plain(&self, state: State) -> State {
        State(state.0 & self.differing.0)
    }

    /// What each mover contributes in a state, in the order of the list.
    pub fn contributions(&self, state: State) -> Vec<f64> {
        let mut all = vec![0.0; self.movers.len()];
        leaves(&self.containers(state), &self.node, &mut |leaf| {
            if let Some(one) = self.place(&leaf).and_then(|place| all.get_mut(place)) {
                *one = leaf.seen.share * leaf.seen.performance.unwrap_or(0.0);
            }
        });
        all
    }

    fn containers(&self, state: State) -> Containers {
        let card = pick(pick(&self.cards, state.takes(Factor::Weights)), state.takes(Factor::Scope));
        let (values, curves) = (state.takes(Factor::Values), state.takes(Factor::Curves));
        let of_kpi = |kpi: &Kpi| *pick(pick(self.points.get(&kpi.id)?, values), curves);
        roll_up_given(card, &of_kpi)
    }

    fn note(&mut self, leaf: &Leaf<'_>) {
        let places = self.places.entry(leaf.kind).or_default();
        if places.contains_key(leaf.id) {
            return;
        }
        places.insert(leaf.id.to_owned(), self.movers.len());
        self.movers.push(match leaf.kind {
            Kind::Kpi => Mover::Kpi(KpiId::lossy(leaf.id)),
            Kind::Total => Mover::Own(NodeId::Total),
            Kind::Perspective => Mover::Own(NodeId::Perspective(PerspectiveId::lossy(leaf.id))),
            Kind::Objective => Mover::Own(NodeId::Objective(ObjectiveId::lossy(leaf.id))),
        });
    }

    fn place(&self, leaf: &Leaf<'_>) -> Option<usize> {
        self.places.get(&leaf.kind)?.get(leaf.id).copied()
    }

    fn seen_in(&self, containers: &Containers) -> Vec<Option<Seen>> {
        let mut all = vec![None; self.movers.len()];
        leaves(containers, &self.node, &mut |leaf| {
            if let Some(one) = self.place(&leaf).and_then(|place| all.get_mut(place)) {
                *one = Some(leaf.seen);
            }
        });
        all
    }
}

/// The points of every KPI, by the side of its value and the side of its curve.
fn points(before: &Side, after: &Side) -> BTreeMap<KpiId, [[Option<f64>; 2]; 2]> {
    let ids = before.scores.kpis.keys().chain(after.scores.kpis.keys());
    let of = |id: &KpiId| {
        let (then, now) = (before.scores.kpis.get(id), after.scores.kpis.get(id));
        // What exists on one side only takes everything from there.
        let both = [then.or(now), now.or(then)];
        let judged = both.map(|value| both.map(|curve| judged(value?, curve?.points.as_ref().ok()?)));
        (id.clone(), judged)
    };
    gather::map(ids.map(of))
}

fn judged(value: &KpiScore, curve: &Points) -> Option<f64> {
    curve.score(*value.value.as_ref().ok()?).ok()
}

fn performance(containers: &Containers, node: &NodeId) -> Option<f64> {
    let (kind, id) = named(node);
    find(containers, kind, id)?.performance
}

fn named(node: &NodeId) -> (Kind, &str) {
    match node {
        NodeId::Total => (Kind::Total, ""),
        NodeId::Perspective(id) => (Kind::Perspective, id.as_str()),
        NodeId::Objective(id) => (Kind::Objective, id.as_str()),
    }
}

fn find<'c>(containers: &'c Containers, kind: Kind, id: &str) -> Option<&'c NodeScore> {
    match kind {
        Kind::Total => Some(&containers.total),
        Kind::Perspective => containers.perspectives.get(id),
        Kind::Objective => containers.objectives.get(id),
        Kind::Kpi => None,
    }
}

/// Visits everything that contributes to a part of the scorecard, and the KPIs that could.
fn leaves(containers: &Containers, node: &NodeId, visit: &mut dyn FnMut(Leaf<'_>)) {
    let (kind, id) = named(node);
    below(containers, kind, id, 1.0, 0, visit);
}

fn below(containers: &Containers, kind: Kind, id: &str, share: f64, depth: usize, visit: &mut dyn FnMut(Leaf<'_>)) {
    // Two levels above the objectives, and as deep as these nest.
    let Some(node) = find(containers, kind, id).filter(|_| depth <= Limits::NESTING + 2) else { return };
    if node.rule == RollUp::Own && node.performance.is_some() {
        visit(Leaf { kind, id, seen: Seen { share, performance: node.performance } });
    }
    for term in &node.terms {
        let share = share * term.share;
        let inner = match kind {
            Kind::Total => Kind::Perspective,
            Kind::Objective if !term.is_objective => Kind::Kpi,
            _ => Kind::Objective,
        };
        if inner == Kind::Kpi {
            visit(Leaf { kind: inner, id: &term.id, seen: Seen { share, performance: term.performance } });
        } else {
            below(containers, inner, &term.id, share, depth + 1, visit);
        }
    }
}
