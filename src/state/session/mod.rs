//! The open scorecard: the one signal of truth, the door for commands, what is derived from it.
//! [`opening`] says how a scorecard comes to be open, [`keeping`] how it is kept on this device.

mod keeping;
mod opening;

pub use keeping::SaveState;

use super::{
    keeper::{Access, DocSummary, FetchKeeper, Keeping},
    nav::Nav,
    prefs::Prefs,
    toast::{ToastAction, Toasts},
};
use crate::{
    domain::{
        edit::{Changed, Command, Deed, Editor, refusal},
        model::{Scorecard, ScorecardId},
        score::{Request, Scorer, Scores, View},
        text::Msg,
        wording,
    },
    web::{clock, error::WebError, files, ids, picture},
};
use chrono::NaiveDate;
use leptos::{prelude::*, task::spawn_local};
use std::{rc::Rc, sync::Arc};

/// Where the open scorecard comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Kept on this device.
    Device,
    /// A sample, by its name; in memory until a copy is kept.
    Sample(String),
    /// A link; in memory until a copy is kept.
    Link,
    /// A file; in memory until a copy is kept.
    File,
}

/// What is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// No scorecard.
    Nothing,
    /// This one is on its way.
    Loading(ScorecardId),
    /// This one.
    Card(ScorecardId),
    /// This one was asked for and cannot be opened; why, in a sentence.
    Failed(ScorecardId, String),
}

/// The open scorecard and everything derived from it.
#[derive(Clone, Copy)]
pub struct Session {
    prefs: Prefs,
    nav: Nav,
    toasts: Toasts,
    fetch_keeper: FetchKeeper,
    keeper: RwSignal<Option<Rc<dyn Keeping>>, LocalStorage>,
    editor: StoredValue<Option<Editor>>,
    scorer: StoredValue<Scorer>,
    card: RwSignal<Option<Arc<Scorecard>>>,
    opened: RwSignal<Opened>,
    origin: RwSignal<Origin>,
    steps: RwSignal<(Option<Deed>, Option<Deed>)>,
    shelf: RwSignal<Option<Vec<DocSummary>>>,
    /// The id that an in-memory scorecard has in its file; on the page it goes by another one, so that it is never
    /// mistaken for a stored one.
    foreign_id: StoredValue<Option<ScorecardId>>,
    today: NaiveDate,
}

impl Session {
    /// Starts: opens the storage, then follows the route.
    pub fn start(prefs: Prefs, nav: Nav, toasts: Toasts, fetch_keeper: FetchKeeper) -> Self {
        let session = Self {
            prefs,
            nav,
            toasts,
            fetch_keeper,
            keeper: RwSignal::new_local(None),
            editor: StoredValue::new(None),
            scorer: StoredValue::new(Scorer::default()),
            card: RwSignal::new(None),
            opened: RwSignal::new(Opened::Nothing),
            origin: RwSignal::new(Origin::Device),
            steps: RwSignal::new((None, None)),
            shelf: RwSignal::new(None),
            foreign_id: StoredValue::new(None),
            today: clock::today(),
        };
        session.open_storage();
        Effect::new(move |_| session.follow());
        session.listen_to_storage();
        session
    }

    fn open_storage(self) {
        spawn_local(async move {
            match (self.fetch_keeper)().await {
                Ok(begin) => self.storage_is_open(begin().await),
                Err(_) => {
                    let lang = self.prefs.lang.get_untracked();
                    let run = Arc::new(move || self.open_storage());
                    let again = ToastAction { label: Msg::ActionRetry.text(lang), run };
                    self.toasts.fail_with(Msg::StorageFailed.text(lang), again);
                }
            }
        });
    }

    // ---- reading ----------------------------------------------------------------------------------------------------

    /// The open scorecard, tracked; an empty one where none is open (pages are only shown when one is).
    pub fn scorecard(self) -> Arc<Scorecard> {
        self.card.get().unwrap_or_else(|| Arc::new(Scorecard::new(ScorecardId::lossy("none"), "")))
    }

    /// The open scorecard, not tracked; an empty one where none is open.
    pub fn scorecard_untracked(self) -> Arc<Scorecard> {
        untrack(|| self.scorecard())
    }

    /// What is open, tracked.
    pub fn opened(self) -> Opened {
        self.opened.get()
    }

    /// Where the open scorecard comes from, tracked.
    pub fn origin(self) -> Origin {
        self.origin.get()
    }

    /// What is viewed: as the address says, else the newest measured period. Tracked.
    pub fn request(self) -> Request {
        let (card, view) = (self.scorecard(), self.nav.view());
        self.with_scorer(|scorer| scorer.request(&card, view, self.today))
    }

    /// The scores of the open scorecard in the view. Worked out once for each change: make one in a page and share it.
    pub fn scores(self) -> Memo<Arc<Scores>> {
        Memo::new(move |_| {
            let (card, request) = (self.scorecard(), self.request());
            self.with_scorer(|scorer| scorer.score(&card, request))
        })
    }

    /// What is kept of the last scores, so that an edit costs what it touches; where that is gone, all are worked out.
    fn with_scorer<T>(self, of: impl Fn(&mut Scorer) -> T) -> T {
        self.scorer.try_update_value(&of).unwrap_or_else(|| of(&mut Scorer::default()))
    }

    /// What the next undo and redo do, tracked.
    pub fn steps(self) -> (Option<Deed>, Option<Deed>) {
        self.steps.get()
    }

    /// Today, in the person's own time zone.
    pub fn today(self) -> NaiveDate {
        self.today
    }

    /// The day on which the shown work is judged: today; in a sample, whose time is over, the last day that is measured.
    pub fn day(self) -> NaiveDate {
        match self.origin() {
            Origin::Sample(_) => self.request().as_of,
            _ => self.today,
        }
    }

