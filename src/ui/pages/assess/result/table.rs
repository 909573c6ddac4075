//! The tables of the page. On a phone every row becomes a block, each cell with the name of its column before it.

use crate::{
    domain::text::{Lang, Msg},
    ui::kit::TableWrap,
};
use leptos::prelude::*;

/// A table in its scrolling window.
#[derive(Default)]
pub(super) struct Table {
    /// What it is called.
    pub label: String,
    /// Whether the name is seen; otherwise it is for those who hear it.
    pub captioned: bool,
    /// Further classes.
    pub class: &'static str,
    /// Names of the columns, and whether they hold numbers.
    pub columns: Vec<(String, bool)>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row: what it is about, then the cells of the other columns; or one note in place of all of them.
pub(super) enum Row {
    /// A cell each column.
    Cells(AnyView, Vec<AnyView>),
    /// Why there are none.
    Note(AnyView, String),
}

impl Table {
    /// The table. Its roles are said, because blocks in place of rows and cells would take their meaning from them.
    pub(super) fn view(self) -> AnyView {
        let Self { label, captioned, class, columns, rows } = self;
        let heads = columns.iter().map(|(name, num)| {
            view! { <th role="columnheader" class:num=*num>{name.clone()}</th> }
        });
        let heads = heads.collect_view();
        let span = columns.len().saturating_sub(1).to_string();
        let one = |row: Row| match row {
            Row::Cells(about, cells) => {
                let cells = cells.into_iter().zip(columns.iter().skip(1)).map(|(cell, (name, num))| {
                    view! { <td role="cell" class:num=*num data-label=name.clone()>{cell}</td> }
                });
                view! {
                    <tr role="row">
                        <th role="rowheader">{about}</th>
                        {cells.collect_view()}
                    </tr>
                }
                .into_any()
            }
            Row::Note(about, why) => view! {
                <tr role="row">
                    <th role="rowheader">{about}</th>
                    <td role="cell" class="muted" colspan=span.clone()>{why}</td>
                </tr>
            }
            .into_any(),
        };
        let rows = rows.into_iter().map(one).collect_view();
        view! {
            <TableWrap label=label.clone()>
                <table class=format!("table stacked {class}") role="table">
                    <caption class:visually-hidden=!captioned>{label}</caption>
                    <thead role="rowgroup">
                        <tr role="row">{heads}</tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </TableWrap>
        }
        .into_any()
    }
}

/// The columns of a table: what stands above each, and whether it holds numbers.
pub(super) fn columns<const N: usize>(lang: Lang, heads: [(Msg<'_>, bool); N]) -> Vec<(String, bool)> {
    heads.map(|(msg, num)| (msg.text(lang), num)).to_vec()
}

/// Words as a cell.
pub(super) fn cell(words: &str) -> AnyView {
    words.to_owned().into_any()
}

/// The figure of a row, which is looked for first.
pub(super) fn strong(words: &str) -> AnyView {
    let words = words.to_owned();
    view! { <strong>{words}</strong> }.into_any()
}
