//! What the measures of a scorecard cover: the four concerns, the outcomes with customers, and which customers. Whatever is
//! missing is a notice, not an error: concerns *tend* to fall into four groups.

use crate::domain::{
    gather,
    model::{
        Concern, CustomerOutcome, CustomerRole, CustomerState, Kpi, KpiId, Objective, ObjectiveKind, Scorecard,
        Segment, VoiceId, VoiceKind, VoiceSource,
    },
};
use std::collections::BTreeSet;

/// A group of customers that measures should cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Those who could become customers.
    Potential,
    /// Those who are, the best among them.
    Actual,
    /// Those who work with us to serve customers, or sell on.
    Partner,
}

impl Group {
    /// All, in the order of the columns.
    pub const ALL: [Self; 3] = [Self::Potential, Self::Actual, Self::Partner];

    /// The group of a segment; former customers are in none.
    pub fn of(segment: &Segment) -> Option<Self> {
        match (segment.role, segment.state) {
            (CustomerRole::Partner | CustomerRole::Reseller, _) => Some(Self::Partner),
            (_, CustomerState::Potential) => Some(Self::Potential),
            (_, CustomerState::Actual | CustomerState::Best) => Some(Self::Actual),
            (_, CustomerState::Former) => None,
        }
    }
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// One of the four concerns.
    Concern(Concern),
    /// One of the core outcomes.
    Outcome(CustomerOutcome),
}

/// A row of the matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct CoverageRow {
    /// What it is about.
    pub aspect: Aspect,
    /// Objectives that speak to it, by themselves or by a measure.
    pub objectives: usize,
    /// Measures of it.
    pub measures: usize,
    /// Of these, those that cover each of [`Group::ALL`].
    pub by_group: [usize; 3],
    /// Of these, those that do not say whom they cover.
    pub unsaid: usize,
}

/// The matrix with its notices.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage {
    /// The concerns, then the outcomes.
    pub rows: Vec<CoverageRow>,
    /// Measures of customers; see [`is_of_customers`].
    pub customer_measures: usize,
    /// All measures.
    pub measures: usize,
    /// What is missing, most important first.
    pub notices: Vec<CoverageNotice>,
}

/// Something that is missing.
#[derive(Debug, Clone, PartialEq)]
pub enum CoverageNotice {
    /// Nobody has said who the customer is.
    NoAnswer,
    /// There are no segments.
    NoSegments,
    /// No promise to customers is chosen.
    NoProposition,
    /// No objective speaks to a concern.
    NoObjective(Concern),
    /// No measure speaks to a concern.
    NoMeasure(Concern),
    /// No measure shows an outcome.
    NoOutcome(CustomerOutcome),
    /// There are objectives for customers, but none of this kind: promise and outcome are both needed.
    NoKind(ObjectiveKind),
    /// There are customers of a group (potential ones always), but no measure covers them.
    GroupUncovered(Group),
    /// No measure at all is about customers: only products, technology or money.
    NothingOfCustomers,
    /// Measures of customers that reflect no factor.
    WithoutFactor(Vec<(KpiId, String)>),
    /// Factors that are only assumed: how many of how many.
    Assumed(usize, usize),
}

/// Whether a measure is about customers: it, or its objective, names a concern or an outcome of theirs.
pub fn is_of_customers(card: &Scorecard, kpi: &Kpi) -> bool {
    kpi.concern.is_some()
        || kpi.outcome.is_some()
        || kpi.objective.as_ref().and_then(|id| card.objective(id)).is_some_and(|o| is_for_customers(o))
}

/// Whether an objective is about customers.
fn is_for_customers(objective: &Objective) -> bool {
    objective.concern.is_some()
        || matches!(objective.kind, Some(ObjectiveKind::ValueProposition | ObjectiveKind::Outcome))
}

/// What the measures of a scorecard cover.
pub fn coverage(card: &Scorecard) -> Coverage {
    let concerns = Concern::ALL.iter().map(|concern| Aspect::Concern(*concern));
    let aspects = concerns.chain(CustomerOutcome::ALL.iter().map(|outcome| Aspect::Outcome(*outcome)));
    let rows: Vec<CoverageRow> = aspects.map(|aspect| row(card, aspect)).collect();
    let of_customers: Vec<&Kpi> = card.kpis.iter().map(|kpi| &**kpi).filter(|kpi| is_of_customers(card, kpi)).collect();
    let notices = notices(card, &rows, &of_customers);
    Coverage { rows, customer_measures: of_customers.len(), measures: card.kpis.len(), notices }
}

