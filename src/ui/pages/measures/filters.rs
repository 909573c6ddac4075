//! The filters above the table of KPIs: status and concern as chips, perspective as a list.

use crate::{
    domain::{
        model::{Concern, PerspectiveId},
        score::Status,
        text::{Msg, words},
        view::{KpiFilter, KpiRow},
        wording,
    },
    ui::{
        context::{lang, session},
        kit::SelectField,
    },
};
use leptos::prelude::*;
use std::collections::BTreeSet;

const CONCERNS: [Concern; 4] = [Concern::Time, Concern::Quality, Concern::Service, Concern::Cost];

/// The filters. Chips of one kind add up, kinds narrow each other.
#[component]
pub fn Filters(
    /// All KPIs.
    rows: Memo<Vec<KpiRow>>,
    /// What is wanted.
    filter: RwSignal<KpiFilter>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let chip = move |name: String, status: Option<Status>, concern: Option<Concern>| {
        let count = Memo::new(move |_| {
            rows.with(|rows| {
                rows.iter()
                    .filter(|row| {
                        status.is_none_or(|s| row.status == s) && (status.is_some() || row.concern == concern)
                    })
                    .count()
            })
        });
        let pressed = move || {
            filter.with(|filter| {
                status.is_some_and(|s| filter.statuses.contains(&s))
                    || concern.is_some_and(|c| filter.concerns.contains(&c))
            })
        };
        let press = move |_| {
            filter.update(|filter| {
                if let Some(status) = status {
                    flip(&mut filter.statuses, status);
                }
                if let Some(concern) = concern {
                    flip(&mut filter.concerns, concern);
                }
            });
        };
        view! {
            <button
                type="button"
                class="chip"
                aria-pressed=move || pressed().to_string()
                disabled=move || count.get() == 0 && !pressed()
                on:click=press
            >
                {status.map(|status| view! { <span class="mark" data-status=status.token() aria-hidden="true"></span> })}
                {move || Msg::MeasuresFilterItem { name: &name, count: count.get() as f64 }.text(lang)}
            </button>
        }
    };
    let perspectives = Signal::derive(move || {
        let all = (String::new(), Msg::MeasuresAllPerspectives.text(lang));
        let own = session.scorecard();
        std::iter::once(all)
            .chain(own.perspectives.iter().map(|p| (p.id.to_string(), p.name.clone())))
            .collect::<Vec<_>>()
    });
    let perspective =
        Signal::derive(move || filter.with(|f| f.perspective.as_ref().map(ToString::to_string).unwrap_or_default()));
    // The two that not every scorecard tells apart are offered where there are some.
    let statuses = Memo::new(move |_| {
        let there = |status: &Status| rows.with(|rows| rows.iter().any(|row| row.status == *status));
        let usual = |status: &Status| !matches!(status, Status::Critical | Status::Exceeded);
        Status::ALL.into_iter().filter(|status| usual(status) || there(status)).collect::<Vec<_>>()
    });
    view! {
        <div class="filters">
            <div class="filters__group" role="group" aria-label=Msg::MeasuresFilterStatus.text(lang)>
                <span class="filters__label" aria-hidden="true">{Msg::MeasuresFilterStatus.text(lang)}</span>
                {move || {
                    statuses.get().into_iter().map(|s| chip(wording::status(lang, s), Some(s), None)).collect_view()
                }}
            </div>
            <div class="filters__group" role="group" aria-label=Msg::MeasuresFilterConcern.text(lang)>
                <span class="filters__label" aria-hidden="true">{Msg::MeasuresFilterConcern.text(lang)}</span>
                {CONCERNS.map(|c| chip(words::concern(c).text(lang), None, Some(c))).into_iter().collect_view()}
            </div>
            <div class="filters__group filters__group--list">
                <SelectField
                    label=Msg::MeasuresFilterPerspective.text(lang)
                    value=perspective
                    options=perspectives
                    on_commit=move |id: String| filter.update(|f| f.perspective = PerspectiveId::new(&id).ok())
                />
            </div>
        </div>
    }
}

fn flip<T: Ord>(set: &mut BTreeSet<T>, item: T) {
    if !set.remove(&item) {
        set.insert(item);
    }
}
