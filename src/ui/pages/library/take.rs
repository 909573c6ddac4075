//! The dialog that takes a KPI of the library over into an objective.

use super::Shelf;
use crate::{
    domain::{
        edit::Command,
        model::{KpiId, ObjectiveId},
        route::{Page, Route},
        text::Msg,
        view::define::objective_choices,
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, Dialog, SelectField},
    },
};
use leptos::prelude::*;

/// The dialog; open while there is an id in the shelf's signal.
#[component]
pub(super) fn TakeOver(shelf: Shelf) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let open = RwSignal::new(false);
    let objective = RwSignal::new(String::new());
    Effect::new(move |_| {
        if shelf.taking.with(Option::is_some) {
            open.set(true);
        }
    });
    let name = Memo::new(move |_| {
        let id = shelf.taking.get();
        id.and_then(|id| shelf.with(&id, |entry| entry.name.get(lang).to_owned())).unwrap_or_default()
    });
    let objectives = Signal::derive(move || {
        let card = session.scorecard();
        let none = (String::new(), Msg::KpiNoObjective.text(lang));
        std::iter::once(none).chain(objective_choices(&card)).collect::<Vec<_>>()
    });
    let take = move |()| {
        let Some(from) = shelf.taking.get_untracked() else { return };
        let id = KpiId::lossy(&session.fresh_id());
        let into = ObjectiveId::new(objective.get_untracked()).ok();
        let card = session.scorecard_untracked();
        let taken = shelf.with(&from, |entry| {
            let mut kpi = entry.kpi(id.clone(), lang, into);
            kpi.segments = entry.segments_of(&card);
            kpi
        });
        let Some(kpi) = taken else { return };
        let name = kpi.name.clone();
        if session.run_with_way_back(&Command::AddKpi(Box::new(kpi)), Msg::LibraryTaken { name: &name }.text(lang)) {
            open.set(false);
        }
    };
    let go = move |()| {
        let before = session.scorecard_untracked().kpis.len();
        take(());
        let card = session.scorecard_untracked();
        if card.kpis.len() > before
            && let (Some(kpi), Some(open)) = (card.kpis.last(), nav.card_untracked())
        {
            nav.go(&Route::page(&open, Page::Kpi(kpi.id.clone()), None));
        }
    };
    view! {
        <Dialog
            open=open
            title=Signal::derive(move || name.get())
            close_label=t(Msg::ActionClose)
            on_close=move |()| shelf.taking.set(None)
        >
            <form class="stack" on:submit=move |event| {
                event.prevent_default();
                take(());
            }>
                <p>{Msg::LibraryTakeHint.text(lang)}</p>
                <SelectField
                    label=Msg::LibraryTakeInto.text(lang)
                    value=objective
                    options=objectives
                    on_commit=move |id: String| objective.set(id)
                />
                <div class="row row--end">
                    <Button on_click=go>{Msg::LibraryTakeAndOpen.text(lang)}</Button>
                    <Button kind=ButtonKind::Primary submit=true on_click=|()| ()>{Msg::LibraryTake.text(lang)}</Button>
                </div>
            </form>
        </Dialog>
    }
}
