//! The strategy map as a picture in its own window: it scrolls where the page is narrow, and never gets too small to read.

use super::scene_view::SceneView;
use crate::{
    domain::{model::ObjectiveId, text::Lang, view::MapModel},
    render::map::{OBJECTIVE, map, map_spec},
};
use leptos::prelude::*;

/// The least and the greatest size of the picture, relative to its own.
const SHRINK: f64 = 0.74;
const GROW: f64 = 1.2;

/// Shows the map; its boxes can be pressed.
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
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let scene = Memo::new(move |_| model.with(|model| map(&map_spec(lang, model))));
    let width = move |times: f64| scene.with(|scene| format!("{:.0}px", scene.width * times));
    let select = move |key: String| {
        if let Some(id) = key.strip_prefix(OBJECTIVE) {
            on_objective.run(ObjectiveId::lossy(id));
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
