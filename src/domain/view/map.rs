//! The strategy map: perspectives as bands, objectives placed by the layout, links between them.

use super::history::past_scores;
use crate::domain::{
    gather,
    layout::{self, Edge, Graph, Layout, Node, Options},
    model::{CutPoints, LinkId, LinkKind, ObjectiveId, Scorecard},
    score::{Scores, Status},
};
use std::collections::{BTreeMap, BTreeSet};

/// Width and height of a box, in the picture's units (CSS pixels at 100 %).
const BOX: (f64, f64) = (204.0, 78.0);
/// Width at the left for the names of the bands, in the same units.
const GUTTER: f64 = 150.0;
/// The least height of a band: an empty one shows its question.
const MIN_BAND: f64 = 104.0;
/// The least width of the whole: a map of two boxes is not blown up to the width of a page.
const MIN_WIDTH: f64 = 960.0;

/// The map, ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct MapModel {
    /// Where everything stands: bands in the order of the perspectives, boxes and routes in the order below.
    pub layout: Layout,
    /// Width at the left that the boxes leave free for the names of the perspectives.
    pub gutter: f64,
    /// The perspectives.
    pub bands: Vec<MapBand>,
    /// The objectives.
    pub boxes: Vec<MapBox>,
    /// The links.
    pub arrows: Vec<MapArrow>,
}

/// A perspective on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapBand {
    /// Its name.
    pub name: String,
    /// The question it asks; only where it has no objective yet.
    pub question: String,
}

/// The other end of a link.
#[derive(Debug, Clone, PartialEq)]
pub struct MapEnd {
    /// The objective there.
    pub id: ObjectiveId,
    /// Its name.
    pub name: String,
}

/// An objective on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapBox {
    /// The objective.
    pub id: ObjectiveId,
    /// Its name.
    pub name: String,
    /// Its perspective, as an index into the bands.
    pub band: usize,
    /// The name of its perspective.
    pub perspective: String,
    /// Its performance.
    pub performance: Option<f64>,
    /// The cut points in force.
    pub cuts: CutPoints,
    /// Its status.
    pub status: Status,
    /// Its coverage, 0 to 1.
    pub coverage: f64,
    /// Whether less than half of it is known.
    pub provisional: bool,
    /// Whether a measurement below is too old.
    pub stale: bool,
    /// How many KPIs measure it.
    pub kpis: usize,
    /// How many initiatives serve it.
    pub initiatives: usize,
    /// Its performance in the last periods, oldest first.
    pub spark: Vec<Option<f64>>,
    /// The objectives that it supports.
    pub supports: Vec<MapEnd>,
    /// The objectives that support it.
    pub supported_by: Vec<MapEnd>,
    /// The objectives that it pulls against, either way.
    pub conflicts: Vec<MapEnd>,
}

/// A link on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapArrow {
    /// The link.
    pub id: LinkId,
    /// The name of the cause.
    pub from: String,
    /// The name of the effect.
    pub to: String,
    /// Supports or conflicts.
    pub kind: LinkKind,
    /// Months until the effect is expected.
    pub delay_months: Option<u16>,
}

/// How many periods a box shows.
const SPARK_PERIODS: u16 = 12;

