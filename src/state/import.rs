//! What was decided so far in the import wizard, and the way to the worker that reads the file.
//!
//! Lives as long as the app, so that a change of language or a look at another page loses nothing. Nothing of it is stored.

use super::jobs::{self, Cancel};
use crate::{
    domain::{
        exchange::csv::{Answer, CsvError, Extracted, MAX_BYTES, Plan, Recipe, Request, Settings, Summary},
        import::{Draft, NewCard, Outcome, Planned, outcome},
        model::{Scorecard, ScorecardId},
        text::{Lang, Msg},
        wording,
    },
    web::files,
};
use js_sys::Uint8Array;
use leptos::{prelude::*, task::spawn_local};
use std::sync::Arc;

/// A step of the wizard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Step {
    /// Choose a file.
    #[default]
    File,
    /// See how it was read, and correct that.
    Reading,
    /// Choose what to take.
    Take,
    /// See what would be taken over.
    Check,
}

impl Step {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::File, Self::Reading, Self::Take, Self::Check];
}

/// What was found in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Looked {
    /// What is known of it.
    pub summary: Summary,
    /// A first plan.
    pub suggestion: Option<Plan>,
    /// The known data set that it is, with its plan.
    pub recipe: Option<(Recipe, Plan)>,
}

/// What the plan made of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// The draft as it was.
    pub draft: Draft,
    /// Its plan.
    pub planned: Planned,
    /// The series.
    pub extracted: Extracted,
    /// The same, to be shown.
    pub outcome: Outcome,
}

/// Where the bytes come from.
#[derive(Clone)]
enum Source {
    File(web_sys::File),
    Text(String),
}

/// The state of the wizard.
#[derive(Clone, Copy)]
pub struct ImportDraft {
    /// The step that is shown.
    pub step: RwSignal<Step>,
    /// The name of the file, empty for pasted text.
    pub name: RwSignal<String>,
    /// What a person said about reading the file.
    pub settings: RwSignal<Settings>,
    /// What was found in it.
    pub looked: RwSignal<Option<Arc<Looked>>>,
    /// What is to be taken; none where nothing can be.
    pub draft: RwSignal<Option<Draft>>,
    /// What came of it.
    pub taken: RwSignal<Option<Arc<Taken>>>,
    /// What is asked about a new scorecard.
    pub card: RwSignal<NewCard>,
    /// Whether the worker is at work.
    pub busy: RwSignal<bool>,
    /// Why something was refused, with the language of the sentence.
    pub refused: RwSignal<Option<(Lang, String)>>,
    target: StoredValue<Option<Option<ScorecardId>>>,
    source: StoredValue<Option<Source>, LocalStorage>,
    bytes: StoredValue<Option<Uint8Array>, LocalStorage>,
    cancel: StoredValue<Cancel, LocalStorage>,
    /// Counts the questions to the worker: an answer to an older one is not wanted any more.
    asked: StoredValue<u32>,
}

impl Default for ImportDraft {
    fn default() -> Self {
        Self {
            step: RwSignal::default(),
            name: RwSignal::default(),
            settings: RwSignal::default(),
            looked: RwSignal::default(),
            draft: RwSignal::default(),
            taken: RwSignal::default(),
            card: RwSignal::default(),
            busy: RwSignal::default(),
            refused: RwSignal::default(),
            target: StoredValue::new(None),
            source: StoredValue::new_local(None),
            bytes: StoredValue::new_local(None),
            cancel: StoredValue::new_local(Cancel::default()),
            asked: StoredValue::new(0),
        }
    }
}

impl ImportDraft {
    /// The wizard is shown: for this scorecard, or for a new one. What was decided for another is forgotten; what was
    /// said in another language is said anew.
    pub fn begin(self, lang: Lang, target: Option<ScorecardId>) {
        if self.target.get_value().as_ref() != Some(&target) {
            self.forget();
            self.target.set_value(Some(target));
        }
        if self.refused.with_untracked(|refused| refused.as_ref().is_some_and(|(said, _)| *said != lang)) {
            match self.source.get_value() {
                Some(Source::File(file)) => self.take_file(lang, file),
                Some(Source::Text(text)) => self.take_text(lang, text),
                None => self.refused.set(None),
            }
        }
        self.draft.update(|draft| {
            if let Some(draft) = draft {
                draft.retell(lang);
            }
        });
    }

