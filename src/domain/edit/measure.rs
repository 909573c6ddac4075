//! Commands on the measurements and the definition of KPIs.

use super::{
    EditError,
    command::{Cell, KpiEdit, SeriesImport},
};
use crate::domain::{
    formula::Formula,
    model::{Calculation, Kpi, KpiId, Measurement, Period, References, Scorecard, Series, referred},
};
use std::sync::Arc;

pub(super) fn edit(kpi: &mut Kpi, edit: &KpiEdit) -> Result<(), EditError> {
    match edit.clone() {
        KpiEdit::Name(name) => kpi.name = name,
        KpiEdit::Definition(definition) => kpi.definition = definition,
        KpiEdit::Objective(objective) => kpi.objective = objective,
        KpiEdit::Weight(weight) => kpi.weight = weight,
        KpiEdit::Kind(kind) => kpi.kind = kind,
        KpiEdit::Concern(concern) => kpi.concern = concern,
        KpiEdit::Outcome(outcome) => kpi.outcome = outcome,
        KpiEdit::Segments(segments) => kpi.segments = segments,
        KpiEdit::Factors(factors) => kpi.factors = factors,
        KpiEdit::Unit(unit) => kpi.unit = unit,
        KpiEdit::Decimals(decimals) => kpi.decimals = decimals,
        KpiEdit::Frequency(frequency) => {
            let measured = kpi.newest().is_some() || !kpi.period_targets.is_empty();
            if measured && frequency != kpi.frequency {
                return Err(EditError::FrequencyInUse);
            }
            kpi.frequency = frequency;
        }
        KpiEdit::Owner(owner) => kpi.owner = owner,
        KpiEdit::Source(source) => kpi.source = source,
        KpiEdit::Calculation(calculation) => kpi.calculation = redefine(kpi, calculation)?,
        KpiEdit::Preset(preset) => kpi.preset = preset,
        KpiEdit::Baseline(baseline) => kpi.baseline = baseline,
        KpiEdit::BaselineDate(day) => kpi.baseline_date = day,
        KpiEdit::Target(target) => kpi.target = target,
        KpiEdit::TargetDate(day) => kpi.target_date = day,
        KpiEdit::CarryForward(periods) => kpi.carry_forward = periods,
        KpiEdit::CutPoints(cuts) => kpi.cut_points = cuts,
    }
    Ok(())
}

/// Takes a new definition and keeps the measurements of inputs that stay: a definition never carries or loses data.
fn redefine(kpi: &Kpi, mut new: Calculation) -> Result<Calculation, EditError> {
    readable(&new)?;
    let old: Vec<(&str, &Arc<Series>)> = kpi.series().filter(|(_, s)| !s.is_empty()).collect();
    let kept = |name: &str| old.iter().find(|(n, _)| *n == name).map(|(_, s)| Arc::clone(s));
    let mut names: Vec<String> = Vec::new();
    match &mut new {
        Calculation::Value { values, .. } => {
            names.push(String::new());
            if let Some(series) = kept("") {
                *values = series;
            }
        }
        Calculation::Formula { inputs, .. } => {
            for input in inputs {
                if let Some(series) = kept(&input.name).filter(|_| input.rule.aggregation().is_some()) {
                    input.values = series;
                    names.push(input.name.clone());
                }
            }
        }
    }
    match old.iter().find(|(name, _)| !names.iter().any(|n| n == name)) {
        Some((name, _)) => Err(EditError::InputInUse((*name).to_owned())),
        None => Ok(new),
    }
}

/// Refuses a formula that cannot be read or uses a name that is no input.
pub(super) fn readable(calculation: &Calculation) -> Result<(), EditError> {
    let Calculation::Formula { expression, inputs } = calculation else { return Ok(()) };
    let formula = Formula::parse(expression).map_err(EditError::Formula)?;
    match formula.names().into_iter().find(|name| !inputs.iter().any(|input| input.name == *name)) {
        Some(name) => Err(EditError::UnknownInput(name.to_owned())),
        None => Ok(()),
    }
}

