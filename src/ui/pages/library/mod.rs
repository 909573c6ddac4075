//! The KPI library: found by words and filters, taken over into an objective, saved as a file, printed.

mod entry;
mod filters;
mod print;
mod take;

use super::loaded::loaded;
use crate::{
    domain::{
        library::{
            kpis::{Entry, Library, Wanted},
            out,
        },
        text::{Lang, Msg},
    },
    state::{Session, content, print_page},
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, EmptyState, IconName, Menu, MenuItem},
    },
};
use entry::EntryCard;
use filters::Filters;
use leptos::prelude::*;
use print::PrintSheet;
use std::{collections::BTreeSet, sync::Arc};
use take::TakeOver;

/// How many are shown at first, and more each time.
const STEP: usize = 20;

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
    library: StoredValue<Arc<Library>>,
    /// What is looked for.
    wanted: RwSignal<Wanted>,
    /// The ids that were marked.
    marked: RwSignal<BTreeSet<String>>,
    /// The id that is being taken over.
    taking: RwSignal<Option<String>>,
    /// Whether a scorecard is open to take over into.
    in_card: bool,
    lang: Lang,
}

impl Shelf {
    /// The ids that fit, best first; tracked.
    fn found(self) -> Vec<String> {
        let wanted = self.wanted.get();
        self.library.with_value(|library| library.find(self.lang, &wanted).into_iter().map(|e| e.id.clone()).collect())
    }

    /// Does something with an entry.
    fn with<T>(self, id: &str, act: impl FnOnce(&Entry) -> T) -> Option<T> {
        self.library.with_value(|library| library.get(id).map(act))
    }

    /// Does something with what is marked; where nothing is, with what is found.
    fn with_chosen<T>(self, act: impl FnOnce(&[&Entry]) -> T) -> T {
        let (marked, found) = (self.marked.get_untracked(), untrack(|| self.found()));
        self.library.with_value(|library| {
            let chosen: Vec<&Entry> = if marked.is_empty() {
                found.iter().filter_map(|id| library.get(id)).collect()
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
    let shelf = Shelf {
        library: StoredValue::new(library),
        wanted: RwSignal::new(Wanted::default()),
        marked: RwSignal::new(BTreeSet::new()),
        taking: RwSignal::new(None),
        in_card: nav.card_untracked().is_some(),
        lang,
    };
    let found = Memo::new(move |_| shelf.found());
    let shown = RwSignal::new(STEP);
    // What is looked for begins at the top.
    Effect::new(move |_| {
        shelf.wanted.track();
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
                <Menu label=t(Msg::LibrarySave) icon=IconName::Download items=save>{t(Msg::LibrarySave)}</Menu>
                <Button icon=IconName::Print disabled=Signal::derive(move || marked.get() == 0) on_click=|()| print_page()>
                    {t(Msg::ActionPrint)}
                </Button>
            </div>
        </div>
        <Filters shelf=shelf />
        <p class="muted small" role="status">
            {move || Msg::LibraryFound { count: found.with(Vec::len) as f64 }.text(lang)}
            " "
            {move || (marked.get() > 0).then(|| Msg::LibraryMarked { count: marked.get() as f64 }.text(lang))}
        </p>
        {move || found.with(Vec::is_empty).then(|| view! {
            <EmptyState title=Msg::LibraryNothing.text(lang) text=Msg::LibraryNothingHint.text(lang) icon=IconName::Search>
                <Button on_click=move |()| shelf.wanted.set(Wanted::default())>{Msg::LibraryClear.text(lang)}</Button>
            </EmptyState>
        })}
        <ul class="library no-print">
            <For each=move || listed.get() key=|id: &String| id.clone() let:id>
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
    let csv = Callback::new(move |()| match shelf.with_chosen(|chosen| out::csv(chosen, lang)) {
        Ok(text) => {
            session.download("fokus-kpis.csv", "text/csv", &text);
        }
        Err(error) => session.toasts().fail(error.to_string()),
    });
    let json = Callback::new(move |()| match shelf.with_chosen(out::json) {
        Ok(text) => {
            session.download("fokus-kpis.json", "application/json", &text);
        }
        Err(error) => session.toasts().fail(error.to_string()),
    });
    vec![item(Msg::LibrarySaveCsv, csv), item(Msg::LibrarySaveJson, json)]
}
