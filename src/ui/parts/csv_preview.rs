//! The first rows of a CSV file as a table, with line numbers and what each column holds.

use crate::{
    domain::{
        exchange::csv::{ColumnKind, PREVIEW_COLUMNS, Summary},
        gather,
        text::{Lang, Msg},
        wording,
    },
    ui::kit::TableWrap,
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The preview. Cells that could not be read are marked.
#[component]
pub fn CsvPreview(
    /// The language of the words around it.
    lang: Lang,
    /// What is known of the file.
    summary: Summary,
) -> impl IntoView {
    let bad: BTreeSet<(usize, usize)> =
        gather::set(summary.problems.iter().filter_map(|problem| Some((problem.row?, problem.column?))));
    let numbers: Vec<bool> = summary.columns.iter().map(|column| column.kind == ColumnKind::Number).collect();
    let count = summary.preview.len() as f64;
    // Rows may have more cells than the table has columns, or fewer: the table stays a rectangle.
    let columns = summary.columns.len().min(PREVIEW_COLUMNS);
    let width = summary.preview.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(columns);
    let heads = summary.columns.into_iter().take(PREVIEW_COLUMNS).map(move |column| {
        let class = if column.kind == ColumnKind::Number { "num" } else { "" };
        view! {
            <th scope="col" class=class>
                <bdi>{column.name}</bdi>
                <span class="preview__type">{wording::column_kind(column.kind).text(lang)}</span>
            </th>
        }
    });
    let rows = summary.preview.into_iter().map(move |row| {
        let line = row.row;
        let cells =
            row.cells.into_iter().chain(std::iter::repeat(String::new())).take(width).enumerate().map(|(at, text)| {
                let is_bad = bad.contains(&(line, at)).then_some("true");
                let class = if numbers.get(at).copied().unwrap_or_default() { "num" } else { "" };
                view! { <td class=class data-bad=is_bad><bdi>{text}</bdi></td> }
            });
        let cells = cells.collect_view();
        view! {
            <tr>
                <th scope="row" class="num faint">{line}</th>
                {cells}
            </tr>
        }
    });
    let caption = Msg::ImportPreviewCaption { count }.text(lang);
    view! {
        <TableWrap label=caption.clone()>
            <table class="table table--dense table--edge preview">
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="num">{Msg::ImportLine.text(lang)}</th>
                        {heads.collect_view()}
                        {(columns..width).map(|_| view! { <td></td> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </TableWrap>
    }
}
