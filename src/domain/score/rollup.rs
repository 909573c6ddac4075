//! Roll-up: weighted means from KPIs over objectives and perspectives to the scorecard, with what explains them.

use super::kpi::STALE_AFTER;
use crate::domain::model::{CutPoints, RollUp, Status};

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
    /// How the children make the score.
    pub rule: RollUp,
    /// All weights concerned are 0, so the children count equally.
    pub equal_weights: bool,
    /// The children, in order.
    pub terms: Vec<Term>,
    /// The progress of the children that have one, each kept within 0 to 100, in percent.
    pub progress: Option<f64>,
    /// The pace of the children that have one, each kept within 0 to 100, in percent.
    pub pace: Option<f64>,
    /// The same tree with leading KPIs only.
    pub leading: KindScore,
    /// The same tree with lagging KPIs only.
    pub lagging: KindScore,
}

/// A score over the KPIs of one kind only.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct KindScore {
    /// Whether there is a KPI of that kind below.
    pub there: bool,
    /// 0 to 100; none where none of them has a performance.
    pub performance: Option<f64>,
    /// The share of what should be known of them that is known, 0 to 1.
    pub coverage: f64,
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
    /// Whether it is an objective, not a KPI.
    pub is_objective: bool,
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
    /// It is left out because only lagging KPIs make the score and there are none below it.
    pub not_lagging: bool,
}

/// A child before its share is known.
pub(super) struct Child {
    pub(super) id: String,
    pub(super) is_objective: bool,
    pub(super) weight: f64,
    pub(super) performance: Option<f64>,
    pub(super) coverage: f64,
    pub(super) behind: Option<i32>,
    pub(super) progress: Option<f64>,
    pub(super) pace: Option<f64>,
    pub(super) leading: KindScore,
    pub(super) lagging: KindScore,
}

impl Child {
    /// A container among the children of another one.
    pub(super) fn of_node(id: String, weight: f64, node: &NodeScore) -> Self {
        Self {
            id,
            is_objective: true,
            weight,
            performance: node.performance,
            coverage: node.coverage,
            behind: node.behind,
            progress: node.progress,
            pace: node.pace,
            leading: node.leading,
            lagging: node.lagging,
        }
    }
}

/// How a container is scored.
#[derive(Debug, Clone, Copy)]
pub(super) struct How {
    /// The cut points in force.
    pub(super) cuts: CutPoints,
    /// How the children make the score.
    pub(super) rule: RollUp,
    /// The value of its own, for [`RollUp::Own`].
    pub(super) own: Option<f64>,
    /// Only lagging KPIs make the score.
    pub(super) only_lagging: bool,
}

/// What children come to.
pub(super) struct Folded {
    pub(super) value: Option<f64>,
    /// The share of each child; they add up to 1 where there is a value.
    shares: Vec<f64>,
    equal: bool,
}

/// Puts the figures of children together by the rule; each with its weight, none where it has no such figure.
pub(super) fn fold(rule: RollUp, children: &[(f64, Option<f64>)]) -> Folded {
    let weights = |weight: &dyn Fn(f64) -> f64| shares(children.iter().map(|(w, figure)| figure.map(|_| weight(*w))));
    let deciding = |better: fn(f64, f64) -> bool| {
        let mut best: Option<(usize, f64)> = None;
        for (place, (_, figure)) in children.iter().enumerate() {
            if let Some(figure) = figure.filter(|figure| best.is_none_or(|(_, known)| better(*figure, known))) {
                best = Some((place, figure));
            }
        }
        let share = |place| if best.is_some_and(|(deciding, _)| deciding == place) { 1.0 } else { 0.0 };
        ((0..children.len()).map(share).collect(), false)
    };
    let (shares, equal) = match rule {
        RollUp::Weighted => weights(&|weight| weight),
        RollUp::Mean => weights(&|_| 1.0),
        RollUp::Min => deciding(|a, b| a < b),
        RollUp::Max => deciding(|a, b| a > b),
        RollUp::Own => (vec![0.0; children.len()], false),
    };
    let known = rule != RollUp::Own && children.iter().any(|(_, figure)| figure.is_some());
    let sum =
        || children.iter().zip(&shares).filter_map(|((_, figure), share)| Some(figure.as_ref()? * share)).sum::<f64>();
    let value = known.then(|| sum().clamp(0.0, 100.0));
    Folded { equal: equal && known, value, shares }
}

/// How much is known of the children, by weight.
fn coverage(rule: RollUp, children: &[(f64, f64)]) -> f64 {
    let weight = |weight: f64| if rule == RollUp::Mean { 1.0 } else { weight };
    let (shares, _) = shares(children.iter().map(|(w, _)| Some(weight(*w))));
    // The sum of nothing has a sign of its own.
    children
        .iter()
        .zip(shares)
        .map(|((_, coverage), share)| coverage * share)
        .fold(0.0, |sum, part| sum + part)
        .clamp(0.0, 1.0)
}

