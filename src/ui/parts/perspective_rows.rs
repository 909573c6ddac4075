//! Perspectives and their objectives: name, bar, score, status, coverage and why, one under the other.

use crate::{
    domain::{
        text::{Lang, Msg, number},
        view::{NodeId, NodeRow, ShownScore},
        wording,
    },
    ui::{
        kit::{Button, ButtonKind, Icon, IconName},
        parts::status::StatusPill,
    },
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The perspectives, each with its objectives behind a button.
#[component]
pub fn PerspectiveRows(
    /// The perspectives.
    #[prop(into)]
    rows: Signal<Vec<NodeRow>>,
    /// Where a perspective or an objective is shown.
    #[prop(into)]
    link: Callback<NodeId, String>,
    /// Somebody asks why a score is what it is.
    #[prop(into)]
    on_why: Callback<NodeId>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let open: RwSignal<BTreeSet<usize>> = RwSignal::new(BTreeSet::new());
    let body = move || {
        let mut views = Vec::new();
        for (at, row) in rows.get().into_iter().enumerate() {
            let shown = open.with(|open| open.contains(&at));
            let toggle = toggle(lang, at, &row, shown, open);
            views.push(row_view(lang, &row, Some(toggle.into_any()), link, on_why));
            if shown && row.children.is_empty() {
                views.push(no_objectives(lang));
            }
            if shown {
                views.extend(row.children.iter().map(|child| row_view(lang, child, None, link, on_why)));
            }
        }
        views
    };
    view! {
        <table class="persps" role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{Msg::PartPerspective.text(lang)}</th>
                    <th scope="col" role="columnheader" class="num" colspan="2">{Msg::OverviewScore.text(lang)}</th>
                    <th scope="col" role="columnheader">{Msg::OverviewStatus.text(lang)}</th>
                    <th scope="col" role="columnheader" class="num">{Msg::OverviewCoverageHead.text(lang)}</th>
                    <th scope="col" role="columnheader">
                        <span class="visually-hidden">{Msg::WhyTitle.text(lang)}</span>
                    </th>
                </tr>
            </thead>
            <tbody role="rowgroup">{body}</tbody>
        </table>
    }
}

fn toggle(lang: Lang, at: usize, row: &NodeRow, shown: bool, open: RwSignal<BTreeSet<usize>>) -> impl IntoView + use<> {
    let label = Msg::OverviewObjectivesShow { name: &row.name }.text(lang);
    view! {
        <button
            type="button"
            class="persp__toggle"
            aria-label=label.clone()
            title=label
            aria-expanded=shown.to_string()
            on:click=move |_| open.update(|open| {
                if !open.remove(&at) {
                    open.insert(at);
                }
            })
        >
            <Icon name=IconName::ChevronRight />
        </button>
    }
}

fn no_objectives(lang: Lang) -> AnyView {
    view! {
        <tr class="persp persp--part" role="row">
            <td class="persp__head" role="cell" colspan="6">
                <span class="muted">{Msg::OverviewNoObjectives.text(lang)}</span>
            </td>
        </tr>
    }
    .into_any()
}

fn row_view(
    lang: Lang,
    row: &NodeRow,
    toggle: Option<AnyView>,
    link: Callback<NodeId, String>,
    on_why: Callback<NodeId>,
) -> AnyView {
    let score = row.score;
    let points = wording::points(lang, score.performance, score.cuts);
    let why = match score.performance {
        Some(_) => Msg::OverviewWhyOf { score: &points, name: &row.name },
        None => Msg::OverviewWhyNoneOf { name: &row.name },
    };
    let why = why.text(lang);
    let (part, id) = (toggle.is_none(), row.id.clone());
    view! {
        <tr class="persp" class:persp--part=part role="row">
            <th class="persp__head" scope="row" role="rowheader">
                <span class="persp__label">
                    {toggle}
                    <a class="persp__name" href=link.run(row.id.clone())><bdi>{row.name.clone()}</bdi></a>
                </span>
            </th>
            <td class="persp__bar" role="cell">{bar(score)}</td>
            <td class="persp__score" role="cell">{points}</td>
            <td class="persp__status" role="cell">
                <StatusPill status=score.status provisional=score.provisional stale=score.stale />
            </td>
            <td class="persp__note" role="cell" data-label=Msg::OverviewCoverageHead.text(lang)>
                {number::percent(lang, score.coverage * 100.0, 0)}
            </td>
            <td class="persp__why" role="cell">
                <Button
                    kind=ButtonKind::Quiet
                    small=true
                    icon=IconName::Info
                    label=why
                    on_click=move |()| on_why.run(id.clone())
                />
            </td>
        </tr>
    }
    .into_any()
}

/// A bar of 0 to 100 points with marks where *watch* and *on track* begin. The number stands beside it.
fn bar(score: ShownScore) -> impl IntoView {
    let percent = |points: f64| format!("{:.2}%", points.clamp(0.0, 100.0));
    let filled = score.performance.map(percent).unwrap_or_else(|| percent(0.0));
    view! {
        <div class="bar" data-status=score.status.token() aria-hidden="true">
            <span class="bar__fill" style:inline-size=filled></span>
            <span class="bar__mark bar__mark--soft" style:inset-inline-start=percent(score.cuts.watch)></span>
            <span class="bar__mark" style:inset-inline-start=percent(score.cuts.on_track)></span>
        </div>
    }
}
