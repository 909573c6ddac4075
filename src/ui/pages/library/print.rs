//! What is printed: the marked KPIs on one sheet.

use super::{Shelf, entry::tags};
use crate::{domain::text::Msg, ui::context::lang};
use leptos::prelude::*;

/// The sheet; only paper sees it.
#[component]
pub(super) fn PrintSheet(shelf: Shelf) -> impl IntoView {
    let lang = lang();
    view! {
        <div class="print-only library__sheet">
            {move || {
                let marked = shelf.marked.get();
                shelf.library.with(|library| {
                    let chosen = library.kpis.iter().filter(|entry| marked.contains(&entry.id));
                    let rows = chosen.map(|entry| {
                        view! {
                            <tr>
                                <th scope="row">
                                    {entry.name.get(lang).to_owned()}
                                    <div class="small muted">{tags(entry, lang).join(" · ")}</div>
                                </th>
                                <td>
                                    {entry.definition.get(lang).to_owned()}
                                    <div class="small"><code>{entry.formula.clone()}</code></div>
                                </td>
                            </tr>
                        }
                    });
                    view! {
                        <table class="table">
                            <caption>{Msg::NavLibrary.text(lang)}</caption>
                            <tbody>{rows.collect_view()}</tbody>
                        </table>
                    }
                })
            }}
        </div>
    }
}
