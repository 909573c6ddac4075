//! Carries out: from the draft and the extracted series to one command, or to a new scorecard.

use super::draft::{Columns, Draft, Planned, Row, Shape};
use crate::domain::{
    edit::{Command, SeriesImport},
    exchange::csv::{Extracted, ExtractedSeries, FieldRef, OnExisting, Plan, Summary, merge, to_kpis, updates},
    model::{
        Calculation, Kpi, KpiId, Objective, ObjectiveId, OrganisationKind, Perspective, PerspectiveId, Scorecard,
        ScorecardId, Series,
    },
    text::{Lang, words},
};
use std::sync::Arc;

/// What is asked about a new scorecard.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewCard {
    /// Its title.
    pub title: String,
    /// Whose it is.
    pub organisation: String,
    /// The sort of organisation.
    pub kind: OrganisationKind,
    /// In which of the usual perspectives an objective takes the measures, from 0, and how it is called; none for no
    /// objective yet.
    pub objective: Option<(usize, String)>,
}

/// The KPI that a row makes, with the values of the file; none while the row is not complete.
pub(super) fn kpi(row: &Row, planned: &Planned, extracted: &Extracted, id: KpiId) -> Option<Kpi> {
    let of_row = |index: usize| planned.rows.get(index) == Some(&row.key);
    let series = extracted.series.iter().filter(|series| of_row(series.mapping));
    let plain = matches!(row.shape, Shape::Value { .. });
    let alone = series.map(|series| ExtractedSeries {
        mapping: 0,
        // Values for one input of an existing KPI have its name there, and none here.
        input: if plain { String::new() } else { series.input.clone() },
        ..series.clone()
    });
    let extracted = Extracted { series: alone.collect(), ..Extracted::default() };
    let plan = Plan { mappings: vec![row.as_new()?], groups: Vec::new(), ..planned.plan.clone() };
    to_kpis(&extracted, &plan, || id.clone()).into_iter().next()
}

/// The one command that takes everything over: new KPIs, and values for those that exist. Rows without any value are left
/// out. `source` says where the data come from; `mint` makes ids.
pub fn command(
    draft: &Draft,
    planned: &Planned,
    extracted: &Extracted,
    (card, summary): (Option<&Scorecard>, &Summary),
    source: &str,
    mut mint: impl FnMut() -> String,
) -> Command {
    let mut kpis = Vec::new();
    for row in draft.rows.iter().filter(|row| row.take && row.into.is_none()) {
        let Some(mut kpi) = kpi(row, planned, extracted, KpiId::lossy(&mint())) else { continue };
        if kpi.newest().is_none() {
            continue;
        }
        kpi.name = row.name.trim().to_owned();
        kpi.definition.clone_from(&row.definition);
        kpi.target = row.target;
        kpi.objective = row.objective.clone().filter(|id| card.is_some_and(|card| card.objective(id).is_some()));
        source.clone_into(&mut kpi.source);
        label_inputs(&mut kpi, row, summary);
        kpis.push(kpi);
    }
    let mut series = Vec::new();
    for update in updates(extracted, &planned.plan) {
        let there = card.and_then(|card| card.kpi(&update.kpi));
        let old = there.and_then(|kpi| kpi.series().find(|(name, _)| *name == update.input));
        let old = old.map(|(_, series)| Series::clone(series)).unwrap_or_default();
        let merged = merge(&old, &update.series, draft.on_existing);
        // Only what changes: a value that is the same keeps its note.
        let changed = merged.0.into_iter().filter(|(period, measurement)| old.0.get(period) != Some(measurement));
        let changed = Series(changed.collect());
        if !changed.is_empty() {
            let replace = draft.on_existing == OnExisting::Replace;
            series.push(SeriesImport { kpi: update.kpi, input: update.input, series: changed, replace });
        }
    }
    Command::Import { kpis, series }
}

/// Says of each input which columns it comes from, where its name does not.
fn label_inputs(kpi: &mut Kpi, row: &Row, summary: &Summary) {
    let (Calculation::Formula { inputs, .. }, Shape::Formula { inputs: drafts, .. }) =
        (&mut kpi.calculation, &row.shape)
    else {
        return;
    };
    for input in inputs {
        let Some(draft) = drafts.iter().find(|draft| draft.name == input.name) else { continue };
        let label = column_names(&draft.columns, summary);
        if label != input.name {
            input.label = label;
        }
    }
}

/// The columns as in the file: `flights`, or `delay × flights`.
fn column_names(columns: &Columns, summary: &Summary) -> String {
    let name = |field: &FieldRef| {
        let found = summary.fields.iter().find(|other| other.field == *field);
        found.map(|field| field.name.clone()).unwrap_or_default()
    };
    let names: Vec<String> = columns.first.iter().chain(&columns.second).map(name).collect();
    names.join(" × ")
}

/// A new scorecard with the usual perspectives of its sort of organisation and the imported KPIs.
pub fn new_scorecard(lang: Lang, spec: &NewCard, kpis: Vec<Kpi>, mut mint: impl FnMut() -> String) -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::lossy(&mint()), spec.title.trim());
    card.organisation.kind = spec.kind;
    spec.organisation.trim().clone_into(&mut card.organisation.name);
    for (n, (name, question)) in words::perspectives(spec.kind).iter().enumerate() {
        let mut perspective = Perspective::new(PerspectiveId::lossy(&format!("p{}", n + 1)), name.text(lang));
        perspective.question = question.text(lang);
        card.perspectives.push(Arc::new(perspective));
    }
    let objective = spec.objective.as_ref().filter(|(_, name)| !name.trim().is_empty()).and_then(|(at, name)| {
        let perspective = card.perspectives.get(*at)?.id.clone();
        Some(Objective::new(ObjectiveId::lossy(&mint()), perspective, name.trim()))
    });
    for mut kpi in kpis {
        kpi.objective = objective.as_ref().map(|objective| objective.id.clone());
        card.kpis.push(Arc::new(kpi));
    }
    card.objectives.extend(objective.map(Arc::new));
    card
}
