//! The dimensions one by one: departments beside each other, stages, processes, topics.

use super::{Shown, five, framed, groups::groups_view, processes::processes_view};
use crate::domain::{
    assess::questionnaire::ScoringKind,
    text::Msg,
    view::assess::result::{DimensionPart, Told, dimension_parts},
};
use leptos::prelude::*;

/// All dimensions but those that are told where the time goes.
#[component]
pub(super) fn Dimensions(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    move || {
        shown.whole(|told, looked, whole| {
            let parts = dimension_parts(told, whole);
            // Groups stand with the dimension that asks for them; where none does, they stand first.
            let asked = parts.iter().any(|part| part.by_department);
            let alone = (!asked).then(|| groups_view(told, looked, None));
            let one = |part: &DimensionPart| {
                let heading = format!("result-dimension-{}", part.id);
                let inside = match part.kind {
                    ScoringKind::MeanOfMinOfFacets => processes_view(told, whole, part).into_any(),
                    _ => parts_table(told, part).into_any(),
                };
                let groups = part.by_department.then(|| groups_view(told, looked, Some(part)));
                let rule = (!part.rule.is_empty()).then(|| {
                    view! {
                        <details class="more no-print">
                            <summary>{Msg::ResultRule.text(told.lang)}</summary>
                            <p class="small muted">{part.rule.clone()}</p>
                        </details>
                    }
                });
                // Tables of four short columns stand side by side.
                let wide = part.by_department || part.kind == ScoringKind::MeanOfMinOfFacets;
                let class = if wide {
                    "card stack result__dimension result__dimension--wide"
                } else {
                    "card stack result__dimension"
                };
                view! {
                    <section class=class aria-labelledby=heading.clone()>
                        <h2 id=heading.clone()>{part.name.clone()}</h2>
                        {groups}
                        {inside}
                        {rule}
                    </section>
                }
            };
            let told_elsewhere = |part: &&DimensionPart| !part.of_time;
            view! {
                {alone}
                <div class="result__dimensions">{parts.iter().filter(told_elsewhere).map(one).collect_view()}</div>
            }
        })
    }
}

/// Topics or stages with their figure.
pub(super) fn parts_table(told: &Told<'_>, dimension: &DimensionPart) -> impl IntoView + use<> {
    let ticks = told.cut_points();
    let caption = match dimension.kind {
        ScoringKind::MeanOfStages => Msg::ResultStages,
        _ => Msg::ResultTopics,
    };
    let caption = caption.text(told.lang);
    let rows = dimension.parts.iter().map(|part| {
        let said = format!("{}: {}", part.name, part.figure_text);
        view! {
            <tr>
                <th scope="row">
                    {part.name.clone()}
                    {part.weakest.then(|| view! { " " <span class="tag">{Msg::ResultWeakestMark.text(told.lang)}</span> })}
                </th>
                <td>{five::bar(&said, &ticks, part.figure, None, None)}</td>
                <td class="num"><strong>{part.figure_text.clone()}</strong></td>
                <td class="nowrap">{part.level.clone()}</td>
            </tr>
        }
    });
    view! {
        {framed(caption.clone(), view! {
            <table class="table table--dense">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{Msg::ResultPart.text(told.lang)}</th>
                        <th scope="col">{Msg::ResultBar.text(told.lang)}</th>
                        <th scope="col" class="num">{Msg::ResultScore.text(told.lang)}</th>
                        <th scope="col">{Msg::ResultLevelHead.text(told.lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }.into_any())}
    }
}
