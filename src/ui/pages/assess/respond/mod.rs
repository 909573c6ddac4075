//! The questions of a round for somebody who was invited: the invitation is opened, nothing else is needed.

mod before;
mod give_back;
mod invited;

use crate::{
    domain::{exchange::assess::Invitation, text::Msg},
    state::invited as kept,
    ui::{
        context::{lang, t},
        kit::{DropZone, Notice, NoticeKind, ProgressBar},
    },
};
use invited::Invited;
use leptos::{prelude::*, task::spawn_local};
use std::sync::Arc;

/// The questions of a round for somebody who was invited.
#[component]
pub fn RespondPage(
    /// What stood in the address; empty: an invitation file is asked for.
    payload: String,
) -> impl IntoView {
    let lang = lang();
    let invitation = RwSignal::new(None::<Arc<Invitation>>);
    let refused = RwSignal::new(None::<String>);
    let opening = RwSignal::new(false);
    let by_file = payload.is_empty();
    let take = move |opened: Result<Invitation, Option<String>>| {
        // The page may have been left meanwhile.
        opening.try_set(false);
        match opened {
            Ok(opened) => drop(invitation.try_set(Some(Arc::new(opened)))),
            Err(why) => drop(refused.try_set(why)),
        }
    };
    if by_file {
        invitation.set(kept::opened().map(Arc::new));
    } else {
        opening.set(true);
        spawn_local(async move { take(kept::open_link(lang, &payload).await) });
    }
    let open_file = Callback::new(move |files: Vec<web_sys::File>| {
        let Some(file) = files.into_iter().next() else { return };
        refused.set(None);
        opening.set(true);
        spawn_local(async move { take(kept::open_file(lang, &file).await) });
    });
    let forget = Callback::new(move |()| {
        kept::forget_opened();
        invitation.set(None);
    });
    move || match invitation.get() {
        Some(invitation) => view! { <Invited invitation=invitation on_other=by_file.then_some(forget) /> }.into_any(),
        None => view! {
            <div class="respond">
                <h1>{t(Msg::RespondTitle)}</h1>
                {move || refused.get().map(|why| view! {
                    <Notice kind=NoticeKind::Error title=t(Msg::RespondRefused)>
                        <p>{why}</p>
                    </Notice>
                })}
                {move || if opening.get() {
                    view! { <ProgressBar label=t(Msg::RespondOpening) value=Signal::derive(|| None) /> }.into_any()
                } else {
                    view! {
                        <DropZone
                            label=t(Msg::RespondDrop)
                            hint=t(Msg::RespondDropHint)
                            accept=".json"
                            on_files=open_file
                        />
                    }
                    .into_any()
                }}
            </div>
        }
        .into_any(),
    }
}
