//! The level of a group, and what limits it: the weakest link counts where the source says "every", "all", "same".

use super::{
    condition::About,
    questionnaire::{CapLimit, Scope},
    result::LevelRange,
};
use crate::domain::gather;

/// What a level depends on beside the score.
pub(super) struct Levels<'l, 'f, 'a> {
    /// The group and the dimension.
    pub about: About<'l, 'f, 'a>,
    /// The figure of the weakest part that may be shown, 0 to 100.
    pub lowest_part: Option<f64>,
    /// The level of the weakest department that may be shown.
    pub weakest_department: Option<u16>,
}

impl Levels<'_, '_, '_> {
    /// The levels of both ends of an interval, lowered by the caps that hold.
    pub fn range(&self, (low, high): (f64, f64)) -> LevelRange {
        let About { lens, dimension, .. } = self.about;
        let questionnaire = lens.frame.questionnaire;
        let before = (questionnaire.level_of_score(low), questionnaire.level_of_score(high));
        let mut limits: Vec<(u16, &str)> = Vec::new();
        let mut untested = Vec::new();
        for cap in dimension.caps.iter().filter(|cap| cap.scope != Scope::Whole || lens.is_whole()) {
            let holds = cap.when.as_ref().map_or(Some(true), |when| self.about.holds(when));
            match (holds, self.limit(&cap.limit)) {
                (Some(false), _) => {}
                (Some(true), Some(limit)) => limits.push((limit, &cap.id)),
                // Without departments there is no weakest one: nothing is left open.
                (Some(true), None) if !self.can_be_open(&cap.limit) => {}
                _ => untested.push(cap.id.clone()),
            }
        }
        gather::sort_by_key(&mut limits, |(limit, _)| *limit);
        let lowest = limits.first().map_or(u16::MAX, |(limit, _)| *limit);
        let effective = limits.iter().filter(|(limit, _)| *limit < before.1);
        LevelRange {
            low: before.0.min(lowest),
            high: before.1.min(lowest),
            before_caps: before,
            caps: effective.map(|(_, id)| (*id).to_owned()).collect(),
            untested,
        }
    }

    fn limit(&self, limit: &CapLimit) -> Option<u16> {
        let questionnaire = self.about.lens.frame.questionnaire;
        match limit {
            CapLimit::Level { level } => Some(*level),
            CapLimit::WeakestPartPlus { levels } => {
                self.lowest_part.map(|figure| questionnaire.level_of_score(figure).saturating_add(*levels))
            }
            CapLimit::WeakestDepartmentPlus { levels } => {
                self.weakest_department.map(|level| level.saturating_add(*levels))
            }
        }
    }

    fn can_be_open(&self, limit: &CapLimit) -> bool {
        let frame = self.about.lens.frame;
        match limit {
            CapLimit::WeakestDepartmentPlus { .. } => !frame.alone && frame.round.departments.len() > 1,
            _ => true,
        }
    }
}
