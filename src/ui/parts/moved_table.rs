//! The table of what moved a score: a row a measure, a column a factor; everything adds up to the difference.

use super::moved_view::Told;
use crate::{
    domain::{
        explain::{Factor, Mover},
        text::{Lang, Msg},
        wording::{self, MovedLine},
    },
    ui::kit::{Button, TableWrap},
};
use leptos::prelude::*;

/// The table, with what its columns mean.
#[component]
pub(super) fn MovedTable(
    /// What it tells.
    told: Told,
    /// The address of something that contributes; none where it has no page.
    link: Callback<Mover, Option<String>>,
    /// Whether all rows are told.
    all: RwSignal<bool>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let rows = move || told.with(|told| told.lines.iter().map(|line| row(line, link)).collect_view());
    let others = move || told.with(|told| told.others.as_ref().map(|line| row(line, link)));
    let total = move || told.with(|told| told.total.as_ref().map(numbers));
    let more = move || told.with(|told| told.others.is_some());
    view! {
        <section class="card card--flush" aria-labelledby="moved-table">
            <div class="card__head"><h2 id="moved-table">{Msg::MovedTable.text(lang)}</h2></div>
            <TableWrap label=Msg::MovedTable.text(lang)>
                <table class="table table--edge moved">
                    <caption class="visually-hidden">{Msg::MovedTable.text(lang)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{Msg::PartKpi.text(lang)}</th>
                            {Factor::ALL
                                .map(|factor| view! {
                                    <th scope="col" class="num">{wording::moved_factor(factor).text(lang)}</th>
                                })
                                .collect_view()}
                            <th scope="col" class="num">{Msg::MovedSum.text(lang)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows} {others}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{Msg::MovedTotal.text(lang)}</th>
                            {total}
                        </tr>
                    </tfoot>
                </table>
            </TableWrap>
            {move || more().then(|| view! {
                <p class="card__text">
                    <Button small=true on_click=move |()| all.set(true)>{Msg::MovedAll.text(lang)}</Button>
                </p>
            })}
            <dl class="card__text small muted moved__key">
                {Factor::ALL
                    .map(|factor| view! {
                        <div>
                            <dt>{wording::moved_factor(factor).text(lang)}</dt>
                            <dd>{wording::moved_factor_hint(factor).text(lang)}</dd>
                        </div>
                    })
                    .collect_view()}
            </dl>
        </section>
    }
}

fn row(line: &MovedLine, link: Callback<Mover, Option<String>>) -> AnyView {
    let name = view! { <bdi>{line.name.clone()}</bdi> };
    let name = match line.mover.clone().and_then(|mover| link.run(mover)) {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let how = (!line.how.is_empty()).then(|| view! { <bdi class="moved__how">{line.how.clone()}</bdi> });
    view! {
        <tr>
            <th scope="row">{name} {how}</th>
            {numbers(line)}
        </tr>
    }
    .into_any()
}

fn numbers(line: &MovedLine) -> AnyView {
    let cell = |number: &String| {
        // What did not move steps back.
        let still = !number.contains(|c: char| c.is_ascii_digit() && c != '0');
        view! { <td class="num" class:faint=still>{number.clone()}</td> }
    };
    let parts = line.parts.iter().map(cell).collect_view();
    view! {
        {parts}
        <td class="num"><strong>{line.sum.clone()}</strong></td>
    }
    .into_any()
}
