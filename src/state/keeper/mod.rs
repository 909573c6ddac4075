//! Keeps scorecards on this device: which there are, opening one, editing it in one tab at a time, deleting and bringing
//! back. What is written where and when is decided in `domain::keep`; here it is only brought together with the browser.

mod desk;
mod open;
mod port;
mod stores;

use crate::{
    domain::{
        keep::{
            Exported, KeepError, Notice, Outcome, SaveStatus, Writer, recover,
            shelf::{self, Layout, State},
        },
        model::{Period, Scorecard, ScorecardId},
    },
    web::{channel::Channel, clock, ids, lifecycle, locks::Ask},
};
use chrono::NaiveDate;
use desk::Desk;
use leptos::prelude::*;
pub use port::{BeginKeeping, FetchKeeper, Keeping, begin};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
};
use stores::{LocalStore, Mirror};
use wasm_bindgen_futures::spawn_local;

/// How often it is looked whether a snapshot is due, in milliseconds.
const TICK_MS: i32 = 5_000;
const CHANNEL: &str = "fokus";

/// A stored scorecard, for lists.
#[derive(Debug, Clone, PartialEq)]
pub struct DocSummary {
    /// Its id.
    pub id: ScorecardId,
    /// Its title; its id where it cannot be read.
    pub title: String,
    /// Whose it is.
    pub organisation: String,
    /// How many KPIs it has.
    pub kpis: usize,
    /// The newest period with a measurement.
    pub newest: Option<Period>,
    /// The number of its newest snapshot.
    pub generation: u64,
    /// Whether it can be opened.
    pub state: State,
    /// Whether it is in a file as it is.
    pub file: FileState,
}

/// Whether a scorecard is in a file as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// It was never saved in a file.
    Never,
    /// Its newest edit is in a file.
    UpToDate,
    /// It was saved in a file on that day, and edited since.
    Since(NaiveDate),
}

/// Whether the open scorecard can be edited in this tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// It can.
    Editing,
    /// Another tab edits it; this one shows its edits as they come.
    ReadOnly,
    /// None is open.
    Unknown,
}

/// A scorecard that was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The scorecard.
    pub card: Arc<Scorecard>,
    /// What the person should know.
    pub notices: Vec<Notice>,
}

/// What is needed to take a deletion back.
#[derive(Debug, Clone)]
pub struct Deleted {
    id: ScorecardId,
    card: Option<Arc<Scorecard>>,
}

/// Keeps scorecards.
#[derive(Clone, Copy)]
pub struct Keeper {
    inner: StoredValue<Rc<Inner>, LocalStorage>,
    status: RwSignal<SaveStatus>,
    access: RwSignal<Access>,
    updates: RwSignal<Option<Arc<Scorecard>>>,
    changes: RwSignal<u64>,
    file: RwSignal<FileState>,
}

struct Inner {
    local: LocalStore,
    mirror: Mirror,
    layout: Layout,
    desk: RefCell<Option<Rc<Desk>>>,
    /// Counts the openings: an older one that ends late is not taken in.
    openings: Cell<u64>,
    exported: RefCell<Option<Exported>>,
    channel: RefCell<Option<Channel>>,
    asked_to_persist: Cell<bool>,
    /// How many scorecards are being closed.
    closing: Cell<u32>,
    /// A scorecard is being read anew, for another tab has changed it.
    reloading: Cell<bool>,
    /// Another tab has changed it since the reading began.
    news: Cell<bool>,
}

impl Keeper {
    /// Starts: opens both stores, clears away what was deleted, listens to other tabs.
    pub async fn start() -> Self {
        let mut local = LocalStore { allowed: true };
        let layout = shelf::prepare(&mut local);
        local.allowed = layout != Layout::Newer;
        let mirror = if local.allowed { Mirror::open().await } else { Mirror::absent() };
        let inner = Inner {
            local,
            mirror,
            layout,
            desk: RefCell::default(),
            openings: Cell::default(),
            exported: RefCell::default(),
            channel: RefCell::default(),
            asked_to_persist: Cell::default(),
            closing: Cell::default(),
            reloading: Cell::default(),
            news: Cell::default(),
        };
        let keeper = Self {
            inner: StoredValue::new_local(Rc::new(inner)),
            status: RwSignal::new(SaveStatus::SavedOnThisDevice),
            access: RwSignal::new(Access::Unknown),
            updates: RwSignal::new(None),
            changes: RwSignal::new(0),
            file: RwSignal::new(FileState::Never),
        };
        let channel = Channel::open(CHANNEL, move |doc| keeper.heard(&doc)).ok();
        keeper.inner().channel.replace(channel);
        let work = move |hidden| {
            if let Some(desk) = keeper.desk() {
                desk.tick(hidden);
            }
        };
        // Without these, snapshots wait until the next start; the journal has everything.
        lifecycle::every(TICK_MS, move || work(false)).ok();
        lifecycle::on_hidden(move || work(true)).ok();
        keeper.clear_away().await;
        keeper
    }

