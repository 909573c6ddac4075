//! From an answer to a scenario: the measurements that give measures the values that are needed.

use super::Shared;
use crate::{
    domain::{
        explain::{
            scenario::{Scenario, free_name},
            value_change,
        },
        model::KpiId,
        route::{AnalysisTab, Page, Route},
        text::{Lang, Msg},
        view::NodeId,
        wording,
    },
    state::Nav,
};
use leptos::prelude::*;

/// Makes a scenario in which these measures have these values, and goes to it. Says so where none was made, or some are left out.
pub(super) fn try_it(shared: Shared, nav: Nav, lang: Lang, name: &str, values: &[(KpiId, f64)]) {
    let Shared { session, scenarios, .. } = shared;
    let (card, request) = (session.scorecard_untracked(), untrack(|| session.request()));
    let mut scenario = Scenario::new(free_name(&untrack(|| scenarios.list()), name));
    let mut left_out = 0_u32;
    for (kpi, value) in values {
        match value_change(&card, kpi, request, *value) {
            Some(change) => scenario.set(change),
            None => left_out += 1,
        }
    }
    if scenario.changes.is_empty() {
        session.toasts().fail(Msg::NeededTryCannot.text(lang));
        return;
    }
    let name = scenario.name.clone();
    if let Err(error) = scenarios.make(scenario) {
        session.toasts().fail(wording::scenario_error(lang, &error));
        return;
    }
    let said = match left_out {
        0 => Msg::NeededTried { name: &name },
        count => Msg::NeededTriedPart { name: &name, count: f64::from(count) },
    };
    session.toasts().say(said.text(lang));
    nav.go(&Route::page(&card.id, Page::Analysis(AnalysisTab::WhatIf, NodeId::Total), untrack(|| nav.view())));
}
