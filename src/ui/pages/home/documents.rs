//! The scorecards on this device: open, rename, duplicate, delete with a way back.

use crate::{
    domain::{
        model::ScorecardId,
        route::{Page, Route},
        text::Msg,
    },
    state::DocSummary,
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, Dialog, IconName, Menu, MenuItem, TextField},
    },
};
use leptos::prelude::*;

/// The list; nothing where there are none.
#[component]
pub fn Documents() -> impl IntoView {
    let session = session();
    let renaming = RwSignal::new(None::<(ScorecardId, String)>);
    let list = Memo::new(move |_| session.documents().unwrap_or_default());
    view! {
        {move || (!list.get().is_empty()).then(|| view! {
            <section aria-labelledby="home-documents">
                <h2 id="home-documents">{t(Msg::HomeDocuments)}</h2>
                <ul class="doc-list">
                    {list.get().into_iter().map(|doc| document(doc, renaming)).collect_view()}
                </ul>
            </section>
        })}
        <Rename renaming=renaming />
    }
}

fn document(doc: DocSummary, renaming: RwSignal<Option<(ScorecardId, String)>>) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let DocSummary { id, title, organisation, .. } = doc;
    let href = Route::page(&id, Page::Overview, None).to_string();
    let (rename_id, copy_id, delete_id) = (id.clone(), id.clone(), id);
    let (rename_title, copy_title, delete_title, menu_title) =
        (title.clone(), title.clone(), title.clone(), title.clone());
    let item = |msg: Msg<'static>, icon: IconName, danger: bool, run: Callback<()>| MenuItem {
        label: msg.text(lang),
        icon: Some(icon),
        danger,
        disabled: false,
        run,
    };
    let items = vec![
        item(
            Msg::ActionRename,
            IconName::Pencil,
            false,
            Callback::new(move |()| renaming.set(Some((rename_id.clone(), rename_title.clone())))),
        ),
        item(
            Msg::ActionDuplicate,
            IconName::Copy,
            false,
            Callback::new(move |()| {
                session.duplicate_document(copy_id.clone(), Msg::HomeCopyOf { name: &copy_title }.text(lang));
            }),
        ),
        item(
            Msg::ActionDelete,
            IconName::Trash,
            true,
            Callback::new(move |()| {
                session.delete_document(delete_id.clone(), Msg::HomeDeleted { name: &delete_title }.text(lang));
            }),
        ),
    ];
    view! {
        <li class="doc">
            <a class="doc__name" href=href><bdi>{title}</bdi></a>
            <span class="doc__note"><bdi>{organisation}</bdi></span>
            <Menu
                label=t(Msg::HomeDocumentMenu { name: &menu_title })
                kind=ButtonKind::Quiet
                icon=IconName::More
                items=items
            />
        </li>
    }
}

/// The dialog for another title.
#[component]
fn Rename(renaming: RwSignal<Option<(ScorecardId, String)>>) -> impl IntoView {
    let session = session();
    let open = RwSignal::new(false);
    let draft = RwSignal::new(String::new());
    Effect::new(move |_| {
        if let Some((_, title)) = renaming.get() {
            draft.set(title);
            open.set(true);
        }
    });
    let rename = move || {
        let title = draft.get_untracked().trim().to_owned();
        if let Some((id, _)) = renaming.get_untracked().filter(|_| !title.is_empty()) {
            session.rename_document(id, title);
        }
        open.set(false);
    };
    view! {
        <Dialog
            open=open
            title=t(Msg::ActionRename)
            close_label=t(Msg::ActionClose)
            on_close=move |()| renaming.set(None)
        >
            <form class="stack" on:submit=move |event| {
                event.prevent_default();
                rename();
            }>
                <TextField
                    label=t(Msg::CardTitle)
                    value=draft
                    autofocus=true
                    on_input=move |text: String| draft.set(text)
                />
                <div class="row row--end">
                    <Button on_click=move |()| open.set(false)>{t(Msg::ActionCancel)}</Button>
                    <Button kind=ButtonKind::Primary submit=true on_click=|()| ()>{t(Msg::ActionRename)}</Button>
                </div>
            </form>
        </Dialog>
    }
}