/// The map of a scorecard. Positions come from the layout alone.
pub fn map_model(card: &Scorecard, scores: &Scores) -> MapModel {
    let band_of: BTreeMap<&str, usize> =
        gather::map(card.perspectives.iter().enumerate().map(|(band, p)| (p.id.as_str(), band)));
    let past = past_scores(card, scores.request, SPARK_PERIODS).objectives.by_id();
    let shown: Vec<_> =
        card.objectives.iter().filter_map(|o| band_of.get(o.perspective.as_str()).map(|band| (o, *band))).collect();
    let index: BTreeMap<&ObjectiveId, usize> = gather::map(shown.iter().enumerate().map(|(n, (o, _))| (&o.id, n)));
    let names: BTreeMap<&ObjectiveId, &String> = gather::map(card.objectives.iter().map(|o| (&o.id, &o.name)));
    let name = |id: &ObjectiveId| names.get(id).map(|name| (*name).clone()).unwrap_or_default();
    let end = |id: &ObjectiveId| MapEnd { id: id.clone(), name: name(id) };

    let links: Vec<_> =
        card.links.iter().filter_map(|link| Some((link, *index.get(&link.from)?, *index.get(&link.to)?))).collect();
    let graph = Graph {
        bands: card.perspectives.len(),
        nodes: shown
            .iter()
            .enumerate()
            .map(|(n, (_, band))| Node { band: *band, width: BOX.0, height: BOX.1, order_hint: n })
            .collect(),
        edges: links.iter().map(|(_, from, to)| Edge { from: *from, to: *to }).collect(),
    };
    let options =
        Options { band_label_width: GUTTER, min_band_height: MIN_BAND, min_width: MIN_WIDTH, ..Options::default() };
    let layout = layout::layout(&graph, &options);

    let boxes = shown
        .iter()
        .filter_map(|(o, band)| {
            let score = scores.objectives.get(&o.id)?;
            let linked = |kind: LinkKind, outgoing: bool| -> Vec<MapEnd> {
                let ends = links.iter().map(|(link, ..)| link).filter(|l| l.kind == kind);
                if outgoing {
                    ends.filter(|l| l.from == o.id).map(|l| end(&l.to)).collect()
                } else {
                    ends.filter(|l| l.to == o.id).map(|l| end(&l.from)).collect()
                }
            };
            let mut conflicts = linked(LinkKind::Conflicts, true);
            conflicts.extend(linked(LinkKind::Conflicts, false));
            Some(MapBox {
                id: o.id.clone(),
                name: o.name.clone(),
                band: *band,
                perspective: card.perspectives.get(*band).map(|p| p.name.clone()).unwrap_or_default(),
                performance: score.performance,
                cuts: score.cuts,
                status: score.status,
                coverage: score.coverage,
                provisional: score.is_provisional(),
                stale: score.is_stale(),
                kpis: card.kpis_of(&o.id).count(),
                initiatives: card.initiatives.iter().filter(|i| i.objective.as_ref() == Some(&o.id)).count(),
                spark: past.get(&o.id).cloned().unwrap_or_default(),
                supports: linked(LinkKind::Supports, true),
                supported_by: linked(LinkKind::Supports, false),
                conflicts,
            })
        })
        .collect();
    let arrows = links
        .iter()
        .map(|(link, ..)| MapArrow {
            id: link.id.clone(),
            from: name(&link.from),
            to: name(&link.to),
            kind: link.kind,
            delay_months: link.delay_months,
        })
        .collect();
    let filled: BTreeSet<usize> = gather::set(shown.iter().map(|(_, band)| *band));
    let bands = card
        .perspectives
        .iter()
        .enumerate()
        .map(|(n, p)| MapBand {
            name: p.name.clone(),
            question: if filled.contains(&n) { String::new() } else { p.question.clone() },
        })
        .collect();
    MapModel { layout, gutter: GUTTER, bands, boxes, arrows }
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        model::{Link, Objective, Perspective, PerspectiveId, ScorecardId},
        score::{default_as_of, default_view, score},
    };
    use proptest::prelude::*;
    use std::sync::Arc;

    fn card(objectives: &[(&str, &str)], links: &[(&str, &str, LinkKind)]) -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        for id in ["top", "middle", "bottom"] {
            let mut perspective = Perspective::new(PerspectiveId::lossy(id), id.to_uppercase());
            perspective.question = format!("{id}?");
            card.perspectives.push(Arc::new(perspective));
        }
        for (id, perspective) in objectives {
            let objective =
                Objective::new(ObjectiveId::lossy(id), PerspectiveId::lossy(perspective), id.to_uppercase());
            card.objectives.push(Arc::new(objective));
        }
        for (n, (from, to, kind)) in links.iter().enumerate() {
            let (from, to) = (ObjectiveId::lossy(from), ObjectiveId::lossy(to));
            card.links.push(Arc::new(Link::new(LinkId::lossy(&format!("l{n}")), from, to, *kind)));
        }
        card
    }

    fn model(card: &Scorecard) -> MapModel {
        let as_of = default_as_of(card, chrono::NaiveDate::default());
        map_model(card, &score(card, crate::domain::score::Request { view: default_view(card, as_of), as_of }))
    }

    fn order(card: &Scorecard) -> Vec<String> {
        model(card).cause_order().iter().map(|map_box| map_box.id.to_string()).collect()
    }

    use LinkKind::{Conflicts, Supports};

    #[test]
    fn causes_stand_before_their_effects_even_from_a_higher_perspective() {
        let card = card(
            &[("a", "top"), ("b", "middle"), ("c", "bottom"), ("d", "bottom")],
            &[("c", "b", Supports), ("b", "a", Supports), ("a", "d", Supports)],
        );
        assert_eq!(order(&card), ["c", "b", "a", "d"]);
    }

    #[test]
    fn without_links_the_lowest_perspective_comes_first() {
        assert_eq!(order(&card(&[("a", "top"), ("b", "bottom"), ("c", "bottom")], &[])), ["b", "c", "a"]);
    }

    #[test]
    fn conflicts_put_nothing_in_order_and_are_told_at_both_ends() {
        let card = card(&[("a", "top"), ("b", "bottom")], &[("a", "b", Conflicts)]);
        assert_eq!(order(&card), ["b", "a"]);
        let model = model(&card);
        assert!(model.boxes.iter().all(|map_box| map_box.conflicts.len() == 1 && map_box.supports.is_empty()));
    }

    #[test]
    fn only_an_empty_band_asks_its_question() {
        let model = model(&card(&[("a", "top")], &[]));
        let questions: Vec<_> = model.bands.iter().map(|band| band.question.as_str()).collect();
        assert_eq!(questions, ["", "middle?", "bottom?"]);
    }

    #[test]
    fn boxes_stand_right_of_the_names_of_the_bands() {
        let model = model(&card(&[("a", "top"), ("b", "top"), ("c", "bottom")], &[("c", "a", Supports)]));
        assert!(model.layout.nodes.iter().all(|node| node.x >= model.gutter));
        assert_eq!((model.layout.nodes.len(), model.boxes.len(), model.arrows.len()), (3, 3, 1));
    }

    proptest! {
        #[test]
        fn every_objective_is_told_once_whatever_the_links(ends in proptest::collection::vec((0..8usize, 0..8usize), 0..20)) {
            let ids: Vec<String> = (0..8).map(|n| format!("o{n}")).collect();
            let objectives: Vec<(&str, &str)> = ids
                .iter()
                .enumerate()
                .map(|(n, id)| (id.as_str(), ["top", "middle", "bottom"][n % 3]))
                .collect();
            let links: Vec<(&str, &str, LinkKind)> =
                ends.iter().map(|(from, to)| (ids[*from].as_str(), ids[*to].as_str(), Supports)).collect();
            let mut told = order(&card(&objectives, &links));
            told.sort();
            prop_assert_eq!(told, ids);
        }
    }
}
