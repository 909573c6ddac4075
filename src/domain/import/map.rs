//! From a drawing of a map to what it adds to a scorecard: shown first, then carried out as one step.
//!
//! Nothing that exists is changed. What has the same name in the same place is taken for the same: so a map that was sent
//! round and drawn on adds only what is new.

use crate::domain::{
    edit::{Command, Deed},
    exchange::map::{Part, Read, ReadLink, plain_name},
    gather,
    model::{Limits, Link, LinkId, LinkKind, Objective, ObjectiveId, Perspective, PerspectiveId, Scorecard},
};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Where the objectives go that stand outside of every perspective of the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outside {
    /// Into a perspective of the scorecard.
    Existing(PerspectiveId),
    /// Into a perspective of the drawing, by its index.
    Band(usize),
    /// Into a new perspective of this name.
    New(String),
}

/// What becomes of a part of the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is added.
    New,
    /// The scorecard has it already; it stays as it is.
    There,
    /// It is left out.
    Dropped(Reason),
}

/// Why something is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It leads from an objective to itself.
    SelfLink,
    /// The drawing has it twice.
    Twice,
    /// The two are linked already, in the other way: one supports where the drawing has a conflict, or the reverse.
    OtherKind,
    /// There is no perspective that it could go to.
    NoPlace,
}

/// A perspective of the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BandFate {
    /// Its name.
    pub name: String,
    /// What becomes of it.
    pub fate: Fate,
}

/// An objective of the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectiveFate {
    /// Its name.
    pub name: String,
    /// The name of the perspective it goes to or stands in.
    pub perspective: String,
    /// Whether it stands outside of every perspective of the drawing.
    pub outside: bool,
    /// What becomes of it.
    pub fate: Fate,
}

/// A link of the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkFate {
    /// The name of the cause.
    pub from: String,
    /// The name of the effect.
    pub to: String,
    /// Whether the two pull against each other.
    pub conflict: bool,
    /// What is written on it; becomes its reason.
    pub label: String,
    /// What becomes of it.
    pub fate: Fate,
}

/// What a drawing would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// Its perspectives, and the one that is made for what stands outside of them.
    pub bands: Vec<BandFate>,
    /// Its objectives.
    pub objectives: Vec<ObjectiveFate>,
    /// Its links.
    pub links: Vec<LinkFate>,
    /// What carries it out as one step; none where nothing is new.
    pub command: Option<Command>,
}

impl Preview {
    /// How many perspectives, objectives and links are new.
    pub fn new_parts(&self) -> (usize, usize, usize) {
        let new = |fate: &Fate| usize::from(*fate == Fate::New);
        (
            self.bands.iter().map(|band| new(&band.fate)).sum(),
            self.objectives.iter().map(|objective| new(&objective.fate)).sum(),
            self.links.iter().map(|link| new(&link.fate)).sum(),
        )
    }
}

/// Why a drawing cannot be taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the scorecard would have {count} {part:?}; at most {limit} are possible")]
pub struct TooMany {
    /// Of what there would be too many.
    pub part: Part,
    /// How many there would be.
    pub count: usize,
    /// How many there may be.
    pub limit: usize,
}

impl Outside {
    /// The place that is offered first: the last perspective of the scorecard, which the others stand on; else the last
    /// one of the drawing; else a new one of this name.
    pub fn usual(card: &Scorecard, read: &Read, name: &str) -> Self {
        match (card.perspectives.last(), read.bands.len().checked_sub(1)) {
            (Some(last), _) => Self::Existing(last.id.clone()),
            (None, Some(last)) => Self::Band(last),
            (None, None) => Self::New(name.to_owned()),
        }
    }
}

/// Names that are taken for the same: case and white space do not count.
fn key(name: &str) -> String {
    plain_name(name).to_lowercase()
}

/// What is taken at most once each, by its key.
struct Stock<K, T>(BTreeMap<K, VecDeque<T>>);

impl<K: Ord, T> Stock<K, T> {
    fn of(items: impl Iterator<Item = (K, T)>) -> Self {
        let mut stock = BTreeMap::<K, VecDeque<T>>::new();
        for (key, item) in items {
            stock.entry(key).or_default().push_back(item);
        }
        Self(stock)
    }

