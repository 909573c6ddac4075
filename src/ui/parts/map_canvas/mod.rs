//! The strategy map to work on: boxes are chosen, moved, renamed and joined here, by mouse, by touch and by keys alone.
//!
//! What is drawn is [`SceneView`]; over it lie the few things that move with the hand: the frame of what is chosen, its
//! handle, a wire while two boxes are joined, a field while one is renamed. So nothing is drawn anew while a hand moves.

mod gesture;
mod keys;
mod over;
mod sight;

use super::scene_view::SceneView;
use crate::{
    domain::{
        model::{LinkId, MapNoteId, ObjectiveId},
        text::{Lang, Msg},
        view::{Drop, MapModel},
    },
    render::map::{LINK, NOTE, OBJECTIVE, head_height, map, map_spec},
};
use gesture::{Gestures, pointer};
use leptos::{
    ev, html,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition},
};
use over::Over;
use sight::{Overview, Sight, ZoomTools};

/// Something on the map that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MapKey {
    /// An objective.
    Objective(ObjectiveId),
    /// A link.
    Link(LinkId),
    /// A free note.
    Note(MapNoteId),
}

impl MapKey {
    /// What the key of a group in the picture stands for.
    pub fn of(key: &str) -> Option<Self> {
        let id = |kind| key.strip_prefix(kind);
        id(OBJECTIVE)
            .map(|id| Self::Objective(ObjectiveId::lossy(id)))
            .or_else(|| id(LINK).map(|id| Self::Link(LinkId::lossy(id))))
            .or_else(|| id(NOTE).map(|id| Self::Note(MapNoteId::lossy(id))))
    }

    /// The key of its group in the picture.
    pub fn key(&self) -> String {
        match self {
            Self::Objective(id) => format!("{OBJECTIVE}{id}"),
            Self::Link(id) => format!("{LINK}{id}"),
            Self::Note(id) => format!("{NOTE}{id}"),
        }
    }
}

/// What somebody does on the map.
#[derive(Debug, Clone, PartialEq)]
pub enum MapDeed {
    /// Opens the page of an objective.
    Open(ObjectiveId),
    /// Gives an objective another name.
    Rename(ObjectiveId, String),
    /// Joins a cause to its effect.
    Connect(ObjectiveId, ObjectiveId),
    /// Puts a box somewhere.
    Place(ObjectiveId, Drop),
    /// Puts a note somewhere.
    PlaceNote(MapNoteId, Drop),
    /// Deletes something.
    Delete(MapKey),
    /// Adds an objective.
    Add,
}

/// What the parts of the map share.
#[derive(Clone, Copy)]
struct Shared {
    model: Signal<MapModel>,
    /// Width and height of the picture.
    size: Memo<(f64, f64)>,
    /// How much lower everything stands in the picture than in the model, for what is drawn over the bands.
    lower: Memo<f64>,
    chosen: RwSignal<Option<MapKey>>,
    connecting: RwSignal<Option<ObjectiveId>>,
    renaming: RwSignal<Option<ObjectiveId>>,
    can_edit: Signal<bool>,
    on_deed: Callback<MapDeed>,
    view: NodeRef<html::Div>,
    sheet: NodeRef<html::Div>,
    sight: Sight,
    lang: Lang,
}

impl Shared {
    /// The group of a key in the picture.
    fn group(self, key: &MapKey) -> Option<Element> {
        let sheet = self.sheet.get_untracked()?;
        // Ids hold no quotes.
        sheet.query_selector(&format!("[data-key=\"{}\"]", key.key())).ok().flatten()
    }

    /// Scrolls no farther than needed to what has this key, over the panel at the lower edge.
    fn reveal(self, key: &MapKey) {
        if let Some(group) = self.group(key) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            options.set_inline(ScrollLogicalPosition::Nearest);
            group.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }

    /// Puts the focus on what has this key.
    fn focus(self, key: &MapKey) {
        if let Some(group) = self.group(key).and_then(|group| group.dyn_into::<leptos::web_sys::SvgElement>().ok()) {
            group.focus().ok();
        }
    }
}

/// What is under an event: the key of the group around its target.
fn key_of(event: &ev::Event) -> Option<MapKey> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let group = target.closest("[data-key]").ok().flatten()?;
    MapKey::of(&group.get_attribute("data-key")?)
}

