//! Where everything on the map stands: from the document alone, whatever the scores.

use super::{
    Visible,
    columns::{MapColumn, columns},
    evidence::{Measured, Verdict},
};
use crate::domain::{
    gather,
    layout::{self, Edge, Graph, Layout, Node, Options, Pin},
    library::trade_offs::is_drawn,
    model::{Link, LinkKind, Objective, ObjectiveId, Scorecard},
};
use std::{collections::BTreeMap, sync::Arc};

/// Width and height of a box, in the picture's units (CSS pixels at 100 %).
pub const BOX: (f64, f64) = (216.0, 84.0);
/// Width at the left for the names of the bands, in the same units.
const GUTTER: f64 = 150.0;
/// Height of what is written at a link.
const LABEL_HEIGHT: f64 = 20.0;
/// Width of the words at a link in the language that needs more: `12 Mon.`, `Konflikt`, both, and `Konflikt – ungeprüft`.
const DELAY: f64 = 66.0;
const CONFLICT: f64 = 70.0;
const BOTH: f64 = 120.0;
const WATCHED: f64 = 136.0;
/// Width of the sign of what measurements say: alone, and beside words.
const SIGN: f64 = 20.0;
const SIGN_BESIDE: f64 = 15.0;
/// Between two boxes side by side that are linked: room for the words on the arrow, and for the arrow at both sides of them.
const LINK_GAP: f64 = 96.0;
/// The least height of a band: an empty one shows its question.
const MIN_BAND: f64 = 104.0;
/// More boxes of a band than these stand in several rows: wider, nobody would see the map at once, nor could print it.
const ABREAST: usize = 5;
/// The least width of the whole: a map of two boxes is not blown up to the width of a page.
const MIN_WIDTH: f64 = 960.0;
/// A wider map is drawn together: this is what a window of 1,440 px shows at the least size that can be read.
const SNUG_WIDTH: f64 = 1_520.0;

/// Where everything on the map stands, and what that is.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPlan {
    /// Bands, boxes and routes, in the order of what is shown.
    pub layout: Layout,
    /// Width at the left that the boxes leave free for the names of the perspectives.
    pub gutter: f64,
    /// The places of the shown perspectives in the scorecard.
    pub(super) bands: Vec<usize>,
    /// The shown objectives, each with the place of its perspective among the bands.
    pub(super) objectives: Vec<(Arc<Objective>, usize)>,
    /// The links between them.
    pub(super) links: Vec<PlannedLink>,
    /// The columns of themes, from the left edge of the whole; none where themes are marks on the boxes.
    pub(super) columns: Vec<MapColumn>,
    /// How many objectives are not shown.
    pub hidden: usize,
}

/// A link between two shown objectives, with what does not change from period to period.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PlannedLink {
    pub(super) link: Arc<Link>,
    /// The places of cause and effect among the shown objectives.
    pub(super) ends: (usize, usize),
    /// What the measurements say of it.
    pub(super) verdict: Verdict,
}

/// From one row of boxes in a band to the next, in the same units: what [`Objective::map_y`] counts in.
pub const ROW: f64 = 144.0;

/// Where a person put the box of an objective.
fn placed(objective: &Objective) -> Option<Pin> {
    let (x, y) = objective.map_x.zip(objective.map_y)?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept within a few rows")]
    let row = (y / ROW).round().clamp(0.0, 100.0) as usize;
    Some(Pin { x, row })
}

/// The size of what is written at a link, where there is something to say.
fn label(link: &Link, verdict: Verdict) -> (f64, f64) {
    let delayed = link.delay_months.is_some_and(|months| months > 0);
    let words = match link.kind {
        LinkKind::Conflicts if is_drawn(&link.id) => WATCHED,
        LinkKind::Conflicts if delayed => BOTH,
        LinkKind::Conflicts => CONFLICT,
        LinkKind::Supports if delayed => DELAY,
        LinkKind::Supports => 0.0,
    };
    match (words > 0.0, verdict.is_of_measurements()) {
        (true, true) => (words + SIGN_BESIDE, LABEL_HEIGHT),
        (true, false) => (words, LABEL_HEIGHT),
        (false, true) => (SIGN, LABEL_HEIGHT),
        (false, false) => (0.0, 0.0),
    }
}

/// The distances on the map.
pub(super) fn options() -> Options {
    Options {
        band_label_width: GUTTER,
        min_band_height: MIN_BAND,
        link_gap: LINK_GAP,
        min_width: MIN_WIDTH,
        snug_width: SNUG_WIDTH,
        max_per_row: ABREAST,
        ..Options::default()
    }
}

/// Lays out the visible part of the map, with themes as columns where that is wanted and there are any.
pub fn map_plan(card: &Scorecard, visible: &Visible, by_theme: bool) -> MapPlan {
    let bands: Vec<usize> = (0..card.perspectives.len()).filter(|n| visible.has_band(card, *n)).collect();
    let band_of: BTreeMap<&str, usize> =
        gather::map(bands.iter().enumerate().filter_map(|(at, n)| Some((card.perspectives.get(*n)?.id.as_str(), at))));
    let objectives: Vec<(Arc<Objective>, usize)> = card
        .objectives
        .iter()
        .filter(|o| visible.has(&o.id))
        .filter_map(|o| band_of.get(o.perspective.as_str()).map(|band| (Arc::clone(o), *band)))
        .collect();
    let index: BTreeMap<&ObjectiveId, usize> = gather::map(objectives.iter().enumerate().map(|(n, (o, _))| (&o.id, n)));
    let measured = Measured::of(card);
    let planned = |link: &Arc<Link>| {
        let ends = (*index.get(&link.from)?, *index.get(&link.to)?);
        Some(PlannedLink { link: Arc::clone(link), ends, verdict: measured.verdict(link) })
    };
    let links: Vec<PlannedLink> = card.links.iter().filter_map(planned).collect();
    let edges = links.iter().map(|l| Edge { from: l.ends.0, to: l.ends.1, label: label(&l.link, l.verdict) }).collect();
    let by_theme = by_theme && !card.themes.is_empty();
    let (mut columns, pins) = if by_theme { columns(card, &objectives) } else { Default::default() };
    let node = |(n, (o, band)): (usize, &(Arc<Objective>, usize))| Node {
        band: *band,
        width: BOX.0,
        height: BOX.1,
        order_hint: n,
        pin: pins.get(n).copied().or_else(|| placed(o)),
    };
    let graph = Graph { bands: bands.len(), nodes: objectives.iter().enumerate().map(node).collect(), edges };
    let options = options();
    let layout = layout::layout(&graph, &options);
    columns.iter_mut().for_each(|column| column.x += GUTTER + options.side_padding);
    let hidden = card.objectives.len() - objectives.len();
    MapPlan { layout, gutter: GUTTER, bands, objectives, links, columns, hidden }
}
