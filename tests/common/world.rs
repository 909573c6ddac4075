//! Two stores that fail when told to, and tabs that write to them: what the tests of keeping run on.

#![allow(dead_code, reason = "each suite uses its own part")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use fokus::domain::{
    keep::{
        Area, Origin, Outcome, Piece, SaveStatus, Store, StoreError, Write, Writer, recover,
        shelf::{self},
    },
    model::{Calculation, Kpi, KpiId, Measurement, Period, Scorecard, ScorecardId, check},
};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
    sync::Arc,
};

/// What goes wrong at the chosen call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fault {
    /// Nothing.
    #[default]
    None,
    /// The call is refused.
    Refuse,
    /// From that call on, every call of either store is refused.
    RefuseFrom,
    /// From that call on, every call of the local store is refused.
    RefuseLocalFrom,
    /// From that call on, every batch is refused.
    RefuseMirrorFrom,
    /// The app is ended before the call.
    EndBefore,
    /// The app is ended after the call.
    EndAfter,
}

#[derive(Debug, Clone, Default)]
struct Inner {
    local: BTreeMap<String, String>,
    mirror: BTreeMap<(Area, String), String>,
    history: Vec<BTreeMap<String, String>>,
    fault: Fault,
    at: usize,
    calls: usize,
    ended: bool,
    blocked: bool,
    room: Option<usize>,
}

/// Both stores.
#[derive(Debug, Clone, Default)]
pub struct World(Rc<RefCell<Inner>>);

impl World {
    pub fn with(fault: Fault, at: usize) -> Self {
        Self::of(Inner { fault, at, ..Inner::default() })
    }

    pub fn blocked() -> Self {
        Self::of(Inner { blocked: true, ..Inner::default() })
    }

    pub fn with_room(room: usize) -> Self {
        Self::of(Inner { room: Some(room), ..Inner::default() })
    }

    fn of(inner: Inner) -> Self {
        Self(Rc::new(RefCell::new(inner)))
    }

    /// The same stores without faults.
    fn copy(&self, change: impl FnOnce(&mut Inner)) -> Self {
        let inner = self.0.borrow();
        let mut copy = Inner { local: inner.local.clone(), mirror: inner.mirror.clone(), ..Inner::default() };
        change(&mut copy);
        Self::of(copy)
    }

    pub fn clone_now(&self) -> Self {
        self.copy(|_| {})
    }

    pub fn without_local(&self) -> Self {
        self.copy(|copy| copy.local.clear())
    }

    pub fn without_mirror(&self) -> Self {
        self.copy(|copy| copy.mirror.clear())
    }

    pub fn with_flipped(&self, key: &str, at: usize) -> Self {
        self.copy(|copy| {
            let text = copy.local.get_mut(key).unwrap();
            let at = text.char_indices().map(|(n, _)| n).nth(at.min(text.chars().count() - 1)).unwrap();
            let other = if text[at..].starts_with('x') { "y" } else { "x" };
            let end = at + text[at..].chars().next().unwrap().len_utf8();
            text.replace_range(at..end, other);
        })
    }

    /// How many earlier moments of the local store are known.
    pub fn moments(&self) -> usize {
        self.0.borrow().history.len()
    }

    /// The local store as it was, the mirror as it is: what a killed browser leaves.
    pub fn thrown_back_to(&self, moment: usize) -> Self {
        let local = self.0.borrow().history[moment].clone();
        self.copy(|copy| copy.local = local)
    }

    pub fn was_hit(&self) -> bool {
        let inner = self.0.borrow();
        inner.calls >= inner.at
    }

    pub fn is_ended(&self) -> bool {
        self.0.borrow().ended
    }

    pub fn set_room(&self, room: usize) {
        self.0.borrow_mut().room = Some(room);
    }

    pub fn used(&self) -> usize {
        self.0.borrow().used()
    }

    pub fn local_keys(&self) -> Vec<String> {
        self.0.borrow().local.keys().cloned().collect()
    }

    /// Carries out a batch; whether it was committed.
    pub fn commit(&self, writes: &[Write]) -> bool {
        let mut inner = self.0.borrow_mut();
        let done = inner.call(false, |inner| {
            for write in writes {
                match write {
                    Write::Put { area, key, text } => inner.mirror.insert((*area, key.clone()), text.clone()),
                    Write::Delete { area, key } => inner.mirror.remove(&(*area, key.clone())),
                };
            }
            Ok(())
        });
        done.is_ok() && !inner.ended
    }

