//! A place to drop files on or choose them by.

use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::{File, FileList};

use super::icon::{Icon, IconName};
use super::ids;

/// A place for files. The input of the browser lies over all of it, so that clicking, the keys and dropping all work.
#[component]
pub fn DropZone(
    /// What to do here.
    #[prop(into)]
    label: Signal<String>,
    /// Which files fit, and what happens to them.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// The kinds of file that are offered first, as in the HTML attribute: ".csv,.txt".
    #[prop(optional, into)]
    accept: MaybeProp<String>,
    /// Whether several files can be given at once.
    #[prop(optional)]
    multiple: bool,
    /// Whether it can be used.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Files were chosen or dropped; never an empty list.
    #[prop(into)]
    on_files: Callback<Vec<File>>,
) -> impl IntoView {
    let id = ids::fresh("files");
    let hint_id = format!("{id}-hint");
    let described = {
        let hint_id = hint_id.clone();
        move || hint.get().map(|_| hint_id.clone())
    };
    let input: NodeRef<html::Input> = NodeRef::new();
    let over = RwSignal::new(false);
    let take = move |files: Option<FileList>| {
        let mut files = listed(files);
        if !multiple {
            files.truncate(1);
        }
        if !files.is_empty() && !disabled.get_untracked() {
            on_files.run(files);
        }
    };
    view! {
        <div
            class="drop"
            data-over=move || over.get().to_string()
            on:dragover=move |event| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=move |event| {
                event.prevent_default();
                over.set(false);
                take(event.data_transfer().and_then(|data| data.files()));
            }
        >
            <Icon name=IconName::Upload />
            <label class="drop__label" for=id.clone()>
                {move || label.get()}
            </label>
            {move || {
                let id = hint_id.clone();
                hint.get().map(|text| view! { <span class="drop__hint" id=id>{text}</span> })
            }}
            <input
                class="drop__input"
                type="file"
                id=id
                node_ref=input
                accept=move || accept.get()
                multiple=multiple
                aria-describedby=described
                disabled=move || disabled.get()
                on:change=move |_| {
                    let Some(input) = input.get_untracked() else { return };
                    let files = input.files();
                    take(files);
                    // Or the same file, mended, could not be chosen a second time.
                    input.set_value("");
                }
            />
        </div>
    }
}

/// The files of a list. Their handles stay good after the input is emptied.
fn listed(files: Option<FileList>) -> Vec<File> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|index| files.item(index)).collect()
}
