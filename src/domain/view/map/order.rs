//! The objectives of a map in the order of cause and effect.

use super::{MapBox, MapModel};
use crate::domain::{gather, model::ObjectiveId};
use std::collections::{BTreeMap, BTreeSet};

impl MapModel {
    /// The objectives in the order of cause and effect: each stands behind all that support it. Among those that are
    /// free to stand next, the lowest perspective comes first, then the order of the document; a circle of objectives
    /// that support each other is entered at that same place.
    pub fn cause_order(&self) -> Vec<&MapBox> {
        let mut waiting: BTreeMap<(usize, usize), &MapBox> =
            gather::map(self.boxes.iter().enumerate().map(|(n, map_box)| ((usize::MAX - map_box.band, n), map_box)));
        let mut open: BTreeSet<&ObjectiveId> = gather::set(self.boxes.iter().map(|map_box| &map_box.id));
        let mut order = Vec::with_capacity(self.boxes.len());
        while !waiting.is_empty() {
            let free = |map_box: &MapBox| map_box.supported_by.iter().all(|cause| !open.contains(&cause.id));
            let next = waiting.iter().find(|(_, map_box)| free(map_box)).or_else(|| waiting.iter().next());
            let Some(key) = next.map(|(key, _)| *key) else { break };
            if let Some(map_box) = waiting.remove(&key) {
                open.remove(&map_box.id);
                order.push(map_box);
            }
        }
        order
    }
}
