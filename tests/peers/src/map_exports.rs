//! What the page calls to measure the layout of maps.

use crate::map;
use fokus::domain::layout::{Graph, Layout};
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static MAP: RefCell<(Graph, Layout)> = RefCell::default();
}

/// Makes up a map and keeps it: its links, cause and effect of each in turn.
#[wasm_bindgen]
pub fn map_links(objectives: usize, seed: u32) -> Vec<u32> {
    let links = map::links(objectives, u64::from(seed));
    MAP.with_borrow_mut(|map| map.0 = map::graph(objectives, &links));
    links.iter().flat_map(|&(from, to)| [from as u32, to as u32]).collect()
}

/// Lays out the kept map: where the boxes and how the links run.
#[wasm_bindgen]
pub fn map_layout(folded: bool) {
    MAP.with_borrow_mut(|map| map.1 = map::lay_out(&map.0, folded));
}

/// The middles of the boxes of the map laid out last, x and y of each in turn.
#[wasm_bindgen]
pub fn map_middles() -> Vec<f64> {
    MAP.with_borrow(|map| map.1.nodes.iter().flat_map(|rect| [rect.center().0, rect.center().1]).collect())
}
