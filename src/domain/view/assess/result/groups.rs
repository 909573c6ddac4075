//! Groups of people beside each other: departments, front line and back office, roles. What may not be shown is not here.

use super::{FlagWords, Told, change::signed, dimensions::dimension_rows};
use crate::domain::{
    assess::result::{GroupHidden, RoundResult, Split, SplitResult},
    model::Round,
    text::{Msg, list},
};

/// The groups of a split.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupTable {
    /// The split.
    pub split: Split,
    /// Short names of the dimensions.
    pub dimensions: Vec<(String, String)>,
    /// The groups.
    pub rows: Vec<GroupRow>,
    /// Why no group is shown; empty where some are.
    pub none: String,
    /// Departments nobody answered from, in words; empty: none.
    pub silent: String,
    /// All who said it are front line.
    pub front_line_only: bool,
}

/// A group.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupRow {
    /// Its name.
    pub name: String,
    /// How many of how many answered, or why it is not shown.
    pub people: String,
    /// A cell each dimension; empty where the group is not shown.
    pub cells: Vec<GroupCell>,
}

/// A dimension of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupCell {
    /// The dimension.
    pub id: String,
    /// The score, 0 to 100.
    pub score: Option<f64>,
    /// "46 ±9".
    pub score_text: String,
    /// The interval's ends.
    pub interval: Option<(f64, f64)>,
    /// "Level 2–3"; empty without a level.
    pub level: String,
    /// Agreement.
    pub agreement: String,
    /// Raised flags on the agreement.
    pub differs: Vec<FlagWords>,
    /// How many have a score.
    pub people: String,
}

/// The splits that a round can have, each with its words, and none of them first.
pub fn split_choices(told: &Told<'_>) -> Vec<(Option<Split>, String)> {
    let mut choices = vec![(None, Msg::ResultSplitNone.text(told.lang))];
    let has_roles = told.questionnaire.profile().is_some();
    if !told.round.departments.is_empty() {
        choices.push((Some(Split::Departments), split_name(told, Split::Departments)));
    }
    if told.questionnaire.front_line().is_some() {
        choices.push((Some(Split::FrontLine), split_name(told, Split::FrontLine)));
    }
    if has_roles {
        choices.push((Some(Split::Role), split_name(told, Split::Role)));
    }
    choices
}

fn split_name(told: &Told<'_>, split: Split) -> String {
    match split {
        Split::Departments => Msg::ResultSplitDepartments,
        Split::FrontLine => Msg::ResultSplitFrontLine,
        Split::Role => Msg::ResultSplitRole,
    }
    .text(told.lang)
}

/// The groups of the split that is open.
pub fn group_table(told: &Told<'_>, result: &RoundResult) -> Option<GroupTable> {
    let split = result.split.as_ref()?;
    let whole = result.whole.as_ref()?;
    let dimensions = whole.dimensions.iter().map(|d| (d.id.clone(), told.dimension(&d.id))).collect();
    let of_departments = split.split == Split::Departments;
    let silent = if of_departments { silent(told.round, &result.silent_departments) } else { Vec::new() };
    Some(GroupTable {
        split: split.split,
        dimensions,
        rows: rows(told, split),
        none: if split.total_only { Msg::ResultTotalOnly.text(told.lang) } else { String::new() },
        silent: list(told.lang, &silent),
        front_line_only: result.front_line_only,
    })
}

fn silent(round: &Round, ids: &[String]) -> Vec<String> {
    ids.iter().map(|id| round.department(id).map_or_else(|| id.clone(), |d| d.name.clone())).collect()
}

fn rows(told: &Told<'_>, split: &SplitResult) -> Vec<GroupRow> {
    let row = |group: &crate::domain::assess::result::SplitGroup| {
        let name = told.group(&group.key);
        match &group.shown {
            Ok(shown) => {
                let cells = dimension_rows(told, shown, None).into_iter().map(|row| GroupCell {
                    id: row.id,
                    score: row.score,
                    score_text: row.score_text,
                    interval: row.interval.map(|interval| (interval.low, interval.high)),
                    level: row.level.map(|level| level.text).unwrap_or_default(),
                    agreement: row.agreement,
                    differs: row.differs,
                    people: row.people,
                });
                GroupRow { name, people: told.of(shown.n, shown.invited), cells: cells.collect() }
            }
            Err(GroupHidden::TooFew) => GroupRow { name, people: told.fewer(), cells: Vec::new() },
            Err(GroupHidden::Protects) => {
                GroupRow { name, people: Msg::ResultProtects.text(told.lang), cells: Vec::new() }
            }
        }
    };
    split.groups.iter().map(row).collect()
}

/// Front line minus back office in a sentence, for each dimension that reports it.
pub fn gap_sentences(told: &Told<'_>, result: &RoundResult) -> Vec<(String, String)> {
    let whole = result.whole.iter().flat_map(|whole| &whole.dimensions);
    let gap = |dimension: &crate::domain::assess::result::DimensionResult| {
        let gap = dimension.gap.as_ref()?;
        let signed = |by: f64| signed(told, by);
        let interval = gap.interval.map(|interval| {
            Msg::ResultInterval { high: &signed(interval.high), low: &signed(interval.low) }.text(told.lang)
        });
        let said = Msg::ResultGap {
            back: &told.points(gap.back_office),
            difference: &signed(gap.difference),
            front: &told.points(gap.front_line),
        }
        .text(told.lang);
        let said = interval.map_or(said.clone(), |interval| format!("{said} ({interval})"));
        Some((dimension.id.clone(), said))
    };
    whole.filter_map(gap).collect()
}
