//! Rules about cause and effect: no circles, no cause above its effect, nothing that hangs in the air.

use super::{Design, Facts, Finding, Findings, Fix, Mend, Rule, Subject};
use crate::domain::{
    edit::{Command, Deed},
    gather,
    model::{Link, LinkKind, ObjectiveId},
};
use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::Arc,
};

pub(super) fn check(design: &Design<'_>, all: &mut Findings) {
    let card = design.card;
    let net = Net::of(design);
    all.put(Rule::Circle, 0, circles(design, &net));

    let downward = card.links.iter().filter(|link| net.leads_down(link)).filter_map(|link| {
        let (from, to) = (design.objective(&link.from)?, design.objective(&link.to)?);
        let about = Subject::Link(link.id.clone(), from.id.clone());
        let facts = Facts::Effect(to.name.clone());
        let back = card.links.iter().any(|other| other.from == link.to && other.to == link.from);
        let fix = if back || net.reaches_around(&link.from, &link.to) {
            delete(design, &link.from, &link.to)
        } else {
            // A file may hold the same link twice; the other one would close a circle.
            let same = supports(design, &link.from, &link.to).filter(|other| other.id != link.id);
            let mut commands: Vec<Command> = same.map(|other| Command::DeleteLink(other.id.clone())).collect();
            commands.push(Command::ReverseLink(link.id.clone()));
            Fix::Run(Mend::ReverseLink, Box::new(Command::Together(Deed::EditLink, commands)))
        };
        Some(Finding::new(Rule::Downward, about, &from.name).with(facts).mended([fix]))
    });
    all.put(Rule::Downward, card.links.len(), downward.collect());

    let (top, lowest) = (card.objectives.iter().filter_map(|o| design.band(o)).min(), design.lowest());
    if card.links.is_empty() {
        let none = (top < lowest).then(|| Finding::new(Rule::NoLinks, Subject::Card, &card.title));
        all.put(Rule::NoLinks, 0, none.into_iter().collect());
        return;
    }
    let linked: BTreeSet<&ObjectiveId> =
        gather::set(card.links.iter().flat_map(|link| [design.whole(&link.from), design.whole(&link.to)]));
    let supported: BTreeSet<&ObjectiveId> = gather::set(
        card.links
            .iter()
            .filter(|link| link.kind == LinkKind::Supports && !net.leads_down(link))
            .filter(|link| design.whole(&link.from) != design.whole(&link.to))
            .map(|link| design.whole(&link.to)),
    );
    let (mut loose, mut without) = (Vec::new(), Vec::new());
    let mut upper = 0;
    for objective in card.objectives.iter().filter(|objective| objective.parent.is_none()) {
        let about = || Subject::Objective(objective.id.clone());
        let is_upper = design.band(objective) < lowest;
        upper += usize::from(is_upper);
        if !linked.contains(&objective.id) {
            loose.push(Finding::new(Rule::NotLinked, about(), &objective.name));
        } else if is_upper && !supported.contains(&objective.id) {
            without.push(Finding::new(Rule::NoSupporter, about(), &objective.name));
        }
    }
    all.put(Rule::NotLinked, card.objectives.len(), loose);
    all.put(Rule::NoSupporter, upper, without);
}

/// Takes the support of one objective by another away, as one step.
fn delete<'a>(design: &Design<'a>, from: &'a ObjectiveId, to: &'a ObjectiveId) -> Fix {
    let commands = supports(design, from, to).map(|link| Command::DeleteLink(link.id.clone())).collect();
    let name = |id| design.objective(id).map(|objective| objective.name.clone()).unwrap_or_default();
    let mend = Mend::DeleteLink { from: name(from), to: name(to) };
    Fix::Run(mend, Box::new(Command::Together(Deed::DeleteLink, commands)))
}

/// The links by which one objective supports another: one, unless a file holds it twice.
fn supports<'a>(
    design: &Design<'a>,
    from: &'a ObjectiveId,
    to: &'a ObjectiveId,
) -> impl Iterator<Item = &'a Arc<Link>> + use<'a> {
    let is_it = move |link: &&Arc<Link>| link.kind == LinkKind::Supports && link.from == *from && link.to == *to;
    design.card.links.iter().filter(is_it)
}

/// The links by which objectives support each other.
struct Net<'a> {
    bands: BTreeMap<&'a ObjectiveId, usize>,
    out: BTreeMap<&'a ObjectiveId, Vec<&'a ObjectiveId>>,
}

impl<'a> Net<'a> {
    fn of(design: &Design<'a>) -> Self {
        let bands = design.card.objectives.iter().filter_map(|o| Some((&o.id, design.band(o)?)));
        let mut out: BTreeMap<&ObjectiveId, Vec<_>> = BTreeMap::new();
        for link in design.card.links.iter().filter(|link| link.kind == LinkKind::Supports) {
            out.entry(&link.from).or_default().push(&link.to);
        }
        Self { bands: gather::map(bands), out }
    }

