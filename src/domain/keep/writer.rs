//! The order of writing in the one tab that edits a scorecard: what goes where, when, and what may be said about it.
//!
//! An edit goes into the local journal at once, then into the mirror; only what the mirror has acknowledged is *saved on
//! this device*. A snapshot goes into the older slot, is read back, goes into the mirror, and only then the entries that
//! it contains are taken away. The caller carries [`Batch`]es to the mirror one at a time and reports how each ended.

use super::{
    changes::{self, Change},
    covers::Covers,
    envelope::{self, Header},
    journal::Entry,
    keys::{self, Slot},
    recover::Good,
    store::{Area, Batch, Refusal, Store, StoreError, Write},
};
use crate::domain::{exchange::json, gather, model::Scorecard};
use std::{collections::BTreeSet, sync::Arc};

/// After so many entries a snapshot is due.
pub const MAX_ENTRIES: usize = 200;
/// After so many bytes of entries a snapshot is due.
pub const MAX_ENTRY_BYTES: usize = 256 * 1024;
/// After so long without an edit a snapshot is due, in milliseconds.
pub const IDLE_MS: i64 = 30_000;
/// Longer snapshots go into the mirror only, where there is one: the local store is small, and slow on disk.
pub const MAX_LOCAL_SNAPSHOT: usize = 1_000_000;

/// What may be said about the edits of this tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveStatus {
    /// Written at most to the local store, which may forget it when the browser is killed.
    Saving,
    /// The mirror has committed every edit.
    SavedOnThisDevice,
    /// At least one edit is in no store.
    KeptInThisTabOnly(Refusal),
}

/// The editing tab's side of keeping one scorecard.
#[derive(Debug)]
pub struct Writer {
    me: String,
    card: Arc<Scorecard>,
    generation: u64,
    lamport: u64,
    seq: u64,
    covers: Covers,
    /// Own entries that no committed snapshot contains.
    pending: Vec<Pending>,
    /// The numbers of the snapshots in the slots, as far as this tab knows.
    slots: [u64; 2],
    /// Keys of entries that the next snapshot makes superfluous.
    superfluous: BTreeSet<String>,
    /// Without a mirror: keys of entries that the newer slot contains and the older does not.
    second_copy: BTreeSet<String>,
    /// Keys to be taken out of the local store.
    clearing: BTreeSet<String>,
    /// Keys that hold a damaged text which is kept nowhere else: not written to.
    untouchable: BTreeSet<String>,
    base: Held,
    snapshot: Option<Snapshot>,
    mirror: Mirror,
    in_flight: Option<InFlight>,
    tickets: u64,
    refusal: Refusal,
    last_edit_ms: i64,
    /// One of the stores lacks what the other has.
    heal: bool,
    retired: bool,
}

/// Which stores hold something for certain.
#[derive(Debug, Clone, Copy, Default)]
struct Held {
    local: bool,
    mirror: bool,
}

#[derive(Debug)]
struct Pending {
    seq: u64,
    key: String,
    text: String,
    held: Held,
}

/// A snapshot on its way to the mirror.
#[derive(Debug)]
struct Snapshot {
    generation: u64,
    key: String,
    text: String,
    /// The own entries up to here are in it.
    seq: u64,
    /// Whether the local store has it, too.
    local: bool,
    superfluous: BTreeSet<String>,
}

#[derive(Debug)]
struct InFlight {
    ticket: u64,
    /// Entries up to here are in the batch.
    seq: u64,
    generation: Option<u64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mirror {
    /// Takes batches.
    Works,
    /// The last batch failed; waits for the next reason to try.
    Failed,
    /// There is none.
    Absent,
}

impl Writer {
    /// Goes on with a scorecard that was read back. `me` names this page load and no other; `has_mirror` says whether
    /// there is one. Keys in `untouchable` are not written to.
    pub fn open(good: &Good, me: impl Into<String>, has_mirror: bool, untouchable: BTreeSet<String>) -> Self {
        Self {
            me: me.into(),
            card: Arc::clone(&good.card),
            generation: good.generation,
            lamport: good.lamport,
            seq: 0,
            covers: good.covers.clone(),
            pending: Vec::new(),
            superfluous: good.entries.iter().filter(|key| !untouchable.contains(*key)).cloned().collect(),
            second_copy: BTreeSet::new(),
            clearing: BTreeSet::new(),
            slots: good.slots,
            untouchable,
            base: Held { local: good.in_local, mirror: good.in_mirror },
            snapshot: None,
            mirror: if has_mirror { Mirror::Works } else { Mirror::Absent },
            in_flight: None,
            tickets: 0,
            refusal: Refusal::Full,
            last_edit_ms: 0,
            heal: !(good.in_local && (good.in_mirror || !has_mirror)),
            retired: false,
        }
    }

    /// Keeps a new scorecard: its first snapshot is written at once.
    pub fn create(store: &mut dyn Store, card: Arc<Scorecard>, me: impl Into<String>, has_mirror: bool) -> Self {
        let (covers, entries) = (Covers::default(), Vec::new());
        let good =
            Good { card, generation: 0, slots: [0, 0], lamport: 0, covers, entries, in_mirror: false, in_local: false };
        let mut writer = Self::open(&good, me, has_mirror, BTreeSet::new());
        writer.snapshot(store);
        writer
    }

