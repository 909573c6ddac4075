//! A button that opens a short list of deeds, on the browser's own popover: it lies above everything, closes on Escape
//! and on a click elsewhere, and gives the focus back to its button.

use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use super::button::ButtonKind;
use super::icon::{Icon, IconName};
use super::ids;

/// One deed in a menu.
#[derive(Clone, Debug)]
pub struct MenuItem {
    /// The deed, as a verb.
    pub label: String,
    /// The icon before it.
    pub icon: Option<IconName>,
    /// Whether it takes something away.
    pub danger: bool,
    /// Whether it cannot be done now.
    pub disabled: bool,
    /// Does it, after the menu has closed.
    pub run: Callback<()>,
}

/// Where the list is put, in px from the edges of the window; none leaves that edge free.
#[derive(Clone, Copy, Default, PartialEq)]
struct Place {
    left: Option<f64>,
    right: Option<f64>,
    top: Option<f64>,
    bottom: Option<f64>,
}

/// A button with a menu. The arrow keys, Home and End move in it.
#[component]
pub fn Menu(
    /// What the menu is for: the accessible name of button and list.
    #[prop(into)]
    label: Signal<String>,
    /// The look of the button.
    #[prop(optional)]
    kind: ButtonKind,
    /// Whether the button is the small one.
    #[prop(optional)]
    small: bool,
    /// The icon of the button.
    #[prop(optional, into)]
    icon: MaybeProp<IconName>,
    /// The deeds, in order.
    #[prop(into)]
    items: Signal<Vec<MenuItem>>,
    /// The words on the button; without them it shows its icon alone.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let id = ids::fresh("menu");
    let button: NodeRef<html::Button> = NodeRef::new();
    let list: NodeRef<html::Div> = NodeRef::new();
    let open = RwSignal::new(false);
    let place = RwSignal::new(Place::default());
    let entries = move || items.get().into_iter().map(|item| entry(item, list)).collect_view();
    let icon_only = children.is_none();
    let class = kind.class(small, icon_only);
    // Words on the button are its name: another one would not fit what is seen.
    let name = move || icon_only.then(|| label.get());
    view! {
        <div class="menu">
            <button
                type="button"
                class=class
                node_ref=button
                popovertarget=id.clone()
                aria-haspopup="menu"
                aria-expanded=move || open.get().to_string()
                aria-label=name
                title=name
            >
                {move || icon.get().map(|name| view! { <Icon name=name /> })}
                {children.map(|children| children())}
            </button>
            <div
                class="menu__list"
                id=id
                node_ref=list
                popover="auto"
                role="menu"
                aria-label=move || label.get()
                style:left=move || px(place.get().left)
                style:right=move || px(place.get().right)
                style:top=move || px(place.get().top)
                style:bottom=move || px(place.get().bottom)
                on:beforetoggle=move |_: leptos::ev::Event| {
                    if let Some(button) = button.get_untracked() {
                        place.set(beside(&button));
                    }
                }
                on:toggle=move |_| {
                    let Some(list) = list.get_untracked() else { return };
                    let shown = list.matches(":popover-open").unwrap_or(false);
                    open.set(shown);
                    if shown {
                        focus(&list, Go::First);
                    }
                }
                on:keydown=move |event| {
                    let Some(list) = list.get_untracked() else { return };
                    let go = match event.key().as_str() {
                        "ArrowDown" => Go::Next,
                        "ArrowUp" => Go::Previous,
                        "Home" => Go::First,
                        "End" => Go::Last,
                        "Tab" => {
                            close(&list);
                            return;
                        }
                        _ => return,
                    };
                    event.prevent_default();
                    focus(&list, go);
                }
            >
                {entries}
            </div>
        </div>
    }
}

fn entry(item: MenuItem, list: NodeRef<html::Div>) -> impl IntoView {
    let MenuItem { label, icon, danger, disabled, run } = item;
    view! {
        <button
            type="button"
            class="menu__item"
            class:menu__item--danger=danger
            role="menuitem"
            tabindex="-1"
            disabled=disabled
            on:click=move |_| {
                if let Some(list) = list.get_untracked() {
                    close(&list);
                }
                run.run(());
            }
        >
            {icon.map(|name| view! { <Icon name=name /> })}
            {label}
        </button>
    }
}

enum Go {
    First,
    Last,
    Next,
    Previous,
}

/// Moves the focus among the items that can be used, round the ends.
fn focus(list: &HtmlElement, go: Go) {
    let Ok(found) = list.query_selector_all("[role=menuitem]:not(:disabled)") else { return };
    let items: Vec<HtmlElement> =
        (0..found.length()).filter_map(|index| found.get(index)?.dyn_into::<HtmlElement>().ok()).collect();
    let Some(last) = items.len().checked_sub(1) else { return };
    let active = document().active_element();
    let here = items.iter().position(|item| active.as_ref() == Some(item.as_ref()));
    let next = match (go, here) {
        (Go::First, _) | (Go::Next, None) => 0,
        (Go::Last, _) | (Go::Previous, None) => last,
        (Go::Next, Some(here)) => {
            if here == last {
                0
            } else {
                here + 1
            }
        }
        (Go::Previous, Some(here)) => here.checked_sub(1).unwrap_or(last),
    };
    if let Some(item) = items.get(next) {
        item.focus().unwrap_or_default();
    }
}

/// Closes the list; one that is closed already refuses, which is as good.
fn close(list: &HtmlElement) {
    list.hide_popover().unwrap_or_default();
}

/// Below the button, or above it where there is more room; flush with the side that is nearer to the window's edge.
fn beside(button: &HtmlElement) -> Place {
    const GAP: f64 = 4.0;
    let rect = button.get_bounding_client_rect();
    let size =
        |value: Result<leptos::wasm_bindgen::JsValue, _>| value.ok().and_then(|value| value.as_f64()).unwrap_or(0.0);
    let (width, height) = (size(window().inner_width()), size(window().inner_height()));
    let mut place = Place::default();
    if rect.left() + rect.right() <= width {
        place.left = Some(rect.left());
    } else {
        place.right = Some((width - rect.right()).max(0.0));
    }
    if rect.bottom() <= 0.6 * height {
        place.top = Some(rect.bottom() + GAP);
    } else {
        place.bottom = Some(height - rect.top() + GAP);
    }
    place
}

fn px(length: Option<f64>) -> String {
    length.map_or_else(|| String::from("auto"), |length| format!("{length}px"))
}
