//! All scores of a scorecard as a table, so that anybody can check the app against a spreadsheet: `scores.csv`, and the same as
//! JSON. What stands in each column is said in `FORMAT.md`, section *Scores as a table*.

use super::{
    csv::{Out, Style, write},
    indent,
};
use crate::domain::{
    model::{KpiKind, Period, Scorecard},
    score::{NodeScore, Place, Request, Scores, View, score_each, walk},
};
use chrono::NaiveDate;
use serde_json::{Map, Value};

/// The columns.
pub const COLUMNS: [&str; 15] = [
    "period",
    "level",
    "id",
    "name",
    "value",
    "performance",
    "raw",
    "progress",
    "pace",
    "status",
    "coverage",
    "provisional",
    "stale",
    "leading",
    "lagging",
];
/// The most rows of one table.
pub const MAX_ROWS: usize = 500_000;

/// What is asked for: the periods from the first to the last, both of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Range {
    /// The first period.
    pub first: Period,
    /// The last period, of the same kind and not earlier.
    pub last: Period,
    /// The last day that counts as past.
    pub as_of: NaiveDate,
}

/// Why there is no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RangeError {
    /// The last period is before the first, or of another kind.
    #[error("the last period is before the first")]
    Backwards,
    /// More than [`MAX_ROWS`] rows.
    #[error("{0} rows")]
    TooLong(usize),
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    level: &'static str,
    id: String,
    name: String,
    value: Option<f64>,
    performance: Option<f64>,
    raw: Option<f64>,
    progress: Option<f64>,
    pace: Option<f64>,
    status: &'static str,
    coverage: f64,
    provisional: bool,
    stale: bool,
    leading: Option<f64>,
    lagging: Option<f64>,
}

/// All scores as CSV: comma, LF, decimal point, numbers in the shortest form that reads back equal, empty where there is none.
///
/// # Errors
/// When the range is none, or the table would be too long.
pub fn csv(card: &Scorecard, range: &Range) -> Result<String, RangeError> {
    let head: Vec<Out> = COLUMNS.iter().map(|column| Out::Text((*column).to_owned())).collect();
    let mut rows = vec![head];
    each(card, range, &mut |period, row| rows.push(cells(period, row)))?;
    Ok(write(rows.iter().map(Vec::as_slice), Style::default()))
}

/// The same as JSON: a list of objects with the same names, `null` where there is no number.
///
/// # Errors
/// As for [`csv`].
pub fn json(card: &Scorecard, range: &Range) -> Result<String, RangeError> {
    let mut rows = Vec::new();
    each(card, range, &mut |period, row| {
        let values = cells(period, row).into_iter().zip(COLUMNS).map(|(cell, column)| {
            let value = match cell {
                Out::Text(text) if matches!(column, "provisional" | "stale") => Value::Bool(text == "true"),
                Out::Text(text) => Value::String(text),
                Out::Number(number) => Value::from(number),
                Out::Empty => Value::Null,
            };
            (column.to_owned(), value)
        });
        rows.push(Value::Object(values.collect::<Map<_, _>>()));
    })?;
    let mut text = indent::indent(&Value::Array(rows).to_string());
    text.push('\n');
    Ok(text)
}

fn each(card: &Scorecard, range: &Range, add: &mut dyn FnMut(Period, &Row)) -> Result<(), RangeError> {
    let Range { first, last, as_of } = *range;
    let periods = if first.kind() == last.kind() { i64::from(last.since(first)) + 1 } else { 0 };
    let places = walk(card);
    let periods = usize::try_from(periods).ok().filter(|periods| *periods > 0).ok_or(RangeError::Backwards)?;
    let rows = periods.saturating_mul(places.len());
    if rows > MAX_ROWS {
        return Err(RangeError::TooLong(rows));
    }
    let requests = (0_i32..).take(periods).map(|n| Request { view: View::of(first.plus(n)), as_of });
    for scores in score_each(card, requests) {
        for place in &places {
            if let Some(row) = row(card, &scores, place) {
                add(scores.request.view.period, &row);
            }
        }
    }
    Ok(())
}

fn row(card: &Scorecard, scores: &Scores, place: &Place<'_>) -> Option<Row> {
    Some(match place {
        Place::Scorecard => node("scorecard", card.id.as_str(), &card.title, &scores.total),
        Place::Perspective(p) => node("perspective", p.id.as_str(), &p.name, scores.perspectives.get(&p.id)?),
        Place::Objective(o) => node("objective", o.id.as_str(), &o.name, scores.objectives.get(&o.id)?),
        Place::Kpi(kpi) => {
            let score = scores.kpis.get(&kpi.id)?;
            let performance = score.performance.ok();
            Row {
                level: "kpi",
                id: kpi.id.to_string(),
                name: kpi.name.clone(),
                value: score.value.as_ref().ok().copied(),
                performance,
                raw: score.raw,
                progress: score.way.progress.ok(),
                pace: score.way.pace.ok(),
                status: score.status.token(),
                coverage: score.coverage(),
                provisional: false,
                stale: score.is_stale(),
                leading: performance.filter(|_| kpi.kind == KpiKind::Leading),
                lagging: performance.filter(|_| kpi.kind == KpiKind::Lagging),
            }
        }
    })
}

