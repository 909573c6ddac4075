//! Pictures as nodes of the page: one named image, or boxes that are buttons.

use super::place::wait;
use fokus::{
    render::{
        role::Role,
        scene::{Group, Item, Paint, Point, Rect, Scene, Text},
    },
    ui::parts::scene_view::SceneView,
};
use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, SvgElement};

fn scene(x: f64, name: &str) -> Scene {
    let rect = Rect { x, y: 0.0, width: 10.0, height: 5.0 };
    let words = Text {
        at: Point::new(1.0, 2.0),
        anchor: Default::default(),
        baseline: Default::default(),
        size: 12.0,
        strong: true,
        role: Role::Ink2,
        opacity: 1.0,
        rotation: 0,
        text: name.to_owned(),
    };
    let group = Group {
        key: Some("o1".to_owned()),
        label: Some(format!("{name}, whole")),
        selected: false,
        items: vec![
            Item::Rect { rect, radius: 2.0, paint: Paint::fill(Role::Surface).outlined(Role::Line, 1.5) },
            Item::Text(words),
        ],
    };
    Scene { width: 100.0, height: 50.0, items: vec![Item::Group(group)] }
}

/// A fresh place on the page.
fn place() -> HtmlElement {
    let document = web_sys::window().unwrap().document().unwrap();
    let place: HtmlElement = document.create_element("div").unwrap().unchecked_into();
    document.body().unwrap().append_child(&place).unwrap();
    place
}

fn find(place: &HtmlElement, selector: &str) -> Option<Element> {
    place.query_selector(selector).unwrap()
}

fn press(target: &Element, key: &str) {
    let send = "target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))";
    js_sys::Function::new_with_args("target, key", send).call2(&JsValue::NULL, target, &key.into()).unwrap();
}

fn click(target: &Element) {
    let send = "target.dispatchEvent(new MouseEvent('click', { bubbles: true }))";
    js_sys::Function::new_with_args("target", send).call1(&JsValue::NULL, target).unwrap();
}

#[wasm_bindgen_test]
fn a_picture_is_one_named_image_with_classes_for_colours() {
    let place = place();
    let _mounted = mount_to(place.clone(), || {
        view! { <SceneView scene=scene(0.0, "<b>bold</b>") label="Map".to_owned() description="Words".to_owned() /> }
    });
    let svg = find(&place, "svg").unwrap();
    assert_eq!(svg.get_attribute("role").as_deref(), Some("img"));
    assert_eq!(svg.get_attribute("aria-label").as_deref(), Some("Map"));
    assert_eq!(svg.get_attribute("viewBox").as_deref(), Some("0 0 100 50"));
    assert!(find(&place, "[tabindex], [style], b").is_none());
    let rect = find(&place, "rect").unwrap();
    assert_eq!(rect.get_attribute("class").as_deref(), Some("f-surface s-line"));
    assert_eq!(rect.namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"));
    assert_eq!(find(&place, "text").unwrap().text_content().as_deref(), Some("<b>bold</b>"));
}

#[wasm_bindgen_test]
async fn a_box_is_a_button_for_pointer_and_keys_and_keeps_the_focus_when_redrawn() {
    let place = place();
    let pressed = RwSignal::new(Vec::<String>::new());
    let shown = RwSignal::new(scene(0.0, "Loyalty"));
    let _mounted = mount_to(place.clone(), move || {
        let on_select = move |key: String| pressed.update(|keys| keys.push(key));
        view! { <SceneView scene=shown label="Map".to_owned() on_select=on_select /> }
    });
    let button: SvgElement = find(&place, "g[role=button]").unwrap().unchecked_into();
    assert_eq!(button.get_attribute("aria-label").as_deref(), Some("Loyalty"));
    assert_eq!(button.get_attribute("aria-description").as_deref(), Some("Loyalty, whole"));
    click(&button);
    press(&button, "Enter");
    press(&button, " ");
    press(&button, "a");
    assert_eq!(pressed.get_untracked(), ["o1", "o1", "o1"]);

    button.focus().unwrap();
    shown.set(scene(7.0, "Loyalty"));
    leptos::task::tick().await;
    assert_eq!(find(&place, "rect").unwrap().get_attribute("x").as_deref(), Some("7"));
    let focused = web_sys::window().unwrap().document().unwrap().active_element().unwrap();
    assert!(focused.is_same_node(Some(&button)), "the focus is lost");
}

/// So many lines of text, all with this word.
fn crowd(lines: usize, word: &str) -> Scene {
    let items = (0..lines).flat_map(|_| scene(0.0, word).items).collect();
    Scene { items, ..scene(0.0, word) }
}

#[wasm_bindgen_test]
async fn a_large_picture_changes_over_several_frames_and_says_when_all_of_it_is_there() {
    let place = place();
    let shown = RwSignal::new(crowd(400, "before"));
    let drawn = RwSignal::new(0);
    let _mounted = mount_to(place.clone(), move || {
        let on_drawn = move |()| drawn.update(|times| *times += 1);
        view! { <SceneView scene=shown label="Map".to_owned() on_drawn=on_drawn /> }
    });
    leptos::task::tick().await;
    let told = |word: &str| place.text_content().unwrap_or_default().matches(word).count();
    assert_eq!((told("before"), drawn.get_untracked()), (400, 1));

    shown.set(crowd(400, "after"));
    wait(0).await;
    assert!(told("before") > 0, "not all at once");
    // What comes in between counts, not what was still due.
    shown.set(crowd(400, "last"));
    for _ in 0..100 {
        if told("last") == 400 && drawn.get_untracked() == 2 {
            break;
        }
        wait(20).await;
    }
    assert_eq!((told("last"), told("after"), told("before"), drawn.get_untracked()), (400, 0, 0, 2));

    shown.set(crowd(40, "few"));
    wait(0).await;
    assert_eq!((told("few"), told("last"), drawn.get_untracked()), (40, 0, 3), "other structure: all at once");
}
