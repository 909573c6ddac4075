//! A row of the table of KPIs, and the row that names an objective above its KPIs.

use crate::{
    domain::{
        text::{Lang, Msg, number, words},
        view::KpiRow,
        wording,
    },
    ui::parts::{
        course::{Course, course_view},
        status::StatusPill,
        trend::trend_view,
    },
};
use leptos::prelude::*;

/// The row of a KPI. `period` and `course` name the value and the picture where the columns have no heads.
pub fn row_view(lang: Lang, row: &KpiRow, href: String, period: &str, course: &str) -> AnyView {
    let worded = |value: f64| number::with_unit(lang, value, row.decimals, &row.unit);
    let or_none = |value: Option<f64>| value.map_or_else(|| number::NONE.to_owned(), worded);
    view! {
        <tr class="kpis__row" role="row">
            <th class="kpis__name" scope="row" role="rowheader">
                <a href=href><bdi>{row.name.clone()}</bdi></a>
                {note(lang, row).map(|note| view! { <span class="kpis__note">{note}</span> })}
            </th>
            <td class="kpis__concern" role="cell" data-label=Msg::KpisConcern.text(lang)>
                {row.concern.map(|concern| words::concern(concern).text(lang))}
            </td>
            <td class="kpis__value num" role="cell" data-label=period.to_owned()>
                {trend_view(lang, &row.trend)}
                {or_none(row.value)}
            </td>
            <td class="kpis__target num" role="cell" data-label=Msg::KpisTarget.text(lang)>{or_none(row.target)}</td>
            <td class="kpis__course" role="cell" data-label=course.to_owned()>{course_view(lang, &Course {
                values: &row.spark,
                target: row.target,
                decimals: row.decimals,
                unit: &row.unit,
                status: row.status,
            })}</td>
            <td class="kpis__points num" role="cell" data-label=Msg::KpisPerformance.text(lang)>
                {wording::points(lang, row.performance, row.cuts)}
            </td>
            <td class="kpis__status" role="cell"><StatusPill status=row.status stale=row.stale /></td>
        </tr>
    }
    .into_any()
}

/// The row above the KPIs of an objective.
pub fn group_view(lang: Lang, row: &KpiRow) -> AnyView {
    let named = row.objective_id.is_some();
    let name = if named { row.objective.clone() } else { Msg::KpisNoObjective.text(lang) };
    view! {
        <tr class="table__group" role="row">
            <th scope="colgroup" role="rowheader" colspan="7">
                <bdi>{name}</bdi>
                {named.then(|| view! { <span class="kpis__persp"><bdi>{row.perspective.clone()}</bdi></span> })}
            </th>
        </tr>
    }
    .into_any()
}

/// What has to be said beside the numbers: why there is none, or of how little it is made.
fn note(lang: Lang, row: &KpiRow) -> Option<String> {
    if let Some(reason) = &row.no_value {
        return Some(wording::no_value(lang, reason));
    }
    if let Some(reason) = row.no_performance {
        return Some(wording::no_performance(lang, reason));
    }
    let (present, of) = row.partial?;
    Some(Msg::KpisPartial { present: f64::from(present), of: f64::from(of) }.text(lang))
}
