//! Short messages at the edge that go by themselves, with one thing to do (mostly Undo).

use std::{sync::Arc, time::Duration};

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// What can be done about a message.
#[derive(Clone)]
pub struct ToastAction {
    /// The deed, as a verb.
    pub label: String,
    /// Does it; the message goes away by itself. No `Callback`: what is made in an event handler belongs to the part of the
    /// page that handles the event, and that part may be gone by the time the deed is taken back.
    pub run: Arc<dyn Fn() + Send + Sync>,
}

/// One message.
#[derive(Clone)]
pub struct Toast {
    /// Unlike that of every other message.
    pub id: u64,
    /// What happened.
    pub text: String,
    /// What can be done about it.
    pub action: Option<ToastAction>,
}

/// The place where messages appear; it must be in the page before the first one, or it is not read out.
/// A message goes after its time, which stands still while the pointer or the focus is on it.
#[component]
pub fn Toasts(
    /// The name of the place.
    #[prop(into)]
    label: Signal<String>,
    /// The name of the buttons that take a message away.
    #[prop(into)]
    close_label: Signal<String>,
    /// The messages, oldest first.
    #[prop(into)]
    toasts: Signal<Vec<Toast>>,
    /// How long a message stays, in milliseconds.
    #[prop(default = 8000)]
    stay: u64,
    /// A message has gone or was taken away: it should leave the list.
    #[prop(into)]
    on_close: Callback<u64>,
) -> impl IntoView {
    view! {
        <div class="toasts" role="region" aria-live="polite" aria-label=move || label.get()>
            <For each=move || toasts.get() key=|toast| toast.id let(toast)>
                <OneToast toast=toast close_label=close_label stay=Duration::from_millis(stay) on_close=on_close />
            </For>
        </div>
    }
}

#[component]
fn OneToast(toast: Toast, close_label: Signal<String>, stay: Duration, on_close: Callback<u64>) -> impl IntoView {
    let Toast { id, text, action } = toast;
    let timer: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    let stop = move || {
        if let Some(Some(handle)) = timer.try_update_value(Option::take) {
            handle.clear();
        }
    };
    let start = move || {
        stop();
        let handle = set_timeout_with_handle(move || on_close.run(id), stay).ok();
        timer.set_value(handle);
    };
    start();
    on_cleanup(stop);
    view! {
        <div
            class="toast"
            on:pointerenter=move |_| stop()
            on:pointerleave=move |_| start()
            on:focusin=move |_| stop()
            on:focusout=move |_| start()
        >
            <span class="toast__text">{text}</span>
            {action
                .map(|action| {
                    view! {
                        <button
                            type="button"
                            class="toast__action"
                            on:click=move |_| {
                                (action.run)();
                                on_close.run(id);
                            }
                        >
                            {action.label}
                        </button>
                    }
                })}
            <button
                type="button"
                class="toast__close"
                aria-label=move || close_label.get()
                on:click=move |_| on_close.run(id)
            >
                <Icon name=IconName::Close />
            </button>
        </div>
    }
}