    fn take(&mut self, key: &K) -> Option<T> {
        self.0.get_mut(key)?.pop_front()
    }
}

/// What a drawing would add to a scorecard. `mint` makes ids.
///
/// # Errors
/// When the scorecard would have too many parts.
pub fn preview(
    read: &Read,
    card: &Scorecard,
    outside: &Outside,
    mut mint: impl FnMut() -> String,
) -> Result<Preview, TooMany> {
    let mut planner = Planner { card, mint: &mut mint, commands: Vec::new() };
    let (bands, places, elsewhere) = planner.bands(read, outside);
    let (objectives, ids) = planner.objectives(read, &places, elsewhere.as_ref());
    let links = planner.links(read, &ids);
    let command = (!planner.commands.is_empty()).then_some(Command::Together(Deed::Import, planner.commands));
    let preview = Preview { bands, objectives, links, command };
    let new = preview.new_parts();
    for (part, there, new) in [
        (Part::Perspectives, card.perspectives.len(), new.0),
        (Part::Objectives, card.objectives.len(), new.1),
        (Part::Links, card.links.len(), new.2),
    ] {
        let (count, limit) = (there.saturating_add(new), Limits::PARTS);
        if new > 0 && count > limit {
            return Err(TooMany { part, count, limit });
        }
    }
    Ok(preview)
}

/// A perspective: its id and name.
type Place = (PerspectiveId, String);
/// From objective to objective.
type Way = (ObjectiveId, ObjectiveId);

struct Planner<'a> {
    card: &'a Scorecard,
    mint: &'a mut dyn FnMut() -> String,
    commands: Vec<Command>,
}

