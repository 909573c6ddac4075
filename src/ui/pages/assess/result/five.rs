//! The dimensions at a glance: bars and table in one.

use super::{
    Shown,
    table::{Row, Table, cell, columns, strong},
};
use crate::{
    domain::{
        text::Msg,
        view::assess::result::{DimensionRow, FlagWords, LevelWords, dimension_rows, total},
    },
    render::interval_bar::{IntervalSpec, interval_bar},
    ui::{
        context::t,
        kit::{Icon, IconName},
        parts::scene_view::SceneView,
    },
};
use leptos::prelude::*;

/// Width and height of a bar, in px.
const BAR: (f64, f64) = (220.0, 28.0);

/// The dimensions.
#[component]
pub(super) fn Five(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let lang = shown.lang;
    let rows = move || {
        shown.whole(|told, looked, whole| {
            let earlier = looked.earlier.as_ref().and_then(|earlier| earlier.result.whole.as_ref());
            let ticks = told.cut_points();
            let rows = dimension_rows(told, whole, earlier);
            let mut columns = columns(
                lang,
                [
                    (Msg::ResultDimension, false),
                    (Msg::ResultBar, false),
                    (Msg::ResultScore, true),
                    (Msg::ResultLevelHead, false),
                    (Msg::ResultAgreement, true),
                    (Msg::ResultAnsweredHead, true),
                ],
            );
            // Nobody to agree with, and one who answered.
            columns.truncate(if looked.result.alone { 4 } else { 6 });
            Table {
                label: Msg::ResultDimensionsCaption.text(lang),
                class: "table--edge result__bars",
                columns,
                rows: rows.iter().map(|row| one(shown, row, &ticks)).collect(),
                ..Table::default()
            }
            .view()
        })
    };
    let alone = move || shown.with(|_, looked| looked.result.alone).unwrap_or(true);
    let compared = move || {
        let earlier = shown.with(|_, looked| looked.earlier.is_some()).unwrap_or(false);
        earlier.then(|| view! { <p class="card__text small muted">{Msg::ResultEarlierMark.text(lang)}</p> })
    };
    let sum = move || {
        let total = shown.total.get().then(|| shown.whole(|told, _, whole| total(told, whole)).flatten()).flatten();
        total.map(|total| {
            view! {
                <p class="card__text">
                    <strong>{Msg::ResultTotal { score: &total.score }.text(lang)}</strong>
                    " "
                    {Msg::ResultTotalHides { lowest: &total.lowest }.text(lang)}
                </p>
            }
        })
    };
    view! {
        <section class="card card--flush result__five" aria-labelledby="result-five">
            <div class="card__head">
                <h2 id="result-five">{t(Msg::ResultDimensions)}</h2>
                {move || (!alone()).then(|| view! { <span class="card__note">{t(Msg::ResultDimensionsNote)}</span> })}
            </div>
            {rows}
            {compared}
            {sum}
        </section>
    }
}

fn one(shown: Shown, row: &DimensionRow, ticks: &[f64]) -> Row {
    let interval = row.interval.map(|interval| (interval.low, interval.high));
    let about = view! { {row.name.clone()} {flags(&row.flags)} };
    let agreement = view! { {row.agreement.clone()} {flags(&row.differs)} };
    let cells = vec![
        bar(&row.said, ticks, row.score, interval, row.earlier).into_any(),
        strong(&row.score_text),
        row.level.as_ref().map(|level| level_view(shown, level)).into_any(),
        agreement.into_any(),
        cell(&row.people),
    ];
    Row::Cells(about.into_any(), cells)
}

/// A bar with its words.
pub(super) fn bar(
    said: &str,
    ticks: &[f64],
    value: Option<f64>,
    interval: Option<(f64, f64)>,
    earlier: Option<f64>,
) -> impl IntoView + use<> {
    let (width, height) = BAR;
    let scene = interval_bar(&IntervalSpec { width, height, ticks: ticks.to_vec(), value, interval, earlier });
    view! { <span class="result__bar"><SceneView scene=scene label=said.to_owned() natural=true /></span> }
}

fn level_view(shown: Shown, level: &LevelWords) -> impl IntoView + use<> {
    let lang = shown.lang;
    let capped = !level.caps.is_empty();
    let caps = level.caps.iter().map(|cap| view! { <span class="result__why">{cap.clone()}</span> }).collect_view();
    let untested = level.untested.iter().map(|cap| {
        view! { <span class="result__why">{Msg::ResultUntested { reason: cap }.text(lang)}</span> }
    });
    view! {
        <span class="nowrap">
            {level.text.clone()}
            {capped.then(|| format!(" ({})", Msg::ResultCapped.text(lang)))}
        </span>
        <span class="result__why">{level.name.clone()}</span>
        {caps}
        {untested.collect_view()}
    }
}

/// Flags: sign and words, with what they mean.
pub(super) fn flags(flags: &[FlagWords]) -> impl IntoView + use<> {
    let one = |flag: &FlagWords| {
        view! {
            <span class="result__flag" title=flag.text.clone()>
                <Icon name=IconName::Flag />
                {flag.label.clone()}
            </span>
        }
    };
    flags.iter().map(one).collect_view()
}