    /// Everything in both stores, as a later start with sound stores finds it.
    pub fn pieces(&self) -> Vec<Piece> {
        let mut pieces = shelf::local_pieces(&Local::of(&self.clone_now())).unwrap();
        pieces.extend(self.mirrored());
        pieces
    }

    fn mirrored(&self) -> Vec<Piece> {
        let inner = self.0.borrow();
        let kept = |area: &Area| matches!(area, Area::Docs | Area::Journal | Area::Meta);
        let found = inner.mirror.iter().filter(|((area, _), _)| kept(area));
        found.map(|((_, key), text)| Piece::new(Origin::Mirror, key, text)).collect()
    }
}

impl Inner {
    fn used(&self) -> usize {
        self.local.iter().map(|(key, text)| key.len() + text.len()).sum()
    }

    fn call<T>(&mut self, local: bool, work: impl FnOnce(&mut Self) -> Result<T, StoreError>) -> Result<T, StoreError> {
        if self.ended {
            return Err(StoreError::Refused);
        }
        self.calls += 1;
        let (here, after) = (self.calls == self.at, self.at > 0 && self.calls >= self.at);
        let refused = match self.fault {
            Fault::Refuse => here,
            Fault::RefuseFrom => after,
            Fault::RefuseLocalFrom => after && local,
            Fault::RefuseMirrorFrom => after && !local,
            Fault::EndBefore if here => {
                self.ended = true;
                true
            }
            _ => false,
        };
        if refused {
            return Err(StoreError::Refused);
        }
        let done = work(self);
        self.history.push(self.local.clone());
        if here && self.fault == Fault::EndAfter {
            self.ended = true;
        }
        done
    }
}

/// The local store of a world.
pub struct Local(Rc<RefCell<Inner>>);

impl Local {
    pub fn of(world: &World) -> Self {
        Self(Rc::clone(&world.0))
    }

    fn call<T>(&self, work: impl FnOnce(&mut Inner) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let mut inner = self.0.borrow_mut();
        if inner.blocked { Err(StoreError::Absent) } else { inner.call(true, work) }
    }
}

impl Store for Local {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.call(|inner| Ok(inner.local.get(key).cloned()))
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        self.call(|inner| {
            let old = inner.local.get(key).map_or(0, |text| key.len() + text.len());
            if inner.room.is_some_and(|room| inner.used() - old + key.len() + text.len() > room) {
                return Err(StoreError::Refused);
            }
            inner.local.insert(key.to_owned(), text.to_owned());
            Ok(())
        })
    }

    fn remove(&mut self, key: &str) -> Result<(), StoreError> {
        self.call(|inner| {
            inner.local.remove(key);
            Ok(())
        })
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.call(|inner| Ok(inner.local.keys().filter(|key| key.starts_with(prefix)).cloned().collect()))
    }
}

/// What became of the edits, by their numbers.
#[derive(Debug, Default)]
pub struct Edits {
    /// Those that were said to be saved on this device.
    pub acknowledged: BTreeSet<usize>,
    /// Those made while nothing was refused, which the local store must therefore have.
    pub held_locally: BTreeSet<usize>,
    /// What was said when the last tab ended by itself.
    pub ended: Option<SaveStatus>,
    in_tab: BTreeSet<usize>,
}

impl Edits {
    /// The tab is left by the person; what is said then must be true.
    pub fn end(&mut self, tab: &Tab) {
        if !tab.world.is_ended() {
            self.ended = Some(tab.status());
            self.in_tab = marks(tab.writer.card());
        }
    }

    /// *Saving* and *saved* both say that some store has it all.
    pub fn told_the_truth(&self, found: &BTreeSet<usize>) -> bool {
        match self.ended {
            Some(SaveStatus::SavedOnThisDevice | SaveStatus::Saving) => self.in_tab.is_subset(found),
            Some(SaveStatus::KeptInThisTabOnly(_)) | None => true,
        }
    }
}

/// A tab that edits.
pub struct Tab {
    world: World,
    local: Local,
    writer: Writer,
}

impl Tab {
    pub fn create(world: &World, card: Arc<Scorecard>, me: &str, mirror: bool, edits: &mut Edits) -> Self {
        let mut local = Local::of(world);
        let writer = Writer::create(&mut local, card, me, mirror);
        let mut tab = Self { world: world.clone(), local, writer };
        tab.carry(edits);
        tab
    }

