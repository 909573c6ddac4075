//! The customer relations programme: whether it is maintained, and what happened last.

use crate::domain::{
    gather,
    model::{Activity, KpiId, Relations, Scorecard},
    score::{KpiScore, Scores},
};
use chrono::{Months, NaiveDate};
use std::cmp::Reverse;

/// Whether the programme is maintained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Upkeep {
    /// It can not be said: there is no interval.
    NoInterval,
    /// Nothing has happened yet.
    Never,
    /// The interval since the last activity has passed.
    Lapsed {
        /// The last activity.
        last: NaiveDate,
        /// The last day for the next one.
        next: NaiveDate,
    },
    /// The last activity is not older than the interval.
    Maintained {
        /// The last activity.
        last: NaiveDate,
        /// The last day for the next one.
        next: NaiveDate,
    },
}

/// Whether the programme is maintained on a day.
pub fn upkeep(relations: &Relations, today: NaiveDate) -> Upkeep {
    let (Some(months), Some(maintained)) = (relations.interval_months, relations.is_maintained(today)) else {
        return Upkeep::NoInterval;
    };
    let Some(last) = relations.last(today).map(|activity| activity.date) else { return Upkeep::Never };
    let next = last.checked_add_months(Months::new(months.into())).unwrap_or(NaiveDate::MAX);
    if maintained { Upkeep::Maintained { last, next } } else { Upkeep::Lapsed { last, next } }
}

/// The activities, newest first, each with whether it is still to come.
pub fn activities(relations: &Relations, today: NaiveDate) -> Vec<(Activity, bool)> {
    let mut all: Vec<Activity> = relations.activities.clone();
    gather::sort_by_key(&mut all, |activity| Reverse(activity.date));
    all.into_iter().map(|activity| (activity.clone(), activity.date > today)).collect()
}

/// The measures of the programme's effect with their scores, and those that could be added.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Effects {
    /// Id, name and score of each measure.
    pub rows: Vec<(KpiId, String, KpiScore)>,
    /// Id and name of the other measures of the scorecard.
    pub choices: Vec<(KpiId, String)>,
}

/// The measures of the programme's effect.
pub fn effects(card: &Scorecard, scores: &Scores) -> Effects {
    let chosen = &card.relations.effects;
    let rows = chosen.iter().filter_map(|id| {
        let (kpi, score) = (card.kpi(id)?, scores.kpis.get(id)?);
        Some((id.clone(), kpi.name.clone(), score.clone()))
    });
    let choices = card.kpis.iter().filter(|kpi| !chosen.contains(&kpi.id));
    Effects { rows: rows.collect(), choices: choices.map(|kpi| (kpi.id.clone(), kpi.name.clone())).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        model::{ActivityId, Kpi, ScorecardId},
        score::{Request, default_as_of, default_view, score},
    };
    use std::sync::Arc;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn relations(days: &[&str]) -> Relations {
        let mut relations = Relations::default();
        for (n, date) in days.iter().enumerate() {
            let id = ActivityId::lossy(&n.to_string());
            relations.activities.push(Activity::new(id, day(date), format!("Activity {n}")));
        }
        relations
    }

    #[test]
    fn the_next_activity_is_due_one_interval_after_the_last_one() {
        let mut relations = relations(&["2026-01-31", "2026-12-01"]);
        assert_eq!(upkeep(&relations, day("2026-04-30")), Upkeep::NoInterval);
        relations.interval_months = Some(3);
        let (last, next) = (day("2026-01-31"), day("2026-04-30"));
        assert_eq!(upkeep(&relations, day("2026-01-30")), Upkeep::Never);
        assert_eq!(upkeep(&relations, day("2026-04-30")), Upkeep::Maintained { last, next });
        assert_eq!(upkeep(&relations, day("2026-05-01")), Upkeep::Lapsed { last, next });
        relations.activities.clear();
        assert_eq!(upkeep(&relations, day("2026-05-01")), Upkeep::Never);
    }

    #[test]
    fn activities_stand_newest_first_and_those_to_come_are_marked() {
        let found = activities(&relations(&["2026-01-31", "2026-12-01", "2026-03-05"]), day("2026-03-05"));
        let found: Vec<_> = found.into_iter().map(|(activity, to_come)| (activity.date, to_come)).collect();
        assert_eq!(found, [(day("2026-12-01"), true), (day("2026-03-05"), false), (day("2026-01-31"), false)]);
    }

    #[test]
    fn effects_are_shown_with_their_scores_and_only_the_others_are_offered() {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        for id in ["a", "b"] {
            card.kpis.push(Arc::new(Kpi::new(KpiId::lossy(id), id)));
        }
        card.relations.effects.push(KpiId::lossy("b"));
        let as_of = default_as_of(&card, day("2026-03-05"));
        let scores = score(&card, Request { view: default_view(&card, as_of), as_of });
        let found = effects(&card, &scores);
        assert_eq!(found.rows.iter().map(|row| row.1.as_str()).collect::<Vec<_>>(), ["b"]);
        assert_eq!(found.choices, [(KpiId::lossy("a"), "a".to_owned())]);
    }
}
