//! Small decisions behind the definition of a KPI: a first formula, a free input name, another preset. Pure, so that the
//! form only shows and commits.

use crate::domain::formula::is_quote;
use crate::domain::model::{
    Aggregation, Calculation, CurvePoint, Input, InputRule, Kpi, Level, Preset, Scorecard, Side,
};
use crate::domain::score::{NoPerformance, points};
use std::sync::Arc;

/// The objectives to choose from, by id, each with its perspective before it, in the order of the scorecard.
pub fn objective_choices(card: &Scorecard) -> Vec<(String, String)> {
    let mut choices = Vec::new();
    for perspective in &card.perspectives {
        for objective in card.objectives_of(&perspective.id) {
            choices.push((objective.id.to_string(), format!("{} › {}", perspective.name, objective.name)));
        }
    }
    choices
}

/// The formula to begin with: a share in percent of two counted inputs.
pub fn first_formula(part_label: &str, whole_label: &str) -> Calculation {
    let input = |name: &str, label: &str| Input {
        name: name.to_owned(),
        label: label.to_owned(),
        rule: InputRule::Sum,
        values: Arc::default(),
        constant: None,
    };
    Calculation::Formula {
        expression: "100 * part / whole".to_owned(),
        inputs: vec![input("part", part_label), input("whole", whole_label)],
    }
}

/// A value without measurements, put together by `rule`.
pub fn plain_value(rule: Aggregation) -> Calculation {
    Calculation::Value { rule, values: Arc::default() }
}

/// An end of a performance line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineEnd {
    /// Where 0 points are.
    Floor,
    /// Where 100 points are.
    Ceiling,
}

/// Why the ends of a line do not fit each other, and which of them stands in for an end that is not set: the baseline for the
/// floor, the target for the ceiling. None where both ends are the KPI's own: such a preset cannot be.
pub fn wrong_end(kpi: &Kpi) -> Option<(LineEnd, NoPerformance)> {
    let (Preset::Higher { ceiling, .. } | Preset::Lower { ceiling, .. }) = kpi.preset else { return None };
    let end = if ceiling.is_none() { LineEnd::Ceiling } else { LineEnd::Floor };
    match points(&kpi.preset, kpi.baseline, kpi.target, 1.0) {
        Err(why @ (NoPerformance::FloorIsCeiling | NoPerformance::WrongWayRound)) => Some((end, why)),
        _ => None,
    }
}

/// Another input, summed, with the first free name `input_1`, `input_2`, …
pub fn another_input(inputs: &[Input]) -> Input {
    let mut number = inputs.len() + 1;
    let name = loop {
        let name = format!("input_{number}");
        if !inputs.iter().any(|input| input.name == name) {
            break name;
        }
        number += 1;
    };
    Input { name, label: String::new(), rule: InputRule::Sum, values: Arc::default(), constant: None }
}

/// The inputs with another rule for the one at `index`: a constant begins as 1.
pub fn with_rule(inputs: &[Input], index: usize, rule: InputRule) -> Vec<Input> {
    let mut inputs = inputs.to_vec();
    if let Some(input) = inputs.get_mut(index) {
        input.rule = rule;
        input.constant = (rule == InputRule::Constant).then(|| input.constant.unwrap_or(1.0));
    }
    inputs
}

/// An expression in which an input has another name; parts of longer names and of numbers stay, and what stands in quotation
/// marks.
pub fn renamed(expression: &str, from: &str, to: &str) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut out = String::new();
    let mut rest = expression;
    while let Some(first) = rest.chars().next() {
        let length = if is_word(first) {
            rest.find(|c: char| !is_word(c)).unwrap_or(rest.len())
        } else if is_quote(first) {
            let closing = rest.char_indices().skip(1).find(|(_, c)| is_quote(*c));
            closing.map_or(rest.len(), |(at, c)| at + c.len_utf8())
        } else {
            first.len_utf8()
        };
        let (word, after) = rest.split_at(length);
        out.push_str(if word == from { to } else { word });
        rest = after;
    }
    out
}

/// The kind of a preset, as the form chooses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PresetKind {
    /// Higher is better.
    #[default]
    Higher,
    /// Lower is better.
    Lower,
    /// Within a band.
    Band,
    /// Reached or not.
    Reached,
    /// Named levels.
    Levels,
    /// A curve of one's own.
    Curve,
}

impl PresetKind {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Higher, Self::Lower, Self::Band, Self::Reached, Self::Levels, Self::Curve];

    /// The kind of a preset.
    pub fn of(preset: &Preset) -> Self {
        match preset {
            Preset::Higher { .. } => Self::Higher,
            Preset::Lower { .. } => Self::Lower,
            Preset::Band { .. } | Preset::OpenBand => Self::Band,
            Preset::Reached { .. } => Self::Reached,
            Preset::Levels { .. } => Self::Levels,
            Preset::Curve { .. } => Self::Curve,
        }
    }
}

/// The names of the levels that a measure begins with, from the lowest.
pub const FIRST_LEVELS: usize = 3;