    /// Whether a newer version of the app has laid the storage out: nothing is read or written then.
    pub fn is_newer(self) -> bool {
        self.inner().layout == Layout::Newer
    }

    /// Whether the browser has the store that survives being killed; without it no edit is ever more than *Saving…*.
    pub fn is_durable(self) -> bool {
        self.inner().mirror.is_there()
    }

    /// What may be said about the edits of the open scorecard, tracked.
    pub fn status(self) -> SaveStatus {
        self.status.get()
    }

    /// Whether the open scorecard can be edited here, tracked.
    pub fn access(self) -> Access {
        self.access.get()
    }

    /// The open scorecard as another tab has changed it, tracked; `None` before the first time.
    pub fn updates(self) -> Option<Arc<Scorecard>> {
        self.updates.get()
    }

    /// A number that changes whenever the list of scorecards may have changed, here or in another tab; tracked.
    pub fn changes(self) -> u64 {
        self.changes.get()
    }

    /// Whether the open scorecard is in a file as it is, tracked.
    pub fn file(self) -> FileState {
        self.file.get()
    }

    /// All scorecards on this device, by title.
    pub async fn documents(self) -> Vec<DocSummary> {
        let listed = shelf::list(&self.pieces().await);
        let summary = |doc: shelf::Listed| DocSummary {
            file: open::file_state(doc.exported.as_ref(), doc.lamport),
            id: doc.id,
            title: doc.title,
            organisation: doc.organisation.name,
            kpis: doc.kpis,
            newest: doc.newest,
            generation: doc.generation,
            state: doc.state,
        };
        listed.into_iter().map(summary).collect()
    }

