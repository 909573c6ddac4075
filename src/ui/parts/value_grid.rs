//! The grid of a KPI's values: one row an own period, one column an input, then the targets and what comes of them.
//!
//! A cell is an ordinary field: Tab goes on as everywhere, Enter and the arrows move as in a spreadsheet, Escape takes back
//! what was typed. What cannot be read stays in its cell beside the reason.

use super::{status::StatusPill, value_cell::ValueCell};
use crate::domain::{
    model::{FiscalYear, Period},
    text::{Lang, Msg, date, number},
    view::{GridColumn, GridRow, KpiPage},
};
use leptos::prelude::*;

/// A cell that can be typed into: its row, and its column from 0, the targets being the last.
pub type At = (Period, usize);

/// The columns that can be typed into: the inputs (the value of a plain KPI), then the targets; each with its heading.
pub fn headings(lang: Lang, columns: &[GridColumn]) -> Vec<String> {
    let inputs = columns
        .iter()
        .map(|column| if column.input.is_empty() { Msg::WhyValue.text(lang) } else { column.label.clone() });
    inputs.chain([Msg::PartTarget.text(lang)]).collect()
}

/// What is heard and called by the cells of a grid.
#[derive(Clone, Copy)]
pub struct GridCalls {
    /// A cell was typed into; none clears it.
    pub on_set: Callback<(At, Option<f64>)>,
    /// A block was pasted into a cell.
    pub on_paste: Callback<(At, String)>,
    /// The note of a measurement is wanted.
    pub on_note: Callback<At>,
}

/// The grid.
#[component]
pub fn ValueGrid(
    /// What the page shows.
    #[prop(into)]
    page: Signal<KpiPage>,
    /// The fiscal year, which names the periods.
    #[prop(into)]
    fiscal: Signal<FiscalYear>,
    /// The id of the table.
    id: String,
    /// What is done.
    calls: GridCalls,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    // What decides the heading; the rows follow by themselves, so that a field keeps the focus while values change.
    let shape = Memo::new(move |_| {
        page.with(|page| (page.columns.clone(), page.kpi.unit.clone(), page.kpi.name.clone(), page.kpi.decimals))
    });
    let periods = Memo::new(move |_| page.with(|page| page.rows.iter().map(|row| row.period).collect::<Vec<_>>()));
    view! {
        <div class="table-wrap table-wrap--tall" role="group" tabindex="0" aria-label=Msg::ValuesTitle.text(lang)>
            {move || {
                let (columns, unit, name, decimals) = shape.get();
                let headings = headings(lang, &columns);
                let computed = columns.iter().any(|column| !column.input.is_empty()) || columns.is_empty();
                let in_unit = |text: String| if unit.is_empty() { text } else { format!("{text} ({unit})") };
                let count = columns.len();
                let heads = headings
                    .iter()
                    .enumerate()
                    .map(|(at, heading)| {
                        let own_unit = at == count || !computed;
                        let text = if own_unit { in_unit(heading.clone()) } else { heading.clone() };
                        let value = (computed && at == count).then(|| {
                            view! {
                                <th scope="col" class="num">
                                    <bdi>{in_unit(Msg::WhyValue.text(lang))}</bdi>
                                </th>
                            }
                        });
                        view! {
                            {value}
                            <th scope="col" class="num">
                                <bdi>{text}</bdi>
                            </th>
                        }
                    })
                    .collect_view();
                let inputs: Vec<String> = columns.iter().map(|column| column.input.clone()).collect();
                let layout = Layout { headings, inputs, computed, decimals };
                view! {
                    <table class="grid" id=id.clone()>
                        <caption class="visually-hidden">
                            {Msg::ValuesCaption { name: &name }.text(lang)}
                        </caption>
                        <thead>
                            <tr>
                                <th scope="col">{Msg::ValuesPeriod.text(lang)}</th>
                                {heads}
                                <th scope="col" class="num">
                                    {Msg::WhyPerformance.text(lang)}
                                </th>
                                <th scope="col">{Msg::WhyStatus.text(lang)}</th>
                            </tr>
                        </thead>
                        <tbody>
                            <For each=move || periods.get() key=|period| *period let(period)>
                                <GridRowView page=page fiscal=fiscal period=period periods=periods layout=layout.clone() calls=calls />
                            </For>
                        </tbody>
                    </table>
                }
            }}
        </div>
    }
}

/// What all rows have in common.
#[derive(Clone)]
struct Layout {
    headings: Vec<String>,
    inputs: Vec<String>,
    computed: bool,
    decimals: u8,
}

#[component]
fn GridRowView(
    page: Signal<KpiPage>,
    fiscal: Signal<FiscalYear>,
    period: Period,
    periods: Memo<Vec<Period>>,
    layout: Layout,
    calls: GridCalls,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let Layout { headings, inputs, computed, decimals } = layout;
    // Rows stand without gaps, so the place of a period is its distance from the first.
    let row: Memo<Option<GridRow>> = Memo::new(move |_| {
        page.with(|page| {
            let at = period.since(page.rows.first()?.period);
            page.rows.get(usize::try_from(at).ok()?).cloned()
        })
    });
    let of = move |pick: fn(&GridRow) -> Option<f64>| row.with(|row| row.as_ref().and_then(pick));
    let name = Memo::new(move |_| date::period(lang, period, fiscal.get()));
    let size = headings.len();
    let cells = headings
        .into_iter()
        .enumerate()
        .map(|(column, heading)| {
            let measured = column < inputs.len();
            let value = Signal::derive(move || {
                row.with(|row| {
                    let row = row.as_ref()?;
                    if measured { row.cells.get(column).and_then(|cell| cell.value) } else { row.own_target }
                })
            });
            let note = Signal::derive(move || {
                row.with(|row| {
                    row.as_ref().and_then(|row| row.cells.get(column)).map(|cell| cell.note.clone()).unwrap_or_default()
                })
            });
            // An own target is typed; the final one, which holds where there is none, stands pale in the empty cell.
            let fallback = Signal::derive(move || {
                let target = if measured { None } else { of(|row| row.target) };
                target.map(|value| number::between(lang, value, 0, decimals)).unwrap_or_default()
            });
            let label = Signal::derive(move || format!("{heading}, {}", name.get()));
            let computed_value = (computed && !measured).then(|| {
                view! {
                    <td class="grid__cell--fixed">
                        {move || of(|row| row.value).map_or_else(|| number::NONE.to_owned(), |v| number::format(lang, v, decimals))}
                    </td>
                }
            });
            view! {
                {computed_value}
                <ValueCell at=(period, column) size=size periods=periods label=label value=value note=note noted=measured fallback=fallback calls=calls />
            }
        })
        .collect_view();
    view! {
        <tr data-viewed=move || row.with(|row| row.as_ref().is_some_and(|row| row.in_view)).then_some("true")>
            <th scope="row">{move || name.get()}</th>
            {cells}
            <td class="grid__cell--fixed">
                {move || of(|row| row.performance).map_or_else(|| number::NONE.to_owned(), |v| number::format(lang, v, 1))}
            </td>
            <td class="grid__cell--status">
                {move || {
                    let status = row.with(|row| row.as_ref().map(|row| (row.status, row.value.is_some())));
                    status.filter(|(_, valued)| *valued).map(|(status, _)| view! { <StatusPill status=status /> })
                }}
            </td>
        </tr>
    }
}
