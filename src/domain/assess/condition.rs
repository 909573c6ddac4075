//! Conditions on figures of a group or of a part. A figure that may not be shown has no value here either: nothing that is shown
//! depends on it.

use super::{
    TOLERANCE, fact_figures, group,
    lens::Lens,
    questionnaire::{Condition, Dimension, FacetId, Limit, Measure, Op, Part, Test, TestValue},
    result::FlagResult,
    scoring,
};
use crate::domain::stats;

/// What a condition is asked about.
#[derive(Debug, Clone, Copy)]
pub(super) struct About<'l, 'f, 'a> {
    /// The group.
    pub lens: &'l Lens<'f, 'a>,
    /// The dimension.
    pub dimension: &'a Dimension,
    /// Its part, for conditions on parts.
    pub part: Option<&'a Part>,
}

impl<'a> About<'_, '_, 'a> {
    /// The same group and dimension, one part.
    pub fn part(self, part: &'a Part) -> Self {
        Self { part: Some(part), ..self }
    }

    /// Whether the condition holds; none if that depends on figures without a value.
    pub fn holds(self, condition: &Condition) -> Option<bool> {
        holds(condition, &|test| self.test(test))
    }

    fn test(self, test: &Test) -> Option<bool> {
        match (&test.measure, &test.value) {
            (Measure::PrimaryOrientation, TestValue::Word(word)) => {
                let same = self.part?.primary_orientation?.word() == word;
                Some(same && test.op == Op::Equal)
            }
            (measure, TestValue::Number(value)) => Some(compare(self.measure(measure)?, test.op, *value)),
            (_, TestValue::Word(_)) => None,
        }
    }

    /// The figure, if it has a value that may be shown.
    pub fn measure(self, measure: &Measure) -> Option<f64> {
        match measure {
            Measure::FactShare { fact } => fact_figures::share(self.lens, fact),
            Measure::ChoiceShare { fact, field, choice } => {
                fact_figures::choice_share(self.lens, fact, field.as_deref(), choice)
            }
            Measure::ItemMean { items } => {
                let means: Vec<f64> = items.iter().filter_map(|item| item_mean(self.lens, item)).collect();
                stats::mean(&means)
            }
            Measure::FacetScore { facet } => facet_score(self.lens, self.dimension, self.part?, *facet),
            Measure::PrimaryOrientation => None,
            Measure::Agreement { .. } => group::agreement(&group::consistency(self.lens, self.dimension)),
        }
    }

    /// The flag with the figures it looks at.
    pub fn flag(self, id: &str, condition: &Condition) -> FlagResult {
        let mut figures: Vec<(Measure, Option<f64>)> = Vec::new();
        each_measure(condition, &mut |measure| {
            if !matches!(measure, Measure::PrimaryOrientation) && figures.iter().all(|(known, _)| known != measure) {
                figures.push((measure.clone(), self.measure(measure)));
            }
        });
        let holds = self.holds(condition);
        FlagResult { id: id.to_owned(), raised: holds == Some(true), untested: holds.is_none(), figures }
    }
}

/// The group mean of a facet, 0 to 100.
pub(super) fn facet_score(lens: &Lens, dimension: &Dimension, part: &Part, facet: FacetId) -> Option<f64> {
    let values = lens.see(|person| scoring::facet(person, dimension, part, facet)).ok()?;
    stats::mean(&values)
}

/// The group mean of an item on its scale, turned round if it is reversed.
fn item_mean(lens: &Lens, id: &str) -> Option<f64> {
    let questionnaire = lens.frame.questionnaire;
    let scale = questionnaire.scale_of(questionnaire.item(id)?)?;
    let mean = stats::mean(&lens.see(|person| person.answers.get(id).map(|answer| answer.value)).ok()?)?;
    Some(if questionnaire.is_reversed(id) { scale.min() + scale.max() - mean } else { mean })
}

/// Whether a condition holds by what its tests say; none if that depends on tests that say nothing.
pub(super) fn holds(condition: &Condition, test: &dyn Fn(&Test) -> Option<bool>) -> Option<bool> {
    let each = |all: &[Condition]| all.iter().map(|inner| holds(inner, test)).collect::<Vec<_>>();
    match condition {
        Condition::Any { any } => one_holds(&each(any)),
        Condition::All { all } => all_hold(&each(all)),
        Condition::Test(one) => test(one),
    }
}

/// Whether one holds; open only if none of them could be tested: a question that nobody answered is no doubt about the others.
fn one_holds(each: &[Option<bool>]) -> Option<bool> {
    match each.contains(&Some(true)) {
        true => Some(true),
        false if each.contains(&Some(false)) || each.is_empty() => Some(false),
        false => None,
    }
}

/// Whether all hold; open if that depends on one that could not be tested.
fn all_hold(each: &[Option<bool>]) -> Option<bool> {
    match each.contains(&Some(false)) {
        true => Some(false),
        false if each.contains(&None) => None,
        false => Some(true),
    }
}

fn each_measure(condition: &Condition, look: &mut dyn FnMut(&Measure)) {
    match condition {
        Condition::Any { any: inner } | Condition::All { all: inner } => {
            inner.iter().for_each(|condition| each_measure(condition, look));
        }
        Condition::Test(test) => look(&test.measure),
    }
}

/// Compares; figures within [`TOLERANCE`] of each other are equal.
pub(super) fn compare(a: f64, op: Op, b: f64) -> bool {
    let equal = (a - b).abs() <= TOLERANCE;
    match op {
        Op::Less => !equal && a < b,
        Op::AtMost => equal || a < b,
        Op::Equal => equal,
        Op::AtLeast => equal || a > b,
        Op::More => !equal && a > b,
    }
}

/// Whether the limit holds for a figure.
pub(super) fn within(limit: &Limit, figure: f64) -> bool {
    compare(figure, limit.op, limit.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_next_to_each_other_are_equal() {
        for (b, expected) in [
            (0.5 + 1e-10, [false, true, true, true, false]),
            (0.5 - 1e-10, [false, true, true, true, false]),
            (0.5 + 1e-8, [true, true, false, false, false]),
            (0.5 - 1e-8, [false, false, false, true, true]),
        ] {
            let all = [Op::Less, Op::AtMost, Op::Equal, Op::AtLeast, Op::More];
            assert_eq!(all.map(|op| compare(0.5, op, b)), expected, "{b}");
        }
    }

    #[test]
    fn what_is_unknown_decides_nothing_and_hides_nothing_that_is_known() {
        assert_eq!(one_holds(&[Some(true), None]), Some(true));
        assert_eq!(one_holds(&[Some(false), None]), Some(false));
        assert_eq!(one_holds(&[None, None]), None);
        assert_eq!(all_hold(&[Some(false), None]), Some(false));
        assert_eq!(all_hold(&[Some(true), None]), None);
        assert_eq!((one_holds(&[]), all_hold(&[])), (Some(false), Some(true)));
    }
}
