//! Roll-up: weighted means from KPIs over objectives and perspectives to the scorecard, with what explains them.

use super::{kpi::STALE_AFTER, status::Status};
use crate::domain::model::CutPoints;

/// Below this coverage a score is provisional.
pub const PROVISIONAL_BELOW: f64 = 0.5;

/// A score made of the scores of children.
#[derive(Debug, Clone, PartialEq)]
pub struct NodeScore {
    /// 0 to 100; none where no child has a performance.
    pub performance: Option<f64>,
    /// The share of what should be known that is known, 0 to 1, by weight.
    pub coverage: f64,
    /// Whole own periods since the newest measurement of the stalest KPI below; none where nothing was ever measured.
    pub behind: Option<i32>,
    /// The cut points in force.
    pub cuts: CutPoints,
    /// Its status.
    pub status: Status,
    /// All weights concerned are 0, so the children count equally.
    pub equal_weights: bool,
    /// The children, in order.
    pub terms: Vec<Term>,
}

impl NodeScore {
    /// Whether less than half of what should be known is known.
    pub fn is_provisional(&self) -> bool {
        self.performance.is_some() && self.coverage + crate::domain::stats::TOLERANCE < PROVISIONAL_BELOW
    }

    /// Whether a measurement below is too old.
    pub fn is_stale(&self) -> bool {
        self.behind.is_some_and(|behind| behind > STALE_AFTER)
    }
}

/// One child in a roll-up.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// The child's id.
    pub id: String,
    /// Its weight as entered.
    pub weight: f64,
    /// Its share in the score, 0 to 1; 0 where it has no performance. The shares add up to 1.
    pub share: f64,
    /// Its performance.
    pub performance: Option<f64>,
    /// Share times performance; the contributions add up to the score.
    pub contribution: f64,
    /// Its coverage.
    pub coverage: f64,
}

/// A child before its share is known.
pub(super) struct Child {
    pub(super) id: String,
    pub(super) weight: f64,
    pub(super) performance: Option<f64>,
    pub(super) coverage: f64,
    pub(super) behind: Option<i32>,
}

/// The weighted mean of the children that have a performance.
pub(super) fn roll_up(children: Vec<Child>, cuts: CutPoints) -> NodeScore {
    let scored = shares(children.iter().map(|c| if c.performance.is_some() { Some(c.weight) } else { None }));
    let all = shares(children.iter().map(|c| Some(c.weight)));
    let coverage: f64 = children.iter().zip(&all.0).map(|(c, share)| c.coverage * share).sum();
    let behind = children.iter().filter(|c| c.weight > 0.0 || all.1).filter_map(|c| c.behind).max();
    let terms: Vec<Term> = children
        .into_iter()
        .zip(scored.0)
        .map(|(c, share)| Term {
            id: c.id,
            weight: c.weight,
            share,
            performance: c.performance,
            contribution: c.performance.unwrap_or(0.0) * share,
            coverage: c.coverage,
        })
        .collect();
    let known = terms.iter().any(|t| t.performance.is_some());
    let performance = known.then(|| terms.iter().map(|t| t.contribution).sum::<f64>().clamp(0.0, 100.0));
    NodeScore {
        performance,
        coverage: coverage.clamp(0.0, 1.0),
        behind,
        cuts,
        status: Status::of(performance, cuts),
        equal_weights: scored.1 && terms.iter().any(|t| t.performance.is_some()),
        terms,
    }
}