    /// Starts over.
    pub fn forget(self) {
        self.stop();
        self.step.set(Step::File);
        self.name.set(String::new());
        self.settings.set(Settings::default());
        self.looked.set(None);
        self.draft.set(None);
        self.taken.set(None);
        self.card.set(NewCard::default());
        self.refused.set(None);
        self.target.set_value(None);
        self.source.set_value(None);
        self.bytes.set_value(None);
    }

    /// Reads a file, in place of the one before.
    pub fn take_file(self, lang: Lang, file: web_sys::File) {
        self.stop();
        self.source.set_value(Some(Source::File(file.clone())));
        self.name.set(file.name());
        // Before its bytes are read: a file of gigabytes must not fill the memory.
        if file.size() > MAX_BYTES as f64 {
            let error = CsvError::TooLarge { bytes: file.size() as usize, limit: MAX_BYTES };
            self.refuse(lang, wording::csv_error(lang, &error));
            return;
        }
        let asked = self.ask();
        spawn_local(async move {
            let read = files::read(&file).await;
            if self.asked.get_value() != asked {
                return;
            }
            match read {
                Ok(bytes) => self.take_bytes(lang, bytes),
                Err(_) => self.refuse(lang, Msg::JobFileUnreadable { name: &file.name() }.text(lang)),
            }
        });
    }

    /// Reads pasted text, in place of what was before.
    pub fn take_text(self, lang: Lang, text: String) {
        self.stop();
        self.name.set(String::new());
        let bytes = Uint8Array::from(text.as_bytes());
        self.source.set_value(Some(Source::Text(text)));
        self.take_bytes(lang, bytes);
    }

    fn take_bytes(self, lang: Lang, bytes: Uint8Array) {
        self.bytes.set_value(Some(bytes));
        self.settings.set(Settings::default());
        self.look(lang, true);
    }

    /// Says something else about reading the file and has it read again.
    pub fn correct(self, lang: Lang, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
        self.look(lang, false);
    }

    fn look(self, lang: Lang, go_on: bool) {
        let request = Request::Look { settings: self.settings.get_untracked() };
        self.send(lang, request, move |answer| {
            let Answer::Looked { summary, suggestion, recipe } = answer else { return };
            let summary = *summary;
            self.taken.set(None);
            self.draft.update(|draft| match (&suggestion, draft.as_mut()) {
                (Some(plan), Some(draft)) => draft.read_again(plan, &summary),
                (Some(plan), None) => *draft = Some(Draft::of(plan, &summary)),
                (None, _) => *draft = None,
            });
            self.looked.set(Some(Arc::new(Looked { summary, suggestion, recipe })));
            if go_on {
                self.step.set(Step::Reading);
            }
        });
    }

    /// Has the draft carried out, without storing anything, and goes on to the last step.
    pub fn extract(self, lang: Lang, card: Option<Arc<Scorecard>>) {
        let Some(draft) = self.draft.get_untracked() else { return };
        let planned = draft.plan(card.as_ref().map_or(1, |card| card.fiscal_year_start));
        let request = Request::Extract { settings: self.settings.get_untracked(), plan: planned.plan.clone() };
        self.send(lang, request, move |answer| {
            let Answer::Extracted { extracted } = answer else { return };
            let outcome = outcome(&draft, &planned, &extracted, card.as_deref());
            self.taken.set(Some(Arc::new(Taken { draft, planned, extracted, outcome })));
            self.step.set(Step::Check);
        });
    }

    /// Ends what the worker is doing.
    pub fn stop(self) {
        self.ask();
        self.cancel.with_value(Cancel::cancel);
        self.busy.set(false);
    }

    /// A new question; what was asked before is not wanted any more.
    fn ask(self) -> u32 {
        self.asked.update_value(|asked| *asked = asked.wrapping_add(1));
        self.busy.set(true);
        self.refused.set(None);
        self.asked.get_value()
    }

    fn refuse(self, lang: Lang, why: String) {
        self.busy.set(false);
        self.refused.set(Some((lang, why)));
    }

    fn send(self, lang: Lang, request: Request, then: impl FnOnce(Answer) + 'static) {
        let Some(bytes) = self.bytes.get_value() else { return };
        self.cancel.with_value(Cancel::cancel);
        let cancel = Cancel::default();
        self.cancel.set_value(cancel.clone());
        let asked = self.ask();
        spawn_local(async move {
            let answer = jobs::csv(lang, request, bytes, cancel).await;
            if self.asked.get_value() != asked {
                return;
            }
            self.busy.set(false);
            match answer {
                Ok(answer) => then(answer),
                Err(Some(why)) => self.refuse(lang, why),
                Err(None) => {}
            }
        });
    }
}
