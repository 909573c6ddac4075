//! Parts of a dimension: topics, the stages of the product's life, processes with their two sides.

use super::{FlagWords, Told, dimensions::flag_words};
use crate::domain::{
    assess::{
        questionnaire::{Condition, Dimension, FacetId, Measure, Orientation, Part, Scope, ScoringKind, TestValue},
        result::{DimensionResult, FlagResult, Group, PartResult, RequiredMissing},
    },
    gather,
    text::{Msg, number},
};

/// A dimension with its parts.
#[derive(Debug, Clone, PartialEq)]
pub struct DimensionPart {
    /// Its id.
    pub id: String,
    /// Its whole name.
    pub name: String,
    /// How it is scored.
    pub kind: ScoringKind,
    /// Whether its flags look at where the time goes.
    pub of_time: bool,
    /// Whether the result tells it by department.
    pub by_department: bool,
    /// Names of the customer side and the business side.
    pub facets: (String, String),
    /// Its parts.
    pub parts: Vec<PartRow>,
    /// From which figure on a side is there, 0 to 100, the customer side first: where the flags of its parts draw the line. None
    /// where none of them does.
    pub division: Option<(f64, f64)>,
    /// The rules in words; may be empty.
    pub rule: String,
}

/// A part of a dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct PartRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its figure, 0 to 100; with facets the lower one.
    pub figure: Option<f64>,
    /// The figure in words.
    pub figure_text: String,
    /// The level of the figure: "Level 2"; empty where there is none.
    pub level: String,
    /// The customer side and the business side, 0 to 100.
    pub sides: (Option<f64>, Option<f64>),
    /// Both sides in words.
    pub side_texts: (String, String),
    /// Customer minus business side, with its sign; empty without both.
    pub orientation: String,
    /// What the process is by nature; empty where that is not said.
    pub by_nature: String,
    /// Flags that are raised.
    pub flags: Vec<FlagWords>,
    /// What is done in it, for customers and for the business.
    pub activities: (Vec<String>, Vec<String>),
    /// What is to be known about it; may be empty.
    pub note: String,
    /// Facets that ought to be answered and are not by all.
    pub required: Vec<String>,
    /// Whether it is among the weakest, where not all are equal.
    pub weakest: bool,
}

/// A process in the square of both sides.
#[derive(Debug, Clone, PartialEq)]
pub struct QuadrantAt {
    /// Its name.
    pub name: String,
    /// The customer side, 0 to 100.
    pub customer: f64,
    /// The business side, 0 to 100.
    pub business: f64,
}

/// The dimensions of a group with their parts, in the order in which they are told: where the time goes, departments, processes,
/// stages, the rest.
pub fn dimension_parts(told: &Told<'_>, group: &Group) -> Vec<DimensionPart> {
    let mut found: Vec<(u8, DimensionPart)> = group
        .dimensions
        .iter()
        .filter_map(|result| {
            let dimension = told.questionnaire.dimension(&result.id)?;
            let part = one(told, dimension, result);
            Some((place(&part), part))
        })
        .collect();
    gather::sort_by_key(&mut found, |(place, _)| *place);
    found.into_iter().map(|(_, part)| part).collect()
}

/// The processes that have both sides, for the quadrant.
pub fn quadrant_of(dimension: &DimensionPart) -> Vec<QuadrantAt> {
    let at = |row: &PartRow| {
        let (customer, business) = (row.sides.0?, row.sides.1?);
        Some(QuadrantAt { name: row.name.clone(), customer, business })
    };
    dimension.parts.iter().filter_map(at).collect()
}

fn place(dimension: &DimensionPart) -> u8 {
    match dimension.kind {
        ScoringKind::MeanOfItems if dimension.of_time => 0,
        ScoringKind::MeanOfItems if dimension.by_department => 1,
        ScoringKind::MeanOfMinOfFacets => 2,
        ScoringKind::MeanOfStages => 3,
        ScoringKind::MeanOfItems => 4,
    }
}

fn of_time(result: &DimensionResult) -> bool {
    let looks_at =
        |flag: &FlagResult| flag.figures.iter().any(|(measure, _)| matches!(measure, Measure::FactShare { .. }));
    result.flags.iter().any(looks_at)
}

fn by_department(dimension: &Dimension) -> bool {
    dimension.report.iter().any(|word| word == "by_department")
}

