//! How a scorecard comes to be open: from this device, a sample, a file, a link, or newly made.

use super::{Opened, Origin, Session};
use crate::{
    domain::{
        edit::Editor,
        keep::KeepError,
        library,
        model::{Scorecard, ScorecardId},
        route::{Page, Route},
        text::{Lang, Msg},
        wording,
    },
    state::{jobs::Read, keeper::Keeping},
    web::ids,
};
use leptos::{prelude::*, task::spawn_local};
use std::{rc::Rc, sync::Arc};

/// What the ids of scorecards begin with that are in this tab only.
const IN_MEMORY: &str = "opened-";

impl Session {
    /// Shows a scorecard that was read from a file or a link, in memory, and goes to its overview. Whatever its id is,
    /// nothing stored is touched.
    pub fn show_read(self, read: &Read, origin: Origin) {
        let mut card = Scorecard::clone(&read.card);
        let foreign = std::mem::replace(&mut card.id, ScorecardId::lossy(&format!("{IN_MEMORY}{}", ids::fresh())));
        let route = Route::page(&card.id, Page::Overview, None);
        self.show(Arc::new(card), origin);
        self.foreign_id.set_value(Some(foreign));
        self.nav.go(&route);
        read.notices.iter().for_each(|notice| self.toasts.say(notice.clone()));
    }

    /// Keeps a new scorecard on this device and goes to one of its pages.
    pub fn create(self, card: Scorecard, page: Page) {
        let card = Arc::new(card);
        // Where the storage is still opening, it takes the scorecard in as soon as it is.
        if let Some(keeper) = self.keeper.get_untracked() {
            keeper.create(&card);
        }
        self.show(Arc::clone(&card), Origin::Device);
        self.nav.go(&Route::page(&card.id, page, None));
    }

    /// Keeps the open in-memory scorecard on this device and goes on with it. It keeps the id of its file where no stored
    /// scorecard has it; nothing stored is written over.
    pub fn keep_copy(self) {
        let stored = self.shelf.get_untracked().unwrap_or_default();
        // The id of a sample leads to the sample for ever.
        let is_free = |id: &ScorecardId| library::sample_of(id).is_none() && !stored.iter().any(|doc| doc.id == *id);
        let own = self.foreign_id.get_value().filter(is_free);
        let mut card = Scorecard::clone(&self.scorecard_untracked());
        card.id = own.unwrap_or_else(|| ScorecardId::lossy(&ids::fresh()));
        library::forget_sample(&mut card);
        self.take_scenarios_along(&self.scorecard_untracked().id, &card.id);
        self.create(card, Page::Overview);
    }

    /// Edits the open scorecard here from now on; the other tab becomes read-only.
    pub fn take_over(self) {
        let Some(keeper) = self.keeper.get_untracked() else { return };
        spawn_local(async move {
            match keeper.take_over().await {
                Ok(loaded) => self.show(loaded.card, Origin::Device),
                Err(KeepError::Superseded) => {}
                Err(error) => self.toasts.fail(wording::keep_error(self.prefs.lang.get_untracked(), error)),
            }
        });
    }

    pub(super) fn show(self, card: Arc<Scorecard>, origin: Origin) {
        // What is in memory only must not hold the lock of what was open before.
        if origin != Origin::Device
            && let Some(keeper) = self.keeper.get_untracked()
        {
            keeper.close();
        }
        self.foreign_id.set_value(None);
        self.editor.set_value(Some(Editor::new(Arc::clone(&card))));
        self.origin.set(origin);
        self.opened.set(Opened::Card(card.id.clone()));
        self.card.set(Some(card));
        self.note_steps();
    }

    /// Opens what the address asks for. Runs anew when the address, the language or the storage changes.
    pub(super) fn follow(self) {
        let (Some(keeper), Some(wanted)) = (self.keeper.get(), self.nav.card()) else { return };
        let lang = self.prefs.lang.get();
        let sample = library::sample_of(&wanted);
        let is_open = self.opened.with_untracked(|opened| match opened {
            Opened::Card(id) | Opened::Loading(id) => *id == wanted,
            _ => false,
        });
        // An untouched sample follows the language.
        let touched = self.steps.with_untracked(|steps| steps.0.is_some());
        let shown_in = library::sample_language(&self.scorecard_untracked());
        let other_language = sample.is_some() && !touched && shown_in != Some(lang);
        if is_open && !other_language {
            return;
        }
        if !is_open {
            self.opened.set(Opened::Loading(wanted.clone()));
        }
        spawn_local(async move {
            let opened = match sample {
                Some(name) => keeper.sample(name, lang).await.map(|card| (card, Origin::Sample(name.to_owned()))),
                None => self.open_stored(keeper, &wanted, lang).await.map(|card| (card, Origin::Device)),
            };
            // The person may have gone elsewhere meanwhile.
            if self.nav.card_untracked().as_ref() != Some(&wanted) {
                return;
            }
            match opened {
                Ok((card, origin)) => self.show(card, origin),
                Err(Some(why)) => self.opened.set(Opened::Failed(wanted, why)),
                Err(None) => {}
            }
        });
    }

    async fn open_stored(
        self,
        keeper: Rc<dyn Keeping>,
        id: &ScorecardId,
        lang: Lang,
    ) -> Result<Arc<Scorecard>, Option<String>> {
        if id.as_str().starts_with(IN_MEMORY) {
            return Err(Some(Msg::KeepGone.text(lang)));
        }
        match keeper.open(id).await {
            Ok(loaded) => {
                for notice in &loaded.notices {
                    self.toasts.say(wording::keep_notice(lang, notice));
                }
                Ok(loaded.card)
            }
            Err(KeepError::Superseded) => Err(None),
            Err(error) => Err(Some(wording::keep_error(lang, error))),
        }
    }
}