/// Refuses a formula that refers to a KPI that is not there, or that leads back to its own KPI.
pub(super) fn refers(card: &Scorecard, id: &KpiId) -> Result<(), EditError> {
    let Some(kpi) = card.kpi(id) else { return Ok(()) };
    let referred = referred(kpi);
    if referred.is_empty() {
        return Ok(());
    }
    let there = |id: &String| card.kpis.iter().any(|kpi| kpi.id.as_str() == id);
    if let Some(unknown) = referred.iter().find(|id| !there(id)) {
        return Err(EditError::UnknownKpi(unknown.clone()));
    }
    let references = References::of(card);
    let circle = references.circle(id.as_str()).map(|circle| circle.into_iter().map(|id| name(card, id)).collect());
    circle.map_or(Ok(()), |names| Err(EditError::FormulaCircle(names)))
}

/// Refuses to take away a KPI that formulas of others refer to.
pub(super) fn free(card: &Scorecard, id: &KpiId) -> Result<(), EditError> {
    let references = References::of(card);
    let others: Vec<String> =
        references.to(id.as_str()).into_iter().filter(|other| *other != id.as_str()).map(|id| name(card, id)).collect();
    if others.is_empty() { Ok(()) } else { Err(EditError::InFormulas(others)) }
}

fn name(card: &Scorecard, id: &str) -> String {
    card.kpis.iter().find(|kpi| kpi.id.as_str() == id).map_or_else(|| id.to_owned(), |kpi| kpi.name.clone())
}

/// Whether a KPI could have this definition.
///
/// # Errors
/// Why not: the formula cannot be read, uses what is not there, or leads back to itself.
pub fn could_be(card: &Scorecard, id: &KpiId, calculation: &Calculation) -> Result<Scorecard, EditError> {
    readable(calculation)?;
    let mut after = card.clone();
    for kpi in after.kpis.iter_mut().filter(|kpi| kpi.id == *id) {
        Arc::make_mut(kpi).calculation = calculation.clone();
    }
    refers(&after, id)?;
    Ok(after)
}

pub(super) fn set_cells(kpi: &mut Kpi, cells: &[(Cell, Option<f64>)]) -> Result<(), EditError> {
    for (cell, value) in cells {
        match cell {
            Cell::Value(input, period) => {
                own_period(kpi, *period)?;
                let series = series_mut(kpi, input)?;
                match value {
                    Some(value) => {
                        let note = series.0.get(period).map(|m| m.note().to_owned()).unwrap_or_default();
                        series.0.insert(*period, Measurement::new(*value, note));
                    }
                    None => {
                        series.0.remove(period);
                    }
                }
            }
            Cell::Target(period) => {
                own_period(kpi, *period)?;
                let targets = Arc::make_mut(&mut kpi.period_targets);
                match value {
                    Some(value) => {
                        targets.insert(*period, *value);
                    }
                    None => {
                        targets.remove(period);
                    }
                }
            }
        }
    }
    Ok(())
}

pub(super) fn set_note(kpi: &mut Kpi, input: &str, period: Period, note: &str) -> Result<(), EditError> {
    let series = series_mut(kpi, input)?;
    match series.0.get_mut(&period) {
        Some(measurement) => *measurement = Measurement::new(measurement.value(), note),
        None => return Err(EditError::NotFound { part: "measurement", id: period.to_string() }),
    }
    Ok(())
}

pub(super) fn import(kpi: &mut Kpi, import: &SeriesImport) -> Result<(), EditError> {
    for period in import.series.0.keys() {
        own_period(kpi, *period)?;
    }
    let series = series_mut(kpi, &import.input)?;
    for (period, measurement) in &import.series.0 {
        if import.replace || !series.0.contains_key(period) {
            series.0.insert(*period, measurement.clone());
        }
    }
    Ok(())
}

fn own_period(kpi: &Kpi, period: Period) -> Result<(), EditError> {
    if period.kind() == kpi.frequency { Ok(()) } else { Err(EditError::WrongPeriod { period, own: kpi.frequency }) }
}

fn series_mut<'a>(kpi: &'a mut Kpi, input: &str) -> Result<&'a mut Series, EditError> {
    let missing = || EditError::NotFound { part: "input", id: input.to_owned() };
    let series = match &mut kpi.calculation {
        Calculation::Value { values, .. } if input.is_empty() => values,
        Calculation::Value { .. } => return Err(missing()),
        Calculation::Formula { inputs, .. } => {
            &mut inputs.iter_mut().find(|i| i.name == input).ok_or_else(missing)?.values
        }
    };
    Ok(Arc::make_mut(series))
}
