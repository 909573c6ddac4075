//! What concerns all kept scorecards: which there are, deleting one so that it can be taken back, and putting damaged
//! texts where nothing overwrites them.

use super::{
    keys::{self, Key},
    meta::{Exported, Meta},
    recover::{Damage, Good, Outcome, Recovery, Why, recover},
    store::{Area, Origin, Piece, Store, StoreError, Write},
};
use crate::domain::gather;
use crate::domain::model::{Organisation, Period, ScorecardId};
use std::collections::{BTreeMap, BTreeSet};

/// The version of the layout of the store.
pub const LAYOUT: u64 = 1;
/// The ballast, in characters.
pub const RESERVE: usize = 64 * 1024;

/// Whether the local store can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// It can.
    Fine,
    /// There is none, or it refuses.
    Refused(StoreError),
    /// A newer version of the app has laid it out in a way that this one does not know: nothing may be written.
    Newer,
}

/// A scorecard in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// Its id.
    pub id: ScorecardId,
    /// Its title; its id where it cannot be read.
    pub title: String,
    /// Whose it is.
    pub organisation: Organisation,
    /// How many KPIs it has.
    pub kpis: usize,
    /// The newest period with a measurement.
    pub newest: Option<Period>,
    /// The number of its newest snapshot.
    pub generation: u64,
    /// The Lamport number of its newest edit.
    pub lamport: u64,
    /// Whether it can be opened.
    pub state: State,
    /// The newest file that it was saved in.
    pub exported: Option<Exported>,
}

/// Whether a stored scorecard can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It can.
    Sound,
    /// Nothing whole is left of it; what there is can be saved on the rescue page.
    Damaged,
    /// A newer version of the app has stored it.
    Newer,
}

impl Listed {
    /// Whether it has edits that are in no file.
    pub fn is_not_in_a_file(&self) -> bool {
        self.exported.as_ref().is_none_or(|exported| exported.lamport < self.lamport)
    }
}

