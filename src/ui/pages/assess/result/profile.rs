//! The dimensions as a shape: radar, now and earlier. The table of the dimensions says the same.

use super::Shown;
use crate::{
    domain::{
        assess::result::DimensionResult,
        text::Msg,
        view::assess::result::{dimension_rows, round_name},
    },
    render::radar::{RadarAxis, RadarSpec, radar},
    ui::{
        context::{session, t},
        parts::chart_figure::ChartFigure,
    },
};
use leptos::prelude::*;

/// The width of the shape on paper, in px.
const PAPER: f64 = 340.0;

/// The radar; nothing with fewer than three dimensions that have a score.
#[component]
pub(super) fn Profile(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let scored = |dimension: &&DimensionResult| dimension.score.is_ok();
    let enough = Memo::new(move |_| {
        shown.whole(|_, _, whole| whole.dimensions.iter().filter(scored).count() >= 3) == Some(true)
    });
    move || enough.get().then(|| view! { <Radar shown=shown /> })
}

#[component]
fn Radar(shown: Shown) -> impl IntoView {
    let (session, lang) = (session(), shown.lang);
    let rows = Memo::new(move |_| {
        shown.whole(|told, looked, whole| {
            let earlier = looked.earlier.as_ref().and_then(|earlier| earlier.result.whole.as_ref());
            let rows = dimension_rows(told, whole, earlier);
            (rows.into_iter().map(|row| (row.name, row.score, row.earlier)).collect::<Vec<_>>(), told.cut_points())
        })
    });
    let draw = move |width: f64| {
        let (rows, rings) = rows.get().unwrap_or_default();
        let axes = rows.into_iter().map(|(label, value, earlier)| RadarAxis { label, value, earlier });
        radar(&RadarSpec { width, height: (width * 0.7).max(230.0), axes: axes.collect(), rings })
    };
    let legend = move || {
        let names = shown.with(|_, looked| {
            let card = session.scorecard();
            let earlier = looked.earlier.as_ref()?;
            Some((round_name(&card, &looked.round.id, lang), round_name(&card, &earlier.round.id, lang)))
        });
        names.flatten().map(|(now, earlier)| {
            view! {
                <ul class="legend">
                    <li><span class="legend__key result__key-now"></span><bdi>{now}</bdi></li>
                    <li><span class="legend__key legend__key--dash"></span><bdi>{earlier}</bdi></li>
                </ul>
            }
        })
    };
    view! {
        <section class="card stack" aria-labelledby="result-profile">
            <h2 id="result-profile">{t(Msg::ResultProfile)}</h2>
            <ChartFigure draw=draw widths=(260.0, 460.0) paper=PAPER label=t(Msg::ResultProfileLabel)>
                {legend}
                <p class="small muted no-print">{t(Msg::ResultProfileNote)}</p>
            </ChartFigure>
        </section>
    }
}
