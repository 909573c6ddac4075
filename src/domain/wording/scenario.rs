//! Scenarios in words: what each changes, and how the scores compare with reality.

use super::{
    points::points_finely,
    problem::{edit_error, status},
};
use crate::domain::{
    edit::EditError,
    explain::{
        Compared, Comparison,
        scenario::{Change, MAX_BYTES, MAX_CHANGES, MAX_NAME, MAX_SCENARIOS, Scenario, ScenarioError},
    },
    model::{Calculation, Kpi, Scorecard},
    score::View,
    text::{Lang, Msg, date, number},
};

/// What a change changes, with the number that stands in the scorecard: *On-time arrivals, October 2026: 79% instead of 76%*.
pub fn scenario_change(lang: Lang, card: &Scorecard, change: &Change) -> String {
    let gone = || Msg::WhatIfGone.text(lang);
    let kpi = change.kpi().and_then(|id| card.kpi(id));
    let of_input = matches!(change, Change::Value { input, .. } if !input.is_empty());
    let worded = |value: f64| match kpi {
        // The inputs of a formula have no unit of their own.
        Some(kpi) if !of_input => number::with_unit(lang, value, decimals(kpi, value), &kpi.unit),
        _ => number::between(lang, value, 0, 4),
    };
    let was = |value: Option<f64>| value.map_or_else(|| number::NONE.to_owned(), worded);
    let weight = |value: f64| number::between(lang, value, 0, 4);
    let name = kpi.map_or_else(gone, |kpi| kpi.name.clone());
    let weighted = |name: Option<(&str, f64)>, new: f64| {
        let (name, old) =
            name.map_or_else(|| (gone(), number::NONE.to_owned()), |(n, old)| (n.to_owned(), weight(old)));
        Msg::WhatIfChangeWeight { name: &name, new: &weight(new), old: &old }.text(lang)
    };
    match change {
        Change::Value { input, period, value, .. } => {
            let name =
                if input.is_empty() { name } else { format!("{name} ({})", input_name(kpi.map(|k| &**k), input)) };
            let series = kpi.and_then(|kpi| kpi.series().find(|(name, _)| name == input).map(|(_, series)| series));
            let old = was(series.and_then(|series| series.value(*period)));
            let period = date::period(lang, *period, card.fiscal());
            Msg::WhatIfChangeValue { name: &name, period: &period, new: &worded(*value), old: &old }.text(lang)
        }
        Change::Target { period: None, value, .. } => {
            let old = was(kpi.and_then(|kpi| kpi.target));
            Msg::WhatIfChangeTarget { name: &name, new: &worded(*value), old: &old }.text(lang)
        }
        Change::Target { period: Some(period), value, .. } => {
            let old = was(kpi.and_then(|kpi| crate::domain::score::target_in_force(kpi, *period)));
            let period = date::period(lang, *period, card.fiscal());
            Msg::WhatIfChangeTargetPeriod { name: &name, period: &period, new: &worded(*value), old: &old }.text(lang)
        }
        Change::KpiWeight { weight, .. } => weighted(kpi.map(|kpi| (kpi.name.as_str(), kpi.weight)), *weight),
        Change::ObjectiveWeight { objective, weight } => {
            weighted(card.objective(objective).map(|o| (o.name.as_str(), o.weight)), *weight)
        }
        Change::PerspectiveWeight { perspective, weight } => {
            weighted(card.perspective(perspective).map(|p| (p.name.as_str(), p.weight)), *weight)
        }
    }
}

/// The decimals of a number of a KPI: its own, or as many as the number has where it is finer (two more at most).
pub(super) fn decimals(kpi: &Kpi, value: f64) -> u8 {
    let is_whole = |decimals: u8| {
        let scaled = value * 10f64.powi(i32::from(decimals));
        (scaled - scaled.round()).abs() <= 1e-6
    };
    let most = kpi.decimals.saturating_add(2).min(6);
    (kpi.decimals..most).find(|decimals| is_whole(*decimals)).unwrap_or(most)
}

