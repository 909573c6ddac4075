//! The building blocks of the interface in a real browser: what they do with focus, keys and answers that are refused.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not there")]

use super::place::{find, show, wait};
use fokus::ui::kit::{Button, Dialog, IconName, Menu, MenuItem, NumberField, SelectField, Tabs, TextField};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlElement, HtmlInputElement, HtmlSelectElement};
use wasm_bindgen_test::wasm_bindgen_test;

/// Lets effects and the browser's own events run.
async fn settle() {
    wait(60).await;
}

fn has(place: &HtmlElement, selector: &str) -> bool {
    place.query_selector(selector).unwrap().is_some()
}

fn focused() -> String {
    document().active_element().and_then(|element| element.text_content()).unwrap_or_default()
}

fn answer(input: &HtmlInputElement, text: &str) {
    input.set_value(text);
    input.dispatch_event(&Event::new("change").unwrap()).unwrap();
}

fn press(target: &HtmlElement, key: &str) {
    let init = js_sys::Object::new();
    for (name, value) in [("key", key.into()), ("bubbles", true.into()), ("cancelable", true.into())] {
        js_sys::Reflect::set(&init, &name.into(), &value).unwrap();
    }
    let kind = js_sys::Reflect::get(&window(), &"KeyboardEvent".into()).unwrap();
    let arguments = js_sys::Array::of2(&"keydown".into(), &init);
    let event = js_sys::Reflect::construct(kind.unchecked_ref::<js_sys::Function>(), &arguments).unwrap();
    target.dispatch_event(event.unchecked_ref()).unwrap();
}

#[wasm_bindgen_test]
async fn a_dialog_takes_the_focus_and_gives_it_back() {
    let open = RwSignal::new(false);
    let text = RwSignal::new(String::from("old"));
    let place = show(move || {
        view! {
            <Button on_click=move |()| open.set(true)>"Opener"</Button>
            <Dialog open=open title="Title" close_label="Close">
                <TextField label="Name" value=text autofocus=true on_commit=move |new| text.set(new) />
            </Dialog>
        }
    });
    assert!(!has(&place, "dialog input"), "the content exists only while the dialog is open");
    let opener: HtmlElement = find(&place, "button");
    opener.focus().unwrap();
    opener.click();
    settle().await;
    assert!(has(&place, "dialog:modal"));
    assert!(has(&place, "dialog input:focus"));
    find::<HtmlElement>(&place, "dialog button").click();
    settle().await;
    assert!(!has(&place, "dialog[open]"));
    assert!(!open.get_untracked());
    assert_eq!(focused(), "Opener");
}

#[wasm_bindgen_test]
async fn a_number_that_cannot_be_read_stays_with_its_reason_and_is_not_committed() {
    let value = RwSignal::new(String::from("85"));
    let committed = RwSignal::new(0);
    let read = |text: String| match text.as_str() {
        "" => Ok(None),
        text => text.parse::<f64>().map(Some).map_err(|_| format!("no number: {text}")),
    };
    let take = move |number: Option<f64>| {
        committed.update(|count| *count += 1);
        value.set(number.map(|number| number.to_string()).unwrap_or_default());
    };
    let place = show(move || view! { <NumberField label="Target" value=value parse=read on_commit=take /> });
    settle().await;
    let input: HtmlInputElement = find(&place, "input");
    answer(&input, "abc");
    settle().await;
    assert_eq!((input.value().as_str(), committed.get_untracked()), ("abc", 0));
    let reason: HtmlElement = find(&place, "[role=alert]");
    assert!(reason.text_content().unwrap().contains("no number: abc"));
    assert_eq!(input.get_attribute("aria-describedby"), Some(reason.id()));
    assert_eq!(input.get_attribute("aria-invalid").as_deref(), Some("true"));
    press(&input, "Escape");
    settle().await;
    assert_eq!(input.value(), "85");
    assert!(!has(&place, "[role=alert]"));
    answer(&input, "90.50");
    settle().await;
    assert_eq!((input.value().as_str(), committed.get_untracked()), ("90.5", 1));
}

#[wasm_bindgen_test]
async fn a_refused_answer_shows_the_committed_one_again() {
    let text = RwSignal::new(String::from("kept"));
    let chosen = RwSignal::new(String::from("b"));
    let options: Vec<(String, String)> =
        ["a", "b"].iter().map(|key| (String::from(*key), key.to_uppercase())).collect();
    let place = show(move || {
        view! {
            <TextField label="Name" value=text on_commit=|_| () />
            <SelectField label="Choice" value=chosen options=options on_commit=|_| () />
        }
    });
    settle().await;
    let input: HtmlInputElement = find(&place, "input");
    let select: HtmlSelectElement = find(&place, "select");
    assert_eq!(select.value(), "b");
    answer(&input, "refused");
    select.set_value("a");
    select.dispatch_event(&Event::new("change").unwrap()).unwrap();
    settle().await;
    assert_eq!((input.value().as_str(), select.value().as_str()), ("kept", "b"));
}

#[wasm_bindgen_test]
async fn arrow_keys_move_in_a_menu_and_round_its_ends() {
    let done = RwSignal::new(String::new());
    let item = move |label: &'static str, disabled| MenuItem {
        label: String::from(label),
        icon: None,
        danger: false,
        disabled,
        run: Callback::new(move |()| done.set(String::from(label))),
    };
    let items = vec![item("First", false), item("Off", true), item("Last", false)];
    let place = show(move || view! { <Menu label="More" icon=IconName::More items=items /> });
    settle().await;
    let button: HtmlElement = find(&place, "button");
    let list: HtmlElement = find(&place, "[role=menu]");
    button.focus().unwrap();
    button.click();
    settle().await;
    assert_eq!(button.get_attribute("aria-expanded").as_deref(), Some("true"));
    assert_eq!(focused(), "First");
    press(&list, "ArrowDown");
    assert_eq!(focused(), "Last");
    press(&list, "ArrowDown");
    assert_eq!(focused(), "First");
    press(&list, "End");
    find::<HtmlElement>(&place, "[role=menuitem]:focus").click();
    settle().await;
    assert_eq!(done.get_untracked(), "Last");
    assert!(!has(&place, ":popover-open"));
    assert_eq!(document().active_element(), Some(button.into()));
}

#[wasm_bindgen_test]
async fn arrow_keys_choose_the_next_tab() {
    let chosen = RwSignal::new(String::from("two"));
    let tabs: Vec<(String, String)> =
        ["one", "two"].iter().map(|key| (String::from(*key), key.to_uppercase())).collect();
    let place = show(move || {
        view! {
            <Tabs label="Views" tabs=tabs selected=chosen on_select=move |key| chosen.set(key)>
                {move || chosen.get()}
            </Tabs>
        }
    });
    settle().await;
    press(&find(&place, "[role=tablist]"), "ArrowRight");
    settle().await;
    assert_eq!(chosen.get_untracked(), "one");
    assert_eq!(focused(), "ONE");
    let panel: HtmlElement = find(&place, "[role=tabpanel]");
    assert_eq!(panel.text_content().as_deref(), Some("one"));
    assert_eq!(panel.get_attribute("aria-labelledby"), document().active_element().map(|tab| tab.id()));
}
