//! The dimensions one by one: departments beside each other, stages, processes, topics.

use super::{
    Shown, five,
    groups::groups_view,
    processes::processes_view,
    table::{Row, Table, cell, columns, strong},
};
use crate::domain::{
    assess::questionnaire::ScoringKind,
    text::{Lang, Msg},
    view::assess::result::{DimensionPart, PartRow, Told, dimension_parts},
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
                    _ => parts_table(told, part),
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
                view! {
                    <section
                        class="card stack result__dimension"
                        class:result__dimension--wide=wide
                        aria-labelledby=heading.clone()
                    >
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
pub(super) fn parts_table(told: &Told<'_>, dimension: &DimensionPart) -> AnyView {
    let (lang, ticks) = (told.lang, told.cut_points());
    let caption = match dimension.kind {
        ScoringKind::MeanOfStages => Msg::ResultStages,
        _ => Msg::ResultTopics,
    };
    let row = |part: &PartRow| {
        let said = format!("{}: {}", part.name, part.figure_text);
        let about = view! { {part.name.clone()} {weakest(lang, part)} };
        let cells = vec![
            five::bar(&said, &ticks, part.figure, None, None).into_any(),
            strong(&part.figure_text),
            cell(&part.level),
        ];
        Row::Cells(about.into_any(), cells)
    };
    Table {
        label: caption.text(lang),
        captioned: true,
        class: "table--dense result__bars result__parts",
        columns: columns(
            lang,
            [
                (Msg::ResultPart, false),
                (Msg::ResultBar, false),
                (Msg::ResultScore, true),
                (Msg::ResultLevelHead, false),
            ],
        ),
        rows: dimension.parts.iter().map(row).collect(),
    }
    .view()
}

/// Says that a part is the weakest.
pub(super) fn weakest(lang: Lang, part: &PartRow) -> AnyView {
    let tag = || view! { " " <span class="tag">{Msg::ResultWeakestMark.text(lang)}</span> };
    part.weakest.then(tag).into_any()
}
