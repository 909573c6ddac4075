//! From what was drawn to what it means: which containers are perspectives, and which lines are links.

use super::{
    MAX_DEPTH, MAX_PARTS, MapError, PROBLEMS_KEPT, Part, Problem, Read, ReadLink, ReadObjective, Tool, What, label,
    meaning::{Line, Meaning},
};
use crate::domain::{exchange::shortened, gather, model::Limits};
use std::collections::{BTreeMap, BTreeSet};

/// What was drawn, in the order in which it is to be read.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    groups: Vec<Group>,
    boxes: Vec<Box>,
    lines: Vec<(usize, usize, Line)>,
    links: usize,
    problems: Vec<(Option<usize>, What)>,
    more_problems: usize,
}

/// A container.
#[derive(Debug)]
struct Group {
    name: String,
    parent: Option<usize>,
    line: Option<usize>,
}

/// A box with a text.
#[derive(Debug)]
struct Box {
    name: String,
    group: Option<usize>,
    line: Option<usize>,
}

impl Drawn {
    /// A container; its place.
    pub(super) fn group(
        &mut self,
        name: String,
        parent: Option<usize>,
        line: Option<usize>,
    ) -> Result<usize, MapError> {
        within(self.groups.len(), Part::Perspectives)?;
        let fits = name.len() <= Limits::TEXT;
        if !fits {
            self.problem(line, What::LongText { text: shortened(&name) });
        }
        let name = label::plain_name(&if fits { name } else { shortened(&name) });
        self.groups.push(Group { name, parent, line });
        Ok(self.groups.len() - 1)
    }

    /// A box; its place.
    pub(super) fn place(&mut self, name: String, group: Option<usize>, line: Option<usize>) -> Result<usize, MapError> {
        within(self.boxes.len(), Part::Objectives)?;
        self.boxes.push(Box { name: label::plain_name(&name), group, line });
        Ok(self.boxes.len() - 1)
    }

    /// A line between two boxes.
    pub(super) fn join(&mut self, from: usize, to: usize, line: Line) -> Result<(), MapError> {
        self.links += if line.meaning().0 == Meaning::Both { 2 } else { 1 };
        within(self.links - 1, Part::Links)?;
        self.lines.push((from, to, line));
        Ok(())
    }

    /// Something that is left out.
    pub(super) fn problem(&mut self, line: Option<usize>, what: What) {
        if self.problems.len() < PROBLEMS_KEPT { self.problems.push((line, what)) } else { self.more_problems += 1 }
    }

    /// What it means.
    pub(super) fn settle(mut self, tool: Tool) -> Result<Read, MapError> {
        let frames = self.frames();
        let roots: Vec<Option<usize>> = (0..self.groups.len()).map(|group| self.root(group, &frames)).collect();
        let root_of = |group: usize| roots.get(group).copied().flatten();
        let mut bands: Vec<String> = Vec::new();
        let mut band_of: BTreeMap<usize, usize> = BTreeMap::new();
        let mut told = Vec::new();
        for (at, group) in self.groups.iter().enumerate() {
            match root_of(at) {
                Some(root) if root == at => {
                    band_of.insert(at, bands.len());
                    bands.push(group.name.clone());
                }
                Some(root) => {
                    let band = self.groups.get(root).map(|root| shortened(&root.name)).unwrap_or_default();
                    told.push((group.line, What::InnerGroup { name: shortened(&group.name), band }));
                }
                None => told.push((group.line, What::Frame { name: shortened(&group.name) })),
            }
        }
        let long = |text: &str| text.len() > Limits::TEXT;
        let mut objectives = Vec::with_capacity(self.boxes.len());
        let mut place_of = BTreeMap::new();
        for (at, drawn) in self.boxes.iter().enumerate() {
            if long(&drawn.name) {
                told.push((drawn.line, What::LongText { text: shortened(&drawn.name) }));
                continue;
            }
            let band = drawn.group.and_then(root_of).and_then(|root| band_of.get(&root).copied());
            place_of.insert(at, objectives.len());
            objectives.push(ReadObjective { name: drawn.name.clone(), band });
        }
        let mut links = Vec::with_capacity(self.links);
        for (from, to, line) in &self.lines {
            let (Some(from), Some(to)) = (place_of.get(from), place_of.get(to)) else { continue };
            let (meaning, words) = line.meaning();
            let fits = if long(words) { "" } else { words };
            if fits != words {
                told.push((None, What::LongText { text: shortened(words) }));
            }
            let conflict = meaning == Meaning::Conflict;
            let link = |from: usize, to: usize| ReadLink { from, to, conflict, label: fits.to_owned() };
            if meaning != Meaning::Back {
                links.push(link(*from, *to));
            }
            if matches!(meaning, Meaning::Back | Meaning::Both) {
                links.push(link(*to, *from));
            }
        }
        told.into_iter().for_each(|(line, what)| self.problem(line, what));
        let problem_count = self.problems.len() + self.more_problems;
        let mut problems: Vec<Problem> = self.problems.into_iter().map(|(line, what)| Problem { line, what }).collect();
        gather::sort_by_key(&mut problems, |problem| problem.line);
        if bands.is_empty() && objectives.is_empty() {
            return Err(MapError::Nothing { first: problems.into_iter().next() });
        }
        Ok(Read { tool, bands, objectives, links, problems, problem_count })
    }

    /// The containers around all others: alone at the top, without a box of their own.
    fn frames(&self) -> BTreeSet<usize> {
        let filled: BTreeSet<usize> = gather::set(self.boxes.iter().filter_map(|drawn| drawn.group));
        let mut frames = BTreeSet::new();
        for _ in 0..MAX_DEPTH {
            let is_top = |group: &Group| group.parent.is_none_or(|parent| frames.contains(&parent));
            let mut tops = self.groups.iter().enumerate().filter(|(at, group)| !frames.contains(at) && is_top(group));
            let (Some((top, _)), None) = (tops.next(), tops.next()) else { break };
            let holds_groups = self.groups.iter().any(|group| group.parent == Some(top));
            if filled.contains(&top) || !holds_groups {
                break;
            }
            frames.insert(top);
        }
        frames
    }

    /// The outermost container of a container that is no frame; none for a frame, and where containers hold each other.
    fn root(&self, group: usize, frames: &BTreeSet<usize>) -> Option<usize> {
        let mut at = group;
        for _ in 0..MAX_DEPTH {
            match self.groups.get(at)?.parent {
                Some(parent) if !frames.contains(&parent) => at = parent,
                _ => return (!frames.contains(&at)).then_some(at),
            }
        }
        None
    }
}

fn within(count: usize, part: Part) -> Result<(), MapError> {
    if count < MAX_PARTS { Ok(()) } else { Err(MapError::TooMany { part, limit: MAX_PARTS }) }
}
