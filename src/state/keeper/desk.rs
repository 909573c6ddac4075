//! One scorecard while this tab works on it: its writer, its lock, and what is on its way to the mirror.

use super::stores::{LocalStore, Mirror};
use crate::{
    domain::{
        keep::{SaveStatus, Writer},
        model::{Scorecard, ScorecardId},
    },
    web::{clock, locks::Lock},
};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
};
use wasm_bindgen_futures::spawn_local;

/// How long the browser takes to give a lock free, in milliseconds.
pub(super) const RELEASE_MS: i32 = 20;

type Told = Box<dyn Fn(&Rc<Desk>, bool)>;

/// One scorecard while this tab works on it.
pub(super) struct Desk {
    /// Which.
    pub(super) doc: ScorecardId,
    local: LocalStore,
    mirror: Mirror,
    writer: RefCell<Option<Writer>>,
    lock: RefCell<Option<Lock>>,
    robbed: Cell<bool>,
    /// Told after everything that may have changed the status; says whether something is newly on disk.
    told: Told,
}

impl Desk {
    /// A desk without a writer: the scorecard is only read here.
    pub(super) fn new(
        doc: ScorecardId,
        local: LocalStore,
        mirror: Mirror,
        told: impl Fn(&Rc<Desk>, bool) + 'static,
    ) -> Rc<Self> {
        let (writer, lock) = (RefCell::new(None), RefCell::new(None));
        Rc::new(Self { doc, local, mirror, writer, lock, robbed: Cell::new(false), told: Box::new(told) })
    }

    /// From now on this tab edits.
    pub(super) fn equip(self: &Rc<Self>, writer: Writer, lock: Option<Lock>) {
        *self.writer.borrow_mut() = Some(writer);
        self.lock.replace(lock);
        if self.robbed.get() {
            self.rob();
        } else {
            self.tick(false);
        }
    }

    /// Holds a lock that was granted after the writing began.
    pub(super) fn hold(&self, lock: Lock) {
        self.lock.replace(Some(lock));
    }

    /// Whether this tab edits.
    pub(super) fn is_editing(&self) -> bool {
        self.writer.borrow().is_some() && !self.robbed.get()
    }

    /// What may be said about the edits here; `None` where there is no writer.
    pub(super) fn status(&self) -> Option<SaveStatus> {
        self.writer.borrow().as_ref().map(Writer::status)
    }

    /// The Lamport number of the newest edit; `None` where there is no writer.
    pub(super) fn lamport(&self) -> Option<u64> {
        self.writer.borrow().as_ref().map(Writer::lamport)
    }

    /// The scorecard as it was last handed in; `None` where there is no writer.
    pub(super) fn card(&self) -> Option<Arc<Scorecard>> {
        self.writer.borrow().as_ref().map(|writer| Arc::clone(writer.card()))
    }

    /// Takes in the scorecard after an edit; whether it was.
    pub(super) fn record(self: &Rc<Self>, after: &Arc<Scorecard>, label: &str) -> bool {
        let mut local = self.local;
        let now = clock::now_ms();
        let taken = self.writer.borrow_mut().as_mut().is_some_and(|w| w.record(&mut local, after, label, now));
        self.carry();
        taken
    }

    /// Does what is due.
    pub(super) fn tick(self: &Rc<Self>, hidden: bool) {
        let mut local = self.local;
        if let Some(writer) = self.writer.borrow_mut().as_mut() {
            writer.tick(&mut local, clock::now_ms(), hidden);
        }
        self.carry();
    }

    /// Another tab has taken over: what was edited here is in the journals; nothing more is written but what is on its way.
    pub(super) fn rob(self: &Rc<Self>) {
        self.robbed.set(true);
        if let Some(writer) = self.writer.borrow_mut().as_mut() {
            writer.retire();
        }
        self.carry();
    }

    /// Ends the work here: everything is brought to the mirror first, then others may edit.
    pub(super) async fn close(self: Rc<Self>) {
        if self.is_editing() {
            self.tick(true);
        }
        // A mirror that does not take it is not waited for: the local store has it, or the person was told.
        for _ in 0..100 {
            let waits = matches!(self.status(), Some(SaveStatus::Saving)) && self.mirror.is_there();
            if !waits {
                break;
            }
            clock::sleep(20).await;
        }
        self.writer.borrow_mut().take();
        if self.lock.borrow_mut().take().is_some() {
            // The browser needs a moment until the lock is free.
            clock::sleep(RELEASE_MS).await;
        }
    }

    /// Sends the next batch, and the one after it when that has ended.
    fn carry(self: &Rc<Self>) {
        let batch = self.writer.borrow_mut().as_mut().and_then(Writer::next_batch);
        (self.told)(self, false);
        let Some(batch) = batch else { return };
        let desk = Rc::clone(self);
        spawn_local(async move {
            let committed = desk.mirror.commit(&batch.writes).await;
            let mut local = desk.local;
            if let Some(writer) = desk.writer.borrow_mut().as_mut() {
                writer.acknowledge(&mut local, batch.ticket, committed);
            }
            if committed {
                (desk.told)(&desk, true);
            }
            desk.carry();
        });
    }
}
