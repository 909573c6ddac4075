//! Looking at a group: every figure goes through here, and comes out only if it may be shown.

use super::{
    person::{Frame, Person},
    result::{GroupKey, Missing, Split},
    suppress::Cells,
};

/// The answers of a group, as far as they may be seen.
#[derive(Debug, Clone)]
pub(super) struct Lens<'f, 'a> {
    /// The round.
    pub frame: &'f Frame<'a>,
    /// What may be shown.
    pub cells: &'f Cells,
    /// The group.
    pub key: GroupKey,
}

impl<'f, 'a> Lens<'f, 'a> {
    /// The same round, another group.
    pub fn at(&self, key: GroupKey) -> Self {
        Self { frame: self.frame, cells: self.cells, key }
    }

    /// Whether the group is everybody.
    pub fn is_whole(&self) -> bool {
        self.key == GroupKey::Whole
    }

    /// Whether somebody belongs to the group.
    pub fn has(&self, person: &Person) -> bool {
        self.is_whole() || Split::ALL.iter().any(|split| *person.group(*split) == self.key)
    }

    /// The people of the group.
    pub fn people(&self) -> impl Iterator<Item = &'f Person<'a>> {
        self.frame.people.iter().filter(|person| self.has(person))
    }

    /// The figures that people of the group have, if they may be seen together.
    ///
    /// # Errors
    /// When nobody has one, or when they may not be shown.
    pub fn see<T>(&self, figure: impl Fn(&'f Person<'a>) -> Option<T>) -> Result<Vec<T>, Missing> {
        let mut members = Vec::with_capacity(self.frame.people.len());
        let mut mine = Vec::new();
        for person in &self.frame.people {
            let found = figure(person);
            members.push(found.is_some());
            if self.has(person) {
                mine.extend(found);
            }
        }
        match (mine.is_empty(), self.cells.shows(&members, &self.key)) {
            (true, _) => Err(Missing::Nobody),
            (false, false) => Err(Missing::Hidden),
            (false, true) => Ok(mine),
        }
    }
}
