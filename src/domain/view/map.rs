//! The strategy map: perspectives as bands, objectives placed by the layout, links between them.

use super::history::past_scores;
use crate::domain::{
    layout::{self, Edge, Graph, Layout, Node, Options},
    model::{LinkId, LinkKind, ObjectiveId, Scorecard},
    score::{Scores, Status},
};
use std::collections::BTreeMap;

/// Width and height of a box, in the picture's units (CSS pixels at 100 %).
const BOX: (f64, f64) = (188.0, 78.0);

/// The map, ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct MapModel {
    /// Where everything stands: bands in the order of the perspectives, boxes and routes in the order below.
    pub layout: Layout,
    /// The names of the perspectives.
    pub bands: Vec<String>,
    /// The objectives.
    pub boxes: Vec<MapBox>,
    /// The links.
    pub arrows: Vec<MapArrow>,
}

/// An objective on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapBox {
    /// The objective.
    pub id: ObjectiveId,
    /// Its name.
    pub name: String,
    /// The name of its perspective.
    pub perspective: String,
    /// Its performance.
    pub performance: Option<f64>,
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
    /// The names of the objectives that it supports.
    pub supports: Vec<String>,
    /// The names of the objectives that support it.
    pub supported_by: Vec<String>,
    /// The names of the objectives that it pulls against, either way.
    pub conflicts: Vec<String>,
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
const SPARK_PERIODS: i32 = 12;

/// The map of a scorecard. Positions come from the layout alone.
pub fn map_model(card: &Scorecard, scores: &Scores) -> MapModel {
    let band_of: BTreeMap<&str, usize> =
        card.perspectives.iter().enumerate().map(|(band, p)| (p.id.as_str(), band)).collect();
    let past = past_scores(card, scores.request, SPARK_PERIODS);
    let shown: Vec<_> =
        card.objectives.iter().filter_map(|o| band_of.get(o.perspective.as_str()).map(|band| (o, *band))).collect();
    let index: BTreeMap<&ObjectiveId, usize> = shown.iter().enumerate().map(|(n, (o, _))| (&o.id, n)).collect();
    let name = |id: &ObjectiveId| card.objective(id).map(|o| o.name.clone()).unwrap_or_default();

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
    let layout = layout::layout(&graph, &Options::default());

    let boxes = shown
        .iter()
        .filter_map(|(o, band)| {
            let score = scores.objectives.get(&o.id)?;
            let linked = |kind: LinkKind, outgoing: bool| -> Vec<String> {
                let ends = card.links.iter().filter(|l| l.kind == kind);
                if outgoing {
                    ends.filter(|l| l.from == o.id).map(|l| name(&l.to)).collect()
                } else {
                    ends.filter(|l| l.to == o.id).map(|l| name(&l.from)).collect()
                }
            };
            let mut conflicts = linked(LinkKind::Conflicts, true);
            conflicts.extend(linked(LinkKind::Conflicts, false));
            Some(MapBox {
                id: o.id.clone(),
                name: o.name.clone(),
                perspective: card.perspectives.get(*band).map(|p| p.name.clone()).unwrap_or_default(),
                performance: score.performance,
                status: score.status,
                coverage: score.coverage,
                provisional: score.is_provisional(),
                stale: score.is_stale(),
                kpis: card.kpis_of(&o.id).count(),
                initiatives: card.initiatives.iter().filter(|i| i.objective.as_ref() == Some(&o.id)).count(),
                spark: past.iter().map(|s| s.objectives.get(&o.id).and_then(|n| n.performance)).collect(),
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
    MapModel { layout, bands: card.perspectives.iter().map(|p| p.name.clone()).collect(), boxes, arrows }
}
