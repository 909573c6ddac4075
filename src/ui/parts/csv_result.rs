//! What an import would take over, measure by measure, with figures to compare.

use crate::{
    domain::{
        import::{Line, Total},
        model::{Aggregation, FiscalYear, Kpi},
        score::NoValue,
        text::{Lang, Msg, date, number, words},
        wording,
    },
    ui::kit::TableWrap,
};
use leptos::prelude::*;

/// The table.
#[component]
pub fn CsvResult(
    /// The language of the words around it.
    lang: Lang,
    /// The fiscal year, for the names of periods.
    fiscal: FiscalYear,
    /// What came of each row.
    lines: Vec<Line>,
) -> impl IntoView {
    view! {
        <TableWrap label=Msg::ImportResult.text(lang)>
            <table class="table table--edge result">
                <caption class="visually-hidden">{Msg::ImportResult.text(lang)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{Msg::ImportResultMeasure.text(lang)}</th>
                        <th scope="col" class="num">{Msg::ImportResultPeriods.text(lang)}</th>
                        <th scope="col">{Msg::ImportResultFirst.text(lang)}</th>
                        <th scope="col" class="num">{Msg::ImportResultWhole.text(lang)}</th>
                    </tr>
                </thead>
                <tbody>{lines.into_iter().map(|line| row(lang, fiscal, line)).collect_view()}</tbody>
            </table>
        </TableWrap>
    }
}

fn row(lang: Lang, fiscal: FiscalYear, line: Line) -> impl IntoView {
    let kpi = &line.kpi;
    let span =
        line.periods.first().zip(line.periods.last()).map(|(first, last)| date::range(lang, *first, *last, fiscal));
    let values = line.values.iter().map(|(period, value)| {
        let period = date::period_short(lang, *period, fiscal);
        view! { <span class="result__value"><span class="faint">{period}</span>" "{said(lang, kpi, value)}</span> }
    });
    let values = values.collect_view();
    let whole = if line.has_values() { said(lang, kpi, &line.whole) } else { number::NONE.to_owned() };
    let totals: Vec<String> =
        line.totals.iter().filter(|total| !total.name.is_empty()).filter_map(|t| said_total(lang, t)).collect();
    let note = |text: String| view! { <span class="result__note">{text}</span> };
    let empty = (!line.has_values()).then(|| note(Msg::ImportResultEmpty.text(lang)));
    let merged = (line.merged.0 > 0).then(|| note(Msg::ImportResultMerged { most: line.merged.1 as f64 }.text(lang)));
    let changes = line.exists.then(|| {
        let (new, changed, same) = line.changes;
        note(Msg::ImportResultChanges { new: new as f64, changed: changed as f64, same: same as f64 }.text(lang))
    });
    view! {
        <tr>
            <th scope="row">
                <bdi>{kpi.name.clone()}</bdi>
                {changes}
                {empty}
            </th>
            <td class="num">
                {number::integer(lang, line.periods.len() as f64)}
                {span.map(note)}
                {merged}
            </td>
            <td>{values}</td>
            <td class="num">
                <strong>{whole}</strong>
                {totals.into_iter().map(note).collect_view()}
            </td>
        </tr>
    }
}

fn said(lang: Lang, kpi: &Kpi, value: &Result<f64, NoValue>) -> String {
    match value {
        Ok(value) => number::with_unit(lang, *value, kpi.decimals, &kpi.unit),
        Err(reason) => wording::no_value(lang, reason),
    }
}

fn said_total(lang: Lang, total: &Total) -> Option<String> {
    let decimals = if total.rule == Aggregation::Mean { 2 } else { 0 };
    let value = number::between(lang, total.value?, 0, decimals);
    let rule = words::aggregation(total.rule).text(lang);
    Some(Msg::ImportTotal { rule: &rule, name: &total.name, value: &value }.text(lang))
}
