//! A scene as nodes of the page. Colours are classes (style/scene.css), text is text nodes, nothing is parsed as markup.

use super::scene_runs::Runs;
use crate::render::scene::{Group, Item, Paint, Scene, Text, number, path_attribute, points_attribute, view_box};
use leptos::{ev, prelude::*};

/// Shows a picture. Without `on_select` it is one image with a name; with it, every group that has a key and a label is a
/// button, reached by Tab and pressed by click, Enter or Space.
///
/// A picture redrawn with the same structure keeps its nodes, and so the focus. Where much of a large one changes, that takes
/// several frames.
#[component]
pub fn SceneView(
    /// The picture.
    #[prop(into)]
    scene: Signal<Scene>,
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What it says, in words; may be empty where the text stands beside it.
    #[prop(into, optional)]
    description: Signal<String>,
    /// Called with the key of the group that was pressed.
    #[prop(into, optional)]
    on_select: Option<Callback<String>>,
    /// Groups with key and label are buttons of which the parent takes care: it hears their events by their `data-key`, and
    /// says which of them Tab reaches.
    #[prop(optional)]
    watched: bool,
    /// Shows the picture at its own size instead of as wide as there is room.
    #[prop(optional)]
    natural: bool,
    /// Called when the picture stands there as it is now.
    #[prop(into, optional)]
    on_drawn: Option<Callback<()>>,
) -> impl IntoView {
    let presses = match on_select {
        Some(on_select) => Some(Presses::Own(on_select)),
        None => watched.then_some(Presses::Parent),
    };
    let runs = Runs::of(scene, on_drawn);
    let size = move |pick: fn(&Scene) -> f64| natural.then(|| scene.with(|scene| number(pick(scene))));
    view! {
        <svg
            class=if natural { "scene natural" } else { "scene" }
            viewBox=move || scene.with(view_box)
            width=move || size(|scene| scene.width)
            height=move || size(|scene| scene.height)
            role=if presses.is_some() { "group" } else { "img" }
            aria-label=move || label.get()
        >
            <desc>{move || description.get()}</desc>
            {move || {
                let all = runs.all.get().into_iter();
                all.map(|run| move || run.with(|items| items_view(items, presses))).collect_view()
            }}
        </svg>
    }
}

fn items_view(items: &[Item], presses: Option<Presses>) -> Vec<AnyView> {
    items.iter().map(|item| item_view(item, presses)).collect()
}

fn item_view(item: &Item, presses: Option<Presses>) -> AnyView {
    match item {
        Item::Line { from, to, paint } => {
            let Look { class, fill, stroke_width, dash, opacity } = Look::of(paint);
            let (x1, y1, x2, y2) = (number(from.x), number(from.y), number(to.x), number(to.y));
            view! {
                <line class=class x1=x1 y1=y1 x2=x2 y2=y2
                    fill=fill stroke-width=stroke_width stroke-dasharray=dash opacity=opacity />
            }
            .into_any()
        }
        Item::Polyline { points, paint } => {
            let Look { class, fill, stroke_width, dash, opacity } = Look::of(paint);
            view! {
                <polyline class=class points=points_attribute(points)
                    fill=fill stroke-width=stroke_width stroke-dasharray=dash opacity=opacity />
            }
            .into_any()
        }
        Item::Polygon { points, paint } => {
            let Look { class, fill, stroke_width, dash, opacity } = Look::of(paint);
            view! {
                <polygon class=class points=points_attribute(points)
                    fill=fill stroke-width=stroke_width stroke-dasharray=dash opacity=opacity />
            }
            .into_any()
        }
        Item::Rect { rect, radius, paint } => {
            let Look { class, fill, stroke_width, dash, opacity } = Look::of(paint);
            let (x, y, width, height) = (number(rect.x), number(rect.y), number(rect.width), number(rect.height));
            let rx = (*radius > 0.0).then(|| number(*radius));
            view! {
                <rect class=class x=x y=y width=width height=height rx=rx
                    fill=fill stroke-width=stroke_width stroke-dasharray=dash opacity=opacity />
            }
            .into_any()
        }
        Item::Circle { centre, radius, paint } => {
            let Look { class, fill, stroke_width, dash, opacity } = Look::of(paint);
            let (cx, cy, r) = (number(centre.x), number(centre.y), number(*radius));
            view! {
                <circle class=class cx=cx cy=cy r=r
                    fill=fill stroke-width=stroke_width stroke-dasharray=dash opacity=opacity />
            }
            .into_any()
        }
        Item::Path { start, curves, closed, paint } => {
            let Look { class, fill, stroke_width, dash, opacity } = Look::of(paint);
            view! {
                <path class=class d=path_attribute(*start, curves, *closed)
                    fill=fill stroke-width=stroke_width stroke-dasharray=dash opacity=opacity />
            }
            .into_any()
        }
        Item::Text(text) => text_view(text),
        Item::Group(group) => group_view(group, presses),
    }
}