    /// The scorecard as it was last handed in.
    pub fn card(&self) -> &Arc<Scorecard> {
        &self.card
    }

    /// The Lamport number of the newest edit.
    pub fn lamport(&self) -> u64 {
        self.lamport
    }

    /// The number of the newest snapshot.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// What may be said about the edits of this tab.
    pub fn status(&self) -> SaveStatus {
        let everything = || self.pending.iter().map(|p| p.held).chain([self.base]);
        if everything().all(|held| held.mirror) {
            SaveStatus::SavedOnThisDevice
        } else if self.mirror != Mirror::Works && everything().any(|held| !held.mirror && !held.local) {
            SaveStatus::KeptInThisTabOnly(self.refusal)
        } else {
            SaveStatus::Saving
        }
    }

    /// Whether edits are in the local store only because the mirror does not take them.
    pub fn is_without_mirror(&self) -> bool {
        self.mirror != Mirror::Works
    }

    /// Takes in the scorecard after an edit and writes what changed into the local journal. Nothing where nothing changed,
    /// or after [`Self::retire`]; returns whether the edit was taken in.
    pub fn record(&mut self, store: &mut dyn Store, after: &Arc<Scorecard>, label: &str, now_ms: i64) -> bool {
        let changes = changes::diff(&self.card, after);
        if self.retired {
            return false;
        }
        self.card = Arc::clone(after);
        if !changes.is_empty() {
            self.last_edit_ms = now_ms;
            self.write_entry(store, changes, label);
        }
        true
    }

    fn write_entry(&mut self, store: &mut dyn Store, changes: Vec<Change>, label: &str) {
        self.seq += 1;
        self.lamport += 1;
        self.covers.add(&self.me, self.seq);
        let entry = Entry {
            doc: self.card.id.clone(),
            writer: self.me.clone(),
            seq: self.seq,
            lamport: self.lamport,
            label: label.to_owned(),
            changes,
        };
        let (key, text) = (entry.key(), entry.encode());
        let local = self.put(store, &key, &text);
        self.pending.push(Pending { seq: self.seq, key, text, held: Held { local, mirror: false } });
        if self.mirror == Mirror::Failed {
            self.mirror = Mirror::Works;
        }
    }

    /// Puts an entry into the local store; where that is full, the ballast goes first.
    fn put(&mut self, store: &mut dyn Store, key: &str, text: &str) -> bool {
        let first = store.set(key, text);
        let done = match first {
            Err(StoreError::Refused) if matches!(store.get(keys::RESERVE), Ok(Some(_))) => {
                store.remove(keys::RESERVE).and_then(|()| store.set(key, text))
            }
            other => other,
        };
        if let Err(error) = done {
            self.refusal = error.into();
        }
        done.is_ok()
    }

    /// The next batch for the mirror; `None` while one is under way, or where there is nothing to send.
    pub fn next_batch(&mut self) -> Option<Batch> {
        if self.mirror != Mirror::Works || self.in_flight.is_some() {
            return None;
        }
        let mut writes = Vec::new();
        if let Some(snapshot) = &self.snapshot {
            writes.push(Write::Put { area: Area::Docs, key: snapshot.key.clone(), text: snapshot.text.clone() });
            let gone = snapshot.superfluous.iter();
            writes.extend(gone.map(|key| Write::Delete { area: Area::Journal, key: key.clone() }));
        }
        let from = self.snapshot.as_ref().map_or(0, |snapshot| snapshot.seq);
        let entries = self.pending.iter().filter(|p| !p.held.mirror && p.seq > from);
        writes.extend(entries.map(|p| Write::Put { area: Area::Journal, key: p.key.clone(), text: p.text.clone() }));
        if writes.is_empty() {
            return None;
        }
        self.tickets += 1;
        let generation = self.snapshot.as_ref().map(|snapshot| snapshot.generation);
        self.in_flight = Some(InFlight { ticket: self.tickets, seq: self.seq, generation });
        Some(Batch { ticket: self.tickets, writes })
    }

    /// Reports how a batch ended. Calls with another ticket than that under way are ignored.
    pub fn acknowledge(&mut self, store: &mut dyn Store, ticket: u64, committed: bool) {
        let Some(sent) = self.in_flight.take_if(|sent| sent.ticket == ticket) else { return };
        if !committed {
            self.mirror = Mirror::Failed;
            return;
        }
        for pending in self.pending.iter_mut().filter(|p| p.seq <= sent.seq) {
            pending.held.mirror = true;
        }
        // A snapshot that has meanwhile been replaced is in the mirror all the same.
        self.base.mirror |= sent.generation.is_some();
        if let Some(snapshot) = self.snapshot.take_if(|s| Some(s.generation) == sent.generation) {
            self.base.local = snapshot.local;
            self.pending.retain(|p| p.seq > snapshot.seq);
            self.clearing.extend(snapshot.superfluous);
            self.clear_away(store);
        }
    }

