//! The KPI library: found by words and filters, taken over into an objective, saved as a file, printed. And
//! the person's own KPIs beside it.

mod entry;
mod filters;
mod own_file;
mod own_form;
mod print;
mod take;

use super::loaded::loaded;
use crate::{
    domain::{
        library::{
            kpis::{Entry, Library, Wanted},
            out, own,
        },
        text::{Lang, Msg},
    },
    state::{
        Session, content, jobs,
        own::{self as store, Kept},
        print_page,
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, EmptyState, IconName, Menu, MenuItem},
    },
};
use entry::EntryCard;
use filters::Filters;
use leptos::{prelude::*, task::spawn_local};
use own_file::OwnFile;
use own_form::OwnForm;
use print::PrintSheet;
use std::{collections::BTreeSet, sync::Arc};
use take::TakeOver;

/// How many are shown at first, and more each time.
const STEP: usize = 20;
/// The line that says how many were found; it takes the focus when an entry is gone.
const FOUND: &str = "library-found";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The page; within a scorecard its KPIs can be taken over.
#[component]
pub fn LibraryPage() -> impl IntoView {
    loaded(
        Some(Msg::NavLibrary),
        || Box::pin(content::library()),
        |library| view! { <Body library=library /> }.into_any(),
    )
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Shelf {
    /// What comes with the app.
    built_in: StoredValue<Arc<Library>>,
    /// The person's own entries, as they are kept.
    own: RwSignal<Kept>,
    /// Counts the changes of the own entries, so that their cards are built anew.
    changes: RwSignal<u32>,
    /// All of it.
    library: Memo<Arc<Library>>,
    /// What is looked for.
    wanted: RwSignal<Wanted>,
    /// Whether it is looked for among the own entries only.
    only_own: RwSignal<bool>,
    /// The ids that were marked.
    marked: RwSignal<BTreeSet<String>>,
    /// The id that is being taken over.
    taking: RwSignal<Option<String>>,
    /// The id of the own entry in the form; empty for a new one.
    writing: RwSignal<Option<String>>,
    /// Whether a scorecard is open to take over into.
    in_card: bool,
    lang: Lang,
}

impl Shelf {
    fn of(built_in: Arc<Library>, in_card: bool, lang: Lang) -> Self {
        let built_in = StoredValue::new(built_in);
        let own = RwSignal::new(store::load());
        let library = Memo::new(move |_| {
            own.with(|kept| match kept {
                Kept::Sound(entries) if !entries.is_empty() => {
                    built_in.with_value(|library| Arc::new(own::together(entries, library)))
                }
                _ => built_in.get_value(),
            })
        });
        Self {
            built_in,
            own,
            changes: RwSignal::new(0),
            library,
            wanted: RwSignal::new(Wanted::default()),
            only_own: RwSignal::new(false),
            marked: RwSignal::new(BTreeSet::new()),
            taking: RwSignal::new(None),
            writing: RwSignal::new(None),
            in_card,
            lang,
        }
    }

    /// The ids that fit, best first, each with the number of its last change; tracked.
    fn found(self) -> Vec<(String, u32)> {
        let (wanted, changes) = (self.wanted.get(), self.changes.get());
        let only_own = self.only_own.get() && self.has_own();
        self.library.with(|library| {
            let found = library.find(self.lang, &wanted).into_iter();
            let found = found.filter(|entry| !only_own || self.is_own(&entry.id));
            found.map(|entry| (entry.id.clone(), if self.is_own(&entry.id) { changes } else { 0 })).collect()
        })
    }

    /// Does something with an entry.
    fn with<T>(self, id: &str, act: impl FnOnce(&Entry) -> T) -> Option<T> {
        self.library.with_untracked(|library| library.get(id).map(act))
    }

    /// Whether there are own entries; tracked.
    fn has_own(self) -> bool {
        self.own.with(|kept| matches!(kept, Kept::Sound(own) if !own.is_empty()))
    }

    /// Looks for everything again.
    fn clear(self) {
        self.wanted.set(Wanted::default());
        self.only_own.set(false);
    }

    /// Whether this is the id of an own entry.
    fn is_own(self, id: &str) -> bool {
        self.own.with_untracked(|kept| matches!(kept, Kept::Sound(own) if own.iter().any(|entry| entry.id == id)))
    }

    /// Changes the own entries and keeps them; a failure is said.
    fn keep(self, session: Session, act: impl FnOnce(&mut Vec<Entry>)) -> bool {
        self.show(session, store::change(self.lang, act))
    }

    /// Shows what is kept now; a failure is said. The page may have been left meanwhile.
    fn show(self, session: Session, outcome: Result<Kept, String>) -> bool {
        match outcome {
            Ok(kept) => {
                self.changes.try_update(|changes| *changes += 1);
                self.own.try_set(kept);
                true
            }
            Err(why) => {
                session.toasts().fail(why);
                false
            }
        }
    }

    /// Does something with what is marked; where nothing is, with what is found.
    fn with_chosen<T>(self, act: impl FnOnce(&[&Entry]) -> T) -> T {
        let (marked, found) = (self.marked.get_untracked(), untrack(|| self.found()));
        self.library.with_untracked(|library| {
            let chosen: Vec<&Entry> = if marked.is_empty() {
                found.iter().filter_map(|(id, _)| library.get(id)).collect()
            } else {
                library.kpis.iter().filter(|entry| marked.contains(&entry.id)).collect()
            };
            act(&chosen)
        })
    }
}

#[component]
fn Body(library: Arc<Library>) -> impl IntoView {
    let (session, lang, nav) = (session(), lang(), nav());
    let total = library.kpis.len() as f64;
    let shelf = Shelf::of(library, nav.card_untracked().is_some(), lang);
    let found = Memo::new(move |_| shelf.found());
    let shown = RwSignal::new(STEP);
    // What is looked for begins at the top.
    Effect::new(move |_| {
        shelf.wanted.track();
        shelf.only_own.track();
        shown.set(STEP);
    });
    let marked = Memo::new(move |_| shelf.marked.with(BTreeSet::len));
    let save = Signal::derive(move || save_items(shelf, session));
    let listed = Memo::new(move |_| found.with(|found| found.iter().take(shown.get()).cloned().collect::<Vec<_>>()));
    let more = Memo::new(move |_| found.with(Vec::len).saturating_sub(shown.get()));
    view! {
        <div class="page__head">
            <div class="page__title">
                <h1>{t(Msg::NavLibrary)}</h1>
                <p class="page__lead">{t(Msg::LibraryLead { count: total })}</p>
            </div>
            <div class="page__tools">
                <Button
                    icon=IconName::Plus
                    disabled=Signal::derive(move || shelf.own.with(|kept| matches!(kept, Kept::Damaged(_))))
                    on_click=move |()| shelf.writing.set(Some(String::new()))
                >
                    {t(Msg::OwnNew)}
                </Button>
                <Menu label=t(Msg::LibrarySave) icon=IconName::Download items=save>{t(Msg::LibrarySave)}</Menu>
                <Button icon=IconName::Print disabled=Signal::derive(move || marked.get() == 0) on_click=|()| print_page()>
                    {t(Msg::ActionPrint)}
                </Button>
            </div>
        </div>
        <OwnFile shelf=shelf />
        <Filters shelf=shelf />
        <p class="muted small" role="status" id=FOUND tabindex="-1">
            {move || Msg::LibraryFound { count: found.with(Vec::len) as f64 }.text(lang)}
            " "
            {move || (marked.get() > 0).then(|| Msg::LibraryMarked { count: marked.get() as f64 }.text(lang))}
        </p>
        {move || found.with(Vec::is_empty).then(|| view! {
            <EmptyState title=Msg::LibraryNothing.text(lang) text=Msg::LibraryNothingHint.text(lang) icon=IconName::Search>
                <Button on_click=move |()| shelf.clear()>{Msg::LibraryClear.text(lang)}</Button>
            </EmptyState>
        })}
        <ul class="library no-print">
            <For each=move || listed.get() key=Clone::clone let((id, _))>
                <EntryCard shelf=shelf id=id />
            </For>
        </ul>
        {move || (more.get() > 0).then(|| view! {
            <p class="row row--center no-print">
                <Button on_click=move |()| shown.update(|shown| *shown += STEP)>
                    {Msg::LibraryMore { count: more.get().min(STEP) as f64 }.text(lang)}
                </Button>
            </p>
        })}
        <PrintSheet shelf=shelf />
        <TakeOver shelf=shelf />
        <OwnForm shelf=shelf />
    }
}

fn save_items(shelf: Shelf, session: Session) -> Vec<MenuItem> {
    let lang = shelf.lang;
    let item = |label: Msg<'_>, run: Callback<()>| MenuItem {
        label: label.text(lang),
        icon: Some(IconName::File),
        danger: false,
        disabled: false,
        run,
    };
    let csv = Callback::new(move |()| {
        session.download("fokus-kpis.csv", "text/csv", &shelf.with_chosen(|chosen| out::csv(chosen, lang)));
    });
    let json = Callback::new(move |()| match shelf.with_chosen(out::json) {
        Ok(text) => {
            session.download("fokus-kpis.json", "application/json", &text);
        }
        Err(error) => session.toasts().fail(error.to_string()),
    });
    let xlsx = Callback::new(move |()| match shelf.with_chosen(out::json) {
        Ok(text) => spawn_local(async move {
            match jobs::workbook(lang, &text).await {
                Ok(bytes) => {
                    session.download_bytes("fokus-kpis.xlsx", XLSX, &bytes);
                }
                Err(why) => why.into_iter().for_each(|why| session.toasts().fail(why)),
            }
        }),
        Err(error) => session.toasts().fail(error.to_string()),
    });
    vec![item(Msg::LibrarySaveCsv, csv), item(Msg::OwnXlsx, xlsx), item(Msg::LibrarySaveJson, json)]
}
