//! A page that needs a content file: it waits, says what went wrong, and can try again.

use crate::{
    domain::text::Msg,
    ui::{
        context::t,
        kit::{Button, ButtonKind, Notice, NoticeKind},
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::{future::Future, pin::Pin, sync::Arc};

/// What is on its way.
pub type Fetch<T> = fn() -> Pin<Box<dyn Future<Output = Result<T, String>>>>;

/// Shows what `show` makes of the content once it is there; until then the page's `title`, where `show` brings it along.
pub fn loaded<T: Send + Sync + 'static>(
    title: Option<Msg<'static>>,
    fetch: Fetch<T>,
    show: impl Fn(Arc<T>) -> AnyView + Send + 'static,
) -> impl IntoView {
    let content = RwSignal::new(None::<Result<Arc<T>, String>>);
    let start = move || {
        content.set(None);
        spawn_local(async move {
            let got = fetch().await.map(Arc::new);
            // The page may have been left meanwhile.
            content.try_set(Some(got));
        });
    };
    start();
    let heading = move || title.map(|title| view! { <h1>{t(title)}</h1> });
    move || match content.get() {
        None => view! {
            {heading()}
            <p role="status" class="muted">{t(Msg::Loading)}</p>
        }
        .into_any(),
        Some(Ok(content)) => show(content),
        Some(Err(why)) => view! {
            {heading()}
            <Notice kind=NoticeKind::Error title=t(Msg::ContentFailed)>
                <p>{why}</p>
                <p><Button kind=ButtonKind::Primary on_click=move |()| start()>{t(Msg::ActionRetry)}</Button></p>
            </Notice>
        }
        .into_any(),
    }
}
