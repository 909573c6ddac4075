//! The hand on the map: boxes and notes are dragged, the handle of a box is pulled to another one, the ground is moved.

use super::{MapDeed, MapKey, Shared, keys};
use crate::{
    domain::{layout::Rect, model::ObjectiveId, view::MapModel},
    render::map::slip_height,
};
use leptos::{
    ev,
    prelude::*,
    web_sys::{Element, PointerEvent},
};

/// How far the hand moves before that is a drag, in px of the screen.
const START: f64 = 4.0;

/// Two presses within this are one double press, in ms.
const TWICE: f64 = 450.0;

/// A place in px of the screen.
type Place = (f64, f64);

/// Where a pointer is.
pub(super) fn pointer(event: &PointerEvent) -> Place {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

/// What the hand has taken.
#[derive(Debug, Clone)]
enum Taken {
    /// A box or note, with its group and where it stands.
    Thing(MapKey, Option<Element>, Rect),
    /// What a finger touches: it is chosen unless the finger goes on, which scrolls.
    Tap(MapKey),
    /// The handle of a box.
    Handle(ObjectiveId),
    /// The ground, with how far it was scrolled.
    Ground(Place),
}

#[derive(Debug, Clone)]
struct Drag {
    taken: Taken,
    from: Place,
    moving: bool,
}

/// What goes on.
#[derive(Clone, Copy)]
pub(super) struct Gestures {
    shared: Shared,
    drag: StoredValue<Option<Drag>, LocalStorage>,
    /// The click that ends a drag is none.
    ended: StoredValue<bool>,
    /// What was pressed last, and when.
    last: StoredValue<Option<(MapKey, f64)>>,
    /// How far the chosen thing was moved, in px of the map.
    pub(super) by: RwSignal<Option<Place>>,
    /// Where the end of a wire is, in px of the map, and the box that it begins at.
    pub(super) wire: RwSignal<Option<(ObjectiveId, Place)>>,
}

impl Gestures {
    pub(super) fn new(shared: Shared) -> Self {
        Self {
            shared,
            drag: StoredValue::new_local(None),
            ended: StoredValue::new(false),
            last: StoredValue::new(None),
            by: RwSignal::new(None),
            wire: RwSignal::new(None),
        }
    }

    /// Whether something moves with the hand.
    pub(super) fn is_moving(self) -> bool {
        self.drag.with_value(|drag| drag.as_ref().is_some_and(|drag| drag.moving))
    }

    /// Whether the click that is heard now ends a drag.
    pub(super) fn was_drag(self) -> bool {
        self.ended.try_update_value(std::mem::take).unwrap_or_default()
    }

    /// The pointer goes down on something, or on the ground.
    pub(super) fn down(self, at: &Place, key: Option<MapKey>, event: &ev::PointerEvent) {
        self.ended.set_value(false);
        if !event.is_primary() {
            // Two fingers make the page larger.
            return self.cancel();
        }
        if event.button() != 0 || super::over::is_over(event) {
            return;
        }
        let by_finger = event.pointer_type() == "touch";
        let connecting = self.shared.connecting.with_untracked(Option::is_some);
        let taken = match key {
            // A finger scrolls; what it has chosen it can move by the frame.
            Some(key) if by_finger && !connecting => Some(Taken::Tap(key)),
            Some(_) if by_finger || connecting || !self.shared.can_edit.get_untracked() => None,
            Some(key) => self.thing(key),
            None if by_finger => None,
            None => self
                .shared
                .view
                .get_untracked()
                .map(|view| Taken::Ground((f64::from(view.scroll_left()), f64::from(view.scroll_top())))),
        };
        self.take(taken, *at);
    }

    /// The pointer goes down on the frame of what is chosen.
    pub(super) fn down_on_frame(self, event: &ev::PointerEvent) {
        self.ended.set_value(false);
        let key = self.shared.chosen.get_untracked().filter(|_| self.shared.can_edit.get_untracked());
        if event.button() == 0
            && let Some(key) = key
        {
            self.take(self.thing(key), pointer(event));
        }
    }

    /// The pointer goes down on the handle of a box.
    pub(super) fn down_on_handle(self, from: ObjectiveId, event: &ev::PointerEvent) {
        self.ended.set_value(false);
        event.prevent_default();
        self.take(Some(Taken::Handle(from)), pointer(event));
    }

    fn thing(self, key: MapKey) -> Option<Taken> {
        let rect = self.shared.model.with_untracked(|model| rect_of(model, &key))?;
        let group = self.shared.group(&key);
        Some(Taken::Thing(key, group, rect))
    }

    fn take(self, taken: Option<Taken>, from: Place) {
        self.drag.set_value(taken.map(|taken| Drag { taken, from, moving: false }));
    }

    /// The pointer moves.
    pub(super) fn moved(self, event: &ev::PointerEvent) {
        let at = pointer(event);
        let Some(mut drag) = self.drag.get_value() else { return };
        let by = (at.0 - drag.from.0, at.1 - drag.from.1);
        if !drag.moving {
            if by.0.hypot(by.1) < START {
                return;
            }
            if matches!(drag.taken, Taken::Tap(_)) {
                return self.cancel();
            }
            drag.moving = true;
            if let Some(sheet) = self.shared.sheet.get_untracked() {
                sheet.set_pointer_capture(event.pointer_id()).ok();
            }
            if let Taken::Thing(key, ..) = &drag.taken {
                self.shared.chosen.set(Some(key.clone()));
            }
            self.drag.set_value(Some(drag.clone()));
        }
        match &drag.taken {
            Taken::Thing(_, group, _) => {
                let by = self.to_map(by);
                if let Some(group) = group {
                    group.set_attribute("transform", &format!("translate({:.1} {:.1})", by.0, by.1)).ok();
                }
                self.by.set(Some(by));
            }
            Taken::Handle(from) => {
                if let Some(end) = self.on_map(at) {
                    self.wire.set(Some((from.clone(), end)));
                }
            }
            Taken::Ground(scrolled) => {
                if let Some(view) = self.shared.view.get_untracked() {
                    view.set_scroll_left(whole(scrolled.0 - by.0));
                    view.set_scroll_top(whole(scrolled.1 - by.1));
                }
            }
            Taken::Tap(_) => {}
        }
    }

    /// The pointer goes up.
    pub(super) fn up(self, event: &ev::PointerEvent) {
        let Some(drag) = self.drag.get_value() else { return };
        self.cancel();
        if !drag.moving {
            // The frame has come between by now: the browser no longer hears this as a click on the box.
            if let Taken::Thing(key, ..) | Taken::Tap(key) = drag.taken {
                self.ended.set_value(true);
                self.pressed(key, event.time_stamp());
            }
            return;
        }
        self.ended.set_value(true);
        let at = pointer(event);
        match drag.taken {
            Taken::Thing(key, _, rect) => {
                let by = self.to_map((at.0 - drag.from.0, at.1 - drag.from.1));
                self.drop(key, rect, by);
            }
            Taken::Handle(from) => {
                let to = self.on_map(at).and_then(|at| {
                    self.shared.model.with_untracked(|model| model.boxes.get(model.box_at(at)?).map(|b| b.id.clone()))
                });
                if let Some(to) = to {
                    keys::connect(self.shared, from, to);
                }
            }
            Taken::Ground(_) | Taken::Tap(_) => {}
        }
    }

    /// Something was pressed without being moved; an objective twice in a moment: it is renamed. The browser's own double
    /// click hears the box at first, and the frame that lies over it then.
    fn pressed(self, key: MapKey, at: f64) {
        let before = self.last.try_update_value(|last| last.replace((key.clone(), at))).flatten();
        let twice = before.is_some_and(|(last, then)| last == key && at - then < TWICE);
        self.shared.chosen.set(Some(key.clone()));
        if let (true, MapKey::Objective(id)) = (twice, key) {
            self.shared.renaming.set(Some(id));
        }
    }

    /// Everything goes back to where it was.
    pub(super) fn cancel(self) {
        if let Some(Drag { taken: Taken::Thing(_, Some(group), _), .. }) = self.drag.get_value() {
            group.remove_attribute("transform").ok();
        }
        self.drag.set_value(None);
        self.by.set(None);
        self.wire.set(None);
    }

    fn drop(self, key: MapKey, rect: Rect, by: Place) {
        let corner = (rect.x + by.0, rect.y + by.1);
        let deed = self.shared.model.with_untracked(|model| {
            Some(match key {
                MapKey::Objective(id) => {
                    let moved = model.boxes.iter().position(|map_box| map_box.id == id)?;
                    MapDeed::Place(id, model.drop_box(corner, moved)?)
                }
                MapKey::Note(id) => MapDeed::PlaceNote(id, model.drop_note(corner)?),
                MapKey::Link(_) => return None,
            })
        });
        if let Some(deed) = deed {
            self.shared.on_deed.run(deed);
        }
    }

    /// A way on the screen as one on the map.
    fn to_map(self, by: Place) -> Place {
        let scale = self.scale();
        (by.0 / scale, by.1 / scale)
    }

    /// A place on the screen as one on the map.
    fn on_map(self, at: Place) -> Option<Place> {
        let rect = self.shared.sheet.get_untracked()?.get_bounding_client_rect();
        let scale = self.scale();
        let lower = self.shared.lower.get_untracked();
        Some(((at.0 - rect.left()) / scale, (at.1 - rect.top()) / scale - lower))
    }

    fn scale(self) -> f64 {
        let width = self.shared.sheet.get_untracked().map_or(0.0, |sheet| sheet.get_bounding_client_rect().width());
        let scale = width / self.shared.size.get_untracked().0;
        if scale.is_finite() && scale > 0.0 { scale } else { 1.0 }
    }
}

/// Where something stands that can be moved.
pub(super) fn rect_of(model: &MapModel, key: &MapKey) -> Option<Rect> {
    match key {
        MapKey::Objective(id) => {
            let n = model.boxes.iter().position(|map_box| map_box.id == *id)?;
            model.layout.nodes.get(n).copied()
        }
        MapKey::Note(id) => {
            let slip = model.slips.iter().find(|slip| slip.id == *id)?;
            let rect = slip.rect();
            Some(Rect { height: slip_height(&slip.text, rect.width, rect.height), ..rect })
        }
        MapKey::Link(_) => None,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "px of a scroll position, far below the limit")]
fn whole(px: f64) -> i32 {
    px.round() as i32
}
