//! The scenarios of the open scorecard: beside the document, one text in local storage. Read anew before every storing, so that
//! two tabs do not write over each other; what cannot be read is never taken for none, nor written over.

use crate::{
    domain::{
        explain::scenario::{self, Scenario, ScenarioError, key},
        model::ScorecardId,
    },
    state::Origin,
    web::local,
};
use leptos::prelude::*;
use std::{cell::RefCell, collections::BTreeMap};

thread_local! {
    /// Those that are in this tab only, as they would be stored, by scorecard: for whoever makes a copy of it.
    static ONLY_HERE: RefCell<BTreeMap<ScorecardId, String>> = RefCell::default();
}

/// Where the scenarios of a scorecard are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Place {
    /// In local storage.
    #[default]
    Stored,
    /// In this tab only: the scorecard itself is in memory.
    WithCard,
    /// In this tab only: the browser does not store them; why.
    Refused(String),
    /// In this tab only: there is more than may be stored.
    TooMuch(ScenarioError),
    /// In this tab only: what is stored cannot be read, and stays as it is.
    Damaged(String),
}

/// The scenarios of the open scorecard.
#[derive(Clone, Copy, Default)]
pub struct Scenarios {
    of: StoredValue<Option<ScorecardId>>,
    list: RwSignal<Vec<Scenario>>,
    place: RwSignal<Place>,
    chosen: RwSignal<String>,
    /// The names that were in the storage when it was last read.
    known: StoredValue<Vec<String>>,
    /// Those that are in this tab only, by scorecard.
    in_tab: StoredValue<BTreeMap<ScorecardId, (Vec<Scenario>, Place)>>,
}

impl Scenarios {
    /// Shows those of a scorecard; nothing happens where they are shown already.
    pub fn open(self, card: &ScorecardId, origin: &Origin) {
        if self.of.with_value(|of| of.as_ref() == Some(card)) {
            return;
        }
        self.of.set_value(Some(card.clone()));
        let kept = self.in_tab.with_value(|tab| tab.get(card).cloned());
        let (list, place) = match (kept, origin) {
            (Some(kept), _) => kept,
            (None, Origin::File | Origin::Link) => (Vec::new(), Place::WithCard),
            (None, _) => self.read(card),
        };
        self.chosen.set(list.first().map(|first| first.name.clone()).unwrap_or_default());
        self.list.set(list);
        self.place.set(place);
    }

    /// All, tracked.
    pub fn list(self) -> Vec<Scenario> {
        self.list.get()
    }

    /// Where they are, tracked.
    pub fn place(self) -> Place {
        self.place.get()
    }

    /// The chosen one, tracked; none where there is none.
    pub fn chosen(self) -> Option<Scenario> {
        self.chosen.with(|name| self.list.with(|list| list.iter().find(|one| one.name == *name).cloned()))
    }

    /// Chooses one by its name.
    pub fn choose(self, name: &str) {
        self.chosen.set(name.to_owned());
    }

    /// Makes one and chooses it.
    ///
    /// # Errors
    /// The rule that it would break; all is as before then.
    pub fn make(self, scenario: Scenario) -> Result<(), ScenarioError> {
        let name = scenario.name.clone();
        self.change(|list| list.push(scenario))?;
        self.choose(&name);
        Ok(())
    }

    /// Changes the list and stores it.
    ///
    /// # Errors
    /// The rule that would be broken; all is as before then.
    pub fn change(self, act: impl FnOnce(&mut Vec<Scenario>)) -> Result<(), ScenarioError> {
        self.show(act)?;
        self.store();
        Ok(())
    }

    /// Changes the list without storing it: while a slider moves.
    ///
    /// # Errors
    /// The rule that would be broken; all is as before then.
    pub fn show(self, act: impl FnOnce(&mut Vec<Scenario>)) -> Result<(), ScenarioError> {
        let mut list = self.list.get_untracked();
        act(&mut list);
        scenario::check(&list)?;
        self.list.set(list);
        Ok(())
    }

