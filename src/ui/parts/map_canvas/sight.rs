//! How much of the map is in sight: zoom, the whole at once, and a small overview where it is larger than its window.

use super::Shared;
use crate::{
    domain::{
        layout::Rect,
        text::{Msg, number},
    },
    ui::kit::{Button, IconName},
};
use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast, web_sys::Element};

/// The least and the greatest size of the picture that fits itself to the page, relative to its own.
const SHRINK: f64 = 0.74;
const GROW: f64 = 1.2;
/// The sizes that can be chosen.
const STEPS: [f64; 9] = [0.2, 0.33, 0.5, 0.67, 0.82, 1.0, 1.25, 1.6, 2.0];

/// With as much of the picture in sight, in both directions, there is no overview.
const ENOUGH: f64 = 0.97;

/// What of the picture is in its window, in px of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Window {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
    whole: (f64, f64),
}

impl Window {
    /// Whether so much of the picture is in sight that nobody needs an overview.
    fn holds_most(self) -> bool {
        self.whole.0 * ENOUGH <= self.width && self.whole.1 * ENOUGH <= self.height
    }
}

/// The size and the window.
#[derive(Clone, Copy)]
pub(super) struct Sight {
    view: NodeRef<html::Div>,
    size: Memo<(f64, f64)>,
    /// None: as wide as the page has room.
    scale: RwSignal<Option<f64>>,
    window: RwSignal<Window>,
}

impl Sight {
    pub(super) fn new(view: NodeRef<html::Div>, size: Memo<(f64, f64)>) -> Self {
        let sight = Self { view, size, scale: RwSignal::new(None), window: RwSignal::new(Window::default()) };
        Effect::new(move |_| {
            size.track();
            sight.scale.track();
            if view.get().is_some() {
                // Once the browser has laid out the new size.
                request_animation_frame(move || sight.look());
            }
        });
        let resized = window_event_listener(ev::resize, move |_| sight.look());
        on_cleanup(move || resized.remove());
        sight
    }

    /// Looks what is in the window.
    pub(super) fn look(self) {
        let Some(view) = self.view.try_get_untracked().flatten() else { return };
        let window = Window {
            left: view.scroll_left().into(),
            top: view.scroll_top().into(),
            width: view.client_width().into(),
            height: view.client_height().into(),
            whole: (view.scroll_width().into(), view.scroll_height().into()),
        };
        if self.window.get_untracked() != window {
            self.window.set(window);
        }
    }

    pub(super) fn is_zoomed(self) -> bool {
        self.scale.get().is_some()
    }

    pub(super) fn width(self) -> Option<String> {
        self.scale.get().map(|scale| format!("{:.0}px", self.size.get().0 * scale))
    }

    pub(super) fn least(self) -> String {
        match self.scale.get() {
            Some(_) => "0".to_owned(),
            None => format!("{:.0}px", self.size.get().0 * SHRINK),
        }
    }

    pub(super) fn most(self) -> String {
        match self.scale.get() {
            Some(_) => "none".to_owned(),
            None => format!("{:.0}px", self.size.get().0 * GROW),
        }
    }

    /// How large the picture is now, relative to its own size.
    fn now(self) -> f64 {
        let shown = self.window.get_untracked().whole.0.max(1.0);
        self.scale.get_untracked().unwrap_or(shown / self.size.get_untracked().0.max(1.0))
    }

    /// One step larger or smaller; the middle of the window stays where it is.
    pub(super) fn zoom(self, closer: bool) {
        let now = self.now();
        let next = if closer {
            STEPS.iter().copied().find(|step| *step > now + 0.01)
        } else {
            STEPS.iter().copied().rev().find(|step| *step < now - 0.01)
        };
        if let Some(next) = next {
            self.set(next);
        }
    }

    /// The whole picture in the window, and never larger than its own size.
    pub(super) fn fit(self) {
        let Some(view) = self.view.get_untracked() else { return };
        let (width, height) = self.size.get_untracked();
        let room = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(800.0) * 0.7;
        let scale = (f64::from(view.client_width()) / width.max(1.0)).min(room / height.max(1.0)).min(1.0);
        self.set(scale.max(0.05));
    }

