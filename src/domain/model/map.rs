//! What a strategy map has besides objectives and links: themes, notes, saved views.

use super::{
    id::{MapNoteId, MapViewId, ObjectiveId, PerspectiveId, ThemeId},
    record::{record, words},
    scorecard::Extra,
    status::Status,
};

/// A strategic theme: what several objectives, across the perspectives, serve together.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// Its id.
    pub id: ThemeId,
    /// Its name.
    pub name: String,
    /// What it is about.
    pub description: String,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Theme {
    /// A theme with a name only.
    pub fn new(id: ThemeId, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), description: String::new(), extra: Extra::new() }
    }

    fn empty() -> Self {
        Self::new(ThemeId::lossy(""), "")
    }
}

record!(Theme { id: Need, name: Need, description: Opt });

/// A free note on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapNote {
    /// Its id.
    pub id: MapNoteId,
    /// What it says.
    pub text: String,
    /// The perspective in whose band it stands.
    pub perspective: PerspectiveId,
    /// From the left edge of the band's room for boxes to its own left edge, in px of the map at 100 %, >= 0.
    pub x: f64,
    /// From the upper edge of that room to its own upper edge, in px of the map at 100 %, >= 0.
    pub y: f64,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl MapNote {
    fn empty() -> Self {
        Self {
            id: MapNoteId::lossy(""),
            text: String::new(),
            perspective: PerspectiveId::lossy(""),
            x: 0.0,
            y: 0.0,
            extra: Extra::new(),
        }
    }

    /// A note at the beginning of a band.
    pub fn new(id: MapNoteId, perspective: PerspectiveId, text: impl Into<String>) -> Self {
        Self { id, perspective, text: text.into(), ..Self::empty() }
    }
}

record!(MapNote { id: Need, text: Need, perspective: Need, x: Always, y: Always });

/// How the map is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MapStyle {
    /// Perspectives as bands, objectives as boxes, links as arrows.
    #[default]
    Bands,
    /// A compact table: perspectives as rows, themes as columns.
    Table,
    /// What leads to each uppermost objective, as a tree.
    Tree,
    /// Chains of cause and effect, to be read as sentences.
    Chains,
}

words!(MapStyle { "bands" = Bands, "table" = Table, "tree" = Tree, "chains" = Chains });

/// What part of the map is shown, and how. Nothing set: all of it, as bands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MapShown {
    /// How.
    pub style: MapStyle,
    /// Themes stand as columns; else they are marks on the boxes.
    pub columns: bool,
    /// Only what serves this theme.
    pub theme: Option<ThemeId>,
    /// Only what has this owner; empty for all.
    pub owner: String,
    /// Only what has this status.
    pub status: Option<Status>,
    /// Only what stands in this perspective.
    pub perspective: Option<PerspectiveId>,
    /// Only this objective with all that leads to it and all that it leads to.
    pub focus: Option<ObjectiveId>,
}

/// A saved view of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapView {
    /// Its id.
    pub id: MapViewId,
    /// Its name.
    pub name: String,
    /// How the map is shown.
    pub style: MapStyle,
    /// Whether themes stand as columns.
    pub columns: bool,
    /// Only what serves this theme.
    pub theme: Option<ThemeId>,
    /// Only what has this owner; empty for all.
    pub owner: String,
    /// Only what has this status.
    pub status: Option<Status>,
    /// Only what stands in this perspective.
    pub perspective: Option<PerspectiveId>,
    /// Only this objective with its causes and effects.
    pub focus: Option<ObjectiveId>,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl MapView {
    /// A view with a name.
    pub fn new(id: MapViewId, name: impl Into<String>, shown: MapShown) -> Self {
        let MapShown { style, columns, theme, owner, status, perspective, focus } = shown;
        let name = name.into();
        Self { id, name, style, columns, theme, owner, status, perspective, focus, extra: Extra::new() }
    }

    /// What it shows.
    pub fn shown(&self) -> MapShown {
        MapShown {
            style: self.style,
            columns: self.columns,
            theme: self.theme.clone(),
            owner: self.owner.clone(),
            status: self.status,
            perspective: self.perspective.clone(),
            focus: self.focus.clone(),
        }
    }

    fn empty() -> Self {
        Self::new(MapViewId::lossy(""), "", MapShown::default())
    }
}

record!(MapView {
    id: Need,
    name: Need,
    style: Always,
    columns: Opt,
    theme: Opt,
    owner: Opt,
    status: Opt,
    perspective: Opt,
    focus: Opt,
});
