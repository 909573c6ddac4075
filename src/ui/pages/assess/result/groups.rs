//! Groups of people beside each other: the dimension that is told by department in detail, the others in short.

use super::{
    five,
    table::{Row, Table, cell, columns, strong},
};
use crate::domain::{
    assess::result::Split,
    text::Msg,
    view::assess::result::{DimensionPart, GroupRow, GroupTable, Looked, Told, gap_sentences, group_table},
};
use leptos::prelude::*;

/// The groups of the open split, for one dimension in detail where one is given, and for all in short.
pub(super) fn groups_view(told: &Told<'_>, looked: &Looked, of: Option<&DimensionPart>) -> AnyView {
    let lang = told.lang;
    if looked.result.alone {
        return ().into_any();
    }
    let gaps = gap_sentences(told, &looked.result);
    let gap = of.and_then(|of| gaps.iter().find(|(id, _)| *id == of.id)).map(|(_, said)| {
        view! { <p>{said.clone()}</p> }
    });
    let Some(table) = group_table(told, &looked.result) else {
        return view! {
            {gap}
            <p class="small muted no-print">{Msg::ResultChooseSplit.text(lang)}</p>
        }
        .into_any();
    };
    let caption = match table.split {
        Split::Departments => Msg::ResultByDepartment,
        Split::FrontLine => Msg::ResultByContact,
        Split::Role => Msg::ResultByRole,
    };
    let caption = caption.text(lang);
    let none = (!table.none.is_empty()).then(|| view! { <p class="small">{table.none.clone()}</p> });
    let silent = (!table.silent.is_empty())
        .then(|| view! { <p class="small">{Msg::ResultSilent { names: &table.silent }.text(lang)}</p> });
    let front = table.front_line_only.then(|| view! { <p class="small">{Msg::ResultFrontLineOnly.text(lang)}</p> });
    let detail = of.map(|of| detail(told, &table, &caption, of));
    let short = short(told, &table);
    view! {
        {detail}
        {gap}
        {none}
        {silent}
        {front}
        {if of.is_some() && table.dimensions.len() > 1 {
            view! {
                <details class="more">
                    <summary>{Msg::ResultAllByGroup.text(lang)}</summary>
                    {short}
                </details>
            }
            .into_any()
        } else if of.is_none() {
            view! {
                <section class="card stack" aria-labelledby="result-groups">
                    <h2 id="result-groups">{Msg::ResultGroups.text(lang)}</h2>
                    {short}
                </section>
            }
            .into_any()
        } else {
            ().into_any()
        }}
    }
    .into_any()
}

/// One dimension of every group: bar, score, level, agreement.
fn detail(told: &Told<'_>, table: &GroupTable, caption: &str, of: &DimensionPart) -> AnyView {
    let (lang, ticks) = (told.lang, told.cut_points());
    let row = |row: &GroupRow| {
        let name = named(row);
        let Some(own) = row.cells.iter().find(|cell| cell.id == of.id) else {
            return Row::Note(name, row.people.clone());
        };
        let said = format!("{}: {}", row.name, own.score_text);
        let agreement = view! { {own.agreement.clone()} {five::flags(&own.differs)} };
        let cells = vec![
            five::bar(&said, &ticks, own.score, own.interval, None).into_any(),
            strong(&own.score_text),
            cell(&own.level),
            agreement.into_any(),
            cell(&row.people),
        ];
        Row::Cells(name, cells)
    };
    Table {
        label: caption.to_owned(),
        captioned: true,
        class: "table--dense result__bars",
        columns: columns(
            lang,
            [
                (Msg::ResultGroup, false),
                (Msg::ResultBar, false),
                (Msg::ResultScore, true),
                (Msg::ResultLevelHead, false),
                (Msg::ResultAgreement, true),
                (Msg::ResultAnsweredHead, true),
            ],
        ),
        rows: table.rows.iter().map(row).collect(),
    }
    .view()
}

fn named(row: &GroupRow) -> AnyView {
    let name = row.name.clone();
    view! { <bdi>{name}</bdi> }.into_any()
}

/// All dimensions of every group: score and level.
fn short(told: &Told<'_>, table: &GroupTable) -> AnyView {
    let row = |row: &GroupRow| {
        if row.cells.is_empty() {
            return Row::Note(named(row), row.people.clone());
        }
        let scores = row.cells.iter().map(|cell| {
            let (score, level) = (cell.score_text.clone(), cell.level.clone());
            view! { {score} <span class="result__why">{level}</span> }.into_any()
        });
        Row::Cells(named(row), std::iter::once(cell(&row.people)).chain(scores).collect())
    };
    let first = [(Msg::ResultGroup.text(told.lang), false), (Msg::ResultAnsweredHead.text(told.lang), true)];
    let dimensions = table.dimensions.iter().map(|(_, name)| (name.clone(), true));
    Table {
        label: Msg::ResultAllByGroup.text(told.lang),
        class: "table--dense",
        columns: first.into_iter().chain(dimensions).collect(),
        rows: table.rows.iter().map(row).collect(),
        ..Table::default()
    }
    .view()
}