/// The map.
#[component]
pub fn MapCanvas(
    /// What is shown.
    #[prop(into)]
    model: Signal<MapModel>,
    /// The name of the picture.
    #[prop(into)]
    label: Signal<String>,
    /// What is chosen.
    chosen: RwSignal<Option<MapKey>>,
    /// The cause whose effect is looked for: the next box that is pressed.
    connecting: RwSignal<Option<ObjectiveId>>,
    /// The objective that is renamed in its box.
    renaming: RwSignal<Option<ObjectiveId>>,
    /// What is told of beside the map, and so should be in sight.
    #[prop(into)]
    told: Signal<Option<MapKey>>,
    /// Whether the map can be changed.
    #[prop(into)]
    can_edit: Signal<bool>,
    /// Something is done.
    #[prop(into)]
    on_deed: Callback<MapDeed>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let spec = Memo::new(move |_| model.with(|model| map_spec(lang, model)));
    let scene = Memo::new(move |_| spec.with(map));
    let lower = Memo::new(move |_| spec.with(head_height));
    let size = Memo::new(move |_| scene.with(|scene| (scene.width, scene.height)));
    let (view, sheet) = (NodeRef::new(), NodeRef::new());
    let sight = Sight::new(view, size);
    let shared =
        Shared { model, size, lower, chosen, connecting, renaming, can_edit, on_deed, view, sheet, sight, lang };
    let gestures = Gestures::new(shared);
    Effect::new(move |_| {
        if let Some(key) = told.get().filter(|_| !gestures.is_moving()) {
            shared.reveal(&key);
        }
    });
    let drawn = Trigger::new();
    // Tab reaches one box: the chosen one, else the first.
    Effect::new(move |_| {
        drawn.track();
        chosen.track();
        let Some(sheet) = sheet.get() else { return };
        if let Ok(Some(old)) = sheet.query_selector("[data-key][tabindex=\"0\"]") {
            old.set_attribute("tabindex", "-1").ok();
        }
        let now = chosen.get_untracked().and_then(|key| shared.group(&key));
        let first = || sheet.query_selector("[data-key^=\"objective:\"]").ok().flatten();
        if let Some(group) = now.or_else(first) {
            group.set_attribute("tabindex", "0").ok();
        }
    });
    let press = move |event: ev::MouseEvent| {
        if gestures.was_drag() {
            return;
        }
        match (key_of(&event), connecting.get_untracked()) {
            (Some(MapKey::Objective(to)), Some(from)) => keys::connect(shared, from, to),
            (Some(key), _) => chosen.set(Some(key)),
            // What lies over the picture is no way out of it.
            (None, _) if over::is_over(&event) => {}
            (None, _) => chosen.set(None),
        }
    };
    let hint = super::super::kit::ids::fresh("map-keys");
    view! {
        <div class="map" data-connecting=move || connecting.with(Option::is_some).then_some("true")>
            <p class="visually-hidden" id=hint.clone()>{Msg::MapKeysHint.text(lang)}</p>
            <div
                class="map__view"
                node_ref=view
                role="group"
                aria-label=Msg::MapWork.text(lang)
                aria-describedby=hint
                data-zoomed=move || sight.is_zoomed().then_some("true")
                on:scroll=move |_| sight.look()
            >
                <div
                    class="map__sheet"
                    node_ref=sheet
                    style:inline-size=move || sight.width()
                    style:min-inline-size=move || sight.least()
                    style:max-inline-size=move || sight.most()
                    on:click=press
                    on:focusin=move |event: ev::FocusEvent| {
                        if let Some(key) = key_of(&event).filter(|_| connecting.with_untracked(Option::is_none)) {
                            chosen.set(Some(key));
                        }
                    }
                    on:keydown=move |event| keys::pressed(shared, &event)
                    on:pointerdown=move |event| gestures.down(&pointer(&event), key_of(&event), &event)
                    on:pointermove=move |event| gestures.moved(&event)
                    on:pointerup=move |event| gestures.up(&event)
                    on:pointercancel=move |_| gestures.cancel()
                >
                    <SceneView scene=scene label=label watched=true on_drawn=move |()| drawn.notify() />
                    <Over shared=shared gestures=gestures />
                </div>
            </div>
            <Overview shared=shared />
            <ZoomTools shared=shared />
        </div>
    }
}