/// The preset after another kind was chosen. Higher and lower begin without own points, so that baseline and target count;
/// a band lies round the target; reached keeps to the side on which lower or higher was good; a curve begins as the line that
/// counted before; levels are `names`, from 1 up.
pub fn preset_of_kind(kind: PresetKind, kpi: &Kpi, names: [String; FIRST_LEVELS]) -> Preset {
    if PresetKind::of(&kpi.preset) == kind && kpi.preset != Preset::OpenBand {
        return kpi.preset.clone();
    }
    let falling = matches!(kpi.preset, Preset::Lower { .. } | Preset::Reached { side: Side::AtMost });
    match kind {
        PresetKind::Higher => Preset::Higher { floor: None, ceiling: None },
        PresetKind::Lower => Preset::Lower { floor: None, ceiling: None },
        PresetKind::Band => {
            let middle = kpi.target.or(kpi.baseline).filter(|value| value.abs() < 1e12).unwrap_or_default();
            let width = (middle.abs() * 0.1).max(1.0);
            Preset::Band {
                outer_low: middle - 2.0 * width,
                low: middle - width,
                high: middle + width,
                outer_high: middle + 2.0 * width,
            }
        }
        PresetKind::Reached => Preset::Reached { side: if falling { Side::AtMost } else { Side::AtLeast } },
        PresetKind::Levels => {
            let level = |(n, name): (usize, String)| {
                let place = n as f64;
                Level { value: place + 1.0, name, score: 100.0 * place / (FIRST_LEVELS - 1) as f64 }
            };
            Preset::Levels { levels: names.into_iter().enumerate().map(level).collect() }
        }
        PresetKind::Curve => {
            let ends = [kpi.baseline, kpi.target].map(|end| end.filter(|value| value.abs() < 1e12));
            let (low, high) = match ends {
                [Some(from), Some(to)] if from != to => (from.min(to), from.max(to)),
                [Some(one), _] | [_, Some(one)] => (one - 1.0, one + 1.0),
                _ => (0.0, 100.0),
            };
            let falling = falling || matches!(ends, [Some(from), Some(to)] if to < from);
            let (first, last) = if falling { (100.0, 0.0) } else { (0.0, 100.0) };
            let points = [CurvePoint { value: low, score: first }, CurvePoint { value: high, score: last }];
            Preset::Curve { points: Arc::new(points) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        formula::Formula,
        model::{KpiId, ScorecardId, check},
    };
    use proptest::prelude::*;

    fn sound(change: impl FnOnce(&mut Kpi)) -> bool {
        let mut kpi = Kpi::new(KpiId::lossy("k"), "K");
        change(&mut kpi);
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        card.kpis.push(Arc::new(kpi));
        check(&card).is_empty()
    }

    #[test]
    fn the_first_formula_can_be_read_and_uses_its_inputs() {
        let Calculation::Formula { expression, inputs } = first_formula("a", "b") else { panic!("no formula") };
        let formula = Formula::parse(&expression).unwrap();
        let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
        assert_eq!(formula.names().into_iter().collect::<Vec<_>>(), names);
        assert!(sound(|kpi| kpi.calculation = first_formula("a", "b")));
    }

    #[test]
    fn another_input_has_a_free_name() {
        let mut inputs = Vec::new();
        for _ in 0..3 {
            inputs.push(another_input(&inputs));
        }
        inputs.remove(0);
        let name = another_input(&inputs).name;
        assert!(inputs.iter().all(|input| input.name != name), "{name}");
    }

    #[test]
    fn a_constant_has_a_number_and_the_others_none() {
        let inputs = vec![another_input(&[])];
        let constant = with_rule(&inputs, 0, InputRule::Constant);
        assert_eq!(constant[0].constant, Some(1.0));
        assert_eq!(with_rule(&constant, 0, InputRule::Mean)[0].constant, None);
        assert_eq!(with_rule(&inputs, 5, InputRule::Mean), inputs);
    }

    #[test]
    fn only_whole_names_are_renamed() {
        assert_eq!(renamed("100 * on_time / (all+on_time2) - on_time", "on_time", "x"), "100 * x / (all+on_time2) - x");
        assert_eq!(renamed("ä + a", "a", "b"), "ä + b");
        assert_eq!(renamed("", "a", "b"), "");
    }

    proptest! {
        #[test]
        fn every_preset_that_the_form_proposes_is_sound(target in prop::option::of(prop_oneof![-1e6..1e6f64, Just(f64::MAX)])) {
            for kind in PresetKind::ALL {
                let fine = sound(|kpi| {
                    kpi.target = target;
                    kpi.preset = preset_of_kind(kind, kpi, ["a", "b", "c"].map(str::to_owned));
                    assert_eq!(PresetKind::of(&kpi.preset), kind);
                });
                prop_assert!(fine);
            }
        }

        #[test]
        fn renaming_there_and_back_gives_the_same(expression in "[a-c0-9_+*/ ()]{0,30}") {
            prop_assert_eq!(renamed(&renamed(&expression, "ab", "zz9"), "zz9", "ab"), expression);
        }
    }
}
