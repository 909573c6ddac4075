//! What is still to be filled in: what a fresh scorecard or template leaves open. No fault, but nothing can be scored or
//! asked for without.

use super::NodeId;
use crate::domain::model::{Kpi, KpiId, Preset, Scorecard};

/// What can be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// A KPI has no target, and no own value for 100 points.
    Target,
    /// A KPI has no baseline, and no own value for 0 points.
    Baseline,
    /// A band has no limits.
    Band,
    /// A KPI has no measurement.
    Values,
    /// A KPI has no owner.
    KpiOwner,
    /// An objective has no owner.
    ObjectiveOwner,
    /// Nobody has said who the customer is.
    Customer,
}

/// What something is open for.
#[derive(Debug, Clone, PartialEq)]
pub enum About {
    /// A KPI.
    Kpi(KpiId),
    /// An objective.
    Node(NodeId),
    /// The scorecard itself.
    Card,
}

/// Everything that is open in one way, in the order of the scorecard.
#[derive(Debug, Clone, PartialEq)]
pub struct FillIn {
    /// In which way.
    pub gap: Gap,
    /// What it is open for, with its name.
    pub items: Vec<(About, String)>,
    /// How many could be open.
    pub of: usize,
}

/// What is to be filled in; ways in which nothing is open are left out.
pub fn fill_in(card: &Scorecard) -> Vec<FillIn> {
    let kpis = |gap: Gap, is_open: fn(&Kpi) -> bool| FillIn {
        gap,
        items: card
            .kpis
            .iter()
            .filter(|kpi| is_open(kpi))
            .map(|kpi| (About::Kpi(kpi.id.clone()), kpi.name.clone()))
            .collect(),
        of: card.kpis.len(),
    };
    let owners = card.objectives.iter().filter(|objective| objective.owner.trim().is_empty());
    let objectives = FillIn {
        gap: Gap::ObjectiveOwner,
        items: owners.map(|o| (About::Node(NodeId::Objective(o.id.clone())), o.name.clone())).collect(),
        of: card.objectives.len(),
    };
    let mut all = vec![
        kpis(Gap::Values, |kpi| kpi.newest().is_none()),
        kpis(Gap::Target, |kpi| match kpi.preset {
            Preset::Higher { ceiling, .. } | Preset::Lower { ceiling, .. } => ceiling.or(kpi.target).is_none(),
            Preset::Reached { .. } => kpi.target.is_none(),
            _ => false,
        }),
        kpis(Gap::Baseline, |kpi| match kpi.preset {
            Preset::Higher { floor, .. } | Preset::Lower { floor, .. } => floor.or(kpi.baseline).is_none(),
            _ => false,
        }),
        kpis(Gap::Band, |kpi| kpi.preset == Preset::OpenBand),
        kpis(Gap::KpiOwner, |kpi| kpi.owner.trim().is_empty()),
        objectives,
    ];
    // Not always obvious, and so asked for; an empty scorecard is not bothered with it.
    if card.organisation.customer.trim().is_empty() && !card.objectives.is_empty() {
        all.insert(0, FillIn { gap: Gap::Customer, items: vec![(About::Card, card.title.clone())], of: 1 });
    }
    all.retain(|way| !way.items.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{Calculation, Objective, ObjectiveId, PerspectiveId, ScorecardId, Series};
    use std::sync::Arc;

    #[test]
    fn lists_what_is_open_until_it_is_filled_in() {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        assert_eq!(fill_in(&card), [], "an empty scorecard lacks nothing");
        let mut kpi = Kpi::new(KpiId::lossy("k"), "K");
        let mut objective = Objective::new(ObjectiveId::lossy("o"), PerspectiveId::lossy("p"), "O");
        card.kpis.push(Arc::new(kpi.clone()));
        card.objectives.push(Arc::new(objective.clone()));
        let gaps = |card: &Scorecard| fill_in(card).iter().map(|way| way.gap).collect::<Vec<_>>();
        assert_eq!(gaps(&card).first(), Some(&Gap::Customer));
        card.organisation.customer = "Who travels, and who pays for it".into();
        assert_eq!(gaps(&card), [Gap::Values, Gap::Target, Gap::Baseline, Gap::KpiOwner, Gap::ObjectiveOwner]);
        kpi.target = Some(1.0);
        kpi.preset = Preset::Higher { floor: Some(0.0), ceiling: None };
        kpi.owner = "Service".into();
        let values = Arc::new(Series::from_values([("2026-01".parse().unwrap(), 1.0)]));
        kpi.calculation = Calculation::Value { rule: crate::domain::model::Aggregation::Mean, values };
        objective.owner = "Head of service".into();
        card.kpis = vec![Arc::new(kpi.clone())];
        card.objectives = vec![Arc::new(objective)];
        assert_eq!(gaps(&card), []);
        kpi.preset = Preset::OpenBand;
        card.kpis = vec![Arc::new(kpi)];
        assert_eq!(gaps(&card), [Gap::Band]);
    }
}
