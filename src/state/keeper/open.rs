//! What the keeper's deeds are made of: reading both stores, locks between tabs, telling the signals.

use super::{Access, Desk, FileState, Keeper, Loaded, desk::RELEASE_MS};
use crate::domain::keep::KeepError;
use crate::{
    domain::{
        keep::{Damage, Exported, Meta, Outcome, Piece, SaveStatus, Writer, recover, shelf},
        model::ScorecardId,
    },
    state::scenarios,
    web::{
        clock,
        error::WebError,
        ids, lifecycle,
        locks::{self, Ask, Lock},
    },
};
use leptos::prelude::*;
use std::{collections::BTreeSet, rc::Rc};
use wasm_bindgen_futures::spawn_local;

/// How long to wait after getting a lock before reading: another tab's last writes need a moment to arrive.
const SETTLE_MS: i32 = 100;

impl Keeper {
    pub(super) fn inner(self) -> Rc<super::Inner> {
        self.inner.get_value()
    }

    pub(super) fn desk(self) -> Option<Rc<Desk>> {
        self.inner().desk.borrow().clone()
    }

    pub(super) fn next_opening(self) -> u64 {
        let inner = self.inner();
        inner.openings.set(inner.openings.get() + 1);
        inner.openings.get()
    }

    /// Everything of all scorecards in both stores. The mirror is read first: it is the one that knows.
    pub(super) async fn pieces(self) -> Vec<Piece> {
        let inner = self.inner();
        let mut pieces = inner.mirror.pieces().await.unwrap_or_default();
        pieces.extend(shelf::local_pieces(&inner.local).unwrap_or_default());
        pieces
    }

    pub(super) async fn pieces_of(self, id: &ScorecardId) -> Vec<Piece> {
        shelf::pieces_of(id, &self.pieces().await)
    }

    pub(super) fn new_desk(self, id: &ScorecardId) -> Rc<Desk> {
        let inner = self.inner();
        let told = move |desk: &Rc<Desk>, committed: bool| self.told(desk, committed);
        Desk::new(id.clone(), inner.local, inner.mirror.clone(), told)
    }

    /// Asks for the lock of a scorecard.
    pub(super) async fn lock(self, desk: &Rc<Desk>, ask: Ask) -> Result<Option<Lock>, WebError> {
        let robbed = Rc::downgrade(desk);
        let name = format!("fokus-edit:{}", desk.doc);
        let lock = locks::request(&name, ask, move || {
            if let Some(desk) = robbed.upgrade() {
                desk.rob();
                self.show(&desk);
            }
        });
        lock.await
    }

    /// Gets the lock, reads the scorecard and makes its writer; no writer where another tab edits it.
    pub(super) async fn load(
        self,
        desk: &Rc<Desk>,
        ask: Ask,
    ) -> Result<(Loaded, Option<Writer>, Option<Lock>), KeepError> {
        let inner = self.inner();
        // This tab may still hold the lock itself, if it has left the scorecard a moment ago.
        while inner.closing.get() > 0 {
            clock::sleep(RELEASE_MS).await;
        }
        // Without locks everything still holds, for no two writers share a key.
        let (may_edit, lock) = match self.lock(desk, ask).await {
            Ok(lock) => (lock.is_some(), lock),
            Err(_) => (true, None),
        };
        if lock.is_some() {
            clock::sleep(SETTLE_MS).await;
        }
        let pieces = self.pieces_of(&desk.doc).await;
        let meta = shelf::meta(&desk.doc, &pieces);
        let found = recover(&desk.doc, &pieces);
        let good = match found.outcome {
            Outcome::Open(good) if !meta.deleted => good,
            other => return Err(refusal(&other)),
        };
        let writer = if may_edit {
            let untouchable = self.set_aside(&found.damaged).await;
            Some(Writer::open(&good, ids::fresh(), inner.mirror.is_there(), untouchable))
        } else {
            None
        };
        let is_open = inner.desk.borrow().as_ref().is_some_and(|open| Rc::ptr_eq(open, desk));
        if is_open || inner.desk.borrow().is_none() {
            inner.exported.replace(meta.exported);
        }
        Ok((Loaded { card: good.card, notices: found.notices }, writer, lock))
    }

    /// Opens a scorecard, unless something else is asked for meanwhile.
    pub(super) async fn sit_down(self, id: &ScorecardId, ask: Ask, opening: u64) -> Result<Loaded, KeepError> {
        if self.is_newer() {
            return Err(KeepError::Newer);
        }
        let desk = self.new_desk(id);
        let (loaded, writer, lock) = self.load(&desk, ask).await?;
        let inner = self.inner();
        if inner.openings.get() != opening {
            return Err(KeepError::Superseded);
        }
        // What the robbed desk of this same tab still has to send, it sends by itself.
        inner.desk.replace(Some(Rc::clone(&desk)));
        if let Some(writer) = writer {
            desk.equip(writer, lock);
        }
        self.show(&desk);
        Ok(loaded)
    }

    /// Closes what is open; what is on its way is still brought to the mirror.
    pub(super) fn leave(self) {
        let inner = self.inner();
        if let Some(desk) = inner.desk.take() {
            inner.closing.set(inner.closing.get() + 1);
            spawn_local(async move {
                desk.close().await;
                self.inner().closing.update(|n| n.saturating_sub(1));
            });
        }
        self.inner().exported.replace(None);
        self.access.set(Access::Unknown);
        self.status.set(SaveStatus::SavedOnThisDevice);
        self.file.set(FileState::Never);
    }

