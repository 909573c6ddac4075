//! How the open scorecard and the others are kept on this device, in words with exact meanings.

use super::{Opened, Origin, Session};
use crate::{
    domain::{
        edit::{Command, ScorecardEdit},
        exchange::{Envelope, file_name, file_name_ending, json, picture::with_card},
        keep::{KeepError, Refusal, SaveStatus},
        library::{self, from_card},
        model::{Scorecard, ScorecardId},
        text::{Lang, Msg, date},
        wording,
    },
    state::{
        keeper::{Access, DocSummary, FileState, Keeping},
        scenarios,
        toast::ToastAction,
    },
    web::ids,
};
use leptos::{prelude::*, task::spawn_local};
use std::{rc::Rc, sync::Arc};

/// How safe the open scorecard is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveState {
    /// Not yet durable.
    Saving,
    /// Durable on this device.
    Saved,
    /// No store takes it.
    TabOnly(Refusal),
}

impl SaveState {
    /// The token in the page's attributes.
    pub fn token(self) -> &'static str {
        match self {
            Self::Saving => "saving",
            Self::Saved => "saved",
            Self::TabOnly(_) => "tab",
        }
    }
}

impl Session {
    /// How safe the open scorecard is, tracked.
    pub fn save_state(self) -> SaveState {
        match self.keeper.get().map(|keeper| keeper.status()) {
            Some(SaveStatus::SavedOnThisDevice) => SaveState::Saved,
            Some(SaveStatus::KeptInThisTabOnly(refusal)) => SaveState::TabOnly(refusal),
            Some(SaveStatus::Saving) | None => SaveState::Saving,
        }
    }

    /// The words for it, tracked.
    pub fn save_words(self, lang: Lang) -> String {
        let msg = match self.save_state() {
            SaveState::Saving => Msg::Saving,
            SaveState::Saved => Msg::SavedOnThisDevice,
            SaveState::TabOnly(_) => Msg::KeptInThisTabOnly,
        };
        msg.text(lang)
    }

    /// Whether edits stay in the browser's quick storage only, because it has no database; tracked.
    pub fn is_quick_only(self) -> bool {
        self.keeper.get().is_some_and(|keeper| !keeper.is_durable()) && self.save_state() == SaveState::Saving
    }

    /// Since when it is in no file, tracked.
    pub fn file_words(self, lang: Lang) -> String {
        match self.keeper.get().map_or(FileState::Never, |keeper| keeper.file()) {
            FileState::Never => Msg::NeverInAFile.text(lang),
            FileState::UpToDate => Msg::InFileSince.text(lang),
            FileState::Since(day) => Msg::NotInAFileSince { when: &date::day(lang, day) }.text(lang),
        }
    }

    /// The scorecards on this device, tracked; none before the storage is open.
    pub fn documents(self) -> Option<Vec<DocSummary>> {
        self.shelf.get()
    }

    /// Lists the scorecards on this device anew.
    pub fn refresh_documents(self) {
        if let Some(keeper) = self.keeper.get_untracked() {
            spawn_local(async move { self.shelf.set(Some(keeper.documents().await)) });
        }
    }

    /// Gives a scorecard another title.
    pub fn rename_document(self, id: ScorecardId, title: String) {
        let Some(keeper) = self.keeper.get_untracked() else { return };
        if self.is_open_here(&id) {
            self.run(&Command::EditScorecard(ScorecardEdit::Title(title)));
            self.refresh_documents();
            return;
        }
        spawn_local(async move {
            self.tell(keeper.change(&id, "EditScorecard", Box::new(move |card| card.title = title)).await);
            self.refresh_documents();
        });
    }

    /// Makes a copy of a scorecard under a fresh id and another title.
    pub fn duplicate_document(self, id: ScorecardId, title: String) {
        let Some(keeper) = self.keeper.get_untracked() else { return };
        spawn_local(async move {
            let copied = match keeper.read(&id).await {
                Ok(card) => {
                    let mut copy = Scorecard::clone(&card);
                    copy.id = ScorecardId::lossy(&ids::fresh());
                    copy.title = title;
                    let to = copy.id.clone();
                    let stored = keeper.store(Arc::new(copy)).await;
                    if stored.is_ok() {
                        self.take_scenarios_along(&id, &to);
                    }
                    stored
                }
                Err(error) => Err(error),
            };
            self.tell(copied);
            self.refresh_documents();
        });
    }