    /// Takes superfluous entries out of the local store; what it refuses is tried again.
    fn clear_away(&mut self, store: &mut dyn Store) {
        self.clearing.retain(|key| store.remove(key).is_err());
    }

    /// Does what is due. To be called every few seconds, and with `hidden` when the page goes out of sight.
    pub fn tick(&mut self, store: &mut dyn Store, now_ms: i64, hidden: bool) {
        self.write_again(store);
        if self.mirror == Mirror::Failed {
            self.mirror = Mirror::Works;
        }
        self.clear_away(store);
        let bytes: usize = self.pending.iter().map(|p| p.text.len()).sum();
        let is_long = self.pending.len() >= MAX_ENTRIES || bytes >= MAX_ENTRY_BYTES;
        // A clock that was put back must not keep the snapshot away for ever.
        let is_idle = (now_ms - self.last_edit_ms).abs() >= IDLE_MS;
        let has_entries = !self.pending.is_empty() || !self.superfluous.is_empty();
        let is_nowhere = !self.base.local && !self.base.mirror && self.snapshot.is_none();
        let can_help = self.mirror != Mirror::Absent || self.refusal != Refusal::Blocked;
        if self.heal || (is_nowhere && can_help) || is_long || (has_entries && (is_idle || hidden)) {
            self.heal = false;
            self.snapshot(store);
        }
    }

    /// Tries again what the local store has refused and the mirror has not taken either.
    fn write_again(&mut self, store: &mut dyn Store) {
        let mut pending = std::mem::take(&mut self.pending);
        for entry in pending.iter_mut().filter(|p| !p.held.local && !p.held.mirror) {
            entry.held.local = self.put(store, &entry.key, &entry.text);
        }
        self.pending = pending;
    }

    /// Writes a snapshot into the older slot, unless another tab has written one that this tab does not know.
    pub fn snapshot(&mut self, store: &mut dyn Store) {
        let places = Slot::BOTH.map(|slot| keys::doc(&self.card.id, slot));
        let stored = places.each_ref().map(|key| stored_generation(store, key));
        if self.retired || stored.iter().any(|generation| *generation > self.generation) {
            // Edits of another tab are not in this scorecard. Ours stay in the journal; reading puts both together.
            return;
        }
        // Never the newest, and nothing that is to be kept as it is.
        let newest = usize::from(self.slots.last() > self.slots.first());
        let place = if self.slots == [0, 0] { 0 } else { 1 - newest };
        let Some(key) = places.get(place).filter(|key| !self.untouchable.contains(*key)).cloned() else { return };
        let generation = self.generation + 1;
        let text = self.encode(generation);
        let is_large = text.len() > MAX_LOCAL_SNAPSHOT && self.mirror == Mirror::Works;
        let local = !is_large && self.put_and_verify(store, &key, &text);
        if !local && self.mirror == Mirror::Absent {
            return;
        }
        self.generation = generation;
        if let Some(slot) = self.slots.get_mut(place) {
            *slot = generation;
        }
        if local {
            self.base.local = true;
            self.pending.iter_mut().for_each(|p| p.held.local = true);
        }
        let mut superfluous: BTreeSet<String> = gather::set(self.pending.iter().map(|p| p.key.clone()));
        superfluous.append(&mut self.superfluous);
        if self.mirror == Mirror::Absent {
            // The older slot is the only second copy, and needs the entries since it was written.
            self.clearing.append(&mut self.second_copy);
            self.clear_away(store);
            self.second_copy = superfluous;
            self.pending.clear();
        } else {
            superfluous.extend(self.snapshot.take().map(|unsent| unsent.superfluous).unwrap_or_default());
            self.snapshot = Some(Snapshot { generation, key, text, seq: self.seq, local, superfluous });
        }
    }

    fn encode(&self, generation: u64) -> String {
        let header = Header {
            doc: self.card.id.clone(),
            schema: envelope::SCHEMA,
            min_reader: envelope::SCHEMA,
            generation,
            lamport: self.lamport,
            len: 0,
            writer: self.me.clone(),
            app: env!("CARGO_PKG_VERSION").into(),
            covers: self.covers.clone(),
        };
        envelope::encode(&header, &json::canonical(&self.card))
    }

    fn put_and_verify(&mut self, store: &mut dyn Store, key: &str, text: &str) -> bool {
        match store.set(key, text) {
            Ok(()) => matches!(store.get(key), Ok(Some(read)) if read == text),
            Err(error) => {
                self.refusal = error.into();
                false
            }
        }
    }

    /// Ends the writing: another tab has taken over. Entries still go to the mirror; no snapshot is written any more.
    pub fn retire(&mut self) {
        self.retired = true;
        self.snapshot = None;
    }
}

fn stored_generation(store: &dyn Store, key: &str) -> u64 {
    let text = store.get(key).ok().flatten();
    text.and_then(|text| envelope::decode(&text).ok().map(|(header, _)| header.generation)).unwrap_or_default()
}