    /// Notices.
    pub fn toasts(self) -> Toasts {
        self.toasts
    }

    /// The storage, once it is open; tracked.
    pub fn keeper(self) -> Option<Rc<dyn Keeping>> {
        self.keeper.get()
    }

    /// A fresh id for a new thing.
    pub fn fresh_id(self) -> String {
        ids::fresh()
    }

    // ---- writing ----------------------------------------------------------------------------------------------------

    /// Carries a command out. A refusal is said to the person; the document is untouched then, and the answer `false`.
    pub fn run(self, command: &Command) -> bool {
        self.attempt(command).unwrap_or_else(|why| {
            self.toasts.fail(why);
            false
        })
    }

    /// Carries a command out; the reason of a refusal is the error, for who shows it beside the field.
    pub fn attempt(self, command: &Command) -> Result<bool, String> {
        if self.refuses_edits() {
            return Ok(false);
        }
        let outcome =
            self.editor.try_update_value(|editor| editor.as_mut().map(|editor| editor.run(command))).flatten();
        match outcome {
            Some(Ok(changed)) => {
                self.changed(&changed);
                Ok(true)
            }
            Some(Err(error)) => Err(wording::edit_error(self.prefs.lang.get_untracked(), &error)),
            None => Ok(false),
        }
    }

    /// Why a command would be refused, for a field that says so beside what was typed and commits nothing.
    pub fn refusal(self, command: &Command) -> Option<String> {
        let error = refusal(&self.scorecard_untracked(), command)?;
        Some(wording::edit_error(self.prefs.lang.get_untracked(), &error))
    }

    /// Carries a command out and offers to take it back (for deeds that take something away).
    pub fn run_with_way_back(self, command: &Command, said: String) -> bool {
        let done = self.run(command);
        if done {
            let label = Msg::ActionUndo.text(self.prefs.lang.get_untracked());
            self.toasts.offer(said, ToastAction { label, run: Arc::new(move || self.undo()) });
        }
        done
    }

    /// A field was left: the next edit of it is a step of its own.
    pub fn end_merge(self) {
        self.editor.update_value(|editor| {
            if let Some(editor) = editor {
                editor.end_merge();
            }
        });
    }

    /// Takes the last step back.
    pub fn undo(self) {
        if self.refuses_edits() {
            return;
        }
        if let Some(changed) = self.editor.try_update_value(|e| e.as_mut().and_then(Editor::undo)).flatten() {
            let lang = self.prefs.lang.get_untracked();
            self.changed(&changed);
            self.toasts.say(Msg::Undone { deed: &wording::deed(lang, changed.deed) }.text(lang));
        }
    }

    /// Does the last undone step again.
    pub fn redo(self) {
        if self.refuses_edits() {
            return;
        }
        if let Some(changed) = self.editor.try_update_value(|e| e.as_mut().and_then(Editor::redo)).flatten() {
            let lang = self.prefs.lang.get_untracked();
            self.changed(&changed);
            self.toasts.say(Msg::Redone { deed: &wording::deed(lang, changed.deed) }.text(lang));
        }
    }

    // ---- the world outside ------------------------------------------------------------------------------------------

    /// Shows another view.
    pub fn show_view(self, view: View) {
        self.nav.show(view);
    }

    /// Offers a text as a download.
    pub fn download(self, name: &str, media_type: &str, text: &str) -> bool {
        self.offered(files::download(name, media_type, text))
    }

    /// Offers an SVG as a picture of dots, `scale` times as large as it is.
    pub async fn download_png(self, name: &str, svg: &str, size: (f64, f64), scale: f64) -> bool {
        let made = picture::png(svg, size, scale).await;
        self.offered(made.and_then(|blob| files::download_blob(name, &blob)))
    }

    /// Offers bytes as a download.
    pub fn download_bytes(self, name: &str, media_type: &str, bytes: &[u8]) -> bool {
        self.offered(files::download_bytes(name, media_type, bytes))
    }

    fn offered(self, outcome: Result<(), WebError>) -> bool {
        outcome.map_err(|error| self.toasts.fail(error.text)).is_ok()
    }

    /// Puts a text into the clipboard and says so.
    pub fn copy(self, text: String, said: String) {
        spawn_local(async move {
            match files::copy(&text).await {
                Ok(()) => self.toasts.say(said),
                Err(error) => self.toasts.fail(error.text),
            }
        });
    }

    fn changed(self, changed: &Changed) {
        if Arc::ptr_eq(&changed.before, &changed.after) {
            return;
        }
        if self.origin.with_untracked(|origin| *origin == Origin::Device)
            && let Some(keeper) = self.keeper.get_untracked()
        {
            keeper.record(&changed.after, &format!("{:?}", changed.deed));
        }
        self.card.set(Some(Arc::clone(&changed.after)));
        self.note_steps();
    }

    fn note_steps(self) {
        let steps = self.editor.with_value(|editor| {
            editor.as_ref().map_or((None, None), |editor| (editor.next_undo(), editor.next_redo()))
        });
        self.steps.set(steps);
    }

    /// Says so where another tab edits the open scorecard.
    fn refuses_edits(self) -> bool {
        let read_only = untrack(|| self.is_read_only());
        if read_only {
            self.toasts.fail(Msg::EditReadOnly.text(self.prefs.lang.get_untracked()));
        }
        read_only
    }

    /// Whether another tab edits the open scorecard, tracked.
    pub fn is_read_only(self) -> bool {
        self.origin.get() == Origin::Device && self.keeper.get().is_some_and(|k| k.access() == Access::ReadOnly)
    }
}