    /// Ends a piece of work on a scorecard that is not open.
    pub(super) async fn finish(self, desk: Rc<Desk>) -> Result<(), KeepError> {
        let id = desk.doc.clone();
        let mut refused = None;
        for _ in 0..100 {
            match desk.status() {
                Some(SaveStatus::Saving) if self.inner().mirror.is_there() => clock::sleep(20).await,
                Some(SaveStatus::KeptInThisTabOnly(why)) => {
                    refused = Some(why);
                    break;
                }
                _ => break,
            }
        }
        desk.close().await;
        self.tell_others(&id);
        refused.map_or(Ok(()), |why| Err(KeepError::Refused(why)))
    }

    /// Keeps damaged texts elsewhere before their places are used again; returns the keys that must not be used.
    async fn set_aside(self, damaged: &[Damage]) -> BTreeSet<String> {
        if damaged.is_empty() {
            return BTreeSet::new();
        }
        let inner = self.inner();
        let (mut local, now) = (inner.local, clock::now_ms());
        if inner.mirror.commit(&shelf::quarantine(damaged, now)).await {
            shelf::free_local(&mut local, damaged);
            BTreeSet::new()
        } else {
            shelf::quarantine_locally(&mut local, damaged, now)
        }
    }

    /// Changes what is known about a scorecard.
    pub(super) async fn set_meta(self, id: &ScorecardId, change: impl FnOnce(&mut Meta)) -> Result<(), KeepError> {
        let inner = self.inner();
        let mut meta = shelf::meta(id, &self.pieces_of(id).await);
        change(&mut meta);
        meta.rev += 1;
        let mut local = inner.local;
        let (stored, write) = shelf::set_meta(&mut local, id, &meta);
        let committed = inner.mirror.commit(&[write]).await;
        self.tell_others(id);
        match stored {
            Err(error) if !committed => Err(KeepError::Refused(error.into())),
            _ => Ok(()),
        }
    }

    /// Clears away what was deleted before this start.
    pub(super) async fn clear_away(self) {
        let inner = self.inner();
        let pieces = self.pieces().await;
        let mut local = inner.local;
        for doc in shelf::deleted(&pieces) {
            // What a store refuses stays hidden, and is tried again with the next start.
            let (_, writes) = shelf::purge(&mut local, &doc, &pieces);
            inner.mirror.commit(&writes).await;
            scenarios::forget(&doc);
        }
    }

    /// The desk says that something may have changed.
    fn told(self, desk: &Rc<Desk>, committed: bool) {
        let inner = self.inner();
        if inner.desk.borrow().as_ref().is_some_and(|open| Rc::ptr_eq(open, desk)) {
            self.show(desk);
        }
        if committed {
            self.tell_others(&desk.doc);
            if !inner.asked_to_persist.replace(true) {
                // Whether the browser promises or not, the scorecard is as safe as the status says.
                spawn_local(async {
                    lifecycle::ask_to_persist().await.ok();
                });
            }
        }
    }

    fn tell_others(self, id: &ScorecardId) {
        if let Some(channel) = self.inner().channel.borrow().as_ref() {
            // A tab that does not hear it sees the change when it reads next.
            channel.post(id.as_str()).ok();
        }
        self.changes.update(|n| *n += 1);
    }

    /// Another tab has changed a scorecard.
    pub(super) fn heard(self, doc: &str) {
        self.changes.update(|n| *n += 1);
        let Some(desk) = self.desk().filter(|desk| desk.doc.as_str() == doc && !desk.is_editing()) else { return };
        let inner = self.inner();
        // One reading at a time; what comes meanwhile makes one more.
        inner.news.set(true);
        if inner.reloading.replace(true) {
            return;
        }
        spawn_local(async move {
            while inner.news.replace(false) {
                let pieces = self.pieces_of(&desk.doc).await;
                let still_here = self.desk().is_some_and(|open| Rc::ptr_eq(&open, &desk)) && !desk.is_editing();
                if let (true, Outcome::Open(good)) = (still_here, recover(&desk.doc, &pieces).outcome) {
                    self.updates.set(Some(good.card));
                }
            }
            inner.reloading.set(false);
        });
    }

    /// Shows how it stands with what is open.
    pub(super) fn show(self, desk: &Rc<Desk>) {
        let inner = self.inner();
        if !inner.desk.borrow().as_ref().is_some_and(|open| Rc::ptr_eq(open, desk)) {
            return;
        }
        let access = if desk.is_editing() { Access::Editing } else { Access::ReadOnly };
        let status = desk.status().unwrap_or(SaveStatus::SavedOnThisDevice);
        let file = file_state(inner.exported.borrow().as_ref(), desk.lamport().unwrap_or_default());
        // Only what is new: every signal set is work for the page.
        if self.access.get_untracked() != access {
            self.access.set(access);
        }
        if self.status.get_untracked() != status {
            self.status.set(status);
        }
        if self.file.get_untracked() != file {
            self.file.set(file);
        }
    }
}

/// Whether a scorecard with this newest edit is in a file as it is.
pub(super) fn file_state(exported: Option<&Exported>, lamport: u64) -> FileState {
    match exported {
        None => FileState::Never,
        Some(exported) if exported.lamport >= lamport => FileState::UpToDate,
        Some(exported) => FileState::Since(clock::local_day(exported.at_ms)),
    }
}

/// Why there is no scorecard.
pub(super) fn refusal(outcome: &Outcome) -> KeepError {
    match outcome {
        Outcome::Nothing | Outcome::Open(_) => KeepError::NotFound,
        Outcome::Damaged => KeepError::Damaged,
        Outcome::Newer { .. } => KeepError::Newer,
    }
}
