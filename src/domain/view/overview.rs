//! The overview: the total with its course, the perspectives and their objectives.

use super::history::{SCORE_PERIODS, history};
use crate::domain::{
    model::{CutPoints, FiscalYear, ObjectiveId, Period, PerspectiveId, Scorecard},
    score::{NodeScore, Scores, Status},
};
use chrono::NaiveDate;

/// A part of a scorecard whose score is a weighted mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NodeId {
    /// The whole scorecard.
    Total,
    /// A perspective.
    Perspective(PerspectiveId),
    /// An objective.
    Objective(ObjectiveId),
}

impl NodeId {
    /// Its score, as long as it is there.
    pub fn score<'a>(&self, scores: &'a Scores) -> Option<&'a NodeScore> {
        match self {
            Self::Total => Some(&scores.total),
            Self::Perspective(id) => scores.perspectives.get(id),
            Self::Objective(id) => scores.objectives.get(id),
        }
    }
}

/// A score as it is shown: never without its coverage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShownScore {
    /// 0 to 100.
    pub performance: Option<f64>,
    /// Its status.
    pub status: Status,
    /// The share of what should be known that is known, 0 to 1.
    pub coverage: f64,
    /// Whether less than half of it is known.
    pub provisional: bool,
    /// Whether a measurement below is too old.
    pub stale: bool,
    /// The cut points of its status.
    pub cuts: CutPoints,
}

impl ShownScore {
    fn of(node: &NodeScore, cuts: CutPoints) -> Self {
        Self {
            performance: node.performance,
            status: node.status,
            coverage: node.coverage,
            provisional: node.is_provisional(),
            stale: node.is_stale(),
            cuts,
        }
    }
}

/// The total.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    /// Its score.
    pub score: ShownScore,
    /// The last periods up to the viewed one, oldest first.
    pub history: Vec<(Period, Option<f64>)>,
    /// How many KPIs have a newest measurement that is too old.
    pub stale_kpis: usize,
    /// How many KPIs have no value in the view.
    pub without_value: usize,
    /// How many KPIs there are.
    pub kpis: usize,
    /// The last day that counts as past.
    pub as_of: NaiveDate,
    /// By which periods are named.
    pub fiscal: FiscalYear,
}

impl Total {
    /// The period before the viewed one with its score.
    pub fn previous(&self) -> Option<(Period, Option<f64>)> {
        self.history.iter().rev().nth(1).copied()
    }

    /// By how much the score has changed since the period before; none where one of the two has no score.
    pub fn change(&self) -> Option<f64> {
        Some(self.score.performance? - self.previous()?.1?)
    }
}

/// A perspective or an objective in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct NodeRow {
    /// Which one.
    pub id: NodeId,
    /// Its name.
    pub name: String,
    /// Its score.
    pub score: ShownScore,
    /// What it is made of, where that is shown, too.
    pub children: Vec<NodeRow>,
}

/// The total of a scorecard.
pub fn total(card: &Scorecard, scores: &Scores) -> Total {
    Total {
        score: ShownScore::of(&scores.total, card.cut_points),
        history: history(card, scores.request, SCORE_PERIODS),
        stale_kpis: scores.kpis.values().filter(|score| score.is_stale()).count(),
        without_value: scores.kpis.values().filter(|score| score.value.is_err()).count(),
        kpis: scores.kpis.len(),
        as_of: scores.request.as_of,
        fiscal: card.fiscal(),
    }
}

/// The perspectives of a scorecard with their objectives, in order.
pub fn perspective_rows(card: &Scorecard, scores: &Scores) -> Vec<NodeRow> {
    let row = |id: NodeId, name: &str, children: Vec<NodeRow>| {
        let score = ShownScore::of(id.score(scores)?, card.cut_points);
        Some(NodeRow { id, name: name.to_owned(), score, children })
    };
    card.perspectives
        .iter()
        .filter_map(|perspective| {
            let objectives = card
                .objectives_of(&perspective.id)
                .filter_map(|objective| row(NodeId::Objective(objective.id.clone()), &objective.name, Vec::new()))
                .collect();
            row(NodeId::Perspective(perspective.id.clone()), &perspective.name, objectives)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        model::{Calculation, Kpi, KpiId, Objective, Perspective, ScorecardId, Series},
        score::{Request, View, score},
    };
    use std::sync::Arc;

    fn month(month: u8) -> Period {
        Period::month(2013, month).unwrap()
    }

    fn card(values: &[(u8, f64)]) -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("s"), "");
        let (p, o) = (PerspectiveId::lossy("p"), ObjectiveId::lossy("o"));
        card.perspectives.push(Arc::new(Perspective::new(p.clone(), "Customer")));
        card.objectives.push(Arc::new(Objective::new(o.clone(), p, "Keep the promised time")));
        let mut kpi = Kpi::new(KpiId::lossy("k"), "On time");
        (kpi.objective, kpi.baseline, kpi.target) = (Some(o), Some(0.0), Some(100.0));
        kpi.calculation = Calculation::Value {
            rule: crate::domain::model::Aggregation::Mean,
            values: Arc::new(Series::from_values(values.iter().map(|(m, value)| (month(*m), *value)))),
        };
        card.kpis.push(Arc::new(kpi));
        card
    }

    fn scored(card: &Scorecard, view: u8) -> Scores {
        score(card, Request { view: View::of(month(view)), as_of: month(12).last_day(card.fiscal()) })
    }

    #[test]
    fn the_total_knows_its_course_and_its_change() {
        let card = card(&[(10, 50.0), (11, 70.0), (12, 64.0)]);
        let total = total(&card, &scored(&card, 12));
        assert_eq!(total.history.len(), 12);
        assert_eq!(total.history.last(), Some(&(month(12), Some(64.0))));
        assert_eq!(total.previous(), Some((month(11), Some(70.0))));
        assert_eq!(total.change(), Some(-6.0));
        assert_eq!((total.score.status, total.score.coverage, total.stale_kpis), (Status::Watch, 1.0, 0));
    }

    #[test]
    fn there_is_no_change_without_two_scores() {
        let card = card(&[(12, 64.0)]);
        assert_eq!(total(&card, &scored(&card, 12)).change(), None);
        let early = total(&card, &scored(&card, 8));
        assert_eq!((early.change(), early.without_value, early.kpis), (None, 1, 1));
    }

    #[test]
    fn perspectives_hold_their_objectives() {
        let card = card(&[(12, 90.0)]);
        let rows = perspective_rows(&card, &scored(&card, 12));
        let names: Vec<_> = rows.iter().map(|r| (r.name.as_str(), r.children.len(), r.score.performance)).collect();
        assert_eq!(names, [("Customer", 1, Some(90.0))]);
        assert_eq!(rows[0].children[0].score.status, Status::OnTrack);
    }
}