/// Looks at the layout of the local store, and lays it out where it is new.
pub fn prepare(store: &mut dyn Store) -> Layout {
    match store.get(keys::FORMAT) {
        Err(error) => return Layout::Refused(error),
        Ok(Some(text)) => {
            let format: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
            if format.get("min_reader").and_then(serde_json::Value::as_u64).is_some_and(|least| least > LAYOUT) {
                return Layout::Newer;
            }
        }
        Ok(None) => {
            if let Err(error) = store.set(keys::FORMAT, &format!(r#"{{"v":{LAYOUT},"min_reader":{LAYOUT}}}"#)) {
                return Layout::Refused(error);
            }
        }
    }
    // Without ballast everything works but for the last entry into a full store.
    if matches!(store.get(keys::RESERVE), Ok(None)) {
        store.set(keys::RESERVE, &"x".repeat(RESERVE)).ok();
    }
    Layout::Fine
}

/// Everything of all scorecards in the local store.
///
/// # Errors
/// When the store refuses: then nothing is known, which is not the same as nothing being there.
pub fn local_pieces(store: &dyn Store) -> Result<Vec<Piece>, StoreError> {
    let mut pieces = Vec::new();
    for prefix in [keys::DOCS, keys::JOURNAL, keys::META] {
        for key in store.keys(prefix)? {
            // A key that another tab has just taken away is no piece.
            if let Some(text) = store.get(&key)? {
                pieces.push(Piece::new(Origin::Local, key, text));
            }
        }
    }
    Ok(pieces)
}

/// The pieces of one scorecard.
pub fn pieces_of(doc: &ScorecardId, pieces: &[Piece]) -> Vec<Piece> {
    pieces.iter().filter(|piece| doc_of(&piece.key).as_ref() == Some(doc)).cloned().collect()
}

fn doc_of(key: &str) -> Option<ScorecardId> {
    match keys::parse(key) {
        Key::Doc { doc, .. } | Key::Entry { doc, .. } | Key::Meta { doc } => Some(doc),
        Key::Quarantine | Key::Other => None,
    }
}

/// What is known about a scorecard.
pub fn meta(doc: &ScorecardId, pieces: &[Piece]) -> Meta {
    let key = keys::meta(doc);
    Meta::newest(pieces.iter().filter(|piece| piece.key == key).map(|piece| piece.text.as_str()))
}

/// All scorecards that either store knows and that are not deleted, by title.
pub fn list(pieces: &[Piece]) -> Vec<Listed> {
    let mut by_doc: BTreeMap<ScorecardId, Vec<Piece>> = BTreeMap::new();
    for piece in pieces {
        if let Some(doc) = doc_of(&piece.key) {
            by_doc.entry(doc).or_default().push(piece.clone());
        }
    }
    let mut found: Vec<Listed> = by_doc.into_iter().filter_map(|(id, pieces)| listed(id, &pieces)).collect();
    gather::sort_by(&mut found, |a, b| (a.title.to_lowercase(), &a.id).cmp(&(b.title.to_lowercase(), &b.id)));
    found
}

fn listed(id: ScorecardId, pieces: &[Piece]) -> Option<Listed> {
    let meta = meta(&id, pieces);
    if meta.deleted {
        return None;
    }
    let Recovery { outcome, .. } = recover(&id, pieces);
    let (state, good): (State, Option<Box<Good>>) = match outcome {
        Outcome::Nothing => return None,
        Outcome::Open(good) => (State::Sound, Some(good)),
        Outcome::Damaged => (State::Damaged, None),
        Outcome::Newer { .. } => (State::Newer, None),
    };
    let card = good.as_ref().map(|good| &good.card);
    Some(Listed {
        title: card.map_or_else(|| id.to_string(), |card| card.title.clone()),
        organisation: card.map(|card| card.organisation.clone()).unwrap_or_default(),
        kpis: card.map_or(0, |card| card.kpis.len()),
        // Periods of different kinds have no common order: the newest is the one that ends last.
        newest: card.and_then(|card| {
            let fiscal = card.fiscal();
            card.kpis.iter().filter_map(|kpi| kpi.newest()).max_by_key(|period| period.last_day(fiscal))
        }),
        generation: good.as_ref().map_or(0, |good| good.generation),
        lamport: good.as_ref().map_or(0, |good| good.lamport),
        state,
        exported: meta.exported,
        id,
    })
}

/// Scorecards that are deleted but still there.
pub fn deleted(pieces: &[Piece]) -> Vec<ScorecardId> {
    let docs: BTreeSet<ScorecardId> = gather::set(pieces.iter().filter_map(|piece| doc_of(&piece.key)));
    let still_there = |doc: &ScorecardId| {
        let is_content = |piece: &Piece| doc_of(&piece.key).as_ref() == Some(doc) && piece.key != keys::meta(doc);
        pieces.iter().any(is_content)
    };
    docs.into_iter().filter(|doc| meta(doc, pieces).deleted && still_there(doc)).collect()
}

/// Changes what is known about a scorecard: into the local store at once, and what goes into the mirror is returned.
/// The change has happened when either has taken it.
pub fn set_meta(store: &mut dyn Store, doc: &ScorecardId, meta: &Meta) -> (Result<(), StoreError>, Write) {
    let (key, text) = (keys::meta(doc), meta.encode());
    let local = store.set(&key, &text);
    (local, Write::Put { area: Area::Meta, key, text })
}

/// Takes everything of a scorecard away but for the note that it is deleted: from the local store at once, and what goes
/// into the mirror is returned.
///
/// # Errors
/// When the local store refuses; then some is still there, hidden by the note.
pub fn purge(store: &mut dyn Store, doc: &ScorecardId, pieces: &[Piece]) -> (Result<(), StoreError>, Vec<Write>) {
    let mut writes = Vec::new();
    let mut local = Ok(());
    for piece in pieces {
        let area = match keys::parse(&piece.key) {
            Key::Doc { doc: of, .. } if of == *doc => Area::Docs,
            Key::Entry { doc: of, .. } if of == *doc => Area::Journal,
            _ => continue,
        };
        match piece.origin {
            Origin::Local => local = local.and(store.remove(&piece.key)),
            Origin::Mirror => writes.push(Write::Delete { area, key: piece.key.clone() }),
        }
    }
    (local, writes)
}

/// Damaged texts as they go into the mirror, where their old places become free in the same step.
pub fn quarantine(damaged: &[Damage], at_ms: i64) -> Vec<Write> {
    let puts = damaged.iter().enumerate().map(|(n, damage)| {
        let (key, text) = set_aside(damage, at_ms, n);
        Write::Put { area: Area::Raw, key, text }
    });
    let places = damaged.iter().filter(|damage| damage.piece.origin == Origin::Mirror && leaves(damage));
    let deletes = places.map(|damage| {
        let is_entry = matches!(keys::parse(&damage.piece.key), Key::Entry { .. });
        let area = if is_entry { Area::Journal } else { Area::Docs };
        Write::Delete { area, key: damage.piece.key.clone() }
    });
    puts.chain(deletes).collect()
}

/// After [`quarantine`] has been acknowledged: frees the places in the local store.
pub fn free_local(store: &mut dyn Store, damaged: &[Damage]) {
    for damage in damaged.iter().filter(|damage| damage.piece.origin == Origin::Local && leaves(damage)) {
        // Only what is still there; where the store refuses, it is found again and kept twice.
        if matches!(store.get(&damage.piece.key), Ok(Some(text)) if text == damage.piece.text) {
            store.remove(&damage.piece.key).ok();
        }
    }
}

/// Without a mirror: keeps damaged texts in the local store. Returns the keys that must not be written to, for their
/// texts could not be kept elsewhere.
pub fn quarantine_locally(store: &mut dyn Store, damaged: &[Damage], at_ms: i64) -> BTreeSet<String> {
    let mut untouchable = BTreeSet::new();
    for (n, damage) in damaged.iter().enumerate() {
        let (key, text) = set_aside(damage, at_ms, n);
        if damage.piece.origin == Origin::Local && store.set(&key, &text).is_ok() {
            free_local(store, std::slice::from_ref(damage));
        } else {
            untouchable.insert(damage.piece.key.clone());
        }
    }
    untouchable
}

/// Whether the text may leave its place at once. An entry of which a part holds stays until a snapshot contains it.
fn leaves(damage: &Damage) -> bool {
    damage.why != Why::DoesNotFit
}

fn set_aside(damage: &Damage, at_ms: i64, n: usize) -> (String, String) {
    let text = serde_json::json!({
        "key": damage.piece.key,
        "why": format!("{:?}", damage.why),
        "mirror": damage.piece.origin == Origin::Mirror,
        "text": damage.piece.text,
    });
    (keys::quarantine(at_ms, n), text.to_string())
}