/// A number with its unit and no more decimals than it has, at most 4.
pub fn plainly(lang: Lang, value: f64, unit: &str) -> String {
    let is_whole = |decimals: u8| {
        let scaled = value * 10f64.powi(i32::from(decimals));
        (scaled - scaled.round()).abs() <= 1e-6
    };
    number::with_unit(lang, value, (0..4).find(|decimals| is_whole(*decimals)).unwrap_or(4), unit)
}

fn input_name<'a>(kpi: Option<&'a Kpi>, input: &'a str) -> &'a str {
    let Some(Kpi { calculation: Calculation::Formula { inputs, .. }, .. }) = kpi else { return input };
    let known = inputs.iter().find(|known| known.name == input && !known.label.is_empty());
    known.map_or(input, |known| known.label.as_str())
}

/// A difference in points, with its sign; `unchanged` for none.
pub fn difference(lang: Lang, compared: &Compared) -> String {
    match compared.difference {
        None => number::NONE.to_owned(),
        Some(difference) if difference.abs() < 1e-9 => Msg::WhatIfSame.text(lang),
        Some(difference) if difference.abs() < 0.05 => number::signed(lang, difference, 3),
        Some(difference) => number::signed(lang, difference, 1),
    }
}

/// The comparison with what the scenarios change, as plain text for the clipboard.
pub fn comparison_text(
    lang: Lang,
    card: &Scorecard,
    view: View,
    scenarios: &[(&Scenario, &[(Change, EditError)])],
    found: &Comparison,
) -> String {
    let period = date::view(lang, view.period, view.to_date, card.fiscal());
    let mut text = Msg::WhatIfTextHead { title: &card.title, period: &period }.text(lang);
    let score = |compared: &Compared| {
        let status = status(lang, compared.status);
        let points = points_finely(lang, compared.performance, compared.cuts);
        if compared.performance.is_some() { format!("{points} ({status})") } else { status }
    };
    text.push('\n');
    for row in &found.rows {
        let mut cells = vec![Msg::WhatIfTextReal { score: &score(&row.real) }.text(lang)];
        cells.extend(found.scenarios.iter().zip(&row.with).map(|(name, compared)| match compared.difference {
            Some(_) => format!("{name} {}, {}", score(compared), difference(lang, compared)),
            None => format!("{name} {}", score(compared)),
        }));
        text.push_str(&format!("\n{}{}: {}", "  ".repeat(row.depth), row.name, cells.join("; ")));
    }
    for (scenario, skipped) in scenarios {
        text.push_str(&format!("\n\n{}", Msg::WhatIfTextChanges { name: &scenario.name }.text(lang)));
        if scenario.changes.is_empty() {
            text.push_str(&format!(" {}", Msg::WhatIfNoChanges.text(lang)));
        }
        for change in scenario.changes.iter().filter(|change| !skipped.iter().any(|(other, _)| other == *change)) {
            text.push_str(&format!("\n- {}", scenario_change(lang, card, change)));
        }
        if !skipped.is_empty() {
            text.push_str(&format!("\n{}", Msg::WhatIfSkipped { count: skipped.len() as f64 }.text(lang)));
        }
        for (change, error) in skipped.iter() {
            text.push_str(&format!("\n- {}. {}", scenario_change(lang, card, change), edit_error(lang, error)));
        }
    }
    text.push('\n');
    text
}

/// Why a scenario is refused, or what is stored of them.
pub fn scenario_error(lang: Lang, error: &ScenarioError) -> String {
    let msg = match error {
        ScenarioError::Unreadable(_) => Msg::WhatIfErrorUnreadable,
        ScenarioError::TooLarge(_) => Msg::WhatIfErrorLarge { most: MAX_BYTES as f64 / 1_000.0 },
        ScenarioError::TooMany(_) => Msg::WhatIfErrorMany { most: MAX_SCENARIOS as f64 },
        ScenarioError::TooManyChanges(_) => Msg::WhatIfErrorChanges { most: MAX_CHANGES as f64 },
        ScenarioError::Name => Msg::WhatIfErrorName { most: MAX_NAME as f64 },
        ScenarioError::NameTaken(_) => Msg::WhatIfErrorTaken,
        ScenarioError::Number => Msg::WhatIfErrorNumber,
    };
    msg.text(lang)
}
