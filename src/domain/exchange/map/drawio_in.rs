//! From the cells of a draw.io page to perspectives, objectives and links.

use super::{
    MAX_DEPTH, MapError, Read, Tool, What,
    collect::Drawn,
    drawio_cells::Cell,
    label::{of_html, plain},
    meaning::{Line, Mark},
};
use crate::domain::{exchange::shortened, gather};
use std::collections::{BTreeMap, BTreeSet};

/// Reads a file of draw.io: plain or packed, also the SVG that draw.io saves with its drawing inside. Of several pages the
/// first is read.
///
/// # Errors
/// What is no such file, is damaged, or has no box with a text.
pub fn drawio_in(bytes: &[u8]) -> Result<Read, MapError> {
    match super::read(bytes)? {
        read if read.tool == Tool::Drawio => Ok(read),
        _ => Err(MapError::NotAMap { found: super::Found::Text }),
    }
}

/// What a cell is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Band,
    Box,
    Edge,
    /// What is written on the edge that it belongs to.
    EdgeLabel(usize),
    Text,
    /// Layers, pictures without words, groups without a name.
    Nothing,
}

/// Reads a page. `more` is to be told first.
pub(super) fn page(cells: &[Cell], with_lines: bool, more: Option<What>) -> Result<Read, MapError> {
    let mut drawn = Drawn::default();
    if let Some(what) = more {
        drawn.problem(None, what);
    }
    let line = |cell: &Cell| with_lines.then_some(cell.line);
    let index: BTreeMap<&str, usize> = gather::map(cells.iter().enumerate().map(|(at, cell)| (cell.id.as_str(), at)));
    let find = |id: &str| index.get(id).copied().filter(|_| !id.is_empty());
    let linked: BTreeSet<usize> = gather::set(
        cells.iter().filter(|cell| cell.edge).flat_map(|edge| [find(&edge.source), find(&edge.target)]).flatten(),
    );
    let labels: Vec<String> = cells.iter().map(text_of).collect();
    let label = |at: usize| labels.get(at).map(String::as_str).unwrap_or_default();
    let roles: Vec<Role> = cells
        .iter()
        .enumerate()
        .map(|(at, cell)| {
            let of_edge = find(&cell.parent).filter(|parent| cells.get(*parent).is_some_and(|cell| cell.edge));
            role(cell, label(at).is_empty(), linked.contains(&at), of_edge)
        })
        .collect();
    let is = |at: usize, role: Role| roles.get(at) == Some(&role);
    // The nearest container above; groups without a name and boxes in boxes are passed.
    let container = |cell: &Cell| {
        let mut above = find(&cell.parent);
        for _ in 0..MAX_DEPTH {
            match above {
                Some(at) if is(at, Role::Band) => return Some(at),
                Some(at) => above = cells.get(at).and_then(|cell| find(&cell.parent)),
                None => return None,
            }
        }
        None
    };

    let mut bands: Vec<(usize, &Cell)> = cells.iter().enumerate().filter(|(at, _)| is(*at, Role::Band)).collect();
    // As they lie on the page: the top of the map first, columns from the left.
    gather::sort_by(&mut bands, |(_, a), (_, b)| a.at.1.total_cmp(&b.at.1).then(a.at.0.total_cmp(&b.at.0)));
    let place: BTreeMap<usize, usize> = gather::map(bands.iter().enumerate().map(|(place, (at, _))| (*at, place)));
    for (at, cell) in &bands {
        let parent = container(cell).and_then(|above| place.get(&above).copied());
        drawn.group(label(*at).to_owned(), parent, line(cell))?;
    }
    let mut boxes: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, cell) in cells.iter().enumerate() {
        match roles.get(at) {
            Some(Role::Box) => {
                let group = container(cell).and_then(|above| place.get(&above).copied());
                boxes.insert(at, drawn.place(label(at).to_owned(), group, line(cell))?);
            }
            Some(Role::Text) => drawn.problem(line(cell), What::FreeText { text: shortened(label(at)) }),
            _ => {}
        }
    }
    let mut written: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for (at, role) in roles.iter().enumerate() {
        if let Role::EdgeLabel(edge) = role {
            written.entry(*edge).or_default().push(label(at));
        }
    }
    for (at, edge) in cells.iter().enumerate().filter(|(at, _)| is(*at, Role::Edge)) {
        let words = [label(at)].into_iter().chain(written.remove(&at).unwrap_or_default());
        let words = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        let (from, to) = (find(&edge.source), find(&edge.target));
        let box_at = |end: Option<usize>| end.and_then(|end| boxes.get(&end).copied());
        if let (Some(from), Some(to)) = (box_at(from), box_at(to)) {
            drawn.join(from, to, drawn_line(edge, words))?;
            continue;
        }
        let band = [from, to].into_iter().flatten().find(|end| is(*end, Role::Band));
        let blank = [from, to].into_iter().flatten().any(|end| label(end).is_empty() && is(end, Role::Nothing));
        let what = match band {
            Some(band) => What::LinkToBand { name: shortened(label(band)) },
            None if blank => What::NoText,
            None => What::Loose { label: shortened(&words) },
        };
        drawn.problem(line(edge), what);
    }
    drawn.settle(Tool::Drawio)
}

/// The words of a cell.
fn text_of(cell: &Cell) -> String {
    if cell.style("html") == Some("1") { of_html(&cell.value) } else { plain(&cell.value) }
}

fn role(cell: &Cell, blank: bool, linked: bool, of_edge: Option<usize>) -> Role {
    if cell.edge {
        return Role::Edge;
    }
    if !cell.vertex {
        return Role::Nothing;
    }
    if let Some(edge) = of_edge {
        return if blank { Role::Nothing } else { Role::EdgeLabel(edge) };
    }
    let holds = cell.is("swimlane") || cell.is("group") || cell.style("container") == Some("1");
    match (holds, blank) {
        (_, true) => Role::Nothing,
        (true, false) => Role::Band,
        (false, false) if cell.is("text") && !linked => Role::Text,
        (false, false) => Role::Box,
    }
}

fn drawn_line(edge: &Cell, label: String) -> Line {
    let mark = |key: &str, usual: Mark| match edge.style(key) {
        None => usual,
        Some("none" | "") => Mark::None,
        Some("cross") => Mark::Cross,
        Some(_) => Mark::Head,
    };
    let dotted = edge.style("dashed") == Some("1");
    Line { start: mark("startArrow", Mark::None), end: mark("endArrow", Mark::Head), dotted, label }
}
