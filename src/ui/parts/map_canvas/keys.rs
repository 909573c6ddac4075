//! The map by keys alone: the arrows walk along links, single letters do what buttons do.

use super::{MapDeed, MapKey, Shared, key_of};
use crate::domain::{model::ObjectiveId, view::Step};
use leptos::{ev, prelude::*};

/// Joins two objectives, or ends the search for the second where it is the first again.
pub(super) fn connect(shared: Shared, from: ObjectiveId, to: ObjectiveId) {
    shared.connecting.set(None);
    if from != to {
        shared.on_deed.run(MapDeed::Connect(from, to));
    }
}

/// A key was pressed on something of the map.
pub(super) fn pressed(shared: Shared, event: &ev::KeyboardEvent) {
    // What is typed into the field over a box is not meant for the map, nor is what the browser does with a key.
    let Some(key) = key_of(event) else { return };
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let step = match event.key().as_str() {
        "ArrowUp" => Some(Step::Up),
        "ArrowDown" => Some(Step::Down),
        "ArrowLeft" => Some(Step::Left),
        "ArrowRight" => Some(Step::Right),
        _ => None,
    };
    let done = match step {
        Some(step) => walk(shared, &key, step),
        None => deed(shared, key, &event.key()),
    };
    if done {
        event.prevent_default();
        event.stop_propagation();
    }
}

fn walk(shared: Shared, key: &MapKey, step: Step) -> bool {
    let MapKey::Objective(id) = key else { return false };
    let next = shared.model.with_untracked(|model| {
        let from = model.boxes.iter().position(|map_box| map_box.id == *id)?;
        let next = model.step(from, step)?;
        model.boxes.get(next).map(|map_box| map_box.id.clone())
    });
    if let Some(next) = next {
        shared.focus(&MapKey::Objective(next));
    }
    // At the end, too, the page must not scroll away under the map.
    true
}

fn deed(shared: Shared, key: MapKey, pressed: &str) -> bool {
    let can_edit = shared.can_edit.get_untracked();
    match (pressed, key, shared.connecting.get_untracked()) {
        ("Enter" | " ", MapKey::Objective(to), Some(from)) => connect(shared, from, to),
        ("Enter", MapKey::Objective(id), None) => shared.on_deed.run(MapDeed::Open(id)),
        ("Enter" | " ", key, _) => shared.chosen.set(Some(key)),
        ("Escape", key, Some(from)) => {
            shared.connecting.set(None);
            shared.focus(&MapKey::Objective(from));
            shared.chosen.set(Some(key));
        }
        ("Escape", _, None) => shared.chosen.set(None),
        ("F2", MapKey::Objective(id), _) if can_edit => shared.renaming.set(Some(id)),
        ("c" | "C", MapKey::Objective(id), None) if can_edit => shared.connecting.set(Some(id)),
        ("n" | "N", _, None) if can_edit => shared.on_deed.run(MapDeed::Add),
        ("Delete", key, None) if can_edit => shared.on_deed.run(MapDeed::Delete(key)),
        ("+", ..) => shared.sight.zoom(true),
        ("-", ..) => shared.sight.zoom(false),
        ("0", ..) => shared.sight.fit(),
        _ => return false,
    }
    true
}