    pub fn open(world: &World, doc: &ScorecardId, me: &str, mirror: bool, edits: &mut Edits) -> Option<Self> {
        Self::open_with(world, doc, me, mirror, BTreeSet::new(), edits)
    }

    pub fn open_with(
        world: &World,
        doc: &ScorecardId,
        me: &str,
        mirror: bool,
        untouchable: BTreeSet<String>,
        edits: &mut Edits,
    ) -> Option<Self> {
        let mut local = Local::of(world);
        let mut pieces = shelf::local_pieces(&local).unwrap_or_default();
        // Reading the mirror may fail, too; then the tab goes on without it.
        let mirror = mirror && world.0.borrow_mut().call(false, |_| Ok(())).is_ok();
        if mirror {
            pieces.extend(world.mirrored());
        }
        let pieces = shelf::pieces_of(doc, &pieces);
        let found = recover(doc, &pieces);
        let Outcome::Open(good) = found.outcome else { return None };
        if !found.damaged.is_empty() && untouchable.is_empty() && world.commit(&shelf::quarantine(&found.damaged, 1)) {
            shelf::free_local(&mut local, &found.damaged);
        }
        let writer = Writer::open(&good, me, mirror, untouchable);
        let mut tab = Self { world: world.clone(), local, writer };
        tab.carry(edits);
        Some(tab)
    }

    pub fn status(&self) -> SaveStatus {
        self.writer.status()
    }

    /// Makes an edit that can be told apart from all others afterwards.
    pub fn edit(&mut self, n: usize, edits: &mut Edits) {
        self.edit_without_mirror(n);
        let hit = self.world.was_hit() && self.world.0.borrow().at > 0;
        if !hit {
            edits.held_locally.insert(n);
        }
        self.carry(edits);
    }

    /// Makes an edit that the mirror has not been told of yet.
    pub fn edit_without_mirror(&mut self, n: usize) {
        if !self.world.is_ended() {
            let after = edited(self.writer.card(), n);
            self.writer.record(&mut self.local, &after, "Test", n as i64);
        }
    }

    pub fn tick(&mut self, hidden: bool, edits: &mut Edits) {
        if !self.world.is_ended() {
            self.writer.tick(&mut self.local, 1000, hidden);
            self.carry(edits);
        }
    }

    fn carry(&mut self, edits: &mut Edits) {
        while let Some(batch) = self.writer.next_batch().filter(|_| !self.world.is_ended()) {
            let committed = self.world.commit(&batch.writes);
            if self.world.is_ended() {
                return;
            }
            self.writer.acknowledge(&mut self.local, batch.ticket, committed);
            if self.status() == SaveStatus::SavedOnThisDevice {
                edits.acknowledged.extend(marks(self.writer.card()));
            }
        }
    }
}

/// The scorecard with the mark of edit `n`: a measurement of its own, a title that all edits share, and a new part.
pub fn edited(card: &Scorecard, n: usize) -> Arc<Scorecard> {
    let mut card = card.clone();
    let period = Period::month(2000, 1).unwrap().plus(n as i32);
    if card.kpis.is_empty() {
        card.kpis.push(Arc::new(Kpi::new(KpiId::lossy("k"), "KPI")));
    }
    let kpi = Arc::make_mut(&mut card.kpis[0]);
    if let Calculation::Value { values, .. } = &mut kpi.calculation {
        Arc::make_mut(values).0.insert(period, Measurement::Value(n as f64));
    }
    card.title = format!("Edit {n}");
    if n % 3 == 2 {
        card.kpis.push(Arc::new(Kpi::new(KpiId::lossy(&format!("k{n}")), "More")));
    }
    Arc::new(card)
}

fn marks(card: &Scorecard) -> BTreeSet<usize> {
    let series = card.kpis[0].series().next().unwrap().1;
    series.0.values().map(|measurement| measurement.value() as usize).collect()
}

/// The marks of the edits that a later start with sound stores finds.
pub fn recovered(world: &World, doc: &ScorecardId) -> BTreeSet<usize> {
    match recover(doc, &shelf::pieces_of(doc, &world.pieces())).outcome {
        Outcome::Open(good) => {
            assert!(check(&good.card).is_empty());
            marks(&good.card)
        }
        _ => BTreeSet::new(),
    }
}
