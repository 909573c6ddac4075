//! Several views of one thing, one at a time.

use leptos::prelude::*;

use super::ids;

/// A row of tabs and the panel of the chosen one. The arrow keys, Home and End move between the tabs.
#[component]
pub fn Tabs(
    /// What the tabs are views of.
    #[prop(into)]
    label: Signal<String>,
    /// Key and words of each tab, in order.
    #[prop(into)]
    tabs: Signal<Vec<(String, String)>>,
    /// The key of the chosen tab.
    #[prop(into)]
    selected: Signal<String>,
    /// Another tab was chosen.
    #[prop(into)]
    on_select: Callback<String>,
    /// The panel; it shows what `selected` says.
    children: Children,
) -> impl IntoView {
    let id = ids::fresh("tabs");
    let panel_id = format!("{id}-panel");
    let tab_id = {
        let id = id.clone();
        move |key: &str| format!("{id}-{key}")
    };
    let on_key = {
        let tab_id = tab_id.clone();
        move |event: leptos::ev::KeyboardEvent| {
            let tabs = tabs.get_untracked();
            let here = selected.with_untracked(|key| tabs.iter().position(|tab| tab.0 == *key));
            let Some(next) = moved(&event.key(), here.unwrap_or(0), tabs.len()) else { return };
            let Some((key, _)) = tabs.get(next) else { return };
            event.prevent_default();
            on_select.run(key.clone());
            focus(&tab_id(key));
        }
    };
    let panel_label = {
        let tab_id = tab_id.clone();
        move || selected.with(|key| tab_id(key))
    };
    let controls = panel_id.clone();
    view! {
        <div class="tabs" role="tablist" aria-label=move || label.get() on:keydown=on_key>
            <For each=move || tabs.get() key=Clone::clone let((key, words))>
                {
                    let (own, sent) = (key.clone(), key.clone());
                    let chosen = Memo::new(move |_| selected.with(|key| *key == own));
                    let controls = controls.clone();
                    view! {
                        <button
                            type="button"
                            class="tabs__tab"
                            role="tab"
                            id=tab_id(&key)
                            aria-selected=move || if chosen.get() { "true" } else { "false" }
                            aria-controls=move || chosen.get().then(|| controls.clone())
                            tabindex=move || if chosen.get() { "0" } else { "-1" }
                            on:click=move |_| on_select.run(sent.clone())
                        >
                            {words}
                        </button>
                    }
                }
            </For>
        </div>
        <div class="tabs__panel" role="tabpanel" id=panel_id aria-labelledby=panel_label>
            {children()}
        </div>
    }
}

/// Where a key leads from `here` among `count` tabs; none for keys that lead nowhere.
fn moved(key: &str, here: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowRight" => Some(if here >= last { 0 } else { here + 1 }),
        "ArrowLeft" => Some(if here == 0 { last } else { here - 1 }),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

/// Gives the focus to the element with this id, if it is there.
fn focus(id: &str) {
    use leptos::wasm_bindgen::JsCast;
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<leptos::web_sys::HtmlElement>().ok()) {
        // An element that cannot take the focus keeps it where it is: nothing to do about that.
        element.focus().unwrap_or_default();
    }
}
