//! Opens a scorecard file: chosen or dropped, read in the worker, shown in memory.

use crate::{
    domain::text::Msg,
    state::{
        Origin,
        jobs::{self, Cancel},
    },
    ui::{
        context::{lang, session, t},
        kit::DropZone,
        pages::opening::{not_taken, reading_file},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// The card with the place to drop a file.
#[component]
pub fn OpenFile() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let refused = RwSignal::new(None::<String>);
    let reading = RwSignal::new(None::<String>);
    let cancel = StoredValue::new_local(Cancel::default());
    let open = Callback::new(move |files: Vec<web_sys::File>| {
        let Some(file) = files.into_iter().next() else { return };
        refused.set(None);
        reading.set(Some(file.name()));
        let handle = Cancel::default();
        cancel.set_value(handle.clone());
        spawn_local(async move {
            let read = jobs::read_file(lang, &file, handle).await;
            reading.try_set(None);
            match read {
                Ok(read) => session.show_read(&read, Origin::File),
                Err(why) => {
                    refused.try_set(why);
                }
            }
        });
    });
    view! {
        <section class="card choice">
            <div class="choice__text">
                <h3>{t(Msg::OpenTitle)}</h3>
                <p class="muted">{t(Msg::OpenHint)}</p>
            </div>
            {move || refused.get().map(|why| not_taken(lang, why))}
            {move || match reading.get() {
                Some(name) => reading_file(lang, &name, cancel),
                None => view! { <DropZone label=t(Msg::OpenDo) accept=".json,.svg" on_files=open /> }.into_any(),
            }}
        </section>
    }
}
