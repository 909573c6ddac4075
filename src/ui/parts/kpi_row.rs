//! A row of the table of KPIs, and the row that names an objective above its KPIs.

use crate::{
    domain::{
        text::{Lang, Msg, number, words},
        view::{KpiRow, extent},
        wording,
    },
    render::{
        role::Role,
        sparkline::{SparkSpec, sparkline},
    },
    ui::parts::{scene_view::SceneView, status::StatusPill},
};
use leptos::prelude::*;

/// Width and height of the small picture, in px.
const SPARK: (f64, f64) = (112.0, 26.0);

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
            <td class="kpis__value num" role="cell" data-label=period.to_owned()>{or_none(row.value)}</td>
            <td class="kpis__target num" role="cell" data-label=Msg::KpisTarget.text(lang)>{or_none(row.target)}</td>
            <td class="kpis__course" role="cell" data-label=course.to_owned()>{course_view(lang, row)}</td>
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

/// The small picture, and what it says in words for who cannot see it.
fn course_view(lang: Lang, row: &KpiRow) -> AnyView {
    let said = match extent(&row.spark) {
        Some(known) => {
            let [first, last, low, high] = known.map(|value| number::with_unit(lang, value, row.decimals, &row.unit));
            Msg::KpisCourse { first: &first, last: &last, low: &low, high: &high }.text(lang)
        }
        None => return view! { <span class="faint">{Msg::KpisNoCourse.text(lang)}</span> }.into_any(),
    };
    let (width, height) = SPARK;
    let spec = SparkSpec { width, height, values: row.spark.clone(), target: row.target, role: Role::of(row.status) };
    view! {
        <span class="kpis__spark" aria-hidden="true">
            <SceneView scene=sparkline(&spec) label=String::new() natural=true />
        </span>
        <span class="visually-hidden">{said}</span>
    }
    .into_any()
}
