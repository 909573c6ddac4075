//! The map as table, trees and sentences: what a screen reader is told, and where the links lead.

use super::place::{find, show};
use fokus::{
    domain::{
        library::read_sample,
        model::{LinkKind, Theme, ThemeId},
        route::Page,
        score::{Request, default_as_of, default_view, score},
        text::Lang,
        view::{MapModel, map_model},
    },
    ui::parts::{map_chains::MapChainsView, map_table::MapTableView, map_tree::MapTreeView},
};
use leptos::{prelude::*, web_sys::HtmlElement};
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

fn model(has_themes: bool) -> MapModel {
    let mut card = read_sample(include_str!("../../src/static/content/samples/airline.json"), Lang::En).unwrap();
    if has_themes {
        card.themes.push(Arc::new(Theme::new(ThemeId::lossy("t"), "Punctuality")));
        card.themes.push(Arc::new(Theme::new(ThemeId::lossy("u"), "Cost")));
        for objective in card.objectives.iter_mut().step_by(2) {
            Arc::make_mut(objective).theme = Some(ThemeId::lossy("t"));
        }
    }
    let as_of = default_as_of(&card, chrono::NaiveDate::from_ymd_opt(2100, 1, 1).unwrap());
    map_model(&card, &score(&card, Request { view: default_view(&card, as_of), as_of }))
}

fn href(page: Page) -> String {
    match page {
        Page::Objective(id) => format!("#objective-{id}"),
        _ => "#elsewhere".to_owned(),
    }
}

fn count(place: &HtmlElement, selector: &str) -> usize {
    place.query_selector_all(selector).unwrap().length() as usize
}

#[wasm_bindgen_test]
fn the_table_has_heads_for_rows_and_columns_and_each_objective_once() {
    let model = model(true);
    let (boxes, bands) = (model.boxes.len(), model.bands.len());
    let first = format!("#objective-{}", model.boxes[0].id);
    let place = show(move || view! { <MapTableView model=Signal::derive(move || model.clone()) href=href /> });
    assert_eq!(count(&place, "thead th[scope=col]"), 4);
    assert_eq!((count(&place, "tbody th[scope=row]"), count(&place, "td")), (bands, bands * 3));
    assert_eq!(count(&place, "td a"), boxes);
    assert_eq!(count(&place, "td a[href]"), boxes);
    assert_eq!(count(&place, &format!("td a[href='{first}']")), 1);
    let caption: HtmlElement = find(&place, "caption");
    assert_eq!(caption.text_content().unwrap(), "Objectives by perspective and strategic theme");
    let status: HtmlElement = find(&place, "td .status");
    assert!(!status.text_content().unwrap().is_empty());
    let empty: HtmlElement = find(&place, "td[data-empty] .visually-hidden");
    assert_eq!(empty.text_content().unwrap(), "no objective");
}

#[wasm_bindgen_test]
fn without_themes_the_table_has_one_column() {
    let model = model(false);
    let bands = model.bands.len();
    let place = show(move || view! { <MapTableView model=Signal::derive(move || model.clone()) href=href /> });
    assert_eq!(count(&place, "td"), bands);
    assert_eq!(count(&place, "td[data-label]"), 0);
}

#[wasm_bindgen_test]
fn the_trees_are_lists_in_lists_in_which_each_objective_is_told_in_full_once() {
    let model = model(true);
    let (boxes, lines) = (model.boxes.len(), model.tree().len());
    let place = show(move || view! { <MapTreeView model=Signal::derive(move || model.clone()) href=href /> });
    assert_eq!((count(&place, "li"), count(&place, ".map-chip")), (lines, boxes));
    assert_eq!(count(&place, "[data-told=elsewhere]"), lines - boxes);
    assert!(count(&place, ".map-tree > li > ul > li > ul > li") > 0);
}

#[wasm_bindgen_test]
fn chains_are_sentences_with_links() {
    let model = model(true);
    let told = model.chains();
    let conflicts = model.arrows.iter().filter(|arrow| arrow.kind == LinkKind::Conflicts).count();
    let place = show(move || view! { <MapChainsView model=Signal::derive(move || model.clone()) href=href /> });
    assert_eq!(count(&place, "ol.map-chains > li"), told.chains.len());
    assert_eq!(count(&place, "ol.map-chains > li:first-child a"), told.chains[0].len());
    assert_eq!(count(&place, "[data-conflict] > li"), conflicts);
    let first: HtmlElement = find(&place, "ol.map-chains > li");
    let text = first.text_content().unwrap();
    assert!(text.starts_with("If “") && text.ends_with('.'), "{text}");
}
