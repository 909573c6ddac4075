//! The measures whose gap to the target an initiative can close.

use crate::domain::{
    model::{Kpi, KpiId, ObjectiveId, Preset, Scorecard, Side},
    score::{KpiScore, Scores},
};
use std::sync::Arc;

/// A measure with its distance to the target.
#[derive(Debug, Clone, PartialEq)]
pub struct GapChoice {
    /// The measure.
    pub id: KpiId,
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// Its decimal places.
    pub decimals: u8,
    /// Its value in the view, if there is one.
    pub value: Option<f64>,
    /// How much is missing to the target in force or to the band, never below 0; none where value or target is missing.
    pub left: Option<f64>,
}

/// The measures to choose from: those of the objective first, the others after, each in the order of the scorecard.
pub fn gap_choices(card: &Scorecard, scores: &Scores, objective: Option<&ObjectiveId>) -> Vec<GapChoice> {
    let is_own = |kpi: &&Arc<Kpi>| objective.is_some() && kpi.objective.as_ref() == objective;
    let own = card.kpis.iter().filter(is_own);
    let others = card.kpis.iter().filter(|kpi| !is_own(kpi));
    own.chain(others).map(|kpi| choice(kpi, scores.kpis.get(&kpi.id))).collect()
}

fn choice(kpi: &Kpi, score: Option<&KpiScore>) -> GapChoice {
    let value = score.and_then(|score| score.value.clone().ok());
    GapChoice {
        id: kpi.id.clone(),
        name: kpi.name.clone(),
        unit: kpi.unit.clone(),
        decimals: kpi.decimals,
        value,
        left: score.zip(value).and_then(|(score, value)| left(&kpi.preset, score, value)),
    }
}

fn left(preset: &Preset, score: &KpiScore, value: f64) -> Option<f64> {
    let missing = match preset {
        Preset::Higher { .. } | Preset::Reached { side: Side::AtLeast } => score.target? - value,
        Preset::Lower { .. } | Preset::Reached { side: Side::AtMost } => value - score.target?,
        Preset::Band { low, high, .. } => (low * score.times - value).max(value - high * score.times),
        // The nearest value with full points; levels and curves may have none above.
        Preset::Levels { levels } => best(levels.iter().map(|level| (level.value * score.times, level.score)), value)?,
        Preset::Curve { points } => best(points.iter().map(|point| (point.value * score.times, point.score)), value)?,
        Preset::OpenBand => return None,
    };
    Some(missing.max(0.0))
}

/// How far a value is from the nearest one with the best score; none where there is none.
fn best(points: impl Iterator<Item = (f64, f64)> + Clone, value: f64) -> Option<f64> {
    let most = points.clone().map(|(_, score)| score).max_by(f64::total_cmp)?;
    let there = points.filter(|(_, score)| *score >= most);
    there.map(|(at, _)| (at - value).abs()).min_by(f64::total_cmp)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        model::{Aggregation, Calculation, ScorecardId, Series},
        score::{Request, View, score},
    };

    fn choices(of: Option<&str>) -> Vec<GapChoice> {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        let band = Preset::Band { outer_low: 0.0, low: 10.0, high: 20.0, outer_high: 30.0 };
        let lower = Preset::Lower { floor: None, ceiling: None };
        let all = [
            ("up", Preset::default(), Some(90.0), Some(82.0)),
            ("down", lower.clone(), Some(5.0), Some(8.0)),
            ("there", lower, Some(5.0), Some(4.0)),
            ("above", band.clone(), None, Some(24.0)),
            ("inside", band, None, Some(15.0)),
            ("unset", Preset::default(), None, Some(1.0)),
            ("unknown", Preset::default(), Some(1.0), None),
        ];
        for (id, preset, target, value) in all {
            let mut kpi = Kpi::new(KpiId::lossy(id), id);
            (kpi.preset, kpi.target) = (preset, target);
            kpi.objective = (id == "there").then(|| ObjectiveId::lossy("o"));
            let values = Arc::new(Series::from_values(value.map(|value| ("2026-01".parse().unwrap(), value))));
            kpi.calculation = Calculation::Value { rule: Aggregation::Mean, values };
            card.kpis.push(Arc::new(kpi));
        }
        let view = View::of("2026-01".parse().unwrap());
        let scores = score(&card, Request { view, as_of: view.last_day(card.fiscal()) });
        gap_choices(&card, &scores, of.map(ObjectiveId::lossy).as_ref())
    }

    #[test]
    fn the_gap_is_what_is_missing_in_the_direction_that_counts() {
        let left: Vec<_> = choices(None).into_iter().map(|one| (one.id.to_string(), one.left)).collect();
        let wanted = [
            ("up", Some(8.0)),
            ("down", Some(3.0)),
            ("there", Some(0.0)),
            ("above", Some(4.0)),
            ("inside", Some(0.0)),
            ("unset", None),
            ("unknown", None),
        ];
        assert_eq!(left, wanted.map(|(id, left)| (id.to_owned(), left)));
    }

    #[test]
    fn the_measures_of_the_objective_come_first() {
        let order = |of| choices(of).into_iter().map(|one| one.id.to_string()).collect::<Vec<_>>();
        assert_eq!(order(Some("o"))[..3], ["there", "up", "down"]);
        assert_eq!(order(Some("o")).len(), 7);
        assert_eq!(order(None)[..3], ["up", "down", "there"]);
    }
}
