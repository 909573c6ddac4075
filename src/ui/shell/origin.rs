//! What is to be known about the open scorecard: above the page that it is in this tab only, or edited elsewhere; below it
//! where its data come from.

use crate::{
    domain::{text::Msg, wording},
    state::{Opened, Origin, SaveState},
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, Notice, NoticeKind},
    },
};
use leptos::prelude::*;

/// The bar above the page, where there is something to say.
#[component]
pub fn OriginBar() -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let open = Memo::new(move |_| match session.opened() {
        Opened::Card(id) => nav.card().is_some_and(|card| card == id),
        _ => false,
    });
    let in_memory = Memo::new(move |_| match session.origin() {
        _ if !open.get() => None,
        Origin::Device => None,
        Origin::Sample(_) => Some(Msg::InMemorySample.text(lang)),
        Origin::Link => Some(Msg::InMemoryLink.text(lang)),
        Origin::File => Some(Msg::InMemoryFile.text(lang)),
    });
    view! {
        {move || in_memory.get().map(|words| view! {
            <Notice>
                <div class="row row--between">
                    <p>{words}</p>
                    <Button kind=ButtonKind::Primary on_click=move |_| session.keep_copy()>
                        {t(Msg::ActionKeepACopy)}
                    </Button>
                </div>
            </Notice>
        })}
        {move || match session.save_state() {
            SaveState::TabOnly(refusal) if open.get() && session.origin() == Origin::Device => Some(view! {
                <Notice kind=NoticeKind::Warn title=t(Msg::KeptInThisTabOnly)>
                    <p>{wording::keep_refusal(lang, refusal)}</p>
                </Notice>
            }),
            _ => None,
        }}
        {move || (open.get() && session.origin() == Origin::Device && session.is_quick_only()).then(|| view! {
            <Notice kind=NoticeKind::Warn title=t(Msg::QuickOnly)>
                <p>{t(Msg::QuickOnlyHint)}</p>
            </Notice>
        })}
        {move || (open.get() && session.is_read_only()).then(|| view! {
            <Notice>
                <div class="row row--between">
                    <p>{t(Msg::ReadOnlyElsewhere)}</p>
                    <Button on_click=move |_| session.take_over()>{t(Msg::ActionTakeOver)}</Button>
                </div>
            </Notice>
        })}
    }
}

/// Where the data come from, below every page.
#[component]
pub fn SourceNote() -> impl IntoView {
    let (session, nav) = (session(), nav());
    let source = Memo::new(move |_| match session.opened() {
        Opened::Card(id) if nav.card().is_some_and(|card| card == id) => session.scorecard().source_note.clone(),
        _ => String::new(),
    });
    view! {
        {move || (!source.get().is_empty()).then(|| view! {
            <footer class="page__source">
                <bdi>{source.get()}</bdi>
            </footer>
        })}
    }
}
