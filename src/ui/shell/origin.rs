//! What is to be known about the open scorecard before anything else: it is in this tab only, or edited elsewhere; and where
//! its data come from.

use crate::{
    domain::text::Msg,
    state::{Opened, Origin},
    ui::{
        context::{nav, session, t},
        kit::{Button, ButtonKind, Notice},
    },
};
use leptos::prelude::*;

/// The bar above the page, where there is something to say.
#[component]
pub fn OriginBar() -> impl IntoView {
    let (session, nav) = (session(), nav());
    let open = Memo::new(move |_| match session.opened() {
        Opened::Card(id) => nav.card().is_some_and(|card| card == id),
        _ => false,
    });
    let in_memory = Memo::new(move |_| match session.origin() {
        _ if !open.get() => None,
        Origin::Device => None,
        Origin::Sample(_) => Some(Msg::InMemorySample),
        Origin::Link => Some(Msg::InMemoryLink),
        Origin::File => Some(Msg::InMemoryFile),
    });
    let source = Memo::new(move |_| if open.get() { session.scorecard().source_note.clone() } else { String::new() });
    view! {
        {move || in_memory.get().map(|words| view! {
            <Notice>
                <p>{t(words)}</p>
                <Button kind=ButtonKind::Primary on_click=move |_| session.keep_copy()>{t(Msg::ActionKeepACopy)}</Button>
            </Notice>
        })}
        {move || session.is_read_only().then(|| view! {
            <Notice>
                <p>{t(Msg::ReadOnlyElsewhere)}</p>
                <Button on_click=move |_| session.take_over()>{t(Msg::ActionTakeOver)}</Button>
            </Notice>
        })}
        {move || (!source.get().is_empty()).then(|| view! { <p class="small muted"><bdi>{source.get()}</bdi></p> })}
    }
}
