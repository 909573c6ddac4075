//! The dialog for saved views of the map.

use crate::{
    domain::{
        edit::Command,
        model::{MapView, MapViewId},
        text::Msg,
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, Dialog, IconName, TextField},
    },
};
use leptos::prelude::*;

/// The dialog.
#[component]
pub(super) fn ViewsDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let name = RwSignal::new(String::new());
    let missing = RwSignal::new(None::<String>);
    let views = Memo::new(move |_| {
        session.scorecard().map_views.iter().map(|view| (view.id.clone(), view.name.clone())).collect::<Vec<_>>()
    });
    let save = move || {
        let words = name.get_untracked().trim().to_owned();
        if words.is_empty() {
            missing.set(Some(Msg::MapViewNameMissing.text(lang)));
            return;
        }
        let id = MapViewId::lossy(&session.fresh_id());
        let view = MapView::new(id, words.clone(), untrack(|| nav.map()));
        if session.run(&Command::PutMapView(Box::new(view))) {
            name.set(String::new());
            open.set(false);
            session.toasts().say(Msg::MapViewSaved { name: &words }.text(lang));
        }
    };
    let row = move |(id, words): (MapViewId, String)| {
        let (label, said) = (words.clone(), Msg::MapViewDeleted { name: &words }.text(lang));
        view! {
            <li class="map-themes__row">
                <bdi>{words}</bdi>
                <Button
                    small=true
                    kind=ButtonKind::Danger
                    icon=IconName::Trash
                    label=Msg::MapViewDelete { name: &label }.text(lang)
                    on_click=move |()| {
                        session.run_with_way_back(&Command::DeleteMapView(id.clone()), said.clone());
                    }
                />
            </li>
        }
    };
    view! {
        <Dialog open=open title=t(Msg::MapViews) close_label=t(Msg::ActionClose)>
            <div class="stack">
                <p class="muted">{t(Msg::MapViewsHint)}</p>
                <ul class="map-themes">{move || views.get().into_iter().map(row).collect_view()}</ul>
                <form class="row map-themes__new" on:submit=move |event| {
                    event.prevent_default();
                    save();
                }>
                    <TextField
                        label=t(Msg::MapViewName)
                        value=name
                        error=missing
                        on_input=move |text: String| {
                            name.set(text);
                            missing.set(None);
                        }
                    />
                    <Button submit=true kind=ButtonKind::Primary on_click=|()| ()>{t(Msg::MapViewSave)}</Button>
                </form>
            </div>
        </Dialog>
    }
}
