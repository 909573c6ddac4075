//! The chart of a KPI with its legend, drawn anew for the room there is, so that its labels stay readable on a phone.

use super::{measured::width_of, scene_view::SceneView};
use crate::{
    domain::{
        model::FiscalYear,
        score::Status,
        text::{Lang, Msg, date, number},
        view::{GridRow, KpiPage, charted},
        wording,
    },
    render::{
        kpi_chart::{ChartPoint, ChartSpec, StatusBand, kpi_chart},
        scene::Scene,
    },
};
use leptos::{html, prelude::*};

/// Periods shown at the most.
const MOST: usize = 36;
/// Periods shown at the most where there is little room.
const MOST_NARROW: usize = 13;
/// Below this width there is little room, in px.
const NARROW: f64 = 520.0;

/// The values of a KPI over its own periods with targets and bands of status.
#[component]
pub fn KpiChartView(
    /// What the page shows.
    #[prop(into)]
    page: Signal<KpiPage>,
    /// The fiscal year, which names the periods.
    #[prop(into)]
    fiscal: Signal<FiscalYear>,
    /// The id of the table with the same values.
    table_id: String,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let figure: NodeRef<html::Figure> = NodeRef::new();
    let width = width_of(figure, 760.0);

    let scene = Memo::new(move |_| page.with(|page| draw(lang, page, fiscal.get(), width.get())));
    let label = Memo::new(move |_| page.with(|page| Msg::KpiChartLabel { name: &page.kpi.name }.text(lang)));
    let said = Memo::new(move |_| page.with(|page| in_words(lang, page, fiscal.get())));
    let note_id = format!("{table_id}-note");
    view! {
        <figure class="chart" node_ref=figure aria-describedby=format!("{note_id} {table_id}")>
            <SceneView scene=scene label=label description=said />
            <figcaption class="stack stack--s">
                {move || page.with(|page| legend(lang, page))}
                <p id=note_id.clone() class="visually-hidden">
                    {Msg::KpiChartTable.text(lang)}
                </p>
            </figcaption>
        </figure>
    }
}

fn draw(lang: Lang, page: &KpiPage, fiscal: FiscalYear, width: f64) -> Scene {
    let most = if width < NARROW { MOST_NARROW } else { MOST };
    let rows = charted(&page.rows, most);
    let point = |row: &GridRow| ChartPoint {
        label: date::period_short(lang, row.period, fiscal),
        value: row.value,
        target: row.target,
        provisional: row.open,
    };
    let decimals = page.kpi.decimals;
    let format = |value: f64| {
        if value.abs() >= 1e6 { number::compact(lang, value) } else { number::between(lang, value, 0, decimals) }
    };
    let spec = ChartSpec {
        width: width.max(240.0),
        height: if width < NARROW { 240.0 } else { 300.0 },
        points: rows.iter().map(point).collect(),
        bands: page
            .bands
            .iter()
            .map(|(status, from, to)| StatusBand { from: *from, to: *to, status: *status })
            .collect(),
        target: None,
        format: &format,
        highlighted: rows.iter().rposition(|row| row.in_view),
        y_label: page.kpi.unit.clone(),
        range: None,
    };
    kpi_chart(&spec)
}

/// What the chart says: its span, the newest value, the lowest and the highest.
fn in_words(lang: Lang, page: &KpiPage, fiscal: FiscalYear) -> String {
    let rows = charted(&page.rows, MOST);
    let measured: Vec<(&GridRow, f64)> = rows.iter().filter_map(|row| Some((row, row.value?))).collect();
    let (Some((first, _)), Some((last, newest))) = (measured.first(), measured.last()) else { return String::new() };
    let worded = |value: f64| number::with_unit(lang, value, page.kpi.decimals, &page.kpi.unit);
    let least = measured.iter().min_by(|a, b| a.1.total_cmp(&b.1));
    let most = measured.iter().max_by(|a, b| a.1.total_cmp(&b.1));
    let at = |found: Option<&(&GridRow, f64)>| {
        let (row, value) = found?;
        Some((date::period(lang, row.period, fiscal), worded(*value)))
    };
    let ((low_at, low), (high_at, high)) = (at(least).unwrap_or_default(), at(most).unwrap_or_default());
    Msg::KpiChartSays {
        count: measured.len() as f64,
        high: &high,
        high_at: &high_at,
        low: &low,
        low_at: &low_at,
        newest: &worded(*newest),
        newest_at: &date::period(lang, last.period, fiscal),
        range: &date::range(lang, first.period, last.period, fiscal),
    }
    .text(lang)
}

fn legend(lang: Lang, page: &KpiPage) -> impl IntoView + use<> {
    let has_target = charted(&page.rows, MOST).iter().any(|row| row.target.is_some());
    let target = has_target.then(|| {
        view! {
            <li>
                <span class="legend__key legend__key--dash legend__key--target"></span>
                {Msg::PartTarget.text(lang)}
            </li>
        }
    });
    let bands =
        Status::ALL.into_iter().rev().filter(|status| page.bands.iter().any(|(shown, ..)| shown == status)).map(
            |status| {
                view! {
                    <li>
                        <span class="legend__key legend__key--area" data-status=status.token()></span>
                        {wording::status(lang, status)}
                    </li>
                }
            },
        );
    view! {
        <ul class="legend">
            <li>
                <span class="legend__key legend__key--value"></span>
                {Msg::WhyValue.text(lang)}
            </li>
            {target}
            {bands.collect_view()}
        </ul>
    }
}
