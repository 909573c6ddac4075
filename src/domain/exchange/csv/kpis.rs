//! From extracted series to KPIs: new ones, and more values for those that exist.

use super::{
    extract::Extracted,
    plan::{Mapping, OnExisting, Plan},
};
use crate::domain::model::{Calculation, Input, Kpi, KpiId, Series};
use std::sync::Arc;

/// Values for an input of a KPI that exists.
#[derive(Debug, Clone, PartialEq)]
pub struct Update {
    /// The KPI.
    pub kpi: KpiId,
    /// The name of its input; empty for a KPI without inputs.
    pub input: String,
    /// The values of the file; [`merge`] puts them together with those that are there.
    pub series: Series,
}

/// The new KPIs of a plan, in its order. Each takes one id of `mint`.
pub fn to_kpis(extracted: &Extracted, plan: &Plan, mut mint: impl FnMut() -> KpiId) -> Vec<Kpi> {
    let mut kpis = Vec::new();
    for (mapping, what) in plan.mappings.iter().enumerate() {
        let values = |input: &str| {
            let found = extracted.series.iter().find(|s| s.mapping == mapping && s.input == input);
            Arc::new(found.map(|s| s.series.clone()).unwrap_or_default())
        };
        let (new, calculation) = match what {
            Mapping::NewValue { kpi, rule, .. } => (kpi, Calculation::Value { rule: *rule, values: values("") }),
            Mapping::NewFormula { kpi, expression, inputs } => {
                let inputs = inputs.iter().map(|input| Input {
                    name: input.name.clone(),
                    label: input.label.clone(),
                    rule: input.rule.into(),
                    values: values(&input.name),
                    constant: None,
                });
                (kpi, Calculation::Formula { expression: expression.clone(), inputs: inputs.collect() })
            }
            Mapping::Existing { .. } => continue,
        };
        let mut kpi = Kpi::new(mint(), new.name.clone());
        kpi.unit.clone_from(&new.unit);
        kpi.decimals = new.decimals;
        kpi.preset = new.preset.clone();
        kpi.source.clone_from(&new.source_note);
        kpi.frequency = plan.kind;
        kpi.calculation = calculation;
        kpis.push(kpi);
    }
    kpis
}

/// The values for KPIs that exist, in the order of the plan. The periods are of the plan's kind: a KPI with another
/// frequency cannot take them.
pub fn updates(extracted: &Extracted, plan: &Plan) -> Vec<Update> {
    let of = |(mapping, what): (usize, &Mapping)| match what {
        Mapping::Existing { kpi, input, .. } => {
            let found = extracted.series.iter().find(|s| s.mapping == mapping)?;
            Some(Update { kpi: kpi.clone(), input: input.clone(), series: found.series.clone() })
        }
        Mapping::NewValue { .. } | Mapping::NewFormula { .. } => None,
    };
    plan.mappings.iter().enumerate().filter_map(of).collect()
}

/// What is there and what the file has, as one series. A replaced value loses its note, which spoke of the old one.
pub fn merge(there: &Series, file: &Series, on_existing: OnExisting) -> Series {
    let mut merged = there.clone();
    for (period, measurement) in &file.0 {
        match on_existing {
            OnExisting::KeepExisting if there.0.contains_key(period) => {}
            // The same value again is no news.
            _ if there.value(*period) == Some(measurement.value()) => {}
            _ => {
                merged.0.insert(*period, measurement.clone());
            }
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{Measurement, Period};

    #[test]
    fn merging_replaces_or_keeps_what_is_there() {
        let p = |text: &str| text.parse::<Period>().unwrap();
        let mut there = Series::from_values([(p("2026-01"), 1.0), (p("2026-02"), 2.0)]);
        there.0.insert(p("2026-03"), Measurement::new(3.0, "note"));
        let file = Series::from_values([(p("2026-02"), 20.0), (p("2026-03"), 3.0), (p("2026-04"), 40.0)]);
        let values = |series: &Series| series.0.values().map(Measurement::value).collect::<Vec<_>>();
        let replaced = merge(&there, &file, OnExisting::Replace);
        assert_eq!(values(&replaced), [1.0, 20.0, 3.0, 40.0]);
        assert_eq!(replaced.0.get(&p("2026-03")).unwrap().note(), "note");
        assert_eq!(values(&merge(&there, &file, OnExisting::KeepExisting)), [1.0, 2.0, 3.0, 40.0]);
    }
}
