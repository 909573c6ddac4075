//! What shapes, lines and letters on the map mean.

use crate::{
    domain::{
        score::Status,
        text::{Msg, number},
        view::MapModel,
        wording,
    },
    ui::context::{lang, session, t},
};
use leptos::prelude::*;

/// The legend.
#[component]
pub(super) fn Legend(
    /// The map.
    model: Memo<MapModel>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let cuts = Memo::new(move |_| session.scorecard().cut_points);
    let themes = Memo::new(move |_| model.with(|model| model.themes.clone()));
    let points = move |value: f64| number::between(lang, value, 0, 2);
    let mark =
        |token: &'static str, words: String| view! { <li><span class="mark" data-status=token></span>{words}</li> };
    view! {
        <ul class="legend" aria-label=t(Msg::MapLegend)>
            {move || {
                let cuts = cuts.get();
                let (watch, track) = (points(cuts.watch), points(cuts.on_track));
                view! {
                    {mark("on_track", Msg::MapOnTrackFrom { points: &track }.text(lang))}
                    {mark("watch", Msg::MapWatchFrom { points: &watch }.text(lang))}
                    {mark("at_risk", Msg::MapAtRiskBelow { points: &watch }.text(lang))}
                    {cuts.critical.map(|critical| {
                        let below = Msg::MapCriticalBelow { points: &points(critical) }.text(lang);
                        mark(Status::Critical.token(), below)
                    })}
                    {mark("no_data", wording::status(lang, Status::NoData))}
                }
            }}
            <li><span class="legend__key legend__key--arrow"></span>{t(Msg::MapLegendSupports)}</li>
            <li><span class="legend__key legend__key--dash legend__key--conflict"></span>{t(Msg::MapLegendConflicts)}</li>
            {move || themes.get().into_iter().enumerate().map(|(n, theme)| view! {
                <li>
                    <span class="map__letter" data-theme=(n % 6).to_string() aria-hidden="true">{theme.letter}</span>
                    <bdi>{theme.name}</bdi>
                </li>
            }).collect_view()}
        </ul>
    }
}