fn speaks_to(kpi: &Kpi, aspect: Aspect) -> bool {
    match aspect {
        Aspect::Concern(concern) => kpi.concern == Some(concern),
        Aspect::Outcome(outcome) => kpi.outcome == Some(outcome),
    }
}

/// The groups that a measure covers.
fn groups(card: &Scorecard, kpi: &Kpi) -> BTreeSet<Group> {
    gather::set(kpi.segments.iter().filter_map(|id| Group::of(card.segment(id)?)))
}

fn row(card: &Scorecard, aspect: Aspect) -> CoverageRow {
    let measures: Vec<&Kpi> = card.kpis.iter().map(|kpi| &**kpi).filter(|kpi| speaks_to(kpi, aspect)).collect();
    let by_group = Group::ALL.map(|group| measures.iter().filter(|kpi| groups(card, kpi).contains(&group)).count());
    let speaks = |objective: &Objective| {
        let by_itself = matches!(aspect, Aspect::Concern(concern) if objective.concern == Some(concern));
        by_itself || measures.iter().any(|kpi| kpi.objective.as_ref() == Some(&objective.id))
    };
    CoverageRow {
        aspect,
        objectives: card.objectives.iter().filter(|objective| speaks(objective)).count(),
        measures: measures.len(),
        by_group,
        unsaid: measures.iter().filter(|kpi| kpi.segments.is_empty()).count(),
    }
}

/// The groups of customers that no measure covers. Potential customers belong to every organisation; the others are asked for
/// once there are any.
pub fn uncovered(card: &Scorecard) -> Vec<Group> {
    let there: BTreeSet<Group> = gather::set(card.segments.iter().filter_map(|segment| Group::of(segment)));
    let covered: BTreeSet<Group> = gather::set(card.kpis.iter().flat_map(|kpi| groups(card, kpi)));
    let expected = |group: &Group| there.contains(group) || (*group == Group::Potential && !card.segments.is_empty());
    Group::ALL.into_iter().filter(|group| expected(group) && !covered.contains(group)).collect()
}

fn notices(card: &Scorecard, rows: &[CoverageRow], of_customers: &[&Kpi]) -> Vec<CoverageNotice> {
    let mut found = Vec::new();
    if card.organisation.customer.trim().is_empty() {
        found.push(CoverageNotice::NoAnswer);
    }
    if card.segments.is_empty() {
        found.push(CoverageNotice::NoSegments);
    }
    if card.proposition.choice.is_none() {
        found.push(CoverageNotice::NoProposition);
    }
    if !card.kpis.is_empty() && of_customers.is_empty() {
        found.push(CoverageNotice::NothingOfCustomers);
    }
    for row in rows {
        match row.aspect {
            Aspect::Concern(concern) if row.objectives == 0 => found.push(CoverageNotice::NoObjective(concern)),
            Aspect::Concern(concern) if row.measures == 0 => found.push(CoverageNotice::NoMeasure(concern)),
            Aspect::Outcome(outcome) if row.measures == 0 => found.push(CoverageNotice::NoOutcome(outcome)),
            _ => {}
        }
    }
    if card.objectives.iter().any(|objective| is_for_customers(objective)) {
        for kind in [ObjectiveKind::ValueProposition, ObjectiveKind::Outcome] {
            if !card.objectives.iter().any(|objective| objective.kind == Some(kind)) {
                found.push(CoverageNotice::NoKind(kind));
            }
        }
    }
    found.extend(uncovered(card).into_iter().map(CoverageNotice::GroupUncovered));
    let factor_ids: BTreeSet<&VoiceId> =
        gather::set(card.voices.iter().filter(|voice| voice.kind == VoiceKind::Factor).map(|voice| &voice.id));
    let bare: Vec<(KpiId, String)> = of_customers
        .iter()
        .filter(|kpi| !kpi.factors.iter().any(|id| factor_ids.contains(id)))
        .map(|kpi| (kpi.id.clone(), kpi.name.clone()))
        .collect();
    if !bare.is_empty() {
        found.push(CoverageNotice::WithoutFactor(bare));
    }
    let factors = || card.voices.iter().filter(|voice| voice.kind == VoiceKind::Factor);
    let assumed = factors().filter(|voice| voice.source == VoiceSource::Assumed).count();
    if assumed > 0 {
        found.push(CoverageNotice::Assumed(assumed, factors().count()));
    }
    found
}

#[cfg(test)]
mod tests;
