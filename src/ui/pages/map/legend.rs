//! What shapes, lines and letters on the map mean.

use crate::{
    domain::{
        score::Status,
        text::{Msg, number},
        view::{MapBox, MapModel},
        wording,
    },
    render::{
        map::{BoxSign, VerdictShape, box_sign, verdict_shape, verdict_sign},
        scene::Scene,
    },
    ui::{
        context::{lang, session, t},
        parts::scene_view::SceneView,
    },
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
    // Only those that are on the map.
    let verdicts = Memo::new(move |_| {
        let found = model.with(|model| model.arrows.iter().map(|arrow| arrow.verdict).collect::<Vec<_>>());
        let mut signs: Vec<(VerdictShape, String)> = Vec::new();
        for (shape, verdict) in found.into_iter().filter_map(|verdict| Some((verdict_shape(verdict)?, verdict))) {
            if signs.iter().all(|(known, _)| *known != shape) {
                signs.push((shape, wording::verdict(lang, verdict)));
            }
        }
        signs
    });
    let feeds_back = Memo::new(move |_| model.with(|model| model.arrows.iter().any(|arrow| model.is_feedback(arrow))));
    let signs = Memo::new(move |_| {
        let any = |has: fn(&MapBox) -> bool| model.with(|model| model.boxes.iter().any(has));
        let signs = [
            (any(|b| b.kpis > 0), BoxSign::Kpis, Msg::NavMeasures),
            (any(|b| b.initiatives > 0), BoxSign::Initiatives, Msg::MapLegendInitiatives),
            (any(|b| b.is_placed), BoxSign::Placed, Msg::MapLegendPlaced),
        ];
        let shown = signs.into_iter().filter(|(any, ..)| *any);
        shown.map(|(_, sign, words)| (sign, words.text(lang))).collect::<Vec<_>>()
    });
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
            {move || feeds_back.get().then(|| view! {
                <li><span class="legend__key legend__key--dots legend__key--arrow"></span>{Msg::MapLegendFeedback.text(lang)}</li>
            })}
            <li><span class="legend__key legend__key--dash legend__key--conflict"></span>{t(Msg::MapLegendConflicts)}</li>
            {move || verdicts.get().into_iter().map(|(shape, words)| sign(verdict_sign(shape), words)).collect_view()}
            {move || signs.get().into_iter().map(|(one, words)| sign(box_sign(one), words)).collect_view()}
            {move || themes.get().into_iter().enumerate().map(|(n, theme)| view! {
                <li>
                    <span class="map__letter" data-theme=(n % 6).to_string() aria-hidden="true">{theme.letter}</span>
                    <bdi>{theme.name}</bdi>
                </li>
            }).collect_view()}
        </ul>
    }
}

/// A sign with its meaning.
fn sign(scene: Scene, words: String) -> impl IntoView {
    view! {
        <li>
            <SceneView scene=scene label=words.clone() natural=true />
            <span aria-hidden="true">{words}</span>
        </li>
    }
}
