//! The strategy map: perspectives as bands, objectives placed by the layout, links between them.

mod chains;
mod columns;
mod evidence;
mod net;
mod order;
mod place;
mod plan;
mod shown;
#[cfg(test)]
mod styles_tests;
mod table;
#[cfg(test)]
mod tests;
mod tree;
mod walk;

pub use chains::{ChainStep, MOST_CHAINS, MapChains};
pub use columns::MapColumn;
pub use evidence::{TESTABLE_FROM, Untestable, Verdict};
pub use place::{Drop, SLIP};
pub use plan::{MapPlan, map_plan};
pub use shown::Visible;
pub use table::MapTable;
pub use tree::{TREE_DEPTH, Told, TreeLine};
pub use walk::Step;

use super::history::past_scores;
use crate::domain::{
    gather,
    layout::Layout,
    model::{CutPoints, LinkId, LinkKind, LinkStrength, MapNoteId, ObjectiveId, PerspectiveId, Scorecard, ThemeId},
    score::{NodeScore, Scores, Status, TREND_PERIODS, Trend, trend_of},
};
use plan::{PlannedLink, options};
use std::collections::BTreeMap;

/// The map, ready to be drawn.
#[derive(Debug, Clone, Default, PartialEq)]
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
    /// The themes of the scorecard, whether a box serves them or not.
    pub themes: Vec<MapTheme>,
    /// The columns of themes, from the left edge of the whole; none where themes are marks on the boxes.
    pub columns: Vec<MapColumn>,
    /// Free notes.
    pub slips: Vec<MapSlip>,
    /// What stands over the map.
    pub head: MapHead,
    /// How many objectives of the scorecard are not shown.
    pub hidden: usize,
}

/// A perspective on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapBand {
    /// The perspective.
    pub id: PerspectiveId,
    /// Its name.
    pub name: String,
    /// The question it asks.
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
    /// Who answers for it; may be empty.
    pub owner: String,
    /// The theme that it serves, as an index into the themes.
    pub theme: Option<usize>,
    /// Whether a person put it where it stands.
    pub is_placed: bool,
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
    /// How it stands beside the same one on another map, where this map is compared with one.
    pub since: Option<Since>,
    /// Whether the last change of its performance stands out.
    pub trend: Trend,
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

/// How an objective stands beside the same one on another map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Since {
    /// By how many points higher.
    Points(f64),
    /// The other map does not have it.
    OnlyHere,
}

/// A link on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapArrow {
    /// The link.
    pub id: LinkId,
    /// The places of cause and effect among the boxes.
    pub ends: (usize, usize),
    /// The name of the cause.
    pub from: String,
    /// The name of the effect.
    pub to: String,
    /// Supports or conflicts.
    pub kind: LinkKind,
    /// Months until the effect is expected.
    pub delay_months: Option<u16>,
    /// How much of the effect is expected to come of the cause.
    pub strength: Option<LinkStrength>,
    /// What the measurements say of it.
    pub verdict: Verdict,
}

/// A strategic theme, as the map shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct MapTheme {
    /// The theme.
    pub id: ThemeId,
    /// Its name.
    pub name: String,
    /// The letter that stands for it on the boxes: A, B and so on, beyond Z numbers.
    pub letter: String,
}

/// A free note on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapSlip {
    /// The note.
    pub id: MapNoteId,
    /// What it says.
    pub text: String,
    /// Its left upper corner.
    pub at: (f64, f64),
}

/// What stands over the map: what the organisation is there for, wants to become and holds to. Empty where it is not said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MapHead {
    /// What it wants to have become.
    pub vision: String,
    /// What it is there for.
    pub mission: String,
    /// What it holds to.
    pub values: String,
}

/// How far a note may stand from the edges of its band: farther ones are drawn there.
const FARTHEST: f64 = 20_000.0;

/// How many periods a box shows.
const SPARK_PERIODS: usize = 12;

/// The other ends of the links of a box.
#[derive(Debug, Clone, Default)]
struct Ends {
    supports: Vec<MapEnd>,
    supported_by: Vec<MapEnd>,
    /// Conflicts that begin here, and those that end here.
    conflicts: (Vec<MapEnd>, Vec<MapEnd>),
}

/// The whole map of a scorecard. Positions come from the layout alone where nobody put a box anywhere.
pub fn map_model(card: &Scorecard, scores: &Scores) -> MapModel {
    MapModel::of(&map_plan(card, &Visible::All, false), card, scores)
}

/// The letter of the theme at a place: A to Z, then numbers.
fn letter(n: usize) -> String {
    match u8::try_from(n).ok().filter(|n| *n < 26) {
        Some(n) => char::from(b'A' + n).to_string(),
        None => (n + 1).to_string(),
    }
}

/// How often each occurs.
fn counts<'a>(ids: impl Iterator<Item = &'a ObjectiveId>) -> BTreeMap<&'a ObjectiveId, usize> {
    let mut counts = BTreeMap::new();
    ids.for_each(|id| *counts.entry(id).or_default() += 1);
    counts
}