    /// Changes the chosen one without storing it.
    ///
    /// # Errors
    /// The rule that would be broken; all is as before then.
    pub fn show_chosen(self, act: impl FnOnce(&mut Scenario)) -> Result<(), ScenarioError> {
        let chosen = self.chosen.get_untracked();
        self.show(|list| {
            if let Some(one) = list.iter_mut().find(|one| one.name == chosen) {
                act(one);
            }
        })
    }

    /// Stores what is shown; where that cannot be, it stays in this tab, and [`Scenarios::place`] says so.
    pub fn store(self) {
        let Some(card) = self.of.get_value() else { return };
        let list = self.list.get_untracked();
        let place = match self.place.get_untracked() {
            Place::Stored | Place::Refused(_) | Place::TooMuch(_) => self.write(&card, &list),
            place => place,
        };
        let only_here = if place == Place::Stored { None } else { scenario::write(&list).ok() };
        ONLY_HERE.with_borrow_mut(|texts| match only_here {
            Some(text) => texts.insert(card.clone(), text),
            None => texts.remove(&card),
        });
        self.in_tab.update_value(|tab| {
            if place == Place::Stored {
                tab.remove(&card);
            } else {
                tab.insert(card, (list, place.clone()));
            }
        });
        self.place.set(place);
    }

    /// Takes a damaged text away and stores what is shown.
    ///
    /// # Errors
    /// Why the browser does not do it.
    pub fn clear(self) -> Result<(), String> {
        let Some(card) = self.of.get_value() else { return Ok(()) };
        local::remove(&key(&card)).map_err(|error| error.text)?;
        self.known.set_value(Vec::new());
        self.place.set(Place::Stored);
        self.store();
        Ok(())
    }

    fn read(self, card: &ScorecardId) -> (Vec<Scenario>, Place) {
        let read = match local::get(&key(card)) {
            Ok(None) => Ok(Vec::new()),
            Ok(Some(text)) => scenario::read(&text).map_err(|_| Place::Damaged(text)),
            Err(error) => Err(Place::Refused(error.text)),
        };
        let (list, place) = match read {
            Ok(list) => (list, Place::Stored),
            Err(place) => (Vec::new(), place),
        };
        self.known.set_value(list.iter().map(|one| one.name.clone()).collect());
        (list, place)
    }

    fn write(self, card: &ScorecardId, ours: &[Scenario]) -> Place {
        let known = self.known.get_value();
        let all = match local::get(&key(card)) {
            Ok(None) => ours.to_vec(),
            Ok(Some(text)) => match scenario::read(&text) {
                Ok(theirs) => scenario::merged(ours, &theirs, &known),
                Err(_) => return Place::Damaged(text),
            },
            Err(error) => return Place::Refused(error.text),
        };
        let stored = if all.is_empty() {
            local::remove(&key(card)).map_err(|error| error.text)
        } else {
            match scenario::write(&all) {
                Ok(text) => local::set(&key(card), &text).map_err(|error| error.text),
                Err(error) => return Place::TooMuch(error),
            }
        };
        match stored {
            Ok(()) => {
                self.known.set_value(all.iter().map(|one| one.name.clone()).collect());
                if all.len() != ours.len() {
                    self.list.set(all);
                }
                Place::Stored
            }
            Err(why) => Place::Refused(why),
        }
    }
}

/// Gives a copy of a scorecard the scenarios of the original, those that are in this tab only, too. Text for text: what cannot be
/// read is not read here.
///
/// # Errors
/// Why the browser does not store them.
pub fn copy(from: &ScorecardId, to: &ScorecardId) -> Result<(), String> {
    let only_here = ONLY_HERE.with_borrow(|texts| texts.get(from).cloned());
    let text = match only_here {
        Some(text) => Some(text),
        None => local::get(&key(from)).map_err(|error| error.text)?,
    };
    text.map_or(Ok(()), |text| local::set(&key(to), &text)).map_err(|error| error.text)
}

/// Forgets the scenarios of a scorecard that is deleted for good.
pub fn forget(card: &ScorecardId) {
    local::remove(&key(card)).ok();
}
