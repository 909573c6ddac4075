//! What a scenario changes: perspectives and objectives with their weights, their measures with values, targets and weights.

use super::{Shared, lever::LeverRow};
use crate::{
    domain::{
        explain::{
            levers::{Group, Lever, levers},
            scenario::{Change, Scenario},
        },
        model::Scorecard,
        text::{Lang, Msg, date},
    },
    ui::{
        context::{lang, t},
        kit::{Checkbox, TextField},
    },
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// How many groups are shown before somebody asks for more, by a search.
const SHOWN: usize = 200;

/// The part of the page.
#[component]
pub(super) fn Changes(shared: Shared) -> impl IntoView {
    let lang = lang();
    let groups = Memo::new(move |_| levers(&shared.session.scorecard(), &shared.real.get()));
    let (search, only_changed) = (RwSignal::new(String::new()), RwSignal::new(false));
    let open = RwSignal::new(BTreeSet::<usize>::new());
    let found = Memo::new(move |_| {
        let (wanted, only) = (search.get().trim().to_lowercase(), only_changed.get());
        let chosen = if only { shared.chosen.get() } else { None };
        groups.with(|groups| {
            let is_found = |(_, group): &(usize, &Group)| {
                let named = wanted.is_empty() || matches(group, &wanted);
                named && chosen.as_ref().is_none_or(|chosen| count(group, chosen) > 0)
            };
            groups.iter().enumerate().filter(is_found).map(|(n, _)| n).take(SHOWN).collect::<Vec<_>>()
        })
    });
    view! {
        <section class="card stack" aria-labelledby="what-if-changes">
            <h2 id="what-if-changes">{t(Msg::WhatIfChangeTitle)}</h2>
            <p class="muted">{t(Msg::WhatIfChangeHint)}</p>
            <div class="row what-if__find">
                <TextField
                    label=t(Msg::WhatIfSearch)
                    kind="search"
                    value=search
                    on_input=move |text| search.set(text)
                />
                <Checkbox label=t(Msg::WhatIfOnlyChanged) checked=only_changed on_change=move |yes| only_changed.set(yes) />
            </div>
            {move || found.with(Vec::is_empty).then(|| view! { <p class="muted">{Msg::WhatIfFoundNone.text(lang)}</p> })}
            // Built anew for another scorecard, view or search; moving a slider leaves it as it is.
            <div class="levers">
                {move || {
                    let shown = found.get();
                    groups.with(|groups| {
                        let shown = shown.into_iter().filter_map(|n| Some((n, groups.get(n)?.clone())));
                        shown.map(|(n, group)| view! { <GroupView shared=shared n=n group=group open=open /> }).collect_view()
                    })
                }}
            </div>
        </section>
    }
}

fn matches(group: &Group, wanted: &str) -> bool {
    let has = |name: &str| name.to_lowercase().contains(wanted);
    has(&group.name) || group.kpis.iter().any(|kpi| has(&kpi.name))
}

/// How many things of a group a scenario changes.
fn count(group: &Group, chosen: &Scenario) -> usize {
    group.levers().filter(|lever| chosen.change_of(&lever.change).is_some()).count()
}

/// A perspective or an objective; what belongs to it is built when it is opened.
#[component]
fn GroupView(shared: Shared, n: usize, group: Group, open: RwSignal<BTreeSet<usize>>) -> impl IntoView {
    let lang = lang();
    let name = if group.name.is_empty() { Msg::WhatIfNoObjective.text(lang) } else { group.name.clone() };
    let indent = format!("{}rem", group.depth as f64);
    let group = StoredValue::new(group);
    let is_open = Memo::new(move |_| open.with(|open| open.contains(&n)));
    let changed = Memo::new(move |_| {
        shared.chosen.with(|chosen| chosen.as_ref().map_or(0, |chosen| group.with_value(|group| count(group, chosen))))
    });
    view! {
        <details
            class="more lever-group"
            style:margin-inline-start=indent
            prop:open=move || is_open.get()
            on:toggle:target=move |event| {
                let now = event.target().open();
                if now != is_open.get_untracked() {
                    open.update(|open| {
                        open.remove(&n);
                        open.extend(now.then_some(n));
                    });
                }
            }
        >
            <summary>
                <bdi>{name}</bdi>
                {move || Some(changed.get()).filter(|count| *count > 0).map(|count| view! {
                    <span class="tag">{Msg::WhatIfChanges { count: count as f64 }.text(lang)}</span>
                })}
            </summary>
            {move || is_open.get().then(|| content(shared, lang, &group.get_value()))}
        </details>
    }
}

fn content(shared: Shared, lang: Lang, group: &Group) -> impl IntoView + use<> {
    let card = shared.session.scorecard_untracked();
    let row = |lever: &Lever, what: String, of: String, unit: String| {
        let lever = lever.clone();
        view! { <LeverRow shared=shared lever=lever what=what of=of unit=unit /> }
    };
    let own = group
        .weight
        .as_ref()
        .map(|weight| row(weight, Msg::WhatIfWeightOf { name: &group.name }.text(lang), String::new(), String::new()));
    let kpis = group.kpis.iter().map(|kpi| {
        let of = kpi.name.clone();
        let values = kpi.values.iter().map(|(label, lever)| {
            // An input of a formula is no part of the KPI's unit.
            let unit = if label.is_empty() { kpi.unit.clone() } else { String::new() };
            row(lever, value_name(lang, &card, label, lever), of.clone(), unit)
        });
        let values = values.collect_view();
        let target = row(&kpi.target, target_name(lang, &card, &kpi.target), of.clone(), kpi.unit.clone());
        let weight = kpi.weight.as_ref().map(|lever| row(lever, Msg::PartWeight.text(lang), of.clone(), String::new()));
        view! {
            <div class="lever-kpi" role="group" aria-label=of.clone()>
                <h3 class="lever-kpi__name"><bdi>{kpi.name.clone()}</bdi></h3>
                {values}
                {target}
                {weight}
            </div>
        }
    });
    let kpis = kpis.collect_view();
    view! { <div class="stack stack--s lever-group__content">{own} {kpis}</div> }
}

fn value_name(lang: Lang, card: &Scorecard, label: &str, lever: &Lever) -> String {
    let Change::Value { period, .. } = &lever.change else { return String::new() };
    let period = date::period(lang, *period, card.fiscal());
    if label.is_empty() { Msg::WhatIfValueIn { period: &period }.text(lang) } else { format!("{label}, {period}") }
}

fn target_name(lang: Lang, card: &Scorecard, lever: &Lever) -> String {
    match &lever.change {
        Change::Target { period: Some(period), .. } => {
            Msg::WhatIfTargetIn { period: &date::period(lang, *period, card.fiscal()) }.text(lang)
        }
        _ => Msg::WhatIfTargetFinal.text(lang),
    }
}