fn node(level: &'static str, id: &str, name: &str, score: &NodeScore) -> Row {
    Row {
        level,
        id: id.to_owned(),
        name: name.to_owned(),
        value: None,
        performance: score.performance,
        raw: None,
        progress: score.progress,
        pace: score.pace,
        status: score.status.token(),
        coverage: score.coverage,
        provisional: score.is_provisional(),
        stale: score.is_stale(),
        leading: score.leading.performance,
        lagging: score.lagging.performance,
    }
}

fn cells(period: Period, row: &Row) -> Vec<Out> {
    let text = |text: &str| Out::Text(text.to_owned());
    let number = |number: Option<f64>| number.map_or(Out::Empty, Out::Number);
    let truth = |is: bool| text(if is { "true" } else { "false" });
    vec![
        text(&period.to_string()),
        text(row.level),
        text(&row.id),
        text(&row.name),
        number(row.value),
        number(row.performance),
        number(row.raw),
        number(row.progress),
        number(row.pace),
        text(row.status),
        Out::Number(row.coverage),
        truth(row.provisional),
        truth(row.stale),
        number(row.leading),
        number(row.lagging),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{
        Aggregation, Calculation, Kpi, KpiId, Objective, ObjectiveId, Perspective, PerspectiveId, ScorecardId, Series,
    };
    use std::sync::Arc;

    fn card() -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "=Crossing");
        let perspective = PerspectiveId::lossy("p");
        card.perspectives.push(Arc::new(Perspective::new(perspective.clone(), "Customers")));
        let objective = ObjectiveId::lossy("o");
        card.objectives.push(Arc::new(Objective::new(objective.clone(), perspective.clone(), "Be on time")));
        let mut part = Objective::new(ObjectiveId::lossy("part"), perspective, "Leave on time");
        part.parent = Some(objective.clone());
        card.objectives.insert(0, Arc::new(part));
        for (id, of) in [("alone", None), ("k", Some(objective))] {
            let mut kpi = Kpi::new(KpiId::lossy(id), id);
            kpi.objective = of;
            (kpi.baseline, kpi.target) = (Some(70.0), Some(85.0));
            let values = Arc::new(Series::from_values([("2026-01".parse().unwrap(), 76.0)]));
            kpi.calculation = Calculation::Value { rule: Aggregation::Mean, values };
            card.kpis.push(Arc::new(kpi));
        }
        card
    }

    fn range(first: &str, last: &str) -> Range {
        Range { first: first.parse().unwrap(), last: last.parse().unwrap(), as_of: "2026-02-28".parse().unwrap() }
    }

    #[test]
    fn every_part_stands_below_the_one_that_it_belongs_to() {
        let text = csv(&card(), &range("2026-01", "2026-02")).unwrap();
        let expected = "\
period,level,id,name,value,performance,raw,progress,pace,status,coverage,provisional,stale,leading,lagging
2026-01,scorecard,c,'=Crossing,,40,,40,,at_risk,0.5,false,false,,40
2026-01,perspective,p,Customers,,40,,40,,at_risk,0.5,false,false,,40
2026-01,objective,o,Be on time,,40,,40,,at_risk,0.5,false,false,,40
2026-01,kpi,k,k,76,40,40,40,,at_risk,1,false,false,,40
2026-01,objective,part,Leave on time,,,,,,no_data,0,false,false,,
2026-01,kpi,alone,alone,76,40,40,40,,at_risk,1,false,false,,40
";
        let january: String = text.split_inclusive('\n').take(7).collect();
        assert_eq!(january, expected);
        assert!(text.contains("2026-02,kpi,k,k,,,,,,no_data,0,false,false,,\n"), "{text}");
    }

    #[test]
    fn json_says_the_same() {
        let text = json(&card(), &range("2026-01", "2026-01")).unwrap();
        let rows: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
        assert_eq!(rows.len(), 6);
        assert_eq!(rows[3]["performance"], 40.0);
        assert_eq!((&rows[3]["pace"], &rows[3]["stale"]), (&Value::Null, &Value::Bool(false)));
    }

    #[test]
    fn a_range_that_is_none_is_refused() {
        assert_eq!(csv(&card(), &range("2026-02", "2026-01")), Err(RangeError::Backwards));
        assert_eq!(csv(&card(), &range("2026-02", "2026-Q1")), Err(RangeError::Backwards));
        assert_eq!(csv(&card(), &range("0001-01", "9999-12")), Err(RangeError::TooLong(9999 * 12 * 6)));
    }
}