    fn set(self, scale: f64) {
        let Some(view) = self.view.get_untracked() else { return };
        let before = self.now();
        let middle = |scroll: i32, room: i32| (f64::from(scroll) + f64::from(room) / 2.0) / before;
        let (x, y) = (middle(view.scroll_left(), view.client_width()), middle(view.scroll_top(), view.client_height()));
        self.scale.set(Some(scale));
        request_animation_frame(move || {
            view.set_scroll_left(whole(x * scale - f64::from(view.client_width()) / 2.0));
            view.set_scroll_top(whole(y * scale - f64::from(view.client_height()) / 2.0));
            self.look();
        });
    }
}

/// The buttons for the size.
#[component]
pub(super) fn ZoomTools(shared: Shared) -> impl IntoView {
    let (sight, lang) = (shared.sight, shared.lang);
    let percent = move || {
        sight.scale.track();
        sight.window.track();
        number::percent(lang, (sight.now() * 100.0).round(), 0)
    };
    view! {
        <div class="map__tools" role="group" aria-label=Msg::MapSize.text(lang)>
            <Button small=true icon=IconName::Minus label=Msg::MapSmaller.text(lang) on_click=move |()| sight.zoom(false) />
            <button
                type="button"
                class="btn btn--small map__percent"
                title=Msg::MapFitWidth.text(lang)
                on:click=move |_| sight.scale.set(None)
            >
                {percent}
            </button>
            <Button small=true icon=IconName::Plus label=Msg::MapLarger.text(lang) on_click=move |()| sight.zoom(true) />
            <Button small=true on_click=move |()| sight.fit()>{Msg::MapFit.text(lang)}</Button>
        </div>
    }
}

/// The whole map in small, with what is in the window; pressed, it brings that place into the window.
#[component]
pub(super) fn Overview(shared: Shared) -> impl IntoView {
    let sight = shared.sight;
    let needed = Memo::new(move |_| !sight.window.get().holds_most());
    let go = move |event: &ev::PointerEvent| {
        let target = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
        let (Some(target), Some(view)) = (target, shared.view.get_untracked()) else { return };
        let rect = target.get_bounding_client_rect();
        let share = |at: i32, from: f64, size: f64| (f64::from(at) - from) / size.max(1.0);
        let window = sight.window.get_untracked();
        let x = share(event.client_x(), rect.left(), rect.width()) * window.whole.0 - window.width / 2.0;
        let y = share(event.client_y(), rect.top(), rect.height()) * window.whole.1 - window.height / 2.0;
        view.set_scroll_left(whole(x));
        view.set_scroll_top(whole(y));
    };
    // Where the window is, in px of the map.
    let frame = move || {
        let (window, size) = (sight.window.get(), shared.size.get());
        let (across, down) = (size.0 / window.whole.0.max(1.0), size.1 / window.whole.1.max(1.0));
        Rect {
            x: window.left * across,
            y: window.top * down,
            width: window.width * across,
            height: window.height * down,
        }
    };
    let boxes = move || {
        let lower = shared.lower.get();
        shared.model.with(|model| {
            let places = model.layout.nodes.iter().zip(&model.boxes);
            places
                .map(|(node, map_box)| {
                    view! {
                        <rect
                            data-status=map_box.status.token()
                            x=node.x.to_string()
                            y=(node.y + lower).to_string()
                            width=node.width.to_string()
                            height=node.height.to_string()
                        />
                    }
                })
                .collect_view()
        })
    };
    view! {
        {move || needed.get().then(|| view! {
            // What it does the scroll bars do as well.
            <svg
                class="map__overview no-print"
                aria-hidden="true"
                viewBox=move || { let (width, height) = shared.size.get(); format!("0 0 {width:.0} {height:.0}") }
                on:pointerdown=move |event| {
                    if let Some(target) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
                        target.set_pointer_capture(event.pointer_id()).ok();
                    }
                    go(&event);
                }
                on:pointermove=move |event| {
                    if event.buttons() == 1 {
                        go(&event);
                    }
                }
            >
                {boxes}
                <rect
                    class="map__window"
                    x=move || frame().x.to_string()
                    y=move || frame().y.to_string()
                    width=move || frame().width.to_string()
                    height=move || frame().height.to_string()
                />
            </svg>
        })}
    }
}

#[expect(clippy::cast_possible_truncation, reason = "px of a scroll position, far below the limit")]
fn whole(px: f64) -> i32 {
    px.round() as i32
}
