//! The strategy map as text of other tools: Mermaid flowcharts and draw.io files, out and in.
//!
//! Out goes what can be drawn: perspectives, objectives by name, links with their kind and, where wanted, their reason.
//! What is measured stays behind. In comes what somebody else drew: [`read`] takes what it understands and lists the
//! rest, each with its place; [`Read`] knows no scorecard yet.
//!
//! How a drawing is understood:
//!
//! - The outermost subgraph or container of a box is its perspective. One that holds nothing but all the others is taken
//!   for a frame around them. Perspectives stand in the order of the text, those of draw.io as they lie on the page.
//! - An arrow leads from cause to effect; with heads at both ends it is two links. A line without heads leads from the
//!   first box to the second.
//! - A conflict is a line with a cross at an end, a dotted one with the same at both ends, or one that is called so.

mod collect;
mod drawio_cells;
mod drawio_file;
mod drawio_in;
mod drawio_out;
mod entities;
mod label;
mod meaning;
mod mermaid_arrow;
mod mermaid_in;
mod mermaid_node;
mod mermaid_out;

pub use drawio_in::drawio_in;
pub use drawio_out::drawio_out;
pub use label::{plain, plain_name};
pub use mermaid_in::mermaid_in;
pub use mermaid_out::mermaid_out;

use super::{decode::decode, error::FileError, error::Found};
use crate::domain::model::Limits;
use serde::{Deserialize, Serialize};

/// How many problems are told; the rest is only counted.
pub const PROBLEMS_KEPT: usize = 200;
/// The most perspectives, objectives and links that are read, each.
pub const MAX_PARTS: usize = Limits::PARTS;
/// The longest text of Mermaid that is read, in bytes.
pub const MAX_MERMAID: usize = 2_000_000;
/// Containers one in the other that are looked through.
const MAX_DEPTH: usize = 64;

/// What was read from a drawing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Read {
    /// Which tool it comes from.
    pub tool: Tool,
    /// The names of the perspectives, top of the map first.
    pub bands: Vec<String>,
    /// The objectives.
    pub objectives: Vec<ReadObjective>,
    /// The links.
    pub links: Vec<ReadLink>,
    /// What was left out or needs a look, in the order of the drawing; the first [`PROBLEMS_KEPT`].
    pub problems: Vec<Problem>,
    /// How many problems there are.
    pub problem_count: usize,
}

/// The tools whose drawings are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tool {
    /// Text of a Mermaid flowchart.
    Mermaid,
    /// A file of draw.io (diagrams.net).
    Drawio,
}

/// An objective that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadObjective {
    /// Its name, on one line and never empty.
    pub name: String,
    /// Its perspective, as an index into the bands; none where it stands outside of all.
    pub band: Option<usize>,
}

/// A link that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadLink {
    /// The cause, as an index into the objectives.
    pub from: usize,
    /// The effect.
    pub to: usize,
    /// Whether the two pull against each other.
    pub conflict: bool,
    /// What is written on it; may be empty.
    pub label: String,
}

/// Something that was left out or needs a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The line of the file, from 1; none where the file is packed.
    pub line: Option<usize>,
    /// What it is.
    pub what: What,
}

/// What was left out or needs a look. Texts are shortened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// A line that could not be understood was left out.
    NotUnderstood {
        /// The line.
        text: String,
    },
    /// A subgraph is never closed; its boxes are taken.
    Unclosed {
        /// Its name.
        name: String,
    },
    /// An `end` that closes nothing was left out.
    StrayEnd,
    /// A link to a whole perspective was left out.
    LinkToBand {
        /// Its name.
        name: String,
    },
    /// An arrow that is not attached to a box at both ends was left out.
    Loose {
        /// What is written on it; may be empty.
        label: String,
    },
    /// A link to a box without text was left out with the box.
    NoText,
    /// A text that stands beside the boxes was left out.
    FreeText {
        /// The text.
        text: String,
    },
    /// A text that is too long for a name or a reason was left out, with what belongs to it.
    LongText {
        /// Its beginning.
        text: String,
    },
    /// A container around all others was taken for a frame.
    Frame {
        /// Its name.
        name: String,
    },
    /// A container within a perspective was left out; its boxes stand in the perspective.
    InnerGroup {
        /// Its name.
        name: String,
        /// The name of the perspective.
        band: String,
    },
    /// Only the first page was read.
    OtherPages {
        /// How many pages there are besides.
        count: usize,
    },
}

/// Why nothing could be read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum MapError {
    /// Not a text of a sensible size.
    #[error(transparent)]
    File(FileError),
    /// Something else than a drawing.
    #[error("this is no drawing of a map: {found:?}")]
    NotAMap {
        /// What it is instead, as far as can be seen.
        found: Found,
    },
    /// Mermaid, but no flowchart.
    #[error("this is a `{kind}`, not a flowchart")]
    OtherDiagram {
        /// The word that it begins with.
        kind: String,
    },
    /// XML that is cut off or damaged.
    #[error("the file is damaged at line {line}, column {column}")]
    NotXml {
        /// The line, from 1.
        line: usize,
        /// The character in the line, from 1.
        column: usize,
    },
    /// A page of draw.io that cannot be unpacked.
    #[error("the page `{page}` cannot be unpacked")]
    Packed {
        /// Its name; may be empty.
        page: String,
    },
    /// More parts than a scorecard can have.
    #[error("the drawing has more than {limit} of {part:?}")]
    TooMany {
        /// Of what.
        part: Part,
        /// The limit.
        limit: usize,
    },
    /// Neither a perspective nor an objective was found.
    #[error("the drawing has no boxes with text")]
    Nothing {
        /// The first thing that was left out, if any.
        first: Option<Problem>,
    },
}

/// The parts of a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Perspectives.
    Perspectives,
    /// Objectives.
    Objectives,
    /// Links.
    Links,
}

/// Reads a drawing of either tool.
///
/// # Errors
/// What is no such drawing, is damaged, has too many parts or none; see [`MapError`].
pub fn read(bytes: &[u8]) -> Result<Read, MapError> {
    let decoded = decode(bytes).map_err(of_file)?;
    let text = decoded.text.as_ref();
    if text.trim_start().starts_with('<') { drawio_file::read(text) } else { mermaid_in(text) }
}

fn of_file(error: FileError) -> MapError {
    match error {
        FileError::NotAScorecard { found } => MapError::NotAMap { found },
        other => MapError::File(other),
    }
}