fn one(told: &Told<'_>, dimension: &Dimension, result: &DimensionResult) -> DimensionPart {
    let all_equal = result.weakest.len() == result.parts.len();
    let parts = result.parts.iter().filter_map(|part| {
        let named = dimension.parts.iter().find(|named| named.id == part.id)?;
        Some(row(told, dimension, named, part, !all_equal && result.weakest.contains(&part.id)))
    });
    DimensionPart {
        id: dimension.id.clone(),
        name: told.text(&dimension.name),
        kind: dimension.scoring.kind,
        of_time: of_time(result),
        by_department: by_department(dimension),
        facets: (told.facet(Some(dimension), FacetId::Customer), told.facet(Some(dimension), FacetId::Business)),
        parts: parts.collect(),
        division: division(dimension),
        rule: dimension.rule.as_ref().map(|rule| told.text(rule)).unwrap_or_default(),
    }
}

/// The figures with which the flags of parts compare both sides. The first flag that looks at both decides; with flags that
/// look at one side only, the first of each.
fn division(dimension: &Dimension) -> Option<(f64, f64)> {
    let tested = |facet: FacetId| {
        let flags = dimension.flags.iter().filter(|flag| flag.scope == Scope::Part);
        flags.map(move |flag| compared(&flag.when, facet)).collect::<Vec<_>>()
    };
    let (customer, business) = (tested(FacetId::Customer), tested(FacetId::Business));
    let both = customer.iter().zip(&business).find_map(|(customer, business)| customer.zip(*business));
    both.or_else(|| customer.iter().find_map(|at| *at).zip(business.iter().find_map(|at| *at)))
}

/// The number with which a condition compares a side; of several the first.
fn compared(condition: &Condition, facet: FacetId) -> Option<f64> {
    match condition {
        Condition::Any { any: inner } | Condition::All { all: inner } => {
            inner.iter().find_map(|one| compared(one, facet))
        }
        Condition::Test(test) => match (&test.measure, &test.value) {
            (Measure::FacetScore { facet: own }, TestValue::Number(value)) if *own == facet => Some(*value),
            _ => None,
        },
    }
}

fn row(told: &Told<'_>, dimension: &Dimension, named: &Part, part: &PartResult, weakest: bool) -> PartRow {
    let activities = |facet: FacetId| -> Vec<String> {
        named.activities.iter().filter(|one| one.facet == facet).map(|one| told.text(&one.text)).collect()
    };
    let figure = |figure: Option<f64>| match figure {
        None if part.hidden => told.fewer(),
        figure => told.points_or_none(figure),
    };
    let raised = part.flags.iter().filter(|flag| flag.raised);
    let level = part.level.map(|level| Msg::ResultLevel { level: f64::from(level) }.text(told.lang));
    PartRow {
        id: part.id.clone(),
        name: told.text(&named.name),
        figure: part.figure,
        figure_text: figure(part.figure),
        level: level.unwrap_or_default(),
        sides: (part.customer, part.business),
        side_texts: (figure(part.customer), figure(part.business)),
        orientation: part.orientation.map(|by| number::signed(told.lang, by, 0)).unwrap_or_default(),
        by_nature: named.primary_orientation.map(|nature| by_nature(told, dimension, nature)).unwrap_or_default(),
        flags: raised.filter_map(|flag| flag_words(told, Some(dimension), &flag.id)).collect(),
        activities: (activities(FacetId::Customer), activities(FacetId::Business)),
        note: named.note.as_ref().map(|note| told.text(note)).unwrap_or_default(),
        required: part.required.iter().map(|missing| required(told, dimension, *missing)).collect(),
        weakest,
    }
}

fn by_nature(told: &Told<'_>, dimension: &Dimension, nature: Orientation) -> String {
    let named = dimension.orientations.iter().find(|one| one.id == nature.word());
    named.map(|one| told.text(&one.label)).unwrap_or_default()
}

fn required(told: &Told<'_>, dimension: &Dimension, missing: RequiredMissing) -> String {
    let reason = dimension.required_facets.get(missing.place).map(|one| told.text(&one.reason)).unwrap_or_default();
    let people = told.of(missing.missing, Some(missing.of));
    let facet = told.facet(Some(dimension), missing.facet);
    format!("{} {reason}", Msg::ResultRequired { facet: &facet, people: &people }.text(told.lang))
}
