//! Reads a scorecard back from whatever both stores hold: the newest whole snapshot, and the edits that are not in it.
//!
//! Damaged is never taken for empty, and nothing that is left aside is forgotten: it is listed as [`Damage`], and whoever
//! writes next keeps it elsewhere before its place may be used again.

use super::{
    changes::{self, Change},
    covers::Covers,
    envelope::{self, EnvelopeError, Header},
    journal::Entry,
    keys::{self, Key, Slot},
    store::{Origin, Piece},
};
use crate::domain::{
    exchange::json,
    gather,
    model::{Scorecard, ScorecardId, check},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// What was found of a scorecard.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovery {
    /// The scorecard, or why there is none.
    pub outcome: Outcome,
    /// What is to be kept elsewhere before its place is used again.
    pub damaged: Vec<Damage>,
    /// What the person should know.
    pub notices: Vec<Notice>,
}

/// Whether there is a scorecard.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Nothing is stored under this id.
    Nothing,
    /// Here it is.
    Open(Box<Good>),
    /// Something is stored, but no snapshot of it is whole.
    Damaged,
    /// A newer version of the app has stored it.
    Newer {
        /// The version of its text.
        schema: u64,
    },
}

/// A scorecard read back.
#[derive(Debug, Clone, PartialEq)]
pub struct Good {
    /// The scorecard.
    pub card: Arc<Scorecard>,
    /// The number of the newest snapshot.
    pub generation: u64,
    /// The numbers of the newest snapshots in the first and the second slot, 0 for none.
    pub slots: [u64; 2],
    /// The highest Lamport number seen.
    pub lamport: u64,
    /// The entries that the scorecard contains.
    pub covers: Covers,
    /// The keys of all whole entries in the stores: superfluous after the next snapshot.
    pub entries: Vec<String>,
    /// Whether the mirror alone gives the same scorecard.
    pub in_mirror: bool,
    /// Whether the local store alone gives the same scorecard.
    pub in_local: bool,
}

/// A text that was left aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// The text and where it stands.
    pub piece: Piece,
    /// Why.
    pub why: Why,
}

/// Why a text was left aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is damaged.
    Damaged,
    /// It is whole, but not a sound scorecard.
    Unsound,
    /// It has edits that the newest snapshot was written without.
    Diverged,
    /// The edit does not fit the scorecard any more.
    DoesNotFit,
}

/// What the person should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The newest snapshot was damaged; an older one was taken. Edits may be missing.
    OlderTaken,
    /// Entries are missing between others: edits may be missing.
    Gap,
    /// Edits were left aside, for others changed the same.
    EditsLeftAside {
        /// How many entries.
        count: usize,
    },
    /// Damaged texts were found, but a whole copy of each was, too, or nothing depends on them.
    DamageRepaired {
        /// How many texts.
        count: usize,
    },
}

struct Snapshot<'a> {
    piece: &'a Piece,
    header: Header,
    payload: &'a str,
}

