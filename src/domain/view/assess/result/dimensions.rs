//! The dimensions of a group: score with its uncertainty, level with its caps, agreement, and how many it rests on.

use super::Told;
use crate::domain::{
    assess::{
        questionnaire::{Dimension, Measure},
        result::{DimensionResult, FlagResult, Group, Interval, LevelRange},
    },
    text::{Msg, number},
};

/// A dimension in the table.
#[derive(Debug, Clone, PartialEq)]
pub struct DimensionRow {
    /// Its id.
    pub id: String,
    /// Its short name.
    pub name: String,
    /// The score, 0 to 100.
    pub score: Option<f64>,
    /// The score with half the width of its interval: "46 ±9"; why there is none.
    pub score_text: String,
    /// The interval.
    pub interval: Option<Interval>,
    /// The whole of it in words, for those who hear the bar.
    pub said: String,
    /// The level.
    pub level: Option<LevelWords>,
    /// The agreement of the group: "0.62".
    pub agreement: String,
    /// Raised flags that look at the agreement: "views differ".
    pub differs: Vec<FlagWords>,
    /// Other raised flags.
    pub flags: Vec<FlagWords>,
    /// How many it rests on: "31 of 38"; "one view".
    pub people: String,
    /// The score of an earlier round, if one is compared.
    pub earlier: Option<f64>,
}

/// A level in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelWords {
    /// "Level 2", "Level 2–3".
    pub text: String,
    /// The name of the level, or of both.
    pub name: String,
    /// Why it is no higher; empty where no cap lowered it.
    pub caps: Vec<String>,
    /// Caps of which nobody can say whether they hold.
    pub untested: Vec<String>,
    /// What is seen in behaviour at the lower level; empty where the questionnaire does not say it.
    pub anchor: String,
}

/// Something that is pointed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlagWords {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What it means.
    pub text: String,
}

/// The dimensions of a group, in the order of the questionnaire; with the scores of an earlier round where one is compared.
pub fn dimension_rows(told: &Told<'_>, group: &Group, earlier: Option<&Group>) -> Vec<DimensionRow> {
    let earlier_score = |id: &str| earlier.and_then(|group| group.dimension(id)?.score.ok());
    group.dimensions.iter().map(|result| row(told, group, result, earlier_score(&result.id))).collect()
}

fn row(told: &Told<'_>, group: &Group, result: &DimensionResult, earlier: Option<f64>) -> DimensionRow {
    let dimension = told.questionnaire.dimension(&result.id);
    let (name, score) = (told.dimension(&result.id), result.score.ok());
    let score_text = match (result.score, result.interval) {
        (Ok(score), Some(interval)) => {
            // Where the scale cuts the interval off, the other side tells its half.
            let half = (interval.high - score).max(score - interval.low);
            let half = number::format(told.lang, half, 0);
            format!("{}\u{a0}±{half}", told.points(score))
        }
        (Ok(score), None) => told.points(score),
        (Err(missing), _) => told.missing(missing),
    };
    let level = result.level.as_ref().map(|level| level_words(told, dimension, level));
    let level_text = level.as_ref().map(|level| level.text.clone()).unwrap_or_default();
    let said = match (score, result.interval) {
        (Some(score), Some(interval)) => Msg::ResultSaid {
            interval: &told.interval(interval),
            level: &level_text,
            name: &name,
            score: &told.points(score),
        }
        .text(told.lang),
        _ => format!("{name}: {score_text}"),
    };
    let (differs, flags) = raised(told, dimension, &result.flags);
    let people = if result.one_view {
        Msg::ResultOneView.text(told.lang)
    } else if result.score.is_ok() {
        told.of(result.n, group.invited)
    } else {
        number::NONE.to_owned()
    };
    DimensionRow {
        id: result.id.clone(),
        name,
        score,
        score_text,
        interval: result.interval,
        said,
        level,
        agreement: result.agreement.map_or_else(|| number::NONE.to_owned(), |r| number::format(told.lang, r, 2)),
        differs,
        flags,
        people,
        earlier,
    }
}

/// A level in words, with what holds it down.
pub fn level_words(told: &Told<'_>, dimension: Option<&Dimension>, level: &LevelRange) -> LevelWords {
    let name = |wanted: u16| {
        let found = told.questionnaire.levels.iter().find(|one| one.level == wanted);
        found.map(|found| told.text(&found.name)).unwrap_or_default()
    };
    let (low, high) = (f64::from(level.low), f64::from(level.high));
    let one = level.low == level.high;
    let reasons = |ids: &[String]| -> Vec<String> {
        let caps = dimension.into_iter().flat_map(|dimension| &dimension.caps);
        caps.filter(|cap| ids.contains(&cap.id)).map(|cap| told.text(&cap.reason)).collect()
    };
    let anchor = dimension.and_then(|dimension| dimension.levels.iter().find(|one| one.level == level.low));
    LevelWords {
        text: if one { Msg::ResultLevel { level: low } } else { Msg::ResultLevels { high, low } }.text(told.lang),
        name: if one { name(level.low) } else { format!("{} – {}", name(level.low), name(level.high)) },
        caps: reasons(&level.caps),
        untested: reasons(&level.untested),
        anchor: anchor.map(|anchor| told.text(&anchor.anchor)).unwrap_or_default(),
    }
}

/// Raised flags in words: those that look at the agreement, and the others.
fn raised(told: &Told<'_>, dimension: Option<&Dimension>, flags: &[FlagResult]) -> (Vec<FlagWords>, Vec<FlagWords>) {
    let of_agreement = |flag: &&FlagResult| {
        !flag.figures.is_empty() && flag.figures.iter().all(|(m, _)| matches!(m, Measure::Agreement { .. }))
    };
    let raised: Vec<&FlagResult> = flags.iter().filter(|flag| flag.raised).collect();
    let (differs, others): (Vec<_>, Vec<_>) = raised.into_iter().partition(of_agreement);
    let words =
        |flags: Vec<&FlagResult>| flags.iter().filter_map(|flag| flag_words(told, dimension, &flag.id)).collect();
    (words(differs), words(others))
}

/// A flag of a dimension in words.
pub(super) fn flag_words(told: &Told<'_>, dimension: Option<&Dimension>, id: &str) -> Option<FlagWords> {
    let flag = dimension?.flags.iter().find(|flag| flag.id == id)?;
    Some(FlagWords { id: id.to_owned(), label: told.text(&flag.label), text: told.text(&flag.text) })
}
