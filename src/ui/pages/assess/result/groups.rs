//! Groups of people beside each other: the dimension that is told by department in detail, the others in short.

use super::{five, framed};
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
    let short = short(told, &table, &caption);
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
fn detail(told: &Told<'_>, table: &GroupTable, caption: &str, of: &DimensionPart) -> impl IntoView + use<> {
    let (lang, ticks) = (told.lang, told.cut_points());
    let row = |row: &GroupRow| {
        let cell = row.cells.iter().find(|cell| cell.id == of.id);
        let cells = match cell {
            Some(cell) => {
                let said = format!("{}: {}", row.name, cell.score_text);
                view! {
                    <td>{five::bar(&said, &ticks, cell.score, cell.interval, None)}</td>
                    <td class="num"><strong>{cell.score_text.clone()}</strong></td>
                    <td class="nowrap">{cell.level.clone()}</td>
                    <td class="num">{cell.agreement.clone()} {five::flags(&cell.differs)}</td>
                    <td class="num">{row.people.clone()}</td>
                }
                .into_any()
            }
            None => view! { <td colspan="5" class="muted">{row.people.clone()}</td> }.into_any(),
        };
        view! { <tr><th scope="row"><bdi>{row.name.clone()}</bdi></th>{cells}</tr> }
    };
    view! {
        {framed(caption.to_owned(), view! {
            <table class="table table--dense">
                <caption>{caption.to_owned()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{Msg::ResultGroup.text(lang)}</th>
                        <th scope="col">{Msg::ResultBar.text(lang)}</th>
                        <th scope="col" class="num">{Msg::ResultScore.text(lang)}</th>
                        <th scope="col">{Msg::ResultLevelHead.text(lang)}</th>
                        <th scope="col" class="num">{Msg::ResultAgreement.text(lang)}</th>
                        <th scope="col" class="num">{Msg::ResultAnsweredHead.text(lang)}</th>
                    </tr>
                </thead>
                <tbody>{table.rows.iter().map(row).collect_view()}</tbody>
            </table>
        }.into_any())}
    }
}

/// All dimensions of every group: score and level.
fn short(told: &Told<'_>, table: &GroupTable, caption: &str) -> impl IntoView + use<> {
    let width = (table.dimensions.len() + 1).to_string();
    let row = |row: &GroupRow| {
        let cells =
            if row.cells.is_empty() {
                view! { <td class="muted" colspan=width.clone()>{row.people.clone()}</td> }.into_any()
            } else {
                let cells = row.cells.iter().map(|cell| view! {
                <td class="num">{cell.score_text.clone()}<span class="result__why">{cell.level.clone()}</span></td>
            });
                view! { <td class="num">{row.people.clone()}</td> {cells.collect_view()} }.into_any()
            };
        view! { <tr><th scope="row"><bdi>{row.name.clone()}</bdi></th>{cells}</tr> }
    };
    let heads = table.dimensions.iter().map(|(_, name)| view! { <th scope="col" class="num">{name.clone()}</th> });
    view! {
        {framed(caption.to_owned(), view! {
            <table class="table table--dense">
                <caption class="visually-hidden">{caption.to_owned()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{Msg::ResultGroup.text(told.lang)}</th>
                        <th scope="col" class="num">{Msg::ResultAnsweredHead.text(told.lang)}</th>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody>{table.rows.iter().map(row).collect_view()}</tbody>
            </table>
        }.into_any())}
    }
}
