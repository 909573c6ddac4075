//! The file that is compared with now: chosen or dropped, read in the worker, shown by its name.

use super::choose::Other;
use crate::{
    domain::text::Msg,
    state::jobs::{self, Cancel},
    ui::{
        context::{lang, t},
        kit::{Button, DropZone, IconName},
        pages::opening::{not_taken, reading_file},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// The place for the file.
#[component]
pub fn OtherFile(
    /// The file, once it is read.
    file: RwSignal<Option<Other>>,
) -> impl IntoView {
    let lang = lang();
    let refused = RwSignal::new(None::<String>);
    let reading = RwSignal::new(None::<String>);
    let cancel = StoredValue::new_local(Cancel::default());
    let open = Callback::new(move |files: Vec<web_sys::File>| {
        let Some(chosen) = files.into_iter().next() else { return };
        refused.set(None);
        reading.set(Some(chosen.name()));
        let handle = Cancel::default();
        cancel.set_value(handle.clone());
        spawn_local(async move {
            let read = jobs::read_file(lang, &chosen, handle).await;
            // The page may have been left meanwhile.
            reading.try_set(None);
            match read {
                Ok(read) => drop(file.try_set(Some(Other { name: chosen.name(), card: read.card }))),
                Err(why) => drop(refused.try_set(why)),
            }
        });
    });
    let name = Memo::new(move |_| file.with(|file| file.as_ref().map(|file| file.name.clone())));
    view! {
        <div class="stack stack--s">
            {move || refused.get().map(|why| not_taken(lang, why))}
            {move || match (reading.get(), name.get()) {
                (Some(name), _) => reading_file(lang, &name, cancel),
                (None, Some(name)) => view! {
                    <div class="row">
                        <p><bdi>{Msg::MovedFileOpen { file: &name }.text(lang)}</bdi></p>
                        <Button small=true icon=IconName::Upload on_click=move |()| file.set(None)>
                            {Msg::MovedOtherFile.text(lang)}
                        </Button>
                    </div>
                }
                .into_any(),
                (None, None) => view! {
                    <DropZone label=t(Msg::MovedFileDo) hint=t(Msg::MovedFileHint) accept=".json" on_files=open />
                }
                .into_any(),
            }}
        </div>
    }
}
