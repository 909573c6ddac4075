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
    let rows = move || told.with(|told| told.lines.iter().map(|line| row(lang, line, link)).collect_view());
    let others = move || told.with(|told| told.others.as_ref().map(|line| row(lang, line, link)));
    let total = move || told.with(|told| told.total.as_ref().map(|line| row(lang, line, link)));
    let more = move || told.with(|told| told.others.is_some());
    view! {
        <section class="card card--flush" aria-labelledby="moved-table">
            <div class="card__head"><h2 id="moved-table">{Msg::MovedTable.text(lang)}</h2></div>
            <TableWrap label=Msg::MovedTable.text(lang)>
                // Its roles are said, because on a phone its rows become blocks.
                <table class="table table--edge stacked moved" role="table">
                    <caption class="visually-hidden">{Msg::MovedTable.text(lang)}</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader">{Msg::PartKpi.text(lang)}</th>
                            {columns(lang)
                                .map(|name| view! { <th role="columnheader" class="num">{name}</th> })
                                .collect_view()}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows} {others}</tbody>
                    <tbody role="rowgroup" class="moved__total">{total}</tbody>
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

/// The names of the columns of numbers.
fn columns(lang: Lang) -> [String; 5] {
    let [values, curves, weights, scope] = Factor::ALL.map(|factor| wording::moved_factor(factor).text(lang));
    [values, curves, weights, scope, Msg::MovedSum.text(lang)]
}

fn row(lang: Lang, line: &MovedLine, link: Callback<Mover, Option<String>>) -> AnyView {
    let name = view! { <bdi>{line.name.clone()}</bdi> };
    let name = match line.mover.clone().and_then(|mover| link.run(mover)) {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let how = (!line.how.is_empty()).then(|| view! { <bdi class="moved__how">{line.how.clone()}</bdi> });
    let [values, curves, weights, scope] = line.parts.clone();
    let cell = |(number, column): (String, String)| {
        // What did not move steps back.
        let still = !number.contains(|c: char| c.is_ascii_digit() && c != '0');
        view! { <td role="cell" class="num" class:faint=still data-still=still.then_some("true") data-label=column>{number}</td> }
    };
    let cells = [values, curves, weights, scope, line.sum.clone()].into_iter().zip(columns(lang)).map(cell);
    view! {
        <tr role="row">
            <th role="rowheader">{name} {how}</th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}
