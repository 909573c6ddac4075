//! The sheet with the questions in a real browser: answering by keys and by hand, and where the focus goes.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not there")]

use super::place::{find, show, wait};
use fokus::{
    domain::{
        assess::{questionnaire::Questionnaire, read::Source},
        model::{Department, Response, ResponseId, RoundId, Wording},
    },
    ui::pages::assess::sheet::Sheet,
};
use leptos::{
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement},
};
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

fn shipped() -> Arc<Questionnaire> {
    let text = include_str!("../../src/static/content/questionnaire.json");
    Source::read(text, &|_| true).unwrap().for_type(Wording::ForProfit)
}

/// A sheet in a place of its own; what is answered goes into the signal.
fn sheet(version: &'static str, departments: Vec<Department>) -> (HtmlElement, RwSignal<Response>, RwSignal<u32>) {
    let given = RwSignal::new(Response::new(ResponseId::lossy("a"), RoundId::lossy("r")));
    let changes = RwSignal::new(0);
    let view = move || {
        let take = move |response: Response| {
            changes.update(|count| *count += 1);
            given.set(response);
        };
        view! {
            <Sheet
                questionnaire=shipped()
                version=version
                departments=departments
                response=given
                on_change=take
                on_done=|()| ()
            />
        }
    };
    (show(view), given, changes)
}

/// Waits until effects have run and a question chosen by hand has given way to the next.
async fn settle() {
    wait(400).await;
}

fn shown(place: &HtmlElement) -> String {
    find::<HtmlElement>(place, ".ask legend, .ask h2").text_content().unwrap()
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

fn answer(given: RwSignal<Response>, item: &str) -> Option<Option<f64>> {
    given.with_untracked(|response| response.answers.get(item).copied())
}

#[wasm_bindgen_test]
async fn a_digit_answers_and_the_next_question_has_the_focus() {
    let (place, given, changes) = sheet("short", Vec::new());
    settle().await;
    let first = shown(&place);
    let focused: HtmlElement = document().active_element().unwrap().unchecked_into();
    assert_eq!(focused.get_attribute("data-question").as_deref(), Some("0"));
    press(&focused, "4");
    settle().await;
    assert_eq!((answer(given, "FD4"), changes.get_untracked()), (Some(Some(4.0)), 1));
    assert_ne!(shown(&place), first);
    let focused: HtmlElement = document().active_element().unwrap().unchecked_into();
    assert_eq!(focused.get_attribute("data-question").as_deref(), Some("1"));
    press(&focused, "6");
    settle().await;
    assert_eq!(changes.get_untracked(), 1, "there are five answers");
    press(&focused, "ArrowLeft");
    settle().await;
    assert_eq!(shown(&place), first);
    let chosen: HtmlInputElement = find(&place, ".answers input:checked");
    assert!(chosen.closest("label").unwrap().unwrap().text_content().unwrap().contains("Largely"));
}

#[wasm_bindgen_test]
async fn cannot_say_is_an_answer_without_a_number() {
    let (place, given, _) = sheet("short", Vec::new());
    settle().await;
    for key in ["0", "-"] {
        let question: HtmlElement = find(&place, ".ask");
        press(&question, key);
        settle().await;
    }
    assert_eq!((answer(given, "FD4"), answer(given, "SV6")), (Some(None), Some(None)));
    assert!(place.text_content().unwrap().contains("2 of 9 answered"));
}

#[wasm_bindgen_test]
async fn a_digit_in_a_note_does_not_answer() {
    let (place, given, changes) = sheet("short", Vec::new());
    settle().await;
    let first = shown(&place);
    find::<HtmlElement>(&place, "summary").click();
    settle().await;
    let note: HtmlTextAreaElement = find(&place, "textarea");
    press(&note, "5");
    press(&note, "-");
    press(&note, "Enter");
    settle().await;
    assert_eq!((shown(&place), changes.get_untracked()), (first, 0));
    note.set_value(" 5 of 7 orders ");
    note.dispatch_event(&Event::new("change").unwrap()).unwrap();
    settle().await;
    assert_eq!(given.with_untracked(|given| given.notes.get("FD4").cloned()).as_deref(), Some("5 of 7 orders"));
    assert_eq!(answer(given, "FD4"), None);
}

#[wasm_bindgen_test]
async fn a_click_moves_on_and_walking_with_the_arrows_does_not() {
    let (place, given, _) = sheet("short", Vec::new());
    settle().await;
    let first = shown(&place);
    let second: HtmlInputElement = find(&place, ".answers label:nth-of-type(2) input");
    press(&second, "ArrowDown");
    second.click();
    settle().await;
    assert_eq!((shown(&place), answer(given, "FD4")), (first.clone(), Some(Some(2.0))), "the keys click, too");
    press(&second, "Tab");
    find::<HtmlInputElement>(&place, ".answers label:nth-of-type(3) input").click();
    settle().await;
    assert_eq!(answer(given, "FD4"), Some(Some(3.0)));
    assert_ne!(shown(&place), first);
}

#[wasm_bindgen_test]
async fn the_end_says_what_is_open_and_leads_back_to_it() {
    let (place, _, _) = sheet("short", Vec::new());
    settle().await;
    for _ in 0..9 {
        let question: HtmlElement = find(&place, ".ask");
        press(&question, "ArrowRight");
        settle().await;
    }
    assert!(place.text_content().unwrap().contains("9 questions are still open"));
    assert!(place.text_content().unwrap().contains("4 more answers needed"));
    let third: HtmlElement = find(&place, ".ask__open li:nth-child(3) button");
    let words = third.text_content().unwrap();
    third.click();
    settle().await;
    assert_eq!(shown(&place), words);
}

#[wasm_bindgen_test]
async fn departments_are_asked_for_only_where_there_are_some() {
    let (place, given, _) = sheet("full", vec![Department::new("d1", "Sales")]);
    settle().await;
    let list: leptos::web_sys::HtmlSelectElement = find(&place, ".ask select");
    list.set_value("d1");
    list.dispatch_event(&Event::new("change").unwrap()).unwrap();
    settle().await;
    let chosen = given.with_untracked(|given| given.fact("FQ9", "department").map(|answer| answer.choice.clone()));
    assert_eq!(chosen.as_deref(), Some("d1"));
    let (without, _, _) = sheet("full", Vec::new());
    settle().await;
    assert!(without.query_selector(".ask select").unwrap().is_none());
}
