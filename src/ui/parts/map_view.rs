//! The strategy map as a picture in its own window: it scrolls where the page is narrow, and never gets too small to read.

use super::scene_view::SceneView;
use crate::{
    domain::{
        model::{LinkId, LinkKind, ObjectiveId},
        text::Lang,
        view::MapModel,
        wording,
    },
    render::{
        map::{MapArrow, MapBand, MapBox, MapSpec, map},
        scene::{Point, Rect},
    },
};
use leptos::prelude::*;

/// What marks the keys of objectives and links in the picture: their ids are unique among their own kind only.
const OBJECTIVE: &str = "objective:";
const LINK: &str = "link:";
/// The least and the greatest size of the picture, relative to its own.
const SHRINK: f64 = 0.82;
const GROW: f64 = 1.2;

/// Shows the map; a box or the words on an arrow can be pressed.
#[component]
pub fn MapView(
    /// The map.
    #[prop(into)]
    model: Signal<MapModel>,
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// An objective was pressed.
    #[prop(into)]
    on_objective: Callback<ObjectiveId>,
    /// A link was pressed.
    #[prop(into)]
    on_link: Callback<LinkId>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let scene = Memo::new(move |_| model.with(|model| map(&map_spec(lang, model))));
    let width = move |times: f64| scene.with(|scene| format!("{:.0}px", scene.width * times));
    let select = move |key: String| {
        if let Some(id) = key.strip_prefix(OBJECTIVE) {
            on_objective.run(ObjectiveId::lossy(id));
        } else if let Some(id) = key.strip_prefix(LINK) {
            on_link.run(LinkId::lossy(id));
        }
    };
    view! {
        <div class="map">
            <div class="map__view">
                <div
                    class="map__sheet"
                    style:min-inline-size=move || width(SHRINK)
                    style:max-inline-size=move || width(GROW)
                >
                    <SceneView scene=scene label=label on_select=Callback::new(select) />
                </div>
            </div>
        </div>
    }
}

/// The map as it is drawn, worded in a language.
pub fn map_spec(lang: Lang, model: &MapModel) -> MapSpec {
    let layout = &model.layout;
    MapSpec {
        width: layout.width,
        height: layout.height,
        gutter: model.gutter,
        bands: layout
            .bands
            .iter()
            .zip(&model.bands)
            .map(|(place, band)| MapBand {
                top: place.top,
                height: place.height,
                name: band.name.clone(),
                note: band.question.clone(),
            })
            .collect(),
        boxes: layout
            .nodes
            .iter()
            .zip(&model.boxes)
            .map(|(place, map_box)| MapBox {
                key: format!("{OBJECTIVE}{}", map_box.id),
                rect: Rect { x: place.x, y: place.y, width: place.width, height: place.height },
                title: map_box.name.clone(),
                label: wording::box_name(lang, map_box),
                status: map_box.status,
                score_text: wording::points(lang, map_box.performance, map_box.cuts),
                meta_text: wording::box_mark(lang, map_box),
                spark: map_box.spark.clone(),
                provisional: map_box.provisional,
                selected: false,
            })
            .collect(),
        arrows: layout
            .edges
            .iter()
            .zip(&model.arrows)
            .map(|(route, arrow)| MapArrow {
                key: format!("{LINK}{}", arrow.id),
                points: route.points.iter().map(|(x, y)| Point::new(*x, *y)).collect(),
                name: wording::arrow_name(lang, arrow),
                conflict: arrow.kind == LinkKind::Conflicts,
                label: wording::arrow_mark(lang, arrow).map(|words| (route.label_at.0, route.label_at.1, words)),
            })
            .collect(),
    }
}