fn text_view(text: &Text) -> AnyView {
    view! {
        <text
            class=text.role.fill_class()
            x=number(text.at.x)
            y=number(text.y())
            font-size=number(text.size)
            font-weight=text.strong.then_some("600")
            text-anchor=text.anchor_attribute()
            transform=text.transform()
            opacity=text.opacity_attribute()
        >
            {text.text.clone()}
        </text>
        // Not drawn: who reads the page aloud, or checks it, must not take two texts for one word.
        " "
    }
    .into_any()
}

fn group_view(group: &Group, presses: Option<Presses>) -> AnyView {
    let items = items_view(&group.items, presses);
    let (Some(presses), Some(key), Some(label)) = (presses, group.key.clone(), group.label.clone()) else {
        return view! { <g>{items}</g> }.into_any();
    };
    // What is seen is the name, so that it can be spoken as it is read; the whole stands in the description.
    let mut seen = Vec::new();
    seen_text(&group.items, &mut seen);
    // A title that was cut in its box is told in full.
    let is_cut = seen.iter().any(|text| text.ends_with('…'));
    let name = if seen.is_empty() || is_cut { label.clone() } else { seen.join(" ") };
    let Presses::Own(on_select) = presses else {
        return view! {
            <g
                class="scene-target"
                class:selected=group.selected
                tabindex="-1"
                role="button"
                aria-label=name
                aria-description=label
                aria-current=group.selected.then_some("true")
                data-key=key
            >
                {items}
            </g>
        }
        .into_any();
    };
    let pressed = key.clone();
    let press = move || on_select.run(pressed.clone());
    let on_key = {
        let press = press.clone();
        move |event: ev::KeyboardEvent| {
            if matches!(event.key().as_str(), "Enter" | " ") {
                // Space would scroll the page.
                event.prevent_default();
                press();
            }
        }
    };
    view! {
        <g
            class="scene-target"
            class:selected=group.selected
            tabindex="0"
            role="button"
            aria-label=name
            aria-description=label
            aria-current=group.selected.then_some("true")
            data-key=key
            on:click=move |_| press()
            on:keydown=on_key
        >
            {items}
        </g>
    }
    .into_any()
}

/// Who takes care of what is pressed.
#[derive(Clone, Copy)]
enum Presses {
    /// The picture, which says so.
    Own(Callback<String>),
    /// Whoever shows it.
    Parent,
}

/// The texts of a group, in the order in which they are drawn.
fn seen_text(items: &[Item], found: &mut Vec<String>) {
    for item in items {
        match item {
            Item::Text(text) => found.push(text.text.clone()),
            Item::Group(group) => seen_text(&group.items, found),
            _ => {}
        }
    }
}

/// What a paint is as attributes.
struct Look {
    class: String,
    /// `none`, or nothing where a class fills.
    fill: Option<&'static str>,
    stroke_width: Option<String>,
    dash: Option<String>,
    opacity: Option<String>,
}

impl Look {
    fn of(paint: &Paint) -> Self {
        let fill = paint.fill.map(|role| role.fill_class());
        let stroke = paint.stroke.map(|stroke| stroke.role.stroke_class());
        Self {
            class: fill.into_iter().chain(stroke).collect::<Vec<_>>().join(" "),
            fill: paint.fill.is_none().then_some("none"),
            stroke_width: paint.stroke_width(),
            dash: paint.dash_array(),
            opacity: paint.opacity_attribute(),
        }
    }
}
