//! Words beside behaviour: the figures that a flag looks at, side by side, whether it is raised or not.

use super::{FlagWords, Told, dimensions::flag_words, facts::share_text};
use crate::domain::{
    assess::{
        questionnaire::{FactKind, Measure},
        result::Group,
    },
    text::{Msg, number},
};

/// A flag with what it looks at.
#[derive(Debug, Clone, PartialEq)]
pub struct WordsRow {
    /// The flag.
    pub flag: FlagWords,
    /// Whether it is raised.
    pub raised: bool,
    /// What it looks at.
    pub figures: Vec<WordsFigure>,
}

/// A figure that a flag looks at.
#[derive(Debug, Clone, PartialEq)]
pub struct WordsFigure {
    /// What it is: the statement, or how many statements; what the hours went to.
    pub label: String,
    /// The statements, where there are several.
    pub statements: Vec<String>,
    /// The figure in words: "3.9 of 5", "31 %".
    pub figure: String,
    /// Whether it tells of behaviour, not of words.
    pub behaviour: bool,
    /// How far up its scale it is, 0 to 1; none without a value.
    pub share: Option<f64>,
}

/// The flags that set words beside behaviour: those of a group that look at statements.
pub fn words_and_time(told: &Told<'_>, group: &Group) -> Vec<WordsRow> {
    let mut rows = Vec::new();
    for result in &group.dimensions {
        let dimension = told.questionnaire.dimension(&result.id);
        for flag in &result.flags {
            let of_words = flag.figures.iter().any(|(measure, _)| matches!(measure, Measure::ItemMean { .. }));
            if let Some(words) = flag_words(told, dimension, &flag.id).filter(|_| of_words) {
                let figures = flag.figures.iter().filter_map(|(measure, value)| figure(told, measure, *value));
                rows.push(WordsRow { flag: words, raised: flag.raised, figures: figures.collect() });
            }
        }
    }
    rows
}

fn figure(told: &Told<'_>, measure: &Measure, value: Option<f64>) -> Option<WordsFigure> {
    match measure {
        Measure::ItemMean { items } => {
            let found: Vec<_> = items.iter().filter_map(|id| told.questionnaire.item(id)).collect();
            let scale = told.questionnaire.scale_of(found.first()?)?;
            let (least, most) = (scale.min(), scale.max());
            let turned = items.iter().any(|id| told.questionnaire.is_reversed(id));
            let statements: Vec<String> = found.iter().map(|item| told.text(&item.text)).collect();
            let label = match statements.as_slice() {
                [one] if turned => Msg::ResultTurned { text: one }.text(told.lang),
                [one] => one.clone(),
                several => Msg::ResultMeanOf { count: super::size(several.len()) }.text(told.lang),
            };
            let worded = value.map(|value| {
                let (value, most) = (number::format(told.lang, value, 1), number::between(told.lang, most, 0, 1));
                Msg::ResultOfScale { most: &most, value: &value }.text(told.lang)
            });
            Some(WordsFigure {
                label,
                statements: if statements.len() > 1 { statements } else { Vec::new() },
                figure: worded.unwrap_or_else(|| number::NONE.to_owned()),
                behaviour: false,
                share: value.filter(|_| most > least).map(|value| ((value - least) / (most - least)).clamp(0.0, 1.0)),
            })
        }
        Measure::FactShare { fact } => {
            let FactKind::HoursPair { fields, share_of, .. } = &told.fact(fact)?.kind else { return None };
            let field = fields.iter().find(|field| field.id == *share_of)?;
            Some(WordsFigure {
                label: told.text(&field.label),
                statements: Vec::new(),
                figure: share_text(told, value),
                behaviour: true,
                share: value,
            })
        }
        _ => None,
    }
}