    /// The scenarios of a scorecard come along with its copy.
    pub(super) fn take_scenarios_along(self, from: &ScorecardId, to: &ScorecardId) {
        if let Err(why) = scenarios::copy(from, to) {
            let lang = self.prefs.lang.get_untracked();
            self.toasts.fail(Msg::KeepScenariosLeft { why: &why }.text(lang));
        }
    }

    /// Deletes a scorecard from this device and offers to take that back.
    pub fn delete_document(self, id: ScorecardId, said: String) {
        let Some(keeper) = self.keeper.get_untracked() else { return };
        spawn_local(async move {
            match keeper.delete(&id).await {
                Ok(gone) => {
                    if self.is_open_here(&id) {
                        self.opened.set(Opened::Nothing);
                    }
                    let label = Msg::ActionUndo.text(self.prefs.lang.get_untracked());
                    let run = Arc::new(move || {
                        let Some(keeper) = self.keeper.get_untracked() else { return };
                        let gone = gone.clone();
                        spawn_local(async move {
                            self.tell(keeper.restore(gone).await);
                            self.refresh_documents();
                        });
                    });
                    self.toasts.offer(said, ToastAction { label, run });
                }
                Err(error) => self.tell(Err(error)),
            }
            self.refresh_documents();
        });
    }

    /// The name and the text of the scorecard's file, with or without what people answered in assessments. From now on it is
    /// in a file, unless something was left out.
    pub fn export(self, answers: bool) -> (String, String) {
        let (card, envelope) = self.exported(answers);
        (file_name(&card.title), json::write(&card, &envelope))
    }

    /// The name and the text of a picture with the scorecard inside, without what people answered; none where `svg` is no
    /// picture.
    pub fn export_picture(self, svg: &str) -> Option<(String, String)> {
        let (card, envelope) = self.exported(false);
        Some((file_name_ending(&card.title, ".fokus.svg"), with_card(svg, &card, &envelope)?))
    }

    /// What goes into a file, which from now on is known.
    fn exported(self, answers: bool) -> (Scorecard, Envelope) {
        let whole = self.scorecard_untracked();
        let mut card = if answers { Scorecard::clone(&whole) } else { whole.without_responses() };
        let all_of_it = card.responses.len() == whole.responses.len();
        if let Some(id) = self.foreign_id.get_value() {
            card.id = id;
        }
        if library::sample_of(&card.id).is_some() {
            card.id = ScorecardId::lossy(&ids::fresh());
            library::forget_sample(&mut card);
        }
        let keeper = self.keeper.get_untracked();
        let kept = self.origin.with_untracked(|origin| *origin == Origin::Device);
        let keeper = keeper.filter(|_| kept);
        let parents = keeper.as_ref().and_then(|keeper| keeper.last_file()).into_iter().collect();
        let file = ids::fresh();
        if let Some(keeper) = keeper.filter(|_| all_of_it) {
            keeper.exported(&file);
        }
        (card, Envelope::new(file, parents))
    }

    /// The name and the text of a template file: the structure of the scorecard without what was measured.
    pub fn template_file(self) -> (String, String) {
        let card = self.scorecard_untracked();
        let name = file_name_ending(&card.title, ".fokus-template.json");
        (name, from_card::write(&card, ids::fresh()))
    }

    pub(super) fn storage_is_open(self, keeper: Rc<dyn Keeping>) {
        // What was made while the storage was still opening is kept now.
        let waiting = self.card.get_untracked().filter(|_| self.origin.get_untracked() == Origin::Device);
        if let Some(card) = waiting {
            keeper.create(&card);
        }
        self.keeper.set(Some(keeper));
        self.refresh_documents();
    }

    /// Follows what happens in storage: edits of another tab, changes of the list.
    pub(super) fn listen_to_storage(self) {
        Effect::new(move |_| {
            if let Some(keeper) = self.keeper.get() {
                keeper.changes();
                self.refresh_documents();
            }
        });
        Effect::new(move |_| {
            let Some(keeper) = self.keeper.get() else { return };
            let Some(card) = keeper.updates() else { return };
            let ours = untrack(|| self.is_open_here(&card.id) && keeper.access() == Access::ReadOnly);
            if ours {
                self.show(card, Origin::Device);
            }
        });
    }

    fn is_open_here(self, id: &ScorecardId) -> bool {
        self.origin.with_untracked(|origin| *origin == Origin::Device)
            && self.opened.with_untracked(|opened| matches!(opened, Opened::Card(open) if open == id))
    }

    fn tell(self, outcome: Result<(), KeepError>) {
        if let Err(error) = outcome {
            self.toasts.fail(wording::keep_error(self.prefs.lang.get_untracked(), error));
        }
    }
}
