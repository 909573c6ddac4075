//! The strategy map as a table: perspectives as rows, themes as columns. On a narrow screen it becomes a list.

use super::map_chip::MapChip;
use crate::{
    domain::{
        route::Page,
        text::{Lang, Msg},
        view::{MapBox, MapModel},
    },
    ui::kit::TableWrap,
};
use leptos::prelude::*;

/// The table.
#[component]
pub fn MapTableView(
    /// The map.
    #[prop(into)]
    model: Signal<MapModel>,
    /// The address of a page.
    #[prop(into)]
    href: Callback<Page, String>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let table = move || {
        model.with(|model| {
            let table = model.table();
            let has_themes = !model.themes.is_empty();
            let none = || Msg::MapThemeNone.text(lang);
            let heads: Vec<String> = table
                .columns
                .iter()
                .map(|theme| theme.and_then(|n| model.themes.get(n)).map_or_else(none, |theme| theme.name.clone()))
                .collect();
            let letter = |n: usize| {
                let theme = model.themes.get(n)?;
                let letter = theme.letter.clone();
                Some(view! { <span class="map__letter" data-theme=(n % 6).to_string() aria-hidden="true">{letter}</span> })
            };
            let caption = if has_themes { Msg::MapTableCaption } else { Msg::MapTableCaptionPlain };
            let rows = model.bands.iter().zip(&table.rows).map(|(band, cells)| {
                let cells = cells.iter().zip(&heads).map(|(places, head)| {
                    let boxes: Vec<MapBox> = places.iter().filter_map(|n| model.boxes.get(*n).cloned()).collect();
                    cell(lang, boxes, has_themes.then(|| head.clone()), href)
                });
                view! {
                    <tr role="row">
                        <th scope="row" role="rowheader">
                            <bdi>{band.name.clone()}</bdi>
                            {(!band.question.is_empty()).then(|| view! {
                                <span class="map-table__question"><bdi>{band.question.clone()}</bdi></span>
                            })}
                        </th>
                        {cells.collect_view()}
                    </tr>
                }
            });
            view! {
                // Roles again: as a list of blocks, browsers forget that it is a table.
                <table class="table table--edge map-table" role="table">
                    <caption class="visually-hidden">{caption.text(lang)}</caption>
                    <thead role="rowgroup" class=if has_themes { "" } else { "visually-hidden" }>
                        <tr role="row">
                            <th scope="col" role="columnheader">{Msg::MapTablePerspective.text(lang)}</th>
                            {table.columns.iter().zip(&heads).map(|(theme, head)| view! {
                                <th scope="col" role="columnheader">{theme.and_then(letter)}<bdi>{head.clone()}</bdi></th>
                            }).collect_view()}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows.collect_view()}</tbody>
                </table>
            }
        })
    };
    view! {
        <div class="card card--flush">
            <TableWrap label=Msg::MapStyleTable.text(lang)>{table}</TableWrap>
        </div>
    }
}

/// A cell; `head` says on a narrow screen what stands in the head of the column on a wide one.
fn cell(lang: Lang, boxes: Vec<MapBox>, head: Option<String>, href: Callback<Page, String>) -> impl IntoView {
    let is_empty = boxes.is_empty();
    view! {
        <td role="cell" data-label=head data-empty=is_empty.then_some("true")>
            {is_empty.then(|| view! {
                <span aria-hidden="true" class="faint">"–"</span>
                <span class="visually-hidden">{Msg::MapTableNothing.text(lang)}</span>
            })}
            {(!is_empty).then(|| view! {
                <ul class="map-table__cell">
                    {boxes.into_iter().map(|map_box| view! { <li><MapChip map_box=map_box href=href /></li> }).collect_view()}
                </ul>
            })}
        </td>
    }
}
