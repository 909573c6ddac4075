//! A status: shape, word and colour together.

use crate::domain::{
    score::Status,
    text::{Lang, Msg},
    wording,
};
use leptos::prelude::*;

/// A status with its marks.
#[component]
pub fn StatusPill(
    /// The status.
    #[prop(into)]
    status: Signal<Status>,
    /// Whether less than half of what should be known is known.
    #[prop(optional, into)]
    provisional: Signal<bool>,
    /// Whether a measurement is too old.
    #[prop(optional, into)]
    stale: Signal<bool>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    view! {
        <span class="status-set">
            <span class="status" data-status=move || status.get().token()>
                {move || wording::status(lang, status.get())}
            </span>
            {move || provisional.get().then(|| view! { <span class="tag">{Msg::StatusProvisional.text(lang)}</span> })}
            {move || stale.get().then(|| view! { <span class="tag">{Msg::StatusStale.text(lang)}</span> })}
        </span>
    }
}
