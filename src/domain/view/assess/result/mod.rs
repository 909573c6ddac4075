//! What came of a round, in rows and sentences: from figures, questionnaire and language to what stands on the page.

mod change;
mod dimensions;
mod facts;
mod groups;
mod items;
mod looked;
mod notes;
mod parts;
mod recommend;
mod roles;
mod total;
mod words;

pub use super::round_name;
pub use change::{ChangeRow, ChangeTable, FollowUp, change_rows, follow_ups};
pub use dimensions::{DimensionRow, FlagWords, LevelWords, dimension_rows, level_words};
pub use facts::{ChoiceRow, CountRow, FactRow, HoursRow, NamingRow, choices, counts, hours, naming, service_sentence};
pub use groups::{GroupCell, GroupRow, GroupTable, gap_sentences, group_table, split_choices};
pub use items::{ItemRow, item_rows, single_answers, two_camps_sentence};
pub use looked::{Earlier, Looked, Unseen, earlier_rounds, figures, looked};
pub use notes::{DimensionNote, dimension_notes, head_facts, result_notes, shared_interval};
pub use parts::{DimensionPart, PartRow, QuadrantAt, dimension_parts, quadrant_of};
pub use recommend::{RecommendationRow, recommendation_rows};
pub use roles::{RoleRow, RoleTable, role_table};
pub use total::{Total, total};
pub use words::{WordsFigure, WordsRow, words_and_time};

use crate::domain::{
    assess::{
        questionnaire::{Dimension, FacetId, Fact, FactKind, Questionnaire, Text},
        result::{GroupKey, Interval, Missing},
    },
    model::Round,
    text::{Lang, Msg, number},
};

/// What every sentence needs.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// The questionnaire, in the wording of the round.
    pub questionnaire: &'a Questionnaire,
    /// The round.
    pub round: &'a Round,
    /// The language.
    pub lang: Lang,
}

impl Told<'_> {
    /// A text of the questionnaire.
    pub fn text(&self, text: &Text) -> String {
        text.text(self.lang).to_owned()
    }

    /// The short name of a dimension; its id where the questionnaire lacks it.
    pub fn dimension(&self, id: &str) -> String {
        self.questionnaire.dimension(id).map_or_else(|| id.to_owned(), |found| found.short(self.lang).to_owned())
    }

    /// The name of a part of a dimension.
    pub fn part(&self, dimension: &str, part: &str) -> String {
        let found = self.questionnaire.dimension(dimension).and_then(|d| d.parts.iter().find(|p| p.id == part));
        found.map_or_else(|| part.to_owned(), |found| self.text(&found.name))
    }

    /// The name of a facet, as the dimension has it.
    pub fn facet(&self, dimension: Option<&Dimension>, facet: FacetId) -> String {
        let own = dimension.and_then(|dimension| dimension.facets.iter().find(|one| one.id == facet));
        own.map_or_else(
            || match facet {
                FacetId::Customer => Msg::ResultCustomerSide.text(self.lang),
                FacetId::Business => Msg::ResultBusinessSide.text(self.lang),
            },
            |own| self.text(&own.name),
        )
    }

    /// The name of a group of people.
    pub fn group(&self, key: &GroupKey) -> String {
        match key {
            GroupKey::Whole => Msg::ResultWhole.text(self.lang),
            GroupKey::Department(id) => self.round.department(id).map_or_else(|| id.clone(), |d| d.name.clone()),
            GroupKey::FrontLine => Msg::ResultFrontLine.text(self.lang),
            GroupKey::BackOffice => Msg::ResultBackOffice.text(self.lang),
            GroupKey::Role(id) => self.profile_choice(id).unwrap_or_else(|| id.clone()),
            GroupKey::NotSaid(_) => Msg::ResultNotSaid.text(self.lang),
        }
    }

    fn profile_choice(&self, id: &str) -> Option<String> {
        let FactKind::Profile { fields, .. } = &self.questionnaire.profile()?.kind else { return None };
        let found = fields.iter().flat_map(|field| &field.choices).find(|choice| choice.id == id)?;
        Some(self.text(&found.label))
    }

    /// A score: without decimals, unless rounding would carry it over a cut point of the levels.
    pub fn points(&self, score: f64) -> String {
        let level = self.questionnaire.level_of_score(score);
        let decimals = (0..MOST_DECIMALS).find(|decimals| {
            let factor = 10f64.powi(i32::from(*decimals));
            self.questionnaire.level_of_score((score * factor).round() / factor) == level
        });
        number::format(self.lang, score, decimals.unwrap_or(MOST_DECIMALS))
    }

    /// A score, or a dash.
    pub fn points_or_none(&self, score: Option<f64>) -> String {
        score.map_or_else(|| number::NONE.to_owned(), |score| self.points(score))
    }

    /// An interval of scores: "37 to 55".
    pub fn interval(&self, interval: Interval) -> String {
        Msg::ResultInterval { high: &self.points(interval.high), low: &self.points(interval.low) }.text(self.lang)
    }

    /// How many of how many: "31 of 38", or "31" where nobody knows how many were asked.
    pub fn of(&self, n: usize, asked: Option<usize>) -> String {
        let counted = number::integer(self.lang, size(n));
        match asked {
            Some(asked) => {
                Msg::ResultOf { asked: &number::integer(self.lang, size(asked)), n: &counted }.text(self.lang)
            }
            None => counted,
        }
    }

    /// Why there is no figure.
    pub fn missing(&self, missing: Missing) -> String {
        match missing {
            Missing::Nobody => Msg::ResultNobody.text(self.lang),
            Missing::Hidden => self.fewer(),
        }
    }

    /// "Fewer than 5": what stands where a figure would give somebody away.
    pub fn fewer(&self) -> String {
        Msg::ResultFewer { least: f64::from(self.round.minimum_group) }.text(self.lang)
    }

    /// Where the levels begin: ticks and rings of the charts.
    pub fn cut_points(&self) -> Vec<f64> {
        self.questionnaire.levels.iter().map(|level| level.from).collect()
    }

    fn fact(&self, id: &str) -> Option<&Fact> {
        self.questionnaire.fact(id)
    }
}

/// The most decimals a score is shown with.
const MOST_DECIMALS: u8 = 3;

/// A number of people as it is worded.
#[expect(clippy::cast_precision_loss, reason = "people are few")]
pub(super) fn size(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests;
