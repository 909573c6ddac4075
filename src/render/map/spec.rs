//! What a strategy map shows, as it is drawn: places in px, words ready.

use super::{arrow::VerdictShape, objective::MapTrend};
use crate::{
    domain::{model::LinkStrength, score::Status},
    render::scene::{Point, Rect},
};
use std::borrow::Cow;

/// What a strategy map shows; all places are in px and come from the layout.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MapSpec {
    /// Width in px.
    pub width: f64,
    /// Height in px, without what stands over the bands.
    pub height: f64,
    /// Width at the left that the boxes leave free for the names of the bands.
    pub gutter: f64,
    /// What stands over the bands: label and text of each paragraph. The picture grows by it.
    pub head: Vec<(String, String)>,
    /// Columns across the bands, with names over them; may be empty. The picture grows by the line of names.
    pub columns: Vec<MapColumn>,
    /// The bands from top to bottom.
    pub bands: Vec<MapBand>,
    /// The objectives.
    pub boxes: Vec<MapBox>,
    /// The links.
    pub arrows: Vec<MapArrow>,
    /// Free notes.
    pub slips: Vec<MapSlip>,
}

/// A column down the map: a theme.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MapColumn {
    /// Its left edge.
    pub x: f64,
    /// Its width.
    pub width: f64,
    /// Its name.
    pub name: String,
}

/// A band across the map: a perspective.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MapBand {
    /// Its upper edge.
    pub top: f64,
    /// Its height.
    pub height: f64,
    /// Its name.
    pub name: String,
    /// A word about it; may be empty.
    pub note: String,
}

/// A box: an objective.
#[derive(Debug, Clone, PartialEq)]
pub struct MapBox {
    /// What it stands for: the objective's id.
    pub key: String,
    /// Where it is. 212 by 84 px hold three lines of title, 16 px less hold two.
    pub rect: Rect,
    /// Its title; broken into lines here.
    pub title: String,
    /// The whole of it in words, for those who hear the map. Empty: the title.
    pub label: String,
    /// How it stands.
    pub status: Status,
    /// Its score, formatted.
    pub score_text: String,
    /// What makes the score doubtful, or another word behind it; may be empty.
    pub meta_text: String,
    /// The course of its score, the oldest first; may be empty. Shown where there is room.
    pub spark: Vec<Option<f64>>,
    /// Its last change, where that stands out.
    pub trend: Option<MapTrend>,
    /// How many KPIs measure it; 0 shows nothing.
    pub kpis: usize,
    /// How many initiatives serve it; 0 shows nothing.
    pub initiatives: usize,
    /// The place and the letter of the theme that it serves.
    pub theme: Option<(usize, String)>,
    /// Whether a person put it where it stands.
    pub placed: bool,
    /// Whether its score may still change (dashed border).
    pub provisional: bool,
    /// Whether it is the chosen one.
    pub selected: bool,
}

impl Default for MapBox {
    fn default() -> Self {
        Self {
            key: String::new(),
            rect: Rect::default(),
            title: String::new(),
            label: String::new(),
            status: Status::NoData,
            score_text: String::new(),
            meta_text: String::new(),
            spark: Vec::new(),
            trend: None,
            kpis: 0,
            initiatives: 0,
            theme: None,
            placed: false,
            provisional: false,
            selected: false,
        }
    }
}

/// An arrow: a link from a cause to its effect.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MapArrow {
    /// What it stands for: the link's id.
    pub key: String,
    /// The start, then two control points and an end for each cubic curve. Any other number is drawn as straight lines.
    pub points: Vec<Point>,
    /// The whole of it in words, for those who hear the map. Empty: the words beside it.
    pub name: String,
    /// Whether the two objectives pull against each other.
    pub conflict: bool,
    /// Whether it leads back, from a band to one further down.
    pub feedback: bool,
    /// How much of the effect is expected to come of the cause: the width of the line.
    pub strength: Option<LinkStrength>,
    /// Words beside the arrow and where their middle is; without words the place for the verdict.
    pub label: Option<(f64, f64, String)>,
    /// What measurements say of it: a shape, and a word that may be empty.
    pub verdict: Option<(VerdictShape, String)>,
}

impl MapArrow {
    /// Where the words beside the arrow are, and which; none where there is neither a word nor a verdict.
    pub(super) fn words(&self) -> Option<((f64, f64), String)> {
        let (x, y, words) = self.label.as_ref()?;
        let verdict = self.verdict.as_ref().map_or("", |(_, word)| word.as_str());
        let parts: Vec<&str> = [verdict, words.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
        (!parts.is_empty() || self.verdict.is_some()).then(|| ((*x, *y), parts.join(" · ")))
    }
}

/// A free note.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MapSlip {
    /// What it stands for: the note's id.
    pub key: String,
    /// Its left upper corner; it is as high as its text.
    pub at: Point,
    /// Its width.
    pub width: f64,
    /// Its least height.
    pub height: f64,
    /// What it says.
    pub text: String,
}

impl MapSpec {
    /// The same with all but the head and the names of the columns so much lower.
    pub(super) fn lower(&self, by: f64) -> Cow<'_, Self> {
        if by == 0.0 {
            return Cow::Borrowed(self);
        }
        let mut spec = self.clone();
        spec.bands.iter_mut().for_each(|band| band.top += by);
        spec.boxes.iter_mut().for_each(|map_box| map_box.rect.y += by);
        spec.slips.iter_mut().for_each(|slip| slip.at.y += by);
        for arrow in &mut spec.arrows {
            arrow.points.iter_mut().for_each(|point| point.y += by);
            if let Some((_, y, _)) = &mut arrow.label {
                *y += by;
            }
        }
        Cow::Owned(spec)
    }
}