impl Planner<'_> {
    /// The perspectives, where each of the drawing is, and where goes what stands outside of them.
    fn bands(&mut self, read: &Read, outside: &Outside) -> (Vec<BandFate>, Vec<Place>, Option<Place>) {
        let card = self.card;
        let mut known = Stock::of(card.perspectives.iter().map(|p| (key(&p.name), place_of(p))));
        let mut bands = Vec::with_capacity(read.bands.len());
        let mut band = |name: &str| {
            let (place, fate) = match known.take(&key(name)) {
                Some(there) => (there, Fate::There),
                None => {
                    let id = PerspectiveId::lossy(&(self.mint)());
                    self.commands.push(Command::AddPerspective(Perspective::new(id.clone(), name)));
                    ((id, name.to_owned()), Fate::New)
                }
            };
            bands.push(BandFate { name: name.to_owned(), fate });
            place
        };
        let places: Vec<Place> = read.bands.iter().map(|name| band(name)).collect();
        if read.objectives.iter().all(|objective| objective.band.is_some()) {
            return (bands, places, None);
        }
        let chosen = match outside {
            Outside::Existing(id) => card.perspective(id).map(|p| place_of(p)),
            Outside::Band(index) => places.get(*index).cloned(),
            Outside::New(name) => Some(band(name)),
        };
        // What was chosen may be gone meanwhile.
        let last = || card.perspectives.last().map(|p| place_of(p)).or_else(|| places.last().cloned());
        let elsewhere = chosen.or_else(last);
        (bands, places, elsewhere)
    }

    /// The objectives, and which ones they are.
    fn objectives(
        &mut self,
        read: &Read,
        places: &[Place],
        elsewhere: Option<&Place>,
    ) -> (Vec<ObjectiveFate>, Vec<Option<ObjectiveId>>) {
        let card = self.card;
        let there = |o: &Objective| ((o.perspective.clone(), key(&o.name)), o.id.clone());
        let mut in_place = Stock::of(card.objectives.iter().map(|o| there(o)));
        // Those within perspectives choose first: they say more about which one they are.
        let mut found: BTreeMap<usize, ObjectiveId> = BTreeMap::new();
        for (at, objective) in read.objectives.iter().enumerate() {
            let place = objective.band.and_then(|band| places.get(band));
            let id = place.and_then(|(place, _)| in_place.take(&(place.clone(), key(&objective.name))));
            if let Some(id) = id {
                found.insert(at, id);
            }
        }
        let taken: BTreeSet<&ObjectiveId> = gather::set(found.values());
        let left = card.objectives.iter().filter(|o| !taken.contains(&o.id));
        let mut anywhere = Stock::of(left.map(|o| (key(&o.name), o.id.clone())));
        let known: BTreeMap<&ObjectiveId, &PerspectiveId> =
            gather::map(card.objectives.iter().map(|o| (&o.id, &o.perspective)));
        let names: BTreeMap<&PerspectiveId, &String> = gather::map(card.perspectives.iter().map(|p| (&p.id, &p.name)));

        let mut fates = Vec::with_capacity(read.objectives.len());
        let mut ids = Vec::with_capacity(read.objectives.len());
        for (at, objective) in read.objectives.iter().enumerate() {
            let outside = objective.band.is_none();
            let there = match outside {
                true => anywhere.take(&key(&objective.name)),
                false => found.get(&at).cloned(),
            };
            let place = objective.band.map_or(elsewhere, |band| places.get(band));
            let (id, perspective, fate) = match (there, place) {
                (Some(id), _) => {
                    let name = known.get(&id).and_then(|perspective| names.get(*perspective));
                    let perspective = name.map(|name| (*name).clone()).unwrap_or_default();
                    (Some(id), perspective, Fate::There)
                }
                (None, Some((place, perspective))) => {
                    let id = ObjectiveId::lossy(&(self.mint)());
                    let new = Objective::new(id.clone(), place.clone(), objective.name.clone());
                    self.commands.push(Command::AddObjective(new));
                    (Some(id), perspective.clone(), Fate::New)
                }
                (None, None) => (None, String::new(), Fate::Dropped(Reason::NoPlace)),
            };
            ids.push(id);
            fates.push(ObjectiveFate { name: objective.name.clone(), perspective, outside, fate });
        }
        (fates, ids)
    }

    fn links(&mut self, read: &Read, ids: &[Option<ObjectiveId>]) -> Vec<LinkFate> {
        let there: BTreeMap<Way, LinkKind> =
            gather::map(self.card.links.iter().map(|link| ((link.from.clone(), link.to.clone()), link.kind)));
        let mut drawn: BTreeMap<Way, LinkKind> = BTreeMap::new();
        let name = |at: usize| read.objectives.get(at).map(|objective| objective.name.clone()).unwrap_or_default();
        let mut fates = Vec::with_capacity(read.links.len());
        for link in &read.links {
            let id = |at: usize| ids.get(at).cloned().flatten();
            let fate = match (id(link.from), id(link.to)) {
                (Some(from), Some(to)) => self.link(link, (from, to), &there, &mut drawn),
                _ => Fate::Dropped(Reason::NoPlace),
            };
            let (conflict, label) = (link.conflict, link.label.clone());
            fates.push(LinkFate { from: name(link.from), to: name(link.to), conflict, label, fate });
        }
        fates
    }

    fn link(
        &mut self,
        link: &ReadLink,
        way: Way,
        there: &BTreeMap<Way, LinkKind>,
        drawn: &mut BTreeMap<Way, LinkKind>,
    ) -> Fate {
        let kind = if link.conflict { LinkKind::Conflicts } else { LinkKind::Supports };
        if way.0 == way.1 {
            return Fate::Dropped(Reason::SelfLink);
        }
        // A conflict has no direction.
        let back = (way.1.clone(), way.0.clone());
        let mutual = |links: &BTreeMap<Way, LinkKind>| link.conflict && links.get(&back) == Some(&kind);
        let fate = if drawn.contains_key(&way) || mutual(drawn) {
            Fate::Dropped(Reason::Twice)
        } else {
            match there.get(&way) {
                Some(known) if *known == kind => Fate::There,
                _ if mutual(there) => Fate::There,
                Some(_) => Fate::Dropped(Reason::OtherKind),
                None => Fate::New,
            }
        };
        if fate == Fate::New {
            let mut new = Link::new(LinkId::lossy(&(self.mint)()), way.0.clone(), way.1.clone(), kind);
            new.note.clone_from(&link.label);
            self.commands.push(Command::AddLink(new));
        }
        drawn.entry(way).or_insert(kind);
        fate
    }
}

fn place_of(perspective: &Perspective) -> Place {
    (perspective.id.clone(), perspective.name.clone())
}
