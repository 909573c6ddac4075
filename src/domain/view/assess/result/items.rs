//! Single statements: how often each answer was given, and where there are two camps.

use super::{Told, size};
use crate::domain::{
    assess::result::{Group, ItemResult, RoundResult},
    text::{Msg, number},
};

/// A statement with its answers.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemRow {
    /// Its id.
    pub id: String,
    /// The dimension and the part it belongs to.
    pub about: String,
    /// The statement.
    pub text: String,
    /// Whether high answers are bad.
    pub reversed: bool,
    /// Mean and standard deviation: "3.9 (0.8)"; why there is none.
    pub mean: String,
    /// Agreement: "0.62".
    pub agreement: String,
    /// How many chose each answer; empty where that is hidden.
    pub counts: Vec<usize>,
    /// The answers in words.
    pub labels: Vec<String>,
    /// The counts in words, for those who hear the bars.
    pub said: String,
    /// How many cannot say.
    pub cannot_say: String,
    /// Whether there are two camps.
    pub two_camps: bool,
    /// What people noted as evidence.
    pub notes: Vec<String>,
}

impl ItemRow {
    /// The answer in words where there is only one; none: several, or none.
    pub fn only_answer(&self) -> Option<&str> {
        let mut given = self.counts.iter().zip(&self.labels).filter(|(count, _)| **count > 0);
        let (_, label) = given.next().filter(|_| self.counts.iter().sum::<usize>() == 1)?;
        Some(label)
    }
}

/// The statements of a group in the order of the questionnaire, with what people noted.
pub fn item_rows(told: &Told<'_>, group: &Group, result: &RoundResult) -> Vec<ItemRow> {
    group.items.iter().filter_map(|item| row(told, item, result)).collect()
}

/// Statements whose answers the version shows without a score.
pub fn single_answers(told: &Told<'_>, rows: &[ItemRow]) -> Vec<ItemRow> {
    let version = told.questionnaire.version(&told.round.version);
    let ids = version.map(|version| version.single_answers.as_slice()).unwrap_or_default();
    rows.iter().filter(|row| ids.contains(&row.id)).cloned().collect()
}

fn row(told: &Told<'_>, result: &ItemResult, round: &RoundResult) -> Option<ItemRow> {
    let item = told.questionnaire.item(&result.id)?;
    let scale = told.questionnaire.scale_of(item)?;
    let about = told.questionnaire.dimension_of(&result.id).map(|dimension| {
        let part = dimension.parts.iter().find(|part| part.all_items().any(|id| *id == result.id));
        let name = dimension.short(told.lang);
        part.map_or_else(|| name.to_owned(), |part| format!("{name}: {}", told.text(&part.name)))
    });
    let labels: Vec<String> = scale.options.iter().map(|option| told.text(&option.label)).collect();
    let figures = result.figures.as_ref();
    let mean = figures.map_or_else(
        |missing| told.missing(*missing),
        |figures| {
            let mean = number::format(told.lang, figures.mean, 1);
            figures.sd.map_or_else(|| mean.clone(), |sd| format!("{mean} ({})", number::format(told.lang, sd, 1)))
        },
    );
    let counts = figures.map(|figures| figures.counts.clone()).unwrap_or_default();
    let said = counts.iter().zip(&labels).map(|(count, label)| format!("{label}: {count}"));
    let r_wg = figures.ok().and_then(|figures| figures.r_wg);
    let notes = round.notes.iter().find(|(id, _)| *id == result.id).map(|(_, notes)| notes.clone());
    let shown = figures.is_ok() || result.cannot_say > 0;
    Some(ItemRow {
        id: result.id.clone(),
        about: about.unwrap_or_default(),
        text: told.text(&item.text),
        reversed: result.reversed,
        mean,
        agreement: r_wg.map_or_else(|| number::NONE.to_owned(), |r| number::format(told.lang, r, 2)),
        said: said.collect::<Vec<_>>().join("; "),
        counts,
        labels,
        cannot_say: if shown { number::integer(told.lang, size(result.cannot_say)) } else { number::NONE.to_owned() },
        two_camps: figures.is_ok_and(|figures| figures.two_camps),
        notes: notes.unwrap_or_default(),
    })
}

/// "Two camps", in a sentence.
pub fn two_camps_sentence(told: &Told<'_>) -> String {
    Msg::ResultTwoCampsText.text(told.lang)
}
