//! What a round shows: plain data, everything that may be shown and nothing else. What is hidden to protect small groups is not
//! in here, not even for the page to leave out.
//!
//! Scores and figures of parts go from 0 to 100, figures of items stand on the scale as answered, shares from 0 to 1.

pub use super::{result_change::*, result_figures::*};

use super::questionnaire::{FacetId, Questionnaire};
use crate::domain::model::{Response, Round};
use std::sync::Arc;

/// A round with its questionnaire and all answers given.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The questionnaire, worded for the round's type of organisation.
    pub questionnaire: &'a Questionnaire,
    /// The round.
    pub round: &'a Round,
    /// The answers given in this round, finished or not.
    pub responses: &'a [Arc<Response>],
}

/// What to show beside all people together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// The one split that is open.
    pub split: Option<Split>,
    /// Whether careless answers are to count; see [`Careless::counted`] for whether they do.
    pub with_careless: bool,
}

/// Into which groups people are split: one at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Split {
    /// By department.
    Departments,
    /// Front line against back office.
    FrontLine,
    /// By role.
    Role,
}

impl Split {
    /// All splits, in the order in which it is decided what they may show.
    pub const ALL: [Self; 3] = [Self::Departments, Self::FrontLine, Self::Role];

    /// Its word in tables: `departments`, `front-line`, `role`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Departments => "departments",
            Self::FrontLine => "front-line",
            Self::Role => "role",
        }
    }
}

/// Who a group is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupKey {
    /// All people of the round.
    Whole,
    /// A department of the round, by its id.
    Department(String),
    /// People with regular customer contact.
    FrontLine,
    /// People without.
    BackOffice,
    /// A role of the profile, by the id of the choice.
    Role(String),
    /// People who did not say it, or whose answer is not known in the round, in this split.
    NotSaid(Split),
}

impl GroupKey {
    /// Its id within its split: that of the department or role, else `all`, `front-line`, `back-office`, `not-said`.
    pub fn id(&self) -> &str {
        match self {
            Self::Whole => "all",
            Self::Department(id) | Self::Role(id) => id,
            Self::FrontLine => "front-line",
            Self::BackOffice => "back-office",
            Self::NotSaid(_) => "not-said",
        }
    }
}

/// The result of a round.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundResult {
    /// Answers that count: finished ones without the careless; of one person alone also an unfinished one.
    pub n: usize,
    /// People asked, where it is known.
    pub invited: Option<usize>,
    /// Finished answers / people asked, 0 to 1, careless ones included; none where it is not known, or more than were asked.
    pub response_rate: Option<f64>,
    /// Answers that are not finished and do not count.
    pub unfinished: usize,
    /// One person's self-assessment: shown in full.
    pub alone: bool,
    /// The smallest group that is shown.
    pub minimum_group: usize,
    /// Fewer answers than [`RoundResult::minimum_group`]: nothing but numbers of people is shown.
    pub few: bool,
    /// Careless answers.
    pub careless: Careless,
    /// All people together; none if there are too few.
    pub whole: Option<Group>,
    /// The split asked for.
    pub split: Option<SplitResult>,
    /// What to do, most urgent first: levels of dimensions, lowest first, then facets and parts, lowest first.
    pub recommendations: Vec<GivenRecommendation>,
    /// All who said it are front line: this is not the whole organisation.
    pub front_line_only: bool,
    /// Departments of the round that nobody answered from, by id.
    pub silent_departments: Vec<String>,
    /// What people noted as evidence, by item in the order asked; each sorted by text, so that nobody is known by a place.
    pub notes: Vec<(String, Vec<String>)>,
}

/// Careless answers: at least ten items, all with the same option although some are reversed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Careless {
    /// How many.
    pub people: usize,
    /// Whether they count in what is shown. One person alone always counts.
    pub counted: bool,
    /// Whether the page may offer to count them: with 1 to k-1 of them, the difference would be their answers.
    pub switch: bool,
}

/// People whose answers are shown together.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Who they are.
    pub key: GroupKey,
    /// How many answered.
    pub n: usize,
    /// How many were asked, where it is known.
    pub invited: Option<usize>,
    /// Dimensions that the version scores, in the order of the questionnaire.
    pub dimensions: Vec<DimensionResult>,
    /// Items asked, in the order of the questionnaire.
    pub items: Vec<ItemResult>,
    /// Questions of fact asked, in the order of the questionnaire. The profile stands only with the whole.
    pub facts: Vec<FactResult>,
}

impl Group {
    /// The dimension with this id.
    pub fn dimension(&self, id: &str) -> Option<&DimensionResult> {
        self.dimensions.iter().find(|dimension| dimension.id == id)
    }

    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&ItemResult> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The fact with this id.
    pub fn fact(&self, id: &str) -> Option<&FactResult> {
        self.facts.iter().find(|fact| fact.id == id)
    }
}

/// A split of the people.
#[derive(Debug, Clone, PartialEq)]
pub struct SplitResult {
    /// Which one.
    pub split: Split,
    /// Its groups with at least one answer, in the order of the round, those who did not say last.
    pub groups: Vec<SplitGroup>,
    /// No group may be shown, only the total; or nobody said where they belong; or careless answers count.
    pub total_only: bool,
}

/// A group of a split.
#[derive(Debug, Clone, PartialEq)]
pub struct SplitGroup {
    /// Who they are.
    pub key: GroupKey,
    /// What is shown; else why not.
    pub shown: Result<Group, GroupHidden>,
}

/// Why a group is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupHidden {
    /// It has fewer people than the minimum.
    TooFew,
    /// It has enough people, but with it the answers of a few others could be worked out.
    Protects,
}

/// A recommendation that the result gives.
#[derive(Debug, Clone, PartialEq)]
pub struct GivenRecommendation {
    /// Its id in the questionnaire.
    pub id: String,
    /// The dimension it is about.
    pub dimension: String,
    /// Why it is given.
    pub reason: Reason,
}

/// Why a recommendation is given.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// The level of the dimension, the lower one of two.
    Level {
        /// The level, after caps.
        level: u16,
        /// The score, 0 to 100.
        score: f64,
        /// Whether a cap lowered it.
        capped: bool,
    },
    /// A facet below its limit.
    Facet {
        /// The part.
        part: String,
        /// The facet.
        facet: FacetId,
        /// Its figure, 0 to 100.
        figure: f64,
        /// The limit.
        below: f64,
    },
    /// A part below its limit.
    Part {
        /// The part.
        part: String,
        /// Its figure, 0 to 100.
        figure: f64,
        /// The limit.
        below: f64,
    },
}
