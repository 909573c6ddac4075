//! First step: a file, or a pasted table.

use super::{file_name, reading_label};
use crate::{
    domain::text::Msg,
    ui::{
        context::{import_draft, lang, t},
        kit::{Button, DropZone, Notice, ProgressBar, TextArea},
    },
};
use leptos::prelude::*;

/// The step.
#[component]
pub fn FileStep() -> impl IntoView {
    let (lang, state) = (lang(), import_draft());
    let take = Callback::new(move |files: Vec<web_sys::File>| {
        if let Some(file) = files.into_iter().next() {
            state.take_file(lang, file);
        }
    });
    let pasted = RwSignal::new(String::new());
    view! {
        {move || (state.looked.with(Option::is_some) && !state.busy.get()).then(|| view! {
            <Notice title=t(Msg::ImportCurrent { name: &file_name(state, lang) })>
                <p>{t(Msg::ImportCurrentHint)}</p>
            </Notice>
        })}
        {move || if state.busy.get() {
            view! {
                <ProgressBar
                    label=reading_label(state, lang)
                    value=Signal::derive(|| None)
                    cancel_label=t(Msg::ActionCancel)
                    on_cancel=move |()| state.stop()
                />
            }
            .into_any()
        } else {
            view! {
                <DropZone label=t(Msg::ImportDrop) hint=t(Msg::ImportDropHint) accept=".csv,.tsv,.txt,text/csv" on_files=take />
            }
            .into_any()
        }}
        <details class="more">
            <summary>{t(Msg::ImportPaste)}</summary>
            <div class="stack stack--s">
                <TextArea
                    label=t(Msg::ImportPaste)
                    hide_label=true
                    hint=t(Msg::ImportPasteHint)
                    rows=6
                    value=pasted
                    on_commit=move |text: String| pasted.set(text)
                />
                <div class="row">
                    <Button
                        disabled=Signal::derive(move || state.busy.get())
                        on_click=move |()| {
                            let text = pasted.get_untracked();
                            state.take_text(lang, text);
                        }
                    >
                        {t(Msg::ImportPasteDo)}
                    </Button>
                </div>
            </div>
        </details>
    }
}
