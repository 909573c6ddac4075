//! The own KPIs as a whole: opening a library file, and what cannot be read of what is kept.

use super::{FOUND, Shelf};
use crate::{
    domain::{
        library::{kpis::Entry, own},
        text::Msg,
    },
    state::{
        ToastAction,
        jobs::{self, Cancel, LibraryFile},
        own::{self as store, Kept},
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, DropZone, IconName, Notice, NoticeKind, focus_soon},
        pages::opening::{not_taken, reading_file},
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::sync::Arc;

/// How far a file is.
#[derive(Clone)]
enum File {
    None,
    Reading(String),
    Refused(String),
    Problems(Vec<String>, usize),
    Sound(String, Vec<Entry>),
}

/// The part of the page; closed at first, for most come for what is there.
#[component]
pub(super) fn OwnFile(shelf: Shelf) -> impl IntoView {
    let lang = lang();
    let file = RwSignal::new(File::None);
    let cancel = StoredValue::new_local(Cancel::default());
    let open = Callback::new(move |files: Vec<web_sys::File>| {
        let Some(chosen) = files.into_iter().next() else { return };
        let name = chosen.name();
        file.set(File::Reading(name.clone()));
        let handle = Cancel::default();
        cancel.set_value(handle.clone());
        let ids = shelf.built_in.with_value(|library| own::ids(library));
        spawn_local(async move {
            let next = match jobs::read_library(lang, &chosen, ids, handle).await {
                Ok(LibraryFile::Sound(entries)) => File::Sound(name, entries),
                Ok(LibraryFile::Problems(sentences, count)) => File::Problems(sentences, count),
                Err(Some(why)) => File::Refused(why),
                Err(None) => File::None,
            };
            // The page may have been left meanwhile.
            file.try_set(next);
        });
    });
    view! {
        <Damaged shelf=shelf />
        <details class="more no-print">
            <summary>{t(Msg::OwnTitle)}</summary>
            <div class="stack library__own">
                <p class="small muted">{t(Msg::OwnHint)}</p>
                {move || match file.get() {
                    File::Reading(name) => reading_file(lang, &name, cancel),
                    File::Sound(name, entries) => view! { <Found shelf=shelf file=file name=name entries=entries /> }.into_any(),
                    File::Refused(why) => not_taken(lang, why),
                    File::Problems(sentences, count) => view! {
                        <Notice kind=NoticeKind::Error title=Msg::OwnProblems { count: count as f64 }.text(lang)>
                            <ul>{sentences.into_iter().map(|line| view! { <li><bdi>{line}</bdi></li> }).collect_view()}</ul>
                        </Notice>
                    }
                    .into_any(),
                    File::None => ().into_any(),
                }}
                <DropZone label=t(Msg::OwnOpen) accept=".json,.csv" on_files=open />
            </div>
        </details>
    }
}

/// What a sound file would bring, and the two ways on.
#[component]
fn Found(shelf: Shelf, file: RwSignal<File>, name: String, entries: Vec<Entry>) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let count = entries.len() as f64;
    let entries = StoredValue::new(entries);
    let summary = move || {
        let replaced = shelf.own.with(|kept| match kept {
            Kept::Sound(own) => entries.with_value(|new| own::replaced(own, new)),
            _ => 0,
        });
        Msg::OwnFound { count, replaced: replaced as f64 }.text(lang)
    };
    let take = move |()| {
        let new = entries.get_value();
        if shelf.keep(session, |own| own::put(own, new)) {
            session.toasts().say(Msg::OwnTaken { count }.text(lang));
            file.set(File::None);
            focus_soon(FOUND);
        }
    };
    view! {
        <Notice title=name>
            <p role="status">{summary}</p>
            <div class="row">
                <Button kind=ButtonKind::Primary on_click=take>{Msg::ActionTakeOver.text(lang)}</Button>
                <Button on_click=move |()| file.set(File::None)>{Msg::ActionCancel.text(lang)}</Button>
            </div>
        </Notice>
    }
}

/// Says so where what is kept cannot be read, and gives it out.
#[component]
fn Damaged(shelf: Shelf) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let text = Memo::new(move |_| {
        shelf.own.with(|kept| match kept {
            Kept::Damaged(text) => Some(text.clone()),
            _ => None,
        })
    });
    let save = move |()| {
        if let Some(text) = text.get_untracked() {
            session.download("fokus-kpis-damaged.json", "application/json", &text);
        }
    };
    let remove = move |()| {
        let Some(text) = text.get_untracked() else { return };
        if shelf.show(session, store::put_back(lang, None)) {
            let back = move || {
                shelf.show(session, store::put_back(lang, Some(&text)));
            };
            let label = Msg::ActionUndo.text(lang);
            let action = ToastAction { label, run: Arc::new(back) };
            session.toasts().offer(Msg::OwnRemoved.text(lang), action);
            focus_soon(FOUND);
        }
    };
    move || {
        text.with(Option::is_some).then(|| {
            view! {
                <Notice kind=NoticeKind::Warn>
                    <p>{Msg::OwnDamaged.text(lang)}</p>
                    <div class="row">
                        <Button icon=IconName::Download on_click=save>{Msg::LibrarySave.text(lang)}</Button>
                        <Button kind=ButtonKind::Danger icon=IconName::Trash on_click=remove>
                            {Msg::ActionDelete.text(lang)}
                        </Button>
                    </div>
                </Notice>
            }
        })
    }
}