/// Normalises weights so that they add up to 1 (0 for those left out), and says whether all were 0 and count equally.
fn shares(weights: impl Iterator<Item = Option<f64>>) -> (Vec<f64>, bool) {
    let weights: Vec<Option<f64>> = weights.map(|w| w.map(|w| if w.is_finite() { w.max(0.0) } else { 0.0 })).collect();
    // Divided by the largest first, so that huge weights do not run over.
    let largest = weights.iter().flatten().copied().fold(0.0, f64::max);
    let all_zero = largest == 0.0 && weights.iter().flatten().next().is_some();
    let scaled: Vec<f64> = weights
        .iter()
        .map(|w| match w {
            None => 0.0,
            Some(_) if all_zero => 1.0,
            Some(w) => w / largest,
        })
        .collect();
    let sum: f64 = scaled.iter().sum();
    let shares = scaled.iter().map(|w| if sum > 0.0 { w / sum } else { 0.0 }).collect();
    (shares, all_zero)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn child(weight: f64, performance: Option<f64>) -> Child {
        let coverage = if performance.is_some() { 1.0 } else { 0.0 };
        Child { id: "c".into(), weight, performance, coverage, behind: None }
    }

    #[test]
    fn agrees_with_the_worked_example() {
        let children = vec![child(3.0, Some(40.0)), child(1.0, Some(75.0)), child(1.0, None)];
        let node = roll_up(children, CutPoints::default());
        assert_eq!(node.performance, Some(48.75));
        assert!((node.coverage - 0.8).abs() < 1e-12);
        assert_eq!(node.status, Status::AtRisk);
        assert_eq!(node.terms.iter().map(|t| t.contribution).collect::<Vec<_>>(), [30.0, 18.75, 0.0]);
    }

    #[test]
    fn counts_equally_where_all_weights_are_0() {
        let node = roll_up(vec![child(0.0, Some(40.0)), child(0.0, Some(60.0))], CutPoints::default());
        assert_eq!((node.performance, node.equal_weights), (Some(50.0), true));
    }

    #[test]
    fn has_no_performance_and_no_coverage_without_children() {
        let node = roll_up(vec![], CutPoints::default());
        assert_eq!((node.performance, node.coverage, node.status), (None, 0.0, Status::NoData));
    }

    #[test]
    fn ignores_how_stale_a_child_without_weight_is() {
        let mut old = child(0.0, Some(50.0));
        old.behind = Some(9);
        let mut fresh = child(1.0, Some(50.0));
        fresh.behind = Some(1);
        let node = roll_up(vec![old, fresh], CutPoints::default());
        assert_eq!((node.behind, node.is_stale()), (Some(1), false));
    }

    fn children() -> impl Strategy<Value = Vec<(f64, Option<f64>)>> {
        proptest::collection::vec((0.0..1e9f64, proptest::option::of(0.0..=100.0f64)), 1..8)
    }

    proptest! {
        #[test]
        fn contributions_add_up_to_the_score(list in children()) {
            let node = roll_up(list.iter().map(|(w, p)| child(*w, *p)).collect(), CutPoints::default());
            if let Some(performance) = node.performance {
                let sum: f64 = node.terms.iter().map(|t| t.contribution).sum();
                prop_assert!((sum - performance).abs() < 1e-9);
                let low = list.iter().filter_map(|c| c.1).fold(100.0, f64::min);
                let high = list.iter().filter_map(|c| c.1).fold(0.0, f64::max);
                prop_assert!(low - 1e-9 <= performance && performance <= high + 1e-9);
            }
        }

        #[test]
        fn only_the_proportion_of_weights_counts(list in children(), factor in 1e-6..1e6f64) {
            let one = roll_up(list.iter().map(|(w, p)| child(*w, *p)).collect(), CutPoints::default());
            let other = roll_up(list.iter().map(|(w, p)| child(w * factor, *p)).collect(), CutPoints::default());
            prop_assert!((one.coverage - other.coverage).abs() < 1e-9);
            match (one.performance, other.performance) {
                (Some(a), Some(b)) => prop_assert!((a - b).abs() < 1e-9),
                (a, b) => prop_assert_eq!(a, b),
            }
        }

        #[test]
        fn a_child_without_performance_changes_the_coverage_but_not_the_score(list in children(), weight in 0.1..1e9f64) {
            prop_assume!(list.iter().any(|c| c.1.is_some() && c.0 > 0.0));
            let before = roll_up(list.iter().map(|(w, p)| child(*w, *p)).collect(), CutPoints::default());
            let mut more: Vec<Child> = list.iter().map(|(w, p)| child(*w, *p)).collect();
            more.push(child(weight, None));
            let after = roll_up(more, CutPoints::default());
            prop_assert!((before.performance.unwrap() - after.performance.unwrap()).abs() < 1e-9);
            prop_assert!(after.coverage <= before.coverage + 1e-12);
        }
    }
}