/// Reads a scorecard back from everything that stands under its keys.
pub fn recover(doc: &ScorecardId, pieces: &[Piece]) -> Recovery {
    let mut damaged = Vec::new();
    let mut snapshots: Vec<Snapshot> = Vec::new();
    let mut entries: BTreeMap<(u64, String, u64), (Entry, Vec<&Piece>)> = BTreeMap::new();
    let mut newer = None;
    for piece in pieces {
        match keys::parse(&piece.key) {
            Key::Doc { doc: of, .. } if of == *doc => match envelope::decode(&piece.text) {
                Ok((header, payload)) if header.doc == *doc => snapshots.push(Snapshot { piece, header, payload }),
                Err(EnvelopeError::Newer { schema }) => newer = Some(schema),
                _ => damaged.push(Damage { piece: piece.clone(), why: Why::Damaged }),
            },
            Key::Entry { doc: of, .. } if of == *doc => match Entry::decode(&piece.key, &piece.text) {
                Ok(entry) => {
                    let place = (entry.lamport, entry.writer.clone(), entry.seq);
                    entries.entry(place).or_insert_with(|| (entry, Vec::new())).1.push(piece);
                }
                Err(_) => damaged.push(Damage { piece: piece.clone(), why: Why::Damaged }),
            },
            _ => {}
        }
    }
    if let Some(schema) = newer {
        return Recovery { outcome: Outcome::Newer { schema }, damaged: Vec::new(), notices: Vec::new() };
    }
    // The newest last; copies of one snapshot in both stores stand side by side.
    gather::sort_by(&mut snapshots, |a, b| rank(&a.header).cmp(&rank(&b.header)));
    let mut base = None;
    for snapshot in snapshots.iter().rev() {
        match json::read_canonical(snapshot.payload) {
            Ok(card) if card.id == *doc => {
                base = Some((card, snapshot));
                break;
            }
            _ => damaged.push(Damage { piece: snapshot.piece.clone(), why: Why::Unsound }),
        }
    }
    let Some((card, base)) = base else {
        let nothing = damaged.is_empty() && entries.is_empty();
        let outcome = if nothing { Outcome::Nothing } else { Outcome::Damaged };
        return Recovery { outcome, damaged, notices: Vec::new() };
    };
    let mut notices = Vec::new();
    // A damaged copy of what is whole in the other store is no loss.
    if damaged.iter().any(|d| is_snapshot(&d.piece) && !snapshots.iter().any(|s| s.piece.key == d.piece.key)) {
        notices.push(Notice::OlderTaken);
    }
    for other in snapshots.iter().filter(|s| !base.header.covers.include(&s.header.covers)) {
        damaged.push(Damage { piece: other.piece.clone(), why: Why::Diverged });
    }

    let mut replay = Replay::new(card, &base.header);
    let fresh: Vec<&Entry> = entries
        .values()
        .map(|(entry, _)| entry)
        .filter(|entry| !base.header.covers.contains(&entry.writer, entry.seq))
        .collect();
    replay.all(&fresh);
    for (_, found) in entries.values().filter(|(entry, _)| replay.left_aside.contains(&entry.key())) {
        damaged.extend(found.iter().map(|piece| Damage { piece: (*piece).clone(), why: Why::DoesNotFit }));
    }
    if !replay.left_aside.is_empty() {
        notices.push(Notice::EditsLeftAside { count: replay.left_aside.len() });
    }
    let mut lost_entry = false;
    // A damaged entry matters only where no other copy of it is whole and no snapshot has it.
    for damage in &damaged {
        if let Key::Entry { writer, seq, .. } = keys::parse(&damage.piece.key) {
            lost_entry |= damage.why == Why::Damaged && !replay.covers.contains(&writer, seq);
        }
    }
    if replay.gap || lost_entry {
        notices.push(Notice::Gap);
    }
    if notices.is_empty() && !damaged.is_empty() {
        notices.push(Notice::DamageRepaired { count: damaged.len() });
    }

    let in_store = |origin: Origin| {
        let has_base = snapshots.iter().any(|s| {
            s.piece.origin == origin && s.header.generation == base.header.generation && s.piece.text == base.piece.text
        });
        let has_entry = |entry: &&Entry| {
            entries
                .get(&(entry.lamport, entry.writer.clone(), entry.seq))
                .is_some_and(|(_, found)| found.iter().any(|piece| piece.origin == origin))
        };
        has_base && fresh.iter().all(has_entry)
    };
    let (in_mirror, in_local) = (in_store(Origin::Mirror), in_store(Origin::Local));
    let writers: BTreeSet<String> = gather::set(entries.keys().map(|(_, writer, _)| writer.clone()));
    replay.covers.trim(&writers);
    let keys: BTreeSet<String> = gather::set(entries.values().map(|(entry, _)| entry.key()));
    let good = Good {
        card: Arc::new(replay.card),
        generation: snapshots.iter().map(|s| s.header.generation).max().unwrap_or_default(),
        slots: Slot::BOTH.map(|slot| {
            let in_slot = snapshots.iter().filter(|s| s.piece.key == keys::doc(doc, slot));
            in_slot.map(|s| s.header.generation).max().unwrap_or_default()
        }),
        lamport: replay.lamport,
        covers: replay.covers,
        entries: keys.into_iter().collect(),
        in_mirror,
        in_local,
    };
    Recovery { outcome: Outcome::Open(Box::new(good)), damaged, notices }
}

fn is_snapshot(piece: &Piece) -> bool {
    matches!(keys::parse(&piece.key), Key::Doc { .. })
}

fn rank(header: &Header) -> (u64, u64, &str) {
    (header.generation, header.lamport, &header.writer)
}

/// The scorecard while entries are made again.
struct Replay {
    card: Scorecard,
    /// The Lamport number of the snapshot: edits up to it are known to newer ones.
    base: u64,
    lamport: u64,
    covers: Covers,
    gap: bool,
    left_aside: BTreeSet<String>,
}

impl Replay {
    fn new(card: Scorecard, header: &Header) -> Self {
        Self {
            card,
            base: header.lamport,
            lamport: header.lamport,
            covers: header.covers.clone(),
            gap: false,
            left_aside: BTreeSet::new(),
        }
    }

    /// Makes all entries, in order. Only when the result is not sound, each is checked by itself.
    fn all(&mut self, entries: &[&Entry]) {
        let start = self.card.clone();
        entries.iter().for_each(|entry| self.one(entry, false));
        if !entries.is_empty() && !check(&self.card).is_empty() {
            self.card = start;
            self.left_aside.clear();
            entries.iter().for_each(|entry| self.one(entry, true));
        }
        let mut by_writer: Vec<&&Entry> = entries.iter().collect();
        gather::sort_by_key(&mut by_writer, |entry| (&entry.writer, entry.seq));
        for entry in by_writer {
            self.gap |= self.covers.add(&entry.writer, entry.seq);
            self.lamport = self.lamport.max(entry.lamport);
        }
    }

    fn one(&mut self, entry: &Entry, checked: bool) {
        // An entry older than the snapshot came late: it must not undo what newer edits have made of the same field.
        let late = entry.lamport <= self.base;
        let (fitting, rest): (Vec<Change>, Vec<Change>) =
            entry.changes.iter().cloned().partition(|change| !late || self.still_fits(change));
        let made = match changes::apply(&self.card, &fitting) {
            Ok(card) => Some((card, rest.is_empty())),
            // Others took a part away that this entry speaks of: the rest of it still holds.
            Err(_) => Some(fitting.iter().fold((self.card.clone(), rest.is_empty()), |(card, whole), change| {
                match changes::apply(&card, std::slice::from_ref(change)) {
                    Ok(changed) => (changed, whole),
                    Err(_) => (card, false),
                }
            })),
        };
        let sound = made.filter(|(card, _)| card.id == entry.doc && (!checked || check(card).is_empty()));
        match sound {
            Some((card, whole)) => {
                self.card = card;
                if !whole {
                    self.left_aside.insert(entry.key());
                }
            }
            None => {
                self.left_aside.insert(entry.key());
            }
        }
    }

    fn still_fits(&self, change: &Change) -> bool {
        let now = changes::present_value(&self.card, &change.path);
        now == change.before || now == change.after
    }
}