    fn next(&self, id: &ObjectiveId) -> &[&'a ObjectiveId] {
        self.out.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether the cause of a support stands above its effect.
    fn leads_down(&self, link: &Link) -> bool {
        let bands = self.bands.get(&link.from).zip(self.bands.get(&link.to));
        link.kind == LinkKind::Supports && bands.is_some_and(|(from, to)| from < to)
    }

    /// The shortest way along links from one objective to another, both named; not straight from the one to the other, if
    /// that is excluded.
    fn way(&self, from: &'a ObjectiveId, to: &ObjectiveId, around: bool) -> Option<Vec<&'a ObjectiveId>> {
        let mut before: BTreeMap<&ObjectiveId, &ObjectiveId> = BTreeMap::new();
        let mut open = VecDeque::from([from]);
        while let Some(at) = open.pop_front() {
            for next in self.next(at) {
                let straight = around && at == from && *next == to;
                if straight || before.contains_key(next) {
                    continue;
                }
                before.insert(next, at);
                if *next == to {
                    return Some(back(&before, from, next));
                }
                open.push_back(next);
            }
        }
        None
    }

    fn reaches(&self, from: &'a ObjectiveId, to: &ObjectiveId) -> bool {
        self.way(from, to, false).is_some()
    }

    /// Whether one objective leads to another through others.
    fn reaches_around(&self, from: &'a ObjectiveId, to: &ObjectiveId) -> bool {
        self.way(from, to, true).is_some()
    }

    /// Those that a circle can go through: what nothing supports, or what supports nothing, is taken away until nothing is.
    fn knotted(&self) -> BTreeSet<&'a ObjectiveId> {
        let ends = self.out.iter().flat_map(|(from, next)| next.iter().map(move |to| (*from, *to)));
        let mut links: Vec<(&ObjectiveId, &ObjectiveId)> = ends.collect();
        loop {
            let causes: BTreeSet<&ObjectiveId> = gather::set(links.iter().map(|(from, _)| *from));
            let effects: BTreeSet<&ObjectiveId> = gather::set(links.iter().map(|(_, to)| *to));
            let before = links.len();
            links.retain(|(from, to)| effects.contains(from) && causes.contains(to));
            if links.len() == before {
                return causes;
            }
        }
    }
}

/// The way that was found, from its beginning to its end.
fn back<'a>(
    before: &BTreeMap<&'a ObjectiveId, &'a ObjectiveId>,
    from: &'a ObjectiveId,
    to: &'a ObjectiveId,
) -> Vec<&'a ObjectiveId> {
    let mut way = vec![to];
    let mut at = to;
    for _ in 0..before.len() {
        let Some(previous) = before.get(at) else { break };
        way.push(previous);
        at = previous;
        if at == from {
            break;
        }
    }
    way.reverse();
    way
}

/// Each knot of objectives that support each other, by its shortest circle through its first objective.
fn circles<'a>(design: &Design<'a>, net: &Net<'a>) -> Vec<Finding> {
    let knotted = net.knotted();
    let mut told: BTreeSet<&ObjectiveId> = BTreeSet::new();
    let mut found = Vec::new();
    for first in design.card.objectives.iter().filter(|objective| knotted.contains(&objective.id)) {
        if told.contains(&first.id) {
            continue;
        }
        let Some(mut circle) = net.way(&first.id, &first.id, false) else { continue };
        circle.pop();
        // What lies on any circle with it belongs to the same knot.
        let same = knotted.iter().filter(|id| net.reaches(&first.id, id) && net.reaches(id, &first.id));
        told.extend(same.copied().collect::<Vec<_>>());
        let named = circle.iter().filter_map(|id| Some(((*id).clone(), design.objective(id)?.name.clone()))).collect();
        let (from, to) = weakest(design, net, &circle, &first.id);
        let about = Subject::Objective(first.id.clone());
        let finding = Finding::new(Rule::Circle, about, &first.name).with(Facts::Circle(named));
        found.push(finding.mended([delete(design, from, to)]));
    }
    found
}

/// The link of a circle that is given up first: one that leads downward; else one whose effect keeps another support; else
/// the last.
fn weakest<'a>(
    design: &Design<'a>,
    net: &Net<'a>,
    circle: &[&'a ObjectiveId],
    first: &'a ObjectiveId,
) -> (&'a ObjectiveId, &'a ObjectiveId) {
    let next = circle.iter().skip(1).chain(circle.first());
    let pairs: Vec<(&ObjectiveId, &ObjectiveId)> = circle.iter().copied().zip(next.copied()).collect();
    let down = |(from, to): &&(&ObjectiveId, &ObjectiveId)| net.bands.get(from) < net.bands.get(to);
    let kept = |(from, to): &&(&'a ObjectiveId, &'a ObjectiveId)| {
        design.card.links.iter().any(|link| {
            link.kind == LinkKind::Supports && link.to == **to && link.from != **from && !net.leads_down(link)
        })
    };
    let last = pairs.last().copied().unwrap_or((first, first));
    pairs.iter().rev().find(down).or_else(|| pairs.iter().rev().find(kept)).copied().unwrap_or(last)
}
