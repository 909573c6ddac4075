//! Parts of the program that are fetched when they are first needed, so that the first load stays small.
//!
//! The release build cuts the program where the binary says (`src/cut.rs`, feature `split`, see `.ci/split.mjs`);
//! without that feature they are plain functions and everything is there from the start.

use super::{
    context::t,
    kit::{Button, ButtonKind, Notice, NoticeKind},
};
use crate::domain::text::Msg;
use leptos::{prelude::*, task::spawn_local, wasm_split::SplitLoaderError};
use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, Waker},
};

/// What comes when its code is there.
pub type Coming<T> = Pin<Box<dyn Future<Output = Result<T, SplitLoaderError>>>>;

/// A view whose code may have to be fetched first.
pub struct Part {
    /// Fetches the code.
    pub fetch: fn() -> Coming<()>,
    /// Builds the view; ready at once when the code is there.
    pub build: Box<dyn Fn() -> Coming<AnyView> + Send>,
}

/// Shows a part: at once if its code is there, else after a moment; says so when it can not be fetched.
#[component]
pub fn Lazy(
    /// What is shown.
    part: Part,
    /// Whether nothing is said while the code is on its way.
    #[prop(optional)]
    quiet: bool,
) -> impl IntoView {
    let failed = RwSignal::new(false);
    let tries = RwSignal::new(0_u32);
    move || {
        tries.track();
        if failed.get() {
            return failure(Callback::new(move |()| failed.set(false)));
        }
        // The view is built here and not in the task below, because here it belongs to what shows it.
        let mut code = (part.fetch)();
        match now(&mut code) {
            Some(Ok(())) => now(&mut (part.build)()).and_then(Result::ok).unwrap_or_else(|| ().into_any()),
            Some(Err(_)) => failure(Callback::new(move |()| tries.update(|n| *n += 1))),
            None => {
                spawn_local(async move {
                    // What shows it may be gone when the code comes.
                    match code.await {
                        Ok(()) => tries.try_update(|n| *n += 1).unwrap_or_default(),
                        Err(_) => failed.try_set(true).map(drop).unwrap_or_default(),
                    }
                });
                (!quiet).then(|| view! { <p role="status" class="muted">{t(Msg::Loading)}</p> }).into_any()
            }
        }
    }
}

/// What it is, if it is there now.
fn now<T>(coming: &mut Coming<T>) -> Option<Result<T, SplitLoaderError>> {
    match coming.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => Some(result),
        Poll::Pending => None,
    }
}

fn failure(again: Callback<()>) -> AnyView {
    view! {
        <Notice kind=NoticeKind::Error title=t(Msg::PartFailed)>
            <p>{t(Msg::PartFailedHint)}</p>
            <p><Button kind=ButtonKind::Primary on_click=again>{t(Msg::ActionRetry)}</Button></p>
        </Notice>
    }
    .into_any()
}