impl MapModel {
    /// What stands at the places of a plan, in one view. Where the plan is of another version of the scorecard, what is
    /// no longer there has no score.
    pub fn of(plan: &MapPlan, card: &Scorecard, scores: &Scores) -> Self {
        let periods = u16::try_from(TREND_PERIODS).unwrap_or_default();
        let past = past_scores(card, scores.request, periods).objectives.by_id();
        let names: BTreeMap<&ObjectiveId, &String> = gather::map(card.objectives.iter().map(|o| (&o.id, &o.name)));
        let name = |id: &ObjectiveId| names.get(id).map(|name| (*name).clone()).unwrap_or_default();
        let themes: BTreeMap<&ThemeId, usize> = gather::map(card.themes.iter().enumerate().map(|(n, t)| (&t.id, n)));
        let kpis = counts(card.kpis.iter().filter_map(|kpi| kpi.objective.as_ref()));
        let initiatives = counts(card.initiatives.iter().filter_map(|initiative| initiative.objective.as_ref()));
        let mut ends = vec![Ends::default(); plan.objectives.len()];
        for PlannedLink { link, ends: (from, to), .. } in &plan.links {
            let end = |id: &ObjectiveId| MapEnd { id: id.clone(), name: name(id) };
            if let Some(cause) = ends.get_mut(*from) {
                match link.kind {
                    LinkKind::Supports => cause.supports.push(end(&link.to)),
                    LinkKind::Conflicts => cause.conflicts.0.push(end(&link.to)),
                }
            }
            if let Some(effect) = ends.get_mut(*to) {
                match link.kind {
                    LinkKind::Supports => effect.supported_by.push(end(&link.from)),
                    LinkKind::Conflicts => effect.conflicts.1.push(end(&link.from)),
                }
            }
        }
        let boxes = plan.objectives.iter().zip(ends).map(|((o, band), ends)| {
            let Ends { supports, supported_by, conflicts: (mut conflicts, more) } = ends;
            conflicts.extend(more);
            let course = past.get(&o.id).cloned().unwrap_or_default();
            let score = scores.objectives.get(&o.id);
            MapBox {
                id: o.id.clone(),
                name: o.name.clone(),
                owner: o.owner.clone(),
                theme: o.theme.as_ref().and_then(|theme| themes.get(theme).copied()),
                is_placed: o.map_x.is_some() && o.map_y.is_some(),
                band: *band,
                perspective: plan
                    .bands
                    .get(*band)
                    .and_then(|n| card.perspectives.get(*n))
                    .map(|p| p.name.clone())
                    .unwrap_or_default(),
                performance: score.and_then(|score| score.performance),
                cuts: score.map_or(card.cut_points, |score| score.cuts),
                status: score.map_or(Status::NoData, |score| score.status),
                coverage: score.map_or(0.0, |score| score.coverage),
                provisional: score.is_some_and(NodeScore::is_provisional),
                stale: score.is_some_and(NodeScore::is_stale),
                since: None,
                trend: trend_of(&course, Some(1.0)),
                kpis: kpis.get(&o.id).copied().unwrap_or_default(),
                initiatives: initiatives.get(&o.id).copied().unwrap_or_default(),
                spark: course.get(course.len().saturating_sub(SPARK_PERIODS)..).unwrap_or_default().to_vec(),
                supports,
                supported_by,
                conflicts,
            }
        });
        let boxes: Vec<MapBox> = boxes.collect();
        let arrows = plan.links.iter().map(|PlannedLink { link, ends, verdict }| MapArrow {
            id: link.id.clone(),
            ends: *ends,
            from: name(&link.from),
            to: name(&link.to),
            kind: link.kind,
            delay_months: link.delay_months,
            strength: link.strength,
            verdict: *verdict,
        });
        let bands = plan.bands.iter().filter_map(|n| card.perspectives.get(*n)).map(|perspective| MapBand {
            id: perspective.id.clone(),
            name: perspective.name.clone(),
            question: perspective.question.clone(),
        });
        let themes = card.themes.iter().enumerate().map(|(n, theme)| MapTheme {
            id: theme.id.clone(),
            name: theme.name.clone(),
            letter: letter(n),
        });
        let model = Self {
            layout: plan.layout.clone(),
            gutter: plan.gutter,
            hidden: plan.hidden,
            head: MapHead {
                vision: card.organisation.vision.clone(),
                mission: card.organisation.mission.clone(),
                values: card.organisation.core_values.clone(),
            },
            bands: bands.collect(),
            themes: themes.collect(),
            boxes,
            arrows: arrows.collect(),
            columns: plan.columns.clone(),
            slips: Vec::new(),
        };
        let slips = card.map_notes.iter().filter_map(|note| {
            let band = model.bands.iter().position(|band| band.id == note.perspective)?;
            let (x, y) = model.origin(band);
            let at = (x + note.x.clamp(0.0, FARTHEST), y + note.y.clamp(0.0, FARTHEST));
            Some(MapSlip { id: note.id.clone(), text: note.text.clone(), at })
        });
        let slips = slips.collect();
        Self { slips, ..model }
    }

    /// Tells each box how it stands beside the same one on another map. Where either has no score there is nothing to tell.
    pub fn tell_since(&mut self, other: &Self) {
        let before: BTreeMap<&ObjectiveId, Option<f64>> =
            gather::map(other.boxes.iter().map(|map_box| (&map_box.id, map_box.performance)));
        for map_box in &mut self.boxes {
            map_box.since = match before.get(&map_box.id) {
                None => Some(Since::OnlyHere),
                Some(then) => map_box.performance.zip(*then).map(|(now, then)| Since::Points(now - then)),
            };
        }
    }

    /// Whether an arrow leads back: it supports an objective of a band further down.
    pub fn is_feedback(&self, arrow: &MapArrow) -> bool {
        let band = |end: usize| self.boxes.get(end).map(|map_box| map_box.band);
        arrow.kind == LinkKind::Supports && band(arrow.ends.0) < band(arrow.ends.1)
    }

    /// Where places within a band are counted from.
    fn origin(&self, band: usize) -> (f64, f64) {
        let options = options();
        let top = self.layout.bands.get(band).map_or(0.0, |band| band.top);
        (self.gutter + options.side_padding, top + options.band_padding)
    }
}