/// The same tree over the KPIs of one kind.
fn of_kind(rule: RollUp, children: &[Child], kind: impl Fn(&Child) -> KindScore) -> KindScore {
    let there: Vec<(f64, KindScore)> =
        children.iter().map(|child| (child.weight, kind(child))).filter(|(_, score)| score.there).collect();
    if there.is_empty() || rule == RollUp::Own {
        return KindScore::default();
    }
    let figures: Vec<(f64, Option<f64>)> = there.iter().map(|(weight, score)| (*weight, score.performance)).collect();
    let known: Vec<(f64, f64)> = there.iter().map(|(weight, score)| (*weight, score.coverage)).collect();
    KindScore { there: true, performance: fold(rule, &figures).value, coverage: coverage(rule, &known) }
}

/// The score of a container.
pub(super) fn roll_up(children: Vec<Child>, how: How) -> NodeScore {
    let How { cuts, rule, own, only_lagging } = how;
    let (leading, lagging) = (of_kind(rule, &children, |c| c.leading), of_kind(rule, &children, |c| c.lagging));
    let all_zero = shares(children.iter().map(|c| Some(c.weight))).1;
    let behind = children.iter().filter(|c| c.weight > 0.0 || all_zero).filter_map(|c| c.behind).max();
    let within = |figure: Option<f64>| figure.map(|figure| figure.clamp(0.0, 100.0));
    let (progress, pace): (Vec<_>, Vec<_>) =
        children.iter().map(|c| ((c.weight, within(c.progress)), (c.weight, within(c.pace)))).unzip();
    let left_out = |child: &Child| only_lagging && !child.lagging.there;
    let figure = |child: &Child| if only_lagging { child.lagging.performance } else { child.performance };
    let folded = fold(rule, &children.iter().map(|c| (c.weight, figure(c))).collect::<Vec<_>>());
    let covered: Vec<(f64, f64)> = children
        .iter()
        .filter(|child| !left_out(child))
        .map(|c| (c.weight, if only_lagging { c.lagging.coverage } else { c.coverage }))
        .collect();
    let terms: Vec<Term> = children
        .into_iter()
        .zip(&folded.shares)
        .map(|(child, share)| Term {
            is_objective: child.is_objective,
            weight: child.weight,
            share: *share,
            performance: figure(&child),
            contribution: figure(&child).unwrap_or(0.0) * share,
            coverage: if only_lagging { child.lagging.coverage } else { child.coverage },
            not_lagging: left_out(&child),
            id: child.id,
        })
        .collect();
    let own = own.filter(|_| rule == RollUp::Own).map(|own| own.clamp(0.0, 100.0));
    let performance = if rule == RollUp::Own { own } else { folded.value };
    NodeScore {
        performance,
        coverage: if rule == RollUp::Own { f64::from(u8::from(own.is_some())) } else { coverage(rule, &covered) },
        behind,
        cuts,
        status: Status::of(performance, cuts),
        rule,
        equal_weights: folded.equal,
        progress: fold(rule, &progress).value,
        pace: fold(rule, &pace).value,
        terms,
        leading,
        lagging,
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
        let lagging = KindScore { there: true, performance, coverage };
        Child {
            id: "c".into(),
            is_objective: false,
            weight,
            performance,
            coverage,
            behind: None,
            progress: None,
            pace: None,
            leading: KindScore::default(),
            lagging,
        }
    }

    const HOW: How = How { cuts: CutPoints::DEFAULT, rule: RollUp::Weighted, own: None, only_lagging: false };

    #[test]
    fn agrees_with_the_worked_example() {
        let children = vec![child(3.0, Some(40.0)), child(1.0, Some(75.0)), child(1.0, None)];
        let node = roll_up(children, HOW);
        assert_eq!(node.performance, Some(48.75));
        assert!((node.coverage - 0.8).abs() < 1e-12);
        assert_eq!(node.status, Status::AtRisk);
        assert_eq!(node.terms.iter().map(|t| t.contribution).collect::<Vec<_>>(), [30.0, 18.75, 0.0]);
    }

    #[test]
    fn counts_equally_where_all_weights_are_0() {
        let node = roll_up(vec![child(0.0, Some(40.0)), child(0.0, Some(60.0))], HOW);
        assert_eq!((node.performance, node.equal_weights), (Some(50.0), true));
    }

    #[test]
    fn has_no_performance_and_no_coverage_without_children() {
        let node = roll_up(vec![], HOW);
        assert_eq!((node.performance, node.coverage, node.status), (None, 0.0, Status::NoData));
    }

    #[test]
    fn each_rule_makes_another_score() {
        let children =
            || vec![child(3.0, Some(40.0)), child(1.0, Some(75.0)), child(1.0, None), child(0.0, Some(40.0))];
        let score = |rule| roll_up(children(), How { rule, own: Some(12.5), ..HOW });
        let shares = |node: &NodeScore| node.terms.iter().map(|term| term.share).collect::<Vec<_>>();
        assert_eq!(score(RollUp::Weighted).performance, Some(48.75));
        assert!(score(RollUp::Mean).performance.is_some_and(|mean| (mean - 155.0 / 3.0).abs() < 1e-12));
        assert_eq!(score(RollUp::Mean).coverage, 0.75, "three of four");
        let least = score(RollUp::Min);
        assert_eq!((least.performance, shares(&least)), (Some(40.0), vec![1.0, 0.0, 0.0, 0.0]), "the first of two");
        assert_eq!((score(RollUp::Max).performance, score(RollUp::Max).coverage), (Some(75.0), 0.8));
        let own = score(RollUp::Own);
        assert_eq!((own.performance, own.coverage, own.lagging.there), (Some(12.5), 1.0, false));
        let none = roll_up(children(), How { rule: RollUp::Own, own: None, ..HOW });
        assert_eq!((none.performance, none.coverage, none.status), (None, 0.0, Status::NoData));
    }

    #[test]
    fn leading_and_lagging_are_trees_of_their_own() {
        let leading = |weight, performance: Option<f64>| {
            let mut child = child(weight, performance);
            std::mem::swap(&mut child.leading, &mut child.lagging);
            child
        };
        let children = || vec![leading(3.0, Some(100.0)), child(1.0, Some(50.0)), child(1.0, None)];
        let node = roll_up(children(), HOW);
        assert_eq!(node.performance, Some((300.0 + 50.0) / 4.0));
        assert_eq!(node.leading, KindScore { there: true, performance: Some(100.0), coverage: 1.0 });
        assert_eq!(node.lagging, KindScore { there: true, performance: Some(50.0), coverage: 0.5 });
        let only = roll_up(children(), How { only_lagging: true, ..HOW });
        assert_eq!((only.performance, only.coverage), (Some(50.0), 0.5), "the lagging ones make the score");
        assert!(only.terms[0].not_lagging && only.terms[0].share == 0.0);
    }

    #[test]
    fn progress_rolls_up_kept_within_its_ends() {
        let on_way = |weight, progress, pace| Child { progress, pace, ..child(weight, Some(50.0)) };
        let node =
            roll_up(vec![on_way(1.0, Some(140.0), None), on_way(1.0, Some(20.0), Some(80.0)), child(8.0, None)], HOW);
        assert_eq!((node.progress, node.pace), (Some(60.0), Some(80.0)));
    }

    #[test]
    fn ignores_how_stale_a_child_without_weight_is() {
        let mut old = child(0.0, Some(50.0));
        old.behind = Some(9);
        let mut fresh = child(1.0, Some(50.0));
        fresh.behind = Some(1);
        let node = roll_up(vec![old, fresh], HOW);
        assert_eq!((node.behind, node.is_stale()), (Some(1), false));
    }

    fn children() -> impl Strategy<Value = Vec<(f64, Option<f64>)>> {
        proptest::collection::vec((0.0..1e9f64, proptest::option::of(0.0..=100.0f64)), 1..8)
    }

    proptest! {
        #[test]
        fn contributions_add_up_to_the_score(list in children()) {
            let node = roll_up(list.iter().map(|(w, p)| child(*w, *p)).collect(), HOW);
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
            let one = roll_up(list.iter().map(|(w, p)| child(*w, *p)).collect(), HOW);
            let other = roll_up(list.iter().map(|(w, p)| child(w * factor, *p)).collect(), HOW);
            prop_assert!((one.coverage - other.coverage).abs() < 1e-9);
            match (one.performance, other.performance) {
                (Some(a), Some(b)) => prop_assert!((a - b).abs() < 1e-9),
                (a, b) => prop_assert_eq!(a, b),
            }
        }

        #[test]
        fn a_child_without_performance_changes_the_coverage_but_not_the_score(
            mut list in children(), known in (0.1..1e9f64, 0.0..=100.0f64), weight in 0.1..1e9f64,
        ) {
            list.push((known.0, Some(known.1)));
            let before = roll_up(list.iter().map(|(w, p)| child(*w, *p)).collect(), HOW);
            let mut more: Vec<Child> = list.iter().map(|(w, p)| child(*w, *p)).collect();
            more.push(child(weight, None));
            let after = roll_up(more, HOW);
            prop_assert!((before.performance.unwrap() - after.performance.unwrap()).abs() < 1e-9);
            prop_assert!(after.coverage <= before.coverage + 1e-12);
        }
    }
}
