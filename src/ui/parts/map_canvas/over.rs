//! What lies over the picture: the frame and handle of what is chosen, the wire to another box, the field for a new name.

use super::{
    MapDeed, MapKey, Shared,
    gesture::{Gestures, rect_of},
};
use crate::domain::{layout::Rect, model::ObjectiveId, text::Msg};
use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast, web_sys::Element};

/// Whether an event is meant for what lies over the picture.
pub(super) fn is_over(event: &ev::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(".map__over").ok().flatten().is_some())
}

/// The layer.
#[component]
pub(super) fn Over(shared: Shared, gestures: Gestures) -> impl IntoView {
    let frame = Memo::new(move |_| {
        let key = shared.chosen.get()?;
        let mut rect = shared.model.with(|model| rect_of(model, &key))?;
        rect.y += shared.lower.get();
        if let Some(by) = gestures.by.get() {
            (rect.x, rect.y) = (rect.x + by.0, rect.y + by.1);
        }
        Some((key, rect))
    });
    let kind = Memo::new(move |_| frame.with(|frame| frame.as_ref().map(|(key, _)| key.clone())));
    let percent = move |pick: fn(&Rect) -> f64, across: bool| {
        frame.with(|frame| {
            let (width, height) = shared.size.get();
            let whole = if across { width } else { height };
            frame.as_ref().map(|(_, rect)| format!("{:.3}%", 100.0 * pick(rect) / whole.max(1.0))).unwrap_or_default()
        })
    };
    let editing = Memo::new(move |_| shared.renaming.get());
    view! {
        <div class="map__over">
            {move || kind.get().map(|key| view! {
                <div
                    class="map__frame"
                    data-movable=move || shared.can_edit.get().then_some("true")
                    style:left=move || percent(|rect| rect.x, true)
                    style:top=move || percent(|rect| rect.y, false)
                    style:width=move || percent(|rect| rect.width, true)
                    style:height=move || percent(|rect| rect.height, false)
                    on:pointerdown=move |event| gestures.down_on_frame(&event)
                >
                    {match key {
                        MapKey::Objective(id) => Some(view! { <Handle shared=shared gestures=gestures id=id /> }),
                        _ => None,
                    }}
                </div>
            })}
            {move || editing.get().map(|id| view! { <NameField shared=shared id=id /> })}
            <Wire shared=shared gestures=gestures />
        </div>
    }
}

/// Pulled to another box, it joins the two. Who has no mouse has the button beside the map, and the letter C.
#[component]
fn Handle(shared: Shared, gestures: Gestures, id: ObjectiveId) -> impl IntoView {
    let id = StoredValue::new(id);
    view! {
        {move || shared.can_edit.get().then(|| view! {
            <span
                class="map__handle"
                aria-hidden="true"
                title=Msg::MapHandle.text(shared.lang)
                on:pointerdown=move |event: ev::PointerEvent| {
                    event.stop_propagation();
                    gestures.down_on_handle(id.get_value(), &event);
                }
            ></span>
        })}
    }
}

#[component]
fn Wire(shared: Shared, gestures: Gestures) -> impl IntoView {
    let ends = move || {
        let (from, end) = gestures.wire.get()?;
        let rect = shared.model.with(|model| rect_of(model, &MapKey::Objective(from)))?;
        let lower = shared.lower.get();
        Some(((rect.x + rect.width / 2.0, rect.y + lower), (end.0, end.1 + lower)))
    };
    view! {
        {move || ends().map(|((x1, y1), (x2, y2))| {
            let (width, height) = shared.size.get();
            view! {
                <svg class="map__wire" viewBox=format!("0 0 {width:.0} {height:.0}") aria-hidden="true">
                    <line x1=x1.to_string() y1=y1.to_string() x2=x2.to_string() y2=y2.to_string() />
                    <circle cx=x2.to_string() cy=y2.to_string() r="5" />
                </svg>
            }
        })}
    }
}

/// The field for a new name, where the box is. Enter and leaving it take the name, Escape does not.
#[component]
fn NameField(shared: Shared, id: ObjectiveId) -> impl IntoView {
    let (rect, name) = shared.model.with_untracked(|model| {
        let name = model.boxes.iter().find(|map_box| map_box.id == id).map(|map_box| map_box.name.clone());
        (rect_of(model, &MapKey::Objective(id.clone())).unwrap_or_default(), name.unwrap_or_default())
    });
    let field: NodeRef<html::Textarea> = NodeRef::new();
    let open = StoredValue::new(true);
    let (id, old) = (StoredValue::new(id), StoredValue::new(name.clone()));
    let close = move |take: bool| {
        // Leaving the field comes after Enter and after Escape once more.
        if !open.try_update_value(std::mem::take).unwrap_or_default() {
            return;
        }
        let typed = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let id = id.get_value();
        shared.renaming.set(None);
        if take && !typed.is_empty() && typed != old.get_value() {
            shared.on_deed.run(MapDeed::Rename(id.clone(), typed));
        }
        request_animation_frame(move || shared.focus(&MapKey::Objective(id.clone())));
    };
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            field.focus().ok();
            field.select();
        }
    });
    let share = |part: f64, whole: f64| format!("{:.3}%", 100.0 * part / whole.max(1.0));
    let (width, height) = shared.size.get_untracked();
    view! {
        <textarea
            class="map__name field__input"
            node_ref=field
            rows="2"
            maxlength="500"
            aria-label=Msg::FieldName.text(shared.lang)
            style:left=share(rect.x, width)
            style:top=share(rect.y + shared.lower.get_untracked(), height)
            style:width=share(rect.width, width)
            style:height=share(rect.height, height)
            prop:value=name
            on:keydown=move |event| {
                event.stop_propagation();
                match event.key().as_str() {
                    "Enter" => {
                        event.prevent_default();
                        close(true);
                    }
                    "Escape" => close(false),
                    _ => {}
                }
            }
            on:blur=move |_| close(true)
        ></textarea>
    }
}