    /// A scorecard as it is stored, without opening it.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub async fn read(self, id: &ScorecardId) -> Result<Arc<Scorecard>, KeepError> {
        if let Some(card) = self.desk().filter(|desk| desk.doc == *id).and_then(|desk| desk.card()) {
            return Ok(card);
        }
        let pieces = self.pieces_of(id).await;
        match recover(id, &pieces).outcome {
            Outcome::Open(good) if !shelf::meta(id, &pieces).deleted => Ok(good.card),
            other => Err(open::refusal(&other)),
        }
    }

    /// Opens a scorecard, for editing where no other tab does. What was open is closed.
    ///
    /// # Errors
    /// Why it cannot be opened.
    pub async fn open(self, id: &ScorecardId) -> Result<Loaded, KeepError> {
        let opening = self.next_opening();
        if let Some(desk) = self.desk().filter(|desk| desk.doc == *id && desk.is_editing())
            && let Some(card) = desk.card()
        {
            return Ok(Loaded { card, notices: Vec::new() });
        }
        self.leave();
        self.sit_down(id, Ask::IfFree, opening).await
    }

    /// Edits the open scorecard here from now on; the tab that edited it becomes read-only.
    ///
    /// # Errors
    /// Why it cannot be opened.
    pub async fn take_over(self) -> Result<Loaded, KeepError> {
        let id = self.desk().map(|desk| desk.doc.clone()).ok_or(KeepError::NotFound)?;
        let opening = self.next_opening();
        self.sit_down(&id, Ask::Steal, opening).await
    }

    /// Closes what is open: what is shown from now on is not stored.
    pub fn close(self) {
        self.next_opening();
        self.leave();
    }

    /// Keeps a new scorecard, under an id that is nowhere in use, and opens it for editing.
    pub fn create(self, card: &Arc<Scorecard>) {
        self.next_opening();
        self.leave();
        let inner = self.inner();
        let mut local = inner.local;
        let writer = Writer::create(&mut local, Arc::clone(card), ids::fresh(), inner.mirror.is_there());
        let desk = self.new_desk(&card.id);
        inner.desk.replace(Some(Rc::clone(&desk)));
        inner.exported.replace(None);
        desk.equip(writer, None);
        self.show(&desk);
        // Nobody knows the id yet, so the lock is free.
        spawn_local(async move {
            if let Ok(Some(lock)) = self.lock(&desk, Ask::IfFree).await {
                desk.hold(lock);
            }
        });
        self.changes.update(|n| *n += 1);
    }

    /// Keeps a new scorecard, under an id that is nowhere in use, without opening it.
    ///
    /// # Errors
    /// When neither store takes it.
    pub async fn store(self, card: &Arc<Scorecard>) -> Result<(), KeepError> {
        let inner = self.inner();
        let mut local = inner.local;
        let desk = self.new_desk(&card.id);
        desk.equip(Writer::create(&mut local, Arc::clone(card), ids::fresh(), inner.mirror.is_there()), None);
        self.finish(desk).await
    }

    /// Changes a scorecard, open or not.
    ///
    /// # Errors
    /// Why it cannot be changed.
    pub async fn change(
        self,
        id: &ScorecardId,
        label: &str,
        change: impl FnOnce(&mut Scorecard),
    ) -> Result<(), KeepError> {
        if self.desk().is_some_and(|desk| desk.doc == *id) {
            // The open one is changed by commands.
            return Err(KeepError::OpenElsewhere);
        }
        let desk = self.new_desk(id);
        let (loaded, writer, lock) = self.load(&desk, Ask::IfFree).await?;
        let Some(writer) = writer else { return Err(KeepError::OpenElsewhere) };
        desk.equip(writer, lock);
        let mut card = Scorecard::clone(&loaded.card);
        change(&mut card);
        desk.record(&Arc::new(card), label);
        self.finish(desk).await
    }

    /// Writes down what an edit has changed, at once. Returns whether it was taken in: not where this tab only reads.
    pub fn record(self, after: &Arc<Scorecard>, label: &str) -> bool {
        self.desk().filter(|desk| desk.doc == after.id).is_some_and(|desk| desk.record(after, label))
    }

    /// Deletes a scorecard: it is hidden at once, and cleared away with the next start.
    ///
    /// # Errors
    /// When another tab edits it, or neither store takes the note.
    pub async fn delete(self, id: &ScorecardId) -> Result<Deleted, KeepError> {
        let card = self.read(id).await.ok();
        if self.desk().is_some_and(|desk| desk.doc == *id && !desk.is_editing()) {
            return Err(KeepError::OpenElsewhere);
        }
        if self.desk().is_some_and(|desk| desk.doc == *id) {
            self.next_opening();
            if let Some(desk) = self.inner().desk.take() {
                self.access.set(Access::Unknown);
                desk.close().await;
            }
        }
        // Whoever edits it in another tab must not lose it.
        let desk = self.new_desk(id);
        let lock = match self.lock(&desk, Ask::IfFree).await {
            Ok(Some(lock)) => Some(lock),
            Ok(None) => return Err(KeepError::OpenElsewhere),
            Err(_) => None,
        };
        let done = self.set_meta(id, |meta| meta.deleted = true).await;
        drop(lock);
        done.map(|()| Deleted { id: id.clone(), card })
    }

    /// Takes a deletion back.
    ///
    /// # Errors
    /// When neither store takes it.
    pub async fn restore(self, deleted: Deleted) -> Result<(), KeepError> {
        let is_there = matches!(recover(&deleted.id, &self.pieces_of(&deleted.id).await).outcome, Outcome::Open(_));
        // Another tab may have cleared it away meanwhile.
        if let Some(card) = deleted.card.filter(|_| !is_there) {
            self.store(&card).await?;
        }
        self.set_meta(&deleted.id, |meta| meta.deleted = false).await
    }

    /// Notes that the open scorecard was saved in a file, as it is now.
    pub fn exported(self, file: &str) {
        let Some((desk, lamport)) = self.desk().and_then(|desk| desk.lamport().map(|lamport| (desk, lamport))) else {
            return;
        };
        let exported = Exported { at_ms: clock::now_ms(), file: file.to_owned(), lamport };
        self.inner().exported.replace(Some(exported.clone()));
        self.show(&desk);
        let id = desk.doc.clone();
        // Where the note is refused, the person is reminded of the file once too often: no harm.
        spawn_local(async move {
            self.set_meta(&id, |meta| meta.exported = Some(exported)).await.ok();
        });
    }

    /// The file in which the open scorecard was last saved: the parent of the next one.
    pub fn last_file(self) -> Option<String> {
        self.inner().exported.borrow().as_ref().map(|exported| exported.file.clone())
    }
}
